package org.migrationeconomics.calculators.society.language;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.exception.ConvergenceException;
import org.apache.commons.math3.exception.MathIllegalStateException;
import org.apache.commons.math3.fitting.leastsquares.LeastSquaresFactory;
import org.apache.commons.math3.fitting.leastsquares.LeastSquaresOptimizer.Optimum;
import org.apache.commons.math3.fitting.leastsquares.LevenbergMarquardtOptimizer;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.linear.SingularMatrixException;
import org.apache.commons.math3.util.Pair;
import org.migrationeconomics.core.measure.Figure;

/** Lays curves through shares of generations, always from the same starts. */
final class SurvivalFitter {

  private static final int EVALUATIONS = 2000;
  private static final double TOLERANCE = 1e-14;
  private static final double NEAR = 1e-5;

  /** Where the gradient of the sum of squares is no more than this, the search has ended. */
  private static final double GRADIENT = 1e-7;

  private static final double WILD = 50;
  private static final double[] HAZARDS = {0.01, 0.05, 0.2, 0.6};
  private static final double[] GROWTHS = {-0.7, 0.3, 1, 2};

  private SurvivalFitter() {}

  /** The curve x generations after the first. */
  static double curve(double start, double hazard, double growth, double x) {
    return start * Math.exp(-hazard * cumulated(growth, x));
  }

  /** (e^(kx) − 1)/k. */
  private static double cumulated(double growth, double x) {
    return growth == 0 ? x : Math.expm1(growth * x) / growth;
  }

  private static double slope(double growth, double x) {
    double kx = growth * x;
    if (Math.abs(kx) < NEAR) {
      return x * x * (0.5 + kx / 3);
    }
    return (x * Math.exp(kx) - Math.expm1(kx) / growth) / growth;
  }

  /** Not modified: positions and shares. */
  static SurvivalFit fit(SurvivalForm form, double[] positions, double[] shares) {
    int n = positions.length;
    int p = form.parameters();
    if (n < p) {
      return SurvivalFit.none(
          form, "a curve of " + p + " parameters needs as many generations, there are " + n);
    }
    double first = Math.max(shares[0], 0.05);
    List<double[]> starts = new ArrayList<>();
    for (double hazard : HAZARDS) {
      if (form == SurvivalForm.EXPONENTIAL) {
        starts.add(new double[] {first, hazard});
      } else {
        for (double growth : GROWTHS) {
          starts.add(new double[] {first, hazard, growth});
        }
      }
    }
    double least = Double.POSITIVE_INFINITY;
    double[] best = new double[0];
    for (double[] start : starts) {
      double[] end = search(start, positions, shares);
      double squares = end.length == 0 ? Double.POSITIVE_INFINITY : squares(end, positions, shares);
      if (squares < least) {
        least = squares;
        best = end;
      }
    }
    if (best.length == 0 || gradient(best, positions, shares) > GRADIENT) {
      return SurvivalFit.none(form, "no curve of this form is nearest: the search did not end");
    }
    return result(form, best, least, positions);
  }

  private static SurvivalFit result(
      SurvivalForm form, double[] best, double squares, double[] positions) {
    int p = best.length;
    int free = positions.length - p;
    Figure[] errors = new Figure[3];
    for (int i = 0; i < errors.length; i++) {
      errors[i] =
          Figure.empty(
              free == 0
                  ? "as many generations as parameters: the curve goes through them"
                  : "the hazard is constant");
    }
    if (free > 0) {
      double[][] jacobian = jacobian(best, positions);
      RealMatrix j = new Array2DRowRealMatrix(jacobian, false);
      try {
        RealMatrix inverse =
            new LUDecomposition(j.transpose().multiply(j), 1e-14).getSolver().getInverse();
        for (int i = 0; i < p; i++) {
          errors[i] = Figure.of(Math.sqrt(Math.max(0, squares / free * inverse.getEntry(i, i))));
        }
      } catch (SingularMatrixException e) {
        for (int i = 0; i < p; i++) {
          errors[i] = Figure.empty("the parameters cannot be told apart");
        }
      }
    }
    return new SurvivalFit(
        form,
        Figure.of(best[0]),
        Figure.of(best[1]),
        Figure.of(p == 2 ? 0 : best[2]),
        Figure.of(squares),
        errors[0],
        errors[1],
        errors[2]);
  }

  private static double[][] jacobian(double[] parameters, double[] positions) {
    double[][] jacobian = new double[positions.length][parameters.length];
    double growth = parameters.length == 2 ? 0 : parameters[2];
    for (int i = 0; i < positions.length; i++) {
      double x = positions[i] - 1;
      double cumulated = cumulated(growth, x);
      double decay = Math.exp(-parameters[1] * cumulated);
      jacobian[i][0] = decay;
      jacobian[i][1] = -parameters[0] * decay * cumulated;
      if (parameters.length == 3) {
        jacobian[i][2] = -parameters[0] * decay * parameters[1] * slope(growth, x);
      }
    }
    return jacobian;
  }

  private static double[] values(double[] parameters, double[] positions) {
    double[] values = new double[positions.length];
    double growth = parameters.length == 2 ? 0 : parameters[2];
    for (int i = 0; i < values.length; i++) {
      values[i] = curve(parameters[0], parameters[1], growth, positions[i] - 1);
    }
    return values;
  }

  private static double squares(double[] parameters, double[] positions, double[] shares) {
    double[] values = values(parameters, positions);
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      sum += (values[i] - shares[i]) * (values[i] - shares[i]);
    }
    return sum;
  }

  private static double gradient(double[] parameters, double[] positions, double[] shares) {
    double[] values = values(parameters, positions);
    double[][] jacobian = jacobian(parameters, positions);
    double most = 0;
    for (int c = 0; c < parameters.length; c++) {
      double sum = 0;
      for (int i = 0; i < values.length; i++) {
        sum += jacobian[i][c] * (values[i] - shares[i]);
      }
      most = Math.max(most, Math.abs(sum));
    }
    return most;
  }

  /** Parameters at the end of a search; none if it did not end or ran away. */
  private static double[] search(double[] start, double[] positions, double[] shares) {
    try {
      Optimum optimum =
          new LevenbergMarquardtOptimizer()
              .withCostRelativeTolerance(TOLERANCE)
              .withParameterRelativeTolerance(TOLERANCE)
              .withOrthoTolerance(TOLERANCE)
              .optimize(
                  LeastSquaresFactory.create(
                      point ->
                          new Pair<RealVector, RealMatrix>(
                              new ArrayRealVector(values(point.toArray(), positions), false),
                              new Array2DRowRealMatrix(
                                  jacobian(point.toArray(), positions), false)),
                      new ArrayRealVector(shares),
                      new ArrayRealVector(start),
                      null,
                      EVALUATIONS,
                      EVALUATIONS));
      double[] end = optimum.getPoint().toArray();
      for (double parameter : end) {
        if (!(Math.abs(parameter) <= WILD)) {
          return new double[0];
        }
      }
      return end;
    } catch (ConvergenceException e) {
      // The tolerance cannot be reached: what is near enough is found from another start.
      return new double[0];
    } catch (MathIllegalStateException e) {
      return new double[0];
    }
  }
}
