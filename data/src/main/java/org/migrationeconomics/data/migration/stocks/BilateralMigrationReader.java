package org.migrationeconomics.data.migration.stocks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.place.ReferenceArea;
import org.migrationeconomics.data.DataFile;
import org.migrationeconomics.data.DataReader;
import org.migrationeconomics.data.Reading;
import org.migrationeconomics.data.internal.FileInput;
import org.migrationeconomics.data.internal.Grid;
import org.migrationeconomics.data.internal.GridRow;
import org.migrationeconomics.data.internal.Header;
import org.migrationeconomics.data.internal.ProblemList;
import org.migrationeconomics.data.migration.FormerCountry;
import org.migrationeconomics.data.migration.MigrationAreas;
import org.migrationeconomics.data.migration.Sexes;
import org.migrationeconomics.data.migration.internal.Cells;
import org.migrationeconomics.data.migration.internal.Counts;
import org.migrationeconomics.data.migration.internal.Cube;

/**
 * Reads the Global Bilateral Migration database of the World Bank, 1960-2000: as its DataBank
 * serves it, and in the copies by sex that packages ship.
 *
 * <pre>
 *   sex,dest,orig,y1960,y1970,…                                            and such copies
 *   Country Origin Code,Migration by Gender Code,Country Dest Code,1960 [1960],…    DataBank
 *
 *   BilateralMigrationReader.withDefaults().read(Path.of("gbmd.csv")).orThrow()
 * </pre>
 *
 * <p>Rows are pairs of an origin, where the migrants were born, and a destination, where they live,
 * for one sex. Columns are found by their names, in any order; those with names of countries are
 * not read. If a file has women and men but not both together, both are their sum, and blank where
 * one of them is.
 *
 * <p><b>Year columns in reverse</b>: a copy of this database is in use whose columns {@code Y1960}
 * to {@code Y2000} have their labels the wrong way round. It is a problem if the world's migrants
 * fall from the first year to the last, or the Mexicans in the United States do. Nothing is
 * exchanged silently: figures stay under the label that the file gives them, unless {@link
 * #withYearsReversed} says that the labels are wrong.
 *
 * <p><b>Missing values</b> are empty cells, {@code NA} and {@code ..}, and they become holes:
 * Kosovo, Montenegro, Serbia, the Isle of Man and the Channel Islands have rows and no figures,
 * because Serbia and Montenegro, a {@link FormerCountry}, has them. {@code zzz} is an origin that
 * is no country.
 *
 * <p><b>Problems</b>: the above; a code that is not known; a sex that is none; a pair that comes
 * twice; a cell that is no number of persons; women and men that do not add up to both; a column or
 * a field too few or too many; a last line that may be cut off.
 *
 * <p>Defaults: standard areas; labels of the years as they stand; source "World Bank, Global
 * Bilateral Migration".
 *
 * <p>Immutable and thread-safe.
 */
public final class BilateralMigrationReader implements DataReader<MigrantStocks> {

  private static final int MOST_COLUMNS = 100;

  private final MigrationAreas areas;
  private final boolean reversed;
  private final String source;

  private BilateralMigrationReader(MigrationAreas areas, boolean reversed, String source) {
    this.areas = areas;
    this.reversed = reversed;
    this.source = source;
  }

  /**
   * A reader that takes the labels of the years as they stand.
   *
   * @return the reader
   */
  public static BilateralMigrationReader withDefaults() {
    return new BilateralMigrationReader(
        MigrationAreas.standard(), false, "World Bank, Global Bilateral Migration");
  }

  /**
   * The same reader for a file whose year columns have their labels in reverse order: the column
   * with the earliest label is read as the latest year, and so on.
   *
   * @return the reader
   */
  public BilateralMigrationReader withYearsReversed() {
    return new BilateralMigrationReader(areas, true, source);
  }

  /**
   * The same reader with other areas.
   *
   * @param newAreas which country or group a code means
   * @return the reader
   */
  public BilateralMigrationReader withAreas(MigrationAreas newAreas) {
    return new BilateralMigrationReader(Require.notNull("areas", newAreas), reversed, source);
  }

