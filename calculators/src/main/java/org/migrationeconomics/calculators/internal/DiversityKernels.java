package org.migrationeconomics.calculators.internal;

/** Sums over shares, which the formulas of diversity and what counts corridors have in common. */
public final class DiversityKernels {

  private static final double NEAR_ONE = 1e-9;

  private DiversityKernels() {}

  /**
   * Σ p², at most 1.
   *
   * @param amounts not negative. Not modified
   * @param total what they are divided by, above zero
   * @return the measure
   */
  public static double herfindahl(double[] amounts, double total) {
    double squares = 0;
    for (double amount : amounts) {
      double p = amount / total;
      squares += p * p;
    }
    return Math.min(squares, 1);
  }

  /**
   * −Σ p ln p.
   *
   * @param amounts not negative. Not modified
   * @param total what they are divided by, above zero
   * @return the measure
   */
  public static double shannon(double[] amounts, double total) {
    double sum = 0;
    for (double amount : amounts) {
      if (amount > 0) {
        double p = amount / total;
        sum -= p * Math.log(p);
      }
    }
    return Math.max(sum, 0) + 0.0;
  }

  /**
   * Hill's number.
   *
   * @param order its order, not negative
   * @param amounts not negative. Not modified
   * @param total what they are divided by, above zero
   * @return the measure
   */
  public static double hill(double order, double[] amounts, double total) {
    if (Math.abs(order - 1) < NEAR_ONE) {
      return Math.exp(shannon(amounts, total));
    }
    double sum = 0;
    for (double amount : amounts) {
      if (amount > 0) {
        sum += Math.pow(amount / total, order);
      }
    }
    return Math.pow(sum, 1 / (1 - order));
  }
}
