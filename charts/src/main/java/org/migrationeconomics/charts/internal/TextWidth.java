package org.migrationeconomics.charts.internal;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * How wide text is, without asking a machine for its fonts: the widths of Helvetica, which Arial,
 * Liberation Sans and most sans-serif fonts share, in thousandths of the font size.
 *
 * <p>Letters with accents are as wide as those without. Of other scripts an upper estimate of one
 * letter is taken, so that a label is rather given too much room than too little.
 */
public final class TextWidth {

  private static final int FIRST = ' ';

  private static final int[] REGULAR = {
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, // space to /
    556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, // 0 to ?
    1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, // @ to O
    667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, // P to _
    333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, // ` to o
    556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584, // p to ~
  };

  private static final int[] BOLD = {
    278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278, // space to /
    556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 333, 333, 584, 584, 584, 611, // 0 to ?
    975, 722, 722, 722, 722, 667, 611, 778, 722, 278, 556, 722, 611, 833, 722, 778, // @ to O
    667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 333, 278, 333, 584, 556, // P to _
    333, 556, 611, 556, 611, 556, 333, 611, 611, 278, 278, 556, 278, 889, 611, 611, // ` to o
    611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389, 280, 389, 584, // p to ~
  };

  private static final String ELLIPSIS = "…";
  private static final int WIDE = 1000;
  private static final int OTHER_LETTER = 720;
  private static final int SUPERSCRIPT = 400;

  /** Fonts that stand in for Helvetica are a little wider. */
  private static final double MARGIN = 1.03;

  /** Room that was measured by adding up parts. */
  private static final double ROUNDING = 0.01;

  private TextWidth() {}

  /**
   * The width of a text on one line.
   *
   * @param text the text
   * @param size the font size
   * @param bold whether it is printed in bold
   * @return the width, in the unit of the size
   */
  public static double of(String text, double size, boolean bold) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFD);
    long sum = 0;
    for (int i = 0; i < plain.length(); ) {
      int letter = plain.codePointAt(i);
      sum += letter(letter, bold);
      i += Character.charCount(letter);
    }
    return sum * size * MARGIN / WIDE;
  }

  private static int letter(int letter, boolean bold) {
    int[] widths = bold ? BOLD : REGULAR;
    if (letter >= FIRST && letter < FIRST + widths.length) {
      return widths[letter - FIRST];
    }
    int type = Character.getType(letter);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT) {
      return 0;
    }
    return switch (letter) {
      case '\u2026', '\u2014', '\u2192' -> WIDE;
      case '\u2013' -> 556;
      case '\u2212', '\u00d7' -> 584;
      case '\u00b7' -> 333;
      case '\u00a0', '\u202f' -> 278;
      case '\u2018', '\u2019' -> 278;
      case '\u201c', '\u201d' -> 500;
      default -> other(letter);
    };
  }

  private static int other(int letter) {
    boolean raised = letter == 0xb2 || letter == 0xb3 || letter == 0xb9;
    if (raised || (letter >= 0x2070 && letter <= 0x208e)) {
      return SUPERSCRIPT;
    }
    // Hangul of either form, Chinese and Japanese, full-width forms, pictures.
    boolean wide =
        (letter >= 0x1100 && letter <= 0x115f)
            || (letter >= 0x2e80 && letter <= 0xd7ff)
            || (letter >= 0xf900 && letter <= 0xfaff)
            || (letter >= 0xff00 && letter <= 0xff60)
            || letter > 0xffff;
    return wide ? WIDE : OTHER_LETTER;
  }

  /**
   * A text that is not wider than there is room, its end replaced by an ellipsis if need be.
   *
   * @param text the text
   * @param room the width there is
   * @param size the font size
   * @param bold whether it is printed in bold
   * @return the text, or its beginning with an ellipsis; only the ellipsis if there is no room
   */
  public static String fit(String text, double room, double size, boolean bold) {
    if (of(text, size, bold) <= room + ROUNDING) {
      return text;
    }
    int end = text.length();
    String shorter = ELLIPSIS;
    while (end > 0) {
      end = text.offsetByCodePoints(end, -1);
      shorter = text.substring(0, end).stripTrailing() + ELLIPSIS;
      if (of(shorter, size, bold) <= room + ROUNDING) {
        return shorter;
      }
    }
    return ELLIPSIS;
  }

  /**
   * A text on several lines, broken at spaces; words that are wider than a line, and whatever comes
   * after the last line, are shortened.
   *
   * @param text the text
   * @param room the width of a line
   * @param size the font size
   * @param bold whether it is printed in bold
   * @param most how many lines there may be
   * @return the lines, none for blank text
   */
  public static List<String> wrap(String text, double room, double size, boolean bold, int most) {
    List<String> lines = new ArrayList<>();
    String rest = text.strip();
    while (!rest.isEmpty()) {
      if (lines.size() == most - 1) {
        lines.add(fit(rest, room, size, bold));
        break;
      }
      int end = rest.length();
      while (end > 0 && of(rest.substring(0, end), size, bold) > room + ROUNDING) {
        end = rest.lastIndexOf(' ', end - 1);
      }
      if (end <= 0) {
        // A word that is wider than a line.
        int word = rest.indexOf(' ');
        end = word < 0 ? rest.length() : word;
      }
      lines.add(fit(rest.substring(0, end).stripTrailing(), room, size, bold));
      rest = rest.substring(end).strip();
    }
    return lines;
  }
}
