package org.migrationeconomics.data.labour.microdata;

import java.util.Arrays;
import java.util.List;
import org.migrationeconomics.data.internal.Decimals;

/**
 * One row of microdata, filled anew for every row, so that only what is kept costs an object.
 * Fields are without the spaces around them.
 *
 * <p>Not thread-safe.
 */
final class MicrodataRow {

  // As many as a variable of a codebook may have decimals, and one.
  private static final double[] POWERS = {
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
  };

  private final List<MicrodataColumn> columns;
  private final int[] starts;
  private final int[] ends;
  private char[] characters = new char[1 << 10];
  private int length;
  private long line;

  MicrodataRow(List<MicrodataColumn> columns) {
    this.columns = columns;
    this.starts = new int[columns.size()];
    this.ends = new int[columns.size()];
  }

  void begin(long newLine) {
    line = newLine;
    length = 0;
    Arrays.fill(starts, 0);
    Arrays.fill(ends, 0);
  }

  /** Copies a field. */
  void field(int column, char[] text, int offset, int size) {
    if (length + size > characters.length) {
      characters = Arrays.copyOf(characters, Math.max(2 * characters.length, length + size));
    }
    System.arraycopy(text, offset, characters, length, size);
    slice(column, length, length + size);
    length += size;
  }

  /** Takes over the characters of a line; its fields are slices of it. */
  void line(char[] text) {
    characters = text;
  }

  /** A field that is a slice of the line. */
  void slice(int column, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && isSpace(characters[start])) {
      start++;
    }
    while (end > start && isSpace(characters[end - 1])) {
      end--;
    }
    starts[column] = start;
    ends[column] = end;
  }

  private static boolean isSpace(char c) {
    return c <= ' ' || c == '\u00A0';
  }

  long line() {
    return line;
  }

  char[] characters() {
    return characters;
  }

  int start(int column) {
    return starts[column];
  }

  int end(int column) {
    return ends[column];
  }

  String text(int column) {
    return new String(characters, starts[column], ends[column] - starts[column]);
  }

  MicrodataColumn column(int column) {
    return columns.get(column);
  }

  /** The number of a field, NaN if it spells none, an infinity if it is too large. */
  double number(int column) {
    int start = starts[column];
    int end = ends[column];
    double number = Decimals.parse(characters, start, end - start);
    int decimals = columns.get(column).decimals();
    if (decimals == 0) {
      return number;
    }
    for (int i = start; i < end; i++) {
      // A point that is written and one that is not: nobody can say which one counts.
      if (characters[i] != '-' && (characters[i] < '0' || characters[i] > '9')) {
        return Double.NaN;
      }
    }
    return implied(number, decimals);
  }

  /** A number of whose digits some stand behind a decimal point that is not written. */
  static double implied(double digits, int decimals) {
    return digits / POWERS[decimals];
  }
}
