package org.migrationeconomics.data.measure;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.migrationeconomics.core.place.ReferenceArea;
import org.migrationeconomics.data.internal.Grid;
import org.migrationeconomics.data.internal.GridRow;
import org.migrationeconomics.data.internal.Header;
import org.migrationeconomics.data.internal.ProblemList;
import org.migrationeconomics.data.place.WorldBankAreas;

/**
 * One pass over a table with a row for each area and indicator and a column for each year, be it
 * the sheet of a workbook or the bulk file. Used once.
 */
final class WidePass implements Grid.Sink {

  private static final List<String> HEADS =
      List.of("Country Name", "Country Code", "Indicator Name", "Indicator Code");
  private static final int MOST_PREAMBLE = 10;
  private static final int MOST_COLUMNS = 2005;
  private static final int LAST_SERIAL = 100_000;
  private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);

  private final Map<String, TableSink> sinks;
  private final boolean others;
  private final boolean workbook;
  private final WorldBankAreas areas;
  private final ProblemList problems;
  private final int[] columns = new int[HEADS.size()];
  private final Map<String, String> nameOf = new HashMap<>();
  private int[] years = new int[0];
  private boolean headed;
  private boolean failed;
  private long rows;
  private Optional<LocalDate> vintage = Optional.empty();

  /**
   * A pass.
   *
   * @param sinks where the rows of each indicator go, by its code
   * @param others whether rows of further indicators are passed over; if not, they are problems
   */
  WidePass(
      Map<String, TableSink> sinks,
      boolean others,
      boolean workbook,
      WorldBankAreas areas,
      ProblemList problems) {
    this.sinks = sinks;
    this.others = others;
    this.workbook = workbook;
    this.areas = areas;
    this.problems = problems;
  }

  Optional<LocalDate> vintage() {
    return vintage;
  }

  @Override
  public boolean row(GridRow row) {
    if (headed) {
      data(row);
      return true;
    }
    String first = row.text(0);
    if (first.equals("Last Updated Date")) {
      vintage = date(row);
    }
    for (int column = 0; column < row.count(); column++) {
      if (row.label(column).equalsIgnoreCase(HEADS.get(1))) {
        return header(row);
      }
    }
    if (row.line() > MOST_PREAMBLE) {
      failed = true;
      problems.add(
          row.line(), 0, "", "no header was found, expected a row with 'Country Code' and years");
      return false;
    }
    return true;
  }

  private Optional<LocalDate> date(GridRow row) {
    try {
      double serial = row.number(1);
      if (serial >= 1 && serial <= LAST_SERIAL) {
        return Optional.of(SERIAL_ZERO.plusDays((long) serial));
      }
      return Optional.of(LocalDate.parse(row.text(1)));
    } catch (DateTimeException unreadable) {
      problems.add(
          row.line(), 2, "", ProblemList.shown(row.text(1)) + " is not a date such as 2021-09-15");
      return Optional.empty();
    }
  }

  private boolean header(GridRow row) {
    headed = true;
    failed = true;
    Header header = Header.of(row, MOST_COLUMNS, problems);
    for (int head = 0; head < columns.length; head++) {
      columns[head] = header.need(HEADS.get(head));
    }
    years = new int[header.size()];
    boolean[] known = header.wanted();
    for (int column = 0; column < header.size(); column++) {
      String text = header.name(column);
      if (!known[column]) {
        years[column] = Math.max(Columns.year(text.toCharArray(), 0, text.length()), 0);
        if (years[column] == 0 && !text.isEmpty()) {
          header.unknown(column);
        }
      }
    }
    failed = !header.sound("a table of years");
    return !failed;
  }

  private void data(GridRow row) {
    if (row.filled(0) == 0) {
      return;
    }
    rows++;
    if (row.cut()) {
      problems.add(
          row.line(),
          0,
          "",
          "no line break ends the last line, so the file may be cut off; the row is left out");
      return;
    }
    if (row.count() > years.length || (!workbook && row.count() < years.length)) {
      problems.add(
          row.line(),
          0,
          "",
          "the row has " + row.count() + " fields, expected " + years.length + " as in the header");
      return;
    }
    String code = row.text(columns[3]);
    TableSink sink = sinks.get(code);
    if (sink == null) {
      if (!others) {
        problems.addRow(
            row.line(),
            columns[3] + 1,
            HEADS.get(3),
            ProblemList.shown(code) + " is another indicator, expected " + sinks.keySet());
      }
      return;
    }
    String areaCode = row.text(columns[1]);
    String name = row.text(columns[0]);
    Optional<ReferenceArea> area = areas.find(areaCode);
    if (area.isEmpty()) {
      problems.addRow(
          row.line(),
          columns[1] + 1,
          HEADS.get(1),
          ProblemList.shown(areaCode)
              + " ("
              + ProblemList.shown(name)
              + ") is not a World Bank code of a country or group");
      return;
    }
    String known = nameOf.putIfAbsent(areaCode, name);
    if (known != null && !known.equals(name)) {
      problems.addRow(
          row.line(),
          columns[0] + 1,
          HEADS.get(0),
          ProblemList.shown(name)
              + " has the code "
              + areaCode
              + ", which is that of "
              + ProblemList.shown(known));
      return;
    }
    for (int column = 0; column < years.length; column++) {
      if (years[column] == 0) {
        continue;
      }
      double value = row.number(column);
      if (!Double.isFinite(value) && !row.isBlank(column)) {
        problems.add(
            row.line(),
            column + 1,
            Integer.toString(years[column]),
            ProblemList.shown(row.text(column))
                + " is not a decimal number such as 1234.5; the cell is left out");
        value = Double.NaN;
      }
      sink.accept(
          area.get(),
          years[column],
          value,
          row.line(),
          column + 1,
          Integer.toString(years[column]),
          problems);
    }
  }

  /** Says what is missing after the last row. */
  void end() {
    if (failed || !problems.toList().isEmpty()) {
      return;
    }
    if (!headed) {
      problems.add(0, 0, "", "no header was found, expected a row with 'Country Code' and years");
    } else if (rows == 0) {
      problems.add(0, 0, "", "the file ends after the header, expected at least one row");
    }
  }

  /** The table of an indicator. */
  static IndicatorTable table(
      WorldBankIndicator indicator, TableSink sink, String source, Optional<LocalDate> vintage) {
    return IndicatorTable.builder()
        .indicator(indicator)
        .series(sink.series(indicator, source))
        .vintage(vintage)
        .build();
  }
}
