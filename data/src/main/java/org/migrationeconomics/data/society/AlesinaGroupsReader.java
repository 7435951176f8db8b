package org.migrationeconomics.data.society;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.migrationeconomics.data.DataFile;
import org.migrationeconomics.data.DataReader;
import org.migrationeconomics.data.Reading;
import org.migrationeconomics.data.internal.FileInput;
import org.migrationeconomics.data.internal.Grid;
import org.migrationeconomics.data.internal.GridRow;
import org.migrationeconomics.data.internal.ProblemList;

/**
 * Reads the groups of Alesina and others (2003): the sheets of ethnicities and of languages of
 * their workbook, saved as CSV.
 *
 * <pre>
 *   Source,Date,Country,Group,Percent,Ethnic,Comments
 *   wdm,1995.0,Utopia,Blues,60.0,0.46,
 *   wdm,1995.0,Utopia,Greens,40.0,,
 *
 *   Source,Date,Country,Language,Number,Percent,Language,Notes
 *   eb,2001.0,Utopia,Bluish,600000.0,60.0,0.46,
 *   eb,2001.0,Utopia,Bluish (lingua franca),900000.0,0.0,,lf
 * </pre>
 *
 * <pre>
 *   AlesinaGroupsReader.withDefaults().read(Path.of("ethnicity.csv")).orThrow().shares("Uganda")
 * </pre>
 *
 * <p>Lines of text before the header are passed over. The sheet of languages has two columns called
 * Language: the name of the language, and the index of the country, in its first row. Shares are
 * the percentages and nothing else: the column of numbers counts speakers of a lingua franca twice,
 * and rows marked {@code lf} are named, but not counted. Names are spelled as in the source (Krygyz
 * Republic, Lituanian), without blanks at their ends; a name that comes twice within a country gets
 * a number. Countries without a printed index are named in the notes, and so is a group that was
 * filed as a country of its own (India Other).
 *
 * <p><b>Problems</b>: no such header within the first 25 rows; a row with more or fewer fields; no
 * country or no group; a percentage that is no number from 0 to 100; an index that is no number
 * from 0 to 1, or stands in a later row than the first of its country; rows of one country in two
 * places; a last line that may be cut off. A country with such a row is left out as a whole, since
 * its shares would add up to something else.
 *
 * <p><b>Source</b>: A. Alesina, A. Devleeschauwer, W. Easterly, S. Kurlat and R. Wacziarg,
 * Fractionalization, Journal of Economic Growth 8:2 (2003), 155-194, data of the authors.
 *
 * <p>Immutable and thread-safe.
 */
public final class AlesinaGroupsReader implements DataReader<GroupTable> {

  static final List<String> ETHNICITY =
      List.of("source", "date", "country", "group", "percent", "ethnic", "comments");
  static final List<String> LANGUAGE =
      List.of("source", "date", "country", "language", "number", "percent", "language", "notes");

  private static final AlesinaGroupsReader DEFAULTS = new AlesinaGroupsReader();

  private AlesinaGroupsReader() {}

  /**
   * A reader of both sheets, which tell themselves apart by their headers.
   *
   * @return the reader
   */
  public static AlesinaGroupsReader withDefaults() {
    return DEFAULTS;
  }

  @Override
  public Reading<GroupTable> read(DataFile file) {
    return FileInput.grid(
        file,
        (grid, problems) -> {
          Pass pass = new Pass(problems);
          grid.rows(0, problems, pass);
          pass.end();
          return pass.groups.table(
              pass.languages ? "language" : "ethnicity",
              false,
              "Alesina and others (2003), file " + file.title(),
              true);
        });
  }

  /** What it reads. */
  @Override
  public String toString() {
    return "reader of the groups of Alesina and others (2003)";
  }

  /** One pass over a sheet. */
  private static final class Pass implements Grid.Sink {

    private static final int MOST_TITLES = 25;
    private static final int COUNTRY = 2;
    private static final int GROUP = 3;
    private static final double WHOLE = 100;

