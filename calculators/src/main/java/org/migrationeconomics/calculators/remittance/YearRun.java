package org.migrationeconomics.calculators.remittance;

import org.migrationeconomics.core.internal.Require;

/**
 * Consecutive calendar years, without a gap.
 *
 * <p>Immutable and thread-safe.
 *
 * @param from the first year
 * @param to the last year, not before the first
 */
public record YearRun(int from, int to) {

  /**
   * Validates the years.
   *
   * @throws IllegalArgumentException if the years run backwards or are no years
   */
  public YearRun {
    Require.years(from, to);
  }

  /**
   * How many years.
   *
   * @return at least 1
   */
  public int length() {
    return to - from + 1;
  }

  /**
   * Whether a year is one of them.
   *
   * @param year any year
   * @return true if it is
   */
  public boolean contains(int year) {
    return year >= from && year <= to;
  }

  /** The years, such as {@code 2011-2012}, or {@code 2009} for a single one. */
  @Override
  public String toString() {
    return from == to ? String.valueOf(from) : from + "-" + to;
  }
}
