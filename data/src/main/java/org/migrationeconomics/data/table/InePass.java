package org.migrationeconomics.data.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.migrationeconomics.core.measure.TimePeriod;
import org.migrationeconomics.data.internal.Header;
import org.migrationeconomics.data.internal.ProblemList;
import org.migrationeconomics.data.internal.TablePass;

/**
 * The rows of a table of Spain's INE as CSV: a column for each dimension, then {@code Periodo} and
 * {@code Total}. Not thread-safe, and used once.
 */
final class InePass implements TablePass.Handler {

  static final int MOST_COLUMNS = 40;

  private static final Pattern HEADER =
      Pattern.compile(
          "[^\\n]*[;\\t,]\"?Periodo\"?[;\\t,]\"?Total\"?\\s*", Pattern.CASE_INSENSITIVE);

  private final TableRows rows;
  private final ProblemList problems;
  private final SpanishPeriods periods = new SpanishPeriods();
  private final List<Integer> dimensions = new ArrayList<>();
  private List<String> names = List.of();
  private String[] key = new String[0];
  private int time;
  private int value;

  InePass(TableRows rows, ProblemList problems) {
    this.rows = rows;
    this.problems = problems;
  }

  /** Whether the first line of a text is the header of such a table. */
  static boolean isOne(String line) {
    return HEADER.matcher(line).matches();
  }

  @Override
  public void header(Header header) {
    names = header.names();
    time = header.need("Periodo");
    value = header.need("Total");
    if (!header.sound("a table of Spain's INE")) {
      return;
    }
    List<String> found = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      if (i != time && i != value) {
        found.add(names.get(i));
        dimensions.add(i);
        header.want(i);
      }
    }
    Optional<String> fault = rows.dimensions(found);
    if (fault.isPresent()) {
      header.fault(fault.get());
    }
    key = new String[found.size()];
  }

  @Override
  public void row(long line, String[] fields) {
    for (int i = 0; i < key.length; i++) {
      key[i] = fields[dimensions.get(i)].strip();
      if (!rows.keeps(i, key[i])) {
        return;
      }
    }
    String when = fields[time].strip();
    Optional<TimePeriod> period = SpanishPeriods.find(when);
    if (period.isEmpty()) {
      leave(
          line,
          time,
          ProblemList.shown(when)
              + " is no period such as 2024, 2024T1, 2024M07 or 1 de enero de 2025");
      return;
    }
    String number = fields[value].strip();
    boolean missing = number.isEmpty() || number.equals("..") || number.equals(".");
    double figure = missing ? Double.NaN : PointNumbers.parse(number);
    if (!missing && !Double.isFinite(figure)) {
      leave(
          line,
          value,
          ProblemList.shown(number)
              + " is not a number such as 1.234,5, with points between thousands only");
      return;
    }
    periods.note(when);
    rows.put(key, rows.period(period.get()), line, figure, "", "")
        .ifPresent(reason -> leave(line, value, reason));
  }

  /** After the last row. */
  void end() {
    if (periods.onlyDays()) {
      rows.januariesAsYears();
    }
  }

  private void leave(long line, int column, String message) {
    problems.add(line, column + 1, names.get(column), message + "; the row is left out");
  }
}
