package org.migrationeconomics.calculators.flow.gravity.internal;

import java.util.Arrays;
import org.migrationeconomics.calculators.internal.Workers;

/**
 * The iterations of one model: Newton's method on the likelihood, which for ordinary least squares
 * is over after a step. Each step is weighted least squares by a {@link Solver}.
 */
public final class Fit {

  private static final double LOOSEST = 0.1;
  private static final double TIGHTEST = 1e-9;
  private static final int HALVINGS = 40;

  private final Design d;
  private final Workers team;
  private final Solver solver;
  private final boolean poisson;
  private final double[] weights;
  private final double[] work;
  private final double[] delta;
  private final double constantPart;

  /** Linear predictor, one a row. */
  public final double[] eta;

  /** Parameters so far. */
  public final double[] parameters;

  private int iterations;
  private double error = Double.POSITIVE_INFINITY;

  /**
   * A fit that has not begun.
   *
   * @param d the design
   * @param team who works
   * @param solver for each step
   * @param poisson whether the likelihood is Poisson's; otherwise it is that of least squares
   */
  public Fit(Design d, Workers team, Solver solver, boolean poisson) {
    this.d = d;
    this.team = team;
    this.solver = solver;
    this.poisson = poisson;
    weights = new double[d.rows];
    work = new double[d.rows];
    eta = new double[d.rows];
    delta = new double[d.parameters()];
    parameters = new double[d.parameters()];
    constantPart =
        poisson
            ? Kernels.sum(
                d,
                team,
                (from, to) -> {
                  double sum = 0;
                  for (int i = from; i < to; i++) {
                    double y = d.y[i];
                    sum += y > 0 ? d.weight(i) * (y * Math.log(y) - y) : 0;
                  }
                  return sum;
                })
            : 0;
  }

  /**
   * How many steps there were.
   *
   * @return the number
   */
  public int iterations() {
    return iterations;
  }

  /**
   * By what part of the deviance the last step promised to change it.
   *
   * @return infinite if there was none that could be measured
   */
  public double error() {
    return error;
  }

  /**
   * The weights of the last equations: those of the rows, times the expectation for Poisson.
   *
   * @return the array inside
   */
  public double[] weights() {
    return weights;
  }

  /**
   * Weights near those of the end, to begin with: for Poisson the middle of each response and the
   * mean of all. They go to {@link #weights}.
   */
  public void startingWeights() {
    double mean = poisson ? meanResponse() : 0;
    Kernels.each(
        d,
        team,
        (from, to) -> {
          for (int i = from; i < to; i++) {
            weights[i] = poisson ? d.weight(i) * (d.y[i] + mean) / 2 : d.weight(i);
          }
        });
  }

  private double meanResponse() {
    double total = Kernels.sum(d, team, (from, to) -> sums(from, to, true));
    return total / Kernels.sum(d, team, (from, to) -> sums(from, to, false));
  }

