package org.migrationeconomics.calculators.remittance;

import java.util.Locale;
import org.migrationeconomics.core.internal.Require;

/**
 * A year in which remittances change sides with the compared inflow.
 *
 * <p>The change lies between the previous year with data and this one. Where years without data lie
 * in between ({@link #afterGap}), it may have happened in any of them, or several times.
 *
 * <p>Immutable and thread-safe.
 *
 * @param year the first year on the new side
 * @param previousYear the last year on the old side: the last one before it with data
 * @param direction to which side
 */
public record Crossover(int year, int previousYear, Direction direction) {

  /** The side that remittances are on from the crossover. */
  public enum Direction {
    /** Remittances exceed the compared inflow from this year. */
    ABOVE,
    /** Remittances no longer exceed the compared inflow from this year. */
    BELOW;

    /** In small letters. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Validates the years.
   *
   * @throws IllegalArgumentException if the previous year is not before the year
   */
  public Crossover {
    Require.year("year", year);
    Require.notNull("direction", direction);
    if (Require.year("previousYear", previousYear) >= year) {
      throw Require.refusal("previousYear", previousYear, "a year before " + year);
    }
  }

  /**
   * Whether years without data lie between the two sides.
   *
   * @return true if the previous year with data is not the previous calendar year
   */
  public boolean afterGap() {
    return year - previousYear > 1;
  }

  /** The year and the side, such as {@code 2019 above}. */
  @Override
  public String toString() {
    return year + " " + direction + (afterGap() ? " (no data since " + previousYear + ")" : "");
  }
}
