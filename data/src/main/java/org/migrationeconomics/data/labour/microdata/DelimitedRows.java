package org.migrationeconomics.data.labour.microdata;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.migrationeconomics.data.internal.DelimitedPass;
import org.migrationeconomics.data.internal.Header;
import org.migrationeconomics.data.internal.ProblemList;

/** Microdata as text with commas or tabs between the columns. Used once. */
final class DelimitedRows extends DelimitedPass {

  private static final int MOST_COLUMNS = 1 << 14;
  private static final int LONGEST = 200;

  private final RowHandler handler;
  private final List<String> names = new ArrayList<>();
  private boolean[] kept = new boolean[0];
  private MicrodataRow row = new MicrodataRow(List.of());
  private boolean headed;
  private boolean lastQuoted;
  private int tooLong;
  private long rows;

  DelimitedRows(char separator, ProblemList problems, RowHandler handler) {
    super(separator, problems);
    this.handler = handler;
  }

  @Override
  protected void handleBegin(long line) {
    tooLong = 0;
    row.begin(line);
    if (!headed) {
      names.clear();
    }
  }

  @Override
  protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
    lastQuoted = quoted;
    if (!headed) {
      if (index < MOST_COLUMNS) {
        names.add(new String(buffer, offset, Math.min(length, LONGEST)).strip());
      }
    } else if (index < kept.length && kept[index]) {
      if (length > LONGEST) {
        tooLong = index + 1;
      } else {
        row.field(index, buffer, offset, length);
      }
    }
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
      damaged(
          line,
          0,
          "the row has "
              + count
              + (count == 1 ? " field" : " fields")
              + ", expected "
              + kept.length
              + " as in the header; the row is left out");
    } else if (ended && !lastQuoted) {
      // A number that ends with the file may have lost digits.
      damaged(
          line,
          0,
          "no line break ends the last line, so the file may be cut off; the row is left out");
    } else if (tooLong > 0) {
      damaged(
          line,
          tooLong,
          "the field is longer than " + LONGEST + " characters; the row is left out");
    } else if (!handler.row(row)) {
      stop();
    }
  }

  private void damaged(long line, int column, String message) {
    problems().add(line, column, head(column), message);
    handler.damaged();
  }

  private void header(long line) {
    Optional<String> strange = strange(names.get(0), names.size() == 1);
    if (strange.isPresent()) {
      refuse(line, strange.get());
      return;
    }
    if (getFieldCount() > MOST_COLUMNS) {
      refuse(line, "there are " + getFieldCount() + " columns, expected at most " + MOST_COLUMNS);
      return;
    }
    Header header = Header.of(names, line, problems());
    if (!handler.header(header)) {
      stop();
      return;
    }
    List<MicrodataColumn> columns = new ArrayList<>();
    for (int i = 0; i < header.size(); i++) {
      columns.add(new MicrodataColumn(header.name(i), i + 1, 0));
    }
    kept = header.wanted();
    row = new MicrodataRow(List.copyOf(columns));
    headed = true;
  }

  private void refuse(long line, String message) {
    problems().add(line, 0, "", message);
    stop();
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
