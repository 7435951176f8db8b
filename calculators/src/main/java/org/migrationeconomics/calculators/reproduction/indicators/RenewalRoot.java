package org.migrationeconomics.calculators.reproduction.indicators;

import org.migrationeconomics.calculators.Convergence;
import org.migrationeconomics.core.measure.Figure;

/**
 * The one real root of the renewal equation, continuous or discrete.
 *
 * <pre>
 *   Σ w(i) exp(−r x(i)) = 1
 * </pre>
 *
 * <p>The logarithm of the sum falls with r and is convex in it, so that Newton's method reaches the
 * root from anywhere, and no second, complex root of equal size (a periodic projection matrix) can
 * disturb it, as it would disturb repeated multiplication.
 *
 * @param rate r, or no value with the reason
 * @param convergence how the iteration ended
 */
record RenewalRoot(Figure rate, Convergence convergence) {

  /**
   * Solves for r.
   *
   * @param weights daughters by age of the mother, not negative. Not modified.
   * @param times ages of the mother, above zero. Not modified.
   * @param tolerance of the logarithm of the sum
   * @param maximumIterations when to give up
   * @return the root; no value if all weights are zero, with an infinite error, or if it did not
   *     converge
   */
  static RenewalRoot solve(
      double[] weights, double[] times, double tolerance, int maximumIterations) {
    double rate = 0;
    int steps = 0;
    double error;
    while (true) {
      // Shifted by the largest exponent, so that no step overflows.
      double shift = Double.NEGATIVE_INFINITY;
      for (int i = 0; i < weights.length; i++) {
        if (weights[i] > 0) {
          shift = Math.max(shift, -rate * times[i]);
        }
      }
      if (shift == Double.NEGATIVE_INFINITY) {
        return new RenewalRoot(
            Figure.empty("there are no births, so no rate of growth renews the population"),
            new Convergence(tolerance, 0, Double.POSITIVE_INFINITY));
      }
      double sum = 0;
      double moment = 0;
      for (int i = 0; i < weights.length; i++) {
        double born = weights[i] > 0 ? weights[i] * Math.exp(-rate * times[i] - shift) : 0;
        sum += born;
        moment += born * times[i];
      }
      double log = Math.log(sum) + shift;
      error = Math.abs(log);
      if (error <= tolerance || steps == maximumIterations) {
        break;
      }
      rate += log * sum / moment;
      steps++;
    }
    Convergence convergence = new Convergence(tolerance, steps, error);
    return new RenewalRoot(
        convergence.converged()
            ? Figure.of(rate)
            : Figure.empty("the rate did not converge in " + steps + " iterations"),
        convergence);
  }
}
