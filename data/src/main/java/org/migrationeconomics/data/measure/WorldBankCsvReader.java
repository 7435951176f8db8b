package org.migrationeconomics.data.measure;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.place.ReferenceArea;
import org.migrationeconomics.data.DataFile;
import org.migrationeconomics.data.DataReader;
import org.migrationeconomics.data.Reading;
import org.migrationeconomics.data.internal.ArchiveEntries;
import org.migrationeconomics.data.internal.FileInput;
import org.migrationeconomics.data.internal.ProblemList;
import org.migrationeconomics.data.internal.TextSource;
import org.migrationeconomics.data.place.WorldBankAreas;

/**
 * Reads one World Bank indicator from a CSV file: the tidy layout and the layout of the World
 * Bank's site and API, told apart by their header.
 *
 * <pre>
 *   WorldBankCsvReader.of(WorldBankIndicator.REMITTANCES_RECEIVED)
 *       .withSource("World Bank WDI, 1 July 2026")
 *       .read(Path.of("bx.trf.pwkr.cd.dt.csv"))
 *       .orThrow()
 * </pre>
 *
 * <p>The file that {@link IndicatorTable#toCsv} writes is read again; its columns of indicator and
 * unit must be those of the indicator, and reasons, title, source and notes are passed over.
 *
 * <p>The ZIP archive that the site and the API hand out is read as it is: its entry {@code
 * API_….csv}, and not the metadata beside it, which {@link
 * org.migrationeconomics.data.place.CountryMetadataReader} reads from the same archive.
 *
 * <p>So are files that a spreadsheet has saved again: with semicolons or tabs for commas, with
 * empty columns at the end of lines and empty lines, with the date in another form. A date of which
 * nobody can tell the day from the month is left to the source's text. Decimal commas are problems.
 *
 * <p>Columns are found by their name, in whatever order they stand. Text is UTF-8, with or without
 * byte-order mark; files packed with gzip are unpacked on the way. Numbers are plain decimals,
 * correctly rounded.
 *
 * <p><b>Missing values</b> are empty fields, and they become holes. Marks such as {@code NA} and
 * {@code ..} are not of these layouts and are problems: Namibia's two-letter code is {@code NA}.
 *
 * <p><b>Problems</b> are collected with line and column, and the row or cell that has one is left
 * out. A problem are: a column that is missing, unknown or there twice; a row with more or fewer
 * fields than the header; a value that is no finite decimal number; a year outside 1000-2999; a
 * code that {@link WorldBankAreas} does not know (once for all its rows); a row of another
 * indicator (likewise); a code with two names or a name with two codes; an area and year that come
 * twice, also with equal values (the first stays); text that is not UTF-8; a file that is empty,
 * ends inside quotes, or ends within an unquoted last field, that is without a line break: nobody
 * can tell such a number from one that was cut off.
 *
 * <p><b>Limits</b>: a field of more than about 57,000 characters, a name of more than 200, a number
 * of more than 64, a header of more than 2,005 columns are problems; after 1,000 problems a file is
 * not read any further, and the last problem says so. Memory is proportional to the number of areas
 * and years of the result, not to the size of the file; {@link #forEachObservation} holds only the
 * areas.
 *
 * <p>Defaults: source "World Bank, updated" and the file's date where it states one, else "World
 * Bank, file" and its name; the standard codes; either layout.
 *
 * <p>Immutable and thread-safe.
 */
public final class WorldBankCsvReader implements DataReader<IndicatorTable> {

  private static final ArchiveEntries ENTRY = ArchiveEntries.named("API_….csv", "api_.*\\.csv");

  private final WorldBankIndicator indicator;
  private final Optional<String> source;
  private final WorldBankAreas areas;
  private final Optional<WorldBankLayout> layout;

  private WorldBankCsvReader(
      WorldBankIndicator indicator,
      Optional<String> source,
      WorldBankAreas areas,
      Optional<WorldBankLayout> layout) {
    this.indicator = indicator;
    this.source = source;
    this.areas = areas;
    this.layout = layout;
  }

