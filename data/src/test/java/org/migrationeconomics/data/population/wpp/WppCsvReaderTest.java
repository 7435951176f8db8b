package org.migrationeconomics.data.population.wpp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.migrationeconomics.data.Refusals.assertRefused;

import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.migrationeconomics.core.measure.YearSeries;
import org.migrationeconomics.core.place.Aggregate;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.core.population.LifeTable;
import org.migrationeconomics.core.population.Population;
import org.migrationeconomics.core.population.Sex;
import org.migrationeconomics.data.DataFile;
import org.migrationeconomics.data.Problem;
import org.migrationeconomics.data.Reading;

class WppCsvReaderTest {

  private static final WppCsvReader READER = WppCsvReader.withDefaults();

  private static DataFile file(String text) {
    return DataFile.of(new StringReader(text), "f.csv");
  }

  private static List<String> problems(Reading<?> reading) {
    return reading.problems().stream().map(Problem::toString).toList();
  }

  @Test
  void populationsOfTheirDay() {
    WppTables<Population> tables = READER.populations(file(WppTexts.POPULATIONS)).orThrow();
    Population namibia = tables.at("NAM", 2024);
    assertEquals("2024-07-01", namibia.date().toString());
    assertEquals(90_925, namibia.of(Sex.MALE).sum(), 1e-9);
    assertEquals(10_000, namibia.of(Sex.FEMALE).at("0-4"));
    assertEquals(75_125, namibia.of(Sex.FEMALE).at("10+"));
    assertEquals("UN WPP, file f.csv", namibia.source());
    assertEquals(namibia, tables.at("516", "2", 2024));
    assertEquals(namibia, tables.at("Namibia", "medium", 2024));
    assertEquals(List.of(2023, 2024), tables.of("NAM").years());
    // A row without type of location is a group, and the country is not one whose code is missing.
    assertEquals(List.of(Place.of("NAM"), Aggregate.of("5507", "x")), List.copyOf(tables.areas()));
    assertEquals(12_000, tables.at("5507", 2024).of(Sex.FEMALE).from(5).sum(), 1e-9);
    assertEquals("populations by age of 2 areas: Medium", tables.toString());
    assertTrue(tables.show().contains("own:") || tables.show().contains("Namibia"));
    assertTrue(tables.dataTable().longCsv().contains("75125"));
    assertEquals(tables, READER.populations(file(WppTexts.POPULATIONS)).value());
    assertNotEquals(
        tables, READER.withSource("other").populations(file(WppTexts.POPULATIONS)).value());
    assertRefused(
        "area is 'MEX', expected code or name of one of the 2 areas that were read",
        () -> tables.of("MEX"));
    assertRefused(
        "variant is 'High', expected one of [Medium (2)]", () -> tables.of("NAM", "High"));
  }

  /** MidPeriod says the day; the name of the file must not say another. */
  @Test
  void populationsOf1January() {
    String january = WppTexts.POPULATIONS.replace("2024.5", "2024").replace("2023.5", "2023");
    assertEquals(
        "2024-01-01",
        READER.populations(file(january)).orThrow().at("NAM", 2024).date().toString());
    DataFile named =
        DataFile.of(
            new StringReader(WppTexts.POPULATIONS), "WPP2024_Population1JanuaryByAge5GroupSex.csv");
    Reading<WppTables<Population>> contradicted = READER.populations(named);
    assertTrue(contradicted.value().areas().isEmpty());
    assertTrue(
        problems(contradicted)
            .get(0)
            .endsWith("MidPeriod says 1 July and the name of the file 1 January"));
    // In 2019 the plain year meant 1 July, and there were no columns before LocID.
    String old =
        """
        LocID,Location,VarID,Variant,Time,MidPeriod,AgeGrp,PopMale,PopFemale,PopTotal
        516,Namibia,2,Medium,2019,2019,0-4,1,2,3
        516,Namibia,2,Medium,2019,2019,5+,1,2,3
        """;
    assertEquals(
        "2019-07-01", READER.populations(file(old)).orThrow().at("NAM", 2019).date().toString());
    String undated = old.replace("LocID", "SortOrder,LocID").replace("516,", "1,516,");
    assertTrue(
        problems(READER.populations(file(undated.replace("2019,2019", "2019,"))))
            .get(0)
            .endsWith("neither MidPeriod nor the name of the file says of which day it is"));
    String mixed = WppTexts.POPULATIONS.replace("2024.5,10+", "2024,10+");
    assertEquals(
        "f.csv:7: column 14 'MidPeriod': '2024' is not what line 5 says for the same year",
        problems(READER.populations(file(mixed))).get(1));
  }

