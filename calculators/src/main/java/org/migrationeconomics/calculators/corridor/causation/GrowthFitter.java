package org.migrationeconomics.calculators.corridor.causation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
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
import org.apache.commons.math3.util.Pair;
import org.migrationeconomics.core.measure.Figure;

/** Lays growth curves through one series, always the same way. */
final class GrowthFitter {

  private static final int ITERATIONS = 300;
  private static final int NOT_CONVERGED = -1;
  private static final String NOWHERE =
      "the search did not converge within " + ITERATIONS + " iterations";
  private static final double TOLERANCE = 1e-14;
  private static final double STEP = 1e-6;
  private static final double AGREEMENT = 1e-7;
  private static final double IMPOSSIBLE = 1e6;
  private static final double FAR = 1e6;
  private static final double BEYOND = 1e-9;
  private static final double EXACT = 1e-24;

  private final int firstYear;
  private final int n;
  private final double[] time;
  private final double[] share;
  private final double[] years;
  private final double[] stocks;
  private final double span;
  private final double largest;
  private final List<End> exponentials = new ArrayList<>();

  /** Not modified: the arrays, of ascending years and of stocks above zero. */
  GrowthFitter(int[] years, double[] stocks) {
    this.n = stocks.length;
    this.firstYear = years[0];
    this.stocks = stocks;
    this.span = years[n - 1] - (double) firstYear;
    this.largest = Arrays.stream(stocks).max().orElseThrow();
    this.years = Arrays.stream(years).mapToDouble(year -> year - (double) firstYear).toArray();
    this.time = Arrays.stream(this.years).map(t -> t / span).toArray();
    this.share = Arrays.stream(stocks).map(s -> s / largest).toArray();
  }

  /** A curve with parameters: two ends and, but for the exponential, a shape. */
  private interface Curve {
    double at(double[] parameters, double x);
  }

  /**
   * Where a search ended, or where one began that did not end: parameters and sum of squares in
   * shares of the largest stock.
   */
  private static final class End {
    final double[] parameters;
    final double squares;
    final int iterations;

    End(double[] parameters, double squares, int iterations) {
      this.parameters = parameters;
      this.squares = squares;
      this.iterations = iterations;
    }
  }

  /**
   * Whether the best curve is the end of a search: if a mere start is better, nothing was found.
   */
  private static boolean isFound(List<End> ends) {
    return !ends.isEmpty() && ends.get(0).iterations != NOT_CONVERGED;
  }

  GrowthFit fit(GrowthModel model) {
    int k = model.parameters().size();
    if (n <= k) {
      return failed(model, 0, "not enough points: " + n + " for " + k + " parameters");
    }
    return switch (model) {
      case LINEAR -> linear();
      case EXPONENTIAL -> exponential();
      case POWER -> power();
      case LOGISTIC -> logistic();
      case IMMIGRATION_AND_GROWTH -> immigration();
    };
  }

  private GrowthFit linear() {
    double[] line = line(years, stocks);
    double squares = 0;
    for (int i = 0; i < n; i++) {
      double deviation = stocks[i] - line[0] - line[1] * years[i];
      squares += deviation * deviation;
    }
    return fitted(GrowthModel.LINEAR, List.of(line[0], line[1]), squares, 1, 1, 0);
  }

  /** Intercept and slope of the least-squares line. */
  static double[] line(double[] x, double[] y) {
    double meanX = Arrays.stream(x).average().orElseThrow();
    double meanY = Arrays.stream(y).average().orElseThrow();
    double products = 0;
    double squares = 0;
    for (int i = 0; i < x.length; i++) {
      products += (x[i] - meanX) * (y[i] - meanY);
      squares += (x[i] - meanX) * (x[i] - meanX);
    }
    double slope = products / squares;
    return new double[] {meanY - slope * meanX, slope};
  }

