package org.migrationeconomics.data.measure;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.data.DataFile;
import org.migrationeconomics.data.DataReader;
import org.migrationeconomics.data.Problem;
import org.migrationeconomics.data.Reading;
import org.migrationeconomics.data.place.WorldBankAreas;

/**
 * Reads one World Bank indicator from what its API answers in JSON: one page, or all pages of an
 * answer together.
 *
 * <pre>
 *   WorldBankJsonReader.of(WorldBankIndicator.REMITTANCES_RECEIVED)
 *       .read(List.of(Path.of("page1.json"), Path.of("page2.json")))
 *       .orThrow()
 * </pre>
 *
 * <p>An answer is an array of a head ({@code page}, {@code pages}, {@code total} …) and an array of
 * observations ({@code indicator}, {@code country}, {@code countryiso3code}, {@code date}, {@code
 * value} …). Areas are known by {@code countryiso3code}; groups have none in some answers, and then
 * they are known by {@code country.id}, such as {@code XD} for high income. Countries never are:
 * {@code NA} is Namibia there. Numbers may be written as texts. Rows of other indicators, of which
 * one answer may have several, are passed over; {@link WorldBankAnswerReader} reads several.
 *
 * <p><b>Missing values</b> are {@code null} and become holes. An answer without any observation,
 * whose {@code pages} is 0 or whose second part is {@code null}, is an empty table and a problem:
 * of what was asked for there is nothing.
 *
 * <p><b>Problems</b>: an answer that is an error message of the API, in JSON or XML, which is
 * quoted; HTML; text that is no JSON, or JSON of another form; a page of {@code pages} that was not
 * given, or was given twice, or is of another number of pages; fewer or more observations than
 * {@code total}; an answer of other indicators alone; a field that may qualify a value, such as a
 * unit; an unknown code; a date that is no year; a value that is no finite number; an area and year
 * that come twice. Texts longer than 100,000 characters and nesting deeper than 20 are refused.
 *
 * <p>Immutable and thread-safe.
 */
public final class WorldBankJsonReader implements DataReader<IndicatorTable> {

  private final WorldBankIndicator indicator;
  private final Optional<String> source;
  private final WorldBankAreas areas;

  private WorldBankJsonReader(
      WorldBankIndicator indicator, Optional<String> source, WorldBankAreas areas) {
    this.indicator = indicator;
    this.source = source;
    this.areas = areas;
  }

  /**
   * A reader with source "World Bank API, updated" and the date that the answer states, and the
   * standard codes.
   *
   * @param indicator what the answer holds; it must name the same code
   * @return the reader
   */
  public static WorldBankJsonReader of(WorldBankIndicator indicator) {
    return new WorldBankJsonReader(
        Require.notNull("indicator", indicator), Optional.empty(), WorldBankAreas.standard());
  }

  /**
   * The same reader with another source.
   *
   * @param newSource publication and date
   * @return the reader
   * @throws IllegalArgumentException if the source is blank
   */
  public WorldBankJsonReader withSource(String newSource) {
    return new WorldBankJsonReader(
        indicator, Optional.of(Require.text("source", newSource)), areas);
  }

  /**
   * The same reader with other codes.
   *
   * @param newAreas what the codes of the answer stand for
   * @return the reader
   */
  public WorldBankJsonReader withAreas(WorldBankAreas newAreas) {
    return new WorldBankJsonReader(indicator, source, Require.notNull("areas", newAreas));
  }

  @Override
  public Reading<IndicatorTable> read(DataFile file) {
    Require.notNull("file", file);
    return read(file.name(), List.of(file));
  }

  /**
   * Reads all pages of an answer.
   *
   * @param pages a file for each page, in any order
   * @return the table and all problems
   */
  public Reading<IndicatorTable> read(List<Path> pages) {
    return readPages(Require.notNull("pages", pages).stream().map(DataFile::of).toList());
  }

  /**
   * Reads all pages of an answer, be they files, streams or texts.
   *
   * @param pages a file for each page, in any order
   * @return the table and all problems
   */
  public Reading<IndicatorTable> readPages(List<DataFile> pages) {
    List<DataFile> files = List.copyOf(Require.notNull("pages", pages));
    return read(files.isEmpty() ? "pages" : files.get(0).name(), files);
  }

  private Reading<IndicatorTable> read(String name, List<DataFile> pages) {
    WorldBankAnswer answer = new WorldBankAnswer(List.of(indicator), areas);
    List<Problem> problems = answer.read(name, pages);
    return new Reading<>(answer.table(indicator, source), problems);
  }

  /** Which indicator. */
  @Override
  public String toString() {
    return "reader of World Bank JSON of " + indicator.code();
  }
}
