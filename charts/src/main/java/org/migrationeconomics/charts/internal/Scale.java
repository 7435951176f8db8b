package org.migrationeconomics.charts.internal;

import java.util.stream.IntStream;

/**
 * An axis with nice steps: 1, 2 or 5 times a power of ten, both ends on a step.
 *
 * @param first the number of the first step, counted from zero
 * @param last the number of the last step, greater than the first
 * @param mantissa 1, 2 or 5
 * @param exponent the power of ten of a step
 */
public record Scale(long first, long last, int mantissa, int exponent) {

  private static final int TEN = 10;
  private static final int HALF = 5;

  /**
   * Whether a line axis that has room for zero should show it: values that reach far from zero lose
   * nothing.
   */
  private static final double NEAR_ZERO = 0.4;

  /**
   * An axis that begins or ends at zero, or has it inside: for bars and areas, whose length is what
   * one reads.
   *
   * @param min the least value, finite
   * @param max the greatest value, finite
   * @param most how many steps there may be about, at least 1
   * @return the axis
   */
  public static Scale fromZero(double min, double max, int most) {
    return between(Math.min(0, min), Math.max(0, max), most);
  }

  /**
   * An axis for lines and points: from zero if the values come near it, otherwise around the
   * values.
   *
   * @param min the least value, finite
   * @param max the greatest value, finite
   * @param most how many steps there may be about, at least 1
   * @return the axis; {@link #hasZero} says whether a note is due
   */
  public static Scale forLines(double min, double max, int most) {
    if (max - min <= Math.abs(max) * 1e-12) {
      return fromZero(min, max, most);
    }
    boolean near = min > 0 ? min < NEAR_ZERO * max : max < 0 && max > NEAR_ZERO * min;
    return near ? fromZero(min, max, most) : between(min, max, most);
  }

  /**
   * An axis around some values.
   *
   * @param min the least value, finite
   * @param max the greatest value, finite
   * @param most how many steps there may be about, at least 1
   * @return the axis
   */
  public static Scale between(double min, double max, int most) {
    double low = min;
    double high = max;
    if (high - low <= Math.max(Math.abs(low), Math.abs(high)) * 1e-12) {
      // One value: it is drawn in the middle.
      double room = low == 0 ? 1 : Math.abs(low) / 2;
      low -= low == 0 ? 0 : room;
      high += room;
    }
    double raw = (high - low) / Math.max(1, most);
    int exponent = (int) Math.floor(StrictMath.log10(raw));
    double rest = raw / power(exponent);
    int mantissa = rest <= 1 ? 1 : rest <= 2 ? 2 : rest <= HALF ? HALF : TEN;
    if (mantissa == TEN) {
      mantissa = 1;
      exponent++;
    }
    double step = mantissa * power(exponent);
    // A value that is a step but for rounding needs no step more.
    long first = (long) Math.floor(low / step + 1e-9);
    long last = (long) Math.ceil(high / step - 1e-9);
    return new Scale(first, Math.max(last, first + 1), mantissa, exponent);
  }

  private static double power(int exponent) {
    return Double.parseDouble("1e" + exponent);
  }

  private double step(long number) {
    long whole = number * mantissa;
    return exponent < 0 ? whole / power(-exponent) : whole * power(exponent);
  }

  /**
   * The lower end.
   *
   * @return the first step
   */
  public double low() {
    return step(first);
  }

  /**
   * The upper end.
   *
   * @return the last step
   */
  public double high() {
    return step(last);
  }

  /**
   * The steps.
   *
   * @return all steps from the lower to the upper end
   */
  public double[] ticks() {
    return IntStream.rangeClosed(0, (int) (last - first))
        .mapToDouble(i -> step(first + i))
        .toArray();
  }

  /**
   * How many decimals the steps have.
   *
   * @return digits after the point
   */
  public int decimals() {
    return Math.max(0, -exponent);
  }

  /**
   * Whether zero is on the axis.
   *
   * @return whether one end is zero or zero lies between them
   */
  public boolean hasZero() {
    return first <= 0 && last >= 0;
  }

  /**
   * Where a value lies.
   *
   * @param value the value
   * @return 0 at the lower end, 1 at the upper one
   */
  public double share(double value) {
    return (value - low()) / (high() - low());
  }
}
