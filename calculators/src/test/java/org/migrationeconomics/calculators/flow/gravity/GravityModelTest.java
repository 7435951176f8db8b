package org.migrationeconomics.calculators.flow.gravity;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.migrationeconomics.calculators.flow.gravity.errors.GravityErrors;
import org.migrationeconomics.calculators.flow.gravity.errors.SmallSampleCorrection;
import org.migrationeconomics.calculators.flow.gravity.sample.CollinearityPolicy;
import org.migrationeconomics.calculators.flow.gravity.sample.GravitySample;
import org.migrationeconomics.calculators.flow.gravity.sample.SingletonPolicy;

/** Models whose answers can be worked out by hand. */
class GravityModelTest {

  private static final GravityModelCalculator PPML = GravityModelCalculator.withDefaults();
  private static final double EXACT = 1e-12;

  private static void refused(String sentence, Runnable what) {
    String refused = assertThrows(IllegalArgumentException.class, what::run).toString();
    assertTrue(refused.contains(sentence), refused);
  }

  /** Two groups of rows: the means of both are fitted. */
  private static GravityData twoGroups() {
    return GravityData.builder("y", 1, 2, 6, 4, 8, 12, 0)
        .regressor("x", 0, 0, 0, 1, 1, 1, 0)
        .build();
  }

  @Test
  void aSingleDummyGivesTheRatioOfMeans() {
    GravityModel model = PPML.calculate(twoGroups());
    assertEquals(Math.log(9 / 4.0 / 1.0), Math.log(2.25), 0);
    // Means 9/4 and 8.
    assertEquals(Math.log(8 / 2.25), model.estimate("x"), EXACT);
    assertEquals(Math.log(2.25), model.estimate("constant"), EXACT);
    // Variance of ln mean: Σ(y − mean)² / (Σ y)², times 7/6.
    double zero = (1.25 * 1.25 + 0.25 * 0.25 + 3.75 * 3.75 + 2.25 * 2.25) / 81;
    double one = (16 + 0 + 16) / (24.0 * 24.0);
    assertEquals(Math.sqrt(7 / 6.0 * zero), model.standardError("constant").value(), EXACT);
    assertEquals(Math.sqrt(7 / 6.0 * (zero + one)), model.standardError("x").value(), EXACT);
    assertEquals(-7 / 6.0 * zero, model.covariance("x", "constant"), EXACT);
    assertEquals(
        model.estimate("x") / model.standardError("x").value(),
        model.coefficient("x").z().value(),
        EXACT);
    assertEquals(2.25, model.expected(0).orElseThrow(), EXACT);
    assertTrue(model.convergence().converged());
    assertEquals("y", model.response());
  }

  @Test
  void fitOfTheTwoGroups() {
    GravityFit fit = PPML.calculate(twoGroups()).fit();
    double deviance =
        2
            * (Math.log(1 / 2.25)
                + 2 * Math.log(2 / 2.25)
                + 6 * Math.log(6 / 2.25)
                + 4 * Math.log(4 / 8.0)
                + 12 * Math.log(12 / 8.0));
    assertEquals(deviance, fit.deviance(), EXACT);
    // ln y! of 1, 2, 6, 4, 8, 12, 0.
    double factorials = Math.log(1.0 * 2 * 720 * 24 * 40_320 * 479_001_600);
    double likelihood = 9 * Math.log(2.25) + 24 * Math.log(8) - 33 - factorials;
    double mean = 33 * Math.log(33 / 7.0) - 33 - factorials;
    assertEquals(likelihood, fit.logLikelihood().value(), 1e-11);
    assertEquals(mean, fit.nullLogLikelihood().value(), 1e-11);
    assertEquals(1 - likelihood / mean, fit.rSquared().value(), EXACT);
    assertEquals(4 - 2 * likelihood, fit.aic().value(), 1e-11);
    assertEquals(2, fit.parameters());
    // Group means explain 4·(33/7 − 9/4)² + 3·(8 − 33/7)² of the squares about 33/7.
    double between = 4 * Math.pow(33 / 7.0 - 2.25, 2) + 3 * Math.pow(8 - 33 / 7.0, 2);
    double all = 1 + 4 + 36 + 16 + 64 + 144 - 33 * 33 / 7.0;
    assertEquals(between / all, fit.squaredCorrelation().value(), EXACT);
  }

