package org.migrationeconomics.charts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Cumulated shares of one quantity over those of another, in the order of a third: the curve of
 * Lorenz, of concentration or of segregation.
 */
final class SharesCurve {

  /** A curve is drawn with a point for each of so many parts of its length. */
  private static final double FINE = 1 / 300.0;

  private final double[] across;
  private final double[] up;

  private SharesCurve(double[] across, double[] up) {
    this.across = across;
    this.up = up;
  }

  /**
   * The curve.
   *
   * @param order by what the elements are put in order, from low to high; equal ones are taken
   *     together
   * @param weights what is cumulated across, not negative, with a sum above zero
   * @param values what is cumulated upwards, with a sum above zero
   */
  static SharesCurve of(double[] order, double[] weights, double[] values) {
    int n = order.length;
    Integer[] sorted =
        IntStream.range(0, n)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> order[i]))
            .toArray(Integer[]::new);
    double[] x = new double[n + 1];
    double[] y = new double[n + 1];
    int points = 1;
    for (int k = 0; k < n; k++) {
      boolean tied = k > 0 && order[sorted[k]] == order[sorted[k - 1]];
      int at = tied ? points - 1 : points;
      x[at] = x[points - 1] + weights[sorted[k]];
      y[at] = y[points - 1] + values[sorted[k]];
      points = at + 1;
    }
    double wholeX = x[points - 1];
    double wholeY = y[points - 1];
    return new SharesCurve(
        Arrays.stream(x).limit(points).map(value -> value / wholeX).toArray(),
        Arrays.stream(y).limit(points).map(value -> value / wholeY).toArray());
  }

  /** One minus twice the area below: the index of Gini, or that of concentration. */
  double gini() {
    double area = 0;
    for (int i = 1; i < across.length; i++) {
      area += (across[i] - across[i - 1]) * (up[i] + up[i - 1]);
    }
    return 1 - area;
  }

  /** Where the curve is farthest below the line of equality. */
  int farthest() {
    int best = 0;
    for (int i = 1; i < across.length; i++) {
      if (across[i] - up[i] > across[best] - up[best]) {
        best = i;
      }
    }
    return best;
  }

  double across(int point) {
    return across[point];
  }

  double up(int point) {
    return up[point];
  }

  double least() {
    return Arrays.stream(up).min().orElse(0);
  }

  /** The share up at a share across, on the straight part between two points. */
  double at(double share) {
    for (int i = 1; i < across.length; i++) {
      if (across[i] >= share) {
        double wide = across[i] - across[i - 1];
        double part = wide > 0 ? (share - across[i - 1]) / wide : 1;
        return up[i - 1] + part * (up[i] - up[i - 1]);
      }
    }
    return 1;
  }

  /** The points to be drawn: all of them, or as many as can be told apart. */
  List<double[]> points() {
    List<double[]> points = new ArrayList<>();
    points.add(new double[] {0, 0});
    double[] last = points.get(0);
    for (int i = 1; i < across.length; i++) {
      boolean far = across[i] - last[0] >= FINE || Math.abs(up[i] - last[1]) >= FINE;
      if (far || i == across.length - 1) {
        last = new double[] {across[i], up[i]};
        points.add(last);
      }
    }
    return points;
  }
}