  // Ends are squares of parameters where they must not be negative.
  private static final Curve EXPONENTIAL =
      (p, x) -> GrowthCurves.exponential(p[0] * p[0], p[1] * p[1], x);
  private static final Curve POWER =
      (p, x) -> GrowthCurves.power(p[0] * p[0], p[1] * p[1], p[2], x);
  private static final Curve LOGISTIC =
      (p, x) -> GrowthCurves.logistic(p[0] * p[0], p[1] * p[1], p[2], x);
  private static final Curve IMMIGRATION = (p, x) -> GrowthCurves.immigration(p[0], p[1], p[2], x);

  private List<End> exponentialEnds() {
    if (exponentials.isEmpty()) {
      exponentials.addAll(searchExponential());
    }
    return exponentials;
  }

  private List<End> searchExponential() {
    double[] logs = Arrays.stream(share).map(Math::log).toArray();
    double[] line = line(time, logs);
    List<double[]> starts = new ArrayList<>();
    starts.add(new double[] {Math.exp(line[0] / 2), Math.exp((line[0] + line[1]) / 2)});
    starts.add(new double[] {Math.sqrt(share[0]), Math.sqrt(share[n - 1])});
    return search(EXPONENTIAL, starts);
  }

  private GrowthFit exponential() {
    List<End> ends = exponentialEnds();
    if (!isFound(ends)) {
      return failed(GrowthModel.EXPONENTIAL, 2, NOWHERE);
    }
    End best = ends.get(0);
    double first = best.parameters[0] * best.parameters[0];
    double last = best.parameters[1] * best.parameters[1];
    return fitted(
        GrowthModel.EXPONENTIAL,
        List.of(first * largest, Math.log(last / first) / span),
        ends,
        best,
        2);
  }

  private List<double[]> starts(double[] shapes, boolean roots) {
    List<double[]> starts = new ArrayList<>();
    double first = roots ? Math.sqrt(share[0]) : share[0];
    double last = roots ? Math.sqrt(share[n - 1]) : share[n - 1];
    for (double shape : shapes) {
      starts.add(new double[] {first, last, shape});
    }
    for (End end : exponentialEnds().stream().limit(1).toList()) {
      double a = end.parameters[0];
      double b = end.parameters[1];
      // The exponential is among the curves: none of them may end up worse.
      double rate = 2 * Math.log(b / a);
      starts.add(roots ? new double[] {a, b, 1} : new double[] {a * a, b * b, rate});
    }
    double[] line = line(time, share);
    if (!roots || (line[0] > 0 && line[0] + line[1] > 0)) {
      // So is the straight line.
      starts.add(
          roots
              ? new double[] {Math.sqrt(line[0]), Math.sqrt(line[0] + line[1]), 0}
              : new double[] {line[0], line[0] + line[1], 0});
    }
    return starts;
  }

  private GrowthFit power() {
    double[] shapes = {-16, -8, -4, -2, -1, -0.5, 0, 0.25, 0.5, 0.75, 1, 1.25, 1.5, 2, 3};
    List<double[]> starts = starts(shapes, true);
    List<End> ends = search(POWER, starts);
    if (!isFound(ends)) {
      return failed(GrowthModel.POWER, starts.size(), NOWHERE);
    }
    End best = ends.get(0);
    double first = best.parameters[0] * best.parameters[0] * largest;
    double last = best.parameters[1] * best.parameters[1] * largest;
    double e = best.parameters[2];
    double w = 1 - e;
    double logs = Math.log(last / first);
    // (last^w − first^w)/w, which is ln(last/first) where w is zero.
    double difference =
        Math.abs(w * logs) < 1e-9
            ? Math.pow(first, w) * logs
            : (Math.pow(last, w) - Math.pow(first, w)) / w;
    double strength = difference / span;
    if (!Double.isFinite(strength) || !Double.isFinite(e)) {
      return failed(GrowthModel.POWER, starts.size(), "the best curve is degenerate: e runs away");
    }
    return fitted(GrowthModel.POWER, List.of(first, strength, e), ends, best, starts.size());
  }

