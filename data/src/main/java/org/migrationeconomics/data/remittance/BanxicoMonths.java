package org.migrationeconomics.data.remittance;

import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.PeriodSeries;
import org.migrationeconomics.core.table.StackedTables;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * Series by month of one file of the Banco de México: remittances, prices or the exchange rate.
 *
 * <p><b>Units</b> are those of the series.
 *
 * <p>Immutable and thread-safe.
 */
public final class BanxicoMonths implements Tabular, Serializable {

  private static final long serialVersionUID = 1L;

  private final String title;
  private final String source;
  private final LinkedHashMap<String, PeriodSeries> series;

  BanxicoMonths(String title, String source, Map<String, PeriodSeries> series) {
    this.title = title;
    this.source = source;
    this.series = new LinkedHashMap<>(series);
  }

  /**
   * All series.
   *
   * @return the series by name, in the order of the file
   */
  public Map<String, PeriodSeries> series() {
    return Collections.unmodifiableMap(series);
  }

  /**
   * One series.
   *
   * @param name its name, such as received
   * @return the series
   * @throws IllegalArgumentException if the file has no such series
   */
  public PeriodSeries series(String name) {
    PeriodSeries one = series.get(Require.notNull("name", name));
    if (one == null) {
      throw Require.refusal("name", name, "one of " + Require.listed(series.keySet()));
    }
    return one;
  }

  /**
   * Where the figures come from.
   *
   * @return the source
   */
  public String source() {
    return source;
  }

  @Override
  public TextTable table() {
    TextTable.Builder table =
        TextTable.titled(toString())
            .column("series")
            .column("unit")
            .column("first")
            .column("last")
            .column("months with figures");
    series.forEach(
        (name, one) ->
            table.row(
                name,
                one.unit().label(),
                one.first().toString(),
                one.last().toString(),
                one.count()));
    return table.source(source).build();
  }

  /** Every month of every series. */
  @Override
  public TextTable dataTable() {
    StackedTables stack = StackedTables.titled(toString(), "series");
    series.forEach((name, one) -> stack.add(one::table, name));
    return stack.source(source).build();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof BanxicoMonths that
        && title.equals(that.title)
        && source.equals(that.source)
        && series.equals(that.series);
  }

  @Override
  public int hashCode() {
    return 31 * title.hashCode() + series.hashCode();
  }

  /** One line: what the file has, and its series. */
  @Override
  public String toString() {
    return title + " by month: " + String.join(", ", series.keySet()) + " (" + source + ")";
  }
}
