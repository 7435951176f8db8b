package org.migrationeconomics.data.labour.microdata;

/**
 * What becomes of rows with a weight below zero. Some are official: the supplement weights of the
 * Current Population Survey of the 1960s, and replicates; most others are missing codes that nobody
 * named.
 */
public enum NegativeWeights {
  /** The row is a problem, and left out. */
  REFUSE,
  /** The row is left out, and counted as such. */
  LEAVE_OUT,
  /**
   * The weight is added as it is, and the row counted: it takes persons and wages away, so that
   * totals and means are those of the publisher; of a cell that has one, nothing is known of how
   * wages vary.
   */
  ADD
}
