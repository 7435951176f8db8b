package org.migrationeconomics.calculators.flow;

import java.util.List;
import java.util.Optional;
import org.migrationeconomics.calculators.Convergence;
import org.migrationeconomics.calculators.NonConvergence;
import org.migrationeconomics.calculators.internal.Refusals;
import org.migrationeconomics.calculators.internal.TwoWayFit;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.migration.OriginDestinationMatrix;

/**
 * What can be chosen in demographic accounting. Checked by the calculator; immutable and
 * thread-safe.
 *
 * @param matching how totals by birthplace are made to agree
 * @param minimum the weight of minimum migration, the rest being that of independence
 * @param births who loses the newborn
 * @param deaths who loses the dead
 * @param balance what is done if stocks grow otherwise than births less deaths
 * @param negative what is done about stocks below zero
 * @param seed what flows are to be alike
 * @param tolerance the largest relative gap of a margin
 * @param maximumIterations the most sweeps of a fit
 * @param nonConvergence what is done about a fit that does not reach the tolerance
 */
record AccountingOptions(
    BirthplaceMatching matching,
    double minimum,
    BirthRule births,
    DeathRule deaths,
    WorldBalance balance,
    NegativeStocks negative,
    Optional<OriginDestinationMatrix> seed,
    double tolerance,
    int maximumIterations,
    NonConvergence nonConvergence) {

  private static final double TOLERANCE = 1e-12;
  private static final int ITERATIONS = 20_000;

  static final AccountingOptions DEFAULTS =
      new AccountingOptions(
          BirthplaceMatching.CLOSED,
          1,
          BirthRule.NATIVE,
          DeathRule.PROPORTIONAL,
          WorldBalance.RESCALE_NATIVE_BORN,
          NegativeStocks.ADJUST_AND_REPORT,
          Optional.empty(),
          TOLERANCE,
          ITERATIONS,
          NonConvergence.REFUSE);

  AccountingOptions withMatching(BirthplaceMatching matching) {
    return new AccountingOptions(
        matching,
        minimum,
        births,
        deaths,
        balance,
        negative,
        seed,
        tolerance,
        maximumIterations,
        nonConvergence);
  }

  AccountingOptions withMinimum(double minimum) {
    return new AccountingOptions(
        matching,
        minimum,
        births,
        deaths,
        balance,
        negative,
        seed,
        tolerance,
        maximumIterations,
        nonConvergence);
  }

  AccountingOptions withBirths(BirthRule births) {
    return new AccountingOptions(
        matching,
        minimum,
        births,
        deaths,
        balance,
        negative,
        seed,
        tolerance,
        maximumIterations,
        nonConvergence);
  }

  AccountingOptions withDeaths(DeathRule deaths) {
    return new AccountingOptions(
        matching,
        minimum,
        births,
        deaths,
        balance,
        negative,
        seed,
        tolerance,
        maximumIterations,
        nonConvergence);
  }

  AccountingOptions withBalance(WorldBalance balance) {
    return new AccountingOptions(
        matching,
        minimum,
        births,
        deaths,
        balance,
        negative,
        seed,
        tolerance,
        maximumIterations,
        nonConvergence);
  }

  AccountingOptions withNegative(NegativeStocks negative) {
    return new AccountingOptions(
        matching,
        minimum,
        births,
        deaths,
        balance,
        negative,
        seed,
        tolerance,
        maximumIterations,
        nonConvergence);
  }

  AccountingOptions withSeed(OriginDestinationMatrix matrix) {
    Optional<OriginDestinationMatrix> seed = Optional.of(matrix);
    return new AccountingOptions(
        matching,
        minimum,
        births,
        deaths,
        balance,
        negative,
        seed,
        tolerance,
        maximumIterations,
        nonConvergence);
  }

  AccountingOptions withTolerance(double tolerance) {
    return new AccountingOptions(
        matching,
        minimum,
        births,
        deaths,
        balance,
        negative,
        seed,
        tolerance,
        maximumIterations,
        nonConvergence);
  }

  AccountingOptions withMaximumIterations(int maximumIterations) {
    return new AccountingOptions(
        matching,
        minimum,
        births,
        deaths,
        balance,
        negative,
        seed,
        tolerance,
        maximumIterations,
        nonConvergence);
  }

  AccountingOptions withNonConvergence(NonConvergence nonConvergence) {
    return new AccountingOptions(
        matching,
        minimum,
        births,
        deaths,
        balance,
        negative,
        seed,
        tolerance,
        maximumIterations,
        nonConvergence);
  }

  /**
   * Solves a fit, or refuses what has no solution and, unless it may be kept, what has not
   * converged.
   */
  Convergence solve(String what, TwoWayFit fit, List<?> rows, List<?> columns) {
    boolean refuse = nonConvergence == NonConvergence.REFUSE;
    Refusals.solve(what, fit, rows, columns, tolerance, maximumIterations, refuse);
    return new Convergence(tolerance, fit.iterations(), fit.error());
  }

  /** The method in words. */
  String phrase() {
    String estimator =
        minimum == 1
            ? "minimum migration"
            : minimum == 0 ? "independence" : "pseudo-Bayes " + Numbers.exact(minimum);
    return matching.phrase() + ", " + estimator + (seed.isPresent() ? " with a seed" : "");
  }
}
