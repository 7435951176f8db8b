package org.migrationeconomics.calculators.remittance.stability;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.migrationeconomics.calculators.remittance.YearRun;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.measure.YearSeries;
import org.migrationeconomics.core.remittance.CapitalInflows;

/**
 * Measures how steady remittances are beside direct investment and aid, by several statistics.
 *
 * <pre>
 *   coefficient of variation   sd(x) / mean(x)            of the amount, and of the share of GDP
 *   detrended                  sd(HP cycle)               of the share of GDP, and of the logarithm
 *   unforeseen                 sd(Hamilton residual)      of the share of GDP, and of the logarithm
 *   changes                    sd(ln x(t) - ln x(t-1))
 * </pre>
 *
 * <p>All standard deviations have n - 1 below the line. Only the years in which every series given
 * has a value are used, so that the flows are compared over the same years.
 *
 * <p>Options and their defaults: {@link #withYears} all; {@link #withLambda} 6.25; {@link
 * #withHamilton} 2, 2; {@link #withHoles} refused, that is, the filters and log differences of a
 * broken sequence of years have no value, while the coefficients of variation have.
 *
 * <p><b>Units</b>: see {@link FlowStatistics}.
 *
 * <p><b>Source</b>: the coefficient of variation in the manner of D. Ratha in Global Development
 * Finance 2003, ch. 7, World Bank; for the filters see {@link HodrickPrescott} and {@link
 * HamiltonFilter}.
 *
 * <p><b>Reproduces</b>: from World Bank WDI of 1 July 2026, 1990-2023, all statistics of Mexico, El
 * Salvador, the Philippines, India and Morocco as computed by another programme, among them that
 * remittances vary less than direct investment by HP(6.25) of the share of GDP in all five, and
 * more by the coefficient of variation in Mexico ({@code WorldBankStabilityTest}).
 *
 * <p>Immutable and thread-safe.
 */
public final class FlowStabilityCalculator {

  private static final FlowStabilityCalculator DEFAULTS =
      new FlowStabilityCalculator(
          Optional.empty(), HodrickPrescott.annual(), HamiltonFilter.annual());

  private final Optional<YearRun> years;
  private final HodrickPrescott hodrickPrescott;
  private final HamiltonFilter hamilton;

  private FlowStabilityCalculator(
      Optional<YearRun> years, HodrickPrescott hodrickPrescott, HamiltonFilter hamilton) {
    this.years = years;
    this.hodrickPrescott = hodrickPrescott;
    this.hamilton = hamilton;
  }

