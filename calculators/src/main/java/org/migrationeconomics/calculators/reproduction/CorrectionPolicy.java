package org.migrationeconomics.calculators.reproduction;

/**
 * What {@link RateContributionCalculator} makes of the statistical correction in population
 * accounts: the persons that neither natural increase nor net migration explains.
 *
 * <p>Where the accounts close, all four give the same result.
 */
public enum CorrectionPolicy {
  /**
   * The correction is a cause of its own. It is left out of the natural rate and out of migration;
   * the corrected persons, and their natural increase at the observed rates, make up the correction
   * term of the result.
   */
  COUNT_AS_NEITHER,
  /**
   * The correction counts as net migration. That suits intercensal revisions, most of which are
   * departures that nobody registered.
   */
  COUNT_AS_MIGRATION,
  /**
   * The correction counts as natural increase: it enters the natural rate and with it the
   * counterfactual. That suits deaths that the registers missed, such as those of centenarians.
   */
  COUNT_AS_NATURAL,
  /** Accounts that do not close to the person in every year are refused. */
  REFUSE
}
