package org.migrationeconomics.data.migration.refugees;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.core.place.ReferenceArea;
import org.migrationeconomics.data.DataFile;
import org.migrationeconomics.data.DataReader;
import org.migrationeconomics.data.Problem;
import org.migrationeconomics.data.Reading;
import org.migrationeconomics.data.internal.FileInput;
import org.migrationeconomics.data.internal.Grid;
import org.migrationeconomics.data.internal.GridRow;
import org.migrationeconomics.data.internal.Header;
import org.migrationeconomics.data.internal.ProblemList;
import org.migrationeconomics.data.internal.TextSource;
import org.migrationeconomics.data.migration.MigrationAreas;
import org.migrationeconomics.data.migration.internal.Counts;
import org.migrationeconomics.data.migration.internal.Cube;

/**
 * Reads the CSV file of UNHCR's Refugee Data Finder, and the JSON that its service answers: people
 * by year, origin and country of asylum.
 *
 * <pre>
 *   UnhcrReader.withDefaults().read(Path.of("population.csv")).orThrow()
 *   UnhcrReader.withDefaults().readPages(List.of(first, second)).orThrow()      // JSON
 * </pre>
 *
 * <p><b>Columns</b>: {@code Year}, {@code Country of Asylum ISO}, {@code Country of Origin ISO} and
 * one for each {@link UnhcrCategory}, of which some may be missing. Countries are the codes of ISO
 * 3166-1, and never UNHCR's own, of which {@code GFR} is Germany and {@code ARE} Egypt. {@code XXA}
 * are the stateless and {@code UNK} those of unknown origin; they are places {@code own:XXA} and
 * {@code own:UNK}.
 *
 * <p><b>JSON</b>: {@code year}, {@code coa_iso}, {@code coo_iso} and {@code refugees}, {@code
 * asylum_seekers} … of each item. An answer of several pages ({@code maxPages}) has to be given
 * whole; a page that is missing is a problem.
 *
 * <p><b>Units</b>: persons. A hyphen or a blank is a hole. UNHCR rounds small figures to multiples
 * of five, so that sums may differ from published totals.
 *
 * <p><b>Problems</b>: a year, code or number that is none; a pair that comes twice in a year; a
 * column that is not known; a row with more or fewer fields than the header; a last line that may
 * be cut off. A row without a code of origin or asylum is a sum over countries and is refused.
 *
 * <p>Options and their defaults: the areas of {@link MigrationAreas#standard}.
 *
 * <p><b>Source</b>: UNHCR, Refugee Population Statistics Database.
 *
 * <p>Immutable and thread-safe.
 */
public final class UnhcrReader implements DataReader<UnhcrPopulation> {

  static final String NUMBER = "is no number of persons, expected a whole number from 0, or '-'";

  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2100;

  private final MigrationAreas areas;

  private UnhcrReader(MigrationAreas areas) {
    this.areas = areas;
  }

  /**
   * A reader with the standard areas.
   *
   * @return the reader
   */
  public static UnhcrReader withDefaults() {
    return new UnhcrReader(
        MigrationAreas.standard()
            .with("XXA", Place.own("XXA", "Stateless"))
            .with("UNK", Place.own("UNK", "Unknown")));
  }

  /**
   * The same reader with other areas, which should know {@code XXA} and {@code UNK} too.
   *
   * @param areas what the codes stand for
   * @return the reader
   */
  public UnhcrReader withAreas(MigrationAreas areas) {
    return new UnhcrReader(Require.notNull("areas", areas));
  }

  @Override
  public Reading<UnhcrPopulation> read(DataFile file) {
    return FileInput.grid(
        file,
        (grid, problems) -> {
          Optional<TextSource> json =
              grid.text().filter(text -> text.head().stripLeading().startsWith("{"));
          if (json.isPresent()) {
            UnhcrPages pages = new UnhcrPages(areas, problems);
            pages.page(json.get(), problems);
            return pages.population(source(file), problems);
          }
          Pass pass = new Pass(problems);
          grid.rows(0, problems, pass);
          return pass.population(source(file));
        });
  }

  /**
   * Reads the pages of an answer of the service, in any order.
   *
   * @param pages the pages, each a file of JSON
   * @return what was sound, and all problems, among them pages that are missing or come twice
   */
  public Reading<UnhcrPopulation> readPages(List<DataFile> pages) {
    List<DataFile> files = List.copyOf(Require.notNull("pages", pages));
    ProblemList together = new ProblemList(files.isEmpty() ? "pages" : files.get(0).name());
    UnhcrPages rows = new UnhcrPages(areas, together);
    List<Problem> problems = new ArrayList<>();
    for (DataFile page : files) {
      problems.addAll(
          FileInput.text(
                  page,
                  (text, found) -> {
                    rows.page(text, found);
                    return page.name();
                  })
              .problems());
    }
    UnhcrPopulation population =
        rows.population(files.isEmpty() ? "UNHCR" : source(files.get(0)), together);
    problems.addAll(together.toList());
    return new Reading<>(population, problems);
  }

