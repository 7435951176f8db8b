package org.migrationeconomics.data.table;

import org.migrationeconomics.data.internal.Decimals;

/** Numbers with a comma before the decimals and points between thousands, such as 1.234,5. */
final class PointNumbers {

  private static final int GROUP = 3;

  private PointNumbers() {}

  /** The number; NaN if the text is none, as where points stand that are not between thousands. */
  static double parse(String text) {
    int comma = text.indexOf(',');
    int end = comma < 0 ? text.length() : comma;
    int first = text.indexOf('.');
    if (first > end || text.indexOf('e') >= 0 || text.indexOf('E') >= 0) {
      return Double.NaN;
    }
    int begin = text.startsWith("-") ? 1 : 0;
    if (first >= 0) {
      // One to three digits, and then groups of a point and three digits.
      boolean grouped = first > begin && first - begin <= GROUP && (end - first) % (GROUP + 1) == 0;
      for (int i = first; grouped && i < end; i++) {
        grouped = (text.charAt(i) == '.') == ((i - first) % (GROUP + 1) == 0);
      }
      if (!grouped) {
        return Double.NaN;
      }
    }
    String decimals = comma < 0 ? "" : text.substring(comma + 1);
    if (comma >= 0 && (decimals.isEmpty() || comma == begin)) {
      return Double.NaN;
    }
    return Decimals.parse(
        text.substring(0, end).replace(".", "") + (comma < 0 ? "" : "." + decimals));
  }
}
