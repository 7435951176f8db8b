package org.migrationeconomics.calculators.corridor.causation;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.measure.YearSeries;

/**
 * Tests whether the stock of migrants of a corridor grew by itself: lays linear, exponential, power
 * and logistic curves and one of immigration and growth through the stock, and estimates how the
 * inflow depends on the stock.
 *
 * <pre>
 *   minimise Σ (S_t − f(t))²        AIC = n ln(RSS/n) + 2K        ln(ΔS/Δt) = ln A + e ln S̄
 * </pre>
 *
 * <p>All curves are fitted to the stock itself, not to its logarithm, so that their criteria can be
 * compared. The search is Levenberg and Marquardt's, from a fixed set of starts that contains the
 * best line and the best exponential; how many starts agree is part of the result, and a curve
 * whose ceiling or exponent runs away is no fit. Observations may lie any number of years apart.
 *
 * <p>Options and their defaults: {@link #withShrinkingLeftOut} not, that is, there is no exponent
 * if the stock shrank at some time.
 *
 * <p><b>Units</b>: persons, years.
 *
 * <p><b>Source</b>: the claim that migration "ceases to be linear and becomes exponential" is that
 * of A. I. Canales and I. Montiel Armas; cumulative causation D. S. Massey, Population Index 56:1
 * (1990), 3-26.
 *
 * <p><b>Reproduces</b>: computed independently with R's lm and nls from the World Bank's Global
 * Bilateral Migration Database 1960-2000, AIC of Mexico to the United States 145.6429 linear,
 * 121.6432 exponential; South Asia to the United Kingdom 107.2594 and 115.8735 ({@code
 * CumulativeCausationTest}).
 *
 * <p>Immutable and thread-safe.
 */
public final class CumulativeCausationCalculator {

  private static final int FEWEST = 3;
  private static final CumulativeCausationCalculator DEFAULTS =
      new CumulativeCausationCalculator(false);

  private final boolean shrinkingLeftOut;

  private CumulativeCausationCalculator(boolean shrinkingLeftOut) {
    this.shrinkingLeftOut = shrinkingLeftOut;
  }

  /**
   * No exponent where the stock shrank.
   *
   * @return the calculator
   */
  public static CumulativeCausationCalculator withDefaults() {
    return DEFAULTS;
  }

  /**
   * A copy that estimates the exponent from the changes in which the stock grew. It is biased
   * upwards, and the result says how many were left out.
   *
   * @return the calculator
   */
  public CumulativeCausationCalculator withShrinkingLeftOut() {
    return new CumulativeCausationCalculator(true);
  }

  /**
   * The curves and the exponent.
   *
   * @param stock of migrants, persons; holes are passed over
   * @return the fits
   * @throws IllegalArgumentException if the series is not in persons, has fewer than three
   *     observations, or one is not above zero
   */
  public CumulativeCausation calculate(YearSeries stock) {
    Require.notNull("stock", stock);
    if (!stock.unit().equals(SimpleUnit.PERSONS)) {
      throw Require.refusal(
          "unit of '" + stock.label() + "'", stock.unit().label(), SimpleUnit.PERSONS.label());
    }
    int[] years = stock.years().toArray();
    if (years.length < FEWEST) {
      throw Require.refusal(
          "observations of '" + stock.label() + "'", years.length, "at least " + FEWEST);
    }
    double[] stocks =
        Arrays.stream(years)
            .mapToDouble(year -> Require.positive("stock of " + year, stock.at(year)))
            .toArray();
    GrowthFitter fitter = new GrowthFitter(years, stocks);
    List<GrowthFit> fits = Stream.of(GrowthModel.values()).map(fitter::fit).toList();
    double[] logs = Arrays.stream(stocks).map(Math::log).toArray();
    double[] times = Arrays.stream(years).asDoubleStream().toArray();
    double slope = GrowthFitter.line(times, logs)[1];
    return new CumulativeCausation(stock, fits, slope, exponent(years, stocks));
  }

  private CausationExponent exponent(int[] years, double[] stocks) {
    int all = stocks.length - 1;
    double[] x = new double[all];
    double[] y = new double[all];
    int used = 0;
    for (int i = 0; i < all; i++) {
      double change = (stocks[i + 1] - stocks[i]) / (years[i + 1] - years[i]);
      if (change > 0) {
        x[used] = Math.log((stocks[i] + stocks[i + 1]) / 2);
        y[used++] = Math.log(change);
      }
    }
    int shrinking = all - used;
    if (shrinking > 0 && !shrinkingLeftOut) {
      return none(
          used,
          0,
          shrinking
              + " of "
              + all
              + " changes are not above zero; withShrinkingLeftOut() leaves them out");
    }
    if (used < FEWEST) {
      return none(
          used, shrinking, "not enough changes above zero: " + used + ", expected " + FEWEST);
    }
    x = Arrays.copyOf(x, used);
    y = Arrays.copyOf(y, used);
    double[] line = GrowthFitter.line(x, y);
    double mean = Arrays.stream(y).average().orElseThrow();
    double explained = 0;
    double total = 0;
    for (int i = 0; i < used; i++) {
      explained += Math.pow(line[0] + line[1] * x[i] - mean, 2);
      total += Math.pow(y[i] - mean, 2);
    }
    return new CausationExponent(
        Figure.of(line[1]),
        Figure.of(Math.exp(line[0])),
        total > 0
            ? Figure.of(Math.min(explained / total, 1))
            : Figure.empty("all changes are equal"),
        used,
        shrinking);
  }

  private static CausationExponent none(int used, int leftOut, String reason) {
    Figure empty = Figure.empty(reason);
    return new CausationExponent(empty, empty, empty, used, leftOut);
  }

  /** Options in one line. */
  @Override
  public String toString() {
    return "CumulativeCausationCalculator, changes in which the stock shrank "
        + (shrinkingLeftOut ? "left out" : "refused");
  }
}
