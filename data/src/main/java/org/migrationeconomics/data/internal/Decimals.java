package org.migrationeconomics.data.internal;

/**
 * Decimal numbers in the buffers of a parser, without a string for each.
 *
 * <p>The result is always that of {@link Double#parseDouble}, correctly rounded. A number whose
 * digits fit 53 bits and whose power of ten is at most 22 is one exact product or quotient of two
 * exact doubles (Clinger, "How to read floating point numbers accurately", PLDI 1990), which IEEE
 * arithmetic rounds correctly; published statistics nearly always are of this kind. The others go
 * to the JDK.
 */
public final class Decimals {

  /** Longest number taken, in characters. Longer ones are no statistics. */
  public static final int LONGEST = 64;

  private static final long EXACT = 1L << 53;
  private static final int MOST_DIGITS = 18;
  private static final int MOST_EXPONENT_DIGITS = 4;
  private static final double[] POWERS = {
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22
  };

  private Decimals() {}

  /**
   * The number that a text spells, by the rules of {@link #parse(char[], int, int)}.
   *
   * @param text the characters
   * @return the number; NaN if the text spells none, an infinity if it is too large for a double
   */
  public static double parse(String text) {
    return parse(text.toCharArray(), 0, text.length());
  }

  /**
   * The number that a slice of a buffer spells: an optional minus, digits with at most one decimal
   * point, an optional exponent. Nothing else is a number here: no plus sign, no spaces, no
   * thousands commas, no {@code NaN}, no {@code Infinity}, no hexadecimal, no type suffix.
   *
   * @param buffer the characters; not modified
   * @param offset the first of them
   * @param length how many
   * @return the number; NaN if the slice spells none, an infinity if it is too large for a double
   */
  public static double parse(char[] buffer, int offset, int length) {
    if (length == 0 || length > LONGEST) {
      return Double.NaN;
    }
    int i = offset;
    int end = offset + length;
    boolean negative = buffer[i] == '-';
    if (negative) {
      i++;
    }
    // May overflow; then there are too many digits, and they are read again below.
    long digits = 0;
    int first = i;
    int digit;
    while (i < end && (digit = buffer[i] - '0') >= 0 && digit <= 9) {
      digits = digits * 10 + digit;
      i++;
    }
    int count = i - first;
    int power = 0;
    if (i < end && buffer[i] == '.') {
      i++;
      int point = i;
      while (i < end && (digit = buffer[i] - '0') >= 0 && digit <= 9) {
        digits = digits * 10 + digit;
        i++;
      }
      power = point - i;
      count -= power;
    }
    if (count == 0) {
      return Double.NaN;
    }
    boolean shortExponent = true;
    if (i < end) {
      if (buffer[i] != 'e' && buffer[i] != 'E') {
        return Double.NaN;
      }
      i++;
      boolean down = i < end && buffer[i] == '-';
      if (i < end && (down || buffer[i] == '+')) {
        i++;
      }
      int begin = i;
      int exponent = 0;
      for (; i < end && buffer[i] >= '0' && buffer[i] <= '9'; i++) {
        if (i - begin < MOST_EXPONENT_DIGITS) {
          exponent = exponent * 10 + (buffer[i] - '0');
        }
      }
      if (i == begin || i < end) {
        return Double.NaN;
      }
      shortExponent = i - begin <= MOST_EXPONENT_DIGITS;
      power += down ? -exponent : exponent;
    }
    if (count <= MOST_DIGITS && shortExponent && digits <= EXACT && power >= -22 && power <= 22) {
      double value = power < 0 ? digits / POWERS[-power] : digits * POWERS[power];
      return negative ? -value : value;
    }
    return Double.parseDouble(new String(buffer, offset, length));
  }
}
