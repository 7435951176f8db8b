package org.migrationeconomics.data.table;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.migrationeconomics.core.internal.Labels;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.data.DataFile;
import org.migrationeconomics.data.DataReader;
import org.migrationeconomics.data.Reading;
import org.migrationeconomics.data.internal.FileInput;
import org.migrationeconomics.data.internal.PcAxis;
import org.migrationeconomics.data.internal.ProblemList;
import org.migrationeconomics.data.internal.TablePass;
import org.migrationeconomics.data.internal.TextSource;

/**
 * Reads the tables that statistical offices hand out by codes, in any of these layouts, which it
 * tells apart by how a file begins:
 *
 * <ul>
 *   <li><b>SDMX-CSV</b> 1.0 ({@code DATAFLOW,LAST
 *       UPDATE,freq,…,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG}) and 2.0 ({@code
 *       STRUCTURE,STRUCTURE_ID,…}), with codes, with labels, or with the label of each code to its
 *       right: the first choice of Eurostat's Data Browser. A column that is not known is a
 *       dimension. An empty value is a hole;
 *   <li><b>TSV</b> of Eurostat by year, quarter or month, with {@code …geo\TIME_PERIOD} or, before
 *       2022, {@code …geo\time} in the first cell of the header. A colon is a hole; letters after a
 *       blank are flags;
 *   <li><b>JSON-stat 2.0</b>, as Eurostat's and Idescat's services answer. The position of a value
 *       is that in all combinations of codes, the last dimension counting fastest; what has no
 *       value is a hole;
 *   <li><b>PC-Axis</b> ({@code .px}), as INE and many offices hand out: the dimensions are those of
 *       {@code STUB} and {@code HEADING}, of which one has periods, and {@code unit} from {@code
 *       UNITS}. Codes are those of {@code CODES}, or the values where there are none. A symbol in
 *       quotation marks, dots or a dash, is a hole with that flag. Text is in the file's code page,
 *       Windows-1252 if it names none. Only the file's first language is read;
 *   <li><b>Spain's INE</b>: its CSV with semicolons, {@code …;Periodo;Total}, numbers such as
 *       {@code 1.234,5} and holes {@code ..}; and the JSON of its service, of which the dimensions
 *       are {@code COD}, the code of the series, with its name as label, and {@code FK_Unidad}; the
 *       flag is INE's code of the kind of datum. Dates are in Spanish local time.
 * </ul>
 *
 * <pre>
 *   CodedTableReader.withDefaults().keeping("geo", "ES", "PT").read(Path.of("migr_imm1ctz.csv"))
 * </pre>
 *
 * <p><b>Periods</b> are years, quarters and months; rows of half-years and weeks are left out and
 * said. A day, such as INE's {@code 1 de julio de 2024}, is its month; where a table has no other
 * days than in January, they are its years, as in Eurostat's tables.
 *
 * <p><b>Problems</b>: rows with more or fewer fields than the header, codes that have a figure for
 * a period already (the first stays), figures that are none, codes with two labels, rows of another
 * data set, codes to be kept that never come, a last line without a line break; a message of the
 * service in a file's place, which is quoted.
 *
 * <p>Memory is that of the rows kept, at most 50 million cells (5 million of JSON-stat and
 * PC-Axis); {@link #keeping} takes a part of a large file, of which the rest is passed over as it
 * streams by.
 *
 * <p>Defaults: all rows; the source is the data set and its state, as far as the file says so, and
 * the file's name.
 *
 * <p><b>Source</b>: SDMX-CSV, sdmx.org; JSON-stat, json-stat.org; PC-Axis, scb.se; INE, ine.es;
 * Eurostat, ec.europa.eu/eurostat.
 *
 * <p>Immutable and thread-safe.
 */
public final class CodedTableReader implements DataReader<CodedTable> {

  private static final int LONGEST_TITLE = 120;
  private static final Pattern INE = Pattern.compile("\\{\\s*\"COD\"");

  private final Map<String, Set<String>> kept;
  private final Optional<String> source;
  private final String publisher;

  private CodedTableReader(
      Map<String, Set<String>> kept, Optional<String> source, String publisher) {
    this.kept = kept;
    this.source = source;
    this.publisher = publisher;
  }

  /**
   * A reader of all rows.
   *
   * @return the reader
   */
  public static CodedTableReader withDefaults() {
    return new CodedTableReader(Map.of(), Optional.empty(), "");
  }

