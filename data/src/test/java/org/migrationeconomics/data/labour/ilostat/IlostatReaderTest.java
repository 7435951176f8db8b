package org.migrationeconomics.data.labour.ilostat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.migrationeconomics.data.Refusals.assertRefused;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.migrationeconomics.core.labour.Gender;
import org.migrationeconomics.core.labour.LabourSegment;
import org.migrationeconomics.core.labour.LabourSums;
import org.migrationeconomics.core.labour.LabourTable;
import org.migrationeconomics.core.labour.Occupation;
import org.migrationeconomics.core.measure.MoneyUnit;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.measure.YearSeries;
import org.migrationeconomics.data.Problem;
import org.migrationeconomics.data.Reading;
import org.migrationeconomics.data.labour.microdata.Fixtures;

class IlostatReaderTest {

  private static Reading<IlostatTable> read(String csv) {
    return IlostatReader.withDefaults().read(new StringReader(csv), "f.csv");
  }

  private static String only(Reading<?> reading) {
    List<String> problems = reading.problems().stream().map(Problem::toString).toList();
    assertEquals(1, problems.size(), problems.toString());
    return problems.get(0);
  }

  @Test
  void seriesInPersonsWithHoles() {
    IlostatTable table = read(Fixtures.ILOSTAT).orThrow();
    assertEquals(List.of("CHE", "ITA"), table.areas());
    IlostatSeries managers = table.series("CHE", "SEX_M", "OCU_ISCO08_1");
    YearSeries series = managers.series();
    assertEquals(SimpleUnit.PERSONS, series.unit());
    assertEquals(9250, series.at(2019));
    assertTrue(series.value(2020).isEmpty());
    assertEquals(10500, series.at(2021));
    assertEquals("{2019=B}", managers.status().toString());
    assertEquals("ILOSTAT, source BA:453", series.source());
    assertEquals("{2021=S}", table.series("CHE", "SEX_F", "OCU_ISCO08_0").status().toString());
    assertEquals(
        List.of(2021),
        table.series("CHE", "SEX_F", "OCU_ISCO08_0").series().holes().boxed().toList());
    assertTrue(managers.toString().contains("2020"), managers.toString());
    assertTrue(table.toString().startsWith("ILOSTAT, 9 series of 2 areas"), table.toString());
    assertRefused(
        "series is 'FRA SEX_M OCU_ISCO08_1', expected one of the areas CHE, ITA",
        () -> table.series("FRA", "SEX_M", "OCU_ISCO08_1"));
    assertRefused(
        "series is 'ITA SEX_M', expected one of SEX_F OCU_ISCO08_1",
        () -> table.series("ITA", "SEX_M"));
  }

  @Test
  void theEmployedBySexAndOccupation() {
    IlostatTable table = read(Fixtures.ILOSTAT).orThrow();
    IlostatEmployment employment = table.employment("CHE", 2021);
    LabourTable workers = employment.workers();
    assertEquals(LabourSums.ofWeight(10500), workers.at(Fixtures.MEN, Occupation.isco08("1")));
    assertEquals(LabourSums.ofWeight(15000), workers.at(Fixtures.WOMEN, Occupation.isco08("9")));
    assertEquals(4, workers.cells().size());
    assertEquals(2500, employment.unclassified());
    assertEquals(46500, employment.total().value());
    assertEquals(employment.total().value(), workers.total().weight() + employment.unclassified());
    // The armed forces have a row without a value: neither zero nor in the table.
    assertEquals(List.of("SEX_F OCU_ISCO08_0"), employment.absent());
    assertEquals(employment, table.employment("CHE", "BA:453", 2021));
    assertRefused(
        "source of CHE in 2021 is 'BA:1', expected one of BA:453",
        () -> table.employment("CHE", "BA:1", 2021));
    assertRefused(
        "employment of FRA in 2021 is 'none', expected an area and year of which the file has"
            + " employment by occupation of ISCO-08; areas are CHE, ITA",
        () -> table.employment("FRA", 2021));
    assertRefused(
        "employment of CHE in 2010 is 'none', expected an area and year of which the file has"
            + " employment by occupation of ISCO-08",
        () -> table.employment("CHE", 2010));
    assertTrue(employment.toString().contains("ISCO-08:9"));
  }

