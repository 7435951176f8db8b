package org.migrationeconomics.calculators.society.enclave;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.apache.commons.math3.stat.regression.OLSMultipleLinearRegression;
import org.junit.jupiter.api.Test;

class TippingPointTest {

  private static final TippingPointCalculator BREAK = TippingPointCalculator.withDefaults();
  private static final TippingPointCalculator FIXED = BREAK.withMethod(TippingMethod.FIXED_POINT);

  /** 400 tracts from 0 to .6. */
  private static double[] tracts() {
    double[] m = new double[400];
    for (int i = 0; i < m.length; i++) {
      m[i] = .6 * i / 399;
    }
    return m;
  }

  @Test
  void aJumpIsFoundAtTheFirstTractAbove() {
    double[] m = tracts();
    double[] y = new double[m.length];
    for (int i = 0; i < y.length; i++) {
      y[i] = .05 - .08 * m[i] - (m[i] >= .135 ? .12 : 0);
    }
    TippingPoint tipping = BREAK.calculate(m, y);
    assertEquals(.135338, tipping.point().value(), 5e-7);
    assertEquals(-.12, tipping.jump().value(), 1e-12);
    assertEquals(1, tipping.fit().value(), 1e-12);
    // The first half may lack the first tracts above, which the second half then counts below.
    assertEquals(.1353, tipping.halfPoint().value(), .005);
    assertEquals(-.12, tipping.halfJump().value(), .02);
  }

  @Test
  void theFixedPointIsWhereTheCurveCrossesTheMeanOfTheCity() {
    double[] m = tracts();
    double[] y = new double[m.length];
    for (int i = 0; i < y.length; i++) {
      y[i] = .06 - .5 * m[i];
    }
    TippingPoint tipping = FIXED.withCityMean(-.02).calculate(m, y);
    assertEquals(.16, tipping.point().value(), 1e-12);
    assertEquals(1, tipping.crossings().size());
    assertEquals(0, tipping.error().value(), 1e-9);
    // Without a mean of the city, that of the tracts: .06 - .5 · .3.
    assertEquals(.3, FIXED.calculate(m, y).point().value(), 1e-12);
    assertEquals(
        "no value: the smooth change does not cross the city's mean between 0 and 0.5",
        FIXED.withCityMean(.5).calculate(m, y).point().toString());
  }

  @Test
  void theSecondHalfIsLeastSquaresOfTheSecondHalf() {
    Random chance = new Random(7);
    double[] m = tracts();
    double[] y = new double[m.length];
    for (int i = 0; i < y.length; i++) {
      y[i] = .05 - .2 * m[i] * m[i] - (m[i] >= .2 ? .1 : 0) + .03 * chance.nextGaussian();
    }
    // All tracts: the step of least squared error, by regressions one by one.
    TippingPoint tipping = BREAK.withOrder(2).calculate(m, y);
    double best = Double.POSITIVE_INFINITY;
    double at = -1;
    double jump = 0;
    for (int c = 1; c < m.length && m[c] < .5; c++) {
      OLSMultipleLinearRegression one = regression(m, y, m[c]);
      double squares = one.calculateResidualSumOfSquares();
      if (squares < best) {
        best = squares;
        at = m[c];
        jump = one.estimateRegressionParameters()[1];
      }
    }
    assertEquals(at, tipping.point().value());
    assertEquals(jump, tipping.jump().value(), 1e-9);
    assertEquals(regression(m, y, at).calculateRSquared(), tipping.fit().value(), 1e-9);
    assertTrue(tipping.score().value() < -3, tipping::show);
  }

  private static OLSMultipleLinearRegression regression(double[] m, double[] y, double at) {
    double[][] x = new double[m.length][];
    for (int i = 0; i < x.length; i++) {
      x[i] = new double[] {m[i] >= at ? 1 : 0, m[i], m[i] * m[i]};
    }
    OLSMultipleLinearRegression regression = new OLSMultipleLinearRegression();
    regression.newSampleData(y, x);
    return regression;
  }

  @Test
  void withoutAJumpTheOtherHalfSeesNone() {
    Random chance = new Random(11);
    double[] m = tracts();
    int sure = 0;
    for (int s = 0; s < 40; s++) {
      double[] y = new double[m.length];
      for (int i = 0; i < y.length; i++) {
        y[i] = .05 - .08 * m[i] + .03 * chance.nextGaussian();
      }
      sure += Math.abs(BREAK.withSeed(s).calculate(m, y).score().value()) > 1.96 ? 1 : 0;
    }
    // 2 of 40 are expected; 9 or more have a probability of a few in a hundred thousand.
    assertTrue(sure < 9, sure + " of 40");
  }

  @Test
  void theErrorOfTheFixedPointIsThatOfRepetition() {
    Random chance = new Random(5);
    double[] m = tracts();
    double sum = 0;
    double squares = 0;
    double errors = 0;
    int times = 300;
    for (int s = 0; s < times; s++) {
      double[] y = new double[m.length];
      for (int i = 0; i < y.length; i++) {
        y[i] = .06 - .5 * m[i] + .02 * chance.nextGaussian();
      }
      TippingPoint one = FIXED.withOrder(1).withCityMean(-.02).calculate(m, y);
      sum += one.point().value();
      squares += one.point().value() * one.point().value();
      errors += one.error().value();
    }
    double sd = Math.sqrt(squares / times - sum / times * (sum / times));
    // The standard deviation of 300 repetitions is itself off by 4 % (one standard error).
    assertEquals(1, errors / times / sd, .2);
  }

  @Test
  void badInputIsRefused() {
    double[] few = {0, .1, .2, .3, .4, .45};
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> BREAK.calculate(few, few));
    assertEquals(
        "tracts of different shares is 6, expected at least 7, two more than the 5 terms of a"
            + " polynomial of order 4",
        refused.getMessage());
    assertThrows(
        IllegalArgumentException.class, () -> BREAK.calculate(new double[3], new double[2]));
    double[] high = new double[50];
    for (int i = 0; i < high.length; i++) {
      high[i] = .6 + .008 * i;
    }
    assertEquals(
        "no value: there are no tracts on both sides of a share between 0 and 0.5",
        BREAK.calculate(high, high).point().toString());
    assertThrows(IllegalArgumentException.class, () -> BREAK.withSearch(.5, .1));
    assertThrows(IllegalArgumentException.class, () -> BREAK.withOrder(9));
  }
}
