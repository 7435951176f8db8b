package org.migrationeconomics.calculators.reproduction.lifetable;

/**
 * What to do with a death rate so high that more than all would die in the group.
 *
 * <pre>
 *   q = n m / (1 + (n − a) m) &lt; 1    only if    a m &lt; 1
 * </pre>
 *
 * <p>In the middle of five years that is a rate of 0.4 a year, which published tables exceed above
 * age 90.
 *
 * <p>Immutable and thread-safe.
 */
public enum HighMortalityPolicy {
  /** Refuse the rates, naming the age; the default. */
  REFUSE,
  /**
   * Let the rate be constant within that group, so that some survive at any rate:
   *
   * <pre>
   *   q = 1 − exp(−n m)
   * </pre>
   *
   * <p>The death rate that was given still comes out of the table, whose source names the groups.
   */
  CONSTANT_HAZARD
}
