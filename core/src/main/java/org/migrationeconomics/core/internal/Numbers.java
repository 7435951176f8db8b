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
    if (size >= 0.01 || size < 1e-9) {
      return fixed(value, size >= 1000 ? 0 : size >= 100 ? 1 : 3);
    }
    return fixed(value, 2 - (int) Math.floor(Math.log10(size)));
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
