package org.migrationeconomics.calculators.flow.fitting;

/**
 * What becomes of a calculation whose iteration did not reach the tolerance.
 *
 * <p>Peers rescale the targets or return what they have; a table whose total is one person can be
 * the outcome.
 */
public enum NonConvergence {
  /** It is refused, with a sentence that says how far it came. */
  REFUSE,
  /** The table is returned as it is, and the result and its print say that it is not one. */
  REPORT
}