  @Test
  void labelsInsteadOfCodes() {
    IlostatTable table = read(Fixtures.ILOSTAT_LABELS).orThrow();
    IlostatEmployment employment = table.employment("Switzerland", 2021);
    assertEquals(12000, employment.workers().at(Fixtures.WOMEN, Occupation.isco08("9")).weight());
    assertEquals(2500, employment.unclassified());
    assertEquals(25000, employment.total().value());
    assertEquals("Managers", employment.workers().occupations().get(0).label().orElse("no label"));
  }

  @Test
  void codesWithLabelsBesideThem() {
    String both =
        """
        ref_area,ref_area.label,source,indicator,indicator.label,sex,classif1,classif1.label,time,obs_value
        CHE,Switzerland,BA:453,EMP_TEMP_SEX_OCU_NB,Employment by sex and occupation (thousands),SEX_F,OCU_ISCO08_9,Occupation (ISCO-08): 9. Elementary occupations,2021,15
        """;
    IlostatEmployment employment = read(both).orThrow().employment("CHE", 2021);
    assertEquals(
        "Elementary occupations",
        employment.workers().occupations().get(0).label().orElse("no label"));
    assertFalse(employment.total().isPresent());
  }

  @Test
  void placeOfBirthAsAnAttribute() {
    String csv =
        """
        ref_area,source,indicator,sex,classif1,classif2,time,obs_value
        ESP,BA:1,EMP_TEMP_SEX_OCU_CBR_NB,SEX_F,OCU_ISCO08_9,CBR_BIR_TOTAL,2024,30.5
        ESP,BA:1,EMP_TEMP_SEX_OCU_CBR_NB,SEX_F,OCU_ISCO08_9,CBR_BIR_NATIVE,2024,20
        ESP,BA:1,EMP_TEMP_SEX_OCU_CBR_NB,SEX_F,OCU_ISCO08_9,CBR_BIR_FOREIGN,2024,10
        ESP,BA:1,EMP_TEMP_SEX_OCU_CBR_NB,SEX_F,OCU_ISCO08_9,CBR_BIR_X,2024,0.5
        ESP,BA:1,EMP_TEMP_SEX_OCU_CBR_NB,SEX_F,OCU_ISCO08_TOTAL,CBR_BIR_FOREIGN,2024,10
        """;
    IlostatEmployment employment = read(csv).orThrow().employment("ESP", 2024);
    LabourSegment foreign =
        LabourSegment.builder().gender(Gender.WOMAN).putAttribute("birthplace", "foreign").build();
    assertEquals(10000, employment.workers().at(foreign, Occupation.isco08("9")).weight());
    assertEquals(30000, employment.workers().total().weight());
    assertEquals(500, employment.unclassified());
    String age = csv.replace("CBR_BIR_NATIVE", "AGE_YTHADULT_YGE15");
    assertRefused(
        "classification is 'AGE_YTHADULT_YGE15', expected occupation of ISCO-08 and at most place"
            + " of birth, CBR_BIR",
        () -> read(age).orThrow().employment("ESP", 2024));
  }

