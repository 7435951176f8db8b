package org.migrationeconomics.calculators.flow.gravity.internal;

/**
 * Weighted least squares on the columns and the fixed effects of a {@link Design}, the largest set
 * of effects eliminated.
 *
 * <p>A {@code base} is a list of parameters in the order of the design; the effects of the
 * eliminated set follow from them as means over its groups.
 */
public interface Solver {

  /**
   * Solves D'WD δ = D'r.
   *
   * @param w weights, one a row, above zero; not modified
   * @param r right-hand side, one a row; not modified
   * @param tolerance how much of the residual may be left, where the solver iterates
   * @param delta the parameters; modified
   * @param fitted D δ, one a row; modified; may be the same array as r
   */
  void solve(double[] w, double[] r, double tolerance, double[] delta, double[] fitted);

  /**
   * Takes from each column of the design what the fixed effects explain of it.
   *
   * @param w weights, one a row, above zero; not modified
   * @param tolerance how much of the residual may be left, where the solver iterates
   * @param gamma for each column the parameters that were taken away, added to what is there;
   *     modified
   */
  void residualise(double[] w, double tolerance, double[][] gamma);

  /**
   * How many passes over the rows the iterations have taken so far.
   *
   * @return 0 for a direct solver
   */
  int passes();
}
