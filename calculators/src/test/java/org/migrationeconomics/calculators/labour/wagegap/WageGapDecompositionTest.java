package org.migrationeconomics.calculators.labour.wagegap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.migrationeconomics.calculators.labour.wagegap.ReferenceCoefficients.BLINDER;
import static org.migrationeconomics.calculators.labour.wagegap.ReferenceCoefficients.COTTON;
import static org.migrationeconomics.calculators.labour.wagegap.ReferenceCoefficients.NEUMARK;
import static org.migrationeconomics.calculators.labour.wagegap.ReferenceCoefficients.OAXACA;
import static org.migrationeconomics.calculators.labour.wagegap.ReferenceCoefficients.POOLED_WITH_DUMMY;
import static org.migrationeconomics.calculators.labour.wagegap.ReferenceCoefficients.REIMERS;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.migrationeconomics.core.labour.RegressionMoments;

/** Published decompositions, from their cross-products alone. */
class WageGapDecompositionTest {

  /** The cross-products are printed to six decimals, which leaves this much open. */
  private static final double TABLE = 1e-9;

  private static final List<String> ONE = List.of("x");

  private static void assertTwoFold(
      WageGapDecomposition gap,
      ReferenceCoefficients reference,
      double explained,
      double unexplained,
      double tolerance) {
    TwoFoldGap two = gap.twoFold(reference);
    assertEquals(explained, two.explained().value(), tolerance);
    assertEquals(unexplained, two.unexplained().value(), tolerance);
    assertEquals(reference, two.reference());
  }

  /** Computed independently from the same extract, and the output of R oaxaca 0.1.5. */
  @Test
  void swissThreeFold() {
    WageGapDecomposition gap = PublishedGaps.swiss();
    assertEquals(3.440222, gap.a().meanOutcome(), 5e-7);
    assertEquals(3.266761, gap.b().meanOutcome(), 5e-7);
    assertEquals(.1734607, gap.gap().value(), 5e-8);
    ThreeFoldGap three = gap.threeFold();
    assertEquals(.08527982208362, three.endowments().value(), TABLE);
    assertEquals(.08256296051206, three.coefficients().value(), TABLE);
    assertEquals(.00561795976509, three.interaction().value(), TABLE);
    assertEquals(.0156929614453, three.endowments().standardError().value(), TABLE);
    assertEquals(.0255804129730, three.coefficients().standardError().value(), TABLE);
    assertEquals(.0109659712697, three.interaction().standardError().value(), TABLE);
    // Worked out apart from this library with numpy.
    assertEquals(0.02798801835256713, gap.gap().standardError().value(), TABLE);
    assertEquals(0.05109115223241637, three.endowment("educ").value(), TABLE);
    assertEquals(-0.03972369078718788, three.coefficient("exper").value(), TABLE);
  }

  @Test
  void swissTwoFold() {
    WageGapDecomposition gap = PublishedGaps.swiss();
    assertTwoFold(gap, OAXACA, .0908977818, .0825629605, TABLE);
    assertTwoFold(gap, BLINDER, .0852798221, .0881809203, TABLE);
    assertTwoFold(gap, REIMERS, .0880888020, .0853719404, TABLE);
    assertTwoFold(gap, COTTON, .0882220032, .0852387391, TABLE);
    assertTwoFold(gap, POOLED_WITH_DUMMY, .0893470454, .0841136970, TABLE);
    assertTwoFold(gap, NEUMARK, .0925597296, .0809010128, TABLE);
    TwoFoldGap pooled = gap.twoFold(POOLED_WITH_DUMMY);
    assertEquals(.04934044046, pooled.explained("educ").value(), TABLE);
    assertEquals(.02152136179, pooled.explained("exper").value(), TABLE);
    assertEquals(.01848524315, pooled.explained("tenure").value(), TABLE);
    assertEquals(0, pooled.unexplainedA().value(), TABLE);
    assertEquals(0.038532351276071145, gap.twoFold(NEUMARK).unexplainedA().value(), TABLE);
  }

