package org.migrationeconomics.calculators.flow.gravity.sample;

/** What to do with a column that the fixed effects and the columns before it determine. */
public enum CollinearityPolicy {
  /** Leave it out and name it in the result. */
  DROP,
  /** Refuse the model, naming the column. */
  REFUSE
}
