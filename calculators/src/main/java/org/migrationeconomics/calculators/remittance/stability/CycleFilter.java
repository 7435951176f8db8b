package org.migrationeconomics.calculators.remittance.stability;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.YearSeries;

/**
 * Splits a yearly series into a trend and a cycle, which add up to it.
 *
 * <p>Options and their defaults: {@link #withHoles} refused.
 *
 * <p><b>Units</b>: trend and cycle in the unit of the series. For relative deviations filter the
 * {@linkplain FlowSeries#logarithm logarithm}.
 *
 * <p>Immutable and thread-safe.
 */
public abstract sealed class CycleFilter permits HodrickPrescott, HamiltonFilter {

  private final HoleTreatment holes;

  CycleFilter(HoleTreatment holes) {
    this.holes = Require.notNull("holes", holes);
  }

  /**
   * What the filter is, with its parameters.
   *
   * @return for example {@code HP(6.25)}
   */
  public abstract String label();

  /**
   * How many years the filter needs at least.
   *
   * @return the number of years
   */
  public abstract int fewestYears();

  /**
   * A copy that treats years without data in another way.
   *
   * @param treatment what to do with a hole
   * @return the filter
   */
  public abstract CycleFilter withHoles(HoleTreatment treatment);

  /**
   * What happens to a year without data between years with data.
   *
   * @return the treatment
   */
  public HoleTreatment holes() {
    return holes;
  }

  /**
   * Writes the cycle of consecutive values.
   *
   * @param x the series; not modified
   * @param cycle of the same length; modified, NaN where the filter has no value
   * @return why there is no cycle; empty if there is one
   */
  abstract Optional<String> cycle(double[] x, double[] cycle);

  /**
   * Splits a series.
   *
   * @param series the series
   * @return trend and cycle
   * @throws IllegalArgumentException if there are too few years, holes are refused and there is
   *     one, or the filter is not defined for the series
   */
  public TrendAndCycle decompose(YearSeries series) {
    Require.notNull("series", series);
    List<Integer> years = holes.select(series.years().boxed().toList());
    double[] x = FlowSeries.values(series, years);
    if (x.length < fewestYears()) {
      throw Require.refusal(
          "number of years of '" + series.label() + "'",
          x.length,
          "at least " + fewestYears() + " for " + label());
    }
    double[] cycle = new double[x.length];
    Optional<String> why = cycle(x, cycle);
    if (why.isPresent()) {
      throw Require.refusal("'" + series.label() + "'", "filtered", "another series: " + why.get());
    }
    double[] trend = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      trend[i] = x[i] - cycle[i];
    }
    return new TrendAndCycle(
        label(),
        spread(series, "", years, x),
        spread(series, "trend of ", years, trend),
        spread(series, "cycle of ", years, cycle),
        holes);
  }

  /** The values in their years, holes in all others. */
  private static YearSeries spread(
      YearSeries series, String what, List<Integer> years, double[] values) {
    int first = years.get(0);
    double[] all = new double[years.get(years.size() - 1) - first + 1];
    Arrays.fill(all, Double.NaN);
    for (int i = 0; i < values.length; i++) {
      all[years.get(i) - first] = values[i];
    }
    return YearSeries.ofUnsafe(what + series.label(), series.unit(), series.source(), first, all);
  }

  /** The filter, its parameters and its treatment of holes in one line. */
  @Override
  public String toString() {
    return label() + ", holes " + holes.label();
  }
}
