package org.migrationeconomics.data.measure;

import java.nio.CharBuffer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.migrationeconomics.core.place.ReferenceArea;
import org.migrationeconomics.data.internal.Decimals;
import org.migrationeconomics.data.internal.DelimitedPass;
import org.migrationeconomics.data.internal.ProblemList;
import org.migrationeconomics.data.place.WorldBankAreas;

/**
 * One pass over one file of the World Bank, in either layout.
 *
 * <p>The parser's fields are looked at in its own buffer; a row costs no object as long as it is
 * sound and of the same area as the row before. What is kept from row to row is bounded: the
 * header, one entry for each known area, and the problems.
 *
 * <p>Not thread-safe, and used once.
 */
final class CsvPass extends DelimitedPass {

  /** Longest name of an area or column, in characters. */
  static final int LONGEST_NAME = 200;

  private static final String DATA_SOURCE = "Data Source";
  private static final String LAST_UPDATED = "Last Updated Date";
  private static final int MONTHS = 12;

  /** A date as spreadsheets write it, of which day or month may come first. */
  private static final Pattern OTHER_DATE =
      Pattern.compile("([0-9]{1,2})[./-]([0-9]{1,2})[./-]([0-9]{4})");

  private final WorldBankIndicator indicator;
  private final Optional<WorldBankLayout> demanded;
  private final ProblemList problems;
  private final ObservationSink sink;
  private final AreaTracker areas;
  private final Map<ReferenceArea, Long> areaLines = new HashMap<>();

  private final List<String> head = new ArrayList<>();
  private Columns columns = Columns.NONE;
  private Optional<LocalDate> vintage = Optional.empty();
  private Optional<String> statedDate = Optional.empty();
  private boolean metadata;
  private boolean headed;
  private long rows;

  // The row that is being read.
  private final List<Fault> faults = new ArrayList<>();
  private double[] cells = new double[0];
  private boolean rowFault;
  private boolean blank;
  private boolean lastQuoted;
  private String otherIndicator = "";
  private int year;

  CsvPass(
      WorldBankIndicator indicator,
      Optional<WorldBankLayout> demanded,
      WorldBankAreas areas,
      ProblemList problems,
      ObservationSink sink) {
    super(',', problems);
    this.indicator = indicator;
    this.demanded = demanded;
    this.problems = problems;
    this.sink = sink;
    this.areas = new AreaTracker(areas, problems);
  }

  /** A field of the row that cannot be read. */
  private record Fault(int column, String message) {}

  /** The day that the file states as its last update. */
  Optional<LocalDate> vintage() {
    return vintage;
  }

  /** What the file states as its last update, if nobody can tell the day from the month. */
  Optional<String> statedDate() {
    return statedDate;
  }

  @Override
  protected void record(boolean ended) {
    if (headed) {
      row(ended);
    } else {
      header();
    }
  }

  @Override
  protected void end() {
    if (headed && rows == 0) {
      problems.add(0, 0, "", "the file ends after the header, expected at least one row");
    } else if (!headed) {
      problems.add(0, 0, "", metadata ? "the file ends before the header" : "the file is empty");
    }
  }

  @Override
  protected Optional<String> headerStart() {
    return headed || head.isEmpty() ? Optional.empty() : Optional.of(head.get(0));
  }

  @Override
  protected String head(int column) {
    return columns.head(column);
  }

  // Fields, while the parser has them in its buffer.

  @Override
  protected void handleBegin(long line) {
    year = 0;
    rowFault = false;
    blank = true;
    if (!faults.isEmpty()) {
      faults.clear();
    }
    if (!otherIndicator.isEmpty()) {
      otherIndicator = "";
    }
    if (!headed) {
      head.clear();
    }
  }

