package org.migrationeconomics.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.migrationeconomics.calculators.flow.gravity.GravityEstimator;
import org.migrationeconomics.calculators.labour.segregation.GroupCounts;
import org.migrationeconomics.calculators.labour.segregation.SegregationIndicesCalculator;
import org.migrationeconomics.calculators.labour.segregation.TwoGroupSegregation;
import org.migrationeconomics.calculators.labour.wagegap.ReferenceCoefficients;
import org.migrationeconomics.calculators.remittance.inequality.HouseholdIncomes;
import org.migrationeconomics.calculators.remittance.inequality.IncomeSourceGiniCalculator;
import org.migrationeconomics.core.labour.WageDistribution;
import org.migrationeconomics.core.labour.WagePeriod;
import org.migrationeconomics.core.labour.WageUnit;
import org.migrationeconomics.core.measure.MoneyUnit;

class ShareChartsTest {

  private static void refused(String expected, Executable call) {
    String message = assertThrows(IllegalArgumentException.class, call).toString();
    assertTrue(message.contains(": " + expected), message);
  }

  /** Cumulated shares 0, .1, .3, 1 of equal thirds. */
  @Test
  void curveByHand() {
    SharesCurve curve =
        SharesCurve.of(new double[] {7, 1, 2}, new double[] {1, 1, 1}, new double[] {7, 1, 2});
    assertEquals(.1, curve.up(1), 1e-15);
    assertEquals(.3, curve.up(2), 1e-15);
    // 1 − (0 + .1 + .1 + .3 + .3 + 1) / 3
    assertEquals(.4, curve.gini(), 1e-15);
    assertEquals(2, curve.farthest());
    assertEquals(.65, curve.at(5 / 6.0), 1e-15);
    assertEquals(4, curve.points().size());
    // Equal ones are taken together, whatever their order.
    SharesCurve tied =
        SharesCurve.of(new double[] {1, 1, 2}, new double[] {1, 1, 1}, new double[] {0, 2, 2});
    assertEquals(.5, tied.up(1), 1e-15);
    assertEquals(2 / 3.0, tied.across(1), 1e-15);
  }

  @Test
  void aCurveIsDrawnWithAsManyPointsAsCanBeToldApart() {
    String svg = Charts.lorenz(SharePictures.skewed(20_000, 3)).svg();
    assertTrue(svg.length() < 20_000, () -> svg.length() + " bytes");
    // 1 − 2 ∫ x⁴ dx = .6 for cubes.
    assertTrue(svg.contains("wages 0.600"), svg);
  }

  /** The Gini coefficient and the coefficients of concentration of the calculator: G R. */
  @Test
  void concentrationIsThatOfTheCalculator() {
    String svg = Charts.lorenz(SharePictures.village()).svg();
    var gini = IncomeSourceGiniCalculator.withDefaults().calculate(SharePictures.village());
    assertTrue(svg.contains("total income " + three(gini.gini())), svg);
    gini.sources()
        .forEach(
            source ->
                assertTrue(
                    svg.contains(
                        source.source()
                            + " "
                            + three(source.gini().value() * source.correlation().value())),
                    svg));
  }

  private static String three(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }

  @Test
  void sharesOfNothingAreRefused() {
    WageUnit unit = WageUnit.of(MoneyUnit.of("MXN"), WagePeriod.HOUR);
    refused(
        "sum of wages of wages is 0.0, expected above zero and finite",
        () -> Charts.lorenz(WageDistribution.of(unit, 0, 0)));
    refused("groups is {}", () -> Charts.lorenz(Map.of()));
    refused(
        "income from farm is -5.0",
        () ->
            Charts.lorenz(
                HouseholdIncomes.of(MoneyUnit.of("MXN"), "farm", -10, 5).and("wages", 20, 30)));
  }

  /** D and G of the Swiss survey are those of the calculator: .3508 and .4334. */
  @Test
  void theGreatestDistanceIsD() {
    TwoGroupSegregation indices =
        SegregationIndicesCalculator.withDefaults().between(SharePictures.swiss(), "men", "women");
    String svg = Charts.segregation(SharePictures.swiss(), "men", "women").svg();
    assertTrue(svg.contains("D " + three(indices.dissimilarity())), svg);
    assertTrue(svg.contains("Gini " + three(indices.gini())), svg);
    assertTrue(svg.contains("9 units in the order of the share of women"), svg);
    assertTrue(Charts.segregation(SharePictures.swiss(), "women", "men").svg().contains("D 0.351"));
    refused(
        "second group is 'men', expected another",
        () -> Charts.segregation(SharePictures.swiss(), "men", "men"));
    refused("group is 'x'", () -> Charts.segregation(SharePictures.swiss(), "men", "x"));
    refused(
        "number of b is 0.0, expected above zero",
        () -> Charts.segregation(GroupCounts.of(List.of("u"), List.of("a", "b"), 5, 0), "a", "b"));
  }

  /** Jann 2008 by the published cross-products: .173 = .085 + .083 + .006. */
  @Test
  void partsOfAGap() {
    String three = Charts.gap(SharePictures.jann()).svg();
    for (String part :
        List.of("Gap: 0.173", "Characteristics: 0.085", "Returns: 0.083", "Both together: 0.006")) {
      assertTrue(three.contains(part), three);
    }
    assertTrue(three.contains("men less women"), three);
    assertTrue(three.contains("from standard errors by formula"), three);
    String two = Charts.gap(SharePictures.jann(), ReferenceCoefficients.OAXACA).svg();
    assertTrue(two.contains("Explained: 0.091"), two);
    assertTrue(two.contains("Oaxaca, returns of A"), two);
    String many = Charts.gap(SharePictures.wide(30)).svg();
    assertTrue(many.contains("23 other terms"), many);
    assertTrue(
        Charts.gap(SharePictures.wide(12))
            .sized(360, 300)
            .svg()
            .contains("terms of the parts are"));
  }

  @Test
  void coefficientsOfModels() {
    var model = SharePictures.gravity(GravityEstimator.PPML, true);
    String svg = Charts.coefficients(model, model).svg();
    assertTrue(svg.contains("Poisson pseudo-maximum likelihood (2)"), svg);
    assertTrue(svg.contains("Constants are not drawn."), svg);
    assertTrue(svg.contains("ln distance: "), svg);
    refused("models is {}", Charts::coefficients);
    refused("models is {}", () -> Charts.coefficients(Map.of()));
  }
}
