package org.migrationeconomics.calculators.remittance.stability;

import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.YearSeries;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * A series split into a trend and a cycle.
 *
 * <pre>
 *   series(t) = trend(t) + cycle(t)
 * </pre>
 *
 * <p>A year that the filter did not use, or for which it has no value, is a hole.
 *
 * <p><b>Units</b>: those of the series.
 *
 * <p>Immutable and thread-safe.
 *
 * @param filter which filter, with its parameters
 * @param series the years that were filtered
 * @param trend the trend
 * @param cycle the cycle
 * @param holes what was done with years without data
 */
public record TrendAndCycle(
    String filter, YearSeries series, YearSeries trend, YearSeries cycle, HoleTreatment holes)
    implements Tabular {

  /** Refuses missing components. */
  public TrendAndCycle {
    Require.text("filter", filter);
    Require.notNull("series", series);
    Require.notNull("trend", trend);
    Require.notNull("cycle", cycle);
    Require.notNull("holes", holes);
  }

  @Override
  public TextTable table() {
    TextTable.Builder table =
        TextTable.titled(filter + " of " + series.label() + ", " + series.unit().label())
            .column("year")
            .unit(series.unit().label())
            .column("series", 6)
            .column("trend", 6)
            .column("cycle", 6);
    for (int year = series.firstYear(); year <= series.lastYear(); year++) {
      table.row(year, series.figure(year), trend.figure(year), cycle.figure(year));
    }
    if (series.holes().findAny().isPresent()) {
      table.note("Years without data are closed up: the filter passes over them");
    }
    return table.source(series.source()).build();
  }

  /** The table, shortened in the middle to what JShell prints. */
  @Override
  public String toString() {
    return table().brief();
  }
}
