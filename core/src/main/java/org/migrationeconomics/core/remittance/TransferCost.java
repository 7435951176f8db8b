package org.migrationeconomics.core.remittance;

import java.io.Serializable;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;

/**
 * What sending money costs, as a part of the amount, with its unit said: 6.18 per cent, or a
 * fraction of 0.0618.
 *
 * <pre>
 *   TransferCost.percent(6.18)
 *   TransferCost.fraction(0.0618)      // the same
 * </pre>
 *
 * <p>A bare 0.0618 may be either, and either is a cost that services ask. Where the library takes
 * costs as bare numbers it takes them in per cent, and refuses those between -1 and 1 but zero.
 *
 * <p><b>Units</b>: {@link #percent()} in per cent of the amount.
 *
 * <p>Immutable and thread-safe.
 */
public final class TransferCost implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final double PERCENT = 100;

  private final double percent;

  private TransferCost(double percent) {
    this.percent = percent;
  }

  /**
   * A cost in per cent.
   *
   * @param percent per cent of the amount, 6.18 for 6.18 %; negative if sending brings more than it
   *     costs
   * @return the cost
   * @throws IllegalArgumentException if it is NaN or infinite
   */
  public static TransferCost percent(double percent) {
    return new TransferCost(Require.finite("cost in per cent", percent) + 0.0);
  }

  /**
   * A cost as a fraction.
   *
   * @param fraction part of the amount, 0.0618 for 6.18 %, within -1 and 1
   * @return the cost
   * @throws IllegalArgumentException if it is NaN, or not within -1 and 1
   */
  public static TransferCost fraction(double fraction) {
    if (!(Math.abs(fraction) <= 1)) {
      throw Require.refusal(
          "cost as a fraction", fraction, "a number from -1 to 1, 0.0618 for 6.18 %");
    }
    return new TransferCost(PERCENT * fraction + 0.0);
  }

  /**
   * A bare number that must be meant in per cent.
   *
   * @param argument what it is called
   * @param percent per cent of the amount
   * @return the cost
   * @throws IllegalArgumentException if it lies between -1 and 1 without being zero, and so may be
   *     a fraction, or is NaN or infinite
   */
  public static TransferCost bare(String argument, double percent) {
    Require.notNull("argument", argument);
    Require.finite(argument, percent);
    if (percent != 0 && Math.abs(percent) < 1) {
      throw Require.refusal(
          argument,
          percent,
          "per cent such as 6.18; say TransferCost.percent("
              + Numbers.exact(percent)
              + ") or TransferCost.fraction("
              + Numbers.exact(percent)
              + ") of a number that may be either");
    }
    return percent(percent);
  }

  /**
   * The cost in per cent.
   *
   * @return per cent of the amount
   */
  public double percent() {
    return percent;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TransferCost that && percent == that.percent;
  }

  @Override
  public int hashCode() {
    return Double.hashCode(percent);
  }

  /** The cost with its unit. */
  @Override
  public String toString() {
    return Numbers.readable(percent) + " %";
  }
}
