package org.migrationeconomics.data.society;

import java.util.HashSet;
import java.util.Set;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.data.DataFile;
import org.migrationeconomics.data.DataReader;
import org.migrationeconomics.data.Reading;
import org.migrationeconomics.data.internal.FileInput;
import org.migrationeconomics.data.internal.Grid;
import org.migrationeconomics.data.internal.GridRow;
import org.migrationeconomics.data.internal.Header;
import org.migrationeconomics.data.internal.ProblemList;

/**
 * Reads counts of the speakers of languages, of one country or of its states: those of the
 * languages spoken at home in the United States, without English.
 *
 * <pre>
 *   language,speakers             state,language,speakers
 *   Spanish,37458470              Utopia,Bluish,600
 * </pre>
 *
 * <pre>
 *   HomeLanguagesReader.of("United States").read(Path.of("languages.csv")).orThrow()
 * </pre>
 *
 * <p>Shares are of the speakers in the file: whoever speaks only the language of the country at
 * home is not in it. Some lists have a language both under its own name and as part of a wider one
 * (Chinese, Mandarin, Cantonese); they are as the file has them.
 *
 * <p><b>Problems</b>: columns that are missing or unknown; a row with more or fewer fields; a name
 * that is missing or comes twice in a state; speakers that are no whole number of persons; rows of
 * one state in two places; a last line that may be cut off. A state with such a row is left out as
 * a whole.
 *
 * <p><b>Source</b>: U.S. Census Bureau, Detailed languages spoken at home, American Community
 * Survey 2009-2013.
 *
 * <p>Immutable and thread-safe.
 */
public final class HomeLanguagesReader implements DataReader<GroupTable> {

  private final String country;

  private HomeLanguagesReader(String country) {
    this.country = country;
  }

  /**
   * A reader of the languages of a country.
   *
   * @param country what a file without states is about
   * @return the reader
   * @throws IllegalArgumentException if it is blank
   */
  public static HomeLanguagesReader of(String country) {
    return new HomeLanguagesReader(Require.text("country", country));
  }

  @Override
  public Reading<GroupTable> read(DataFile file) {
    return FileInput.grid(
        file,
        (grid, problems) -> {
          Pass pass = new Pass(country, problems);
          grid.rows(0, problems, pass);
          pass.end();
          return pass.groups.table("languages spoken at home", true, "file " + file.title(), false);
        });
  }

  /** What it reads. */
  @Override
  public String toString() {
    return "reader of the languages spoken at home in " + country;
  }

  private static final class Pass implements Grid.Sink {

    private static final double MOST = 1e10;

    private final String country;
    private final ProblemList problems;
    private final GroupCollector groups = new GroupCollector();
    private final Set<String> seen = new HashSet<>();
    private int width;
    private int state;
    private int language;
    private int speakers;
    private boolean headed;

    Pass(String country, ProblemList problems) {
      this.country = country;
      this.problems = problems;
    }

    @Override
    public boolean row(GridRow row) {
      if (!headed) {
        headed = true;
        Header header = Header.of(row, GridRow.MOST_COLUMNS, problems);
        width = header.size();
        state = header.find("state");
        language = header.need("language");
        speakers = header.need("speakers");
        header.nothingElse();
        return header.sound("languages spoken at home");
      }
      if (row.filled(0) == 0 && !row.cut()) {
        return true;
      }
      String where = state < 0 ? country : row.label(state);
      String name = row.label(language);
      double count = row.number(speakers);
      String fault = "";
      int column = 0;
      if (row.cut() || row.count() != width) {
        fault =
            row.cut()
                ? "no line break ends the last line, so the file may be cut off"
                : "the row has " + row.count() + " fields, expected " + width;
      } else if (where.isEmpty()) {
        column = state + 1;
        fault = "there is no state";
      } else if (name.isEmpty()) {
        column = language + 1;
        fault = "there is no language";
      } else if (!(count >= 0 && count <= MOST && count == Math.rint(count))) {
        column = speakers + 1;
        fault = ProblemList.shown(row.label(speakers)) + " is no number of persons";
      } else if (groups.isScattered(where)) {
        column = state + 1;
        fault = ProblemList.shown(where) + " came before, and another state since";
      } else if (!seen.add(where + "\n" + name)) {
        column = language + 1;
        fault = ProblemList.shown(name) + " comes twice";
      }
      if (fault.isEmpty()) {
        groups.add(where, name, count);
      } else {
        problems.add(row.line(), column, "", fault);
        if (!where.isEmpty()) {
          groups.damage(where);
        }
      }
      return !problems.overflown();
    }

    void end() {
      if (!problems.any() && groups.isEmpty()) {
        problems.add(
            0,
            0,
            "",
            headed
                ? "the file ends after the header, expected at least one row"
                : "the file is empty");
      }
    }
  }
}
