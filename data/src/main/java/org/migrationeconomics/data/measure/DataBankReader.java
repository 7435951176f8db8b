package org.migrationeconomics.data.measure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.data.DataFile;
import org.migrationeconomics.data.DataReader;
import org.migrationeconomics.data.Reading;
import org.migrationeconomics.data.internal.Decimals;
import org.migrationeconomics.data.internal.FileInput;
import org.migrationeconomics.data.internal.Grid;
import org.migrationeconomics.data.internal.GridRow;
import org.migrationeconomics.data.internal.ProblemList;

/**
 * Reads what the World Bank's DataBank site lets one download, of whatever database: CSV, or the
 * .xlsx with the same sheet.
 *
 * <pre>
 *   DataBankReader.withDefaults().read(Path.of("Data.csv")).orThrow()
 * </pre>
 *
 * <p>The first row is the header: some columns of text, then a column for each time, {@code 2011
 * [YR2011]} or {@code 2011Q1 [YR2011Q1]}. Spaces within names of columns are made single: DataBank
 * writes {@code Receiving Countries Name} with two. Below the table stand empty rows and two lines
 * with the database and the date, which become the footer.
 *
 * <p>The other views of the site are read as well, into the same table: countries across, with a
 * column {@code Mexico [MEX]} for each and a row for each {@code Time}; and the workbook of a view,
 * whose corner is blank, whose names have no codes and whose numbers are texts such as {@code
 * 1,130.5}. It does not say which series it is: {@link #withSeries} does.
 *
 * <p><b>Missing values</b> are {@code ..} and empty fields.
 *
 * <p><b>Problems</b>: a header without times, with a column of text after them, or with a time that
 * comes twice; text or an infinite number where a number should be; a row that names the same as
 * one before; a row of another length than the header's; a row without a name but with numbers;
 * rows after the footer; a file without footer, or whose last line has no line break while it is no
 * footer, since it may be cut off.
 *
 * <p>Immutable and thread-safe.
 */
public final class DataBankReader implements DataReader<DataBankTable> {

  private static final DataBankReader DEFAULTS = new DataBankReader(Optional.empty());

  private final Optional<String> series;

  private DataBankReader(Optional<String> series) {
    this.series = series;
  }

  /**
   * The reader, which is told of no series.
   *
   * @return the reader
   */
  public static DataBankReader withDefaults() {
    return DEFAULTS;
  }

  /**
   * The same reader for a view that does not say which series it is of.
   *
   * @param name what the table calls the series, in a column {@code Series Name}
   * @return the reader
   * @throws IllegalArgumentException if the name is blank
   */
  public DataBankReader withSeries(String name) {
    return new DataBankReader(Optional.of(Require.text("series", name)));
  }

  @Override
  public Reading<DataBankTable> read(DataFile file) {
    return FileInput.grid(file, this::table);
  }

  private DataBankTable table(Grid grid, ProblemList problems) {
    Pass pass = new Pass(series, problems, grid.isWorkbook());
    grid.rows(0, problems, pass);
    return pass.table();
  }

  private static final class Pass implements Grid.Sink {

    private static final Pattern TIME =
        Pattern.compile("([12][0-9]{3}(?:Q[1-4]|M[01][0-9])?)(?: \\[YR[0-9QM]{4,7}])?");
    private static final Pattern FOOTER = Pattern.compile("(Data from database|Last Updated):.*");
    private static final String MISSING = "..";
    private static final Pattern PLACE = Pattern.compile("(.{1,200}) \\[([A-Za-z0-9_.-]{1,20})\\]");
    private static final Pattern THOUSANDS =
        Pattern.compile("-?[0-9]{1,3}(?:,[0-9]{3})+(?:[.][0-9]+)?");
    private static final String NAME = "Country Name";
    private static final String CODE = "Country Code";
    private static final String SERIES = "Series Name";
    private static final String ROW_TIME = "Time";
    private static final String ROW_TIME_CODE = "Time Code";
    private static final int MOST_TIMES = 5000;

