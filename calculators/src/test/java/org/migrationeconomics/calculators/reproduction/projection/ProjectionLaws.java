package org.migrationeconomics.calculators.reproduction.projection;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.population.AgeVector;
import org.migrationeconomics.core.population.FertilitySchedule;
import org.migrationeconomics.core.population.Population;
import org.migrationeconomics.core.population.Sex;

/** What holds for every projection. */
class ProjectionLaws {

  private static final double RELATIVE = 1e-9;

  @Provide
  Arbitrary<ProjectionInput> inputs() {
    return RandomProjections.inputs();
  }

  @Provide
  Arbitrary<ProjectionInput> rates() {
    return RandomProjections.rates();
  }

  @Provide
  Arbitrary<MigrationTiming> timings() {
    return Arbitraries.of(MigrationTiming.class);
  }

  private static Projection project(ProjectionInput input, MigrationTiming timing) {
    return CohortComponentProjector.withDefaults().withTiming(timing).calculate(input);
  }

  private static void assertClose(double[] expected, double[] actual, double scale) {
    assertArrayEquals(expected, actual, RELATIVE * scale);
  }

  /** The size against which a relative error is measured: all persons ever met. */
  private static double scale(Projection projection) {
    return 1
        + Arrays.stream(projection.population().toArray(Sex.FEMALE)).map(Math::abs).sum()
        + Arrays.stream(projection.population().toArray(Sex.MALE)).map(Math::abs).sum();
  }

  @Property
  void populationIsBalancedByBirthsDeathsAndMigrants(
      @ForAll("inputs") ProjectionInput input, @ForAll("timings") MigrationTiming timing) {
    Projection projection = project(input, timing);
    for (int t = 0; t < projection.intervals(); t++) {
      int year = projection.population().date(t).getYear();
      assertEquals(0, projection.balanceResidual(year), RELATIVE * scale(projection));
    }
  }

  @Property
  void clampedPopulationIsBalancedByWhatWasAdded(
      @ForAll("inputs") ProjectionInput input, @ForAll("timings") MigrationTiming timing) {
    Projection projection =
        CohortComponentProjector.withDefaults()
            .withTiming(timing)
            .withNegativeCells(NegativeCells.CLAMP_AND_REPORT)
            .calculate(input);
    for (int t = 0; t < projection.intervals(); t++) {
      int year = projection.population().date(t).getYear();
      assertEquals(0, projection.balanceResidual(year), RELATIVE * scale(projection));
    }
    for (Sex sex : Sex.values()) {
      for (double persons : projection.population().toArray(sex)) {
        assertEquals(Math.abs(persons), persons, 0);
      }
    }
  }

  @Property
  void timingsAgreeWithoutMigrants(
      @ForAll("inputs") ProjectionInput input, @ForAll("timings") MigrationTiming timing) {
    ProjectionInput closed = input.withoutMigration();
    assertEquals(
        project(closed, MigrationTiming.END).population(), project(closed, timing).population());
  }

  @Property
  void ratesScaleWithThePopulation(
      @ForAll("rates") ProjectionInput input,
      @ForAll("timings") MigrationTiming timing,
      @ForAll @DoubleRange(min = 0.1, max = 100) double factor) {
    Projection once = project(input, timing);
    Population base = input.base();
    Population larger =
        base.withFemale(base.of(Sex.FEMALE).times(factor))
            .withMale(base.male().map(men -> men.times(factor)));
    Projection scaled = project(input.withBase(larger), timing);
    for (Sex sex : Sex.values()) {
      double[] expected =
          Arrays.stream(once.population().toArray(sex)).map(value -> value * factor).toArray();
      assertClose(expected, scaled.population().toArray(sex), factor * scale(once));
    }
  }