  /** Regressions worked out apart from this library with numpy. */
  @Test
  void swissRegressions() {
    WageEquation men = PublishedGaps.swiss().a();
    assertEquals(751, men.workers());
    assertEquals(2.242050139276486, men.coefficient("constant").value(), 1e-10);
    assertEquals(0.08205490075519606, men.coefficient("educ").value(), 1e-11);
    assertEquals(0.07787027, men.coefficient("constant").standardError().value(), 5e-9);
    assertEquals(0.0060851, men.coefficient("educ").standardError().value(), 5e-9);
    assertEquals(0.00203968, men.coefficient("tenure").standardError().value(), 5e-9);
    assertEquals(1, men.mean("constant"));
    assertEquals(8872.5 / 751, men.mean("educ"), 1e-12);
    assertTrue(men.show().contains("Regression, men: 751 workers"));
  }

  /** M. Hlavac, vignette of the R package oaxaca; more digits from running it. */
  @Test
  void chicagoThreeFold() {
    WageGapDecomposition gap = PublishedGaps.chicago();
    assertEquals(17.58282, gap.a().meanOutcome(), 5e-6);
    assertEquals(14.56725, gap.b().meanOutcome(), 5e-6);
    assertEquals(3.015574, gap.gap().value(), 5e-7);
    ThreeFoldGap three = gap.threeFold();
    assertEquals(1.6165339, three.endowments().value(), 5e-8);
    assertEquals(2.8333261, three.coefficients().value(), 5e-8);
    assertEquals(-1.4342857, three.interaction().value(), 5e-8);
    assertEquals(-.516775, three.endowment("age").value(), 5e-7);
    assertEquals(7.558531, three.coefficient("age").value(), 5e-7);
    assertEquals(-.272652, three.endowment("female").value(), 5e-7);
    assertEquals(-1.165265, three.coefficient("female").value(), 5e-7);
    assertEquals(2.176447, three.endowment("LTHS").value(), 5e-7);
    assertEquals(.064598, three.coefficient("LTHS").value(), 5e-7);
    assertEquals(.387611, three.endowment("high.school").value(), 5e-7);
    assertEquals(.257123, three.coefficient("high.school").value(), 5e-7);
    assertEquals(-4.263749, three.coefficient("constant").value(), 5e-7);
    assertEquals(
        .1860063, gap.a().coefficient("age").value() - gap.b().coefficient("age").value(), 5e-8);
    assertEquals(-.2693959, gap.a().mean("LTHS") - gap.b().mean("LTHS"), 5e-8);
  }

  @Test
  void chicagoTwoFold() {
    WageGapDecomposition gap = PublishedGaps.chicago();
    assertTwoFold(gap, BLINDER, 1.6165339, 1.399040, 5e-7);
    assertTwoFold(gap, OAXACA, .1822482, 2.833326, 5e-7);
    assertTwoFold(gap, REIMERS, .8993911, 2.116183, 5e-7);
    assertTwoFold(gap, COTTON, .9984559, 2.017118, 5e-7);
    assertTwoFold(gap, NEUMARK, 1.3557222, 1.659852, 5e-7);
    assertTwoFold(gap, POOLED_WITH_DUMMY, .9525717, 2.063003, 5e-7);
    assertEquals(1.399040, gap.twoFold(BLINDER).unexplainedA().value(), 5e-7);
    assertEquals(0, gap.twoFold(BLINDER).unexplainedB().value());
    assertEquals(0, gap.twoFold(OAXACA).unexplainedA().value());
    assertEquals(.6995202, gap.twoFold(REIMERS).unexplainedA().value(), 5e-8);
    assertEquals(1.4166630, gap.twoFold(REIMERS).unexplainedB().value(), 5e-8);
    assertEquals(.7961506, gap.twoFold(COTTON).unexplainedA().value(), 5e-8);
    assertEquals(1.2209678, gap.twoFold(COTTON).unexplainedB().value(), 5e-8);
    assertEquals(0, gap.twoFold(POOLED_WITH_DUMMY).unexplainedA().value(), 1e-9);
    TwoFoldGap neumark = gap.twoFold(NEUMARK);
    assertEquals(.9445705, neumark.unexplainedA().value(), 5e-8);
    assertEquals(.7152816, neumark.unexplainedB().value(), 5e-8);
    assertEquals(4.3191008, neumark.unexplainedA("age").value(), 5e-8);
    assertEquals(2.3980443, neumark.unexplainedB("age").value(), 5e-8);
    assertEquals(-.8285489, neumark.unexplainedA("female").value(), 5e-8);
    assertEquals(-.4832824, neumark.unexplainedB("female").value(), 5e-8);
    assertEquals(.3777076, neumark.unexplainedA("college").value(), 5e-8);
    assertEquals(.3428246, neumark.unexplainedB("college").value(), 5e-8);
    // The coefficient before normalisation is the distance from the base.
    TwoFoldGap pooled = gap.twoFold(POOLED_WITH_DUMMY);
    assertEquals(
        -2.86539843,
        pooled.referenceCoefficient("LTHS") - pooled.referenceCoefficient("high.school"),
        5e-9);
  }