  @Test
  void keepsWhatIsAskedFor() {
    WppTables<Population> one =
        READER
            .withPlaces("NAM")
            .withYears(2024, 2030)
            .populations(file(WppTexts.POPULATIONS))
            .orThrow();
    assertEquals(List.of(Place.of("NAM")), List.copyOf(one.areas()));
    assertEquals(List.of(2024), one.of("NAM").years());
    for (String name : new String[] {"5507", "ADB region: Central and West Asia"}) {
      assertEquals(
          "[group:5507]",
          READER
              .withPlaces(name)
              .populations(file(WppTexts.POPULATIONS))
              .orThrow()
              .areas()
              .toString());
    }
    assertEquals(
        one.areas(),
        READER
            .withAreas(Place.of("NAM"))
            .populations(file(WppTexts.POPULATIONS))
            .orThrow()
            .areas());
    assertEquals(
        List.of("f.csv: there is no row of 'MXE'"),
        problems(READER.withPlaces("NAM", "MXE").populations(file(WppTexts.POPULATIONS))));
    assertTrue(
        READER
            .withVariants("High")
            .populations(file(WppTexts.POPULATIONS))
            .orThrow()
            .areas()
            .isEmpty());
    assertEquals(
        "reader of WPP files, only NAM, 2024-2030, Medium (s)",
        READER
            .withPlaces("NAM")
            .withYears(2024, 2030)
            .withVariants("Medium")
            .withSource("s")
            .toString());
    assertRefused("places is 'none', expected at least one such as MEX", () -> READER.withPlaces());
    // What is wrong with a row that is not asked for is not looked at, but for its length.
    String damaged = WppTexts.POPULATIONS.replace("1.000,2.000,3.000", "1.000,x,3.000");
    assertFalse(READER.withPlaces("NAM").populations(file(damaged)).hasProblems());
    String cut = WppTexts.POPULATIONS.replace("1.000,2.000,3.000", "1.000");
    assertEquals(
        List.of("f.csv:8: the row has 18 fields, expected 20 as in the header"),
        problems(READER.withPlaces("NAM").populations(file(cut))));
  }

  @Test
  void saysWhatIsWrong() {
    String text = WppTexts.POPULATIONS;
    assertEquals(
        List.of(
            "f.csv:2: Namibia, Medium, 2023 is left out, because one of its rows cannot be read",
            "f.csv:3: column 20 'PopTotal': '18.76' is not the sum of males and females"),
        problems(READER.populations(file(text.replace("18.750", "18.760")))));
    assertEquals(
        "f.csv:2: Namibia, Medium, 2023 is left out, because its last age is 5-9, expected an open"
            + " group",
        problems(
                READER.populations(
                    file(text.replace("2023,2023.5,10+,10,-1", "2022,2022.5,10+,10,-1"))))
            .get(0));
    assertEquals(
        "f.csv:2: Namibia, Medium, 2023 is left out, because the figure of males is missing at age"
            + " 0-4",
        problems(READER.populations(file(text.replace("10.100", "")))).get(0));
    assertEquals(
        "f.csv:3: column 15 'AgeGrp': '5-9' is not the group of start '5' and span '1'",
        problems(READER.populations(file(text.replace("5-9,5,5,9.500", "5-9,5,1,9.500")))).get(1));
    assertEquals(
        "f.csv:3: column 15 'AgeGrp': Namibia, Medium has age 0-4 of 2023 already",
        problems(READER.populations(file(text.replace("5-9,5,5,9.500", "0-4,0,5,9.500")))).get(1));
    assertEquals(
        "f.csv:3: column 2 'LocID': '51x' is not a numeric code such as 484",
        problems(
                READER.populations(
                    file(text.replaceFirst("77,516(,,NAM.*2023.5,5-9)", "77,51x$1"))))
            .get(1));
    assertEquals(
        "f.csv:2: column 13 'Time': '2020-2025' is not a year from 1000 to 2999",
        problems(READER.populations(file(text.replaceFirst("2023,2023.5", "2020-2025,2023.5"))))
            .get(0));
    assertTrue(
        problems(READER.populations(file(text.replace("AgeGrpStart,", "Sex,"))))
            .get(0)
            .contains("column 'Sex' (16) divides or qualifies"));
    assertTrue(
        problems(READER.deaths(file(text)))
            .get(0)
            .startsWith(
                "f.csv:1: there is no column 'DeathMale', 'DeathFemale', 'DeathTotal' of a file of"
                    + " deaths by age"));
  }

  @Test
  void deathsInPersons() {
    DeathsByAge deaths = READER.deaths(file(WppTexts.DEATHS)).orThrow().at("NAM", 2023);
    assertEquals("deaths of Namibia 2023, 0-4, 5-9, 10+, total 183,000 persons", deaths.toString());
    assertEquals(9_250, deaths.of(Sex.FEMALE).at("5-9"));
    Population start =
        READER
            .populations(
                file(WppTexts.POPULATIONS.replace("2024.5", "2024").replace("2023.5", "2023")))
            .orThrow()
            .at("NAM", 2023);
    Population end = start.withDate(start.date().plusYears(1));
    assertEquals(1, deaths.rates(Sex.MALE, start, end).at("0-4"), 1e-15);
    assertRefused(
        "dates of the populations is '2024-01-01, 2024-01-01', expected 1 January of 2023 and a"
            + " year later",
        () -> deaths.rates(Sex.MALE, end, end));
  }

