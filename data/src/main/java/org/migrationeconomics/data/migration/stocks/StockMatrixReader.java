package org.migrationeconomics.data.migration.stocks;

import java.util.List;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.data.DataFile;
import org.migrationeconomics.data.DataReader;
import org.migrationeconomics.data.Reading;
import org.migrationeconomics.data.internal.FileInput;
import org.migrationeconomics.data.internal.ProblemList;
import org.migrationeconomics.data.internal.TextSource;
import org.migrationeconomics.data.migration.MigrationAreas;
import org.migrationeconomics.data.migration.Sexes;
import org.migrationeconomics.data.migration.internal.Cube;
import org.migrationeconomics.data.migration.internal.FlowSquare;

/**
 * Reads stocks of migrants as a square matrix for each year in JSON, as Abel and Cohen give those
 * from which they estimated flows.
 *
 * <pre>
 *   {"names": […], "regions": […], "matrix": {"1990": [[…]], …}}
 *
 *   StockMatrixReader.withDefaults().read(Path.of("stock.json")).orThrow()
 * </pre>
 *
 * <p>Flows have the same form, so that a file with {@code flow} in its name is refused.
 *
 * <p>Rows are birthplaces and columns residences. The rows and columns at the positions in {@code
 * regions} are sums of the countries that follow them, which are checked and left out.
 *
 * <p><b>Missing values</b> are {@code null}, and they become holes.
 *
 * <p><b>Problems</b>: text of another form; a name that is not known, or comes twice; a negative
 * number, or none at all; a matrix that is not square; a region that is not the sum of its
 * countries, within rounding; a world whose migrants fall from the first year to the last.
 *
 * <p>Defaults: standard areas; source "Abel and Cohen (2019, 2022)".
 *
 * <p>Immutable and thread-safe.
 */
public final class StockMatrixReader implements DataReader<MigrantStocks> {

  private final MigrationAreas areas;
  private final String source;

  private StockMatrixReader(MigrationAreas areas, String source) {
    this.areas = areas;
    this.source = source;
  }

  /**
   * A reader with the standard areas.
   *
   * @return the reader
   */
  public static StockMatrixReader withDefaults() {
    return new StockMatrixReader(MigrationAreas.standard(), "Abel and Cohen (2019, 2022)");
  }

  /**
   * The same reader with other areas.
   *
   * @param newAreas which country a name means
   * @return the reader
   */
  public StockMatrixReader withAreas(MigrationAreas newAreas) {
    return new StockMatrixReader(Require.notNull("areas", newAreas), source);
  }

  /**
   * The same reader with another source.
   *
   * @param newSource publication and date
   * @return the reader
   * @throws IllegalArgumentException if the source is blank
   */
  public StockMatrixReader withSource(String newSource) {
    return new StockMatrixReader(areas, Require.text("source", newSource));
  }

  @Override
  public Reading<MigrantStocks> read(DataFile file) {
    String title = Require.notNull("file", file).title();
    return FlowSquare.isNamed(title, "flow") || FlowSquare.isNamed(title, "flows")
        ? FileInput.refused(
            file, "its name says that these are flows, expected stocks", this::stocks)
        : FileInput.text(file, this::stocks);
  }

  private MigrantStocks stocks(TextSource text, ProblemList problems) {
    Cube.Builder<YearSexes> cube = new Cube.Builder<>(problems);
    FlowSquare square = new FlowSquare(areas, problems);
    square.read(text);
    square.into(cube, year -> new YearSexes(year, Sexes.BOTH));
    MigrantStocks stocks = new MigrantStocks(cube.build(), List.of(), source);
    YearOrder.check(stocks, 0, "", problems);
    return stocks;
  }

  /** What it reads. */
  @Override
  public String toString() {
    return "reader of square matrices of migrant stocks in JSON";
  }
}
