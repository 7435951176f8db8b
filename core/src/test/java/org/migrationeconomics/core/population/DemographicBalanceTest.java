package org.migrationeconomics.core.population;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.migrationeconomics.core.ValueChecks.assertMissing;
import static org.migrationeconomics.core.ValueChecks.assertValue;
import static org.migrationeconomics.core.ValueChecks.nothing;
import static org.migrationeconomics.core.ValueChecks.refusal;
import static org.migrationeconomics.core.measure.SimpleUnit.PERSONS;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.measure.MoneyUnit;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.measure.YearSeries;
import org.migrationeconomics.core.place.Place;

class DemographicBalanceTest {

  private static final Place CATALONIA = Place.of("ES-CT").withName("Catalonia");
  private static final YearSeries POPULATION = series("population", 1);
  private static final YearSeries NATURAL = series("natural increase", 2);
  private static final YearSeries MIGRATION = series("net migration", 3);
  private static final DemographicBalance BALANCE =
      DemographicBalance.of(CATALONIA, POPULATION, NATURAL, MIGRATION);

  private static YearSeries series(String label, int column) {
    YearSeries.Builder series = YearSeries.builder(PERSONS).label(label).source("Idescat");
    for (String[] row : rows()) {
      if (!row[column].isEmpty()) {
        series.put(Integer.parseInt(row[0]), Double.parseDouble(row[column]));
      }
    }
    return series.build();
  }

