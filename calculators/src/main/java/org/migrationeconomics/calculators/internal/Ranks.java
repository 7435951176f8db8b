package org.migrationeconomics.calculators.internal;

import java.util.Arrays;

/**
 * Sums over pairs of numbers by way of their ranks: one pass over sorted numbers where the
 * definition takes one for each of them.
 *
 * <pre>
 *   Σ_{a&lt;b} (x(b) − x(a)) = Σ_a (2a − m − 1) x(a)                 x(1) ≤ … ≤ x(m)
 *   G = ΣΣ |x(i) − x(j)| / (2 m² μ) = Σ_a (2a − m − 1) x(a) / (m Σ x)
 *   G = ΣΣ w(i) w(j) |x(i) − x(j)| / (2 W² μ) = Σ w x (2F − 1) / Σ w x
 * </pre>
 *
 * <p>F is the middle of a number's step of the distribution function and W the sum of weights.
 */
public final class Ranks {

  private Ranks() {}

  /**
   * The sum of the differences of all unordered pairs.
   *
   * @param ascending the numbers. Not modified
   * @return the sum; of descending numbers the same to the last bit, with a minus sign
   */
  public static double pairDifferences(double[] ascending) {
    int m = ascending.length;
    double sum = 0;
    for (int a = 0; a < m; a++) {
      sum += (2.0 * a + 1 - m) * ascending[a];
    }
    return sum;
  }

  /**
   * The Gini coefficient.
   *
   * @param ascending the numbers, not negative, the last above 0. Not modified
   * @return G, from 0 to 1 − 1/m but for rounding
   */
  public static double gini(double[] ascending) {
    double c = 1 / ascending[ascending.length - 1]; // so that large numbers do not overflow
    double sum = 0;
    double ranked = 0;
    double rank = 1.0 - ascending.length; // twice the mid-rank less the number, a whole number
    for (double number : ascending) {
      double r = number * c;
      sum += r;
      ranked += r * rank;
      rank += 2;
    }
    return ranked / (ascending.length * sum);
  }

  /**
   * The Gini coefficient of numbers that have weights.
   *
   * @param ascending the numbers, not negative, the last above 0. Not modified
   * @param weights as many, not negative. Not modified
   * @return G, from 0 to 1 but for rounding
   */
  public static double gini(double[] ascending, double[] weights) {
    double all = 0;
    for (double weight : weights) {
      all += weight;
    }
    double c = ascending[ascending.length - 1];
    double below = 0;
    double sum = 0;
    double ranked = 0;
    for (int i = 0; i < ascending.length; i++) {
      double wr = weights[i] * (ascending[i] / c);
      double above = all - below - weights[i];
      sum += wr;
      ranked += wr * (below - above);
      below += weights[i];
    }
    return ranked / (all * sum);
  }

  /**
   * The centred rank of each number in units of weight: the weight below it less the weight above
   * it. Numbers that are {@linkplain Ties equal} share their mid-rank. This is W (2F − 1), whose
   * weighted mean is 0; for whole weights it is a whole number, so that no rounding enters.
   *
   * @param values in any order. Not modified
   * @param weights as many, not negative. Not modified
   * @param ranks as many. Modified
   */
  public static void centredRanks(double[] values, double[] weights, double[] ranks) {
    centredRanks(values, values, weights, ranks);
  }

  /**
   * The same for sums of gains and losses.
   *
   * @param values in any order. Not modified
   * @param sizes as many, the sum of the absolute values behind each, of any sign. Not modified
   * @param weights as many, not negative. Not modified
   * @param ranks as many. Modified
   */
  public static void centredRanks(
      double[] values, double[] sizes, double[] weights, double[] ranks) {
    int n = values.length;
    double[] distinct = values.clone();
    Arrays.sort(distinct);
    int count = 0;
    for (int i = 0; i < n; i++) {
      if (i == 0 || distinct[i] != distinct[count - 1]) {
        distinct[count++] = distinct[i];
      }
    }
    int[] step = new int[n];
    double[] size = new double[count];
    for (int i = 0; i < n; i++) {
      step[i] = Arrays.binarySearch(distinct, 0, count, values[i]);
      size[step[i]] = Math.max(size[step[i]], Math.abs(sizes[i]));
    }
    int[] group = new int[count];
    double[] mass = new double[Ties.groups(distinct, size, count, group)];
    for (int i = 0; i < n; i++) {
      mass[group[step[i]]] += weights[i];
    }
    double all = 0;
    for (double one : mass) {
      all += one;
    }
    double below = 0;
    for (int d = 0; d < mass.length; d++) {
      double here = mass[d];
      mass[d] = below - (all - below - here);
      below += here;
    }
    for (int i = 0; i < n; i++) {
      ranks[i] = mass[group[step[i]]];
    }
  }
}
