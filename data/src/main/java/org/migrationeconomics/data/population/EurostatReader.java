package org.migrationeconomics.data.population;

import org.migrationeconomics.data.DataFile;
import org.migrationeconomics.data.DataReader;
import org.migrationeconomics.data.Reading;
import org.migrationeconomics.data.table.CodedTable;
import org.migrationeconomics.data.table.CodedTableReader;

/**
 * Reads tables of Eurostat in any layout in which its site and services hand them out, which is
 * told by how a file begins: SDMX-CSV 1.0 and 2.0 with codes, labels or both; TSV by year, quarter
 * or month, of today and of before 2022; JSON-stat 2.0. {@link CodedTableReader} says what each is.
 *
 * <pre>
 *   EurostatReader.withDefaults()
 *       .keeping("geo", "ES51")
 *       .read(Path.of("estat_demo_r_gind3.tsv.gz"))
 * </pre>
 *
 * <p>Population by age and sex ({@code demo_pjan}), projections ({@code proj_23np}), balances of
 * regions ({@code demo_r_gind3}), migration by citizenship, birth and previous or next residence
 * ({@code migr_imm1ctz} and others), foreign population ({@code migr_pop1ctz}, {@code
 * migr_pop3ctb}), births by mother's birthplace ({@code demo_facbc}) and remittances ({@code
 * bop_rem6}) are typed by {@link EurostatTable}; every other table is read by its codes.
 *
 * <p><b>Missing values</b> are empty, or a colon, with or without a flag. <b>Flags</b> are kept
 * beside the figure, and so is what a file says of confidentiality.
 *
 * <p><b>Problems</b> are those of {@link CodedTableReader}.
 *
 * <p>Memory is that of the rows kept, at most 50 million figures; {@link #keeping} takes a part of
 * a large file.
 *
 * <p>Defaults: all rows, source "Eurostat", the data set and its state as far as the file says so,
 * and the file's name.
 *
 * <p><b>Source</b>: Eurostat, ec.europa.eu/eurostat.
 *
 * <p>Immutable and thread-safe.
 */
public final class EurostatReader implements DataReader<EurostatTable> {

  private final CodedTableReader reader;

  private EurostatReader(CodedTableReader reader) {
    this.reader = reader;
  }

  /**
   * A reader of all rows.
   *
   * @return the reader
   */
  public static EurostatReader withDefaults() {
    return new EurostatReader(CodedTableReader.withDefaults().withPublisher("Eurostat"));
  }

  /**
   * The same reader, which keeps only rows with certain codes of a dimension.
   *
   * @param dimension its name, such as geo
   * @param codes the codes to keep
   * @return the reader
   * @throws IllegalArgumentException if there is no code
   */
  public EurostatReader keeping(String dimension, String... codes) {
    return new EurostatReader(reader.keeping(dimension, codes));
  }

  /**
   * The same reader, which gives every figure a source.
   *
   * @param newSource data set and date
   * @return the reader
   * @throws IllegalArgumentException if the source is blank
   */
  public EurostatReader withSource(String newSource) {
    return new EurostatReader(reader.withSource(newSource));
  }

  @Override
  public Reading<EurostatTable> read(DataFile file) {
    Reading<CodedTable> reading = reader.read(file);
    return reading.map(table -> EurostatTable.of(file.name(), table));
  }

  /** What is kept, if not all, and the source. */
  @Override
  public String toString() {
    return reader.toString().replace("tables of codes", "Eurostat tables");
  }
}
