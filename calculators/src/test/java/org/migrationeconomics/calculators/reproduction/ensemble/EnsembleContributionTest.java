package org.migrationeconomics.calculators.reproduction.ensemble;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.migrationeconomics.calculators.reproduction.projection.MigrationProfile;
import org.migrationeconomics.calculators.reproduction.projection.MigrationTiming;
import org.migrationeconomics.calculators.reproduction.projection.ProjectionInput;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.population.AgeGroups;
import org.migrationeconomics.core.population.AgeVector;
import org.migrationeconomics.core.population.Sex;

class EnsembleContributionTest {

  private static final ProjectionInput BASE = Ensembles.input(1, 2, true, false);
  private static final EnsembleContributionCalculator CALCULATOR =
      EnsembleContributionCalculator.withDefaults();

  private static EnsembleInput.Builder of(int trajectories) {
    return EnsembleInput.builder(BASE, trajectories);
  }

  private static void refused(String message, Executable executable) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, executable).getMessage());
  }

  @Test
  void netMigrationByProfileAndTotalFertility() {
    MigrationProfile profile = profile();
    double level = BASE.intervals().get(0).fertility().totalFertility();
    double second = BASE.intervals().get(1).fertility().totalFertility();
    EnsembleInput input =
        of(2)
            .totalFertility(new double[][] {{level, second}, {2 * level, 0}})
            .netMigration(new double[][] {{0, 100}, {-300, 0}}, profile)
            .build();
    assertEquals(1, input.fertilityFactor(0, 0));
    assertEquals(2, input.fertilityFactor(1, 0), 1e-15);
    assertEquals(1, input.mortalityFactor(Sex.MALE, 1, 1));
    EnsembleContribution result =
        CALCULATOR
            .withTiming(MigrationTiming.END)
            .withTrajectories(EnsembleMeasure.CONTRIBUTION, EnsembleMeasure.BIRTHS)
            .calculate(input);
    // Migrants who come at the end of a step have neither died nor borne children.
    double[] contribution = result.fan(EnsembleMeasure.CONTRIBUTION).trajectories(2010);
    assertArrayEquals(new double[] {0, -300}, contribution, 1e-9);
    assertEquals(100, result.fan(EnsembleMeasure.CONTRIBUTION).trajectories(2020)[0], 1e-9);
    double[] births = result.fan(EnsembleMeasure.BIRTHS).trajectories(2000);
    assertEquals(2 * births[0], births[1], 1e-9);
    assertEquals(0, result.fan(EnsembleMeasure.BIRTHS).trajectories(2010)[1]);
    assertEquals(-150, result.fan(EnsembleMeasure.CONTRIBUTION).mean(2010).value(), 1e-9);
    assertEquals(-150, result.fan(EnsembleMeasure.CONTRIBUTION).median(2010).value(), 1e-9);
    assertEquals(
        -300 + 0.025 * 300,
        result.fan(EnsembleMeasure.CONTRIBUTION).quantile(0.025, 2010).value(),
        1e-9);
  }

  private static MigrationProfile profile() {
    AgeVector weights = AgeVector.of(SimpleUnit.RATIO, Ensembles.AGES, 1, 2, 3, 2, 1, 1, 0.5);
    return MigrationProfile.of(weights, weights);
  }

  @Test
  void negativeCellsAreCountedAndAShareOfNobodyHasNoValue() {
    double[][] factors = {{1, 1}, {-1e4, 1}};
    EnsembleContribution result = CALCULATOR.calculate(of(2).migrationFactors(factors).build());
    EnsembleContribution.Negatives negatives = result.negatives();
    assertTrue(negatives.cells() > 0);
    // The second, at both dates.
    assertEquals(1, negatives.trajectories());
    assertEquals(Optional.of(BASE.date(1)), negatives.first());
    assertEquals(
        "no value: 1 trajectories have no population above zero on 2010-01-01",
        result.fan(EnsembleMeasure.SHARE).mean(2010).toString());
    assertFalse(result.fan(EnsembleMeasure.SHARE).median(2010).isPresent());
    assertTrue(result.show().contains("trajectories are negative, the first on 2010-01-01"));
    String first = result.show().lines().findFirst().orElseThrow();
    assertTrue(first.endsWith(", negative cells kept in 1"), first);
    assertTrue(result.fan(EnsembleMeasure.SHARE).show().contains("–"));
    double[][] none = {{0, 0}};
    EnsembleContribution closed = CALCULATOR.calculate(of(1).migrationFactors(none).build());
    assertEquals(new EnsembleContribution.Negatives(0, 0, Optional.empty()), closed.negatives());
    assertEquals(0, closed.fan(EnsembleMeasure.CONTRIBUTION).mean(2020).value());
  }

  @Test
  void resultsAreTablesThatFitJShell() {
    EnsembleContribution result = CALCULATOR.calculate(of(3).build());
    assertTrue(result.toString().startsWith("What migration contributes to the population of"));
    assertTrue(result.toString().contains("97.5 %"));
    EnsembleFan fan = result.fan(EnsembleMeasure.BIRTHS);
    assertEquals(2, fan.size());
    assertEquals("all", fan.part());
    assertEquals(List.of(0.025, 0.1, 0.5, 0.9, 0.975), fan.probabilities());
    assertTrue(fan.toString().startsWith("births, all"));
    assertTrue(fan.show().endsWith("of the interval that begins at the date."));
    assertEquals(BASE.date(1), fan.date(1));
    assertNotEquals(fan, result.fan(EnsembleMeasure.POPULATION));
    assertEquals(
        fan.hashCode(), CALCULATOR.calculate(of(3).build()).fan(EnsembleMeasure.BIRTHS).hashCode());
    assertEquals("3 trajectories of " + BASE, of(3).build().toString());
    assertEquals(
        "EnsembleContributionCalculator, timing END, probabilities [0.5], by sex and 0-19, 20+,"
            + " threads 2",
        CALCULATOR
            .withTiming(MigrationTiming.END)
            .withThreads(2)
            .withProbabilities(0.5)
            .withAgeGroups(AgeGroups.ofLowers(0, 20))
            .toString());
  }

  @Test
  void randomPathsAreReproducible() {
    RandomPaths paths = RandomPaths.seeded(7, 2_000, 50);
    assertArrayEquals(paths.walk(0.5), RandomPaths.seeded(7, 2_000, 50).walk(0.5));
    assertArrayEquals(Arrays.copyOf(paths.walk(0.5), 10), RandomPaths.seeded(7, 10, 50).walk(0.5));
    assertNotEquals(paths.walk(1)[0][0], RandomPaths.seeded(8, 1, 1).walk(1)[0][0]);
    assertNotEquals(paths.walk(1)[0][0], paths.walk(1)[100][0]);
    // The variance of a walk after 50 steps is 50 σ²; that of an autoregression σ² / (1 − φ²).
    assertEquals(12.5, variance(paths.walk(0.5), 49), 1.2);
    double[][] stationary = paths.autoregression(0.8, 0.6);
    assertEquals(1, variance(stationary, 0), 0.1);
    assertEquals(1, variance(stationary, 49), 0.1);
    double covariance = 0;
    for (double[] path : stationary) {
      covariance += path[20] * path[21] / stationary.length;
    }
    assertEquals(0.8, covariance, 0.1);
    assertEquals(5, RandomPaths.levels(5, paths.walk(0))[3][4]);
    assertEquals(1, RandomPaths.factors(paths.walk(0))[3][4]);
    assertEquals(Math.E, RandomPaths.factors(new double[][] {{1}})[0][0], 1e-15);
    assertEquals("2000 random paths of 50 intervals, seed 7", paths.toString());
  }

  private static double variance(double[][] paths, int t) {
    double sum = 0;
    for (double[] path : paths) {
      sum += path[t] * path[t];
    }
    return sum / paths.length;
  }

  @Test
  void menOfAnEnsembleOfWomenAreRefused() {
    ProjectionInput women = Ensembles.input(1, 2, false, false);
    double[][] one = {{1, 1}};
    assertEquals(
        1,
        EnsembleInput.builder(women, 1)
            .mortalityFactors(one)
            .build()
            .mortalityFactor(Sex.FEMALE, 0, 0));
    refused(
        "number of rows of male mortality factor is 1, expected 0, as the ensemble is of females only",
        () -> EnsembleInput.builder(women, 1).mortalityFactors(one, one));
    double[][] years = {{60, 60}};
    assertEquals(
        1,
        EnsembleInput.builder(women, 1)
            .lifeExpectancy(years, new double[0][])
            .build()
            .trajectories());
    refused(
        "number of rows of male life expectancy is 1, expected 0, as the ensemble is of females only",
        () -> EnsembleInput.builder(women, 1).lifeExpectancy(years, years));
  }

  @Test
  void wrongArraysAreRefused() {
    refused("trajectories is 0, expected 1 to 715827882", () -> of(0));
    refused(
        "number of rows of fertility factor is 1, expected 2, one per trajectory",
        () -> of(2).fertilityFactors(new double[1][2]));
    refused(
        "length of row 1 of migration factor is 3, expected 2, one per interval",
        () -> of(2).migrationFactors(new double[][] {{1, 1}, {1, 1, 1}}));
    refused(
        "fertility factor of trajectory 0 in interval 2 is -1.0, expected a finite number that is"
            + " not negative",
        () -> of(1).fertilityFactors(new double[][] {{1, -1}}));
    refused(
        "migration factor of trajectory 0 in interval 1 is NaN, expected a finite number",
        () -> of(1).migrationFactors(new double[][] {{Double.NaN, 1}}));
    refused(
        "fertility is 'given a second time', expected one call that sets it",
        () -> of(1).fertilityFactors(new double[][] {{1, 1}}).totalFertility(new double[1][2]));
    refused(
        "kind of the trajectories is 'whole rates and levels or factors', expected one of the two",
        () -> of(1).fertilityFactors(new double[][] {{1, 1}}).rates((j, t, rates) -> {}).build());
    String mortality =
        String.valueOf(
            assertThrows(
                    IllegalArgumentException.class,
                    () -> of(1).mortalityFactors(new double[][] {{1, 50}}))
                .getMessage());
    assertTrue(
        mortality.startsWith(
            "female mortality factor of trajectory 0 in interval 2 is 50.0, expected at most"),
        mortality);
    String years =
        String.valueOf(
            assertThrows(
                    IllegalArgumentException.class,
                    () -> of(1).lifeExpectancy(new double[][] {{50, 0.1}}, new double[1][2]))
                .getMessage());
    assertTrue(
        years.startsWith("female life expectancy of trajectory 0 in interval 2 is 0.1, expected"),
        years);
    refused(
        "sexes of the profile is 'female', expected female and male, those of the base",
        () -> {
          AgeVector shares = AgeVector.of(SimpleUnit.RATIO, Ensembles.AGES, 1, 2, 3, 2, 1, 1, 0.5);
          of(1).netMigration(new double[1][2], MigrationProfile.ofFemales(shares));
        });
    refused(
        "trajectory is 1, expected 0 to 0", () -> of(1).build().mortalityFactor(Sex.FEMALE, 1, 0));
    refused(
        "kind of the ensemble is 'whole rates', expected one with factors",
        () -> of(1).rates((j, t, rates) -> {}).build().fertilityFactor(0, 0));
  }

  @Test
  void wrongRatesOfAProgramAreRefused() {
    refused(
        "male survival 10-19 of trajectory 2 in interval 1 is 1.5, expected a number from 0 to 1",
        () ->
            CALCULATOR.calculate(
                of(3).rates((j, t, r) -> r.maleSurvival()[1] = j == 2 ? 1.5 : 1).build()));
    refused(
        "female migrants 0-9 of trajectory 0 in interval 1 is NaN, expected a finite number",
        () ->
            CALCULATOR.calculate(
                of(1).rates((j, t, r) -> r.femaleMigrants()[0] = Double.NaN).build()));
    refused(
        "fertility 60+ of trajectory 0 in interval 1 is 0.1, expected 0 in the first and in the"
            + " open group",
        () -> CALCULATOR.calculate(of(1).rates((j, t, r) -> r.fertility()[6] = 0.1).build()));
    assertThrows(
        IllegalStateException.class,
        () ->
            CALCULATOR
                .withThreads(2)
                .calculate(
                    of(600)
                        .rates(
                            (j, t, r) -> {
                              throw new IllegalStateException(r.toString() + r.maleMigrants()[0]);
                            })
                        .build()));
  }

  @Test
  void wrongOptionsAreRefused() {
    refused("threads is 0, expected at least 1", () -> CALCULATOR.withThreads(0));
    refused("probabilities is '[]', expected at least one", CALCULATOR::withProbabilities);
    refused(
        "probabilities is '[0.5, 0.5]', expected each larger than the one before",
        () -> CALCULATOR.withProbabilities(0.5, 0.5));
    assertThrows(
        IllegalArgumentException.class, () -> CALCULATOR.withProbabilities(0.5, Double.NaN));
    EnsembleInput input = of(1).build();
    assertThrows(
        IllegalArgumentException.class,
        () -> CALCULATOR.withAgeGroups(AgeGroups.ofLowers(0, 15)).calculate(input));
    EnsembleContribution result = CALCULATOR.calculate(input);
    refused(
        "part is 'female', expected one of [all] for SHARE",
        () -> result.fan(EnsembleMeasure.SHARE, Sex.FEMALE));
    refused(
        "probability is 0.3, expected one of [0.025, 0.1, 0.5, 0.9, 0.975]",
        () -> result.fan(EnsembleMeasure.SHARE).quantile(0.3, 2010));
    refused(
        "year is 2005, expected one from 2000 to 2020 in steps of 10",
        () -> result.fan(EnsembleMeasure.SHARE).mean(2005));
    refused(
        "measure is 'SHARE', expected one whose trajectories the calculator was asked to keep",
        () -> result.fan(EnsembleMeasure.SHARE).trajectories(2010));
    refused(
        "phi is 1.0, expected a number above -1 and below 1",
        () -> RandomPaths.seeded(1, 1, 1).autoregression(1, 1));
    refused("intervals is 0, expected at least 1", () -> RandomPaths.seeded(1, 1, 0));
    refused("trajectories is 0, expected at least 1", () -> RandomPaths.seeded(1, 0, 1));
    assertThrows(
        IllegalArgumentException.class,
        () -> new EnsembleContribution.Negatives(1, 0, Optional.empty()));
    double[][] huge = {{1e308, 1}, {1e308, 1}};
    assertThrows(
        IllegalArgumentException.class,
        () -> CALCULATOR.calculate(of(2).netMigration(huge, profile()).build()));
  }
}
