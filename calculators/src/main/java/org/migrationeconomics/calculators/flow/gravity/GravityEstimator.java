package org.migrationeconomics.calculators.flow.gravity;

/**
 * How a gravity model is estimated. The first is for results, the other two for comparison: they
 * are what was done before 2006, and what the logarithm does to the answer.
 */
public enum GravityEstimator {
  /**
   * Poisson pseudo-maximum likelihood: E[y] = exp(xβ), zeros included, whatever the distribution of
   * y around it.
   */
  PPML("Poisson pseudo-maximum likelihood"),
  /** Least squares on ln y; rows with y = 0 are left out and reported. */
  OLS_LOG("least squares on ln y"),
  /** Least squares on ln(1 + y), which keeps the zeros and depends on the unit of y. */
  OLS_LOG_PLUS_ONE("least squares on ln(1+y)");

  private final String label;

  GravityEstimator(String label) {
    this.label = label;
  }

  /**
   * The estimator in words.
   *
   * @return for example {@code least squares on ln y}
   */
  public String label() {
    return label;
  }
}