  @Test
  void correctionsForSmallSamples() {
    GravityData data = twoGroups();
    double bare = error(data, GravityErrors.robust().withCorrection(SmallSampleCorrection.NONE));
    assertEquals(Math.sqrt(7 / 6.0), error(data, GravityErrors.robust()) / bare, EXACT);
    assertEquals(
        Math.sqrt(7 / 5.0),
        error(data, GravityErrors.robust().withCorrection(SmallSampleCorrection.ALL_PARAMETERS))
            / bare,
        EXACT);
  }

  private static double error(GravityData data, GravityErrors errors) {
    return PPML.withErrors(errors).calculate(data).standardError("x").value();
  }

  /** Four groups with one row of x = 0 and one of x = 1 each. */
  private static GravityData pairs() {
    return GravityData.builder("y", 3, 5, 10, 30, 2, 2, 5, 23)
        .regressor("x", 0, 1, 0, 1, 0, 1, 0, 1)
        .effects("group", List.of("a", "a", "b", "b", "c", "c", "d", "d"))
        .clusters("side", 0, 1, 0, 1, 0, 1, 0, 1)
        .clusters("all", 7, 7, 7, 7, 7, 7, 7, 7)
        .build();
  }

  @ParameterizedTest
  @EnumSource(GravitySolver.class)
  void groupEffectsLeaveTheRatioOfTotals(GravitySolver solver) {
    GravityModel model = PPML.withSolver(solver).calculate(pairs());
    // Given the sum of a pair, its parts are binomial with the same odds: 60 to 20.
    assertEquals(Math.log(3), model.estimate("x"), EXACT);
    GravityEffects effects = model.effects("group");
    assertEquals(Math.log(8 / 4.0), effects.of("a").value(), EXACT);
    assertEquals(Math.log(40 / 4.0), effects.of("b").value(), EXACT);
    assertEquals(List.of("a", "b", "c", "d"), effects.labels());
    assertEquals("There is one set, and nothing was set to zero.", effects.normalisation());
    assertEquals(List.of(effects), model.effects());
  }

  @ParameterizedTest
  @EnumSource(
      value = GravitySolver.class,
      names = {"NORMAL_EQUATIONS", "CONJUGATE_GRADIENTS"})
  void clusteredErrorsByHand(GravitySolver solver) {
    GravityModelCalculator calculator = PPML.withSolver(solver);
    // Scores of the groups are y(1) − N·3/4, the information is Σ N·3/16 = 15.
    double scores = 1 + 0 + 1 + 4;
    double bare = Math.sqrt(scores) / 15;
    GravityErrors group = GravityErrors.clustered("group");
    assertEquals(
        bare, clustered(calculator, group.withCorrection(SmallSampleCorrection.NONE)), EXACT);
    assertEquals(
        bare * Math.sqrt(4 / 3.0),
        clustered(calculator, group.withCorrection(SmallSampleCorrection.STATA)),
        EXACT);
    // Effects nested in the clusters count once: K = 2; otherwise K = 5.
    assertEquals(bare * Math.sqrt(4 / 3.0 * 7 / 6.0), clustered(calculator, group), EXACT);
    assertEquals(
        bare * Math.sqrt(4 / 3.0 * 7 / 3.0),
        clustered(calculator, group.withCorrection(SmallSampleCorrection.ALL_PARAMETERS)),
        EXACT);
  }