  @Test
  void fertilityPerWoman() {
    FertilityByAge mexico = READER.fertility(file(WppTexts.FERTILITY)).orThrow().at("MEX", 2023);
    assertEquals(9, mexico.rates().size());
    assertEquals(0.06, mexico.rates().at("20-24"));
    assertEquals(2_500, mexico.births().at("20-24"));
    // 5 · (50 + 55 + … + 90) / 1000.
    assertEquals(3.15, mexico.totalFertility(), 1e-12);
    assertEquals(1.04, mexico.schedule(1.04).sexRatioAtBirth());
    assertEquals(
        45,
        READER
            .fertility(file(WppTexts.fertility(2023, "484", "Mexico", 1)))
            .orThrow()
            .at("MEX", 2023)
            .rates()
            .size());
    assertTrue(
        problems(READER.fertility(file(WppTexts.FERTILITY.replace("60.000", "66.000"))))
            .get(0)
            .contains("left out, because PASFR at age"));
    // Without its first row a schedule would only have fewer children.
    String lost = WppTexts.FERTILITY.replaceFirst("\\n[^\\n]*10-14[^\\n]*", "");
    assertTrue(
        problems(READER.fertility(file(lost)))
            .get(0)
            .endsWith("its ages are 15-19, 20-24 … 50-54 (8 groups), expected 10-54 or 15-49"));
  }

  @Test
  void lifeTablesOfEachSex() {
    LifeTablesBySex tables =
        READER.lifeTables(file(WppTexts.LIFE_TABLES)).orThrow().at("NAM", 2023);
    LifeTable women = tables.of(Sex.FEMALE);
    assertEquals(Optional.of(Sex.FEMALE), women.sex());
    // At a constant rate m everybody lives 1/m years.
    assertEquals(100, women.lifeExpectancy(0), 1e-4);
    assertEquals(50, tables.of(Sex.MALE).lifeExpectancy(0), 1e-4);
    assertEquals(Optional.empty(), tables.both().orElseThrow().sex());
    assertEquals(0.01, tables.deathRates(Sex.FEMALE).at("5+"));
    assertEquals(
        "life tables of Namibia 2023, life expectancy male 50.00, female 100.00, both 66.67",
        tables.toString());
    String men = WppTexts.LIFE_TABLES.replaceAll("\\n[^\\n]*(Female|Total)[^\\n]*", "");
    LifeTablesBySex alone = READER.lifeTables(file(men)).orThrow().at("NAM", 2023);
    assertFalse(alone.has(Sex.FEMALE));
    assertRefused(
        "sex is 'female', expected one that the file has: male", () -> alone.of(Sex.FEMALE));
    assertTrue(
        problems(READER.lifeTables(file(men.replace("0.0200000", "0.0210000"))))
            .get(0)
            .endsWith("because mx, qx, dx and Lx contradict each other at age 0"));
    assertTrue(
        problems(READER.lifeTables(file(men.replace("1,Male", "2,Male"))))
            .get(0)
            .endsWith("'Male' beside '2' is none of Male (1), Female (2) and Total (3)"));
  }

  @Test
  void indicatorsInTheirUnits() {
    WppIndicators indicators = READER.indicators(file(WppTexts.INDICATORS)).orThrow();
    YearSeries january = indicators.series("NAM", WppIndicator.POPULATION_1_JANUARY);
    assertEquals(3_150, january.at(2024));
    assertEquals(9_500, january.at(2101));
    assertEquals(Optional.of("NAM"), january.area());
    assertEquals("population on 1 January, Medium", january.label());
    assertEquals(-50, indicators.netMigration("NAM").at(2023));
    assertEquals(1.035, indicators.sexRatioAtBirth("NAM").at(2023));
    assertFalse(indicators.sexRatioAtBirth("NAM").has(2024));
    assertEquals(0.03, indicators.series("NAM", WppIndicator.INFANT_MORTALITY).at(2023));
    assertEquals(65.5, indicators.series("NAM", "2", WppIndicator.LIFE_EXPECTANCY).at(2023));
    assertTrue(
        assertThrows(
                IllegalArgumentException.class, () -> indicators.series("NAM", WppIndicator.DEATHS))
            .toString()
            .contains("indicator is DEATHS, expected one of [POPULATION_1_JANUARY, "));
    assertEquals("indicators of 1 area: Medium", indicators.toString());
    assertTrue(indicators.dataTable().longCsv().contains("1.035"));
    Reading<WppIndicators> twice =
        READER.indicators(file(WppTexts.INDICATORS.replace("Medium,2024", "Medium,2023")));
    assertEquals(2, twice.problems().size());
    assertFalse(twice.value().netMigration("NAM").has(2023));
  }
}
