package org.migrationeconomics.data.population;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.migrationeconomics.data.Refusals.assertRefused;

import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.measure.YearSeries;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.core.population.Sex;
import org.migrationeconomics.data.DataFile;
import org.migrationeconomics.data.Reading;

/** The same columns hold deaths, exposures and rates: the title alone tells them apart. */
class DatabaseTitlesTest {

  private static final HmdReader HMD = HmdReader.of(Place.of("SWE"));

  private static final String ROWS =
      """
      Sweden, Deaths (period 1x1), \tLast modified: 01 Aug 2024

      Year   Age   Female   Male   Total
      1993     0   0.25   0.5  0.75
      1993     1+  0.5   0.75  1.25
      """;

  private static final String BIRTHS =
      """
      Sweden, Births (1-year)

      Year Female Male Total
      1993 80 81 161
      """;

  private static DataFile file(String text) {
    return DataFile.of(new StringReader(text), "f");
  }

  private static String problems(Reading<?> reading) {
    return reading.problems().toString();
  }

  private static Map<String, Function<DataFile, Reading<?>>> readers() {
    Map<String, Function<DataFile, Reading<?>>> readers = new LinkedHashMap<>();
    readers.put("Population size", HMD::populations);
    readers.put("Deaths", HMD::deaths);
    readers.put("Exposure to risk", HMD::exposures);
    readers.put("Death rates", HMD::deathRates);
    return readers;
  }

  @Test
  void whatTheTitleSaysIsWhatIsRead() {
    readers()
        .forEach(
            (words, reader) -> {
              for (String title : readers().keySet()) {
                Reading<?> reading = reader.apply(file(ROWS.replace("Deaths", title)));
                assertEquals(
                    title.equals(words)
                        ? "[]"
                        : "[f:1: the title says 'Sweden, "
                            + title
                            + " (period 1x1)', expected a file of '"
                            + words
                            + "']",
                    problems(reading));
                assertEquals(
                    !title.equals(words),
                    reading.value().toString().contains("no "),
                    words + title);
              }
            });
    assertEquals("[]", problems(HMD.births(file(BIRTHS))));
    // Life expectancies stand by year and sex too.
    assertEquals(
        "[f:1: the title says 'Sweden, Life expectancy at birth (period, 1x1)', expected a file of"
            + " 'Births']",
        problems(
            HMD.births(
                file(
                    BIRTHS.replace("Births (1-year)", "Life expectancy at birth (period, 1x1)")))));
    assertTrue(
        problems(HMD.lifeTables(file(Fixtures.HMD_LIFE_TABLE.replace("Life tables", "Deaths"))))
            .contains("expected a file of 'Life tables'"));
  }

  @Test
  void cohortsAndOtherCountriesAreRefused() {
    assertEquals(
        "[f:1: the title says 'Sweden, Death rates (cohort 1x1)', and its years are those of birth;"
            + " expected a file by period]",
        problems(HMD.deathRates(file(ROWS.replace("Deaths (period", "Death rates (cohort")))));
    Reading<AgeYearTable> other = HMD.deaths(file(ROWS.replace("Sweden", "Norway")));
    assertEquals(
        "[f:1: the title says 'Norway, Deaths (period 1x1)', expected a file of Sweden]",
        problems(other));
    assertEquals(List.of(), other.value().years());
    HmdReader states = HmdReader.of(Place.of("USA"));
    assertEquals("[]", problems(states.deaths(file(ROWS.replace("Sweden", "U.S.A.")))));
    // Parts of countries and countries of one's own are not compared.
    for (String part : List.of("Canada (Ontario)", "Atlantis", "East Germany")) {
      assertEquals("[]", problems(HMD.deaths(file(ROWS.replace("Sweden", part)))), part);
    }
    HmdReader own = HmdReader.of(Place.own("DEUTW", "West Germany"));
    assertEquals("[]", problems(own.deaths(file(ROWS))));
  }

  @Test
  void aTitleThatSaysNothingIsNamedInTheSource() {
    AgeYearTable read = HMD.deaths(file(ROWS.substring(ROWS.indexOf("Year")))).orThrow();
    assertTrue(
        read.show().contains("Source: HMD, untitled, which does not say what the file holds"),
        read.show());
    AgeYearTable titled = HMD.deaths(file(ROWS)).orThrow();
    assertTrue(
        titled.show().contains("Source: HMD, Sweden, Deaths (period 1x1)\n")
            || titled.show().endsWith("Source: HMD, Sweden, Deaths (period 1x1)"),
        titled.show());
    assertEquals(
        0.25,
        HMD.deaths(file(ROWS.replace("Sweden, ", "")))
            .orThrow()
            .vector(1993, Sex.FEMALE, 0)
            .value(0));
  }

