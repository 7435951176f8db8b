package org.migrationeconomics.charts;

import java.util.List;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.PeriodSeries;
import org.migrationeconomics.core.measure.YearSeries;

/**
 * Pictures of the library's results, one method each.
 *
 * <pre>
 *   Charts.series(remittances, investment).titled("Mexico").open();
 * </pre>
 */
public final class Charts {

  private Charts() {}

  /**
   * Yearly series of one unit as lines over time, each with its name and its last value at its end.
   * Holes are gaps; a year between two holes is a dot. The axis begins at zero if the values come
   * near it, otherwise the footer says that it does not.
   *
   * @param series at least one, of one unit; the first has the first colour
   * @return the picture
   * @throws IllegalArgumentException if there is no series, or their units differ
   */
  public static Chart series(YearSeries... series) {
    return SeriesChart.ofYears(List.of(Require.notNull("series", series)));
  }

  /**
   * Monthly, quarterly or yearly series of one unit as lines over time, each with its name and its
   * last value at its end; see {@link #series(YearSeries...)}.
   *
   * @param series at least one, of one unit and frequency; the first has the first colour
   * @return the picture
   * @throws IllegalArgumentException if there is no series, or their units or frequencies differ
   */
  public static Chart series(PeriodSeries... series) {
    return SeriesChart.ofPeriods(List.of(Require.notNull("series", series)));
  }
}
