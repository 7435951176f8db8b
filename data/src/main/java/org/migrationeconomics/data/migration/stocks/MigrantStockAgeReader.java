package org.migrationeconomics.data.migration.stocks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.place.ReferenceArea;
import org.migrationeconomics.core.population.AgeGroups;
import org.migrationeconomics.data.DataFile;
import org.migrationeconomics.data.DataReader;
import org.migrationeconomics.data.Reading;
import org.migrationeconomics.data.internal.FileInput;
import org.migrationeconomics.data.internal.Grid;
import org.migrationeconomics.data.internal.ProblemList;
import org.migrationeconomics.data.migration.MigrationAreas;

/**
 * Reads the International Migrant Stock of the United Nations by age and sex of the migrants, as
 * the workbook of the edition of 2020 or the same table as CSV.
 *
 * <pre>
 *   var stocks = MigrantStockAgeReader.withDefaults()
 *       .read(Path.of("undesa_pd_2020_ims_stock_by_age_sex_and_destination.xlsx")).orThrow();
 *   stocks.migrants("CAN", 2020)         // women and men by age, a Population
 * </pre>
 *
 * <p>A row is a destination and year; columns are ages (0-4 … 75+) and their total, for both sexes,
 * men and women, as the heads above the ages say. Columns are found by their names. Sheets without
 * ages, and those of percentages, are passed over.
 *
 * <p><b>Missing values</b> are empty cells, {@code ..}, {@code …}, {@code -} and {@code NA}, and
 * they become holes, never zeros.
 *
 * <p><b>Problems</b>: a name or number that {@link MigrationAreas} does not know; a cell that is no
 * number of persons; ages that do not add up to the printed total, or men and women that do not add
 * up to both, within rounding; a country and year that comes twice; a column whose sex nothing
 * says; a column that is not of this layout; a last line that may be cut off.
 *
 * <p>Defaults: standard areas; source "United Nations, International Migrant Stock" and the title.
 *
 * <p>Immutable and thread-safe.
 */
public final class MigrantStockAgeReader implements DataReader<MigrantStocksByAge> {

  private final MigrationAreas areas;
  private final Optional<String> source;

  private MigrantStockAgeReader(MigrationAreas areas, Optional<String> source) {
    this.areas = areas;
    this.source = source;
  }

  /**
   * A reader with the standard areas.
   *
   * @return the reader
   */
  public static MigrantStockAgeReader withDefaults() {
    return new MigrantStockAgeReader(MigrationAreas.standard(), Optional.empty());
  }

  /**
   * The same reader with other areas.
   *
   * @param newAreas which country or group a name means
   * @return the reader
   */
  public MigrantStockAgeReader withAreas(MigrationAreas newAreas) {
    return new MigrantStockAgeReader(Require.notNull("areas", newAreas), source);
  }

  /**
   * The same reader with another source.
   *
   * @param newSource publication and date
   * @return the reader
   * @throws IllegalArgumentException if the source is blank
   */
  public MigrantStockAgeReader withSource(String newSource) {
    return new MigrantStockAgeReader(areas, Optional.of(Require.text("source", newSource)));
  }

  @Override
  public Reading<MigrantStocksByAge> read(DataFile file) {
    return FileInput.grid(file, this::read);
  }

  private MigrantStocksByAge read(Grid grid, ProblemList problems) {
    Map<ReferenceArea, Map<Integer, AgePass.Stock>> stocks = new LinkedHashMap<>();
    Map<ReferenceArea, AreaNote> notes = new LinkedHashMap<>();
    Optional<AgeGroups> ages = Optional.empty();
    String title = "";
    for (int sheet = 0; sheet < grid.sheets().size(); sheet++) {
      AgePass pass = new AgePass(areas, stocks, notes, problems);
      grid.rows(sheet, problems, pass);
      if (pass.empty()) {
        problems.add(0, 0, "", "the table ends after its header, expected at least one row");
      }
      if (pass.found()) {
        ages = pass.ages();
        title = pass.title();
        // One table of ages in a file; another would mix its groups with these.
        break;
      }
    }
    if (ages.isEmpty() && problems.toList().isEmpty()) {
      problems.add(
          0,
          0,
          "",
          "there is no table of migrant stocks by age, expected a header with Year, the region,"
              + " country or area, and ages beside it");
    }
    String origin = MigrantStockReader.SOURCE + (title.isEmpty() ? "" : ", " + title);
    return new MigrantStocksByAge(ages, stocks, List.copyOf(notes.values()), source.orElse(origin));
  }

  /** What it reads. */
  @Override
  public String toString() {
    return "reader of the United Nations' International Migrant Stock by age";
  }
}
