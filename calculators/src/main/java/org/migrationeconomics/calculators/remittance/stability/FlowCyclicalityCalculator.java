package org.migrationeconomics.calculators.remittance.stability;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.migrationeconomics.calculators.remittance.YearRun;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.measure.YearSeries;

/**
 * Correlates the cycle of a flow with the cycles of the home and the host economy.
 *
 * <pre>
 *   correlation(k) = corr( cycle of ln flow(t), cycle of ln GDP(t-k) )      k = -K … K
 * </pre>
 *
 * <p>GDP should be real, or an index of it such as {@code Deflators.fromGrowth} makes of growth
 * rates; beside a flow in current USD a GDP in current USD shares the swings of the exchange rate,
 * and the correlation is then that of the exchange rate with itself.
 *
 * <p>Only years in which flow and GDP both have a value are filtered. The lag counts calendar
 * years.
 *
 * <p>Options and their defaults: {@link #withFilter} HP(6.25) with holes refused; {@link
 * #withMaximumLag} 2; {@link #withYears} all.
 *
 * <p><b>Units</b>: plain numbers from -1 to 1.
 *
 * <p><b>Source</b>: the question is that of S. Sayan, "Business Cycles and Workers' Remittances:
 * How Do Migrant Workers Respond to Cyclical Movements of GDP at Home?", IMF WP/06/52 (2006).
 *
 * <p><b>Reproduces</b>: from World Bank WDI of 1 July 2026, 1990-2023, correlation of remittances
 * in current USD with real GDP at home 0.291593 for Mexico, 0.440888 for El Salvador ({@code
 * WorldBankStabilityTest}).
 *
 * <p>Immutable and thread-safe.
 */
public final class FlowCyclicalityCalculator {

  private static final int FEWEST_PAIRS = 4;

  /** A cycle this small beside its series is the rounding of a series without one. */
  private static final double NO_CYCLE = 1e-13;

  private static final FlowCyclicalityCalculator DEFAULTS =
      new FlowCyclicalityCalculator(Optional.empty(), HodrickPrescott.annual(), 2);

  private final Optional<YearRun> years;
  private final CycleFilter filter;
  private final int maxLag;

  private FlowCyclicalityCalculator(Optional<YearRun> years, CycleFilter filter, int maxLag) {
    this.years = years;
    this.filter = filter;
    this.maxLag = maxLag;
  }

  /**
   * HP(6.25), holes refused, up to two years of lead and lag.
   *
   * @return the calculator
   */
  public static FlowCyclicalityCalculator withDefaults() {
    return DEFAULTS;
  }

  /**
   * A copy that looks at some years only.
   *
   * @param from the first year
   * @param to the last year
   * @return the calculator
   * @throws IllegalArgumentException if the years run backwards
   */
  public FlowCyclicalityCalculator withYears(int from, int to) {
    return new FlowCyclicalityCalculator(Optional.of(new YearRun(from, to)), filter, maxLag);
  }

  /**
   * A copy with another filter.
   *
   * @param cycles the filter, with its treatment of holes
   * @return the calculator
   */
  public FlowCyclicalityCalculator withFilter(CycleFilter cycles) {
    return new FlowCyclicalityCalculator(years, Require.notNull("filter", cycles), maxLag);
  }

  /**
   * A copy with other leads and lags.
   *
   * @param most K, from 0 to 50
   * @return the calculator
   * @throws IllegalArgumentException if it is not from 0 to 50
   */
  public FlowCyclicalityCalculator withMaximumLag(int most) {
    if (most < 0 || most > 50) {
      throw Require.refusal("maximum lag", most, "a number of years from 0 to 50");
    }
    return new FlowCyclicalityCalculator(years, filter, most);
  }

  /**
   * Correlates.
   *
   * @param flow the flow, such as remittances
   * @param home real GDP of the receiving economy
   * @param hosts real GDP of any sending economies
   * @return the correlations
   * @throws IllegalArgumentException if a GDP is not above zero or has no year in common with the
   *     flow, or holes are refused and there is one; a flow of zero or below gives no value
   */
  public FlowCyclicality calculate(YearSeries flow, YearSeries home, YearSeries... hosts) {
    Require.notNull("hosts", hosts);
    Require.notNull("flow", flow);
    List<YearSeries> economies = new ArrayList<>();
    economies.add(Require.notNull("home", home));
    for (YearSeries host : hosts) {
      economies.add(Require.notNull("host", host));
    }
    List<FlowCyclicality.Product> products = new ArrayList<>();
    for (YearSeries economy : economies) {
      products.add(product(flow, economy));
    }
    return new FlowCyclicality(flow.label(), filter, products);
  }

