package org.migrationeconomics.calculators.reproduction.indicators;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.migrationeconomics.calculators.reproduction.Wpp2019;
import org.migrationeconomics.calculators.reproduction.lifetable.HighMortalityPolicy;
import org.migrationeconomics.calculators.reproduction.lifetable.LifeTableCalculator;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.core.population.AgeGroups;
import org.migrationeconomics.core.population.AgeVector;
import org.migrationeconomics.core.population.FertilitySchedule;
import org.migrationeconomics.core.population.LifeTable;
import org.migrationeconomics.core.population.Population;
import org.migrationeconomics.core.population.PopulationHistory;
import org.migrationeconomics.core.population.ReferenceDay;
import org.migrationeconomics.core.population.Sex;
import org.migrationeconomics.core.population.VitalRates;

class MigrationReproductionTest {

  private static final MigrationReproductionCalculator DEFAULTS =
      MigrationReproductionCalculator.withDefaults();
  private static final AgeGroups AGES = AgeGroups.ofWidth(5, 10);
  private static final LifeTable TABLE = LifeTable.ofPersonYears(1, AGES, 5, 4, 5);
  private static final FertilitySchedule FERTILITY =
      FertilitySchedule.of(AgeVector.of(SimpleUnit.PER_YEAR, AgeGroups.closed(5, 9, 5), 0.6), 1);

  /** Worked out apart from this library from World Population Prospects 2019. */
  @ParameterizedTest
  @CsvSource({
    "724, 1975, 1.2050, 1.2022",
    "724, 2000, 0.6126, 1.0045",
    "724, 2005, 0.6986, 1.2162",
    "724, 2015, 0.6404, 0.6770",
    "484, 1975, 2.3548, 2.0315",
    "484, 2000, 1.2349, 1.0891",
    "484, 2005, 1.1388, 1.1049",
    "484, 2015, 1.0192, 1.0077",
  })
  void spainAndMexico(int country, int year, double without, double with) {
    MigrationReproduction result = wpp(country, year);
    assertEquals(without, result.netReproduction(), 5e-5);
    assertEquals(with, result.netReproductionWithMigration(), 5e-5);
  }

  @Test
  void spainsGrowthTurnedPositiveByMigration() {
    MigrationReproduction spain = wpp(Wpp2019.SPAIN, 2000);
    assertEquals(-.01579, spain.intrinsicGrowth().value(), 5e-6);
    assertEquals(.00014, spain.intrinsicGrowthWithMigration().value(), 5e-6);
  }

  private static MigrationReproduction wpp(int country, int year) {
    Wpp2019 wpp = Wpp2019.given();
    String period = year + "-" + (year + 5);
    LifeTable table =
        LifeTableCalculator.withDefaults()
            .withHighMortality(HighMortalityPolicy.CONSTANT_HAZARD)
            .calculate(Sex.FEMALE, wpp.femaleRates(country, period));
    return DEFAULTS.calculate(
        wpp.women(country, year),
        wpp.women(country, year + 5),
        wpp.fertility(country, period),
        table);
  }

  /** Survivors L(x+5)/L(x), a(x) 0.1, 1.6 and 2.5: two other packages agree to 1e-15. */
  @ParameterizedTest
  @CsvSource({
    "724, 2015-2020, 0.640413232426, 0.933469035140, -0.0137694975",
    "484, 1950-1955, 2.44915781441, 1.17115804439, 0.0315986082",
  })
  void projectionMatricesOfOtherPackages(
      int country, String period, double reproduction, double growth, double rate) {
    Wpp2019 wpp = Wpp2019.given();
    LifeTable table =
        LifeTableCalculator.withDefaults()
            .withFirstAges(0.1, 1.6)
            .withHighMortality(HighMortalityPolicy.CONSTANT_HAZARD)
            .calculate(Sex.FEMALE, wpp.femaleRates(country, period));
    LeslieIndicators leslie =
        LeslieCalculator.withDefaults().calculate(wpp.fertility(country, period), table);
    assertEquals(1, leslie.netReproduction() / reproduction, 1e-11);
    assertEquals(1, leslie.growthPerStep().value() / growth, 1e-11);
    assertEquals(1, leslie.intrinsicGrowth().value() / rate, 4e-9);
  }

  @Test
  void twoCountsByHand() {
    AgeVector start = women(100, 80, 50);
    AgeVector end = women(110, 120, 60);
    MigrationReproduction result = DEFAULTS.calculate(start, end, FERTILITY, TABLE);
    // Girls born: 5 · 0.6 · (80 + 120) / 2 / 2 = 150
    double first = 5 * 110 / 150.0;
    double second = first * 120 / 100;
    assertEquals(first, result.personYearsWithMigration().value(0), 1e-14);
    assertEquals(second, result.personYearsWithMigration().value(1), 1e-14);
    assertEquals(2, result.personYearsWithMigration().size());
    assertEquals(.3 * second, result.netReproductionWithMigration(), 1e-14);
    assertEquals(1.2, result.netReproduction(), 1e-14);
    assertEquals(.3 * second - 1.2, result.contribution(), 1e-14);
    assertEquals(Math.log(.3 * second) / 7.5, result.intrinsicGrowthWithMigration().value(), 1e-13);
    assertEquals(Math.log(1.2) / 7.5, result.intrinsicGrowth().value(), 1e-13);
    assertEquals(4, result.personYears().value(1), 1e-15);
    assertTrue(result.convergence().converged());
    assertTrue(result.convergenceWithMigration().converged());
    assertEquals(
        .3 * 5 * 110 / 165 * 1.2,
        DEFAULTS.calculate(start, end, FERTILITY, TABLE, 165).netReproductionWithMigration(),
        1e-14);
    assertTrue(result.toString().contains("with migration"), result.toString());
  }

