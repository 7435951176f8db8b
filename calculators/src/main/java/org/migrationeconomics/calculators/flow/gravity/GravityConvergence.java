package org.migrationeconomics.calculators.flow.gravity;

import org.migrationeconomics.core.internal.Require;

/**
 * Whether the iterations came to their end.
 *
 * <p>Immutable and thread-safe.
 *
 * @param converged whether a further step would change the deviance by less than the tolerance; if
 *     not, the estimates are only where the iterations stood
 * @param iterations steps taken
 * @param lastChange what the last step promised, as a part of the deviance
 * @param tolerance what was asked for
 * @param solver how the equations were solved
 * @param passes passes over the rows that conjugate gradients took; 0 for normal equations
 */
public record GravityConvergence(
    boolean converged,
    int iterations,
    double lastChange,
    double tolerance,
    GravitySolver solver,
    int passes) {

  /**
   * Checks the solver.
   *
   * @throws NullPointerException if there is none
   */
  public GravityConvergence {
    Require.notNull("solver", solver);
  }

  /** Iterations, last change, solver. */
  @Override
  public String toString() {
    return (converged ? "converged in " : "NOT CONVERGED in ")
        + iterations
        + (iterations == 1 ? " step" : " steps")
        + " by "
        + solver.label()
        + (passes > 0 ? " (" + passes + " passes)" : "");
  }
}