  @Test
  void twoWaysAddUpLessWhatIsInBoth() {
    // By side: scores Σ x̃(y − μ) over all x = 0, and over all x = 1, are zero by the first-order
    // condition of the effects and of x, so that only groups less single rows remain. Single rows:
    // x̃ is −3/4 or 1/4, residuals of a group are −r and r with r = y(1) − 3N/4, squares
    // r²(9+1)/16.
    double both = (1 + 0 + 1 + 4) * 10 / 16.0;
    double meat = 6 - both + side(-0.75, -1) + side(0.25, 1);
    double variance = meat / 225;
    GravityErrors twoWays =
        GravityErrors.clustered("group", "side").withCorrection(SmallSampleCorrection.NONE);
    assertEquals(Math.sqrt(variance), clustered(PPML, twoWays), EXACT);
    // Two sides are the fewer: G/(G−1) = 2; the groups are nested: (n − 1)/(n − 2) = 7/6.
    assertEquals(
        Math.sqrt(variance * 2 * 7 / 6.0),
        clustered(PPML, GravityErrors.clustered("group", "side")),
        EXACT);
  }

  /** Squared sum of x̃ times residual over a side; residuals are r = −1, 0, −1, 2 there. */
  private static double side(double tilde, double sign) {
    return Math.pow(tilde * sign * (-1 + 0 - 1 + 2), 2);
  }

  private static double clustered(GravityModelCalculator calculator, GravityErrors errors) {
    return calculator.withErrors(errors).calculate(pairs()).standardError("x").value();
  }

  @Test
  void errorsThatDoNotExistSayWhy() {
    GravityModel one = PPML.withErrors(GravityErrors.clustered("all")).calculate(pairs());
    assertEquals("no value: there is only one cluster", one.standardError("x").toString());
    assertEquals("no value: there is only one cluster", one.coefficient("x").z().toString());
    GravityModel full =
        PPML.withErrors(GravityErrors.robust().withCorrection(SmallSampleCorrection.NESTED))
            .calculate(GravityData.builder("y", 3, 5).regressor("x", 0, 1).build());
    assertTrue(full.standardError("x").toString().contains("not more rows than parameters"));
  }

