package org.migrationeconomics.calculators.labour.wagegap;

/**
 * Normal equations, scaled to correlations and factored by Cholesky. What the factorisation loses
 * is won back by one step of refinement whose residual is summed in twice the precision. Not
 * thread-safe; made once and used for many systems of one size.
 */
final class LinearSystem {

  /**
   * A column of which less than this part of its variance is its own is a combination of others: 1
   * - R² on the columns before it.
   */
  static final double LEAST_OWN_VARIANCE = 1e-10;

  /** A column that varies less than this part of its squared mean varies by rounding only. */
  private static final double LEAST_VARIANCE = 1e-13;

  private final int p;
  private final double[] scale;
  private final double[] factor;
  private final double[] work;
  private final double[] step;

  LinearSystem(int p) {
    this.p = p;
    this.scale = new double[p];
    this.factor = new double[p * p];
    this.work = new double[p];
    this.step = new double[p];
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
  int factor(double[] c, int stride, double[] mean, double weight) {
    for (int j = 0; j < p; j++) {
      double variance = c[j * stride + j];
      if (!(variance > LEAST_VARIANCE * weight * mean[j] * mean[j])) {
        scale[j] = 0;
        return j;
      }
      scale[j] = Math.sqrt(variance);
      for (int k = 0; k < j; k++) {
        double sum = c[j * stride + k] / (scale[j] * scale[k]);
        for (int m = 0; m < k; m++) {
          sum -= factor[j * p + m] * factor[k * p + m];
        }
        factor[j * p + k] = sum / factor[k * p + k];
      }
      double own = 1;
      for (int k = 0; k < j; k++) {
        own -= factor[j * p + k] * factor[j * p + k];
      }
      if (!(own > LEAST_OWN_VARIANCE)) {
        return j;
      }
      factor[j * p + j] = Math.sqrt(own);
    }
    return -1;
  }

  /** Whether the column that stopped the factorisation did not vary at all. */
  boolean isConstant(int column) {
    return scale[column] == 0;
  }

  /**
   * How the column that stopped the factorisation follows from those before it, in units of
   * standard deviations.
   */
  double[] combination(int column) {
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
   * @param right the right-hand side, every "rightStride"th element from "rightAt". Not modified
   * @param solution Modified: its first p elements
   */
  void solve(
      double[] c, int stride, double[] right, int rightAt, int rightStride, double[] solution) {
    for (int j = 0; j < p; j++) {
      work[j] = right[rightAt + j * rightStride];
    }
    substitute(work, solution);
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
    substitute(work, step);
    for (int j = 0; j < p; j++) {
      solution[j] += step[j];
    }
  }

  /** The right-hand side is modified. */
  private void substitute(double[] right, double[] solution) {
    for (int j = 0; j < p; j++) {
      double sum = right[j] / scale[j];
      for (int k = 0; k < j; k++) {
        sum -= factor[j * p + k] * right[k];
      }
      right[j] = sum / factor[j * p + j];
    }
    for (int j = p - 1; j >= 0; j--) {
      double sum = right[j];
      for (int k = j + 1; k < p; k++) {
        sum -= factor[k * p + j] * solution[k];
      }
      solution[j] = sum / factor[j * p + j];
    }
    for (int j = 0; j < p; j++) {
      solution[j] /= scale[j];
    }
  }
}
