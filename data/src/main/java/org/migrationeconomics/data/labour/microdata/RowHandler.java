package org.migrationeconomics.data.labour.microdata;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
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
  private final MissingCodes missing;
  private final Map<String, long[]> leftOut = new HashMap<>();
  private final Map<String, long[]> keptWith = new HashMap<>();
  private final List<NumberField> fields = new ArrayList<>();
  private Header header;
  private long rows;
  private long kept;
  private boolean faulty;
  private boolean stopped;

  RowHandler(ProblemList problems, MissingCodes missing) {
    this.problems = problems;
    this.header = Header.of(List.of(), 0, problems);
    this.missing = missing;
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
    new TreeSet<>(missing.columns()).forEach(this::column);
    return header.sound();
  }

  /** The place of a column, which is wanted; any place if it is not there, as no row follows. */
  final int column(String name) {
    return Math.max(0, header.need(name));
  }

  /** A column of numbers, which is wanted. */
  final NumberField number(String name, String what) {
    NumberField field = new NumberField(column(name), name, what, missing);
    fields.add(field);
    return field;
  }

  final MissingCodes missing() {
    return missing;
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
    count(leftOut, reason, 1);
  }

  final void keep() {
    kept++;
  }

  /** The row that was kept last has something of its own. */
  final void keptWith(String what) {
    count(keptWith, what, 1);
  }

  /** Rows that were kept are left out after all. */
  final void leaveOutKept(String reason, long many) {
    kept -= many;
    count(leftOut, reason, many);
  }

  private static void count(Map<String, long[]> counts, String reason, long many) {
    long[] count = counts.get(reason);
    if (count == null) {
      count = new long[1];
      counts.put(reason, count);
    }
    count[0] += many;
  }

  /** All rows were read: what shows in all of them only is reported. */
  final void end() {
    for (NumberField field : fields) {
      if (field.looksMissing()) {
        MicrodataColumn where = field.where().orElseThrow();
        problems.add(
            field.line(),
            where.place(),
            where.name(),
            ProblemList.shown(field.nines())
                + " stands in "
                + field.count()
                + (field.count() == 1 ? " row" : " rows")
                + " and is the largest number: nines alone mostly say that there is no value;"
                + " withMissing(\""
                + where.name()
                + "\", \""
                + field.nines()
                + "\") says so, withoutMissing(\""
                + where.name()
                + "\") that it is one");
      }
    }
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
  final double number(MicrodataRow row, NumberField field) {
    int column = field.column();
    double number = row.number(column);
    if (Double.isFinite(number)) {
      if (field.isMissing(number)) {
        return Double.NaN;
      }
      field.take(row, number);
      return number;
    }
    String text = row.text(column);
    if (!field.isMissing(text)) {
      int decimals = row.column(column).decimals();
      fault(
          row,
          column,
          "for "
              + field.what()
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
    return new RowTally(rows, kept, counts(leftOut), counts(keptWith));
  }

  private static Map<String, Long> counts(Map<String, long[]> counts) {
    Map<String, Long> all = new HashMap<>();
    counts.forEach((reason, count) -> all.put(reason, count[0]));
    return all;
  }
}
