package org.migrationeconomics.calculators.internal;

/**
 * Sums over units behind the indices of two groups: what occupations and neighbourhoods have in
 * common. Nothing is checked here; units without people count as absent.
 */
public final class TwoGroups {

  private TwoGroups() {}

  /**
   * Adds up.
   *
   * @param values any numbers. Not modified
   * @return their sum
   */
  public static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }

  /**
   * Duncan's index of two groups.
   *
   * @param x one group by unit, of a sum above zero. Not modified
   * @param y the other. Not modified
   * @return ½ Σ abs(x/X - y/Y)
   */
  public static double dissimilarity(double[] x, double[] y) {
    double perX = 1 / sum(x);
    double perY = 1 / sum(y);
    double sum = 0;
    for (int u = 0; u < x.length; u++) {
      sum += Math.abs(x[u] * perX - y[u] * perY);
    }
    return Math.min(sum / 2, 1);
  }

  /**
   * The share of the second group in the unit of the average member of the first.
   *
   * @param x the group that meets, of a sum above zero. Not modified
   * @param y the group that is met. Not modified
   * @return Σ (x/X)(y/(x+y))
   */
  public static double exposure(double[] x, double[] y) {
    double sum = 0;
    for (int u = 0; u < x.length; u++) {
      sum += x[u] > 0 ? x[u] * (y[u] / (x[u] + y[u])) : 0;
    }
    return Math.min(sum / sum(x), 1);
  }

  /**
   * The share of a group in the unit of its average member.
   *
   * @param x the group, of a sum above zero. Not modified
   * @param y the others. Not modified
   * @return Σ (x/X)(x/(x+y))
   */
  public static double isolation(double[] x, double[] y) {
    double sum = 0;
    for (int u = 0; u < x.length; u++) {
      sum += x[u] > 0 ? x[u] * (x[u] / (x[u] + y[u])) : 0;
    }
    return Math.min(sum / sum(x), 1);
  }
}