  private GrowthFit immigration() {
    double[] shapes = {-12, -6, -3, -1.5, -0.5, 0.5, 1.5, 3, 6, 12, 24};
    List<double[]> starts = starts(shapes, false);
    List<End> ends = search(IMMIGRATION, starts);
    if (!isFound(ends)) {
      return failed(GrowthModel.IMMIGRATION_AND_GROWTH, starts.size(), NOWHERE);
    }
    End best = ends.get(0);
    double first = best.parameters[0] * largest;
    double rate = best.parameters[2] / span;
    // The slope at the start is I + r S0.
    double shape = best.parameters[2];
    double slope =
        (best.parameters[1] - best.parameters[0])
            * largest
            / span
            * (Math.abs(shape) < 1e-9 ? 1 : shape / Math.expm1(shape));
    double immigration = slope - rate * first;
    if (!Double.isFinite(immigration)) {
      return failed(
          GrowthModel.IMMIGRATION_AND_GROWTH, starts.size(), "the best curve is degenerate");
    }
    return fitted(
        GrowthModel.IMMIGRATION_AND_GROWTH,
        List.of(first, immigration, rate),
        ends,
        best,
        starts.size());
  }

  private GrowthFit logistic() {
    double[] shapes = {-4, -1, 0.25, 0.5, 1, 2, 3, 4, 6, 8, 12, 20, 40};
    List<double[]> starts = new ArrayList<>();
    for (double shape : shapes) {
      starts.add(new double[] {Math.sqrt(share[0]), Math.sqrt(share[n - 1]), shape});
    }
    List<End> exponential = exponentialEnds();
    for (End end : exponential.stream().limit(1).toList()) {
      double rate = 2 * Math.log(end.parameters[1] / end.parameters[0]);
      starts.add(new double[] {end.parameters[0], end.parameters[1], rate});
    }
    List<End> ends = search(LOGISTIC, starts);
    List<End> bounded = ends.stream().filter(end -> ceiling(end).length > 0).toList();
    if (!isFound(bounded)) {
      return failed(
          GrowthModel.LOGISTIC,
          starts.size(),
          !bounded.isEmpty() || ends.isEmpty()
              ? NOWHERE
              : "no ceiling: the best curve grows without bound, as the exponential or faster");
    }
    End best = bounded.get(0);
    double worse = exponential.isEmpty() ? Double.MAX_VALUE : exponential.get(0).squares;
    if (best.squares > worse * (1 - BEYOND)) {
      return failed(GrowthModel.LOGISTIC, starts.size(), "no ceiling: the exponential is no worse");
    }
    double[] k = ceiling(best);
    return fitted(
        GrowthModel.LOGISTIC,
        List.of(largest / k[0], Math.log(k[0] / k[1]), best.parameters[2] / span),
        bounded,
        best,
        starts.size());
  }

  /**
   * α and β of S = 1/(α + β e^(−rt)); empty unless both are above zero and the ceiling in sight.
   */
  private static double[] ceiling(End end) {
    double first = 1 / (end.parameters[0] * end.parameters[0]);
    double last = 1 / (end.parameters[1] * end.parameters[1]);
    double shape = end.parameters[2];
    double beta = (first - last) / -Math.expm1(-shape);
    double alpha = first - beta;
    return alpha > 1 / FAR && beta > 0 && Double.isFinite(beta)
        ? new double[] {alpha, beta}
        : new double[0];
  }

