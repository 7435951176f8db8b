package org.migrationeconomics.data.measure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.migrationeconomics.data.DataFile;
import org.migrationeconomics.data.DataReader;
import org.migrationeconomics.data.Reading;
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

  private static final DataBankReader DEFAULTS = new DataBankReader();

  private DataBankReader() {}

  /**
   * The reader; it has no options.
   *
   * @return the reader
   */
  public static DataBankReader withDefaults() {
    return DEFAULTS;
  }

  @Override
  public Reading<DataBankTable> read(DataFile file) {
    return FileInput.grid(file, DataBankReader::table);
  }

  private static DataBankTable table(Grid grid, ProblemList problems) {
    Pass pass = new Pass(problems, grid.isWorkbook());
    grid.rows(0, problems, pass);
    return pass.table();
  }

  private static final class Pass implements Grid.Sink {

    private static final Pattern TIME =
        Pattern.compile("([12][0-9]{3}(?:Q[1-4]|M[01][0-9])?)(?: \\[YR[0-9QM]{4,7}])?");
    private static final Pattern FOOTER = Pattern.compile("(Data from database|Last Updated):.*");
    private static final String MISSING = "..";

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

    Pass(ProblemList problems, boolean workbook) {
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
      for (int column = 0; column < labels.size(); column++) {
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
      rows.add(List.copyOf(names));
      values.add(numbers(row));
      return true;
    }

    private double[] numbers(GridRow row) {
      double[] numbers = new double[times.size()];
      for (int i = 0; i < numbers.length; i++) {
        int column = labels.size() + i;
        numbers[i] = row.number(column);
        if (Double.isFinite(numbers[i])) {
          continue;
        }
        numbers[i] = Double.NaN;
        if (!row.isBlank(column) && !row.text(column).equals(MISSING)) {
          problems.add(
              row.line(),
              column + 1,
              times.get(i),
              ProblemList.shown(row.text(column))
                  + " is not a decimal number such as 1234.5; the cell is left out");
        }
      }
      return numbers;
    }

    private boolean header(GridRow row) {
      width = row.count();
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
      return true;
    }

    DataBankTable table() {
      Optional<String> incomplete =
          labels.isEmpty() || times.isEmpty() || workbook || !footer.isEmpty()
              ? Optional.empty()
              : Optional.of(
                  "the footer 'Data from database: …' is missing, so the file may be cut off");
      incomplete.ifPresent(message -> problems.add(0, 0, "", message));
      return new DataBankTable(labels, times, rows, values, footer);
    }
  }
}
