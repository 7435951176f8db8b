package org.migrationeconomics.calculators.flow;

import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.migration.MatrixAxes;
import org.migrationeconomics.core.migration.OriginDestinationMatrix;

/**
 * How many moved if every change in a stock of migrants is a move: the simplest of the ways from
 * stocks to flows.
 *
 * <pre>
 *   Δ(i,j) = S2(i,j) − S1(i,j)           born in i, living in j
 *
 *   drop      F(i,j) = max(Δ(i,j), 0)
 *   reverse   F(i,j) = max(Δ(i,j), 0) + max(−Δ(j,i), 0)
 * </pre>
 *
 * <p>It knows no deaths and no moves but those between birthplace and residence: a migrant who goes
 * on to a third country leaves one stock (a return, if decreases are reversed) and enters another
 * (a departure from home). Migrants who die are dropped, or return.
 *
 * <p>Options and their defaults: {@link #withRule} decreases dropped.
 *
 * <p><b>Units</b>: persons.
 *
 * <p><b>Source</b>: the methods compared by G. J. Abel and J. E. Cohen, Bilateral international
 * migration flow estimates for 200 countries, Scientific Data 6:82, 2019.
 *
 * <p><b>Reproduces</b>: their published estimates of both kinds, 2010-2015 and 2015-2020, in every
 * one of 52,212 corridors, from the United Nations' stocks of 2020 ({@code
 * StockDifferenceFlowsTest}).
 *
 * <p>Immutable and thread-safe.
 */
public final class StockDifferenceFlowsCalculator {

  private static final StockDifferenceFlowsCalculator DEFAULTS =
      new StockDifferenceFlowsCalculator(DecreaseRule.DROP);

  private final DecreaseRule rule;

  private StockDifferenceFlowsCalculator(DecreaseRule rule) {
    this.rule = rule;
  }

  /**
   * Decreases are dropped.
   *
   * @return the calculator
   */
  public static StockDifferenceFlowsCalculator withDefaults() {
    return DEFAULTS;
  }

  /**
   * A copy with another rule for stocks that have become smaller.
   *
   * @param newRule the rule
   * @return the calculator
   */
  public StockDifferenceFlowsCalculator withRule(DecreaseRule newRule) {
    return new StockDifferenceFlowsCalculator(Require.notNull("rule", newRule));
  }

  /**
   * Takes the flows between two dates from the stocks.
   *
   * @param start stocks at the first date, by birthplace or citizenship; a diagonal is not used
   * @param end stocks at the second date, of the same places in the same order
   * @return the flows
   * @throws IllegalArgumentException if the matrices are no stocks in persons, their places differ,
   *     or a stock is negative
   */
  public StockDifferenceFlows calculate(
      OriginDestinationMatrix start, OriginDestinationMatrix end) {
    OriginDestinationMatrix s1 = StockTables.stocks("stocks at the start", start);
    OriginDestinationMatrix s2 = StockTables.stocks("stocks at the end", end);
    StockTables.alike(s1, s2);
    int n = s1.size();
    double[] flows = new double[n * n];
    double decrease =
        difference(s1.toArrayUnsafe(), s2.toArrayUnsafe(), n, rule == DecreaseRule.REVERSE, flows);
    return new StockDifferenceFlows(
        OriginDestinationMatrix.ofUnsafe(
                "flows from stock differences, " + rule.phrase(),
                s1.unit(),
                StockTables.source(s1, s2),
                s1.places(),
                flows)
            .withAxes(MatrixAxes.ORIGIN_DESTINATION),
        rule,
        decrease);
  }

  /** Returns the sum of the decreases. Modified: flows, NaN on the diagonal. */
  private static double difference(
      double[] s1, double[] s2, int n, boolean reverse, double[] flows) {
    double decrease = 0;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        double change = s2[i * n + j] - s1[i * n + j];
        if (i == j) {
          flows[i * n + i] = Double.NaN;
        } else if (change >= 0) {
          flows[i * n + j] += change;
        } else {
          decrease -= change;
          if (reverse) {
            flows[j * n + i] -= change;
          }
        }
      }
    }
    return decrease;
  }

  /** The options. */
  @Override
  public String toString() {
    return "StockDifferenceFlowsCalculator, " + rule.phrase();
  }
}
