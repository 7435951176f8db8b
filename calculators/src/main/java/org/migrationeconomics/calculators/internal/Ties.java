package org.migrationeconomics.calculators.internal;

/**
 * The one rule for when two sums count as equal.
 *
 * <pre>
 *   a = b    if |a − b| ≤ 1e-12 · size        size: the sum of the absolute values that were added up
 * </pre>
 *
 * <p>An income of 0.1 and 0.2 is one of 0.3, though {@code 0.1 + 0.2 != 0.3} in binary numbers: the
 * digits in which the two differ depend on the unit of money, and whoever ranks by them, or holds
 * them against a line, has another result in dollars than in cents. The tolerance is thousands of
 * times the rounding of a sum, and far less than a cent of any income.
 *
 * <p>Stateless.
 */
public final class Ties {

  /** How far apart equal sums may be, as a share of what was added up. */
  public static final double RELATIVE = 1e-12;

  private Ties() {}

  /**
   * Whether two numbers count as equal, where nothing is known of how they came about.
   *
   * @param a a number
   * @param b a number
   * @return true if they are within the tolerance of the larger one
   */
  public static boolean same(double a, double b) {
    return same(a, b, Math.max(Math.abs(a), Math.abs(b)));
  }

  /**
   * Whether two sums count as equal.
   *
   * @param a a sum
   * @param b a sum
   * @param size the larger of the sums of absolute values behind them; more than either of them if
   *     gains and losses were set off
   * @return true if they are within the tolerance of the size
   */
  public static boolean same(double a, double b, double size) {
    return Math.abs(a - b) <= RELATIVE * size;
  }

  /**
   * Numbers in groups of equal ones, the groups ascending. A group reaches as far as the tolerance
   * from its smallest number, so that it does not depend on the order of the numbers.
   *
   * @param distinct ascending, each once
   * @param sizes by number, what was added up for it. Not modified
   * @param count how many there are
   * @param groups by number, its group. Modified
   * @return how many groups there are
   */
  static int groups(double[] distinct, double[] sizes, int count, int[] groups) {
    int number = 0;
    int first = 0;
    for (int d = 0; d < count; d++) {
      if (d == 0 || !same(distinct[d], distinct[first], Math.max(sizes[d], sizes[first]))) {
        first = d;
        number++;
      }
      groups[d] = number - 1;
    }
    return number;
  }
}
