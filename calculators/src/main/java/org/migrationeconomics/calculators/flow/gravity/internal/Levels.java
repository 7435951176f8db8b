package org.migrationeconomics.calculators.flow.gravity.internal;

import java.io.Serializable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.migrationeconomics.core.internal.Require;

/** A column of labels as numbers from 0, in the order in which they first occur. */
public final class Levels implements Serializable {

  private static final long serialVersionUID = 1L;

  private final String name;
  private final int[] codes;
  private final String[] labels;

  /** Where each label stands; made when it is first asked for, and the same whoever made it. */
  private transient volatile Map<String, Integer> positions = Map.of();

  private Levels(String name, int[] codes, String[] labels) {
    this.name = name;
    this.codes = codes;
    this.labels = labels;
  }

  /** What is made when it is first asked for does not travel. */
  private Object readResolve() {
    return new Levels(name, codes, labels);
  }

  /**
   * Numbers labels.
   *
   * @param name the name of the column
   * @param column labels, one a row
   * @return the numbers
   * @throws IllegalArgumentException if a label is blank or not on one line
   */
  public static Levels of(String name, List<String> column) {
    Map<String, Integer> positions = new HashMap<>();
    int[] codes = new int[column.size()];
    int i = 0;
    for (String label : column) {
      Integer known = positions.get(label);
      if (known == null) {
        known = positions.size();
        positions.put(Require.text(name + " in row " + (i + 1), label), known);
      }
      codes[i++] = known;
    }
    String[] labels = new String[positions.size()];
    positions.forEach((label, code) -> labels[code] = label);
    return new Levels(name, codes, labels);
  }

  /**
   * Numbers labels that are whole numbers.
   *
   * @param name the name of the column
   * @param column labels, one a row; not modified
   * @return the numbers
   */
  public static Levels of(String name, int[] column) {
    int[] sorted = column.clone();
    Arrays.sort(sorted);
    int distinct = 0;
    for (int i = 0; i < sorted.length; i++) {
      if (i == 0 || sorted[i] != sorted[i - 1]) {
        sorted[distinct++] = sorted[i];
      }
    }
    int[] codeOf = new int[distinct];
    Arrays.fill(codeOf, -1);
    String[] labels = new String[distinct];
    int[] codes = new int[column.length];
    int seen = 0;
    // A table of all numbers of the span is faster than a search wherever it is not much longer.
    long span = distinct == 0 ? 0 : (long) sorted[distinct - 1] - sorted[0] + 1;
    int[] table = span <= 4L * column.length + 16 ? new int[(int) span] : new int[0];
    for (int s = 0; s < distinct && table.length > 0; s++) {
      table[sorted[s] - sorted[0]] = s;
    }
    for (int i = 0; i < column.length; i++) {
      int s =
          table.length > 0
              ? table[column[i] - sorted[0]]
              : Arrays.binarySearch(sorted, 0, distinct, column[i]);
      if (codeOf[s] < 0) {
        labels[seen] = Integer.toString(column[i]);
        codeOf[s] = seen++;
      }
      codes[i] = codeOf[s];
    }
    return new Levels(name, codes, labels);
  }

  /**
   * What the column is called.
   *
   * @return its name
   */
  public String name() {
    return name;
  }

  /**
   * The numbers.
   *
   * @return one a row; not copied and not to be modified
   */
  public int[] codes() {
    return codes;
  }

  /**
   * How many labels there are.
   *
   * @return the number
   */
  public int count() {
    return labels.length;
  }

  /**
   * The number of a label.
   *
   * @param label a text
   * @return its number, or -1 if the column does not have it
   */
  public int code(String label) {
    Map<String, Integer> known = positions;
    if (known.isEmpty()) {
      known = new HashMap<>();
      for (int code = 0; code < labels.length; code++) {
        known.put(labels[code], code);
      }
      positions = known;
    }
    return known.getOrDefault(label, -1);
  }

  /**
   * A label.
   *
   * @param code its number
   * @return the text
   */
  public String label(int code) {
    return labels[code];
  }
}
