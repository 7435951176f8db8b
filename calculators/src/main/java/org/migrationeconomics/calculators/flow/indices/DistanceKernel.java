package org.migrationeconomics.calculators.flow.indices;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Mean and medians of distances that are weighted by those who moved over them. */
final class DistanceKernel {

  private static final double HALF = 0.5;

  private final double[] lengths;
  private final double[] weights;
  private final double total;

  /**
   * Orders the corridors in use by distance, those of equal distance taken together: as there and
   * back are as far, an interpolation between corridors would depend on how a sort happens to put
   * them. Not modified: the arrays.
   */
  DistanceKernel(double[] lengths, double[] weights, double total) {
    int[] order =
        IntStream.range(0, lengths.length)
            .filter(a -> weights[a] > 0)
            .boxed()
            .sorted(Comparator.comparingDouble(a -> lengths[a]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] distinct = new double[order.length];
    double[] sums = new double[order.length];
    int count = 0;
    for (int a : order) {
      if (count == 0 || lengths[a] != distinct[count - 1]) {
        distinct[count++] = lengths[a];
      }
      sums[count - 1] += weights[a];
    }
    this.lengths = Arrays.copyOf(distinct, count);
    this.weights = Arrays.copyOf(sums, count);
    this.total = total;
  }

  boolean varies() {
    return lengths[0] < lengths[lengths.length - 1];
  }

  double mean() {
    double sum = 0;
    for (int a = 0; a < lengths.length; a++) {
      sum += lengths[a] * weights[a];
    }
    return sum / total;
  }

  double median() {
    double reached = 0;
    for (int a = 0; a < lengths.length; a++) {
      reached += weights[a];
      if (reached >= HALF * total) {
        return lengths[a];
      }
    }
    return lengths[lengths.length - 1];
  }

  double interpolatedMedian() {
    double before = 0;
    double last = lengths[0];
    double lastPoint = 0;
    for (int a = 0; a < lengths.length; a++) {
      double point = (before + weights[a] / 2) / total;
      if (point >= HALF) {
        return a == 0
            ? lengths[0]
            : last + (lengths[a] - last) * (HALF - lastPoint) / (point - lastPoint);
      }
      before += weights[a];
      last = lengths[a];
      lastPoint = point;
    }
    return last;
  }
}