  @Test
  void tablesNameTheGroupsAndAreShort() {
    WageGapDecomposition gap = PublishedGaps.chicago();
    assertTrue(gap.show().startsWith("Gap, natives minus foreign-born: 3.016 = 17.583 - 14.567"));
    assertTrue(gap.toString().length() <= 950, gap.toString());
    assertTrue(gap.toString().contains("explained, Jann, pooled with dummy"), gap.toString());
    assertEquals(9, gap.terms(NEUMARK).rowCount());
    assertTrue(gap.terms(NEUMARK).render().contains("high.school"));
    assertEquals(8, gap.explain().rowCount());
    assertTrue(gap.a().toString().contains("R²"));
    assertEquals(
        "age 7.559 (1.991)",
        gap.threeFold().coefficient("age").toString().replaceAll("\\(.*", "(1.991)"));
  }

  @Test
  void weightedCrossProductsAloneGiveNoErrors() {
    RegressionMoments men = PublishedGaps.swissMen();
    RegressionMoments weighted =
        RegressionMoments.ofCrossProducts(
            men.regressors(),
            751,
            men.crossProducts(),
            men.outcomeProducts(),
            men.outcomeSquares());
    WageGapDecomposition gap =
        WageGapDecompositionCalculator.withDefaults()
            .calculate(weighted, PublishedGaps.swissWomen());
    assertEquals(.08527982208362, gap.threeFold().endowments().value(), 1e-10);
    assertEquals(
        "no value: the products under squared weights are not known",
        gap.threeFold().endowments().standardError().toString());
    assertFalse(gap.a().residualVariance().isPresent());
    assertFalse(gap.show().contains("bootstrap"));
  }

  private static void assertRefused(String message, Executable call) {
    assertEquals(
        "java.lang.IllegalArgumentException: " + message,
        assertThrows(IllegalArgumentException.class, call).toString());
  }

  private static WageRows rows(List<String> names, double[] rows, double... outcome) {
    return WageRows.of(names, rows, outcome);
  }

  @Test
  void collinearColumnsAreNamed() {
    List<String> names = List.of("men", "age", "women");
    double[] collinear = {1, 20, 0, 0, 31, 1, 1, 45, 0, 1, 52, 0, 0, 33, 1, 0, 27, 1};
    double[] fine = collinear.clone();
    fine[2] = 2;
    double[] wages = {1, 2, 3, 4, 5, 6};
    WageGapDecompositionCalculator calculator =
        WageGapDecompositionCalculator.withDefaults().withGroups("natives", "migrants");
    assertRefused(
        "regressor 'women' in group migrants is 'a combination of constant, men', expected one of"
            + " its own; leave one of them out",
        () -> calculator.calculate(rows(names, fine, wages), rows(names, collinear, wages)));
    assertRefused(
        "regressor 'women' in group natives is 'a combination of constant, men', expected one of"
            + " its own; leave one of them out",
        () ->
            calculator.calculate(
                rows(names, collinear, wages).moments(), rows(names, fine, wages).moments()));
  }

