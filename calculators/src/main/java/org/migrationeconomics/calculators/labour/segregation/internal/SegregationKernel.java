package org.migrationeconomics.calculators.labour.segregation.internal;

import java.util.Arrays;
import org.migrationeconomics.core.internal.Slabs;

/**
 * Sums behind the indices of segregation, on matrices of units by groups: row-major, a row for each
 * unit. Nothing is checked here; units and groups without people count as absent.
 */
public final class SegregationKernel {

  /** From how many cells on the groups are sorted on several threads. */
  private static final int PARALLEL_CELLS = 1 << 14;

  private static final int SLABS = 4;

  /** Most counts are whole and small, and a logarithm is dearer than a look. */
  private static final double[] LOGS = new double[1 << 12];

  static {
    for (int i = 1; i < LOGS.length; i++) {
      LOGS[i] = Math.log(i);
    }
  }

  private SegregationKernel() {}

  /**
   * Adds up the margins.
   *
   * @param cells the matrix. Not modified.
   * @param units how many rows
   * @param groups how many columns
   * @param unitTotals the sums of rows. Modified.
   * @param groupTotals the sums of columns. Modified.
   * @return the sum of all cells
   */
  public static double totals(
      double[] cells, int units, int groups, double[] unitTotals, double[] groupTotals) {
    Arrays.fill(groupTotals, 0, groups, 0);
    double total = 0;
    int cell = 0;
    for (int u = 0; u < units; u++) {
      double row = 0;
      for (int g = 0; g < groups; g++) {
        double count = cells[cell++];
        row += count;
        groupTotals[g] += count;
      }
      unitTotals[u] = row;
      total += row;
    }
    return total;
  }

  /**
   * The entropy of a distribution, in natural units: -Σ p ln p.
   *
   * @param counts what is distributed. Not modified.
   * @param total their sum, above zero
   * @return the entropy
   */
  public static double entropy(double[] counts, double total) {
    double sum = 0;
    for (double count : counts) {
      if (count > 0) {
        sum += count * Math.log(total / count);
      }
    }
    return sum / total;
  }

  /**
   * Mutual information in natural units, and the sums over units from which the local indices of
   * groups follow.
   *
   * @param cells the matrix. Not modified.
   * @param unitTotals sums of rows. Not modified.
   * @param groupTotals sums of columns. Not modified.
   * @param total sum of all
   * @param information Σ c ln(c T / (t C)) by group. Modified.
   * @return M; rounding noise below zero is zero
   */
  public static double mutualInformation(
      double[] cells,
      double[] unitTotals,
      double[] groupTotals,
      double total,
      double[] information) {
    int groups = groupTotals.length;
    double[] rarity = new double[groups];
    for (int g = 0; g < groups; g++) {
      rarity[g] = groupTotals[g] > 0 ? Math.log(total / groupTotals[g]) : 0;
      information[g] = 0;
    }
    int cell = 0;
    for (double row : unitTotals) {
      if (row > 0) {
        double size = log(row);
        for (int g = 0; g < groups; g++) {
          double count = cells[cell + g];
          if (count > 0) {
            information[g] += count * (log(count) - size + rarity[g]);
          }
        }
      }
      cell += groups;
    }
    double sum = 0;
    for (double part : information) {
      sum += part;
    }
    return Math.max(sum / total, 0);
  }

  private static double log(double count) {
    int whole = (int) count;
    return whole == count && whole < LOGS.length ? LOGS[whole] : Math.log(count);
  }

  /**
   * Mutual information in natural units, without anything else.
   *
   * @param cells the matrix. Not modified.
   * @param units how many rows
   * @param groups how many columns
   * @return M; zero if there is nobody
   */
  public static double mutualInformation(double[] cells, int units, int groups) {
    double[] unitTotals = new double[units];
    double[] groupTotals = new double[groups];
    double total = totals(cells, units, groups, unitTotals, groupTotals);
    return total > 0
        ? mutualInformation(cells, unitTotals, groupTotals, total, new double[groups])
        : 0;
  }

