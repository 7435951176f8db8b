package org.migrationeconomics.data.migration.estimates;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.data.DataFile;
import org.migrationeconomics.data.Reading;
import org.migrationeconomics.data.internal.FileInput;
import org.migrationeconomics.data.internal.Grid;
import org.migrationeconomics.data.internal.ProblemList;
import org.migrationeconomics.data.internal.TextSource;
import org.migrationeconomics.data.migration.MigrationAreas;
import org.migrationeconomics.data.migration.Sexes;
import org.migrationeconomics.data.migration.internal.Cube;
import org.migrationeconomics.data.migration.internal.FlowSquare;
import org.migrationeconomics.data.migration.stocks.MigrantStocks;
import org.migrationeconomics.data.migration.stocks.StockMatrixReader;

/**
 * Reads the flow estimates of Abel and Cohen: the CSV with all six methods, those by sex and by
 * type of move, and the JSON with one method a file that feeds their charts; and the CSV of Abel
 * and Sander (2014).
 *
 * <pre>
 *   year0,orig,dest,sd_drop_neg,sd_rev_neg,mig_rate,da_min_open,da_min_closed,da_pb_closed    CSV
 *   year0,sex,orig,dest,type,da_min_open,da_min_closed,da_pb_closed                           CSV
 *   …,country_orig,country_orig_id,country_dest,country_dest_id,…,countryflow_1990,…          CSV
 *   {"names": […], "regions": […], "matrix": {"1990": [[…]], …}}                               JSON
 *
 *   FlowEstimatesReader.withDefaults().readCsv(Path.of("bilat_mig.csv")).orThrow()
 *   FlowEstimatesReader.withDefaults()
 *       .readJson(Path.of("flow_da_pb_closed.json"), FlowEstimate.PSEUDO_BAYES_CLOSED).orThrow()
 *   FlowEstimatesReader.withDefaults().readStocks(Path.of("stock.json")).orThrow()
 * </pre>
 *
 * <p>The JSON does not say which method it holds, so that has to be said; a file whose name says
 * otherwise, such as {@code flow_da_min_open.json} or {@code stock.json}, is refused, and where the
 * name says nothing, the source tells that the method is the caller's word. Its rows are origins
 * and its columns destinations; the rows and columns at the positions in {@code regions} are sums
 * of the countries that follow them, which are checked and left out. The JSON of stocks has the
 * same form, rows birthplace and columns residence.
 *
 * <p><b>Parts</b>: in the files by sex and type of move a flow is the sum of its outward, return
 * and transit moves, and of both sexes. The parts are added, and a part that is blank makes the sum
 * a hole; rows that the file does not list count as nobody, and the source says of how many flows.
 * A file that lacks a sex or a type altogether is a problem, for sums would be parts; {@link
 * #withSexes} takes one sex. In the file of 2014 the columns {@code regionflow_…} repeat the totals
 * of regions in every row and are passed over.
 *
 * <p><b>Missing values</b> are {@code null} in JSON and empty cells or {@code NA} in CSV, and they
 * become holes.
 *
 * <p><b>Problems</b>: text of another form; a name or code that is not known, or comes twice; a
 * negative number, or none at all; a matrix that is not square; a region that is not the sum of its
 * countries, within rounding; a last line that may be cut off. At most 1,000 names and nesting of
 * 20 are read.
 *
 * <p>Defaults: standard areas; source "Abel and Cohen (2019, 2022)".
 *
 * <p>Immutable and thread-safe.
 */
public final class FlowEstimatesReader {

  private static final String ABEL_AND_COHEN = "Abel and Cohen (2019, 2022)";

  private final MigrationAreas areas;
  private final Sexes sexes;
  private final Optional<String> named;

  private FlowEstimatesReader(MigrationAreas areas, Sexes sexes, Optional<String> named) {
    this.areas = areas;
    this.sexes = sexes;
    this.named = named;
  }

  private String source() {
    return named.orElse(ABEL_AND_COHEN);
  }

  /**
   * A reader with the standard areas.
   *
   * @return the reader
   */
  public static FlowEstimatesReader withDefaults() {
    return new FlowEstimatesReader(MigrationAreas.standard(), Sexes.BOTH, Optional.empty());
  }

  /**
   * The same reader with other areas.
   *
   * @param newAreas which country a name or code means
   * @return the reader
   */
  public FlowEstimatesReader withAreas(MigrationAreas newAreas) {
    return new FlowEstimatesReader(Require.notNull("areas", newAreas), sexes, named);
  }

