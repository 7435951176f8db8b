package org.migrationeconomics.calculators.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class QuantilesTest {

  @Test
  void numbersFromOneToFive() {
    // R 4: quantile(c(3, 1, 5, 2, 4), c(0, .1, .5, .975, 1)) gives 1.0 1.4 3.0 4.9 5.0.
    double[] out = new double[6];
    new Quantiles(5, new double[] {0, 0.1, 0.5, 0.975, 1}).of(new double[] {3, 1, 5, 2, 4}, out, 1);
    assertArrayEquals(new double[] {0, 1, 1.4, 3, 4.9, 5}, out, 1e-15);
  }

  @Test
  void whereClassesHaveNoWidth() {
    double[] out = new double[2];
    new Quantiles(3, new double[] {0.25, 1})
        .of(new double[] {Double.MIN_VALUE, 0, Double.MIN_VALUE}, out, 0);
    assertEquals(Double.MIN_VALUE, out[1]);
    new Quantiles(3, new double[] {0, 1}).of(new double[] {-1.7e308, 0, 1.7e308}, out, 0);
    assertArrayEquals(new double[] {-1.7e308, 1.7e308}, out);
    new Quantiles(3, new double[] {0, 1}).of(new double[] {7, 7, 7}, out, 0);
    assertArrayEquals(new double[] {7, 7}, out);
  }

  @Test
  void theMedianIsTheMiddleOneOrTheMeanOfTwo() {
    assertEquals(7, Quantiles.ofSorted(new double[] {7, 100}, 1, 0.5));
    assertEquals(2, Quantiles.ofSorted(new double[] {1, 3}, 2, 0.5));
    assertEquals(3, Quantiles.ofSorted(new double[] {1, 3, 100}, 3, 0.5));
    assertEquals(4, Quantiles.ofSorted(new double[] {1, 3, 5, 100}, 4, 0.5));
  }

  @Test
  void numbersFarApart() {
    double[] far = {-1.7e308, -1.7e308, 1.7e308};
    assertEquals(-1.7e308, Quantiles.ofSorted(far, 3, 0.5));
    double[] out = new double[1];
    new Quantiles(3, new double[] {0.5}).of(far, out, 0);
    assertEquals(-1.7e308, out[0]);
  }
}