  /**
   * Sums of deviations by group.
   *
   * @param cells the matrix. Not modified.
   * @param unitTotals sums of rows. Not modified.
   * @param groupTotals sums of columns. Not modified.
   * @param total sum of all
   * @param absolute Σ abs(c - t C / T) by group. Modified.
   * @param squared Σ (c - t C / T)² / t by group. Modified.
   * @param squares Σ c² / t by group. Modified.
   */
  public static void deviations(
      double[] cells,
      double[] unitTotals,
      double[] groupTotals,
      double total,
      double[] absolute,
      double[] squared,
      double[] squares) {
    int groups = groupTotals.length;
    double[] shares = new double[groups];
    for (int g = 0; g < groups; g++) {
      shares[g] = groupTotals[g] / total;
      absolute[g] = 0;
      squared[g] = 0;
      squares[g] = 0;
    }
    int cell = 0;
    for (double row : unitTotals) {
      if (row > 0) {
        double inverse = 1 / row;
        for (int g = 0; g < groups; g++) {
          double count = cells[cell + g];
          double deviation = count - row * shares[g];
          absolute[g] += Math.abs(deviation);
          squared[g] += deviation * deviation * inverse;
          squares[g] += count * count * inverse;
        }
      }
      cell += groups;
    }
  }

  /**
   * The Gini coefficient of every group against all others.
   *
   * @param cells the matrix. Not modified.
   * @param unitTotals sums of rows. Not modified.
   * @param groupTotals sums of columns, all above zero and below the total. Not modified.
   * @param gini by group. Modified.
   */
  public static void ginis(
      double[] cells, double[] unitTotals, double[] groupTotals, double[] gini) {
    int groups = groupTotals.length;
    int slabs = cells.length >= PARALLEL_CELLS ? Math.min(SLABS, groups) : 1;
    Slabs.ofNumber(groups, slabs)
        .run(
            (from, to) -> {
              int units = unitTotals.length;
              double[] mine = new double[units];
              double[] others = new double[units];
              UnitOrder order = new UnitOrder(units);
              for (int g = from; g < to; g++) {
                for (int u = 0; u < units; u++) {
                  mine[u] = cells[u * groups + g];
                  others[u] = Math.max(unitTotals[u] - mine[u], 0);
                }
                gini[g] = gini(mine, others, order);
              }
            });
  }

  /**
   * Copies one column.
   *
   * @param cells the matrix. Not modified.
   * @param groups how many columns
   * @param group which
   * @return a new array
   */
  public static double[] column(double[] cells, int groups, int group) {
    double[] column = new double[cells.length / groups];
    for (int u = 0; u < column.length; u++) {
      column[u] = cells[u * groups + group];
    }
    return column;
  }

  /**
   * The sum.
   *
   * @param values what is added. Not modified.
   * @return Σ x
   */
  public static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }

  /**
   * Hutchens' square root index of two groups.
   *
   * @param x one group by unit, of a sum above zero. Not modified.
   * @param y the other. Not modified.
   * @return 1 - Σ √(x y / (X Y)), computed as half the sum of squared differences of roots, which
   *     does not lose digits where segregation is low
   */
  public static double hutchens(double[] x, double[] y) {
    double perX = 1 / sum(x);
    double perY = 1 / sum(y);
    double sum = 0;
    for (int u = 0; u < x.length; u++) {
      double difference = Math.sqrt(x[u] * perX) - Math.sqrt(y[u] * perY);
      sum += difference * difference;
    }
    return Math.min(sum / 2, 1);
  }

  /**
   * The Gini coefficient of two groups: the sum over all pairs of units after sorting them once.
   *
   * @param x one group by unit, of a sum above zero. Not modified.
   * @param y the other. Not modified.
   * @return Σ Σ t t' abs(P - P') / (2 T² P (1 - P)), with t = x + y
   */
  public static double gini(double[] x, double[] y) {
    return gini(x, y, new UnitOrder(x.length));
  }

  private static double gini(double[] x, double[] y, UnitOrder order) {
    order.sort(x, y);
    double before = 0;
    double othersBefore = 0;
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      int u = order.unit(i);
      // A unit later in the order has the higher share: x y' - x' y is not negative.
      sum += x[u] * othersBefore - y[u] * before;
      before += x[u];
      othersBefore += y[u];
    }
    return Math.min(Math.max(sum / (before * othersBefore), 0), 1);
  }
}