  /** Why a code is none of a country. */
  static String noArea(String code) {
    return code.isEmpty() || code.equals("-")
        ? "is no country, so the row is a sum over several; expected a row for each pair"
        : "is not a known code; it is left out unless withAreas(…) says what it is";
  }

  private static String source(DataFile file) {
    return "UNHCR, file " + file.title();
  }

  /** One pass over a file. */
  private final class Pass implements Grid.Sink {

    private final ProblemList problems;
    private final Cube.Builder<UnhcrTable> cube;
    private final Map<UnhcrCategory, Integer> columns = new EnumMap<>(UnhcrCategory.class);
    private List<String> heads = List.of();
    private int year;
    private int asylum;
    private int origin;
    private boolean headed;
    private boolean rows;

    Pass(ProblemList problems) {
      this.problems = problems;
      this.cube = new Cube.Builder<>(problems);
    }

    @Override
    public boolean row(GridRow row) {
      if (!headed) {
        return header(row);
      }
      if (row.filled(0) > 0) {
        rows = true;
        data(row);
      }
      return !problems.overflown() && !cube.full();
    }

    private boolean header(GridRow row) {
      headed = true;
      Header header = Header.of(row, GridRow.MOST_COLUMNS, problems);
      heads = header.names();
      year = header.need("Year");
      asylum = header.need("Country of Asylum ISO", "Country of Asylum (ISO)");
      origin = header.need("Country of Origin ISO", "Country of Origin (ISO)");
      List<String> known = new ArrayList<>();
      for (UnhcrCategory category : UnhcrCategory.values()) {
        int column = header.find(category.heads());
        if (column >= 0) {
          columns.put(category, column);
        }
        known.add(category.heads()[0]);
      }
      if (columns.isEmpty()) {
        header.lack("of figures, such as " + String.join(", ", known));
      }
      header.passOver("Country of Asylum", "Country of Origin");
      header.nothingElse();
      return header.sound("UNHCR's population figures");
    }

    private void data(GridRow row) {
      if (row.count() != heads.size() || row.cut()) {
        problems.add(
            row.line(),
            0,
            "",
            row.cut()
                ? "no line break ends the last line, so the file may be cut off"
                : "the row has "
                    + row.count()
                    + " fields, expected "
                    + heads.size()
                    + " as in the header");
        return;
      }
      double when = row.number(year);
      if (!(when >= FIRST_YEAR && when <= LAST_YEAR && when == Math.rint(when))) {
        fault(row, year, "is no year");
        return;
      }
      Optional<ReferenceArea> to = area(row, asylum);
      Optional<ReferenceArea> from = area(row, origin);
      if (to.isEmpty() || from.isEmpty()) {
        return;
      }
      int d = cube.destination(to.get(), row.line());
      int o = cube.origin(from.get(), row.line());
      if (d < 0 || o < 0) {
        return;
      }
      columns.forEach(
          (category, column) ->
              cube.table(new UnhcrTable(category, (int) when), row.line())
                  .add(d, o, persons(row, column), row.line()));
    }

    private double persons(GridRow row, int column) {
      double value = Counts.parse(row, column);
      if (Double.isNaN(value) || (value != Counts.BAD && value == Math.rint(value))) {
        return value;
      }
      fault(row, column, NUMBER);
      return Double.NaN;
    }

    private Optional<ReferenceArea> area(GridRow row, int column) {
      String code = row.label(column);
      Optional<ReferenceArea> area = code.length() == 3 ? areas.find(code) : Optional.empty();
      if (area.isEmpty()) {
        fault(row, column, noArea(code));
      }
      return area;
    }

    private void fault(GridRow row, int column, String message) {
      problems.add(
          row.line(),
          column + 1,
          heads.get(column),
          ProblemList.shown(row.label(column)) + " " + message);
    }

    UnhcrPopulation population(String source) {
      if (!rows && problems.toList().isEmpty()) {
        problems.add(
            0,
            0,
            "",
            headed
                ? "the file ends after the header, expected at least one row"
                : "the file is empty");
      }
      return new UnhcrPopulation(cube.build(), source);
    }
  }

  /** What it reads. */
  @Override
  public String toString() {
    return "reader of UNHCR's population figures";
  }
}
