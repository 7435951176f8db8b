package org.migrationeconomics.core.labour;

/** The time for which a wage is paid. */
public enum WagePeriod {
  /** An hour of work. */
  HOUR,
  /** A day of work. */
  DAY,
  /** A week. */
  WEEK,
  /** A month. */
  MONTH,
  /** A year. */
  YEAR
}
