package org.migrationeconomics.core.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Which words are nearest to one that was not found, for messages that name them. */
public final class Nearest {

  private static final int SHORTEST = 3;
  private static final int LONGEST = 80;

  private Nearest() {}

  /**
   * How many letters must be put in, left out, exchanged for another, or swapped with their
   * neighbour, to make one word of the other (optimal string alignment).
   *
   * <pre>
   *   distance("MXE", "MEX") = 1      distance("wage", "wages") = 1      distance("a", "bc") = 2
   * </pre>
   *
   * <p><b>Source</b>: F. J. Damerau, A technique for computer detection and correction of spelling
   * errors, Communications of the ACM 7 (1964), 171-176, doi:10.1145/363958.363994.
   *
   * @param one a word
   * @param other another word
   * @return the distance, 0 for equal words
   */
  public static int distance(String one, String other) {
    int[] twoAbove = new int[other.length() + 1];
    int[] above = new int[other.length() + 1];
    int[] row = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      above[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int same = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        int least = Math.min(above[j - 1] + same, 1 + Math.min(above[j], row[j - 1]));
        boolean swapped =
            i > 1
                && j > 1
                && one.charAt(i - 1) == other.charAt(j - 2)
                && one.charAt(i - 2) == other.charAt(j - 1);
        row[j] = swapped ? Math.min(least, twoAbove[j - 2] + 1) : least;
      }
      int[] free = twoAbove;
      twoAbove = above;
      above = row;
      row = free;
    }
    return above[other.length()];
  }

  /**
   * The words nearest to one, if any is near: at a distance of one for words of three to five
   * letters, of two up to nine, of three beyond. Words of the same letters in another order come
   * first, then the others in the order given.
   *
   * @param word what was given; case matters
   * @param known the words there are
   * @return those at the least distance; empty if none is near, or the word has less than three or
   *     more than eighty letters
   */
  public static List<String> to(String word, Collection<String> known) {
    int least = word.length() <= 5 ? 1 : word.length() <= 9 ? 2 : 3;
    List<String> nearest = new ArrayList<>();
    if (word.length() < SHORTEST || word.length() > LONGEST) {
      return nearest;
    }
    for (String candidate : known) {
      if (Math.abs(candidate.length() - word.length()) > least) {
        continue;
      }
      int distance = distance(word, candidate);
      if (distance < least) {
        nearest.clear();
        least = distance;
      }
      if (distance == least) {
        nearest.add(candidate);
      }
    }
    String letters = letters(word);
    nearest.sort(
        (a, b) -> Boolean.compare(!letters(a).equals(letters), !letters(b).equals(letters)));
    return nearest;
  }

  private static String letters(String word) {
    return word.chars()
        .sorted()
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
