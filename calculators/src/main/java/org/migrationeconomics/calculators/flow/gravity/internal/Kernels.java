package org.migrationeconomics.calculators.flow.gravity.internal;

import org.migrationeconomics.calculators.internal.Workers;

/** Sums over the rows of a design, slab by slab and merged in order. */
public final class Kernels {

  private Kernels() {}

  /** A sum over some rows. */
  interface RangeSum {
    /** The sum over the rows from the first to before the last. */
    double over(int from, int to);
  }

  /** Work on some rows. */
  public interface RangeWork {
    /**
     * Does some rows.
     *
     * @param from the first
     * @param to after the last
     */
    void over(int from, int to);
  }

  static double sum(Design d, Workers team, RangeSum part) {
    double[] parts = new double[d.slabCount()];
    team.run(parts.length, s -> parts[s] = part.over(d.start[d.slab[s]], d.start[d.slab[s + 1]]));
    double sum = 0;
    for (double value : parts) {
      sum += value;
    }
    return sum;
  }

  /**
   * Does all rows, slab by slab.
   *
   * @param d the design
   * @param team who does them
   * @param work what is done
   */
  public static void each(Design d, Workers team, RangeWork work) {
    team.run(d.slabCount(), s -> work.over(d.start[d.slab[s]], d.start[d.slab[s + 1]]));
  }

  /**
   * The sum of a value over each group.
   *
   * @param values one a row; not modified
   * @param sums one a group; modified
   */
  static void groupSums(Design d, Workers team, double[] values, double[] sums) {
    team.run(
        d.slabCount(),
        s -> {
          for (int g = d.slab[s]; g < d.slab[s + 1]; g++) {
            double sum = 0;
            for (int i = d.start[g]; i < d.start[g + 1]; i++) {
              sum += values[i];
            }
            sums[g] = sum;
          }
        });
  }

  /**
   * X'WX.
   *
   * @param d the design
   * @param team who adds
   * @param w weights; not modified
   * @return k × k, row-major, both triangles
   */
  public static double[] crossProducts(Design d, Workers team, double[] w) {
    int k = d.columns;
    double[][] parts = new double[d.slabCount()][k * k];
    team.run(
        parts.length,
        s -> {
          double[] sums = parts[s];
          double[] x = d.x;
          for (int i = d.start[d.slab[s]]; i < d.start[d.slab[s + 1]]; i++) {
            int at = i * k;
            for (int a = 0; a < k; a++) {
              double wx = w[i] * x[at + a];
              for (int b = a; b < k; b++) {
                sums[a * k + b] += wx * x[at + b];
              }
            }
          }
        });
    double[] total = new double[k * k];
    for (double[] part : parts) {
      for (int c = 0; c < total.length; c++) {
        total[c] += part[c];
      }
    }
    for (int a = 0; a < k; a++) {
      for (int b = 0; b < a; b++) {
        total[a * k + b] = total[b * k + a];
      }
    }
    return total;
  }
}
