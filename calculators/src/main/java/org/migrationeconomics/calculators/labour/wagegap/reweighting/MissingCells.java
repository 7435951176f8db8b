package org.migrationeconomics.calculators.labour.wagegap.reweighting;

/**
 * What to do where one of two groups has nobody with some combination of characteristics, so that
 * nothing there can be compared.
 */
public enum MissingCells {

  /** Refuse the groups, naming the combination. */
  REFUSE,

  /** Leave the workers of the other group out of all figures, and report how many they are. */
  LEAVE_OUT_AND_REPORT
}
