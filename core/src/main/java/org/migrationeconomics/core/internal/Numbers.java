package org.migrationeconomics.core.internal;

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
   * else three.
   *
   * @param value any number
   * @return the text
   */
  public static String readable(double value) {
    double size = Math.abs(value);
    if (value == Math.rint(value) && size < 1e15) {
      return fixed(value, 0);
    }
    return fixed(value, size >= 1000 ? 0 : size >= 100 ? 1 : 3);
  }
}