  @Test
  void whatDoesNotVaryIsNamed() {
    WageRows fine = rows(ONE, new double[] {1, 2, 4, 3}, 1, 2, 3, 5);
    WageRows constant = rows(ONE, new double[] {7, 7, 7, 7}, 1, 2, 3, 5);
    assertRefused(
        "regressor 'x' in group B is '7.0 for everybody', expected one that varies",
        () -> WageGapDecompositionCalculator.withDefaults().calculate(fine, constant));
  }

  @Test
  void tooFewWorkersAreRefused() {
    WageRows fine = rows(ONE, new double[] {1, 2, 4, 3}, 1, 2, 3, 5);
    WageRows few = rows(ONE, new double[] {1, 2}, 1, 2);
    assertRefused(
        "number of workers in group A is 2, expected at least 3 for a constant and 1 regressors",
        () -> WageGapDecompositionCalculator.withDefaults().calculate(few, fine));
  }

  @Test
  void otherBadInputIsRefused() {
    WageGapDecompositionCalculator calculator = WageGapDecompositionCalculator.withDefaults();
    WageRows fine = rows(ONE, new double[] {1, 2, 4, 3}, 1, 2, 3, 5);
    WageRows other = rows(List.of("y"), new double[] {1, 2, 4, 3}, 1, 2, 3, 5);
    assertRefused(
        "regressors of B is [y], expected those of A, [x]",
        () -> calculator.calculate(fine, other));
    assertRefused(
        "category is 'z', expected one of the regressors x",
        () -> calculator.withCategories("base", "z").calculate(fine, fine));
    assertRefused(
        "base category is 'x', expected a name that no regressor or other base has",
        () -> calculator.withCategories("x", "z").calculate(fine, fine));
    assertRefused(
        "category is 'x', expected a category that stands once",
        () -> calculator.withCategories("base", "x").withCategories("other", "x"));
    assertRefused(
        "number of categories is 0, expected at least one beside the base",
        () -> calculator.withCategories("base"));
    assertRefused(
        "replications is 1, expected 0, or 2 to 1,000,000", () -> calculator.withReplications(1));
    assertRefused(
        "bootstrap of moments is '9 replications', expected none; it needs WageRows",
        () -> calculator.withReplications(9).calculate(fine.moments(), fine.moments()));
    assertRefused(
        "statistic of moments is median, expected the mean; others need WageRows",
        () ->
            calculator
                .withStatistic(WageStatistic.median())
                .calculate(fine.moments(), fine.moments()));
    assertRefused(
        "group B is 'men', expected another name than that of group A",
        () -> calculator.withGroups("men", "men"));
    assertRefused(
        "weight in row 2 is -1.0, expected a finite number that is not negative",
        () -> fine.withWeights(1, -1, 1, 1));
    assertRefused(
        "'x' in row 2 is NaN, expected a finite number",
        () -> rows(ONE, new double[] {1, Double.NaN}, 1, 2));
    assertRefused("length of weights is 1, expected 4 numbers", () -> fine.withWeights(1));
    assertRefused("length of outcome is 1, expected 4 numbers", () -> fine.withOutcome(1));
    assertRefused("regressor is 'z', expected one of x", () -> fine.column("z"));
    assertRefused(
        "term is 'z', expected one of [constant, x]",
        () -> calculator.calculate(fine, fine).a().coefficient("z"));
  }

