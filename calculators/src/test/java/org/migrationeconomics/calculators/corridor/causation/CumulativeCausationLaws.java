package org.migrationeconomics.calculators.corridor.causation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.measure.YearSeries;

/** Nesting of the curves, recovery of what was simulated, and limits of the solutions. */
class CumulativeCausationLaws {

  private static final CumulativeCausationCalculator CALCULATOR =
      CumulativeCausationCalculator.withDefaults();
  private static final int POINTS = 8;

  private interface Curve {
    double at(double years);
  }

  private static YearSeries simulated(Curve curve) {
    YearSeries.Builder series = YearSeries.builder(SimpleUnit.PERSONS);
    for (int i = 0; i < POINTS; i++) {
      series.put(1960 + 5 * i, curve.at(5 * i));
    }
    return series.build();
  }

  @Provide
  Arbitrary<double[]> stocks() {
    return Arbitraries.doubles()
        .between(1_000, 1_000_000)
        .ofScale(1)
        .array(double[].class)
        .ofSize(POINTS);
  }

  @Property(tries = 100)
  void aCurveThatContainsAnotherFitsNoWorse(@ForAll("stocks") double[] stocks) {
    CumulativeCausation c = CALCULATOR.calculate(simulated(t -> stocks[(int) (t / 5)]));
    double exponential = c.fit(GrowthModel.EXPONENTIAL).rss().value();
    double linear = c.fit(GrowthModel.LINEAR).rss().value();
    double slack = 1 + 1e-9;
    // A fit that failed makes no claim.
    assertTrue(c.fit(GrowthModel.POWER).rss().orElse(0) <= exponential * slack);
    assertTrue(c.fit(GrowthModel.LOGISTIC).rss().orElse(0) <= exponential * slack);
    double immigration = c.fit(GrowthModel.IMMIGRATION_AND_GROWTH).rss().orElse(0);
    assertTrue(immigration <= exponential * slack && immigration <= linear * slack);
  }

  /** The same stocks in another scale: shapes stay, criteria shift by n ln of its square. */
  @Property(tries = 100)
  void scaling(
      @ForAll("stocks") double[] stocks,
      @ForAll @DoubleRange(min = 2, max = 500) @Scale(4) double factor) {
    CumulativeCausation c = CALCULATOR.calculate(simulated(t -> stocks[(int) (t / 5)]));
    CumulativeCausation large =
        CALCULATOR.calculate(simulated(t -> factor * stocks[(int) (t / 5)]));
    double shift = 2 * POINTS * Math.log(factor);
    assertEquals(c.logSlope(), large.logSlope(), 1e-12);
    // Where the stock falls to nothing between two points, steeper curves fit hardly worse: the
    // search may stop anywhere in that flat valley, and criteria agree in fewer digits.
    double decline = c.fit(GrowthModel.EXPONENTIAL).parameter("r").orElse(0) * 5;
    double close = decline < -2 ? 1e-4 : 1e-6;
    for (GrowthModel model : new GrowthModel[] {GrowthModel.LINEAR, GrowthModel.EXPONENTIAL}) {
      // Equal stocks lie on both curves.
      if (c.fit(model).aic().isPresent()) {
        assertEquals(c.fit(model).aic().value() + shift, large.fit(model).aic().value(), close);
      }
    }
  }

  @Example
  void scalingOfAStockThatFallsAtOnce() {
    scaling(new double[] {578_425, 1021.7, 1325.4, 1002.5, 1001.1, 1000, 1003.6, 1198.6}, 4.7915);
    scaling(new double[] {359_878.6, 1000, 1000.1, 1002.5, 1001.1, 1000, 1003.6, 1198.6}, 4.7915);
  }

  @Property(tries = 100)
  void anExponentialIsRecovered(
      @ForAll @DoubleRange(min = 100, max = 1e6) @Scale(4) double stock,
      @ForAll @DoubleRange(min = -.08, max = .2) @Scale(4) double rate) {
    CumulativeCausation c =
        CALCULATOR.calculate(
            simulated(t -> CumulativeCausationFormulas.exponential(stock, rate, t)));
    GrowthFit fit = c.fit(GrowthModel.EXPONENTIAL);
    assertEquals(stock, fit.parameter("a").value(), stock * 1e-7);
    assertEquals(rate, fit.parameter("r").value(), 1e-8);
    assertEquals(rate, c.logSlope(), 1e-10);
  }

