package org.migrationeconomics.charts.internal;

/** Text and numbers as they stand in an SVG file. */
public final class Xml {

  private static final char UNKNOWN = '\ufffd';
  private static final char LEFT_TO_RIGHT_MARK = '\u200e';
  private static final int HUNDRED = 100;
  private static final int TEN = 10;

  /** Beyond this a coordinate is a mistake, and would not be exact. */
  private static final double LARGEST = 1e9;

  private Xml() {}

  /**
   * A text that is well-formed whatever it is made of: what XML does not allow is replaced, and
   * marks that turn the direction of the text around are left out.
   *
   * @param text any text
   * @return the text, escaped
   */
  public static String text(String text) {
    StringBuilder out = new StringBuilder(text.length() + TEN);
    for (int i = 0; i < text.length(); ) {
      int letter = text.codePointAt(i);
      i += Character.charCount(letter);
      switch (letter) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\t', '\n', '\r' -> out.append(' ');
        default -> {
          if (isTurn(letter)) {
            continue;
          }
          out.appendCodePoint(isAllowed(letter) ? letter : UNKNOWN);
        }
      }
    }
    return out.toString();
  }

  /**
   * A name before something else, such as a number: where it is written from right to left, what
   * follows still stands on its right.
   *
   * @param name a name
   * @return the name, closed with an invisible mark if need be
   */
  public static String closed(String name) {
    return name.codePoints().anyMatch(Xml::isBackwards) ? name + LEFT_TO_RIGHT_MARK : name;
  }

  private static boolean isTurn(int letter) {
    return (letter >= 0x202a && letter <= 0x202e) || (letter >= 0x2066 && letter <= 0x2069);
  }

  private static boolean isAllowed(int letter) {
    return letter >= ' '
        && !(letter >= 0x7f && letter <= 0x9f)
        && !(letter >= 0xd800 && letter <= 0xdfff)
        && !(letter >= 0xfdd0 && letter <= 0xfdef)
        && (letter & 0xfffe) != 0xfffe;
  }

  private static boolean isBackwards(int letter) {
    byte direction = Character.getDirectionality(letter);
    return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
  }

  /**
   * A coordinate with at most two decimals, the same on every machine.
   *
   * @param value a finite number
   * @return the text
   */
  public static String number(double value) {
    if (!(Math.abs(value) < LARGEST)) {
      throw new IllegalStateException("a coordinate is " + value);
    }
    long all = Math.round(value * HUNDRED);
    long size = Math.abs(all);
    StringBuilder out = new StringBuilder();
    if (all < 0) {
      out.append('-');
    }
    out.append(size / HUNDRED);
    long rest = size % HUNDRED;
    if (rest > 0) {
      out.append('.').append(rest / TEN);
      if (rest % TEN > 0) {
        out.append(rest % TEN);
      }
    }
    return out.toString();
  }
}
