package org.migrationeconomics.calculators.flow;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.DecompositionSolver;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.migration.OriginDestinationMatrix;

/**
 * Flows from stocks by rates: one rate for all corridors, or rates that would turn the first stocks
 * into the second.
 *
 * <pre>
 *   Dennett                F(i,j) = M S(i,j) / Σ S(a,b), a ≠ b        M all migrants of the interval
 *   Rogers, von Rabenau    F(i,j) = G(i,j) Σ S1(k,i),  G = S1⁻¹ S2
 * </pre>
 *
 * <p>The formulas are those of {@link RateMethod}. Dennett's rate knows no decrease and no return;
 * a corridor that has dried up keeps its flow. The matrix of Rogers and von Rabenau takes people of
 * every birthplace to move alike. Where they do not, it gives negative flows; they are kept and
 * counted, as to set them to zero would hide that the assumption fails.
 *
 * <p>Options and their defaults: {@link #withMethod} {@link RateMethod#DENNETT}. A method is asked
 * for by name and not guessed from what is at hand, as two tables of stocks would do for both.
 *
 * <p><b>Units</b>: persons.
 *
 * <p><b>Source</b>: A. Dennett, Estimating an annual time series of global migration flows, 2016;
 * A. Rogers and B. von Rabenau, Estimation of interregional migration streams from
 * place-of-birth-by-residence data, Demography 8:2, 1971; both as compared by G. J. Abel and J. E.
 * Cohen, Scientific Data 6:82, 2019.
 *
 * <p><b>Reproduces</b>: a four-region example of both, computed with other software ({@code
 * RateFlowsTest}).
 *
 * <p>Immutable and thread-safe.
 */
public final class RateFlowsCalculator {

  private static final RateFlowsCalculator DEFAULTS = new RateFlowsCalculator(RateMethod.DENNETT);

  private final RateMethod method;

  private RateFlowsCalculator(RateMethod method) {
    this.method = method;
  }

  /**
   * One rate for all corridors, after Dennett.
   *
   * @return the calculator
   */
  public static RateFlowsCalculator withDefaults() {
    return DEFAULTS;
  }

  /**
   * A copy with another method.
   *
   * @param newMethod which rates make the flows
   * @return the calculator
   */
  public RateFlowsCalculator withMethod(RateMethod newMethod) {
    return new RateFlowsCalculator(Require.notNull("method", newMethod));
  }

  /**
   * Distributes a known number of migrants as the stocks are distributed, by {@link
   * RateMethod#DENNETT}.
   *
   * @param stocks stocks at the start, by birthplace or citizenship; a diagonal is not used
   * @param migrants how many moved, all corridors together
   * @return the flows
   * @throws IllegalArgumentException if the method is another, the matrix is no table of stocks in
   *     persons, nobody in it lives abroad, or the number is negative or not finite
   */
  public RateFlows calculate(OriginDestinationMatrix stocks, double migrants) {
    only(RateMethod.DENNETT, "stocks and a number of migrants");
    OriginDestinationMatrix s = StockTables.stocks("stocks", stocks).withoutDiagonal();
    Require.notNegative("migrants", migrants);
    double rate = migrants / Require.positive("sum of the stocks", s.offDiagonalTotal());
    int n = s.size();
    double[] stock = s.toArrayUnsafe();
    double[] flows = new double[n * n];
    for (int c = 0; c < flows.length; c++) {
      // NaN stays on the diagonal.
      flows[c] = rate * stock[c];
    }
    return new RateFlows(
        OriginDestinationMatrix.ofUnsafe(
            "flows at a constant rate (Dennett)", s.unit(), s.source(), s.places(), flows),
        Figure.of(rate),
        method);
  }

  /**
   * Takes the flows from the matrix that turns the first table of stocks into the second, by {@link
   * RateMethod#ROGERS_VON_RABENAU}.
   *
   * @param start stocks by birthplace at the start, with the native-born
   * @param end stocks by birthplace at the end, with the native-born
   * @return the flows; those below zero are kept and counted
   * @throws IllegalArgumentException if the method is another, the matrices are no stocks by
   *     birthplace in persons with native-born, their places differ, a stock is negative, or the
   *     first table is singular
   */
  public RateFlows calculate(OriginDestinationMatrix start, OriginDestinationMatrix end) {
    only(RateMethod.ROGERS_VON_RABENAU, "stocks at the start and at the end");
    OriginDestinationMatrix s1 = StockTables.byBirth("stocks at the start", start);
    OriginDestinationMatrix s2 = StockTables.byBirth("stocks at the end", end);
    StockTables.alike(s1, s2);
    StockTables.nativesNotNegative("stocks at the start", s1);
    StockTables.nativesNotNegative("stocks at the end", s2);
    DecompositionSolver solver =
        new LUDecomposition(new Array2DRowRealMatrix(s1.toArray(), false)).getSolver();
    if (!solver.isNonSingular()) {
      throw Require.refusal(
          "table of stocks at the start",
          "singular",
          "one in which no birthplace is spread over the places as a mixture of others is");
    }
    RealMatrix operator = solver.solve(new Array2DRowRealMatrix(s2.toArray(), false));
    double[] population = s1.columnTotals().toArrayUnsafe();
    int n = s1.size();
    double[] flows = new double[n * n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        flows[i * n + j] = i == j ? Double.NaN : operator.getEntry(i, j) * population[i] + 0.0;
      }
    }
    return new RateFlows(
        OriginDestinationMatrix.ofSignedUnsafe(
            "flows from growth operators (Rogers-von Rabenau)",
            s1.unit(),
            StockTables.source(s1, s2),
            s1.places(),
            flows),
        Figure.empty("the method has a rate for every corridor"),
        method);
  }

  private void only(RateMethod wanted, String input) {
    if (method != wanted) {
      throw Require.refusal("method", method, wanted + " for " + input);
    }
  }

  /** Options in one line. */
  @Override
  public String toString() {
    return "RateFlowsCalculator, " + method.label();
  }
}
