package org.migrationeconomics.data.population;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.migrationeconomics.data.Refusals.assertRefused;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.measure.YearSeries;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.core.population.FertilitySchedule;
import org.migrationeconomics.core.population.LifeTable;
import org.migrationeconomics.core.population.Population;
import org.migrationeconomics.core.population.Sex;
import org.migrationeconomics.data.Archives;
import org.migrationeconomics.data.DataFile;
import org.migrationeconomics.data.Reading;

/** Files of the Human Mortality and Fertility Databases. */
class DatabasesTest {

  private static final HmdReader HMD = HmdReader.of(Place.of("SWE"));
  private static final HfdReader HFD = HfdReader.withSexRatioAtBirth(1.05);

  @TempDir private Path folder = Path.of("");

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("file.txt"), text);
  }

  private static String problems(Reading<?> reading) {
    return reading.problems().toString();
  }

  private static String populations(String from, String to) {
    return problems(
        HMD.populations(
            DataFile.of(new StringReader(Fixtures.HMD_POPULATION.replace(from, to)), "p")));
  }

  private static String lifeTables(String from, String to) {
    return problems(
        HMD.lifeTables(
            DataFile.of(new StringReader(Fixtures.HMD_LIFE_TABLE.replace(from, to)), "l")));
  }

  private static String fertility(String from, String to) {
    return problems(
        HFD.fertility(DataFile.of(new StringReader(Fixtures.HFD.replace(from, to)), "f")));
  }

  @Test
  void populationsKeepTerritoriesApart() throws IOException {
    PopulationsByDate populations = HMD.populations(file(Fixtures.HMD_POPULATION)).orThrow();
    Population before = populations.on(LocalDate.of(1949, 12, 31));
    assertEquals(207, before.total());
    assertEquals(213, populations.at(1950).total());
    assertEquals(41.5, populations.at(1949).of(Sex.MALE).at("1-4"));
    assertEquals("HMD, Sweden, Svealand and Gotland, Population size (5-year)", before.source());
    assertEquals(
        "populations of Sweden at 3 dates, 1949-01-01 to 1950-01-01", populations.toString());
    assertTrue(populations.show().contains("1949-12-31"));
    assertRefused(
        "date is 1948-01-01, expected one of the dates of " + populations,
        () -> populations.at(1948));
    assertRefused(
        "date is 1949-12-31, expected a date after 1949-12-31",
        () -> new PopulationsByDate(List.of(before, before)));
    assertEquals("no population", new PopulationsByDate(List.of()).toString());
  }

  @Test
  void populationsThatCannotBeRead() {
    assertEquals(
        "[p:5: the total is not the sum of females and males, p:4: the year 1949 is left out,"
            + " because one of its rows cannot be read]",
        sorted(
            populations("40.00  41.50", "40.00  42.50"),
            "p:5: the total is not the sum of females and males",
            "p:4: the year 1949 is left out, because one of its rows cannot be read"));
    assertTrue(populations("1950-  1-4  40", "1950-  1-3  40").contains("p:9: column 2 'Age': "));
    assertTrue(populations("110+", "x").equals("[]"));
    assertTrue(populations(" 1949  5+", " 1949  5").contains("its last age is not open"));
    assertTrue(populations("10.00  11.00  21.00", ".  11.00  21.00").contains("is missing"));
    assertTrue(populations("1950+", "195O+").contains("'195O+' is not a year such as 1950"));
    assertTrue(populations("Female", "Women").contains("p:3: the columns are 'Year Age Women"));
    assertTrue(
        populations("10.00", "1o.00").contains("column 3 'Female': '1o.00' is not a number"));
    assertTrue(
        populations(" 1949  0  10.00", " 1949  0").contains("the row has 4 columns, expected 5"));
    assertTrue(
        populations(" 1949  0  ", " 1949  1  ").contains("'1' is the first age of its year"));
    assertEquals(
        "[h:1: this is HTML, a page of the web, expected a file of data; the download may have"
            + " failed]",
        problems(HMD.populations(DataFile.of(new StringReader("<html>\n"), "h"))));
    assertEquals(
        "[h: the file is empty]",
        problems(HMD.populations(DataFile.of(new StringReader(""), "h"))));
    assertTrue(
        problems(HMD.populations(DataFile.of(new StringReader("a\nb\n"), "h")))
            .contains("there is no header"));
    assertTrue(
        problems(HMD.populations(DataFile.of(new StringReader("x".repeat(5000)), "h")))
            .contains("the line is longer than 4096 characters"));
    assertTrue(
        problems(
                HMD.populations(
                    DataFile.of(new StringReader(Fixtures.HMD_POPULATION.strip()), "h")))
            .contains("no line break ends the last line"));
  }

  @Test
  void theLastRowIsWholeWhereAlignedColumnsProveIt() {
    String text =
        """
        Testland, Deaths (period 1x1)   Last modified: 01 Jan 2026

          Year          Age             Female            Male           Total
          2020            0               1.00            2.00            3.00
          2020            1               1.00            2.00            3.00
          2020            2               1.00            2.00            3.00
          2020           3+               1.00            2.00            3.00\
        """
            .replace("\n", "\r\n");
    Reading<AgeYearTable> whole = HMD.deaths(DataFile.of(new StringReader(text), "d"));
    assertEquals(List.of(), whole.problems());
    assertEquals(2, whole.value().figure(2020, Sex.MALE, 3).value());
    String returns = text.replace("\r\n", "\r");
    assertEquals(whole, HMD.deaths(DataFile.of(new StringReader(returns), "d")));
    String cut = text.substring(0, text.length() - 1);
    assertTrue(
        problems(HMD.deaths(DataFile.of(new StringReader(cut), "d")))
            .contains("no line break ends the last line"));
    // Where the rows differ in length, nothing is proved.
    String uneven = text.replace("  2020            1 ", "  2020           1 ");
    assertTrue(
        problems(HMD.deaths(DataFile.of(new StringReader(uneven), "d")))
            .contains("no line break ends the last line"));
  }

  private static final String BUNDLE =
      """
      Population size (1-year)\tLast modified: 26 Sep 2025;  Methods Protocol: v6 (2017)

      PopName  Year          Age             Female            Male           Total
        DEUTE  1990-           0            10.50           11.25           21.75
        DEUTE  1990-          1+            20.00           20.00           40.00
        DEUTE  1990+           0            12.00           12.50           24.50
        DEUTE  1990+          1+            20.00           20.00           40.00
          SWE  1990            0             5.00            6.00           11.00
          SWE  1990           1+             7.00            8.00           15.00
          SWE  1991            0                .               .               .
          SWE  1991           1+             7.00            8.00           15.00
      """;

  private static final String BUNDLE_TABLE =
      Fixtures.HMD_LIFE_TABLE
          .replace("Sweden, ", "")
          .replaceAll("(?m)^( *)Year", "PopName $1Year")
          .replaceAll("(?m)^( *)([0-9]{4}) ", "  SWE $1$2 ");

  @Test
  void aBundleHoldsAllCountries() throws IOException {
    HmdReader sweden = HMD.country("SWE");
    Reading<PopulationsByDate> read =
        sweden.populations(DataFile.of(new StringReader(BUNDLE), "p"));
    assertEquals(5, read.value().at(1990).of(Sex.FEMALE).at("0"));
    assertEquals(
        "[p:10: the year 1991 is left out, because one of its values is missing]", problems(read));
    HmdReader east = HmdReader.of(Place.own("DEUTE", "East Germany")).country("DEUTE");
    PopulationsByDate territories =
        east.populations(DataFile.of(new StringReader(BUNDLE), "p")).orThrow();
    assertEquals(2, territories.populations().size());
    assertEquals(12, territories.at(1990).of(Sex.FEMALE).at("0"));
    assertEquals(
        "[p:3: this is a file of all countries, which its column PopName tells apart;"
            + " country(\"DEUTE\") takes one of them]",
        problems(HMD.populations(DataFile.of(new StringReader(BUNDLE), "p"))));
    assertEquals(
        "[p: there is no row with the code XXA; the codes are DEUTE, SWE]",
        problems(
            HmdReader.of(Place.own("XXA", "A"))
                .country("XXA")
                .populations(DataFile.of(new StringReader(BUNDLE), "p"))));
    assertTrue(
        problems(sweden.populations(DataFile.of(new StringReader(Fixtures.HMD_POPULATION), "p")))
            .contains("this is the file of one country, expected one of all countries"));
    assertRefused(
        "code is 'NOR', expected SWE, the area whose files are read", () -> HMD.country("NOR"));
    Reading<ByYear<LifeTable>> tables =
        sweden.lifeTables(DataFile.of(new StringReader(BUNDLE_TABLE), "f"));
    assertEquals(
        HMD.lifeTables(DataFile.of(new StringReader(Fixtures.HMD_LIFE_TABLE), "f")).value().years(),
        tables.value().years());
    assertEquals(List.of(), tables.problems());
    // The archive as it is downloaded.
    byte[] zip =
        Archives.of("s/population/Population/Population.txt", BUNDLE)
            .and("s/lt_female/fltper_1x1/fltper_1x1.txt", BUNDLE_TABLE)
            .and("s/lt_female/fltper_5x1/fltper_5x1.txt", BUNDLE_TABLE)
            .bytes();
    assertEquals(
        read.value(), sweden.populations(DataFile.of(new ByteArrayInputStream(zip), "z")).value());
    assertTrue(
        problems(sweden.lifeTables(DataFile.of(new ByteArrayInputStream(zip), "z")))
            .contains("or another that fileOfArchive(…) names"));
    assertEquals(
        tables.value(),
        sweden
            .fileOfArchive("fltper_5x1.txt")
            .lifeTables(DataFile.of(new ByteArrayInputStream(zip), "z"))
            .value());
  }

  private static String sorted(String actual, String first, String second) {
    assertTrue(actual.contains(first) && actual.contains(second), actual);
    return "[" + first + ", " + second + "]";
  }

  @Test
  void ratesHaveHoles() throws IOException {
    AgeYearTable rates = HMD.deathRates(file(Fixtures.HMD_RATES.replace("110+", "2+"))).orThrow();
    assertEquals(Figure.of(0.0052), rates.figure(1993, Sex.MALE, 0));
    assertEquals(Figure.of(0.0049), rates.figure(1993, 0));
    assertEquals(
        "no value: death rates of 1993, female, has none at age 2+",
        rates.figure(1993, Sex.FEMALE, 2).toString());
    assertArrayEquals(new double[] {0.0045, 0.0003}, rates.vector(1993, Sex.FEMALE, 1).toArray());
    assertEquals(SimpleUnit.PER_YEAR, rates.vector(1993, Sex.FEMALE, 1).unit());
    assertRefused(
        "death rates of 1993, female, at age 2+ is 'missing', expected a number at every age;"
            + " vector(year, sex, lastAge) leaves the oldest out",
        () -> rates.vector(1993, Sex.FEMALE));
    assertRefused(
        "year is 1994, expected one of the years of death rates 1993-1993, 0, 1, 2+, per year",
        () -> rates.figure(1994, 0));
    assertEquals(List.of(1993), rates.years());
    assertEquals(SimpleUnit.PER_YEAR, rates.unit());
    assertTrue(rates.show().contains("0.0045"));
    AgeYearTable again = HMD.deathRates(file(Fixtures.HMD_RATES.replace("110+", "2+"))).orThrow();
    assertEquals(rates, again);
    assertEquals(rates.hashCode(), again.hashCode());
    Reading<AgeYearTable> gap = HMD.deathRates(file(Fixtures.HMD_RATES));
    assertTrue(problems(gap).contains("a group that begins at 2, where '1' ends"));
    assertEquals("death rates, no year", gap.value().toString());
    assertRefused("years is 'none', expected at least one, to have ages", () -> gap.value().ages());
    String deaths =
        Fixtures.HMD_RATES
            .replace("110+", "2+")
            .replace("0.0049", "0.0097")
            .replace("Death rates", "Deaths");
    assertEquals(SimpleUnit.PERSONS, HMD.deaths(file(deaths)).orThrow().unit());
    String exposures = deaths.replace("Deaths", "Exposure to risk");
    assertEquals(SimpleUnit.PERSON_YEARS, HMD.exposures(file(exposures)).orThrow().unit());
    assertTrue(
        problems(
                HMD.deathRates(
                    DataFile.of(
                        new StringReader(Fixtures.HMD_RATES.replace("1993", "1990-1994")), "r")))
            .contains("'1990-1994' is not a single year such as 1950"));
  }

  @Test
  void lifeTablesAreThoseOfTheirTitle() throws IOException {
    ByYear<LifeTable> tables = HMD.lifeTables(file(Fixtures.HMD_LIFE_TABLE)).orThrow();
    LifeTable table = tables.at(1993);
    assertEquals(Optional.of(Sex.FEMALE), table.sex());
    assertEquals(
        "life table of Sweden 1993, female, 0, 1, 2, 3, 4+, radix 100,000, e(0) 2.50 years",
        table.toString());
    assertEquals("HMD, Sweden, Life tables (period 1x1), Females", table.source());
    assertEquals("life tables, Sweden, 1993-1993 (1 year)", tables.toString());
    assertEquals(List.of(1993), tables.years());
    assertTrue(tables.show().contains("e(0) 2.50"));
    assertRefused(
        "year is 1992, expected one of the 1 years from 1993 to 1993", () -> tables.at(1992));
    assertEquals(tables, HMD.lifeTables(file(Fixtures.HMD_LIFE_TABLE)).orThrow());
    assertEquals(1, tables.values().size());
    assertNotEquals(0, tables.hashCode());
    assertTrue(
        lifeTables("60000   20000", "61000   20000").contains("contradict each other at age 1"));
    assertTrue(
        lifeTables("50000  90000", "50100  90000").contains("contradict each other at age 2"));
    assertTrue(lifeTables("2.50", "3.50").contains("contradict each other at age 0"));
    assertTrue(lifeTables("Females", "Women").contains("the sex is unknown"));
    assertEquals(
        Optional.of(Sex.MALE),
        HMD.withSource("invented")
            .lifeTables(
                DataFile.of(
                    new StringReader(Fixtures.HMD_LIFE_TABLE.replace("Females", "Males")), "l"))
            .orThrow()
            .at(1993)
            .sex());
    assertEquals(
        "reader of the Human Mortality Database, Sweden (invented)",
        HMD.withSource("invented").toString());
  }

  /** What is rounded to no survivor, but to a person-year, is not lost. */
  @Test
  void oldestAgesAreJoined() {
    String text =
        Fixtures.HMD_LIFE_TABLE
            .replace("10000  10000   0.50", "10000  10001   0.50")
            .replace("0       0      0      0       0.50", "0       0      1      1       0.50");
    LifeTable table = HMD.lifeTables(DataFile.of(new StringReader(text), "l")).orThrow().at(1993);
    assertEquals(10_001, table.personYears().at("4+"));
  }

  @Test
  void birthsHaveASexRatio() throws IOException {
    String text =
        """
        Sweden, Births (1-year)

        Year Female Male Total
        1993 100 105 205
        1994 0 1 1
        1994 1 1 2
        1995 1 1 3
        1996 . . 5
        19x 1 1 2
        """;
    Reading<ByYear<Births>> births = HMD.births(file(text));
    assertEquals(205, births.value().at(1993).total());
    assertEquals(Figure.of(1.05), births.value().at(1993).sexRatio());
    assertEquals("no value: no girl was born", births.value().at(1994).sexRatio().toString());
    assertEquals(
        "[b:6: column 1 'Year': '1994' comes twice, b:7: column 4 'Total': the total is not the sum"
            + " of females and males, b:8: births of a sex are missing; the year is left out, b:9:"
            + " column 1 'Year': '19x' is not a year such as 1950]",
        problems(HMD.births(DataFile.of(new StringReader(text), "b"))));
    assertRefused(
        "girls is -1.0, expected a finite number that is not negative", () -> new Births(-1, 0));
    assertRefused(
        "year is 1990, expected nothing: there is no year", () -> ByYear.none("x").at(1990));
  }

  @Test
  void fertilityHasTwoOpenAges() throws IOException {
    Reading<ByYear<FertilitySchedule>> reading = HFD.fertility(file(Fixtures.HFD));
    FertilitySchedule schedule = reading.value().at(1967);
    assertEquals(0.011, schedule.totalFertility(), 1e-15);
    assertEquals("12, 13, 14, 15", schedule.ages().toString());
    assertEquals(1.05, schedule.sexRatioAtBirth());
    assertEquals("HFD, Norway, Period fertility rates by calendar year and age", schedule.source());
    assertEquals(
        "[f:8: the year 1968 is left out, because its rate at age 13 is missing or cannot be read]",
        fertility("x", "x"));
    assertTrue(fertility("1967  13 ", "1967  31 ").contains("'31' does not follow the age before"));
    assertTrue(fertility("1967  12-", "1967  12").contains("'12' does not follow"));
    assertTrue(
        fertility("1967  15+", "1967  15")
            .contains("the year 1967 is left out, because its last age is not open"));
    assertTrue(
        fertility("1967  13 ", "1967  xx ").contains("'xx' is not an age such as 12-, 13 or 55+"));
    assertTrue(fertility("0.01000", "1.01000").contains("births per woman and year, 0 to 1"));
    assertTrue(fertility("1967  13 ", "196x  13 ").contains("'196x' is not a year"));
    assertEquals(
        "reader of the Human Fertility Database, SWE, 1.05 boys per girl (x)",
        HFD.country("SWE").withSource("x").toString());
  }

  @Test
  void fertilityOfOneCountryAmongAll() {
    FertilitySchedule sweden =
        HFD.country("SWE")
            .fertility(DataFile.of(new StringReader(Fixtures.HFD_ALL), "f"))
            .orThrow()
            .at(1967);
    assertEquals(0.007, sweden.totalFertility(), 1e-15);
    assertTrue(
        problems(HFD.fertility(DataFile.of(new StringReader(Fixtures.HFD_ALL), "f")))
            .contains(
                "f:4: this is a file of all countries, which its column Code tells apart;"
                    + " country(\"NOR\") takes one of them]"));
    assertEquals(
        "[f: there is no row with the code DNK; the codes are NOR, SWE]",
        problems(
            HFD.country("DNK").fertility(DataFile.of(new StringReader(Fixtures.HFD_ALL), "f"))));
  }

  @Test
  void totalsAreSeries() throws IOException {
    String text =
        """
        Norway, TFR
        Last modified: 1

        Year TFR TFR40
        1967 2.7845 2.7
        1968 . .
        1969 x 1
        1969 1 1
        """;
    Reading<Optional<YearSeries>> reading = HFD.series(file(text), "TFR", SimpleUnit.RATIO);
    assertEquals(2.7845, reading.value().orElseThrow().at(1967));
    assertEquals(2, reading.value().orElseThrow().holes().count());
    assertEquals(2, reading.problems().size());
    assertTrue(
        problems(HFD.series(DataFile.of(new StringReader(text), "t"), "MAB", SimpleUnit.YEARS))
            .contains("there is no column 'MAB'; others are"));
    assertTrue(
        problems(
                HFD.series(
                    DataFile.of(new StringReader(Fixtures.HFD), "t"), "ASFR", SimpleUnit.YEARS))
            .contains("there is a column Age"));
  }
}