  /**
   * The same reader, which takes one sex of a CSV by sex; otherwise women and men are added.
   *
   * @param newSexes women, men, or both together
   * @return the reader
   */
  public FlowEstimatesReader withSexes(Sexes newSexes) {
    return new FlowEstimatesReader(areas, Require.notNull("sexes", newSexes), named);
  }

  /**
   * The same reader with another source.
   *
   * @param newSource publication and date
   * @return the reader
   * @throws IllegalArgumentException if the source is blank
   */
  public FlowEstimatesReader withSource(String newSource) {
    return new FlowEstimatesReader(areas, sexes, Optional.of(Require.text("source", newSource)));
  }

  /**
   * Reads the CSV with all methods.
   *
   * @param file the file
   * @return the estimates and all problems
   */
  public Reading<FlowEstimates> readCsv(Path file) {
    return readCsv(DataFile.of(file));
  }

  /**
   * Reads the CSV with all methods from a path, stream or text, possibly packed with gzip.
   *
   * @param file the file
   * @return the estimates and all problems
   */
  public Reading<FlowEstimates> readCsv(DataFile file) {
    return FileInput.grid(file, this::csv);
  }

  /**
   * Reads the JSON of one method.
   *
   * @param file the file
   * @param estimate the method
   * @return the estimates and all problems
   */
  public Reading<FlowEstimates> readJson(Path file, FlowEstimate estimate) {
    return readJson(DataFile.of(file), estimate);
  }

  /**
   * Reads the JSON of one method from a path, stream or text.
   *
   * @param file the file
   * @param estimate the method
   * @return the estimates and all problems
   */
  public Reading<FlowEstimates> readJson(DataFile file, FlowEstimate estimate) {
    Require.notNull("estimate", estimate);
    String title = Require.notNull("file", file).title();
    Set<FlowEstimate> methods = methods(title);
    boolean stocks = FlowSquare.isNamed(title, "stock") || FlowSquare.isNamed(title, "stocks");
    if (stocks || !(methods.isEmpty() || methods.equals(Set.of(estimate)))) {
      return FileInput.refused(
          file,
          stocks
              ? "its name says that these are stocks, expected flows; readStocks(…) reads stocks"
              : "its name says that this is "
                  + String.join(" and ", methods.stream().map(FlowEstimate::code).toList())
                  + ", expected "
                  + estimate.code(),
          (text, problems) -> flows(text, estimate, source(), problems));
    }
    // A matrix does not say which method it is of.
    String origin =
        methods.isEmpty()
            ? source() + "; " + estimate.code() + " as the caller says, the file does not"
            : source();
    return FileInput.text(file, (text, problems) -> flows(text, estimate, origin, problems));
  }

  /**
   * Reads the JSON of the stocks from which the flows were estimated.
   *
   * @param file the file
   * @return the stocks, both sexes, and all problems
   */
  public Reading<MigrantStocks> readStocks(Path file) {
    return readStocks(DataFile.of(file));
  }

  /**
   * Reads the JSON of the stocks from a path, stream or text.
   *
   * @param file the file
   * @return the stocks, both sexes, and all problems
   */
  public Reading<MigrantStocks> readStocks(DataFile file) {
    Set<FlowEstimate> methods = methods(Require.notNull("file", file).title());
    StockMatrixReader reader =
        StockMatrixReader.withDefaults().withAreas(areas).withSource(source());
    return methods.isEmpty()
        ? reader.read(file)
        : FileInput.refused(
            file,
            "its name says that these are flows, expected stocks; readJson(…) reads flows",
            (text, problems) -> reader.read(text, file.name()).value());
  }

  /** The methods that the name of a file names. */
  private static Set<FlowEstimate> methods(String title) {
    Set<FlowEstimate> named = EnumSet.noneOf(FlowEstimate.class);
    for (FlowEstimate estimate : FlowEstimate.values()) {
      if (FlowSquare.isNamed(title, estimate.code())) {
        named.add(estimate);
      }
    }
    return named;
  }

  private FlowEstimates flows(
      TextSource text, FlowEstimate estimate, String origin, ProblemList problems) {
    Cube.Builder<EstimateYear> cube = new Cube.Builder<>(problems);
    FlowSquare square = new FlowSquare(areas, problems);
    square.read(text);
    square.into(cube, year -> new EstimateYear(estimate, year));
    return new FlowEstimates(cube.build(), origin);
  }

  private FlowEstimates csv(Grid grid, ProblemList problems) {
    FlowEstimatesPass pass = new FlowEstimatesPass(areas, sexes, problems);
    grid.rows(0, problems, pass);
    return pass.estimates(named);
  }

  /** What it reads. */
  @Override
  public String toString() {
    return "reader of the flow estimates of Abel and Cohen";
  }
}
