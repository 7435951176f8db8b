package org.migrationeconomics.data.labour.microdata;

/** What happens to a row in which one of the wanted columns has no value. */
public enum HolePolicy {
  /** The row is left out and counted, as regressions do it: complete cases only. */
  LEAVE_OUT,
  /** The row is kept with a hole: NaN for a number, −1 for a code. */
  KEEP,
  /** The hole is a problem. */
  REPORT
}
