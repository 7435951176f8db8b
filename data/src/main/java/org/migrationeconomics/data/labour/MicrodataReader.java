package org.migrationeconomics.data.labour;

import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.labour.LabourTable;
import org.migrationeconomics.core.labour.Worker;
import org.migrationeconomics.data.Reading;
import org.migrationeconomics.data.internal.ProblemList;
import org.migrationeconomics.data.internal.TextInput;
import org.migrationeconomics.data.internal.TextSource;

/**
 * Reads microdata of workers, a row for each: CSV, text with tabs, and the fixed-width extracts of
 * IPUMS. What the columns mean is said by a {@link WorkerMapping}, or a {@link ColumnSelection}
 * where arrays are wanted.
 *
 * <pre>
 *   MicrodataReader.csv().workers(Path.of("survey.csv.gz"), mapping).orThrow()
 *   MicrodataReader.fixedWidth(codebook).columns(Path.of("cps_00001.dat.gz"), selection)
 *   MicrodataReader.csv().forEach(Path.of("survey.csv"), mapping, worker -&gt; …)    // one by one
 * </pre>
 *
 * <p>Files may be packed with gzip, which their first bytes tell. Text with commas or tabs is UTF-8
 * and has one header line; a fixed-width file is in the character set of its codebook. The file is
 * read once, row by row: for {@link #workers} and {@link #forEach} memory depends on how many
 * segments and occupations there are, not on how many rows.
 *
 * <p><b>Missing values</b> are empty fields, {@code NA} and a lone dot, unless {@link #withMissing}
 * says otherwise; further ones by column are said in the mapping. A code that the mapping's table
 * names, such as {@code NA} for Namibia, is not missing.
 *
 * <p><b>Problems</b>: a column that is not there, or there twice; a row of another length than the
 * header, or a line of another length than the codebook; a code that is not in its table; text or
 * an infinite number where a number should be, in fixed-width files also a decimal point where the
 * codebook implies one; negative wages and weights; a last line without line break, in a file with
 * commas or tabs, since it may be cut off; a packed file that is damaged or cut off. Rows with
 * problems are left out and counted.
 *
 * <p>Immutable and thread-safe.
 */
public final class MicrodataReader {

  private static final CodeTable<Boolean> MISSING =
      CodeTable.of("missing codes", List.of("", "NA", "."));
  private static final RowTally NO_ROWS = new RowTally(0, 0, Map.of());
  private static final LabourMicrodata NOTHING = new LabourMicrodata(LabourTable.empty(), NO_ROWS);

  private final char separator;
  private final Optional<DdiCodebook> codebook;
  private final CodeTable<Boolean> missing;

  private MicrodataReader(
      char separator, Optional<DdiCodebook> codebook, CodeTable<Boolean> missing) {
    this.separator = separator;
    this.codebook = codebook;
    this.missing = missing;
  }

  /**
   * A reader of CSV.
   *
   * @return the reader
   */
  public static MicrodataReader csv() {
    return new MicrodataReader(',', Optional.empty(), MISSING);
  }

  /**
   * A reader of text with tabs between the columns.
   *
   * @return the reader
   */
  public static MicrodataReader tabs() {
    return new MicrodataReader('\t', Optional.empty(), MISSING);
  }

  /**
   * A reader of lines of one length, such as the extracts of IPUMS.
   *
   * @param codebook where the columns stand
   * @return the reader
   * @throws IllegalArgumentException if the codebook has no variable
   */
  public static MicrodataReader fixedWidth(DdiCodebook codebook) {
    if (Require.notNull("codebook", codebook).variables().isEmpty()) {
      throw Require.refusal("codebook", codebook.fileName(), "at least one variable");
    }
    return new MicrodataReader(' ', Optional.of(codebook), MISSING);
  }

  /**
   * The same reader with other texts that mean that there is no value, in every column.
   *
   * @param codes the texts; the empty text must be named too if it is missing
   * @return the reader
   */
  public MicrodataReader withMissing(String... codes) {
    return new MicrodataReader(separator, codebook, CodeTable.of("missing codes", List.of(codes)));
  }

  /**
   * Adds up the workers of a file.
   *
   * @param file the file
   * @param mapping what its columns mean
   * @return the workers by segment and occupation, and all problems; a file that cannot be opened
   *     is a problem too
   */
  public Reading<LabourMicrodata> workers(Path file, WorkerMapping mapping) {
    Require.notNull("mapping", mapping);
    return TextInput.read(file, charset(), NOTHING, (text, list) -> workers(text, list, mapping));
  }

  /**
   * Adds up the workers of a stream of bytes, which the caller closes.
   *
   * @param bytes the bytes, possibly packed with gzip
   * @param name what problems call it
   * @param mapping what its columns mean
   * @return the workers by segment and occupation, and all problems
   */
  public Reading<LabourMicrodata> workers(InputStream bytes, String name, WorkerMapping mapping) {
    Require.notNull("mapping", mapping);
    return TextInput.read(
        bytes, charset(), name, NOTHING, (text, list) -> workers(text, list, mapping));
  }