  /** Where all searches ended, the best first. */
  private List<End> search(Curve curve, List<double[]> starts) {
    List<End> ends = new ArrayList<>();
    MultivariateJacobianFunction model = point -> valuesAndSlopes(curve, point.toArray());
    LevenbergMarquardtOptimizer optimizer =
        new LevenbergMarquardtOptimizer()
            .withCostRelativeTolerance(TOLERANCE)
            .withParameterRelativeTolerance(TOLERANCE)
            .withOrthoTolerance(TOLERANCE);
    for (double[] start : starts) {
      try {
        Optimum optimum =
            optimizer.optimize(
                LeastSquaresFactory.create(
                    model,
                    new ArrayRealVector(share),
                    new ArrayRealVector(start),
                    null,
                    ITERATIONS,
                    ITERATIONS));
        double[] parameters = optimum.getPoint().toArray();
        double squares = squares(curve, parameters);
        if (squares < IMPOSSIBLE) {
          ends.add(new End(parameters, squares, optimum.getIterations()));
        }
      } catch (ConvergenceException
          | TooManyIterationsException
          | TooManyEvaluationsException failure) {
        // Where it was headed is not known, but the curve is no better than this.
        ends.add(new End(start, squares(curve, start), NOT_CONVERGED));
      }
    }
    ends.sort(Comparator.comparingDouble(end -> end.squares));
    return ends;
  }

  private double squares(Curve curve, double[] parameters) {
    double sum = 0;
    for (int i = 0; i < n; i++) {
      double deviation = value(curve, parameters, time[i]) - share[i];
      sum += deviation * deviation;
    }
    return sum;
  }

  private static double value(Curve curve, double[] parameters, double x) {
    double value = curve.at(parameters, x);
    // Far away and finite, so that the search turns back.
    return Math.abs(value) < IMPOSSIBLE ? value : IMPOSSIBLE;
  }

  private Pair<RealVector, RealMatrix> valuesAndSlopes(Curve curve, double[] parameters) {
    double[] values = new double[n];
    double[][] slopes = new double[n][parameters.length];
    for (int i = 0; i < n; i++) {
      values[i] = value(curve, parameters, time[i]);
    }
    double[] moved = parameters.clone();
    for (int k = 0; k < parameters.length; k++) {
      double step = STEP * Math.max(Math.abs(parameters[k]), 1e-2);
      for (int i = 0; i < n; i++) {
        moved[k] = parameters[k] + step;
        double above = value(curve, moved, time[i]);
        moved[k] = parameters[k] - step;
        double below = value(curve, moved, time[i]);
        slopes[i][k] = (above - below) / (2 * step);
      }
      moved[k] = parameters[k];
    }
    return new Pair<>(new ArrayRealVector(values, false), new Array2DRowRealMatrix(slopes, false));
  }

  private GrowthFit fitted(
      GrowthModel model, List<Double> parameters, List<End> ends, End best, int starts) {
    long agreeing =
        ends.stream()
            .filter(end -> end.iterations != NOT_CONVERGED)
            .filter(end -> end.squares <= best.squares * (1 + AGREEMENT) + EXACT)
            .count();
    double squares = best.squares * largest * largest;
    return fitted(model, parameters, squares, starts, (int) agreeing, best.iterations);
  }

  private GrowthFit fitted(
      GrowthModel model,
      List<Double> parameters,
      double squares,
      int starts,
      int agreeing,
      int iterations) {
    int k = parameters.size() + 1;
    Figure aic =
        squares > EXACT * largest * largest
            ? Figure.of(n * Math.log(squares / n) + 2 * k)
            : Figure.empty("the curve passes through every point");
    Figure aicc = aic;
    if (n <= k + 1) {
      aicc = Figure.empty("not enough points: " + n + ", expected more than " + (k + 1));
    } else if (aic.isPresent()) {
      aicc = Figure.of(aic.value() + 2.0 * k * (k + 1) / (n - k - 1));
    }
    return new GrowthFit(
        model,
        firstYear,
        n,
        parameters,
        Figure.of(squares),
        aic,
        aicc,
        starts,
        agreeing,
        iterations,
        Optional.empty());
  }

  private GrowthFit failed(GrowthModel model, int starts, String reason) {
    Figure none = Figure.empty(reason);
    return new GrowthFit(
        model, firstYear, n, List.of(), none, none, none, starts, 0, 0, Optional.of(reason));
  }
}
