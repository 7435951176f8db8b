package org.migrationeconomics.calculators.society.undocumented;

import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;

/**
 * A number that is not known exactly: what it is taken to be, and between which two it lies.
 *
 * <pre>
 *   Uncertain.of(44)                  // known exactly
 *   Uncertain.of(33).within(1)        // 32 to 34
 *   Uncertain.between(32, 33, 35)
 * </pre>
 *
 * <p><b>Units</b>: those of whatever it is.
 *
 * <p>Immutable and thread-safe.
 *
 * @param low the least it may be
 * @param value what it is taken to be
 * @param high the greatest it may be
 */
public record Uncertain(double low, double value, double high) {

  /**
   * Validates the numbers.
   *
   * @throws IllegalArgumentException if one is NaN or infinite, or they are not in this order
   */
  public Uncertain {
    low = Require.finite("low", low) + 0.0;
    value = Require.finite("value", value) + 0.0;
    high = Require.finite("high", high) + 0.0;
    if (low > value || value > high) {
      throw Require.refusal(
          "low, value and high",
          Numbers.exact(low) + ", " + Numbers.exact(value) + ", " + Numbers.exact(high),
          "numbers in rising order");
    }
  }

  /**
   * A number that is known.
   *
   * @param value the number
   * @return low and high are the same
   * @throws IllegalArgumentException if it is NaN or infinite
   */
  public static Uncertain of(double value) {
    return new Uncertain(value, value, value);
  }

  /**
   * A number between two others.
   *
   * @param low the least it may be
   * @param value what it is taken to be
   * @param high the greatest it may be
   * @return the number
   * @throws IllegalArgumentException if one is NaN or infinite, or they are not in this order
   */
  public static Uncertain between(double low, double value, double high) {
    return new Uncertain(low, value, high);
  }

  /**
   * The same value, as far off to either side.
   *
   * @param half how far it may be off
   * @return the number
   * @throws IllegalArgumentException if it is negative or not finite
   */
  public Uncertain within(double half) {
    Require.notNegative("half", half);
    return new Uncertain(value - half, value, value + half);
  }

  /**
   * Half of the width of the interval.
   *
   * @return (high - low) / 2
   */
  public double half() {
    return (high - low) / 2;
  }

  /** The value and its interval. */
  @Override
  public String toString() {
    return low == high
        ? Numbers.readable(value)
        : Numbers.readable(value)
            + " ("
            + Numbers.readable(low)
            + " to "
            + Numbers.readable(high)
            + ")";
  }
}
