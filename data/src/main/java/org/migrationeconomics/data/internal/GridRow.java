package org.migrationeconomics.data.internal;

import java.util.Arrays;
import org.migrationeconomics.core.internal.Labels;

/**
 * One row of a table, whether it comes from a CSV file or from a workbook. It is filled anew for
 * every row, so that only what is kept costs an object.
 *
 * <p>Not thread-safe.
 */
public final class GridRow {

  /** Most columns, those of a worksheet. */
  public static final int MOST_COLUMNS = 1 << 14;

  /** Most characters in all fields together. */
  static final int MOST_CHARACTERS = 1 << 22;

  private char[] characters = new char[1 << 12];
  private int[] starts = new int[1 << 6];
  private int[] ends = new int[1 << 6];
  private int count;
  private int length;
  private long line;
  private boolean cut;
  private boolean unterminated;

  GridRow() {}

  void begin(long newLine) {
    line = newLine;
    count = 0;
    length = 0;
    cut = false;
    unterminated = false;
  }

  /** Fills up with empty fields until there are so many. */
  void pad(int columns) {
    while (count < columns) {
      field();
    }
  }

  /** Begins a field; false if there are too many. */
  boolean field() {
    if (count == MOST_COLUMNS) {
      return false;
    }
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, 2 * count);
      ends = Arrays.copyOf(ends, 2 * count);
    }
    starts[count] = length;
    ends[count] = length;
    count++;
    return true;
  }

  /** Adds to the field that was begun last; false if the row is too long. */
  boolean append(char[] text, int offset, int size) {
    if (length + size > MOST_CHARACTERS) {
      return false;
    }
    if (length + size > characters.length) {
      characters = Arrays.copyOf(characters, Math.max(2 * characters.length, length + size));
    }
    System.arraycopy(text, offset, characters, length, size);
    length += size;
    ends[count - 1] = length;
    return true;
  }

  boolean append(String text) {
    return append(text.toCharArray(), 0, text.length());
  }

  /** The file ended with this row, without a line break; a closing quote shows a field whole. */
  void markUnterminated(boolean lastFieldIsQuoted) {
    unterminated = true;
    cut = !lastFieldIsQuoted;
  }

  /**
   * Where the row stands.
   *
   * @return the line of a file or the row of a sheet, from 1
   */
  public long line() {
    return line;
  }

  /**
   * How many fields there are; a sheet does not store empty ones at the end.
   *
   * @return the count
   */
  public int count() {
    return count;
  }

  /**
   * Whether the file ended with this row, and without a line break, so that its last field may have
   * lost characters.
   *
   * @return true if it may
   */
  public boolean cut() {
    return cut;
  }

  /**
   * The same where rows may be shorter than the header: a quoted field at the end of the file is
   * whole, but fields after it may be lost.
   *
   * @param width how many fields the header has
   * @return true if characters or fields may be lost
   */
  public boolean cut(int width) {
    return cut || (unterminated && count < width);
  }

  private int start(int column) {
    int start = starts[column];
    while (start < ends[column] && isSpace(characters[start])) {
      start++;
    }
    return start;
  }

  private int end(int column, int start) {
    int end = ends[column];
    while (end > start && isSpace(characters[end - 1])) {
      end--;
    }
    return end;
  }

  private static boolean isSpace(char c) {
    return c <= ' ' || c == '\u00A0';
  }

  /**
   * Whether a field is empty or holds nothing but spaces.
   *
   * @param column the column from 0
   * @return true also beyond the last field
   */
  public boolean isBlank(int column) {
    return column >= count || start(column) == ends[column];
  }

  /**
   * A field without the spaces around it.
   *
   * @param column the column from 0
   * @return the text; empty beyond the last field
   */
  public String text(int column) {
    if (column >= count) {
      return "";
    }
    int start = start(column);
    return new String(characters, start, end(column, start) - start);
  }

  /**
   * A field as a label: without the spaces around it, with spaces for line breaks and tabs in it.
   *
   * @param column the column from 0
   * @return the text on one line; empty beyond the last field
   */
  public String label(int column) {
    return Labels.onOneLine(text(column)).strip();
  }

  /**
   * The number that a field spells.
   *
   * @param column the column from 0
   * @return the number; NaN if the field spells none, an infinity if it is too large for a double
   */
  public double number(int column) {
    if (column >= count) {
      return Double.NaN;
    }
    int start = start(column);
    return Decimals.parse(characters, start, end(column, start) - start);
  }

  /**
   * How many fields are not blank.
   *
   * @param from the first column looked at, from 0
   * @return the count
   */
  public int filled(int from) {
    int filled = 0;
    for (int column = from; column < count; column++) {
      filled += isBlank(column) ? 0 : 1;
    }
    return filled;
  }
}
