package org.migrationeconomics.data.labour.microdata;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.labour.Worker;
import org.migrationeconomics.data.DataFile;
import org.migrationeconomics.data.Reading;
import org.migrationeconomics.data.internal.FileInput;
import org.migrationeconomics.data.internal.ProblemList;
import org.migrationeconomics.data.internal.TextSource;
import org.migrationeconomics.data.labour.codebook.DdiCodebook;

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
 * says otherwise; further ones by column are those of the codebook ({@link #withMissingOf}) and are
 * said in the mapping. A code that the mapping's table names, such as {@code NA} for Namibia, is
 * not missing.
 *
 * <p><b>Hierarchical extracts</b> have a line for each household and one for each of its persons;
 * each person becomes a row, with the variables of the household besides its own. A person before
 * any household, a household without persons, and a key such as SERIAL that differs between the two
 * are problems.
 *
 * <p><b>Problems</b>: a column that is not there, or there twice; a row of another length than the
 * header, or a line of another length than the codebook; a code that is not in its table; text or
 * an infinite number where a number should be, in fixed-width files also a decimal point where the
 * codebook implies one; negative weights; a column whose largest number is one of nines alone; a
 * last line without line break, in a file with commas or tabs, since it may be cut off; a packed
 * file that is damaged or cut off. Rows with problems are left out and counted.
 *
 * <p>Immutable and thread-safe.
 */
public final class MicrodataReader {

  private static final CodeTable<Boolean> MISSING =
      CodeTable.of("missing codes", List.of("", "NA", "."));

  private final char separator;
  private final Optional<DdiCodebook> codebook;
  private final Optional<DdiCodebook> meanings;
  private final String record;
  private final CodeTable<Boolean> missing;

  private MicrodataReader(
      char separator,
      Optional<DdiCodebook> codebook,
      String record,
      Optional<DdiCodebook> meanings,
      CodeTable<Boolean> missing) {
    this.separator = separator;
    this.codebook = codebook;
    this.record = record;
    this.meanings = meanings;
    this.missing = missing;
  }

  /**
   * A reader of CSV.
   *
   * @return the reader
   */
  public static MicrodataReader csv() {
    return new MicrodataReader(',', Optional.empty(), "", Optional.empty(), MISSING);
  }

  /**
   * A reader of text with tabs between the columns.
   *
   * @return the reader
   */
  public static MicrodataReader tabs() {
    return new MicrodataReader('\t', Optional.empty(), "", Optional.empty(), MISSING);
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
    return new MicrodataReader(' ', Optional.of(codebook), "", Optional.of(codebook), MISSING);
  }

  /**
   * The same reader of a hierarchical file with other records as rows; each row has its own
   * variables and those of the records that belong to nothing, such as its household's. Without
   * this the rows are the records of the one type that belongs to another, such as the persons of
   * households.
   *
   * @param type a type of records of the codebook, such as {@code P}
   * @return the reader
   * @throws IllegalArgumentException if the codebook has no such type
   */
  public MicrodataReader rowsOf(String type) {
    Require.one(
        "record",
        type,
        codebook.map(book -> List.copyOf(book.records().keySet())).orElse(List.of()),
        one -> one);
    return new MicrodataReader(separator, codebook, type, meanings, missing);
  }

  /**
   * The same reader with other texts that mean that there is no value, in every column.
   *
   * @param codes the texts; the empty text must be named too if it is missing
   * @return the reader
   */
  public MicrodataReader withMissing(String... codes) {
    Require.notNull("codes", codes);
    return new MicrodataReader(
        separator, codebook, record, meanings, CodeTable.of("missing codes", List.of(codes)));
  }

  /**
   * The same reader for a file whose codebook says which codes mean that there is no value, such as
   * a CSV extract of IPUMS; that of a fixed-width file is asked anyway.
   *
   * @param newCodebook the codebook
   * @return the reader
   */
  public MicrodataReader withMissingOf(DdiCodebook newCodebook) {
    return new MicrodataReader(
        separator,
        codebook,
        record,
        Optional.of(Require.notNull("codebook", newCodebook)),
        missing);
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
    return workers(DataFile.of(file), mapping);
  }

  /**
   * Adds up the workers of a path, stream or text.
   *
   * @param file the file, possibly packed with gzip
   * @param mapping what its columns mean
   * @return the workers by segment and occupation, and all problems
   */
  public Reading<LabourMicrodata> workers(DataFile file, WorkerMapping mapping) {
    Require.notNull("mapping", mapping);
    return FileInput.text(file, charset(), (text, problems) -> workers(text, problems, mapping));
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
    return forEach(DataFile.of(file), mapping, visitor);
  }

  /**
   * Shows the workers of a path, stream or text one by one, without keeping them.
   *
   * @param file the file, possibly packed with gzip
   * @param mapping what its columns mean
   * @param visitor is shown each worker
   * @return what became of the rows, and all problems
   */
  public Reading<RowTally> forEach(DataFile file, WorkerMapping mapping, Consumer<Worker> visitor) {
    Require.notNull("mapping", mapping);
    Require.notNull("visitor", visitor);
    if (mapping.negativeWeights() == NegativeWeights.ADD) {
      throw Require.refusal(
          "negative weights",
          NegativeWeights.ADD,
          NegativeWeights.LEAVE_OUT
              + ", as no worker stands for fewer than nobody; workers(…) adds");
    }
    return FileInput.text(
        file, charset(), (text, problems) -> forEach(text, problems, mapping, visitor));
  }

  /**
   * Reads columns of a file into arrays.
   *
   * @param file the file
   * @param selection which columns
   * @return the columns and all problems; a file that cannot be opened is a problem too
   */
  public Reading<MicrodataColumns> columns(Path file, ColumnSelection selection) {
    return columns(DataFile.of(file), selection);
  }

  /**
   * Reads columns of a path, stream or text into arrays.
   *
   * @param file the file, possibly packed with gzip
   * @param selection which columns
   * @return the columns and all problems
   */
  public Reading<MicrodataColumns> columns(DataFile file, ColumnSelection selection) {
    Require.notNull("selection", selection);
    return FileInput.text(file, charset(), (text, problems) -> columns(text, problems, selection));
  }

  private LabourMicrodata workers(TextSource text, ProblemList problems, WorkerMapping mapping) {
    WorkerRows rows =
        new WorkerRows(mapping, missing(mapping.missing()), problems, Optional.empty());
    run(text, problems, rows);
    return new LabourMicrodata(rows.table(), rows.tally());
  }

  private RowTally forEach(
      TextSource text, ProblemList problems, WorkerMapping mapping, Consumer<Worker> visitor) {
    WorkerRows rows =
        new WorkerRows(mapping, missing(mapping.missing()), problems, Optional.of(visitor));
    run(text, problems, rows);
    return rows.tally();
  }

  private MicrodataColumns columns(
      TextSource text, ProblemList problems, ColumnSelection selection) {
    ColumnRows rows = new ColumnRows(selection, missing(selection.missing()), problems);
    run(text, problems, rows);
    return rows.columns();
  }

  private void run(TextSource text, ProblemList problems, RowHandler rows) {
    if (codebook.isEmpty()) {
      new DelimitedRows(separator, problems, rows).run(text);
    } else {
      new FixedWidthRows(codebook.get(), record, problems, rows).run(text);
    }
    rows.end();
  }

  private MissingCodes missing(Map<String, CodeTable<Boolean>> told) {
    return new MissingCodes(missing, told, meanings);
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
