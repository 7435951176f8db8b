package org.migrationeconomics.calculators.reproduction.scenario;

/** Whether a target may be met by departures, when the population exceeds it on its own. */
public enum OutMigration {
  /** Departures count as negative migrants, and every target is met in every interval. */
  ALLOWED,
  /**
   * Nobody has to leave: where departures would be needed there are no migrants, the population is
   * above its target, and the interval says so.
   */
  NONE
}
