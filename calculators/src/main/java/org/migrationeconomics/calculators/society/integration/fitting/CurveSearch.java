package org.migrationeconomics.calculators.society.integration.fitting;

import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.exception.ConvergenceException;
import org.apache.commons.math3.exception.TooManyEvaluationsException;
import org.apache.commons.math3.exception.TooManyIterationsException;
import org.apache.commons.math3.fitting.leastsquares.LeastSquaresFactory;
import org.apache.commons.math3.fitting.leastsquares.LeastSquaresOptimizer.Optimum;
import org.apache.commons.math3.fitting.leastsquares.LevenbergMarquardtOptimizer;
import org.apache.commons.math3.fitting.leastsquares.MultivariateJacobianFunction;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.linear.SingularMatrixException;
import org.apache.commons.math3.util.Pair;
import org.migrationeconomics.core.measure.Figure;

/** Least squares by Levenberg and Marquardt's search, from several starts, the best one kept. */
final class CurveSearch {

  private static final double TOLERANCE = 1e-14;
  private static final int ITERATIONS = 2000;

  /** Less of a column than this, after the others, is rounding. */
  private static final double SINGULAR = 1e-11;

  private CurveSearch() {}

  /** A curve with its slopes at all times. */
  interface Curve {
    /**
     * Works it out.
     *
     * @param parameters the parameters. Not modified
     * @param values Modified: one for each observation
     * @param slopes Modified: a row for each observation, an element for each parameter
     */
    void at(double[] parameters, double[] values, double[][] slopes);
  }

  /** Where the best search ended. */
  @SuppressWarnings("ArrayRecordComponent") // Never compared, nor shown to users.
  record End(double[] parameters, double squares, double[] values, Optional<double[]> errors) {

    /** The standard error of a parameter. */
    Figure error(int parameter) {
      if (errors.isEmpty()) {
        return Figure.empty(
            "as many parameters as observations, or parameters that cannot be told apart");
      }
      return Figure.of(errors.get()[parameter]);
    }
  }

  /** The best of several searches; nothing if none ended at a finite number. */
  static Optional<End> search(Curve curve, double[] observed, List<double[]> starts) {
    int n = observed.length;
    Optional<End> best = Optional.empty();
    for (double[] start : starts) {
      MultivariateJacobianFunction model = point -> valuesAndSlopes(curve, point.toArray(), n);
      LevenbergMarquardtOptimizer optimizer =
          new LevenbergMarquardtOptimizer()
              .withCostRelativeTolerance(TOLERANCE)
              .withParameterRelativeTolerance(TOLERANCE)
              .withOrthoTolerance(TOLERANCE);
      try {
        Optimum optimum =
            optimizer.optimize(
                LeastSquaresFactory.create(
                    model,
                    new ArrayRealVector(observed),
                    new ArrayRealVector(start),
                    null,
                    ITERATIONS,
                    ITERATIONS));
        End end = end(curve, observed, optimum);
        if (Double.isFinite(end.squares) && (best.isEmpty() || end.squares < best.get().squares)) {
          best = Optional.of(end);
        }
      } catch (ConvergenceException
          | TooManyIterationsException
          | TooManyEvaluationsException failure) {
        // Another start may do better.
      }
    }
    return best;
  }

  private static End end(Curve curve, double[] observed, Optimum optimum) {
    int n = observed.length;
    double[] parameters = optimum.getPoint().toArray();
    double[] values = new double[n];
    curve.at(parameters, values, new double[n][parameters.length]);
    double squares = 0;
    for (int i = 0; i < n; i++) {
      squares += (values[i] - observed[i]) * (values[i] - observed[i]);
    }
    Optional<double[]> errors = Optional.empty();
    if (n > parameters.length) {
      try {
        double variance = squares / (n - parameters.length);
        double[] sigma = optimum.getSigma(SINGULAR).toArray();
        for (int p = 0; p < sigma.length; p++) {
          sigma[p] *= Math.sqrt(variance);
        }
        errors = Optional.of(sigma);
      } catch (SingularMatrixException inseparable) {
        errors = Optional.empty();
      }
    }
    return new End(parameters, squares, values, errors);
  }

  private static Pair<RealVector, RealMatrix> valuesAndSlopes(
      Curve curve, double[] parameters, int n) {
    double[] values = new double[n];
    double[][] slopes = new double[n][parameters.length];
    curve.at(parameters, values, slopes);
    // A number that is none would end the search as if it had converged.
    for (int i = 0; i < n; i++) {
      values[i] = Double.isFinite(values[i]) ? values[i] : 1e150;
      for (int p = 0; p < parameters.length; p++) {
        slopes[i][p] = Double.isFinite(slopes[i][p]) ? slopes[i][p] : 0;
      }
    }
    return new Pair<>(new ArrayRealVector(values, false), new Array2DRowRealMatrix(slopes, false));
  }
}
