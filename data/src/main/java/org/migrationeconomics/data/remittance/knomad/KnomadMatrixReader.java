package org.migrationeconomics.data.remittance.knomad;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.data.DataFile;
import org.migrationeconomics.data.DataReader;
import org.migrationeconomics.data.Reading;
import org.migrationeconomics.data.internal.ArchiveEntries;
import org.migrationeconomics.data.internal.FileInput;
import org.migrationeconomics.data.internal.Grid;
import org.migrationeconomics.data.internal.ProblemList;

/**
 * Reads the bilateral matrices of KNOMAD and the World Bank: the .xlsx as it is published, and the
 * same table as CSV.
 *
 * <pre>
 *   KnomadMatrixReader.remittances().read(Path.of("bilateral_remittance_matrix_2021.xlsx")).orThrow()
 *   KnomadMatrixReader.migrants().read(Path.of("bilateral_migration_matrix_2021.xlsx")).orThrow()
 *   KnomadMatrixReader.remittances().withYear(2018).read(Path.of("Bilateralremittancematrix2018.csv"))
 * </pre>
 *
 * <p>All editions are read, from 2010 to 2021, with commas, semicolons or tabs; and what has taken
 * their place since 2025, the World Bank's Data360: its long file {@code WB_KNOMAD_BRE.csv} (money)
 * or {@code WB_KNOMAD_MIG.csv} (migrants), the wide {@code WB_KNOMAD_WIDEF.csv} with all
 * indicators, and the answers of its service in JSON, of which {@link #readPages} takes several.
 * There {@code REF_AREA} sends or is the birthplace, {@code COMP_BREAKDOWN_1} receives or is the
 * residence, and rows to {@code WB_KNOMAD_WLD} are totals. Of a file with several years {@link
 * #withYear} says which.
 *
 * <p>Which matrix it is has to be said, because the two run in opposite directions; a file whose
 * corner says otherwise is refused. The corner's words are those of the editions: <em>sending</em>,
 * <em>origin</em>, <em>source</em> or <em>birth</em> stand down, <em>receiving</em>,
 * <em>destination</em>, <em>residence</em> or <em>host</em> across. One word alone is of the rows.
 * The header is the first row with several fields, wherever it stands; the table ends with the row
 * {@code WORLD}, or with the file; titles and notes are passed over.
 *
 * <p><b>Missing values</b> are empty cells, spaces, {@code N/A}, {@code ..} and {@code …}, and they
 * become blanks.
 *
 * <p><b>Problems</b>: a name that {@link KnomadNames} does not know, or that comes twice (the row
 * or column is left out of the table, not of the sums); a cell that is no number, or negative; a
 * margin that is not the sum of its cells, within 1e-6 or what rounding to whole numbers allows; a
 * country with a row but no column, or the other way; a cell beyond the header; a last line of a
 * CSV file that may be cut off, unless all that it can have lost is the zero of its country with
 * itself. A matrix has at most 400 columns.
 *
 * <p>Defaults: standard names; the year of the title; source "KNOMAD/World Bank" and the title.
 *
 * <p>Immutable and thread-safe.
 */
public final class KnomadMatrixReader implements DataReader<KnomadMatrix> {

  private final boolean money;
  private final KnomadNames names;
  private final OptionalInt year;
  private final Optional<String> source;
  private final Charset charset;

  private KnomadMatrixReader(
      boolean money,
      KnomadNames names,
      OptionalInt year,
      Optional<String> source,
      Charset charset) {
    this.money = money;
    this.names = names;
    this.year = year;
    this.source = source;
    this.charset = charset;
  }

  /**
   * A reader of the remittance matrix: rows send, columns receive.
   *
   * @return the reader
   */
  public static KnomadMatrixReader remittances() {
    return new KnomadMatrixReader(
        true, KnomadNames.standard(), OptionalInt.empty(), Optional.empty(), UTF_8);
  }

  /**
   * A reader of the migration matrix: rows are places of birth, columns places of residence.
   *
   * @return the reader
   */
  public static KnomadMatrixReader migrants() {
    return new KnomadMatrixReader(
        false, KnomadNames.standard(), OptionalInt.empty(), Optional.empty(), UTF_8);
  }

  /**
   * The same reader with other names.
   *
   * @param newNames which country a name means
   * @return the reader
   */
  public KnomadMatrixReader withNames(KnomadNames newNames) {
    return new KnomadMatrixReader(money, Require.notNull("names", newNames), year, source, charset);
  }

  /**
   * The same reader for figures of a year, for files whose title does not name it.
   *
   * @param newYear the year
   * @return the reader
   * @throws IllegalArgumentException if it is not within 1000-2999
   */
  public KnomadMatrixReader withYear(int newYear) {
    return new KnomadMatrixReader(
        money, names, OptionalInt.of(Require.year("year", newYear)), source, charset);
  }

  /**
   * The same reader with another source.
   *
   * @param newSource publication and date
   * @return the reader
   * @throws IllegalArgumentException if the source is blank
   */
  public KnomadMatrixReader withSource(String newSource) {
    return new KnomadMatrixReader(
        money, names, year, Optional.of(Require.text("source", newSource)), charset);
  }

  /**
   * The same reader for CSV in another character set, such as the Windows-1252 of the edition of
   * 2010.
   *
   * @param newCharset UTF-8, or another in which every byte is a character
   * @return the reader
   */
  public KnomadMatrixReader withCharset(Charset newCharset) {
    return new KnomadMatrixReader(
        money, names, year, source, Require.notNull("charset", newCharset));
  }

  @Override
  public Reading<KnomadMatrix> read(DataFile file) {
    return FileInput.grid(file, ArchiveEntries.only(), charset, this::read);
  }

  /**
   * Reads all pages of an answer of Data360 in JSON.
   *
   * @param pages a file for each page, in any order
   * @return the matrix and all problems
   */
  public Reading<KnomadMatrix> readPages(List<DataFile> pages) {
    Data360 rows = data360();
    return Data360Pages.read(pages, rows, problems -> rows.matrix(year, source, problems));
  }

  private Data360 data360() {
    return new Data360(money ? "BRE" : "MIG", money, true);
  }

  private KnomadMatrix read(Grid grid, ProblemList problems) {
    Data360 rows = data360();
    if (grid.text().filter(Data360::isJson).isPresent()) {
      rows.page(grid.text().get(), problems);
      return rows.matrix(year, source, problems);
    }
    MatrixPass pass = new MatrixPass(money, names, problems);
    if (Data360Pages.rows(grid, problems, pass, rows)) {
      return rows.matrix(year, source, problems);
    }
    return pass.matrix(year, source);
  }

  /** Which matrix. */
  @Override
  public String toString() {
    return money
        ? "reader of bilateral remittances, rows send, columns receive"
        : "reader of bilateral migrant stocks, rows birthplace, columns residence";
  }
}
