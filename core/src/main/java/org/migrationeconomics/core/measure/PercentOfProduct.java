package org.migrationeconomics.core.measure;

import org.migrationeconomics.core.internal.Require;

/**
 * Flows in per cent of gross domestic product as money.
 *
 * <pre>
 *   x(t) = share(t) Y(t) / 100
 * </pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class PercentOfProduct {

  private PercentOfProduct() {}

  /**
   * A flow in per cent of GDP as money.
   *
   * @param percent in unit per cent
   * @param grossDomesticProduct GDP, in money
   * @return money; a hole where one of the two has no value
   * @throws IllegalArgumentException if the units are others, or no year is common
   */
  public static YearSeries money(YearSeries percent, YearSeries grossDomesticProduct) {
    if (Require.notNull("percent", percent).unit() != SimpleUnit.PERCENT) {
      throw Require.refusal(
          "unit of '" + percent.label() + "'", percent.unit().label(), SimpleUnit.PERCENT.label());
    }
    MeasureUnit unit = Require.notNull("grossDomesticProduct", grossDomesticProduct).unit();
    if (!(unit instanceof MoneyUnit)) {
      throw Require.refusal(
          "unit of gross domestic product", unit.label(), "money, such as million current USD");
    }
    int from = Math.max(percent.firstYear(), grossDomesticProduct.firstYear());
    int to = Math.min(percent.lastYear(), grossDomesticProduct.lastYear());
    if (from > to) {
      throw Require.refusal(
          "span of '" + percent.label() + "'",
          percent.firstYear() + "-" + percent.lastYear(),
          "a year in common with GDP");
    }
    double[] values = new double[to - from + 1];
    for (int year = from; year <= to; year++) {
      values[year - from] =
          percent.has(year) && grossDomesticProduct.has(year)
              ? percent.at(year) * grossDomesticProduct.at(year) / 100
              : Double.NaN;
    }
    return YearSeries.ofUnsafe(percent.label(), unit, percent.source(), from, values);
  }
}