    private final Optional<String> series;
    // Of a view with countries across: which columns they are, and where the times stand.
    private final Map<Integer, List<String>> places = new LinkedHashMap<>();
    private final Map<List<String>, Map<String, Double>> cells = new LinkedHashMap<>();
    private int timeColumn;
    private boolean view;

    private final ProblemList problems;
    private final List<String> labels = new ArrayList<>();
    private final List<String> times = new ArrayList<>();
    private final List<List<String>> rows = new ArrayList<>();
    private final List<double[]> values = new ArrayList<>();
    private final Set<List<String>> seen = new HashSet<>();
    private String footer = "";
    private final boolean workbook;
    private boolean headed;
    private int width;

    Pass(Optional<String> series, ProblemList problems, boolean workbook) {
      this.series = series;
      this.problems = problems;
      this.workbook = workbook;
    }

    @Override
    public boolean row(GridRow row) {
      if (!headed) {
        headed = true;
        return header(row);
      }
      String first = row.label(0);
      if (FOOTER.matcher(first).matches() && row.filled(1) == 0) {
        footer = footer.isEmpty() ? first : footer + "; " + first;
        return true;
      }
      if (row.filled(0) == 0) {
        return true;
      }
      List<String> names = new ArrayList<>();
      for (int column = 0; column < labels.size() - (view ? 1 : 0); column++) {
        names.add(row.label(column));
      }
      String fault =
          !footer.isEmpty()
              ? "the row stands below the footer"
              : first.isEmpty()
                  ? "the row has no name"
                  : row.count() > width || (!workbook && row.count() < width)
                      ? "the row has "
                          + row.count()
                          + " fields, expected "
                          + width
                          + " as in the header"
                      : row.cut()
                          ? "no line break ends the last line, so the file may be cut off"
                          : !seen.add(List.copyOf(names))
                              ? "a row with the same names was there before"
                              : "";
      if (!fault.isEmpty()) {
        problems.add(row.line(), 0, "", fault + "; the row is left out");
        return true;
      }
      if (!places.isEmpty()) {
        across(row, names);
        return true;
      }
      if (view) {
        names.add(series.orElse(""));
      }
      rows.add(List.copyOf(names));
      values.add(numbers(row));
      return true;
    }

    /** A row of one time, with a column for each country. */
    private void across(GridRow row, List<String> names) {
      Matcher time = TIME.matcher(row.label(timeColumn));
      if (!time.matches()) {
        problems.add(
            row.line(),
            timeColumn + 1,
            ROW_TIME,
            ProblemList.shown(row.label(timeColumn))
                + " is not a time such as 2011; the row is left out");
        return;
      }
      String name = String.valueOf(time.group(1));
      if (!times.contains(name)) {
        if (times.size() == MOST_TIMES) {
          problems.add(row.line(), 0, "", "there are more than " + MOST_TIMES + " times");
          return;
        }
        times.add(name);
      }
      for (Map.Entry<Integer, List<String>> place : places.entrySet()) {
        List<String> key = new ArrayList<>(place.getValue());
        for (int label = 0; label < labels.size(); label++) {
          if (!labels.get(label).equals(ROW_TIME) && !labels.get(label).equals(ROW_TIME_CODE)) {
            key.add(names.get(label));
          }
        }
        cells
            .computeIfAbsent(List.copyOf(key), k -> new HashMap<>())
            .put(name, number(row, place.getKey(), place.getValue().get(0)));
      }
    }

    private double number(GridRow row, int column, String head) {
      String text = row.text(column);
      double value =
          view && THOUSANDS.matcher(text).matches()
              ? Decimals.parse(text.replace(",", ""))
              : row.number(column);
      if (Double.isFinite(value)) {
        return value;
      }
      if (!row.isBlank(column) && !text.equals(MISSING)) {
        problems.add(
            row.line(),
            column + 1,
            head,
            ProblemList.shown(text)
                + " is not a decimal number such as 1234.5; the cell is left out");
      }
      return Double.NaN;
    }

    private double[] numbers(GridRow row) {
      double[] numbers = new double[times.size()];
      for (int i = 0; i < numbers.length; i++) {
        numbers[i] = number(row, labels.size() + i - (view ? 1 : 0), times.get(i));
      }
      return numbers;
    }

