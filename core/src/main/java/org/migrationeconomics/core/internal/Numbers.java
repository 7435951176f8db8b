package org.migrationeconomics.core.internal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/**
 * How the library writes numbers for people: thousands commas, a decimal point, whatever the
 * machine's locale.
 */
public final class Numbers {

  private static final double[] POWERS = {
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12
  };

  /** From here up, the error of a product could reach {@link #NEAR_A_HALF}. */
  private static final double UNSURE = 1e11;

  private static final double NEAR_A_HALF = 1e-3;
  private static final int LONGEST = 32;
  private static final double SMALLEST_WITH_THREE = 0.01;

  private Numbers() {}

  /**
   * A number with thousands commas and a fixed number of decimals; a result that rounds to zero has
   * no minus sign.
   *
   * @param value any number
   * @param decimals digits after the point
   * @return the text
   */
  public static String fixed(double value, int decimals) {
    double scaled = decimals < POWERS.length ? Math.abs(value) * POWERS[decimals] : UNSURE;
    double below = Math.floor(scaled);
    double rest = scaled - below;
    // The JDK rounds the digits that it would print, half up. Where the rest is not near a half,
    // that is to round the number; at a half, the JDK itself decides. It takes twenty times as
    // long.
    if (!(scaled < UNSURE) || Math.abs(rest - 0.5) < NEAR_A_HALF) {
      return formatted(value, decimals);
    }
    long digits = (long) below + (rest > 0.5 ? 1 : 0);
    return plain(value < 0 && digits != 0, digits, decimals);
  }

  /** The digits of a number with a point before the last ones and commas before that. */
  private static String plain(boolean negative, long digits, int decimals) {
    char[] text = new char[LONGEST];
    int at = LONGEST;
    long left = digits;
    for (int d = 0; d < decimals; d++) {
      text[--at] = (char) ('0' + left % 10);
      left /= 10;
    }
    if (decimals > 0) {
      text[--at] = '.';
    }
    int whole = 0;
    do {
      if (whole > 0 && whole % 3 == 0) {
        text[--at] = ',';
      }
      text[--at] = (char) ('0' + left % 10);
      left /= 10;
      whole++;
    } while (left > 0);
    if (negative) {
      text[--at] = '-';
    }
    return new String(text, at, LONGEST - at);
  }

  private static String formatted(double value, int decimals) {
    String text = String.format(Locale.ROOT, "%,." + decimals + "f", value);
    boolean zero = text.chars().noneMatch(c -> c >= '1' && c <= '9');
    return zero && text.startsWith("-") ? text.substring(1) : text;
  }

  /**
   * A number with as many decimals as a reader wants at its size: none from 1,000 up, one from 100,
   * three from 0.01, and below that as many as show three digits, so that a small rate does not
   * look like zero. What is below 10<sup>-9</sup> is rounding noise and printed as zero; from
   * 10<sup>15</sup> up, digits would be noise, and a power of ten is printed.
   *
   * @param value any number
   * @return the text
   */
  public static String readable(double value) {
    double size = Math.abs(value);
    if (size >= 1e15) {
      return String.format(Locale.ROOT, "%.3e", value);
    }
    if (value == Math.rint(value)) {
      return fixed(value, 0);
    }
    if (size >= SMALLEST_WITH_THREE || size < 1e-9) {
      return fixed(value, size >= 1000 ? 0 : size >= 100 ? 1 : 3);
    }
    return fixed(value, 2 - (int) Math.floor(Math.log10(size)));
  }

  /**
   * A number of persons with the decimals that a reader wants: as {@link #readable}, but never more
   * than three, so that an estimate of a billionth of a person prints as 0.000, which is not the 0
   * of nobody.
   *
   * @param value any number
   * @return the text
   */
  public static String count(double value) {
    return value != 0 && Math.abs(value) < SMALLEST_WITH_THREE ? fixed(value, 3) : readable(value);
  }

  /**
   * A number with all its digits and no more: the shortest text that reads back as the same number,
   * of at least 15 digits where it needs them. No thousands commas, no trailing zeros, no power of
   * ten for numbers of ordinary size, and the same text on every JDK (whose own have differed).
   *
   * @param value a finite number
   * @return the text
   */
  public static String exact(double value) {
    if (value == Math.rint(value) && Math.abs(value) < 1e15) {
      return Long.toString((long) value);
    }
    BigDecimal digits = new BigDecimal(value);
    BigDecimal shortest = digits;
    for (int precision = 15; precision <= 17; precision++) {
      shortest = digits.round(new MathContext(precision, RoundingMode.HALF_EVEN));
      if (shortest.doubleValue() == value) {
        break;
      }
    }
    double size = Math.abs(value);
    shortest = shortest.stripTrailingZeros();
    return size >= 1e-9 && size < 1e18 ? shortest.toPlainString() : shortest.toString();
  }
}
