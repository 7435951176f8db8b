package org.migrationeconomics.calculators.flow.indices;

import java.util.Arrays;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.math3.exception.NoBracketingException;
import org.apache.commons.math3.exception.TooManyEvaluationsException;

/**
 * Flows that one would expect from the totals of the origins and destinations alone, with nobody
 * staying: E_ij = a_i b_j w_ij off the diagonal, by iterative proportional fitting in factor form.
 */
final class IndependenceKernel {

  private static final int EVALUATIONS = 200;
  private static final double STEEPEST = 64;

  private final double[] cells;
  private final int n;
  private final double[] rows;
  private final double[] columns;
  private final double[] weights;
  private final double[] a;
  private final double[] b;
  private final int maximumIterations;
  private final double tolerance;
  private final double total;
  private double error = Double.POSITIVE_INFINITY;

  /** Not modified: cells, rows, columns. */
  IndependenceKernel(
      double[] cells,
      int n,
      double[] rows,
      double[] columns,
      int maximumIterations,
      double tolerance) {
    this.cells = cells;
    this.n = n;
    this.rows = rows;
    this.columns = columns;
    this.maximumIterations = maximumIterations;
    this.tolerance = tolerance;
    this.weights = new double[n * n];
    this.a = new double[n];
    this.b = new double[n];
    Arrays.fill(weights, 1);
    for (int i = 0; i < n; i++) {
      weights[i * (n + 1)] = 0;
    }
    double sum = 0;
    for (double row : rows) {
      sum += row;
    }
    total = sum;
    Arrays.fill(b, 1);
  }

  /**
   * Fits the factors.
   *
   * @return the largest deviation of a row total at the end, by the sum of all
   */
  double fit() {
    double worst = Double.POSITIVE_INFINITY;
    for (int sweep = 0; sweep < maximumIterations && worst > tolerance; sweep++) {
      worst = 0;
      for (int i = 0; i < n; i++) {
        double sum = 0;
        for (int j = 0; j < n; j++) {
          sum += weights[i * n + j] * b[j];
        }
        if (sweep > 0) {
          worst = Math.max(worst, Math.abs(a[i] * sum - rows[i]) / total);
        }
        a[i] = rows[i] > 0 ? rows[i] / sum : 0;
      }
      Arrays.fill(b, 0);
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          b[j] += weights[i * n + j] * a[i];
        }
      }
      for (int j = 0; j < n; j++) {
        b[j] = columns[j] > 0 ? columns[j] / b[j] : 0;
      }
      if (sweep == 0) {
        worst = Double.POSITIVE_INFINITY;
      }
    }
    return worst;
  }

  /** Half the sum of the absolute differences between the shares of flows and of expectations. */
  double dissimilarity() {
    double sum = 0;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        if (i != j) {
          sum += Math.abs(cells[i * n + j] - a[i] * b[j] * weights[i * n + j]);
        }
      }
    }
    return sum / (2 * total);
  }

  /**
   * The exponent of distance, or NaN if it was not found. Not modified: the distances, which are
   * above zero off the diagonal.
   */
  double decay(double[] distances) {
    double[] logs = new double[n * n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        logs[i * n + j] = i == j ? 0 : Math.log(distances[i * n + j]);
      }
    }
    // The score falls in β: the greater β, the farther the expected moves.
    double width = 1;
    try {
      while (width <= STEEPEST) {
        if (score(logs, -width) > 0 && score(logs, width) < 0) {
          double beta =
              new BrentSolver(1e-13, 1e-13)
                  .solve(EVALUATIONS, exponent -> score(logs, exponent), -width, width);
          // The solver may have looked elsewhere last.
          score(logs, beta);
          return error <= tolerance ? beta : Double.NaN;
        }
        width *= 2;
      }
    } catch (NoBracketingException | TooManyEvaluationsException notFound) {
      return Double.NaN;
    }
    return Double.NaN;
  }

  private double score(double[] logs, double exponent) {
    for (int i = 0; i < n * n; i++) {
      weights[i] = Math.exp(exponent * logs[i]);
    }
    for (int i = 0; i < n; i++) {
      weights[i * (n + 1)] = 0;
    }
    Arrays.fill(b, 1);
    error = fit();
    double sum = 0;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        if (i != j) {
          sum += (cells[i * n + j] - a[i] * b[j] * weights[i * n + j]) * logs[i * n + j];
        }
      }
    }
    return sum / total;
  }
}
