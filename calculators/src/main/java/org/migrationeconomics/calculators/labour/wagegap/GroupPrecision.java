package org.migrationeconomics.calculators.labour.wagegap;

import org.migrationeconomics.calculators.internal.LinearSystem;
import org.migrationeconomics.calculators.internal.Matrices;
import org.migrationeconomics.core.labour.RegressionMoments;

/**
 * How precisely the coefficients and the means of one group are known, if the errors of its
 * regression have one variance and its workers were drawn independently of each other.
 *
 * <p>Under weights that have nothing to do with the errors:
 *
 * <pre>
 *   V(b)  = s² G⁻¹ H G⁻¹           G = X'WX, H = X'W²X
 *   s²    = Σ w e² / (Σ w - tr G⁻¹H)
 *   V(x̄)  = n/(n-1) · Σ w² (x - x̄)(x - x̄)' / (Σ w)²
 * </pre>
 *
 * which for weights of 1 is the textbook's s² (X'X)⁻¹ and S/n. Not thread-safe.
 */
final class GroupPrecision {

  /** What a perfect fit leaves is less than this part of the variance of the outcome. */
  private static final double ROUNDING = 1e-14;

  private final int p;

  /** Whether there is anything from which the variance of the errors can be told. */
  final boolean hasErrors;

  /** Of constant and slopes, row-major. */
  final double[] coefficients;

  /** Of the means of the regressors, with a row and a column of zeros for the constant. */
  final double[] means;

  final double residualVariance;
  final double explainedShare;

  /** The regression must have been found solvable. */
  GroupPrecision(RegressionMoments moments) {
    this.p = moments.regressors().size();
    int columns = p + 1;
    double n = (double) moments.count();
    double weight = moments.weight();
    double[] mean = moments.means();
    double[] c = moments.centredProducts();
    double[] c2 = moments.squaredWeightCentredProducts();
    double[] mean2 = moments.squaredWeightMeans();
    double w2 = moments.squaredWeight();

    LinearSystem system = new LinearSystem(p);
    system.factor(c, columns, mean, weight);
    double[] slopes = new double[p];
    system.solve(c, columns, c, p, columns, slopes);
    double residual = c[p * columns + p];
    for (int j = 0; j < p; j++) {
      residual -= slopes[j] * c[j * columns + p];
    }
    double total = c[p * columns + p];
    // What is left of a perfect fit is rounding, of either sign.
    residual = Math.max(residual, 0);
    this.explainedShare = total > 0 ? 1 - residual / total : 0;

    double[] inverse = new double[columns * columns];
    inverse[0] = 1 / weight;
    double[] unit = new double[p];
    double[] column = new double[p];
    for (int j = 0; j < p; j++) {
      unit[j] = 1;
      system.solve(c, columns, unit, 0, 1, column);
      unit[j] = 0;
      for (int k = 0; k < p; k++) {
        inverse[(k + 1) * columns + j + 1] = column[k];
      }
    }
    double[] h = new double[columns * columns];
    this.means = new double[columns * columns];
    double scale = n / (n - 1) / (weight * weight);
    h[0] = w2;
    for (int j = 0; j < p; j++) {
      double shift = mean2[j] - mean[j];
      h[j + 1] = w2 * shift;
      h[(j + 1) * columns] = w2 * shift;
      for (int k = 0; k < p; k++) {
        int at = (j + 1) * columns + k + 1;
        h[at] = c2[j * columns + k] + w2 * shift * (mean2[k] - mean[k]);
        means[at] = scale * h[at];
      }
    }
    double[] left = Matrices.times(inverse, h, columns);
    double lost = 0;
    for (int j = 0; j < columns; j++) {
      lost += left[j * columns + j];
    }
    // A saturated model leaves nothing: no errors, or no weight that is not used up.
    this.hasErrors = residual > ROUNDING * total && weight - lost > ROUNDING * weight;
    this.residualVariance = hasErrors ? residual / (weight - lost) : 0;
    double[] centred = Matrices.times(left, inverse, columns);
    // From the height of the line at the mean to its height at zero.
    double[] toZero = Matrices.identity(columns);
    for (int j = 0; j < p; j++) {
      toZero[j + 1] = -mean[j];
    }
    this.coefficients = Matrices.sandwich(toZero, centred, columns);
    for (int i = 0; i < coefficients.length; i++) {
      coefficients[i] *= residualVariance;
    }
  }
}
