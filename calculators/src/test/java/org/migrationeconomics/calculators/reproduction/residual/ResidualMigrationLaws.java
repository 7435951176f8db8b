package org.migrationeconomics.calculators.reproduction.residual;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.migrationeconomics.calculators.reproduction.projection.AssumedMigration;
import org.migrationeconomics.calculators.reproduction.projection.CohortComponentProjector;
import org.migrationeconomics.calculators.reproduction.projection.PopulationPath;
import org.migrationeconomics.calculators.reproduction.projection.Projection;
import org.migrationeconomics.calculators.reproduction.projection.ProjectionInput;
import org.migrationeconomics.calculators.reproduction.projection.ProjectionInterval;
import org.migrationeconomics.calculators.reproduction.scenario.RandomCountry;
import org.migrationeconomics.core.population.AgeVector;
import org.migrationeconomics.core.population.NetMigration;
import org.migrationeconomics.core.population.Population;
import org.migrationeconomics.core.population.Sex;

class ResidualMigrationLaws {

  private static final List<ResidualMethod> INVERTIBLE =
      List.of(ResidualMethod.FORWARD, ResidualMethod.COHORT_EVEN, ResidualMethod.TIME_EVEN);

  private static List<Sex> sexes(RandomCountry country) {
    return country.hasMales() ? List.of(Sex.FEMALE, Sex.MALE) : List.of(Sex.FEMALE);
  }

  private static void assertClose(AgeVector expected, AgeVector actual, double tolerance) {
    for (int x = 0; x < expected.size(); x++) {
      assertEquals(expected.value(x), actual.value(x), tolerance, expected.ages().label(x));
    }
  }

  /** Law 12: projecting the residual migrants returns the observed populations. */
  @Property(tries = 200)
  void projectionReturnsWhatWasObserved(@ForAll long seed) {
    RandomCountry country = new RandomCountry(seed);
    List<Population> observed = new ArrayList<>();
    List<ProjectionInterval> intervals = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      observed.add(country.population(i));
      if (i > 0) {
        intervals.add(country.interval(7));
      }
    }
    for (ResidualMethod method : INVERTIBLE) {
      ResidualMigration residual =
          ResidualMigrationCalculator.withDefaults()
              .withMethod(method)
              .calculate(observed, intervals);
      Projection again =
          CohortComponentProjector.withDefaults()
              .withTiming(method.timing().orElseThrow())
              .calculate(residual.input());
      PopulationPath path = again.population();
      for (Sex sex : sexes(country)) {
        for (Population population : observed) {
          assertClose(population.of(sex), path.of(sex, population.date().getYear()), 1e-9 * 1_000);
        }
      }
      for (int i = 0; i < 3; i++) {
        int year = observed.get(i).date().getYear();
        assertEquals(again.births(year).sum(), residual.births(year), 1e-6);
      }
    }
  }

  /** Law 12 the other way: from a projection, the migrants that went into it. */
  @Property(tries = 200)
  void residualOfAProjectionIsItsMigrants(@ForAll long seed) {
    RandomCountry country = new RandomCountry(seed);
    Population base = country.population(0);
    NetMigration first = country.migrants(0, -10, 40);
    NetMigration second = country.migrants(1, 0, 100);
    List<ProjectionInterval> closed = List.of(country.interval(7), country.interval(7));
    ProjectionInput input =
        ProjectionInput.of(
            base,
            closed.get(0).withMigration(AssumedMigration.of(first)),
            closed.get(1).withMigration(AssumedMigration.of(second)));
    for (ResidualMethod method : INVERTIBLE) {
      PopulationPath path =
          CohortComponentProjector.withDefaults()
              .withTiming(method.timing().orElseThrow())
              .calculate(input)
              .population();
      ResidualMigration found =
          ResidualMigrationCalculator.withDefaults()
              .withMethod(method)
              .calculate(List.of(base, path.population(2005), path.population(2010)), closed);
      for (Sex sex : sexes(country)) {
        assertClose(first.of(sex), found.migration(2000).of(sex), 1e-8);
        assertClose(second.of(sex), found.migration(2005).of(sex), 1e-8);
      }
      assertEquals(first.total() + second.total(), found.total(), 1e-7);
    }
  }

  /** Who is there already at the start is found by reverse survival, and by it alone. */
  @Property(tries = 200)
  void reverseSurvivalFindsWhoCameAtTheStart(@ForAll long seed) {
    RandomCountry country = new RandomCountry(seed);
    Population base = country.population(0);
    NetMigration early = country.migrants(0, 0, 40);
    ProjectionInterval interval = country.interval(7);
    Population.Builder there =
        Population.builder().from(base).female(base.of(Sex.FEMALE).plus(early.of(Sex.FEMALE)));
    if (country.hasMales()) {
      there.male(base.of(Sex.MALE).plus(early.of(Sex.MALE)));
    }
    PopulationPath path =
        CohortComponentProjector.withDefaults()
            .calculate(ProjectionInput.of(there.build(), interval))
            .population();
    List<Population> observed = List.of(base, path.population(2005));
    ResidualMigrationCalculator calculator = ResidualMigrationCalculator.withDefaults();
    ResidualMigration reverse =
        calculator.withMethod(ResidualMethod.REVERSE).calculate(observed, List.of(interval));
    ResidualMigration forward =
        calculator.withMethod(ResidualMethod.FORWARD).calculate(observed, List.of(interval));
    ResidualMigration average =
        calculator.withMethod(ResidualMethod.AVERAGE).calculate(observed, List.of(interval));
    int open = country.ages().size() - 1;
    for (Sex sex : sexes(country)) {
      AgeVector came = early.of(sex);
      AgeVector found = reverse.migration(2000).of(sex);
      for (int x = 1; x < open; x++) {
        assertEquals(came.value(x - 1), found.value(x), 1e-9);
      }
      assertEquals(came.value(open - 1) + came.value(open), found.value(open), 1e-9);
      AgeVector survivors = forward.migration(2000).of(sex);
      AgeVector mean = average.migration(2000).of(sex);
      for (int x = 1; x <= open; x++) {
        assertEquals(found.value(x) * interval.survival(sex).value(x), survivors.value(x), 1e-9);
      }
      for (int x = 0; x <= open; x++) {
        assertEquals((found.value(x) + survivors.value(x)) / 2, mean.value(x), 1e-9);
      }
    }
    assertEquals((reverse.births(2000) + forward.births(2000)) / 2, average.births(2000), 1e-9);
  }

  /** Where nobody came and nobody left, every method says so but for the newborn of REVERSE. */
  @Property(tries = 100)
  void closedPopulationsHaveNoMigrants(@ForAll long seed) {
    RandomCountry country = new RandomCountry(seed);
    Population base = country.population(0);
    ProjectionInterval interval = country.interval(7);
    PopulationPath path =
        CohortComponentProjector.withDefaults()
            .calculate(ProjectionInput.of(base, interval))
            .population();
    for (ResidualMethod method : ResidualMethod.values()) {
      ResidualMigration residual =
          ResidualMigrationCalculator.withDefaults()
              .withMethod(method)
              .calculate(List.of(base, path.population(2005)), List.of(interval));
      for (Sex sex : sexes(country)) {
        for (double migrants : residual.migration(2000).of(sex).toArray()) {
          assertEquals(0, migrants, 1e-8, method.toString());
        }
      }
    }
  }
}