  /**
   * A reader with the defaults.
   *
   * @param indicator what the file holds; a file of the API's layout must name the same code
   * @return the reader
   */
  public static WorldBankCsvReader of(WorldBankIndicator indicator) {
    return new WorldBankCsvReader(
        Require.notNull("indicator", indicator),
        Optional.empty(),
        WorldBankAreas.standard(),
        Optional.empty());
  }

  /**
   * The same reader, which gives every series a source.
   *
   * @param newSource publication, table and date
   * @return the reader
   * @throws IllegalArgumentException if the source is blank
   */
  public WorldBankCsvReader withSource(String newSource) {
    return new WorldBankCsvReader(
        indicator, Optional.of(Require.text("source", newSource)), areas, layout);
  }

  /**
   * The same reader with other codes.
   *
   * @param newAreas what the codes of the file stand for
   * @return the reader
   */
  public WorldBankCsvReader withAreas(WorldBankAreas newAreas) {
    return new WorldBankCsvReader(indicator, source, Require.notNull("areas", newAreas), layout);
  }

  /**
   * The same reader, which takes files of one layout only.
   *
   * @param newLayout the layout; a file of the other one is a problem
   * @return the reader
   */
  public WorldBankCsvReader withLayout(WorldBankLayout newLayout) {
    return new WorldBankCsvReader(
        indicator, source, areas, Optional.of(Require.notNull("layout", newLayout)));
  }

  @Override
  public Reading<IndicatorTable> read(DataFile file) {
    return FileInput.text(
        file,
        ENTRY,
        (text, problems) -> {
          TableSink sink = new TableSink();
          CsvPass pass = pass(text, problems, sink);
          String origin =
              source.orElse(
                  "World Bank, "
                      + pass.vintage()
                          .map(LocalDate::toString)
                          .or(pass::statedDate)
                          .map(day -> "updated " + day)
                          .orElse("file " + file.title()));
          return IndicatorTable.of(indicator, sink.series(indicator, origin))
              .withVintage(pass.vintage());
        });
  }

  private CsvPass pass(TextSource text, ProblemList problems, ObservationSink sink) {
    CsvPass pass = new CsvPass(indicator, layout, areas, problems, sink);
    pass.run(text);
    return pass;
  }

  /**
   * Shows the observations of a file of any size one by one, without keeping them. In the tidy
   * layout an observation that comes twice is shown twice: noticing it would take the memory that
   * this method saves. In the API's layout the second row of an area is a problem as ever.
   *
   * @param file the file
   * @param visitor is shown each observation; what it throws is passed on
   * @return how many it was shown, and all problems
   */
  public Reading<Long> forEachObservation(Path file, ObservationVisitor visitor) {
    return forEachObservation(DataFile.of(file), visitor);
  }

  /**
   * Shows the observations of a path, stream or text one by one, like {@link
   * #forEachObservation(Path, ObservationVisitor)}.
   *
   * @param file the file
   * @param visitor is shown each observation; what it throws is passed on
   * @return how many it was shown, and all problems
   */
  public Reading<Long> forEachObservation(DataFile file, ObservationVisitor visitor) {
    Require.notNull("visitor", visitor);
    return FileInput.text(
        file,
        ENTRY,
        (text, problems) -> {
          Counter counter = new Counter(visitor);
          pass(text, problems, counter);
          return counter.count;
        });
  }

  /** Indicator, layout if only one is taken, and source. */
  @Override
  public String toString() {
    return "reader of "
        + indicator
        + layout.map(only -> ", only " + only.words()).orElse("")
        + source.map(text -> " (" + text + ")").orElse("");
  }

  /** Passes on what is observed. */
  private static final class Counter implements ObservationSink {
    private final ObservationVisitor visitor;
    private long count;

    Counter(ObservationVisitor visitor) {
      this.visitor = visitor;
    }

    @Override
    public void accept(
        ReferenceArea area,
        int year,
        double value,
        long line,
        int column,
        String header,
        ProblemList problems) {
      if (!Double.isNaN(value)) {
        count++;
        visitor.visit(area, year, value);
      }
    }
  }
}
