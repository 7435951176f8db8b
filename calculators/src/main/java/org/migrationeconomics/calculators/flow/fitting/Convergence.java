package org.migrationeconomics.calculators.flow.fitting;

import java.util.Locale;
import org.migrationeconomics.core.internal.Require;

/**
 * How an iteration ended: what was asked, how long it took, and how near it came.
 *
 * <p>The error is the largest relative gap between a margin and its target: 1e-6 is one person in a
 * million. A result that needed no iteration says so with none and an error of zero.
 *
 * <p>Immutable and thread-safe.
 *
 * @param tolerance the largest error that was to be accepted
 * @param iterations sweeps over the table, and products that took as long as one
 * @param error the error at the end
 */
public record Convergence(double tolerance, int iterations, double error) {

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if one is negative or not finite
   */
  public Convergence {
    Require.positive("tolerance", tolerance);
    if (iterations < 0) {
      throw Require.refusal("iterations", iterations, "no less than 0");
    }
    Require.notNegative("error", error);
  }

  /**
   * The end of a calculation that needed no iteration.
   *
   * @param tolerance the tolerance that was asked for
   * @return no iterations, no error
   */
  public static Convergence closedForm(double tolerance) {
    return new Convergence(tolerance, 0, 0);
  }

  /**
   * Whether the error is within the tolerance.
   *
   * @return true if the margins are as they were asked for
   */
  public boolean converged() {
    return error <= tolerance;
  }

  /**
   * This iteration and another that the same result needed: iterations add up, the larger error
   * counts.
   *
   * @param other the other one
   * @return both together
   */
  public Convergence and(Convergence other) {
    return new Convergence(
        Math.max(tolerance, other.tolerance),
        iterations + other.iterations,
        Math.max(error, other.error));
  }

  /** One line. */
  @Override
  public String toString() {
    if (iterations == 0 && error == 0) {
      return "no iteration needed";
    }
    return String.format(
        Locale.ROOT,
        "%s after %d iterations, largest relative gap %.1e, tolerance %.0e",
        converged() ? "converged" : "NOT CONVERGED",
        iterations,
        error,
        tolerance);
  }
}
