package org.migrationeconomics.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.migrationeconomics.core.measure.YearSeries;
import org.migrationeconomics.data.labour.ilostat.IlostatReader;
import org.migrationeconomics.data.migration.Sexes;
import org.migrationeconomics.data.migration.estimates.FlowEstimates;
import org.migrationeconomics.data.migration.estimates.FlowEstimatesReader;
import org.migrationeconomics.data.migration.oecd.OecdMigrationReader;
import org.migrationeconomics.data.migration.stocks.BilateralMigrationReader;
import org.migrationeconomics.data.migration.stocks.MigrantStockReader;
import org.migrationeconomics.data.population.ProjectionVariants;
import org.migrationeconomics.data.population.WppVariantsReader;
import org.migrationeconomics.data.remittance.BanxicoReader;
import org.migrationeconomics.data.remittance.prices.CorridorPricesReader;

/**
 * A column that divides the rows and that nobody asked for: the figures of one age group are never
 * those of the population.
 */
class DividingColumnsTest {

  private static final String VARIANTS =
      "SortOrder,LocID,LocTypeID,LocTypeName,Location,VarID,Variant,Time,MidPeriod,PopMale,"
          + "PopFemale,PopTotal,PopDensity,MedianAgePop,PopSexRatio,LBsurvivingAge1\n"
          + "1,484,4,Country/Area,Mexico,2,Medium,2020,2020.5,5.5,5.5,11,1,2,3,4\n";

  private record Case(String text, DataReader<?> reader) {}

  private static final DataReader<FlowEstimates> FLOWS =
      file -> FlowEstimatesReader.withDefaults().readCsv(file);

  private static final List<Case> CASES =
      List.of(
          new Case(VARIANTS, WppVariantsReader.withDefaults()),
          new Case(
              """
              ref_area,indicator,indicator.label,source,sex,classif1,classif2,time,obs_value,note_source
              CHE,EMP_TEMP_SEX_NB,Employed (thousands),BA:1,SEX_T,A,B,2021,46.5,R1
              """,
              IlostatReader.withDefaults()),
          new Case(
              """
              PERIODO,ID_PAIS,PAIS,ID_FLUJO,FLUJO,VALOR_USD
              2020-01-01,USA,Estados Unidos,1,Ingresos,10
              """,
              BanxicoReader.countries()),
          new Case("year0,orig,dest,da_pb_closed\n2010,MEX,USA,5\n", FLOWS),
          new Case(
              """
              CO2,Country of birth/nationality,VAR,GEN,Gender,COU,YEA,Year,Value,Flags
              MEX,Mexico,B11,TOT,Total,USA,2015,2015,5,
              """,
              OecdMigrationReader.withDefaults()),
          new Case(
              "sex,dest,orig,y1960\nTotal,USA,MEX,5\n", BilateralMigrationReader.withDefaults()),
          new Case(
              """
              Table 1. Migrant stock at mid-year (both sexes)
              Sort order,"Region, development group, country or area",Notes,Code,1990,2019
              1,Mexico,,484,3,4
              """,
              MigrantStockReader.withDefaults()));

  private static String with(String text, int line, String head, String cell) {
    List<String> lines = new ArrayList<>(text.lines().toList());
    for (int i = line; i < lines.size(); i++) {
      int at = lines.get(i).indexOf(',');
      // After the first column, since some layouts end with their figures.
      lines.set(
          i,
          lines.get(i).substring(0, at)
              + ","
              + (i == line ? head : cell)
              + lines.get(i).substring(at));
    }
    return String.join("\n", lines) + "\n";
  }

  private static Reading<?> read(Case one, String text) {
    return one.reader().read(new StringReader(text), "f.csv");
  }

  @Test
  void aColumnThatDividesTheRowsIsRefusedBeforeTheFirstRow() {
    for (Case one : CASES) {
      Reading<?> sound = read(one, one.text());
      assertEquals(List.of(), sound.problems(), one.text());
      int header = one.text().startsWith("Table") ? 1 : 0;
      for (String head :
          List.of("AgeGrp", "age_group", "Gender of persons", "BirthOrder", "SexID")) {
        Reading<?> divided = read(one, with(one.text(), header, head, "0-4"));
        assertEquals(1, divided.problems().size(), one.text() + divided.problems());
        Problem problem = divided.problems().get(0);
        assertEquals(header + 1, problem.line(), problem.toString());
        assertTrue(problem.toString().contains(head), problem.toString());
        assertTrue(problem.message().contains("qualif"), problem.toString());
        assertEquals(
            read(one, "").value().toString(), divided.value().toString(), "nothing was read");
      }
    }
  }

  @Test
  void agesAreNoTotals() {
    String text =
        """
        LocID,Location,VarID,Variant,Time,MidPeriod,AgeGrp,AgeGrpStart,AgeGrpSpan,PopMale,PopFemale,PopTotal
        404,Kenya,2,Medium,2020,2020.5,0-4,0,5,2.5,2.5,5
        """;
    Reading<ProjectionVariants> reading =
        WppVariantsReader.withDefaults().read(new StringReader(text), "f.csv");
    assertEquals(
        "[f.csv:1: columns 'AgeGrp' (7), 'AgeGrpStart' (8), 'AgeGrpSpan' (9) divide or qualify the"
            + " rows, or may do so, and are not accounted for here; expected a file without them;"
            + " this is population by age of World Population Prospects (CSV), which"
            + " WppCsvReader.withDefaults() reads]",
        reading.problems().toString());
    assertEquals("projected populations of no area", reading.value().toString());
    Refusals.assertRefused(
        "area is 'KEN', expected nothing: the file has no area",
        () -> reading.value().total("KEN", "Medium"));
  }

