package org.migrationeconomics.data.measure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.data.DataFile;
import org.migrationeconomics.data.DataReader;
import org.migrationeconomics.data.Reading;
import org.migrationeconomics.data.internal.ArchiveEntries;
import org.migrationeconomics.data.internal.FileInput;
import org.migrationeconomics.data.internal.Grid;
import org.migrationeconomics.data.internal.ProblemList;
import org.migrationeconomics.data.place.WorldBankAreas;

/**
 * Reads some indicators out of the bulk download of the World Development Indicators, {@code
 * WDICSV.csv} (formerly {@code WDIData.csv}), in one pass.
 *
 * <pre>
 *   WdiBulkReader.of(WorldBankIndicator.REMITTANCES_RECEIVED, WorldBankIndicator.FDI_NET_INFLOWS)
 *       .read(Path.of("WDI_CSV.zip"))
 *       .map(tables -&gt; WorldBankDownload.of(tables.values()))
 * </pre>
 *
 * <p>The archive need not be unpacked; that file alone will do as well.
 *
 * <p>The header is {@code Country Name, Country Code, Indicator Name, Indicator Code} and the
 * years. Rows of other indicators are passed over; memory is proportional to what is kept. Empty
 * fields are holes. Problems are those of {@link WorldBankCsvReader}, and an indicator of which
 * there is no row.
 *
 * <p>Immutable and thread-safe.
 */
public final class WdiBulkReader implements DataReader<Map<WorldBankIndicator, IndicatorTable>> {

  private static final ArchiveEntries ENTRY =
      ArchiveEntries.named("WDICSV.csv or WDIData.csv", "wdi(?:csv|data)\\.csv");

  private final List<WorldBankIndicator> indicators;
  private final String source;
  private final WorldBankAreas areas;

  private WdiBulkReader(List<WorldBankIndicator> indicators, String source, WorldBankAreas areas) {
    this.indicators = indicators;
    this.source = source;
    this.areas = areas;
  }

  /**
   * A reader with source "World Bank WDI, bulk download" and the standard codes.
   *
   * @param indicators which indicators, each once
   * @return the reader
   * @throws IllegalArgumentException if there is none, or one twice
   */
  public static WdiBulkReader of(WorldBankIndicator... indicators) {
    return new WdiBulkReader(
        each(indicators), "World Bank WDI, bulk download", WorldBankAreas.standard());
  }

  /** Indicators, each of which is asked for once. */
  static List<WorldBankIndicator> each(WorldBankIndicator... indicators) {
    Require.notNull("indicators", indicators);
    List<WorldBankIndicator> wanted = new ArrayList<>();
    for (WorldBankIndicator indicator : indicators) {
      if (wanted.contains(Require.notNull("indicator", indicator))) {
        throw Require.refusal("indicator", indicator.code(), "each indicator once");
      }
      wanted.add(indicator);
    }
    if (wanted.isEmpty()) {
      throw Require.refusal("indicators", "none", "at least one");
    }
    return List.copyOf(wanted);
  }

  /**
   * The same reader with another source.
   *
   * @param newSource publication and date
   * @return the reader
   * @throws IllegalArgumentException if the source is blank
   */
  public WdiBulkReader withSource(String newSource) {
    return new WdiBulkReader(indicators, Require.text("source", newSource), areas);
  }

  /**
   * The same reader with other codes.
   *
   * @param newAreas what the codes of the file stand for
   * @return the reader
   */
  public WdiBulkReader withAreas(WorldBankAreas newAreas) {
    return new WdiBulkReader(indicators, source, Require.notNull("areas", newAreas));
  }

  @Override
  public Reading<Map<WorldBankIndicator, IndicatorTable>> read(DataFile file) {
    return FileInput.grid(file, ENTRY, this::read);
  }

  private Map<WorldBankIndicator, IndicatorTable> read(Grid grid, ProblemList problems) {
    Map<String, TableSink> sinks = new LinkedHashMap<>();
    indicators.forEach(indicator -> sinks.put(indicator.code(), new TableSink()));
    WidePass pass = new WidePass(sinks, true, grid.isWorkbook(), areas, problems);
    grid.rows(0, problems, pass);
    pass.end();
    boolean sound = problems.toList().isEmpty();
    Map<WorldBankIndicator, IndicatorTable> tables = new LinkedHashMap<>();
    for (WorldBankIndicator indicator : indicators) {
      TableSink sink = sinks.getOrDefault(indicator.code(), new TableSink());
      IndicatorTable table = WidePass.table(indicator, sink, source, Optional.empty());
      if (sound && table.series().isEmpty()) {
        problems.add(0, 0, "", "there is no row of " + indicator.code());
      }
      tables.put(indicator, table);
    }
    return Collections.unmodifiableMap(tables);
  }

  /** Which indicators. */
  @Override
  public String toString() {
    return "reader of the WDI bulk download, " + indicators.size() + " indicators";
  }
}
