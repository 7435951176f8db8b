package org.migrationeconomics.calculators.flow.gravity;

import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;

/**
 * How well a gravity model fits, and how its equations were solved.
 *
 * <pre>
 *   deviance            2 Σ (y ln(y/μ) − (y − μ))          least squares: Σ (y − μ)²
 *   log-likelihood      Σ (y ln μ − μ − ln y!)             least squares: of normal residuals
 *   pseudo R²           1 − lnL / lnL(mean only)           least squares: R² = 1 − Σ(y−μ)²/Σ(y−ȳ)²
 *   squared correlation of y and μ
 *   AIC                 2K − 2 lnL
 * </pre>
 *
 * <p>For least squares y is the logarithm. Poisson's likelihood of numbers that are no counts, such
 * as euros, is a pseudo-likelihood: compare it within one data set only.
 *
 * <p>Immutable and thread-safe.
 *
 * @param deviance the deviance
 * @param logLikelihood the logarithm of the likelihood; no value if least squares fit exactly
 * @param nullLogLikelihood the same for a model of nothing but the mean
 * @param rSquared pseudo R², or R² for least squares; no value if the response does not vary
 * @param squaredCorrelation of response and expectation; no value if one of them does not vary
 * @param parameters K, the coefficients and the fixed effects that can be told apart
 * @param redundantEffects how many levels of effects repeat others, known for normal equations
 * @param solver how the equations of each step were solved
 * @param passes passes over the rows that conjugate gradients took; 0 for normal equations
 */
public record GravityFit(
    double deviance,
    Figure logLikelihood,
    Figure nullLogLikelihood,
    Figure rSquared,
    Figure squaredCorrelation,
    int parameters,
    Figure redundantEffects,
    GravitySolver solver,
    int passes) {

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if the deviance is negative, NaN or infinite, or the passes
   *     are negative
   */
  public GravityFit {
    Require.notNegative("deviance", deviance);
    Require.notNull("logLikelihood", logLikelihood);
    Require.notNull("nullLogLikelihood", nullLogLikelihood);
    Require.notNull("rSquared", rSquared);
    Require.notNull("squaredCorrelation", squaredCorrelation);
    Require.notNull("redundantEffects", redundantEffects);
    Require.notNull("solver", solver);
    if (passes < 0) {
      throw Require.refusal("passes", passes, "no less than 0");
    }
  }

  /**
   * Akaike's information criterion.
   *
   * @return 2K − 2 lnL; no value without a likelihood
   */
  public Figure aic() {
    return logLikelihood.isPresent()
        ? Figure.of(2 * (parameters - logLikelihood.value()))
        : logLikelihood;
  }

  /** The solver, and what it took, for the notes of the model. */
  String solution() {
    return solver.label() + (passes > 0 ? " (" + passes + " passes)" : "");
  }
}