  /**
   * All years, HP(6.25), Hamilton(2, 2), holes refused.
   *
   * @return the calculator
   */
  public static FlowStabilityCalculator withDefaults() {
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
  public FlowStabilityCalculator withYears(int from, int to) {
    return new FlowStabilityCalculator(
        Optional.of(new YearRun(from, to)), hodrickPrescott, hamilton);
  }

  /**
   * A copy with another smoothing of the Hodrick-Prescott filter.
   *
   * @param lambda λ, not negative
   * @return the calculator
   * @throws IllegalArgumentException if λ is negative or not finite
   */
  public FlowStabilityCalculator withLambda(double lambda) {
    return new FlowStabilityCalculator(
        years, HodrickPrescott.of(lambda).withHoles(hodrickPrescott.holes()), hamilton);
  }

  /**
   * A copy with another Hamilton filter.
   *
   * @param horizon h, how many years ahead
   * @param lags p, how many years of the past
   * @return the calculator
   * @throws IllegalArgumentException if one is below 1
   */
  public FlowStabilityCalculator withHamilton(int horizon, int lags) {
    return new FlowStabilityCalculator(
        years, hodrickPrescott, HamiltonFilter.of(horizon, lags).withHoles(hamilton.holes()));
  }

  /**
   * A copy that treats years without data between years with data in another way. With {@link
   * HoleTreatment#LONGEST_RUN} all statistics rest on that run.
   *
   * @param holes the treatment
   * @return the calculator
   */
  public FlowStabilityCalculator withHoles(HoleTreatment holes) {
    return new FlowStabilityCalculator(
        years, hodrickPrescott.withHoles(holes), hamilton.withHoles(holes));
  }

  /**
   * Remittances beside direct investment, and aid if it is given.
   *
   * @param inflows the inflows of one area; without GDP the statistics of shares have no value
   * @return the statistics
   * @throws IllegalArgumentException if no year has a value in every series
   */
  public FlowStability calculate(CapitalInflows inflows) {
    Require.notNull("inflows", inflows);
    Map<String, YearSeries> flows = new LinkedHashMap<>();
    flows.put("remittances", inflows.remittances());
    flows.put("FDI", inflows.foreignDirectInvestment());
    inflows.officialDevelopmentAssistance().ifPresent(series -> flows.put("ODA", series));
    return calculate(inflows.area().name(), flows, inflows.grossDomesticProduct());
  }

  /**
   * One flow of any kind, beside GDP.
   *
   * @param flow the flow
   * @param grossDomesticProduct GDP in the same unit
   * @return the statistics
   * @throws IllegalArgumentException if the units differ, no year has both, or GDP is not above
   *     zero
   */
  public FlowStability calculate(YearSeries flow, YearSeries grossDomesticProduct) {
    Require.notNull("flow", flow);
    Require.notNull("grossDomesticProduct", grossDomesticProduct);
    return calculate(flow.label(), Map.of(flow.label(), flow), Optional.of(grossDomesticProduct));
  }

  private FlowStability calculate(
      String name, Map<String, YearSeries> flows, Optional<YearSeries> product) {
    List<YearSeries> all = new ArrayList<>(flows.values());
    product.ifPresent(all::add);
    int first = all.stream().mapToInt(YearSeries::firstYear).min().orElseThrow();
    int last = all.stream().mapToInt(YearSeries::lastYear).max().orElseThrow();
    YearRun span = years.orElse(new YearRun(first, last));
    List<Integer> common =
        FlowSeries.common(all, Math.max(span.from(), first), Math.min(span.to(), last));
    if (common.isEmpty()) {
      throw Require.refusal(
          "years " + span + " of " + name, "without a common one", "a year with every series");
    }
    boolean refuse = hodrickPrescott.holes() == HoleTreatment.REFUSE;
    List<Integer> used = refuse ? common : hodrickPrescott.holes().select(common);
    String broken =
        refuse && !HoleTreatment.isUnbroken(common)
            ? "the years are broken, first in "
                + HoleTreatment.firstHole(common)
                + "; "
                + HoleTreatment.OPTION
                + " go on"
            : "";
    List<Integer> leftOut = new ArrayList<>();
    for (int year = span.from(); year <= span.to(); year++) {
      if (!used.contains(year)) {
        leftOut.add(year);
      }
    }
    List<FlowStatistics> rows = new ArrayList<>();
    flows.forEach(
        (label, series) -> {
          double[] x = FlowSeries.values(series, used);
          Optional<double[]> share =
              product.map(gdp -> FlowSeries.values(FlowSeries.percentOfGdp(series, gdp), used));
          rows.add(row(label, used, broken, x, share));
        });
    return new FlowStability(
        "Stability of flows, " + name, used, leftOut, hodrickPrescott, hamilton, rows);
  }

  private FlowStatistics row(
      String label, List<Integer> used, String broken, double[] x, Optional<double[]> share) {
    Figure noProduct = Figure.empty("GDP was not given; CapitalInflows with it has a value");
    String shareLabel = "the share of " + label + " in GDP";
    String noLog = FlowSeries.noLogarithm(label, used, x);
    Optional<double[]> log = noLog.isEmpty() ? Optional.of(logs(x)) : Optional.empty();
    Figure noLogarithm = noLog.isEmpty() ? noProduct : Figure.empty(noLog);
    return new FlowStatistics(
        label,
        variation(x, label),
        share.map(s -> variation(s, shareLabel)).orElse(noProduct),
        share.map(s -> deviation(hodrickPrescott, s, broken, shareLabel)).orElse(noProduct),
        log.map(l -> deviation(hodrickPrescott, l, broken, label)).orElse(noLogarithm),
        share.map(s -> deviation(hamilton, s, broken, shareLabel)).orElse(noProduct),
        log.map(l -> deviation(hamilton, l, broken, label)).orElse(noLogarithm),
        log.map(l -> changes(l, broken, label)).orElse(noLogarithm));
  }

  private static double[] logs(double[] x) {
    double[] logs = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      logs[i] = Math.log(x[i]);
    }
    return logs;
  }

  private static Figure variation(double[] x, String what) {
    if (x.length < 2) {
      return Figure.empty(what + " has one year only");
    }
    double mean = Statistics.mean(x);
    if (!(mean > 0)) {
      return Figure.empty("the mean of " + what + " is not above zero");
    }
    return Statistics.figure(
        Statistics.standardDeviation(x) / mean, "the coefficient of variation of " + what);
  }

  private static Figure deviation(CycleFilter filter, double[] x, String broken, String what) {
    if (!broken.isEmpty()) {
      return Figure.empty(broken);
    }
    if (x.length < filter.fewestYears()) {
      return Figure.empty(
          filter.label()
              + " needs "
              + filter.fewestYears()
              + " years and "
              + what
              + " has "
              + x.length);
    }
    double[] cycle = new double[x.length];
    Optional<String> why = filter.cycle(x, cycle);
    if (why.isPresent()) {
      return Figure.empty(what + " cannot be filtered: " + why.get());
    }
    return Statistics.figure(
        Statistics.standardDeviation(withoutHead(cycle)), "the cycle of " + what);
  }

  /** The values after the years for which a filter has none. */
  private static double[] withoutHead(double[] cycle) {
    int head = 0;
    while (Double.isNaN(cycle[head])) {
      head++;
    }
    return Arrays.copyOfRange(cycle, head, cycle.length);
  }

  private static Figure changes(double[] logs, String broken, String what) {
    if (!broken.isEmpty()) {
      return Figure.empty(broken);
    }
    if (logs.length < 3) {
      return Figure.empty("log differences need 3 years and " + what + " has " + logs.length);
    }
    double[] changes = new double[logs.length - 1];
    for (int i = 0; i < changes.length; i++) {
      changes[i] = logs[i + 1] - logs[i];
    }
    return Statistics.figure(Statistics.standardDeviation(changes), "the change of " + what);
  }

  /** Options in one line. */
  @Override
  public String toString() {
    return "FlowStabilityCalculator, "
        + years.map(span -> "years " + span).orElse("all years")
        + ", "
        + hodrickPrescott.label()
        + ", "
        + hamilton;
  }
}
