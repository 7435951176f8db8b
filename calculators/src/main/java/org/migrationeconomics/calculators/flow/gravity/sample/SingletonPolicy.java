package org.migrationeconomics.calculators.flow.gravity.sample;

/**
 * What to do with rows that are alone in a level of a fixed effect. They fit without error and do
 * not move the coefficients, but they count in the corrections of standard errors.
 */
public enum SingletonPolicy {
  /** Keep them and say how many there are: the R package fixest. */
  KEEP,
  /** Leave them out, and those that are alone without them: the Stata program ppmlhdfe. */
  DROP
}
