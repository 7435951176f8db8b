package org.migrationeconomics.calculators;

import java.util.Locale;
import org.migrationeconomics.core.internal.Require;

/**
 * How an iteration ended: what was asked, how long it took, and how near it came.
 *
 * <p>What the error measures is said where a calculator takes its tolerance: of tables that are
 * fitted it is the largest relative gap between a margin and its target, where 1e-6 is one person
 * in a million; of a rate of growth the logarithm of what should be 1; of a gravity model the part
 * of the deviance that one step more would change. A result that needed no iteration says so with
 * none and an error of zero.
 *
 * <p>Immutable and thread-safe.
 *
 * @param tolerance the largest error that was to be accepted
 * @param iterations steps taken: sweeps over a table, or whatever took as long as one
 * @param error the error at the end; infinite if there was none to measure, as when the first step
 *     was the last allowed
 */
public record Convergence(double tolerance, int iterations, double error) {

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if the tolerance is not a finite number above zero, the
   *     iterations are negative, or the error is negative or NaN
   */
  public Convergence {
    Require.positive("tolerance", tolerance);
    if (iterations < 0) {
      throw Require.refusal("iterations", iterations, "no less than 0");
    }
    if (!(error >= 0)) {
      throw Require.refusal("error", error, "a number that is not negative");
    }
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
   * @return true if the result is as near as it was asked for
   */
  public boolean converged() {
    return error <= tolerance;
  }

  /**
   * This iteration and another that the same result needed: iterations add up, the larger error and
   * the larger tolerance count.
   *
   * @param other the other one
   * @return both together
   */
  public Convergence and(Convergence other) {
    Require.notNull("other", other);
    return new Convergence(
        Math.max(tolerance, other.tolerance),
        iterations + other.iterations,
        Math.max(error, other.error));
  }

  /** One line: whether it converged, after how many iterations, and the error left. */
  @Override
  public String toString() {
    if (iterations == 0 && error == 0) {
      return "no iteration needed";
    }
    return String.format(
        Locale.ROOT,
        "%s after %d %s, error %.1e, tolerance %.1e",
        converged() ? "converged" : "NOT CONVERGED",
        iterations,
        iterations == 1 ? "iteration" : "iterations",
        error,
        tolerance);
  }
}
