package org.migrationeconomics.calculators.remittance.inequality;

/**
 * Whether a household whose income is exactly the poverty line is poor. It matters to the headcount
 * only: such a household has no gap.
 */
public enum PovertyLineRule {
  /** Poor is who has less than the line. */
  BELOW,
  /** Poor is who has no more than the line. */
  AT_OR_BELOW
}
