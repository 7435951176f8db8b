package org.migrationeconomics.calculators;

/**
 * What becomes of a calculation whose iteration did not reach the tolerance.
 *
 * <p>Peers rescale the targets of a table or return what they have; a table whose total is one
 * person can be the outcome.
 */
public enum NonConvergence {
  /** It is refused, with a sentence that says how far it came. */
  REFUSE,
  /** What there is is returned, and the result and its print say that it did not converge. */
  REPORT
}
