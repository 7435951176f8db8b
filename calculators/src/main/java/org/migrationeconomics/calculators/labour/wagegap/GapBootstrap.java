package org.migrationeconomics.calculators.labour.wagegap;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.migrationeconomics.core.internal.Slabs;
import org.migrationeconomics.core.labour.RegressionMoments;

/**
 * Draws with replacement within each group, and the decomposition of every draw. Draws are made in
 * batches, so that the products of a row are formed once for all draws of a batch; each draw has
 * random numbers of its own, and results do not depend on the processors.
 */
final class GapBootstrap {

  private static final int BATCH = 16;
  private static final int BLOCK = 32;

  private final GapPlan plan;
  private final WageRows a;
  private final WageRows b;
  private final long seed;

  GapBootstrap(GapPlan plan, WageRows a, WageRows b, long seed) {
    this.plan = plan;
    this.a = a;
    this.b = b;
    this.seed = seed;
  }

  /**
   * The results of all draws; that of a draw whose columns could not be told apart is empty.
   *
   * @param draws how many
   * @param statistic what is decomposed
   */
  double[][] results(int draws, WageStatistic statistic) {
    double[][] results = new double[draws][];
    Slabs batches = Slabs.ofSize(draws, BATCH);
    if (statistic.isMean()) {
      batches.run((from, to) -> means(results, from, to));
    } else {
      WageStatistic.Ranked rankedA = WageStatistic.ranked(a);
      WageStatistic.Ranked rankedB = WageStatistic.ranked(b);
      batches.run((from, to) -> influences(results, from, to, statistic, rankedA, rankedB));
    }
    return results;
  }

  private void means(double[][] results, int first, int last) {
    int draws = last - first;
    SplittableRandom[] random = new SplittableRandom[draws];
    for (int d = 0; d < draws; d++) {
      random[d] = random(first + d);
    }
    Sums sumsA = new Sums(a, draws, random);
    Sums sumsB = new Sums(b, draws, random);
    GapKernel kernel = new GapKernel(plan);
    double[] out = new double[plan.size()];
    for (int d = 0; d < draws; d++) {
      sumsA.centre(d);
      sumsB.centre(d);
      boolean done =
          sumsA.weight > 0
              && sumsB.weight > 0
              && kernel.compute(
                  sumsA.weight,
                  sumsA.mean,
                  sumsA.product,
                  sumsB.weight,
                  sumsB.mean,
                  sumsB.product,
                  out);
      results[first + d] = done ? out.clone() : new double[0];
    }
  }

  private void influences(
      double[][] results,
      int first,
      int last,
      WageStatistic statistic,
      WageStatistic.Ranked rankedA,
      WageStatistic.Ranked rankedB) {
    GapKernel kernel = new GapKernel(plan);
    double[] out = new double[plan.size()];
    for (int d = first; d < last; d++) {
      SplittableRandom random = random(d);
      RegressionMoments ofA = influence(a, statistic, rankedA, random);
      RegressionMoments ofB = influence(b, statistic, rankedB, random);
      boolean done =
          ofA.count() > 0
              && ofB.count() > 0
              && kernel.compute(
                  ofA.weight(),
                  ofA.means(),
                  ofA.centredProducts(),
                  ofB.weight(),
                  ofB.means(),
                  ofB.centredProducts(),
                  out);
      results[d] = done ? out.clone() : new double[0];
    }
  }

