package org.migrationeconomics.calculators.reproduction.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.migrationeconomics.calculators.reproduction.projection.AssumedMigration;
import org.migrationeconomics.calculators.reproduction.projection.CohortComponentProjector;
import org.migrationeconomics.calculators.reproduction.projection.MigrationTiming;
import org.migrationeconomics.calculators.reproduction.projection.PopulationPath;
import org.migrationeconomics.calculators.reproduction.projection.ProjectionInput;
import org.migrationeconomics.calculators.reproduction.projection.ProjectionInterval;
import org.migrationeconomics.core.population.FertilitySchedule;
import org.migrationeconomics.core.population.Sex;

class StationaryPopulationLaws {

  /** Daughters per woman, from the survival ratios as the definition has it. */
  private static double netReproduction(ProjectionInterval interval) {
    FertilitySchedule fertility = interval.fertility();
    double alive = 1;
    double daughters = 0;
    for (int x = 0; x < 10; x++) {
      alive *= interval.femaleSurvival().value(x);
      if (x >= 3) {
        daughters += 5 * fertility.rates().value(x - 3) * alive;
      }
    }
    return daughters / (1 + fertility.sexRatioAtBirth());
  }

  private static PopulationPath project(
      RandomCountry country, ProjectionInterval interval, MigrationTiming timing) {
    return CohortComponentProjector.withDefaults()
        .withTiming(timing)
        .calculate(ProjectionInput.repeating(country.population(0), interval, 190))
        .population();
  }

  /** Law 9: below 1 there is one limit, and iteration finds it; from 1 up there is none. */
  @Property(tries = 200)
  void thereIsALimitIfAndOnlyIfReproductionIsBelowOne(
      @ForAll long seed, @ForAll MigrationTiming timing) {
    RandomCountry country = new RandomCountry(seed);
    ProjectionInterval interval =
        country.interval(4).withMigration(AssumedMigration.of(country.migrants(0, 0, 100)));
    double reproduction = netReproduction(interval);
    StationaryPopulationCalculator calculator =
        StationaryPopulationCalculator.withDefaults().withTiming(timing);
    if (reproduction >= 1) {
      assertThrows(
          IllegalArgumentException.class, () -> calculator.calculate(RandomCountry.AREA, interval));
      return;
    }
    StationaryPopulation limit = calculator.calculate(RandomCountry.AREA, interval);
    assertEquals(reproduction, limit.netReproduction(), 1e-12);
    Assume.that(reproduction < 0.5);
    PopulationPath path = project(country, interval, timing);
    for (Sex sex : country.hasMales() ? Sex.values() : new Sex[] {Sex.FEMALE}) {
      for (int x = 0; x < country.ages().size(); x++) {
        double expected = limit.of(sex).value(x);
        assertEquals(expected, path.of(sex, 2950).value(x), 1e-6 * expected);
      }
    }
  }

  /** Law 10: a closed population grows if and only if its net reproduction is above 1. */
  @Property(tries = 200)
  void growthGoesWithReproduction(@ForAll long seed) {
    RandomCountry country = new RandomCountry(seed);
    ProjectionInterval interval = country.interval(5);
    double reproduction = netReproduction(interval);
    Assume.that(Math.abs(reproduction - 1) > 0.01);
    PopulationPath path = project(country, interval, MigrationTiming.END);
    double growth = path.total(2950) / path.total(2900);
    assertEquals(reproduction > 1, growth > 1, "growth " + growth + " at NRR " + reproduction);
  }

  @Property(tries = 200)
  void generationsSumToThePopulationAndItIsLinearInMigrants(
      @ForAll long seed, @ForAll MigrationTiming timing) {
    RandomCountry country = new RandomCountry(seed);
    ProjectionInterval interval =
        country.interval(3).withMigration(AssumedMigration.of(country.migrants(0, 0, 100)));
    Assume.that(netReproduction(interval) < 0.98);
    StationaryPopulationCalculator calculator =
        StationaryPopulationCalculator.withDefaults().withTiming(timing);
    StationaryPopulation once = calculator.calculate(RandomCountry.AREA, interval);
    double sum = once.generationsFrom(9);
    for (int k = 1; k < 9; k++) {
      sum += once.generationTotal(k);
    }
    assertEquals(once.total(), sum, 1e-9 * sum);
    ProjectionInterval doubled =
        interval.withMigration(interval.migration().get(0), interval.migration().get(0));
    StationaryPopulation twice = calculator.calculate(RandomCountry.AREA, doubled);
    assertEquals(2 * once.total(), twice.total(), 1e-9 * twice.total());
    assertEquals(once.netReproduction(), twice.netReproduction(), 0);
    assertTrue(once.foreignBornShare().value() <= 1);
  }
}
