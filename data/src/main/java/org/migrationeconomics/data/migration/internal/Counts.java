package org.migrationeconomics.data.migration.internal;

import java.util.Set;
import org.migrationeconomics.data.internal.Decimals;
import org.migrationeconomics.data.internal.GridRow;

/** Numbers of persons as files print them: 1234, 1,234 or 1 234, and what stands where none is. */
public final class Counts {

  /** What is neither a number of persons nor a sign for a missing one. */
  public static final double BAD = -1;

  private static final Set<String> MISSING = Set.of("..", "...", "…", "-", "–", "NA", "N/A", "n/a");
  private static final int GROUP = 3;

  private Counts() {}

  /**
   * The number of persons in a field.
   *
   * @param row the row
   * @param column the column from 0
   * @return the number; NaN where none is given, {@link #BAD} for anything else
   */
  public static double parse(GridRow row, int column) {
    double value = row.number(column);
    if (value >= 0 && value < Double.POSITIVE_INFINITY) {
      return value + 0.0;
    }
    if (row.isBlank(column)) {
      return Double.NaN;
    }
    return Double.isNaN(value) ? grouped(row.text(column)) : BAD;
  }

  private static double grouped(String text) {
    if (MISSING.contains(text)) {
      return Double.NaN;
    }
    StringBuilder digits = new StringBuilder();
    char separator = 0;
    int since = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        digits.append(c);
        since++;
      } else if (isSeparator(c)) {
        boolean first = separator == 0;
        if (first ? since < 1 || since > GROUP : since != GROUP || c != separator) {
          return BAD;
        }
        separator = c;
        since = 0;
      } else {
        return BAD;
      }
    }
    return separator == 0 || since != GROUP ? BAD : Decimals.parse(digits.toString());
  }

  private static boolean isSeparator(char c) {
    return c == ',' || c == ' ' || c == '\u00A0' || c == '\u202F';
  }

  /**
   * The year that a text spells.
   *
   * @param text any text
   * @return the year, within 1900 and 2100; -1 if it spells none
   */
  public static int year(String text) {
    if (text.length() != 4) {
      return -1;
    }
    int year = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return -1;
      }
      year = 10 * year + c - '0';
    }
    return year >= 1900 && year <= 2100 ? year : -1;
  }
}
