package org.migrationeconomics.data.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.migrationeconomics.data.Problem;

/**
 * Collects the problems of one file, of which a hostile file may have any number: it is full at
 * {@value #LIMIT}, and then says so in one more problem.
 *
 * <p>Not thread-safe.
 */
public final class ProblemList {

  /** How many problems are kept. */
  public static final int LIMIT = 1000;

  private static final int SHOWN = 40;
  private static final int LISTED = 400;

  private final String file;
  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, RowProblem> repeated = new LinkedHashMap<>();
  private boolean closed;
  private boolean overflown;
  private long lastLine;

  /**
   * An empty list.
   *
   * @param file the file as the reader was given it
   */
  public ProblemList(String file) {
    this.file = file;
  }

  /**
   * The list of a file that was not opened: that is its one problem, whatever is found to be wrong
   * with the empty text that is read in its place.
   *
   * @param file the file as the reader was given it
   * @param message why it was not opened
   * @return the list, which is full
   */
  static ProblemList closed(String file, String message) {
    return closed(file, 0, message);
  }

  /** The same for a text whose line says that it is of no use. */
  static ProblemList closed(String file, long line, String message) {
    ProblemList list = new ProblemList(file);
    list.add(line, 0, "", message);
    list.closed = true;
    return list;
  }

  /** A fault that comes back row after row and is reported once, with the number of rows. */
  public static final class RowProblem {
    private final long line;
    private final int column;
    private final String header;
    private final String message;
    private long rows;
    private long lastRow;

    private RowProblem(long line, int column, String header, String message) {
      this.line = line;
      this.column = column;
      this.header = header;
      this.message = message;
    }

    /**
     * Counts one more row.
     *
     * @param row the line of the row
     */
    public void add(long row) {
      rows++;
      lastRow = row;
    }

    private Problem toProblem(String file) {
      return new Problem(
          file,
          line,
          column,
          header,
          message
              + (rows == 1
                  ? "; the row is left out"
                  : "; " + rows + " rows are left out, the last in line " + lastRow));
    }
  }

  /**
   * Adds a problem.
   *
   * @param line the line from 1, or 0 for the whole file
   * @param column the column from 1, or 0 for the whole line
   * @param header the name of the column, or empty
   * @param message what is wrong
   */
  public void add(long line, int column, String header, String message) {
    if (hasRoom(line)) {
      problems.add(new Problem(file, line, column, header, message));
    }
  }

  /**
   * Adds a problem that costs a row and is reported once however many rows have it.
   *
   * @param line the line from 1
   * @param column the column from 1
   * @param header the name of the column, or empty
   * @param message what is wrong, the same for every row that has this problem
   * @return the problem, to which further rows can be added
   */
  public RowProblem addRow(long line, int column, String header, String message) {
    RowProblem problem = repeated.get(message);
    if (problem == null) {
      problem = new RowProblem(line, column, header, message);
      if (hasRoom(line)) {
        repeated.put(message, problem);
      }
    }
    problem.add(line);
    return problem;
  }

  /**
   * Adds a problem after which reading on is of no use, and takes none after it.
   *
   * @param line the line from 1, or 0 for the whole file
   * @param message what is wrong
   */
  public void stop(long line, String message) {
    add(line, 0, "", message);
    closed = true;
  }

  private boolean hasRoom(long line) {
    if (closed) {
      return false;
    }
    boolean room = problems.size() + repeated.size() < LIMIT;
    overflown |= !room;
    lastLine = Math.max(lastLine, line);
    return room;
  }

  /**
   * Whether there is any problem.
   *
   * @return true if so
   */
  public boolean any() {
    return !problems.isEmpty() || !repeated.isEmpty() || overflown;
  }

  /**
   * Whether there were more problems than are kept, or nothing to read, so that reading on is of no
   * use.
   *
   * @return true if so
   */
  public boolean overflown() {
    return overflown || closed;
  }

  /**
   * The problems in the order of their lines.
   *
   * @return the problems
   */
  public List<Problem> toList() {
    List<Problem> all = new ArrayList<>(problems);
    repeated.values().forEach(problem -> all.add(problem.toProblem(file)));
    all.sort(Comparator.comparingLong(Problem::line).thenComparingInt(Problem::column));
    if (overflown) {
      all.add(
          new Problem(
              file,
              lastLine,
              0,
              "",
              "this is more than " + LIMIT + " problems; the file was not read any further"));
    }
    return List.copyOf(all);
  }

  /**
   * A slice of a buffer as it stands in messages: in quotes, cut if it is long.
   *
   * @param buffer the characters
   * @param offset the first of them
   * @param length how many
   * @return the text in quotes
   */
  public static String shown(char[] buffer, int offset, int length) {
    String text = new String(buffer, offset, Math.min(length, SHOWN));
    return "'" + text + (length > SHOWN ? "…'" : "'");
  }

  /**
   * A text as it stands in messages: in quotes, cut if it is long.
   *
   * @param text any text
   * @return the text in quotes
   */
  public static String shown(String text) {
    return shown(text.toCharArray(), 0, text.length());
  }

  /**
   * Names as they stand in messages: with commas, cut if there are many.
   *
   * @param names any names
   * @return the text
   */
  public static String listed(Iterable<String> names) {
    return listed(names, LISTED);
  }

  /**
   * Names as they stand in messages: with commas, cut if there are many.
   *
   * @param names any names
   * @param most after so many characters no further name is listed
   * @return the text
   */
  public static String listed(Iterable<String> names, int most) {
    StringBuilder text = new StringBuilder();
    for (String name : names) {
      if (text.length() > most) {
        return text.append(", …").toString();
      }
      text.append(text.length() == 0 ? "" : ", ").append(name);
    }
    return text.toString();
  }
}