    private final ProblemList problems;
    private final GroupCollector groups = new GroupCollector();
    private boolean languages;
    private boolean headed;
    private int rows;

    Pass(ProblemList problems) {
      this.problems = problems;
    }

    @Override
    public boolean row(GridRow row) {
      if (!headed) {
        return title(row);
      }
      if (row.filled(0) == 0 && !row.cut()) {
        return true;
      }
      int width = (languages ? LANGUAGE : ETHNICITY).size();
      String country = row.label(COUNTRY);
      String group = row.label(GROUP);
      if (row.cut() || row.count() != width) {
        fault(
            row,
            0,
            row.cut()
                ? "no line break ends the last line, so the file may be cut off"
                : "the row has " + row.count() + " fields, expected " + width);
        lose(country);
      } else if (country.isEmpty() || group.isEmpty()) {
        fault(
            row,
            country.isEmpty() ? COUNTRY : GROUP,
            country.isEmpty() ? "there is no country" : "there is no group");
        lose(country);
      } else if (groups.isScattered(country)) {
        fault(row, COUNTRY, ProblemList.shown(country) + " came before, and another country since");
        lose(country);
      } else {
        data(row, country, group);
      }
      return !problems.overflown();
    }

    private void lose(String country) {
      if (!country.isEmpty()) {
        groups.damage(country);
      }
    }

    private boolean title(GridRow row) {
      List<String> cells = new ArrayList<>();
      for (int column = 0; column < Math.min(row.count(), LANGUAGE.size() + 1); column++) {
        cells.add(row.label(column).toLowerCase(Locale.ROOT));
      }
      languages = cells.equals(LANGUAGE);
      headed = languages || cells.equals(ETHNICITY);
      rows++;
      return headed || rows < MOST_TITLES;
    }

    private void data(GridRow row, String country, String group) {
      int percent = languages ? 5 : 4;
      double share = row.number(percent);
      if (!(share >= 0 && share <= WHOLE)) {
        fault(
            row,
            percent,
            ProblemList.shown(row.label(percent)) + " is no percentage from 0 to 100");
        lose(country);
        return;
      }
      boolean first = groups.isFirst(country);
      boolean lingua =
          languages
              && (row.label(7).equals("lf") || (share == 0 && group.contains("(lingua franca)")));
      if (lingua && share > 0) {
        fault(row, percent, "a lingua franca has a share, which would count people twice");
        lose(country);
        return;
      }
      if (lingua) {
        groups.notCounted(country, group);
      } else {
        groups.add(country, group, share);
      }
      if (first) {
        groups.source(country, row.label(0) + " " + row.label(1).replaceFirst("\\.0$", ""));
      }
      index(row, percent + 1, country, first);
    }

    private void index(GridRow row, int column, String country, boolean first) {
      if (row.isBlank(column)) {
        return;
      }
      double index = row.number(column);
      if (!(index >= 0 && index <= 1) || !first) {
        fault(
            row,
            column,
            first
                ? ProblemList.shown(row.label(column)) + " is no index from 0 to 1"
                : "an index stands in another row than the first of its country");
        lose(country);
        return;
      }
      groups.index(country, index);
    }

    private void fault(GridRow row, int column, String message) {
      String head = column == 0 ? "" : (languages ? LANGUAGE : ETHNICITY).get(column);
      problems.add(row.line(), column == 0 ? 0 : column + 1, head, message);
    }

    void end() {
      if (problems.any()) {
        return;
      }
      if (rows == 0) {
        problems.add(0, 0, "", "the file is empty");
      } else if (!headed) {
        problems.add(
            0,
            0,
            "",
            "there is no header such as "
                + String.join(",", ETHNICITY)
                + " or "
                + String.join(",", LANGUAGE)
                + " within the first "
                + MOST_TITLES
                + " rows");
      } else if (groups.isEmpty()) {
        problems.add(0, 0, "", "the file ends after the header, expected at least one row");
      }
    }
  }
}
