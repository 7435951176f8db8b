package org.migrationeconomics.calculators.flow.gravity;

import java.util.Locale;
import org.migrationeconomics.calculators.flow.gravity.errors.GravityErrors;
import org.migrationeconomics.calculators.flow.gravity.sample.CollinearityPolicy;
import org.migrationeconomics.calculators.flow.gravity.sample.SeparationCheck;
import org.migrationeconomics.calculators.flow.gravity.sample.SingletonPolicy;
import org.migrationeconomics.calculators.internal.Workers;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;

/**
 * The gravity model: flows between places explained by their distance and whatever else belongs to
 * a pair, with a constant for each origin, each destination, each year.
 *
 * <pre>
 *   E[y] = exp(x β + α(origin) + γ(destination) + …)
 *
 *   Poisson pseudo-maximum likelihood:   Σ x (y − E[y]) = 0
 * </pre>
 *
 * <p>The first-order condition holds for the effects too: the expected flows of each origin add up
 * to its observed flows. Taking logarithms and least squares instead drops the pairs without a
 * flow, and even where there are none it estimates something else, because the logarithm of an
 * error does not have mean zero ({@link GravityEstimator}).
 *
 * <p>What cannot be estimated is found before and named: levels of effects whose responses are all
 * zero, separated rows ({@link SeparationCheck}), columns that effects and other columns determine
 * ({@link CollinearityPolicy}). Iterations that did not converge say so in the result.
 *
 * <p>The largest set of effects is eliminated row by row. What is left is solved by normal
 * equations where there are up to {@value #DENSE} parameters, and by conjugate gradients where
 * there are more ({@link GravitySolver}). Large data are worked on by two threads unless {@link
 * #withThreads} says otherwise; sums are taken in a fixed order, so that the same data give the
 * same bits.
 *
 * <p>Rows of weight 0 stand for nobody and are left out; the sample counts them. Where a model has
 * as many parameters as rows, or what a coefficient comes from is fitted exactly, there is no
 * standard error, and the result says why.
 *
 * <p>The number of {@linkplain GravityFit#parameters parameters} is the rank, as elimination finds
 * it: where levels of several sets repeat each other, the R package fixest counts 300 and 509
 * parameters of models of the trade in Europe whose rank is 291 and 472. Its corrections for small
 * samples go by its own count, and those that are named after it do too.
 *
 * <p>Options and their defaults: {@link #withEstimator} PPML, {@link #withErrors} robust with
 * n/(n−1), {@link #withSeparation} rectifier, {@link #withSingletons} kept, {@link #withCollinear}
 * dropped and named, {@link #withSolver} by size, {@link #withTolerance} 10<sup>-16</sup> of the
 * deviance, {@link #withMaximumIterations} 200, {@link #withThreads} 2.
 *
 * <p><b>Source</b>: J. M. C. Santos Silva and S. Tenreyro, "The Log of Gravity", Review of
 * Economics and Statistics 88 (2006), doi:10.1162/rest.88.4.641; S. Correia, P. Guimarães and T.
 * Zylkin, "Fast Poisson estimation with high-dimensional fixed effects", Stata Journal 20 (2020),
 * doi:10.1177/1536867X20909691, and "Verifying the existence of maximum likelihood estimates for
 * generalized linear models", arXiv:1903.01633.
 *
 * <p><b>Reproduces</b>: the PPML and least-squares columns of "The Log of Gravity", table 3; the
 * example of the R package fixest on trade with its three standard errors; the PPML model of Y. V.
 * Yotov and others, "An Advanced Guide to Trade Policy Analysis"; 18 data sets on separation
 * ({@code GravityFilesTest}).
 *
 * <p>Immutable and thread-safe.
 */
public final class GravityModelCalculator {

  /** The name of the coefficient that stands alone, in models without fixed effects. */
  public static final String CONSTANT = "constant";

  static final int DENSE = 600;

  private static final GravityModelCalculator DEFAULTS =
      new GravityModelCalculator(GravityOptions.DEFAULTS);

  private final GravityOptions options;

  private GravityModelCalculator(GravityOptions options) {
    this.options = options;
  }

  /**
   * The calculator with its defaults.
   *
   * @return the calculator
   */
  public static GravityModelCalculator withDefaults() {
    return DEFAULTS;
  }