  @Test
  void rowsAreCopiedAndShown() {
    double[] x = {1, 2, 4, 3};
    WageRows fine = rows(ONE, x, 1, 2, 3, 5);
    x[0] = 100;
    assertEquals("[1.0, 2.0, 4.0, 3.0]", Arrays.toString(fine.column("x")));
    assertEquals("[1.0, 2.0, 3.0, 5.0]", Arrays.toString(fine.outcome()));
    assertEquals("[1.0, 1.0, 1.0, 1.0]", Arrays.toString(fine.weights()));
    assertEquals("4 workers, x", fine.toString());
    assertEquals("4 workers with weights, x", fine.withWeights(1, 2, 1, 1).toString());
    assertEquals(4, fine.size());
    assertEquals(ONE, fine.regressors());
  }

  private static final List<String> DUMMIES = List.of("low", "high");
  private static final double[] LEVELS = {0, 0, 1, 0, 0, 1, 0, 0, 1, 0, 0, 1, 0, 1};
  private static final double[] SEVEN = {1, 3, 4, 2, 5, 4, 7};

  private static double[] with(double[] rows, int at, double value) {
    double[] other = rows.clone();
    other[at] = value;
    return other;
  }

  private static void assertNoCategory(String beginning, Executable call) {
    // The sums are of doubles: their last digits are not the matter here.
    String message = assertThrows(IllegalArgumentException.class, call).toString();
    assertTrue(message.startsWith("java.lang.IllegalArgumentException: " + beginning), message);
  }

  @Test
  void categoriesAreZeroOrOneAndExcludeEachOther() {
    WageGapDecompositionCalculator calculator =
        WageGapDecompositionCalculator.withDefaults()
            .withGroups("natives", "migrants")
            .withCategories("middle", "low", "high");
    WageRows fine = rows(DUMMIES, LEVELS, SEVEN);
    assertEquals(4, calculator.calculate(fine, fine).a().coefficients().size());
    WageRows years = rows(DUMMIES, with(LEVELS, 2, 12), SEVEN);
    assertNoCategory(
        "category 'low' in group migrants is 'Σx ", () -> calculator.calculate(fine, years));
    assertNoCategory(
        "category 'high' in group natives is 'Σx ",
        () ->
            calculator.calculate(
                rows(DUMMIES, with(with(LEVELS, 5, .5), 11, .5), SEVEN).moments(), fine.moments()));
    WageRows both = rows(DUMMIES, with(LEVELS, 3, 1), SEVEN);
    assertNoCategory(
        "categories 'low' and 'high' in group migrants is 'both 1 for a weight of 1",
        () -> calculator.calculate(fine.moments(), both.moments()));
    assertNoCategory(
        "categories 'low' and 'high' in group migrants is 'both 1 for a weight of 1",
        () -> calculator.withReplications(9).calculate(fine, both));
    // Two sets of categories may overlap; that is what they are for.
    assertEquals(
        5,
        WageGapDecompositionCalculator.withDefaults()
            .withCategories("not low", "low")
            .withCategories("not high", "high")
            .calculate(both, both)
            .a()
            .coefficients()
            .size());
  }

  /** Everybody of a category earns the same: the errors are zero, and nothing is known of them. */
  @Test
  void aSaturatedModelHasNoStandardErrors() {
    double[] exact = {2, 3, 5, 2, 3, 5, 5};
    WageRows saturated = rows(DUMMIES, LEVELS, exact);
    WageRows fine = rows(DUMMIES, LEVELS, SEVEN);
    String reason =
        "no value: the regressors fit the outcome of B exactly, which leaves nothing to tell its"
            + " errors from";
    WageGapDecomposition gap =
        WageGapDecompositionCalculator.withDefaults().calculate(fine, saturated);
    assertEquals(reason, gap.threeFold().endowments().standardError().toString());
    assertEquals(reason, gap.twoFold(NEUMARK).explained("low").standardError().toString());
    assertEquals(reason, gap.b().coefficient("low").standardError().toString());
    assertEquals(reason, gap.b().residualVariance().toString());
    assertEquals(1, gap.b().explainedShare().value(), 1e-15);
    assertTrue(gap.a().coefficient("low").standardError().isPresent());
    assertTrue(gap.gap().standardError().value() > 0);
    assertTrue(gap.show().contains("No standard errors: the regressors fit"), gap.show());
    assertTrue(gap.b().show().contains("No standard errors: the regressors fit"), gap.b().show());
  }

