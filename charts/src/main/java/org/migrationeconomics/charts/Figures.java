package org.migrationeconomics.charts;

import org.migrationeconomics.charts.internal.NumberStyle;

/** Figures beside marks: three digits are enough to be read, tooltips have more. */
final class Figures {

  private static final double HUNDRED = 100;
  private static final double TEN = 10;
  private static final double LEAST = 0.01;

  private Figures() {}

  /** A figure of about three digits; whole ones without decimals. */
  static String text(NumberStyle numbers, double value) {
    double size = Math.abs(value);
    if (size < LEAST && size > 0) {
      return numbers.readable(value);
    }
    if (size >= HUNDRED || value == Math.rint(value)) {
      return numbers.fixed(value, 0);
    }
    return numbers.fixed(value, size >= TEN ? 1 : 2);
  }
}