  /**
   * A copy that estimates otherwise.
   *
   * @param estimator PPML or one of the two that take logarithms
   * @return the calculator
   */
  public GravityModelCalculator withEstimator(GravityEstimator estimator) {
    return new GravityModelCalculator(
        options.withEstimator(Require.notNull("estimator", estimator)));
  }

  /**
   * A copy with other standard errors.
   *
   * @param errors robust or clustered, with a correction for small samples
   * @return the calculator
   */
  public GravityModelCalculator withErrors(GravityErrors errors) {
    return new GravityModelCalculator(options.withErrors(Require.notNull("errors", errors)));
  }

  /**
   * A copy that refuses collinear columns, or drops them.
   *
   * @param policy what to do with them
   * @return the calculator
   */
  public GravityModelCalculator withCollinear(CollinearityPolicy policy) {
    return new GravityModelCalculator(options.withCollinear(Require.notNull("policy", policy)));
  }

  /**
   * A copy that looks for separated rows more or less far.
   *
   * @param check how far
   * @return the calculator
   */
  public GravityModelCalculator withSeparation(SeparationCheck check) {
    return new GravityModelCalculator(options.withSeparation(Require.notNull("check", check)));
  }

  /**
   * A copy that keeps rows that are alone in a level of an effect, or leaves them out.
   *
   * @param policy what to do with them
   * @return the calculator
   */
  public GravityModelCalculator withSingletons(SingletonPolicy policy) {
    return new GravityModelCalculator(options.withSingletons(Require.notNull("policy", policy)));
  }

  /**
   * A copy that solves its equations in a given way.
   *
   * @param solver how
   * @return the calculator
   */
  public GravityModelCalculator withSolver(GravitySolver solver) {
    return new GravityModelCalculator(options.withSolver(Require.notNull("solver", solver)));
  }

  /**
   * A copy that stops earlier or later. Near the end each step squares the error, so that the
   * default leaves coefficients correct to some ten digits.
   *
   * @param tolerance by what part of the deviance the last step may still have changed it
   * @return the calculator
   * @throws IllegalArgumentException if the tolerance is not above zero
   */
  public GravityModelCalculator withTolerance(double tolerance) {
    return new GravityModelCalculator(
        options.withTolerance(Require.positive("tolerance", tolerance)));
  }

  /**
   * A copy that takes at most so many steps.
   *
   * @param iterations the steps, at least 1
   * @return the calculator
   * @throws IllegalArgumentException if it is less than 1
   */
  public GravityModelCalculator withMaximumIterations(int iterations) {
    if (iterations < 1) {
      throw Require.refusal("maximum of iterations", iterations, "at least 1");
    }
    return new GravityModelCalculator(options.withMaximumIterations(iterations));
  }

  /**
   * A copy that uses another number of threads. The result is the same to the last bit, since sums
   * are taken in a fixed number of parts; more threads than parts find nothing to do.
   *
   * @param threads how many, at least 1
   * @return the calculator
   * @throws IllegalArgumentException if it is below one
   */
  public GravityModelCalculator withThreads(int threads) {
    if (threads < 1) {
      throw Require.refusal("threads", threads, "at least 1");
    }
    return new GravityModelCalculator(options.withThreads(threads));
  }

  /**
   * Estimates a model.
   *
   * @param data response, regressors, effects
   * @return the model
   * @throws IllegalArgumentException if no row is left to estimate from, the response does not vary
   *     enough to have a mean above zero, no coefficient or effect is left, a cluster is unknown,
   *     or a column is collinear and that is refused
   */
  public GravityModel calculate(GravityData data) {
    Require.notNull("data", data);
    try (Workers team = new Workers("gravity fitting", options.threads())) {
      return new Estimation(data, options, team).model();
    }
  }

  /** The options. */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "GravityModelCalculator, %s, errors %s, collinear columns %s, separation %s, singletons %s,"
            + " solver %s, tolerance %s, at most %d iterations, threads %d",
        options.estimator().label(),
        options.errors(),
        options.collinear(),
        options.separation().label(),
        options.singletons(),
        options.solver().label(),
        Numbers.exact(options.tolerance()),
        options.maximumIterations(),
        options.threads());
  }
}