  /**
   * The same reader with another source.
   *
   * @param newSource publication and date
   * @return the reader
   * @throws IllegalArgumentException if the source is blank
   */
  public BilateralMigrationReader withSource(String newSource) {
    return new BilateralMigrationReader(areas, reversed, Require.text("source", newSource));
  }

  @Override
  public Reading<MigrantStocks> read(DataFile file) {
    return FileInput.grid(file, this::read);
  }

  private MigrantStocks read(Grid grid, ProblemList problems) {
    Pass pass = new Pass(problems);
    grid.rows(0, problems, pass);
    return pass.stocks();
  }

  /** One pass over a file. */
  private final class Pass implements Grid.Sink {

    private final ProblemList problems;
    private final Cube.Builder<YearSexes> cube;
    private final Map<String, Integer> destinations = new HashMap<>();
    private final Map<String, Integer> origins = new HashMap<>();
    private final Map<YearSexes, Cells.Builder> tables = new HashMap<>();
    private final List<Integer> yearColumns = new ArrayList<>();
    private final List<Integer> years = new ArrayList<>();
    private List<String> heads = List.of();
    private int sex = -1;
    private int destination = -1;
    private int origin = -1;
    private long headerLine;
    private long rows;
    private boolean footer;

    Pass(ProblemList problems) {
      this.problems = problems;
      this.cube = new Cube.Builder<>(problems);
    }

    @Override
    public boolean row(GridRow row) {
      if (problems.overflown() || cube.full()) {
        return false;
      }
      if (headerLine == 0) {
        return row.filled(0) == 0 || header(row);
      }
      data(row);
      return true;
    }

    private boolean header(GridRow row) {
      headerLine = row.line();
      Header header = Header.of(row, MOST_COLUMNS, problems);
      heads = header.names();
      sex = header.need("sex", "Migration by Gender Code");
      destination = header.need("dest", "destcode", "Country Dest Code");
      origin = header.need("orig", "origincode", "Country Origin Code");
      for (int column = 0; column < header.size(); column++) {
        int year = year(header.name(column).toLowerCase(Locale.ROOT));
        int before = year > 0 ? years.indexOf(year) : -1;
        if (before >= 0) {
          header.fault(
              column, "this year is that of column " + (yearColumns.get(before) + 1) + " already");
        } else if (year > 0) {
          yearColumns.add(column);
          years.add(year);
        }
      }
      yearColumns.forEach(header::want);
      header.passOver("Country Dest Name", "Country Origin Name", "Migration by Gender Name");
      if (years.isEmpty()) {
        header.lack("for a year such as y1960, 1960 or 1960 [1960]");
      }
      if (reversed) {
        List<Integer> sorted = years.stream().sorted().toList();
        years.replaceAll(year -> sorted.get(sorted.size() - 1 - sorted.indexOf(year)));
      }
      header.nothingElse();
      return header.sound();
    }

    /** The year of a heading such as y1960, 1960 or 1960 [1960]; -1 if it is none. */
    private static int year(String name) {
      String plain = name.startsWith("y") ? name.substring(1) : name;
      if (plain.length() == 11
          && plain.equals(plain.substring(0, 4) + " [" + plain.substring(0, 4) + "]")) {
        plain = plain.substring(0, 4);
      }
      return Counts.year(plain);
    }