  @Test
  void severalSourcesAreNotAdded() {
    String csv =
        Fixtures.ILOSTAT
            + "\"CHE\",\"BB:7\",\"EMP_TEMP_SEX_OCU_NB\",\"SEX_M\",\"OCU_ISCO08_1\",\"2021\",3,,,\n";
    IlostatTable table = read(csv).orThrow();
    assertRefused(
        "source of CHE in 2021 is 'not given', expected one of BA:453, BB:7",
        () -> table.employment("CHE", 2021));
    assertEquals(3000, table.employment("CHE", "BB:7", 2021).workers().total().weight());
    assertRefused(
        "series is 'CHE SEX_M OCU_ISCO08_1', expected one source and indicator, not"
            + " EMP_TEMP_SEX_OCU_NB from BA:453, EMP_TEMP_SEX_OCU_NB from BB:7",
        () -> table.series("CHE", "SEX_M", "OCU_ISCO08_1"));
    String totals =
        "ref_area,indicator,sex,classif1,time,obs_value\nCHE,EMP_X_NB,SEX_T,OCU_ISCO08_1,2021,3\n";
    assertRefused(
        "employment of CHE in 2021 is 'totals only', expected values by sex and occupation",
        () -> read(totals).orThrow().employment("CHE", 2021));
  }

  @Test
  void unitsAreKnownOrAskedFor() {
    String rate = "ref_area,indicator,sex,time,obs_value\nCHE,UNE_DEAP_SEX_AGE_RT,SEX_T,2021,5.1\n";
    assertEquals(SimpleUnit.PERCENT, read(rate).orThrow().series("CHE", "SEX_T").series().unit());
    String wages = rate.replace("UNE_DEAP_SEX_AGE_RT", "EAR_4MTH_SEX_ECO_CUR_NB");
    assertEquals(
        "f.csv:2: column 2 'indicator': the unit of 'EAR_4MTH_SEX_ECO_CUR_NB' is not known, and has"
            + " to be said by withUnit; the row is left out",
        only(read(wages)));
    IlostatReader francs = IlostatReader.withDefaults().withUnit(MoneyUnit.of("CHF"), 1);
    assertEquals(
        5.1,
        francs
            .read(new StringReader(wages), "f.csv")
            .orThrow()
            .series("CHE", "SEX_T")
            .series()
            .at(2021));
    assertEquals("reader of ILOSTAT files, all areas, in current CHF", francs.toString());
  }

  @Test
  void someAreasAndPackedFiles(@TempDir Path folder) throws IOException {
    Path file = Files.write(folder.resolve("f.csv.gz"), Fixtures.packed(Fixtures.ILOSTAT));
    IlostatReader italy = IlostatReader.withDefaults().withAreas("ITA");
    assertEquals(List.of("ITA"), italy.read(file).orThrow().areas());
    byte[] cut = new byte[60];
    System.arraycopy(Fixtures.packed(Fixtures.ILOSTAT), 0, cut, 0, 60);
    assertTrue(
        only(italy.read(new ByteArrayInputStream(cut), "f.csv.gz")).contains("damaged or cut off"));
    assertEquals(
        read(Fixtures.ILOSTAT).orThrow(),
        read("\uFEFF" + Fixtures.ILOSTAT.replace("\n", "\r\n")).orThrow());
    assertEquals("reader of ILOSTAT files, areas ITA", italy.toString());
  }

  @Test
  void quartersAndMonths() {
    IlostatTable table =
        read(Fixtures.ILOSTAT.replace("\"2019\"", "\"2019Q1\"").replace("\"2021\"", "\"2019M02\""))
            .orThrow();
    assertEquals(List.of(), table.all());
    IlostatPeriods men = table.periods("CHE", "SEX_M", "OCU_ISCO08_1");
    assertEquals(9250, men.figure("2019Q1").value());
    assertEquals(10_500, men.figure("2019M02").value());
    assertEquals("B", men.status().get("2019Q1"));
    assertFalse(men.figure("2020Q1").isPresent());
    assertFalse(table.periods("CHE", "SEX_F", "OCU_ISCO08_0").figure("2019M02").isPresent());
    IllegalArgumentException none =
        assertThrows(IllegalArgumentException.class, () -> table.periods("FRA", "SEX_M"));
    assertTrue(
        String.valueOf(none.getMessage())
            .startsWith(
                "series by period is 'FRA SEX_M', expected one of CHE SEX_F OCU_ISCO08_0 from"
                    + " BA:453, "));
    assertTrue(table.dataTable().render().contains("2019Q1"));
    assertTrue(table.toString().contains("2019M02-2019Q1"), table.toString());
    // Two sources of one area and month stay two series.
    IlostatTable two =
        read("""
        ref_area,source,indicator,sex,time,obs_value
        NAM,BA:453,EMP_TEMP_SEX_NB,SEX_T,2023M01,700.5
        NAM,BB:7,EMP_TEMP_SEX_NB,SEX_T,2023M01,690
        """)
            .orThrow();
    assertEquals(2, two.periods().size());
    assertRefused(
        "series by period is 'NAM SEX_T', expected one source, not NAM SEX_T  from BA:453, NAM"
            + " SEX_T  from BB:7",
        () -> two.periods("NAM", "SEX_T"));
  }