    /** Whether times stand down and countries across; if so, finds them. */
    private boolean isAcross(GridRow row) {
      for (int column = 0; column < row.count(); column++) {
        if (row.label(column).equals(ROW_TIME)) {
          timeColumn = column;
          return true;
        }
      }
      return false;
    }

    private boolean acrossHeader(GridRow row) {
      for (int column = 0; column < row.count(); column++) {
        String text = row.text(column).replaceAll("\\s+", " ");
        Matcher place = PLACE.matcher(text);
        boolean last = column == row.count() - 1;
        if (place.matches()) {
          List<String> named =
              List.of(String.valueOf(place.group(1)), String.valueOf(place.group(2)));
          if (places.containsValue(named)) {
            problems.add(row.line(), column + 1, text, "this country comes twice");
            return false;
          }
          places.put(column, named);
        } else if (!places.isEmpty() && !(last && text.isEmpty())) {
          problems.add(row.line(), column + 1, text, "this is not a country such as Mexico [MEX]");
          return false;
        } else if (places.isEmpty()) {
          if (text.isEmpty() || labels.contains(text)) {
            problems.add(row.line(), column + 1, text, "the column has no name of its own");
            return false;
          }
          labels.add(text);
        }
      }
      if (places.isEmpty()) {
        problems.add(
            row.line(),
            0,
            "",
            "there is a column 'Time', but none of a country such as Mexico [MEX]");
        return false;
      }
      return true;
    }

    private boolean header(GridRow row) {
      width = row.count();
      if (isAcross(row)) {
        return acrossHeader(row);
      }
      view = row.isBlank(0) && TIME.matcher(row.label(1)).matches();
      for (int column = 0; column < row.count(); column++) {
        String text = row.text(column).replaceAll("\\s+", " ");
        Matcher time = TIME.matcher(text);
        boolean last = column == row.count() - 1;
        if (time.matches()) {
          String name = String.valueOf(time.group(1));
          if (times.contains(name)) {
            problems.add(row.line(), column + 1, text, "this time comes twice");
            return false;
          }
          times.add(name);
        } else if (!times.isEmpty() && !(last && text.isEmpty())) {
          problems.add(
              row.line(), column + 1, text, "this is not a time such as 2011Q1 [YR2011Q1]");
          return false;
        } else if (view && column == 0) {
          labels.add(NAME);
        } else if (times.isEmpty()) {
          if (text.isEmpty() || labels.contains(text)) {
            problems.add(row.line(), column + 1, text, "the column has no name of its own");
            return false;
          }
          labels.add(text);
        }
      }
      if (times.isEmpty() || labels.isEmpty()) {
        problems.add(
            row.line(),
            0,
            "",
            "this is no header of a DataBank download, expected names and times such as 2011"
                + " [YR2011]");
        return false;
      }
      if (view) {
        labels.add(SERIES);
        if (series.isEmpty()) {
          problems.add(
              row.line(),
              1,
              "",
              "this is the workbook of a view, which does not say which series it is of: say it"
                  + " with withSeries(…)");
          return false;
        }
      }
      return true;
    }

    DataBankTable table() {
      Optional<String> incomplete =
          labels.isEmpty()
                  || (times.isEmpty() && places.isEmpty())
                  || workbook
                  || problems.overflown()
                  || !footer.isEmpty()
              ? Optional.empty()
              : Optional.of(
                  "the footer 'Data from database: …' is missing, so the file may be cut off");
      incomplete.ifPresent(message -> problems.add(0, 0, "", message));
      if (!places.isEmpty()) {
        List<String> all = new ArrayList<>(List.of(NAME, CODE));
        all.addAll(labels);
        all.removeAll(List.of(ROW_TIME, ROW_TIME_CODE));
        cells.forEach(
            (names, byTime) -> {
              rows.add(names);
              values.add(
                  times.stream()
                      .mapToDouble(time -> byTime.getOrDefault(time, Double.NaN))
                      .toArray());
            });
        return new DataBankTable(all, times, rows, values, footer);
      }
      return new DataBankTable(labels, times, rows, values, footer);
    }
  }
}
