package org.migrationeconomics.data.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One pass over a table with one header line, of whose columns a reader keeps some.
 *
 * <p>Not thread-safe, and used once.
 */
public final class TablePass extends DelimitedPass {

  /** Longest kept field, in characters. */
  public static final int LONGEST = 200;

  /** Takes what the pass finds. */
  public interface Handler {
    /**
     * The header, in which it finds the columns that it wants; what is wrong with it stops the
     * pass.
     *
     * @param header the names of the columns
     */
    void header(Header header);

    /**
     * A row with as many fields as the header.
     *
     * @param line its line
     * @param fields the fields; null where the column is not wanted
     */
    void row(long line, String[] fields);
  }

  private final int mostColumns;
  private final Handler handler;
  private final List<String> names = new ArrayList<>();
  private boolean[] kept = new boolean[0];
  private String[] fields = new String[0];
  private boolean headed;
  private boolean lastQuoted;
  private int tooLong;
  private long rows;

  /**
   * A pass.
   *
   * @param separator a comma or a tab
   * @param mostColumns more columns than these are no header
   * @param problems where everything goes that is wrong
   * @param handler takes header and rows
   */
  public TablePass(char separator, int mostColumns, ProblemList problems, Handler handler) {
    super(separator, problems);
    this.mostColumns = mostColumns;
    this.handler = handler;
  }

  @Override
  protected void handleBegin(long line) {
    tooLong = 0;
    if (!headed) {
      names.clear();
    }
  }

  @Override
  protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
    lastQuoted = quoted;
    if (!headed) {
      if (index < mostColumns) {
        names.add(new String(buffer, offset, Math.min(length, LONGEST)).strip());
      }
    } else if (index < kept.length && kept[index]) {
      if (length > LONGEST) {
        tooLong = index + 1;
      }
      int kept = Math.min(length, LONGEST);
      if (!same(fields[index], buffer, offset, kept)) {
        fields[index] = new String(buffer, offset, kept);
      }
    }
  }

  /** Whether a column says what it said in the row before, as codes do for thousands of rows. */
  private static boolean same(String before, char[] buffer, int offset, int length) {
    if (before.length() != length) {
      return false;
    }
    for (int i = length - 1; i >= 0; i--) {
      if (before.charAt(i) != buffer[offset + i]) {
        return false;
      }
    }
    return true;
  }

  @Override
  protected void record(boolean ended) {
    long line = getStartingLineNumber();
    if (!headed) {
      header(line);
      return;
    }
    rows++;
    int count = getFieldCount();
    if (count != kept.length) {
      problems()
          .add(
              line,
              0,
              "",
              "the row has "
                  + count
                  + (count == 1 ? " field" : " fields")
                  + ", expected "
                  + kept.length
                  + " as in the header");
    } else if (ended && !lastQuoted) {
      // A number that ends with the file may have lost digits.
      problems()
          .add(
              line,
              0,
              "",
              "no line break ends the last line, so the file may be cut off; the row is left out");
    } else if (tooLong > 0) {
      problems()
          .add(
              line,
              tooLong,
              head(tooLong),
              "the field is longer than " + LONGEST + " characters; the row is left out");
    } else {
      handler.row(line, fields);
    }
  }

  private void header(long line) {
    Optional<String> strange =
        names.isEmpty() ? Optional.empty() : strange(names.get(0), names.size() == 1);
    if (strange.isPresent()) {
      problems().add(line, 0, "", strange.get());
      stop();
      return;
    }
    if (getFieldCount() > mostColumns) {
      problems()
          .add(
              line,
              0,
              "",
              "there are " + getFieldCount() + " columns, expected at most " + mostColumns);
      stop();
      return;
    }
    Header header = Header.of(names, line, problems());
    handler.header(header);
    if (!header.sound()) {
      stop();
      return;
    }
    kept = header.wanted();
    fields = new String[kept.length];
    for (int i = 0; i < kept.length; i++) {
      if (kept[i]) {
        fields[i] = "";
      }
    }
    headed = true;
  }

  @Override
  protected void end() {
    if (!headed) {
      problems().add(0, 0, "", "the file is empty");
    } else if (rows == 0) {
      problems().add(0, 0, "", "the file ends after the header, expected at least one row");
    }
  }

  @Override
  protected Optional<String> headerStart() {
    return headed || names.isEmpty() ? Optional.empty() : Optional.of(names.get(0));
  }

  @Override
  protected String head(int column) {
    return headed && column >= 1 && column <= names.size() ? names.get(column - 1) : "";
  }
}
