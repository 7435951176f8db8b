package org.migrationeconomics.data.society;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.measure.YearSeries;
import org.migrationeconomics.data.DataFile;
import org.migrationeconomics.data.DataReader;
import org.migrationeconomics.data.Reading;
import org.migrationeconomics.data.internal.FileInput;
import org.migrationeconomics.data.internal.Grid;
import org.migrationeconomics.data.internal.GridRow;
import org.migrationeconomics.data.internal.Header;
import org.migrationeconomics.data.internal.ProblemList;

/**
 * Reads the Historical Index of Ethnic Fractionalization, 1945-2013.
 *
 * <pre>
 *   ccode,gwcode,year,efindex
 *   2,2,1945,0.22
 * </pre>
 *
 * <pre>
 *   HiefReader.withDefaults().read(Path.of("hief.csv")).value().of(2)       // United States
 * </pre>
 *
 * <p>States go by {@code ccode}, the numbers of the Correlates of War; {@code gwcode}, those of
 * Gleditsch and Ward, is not read. Some rows of the file come two or three times; where they say
 * the same they are one, and a note says how many there were.
 *
 * <p><b>Problems</b>: columns that are missing or unknown; a row with more or fewer fields; a state
 * or a year that is no whole number; an index that is no number from 0 to 1; two different indices
 * of a state in a year, which becomes a hole (in the published file that of state 365 in 1991, the
 * Soviet Union and Russia); a last line that may be cut off.
 *
 * <p><b>Source</b>: L. Drazanova, Introducing the Historical Index of Ethnic Fractionalization
 * (HIEF) dataset, Journal of Open Humanities Data 6:6 (2020).
 *
 * <p>Immutable and thread-safe.
 */
public final class HiefReader implements DataReader<EthnicFractionalisation> {

  private static final HiefReader DEFAULTS = new HiefReader();

  private HiefReader() {}

  /**
   * A reader of the index.
   *
   * @return the reader
   */
  public static HiefReader withDefaults() {
    return DEFAULTS;
  }

  @Override
  public Reading<EthnicFractionalisation> read(DataFile file) {
    return FileInput.grid(
        file,
        (grid, problems) -> {
          Pass pass = new Pass(problems);
          grid.rows(0, problems, pass);
          return pass.table("Historical Index of Ethnic Fractionalization, file " + file.title());
        });
  }

  /** What it reads. */
  @Override
  public String toString() {
    return "reader of the Historical Index of Ethnic Fractionalization";
  }

  private static final class Pass implements Grid.Sink {

    private static final int MOST_STATES = 1000;

    private final ProblemList problems;
    private final Map<Integer, NavigableMap<Integer, Double>> states = new LinkedHashMap<>();
    private int width;
    private int state;
    private int year;
    private int index;
    private int repeated;
    private boolean headed;

    Pass(ProblemList problems) {
      this.problems = problems;
    }

    @Override
    public boolean row(GridRow row) {
      if (!headed) {
        headed = true;
        Header header = Header.of(row, GridRow.MOST_COLUMNS, problems);
        width = header.size();
        state = header.need("ccode");
        header.passOver("gwcode");
        year = header.need("year");
        index = header.need("efindex");
        header.nothingElse();
        return header.sound("the Historical Index of Ethnic Fractionalization");
      }
      if (row.filled(0) == 0 && !row.cut()) {
        return true;
      }
      if (row.cut() || row.count() != width) {
        problems.add(
            row.line(),
            0,
            "",
            row.cut()
                ? "no line break ends the last line, so the file may be cut off"
                : "the row has " + row.count() + " fields, expected " + width);
        return !problems.overflown();
      }
      double number = row.number(state);
      double when = row.number(year);
      double value = row.number(index);
      if (!(number >= 1 && number < MOST_STATES && number == Math.rint(number))) {
        fault(row, state, "ccode", "is no number of a state from 1 to 999");
      } else if (!(when >= 1900 && when <= 2099 && when == Math.rint(when))) {
        fault(row, year, "year", "is no year from 1900 to 2099");
      } else if (!(value >= 0 && value <= 1)) {
        fault(row, index, "efindex", "is no index from 0 to 1");
      } else {
        put(row, (int) number, (int) when, value);
      }
      return !problems.overflown();
    }

    private void fault(GridRow row, int column, String head, String what) {
      problems.add(row.line(), column + 1, head, ProblemList.shown(row.label(column)) + " " + what);
    }

    private void put(GridRow row, int code, int when, double value) {
      NavigableMap<Integer, Double> years = states.computeIfAbsent(code, any -> new TreeMap<>());
      Double before = years.putIfAbsent(when, value);
      if (before == null) {
        return;
      }
      if (before == value) {
        repeated++;
        return;
      }
      years.put(when, Double.NaN);
      problems.add(
          row.line(),
          index + 1,
          "efindex",
          "the index of state "
              + code
              + " in "
              + when
              + " is "
              + value
              + " here and "
              + (before.isNaN() ? "something else" : before.toString())
              + " before; the year is a hole");
    }

    EthnicFractionalisation table(String source) {
      if (!problems.any() && states.isEmpty()) {
        problems.add(
            0,
            0,
            "",
            headed
                ? "the file ends after the header, expected at least one row"
                : "the file is empty");
      }
      Map<Integer, YearSeries> series = new LinkedHashMap<>();
      states.forEach(
          (code, years) -> {
            YearSeries.Builder builder =
                YearSeries.builder(SimpleUnit.RATIO)
                    .label("ethnic fractionalisation of state " + code)
                    .source(source);
            years.forEach(
                (when, value) -> {
                  if (value.isNaN()) {
                    builder.hole(when);
                  } else {
                    builder.put(when, value);
                  }
                });
            series.put(code, builder.build());
          });
      List<String> notes = new ArrayList<>();
      if (repeated > 0) {
        notes.add("Rows that repeat another one: " + repeated);
      }
      return new EthnicFractionalisation(series, notes, source);
    }
  }
}
