package org.migrationeconomics.core.measure;

import org.migrationeconomics.core.internal.Require;

/**
 * What a number counts: persons, per cent, money of one currency, price basis and scale.
 *
 * <p>Numbers of different units do not add; every labelled vector of the library checks that before
 * it calculates.
 *
 * <p>Immutable and thread-safe.
 */
public sealed interface MeasureUnit permits SimpleUnit, MoneyUnit {

  /**
   * The unit in words, as it stands in table heads; {@link #parse} reads it back.
   *
   * @return for example {@code persons} or {@code million current USD}
   */
  String label();

  /**
   * Reads a unit from its {@link #label}.
   *
   * @param label for example {@code persons}, {@code %} or {@code million constant 2015 USD}
   * @return the unit
   * @throws IllegalArgumentException if no unit has this label
   */
  static MeasureUnit parse(String label) {
    Require.notNull("label", label);
    for (SimpleUnit unit : SimpleUnit.values()) {
      if (unit.label().equals(label)) {
        return unit;
      }
    }
    return MoneyUnit.parse(label);
  }
}