  @ParameterizedTest
  @EnumSource(
      value = GravitySolver.class,
      names = {"NORMAL_EQUATIONS", "CONJUGATE_GRADIENTS"})
  void twoSetsWithoutDistanceAreIndependence(GravitySolver solver) {
    double[][] table = {{10, 20, 30}, {5, 0, 15}, {40, 10, 70}};
    double[] rows = {60, 20, 120};
    double[] columns = {55, 30, 115};
    GravityModel model = PPML.withSolver(solver).calculate(square(table));
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        assertEquals(rows[i] * columns[j] / 200, model.expected(3 * i + j).orElseThrow(), 1e-11);
      }
    }
    assertEquals(0, model.coefficients().size());
    GravityEffects second = model.effects("to");
    assertEquals(0, second.of("0").value(), EXACT);
    assertEquals(Math.log(30 / 55.0), second.of("1").value(), EXACT);
    assertEquals(Math.log(60 * 55 / 200.0), model.effects("from").of("0").value(), EXACT);
    assertTrue(second.normalisation().contains("connected part"), second.normalisation());
    assertEquals(5, model.fit().parameters());
  }

  private static GravityData square(double[][] table) {
    int n = table.length;
    double[] y = new double[n * n];
    int[] from = new int[n * n];
    int[] to = new int[n * n];
    for (int i = 0; i < n * n; i++) {
      y[i] = table[i / n][i % n];
      from[i] = i / n;
      to[i] = i % n;
    }
    return GravityData.builder("flow", y).effects("from", from).effects("to", to).build();
  }

  @Test
  void leastSquaresOnLogarithms() {
    double[] y = {Math.exp(1), Math.exp(2), Math.exp(4), 0};
    GravityData data = GravityData.builder("y", y).regressor("x", 0, 1, 2, 9).build();
    GravityModel model = PPML.withEstimator(GravityEstimator.OLS_LOG).calculate(data);
    // Through (0, 1), (1, 2), (2, 4): residuals 1/6, −1/3, 1/6.
    assertEquals(1.5, model.estimate("x"), EXACT);
    assertEquals(5 / 6.0, model.estimate("constant"), EXACT);
    assertEquals(1 / 6.0, model.fit().deviance(), EXACT);
    assertEquals(1 - (1 / 6.0) / (14 / 3.0), model.fit().rSquared().value(), EXACT);
    assertEquals(
        -1.5 * (Math.log(2 * Math.PI / 18) + 1), model.fit().logLikelihood().value(), EXACT);
    // Σ (x − 1)² e² / (Σ (x − 1)²)² · 3/2 = (2/36)/4 · 3/2.
    assertEquals(Math.sqrt(1 / 48.0), model.standardError("x").value(), EXACT);
    assertEquals(1, model.sample().zeroResponses());
    assertTrue(model.expected(3).isEmpty());
    assertEquals("3 of 4 rows, 1 without a logarithm", model.sample().toString());
    assertTrue(model.toString().contains("least squares on ln y"), model.toString());
  }

  @Test
  void leastSquaresOnOnePlus() {
    double[] y = {Math.expm1(1), Math.expm1(2), Math.expm1(4), 0};
    GravityData data = GravityData.builder("y", y).regressor("x", 0, 1, 2, -1).build();
    GravityModel model = PPML.withEstimator(GravityEstimator.OLS_LOG_PLUS_ONE).calculate(data);
    // Through (−1, 0), (0, 1), (1, 2), (2, 4): slope 6.5/5.
    assertEquals(1.3, model.estimate("x"), EXACT);
    assertEquals(4, model.sample().used());
  }

  @Test
  void anExactFitHasNoLikelihood() {
    GravityModel model =
        PPML.withEstimator(GravityEstimator.OLS_LOG)
            .calculate(GravityData.builder("y", 1, 1, 1).regressor("x", 1, 2, 5).build());
    assertEquals(0, model.estimate("x"), EXACT);
    assertFalse(model.fit().rSquared().isPresent());
    assertFalse(model.fit().logLikelihood().isPresent());
    assertFalse(model.fit().aic().isPresent());
    assertFalse(model.coefficient("x").z().isPresent());
  }

  @Test
  void offsetsAndWeights() {
    GravityModel exposed =
        PPML.calculate(
            GravityData.builder("deaths", 3, 9, 8, 20)
                .offset(Math.log(10), Math.log(20), Math.log(10), Math.log(25))
                .regressor("x", 0, 0, 1, 1)
                .build());
    assertEquals(Math.log(12 / 30.0), exposed.estimate("constant"), EXACT);
    assertEquals(Math.log(28 / 35.0 / 0.4), exposed.estimate("x"), EXACT);
    GravityModel weighted =
        PPML.calculate(
            GravityData.builder("y", 1, 4, 6).weights(2, 1, 3).regressor("x", 0, 0, 1).build());
    // Mean of x = 0: (2·1 + 4)/3.
    assertEquals(Math.log(2), weighted.estimate("constant"), EXACT);
    assertEquals(Math.log(3), weighted.estimate("x"), EXACT);
  }

  @ParameterizedTest
  @EnumSource(
      value = GravitySolver.class,
      names = {"NORMAL_EQUATIONS", "CONJUGATE_GRADIENTS"})
  void threeSetsAndTwoColumnsAreRecoveredFromExactData(GravitySolver solver) {
    SmallPanel panel = new SmallPanel(6, 4);
    GravityModel model = PPML.withSolver(solver).calculate(panel.exact());
    assertEquals(0.25, model.estimate("x1"), 1e-10);
    assertEquals(-0.4, model.estimate("x2"), 1e-10);
    assertEquals(0, model.fit().deviance(), 1e-10);
    // Differences between years of one origin do not depend on the normalisation of pairs.
    for (int row = 0; row < model.expected().length; row += 7) {
      assertEquals(panel.mean(row), model.expected(row).orElseThrow(), 1e-8);
    }
    assertEquals(3, model.effects().size());
    for (int row = 0; row < 10; row++) {
      double sum =
          0.25 * panel.x1[row]
              - 0.4 * panel.x2[row]
              + model.effects("origin-year").of("" + panel.originYear[row]).value()
              + model.effects("destination-year").of("" + panel.destinationYear[row]).value()
              + model.effects("pair").of("" + panel.pair[row]).value();
      assertEquals(Math.log(panel.mean(row)), sum, 1e-8);
    }
    assertEquals(
        "The first level of each set but pair is 0.", model.effects("pair").normalisation());
    assertEquals(0, model.effects("origin-year").of("0").value(), 0);
  }

  @Test
  void bothSolversAgreeAndThreadsDoNotMatter() {
    SmallPanel panel = new SmallPanel(30, 25);
    GravityModelCalculator gradients =
        PPML.withSolver(GravitySolver.CONJUGATE_GRADIENTS)
            .withErrors(GravityErrors.clustered("pair"));
    GravityData data = panel.random();
    GravityModel two = gradients.calculate(data);
    GravityModel again = gradients.calculate(data);
    GravityModel one = gradients.withThreads(1).calculate(data);
    GravityModel many = gradients.withThreads(7).calculate(data);
    assertArrayEquals(two.expected(), many.expected(), 0);
    assertEquals(two.standardError("x1"), many.standardError("x1"));
    for (String name : List.of("x1", "x2")) {
      assertEquals(two.estimate(name), one.estimate(name), 0);
      assertEquals(two.estimate(name), again.estimate(name), 0);
      assertEquals(two.standardError(name), one.standardError(name));
    }
    assertArrayEquals(two.expected(), one.expected(), 0);
    assertTrue(two.fit().passes() > 0);
    GravityModel dense =
        PPML.withSolver(GravitySolver.NORMAL_EQUATIONS)
            .withErrors(GravityErrors.clustered("pair"))
            .calculate(new SmallPanel(30, 8).random());
    GravityModel iterated = gradients.calculate(new SmallPanel(30, 8).random());
    assertEquals(dense.estimate("x1"), iterated.estimate("x1"), 1e-10);
    assertEquals(dense.standardError("x1").value(), iterated.standardError("x1").value(), 1e-9);
    assertEquals(GravitySolver.NORMAL_EQUATIONS, dense.fit().solver());
    assertEquals(0, dense.fit().passes());
  }

  @Test
  void iterationsThatAreCutShortSaySo() {
    GravityModel model = PPML.withMaximumIterations(2).calculate(twoGroups());
    assertFalse(model.convergence().converged());
    assertTrue(model.toString().contains("NOT CONVERGED after 2 iterations"), model.toString());
    assertTrue(model.convergence().error() > model.convergence().tolerance());
    assertTrue(PPML.withTolerance(0.5).calculate(twoGroups()).convergence().iterations() < 4);
  }

  @Test
  void collinearColumnsAreNamed() {
    GravityData data =
        GravityData.builder("y", 1, 2, 6, 4, 8, 12)
            .regressor("x", 0, 0, 0, 1, 1, 1)
            .regressor("same", 5, 5, 5, 7, 7, 7)
            .regressor("three", 3, 3, 3, 3, 3, 3)
            .regressor("z", 1, 2, 3, 1, 2, 3)
            .build();
    GravityModel model = PPML.calculate(data);
    assertEquals(List.of("same", "three"), model.collinear());
    assertEquals(
        List.of("x", "z", "constant"),
        model.coefficients().stream().map(GravityCoefficient::name).toList());
    assertTrue(model.toString().contains("Left out as collinear: same, three."));
    refused(
        "coefficient is 'same', expected one of [x, z, constant]; it was left out as collinear",
        () -> model.estimate("same"));
    refused(
        "column is 'three', expected one that effects and the columns before it do not determine",
        () -> PPML.withCollinear(CollinearityPolicy.REFUSE).calculate(data));
  }

  @ParameterizedTest
  @EnumSource(
      value = GravitySolver.class,
      names = {"NORMAL_EQUATIONS", "CONJUGATE_GRADIENTS"})
  void columnsThatEffectsDetermineAreNamed(GravitySolver solver) {
    GravityData data =
        GravityData.builder("y", 1, 2, 6, 4, 8, 12, 3, 3, 4)
            .effects("a", 1, 1, 1, 2, 2, 2, 3, 3, 3)
            .effects("b", 1, 2, 3, 1, 2, 3, 1, 2, 3)
            .regressor("sum", 11, 21, 31, 12, 22, 32, 13, 23, 33)
            .regressor("x", 0, 1, 0, 0, 0, 2, 1, 0, 0)
            .build();
    GravityModel model = PPML.withSolver(solver).calculate(data);
    assertEquals(List.of("sum"), model.collinear());
    assertEquals(1, model.coefficients().size());
  }

  @Test
  void groupsOfZerosAndSingletonsAreReported() {
    GravityData data =
        GravityData.builder("y", 0, 0, 3, 5, 4, 8, 7)
            .effects("from", List.of("dead", "dead", "a", "a", "b", "b", "alone"))
            .regressor("x", 1, 0, 0, 1, 0, 1, 1)
            .build();
    GravityModel kept = PPML.calculate(data);
    assertEquals(List.of("from = dead"), kept.sample().zeroGroups());
    assertEquals(2, kept.sample().zeroGroupRows());
    assertEquals(1, kept.sample().singletons());
    assertEquals(5, kept.sample().used());
    assertEquals(
        "no value: no row of from dead was used", kept.effects("from").of("dead").toString());
    GravityModel dropped = PPML.withSingletons(SingletonPolicy.DROP).calculate(data);
    assertEquals(4, dropped.sample().used());
    assertTrue(dropped.expected(6).isEmpty());
    assertEquals(kept.estimate("x"), dropped.estimate("x"), EXACT);
    assertEquals(Math.log(13 / 7.0), kept.estimate("x"), EXACT);
    assertEquals(
        "4 of 7 rows, 2 in 1 groups of zeros only, 1 singletons left out",
        dropped.sample().toString());
  }

  @ParameterizedTest
  @EnumSource(GravityEstimator.class)
  void rowsOfWeightZeroStandForNobody(GravityEstimator estimator) {
    double[] y = {1, 2, 3, 4, 0, 5, 0, 9};
    double[] x = {0, 0, 1, 1, 2, 2, 3, 7};
    double[] weights = {1, 1, 2, 1, 1, 3, 0, 0};
    int[] sides = {1, 2, 1, 2, 1, 2, 3, 3};
    GravityModelCalculator calculator =
        PPML.withEstimator(estimator).withErrors(GravityErrors.clustered("side"));
    GravityModel with =
        calculator.calculate(
            GravityData.builder("y", y)
                .regressor("x", x)
                .clusters("side", sides)
                .weights(weights)
                .build());
    GravityModel without =
        calculator.calculate(
            GravityData.builder("y", Arrays.copyOf(y, 6))
                .regressor("x", Arrays.copyOf(x, 6))
                .clusters("side", Arrays.copyOf(sides, 6))
                .weights(Arrays.copyOf(weights, 6))
                .build());
    assertEquals(without.coefficients(), with.coefficients());
    assertEquals(without.fit(), with.fit());
    assertEquals(2, with.sample().zeroWeights());
    assertEquals(8, with.sample().given());
    assertEquals(without.sample().used(), with.sample().used());
    assertEquals(without.sample().zeroResponses(), with.sample().zeroResponses());
    assertTrue(with.expected(7).isEmpty());
    String first = with.table().title();
    assertTrue(first.contains("of 8 rows, 2 of weight 0"), first);
    assertFalse(without.table().title().contains("weight"), without.table().title());
  }

  @Test
  void levelsOfWeightZeroOnlyAreNoLevels() {
    GravityModel model =
        PPML.calculate(
            GravityData.builder("y", 3, 5, 4, 8, 7)
                .effects("from", List.of("a", "a", "b", "b", "nobody"))
                .regressor("x", 0, 1, 0, 1, 1)
                .weights(1, 1, 1, 1, 0)
                .build());
    assertEquals(0, model.sample().singletons());
    assertEquals("4 of 5 rows, 1 of weight 0", model.sample().toString());
    assertEquals(
        "no value: no row of from nobody was used", model.effects("from").of("nobody").toString());
  }

  @Test
  void modelsThatFitExactlyHaveNoStandardErrors() {
    GravityModel saturated =
        PPML.calculate(GravityData.builder("y", 2, 7).regressor("x", 0, 1).build());
    assertEquals(Math.log(3.5), saturated.estimate("x"), EXACT);
    String reason =
        "no value: the model has as many parameters as rows, or fits every row exactly, and leaves"
            + " nothing to judge its errors from";
    assertEquals(reason, saturated.standardError("x").toString());
    assertTrue(Double.isNaN(saturated.covariance("x", "constant")));
    assertTrue(saturated.show().contains("Standard error of x: the model has"), saturated.show());
    GravityData exact =
        GravityData.builder("y", 1, 2, 4, 8, 16).regressor("x", 0, 1, 2, 3, 4).build();
    for (GravityEstimator estimator : List.of(GravityEstimator.PPML, GravityEstimator.OLS_LOG)) {
      assertEquals(
          reason, PPML.withEstimator(estimator).calculate(exact).standardError("x").toString());
    }
    for (GravitySolver solver :
        List.of(GravitySolver.NORMAL_EQUATIONS, GravitySolver.CONJUGATE_GRADIENTS)) {
      GravityModel effects =
          PPML.withSolver(solver)
              .calculate(
                  GravityData.builder("y", 3, 5, 4, 8)
                      .effects("from", 1, 1, 2, 2)
                      .effects("to", 1, 2, 1, 2)
                      .regressor("x", 0, 0, 0, 1)
                      .build());
      assertEquals(reason, effects.standardError("x").toString());
    }
  }

  @Test
  void aCoefficientOfRowsThatFitExactlyHasNoStandardError() {
    GravityModel model =
        PPML.calculate(
            GravityData.builder("y", 3, 5, 4, 8, 9, 11)
                .effects("from", 1, 1, 2, 2, 2, 2)
                .regressor("own", 0, 1, 0, 0, 0, 0)
                .regressor("x", 0, 0, 0, 1, 0, 1)
                .build());
    assertEquals(
        "no value: what own is estimated from is fitted exactly, and leaves no error",
        model.standardError("own").toString());
    assertTrue(model.standardError("x").value() > 0);
    assertEquals("–", model.show().lines().skip(2).findFirst().orElseThrow().split(" +", -1)[3]);
    // Clusters of which each has its own constant fit their sums exactly.
    GravityModel clustered =
        PPML.withErrors(GravityErrors.clustered("side"))
            .calculate(
                GravityData.builder("y", 1, 2, 3, 5, 4, 8)
                    .regressor("x", 0, 0, 0, 1, 1, 1)
                    .clusters("side", 1, 1, 1, 2, 2, 2)
                    .build());
    assertFalse(clustered.standardError("x").isPresent());
  }

  @Test
  void effectsAreFoundByTheirLabel() {
    GravityModel model = PPML.calculate(pairs());
    GravityEffects effects = model.effects("group");
    for (String label : effects.labels()) {
      assertTrue(effects.of(label).isPresent(), label);
    }
  }

  @Test
  void whatQualifiesAModelStandsInItsFirstLine() {
    GravityModel model =
        PPML.withMaximumIterations(2)
            .calculate(
                GravityData.builder("y", 1, 2, 6, 4, 8, 12)
                    .regressor("x", 0, 0, 0, 1, 1, 1)
                    .regressor("same", 5, 5, 5, 7, 7, 7)
                    .build());
    String first = model.table().title();
    assertTrue(first.contains("NOT CONVERGED"), first);
    assertTrue(first.contains("left out as collinear: same"), first);
    assertEquals(first, model.toString().lines().findFirst().orElseThrow());
  }

  @Test
  void formulaOfFactorials() {
    double exact = 0;
    for (int y = 0; y <= 40; y++) {
      exact += y > 1 ? Math.log(y) : 0;
      assertEquals(exact, Goodness.logFactorial(y), 1e-13 * Math.max(1, exact));
    }
    // Γ(1.5) = √π/2.
    assertEquals(Math.log(Math.sqrt(Math.PI) / 2), Goodness.logFactorial(0.5), 1e-14);
  }

  @Test
  void modelsThatCannotBeEstimatedAreRefused() {
    refused(
        "every y is 0, expected one above zero at least",
        () -> PPML.calculate(GravityData.builder("y", 0, 0).regressor("x", 1, 2).build()));
    refused(
        "rows that can be used is 0",
        () ->
            PPML.withEstimator(GravityEstimator.OLS_LOG)
                .calculate(GravityData.builder("y", 0, 0).regressor("x", 1, 2).build()));
    refused(
        "cluster is 'village', expected one of the columns of labels [side, all, group]",
        () -> PPML.withErrors(GravityErrors.clustered("village")).calculate(pairs()));
    refused("maximum of iterations is 0, expected at least 1", () -> PPML.withMaximumIterations(0));
    refused("threads is 0, expected at least 1", () -> PPML.withThreads(0));
    refused("tolerance is 0.0", () -> PPML.withTolerance(0));
    refused(
        "second is 'origin', expected another cluster than the first",
        () -> GravityErrors.clustered("origin", "origin"));
    GravityModel model = PPML.calculate(pairs());
    refused("row is 8, expected 0 to 7", () -> model.expected(8));
    refused("set is 'year', expected one of [group]", () -> model.effects("year"));
    refused(
        "label is 'e', expected one of the 4 levels of group",
        () -> model.effects("group").of("e"));
    refused(
        "used is 3, expected 4",
        () -> new GravitySample(5, 3, 0, 1, List.of(), 0, List.of(), true, 0, false));
  }

  @Test
  void aConstantAloneIsTheMean() {
    GravityModel model = PPML.calculate(GravityData.builder("y", 2, 4, 9).build());
    assertEquals(Math.log(5), model.estimate("constant"), EXACT);
    assertFalse(model.fit().squaredCorrelation().isPresent());
    assertEquals(0, model.fit().rSquared().value(), EXACT);
  }

  @Test
  void optionsAndResultsPrint() {
    assertEquals(
        "GravityModelCalculator, Poisson pseudo-maximum likelihood, errors robust, n/(n-1), or"
            + " G/(G-1), collinear columns DROP, separation zero groups and rectifier, singletons"
            + " KEEP, solver automatic, tolerance 1E-16, at most 200 iterations, threads 2",
        PPML.toString());
    GravityModel model = PPML.calculate(pairs());
    String text = model.toString();
    assertTrue(text.contains("x         1.0986"), text);
    assertTrue(text.contains("Fixed effects: group."), text);
    assertTrue(text.length() <= 950);
    assertEquals(GravityEstimator.PPML, model.estimator());
    assertEquals(GravityErrors.robust(), model.errors());
    assertEquals(GravityErrors.robust().hashCode(), model.errors().hashCode());
    assertTrue(model.coefficient("x").toString().startsWith("x 1.099 ("));
    assertTrue(model.effects("group").toString().contains("0.693147"));
  }
}
