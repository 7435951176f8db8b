package org.migrationeconomics.calculators.reproduction.indicators;

import org.migrationeconomics.core.internal.Require;

/**
 * How an iteration for a growth rate ended.
 *
 * <p><b>Units</b>: the error is that of the renewal equation, a ratio: 1e-12 means that the births
 * of daughters meet the births of their mothers to a millionth of a millionth.
 *
 * <p>Immutable and thread-safe.
 *
 * @param tolerance the error at which the iteration was to stop
 * @param iterations the steps taken
 * @param error the absolute logarithm of what should be 1, at the last rate
 * @param converged whether the error is within the tolerance
 */
public record GrowthConvergence(double tolerance, int iterations, double error, boolean converged) {

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if the tolerance is not above zero, or a number is negative
   */
  public GrowthConvergence {
    Require.positive("tolerance", tolerance);
    Require.notNegative("iterations", iterations);
    Require.notNegative("error", error);
  }

  /** One line: whether it converged, in how many steps, and the error left. */
  @Override
  public String toString() {
    return (converged ? "converged" : "not converged")
        + " after "
        + iterations
        + " iterations, error "
        + error
        + ", tolerance "
        + tolerance;
  }
}