  @Test
  void rowsOfWeightZeroChangeNothing() {
    double[] more = Arrays.copyOf(LEVELS, LEVELS.length + 2);
    more[LEVELS.length] = 55;
    double[] outcome = Arrays.copyOf(SEVEN, 8);
    outcome[7] = 1e6;
    double[] weights = {1, 2, 1, 2, 1, 3, 2};
    WageRows without = WageRows.of(DUMMIES, LEVELS, SEVEN, weights);
    WageRows with = WageRows.of(DUMMIES, more, outcome, Arrays.copyOf(weights, 8));
    assertEquals("8 workers with weights, 1 of weight 0 left out, low, high", with.toString());
    for (WageStatistic statistic : List.of(WageStatistic.mean(), WageStatistic.median())) {
      WageGapDecompositionCalculator calculator =
          WageGapDecompositionCalculator.withDefaults()
              .withStatistic(statistic)
              .withCategories("middle", "low", "high")
              .withReplications(40);
      WageGapDecomposition expected = calculator.calculate(without, without);
      WageGapDecomposition found = calculator.calculate(without, with);
      assertEquals(expected.threeFold(), found.threeFold());
      assertEquals(expected.twoFolds(), found.twoFolds());
      assertEquals(expected.b().coefficients(), found.b().coefficients());
      assertEquals(7, found.b().workers());
      assertEquals(1, found.b().zeroWeights());
      assertEquals(0, found.a().zeroWeights());
      assertTrue(found.table().title().contains("; B, 1 of weight 0 left out"), found.show());
      assertTrue(found.b().table().title().contains("7 workers, 1 of weight 0 left out"));
    }
  }

  @Test
  void resultsSayWhatTheirErrorsAssume() {
    WageRows fine = rows(DUMMIES, LEVELS, SEVEN);
    WageGapDecompositionCalculator calculator = WageGapDecompositionCalculator.withDefaults();
    WageGapDecomposition plain = calculator.calculate(fine, fine);
    String always = "s.e. assume one error variance a group and independent draws";
    String weighted =
        "; s.e. assume one error variance a group, whatever the weights, which often have to do"
            + " with the errors";
    assertTrue(plain.show().contains(always), plain.show());
    assertTrue(plain.terms(NEUMARK).render().contains(always));
    assertTrue(plain.a().show().contains(always));
    assertFalse(plain.table().title().contains("s.e."), plain.show());
    WageRows heavy = fine.withWeights(1, 2, 1, 2, 1, 3, 2);
    WageGapDecomposition gap = calculator.calculate(fine, heavy);
    assertTrue(gap.b().weighted() && !gap.a().weighted());
    assertTrue(gap.table().title().endsWith(weighted), gap.show());
    assertTrue(gap.b().table().title().endsWith(weighted), gap.b().show());
    assertFalse(gap.a().table().title().contains("s.e."), gap.a().show());
    assertTrue(
        calculator
            .withReplications(9)
            .calculate(heavy, heavy)
            .show()
            .contains("The bootstrap draws workers with their weights"));
  }

  /** R oaxaca 0.1.5 would show other parts of categories here, for another base. */
  @Test
  void pooledCategoriesDoNotDependOnTheBase() {
    TwoFoldGap pooled = PublishedGaps.chicago().twoFold(POOLED_WITH_DUMMY);
    // Worked out with numpy from the cross-products, and again with LTHS for the base.
    assertEquals(0.34267487662789914, pooled.explained("high.school").value(), 1e-10);
    assertEquals(2.1305251373196277, pooled.explained("LTHS").value(), 1e-10);
  }
}
