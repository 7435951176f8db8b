package org.migrationeconomics.calculators.remittance.stability;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.migrationeconomics.core.measure.MoneyUnit;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.measure.YearSeries;

@PropertyDefaults(tries = 300)
class FilterLaws {

  @Provide
  Arbitrary<double[]> series() {
    return Arbitraries.doubles()
        .between(-1000, 1000)
        .ofScale(6)
        .array(double[].class)
        .ofMinSize(7)
        .ofMaxSize(60);
  }

  @Provide
  Arbitrary<Double> lambdas() {
    return Arbitraries.of(0.0, 1e-6, 1.0, 6.25, 100.0, 1600.0, 129_600.0);
  }

  @Property
  void trendAndCycleAddUp(@ForAll("series") double[] x, @ForAll("lambdas") double lambda) {
    YearSeries series = YearSeries.of(SimpleUnit.RATIO, 1950, x);
    TrendAndCycle split = HodrickPrescott.of(lambda).decompose(series);
    for (int i = 0; i < x.length; i++) {
      double sum = split.trend().at(1950 + i) + split.cycle().at(1950 + i);
      assertEquals(x[i], sum, 1e-12 * (1 + 1000));
    }
  }

  /** The condition of the minimum: (I + λ D'D) trend = x, that is, λ D'D trend = cycle. */
  @Property
  void theTrendMinimises(@ForAll("series") double[] x, @ForAll("lambdas") double lambda) {
    int n = x.length;
    double[] cycle = new double[n];
    HodrickPrescott.cycle(x, lambda, cycle, new double[3 * n]);
    double[] bend = new double[n];
    for (int i = 0; i < n - 2; i++) {
      double second = (x[i] - cycle[i]) - 2 * (x[i + 1] - cycle[i + 1]) + (x[i + 2] - cycle[i + 2]);
      bend[i] += second;
      bend[i + 1] -= 2 * second;
      bend[i + 2] += second;
    }
    for (int i = 0; i < n; i++) {
      assertEquals(cycle[i], lambda * bend[i], 1e-11 * 1000 * (1 + lambda));
    }
  }

  @Property
  void cyclesSumToZeroAndHaveNoSlope(
      @ForAll("series") double[] x, @ForAll("lambdas") double lambda) {
    double[] cycle = new double[x.length];
    HodrickPrescott.cycle(x, lambda, cycle, new double[3 * x.length]);
    double sum = 0;
    double moment = 0;
    for (int i = 0; i < x.length; i++) {
      sum += cycle[i];
      moment += i * cycle[i];
    }
    assertEquals(0, sum, 1e-9);
    assertEquals(0, moment, 1e-7);
  }

  @Property
  void noSmoothingNoCycle(@ForAll("series") double[] x) {
    double[] cycle = new double[x.length];
    HodrickPrescott.cycle(x, 0, cycle, new double[3 * x.length]);
    for (double value : cycle) {
      assertEquals(0, value, 0);
    }
  }

  @Property
  void aStraightLineHasNoCycle(
      @ForAll @DoubleRange(min = -1000, max = 1000) @Scale(0) double start,
      @ForAll @DoubleRange(min = -1000, max = 1000) @Scale(0) double slope,
      @ForAll("lambdas") double lambda) {
    double[] x = new double[40];
    for (int i = 0; i < x.length; i++) {
      x[i] = start + slope * i;
    }
    double[] cycle = new double[x.length];
    HodrickPrescott.cycle(x, lambda, cycle, new double[3 * x.length]);
    for (double value : cycle) {
      assertEquals(0, value, 0);
    }
  }

  @Property
  void hamiltonResidualsAreOrthogonalToTheRegressors(@ForAll("series") double[] x) {
    double[] cycle = new double[x.length];
    double[] b = new double[3];
    if (!HamiltonFilter.regress(x, 2, 2, b, cycle)) {
      return;
    }
    double sum = 0;
    double first = 0;
    double second = 0;
    for (int t = 3; t < x.length; t++) {
      sum += cycle[t];
      first += cycle[t] * x[t - 2];
      second += cycle[t] * x[t - 3];
      double fitted = b[0] + b[1] * x[t - 2] + b[2] * x[t - 3];
      assertEquals(x[t] - fitted, cycle[t], 1e-6 * (1 + Math.abs(b[1]) + Math.abs(b[2])));
    }
    assertEquals(0, sum, 1e-8);
    assertEquals(0, first, 1e-5);
    assertEquals(0, second, 1e-5);
  }

  @Property(tries = 100)
  void statisticsDoNotDependOnTheUnit(
      @ForAll("positive") double[] x,
      @ForAll @DoubleRange(min = 0.001, max = 1000) @Scale(3) double k) {
    double[] y = new double[x.length];
    double[] scaledX = new double[x.length];
    double[] scaledY = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      y[i] = 5000 + 40 * i;
      scaledX[i] = k * x[i];
      scaledY[i] = k * y[i];
    }
    FlowStatistics one = statistics(x, y);
    FlowStatistics other = statistics(scaledX, scaledY);
    close(one.variationOfLevel().value(), other.variationOfLevel().value());
    close(one.variationOfShare().value(), other.variationOfShare().value());
    close(one.hodrickPrescottShare().value(), other.hodrickPrescottShare().value());
    close(one.hodrickPrescottLog().value(), other.hodrickPrescottLog().value());
    close(one.logDifferences().value(), other.logDifferences().value());
  }

  @Provide
  Arbitrary<double[]> positive() {
    return Arbitraries.doubles()
        .between(1, 1000)
        .ofScale(3)
        .array(double[].class)
        .ofMinSize(7)
        .ofMaxSize(40);
  }

  private static FlowStatistics statistics(double[] x, double[] y) {
    MoneyUnit usd = MoneyUnit.of("USD");
    return FlowStabilityCalculator.withDefaults()
        .calculate(YearSeries.of(usd, 1950, x), YearSeries.of(usd, 1950, y))
        .flows()
        .get(0);
  }

  private static void close(double expected, double actual) {
    assertEquals(expected, actual, 1e-9 * (1e-3 + Math.abs(expected)));
  }
}
