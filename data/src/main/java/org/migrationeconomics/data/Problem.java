package org.migrationeconomics.data;

import java.io.Serializable;
import org.migrationeconomics.core.internal.Require;

/**
 * Something in a file that could not be read, and where it stands.
 *
 * <p>It prints as one sentence that editors turn into a link:
 *
 * <pre>
 *   remittances.csv:12: column 4 'Value': 'NA' is not a decimal number …
 * </pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param file the file as the reader was given it: a path, or the name of a stream
 * @param line the line, counted from 1; 0 if the problem is with the whole file
 * @param column the column, counted from 1; 0 if the problem is with the whole line
 * @param header the name of the column; empty if it has none
 * @param message what is wrong, and what was expected
 */
public record Problem(String file, long line, int column, String header, String message)
    implements Serializable {

  private static final long serialVersionUID = 1L;

  /**
   * A problem at a place in a file. Control characters in the texts are replaced, so that a problem
   * prints on one line whatever the file holds.
   *
   * @param file the file
   * @param line the line from 1, or 0
   * @param column the column from 1, or 0
   * @param header the name of the column, or empty
   * @param message what is wrong
   * @throws IllegalArgumentException if line or column is negative, a column is given without a
   *     line, or the file or message is blank
   */
  public Problem {
    if (line < 0) {
      throw Require.refusal("line", line, "a line counted from 1, or 0 for the whole file");
    }
    if (column < 0 || (column > 0 && line == 0)) {
      throw Require.refusal(
          "column", column, "a column counted from 1 in a line, or 0 for the whole line");
    }
    file = Require.text("file", printable(Require.notNull("file", file)));
    header = printable(Require.notNull("header", header));
    message = Require.text("message", printable(Require.notNull("message", message)));
  }

  /**
   * A problem with a whole file.
   *
   * @param file the file as the reader was given it
   * @param message what is wrong
   * @return the problem
   */
  public static Problem of(String file, String message) {
    return new Problem(file, 0, 0, "", message);
  }

  /** A text on one line. */
  static String printable(String text) {
    StringBuilder shown = new StringBuilder(text);
    for (int i = 0; i < shown.length(); i++) {
      if (Character.isISOControl(shown.charAt(i))) {
        shown.setCharAt(i, '\uFFFD');
      }
    }
    return shown.toString();
  }

  /** File, line, column and message in one sentence. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(file);
    if (line > 0) {
      text.append(':').append(line);
    }
    text.append(": ");
    if (column > 0) {
      text.append("column ").append(column);
      if (!header.isEmpty()) {
        text.append(" '").append(header).append('\'');
      }
      text.append(": ");
    }
    return text.append(message).toString();
  }
}