  private double sums(int from, int to, boolean response) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += d.weight(i) * (response ? d.y[i] : 1);
    }
    return sum;
  }

  /**
   * Runs the iterations.
   *
   * @param tolerance of the change of deviance that a further step promises, as a part of deviance
   * @param most at most so many steps
   */
  public void run(double tolerance, int most) {
    firstStep();
    double objective = objective(0, new double[0]);
    double forcing = poisson ? LOOSEST : TIGHTEST;
    double before = Double.POSITIVE_INFINITY;
    while (error > tolerance && iterations < most) {
      residuals();
      solver.solve(weights, work, forcing, delta, work);
      iterations++;
      double promise = promise();
      double deviance = deviance(objective);
      double change = Math.abs(promise) / (0.1 + deviance);
      error = Double.isNaN(change) ? Double.POSITIVE_INFINITY : change;
      double step = 1;
      double next = objective(step, work);
      for (int h = 0; h < HALVINGS && !(next <= objective + slack(objective)); h++) {
        step /= 2;
        next = objective(step, work);
      }
      move(step);
      objective = next;
      // Nearer the end the equations are solved better, so that steps keep their speed.
      if (before < Double.POSITIVE_INFINITY) {
        forcing = Math.max(TIGHTEST, Math.min(forcing, 0.9 * Math.abs(promise / before)));
      }
      before = promise;
    }
    refreshWeights();
  }

  private static double slack(double objective) {
    return 1e-10 * Math.abs(objective);
  }

  /** Least squares on a response near its own logarithm, from where Newton's method is safe. */
  private void firstStep() {
    if (!poisson) {
      Kernels.each(
          d,
          team,
          (from, to) -> {
            for (int i = from; i < to; i++) {
              weights[i] = d.weight(i);
              eta[i] = d.shift(i);
            }
          });
      return;
    }
    double mean = meanResponse();
    Kernels.each(
        d,
        team,
        (from, to) -> {
          for (int i = from; i < to; i++) {
            double mu = (d.y[i] + mean) / 2;
            weights[i] = d.weight(i) * mu;
            work[i] = weights[i] * (Math.log(mu) + (d.y[i] - mu) / mu - d.shift(i));
          }
        });
    solver.solve(weights, work, 0.01, delta, work);
    iterations++;
    for (int i = 0; i < d.rows; i++) {
      eta[i] = d.shift(i);
    }
    move(1);
  }

  private void move(double step) {
    for (int a = 0; a < delta.length; a++) {
      parameters[a] += step * delta[a];
    }
    Kernels.each(
        d,
        team,
        (from, to) -> {
          for (int i = from; i < to; i++) {
            eta[i] += step * work[i];
          }
        });
  }

  /** Residuals of the equations, from the weights that {@link #objective} left. */
  private void residuals() {
    Kernels.each(
        d,
        team,
        (from, to) -> {
          for (int i = from; i < to; i++) {
            work[i] = poisson ? d.weight(i) * d.y[i] - weights[i] : weights[i] * (d.y[i] - eta[i]);
          }
        });
  }

  /** The product of gradient and direction: twice the likelihood that a step promises. */
  private double promise() {
    return Kernels.sum(
        d,
        team,
        (from, to) -> {
          double sum = 0;
          for (int i = from; i < to; i++) {
            double residual =
                poisson ? d.weight(i) * d.y[i] - weights[i] : weights[i] * (d.y[i] - eta[i]);
            sum += residual * work[i];
          }
          return sum;
        });
  }

  /**
   * Minus the likelihood but for a constant, a step away from here; leaves the weights of there.
   *
   * @param step how much of the direction; with an empty direction, here
   */
  private double objective(double step, double[] direction) {
    boolean here = direction.length == 0;
    return Kernels.sum(
        d,
        team,
        (from, to) -> {
          double sum = 0;
          for (int i = from; i < to; i++) {
            double predictor = here ? eta[i] : eta[i] + step * direction[i];
            if (poisson) {
              double weight = d.weight(i);
              double expected = weight * Math.exp(predictor);
              weights[i] = expected;
              sum += expected - weight * d.y[i] * predictor;
            } else {
              double gap = d.y[i] - predictor;
              sum += weights[i] * gap * gap;
            }
          }
          return sum;
        });
  }

  private void refreshWeights() {
    if (poisson) {
      double unused = objective(0, new double[0]);
      if (Double.isNaN(unused)) {
        error = Double.POSITIVE_INFINITY;
      }
    }
  }

  private double deviance(double objective) {
    return poisson ? Math.max(0, 2 * (constantPart + objective)) : objective;
  }

  /**
   * The deviance, row by row so that a small one keeps its digits.
   *
   * @return the deviance
   */
  public double deviance() {
    return Kernels.sum(
        d,
        team,
        (from, to) -> {
          double sum = 0;
          for (int i = from; i < to; i++) {
            double y = d.y[i];
            if (poisson) {
              double mu = Math.exp(eta[i]);
              double log = y > 0 ? y * (Math.log(y) - eta[i]) : 0;
              sum += 2 * d.weight(i) * (log - (y - mu));
            } else {
              sum += d.weight(i) * (y - eta[i]) * (y - eta[i]);
            }
          }
          return sum;
        });
  }

  /**
   * The scores of the columns: weighted residual times column, summed by cluster.
   *
   * @param cluster one a row; not modified
   * @param clusters how many
   * @return a row a cluster
   */
  public double[][] scores(int[] cluster, int clusters) {
    int k = d.columns;
    double[][] sums = new double[clusters][k];
    for (int i = 0; i < d.rows; i++) {
      double residual = residual(i);
      double[] sum = sums[cluster[i]];
      for (int j = 0; j < k; j++) {
        sum[j] += residual * d.x[i * k + j];
      }
    }
    return sums;
  }

  private double residual(int i) {
    return poisson ? d.weight(i) * d.y[i] - weights[i] : weights[i] * (d.y[i] - eta[i]);
  }

  /**
   * The sum of the outer products of the scores of single rows.
   *
   * @return row-major
   */
  public double[] robustMeat() {
    double[] square = new double[d.rows];
    Kernels.each(
        d,
        team,
        (from, to) -> {
          for (int i = from; i < to; i++) {
            double residual = residual(i);
            square[i] = residual * residual;
          }
        });
    return Kernels.crossProducts(d, team, square);
  }

  /**
   * Whether every number is finite.
   *
   * @return false if one is not
   */
  public boolean finite() {
    return Arrays.stream(parameters).allMatch(Double::isFinite)
        && Double.isFinite(Kernels.sum(d, team, (from, to) -> sumOf(eta, from, to)));
  }

  private static double sumOf(double[] values, int from, int to) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += values[i];
    }
    return sum;
  }
}