  @Test
  void otherIndicatorsDoNotDivide() {
    ProjectionVariants read =
        WppVariantsReader.withDefaults()
            .read(
                new StringReader(with(VARIANTS, 0, "LExMale,Q0040Female,Births1519,X", "1,2,3,4")),
                "f.csv")
            .orThrow();
    YearSeries medium = read.total("MEX", "Medium");
    assertEquals(11_000, medium.at(2020));
    assertEquals("MEX", read.area("Mexico").code());
    assertEquals("MEX", read.area("MEX").code());
  }

  @Test
  void namesOfCorridorsAreReadAndNothingElseIs() {
    String text =
        """
        Sending Countries Name,Sending Countries Code,Series Name,Series Code,Receiving Countries  Name,Receiving Countries  Code,2020Q2 [YR2020Q2]
        United States,USA,Average,ATCR.CORR,Mexico,MEX,4
        Data from database: Remittance Prices
        """;
    CorridorPricesReader reader = CorridorPricesReader.withDefaults();
    assertEquals(List.of(), reader.read(new StringReader(text), "f").problems());
    assertTrue(
        reader
            .read(new StringReader(text.replace("Series Name", "Firm type")), "f")
            .problems()
            .toString()
            .contains("column 'Firm type' (3) divides or qualifies the rows"));
  }

  @Test
  void aTableOfTradeIsNoneOfMigrants() {
    Reading<?> trade =
        MigrantStockReader.withDefaults()
            .read(
                new StringReader("Destination,Origin,Product,Year,km,Euros\nMX,US,1,2007,2,3\n"),
                "trade.csv");
    assertEquals(
        "[trade.csv:1: column 2: this is no table of migrant stocks by origin: none of the columns"
            + " Origin, Product, Year, km, Euros is named after a country or group]",
        trade.problems().toString());
    Reading<?> ages =
        MigrantStockReader.withDefaults()
            .read(
                new StringReader(
                    """
                    Table 1. Migrant stock (both sexes)
                    Year,Area of destination,Code,Kenya,0-4,5-9
                    2020,Mexico,484,1,2,3
                    """),
                "ages.csv");
    assertTrue(
        ages.problems().toString().contains("only 1 of the columns Code, Kenya, 0-4, 5-9 is named"),
        ages.problems().toString());
  }

  @Test
  void pairsOfCountriesByAgeAreNoStocks() {
    String text =
        """
        Table 1. Migrant stock at mid-year (both sexes)
        Index,"Region, development group, country or area of destination",Coverage,Data type,Location code of destination,"Region, development group, country or area of origin",Location code of origin,2020,2024
        1,Mexico,A,B,484,Kenya,404,3,4
        """;
    MigrantStockReader reader = MigrantStockReader.withDefaults();
    assertEquals(
        4,
        reader
            .read(new StringReader(text), "f")
            .orThrow()
            .figure("KEN", "MEX", 2024, Sexes.BOTH)
            .value());
    assertEquals(
        "[f:2: column 3 'Age': this column divides or qualifies the rows, or may do so, and is not"
            + " accounted for here; expected a table without it]",
        reader.read(new StringReader(text.replace("Coverage", "Age")), "f").problems().toString());
    assertEquals(
        "[f:2: column 1 'Age': the columns Age, Sex divide or qualify the rows, or may do so, and"
            + " are not accounted for here; expected a table without them]",
        reader
            .read(new StringReader(text.replace("Coverage", "Sex").replace("Index", "Age")), "f")
            .problems()
            .toString());
    // Two lines of labels.
    String two =
        """
        Sort order,"Major area, region, country or area of destination",Sex,Code,Migrant stock at mid-year (both sexes),
        ,,,,1990,2019
        1,Mexico,F,484,3,4
        """;
    assertEquals(
        "[f:2: column 3 'Sex': this column divides or qualifies the rows, or may do so, and is not"
            + " accounted for here; expected a table without it]",
        reader.read(new StringReader(two), "f").problems().toString());
    assertEquals(
        List.of(), reader.read(new StringReader(two.replace("Sex", "Notes")), "f").problems());
  }

  @Test
  void whatTheTextIsNotIsSaidByEveryReader() {
    String page = "<!DOCTYPE html>\n<html><body>Log in<br></body></html>\n";
    for (Case one : CASES) {
      assertTrue(read(one, page).problems().toString().contains("this is HTML"), one.text());
      // A name with a NUL character is none, wherever it stands.
      String last = one.text().substring(one.text().indexOf('\n') + 1);
      String damaged = one.text().replace(last, last.replaceFirst("M", "\0"));
      if (!damaged.equals(one.text())) {
        assertTrue(
            read(one, damaged).problems().toString().contains("a NUL character stands here"),
            one.text());
      }
    }
  }
}
