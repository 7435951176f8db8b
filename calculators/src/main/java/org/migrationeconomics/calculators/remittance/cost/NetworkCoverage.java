package org.migrationeconomics.calculators.remittance.cost;

/**
 * How near the places are at which the receivers of a service get their money, as the World Bank's
 * price file grades it in the column {@code receiving network coverage}.
 */
public enum NetworkCoverage {
  /** Places nearly everywhere. */
  HIGH,
  /** Places in many parts of the country. */
  MEDIUM,
  /** Few places. */
  LOW
}
