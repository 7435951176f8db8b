package org.migrationeconomics.core.internal;

import java.util.List;

/** How the library shortens texts that come from outside or grow without end. */
public final class Labels {

  private static final int LONGEST = 120;

  private Labels() {}

  /**
   * Two labels joined, cut short where a long chain of sums would make them grow without end.
   *
   * @param first the first label
   * @param between what stands between
   * @param second the second label
   * @return the joined label, of at most 120 characters
   */
  public static String joined(String first, String between, String second) {
    return atMost(LONGEST, first + between + second);
  }

  /**
   * Names in one line, the first of them if there are many.
   *
   * @param names in the order in which they are named
   * @param most how many are named, at least 1
   * @return for example {@code Cuba, Gibraltar and 10 more}
   */
  public static String some(List<String> names, int most) {
    int more = names.size() - most;
    return more > 0
        ? String.join(", ", names.subList(0, most)) + " and " + more + " more"
        : String.join(", ", names);
  }

  /**
   * A text, cut with an ellipsis if it is too long; no character is cut in two.
   *
   * @param length the most characters that are wanted, above zero
   * @param text any text
   * @return the text or its beginning
   */
  public static String atMost(int length, String text) {
    if (text.length() <= length) {
      return text;
    }
    int end = length - 1;
    if (end > 0 && Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(0, end) + "…";
  }

  /**
   * A text on one line: control characters and the separators of lines and paragraphs become
   * blanks.
   *
   * @param text any text
   * @return a text as long
   */
  public static String onOneLine(String text) {
    StringBuilder line = new StringBuilder(text);
    for (int i = 0; i < line.length(); i++) {
      if (breaksLine(line.charAt(i))) {
        line.setCharAt(i, ' ');
      }
    }
    return line.toString();
  }

  /**
   * Whether a character has no place in a text on one line.
   *
   * @param character any character
   * @return true for control characters and the separators of lines and paragraphs
   */
  public static boolean breaksLine(int character) {
    return Character.isISOControl(character) || character == 0x2028 || character == 0x2029;
  }
}
