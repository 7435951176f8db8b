package org.migrationeconomics.calculators.flow;

import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.place.Place;

/**
 * What was done to a stock that an account would have left below zero.
 *
 * <p>Immutable and thread-safe.
 *
 * @param place the place of residence or, for departures and arrivals, of birth
 * @param what what was found and done
 * @param persons how many were too many
 */
public record StockAdjustment(Place place, String what, double persons) {

  /**
   * Checks the text.
   *
   * @throws IllegalArgumentException if the text is blank or the number negative or not finite
   */
  public StockAdjustment {
    Require.notNull("place", place);
    Require.text("what", what);
    Require.notNegative("persons", persons);
  }

  /** One line: place, what, persons. */
  @Override
  public String toString() {
    return place + ": " + what + " (" + Numbers.readable(persons) + " persons)";
  }
}
