package org.migrationeconomics.calculators.remittance;

import java.util.Locale;

/** Whether remittances exceed the compared inflow in a year. */
public enum Exceeds {
  /** Remittances are the larger of the two. */
  YES,
  /** Remittances are the smaller of the two, or both are equal. */
  NO,
  /** One of the two is not observed. */
  UNKNOWN;

  /** In small letters, as it stands in tables. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