  private static List<String[]> rows() {
    try (InputStream file =
        Objects.requireNonNull(
            DemographicBalanceTest.class.getResourceAsStream("catalonia-2000-2011.csv"))) {
      return new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.startsWith("#"))
          .skip(1)
          .map(line -> line.split(",", -1))
          .toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Idescat's accounts close to the person in all twelve years. */
  @Test
  void publishedAccountsClose() {
    assertEquals(2000, BALANCE.firstYear());
    assertEquals(2011, BALANCE.lastYear());
    for (int year = 2000; year <= 2011; year++) {
      assertEquals(0, BALANCE.correction(year), "correction of " + year);
    }
    assertEquals(Figure.of(229_177), BALANCE.naturalIncrease().sum(2000, 2011));
    assertEquals(Figure.of(1_111_674), BALANCE.netMigration().sum(2000, 2011));
    assertEquals(1_340_851, BALANCE.population().at(2012) - BALANCE.population().at(2000));
  }

  /** What a reader has taken from the rows of another area is not Catalonia's. */
  @Test
  void refusesSeriesOfAnotherArea() {
    assertEquals(
        "area of net migration is 'ESP', expected ES-CT, the place",
        refusal(
            () ->
                DemographicBalance.of(CATALONIA, POPULATION, NATURAL, MIGRATION.withArea("ESP"))));
    assertEquals(
        Optional.of("ES-CT"),
        DemographicBalance.of(CATALONIA, POPULATION.withArea("ES-CT"), NATURAL, MIGRATION)
            .population()
            .area());
  }

  @Test
  void saysByHowMuchAccountsDoNotClose() {
    DemographicBalance open =
        DemographicBalance.of(
            CATALONIA,
            YearSeries.of(PERSONS, 2000, 6_174_547, 6_253_300),
            NATURAL.between(2000, 2000),
            MIGRATION.between(2000, 2000));
    assertEquals(-5, open.correction(2000));
  }

  @Test
  void givesSomeYears() {
    DemographicBalance part = BALANCE.between(2003, 2005);
    assertEquals(2003, part.firstYear());
    assertEquals(2005, part.lastYear());
    assertEquals(2006, part.population().lastYear());
    assertEquals(BALANCE.correction(2004), part.correction(2004));
    assertEquals(BALANCE, BALANCE.between(2000, 2011));
    assertEquals(
        "population of 1999 is 'missing', expected a value in every year of the account",
        refusal(() -> BALANCE.between(1999, 2005)));
    refusal(() -> BALANCE.between(2005, 2012));
    assertEquals(
        "from-to is '2005-2003', expected a first year that is not after the last",
        refusal(() -> BALANCE.between(2005, 2003)));
    assertEquals(
        "year is 2012, expected a year in which natural increase has a value",
        refusal(() -> BALANCE.correction(2012)));
    refusal(() -> BALANCE.correction(1999));
  }

  @Test
  void refusesOtherUnits() {
    YearSeries rates = YearSeries.of(SimpleUnit.PER_YEAR, 2000, 0.01);
    assertEquals(
        "unit of natural increase is 'per year', expected persons",
        refusal(() -> DemographicBalance.of(CATALONIA, POPULATION, rates, MIGRATION)));
    assertEquals(
        "unit of net migration is 'per year', expected persons",
        refusal(() -> DemographicBalance.of(CATALONIA, POPULATION, NATURAL, rates)));
    assertEquals(
        "unit of population is 'current EUR', expected persons",
        refusal(() -> BALANCE.withPopulation(YearSeries.of(MoneyUnit.of("EUR"), 2000, 1, 2))));
  }

  @Test
  void refusesHolesAndOtherYears() {
    YearSeries hole =
        YearSeries.builder(PERSONS).put(2000, 1).put(2002, 1).label("natural").build();
    assertEquals(
        "natural increase of 2001 is 'missing', expected a value in every year of the account",
        refusal(() -> BALANCE.withNaturalIncrease(hole)));
    refusal(() -> BALANCE.withNetMigration(hole));
    refusal(() -> BALANCE.withPopulation(hole));
    assertEquals(
        "span of net migration is '2000-2010', expected 2000-2011, to match the years of natural"
            + " increase",
        refusal(() -> BALANCE.withNetMigration(MIGRATION.between(2000, 2010))));
    assertEquals(
        "span of population is '2000-2011', expected 2000-2012, to match the years of natural"
            + " increase",
        refusal(() -> BALANCE.withPopulation(POPULATION.between(2000, 2011))));
    refusal(() -> BALANCE.withPopulation(POPULATION.between(2001, 2012)));
  }

  @Test
  void refusesPopulationsOfNobody() {
    assertEquals(
        "population of 2001 is 0.0, expected a finite number above zero",
        refusal(
            () ->
                DemographicBalance.of(
                    CATALONIA,
                    YearSeries.of(PERSONS, 2000, 5, 0),
                    YearSeries.of(PERSONS, 2000, -5),
                    YearSeries.of(PERSONS, 2000, 0))));
  }

  @Test
  void everythingIsMandatory() {
    assertMissing(
        () -> DemographicBalance.builder().build(),
        "place",
        "population",
        "naturalIncrease",
        "netMigration");
    assertThrows(
        IllegalArgumentException.class,
        () -> DemographicBalance.of(nothing(), POPULATION, NATURAL, MIGRATION));
  }

  @Test
  void prints() {
    assertEquals("population accounts of Catalonia 2000-2011, persons", BALANCE.toString());
    assertEquals(
        """
        population accounts of Catalonia 2010-2011, persons
         year  population 1 Jan  natural  migration  correction
         2010         7,462,044   24,946     14,863           0
         2011         7,501,853   21,275     -7,730           0
         2012         7,515,398
        Persons. Source: Idescat\
        """,
        BALANCE.between(2010, 2011).show());
    assertTrue(
        BALANCE.table().csv().endsWith("2011,7501853,21275,-7730,0\n2012,7515398,,,\n"),
        BALANCE.table().csv());
  }

  @Test
  void isAValue() {
    assertValue(
        BALANCE,
        DemographicBalance.builder()
            .place(Place.of("ES-CT").withName("Catalonia"))
            .population(series("population", 1))
            .naturalIncrease(series("natural increase", 2))
            .netMigration(series("net migration", 3))
            .build(),
        BALANCE.withPlace(Place.of("ES-MD")),
        BALANCE.withPopulation(POPULATION.times(2)),
        BALANCE.withNaturalIncrease(MIGRATION),
        BALANCE.withNetMigration(NATURAL),
        BALANCE.between(2000, 2010));
  }
}