  /**
   * The same reader, which keeps only rows with certain codes of a dimension. Asked again for the
   * same dimension, it keeps the codes of the last time.
   *
   * @param dimension its name, such as geo
   * @param codes the codes to keep; labels where the file has no codes
   * @return the reader
   * @throws IllegalArgumentException if there is no code
   */
  public CodedTableReader keeping(String dimension, String... codes) {
    Require.text("dimension", dimension);
    Require.notNull("codes", codes);
    if (codes.length == 0) {
      throw Require.refusal("codes", "none", "at least one code of " + dimension);
    }
    Set<String> wanted = new TreeSet<>();
    for (String code : codes) {
      wanted.add(Require.text("code", code));
    }
    Map<String, Set<String>> more = new TreeMap<>(kept);
    more.put(dimension, wanted);
    return new CodedTableReader(more, source, publisher);
  }

  /**
   * The same reader, which gives every table a source.
   *
   * @param newSource data set and date
   * @return the reader
   * @throws IllegalArgumentException if the source is blank
   */
  public CodedTableReader withSource(String newSource) {
    return new CodedTableReader(kept, Optional.of(Require.text("source", newSource)), publisher);
  }

  /**
   * The same reader, which names the publisher in the source.
   *
   * @param newPublisher who hands the tables out, such as Eurostat
   * @return the reader
   * @throws IllegalArgumentException if the name is blank
   */
  public CodedTableReader withPublisher(String newPublisher) {
    return new CodedTableReader(kept, source, Require.text("publisher", newPublisher));
  }

  @Override
  public Reading<CodedTable> read(DataFile file) {
    return FileInput.text(file, (text, problems) -> table(file, text, problems));
  }

  private CodedTable table(DataFile file, TextSource text, ProblemList problems) {
    TableRows rows = new TableRows(kept, problems);
    Beginning beginning = new Beginning(text);
    String head = beginning.text();
    TextSource whole = TextSource.of(beginning);
    String first = head.strip();
    String title = "";
    String state = "";
    if (PcAxis.isOne(first)) {
      PxPass pass = new PxPass(rows, problems);
      pass.run(whole);
      title = pass.said("TITLE").isEmpty() ? pass.said("CONTENTS") : pass.said("TITLE");
      state = pass.said("LAST-UPDATED");
    } else if (isIneJson(first)) {
      new IneJsonPass(rows, problems).run(whole);
    } else if (first.startsWith("{")) {
      JsonStatPass pass = new JsonStatPass(rows, problems);
      pass.run(whole);
      title = pass.label();
      state = pass.updated();
    } else if (InePass.isOne(line(first))) {
      InePass pass = new InePass(rows, problems);
      new TablePass(';', InePass.MOST_COLUMNS, problems, pass).run(whole);
      pass.end();
    } else if (isSdmx(first)) {
      SdmxCsvPass pass = new SdmxCsvPass(rows, problems);
      new TablePass(',', SdmxCsvPass.MOST_COLUMNS, problems, pass).run(whole);
      title = pass.title().isEmpty() ? pass.table() : pass.table() + ", " + pass.title();
      state = pass.state();
    } else {
      new TablePass('\t', TsvPass.MOST_COLUMNS, problems, new TsvPass(rows, problems)).run(whole);
    }
    String name = Labels.atMost(LONGEST_TITLE, Labels.onOneLine(title)).strip();
    return rows.toTable(name, source.orElse(source(file, name, state)));
  }

  private static String line(String head) {
    int end = head.indexOf('\n');
    return end < 0 ? head : head.substring(0, end);
  }

  private static boolean isIneJson(String head) {
    return head.startsWith("[") || INE.matcher(head).lookingAt();
  }

  private static boolean isSdmx(String head) {
    String line = line(head).replace("\"", "");
    return line.startsWith("DATAFLOW,")
        || line.startsWith("STRUCTURE,")
        || line.startsWith("STRUCTURE_ID,")
        || (line.contains(",TIME_PERIOD") && line.contains("OBS_VALUE"));
  }

  private String source(DataFile file, String title, String state) {
    StringBuilder text = new StringBuilder();
    for (String part :
        new String[] {
          publisher,
          title,
          state.isEmpty() ? "" : "updated " + Labels.atMost(40, Labels.onOneLine(state)).strip()
        }) {
      if (!part.isBlank()) {
        text.append(text.isEmpty() ? "" : ", ").append(part);
      }
    }
    return text.append(text.isEmpty() ? "file " : ", file ").append(file.title()).toString();
  }

  /** What is kept, if not all, and the source. */
  @Override
  public String toString() {
    return "reader of tables of codes"
        + (kept.isEmpty() ? "" : ", only " + kept)
        + source.map(text -> " (" + text + ")").orElse("");
  }
}
