package org.migrationeconomics.calculators.flow.indices;

import org.migrationeconomics.core.internal.Require;

/**
 * Measures of how diverse a total is, of its amounts: concentration, fractionalisation, entropy and
 * the numbers of Hill.
 *
 * <pre>
 *   HHI = Σ p²       ELF = 1 − HHI       H = −Σ p ln p
 *   ᑫD = (Σ p^q)^(1/(1−q))       ⁰D = how many there are       ¹D = e^H       ²D = 1/HHI
 * </pre>
 *
 * <p>p is the share of an amount in the total; zeros do not matter. <b>Units</b>: amounts of any
 * one unit; plain numbers out, the entropy in natural logarithms.
 *
 * <p><b>Source</b>: M. O. Hill, Diversity and evenness, Ecology 54:2 (1973), 427-432; C. E. Shannon
 * (1948); J. H. Greenberg, The measurement of linguistic diversity, Language 32:1 (1956), 109-115,
 * whose A is the fractionalisation.
 *
 * <p>Immutable and thread-safe.
 */
public final class DiversityFormulas {

  private static final double NEAR_ONE = 1e-9;

  private DiversityFormulas() {}

  /**
   * The Herfindahl-Hirschman index.
   *
   * @param amounts not negative, one of them above zero
   * @return from 1/n to 1
   * @throws IllegalArgumentException if an amount is negative or not finite, or all are zero
   */
  public static double herfindahl(double... amounts) {
    return herfindahl(amounts, checkedTotal(amounts));
  }

  /**
   * Fractionalisation: the probability that two persons drawn at random belong to different groups.
   *
   * @param amounts not negative, one of them above zero
   * @return from 0 to 1 − 1/n
   * @throws IllegalArgumentException if an amount is negative or not finite, or all are zero
   */
  public static double fractionalisation(double... amounts) {
    return 1 - herfindahl(amounts);
  }

  /**
   * Shannon's entropy.
   *
   * @param amounts not negative, one of them above zero
   * @return from 0 to ln n
   * @throws IllegalArgumentException if an amount is negative or not finite, or all are zero
   */
  public static double shannon(double... amounts) {
    return shannon(amounts, checkedTotal(amounts));
  }

  /**
   * Hill's number: how many groups of equal size would be as diverse, if rare groups weigh the less
   * the higher the order.
   *
   * @param order 0 counts the groups above zero, 1 is the exponential of the entropy, 2 the inverse
   *     of the Herfindahl index; not negative
   * @param amounts not negative, one of them above zero
   * @return from 1 to the number of groups above zero
   * @throws IllegalArgumentException if the order or an amount is negative or not finite, or all
   *     amounts are zero
   */
  public static double hill(double order, double... amounts) {
    Require.notNegative("order", order);
    return hill(order, amounts, checkedTotal(amounts));
  }

  private static double checkedTotal(double[] amounts) {
    double total = 0;
    for (int i = 0; i < amounts.length; i++) {
      total += Require.notNegative("amount " + (i + 1), amounts[i]);
    }
    return Require.positive("total of the amounts", total);
  }

  static double herfindahl(double[] amounts, double total) {
    double squares = 0;
    for (double amount : amounts) {
      double p = amount / total;
      squares += p * p;
    }
    return Math.min(squares, 1);
  }

  static double shannon(double[] amounts, double total) {
    double sum = 0;
    for (double amount : amounts) {
      if (amount > 0) {
        double p = amount / total;
        sum -= p * Math.log(p);
      }
    }
    return Math.max(sum, 0) + 0.0;
  }

  static double hill(double order, double[] amounts, double total) {
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
