package org.migrationeconomics.data.internal;

/** What separates the columns of a text, by its first lines. */
final class Separators {

  private static final char[] ALL = {',', ';', '\t'};
  private static final int RECORDS = 12;

  private Separators() {}

  /**
   * The separator of which two records one after the other have the same number, not counting those
   * in quotes: the first such two count, which are mostly a header and its first row, as decimal
   * commas stand in the rows only. If there are none, the one that the first record has.
   *
   * @param head the beginning of the text
   * @param expected what is taken where both are so
   * @return a comma, a semicolon or a tab
   */
  static char of(String head, char expected) {
    int[] before = new int[ALL.length];
    int[] counts = new int[ALL.length];
    int[] first = new int[ALL.length];
    boolean quoted = false;
    boolean blank = true;
    int records = 0;
    for (int i = 0; i < head.length() && records < RECORDS; i++) {
      char c = head.charAt(i);
      quoted ^= c == '"';
      if (quoted || (c != '\n' && c != '\r')) {
        blank &= c <= ' ' && c != '\t';
        for (int s = 0; s < ALL.length && !quoted; s++) {
          counts[s] += c == ALL[s] ? 1 : 0;
        }
      } else if (!blank) {
        char same = same(before, counts, expected);
        if (same != 0) {
          return same;
        }
        if (records++ == 0) {
          first = counts;
        }
        before = counts;
        counts = new int[ALL.length];
        blank = true;
      }
    }
    if (records == 0) {
      first = counts;
    }
    return most(first, expected);
  }

  private static char same(int[] before, int[] counts, char expected) {
    char found = 0;
    for (int s = 0; s < ALL.length; s++) {
      if (counts[s] > 0 && counts[s] == before[s] && (found == 0 || ALL[s] == expected)) {
        found = ALL[s];
      }
    }
    return found;
  }

  /** The expected one if it is there at all, else one that is there. */
  private static char most(int[] counts, char expected) {
    char found = expected;
    int most = 0;
    for (int s = 0; s < ALL.length; s++) {
      if (ALL[s] == expected && counts[s] > 0) {
        return expected;
      }
      if (counts[s] > most) {
        most = counts[s];
        found = ALL[s];
      }
    }
    return found;
  }

  /** What messages call it. */
  static String words(char separator) {
    return separator == ',' ? "commas" : separator == ';' ? "semicolons" : "tabs";
  }
}
