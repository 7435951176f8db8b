package org.migrationeconomics.calculators.reproduction.projection;

/**
 * What a projection makes of an age group from which more people leave than there are.
 *
 * <p>Peers set such groups to a small positive number and say nothing, and the accounts no longer
 * close.
 */
public enum NegativeCells {
  /** The projection is refused, with a sentence that names the first such group. */
  REFUSE,
  /** The negative numbers stay, every sum stays exact, and the result lists them. */
  KEEP,
  /**
   * They are set to zero; the persons added so are part of the result and of its demographic
   * balance.
   */
  CLAMP_AND_REPORT
}
