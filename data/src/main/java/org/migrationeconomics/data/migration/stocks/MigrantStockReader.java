package org.migrationeconomics.data.migration.stocks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.place.ReferenceArea;
import org.migrationeconomics.data.DataFile;
import org.migrationeconomics.data.DataReader;
import org.migrationeconomics.data.Reading;
import org.migrationeconomics.data.internal.FileInput;
import org.migrationeconomics.data.internal.Grid;
import org.migrationeconomics.data.internal.ProblemList;
import org.migrationeconomics.data.migration.MigrationAreas;
import org.migrationeconomics.data.migration.Sexes;
import org.migrationeconomics.data.migration.internal.Cube;

/**
 * Reads the International Migrant Stock of the United Nations: the workbooks of the editions from
 * 2015 to 2024, and the same tables as CSV.
 *
 * <pre>
 *   var reader = MigrantStockReader.withDefaults();
 *   reader.read(Path.of("UN_MigrantStockTotal_2019.xlsx")).orThrow()
 *   reader.read(Path.of("undesa_pd_2020_ims_stock_by_sex_and_destination.xlsx")).orThrow()
 *   reader.withSexes(Sexes.BOTH).read(Path.of("origins_and_destinations.csv"))
 * </pre>
 *
 * <p><b>Layouts</b>, which the header tells and not the name of the file:
 *
 * <pre>
 *   a row a destination, a column a year for each sex      by destination, all editions
 *   a row a destination and year, a column an origin       by origin, 2017 and 2019
 *   a row a destination, a column an origin                by origin, 2015; the title says the year
 *   a row a pair, a column a year for each sex             by destination and origin, 2020 and 2024
 *   a row an origin, a column a year for each sex          by origin, 2020 and 2024; the destination
 *                                                          is the world, code 900
 * </pre>
 *
 * <p>Tables by age are refused, and read by {@link MigrantStockAgeReader}.
 *
 * <p>Of a workbook every sheet is read that is a table of stocks. Sheets of percentages, rates of
 * change, refugees or populations are passed over, and so are contents and notes.
 *
 * <p><b>Missing values</b> are empty cells, {@code ..}, {@code …}, {@code -} and {@code NA}, and
 * they become holes, never zeros. Numbers may have thousands parted by commas or spaces.
 *
 * <p><b>Problems</b>: a name or number that {@link MigrationAreas} does not know, or two that
 * belong to different countries; a row, an origin or a column that comes twice (a group may, with
 * the same figures); a cell that is no number of persons; origins that do not add up to the printed
 * total, within rounding; a file that does not say the year or the sex; years that seem to run
 * backwards, because the world's stock falls from the first to the last; a last line that may be
 * cut off. The sum of the countries beside the world is a figure, {@link MigrantStocks#worldCheck}.
 *
 * <p>Defaults: standard areas; year and sex as the file says; source "United Nations, International
 * Migrant Stock" and the title.
 *
 * <p>Immutable and thread-safe.
 */
public final class MigrantStockReader implements DataReader<MigrantStocks> {

  static final String SOURCE = "United Nations, International Migrant Stock";

  private final MigrationAreas areas;
  private final OptionalInt year;
  private final Optional<Sexes> sexes;
  private final Optional<String> source;

  private MigrantStockReader(
      MigrationAreas areas, OptionalInt year, Optional<Sexes> sexes, Optional<String> source) {
    this.areas = areas;
    this.year = year;
    this.sexes = sexes;
    this.source = source;
  }

  /**
   * A reader with the standard areas.
   *
   * @return the reader
   */
  public static MigrantStockReader withDefaults() {
    return new MigrantStockReader(
        MigrationAreas.standard(), OptionalInt.empty(), Optional.empty(), Optional.empty());
  }

  /**
   * The same reader with other areas.
   *
   * @param newAreas which country or group a name means
   * @return the reader
   */
  public MigrantStockReader withAreas(MigrationAreas newAreas) {
    return new MigrantStockReader(Require.notNull("areas", newAreas), year, sexes, source);
  }

  /**
   * The same reader for tables that do not say their year.
   *
   * @param newYear the year of a table with neither a column of years nor one in its title
   * @return the reader
   * @throws IllegalArgumentException if it is not within 1000-2999
   */
  public MigrantStockReader withYear(int newYear) {
    return new MigrantStockReader(
        areas, OptionalInt.of(Require.year("year", newYear)), sexes, source);
  }

  /**
   * The same reader for tables that do not say of which sex they are.
   *
   * @param newSexes the sexes of a table that does not say them
   * @return the reader
   */
  public MigrantStockReader withSexes(Sexes newSexes) {
    return new MigrantStockReader(
        areas, year, Optional.of(Require.notNull("sexes", newSexes)), source);
  }

  /**
   * The same reader with another source.
   *
   * @param newSource publication and date
   * @return the reader
   * @throws IllegalArgumentException if the source is blank
   */
  public MigrantStockReader withSource(String newSource) {
    return new MigrantStockReader(
        areas, year, sexes, Optional.of(Require.text("source", newSource)));
  }

  @Override
  public Reading<MigrantStocks> read(DataFile file) {
    return FileInput.grid(file, this::read);
  }

  private MigrantStocks read(Grid grid, ProblemList problems) {
    Cube.Builder<YearSexes> cube = new Cube.Builder<>(problems);
    Map<ReferenceArea, AreaNote> notes = new LinkedHashMap<>();
    String title = "";
    boolean found = false;
    for (int sheet = 0; sheet < grid.sheets().size() && !cube.full(); sheet++) {
      StockPass pass = new StockPass(areas, year, sexes, cube, notes, problems);
      grid.rows(sheet, problems, pass);
      found |= pass.found();
      if (pass.found() && title.isEmpty()) {
        title = pass.title();
      }
      if (pass.empty()) {
        problems.add(
            0,
            0,
            "",
            "the table "
                + (pass.title().isEmpty() ? "" : ProblemList.shown(pass.title()) + " ")
                + "ends after its header, expected at least one row");
      }
    }
    if (!found && problems.toList().isEmpty()) {
      problems.add(
          0,
          0,
          "",
          "there is no table of migrant stocks, expected a header with the region, country or area"
              + " of destination and with years or origins beside it");
    }
    MigrantStocks stocks =
        new MigrantStocks(
            cube.build(),
            List.copyOf(notes.values()),
            source.orElse(title.isEmpty() ? SOURCE : SOURCE + ", " + title));
    YearOrder.check(stocks, 0, "", problems);
    return stocks;
  }

  /** What it reads. */
  @Override
  public String toString() {
    return "reader of the United Nations' International Migrant Stock";
  }
}
