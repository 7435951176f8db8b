package org.migrationeconomics.calculators.society.integration;

import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;

/**
 * How long a history is followed.
 *
 * <p>Immutable and thread-safe.
 *
 * @param unit generations or years
 * @param length how many
 */
public record Horizon(IntegrationTime unit, double length) {

  /**
   * Checks the length.
   *
   * @throws IllegalArgumentException if it is not a finite number above zero
   */
  public Horizon {
    Require.notNull("unit", unit);
    Require.positive("length", length);
  }

  /**
   * A number of generations.
   *
   * @param length how many, above zero
   * @return the horizon
   * @throws IllegalArgumentException if it is not a finite number above zero
   */
  public static Horizon generations(double length) {
    return new Horizon(IntegrationTime.GENERATION, length);
  }

  /**
   * A number of years.
   *
   * @param length how many, above zero
   * @return the horizon
   * @throws IllegalArgumentException if it is not a finite number above zero
   */
  public static Horizon years(double length) {
    return new Horizon(IntegrationTime.YEAR, length);
  }

  /** In words. */
  @Override
  public String toString() {
    return Numbers.readable(length) + " " + (length == 1 ? unit.label() : unit.plural());
  }
}