    private void data(GridRow row) {
      int count = row.count();
      if (row.filled(0) == 0) {
        return;
      }
      String start = row.text(0);
      if (start.startsWith("Data from database") || start.startsWith("Last Updated")) {
        footer = true;
        return;
      }
      if (footer) {
        problems.addRow(row.line(), 0, "", "there is a row after the end of the table");
        return;
      }
      rows++;
      if (count > heads.size() || count <= last()) {
        problems.addRow(
            row.line(), 0, "", "the row has not as many fields as the header, " + heads.size());
        return;
      }
      if (row.cut(heads.size())) {
        problems.add(
            row.line(),
            0,
            "",
            "no line break ends the last line, so the file may be cut off; the row is left out");
        return;
      }
      Optional<Sexes> sexes = sexes(row.text(sex));
      if (sexes.isEmpty()) {
        problems.addRow(
            row.line(),
            sex + 1,
            heads.get(sex),
            ProblemList.shown(row.text(sex))
                + " is no sex, expected Male, Female, MAL, FEM or TOT");
        return;
      }
      int d = area(row, destination, destinations, true);
      int o = area(row, origin, origins, false);
      if (d < 0 || o < 0) {
        return;
      }
      for (int i = 0; i < years.size(); i++) {
        int column = yearColumns.get(i);
        double value = Counts.parse(row, column);
        if (value == Counts.BAD) {
          problems.add(
              row.line(),
              column + 1,
              heads.get(column),
              ProblemList.shown(row.text(column))
                  + " is not a number of persons; the cell is left blank");
          value = Double.NaN;
        }
        YearSexes key = new YearSexes(years.get(i), sexes.get());
        Cells.Builder table = tables.get(key);
        if (table == null) {
          table = cube.table(key, row.line());
          tables.put(key, table);
        }
        table.add(d, o, value, row.line());
      }
    }

    private int last() {
      return Math.max(
          Math.max(sex, destination), Math.max(origin, yearColumns.get(yearColumns.size() - 1)));
    }

    private int area(GridRow row, int column, Map<String, Integer> numbers, boolean to) {
      String code = row.text(column);
      Integer known = numbers.get(code);
      if (known != null) {
        return known;
      }
      Optional<ReferenceArea> area = code.length() > 3 ? Optional.empty() : areas.find(code);
      if (area.isEmpty()) {
        problems.addRow(
            row.line(),
            column + 1,
            heads.get(column),
            ProblemList.shown(code)
                + " is not a known code; it is left out unless withAreas(…) says what it is");
        return -1;
      }
      int number =
          to ? cube.destination(area.get(), row.line()) : cube.origin(area.get(), row.line());
      numbers.put(code, number);
      return number;
    }

    MigrantStocks stocks() {
      if (headerLine == 0 && problems.toList().isEmpty()) {
        problems.add(0, 0, "", "the file is empty");
      } else if (rows == 0 && problems.toList().isEmpty()) {
        problems.add(0, 0, "", "the file ends after the header, expected at least one row");
      }
      Cube<YearSexes> built = cube.build();
      for (int year : years) {
        YearSexes both = new YearSexes(year, Sexes.BOTH);
        YearSexes male = new YearSexes(year, Sexes.MALE);
        YearSexes female = new YearSexes(year, Sexes.FEMALE);
        if (built.has(male) && built.has(female)) {
          Cells sum = built.cells(male).plus(built.cells(female));
          if (built.has(both)) {
            compare(built, both, sum);
          } else {
            built = built.with(both, sum);
          }
        }
      }
      MigrantStocks stocks = new MigrantStocks(built, List.of(), source);
      YearOrder.check(
          stocks,
          headerLine,
          reversed
              ? "; without withYearsReversed() they are read as they stand"
              : "; withYearsReversed() reads them the other way round",
          problems);
      return stocks;
    }

    private void compare(Cube<YearSexes> built, YearSexes both, Cells sum) {
      Cells printed = built.cells(both);
      sum.forEach(
          (d, o, value) -> {
            double total = printed.value(d, o);
            if (Math.abs(value - total) > 1.5) {
              problems.add(
                  0,
                  0,
                  "",
                  "women and men from "
                      + built.origins().get(o).name()
                      + " in "
                      + built.destinations().get(d).name()
                      + " in "
                      + both.year()
                      + " are "
                      + Numbers.readable(value)
                      + ", but both sexes "
                      + Numbers.readable(total));
            }
          });
    }

    private static Optional<Sexes> sexes(String text) {
      return switch (text.toLowerCase(Locale.ROOT)) {
        case "male", "males", "mal", "m" -> Optional.of(Sexes.MALE);
        case "female", "females", "fem", "f" -> Optional.of(Sexes.FEMALE);
        case "total", "tot", "both", "t" -> Optional.of(Sexes.BOTH);
        default -> Optional.empty();
      };
    }
  }

  /** What it reads. */
  @Override
  public String toString() {
    return "reader of the World Bank's Global Bilateral Migration"
        + (reversed ? ", labels of the years reversed" : "");
  }
}
