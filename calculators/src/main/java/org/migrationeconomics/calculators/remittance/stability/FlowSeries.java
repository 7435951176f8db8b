package org.migrationeconomics.calculators.remittance.stability;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.MeasureUnit;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.measure.YearSeries;

/**
 * The forms in which the stability of a flow is looked at: its logarithm, its changes, its share of
 * GDP.
 *
 * <p>A hole stays a hole.
 *
 * <p><b>Source</b>: definitions; the share of GDP is indicator 17.3.2 of the Sustainable
 * Development Goals.
 *
 * <p><b>No published figure</b> of its own: the measures that {@link FlowStabilityCalculator}
 * reproduces are of these series ({@code WorldBankStabilityTest}).
 *
 * <p>Immutable and thread-safe.
 */
public final class FlowSeries {

  private FlowSeries() {}

  /**
   * The natural logarithm of every value.
   *
   * @param series values above zero
   * @return logarithms, unit {@code ratio}: a difference of 0.01 is about one per cent
   * @throws IllegalArgumentException if a value is zero or negative
   */
  public static YearSeries logarithm(YearSeries series) {
    Require.notNull("series", series);
    series
        .years()
        .forEach(year -> Require.positive(series.label() + " of " + year, series.at(year)));
    return mapped(series, "log " + series.label(), SimpleUnit.RATIO, Math::log);
  }

  /**
   * The change of the logarithm from the year before.
   *
   * <pre>
   *   ln x(t) - ln x(t-1)
   * </pre>
   *
   * @param series values above zero
   * @return the changes, unit {@code ratio}; a hole where one of the two years has no value
   * @throws IllegalArgumentException if a value is zero or negative, or the series has one year
   */
  public static YearSeries logDifferences(YearSeries series) {
    YearSeries logs = logarithm(series);
    if (logs.firstYear() == logs.lastYear()) {
      throw Require.refusal("years of '" + series.label() + "'", 1, "at least two");
    }
    double[] changes = new double[logs.lastYear() - logs.firstYear()];
    for (int i = 0; i < changes.length; i++) {
      int year = logs.firstYear() + 1 + i;
      changes[i] =
          logs.has(year) && logs.has(year - 1) ? logs.at(year) - logs.at(year - 1) : Double.NaN;
    }
    return YearSeries.ofUnsafe(
        "log differences of " + series.label(),
        SimpleUnit.RATIO,
        series.source(),
        logs.firstYear() + 1,
        changes);
  }

  /**
   * A flow in per cent of gross domestic product.
   *
   * <pre>
   *   100 x(t) / Y(t)
   * </pre>
   *
   * @param flow the flow, may be negative
   * @param grossDomesticProduct GDP in the same unit, above zero
   * @return per cent; a hole where one of the two has no value
   * @throws IllegalArgumentException if the units differ, no year is common, or GDP is not above
   *     zero
   */
  public static YearSeries percentOfGdp(YearSeries flow, YearSeries grossDomesticProduct) {
    Require.notNull("flow", flow);
    Require.notNull("grossDomesticProduct", grossDomesticProduct);
    if (!flow.unit().equals(grossDomesticProduct.unit())) {
      throw Require.refusal(
          "unit of '" + grossDomesticProduct.label() + "'",
          grossDomesticProduct.unit().label(),
          flow.unit().label() + ", the unit of '" + flow.label() + "'");
    }
    int from = Math.max(flow.firstYear(), grossDomesticProduct.firstYear());
    int to = Math.min(flow.lastYear(), grossDomesticProduct.lastYear());
    if (from > to) {
      throw Require.refusal(
          "span of '" + grossDomesticProduct.label() + "'",
          grossDomesticProduct.firstYear() + "-" + grossDomesticProduct.lastYear(),
          "a year in common with " + flow.firstYear() + "-" + flow.lastYear());
    }
    double[] shares = new double[to - from + 1];
    for (int year = from; year <= to; year++) {
      shares[year - from] =
          flow.has(year) && grossDomesticProduct.has(year)
              ? 100
                  * flow.at(year)
                  / Require.positive("GDP of " + year, grossDomesticProduct.at(year))
              : Double.NaN;
    }
    return YearSeries.ofUnsafe(
        flow.label() + ", share of GDP", SimpleUnit.PERCENT, flow.source(), from, shares);
  }

  private static YearSeries mapped(
      YearSeries series, String label, MeasureUnit unit, DoubleUnaryOperator f) {
    double[] values = new double[series.lastYear() - series.firstYear() + 1];
    Arrays.fill(values, Double.NaN);
    series
        .years()
        .forEach(year -> values[year - series.firstYear()] = f.applyAsDouble(series.at(year)));
    return YearSeries.ofUnsafe(label, unit, series.source(), series.firstYear(), values);
  }

  /** The values of years that all have one. */
  static double[] values(YearSeries series, List<Integer> years) {
    double[] values = new double[years.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = series.at(years.get(i));
    }
    return values;
  }

  /** The years from one to another in which every series has a value. */
  static List<Integer> common(List<YearSeries> series, int from, int to) {
    List<Integer> years = new ArrayList<>();
    for (int year = from; year <= to; year++) {
      int wanted = year;
      if (series.stream().allMatch(one -> one.has(wanted))) {
        years.add(year);
      }
    }
    return years;
  }

  /** Ascending years with runs drawn together: {@code 1990, 2006, 2011-2012}; or {@code none}. */
  static String text(List<Integer> years) {
    StringBuilder text = new StringBuilder();
    int from = 0;
    for (int i = 1; i <= years.size(); i++) {
      if (i == years.size() || years.get(i) != years.get(i - 1) + 1) {
        text.append(text.isEmpty() ? "" : ", ").append(years.get(from));
        text.append(i - 1 > from ? "-" + years.get(i - 1) : "");
        from = i;
      }
    }
    return text.isEmpty() ? "none" : text.toString();
  }

  /** The first value that has no logarithm, as a reason; empty text if all have one. */
  static String noLogarithm(String label, List<Integer> years, double[] values) {
    for (int i = 0; i < values.length; i++) {
      if (values[i] <= 0) {
        return label
            + " is "
            + Numbers.readable(values[i])
            + " in "
            + years.get(i)
            + " and has no logarithm";
      }
    }
    return "";
  }
}