  /**
   * Adds up the workers of a text, whose reader the caller closes.
   *
   * @param text the text
   * @param name what problems call it
   * @param mapping what its columns mean
   * @return the workers by segment and occupation, and all problems
   */
  public Reading<LabourMicrodata> workers(Reader text, String name, WorkerMapping mapping) {
    Require.notNull("mapping", mapping);
    return TextInput.read(text, name, (source, list) -> workers(source, list, mapping));
  }

  /**
   * Shows the workers of a file one by one, without keeping them.
   *
   * @param file the file
   * @param mapping what its columns mean
   * @param visitor is shown each worker
   * @return what became of the rows, and all problems
   */
  public Reading<RowTally> forEach(Path file, WorkerMapping mapping, Consumer<Worker> visitor) {
    Require.notNull("mapping", mapping);
    Require.notNull("visitor", visitor);
    return TextInput.read(
        file, charset(), NO_ROWS, (text, list) -> forEach(text, list, mapping, visitor));
  }

  /**
   * Shows the workers of a stream of bytes one by one, without keeping them; the caller closes it.
   *
   * @param bytes the bytes, possibly packed with gzip
   * @param name what problems call it
   * @param mapping what its columns mean
   * @param visitor is shown each worker
   * @return what became of the rows, and all problems
   */
  public Reading<RowTally> forEach(
      InputStream bytes, String name, WorkerMapping mapping, Consumer<Worker> visitor) {
    Require.notNull("mapping", mapping);
    Require.notNull("visitor", visitor);
    return TextInput.read(
        bytes, charset(), name, NO_ROWS, (text, list) -> forEach(text, list, mapping, visitor));
  }

  /**
   * Shows the workers of a text one by one, without keeping them; the caller closes it.
   *
   * @param text the text
   * @param name what problems call it
   * @param mapping what its columns mean
   * @param visitor is shown each worker
   * @return what became of the rows, and all problems
   */
  public Reading<RowTally> forEach(
      Reader text, String name, WorkerMapping mapping, Consumer<Worker> visitor) {
    Require.notNull("mapping", mapping);
    Require.notNull("visitor", visitor);
    return TextInput.read(text, name, (source, list) -> forEach(source, list, mapping, visitor));
  }

  /**
   * Reads columns of a file into arrays.
   *
   * @param file the file
   * @param selection which columns
   * @return the columns and all problems; a file that cannot be opened is a problem too
   */
  public Reading<MicrodataColumns> columns(Path file, ColumnSelection selection) {
    Require.notNull("selection", selection);
    return TextInput.read(
        file, charset(), MicrodataColumns.none(), (text, list) -> columns(text, list, selection));
  }

  /**
   * Reads columns of a stream of bytes into arrays; the caller closes it.
   *
   * @param bytes the bytes, possibly packed with gzip
   * @param name what problems call it
   * @param selection which columns
   * @return the columns and all problems
   */
  public Reading<MicrodataColumns> columns(
      InputStream bytes, String name, ColumnSelection selection) {
    Require.notNull("selection", selection);
    return TextInput.read(
        bytes,
        charset(),
        name,
        MicrodataColumns.none(),
        (text, list) -> columns(text, list, selection));
  }

  /**
   * Reads columns of a text into arrays; the caller closes its reader.
   *
   * @param text the text
   * @param name what problems call it
   * @param selection which columns
   * @return the columns and all problems
   */
  public Reading<MicrodataColumns> columns(Reader text, String name, ColumnSelection selection) {
    Require.notNull("selection", selection);
    return TextInput.read(text, name, (source, list) -> columns(source, list, selection));
  }

  private LabourMicrodata workers(TextSource text, ProblemList problems, WorkerMapping mapping) {
    WorkerRows rows = new WorkerRows(mapping, missing, problems, Optional.empty());
    run(text, problems, rows);
    return new LabourMicrodata(rows.table(), rows.tally());
  }

  private RowTally forEach(
      TextSource text, ProblemList problems, WorkerMapping mapping, Consumer<Worker> visitor) {
    WorkerRows rows = new WorkerRows(mapping, missing, problems, Optional.of(visitor));
    run(text, problems, rows);
    return rows.tally();
  }

  private MicrodataColumns columns(
      TextSource text, ProblemList problems, ColumnSelection selection) {
    ColumnRows rows = new ColumnRows(selection, missing, problems);
    run(text, problems, rows);
    return rows.columns();
  }

  private void run(TextSource text, ProblemList problems, RowHandler rows) {
    if (codebook.isEmpty()) {
      new DelimitedRows(separator, problems, rows).run(text);
    } else {
      new FixedWidthRows(codebook.get(), problems, rows).run(text);
    }
  }

  private Charset charset() {
    return codebook.isPresent() && codebook.get().isLatin1()
        ? StandardCharsets.ISO_8859_1
        : StandardCharsets.UTF_8;
  }

  /** Of which format. */
  @Override
  public String toString() {
    return "reader of microdata, "
        + (codebook.isPresent()
            ? "fixed width by the codebook of " + codebook.get().fileName()
            : separator == ',' ? "CSV" : "text with tabs");
  }
}
