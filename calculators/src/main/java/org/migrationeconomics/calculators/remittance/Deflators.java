package org.migrationeconomics.calculators.remittance;

import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.MeasureUnit;
import org.migrationeconomics.core.measure.MoneyUnit;
import org.migrationeconomics.core.measure.PriceIndex;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.measure.YearSeries;

/**
 * Price indices that turn money of many years into money of one.
 *
 * <p>Money is deflated with the deflator of its own currency: for inflows in US dollars that is the
 * deflator of the United States, not of the receiving country.
 *
 * <pre>
 *   D(base) = 1
 *   D(t)    = D(t-1) (1 + d(t) / 100)       d: growth of the price level in % a year
 *   real(t) = nominal(t) / D(t)
 * </pre>
 *
 * <p><b>Source</b>: the arithmetic of price indices; the growth rates are those of the World Bank's
 * series NY.GDP.DEFL.KD.ZG.
 *
 * <p><b>Reproduces</b>: the United States' GDP deflator of the World Bank (NY.GDP.DEFL.KD.ZG, 1
 * July 2026) chained from 2015 = 1 gives 0.609402 in 1990.
 *
 * <p>Immutable and thread-safe.
 */
public final class Deflators {

  private Deflators() {}

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
    if (Require.notNull("growth", growthPercent).unit() == SimpleUnit.INDEX) {
      throw Require.refusal(
          "unit of growth",
          growthPercent.unit().label(),
          SimpleUnit.PERCENT.label() + "; Deflators.rebased moves the base of an index");
    }
    return PriceIndex.fromGrowth(growthPercent, baseYear);
  }

  /**
   * The same index with another base year, in which it is 1.
   *
   * @param index a price index of any base (1, 100), above zero
   * @param baseYear a year in which the index has a value
   * @return the index divided by its value of the base year
   * @throws IllegalArgumentException if the unit is not {@code index}, a value is not above zero,
   *     or the base year has none
   */
  public static YearSeries rebased(YearSeries index, int baseYear) {
    index("deflator", index);
    if (!index.has(baseYear)) {
      throw Require.refusal("baseYear", baseYear, "a year in which the deflator has a value");
    }
    int first = index.firstYear();
    double base = index.at(baseYear);
    double[] values = new double[index.lastYear() - first + 1];
    for (int i = 0; i < values.length; i++) {
      values[i] =
          index.has(first + i)
              ? Require.positive("deflator of " + (first + i), index.at(first + i)) / base
              : Double.NaN;
    }
    return YearSeries.ofUnsafe(
        index.label() + (base == 1 ? "" : ", rebased to " + baseYear + " = 1"),
        SimpleUnit.INDEX,
        index.source(),
        first,
        values);
  }

  /**
   * Money at the prices of one year.
   *
   * <pre>
   *   real(t) = nominal(t) / D(t)       with D(base) = 1
   * </pre>
   *
   * @param nominal money at current prices
   * @param index the price index of its currency, of any base
   * @param baseYear the year whose prices are wanted
   * @return money at constant prices of the base year; a hole where either series has none
   * @throws IllegalArgumentException if the first series is not money at current prices, the second
   *     not an index above zero with a value in the base year, or no year is common to both
   */
  public static YearSeries deflate(YearSeries nominal, YearSeries index, int baseYear) {
    Require.notNull("nominal", nominal);
    MoneyUnit real = constantUnit(nominal.unit(), baseYear);
    YearSeries deflator = rebased(index, baseYear);
    int from = Math.max(nominal.firstYear(), deflator.firstYear());
    int to = Math.min(nominal.lastYear(), deflator.lastYear());
    if (from > to) {
      throw Require.refusal(
          "span of deflator",
          deflator.firstYear() + "-" + deflator.lastYear(),
          "a year in common with " + nominal.firstYear() + "-" + nominal.lastYear());
    }
    double[] values = new double[to - from + 1];
    for (int year = from; year <= to; year++) {
      values[year - from] =
          nominal.has(year) && deflator.has(year)
              ? nominal.at(year) / deflator.at(year)
              : Double.NaN;
    }
    return YearSeries.ofUnsafe(nominal.label(), real, nominal.source(), from, values);
  }

  /** The unit of money after deflating; refuses what is not money at current prices. */
  static MoneyUnit constantUnit(MeasureUnit unit, int baseYear) {
    if (!(unit instanceof MoneyUnit money) || money.basis().hasBaseYear()) {
      throw Require.refusal("unit", unit.label(), "money at current prices, to be deflated");
    }
    return money.constant(baseYear);
  }

  private static void index(String argument, YearSeries series) {
    if (Require.notNull(argument, series).unit() != SimpleUnit.INDEX) {
      throw Require.refusal(
          "unit of " + argument,
          series.unit().label(),
          SimpleUnit.INDEX.label()
              + (series.unit() == SimpleUnit.PERCENT
                  ? "; Deflators.fromGrowth chains growth rates to one"
                  : ""));
    }
  }
}
