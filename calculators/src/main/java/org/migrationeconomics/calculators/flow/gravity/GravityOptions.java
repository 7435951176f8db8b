package org.migrationeconomics.calculators.flow.gravity;

import org.migrationeconomics.calculators.flow.gravity.errors.GravityErrors;
import org.migrationeconomics.calculators.flow.gravity.sample.CollinearityPolicy;
import org.migrationeconomics.calculators.flow.gravity.sample.SeparationCheck;
import org.migrationeconomics.calculators.flow.gravity.sample.SingletonPolicy;

/**
 * What can be chosen in gravity models. Checked by the calculator; immutable and thread-safe.
 *
 * @param estimator what is estimated
 * @param errors the standard errors
 * @param collinear what is done about columns that others determine
 * @param separation how far separated rows are looked for
 * @param singletons what is done about rows alone in a level
 * @param solver how equations are solved
 * @param tolerance by what part of the deviance the last step may still have changed it
 * @param maximumIterations the most steps
 * @param threads 1 or 2
 */
record GravityOptions(
    GravityEstimator estimator,
    GravityErrors errors,
    CollinearityPolicy collinear,
    SeparationCheck separation,
    SingletonPolicy singletons,
    GravitySolver solver,
    double tolerance,
    int maximumIterations,
    int threads) {

  static final GravityOptions DEFAULTS =
      new GravityOptions(
          GravityEstimator.PPML,
          GravityErrors.robust(),
          CollinearityPolicy.DROP,
          SeparationCheck.RECTIFIER,
          SingletonPolicy.KEEP,
          GravitySolver.AUTOMATIC,
          1e-16,
          200,
          2);

  GravityOptions withEstimator(GravityEstimator estimator) {
    return new GravityOptions(
        estimator,
        errors,
        collinear,
        separation,
        singletons,
        solver,
        tolerance,
        maximumIterations,
        threads);
  }

  GravityOptions withErrors(GravityErrors errors) {
    return new GravityOptions(
        estimator,
        errors,
        collinear,
        separation,
        singletons,
        solver,
        tolerance,
        maximumIterations,
        threads);
  }

  GravityOptions withCollinear(CollinearityPolicy collinear) {
    return new GravityOptions(
        estimator,
        errors,
        collinear,
        separation,
        singletons,
        solver,
        tolerance,
        maximumIterations,
        threads);
  }

  GravityOptions withSeparation(SeparationCheck separation) {
    return new GravityOptions(
        estimator,
        errors,
        collinear,
        separation,
        singletons,
        solver,
        tolerance,
        maximumIterations,
        threads);
  }

  GravityOptions withSingletons(SingletonPolicy singletons) {
    return new GravityOptions(
        estimator,
        errors,
        collinear,
        separation,
        singletons,
        solver,
        tolerance,
        maximumIterations,
        threads);
  }

  GravityOptions withSolver(GravitySolver solver) {
    return new GravityOptions(
        estimator,
        errors,
        collinear,
        separation,
        singletons,
        solver,
        tolerance,
        maximumIterations,
        threads);
  }

  GravityOptions withTolerance(double tolerance) {
    return new GravityOptions(
        estimator,
        errors,
        collinear,
        separation,
        singletons,
        solver,
        tolerance,
        maximumIterations,
        threads);
  }

  GravityOptions withMaximumIterations(int maximumIterations) {
    return new GravityOptions(
        estimator,
        errors,
        collinear,
        separation,
        singletons,
        solver,
        tolerance,
        maximumIterations,
        threads);
  }

  GravityOptions withThreads(int threads) {
    return new GravityOptions(
        estimator,
        errors,
        collinear,
        separation,
        singletons,
        solver,
        tolerance,
        maximumIterations,
        threads);
  }
}
