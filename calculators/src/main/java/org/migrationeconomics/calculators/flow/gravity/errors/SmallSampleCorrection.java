package org.migrationeconomics.calculators.flow.gravity.errors;

/**
 * By what a variance is multiplied because there are only so many rows or clusters. Programs differ
 * in it, and so do their standard errors for the same model.
 *
 * <p>n is the number of rows, G the number of clusters (with two ways of clustering, the smaller of
 * the two), k the number of coefficients, and K that of coefficients and fixed effects together,
 * where each set of effects after the first counts one level less.
 */
public enum SmallSampleCorrection {
  /** None. */
  NONE("no small-sample correction"),
  /** Robust n/(n−1), clustered G/(G−1): the programs {@code ppml} and {@code poisson} of Stata. */
  STATA("n/(n-1), or G/(G-1)"),
  /** Robust n/(n−K), which is HC1; clustered G/(G−1) · (n−1)/(n−K). */
  ALL_PARAMETERS("n/(n-K), or G/(G-1) (n-1)/(n-K)"),
  /**
   * The same, but a set of effects whose levels lie within clusters counts as one parameter: the
   * default of the R package fixest.
   */
  NESTED("n/(n-K), or G/(G-1) (n-1)/(n-K) with nested effects counted once");

  private final String label;

  SmallSampleCorrection(String label) {
    this.label = label;
  }

  /**
   * The correction as a formula.
   *
   * @return for example {@code n/(n-1), or G/(G-1)}
   */
  public String label() {
    return label;
  }
}
