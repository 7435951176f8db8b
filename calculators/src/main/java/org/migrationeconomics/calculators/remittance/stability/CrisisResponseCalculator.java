package org.migrationeconomics.calculators.remittance.stability;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.migrationeconomics.calculators.remittance.YearRun;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.measure.YearSeries;
import org.migrationeconomics.core.remittance.CapitalInflows;

/**
 * Measures how far flows fell in a crisis and how long they took to come back; it begins with
 * {@link #withWindow} and has no {@code withDefaults}, as no crisis is the usual one.
 *
 * <pre>
 *   change          100 (x(to) / x(from) - 1)
 *   peak to trough  the smallest 100 (x(s) / x(t) - 1) over years t &lt; s of the window
 *   years to regain the first year after the trough with x &gt;= x(peak), less the year of the peak
 * </pre>
 *
 * <p>The window begins with the last year before the crisis: 2008 to 2009, or 2019 to 2020. The
 * recovery is looked for in all later years of the series. There are no options beside the window.
 *
 * <p><b>Units</b>: per cent, and years.
 *
 * <p><b>Source</b>: definitions of this library.
 *
 * <p><b>Reproduces</b>: from World Bank WDI of 1 July 2026, Mexico's remittances -15.47 % in 2009
 * and +10.40 % in 2020, its direct investment -33.99 % and +5.34 % ({@code
 * WorldBankStabilityTest}).
 *
 * <p>Immutable and thread-safe.
 */
public final class CrisisResponseCalculator {

  private final YearRun window;

  private CrisisResponseCalculator(YearRun window) {
    this.window = window;
  }

  /**
   * The calculator for a crisis; there is none by default, as the years are what is asked about.
   *
   * @param from the last year before the crisis
   * @param to the last year of the crisis
   * @return the calculator
   * @throws IllegalArgumentException if the years do not run forwards
   */
  public static CrisisResponseCalculator withWindow(int from, int to) {
    YearRun window = new YearRun(from, to);
    if (window.length() < 2) {
      throw Require.refusal("window", window, "at least two years");
    }
    return new CrisisResponseCalculator(window);
  }

  /**
   * Remittances beside direct investment, and aid if it is given.
   *
   * @param inflows the inflows of one area
   * @return the responses
   */
  public CrisisResponse calculate(CapitalInflows inflows) {
    Require.notNull("inflows", inflows);
    List<CrisisResponse.Response> rows = new ArrayList<>();
    rows.add(response("remittances", inflows.remittances()));
    rows.add(response("FDI", inflows.foreignDirectInvestment()));
    inflows.officialDevelopmentAssistance().ifPresent(series -> rows.add(response("ODA", series)));
    return new CrisisResponse(inflows.area().name(), window, rows);
  }

  /**
   * One flow of any kind.
   *
   * @param flow the flow
   * @return the response
   */
  public CrisisResponse calculate(YearSeries flow) {
    Require.notNull("flow", flow);
    return new CrisisResponse(flow.label(), window, List.of(response(flow.label(), flow)));
  }

  private CrisisResponse.Response response(String label, YearSeries x) {
    int peak = 0;
    int trough = 0;
    int before = 0;
    double fall = 0;
    for (int year = window.from(); year <= window.to(); year++) {
      if (!x.has(year)) {
        continue;
      }
      // The last of equal years is the one from which the flow fell.
      if (before == 0 || x.at(year) >= x.at(before)) {
        before = year;
      } else if (x.at(before) > 0 && x.at(year) / x.at(before) - 1 < fall) {
        fall = x.at(year) / x.at(before) - 1;
        peak = before;
        trough = year;
      }
    }
    if (peak == 0) {
      Figure none = Figure.empty(noFall(label, x));
      return new CrisisResponse.Response(
          label,
          change(label, x),
          OptionalInt.empty(),
          OptionalInt.empty(),
          none,
          none,
          missing(x, window.to()));
    }
    int regained = trough + 1;
    while (regained <= x.lastYear() && !(x.has(regained) && x.at(regained) >= x.at(peak))) {
      regained++;
    }
    boolean never = regained > x.lastYear();
    return new CrisisResponse.Response(
        label,
        change(label, x),
        OptionalInt.of(peak),
        OptionalInt.of(trough),
        Statistics.figure(100 * fall, "the fall of " + label),
        never
            ? Figure.empty(label + " of " + peak + " not regained by " + lastObserved(x))
            : Figure.of(regained - peak),
        missing(
            x, never ? Math.max(lastObserved(x), window.to()) : Math.max(regained, window.to())));
  }

  private String noFall(String label, YearSeries x) {
    int observed = 0;
    double highest = Double.NEGATIVE_INFINITY;
    for (int year = window.from(); year <= window.to(); year++) {
      if (x.has(year)) {
        observed++;
        highest = Math.max(highest, x.at(year));
      }
    }
    if (observed < 2) {
      return label + " is observed in " + observed + " of the years " + window;
    }
    return highest > 0
        ? label + " did not fall in " + window
        : label + " is nowhere above zero in " + window + ", so a fall in per cent has no meaning";
  }

  private Figure change(String label, YearSeries x) {
    for (int year : new int[] {window.from(), window.to()}) {
      if (!x.has(year)) {
        return Figure.empty(label + " has no observation in " + year);
      }
    }
    double base = x.at(window.from());
    if (base <= 0) {
      return Figure.empty(
          label
              + " is not above zero in "
              + window.from()
              + ", so a change in per cent has no meaning");
    }
    return Statistics.figure(100 * (x.at(window.to()) / base - 1), "the change of " + label);
  }

  private List<Integer> missing(YearSeries x, int last) {
    List<Integer> years = new ArrayList<>();
    for (int year = window.from(); year <= last; year++) {
      if (!x.has(year)) {
        years.add(year);
      }
    }
    return years;
  }

  private static int lastObserved(YearSeries x) {
    return x.years().max().orElseThrow();
  }

  /** The window in one line. */
  @Override
  public String toString() {
    return "CrisisResponseCalculator, window " + window;
  }
}
