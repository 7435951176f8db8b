package org.migrationeconomics.data.measure;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.data.DataFile;
import org.migrationeconomics.data.DataReader;
import org.migrationeconomics.data.Problem;
import org.migrationeconomics.data.Reading;
import org.migrationeconomics.data.place.WorldBankAreas;

/**
 * Reads several World Bank indicators from one answer of its API in JSON, as an address with {@code
 * indicator/A;B?source=2} gives it: one page, or all pages of an answer together.
 *
 * <pre>
 *   WorldBankAnswerReader.of(
 *           WorldBankIndicator.REMITTANCES_RECEIVED, WorldBankIndicator.FDI_NET_INFLOWS)
 *       .read(Path.of("answer.json"))
 *       .map(tables -&gt; WorldBankDownload.of(tables.values()))
 * </pre>
 *
 * <p>Rows of further indicators are passed over. The form, missing values and problems are those of
 * {@link WorldBankJsonReader}; an indicator without a row in an answer that has others is a
 * problem.
 *
 * <p>Immutable and thread-safe.
 */
public final class WorldBankAnswerReader
    implements DataReader<Map<WorldBankIndicator, IndicatorTable>> {

  private final List<WorldBankIndicator> indicators;
  private final Optional<String> source;
  private final WorldBankAreas areas;

  private WorldBankAnswerReader(
      List<WorldBankIndicator> indicators, Optional<String> source, WorldBankAreas areas) {
    this.indicators = indicators;
    this.source = source;
    this.areas = areas;
  }

  /**
   * A reader with source "World Bank API, updated" and the date that the answer states, and the
   * standard codes.
   *
   * @param indicators which indicators, each once
   * @return the reader
   * @throws IllegalArgumentException if there is none, or one twice
   */
  public static WorldBankAnswerReader of(WorldBankIndicator... indicators) {
    return new WorldBankAnswerReader(
        WdiBulkReader.each(indicators), Optional.empty(), WorldBankAreas.standard());
  }

  /**
   * The same reader with another source.
   *
   * @param newSource publication and date
   * @return the reader
   * @throws IllegalArgumentException if the source is blank
   */
  public WorldBankAnswerReader withSource(String newSource) {
    return new WorldBankAnswerReader(
        indicators, Optional.of(Require.text("source", newSource)), areas);
  }

  /**
   * The same reader with other codes.
   *
   * @param newAreas what the codes of the answer stand for
   * @return the reader
   */
  public WorldBankAnswerReader withAreas(WorldBankAreas newAreas) {
    return new WorldBankAnswerReader(indicators, source, Require.notNull("areas", newAreas));
  }

  @Override
  public Reading<Map<WorldBankIndicator, IndicatorTable>> read(DataFile file) {
    return readPages(List.of(file));
  }

  /**
   * Reads all pages of an answer.
   *
   * @param pages a file for each page, in any order
   * @return the tables in the order of the indicators, and all problems
   */
  public Reading<Map<WorldBankIndicator, IndicatorTable>> read(List<Path> pages) {
    return readPages(Require.notNull("pages", pages).stream().map(DataFile::of).toList());
  }

  /**
   * Reads all pages of an answer, be they files, streams or texts.
   *
   * @param pages a file for each page, in any order
   * @return the tables in the order of the indicators, and all problems
   */
  public Reading<Map<WorldBankIndicator, IndicatorTable>> readPages(List<DataFile> pages) {
    List<DataFile> files = List.copyOf(Require.notNull("pages", pages));
    String name = files.isEmpty() ? "pages" : files.get(0).name();
    WorldBankAnswer answer = new WorldBankAnswer(indicators, areas);
    List<Problem> problems = new ArrayList<>(answer.read(name, files));
    boolean sound = problems.isEmpty();
    Map<WorldBankIndicator, IndicatorTable> tables = new LinkedHashMap<>();
    for (WorldBankIndicator indicator : indicators) {
      IndicatorTable table = answer.table(indicator, source);
      if (sound && table.series().isEmpty()) {
        problems.add(Problem.of(name, "there is no row of " + indicator.code()));
      }
      tables.put(indicator, table);
    }
    return new Reading<>(Collections.unmodifiableMap(tables), problems);
  }

  /** Which indicators. */
  @Override
  public String toString() {
    return "reader of World Bank JSON, " + indicators.size() + " indicators";
  }
}