  /** Nobody migrates in a population that the matrix projects. */
  @Test
  void withoutMigrationBothAreTheSame() {
    AgeVector next = LeslieMatrix.of(Sweden.FERTILITY, Sweden.TABLE).project(Sweden.WOMEN);
    MigrationReproduction closed =
        DEFAULTS.calculate(Sweden.WOMEN, next, Sweden.FERTILITY, Sweden.TABLE);
    assertEquals(closed.netReproduction(), closed.netReproductionWithMigration(), 1e-12);
    assertEquals(
        closed.intrinsicGrowth().value(), closed.intrinsicGrowthWithMigration().value(), 1e-13);
    assertEquals(0, closed.contribution(), 1e-12);
  }

  @Test
  void anIntervalOfAHistory() {
    AgeGroups ages = AgeGroups.abridged(10);
    AgeVector rates = AgeVector.of(SimpleUnit.PER_YEAR, ages, .01, .001, .001, .05);
    PopulationHistory history =
        PopulationHistory.of(
            List.of(population(2000, 100, 80, 50), population(2005, 110, 120, 60)),
            List.of(
                VitalRates.builder()
                    .area(Place.of("ESP"))
                    .between(2000, 2005, ReferenceDay.START_OF_YEAR)
                    .female(rates)
                    .fertility(FERTILITY)
                    .build()));
    MigrationReproduction result = DEFAULTS.calculate(history, 2000);
    assertEquals("Spain 2000-01-01 to 2005-01-01", result.label());
    LifeTable table = LifeTableCalculator.withDefaults().calculate(Sex.FEMALE, rates);
    assertEquals(.3 * table.personYears().at(5) / table.radix(), result.netReproduction(), 1e-12);
    assertEquals(.3 * 5 * 110 / 150.0 * 1.2, result.netReproductionWithMigration(), 1e-12);
    MigrationReproduction other =
        DEFAULTS
            .withLifeTables(LifeTableCalculator.withDefaults().withFirstAges(.5, 2))
            .calculate(history, 2000);
    assertTrue(other.netReproduction() != result.netReproduction());
    assertEquals(
        "start year is 2005, expected a year before that of the last population",
        refusal(() -> DEFAULTS.calculate(history, 2005)));
  }

  @Test
  void countsThatDoNotFitAreRefused() {
    AgeVector start = women(100, 80, 50);
    assertEquals(
        "women at the start at age 0-4 is 0.0, expected a finite number above zero",
        refusal(() -> DEFAULTS.calculate(women(0, 80, 50), start, FERTILITY, TABLE)));
    assertEquals(
        "girls born is 0.0, expected a finite number above zero",
        refusal(() -> DEFAULTS.calculate(start, start, FERTILITY.times(0), TABLE)));
    AgeVector other = AgeVector.of(SimpleUnit.PERSONS, AgeGroups.ofWidth(5, 5), 1, 2);
    assertEquals(
        "ages at the end is '0-4, 5+', expected 0-4, 5-9, 10+, the ages at the start",
        refusal(() -> DEFAULTS.calculate(start, other, FERTILITY, TABLE)));
    assertEquals(
        "ages at the end is '0-4, 5+', expected 0-4, 5-9, 10+, the ages at the start",
        refusal(() -> DEFAULTS.calculate(start, other, FERTILITY, TABLE, 10)));
    assertEquals(
        "date at the end is 2004-01-01, expected the width of age groups after the start, 5 years",
        refusal(
            () ->
                DEFAULTS.calculate(
                    population(1999 + 1, 1, 1, 1), population(2004, 1, 1, 1), FERTILITY, TABLE)));
    assertEquals(
        "area at the end is 'Mexico', expected Spain, as at the start",
        refusal(
            () ->
                DEFAULTS.calculate(
                    population(2000, 1, 1, 1),
                    population(2005, 1, 1, 1).withArea(Place.of("MEX")),
                    FERTILITY,
                    TABLE)));
  }

  @Test
  void optionsReachTheIteration() {
    MigrationReproduction result =
        DEFAULTS
            .withTolerance(1e-3)
            .withMaximumIterations(0)
            .calculate(women(100, 80, 50), women(110, 120, 60), FERTILITY, TABLE);
    assertFalse(result.intrinsicGrowth().isPresent());
    assertFalse(result.intrinsicGrowthWithMigration().isPresent());
    assertEquals(1e-3, result.convergence().tolerance(), 0);
    assertTrue(result.show().contains("–"), result.show());
    assertTrue(DEFAULTS.toString().startsWith("MigrationReproductionCalculator, Reproduction"));
  }

  private static AgeVector women(double... persons) {
    return AgeVector.of(SimpleUnit.PERSONS, AGES, persons);
  }

  private static Population population(int year, double... persons) {
    return Population.builder()
        .area(Place.of("ESP"))
        .date(year, ReferenceDay.START_OF_YEAR)
        .female(women(persons))
        .build();
  }

  private static String refusal(Executable code) {
    return String.valueOf(assertThrows(IllegalArgumentException.class, code).getMessage());
  }
}
