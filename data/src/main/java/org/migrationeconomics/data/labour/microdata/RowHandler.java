package org.migrationeconomics.data.labour.microdata;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.migrationeconomics.data.internal.Header;
import org.migrationeconomics.data.internal.ProblemList;

/**
 * Takes the rows of a file of microdata: finds its columns by name, and counts every row.
 *
 * <p>Not thread-safe, and used once.
 */
abstract class RowHandler {

  private static final String UNREADABLE = "could not be read";

  private final ProblemList problems;
  private final CodeTable<Boolean> usuallyMissing;
  private final Map<String, long[]> leftOut = new HashMap<>();
  private Header header;
  private long rows;
  private long kept;
  private boolean faulty;
  private boolean stopped;

  RowHandler(ProblemList problems, CodeTable<Boolean> usuallyMissing) {
    this.problems = problems;
    this.header = Header.of(List.of(), 0, problems);
    this.usuallyMissing = usuallyMissing;
  }

  /** Says which columns it wants, by {@link #column}. */
  abstract void bind();

  /** A row; left out, kept or {@link #fault faulty}. */
  abstract void take(MicrodataRow row);

  /**
   * The header.
   *
   * @return whether every column is there; if not, it was reported
   */
  final boolean header(Header newHeader) {
    header = newHeader;
    bind();
    return header.sound();
  }

  /** The place of a column, which is wanted; any place if it is not there, as no row follows. */
  final int column(String name) {
    return Math.max(0, header.need(name));
  }

  final CodeTable<Boolean> usuallyMissing() {
    return usuallyMissing;
  }

  final ProblemList problems() {
    return problems;
  }

  /**
   * A row of the right length.
   *
   * @return false to read no further
   */
  final boolean row(MicrodataRow row) {
    rows++;
    faulty = false;
    take(row);
    if (faulty) {
      leaveOut(UNREADABLE);
    }
    return !stopped;
  }

  /** A row that is damaged, which was reported. */
  final void damaged() {
    rows++;
    leaveOut(UNREADABLE);
  }

  final void leaveOut(String reason) {
    long[] count = leftOut.get(reason);
    if (count == null) {
      count = new long[1];
      leftOut.put(reason, count);
    }
    count[0]++;
  }

  final void keep() {
    kept++;
  }

  final void stop() {
    stopped = true;
  }

  /** Something is wrong with a field; the row will be left out. */
  final void fault(MicrodataRow row, int column, String message) {
    faulty = true;
    MicrodataColumn where = row.column(column);
    problems.addRow(row.line(), where.place(), where.name(), message);
  }

  final boolean isFaulty() {
    return faulty;
  }

  /** The code of a field; faults are reported. */
  final <T> int code(MicrodataRow row, int column, Coder<T> coder) {
    int code = coder.code(row, column);
    if (code == Coder.UNKNOWN) {
      fault(row, column, coder.fault(row.text(column)));
    } else if (code == Coder.OVERFLOW) {
      fault(
          row,
          column,
          "there are more than "
              + Coder.MOST
              + " different codes, so this is no column of codes; the file was not read any"
              + " further");
      stop();
    }
    return code;
  }

  /** The number of a field, NaN if it is missing or faulty; faults are reported. */
  final double number(MicrodataRow row, int column, CodeTable<Boolean> missing, String what) {
    double number = row.number(column);
    if (Double.isFinite(number)) {
      return missing.has(number) || usuallyMissing.has(number) ? Double.NaN : number;
    }
    String text = row.text(column);
    if (!missing.isSpelt(text) && !usuallyMissing.isSpelt(text)) {
      int decimals = row.column(column).decimals();
      fault(
          row,
          column,
          "for "
              + what
              + ", "
              + ProblemList.shown(text)
              + (decimals == 0
                  ? " is not a decimal number such as 1234.5"
                  : " is not a row of digits, of which the codebook puts "
                      + decimals
                      + " behind the decimal point"));
    }
    return Double.NaN;
  }

  final RowTally tally() {
    Map<String, Long> counts = new HashMap<>();
    leftOut.forEach((reason, count) -> counts.put(reason, count[0]));
    return new RowTally(rows, kept, counts);
  }
}
