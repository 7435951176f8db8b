package org.migrationeconomics.core.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SortedWeightsTest {

  private static final SplittableRandom RANDOM = new SplittableRandom(3);

  private static void check(double[] values) {
    double[] expected = values.clone();
    Arrays.sort(expected);
    double[] alone = values.clone();
    SortedWeights.sort(alone);
    assertArrayEquals(expected, alone);
    // Weights are positions: they show whether equal values kept their order.
    double[] weights = new double[values.length];
    Arrays.setAll(weights, i -> i);
    double[] both = values.clone();
    SortedWeights.sort(both, weights);
    assertArrayEquals(expected, both);
    int[] order =
        IntStream.range(0, values.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> values[i]))
            .mapToInt(i -> i)
            .toArray();
    for (int i = 0; i < order.length; i++) {
      assertEquals(order[i], weights[i]);
    }
  }

  @Test
  void allSizesAndShapes() {
    for (int n : new int[] {0, 1, 2, 95, 96, 97, 5000}) {
      check(RANDOM.doubles(n).toArray());
      check(RANDOM.doubles(n).map(x -> Math.floor(20 * x)).toArray());
      check(RANDOM.doubles(n).map(x -> Math.exp(1400 * x - 700)).toArray());
      check(RANDOM.doubles(n).map(x -> 17).toArray());
      check(RANDOM.doubles(n).map(x -> x < 0.5 ? 0 : Double.MIN_VALUE).toArray());
    }
  }

  /** Values that agree in the upper bits are told apart by the lower ones. */
  @Test
  void valuesThatDifferInTheirLastBits() {
    for (int n : new int[] {100, 3000}) {
      check(RANDOM.doubles(n).map(x -> 1 + 1e-9 * x).toArray());
      check(RANDOM.doubles(n).map(x -> Math.floor(30 * x) + 1e-9 * x).toArray());
      check(RANDOM.doubles(n).map(x -> Math.nextUp(x < 0.5 ? 3.0 : Math.nextUp(3.0))).toArray());
    }
  }
}