  @Test
  void answersOfTheServiceForSdmx() {
    IlostatTable table = read(Fixtures.ILOSTAT_SDMX).orThrow();
    assertEquals(12_500, table.series("NAM", "SEX_T", "AGE_15").series().at(2022));
    assertEquals("BA:453 - LFS, own", table.all().get(0).source());
    IlostatPeriods parts = table.periods("NAM", "SEX_T", "AGE_15");
    assertEquals(13_000, parts.figure("2023Q1").value());
    assertFalse(parts.figure("2023M02").isPresent());
    assertEquals("U", parts.status().get("2023Q1"));
    assertTrue(table.dataTable().render().contains("2022"), table.dataTable().render());
    assertTrue(
        only(read(Fixtures.ILOSTAT_SDMX.replace("PS,3", "XX,3")))
            .contains("the unit of 'UNE_TUNE_NB' is not known"));
    assertTrue(
        only(read(Fixtures.ILOSTAT_SDMX.replaceFirst("PS,3", "PT,0")))
            .contains("the unit is another one than in the rows before"));
    assertTrue(
        only(read(Fixtures.ILOSTAT_SDMX.replace("UPPER_BOUND", "WEIGHT")))
            .contains("'WEIGHT' (18) divides or qualifies"));
  }

  @Test
  void theViewWithAColumnForEachPeriod() {
    assertTrue(
        only(read(Fixtures.ILOSTAT_MONTHS)).contains("withUnit(…) says it"),
        only(read(Fixtures.ILOSTAT_MONTHS)));
    IlostatTable table =
        IlostatReader.withDefaults()
            .withUnit(SimpleUnit.PERCENT, 1)
            .read(new StringReader(Fixtures.ILOSTAT_MONTHS), "f.csv")
            .orThrow();
    assertEquals(2, table.periods().size());
    IlostatPeriods own = table.periods().get(0);
    assertEquals(70.5, own.figure("2023M02").value());
    assertFalse(own.figure("2023M01").isPresent());
    assertEquals(List.of("Youth, adults: 15+"), own.classifications());
    assertEquals(SimpleUnit.PERCENT, own.unit());
  }

  @Test
  void damagedRows() {
    assertEquals(
        "f.csv:1: there is no column 'obs_value'; others are 'value', 'note_classif',"
            + " 'note_source'; case and spaces do not matter",
        only(read(Fixtures.ILOSTAT.replace("obs_value", "value"))));
    assertTrue(
        only(read(Fixtures.ILOSTAT.replace("\"2019\"", "\"2019Q5\"")))
            .contains("'2019Q5' is not a year, quarter or month such as 2023Q1"));
    assertTrue(
        only(read(Fixtures.ILOSTAT.replace("\"2019\"", "\"2021\"")))
            .contains("2021 was there before in this series; the first value counts"));
    assertTrue(only(read(Fixtures.ILOSTAT.replace("10.5", "1O.5"))).contains("'1O.5' is not a"));
    assertTrue(only(read(Fixtures.ILOSTAT.replace("10.5", "-1"))).contains("is a negative number"));
    assertTrue(only(read(Fixtures.ILOSTAT.replace("\"ITA\"", ""))).contains("no area"));
    assertTrue(only(read(Fixtures.ILOSTAT.stripTrailing() + "1")).contains("no line break ends"));
  }
}