  @Override
  protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
    blank &= length == 0;
    if (!headed) {
      if (index < Columns.MOST) {
        head.add(new String(buffer, offset, Math.min(length, LONGEST_NAME)));
      }
      return;
    }
    if (index >= columns.count()) {
      return;
    }
    lastQuoted = quoted;
    switch (columns.role(index)) {
      case NAME -> {
        boolean tooLong = length > LONGEST_NAME;
        if (tooLong) {
          rowFault(index, "the name is longer than " + LONGEST_NAME + " characters");
        }
        areas.name(buffer, offset, tooLong ? 0 : length);
      }
      case CODE -> areas.code(buffer, offset, length);
      case INDICATOR_CODE -> {
        if (!same(indicator.code(), buffer, offset, length)) {
          otherIndicator = ProblemList.shown(buffer, offset, length);
        }
      }
      case UNIT -> {
        if (!same(indicator.unit().label(), buffer, offset, length)) {
          rowFault(
              index,
              ProblemList.shown(buffer, offset, length)
                  + " is not the unit of the indicator, "
                  + indicator.unit().label());
        }
      }
      case YEAR -> {
        year = Columns.year(buffer, offset, length);
        if (year < 0) {
          rowFault(
              index,
              ProblemList.shown(buffer, offset, length) + " is not a year from 1000 to 2999");
        }
      }
      case VALUE, CELL -> cells[index] = number(index, buffer, offset, length);
      case NOTHING -> {
        if (length > 0) {
          rowFault(
              index,
              ProblemList.shown(buffer, offset, length)
                  + " stands in a column without a name, expected nothing");
        }
      }
      case INDICATOR_NAME, REMARK, UNKNOWN -> {
        // The code says it all; and no file with an unknown column gets here.
      }
    }
  }

  private double number(int index, char[] buffer, int offset, int length) {
    if (length == 0) {
      return Double.NaN;
    }
    double number = Decimals.parse(buffer, offset, length);
    if (Double.isFinite(number)) {
      return number;
    }
    fault(
        index,
        ProblemList.shown(buffer, offset, length)
            + (Double.isNaN(number)
                ? " is not a decimal number such as 16653.7; a missing value is an empty field"
                : " is too large a number"));
    return Double.NaN;
  }

  private void rowFault(int index, String message) {
    rowFault = true;
    fault(index, message);
  }

  private void fault(int index, String message) {
    faults.add(new Fault(index + 1, message));
  }

  private static boolean same(String expected, char[] buffer, int offset, int length) {
    return expected.contentEquals(CharBuffer.wrap(buffer, offset, length));
  }

  // Records, after the parser has passed them.

  private void header() {
    if (metadata && blank) {
      // A line that a spreadsheet has filled up with separators.
      return;
    }
    String first = head.get(0);
    if (first.equals(DATA_SOURCE) && !metadata) {
      metadata = true;
      return;
    }
    if (first.equals(LAST_UPDATED) && vintage.isEmpty()) {
      metadata = true;
      vintage = date(head.size() > 1 ? head.get(1) : "");
      return;
    }
    long line = getStartingLineNumber();
    Optional<String> strange = strange(first, head.size() == 1);
    if (strange.isPresent()) {
      problems.add(line, 0, "", strange.get());
    } else if (getFieldCount() > Columns.MOST) {
      problems.add(
          line,
          0,
          "",
          "there are " + getFieldCount() + " columns, expected at most " + Columns.MOST);
    } else {
      Optional<Columns> found = Columns.of(head, metadata, demanded, line, problems);
      if (found.isPresent()) {
        columns = found.get();
        cells = new double[columns.count()];
        headed = true;
        return;
      }
    }
    stop();
  }

  private Optional<LocalDate> date(String text) {
    try {
      Matcher other = OTHER_DATE.matcher(text);
      if (!other.matches()) {
        return Optional.of(LocalDate.parse(text));
      }
      int one = Integer.parseInt(String.valueOf(other.group(1)));
      int two = Integer.parseInt(String.valueOf(other.group(2)));
      int ofYear = Integer.parseInt(String.valueOf(other.group(3)));
      if (one <= MONTHS && two <= MONTHS && one != two) {
        // Nobody can tell the day from the month.
        statedDate = Optional.of(text);
        return Optional.empty();
      }
      return Optional.of(LocalDate.of(ofYear, Math.min(one, two), Math.max(one, two)));
    } catch (DateTimeException wrong) {
      problems.add(
          getStartingLineNumber(),
          2,
          "",
          ProblemList.shown(text) + " is not a date such as 2021-09-15");
      return Optional.empty();
    }
  }

  private void row(boolean ended) {
    if (blank && metadata) {
      return;
    }
    rows++;
    long line = getStartingLineNumber();
    int count = getFieldCount();
    if (count != columns.count()) {
      problems.add(
          line,
          0,
          "",
          "the row has "
              + count
              + (count == 1 ? " field" : " fields")
              + ", expected "
              + columns.count()
              + " as in the header");
      return;
    }
    // A number that ends with the file may have lost digits; one in quotes, or with a comma after
    // it, has not.
    if (ended && !lastQuoted && columns.role(count - 1) != Columns.Role.NOTHING) {
      problems.add(
          line,
          0,
          "",
          "no line break ends the last line, so the file may be cut off; the row is left out");
      return;
    }
    if (!faults.isEmpty()) {
      for (Fault fault : faults) {
        problems.add(line, fault.column(), columns.head(fault.column()), fault.message());
      }
    }
    if (!otherIndicator.isEmpty()) {
      int column = columns.columnOf(Columns.Role.INDICATOR_CODE);
      problems.addRow(
          line,
          column,
          columns.head(column),
          otherIndicator + " is not the code of the indicator, " + indicator.code());
      return;
    }
    Optional<ReferenceArea> area = areas.area(line, columns);
    if (area.isEmpty() || rowFault) {
      return;
    }
    if (columns.layout() == WorldBankLayout.TIDY) {
      int column = columns.columnOf(Columns.Role.VALUE);
      if (faults.isEmpty()) {
        sink.accept(
            area.get(), year, cells[column - 1], line, column, columns.head(column), problems);
      }
    } else {
      wide(area.get(), line);
    }
  }

  /** A row with a cell for each year. A cell that could not be read is a hole, and was reported. */
  private void wide(ReferenceArea area, long line) {
    Long before = areaLines.putIfAbsent(area, line);
    if (before != null) {
      problems.add(line, 0, "", area.name() + " has a row already, in line " + before);
      return;
    }
    for (int i = 0; i < cells.length; i++) {
      if (columns.role(i) == Columns.Role.CELL) {
        sink.accept(area, columns.yearOf(i), cells[i], line, i + 1, columns.head(i + 1), problems);
      }
    }
  }
}
