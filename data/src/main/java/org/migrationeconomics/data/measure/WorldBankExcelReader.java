package org.migrationeconomics.data.measure;

import java.util.Map;
import java.util.Optional;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.data.DataFile;
import org.migrationeconomics.data.DataReader;
import org.migrationeconomics.data.Reading;
import org.migrationeconomics.data.internal.FileInput;
import org.migrationeconomics.data.internal.Grid;
import org.migrationeconomics.data.internal.ProblemList;
import org.migrationeconomics.data.place.WorldBankAreas;

/**
 * Reads one World Bank indicator from the sheet {@code Data} of a workbook, as the World Bank's
 * site serves it, or saved again as .xlsx.
 *
 * <pre>
 *   WorldBankExcelReader.of(WorldBankIndicator.REMITTANCES_RECEIVED).read(Path.of("API_….xls"))
 * </pre>
 *
 * <p>The site serves the older format .xls (of Excel 97 to 2003), which is read as it is. The sheet
 * {@code Metadata - Countries} is read by {@link
 * org.migrationeconomics.data.place.CountryMetadataReader}.
 *
 * <p>Rows 1 to 3 hold source and date, then comes the header. Empty cells are holes. Problems are
 * those of {@link WorldBankCsvReader}, and a workbook without that sheet.
 *
 * <p>Defaults: source "World Bank, updated" and the workbook's date; standard codes.
 *
 * <p>Immutable and thread-safe.
 */
public final class WorldBankExcelReader implements DataReader<IndicatorTable> {

  private static final String SHEET = "Data";

  private final WorldBankIndicator indicator;
  private final Optional<String> source;
  private final WorldBankAreas areas;

  private WorldBankExcelReader(
      WorldBankIndicator indicator, Optional<String> source, WorldBankAreas areas) {
    this.indicator = indicator;
    this.source = source;
    this.areas = areas;
  }

  /**
   * A reader with the defaults.
   *
   * @param indicator what the workbook holds; it must name the same code
   * @return the reader
   */
  public static WorldBankExcelReader of(WorldBankIndicator indicator) {
    return new WorldBankExcelReader(
        Require.notNull("indicator", indicator), Optional.empty(), WorldBankAreas.standard());
  }

  /**
   * The same reader with another source.
   *
   * @param newSource publication and date
   * @return the reader
   * @throws IllegalArgumentException if the source is blank
   */
  public WorldBankExcelReader withSource(String newSource) {
    return new WorldBankExcelReader(
        indicator, Optional.of(Require.text("source", newSource)), areas);
  }

  /**
   * The same reader with other codes.
   *
   * @param newAreas what the codes of the file stand for
   * @return the reader
   */
  public WorldBankExcelReader withAreas(WorldBankAreas newAreas) {
    return new WorldBankExcelReader(indicator, source, Require.notNull("areas", newAreas));
  }

  @Override
  public Reading<IndicatorTable> read(DataFile file) {
    return FileInput.grid(file, this::read);
  }

  private IndicatorTable read(Grid grid, ProblemList problems) {
    if (!grid.isWorkbook()) {
      problems.add(
          0,
          0,
          "",
          "this is text, expected a workbook, .xls or .xlsx; WorldBankCsvReader reads CSV");
      return IndicatorTable.of(indicator, Map.of());
    }
    int sheet = grid.sheets().indexOf(SHEET);
    if (sheet < 0) {
      problems.add(0, 0, "", "the workbook has no sheet '" + SHEET + "'");
      return IndicatorTable.of(indicator, Map.of());
    }
    TableSink sink = new TableSink();
    WidePass pass = new WidePass(Map.of(indicator.code(), sink), false, true, areas, problems);
    grid.rows(sheet, problems, pass);
    pass.end();
    return WidePass.table(
        indicator,
        sink,
        source.orElse(
            "World Bank" + pass.vintage().map(date -> ", updated " + date).orElse(", workbook")),
        pass.vintage());
  }

  /** Which indicator. */
  @Override
  public String toString() {
    return "reader of World Bank workbooks of " + indicator.code();
  }
}
