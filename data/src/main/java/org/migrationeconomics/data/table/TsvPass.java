package org.migrationeconomics.data.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.migrationeconomics.data.internal.Decimals;
import org.migrationeconomics.data.internal.Header;
import org.migrationeconomics.data.internal.ProblemList;
import org.migrationeconomics.data.internal.TablePass;

/**
 * The rows of Eurostat's TSV, in which the first cell packs the codes and each other column is a
 * period. Not thread-safe, and used once.
 */
final class TsvPass implements TablePass.Handler {

  static final int MOST_COLUMNS = 5_005;

  private static final String TIME = "\\TIME_PERIOD";
  private static final String OLD_TIME = "\\time";
  private static final String MISSING = ":";
  private static final int LONGEST_FLAG = 8;

  private final TableRows rows;
  private final ProblemList problems;
  private List<String> names = List.of();
  private int[] periods = new int[0];

  TsvPass(TableRows rows, ProblemList problems) {
    this.rows = rows;
    this.problems = problems;
  }

  @Override
  public void header(Header header) {
    names = header.names();
    String packed = header.name(0);
    int end = packed.indexOf(TIME);
    if (end < 0) {
      end = packed.indexOf(OLD_TIME);
    }
    if (end <= 0) {
      header.fault(
          0, "this does not name the dimensions, expected such as freq,unit,age,sex,geo" + TIME);
      return;
    }
    Optional<String> fault =
        rows.dimensions(Arrays.asList(packed.substring(0, end).split(",", -1)));
    if (fault.isPresent()) {
      header.fault(0, fault.get());
      return;
    }
    periods = new int[header.size()];
    List<Integer> before = new ArrayList<>();
    for (int i = 1; i < header.size(); i++) {
      periods[i] = rows.period(header.name(i));
      if (periods[i] < 0) {
        header.fault(i, "this is not a year from 1000 to 2999, a quarter or a month");
        return;
      }
      if (before.contains(periods[i])) {
        header.fault(i, "this period has a column already");
        return;
      }
      before.add(periods[i]);
    }
    if (periods.length <= 1) {
      header.lack("for any period");
    }
    header.wantAll();
  }

  @Override
  public void row(long line, String[] fields) {
    String[] key = fields[0].strip().split(",", -1);
    if (key.length != rows.dimensions().size() || Arrays.stream(key).anyMatch(String::isBlank)) {
      problems.add(
          line,
          1,
          names.get(0),
          ProblemList.shown(fields[0])
              + " has not one code for each of the "
              + rows.dimensions().size()
              + " dimensions; the row is left out");
      return;
    }
    for (int i = 0; i < key.length; i++) {
      if (!rows.keeps(i, key[i])) {
        return;
      }
    }
    for (int i = 1; i < fields.length; i++) {
      Optional<String> refused = cell(line, key, fields[i].strip(), i);
      if (refused.isPresent()) {
        problems.add(line, 1, names.get(0), refused.get() + "; the row is left out");
        return;
      }
    }
  }

  private Optional<String> cell(long line, String[] key, String field, int column) {
    int blank = field.indexOf(' ');
    String number = blank < 0 ? field : field.substring(0, blank);
    String flag = blank < 0 ? "" : field.substring(blank + 1).strip();
    boolean letters = flag.chars().allMatch(c -> c >= 'a' && c <= 'z');
    double value = number.equals(MISSING) ? Double.NaN : Decimals.parse(number);
    if (!letters
        || flag.length() > LONGEST_FLAG
        || !(number.equals(MISSING) || Double.isFinite(value))) {
      problems.add(
          line,
          column + 1,
          names.get(column),
          ProblemList.shown(field)
              + " is not a figure such as 83118501 or '83118501 b'; a missing value is a colon");
      value = Double.NaN;
      flag = "";
    }
    return rows.put(key, periods[column], line, value, flag, "");
  }
}
