package org.migrationeconomics.core.measure;

import org.migrationeconomics.core.internal.Require;

/**
 * Price indices from the growth of prices.
 *
 * <pre>
 *   D(base) = 1
 *   D(t)    = D(t-1) (1 + d(t) / 100)       d: growth of the price level in % a year
 * </pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class PriceIndex {

  private PriceIndex() {}

  /**
   * Chains growth rates to an index that is 1 in the base year.
   *
   * <p>The index reaches from the base year both ways as far as the rates are unbroken: beyond a
   * year without a rate it has holes. It begins one year before the first rate.
   *
   * @param growthPercent the growth of the price level in % a year, such as the World Bank's
   *     NY.GDP.DEFL.KD.ZG; rates above -100
   * @param baseYear the year whose prices are 1
   * @return the index, in unit {@code index}
   * @throws IllegalArgumentException if the unit is not per cent, a rate is -100 or below, or the
   *     base year is neither a year of the rates nor the one before the first
   */
  public static YearSeries fromGrowth(YearSeries growthPercent, int baseYear) {
    MeasureUnit unit = Require.notNull("growth", growthPercent).unit();
    if (unit != SimpleUnit.PERCENT) {
      throw Require.refusal("unit of growth", unit.label(), SimpleUnit.PERCENT.label());
    }
    int first = growthPercent.firstYear() - 1;
    int last = growthPercent.lastYear();
    if (baseYear < first || baseYear > last) {
      throw Require.refusal(
          "baseYear", baseYear, "a year from " + first + " to " + last + ", where the rates reach");
    }
    double[] index = new double[last - first + 1];
    double level = 1;
    index[baseYear - first] = level;
    for (int year = baseYear + 1; year <= last; year++) {
      level *= factor(growthPercent, year);
      index[year - first] = level;
    }
    level = 1;
    for (int year = baseYear; year > first; year--) {
      level /= factor(growthPercent, year);
      index[year - 1 - first] = level;
    }
    return YearSeries.ofUnsafe(
        "deflator from " + growthPercent.label() + ", " + baseYear + " = 1",
        SimpleUnit.INDEX,
        growthPercent.source(),
        first,
        index);
  }

  private static double factor(YearSeries growthPercent, int year) {
    if (!growthPercent.has(year)) {
      // From here on the chain is broken: NaN is the mark of a hole, and stays through products.
      return Double.NaN;
    }
    double rate = growthPercent.at(year);
    if (rate <= -100) {
      throw Require.refusal("growth of " + year, rate, "a rate above -100 %");
    }
    return 1 + rate / 100;
  }
}
