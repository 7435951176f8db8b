package org.migrationeconomics.data.measure;

import java.util.Arrays;

/**
 * Remembers the text of a column from row to row, so that a text that does not change, as most
 * names and codes do not, is never made a string. Not thread-safe.
 */
final class Slice {

  private char[] chars = new char[64];
  private int length = -1;

  /** Takes over the text of a row; true if it differs from the row before. */
  boolean take(char[] buffer, int offset, int count) {
    if (count == length && Arrays.equals(chars, 0, count, buffer, offset, offset + count)) {
      return false;
    }
    if (count > chars.length) {
      chars = new char[count];
    }
    System.arraycopy(buffer, offset, chars, 0, count);
    length = count;
    return true;
  }

  /** Length of the text; the first row has not come yet if it is negative. */
  int length() {
    return length;
  }

  @Override
  public String toString() {
    return new String(chars, 0, Math.max(length, 0));
  }
}
