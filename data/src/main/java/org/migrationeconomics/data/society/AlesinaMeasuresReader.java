package org.migrationeconomics.data.society;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.data.DataFile;
import org.migrationeconomics.data.DataReader;
import org.migrationeconomics.data.Reading;
import org.migrationeconomics.data.internal.FileInput;
import org.migrationeconomics.data.internal.Grid;
import org.migrationeconomics.data.internal.GridRow;
import org.migrationeconomics.data.internal.ProblemList;

/**
 * Reads the indices of Alesina and others (2003), the sheet of measures of their workbook, saved as
 * CSV.
 *
 * <pre>
 *   1.0,2.0,3.0,4.0,5.0
 *   Country,Source (Ethnicity Data),Date (Ethnicity Data),Ethnic,Language
 *   , , ,Source: see column 2. Date: see column 3.,Source: eb. Date: 2001
 *   Utopia,eb,1995.0,0.46,.
 * </pre>
 *
 * <p>A full stop is a missing value. Lines before the header, the line of sources below it and the
 * key of sources at the end are passed over.
 *
 * <p><b>Problems</b>: no such header within the first 25 rows; a row with more or fewer fields; an
 * index that is neither a number from 0 to 1 nor a full stop; a country that comes twice, of which
 * the first is kept; a last line that may be cut off.
 *
 * <p><b>Source</b>: as of {@link AlesinaGroupsReader}.
 *
 * <p>Immutable and thread-safe.
 */
public final class AlesinaMeasuresReader implements DataReader<FractionalisationTable> {

  private static final AlesinaMeasuresReader DEFAULTS = new AlesinaMeasuresReader();

  private AlesinaMeasuresReader() {}

  /**
   * A reader of the sheet.
   *
   * @return the reader
   */
  public static AlesinaMeasuresReader withDefaults() {
    return DEFAULTS;
  }

  @Override
  public Reading<FractionalisationTable> read(DataFile file) {
    return FileInput.grid(
        file,
        (grid, problems) -> {
          Pass pass = new Pass(problems);
          grid.rows(0, problems, pass);
          pass.end();
          return new FractionalisationTable(
              pass.rows, "Alesina and others (2003), file " + file.title());
        });
  }

  /** What it reads. */
  @Override
  public String toString() {
    return "reader of the measures of Alesina and others (2003)";
  }

  private static final class Pass implements Grid.Sink {

    private static final int MOST_TITLES = 25;
    private static final List<String> HEADER =
        List.of(
            "country", "source (ethnicity data)", "date (ethnicity data)", "ethnic", "language");

    private final ProblemList problems;
    private final Map<String, FractionalisationTable.Row> rows = new LinkedHashMap<>();
    private int titles;
    private boolean headed;

    Pass(ProblemList problems) {
      this.problems = problems;
    }

    @Override
    public boolean row(GridRow row) {
      if (!headed) {
        List<String> cells = new ArrayList<>();
        for (int column = 0; column < Math.min(row.count(), HEADER.size() + 1); column++) {
          cells.add(row.label(column).toLowerCase(Locale.ROOT));
        }
        headed = cells.equals(HEADER);
        titles++;
        return headed || titles < MOST_TITLES;
      }
      String country = row.label(0);
      if ((row.filled(0) == 0 && !row.cut()) || isKey(row, country)) {
        return true;
      }
      if (row.cut() || row.count() != HEADER.size()) {
        problems.add(
            row.line(),
            0,
            "",
            row.cut()
                ? "no line break ends the last line, so the file may be cut off"
                : "the row has " + row.count() + " fields, expected " + HEADER.size());
        return !problems.overflown();
      }
      if (country.isEmpty()) {
        problems.add(row.line(), 1, "Country", "there is no country");
        return !problems.overflown();
      }
      Optional<Figure> ethnic = figure(row, 3);
      Optional<Figure> language = figure(row, 4);
      if (ethnic.isPresent() && language.isPresent()) {
        if (rows.containsKey(country)) {
          problems.add(
              row.line(),
              1,
              "Country",
              ProblemList.shown(country) + " comes twice; the first is kept");
        } else {
          rows.put(country, new FractionalisationTable.Row(ethnic.get(), language.get()));
        }
      }
      return !problems.overflown();
    }

    /** The line of sources below the header, and the key at the end, hold words only. */
    private static boolean isKey(GridRow row, String country) {
      return (country.isEmpty() && row.label(3).startsWith("Source:"))
          || (row.filled(1) == 0 && country.contains("="));
    }

    private Optional<Figure> figure(GridRow row, int column) {
      if (row.label(column).equals(".")) {
        return Optional.of(Figure.empty("the source has none"));
      }
      double index = row.number(column);
      if (index >= 0 && index <= 1) {
        return Optional.of(Figure.of(index));
      }
      problems.add(
          row.line(),
          column + 1,
          column == 3 ? "Ethnic" : "Language",
          ProblemList.shown(row.label(column))
              + " is neither an index from 0 to 1 nor a full stop; the row is left out");
      return Optional.empty();
    }

    void end() {
      if (problems.any()) {
        return;
      }
      if (titles == 0) {
        problems.add(0, 0, "", "the file is empty");
      } else if (!headed) {
        problems.add(
            0,
            0,
            "",
            "there is no header such as "
                + String.join(",", HEADER)
                + " within the first "
                + MOST_TITLES
                + " rows");
      } else if (rows.isEmpty()) {
        problems.add(0, 0, "", "the file ends after the header, expected at least one row");
      }
    }
  }
}