  private FlowCyclicality.Product product(YearSeries flow, YearSeries economy) {
    int first = Math.max(flow.firstYear(), economy.firstYear());
    int last = Math.min(flow.lastYear(), economy.lastYear());
    int from = years.map(span -> Math.max(span.from(), first)).orElse(first);
    int to = years.map(span -> Math.min(span.to(), last)).orElse(last);
    List<Integer> common = FlowSeries.common(List.of(flow, economy), from, to);
    if (common.isEmpty()) {
      throw Require.refusal(
          "years of '" + economy.label() + "'",
          "none of those of '" + flow.label() + "'",
          "a year in common");
    }
    List<Integer> used = filter.holes().select(common);
    String why = FlowSeries.noLogarithm(flow.label(), used, FlowSeries.values(flow, used));
    YearSeries logOfProduct = FlowSeries.logarithm(only(economy, used));
    if (why.isEmpty() && used.size() < filter.fewestYears()) {
      why =
          filter.label() + " needs " + filter.fewestYears() + " years and there are " + used.size();
    }
    if (!why.isEmpty()) {
      return withoutValue(economy.label(), used, why);
    }
    YearSeries logOfFlow = FlowSeries.logarithm(only(flow, used));
    double[] x = new double[used.size()];
    double[] y = new double[used.size()];
    Optional<String> refused =
        filter
            .cycle(FlowSeries.values(logOfFlow, used), x)
            .map(reason -> flow.label() + ": " + reason)
            .or(
                () ->
                    filter
                        .cycle(FlowSeries.values(logOfProduct, used), y)
                        .map(reason -> economy.label() + ": " + reason));
    if (refused.isPresent()) {
      return withoutValue(economy.label(), used, refused.get());
    }
    List<FlowCyclicality.Lag> lags = new ArrayList<>();
    for (int lag = -maxLag; lag <= maxLag; lag++) {
      lags.add(lag(used, x, y, lag));
    }
    return new FlowCyclicality.Product(economy.label(), used, lags);
  }

  private FlowCyclicality.Product withoutValue(String label, List<Integer> used, String why) {
    List<FlowCyclicality.Lag> lags = new ArrayList<>();
    for (int lag = -maxLag; lag <= maxLag; lag++) {
      lags.add(new FlowCyclicality.Lag(lag, 0, Figure.empty(why)));
    }
    return new FlowCyclicality.Product(label, used, lags);
  }

  private static FlowCyclicality.Lag lag(List<Integer> years, double[] x, double[] y, int lag) {
    double[] a = new double[years.size()];
    double[] b = new double[years.size()];
    int pairs = 0;
    for (int i = 0; i < years.size(); i++) {
      int j = years.indexOf(years.get(i) - lag);
      if (j >= 0 && !Double.isNaN(x[i]) && !Double.isNaN(y[j])) {
        a[pairs] = x[i];
        b[pairs++] = y[j];
      }
    }
    return new FlowCyclicality.Lag(
        lag, pairs, correlation(Arrays.copyOf(a, pairs), Arrays.copyOf(b, pairs)));
  }

  private static Figure correlation(double[] a, double[] b) {
    if (a.length < FEWEST_PAIRS) {
      return Figure.empty("only " + a.length + " pairs of years, fewer than " + FEWEST_PAIRS);
    }
    if (!(Statistics.standardDeviation(a) > NO_CYCLE)
        || !(Statistics.standardDeviation(b) > NO_CYCLE)) {
      return Figure.empty("one of the two has no cycle");
    }
    // Rounding may carry a perfect correlation beyond one.
    double r = Statistics.correlation(a, b);
    return Figure.of(Math.abs(r) > 1 ? Math.signum(r) : r);
  }

  private static YearSeries only(YearSeries series, List<Integer> years) {
    YearSeries.Builder builder =
        YearSeries.builder(series.unit()).label(series.label()).source(series.source());
    years.forEach(year -> builder.put(year, series.at(year)));
    return builder.build();
  }

  /** Options in one line. */
  @Override
  public String toString() {
    return "FlowCyclicalityCalculator, "
        + years.map(span -> "years " + span).orElse("all years")
        + ", "
        + filter
        + ", up to "
        + maxLag
        + " years of lead and lag";
  }
}
