package org.migrationeconomics.data.society.counts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.core.society.UndocumentedEstimate;
import org.migrationeconomics.core.society.UndocumentedMethod;
import org.migrationeconomics.data.DataFile;
import org.migrationeconomics.data.DataReader;
import org.migrationeconomics.data.Reading;
import org.migrationeconomics.data.internal.FileInput;
import org.migrationeconomics.data.internal.Grid;
import org.migrationeconomics.data.internal.GridRow;
import org.migrationeconomics.data.internal.Header;
import org.migrationeconomics.data.internal.ProblemList;

/**
 * Reads a table of estimates of the undocumented, a row for each country.
 *
 * <pre>
 *   country,year,undocumented_low,undocumented_high,percent_of_population_low,
 *       percent_of_population_high,method,shadow_economy_percent_2003_2018
 *
 *   UndocumentedReader.withDefaults().read(Path.of("undocumented.csv")).orThrow()
 * </pre>
 *
 * <p>Countries are names or codes that {@code Place.find} knows; methods those of {@link
 * UndocumentedMethod}, as the OECD prints them. Shares and the shadow economy may be empty. The
 * source of each estimate names the file.
 *
 * <p><b>Problems</b>: a country or method that is not known; a country that comes twice, of which
 * the first is kept; a number that is none; low above high; a row of another width than the header;
 * a last line that may be cut off. Rows with problems are left out.
 *
 * <p>Immutable and thread-safe.
 */
public final class UndocumentedReader implements DataReader<List<UndocumentedEstimate>> {

  private static final UndocumentedReader DEFAULTS = new UndocumentedReader();

  private UndocumentedReader() {}

  /**
   * The reader.
   *
   * @return the reader
   */
  public static UndocumentedReader withDefaults() {
    return DEFAULTS;
  }

  @Override
  public Reading<List<UndocumentedEstimate>> read(DataFile file) {
    return FileInput.grid(
        file,
        (grid, problems) -> {
          Pass pass = new Pass(problems, "file " + file.title());
          grid.rows(0, problems, pass);
          return pass.estimates();
        });
  }

  /** What it reads. */
  @Override
  public String toString() {
    return "reader of estimates of the undocumented";
  }

  /** One pass over a file. */
  private static final class Pass implements Grid.Sink {

    private static final int LOW = 2;
    private static final int SHARE_LOW = 4;
    private static final int METHOD = 6;
    private static final int SHADOW = 7;

    private final ProblemList problems;
    private final String source;
    private final List<UndocumentedEstimate> estimates = new ArrayList<>();
    private int[] columns = {};
    private List<String> names = List.of();
    private boolean headed;
    private boolean rows;

    Pass(ProblemList problems, String source) {
      this.problems = problems;
      this.source = source;
    }

    @Override
    public boolean row(GridRow row) {
      if (!headed) {
        headed = true;
        Header header = Header.of(row, GridRow.MOST_COLUMNS, problems);
        names = header.names();
        columns =
            new int[] {
              header.need("country"),
              header.need("year"),
              header.need("undocumented_low"),
              header.need("undocumented_high"),
              header.need("percent_of_population_low"),
              header.need("percent_of_population_high"),
              header.need("method"),
              header.need("shadow_economy_percent_2003_2018")
            };
        header.nothingElse();
        return header.sound("a table of the undocumented");
      }
      if (row.filled(0) == 0) {
        return true;
      }
      rows = true;
      if (row.count() != names.size() || row.cut()) {
        problems.add(
            row.line(),
            0,
            "",
            row.cut()
                ? "no line break ends the last line, so the file may be cut off"
                : "the row has "
                    + row.count()
                    + " fields, expected "
                    + names.size()
                    + " as in the header");
      } else {
        estimate(row);
      }
      return !problems.overflown();
    }

    private void estimate(GridRow row) {
      Optional<Place> place = Place.find(row.label(columns[0]));
      Optional<UndocumentedMethod> method = UndocumentedMethod.find(row.label(columns[METHOD]));
      if (place.isEmpty()) {
        fault(row, 0, " is no country that is known");
      } else if (estimates.stream().anyMatch(one -> one.place().equals(place.get()))) {
        fault(row, 0, " stands above already; the first is kept");
      } else if (method.isEmpty()) {
        fault(row, METHOD, " is no method that is known, expected one such as Residual method");
      } else {
        numbers(row, place.get(), method.get());
      }
    }

    private void numbers(GridRow row, Place place, UndocumentedMethod method) {
      double[] values = new double[columns.length];
      for (int i = 1; i < values.length; i++) {
        boolean wanted = i < SHARE_LOW;
        boolean blank = row.label(columns[i]).isEmpty();
        values[i] = i == METHOD || (blank && !wanted) ? 0 : row.number(columns[i]);
        if (!(values[i] >= 0 && values[i] < Double.POSITIVE_INFINITY)) {
          fault(row, i, " is no number from 0");
          return;
        }
      }
      if (values[1] != Math.rint(values[1])) {
        fault(row, 1, " is no year");
        return;
      }
      try {
        UndocumentedEstimate.Builder one =
            UndocumentedEstimate.builder()
                .place(place)
                .year((int) values[1])
                .low(values[LOW])
                .high(values[LOW + 1])
                .method(method)
                .source(source);
        if (!row.label(columns[SHARE_LOW]).isEmpty()) {
          one.percentOfInhabitantsLow(values[SHARE_LOW]);
        }
        if (!row.label(columns[SHARE_LOW + 1]).isEmpty()) {
          one.percentOfInhabitantsHigh(values[SHARE_LOW + 1]);
        }
        if (!row.label(columns[SHADOW]).isEmpty()) {
          one.shadowEconomy(values[SHADOW]);
        }
        estimates.add(one.build());
      } catch (IllegalArgumentException refused) {
        problems.add(row.line(), 0, "", String.valueOf(refused.getMessage()));
      }
    }

    private void fault(GridRow row, int which, String message) {
      int column = columns[which];
      problems.add(
          row.line(),
          column + 1,
          names.get(column),
          ProblemList.shown(row.label(column)) + message);
    }

    List<UndocumentedEstimate> estimates() {
      if (!rows && problems.toList().isEmpty()) {
        problems.add(0, 0, "", headed ? "the file ends after the header" : "the file is empty");
      }
      return List.copyOf(estimates);
    }
  }
}
