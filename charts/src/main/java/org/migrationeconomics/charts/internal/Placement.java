package org.migrationeconomics.charts.internal;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Where labels go that want to be at the same place. */
public final class Placement {

  private Placement() {}

  /**
   * Moves labels of one height apart along a line, as little as need be (the least sum of squares
   * of the moves), and keeps their order.
   *
   * @param wanted where the middle of each label would be best
   * @param height the height of a label with its gap
   * @param from the least place of an upper edge
   * @param to the greatest place of a lower edge
   * @return the middles, in the order of the wanted ones. If there is no room for all they are
   *     evenly spread and do overlap; ask {@link #room} before
   */
  public static double[] apart(double[] wanted, double height, double from, double to) {
    int n = wanted.length;
    if (n == 0) {
      return new double[0];
    }
    Integer[] order = IntStream.range(0, n).boxed().toArray(Integer[]::new);
    Arrays.sort(order, Comparator.comparingDouble(i -> wanted[i]));
    double step = Math.min(height, (to - from) / n);
    double lowest = from + step / 2;
    double highest = to - step / 2 - (n - 1) * step;
    // Without the heights, the places only have to be in order: pools of neighbours share a mean.
    double[] sum = new double[n];
    int[] count = new int[n];
    int pools = 0;
    for (int k = 0; k < n; k++) {
      sum[pools] = wanted[order[k]] - k * step;
      count[pools] = 1;
      pools++;
      while (pools > 1 && sum[pools - 2] / count[pools - 2] >= sum[pools - 1] / count[pools - 1]) {
        sum[pools - 2] += sum[pools - 1];
        count[pools - 2] += count[pools - 1];
        pools--;
      }
    }
    double[] placed = new double[n];
    int k = 0;
    for (int pool = 0; pool < pools; pool++) {
      double place = Math.max(lowest, Math.min(highest, sum[pool] / count[pool]));
      for (int i = 0; i < count[pool]; i++, k++) {
        placed[order[k]] = place + k * step;
      }
    }
    return placed;
  }

  /**
   * How many labels there is room for.
   *
   * @param height the height of a label with its gap
   * @param from the least place of an upper edge
   * @param to the greatest place of a lower edge
   * @return the number
   */
  public static int room(double height, double from, double to) {
    return Math.max(0, (int) Math.floor((to - from) / height));
  }
}