  @Property(tries = 100)
  void aLogisticIsRecovered(
      @ForAll @DoubleRange(min = 1e5, max = 1e7) @Scale(4) double ceiling,
      @ForAll @DoubleRange(min = .02, max = .5) @Scale(4) double share,
      @ForAll @DoubleRange(min = .08, max = .3) @Scale(4) double rate) {
    GrowthFit fit =
        CALCULATOR
            .calculate(
                simulated(
                    t -> CumulativeCausationFormulas.logistic(share * ceiling, ceiling, rate, t)))
            .fit(GrowthModel.LOGISTIC);
    assertEquals(ceiling, fit.parameter("K").value(), ceiling * 1e-5);
    assertEquals(rate, fit.parameter("r").value(), 1e-5);
    assertEquals(Math.log(share / (1 - share)), fit.parameter("c").value(), 1e-4);
  }

  @Property(tries = 100)
  void aPowerIsRecovered(
      @ForAll @DoubleRange(min = 100, max = 1e4) @Scale(4) double stock,
      @ForAll @DoubleRange(min = -.5, max = .9) @Scale(4) double exponent,
      @ForAll @DoubleRange(min = .05, max = .2) @Scale(4) double growth) {
    double strength = growth * Math.pow(stock, 1 - exponent);
    GrowthFit fit =
        CALCULATOR
            .calculate(
                simulated(
                    t -> CumulativeCausationFormulas.power(stock, strength, exponent, t).value()))
            .fit(GrowthModel.POWER);
    assertEquals(exponent, fit.parameter("e").value(), 1e-4);
    assertEquals(stock, fit.parameter("S0").value(), stock * 1e-4);
    assertEquals(growth, fit.parameter("A").value() * Math.pow(stock, exponent - 1), .01 * growth);
  }

  @Property(tries = 100)
  void immigrationAndGrowthAreRecovered(
      @ForAll @DoubleRange(min = 100, max = 1e5) @Scale(4) double stock,
      @ForAll @DoubleRange(min = .02, max = .2) @Scale(4) double inflow,
      @ForAll @DoubleRange(min = .02, max = .12) @Scale(4) double rate) {
    double immigration = inflow * stock;
    GrowthFit fit =
        CALCULATOR
            .calculate(
                simulated(
                    t -> CumulativeCausationFormulas.withImmigration(stock, immigration, rate, t)))
            .fit(GrowthModel.IMMIGRATION_AND_GROWTH);
    assertEquals(rate, fit.parameter("r").value(), 1e-5);
    assertEquals(immigration, fit.parameter("I").value(), immigration * 1e-3);
  }

  /** e → 1: exponential; K → ∞: exponential; r → 0: linear. */
  @Property
  void limits(
      @ForAll @DoubleRange(min = 1, max = 1e6) @Scale(4) double stock,
      @ForAll @DoubleRange(min = .001, max = .1) @Scale(4) double rate,
      @ForAll @DoubleRange(min = 0, max = 40) @Scale(4) double years) {
    double exponential = CumulativeCausationFormulas.exponential(stock, rate, years);
    double near = 1 - 1e-7;
    assertEquals(
        exponential,
        CumulativeCausationFormulas.power(stock, rate, near, years).value(),
        exponential * 1e-4);
    assertEquals(
        exponential,
        CumulativeCausationFormulas.logistic(stock, stock * 1e9, rate, years),
        exponential * 1e-6);
    assertEquals(
        exponential,
        CumulativeCausationFormulas.withImmigration(stock, 0, rate, years),
        exponential * 1e-12);
    assertEquals(
        CumulativeCausationFormulas.linear(stock, 5, years),
        CumulativeCausationFormulas.withImmigration(stock, 5, 1e-13, years),
        stock * 1e-9);
  }

  /** Monotone in f, f = 1 is no control, and at f* the stock stands still. */
  @Property
  void controls(
      @ForAll @DoubleRange(min = .01, max = 10) @Scale(4) double strength,
      @ForAll @DoubleRange(min = -1, max = 1.5) @Scale(4) double exponent,
      @ForAll @DoubleRange(min = .001, max = .2) @Scale(4) double returns,
      @ForAll @DoubleRange(min = 1, max = 1e4) @Scale(4) double stock,
      @ForAll @DoubleRange(min = 0, max = .9) @Scale(4) double friction) {
    double inflow = CumulativeCausationFormulas.inflow(strength, exponent, stock);
    double open = CumulativeCausationFormulas.change(strength, exponent, returns, 1, stock);
    assertEquals(inflow - returns * stock, open, 1e-9 * (inflow + stock));
    double controlled =
        CumulativeCausationFormulas.change(strength, exponent, returns, friction, stock);
    assertTrue(controlled < open);
    double threshold =
        CumulativeCausationFormulas.frictionThreshold(strength, exponent, returns, stock);
    if (Math.abs(friction - threshold) > 1e-9) {
      assertEquals(friction > threshold, controlled > 0);
    }
  }
}