  @Test
  void aTotalPopulationIsNoSex() {
    String text = Fixtures.HMD_LIFE_TABLE.replace("Sweden", "England and Wales, Total Population");
    HmdReader reader = HmdReader.of(Place.own("GBRTENW", "England and Wales"));
    assertEquals(Optional.of(Sex.FEMALE), reader.lifeTables(file(text)).orThrow().at(1993).sex());
    assertTrue(
        problems(reader.lifeTables(file(text.replace(", Females", ""))))
            .contains("the sex is unknown"));
    assertEquals(
        Optional.empty(),
        reader.lifeTables(file(text.replace(", Females", ", Total"))).orThrow().at(1993).sex());
  }

  @Test
  void columnsThatAreNotReadAreRefused() {
    assertTrue(
        problems(HMD.deaths(file(ROWS.replace("Age   Female", "Age  Cohort Female"))))
            .contains("the columns are 'Year Age Cohort Female Male Total', expected Year Age"));
    assertTrue(
        problems(
                HMD.deaths(file(ROWS.replace("Total\n", "Total Region\n").replace("5\n", "5 1\n"))))
            .contains("f:3: the columns are 'Year Age Female Male Total Region'"));
    assertEquals(
        "[f:3: this is a file of all countries, which its column PopName tells apart;"
            + " country(\"SWE\") takes one of them]",
        problems(HMD.deaths(file(ROWS.replace("Year ", "PopName Year ")))));
    HfdReader hfd = HfdReader.withSexRatioAtBirth(1.05);
    assertTrue(
        problems(hfd.fertility(file("x\nCohort Age ASFR\n1967 12- 0.001\n")))
            .contains("expected Year Age ASFR; rows by year of birth are cohorts"));
    for (String name : List.of("asfrVH.txt", "SWEasfrTR.txt", "asfrVVbo.txt")) {
      Reading<?> reading =
          hfd.fertility(DataFile.of(new StringReader("Year Age ASFR\n1967 12- 0.1\n"), name));
      assertTrue(problems(reading).contains("the name says that the rows are of other shapes"));
      assertTrue(reading.value().toString().contains("no year"), reading.toString());
    }
    // Births by order are parts of those of all orders.
    assertEquals(
        0.003,
        hfd.fertility(
                file("x\nYear Age ASFR ASFR1 ASFR5p\n1967 12- 0.001 0 0\n1967 13+ 0.002 1 0\n"))
            .orThrow()
            .at(1967)
            .totalFertility(),
        1e-15);
    assertTrue(
        problems(hfd.fertility(file("x\nYear Age ASFR Order\n1967 12- 0.001 1\n")))
            .contains("the columns are 'Year Age ASFR Order', expected Year Age ASFR"));
    assertTrue(
        problems(hfd.series(file("x\nYear Region TFR\n1967 1 2\n"), "TFR", SimpleUnit.RATIO))
            .contains("column 'Region' (2) divides or qualifies the rows"));
    assertFalse(
        hfd.country("SWE")
            .series(file("x\nCode Year TFR TFR40\nSWE 1967 2 1\n"), "TFR", SimpleUnit.RATIO)
            .hasProblems());
    Reading<Optional<YearSeries>> sweden =
        hfd.country("SWE").series(file("x\nCode Year TFR\nSWE 1967 2\n"), "TFR", SimpleUnit.RATIO);
    assertEquals(Optional.of("SWE"), sweden.orThrow().orElseThrow().area());
    Reading<Optional<YearSeries>> part =
        hfd.country("DEUTNP")
            .series(file("x\nCode Year TFR\nDEUTNP 1967 2\n"), "TFR", SimpleUnit.RATIO);
    assertEquals(Optional.empty(), part.orThrow().orElseThrow().area());
    // Without a row the example is another country.
    assertTrue(
        problems(hfd.fertility(file("x\nCode Year Age ASFR\n")))
            .endsWith("country(\"SWE\") takes one of them]"));
  }

  @Test
  void boysPerGirlAreNotPerHundredGirls() {
    for (double ratio : new double[] {105, 0.79, 2.01, Double.NaN, -1}) {
      assertRefused(
          "sex ratio at birth is "
              + ratio
              + ", expected boys per girl, such as 1.05, not per 100 girls",
          () -> HfdReader.withSexRatioAtBirth(ratio));
    }
    assertTrue(HfdReader.withSexRatioAtBirth(0.8).toString().contains("0.8 boys"));
    assertTrue(HfdReader.withSexRatioAtBirth(2).toString().contains("2.0 boys"));
  }
}
