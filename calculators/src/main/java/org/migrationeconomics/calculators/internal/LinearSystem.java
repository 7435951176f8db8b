package org.migrationeconomics.calculators.internal;

import java.util.Arrays;

/**
 * Normal equations, scaled to correlations and factored by Cholesky. What the factorisation loses
 * is won back by one step of refinement whose residual is summed in twice the precision. Not
 * thread-safe; made once and used for many systems of one size. Not for users.
 */
public final class LinearSystem {

  /**
   * A column of which less than this part of its variance is its own is a combination of others: 1
   * - R² on the columns before it.
   */
  private static final double LEAST_OWN_VARIANCE = 1e-10;

  /** A column that varies less than this part of its squared mean varies by rounding only. */
  private static final double LEAST_VARIANCE = 1e-13;

  private final int p;
  private final double[] scale;
  private final double[] factor;
  private final double[] least;
  private final double[] work;

  /**
   * Room for systems of one size.
   *
   * @param p columns
   */
  public LinearSystem(int p) {
    this.p = p;
    this.scale = new double[p];
    this.factor = new double[p * p];
    this.least = new double[p];
    Arrays.fill(least, LEAST_OWN_VARIANCE);
    this.work = new double[p];
  }

  /**
   * Factors the leading block of a matrix of centred products.
   *
   * @param c row-major. Not modified
   * @param stride the length of its rows
   * @param mean the means of the columns. Not modified
   * @param weight the sum of weights
   * @return -1, or the first column that does not vary or is a combination of those before it
   */
  public int factor(double[] c, int stride, double[] mean, double weight) {
    for (int j = 0; j < p; j++) {
      double variance = c[j * stride + j];
      boolean varies = variance > LEAST_VARIANCE * weight * mean[j] * mean[j];
      scale[j] = varies ? Math.sqrt(variance) : 0;
      for (int k = 0; k < j; k++) {
        // A column without variance has no correlations, and nothing of its own.
        factor[j * p + k] = varies && scale[k] > 0 ? c[j * stride + k] / (scale[j] * scale[k]) : 0;
      }
      factor[j * p + j] = varies ? 1 : 0;
    }
    int[] without = Matrices.cholesky(factor, p, least);
    return without.length == 0 ? -1 : without[0];
  }

  /**
   * Whether the column that stopped the factorisation did not vary at all.
   *
   * @param column what {@link #factor} returned
   * @return false if it follows from others
   */
  public boolean isConstant(int column) {
    return scale[column] == 0;
  }

  /**
   * How the column that stopped the factorisation follows from those before it, in units of
   * standard deviations.
   *
   * @param column what {@link #factor} returned
   * @return the weights of the columns before it
   */
  public double[] combination(int column) {
    double[] weights = new double[column];
    for (int j = column - 1; j >= 0; j--) {
      double sum = factor[column * p + j];
      for (int m = j + 1; m < column; m++) {
        sum -= factor[m * p + j] * weights[m];
      }
      weights[j] = sum / factor[j * p + j];
    }
    return weights;
  }

  /**
   * Solves for one right-hand side.
   *
   * @param c the matrix that was factored. Not modified
   * @param stride the length of its rows
   * @param right holds the right-hand side. Not modified
   * @param rightAt the first element of the right-hand side
   * @param rightStride how far apart its elements are
   * @param solution Modified: its first p elements
   */
  public void solve(
      double[] c, int stride, double[] right, int rightAt, int rightStride, double[] solution) {
    for (int j = 0; j < p; j++) {
      solution[j] = right[rightAt + j * rightStride];
    }
    substitute(solution);
    // The residual cancels almost wholly, so that it has to be summed with care.
    for (int j = 0; j < p; j++) {
      double sum = right[rightAt + j * rightStride];
      double lost = 0;
      for (int k = 0; k < p; k++) {
        double product = -c[j * stride + k] * solution[k];
        lost += Math.fma(-c[j * stride + k], solution[k], -product);
        double next = sum + product;
        double back = next - sum;
        lost += (sum - (next - back)) + (product - back);
        sum = next;
      }
      work[j] = sum + lost;
    }
    substitute(work);
    for (int j = 0; j < p; j++) {
      solution[j] += work[j];
    }
  }

  /** Solves in place, as well as the factorisation can. */
  private void substitute(double[] vector) {
    for (int j = 0; j < p; j++) {
      vector[j] /= scale[j];
    }
    Matrices.solve(factor, p, vector);
    for (int j = 0; j < p; j++) {
      vector[j] /= scale[j];
    }
  }
}
