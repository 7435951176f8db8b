package org.migrationeconomics.charts;

import org.migrationeconomics.charts.internal.NumberStyle;

/** Figures beside marks: three digits are enough to be read, tooltips have more. */
final class Figures {

  private static final double HUNDRED = 100;
  private static final double TEN = 10;
  private static final double LEAST = 0.01;

  /** Half of the last digit of a percentage. */
  private static final double HALF_STEP = 0.05;

  private Figures() {}

  /** A figure of about three digits; whole ones without decimals. */
  static String text(NumberStyle numbers, double value) {
    double size = Math.abs(value);
    if (size < LEAST && size > 0) {
      // Written out it would have any number of zeros, and no room.
      return value > 0 ? "<" + numbers.fixed(LEAST, 2) : ">" + numbers.fixed(-LEAST, 2);
    }
    if (size >= HUNDRED || value == Math.rint(value)) {
      return numbers.fixed(value, 0);
    }
    return numbers.fixed(value, size >= TEN ? 1 : 2);
  }

  /** A share in per cent; what is not all or nothing is not called so. */
  static String percent(NumberStyle numbers, double share) {
    double percent = HUNDRED * share;
    if (share < 1 && percent > HUNDRED - HALF_STEP) {
      return "more than " + numbers.fixed(HUNDRED - 2 * HALF_STEP, 1) + " %";
    }
    if (share > 0 && percent < HALF_STEP) {
      return "less than " + numbers.fixed(2 * HALF_STEP, 1) + " %";
    }
    return numbers.fixed(percent, 1) + " %";
  }
}
