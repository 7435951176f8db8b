package org.migrationeconomics.data.remittance.knomad;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.data.DataFile;
import org.migrationeconomics.data.DataReader;
import org.migrationeconomics.data.Reading;
import org.migrationeconomics.data.internal.FileInput;
import org.migrationeconomics.data.internal.Grid;
import org.migrationeconomics.data.internal.ProblemList;

/**
 * Reads KNOMAD's files of remittance inflows and outflows: the .xlsx as it is published, and the
 * same table as CSV.
 *
 * <pre>
 *   KnomadFlowsReader.inflows().read(Path.of("remittance-inflows.xlsx")).orThrow()
 *   KnomadFlowsReader.outflows().read(Path.of("remittance-outflows.xlsx")).orThrow()
 * </pre>
 *
 * <p>The World Bank's Data360, where these figures are published since 2025, is read as well: the
 * long files {@code WB_KNOMAD_MRI.csv} (inflows) and {@code WB_KNOMAD_MRO.csv} (outflows), the wide
 * {@code WB_KNOMAD_WIDEF.csv}, and the answers of its service in JSON.
 *
 * <p>The header is the first row with at least two years, be they numbers or text; its first field
 * must say {@code inflows} or {@code outflows}, as the reader expects, and {@code US$ million}. A
 * further column may hold a share of GDP, {@code % of GDP in 2022}. Notes below the table are
 * passed over.
 *
 * <p><b>Missing values</b> are empty cells, spaces, {@code N/A} and <em>0</em>: the files write it
 * for countries without data. They become holes.
 *
 * <p><b>Problems</b>: a header of another direction or unit; a column of another kind; a year that
 * comes twice; a name that {@link KnomadNames} does not know, or that comes twice; a cell that is
 * no number, or negative; a last line of a CSV file that may be cut off.
 *
 * <p>Immutable and thread-safe.
 */
public final class KnomadFlowsReader implements DataReader<KnomadFlows> {

  private final boolean received;
  private final KnomadNames names;
  private final Optional<String> source;

  private KnomadFlowsReader(boolean received, KnomadNames names, Optional<String> source) {
    this.received = received;
    this.names = names;
    this.source = source;
  }

  /**
   * A reader of remittances received.
   *
   * @return the reader
   */
  public static KnomadFlowsReader inflows() {
    return new KnomadFlowsReader(true, KnomadNames.standard(), Optional.empty());
  }

  /**
   * A reader of remittances paid.
   *
   * @return the reader
   */
  public static KnomadFlowsReader outflows() {
    return new KnomadFlowsReader(false, KnomadNames.standard(), Optional.empty());
  }

  /**
   * The same reader with other names.
   *
   * @param newNames which country a name means
   * @return the reader
   */
  public KnomadFlowsReader withNames(KnomadNames newNames) {
    return new KnomadFlowsReader(received, Require.notNull("names", newNames), source);
  }

  /**
   * The same reader with a source; else it is "KNOMAD/World Bank" and the title.
   *
   * @param newSource publication and date
   * @return the reader
   * @throws IllegalArgumentException if the source is blank
   */
  public KnomadFlowsReader withSource(String newSource) {
    return new KnomadFlowsReader(received, names, Optional.of(Require.text("source", newSource)));
  }

  @Override
  public Reading<KnomadFlows> read(DataFile file) {
    return FileInput.grid(file, this::read);
  }

  /**
   * Reads all pages of an answer of Data360 in JSON.
   *
   * @param pages a file for each page, in any order
   * @return the flows and all problems
   */
  public Reading<KnomadFlows> readPages(List<DataFile> pages) {
    Data360 rows = data360();
    return Data360Pages.read(pages, rows, problems -> rows.flows(received, source, problems));
  }

  private Data360 data360() {
    return new Data360(received ? "MRI" : "MRO", true, false);
  }

  private KnomadFlows read(Grid grid, ProblemList problems) {
    Data360 rows = data360();
    if (grid.text().filter(Data360::isJson).isPresent()) {
      rows.page(grid.text().get(), problems);
      return rows.flows(received, source, problems);
    }
    FlowsPass pass = new FlowsPass(received, names, problems);
    if (Data360Pages.rows(grid, problems, pass, rows)) {
      return rows.flows(received, source, problems);
    }
    return pass.flows(source);
  }

  /** Which direction. */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT, "reader of remittance %s in million USD", received ? "inflows" : "outflows");
  }
}