  /** The regression of one draw on the influences of its own distribution. */
  private static RegressionMoments influence(
      WageRows rows,
      WageStatistic statistic,
      WageStatistic.Ranked ranked,
      SplittableRandom random) {
    int[] times = new int[rows.size()];
    draw(times, random);
    double[] weights = new double[times.length];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = times[i] * rows.weight(i);
    }
    double[] influence = new double[weights.length];
    if (!statistic.influence(ranked, rows.outcomeUnsafe(), weights, influence)) {
      return RegressionMoments.empty(rows.regressors());
    }
    return RegressionMoments.of(rows.regressors(), rows.rowsUnsafe(), influence, weights);
  }

  private SplittableRandom random(int draw) {
    // Apart by an odd number that is no simple part of 2^64, neighbours have nothing in common.
    return new SplittableRandom(seed + draw * 0xD1342543DE82EF95L);
  }

  private static void draw(int[] times, SplittableRandom random) {
    long n2 = 2L * times.length;
    for (int i = 0; i < times.length; i++) {
      times[(int) Math.multiplyHigh(random.nextLong() >>> 1, n2)]++;
    }
  }

  /** The sums of a group in some draws, about the means of the group. */
  private static final class Sums {

    private final int columns;
    private final int products;
    private final double[] shift;
    private final double[][] sums;
    private final int[] drawnRow = new int[BLOCK + 1];
    double weight;
    final double[] mean;
    final double[] product;

    Sums(WageRows rows, int draws, SplittableRandom[] random) {
      int p = rows.regressors().size();
      this.columns = p + 1;
      this.products = (columns + 1) * (columns + 2) / 2;
      this.shift = rows.moments().means();
      this.sums = new double[draws][products];
      this.mean = new double[columns];
      this.product = new double[columns * columns];
      int n = rows.size();
      int[][] times = new int[draws][n];
      for (int d = 0; d < draws; d++) {
        draw(times[d], random[d]);
      }
      double[] x = rows.rowsUnsafe();
      double[] y = rows.outcomeUnsafe();
      double[] z = new double[columns + 1];
      double[] block = new double[BLOCK * products];
      for (int from = 0; from < n; from += BLOCK) {
        int to = Math.min(n, from + BLOCK);
        int at = 0;
        for (int i = from; i < to; i++) {
          z[0] = 1;
          for (int j = 0; j < p; j++) {
            z[j + 1] = x[i * p + j] - shift[j];
          }
          z[columns] = y[i] - shift[p];
          double w = rows.weight(i);
          for (int j = 0; j <= columns; j++) {
            double left = w * z[j];
            for (int k = j; k <= columns; k++) {
              block[at++] = left * z[k];
            }
          }
        }
        for (int d = 0; d < draws; d++) {
          add(times[d], from, to, block, sums[d]);
        }
      }
    }

    /** Four drawn rows at a time: each sum is loaded and stored once for four products. */
    private void add(int[] times, int from, int to, double[] block, double[] sum) {
      int drawn = 0;
      for (int i = from; i < to; i++) {
        drawnRow[drawn] = i - from;
        drawn += times[i] > 0 ? 1 : 0;
      }
      int d = 0;
      for (; d + 3 < drawn; d += 4) {
        addFour(times, from, d, block, sum);
      }
      for (; d < drawn; d++) {
        double often = times[from + drawnRow[d]];
        int row = drawnRow[d] * products;
        for (int k = 0; k < sum.length; k++) {
          sum[k] += often * block[row + k];
        }
      }
    }

    private void addFour(int[] times, int from, int d, double[] block, double[] sum) {
      double often0 = times[from + drawnRow[d]];
      double often1 = times[from + drawnRow[d + 1]];
      double often2 = times[from + drawnRow[d + 2]];
      double often3 = times[from + drawnRow[d + 3]];
      int row0 = drawnRow[d] * products;
      int row1 = drawnRow[d + 1] * products;
      int row2 = drawnRow[d + 2] * products;
      int row3 = drawnRow[d + 3] * products;
      for (int k = 0; k < sum.length; k++) {
        sum[k] +=
            often0 * block[row0 + k]
                + often1 * block[row1 + k]
                + (often2 * block[row2 + k] + often3 * block[row3 + k]);
      }
    }

    /** Turns the sums of a draw into weight, means and centred products. */
    void centre(int draw) {
      double[] sum = sums[draw];
      weight = sum[0];
      if (!(weight > 0)) {
        Arrays.fill(mean, 0);
        return;
      }
      int at = columns + 1;
      for (int j = 0; j < columns; j++) {
        double deviation = sum[j + 1] / weight;
        mean[j] = shift[j] + deviation;
        for (int k = j; k < columns; k++) {
          double value = sum[at++] - deviation * sum[k + 1];
          product[j * columns + k] = value;
          product[k * columns + j] = value;
        }
      }
    }
  }
}
