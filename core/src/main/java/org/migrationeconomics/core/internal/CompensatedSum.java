package org.migrationeconomics.core.internal;

/**
 * Sums that keep what rounding takes from them, so that they do not depend on how the numbers were
 * divided or ordered, but for the last digit.
 *
 * <pre>
 *   t = s + x,   lost ← lost + ((s − t) + x  if |s| ≥ |x|,  (x − t) + s  if not),   s ← t
 *   Σ x = s + lost
 * </pre>
 *
 * <p>The error is that of one rounding, and of order n ε² Σ|x|. Sums stand in arrays of the caller,
 * each with what it lost at the same place of another: whoever has thousands lays them out as is
 * best there.
 *
 * <p>A. Neumaier, "Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen",
 * <i>Zeitschrift für Angewandte Mathematik und Mechanik</i> 54, 1974.
 */
public final class CompensatedSum {

  private CompensatedSum() {}

  /**
   * Adds a number to one of the sums.
   *
   * @param sums modified at the place
   * @param lost modified at the place
   * @param at the place
   * @param value the number
   */
  public static void add(double[] sums, double[] lost, int at, double value) {
    double before = sums[at];
    double sum = before + value;
    lost[at] +=
        Math.abs(before) >= Math.abs(value) ? (before - sum) + value : (value - sum) + before;
    sums[at] = sum;
  }

  /**
   * Adds a sum that was made elsewhere.
   *
   * @param sums modified at the place
   * @param lost modified at the place
   * @param at the place
   * @param otherSum the other sum
   * @param otherLost what it lost
   */
  public static void add(double[] sums, double[] lost, int at, double otherSum, double otherLost) {
    add(sums, lost, at, otherSum);
    lost[at] += otherLost;
  }

  /**
   * A sum with what it lost.
   *
   * @param sum the sum
   * @param lost what it lost
   * @return both together; infinite if the sum overflowed
   */
  public static double value(double sum, double lost) {
    // What an infinite sum lost is infinite the other way, and would hide the overflow.
    return Double.isFinite(sum) ? sum + lost : sum;
  }
}
