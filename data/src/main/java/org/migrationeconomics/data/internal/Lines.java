package org.migrationeconomics.data.internal;

import java.io.IOException;

/**
 * The lines of a text, one by one, whether LF or CRLF ends them; a line is bounded, and so is
 * memory.
 *
 * <p>Not thread-safe.
 */
public final class Lines {

  /** Longest line, in characters. */
  public static final int LONGEST = 4096;

  private final TextSource source;
  private final ProblemList problems;
  private final char[] buffer = new char[1 << 14];
  private final StringBuilder line = new StringBuilder();
  private int position;
  private int limit;
  private long number;
  private boolean complete;

  /**
   * Lines of a text.
   *
   * @param source the text
   * @param problems where everything goes that is wrong with it
   */
  public Lines(TextSource source, ProblemList problems) {
    this.source = source;
    this.problems = problems;
  }

  /**
   * Goes to the next line.
   *
   * @return false at the end of the text, or if it cannot be read any further, which is a problem
   */
  public boolean next() {
    line.setLength(0);
    complete = false;
    number++;
    try {
      while (true) {
        if (position == limit) {
          position = 0;
          limit = Math.max(source.read(buffer, 0, buffer.length), 0);
          if (limit == 0) {
            return line.length() > 0;
          }
        }
        char c = buffer[position++];
        if (c == '\n') {
          complete = true;
          if (line.length() > 0 && line.charAt(line.length() - 1) == '\r') {
            line.setLength(line.length() - 1);
          }
          return true;
        }
        if (c == '\0') {
          problems.add(number, 0, "", "this is binary or UTF-16, expected text in UTF-8");
          return false;
        }
        if (line.length() == LONGEST) {
          problems.add(
              number,
              0,
              "",
              "the line is longer than "
                  + LONGEST
                  + " characters, so it is not of this layout; the file was not read any further");
          return false;
        }
        line.append(c);
      }
    } catch (IOException failure) {
      problems.add(number, 0, "", FileInput.sentence(failure));
      return false;
    }
  }

  /**
   * The line's number, from 1.
   *
   * @return the number
   */
  public long number() {
    return number;
  }

  /**
   * The line without its end.
   *
   * @return the text
   */
  public String text() {
    return line.toString();
  }

  /**
   * Whether a line break ended it; if not, the text may be cut off.
   *
   * @return true if one did
   */
  public boolean complete() {
    return complete;
  }
}