  @Property
  void immortalAndChildlessTheyOnlyGrowOlder(@ForAll("inputs") ProjectionInput input) {
    double[] ones = new double[input.ages().size()];
    Arrays.fill(ones, 1);
    AgeVector survival = AgeVector.of(SimpleUnit.RATIO, input.ages(), ones);
    FertilitySchedule fertility = input.intervals().get(0).fertility().times(0);
    ProjectionInterval.Builder interval =
        ProjectionInterval.builder().femaleSurvival(survival).fertility(fertility);
    if (input.base().has(Sex.MALE)) {
      interval.maleSurvival(survival);
    }
    Projection older =
        project(ProjectionInput.of(input.base(), interval.build()), MigrationTiming.EVEN_UN);
    double[] before = input.base().of(Sex.FEMALE).toArray();
    double[] after =
        older.population().of(Sex.FEMALE, older.population().date(1).getYear()).toArray();
    int open = before.length - 1;
    assertEquals(0, after[0], 0);
    for (int x = 1; x < open; x++) {
      assertEquals(before[x - 1], after[x], 0);
    }
    assertEquals(before[open - 1] + before[open], after[open], 0);
    assertEquals(0, older.deaths(), 0);
  }

  @Property
  void equalSexesStayEqual(
      @ForAll("inputs") ProjectionInput input, @ForAll("timings") MigrationTiming timing) {
    Population base = input.base().withMale(input.base().of(Sex.FEMALE));
    ProjectionInput equal =
        ProjectionInput.of(
            base,
            input.intervals().stream()
                .map(
                    interval ->
                        interval
                            .withMaleSurvival(interval.femaleSurvival())
                            .withFertility(interval.fertility().withSexRatioAtBirth(1))
                            .withMigration(
                                interval.migration().stream()
                                    .map(source -> ((AssumedMigration.Counts) source).migrants())
                                    .map(m -> AssumedMigration.of(m.withMale(m.of(Sex.FEMALE))))
                                    .toArray(AssumedMigration[]::new)))
                .toList());
    PopulationPath path = project(equal, timing).population();
    assertArrayEquals(path.toArray(Sex.FEMALE), path.toArray(Sex.MALE), 0);
  }

  @Property
  void aStepIsALeslieMatrix(@ForAll("inputs") ProjectionInput input) {
    // e = A (P + m/2) + m/2 with the matrix written out.
    Projection projection = project(input, MigrationTiming.EVEN_LESLIE);
    double[] women = input.base().of(Sex.FEMALE).toArray();
    for (int t = 0; t < projection.intervals(); t++) {
      double[][] leslie = leslie(input.intervals().get(t));
      double[] migrants =
          projection.migrants(Sex.FEMALE, projection.population().date(t).getYear()).toArray();
      double[] next = new double[women.length];
      for (int i = 0; i < women.length; i++) {
        for (int j = 0; j < women.length; j++) {
          next[i] += leslie[i][j] * (women[j] + migrants[j] / 2);
        }
        next[i] += migrants[i] / 2;
      }
      women = next;
    }
    int year = projection.population().date(projection.intervals()).getYear();
    assertClose(women, projection.population().of(Sex.FEMALE, year).toArray(), scale(projection));
  }

  private static double[][] leslie(ProjectionInterval interval) {
    double[] s = interval.femaleSurvival().toArray();
    int n = s.length;
    double[] f = new double[n];
    FertilitySchedule fertility = interval.fertility();
    int offset = fertility.ages().offsetIn(interval.ages());
    for (int x = 0; x < fertility.ages().size(); x++) {
      f[offset + x] = fertility.rates().value(x);
    }
    double[][] matrix = new double[n][n];
    double born = interval.ages().width() * fertility.femaleShareOfBirths() * s[0] / 2;
    for (int x = 0; x < n; x++) {
      double later = x < n - 1 ? f[x + 1] * s[x + 1] : 0;
      matrix[0][x] = born * (f[x] + later);
    }
    for (int x = 1; x < n; x++) {
      matrix[x][x - 1] = s[x];
    }
    matrix[n - 1][n - 1] = s[n - 1];
    return matrix;
  }
}
