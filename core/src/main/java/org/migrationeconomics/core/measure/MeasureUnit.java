package org.migrationeconomics.core.measure;

import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.table.TextTable;

/**
 * What a number counts: persons, per cent, money of one currency, price basis and scale, or one of
 * these per another.
 *
 * <p>Numbers of different units do not add; every labelled vector of the library checks that before
 * it calculates.
 *
 * <p>Immutable and thread-safe.
 */
public sealed interface MeasureUnit permits SimpleUnit, MoneyUnit, QuotientUnit {

  /**
   * The unit in words, as it stands in table heads; {@link #parse} reads it back.
   *
   * @return for example {@code persons} or {@code million current USD}
   */
  String label();

  /**
   * How a table prints numbers of this unit.
   *
   * @return what {@link TextTable.Builder#column(String, int)} takes: {@link TextTable#COUNTS} for
   *     persons, {@link TextTable#READABLE} for all others
   */
  default int decimals() {
    return this == SimpleUnit.PERSONS ? TextTable.COUNTS : TextTable.READABLE;
  }

  /**
   * Whether numbers of this unit, of different places, have a sum that means something. Rates,
   * shares, index numbers, years of life and distances have none.
   *
   * @return true for persons, person-years and money
   */
  default boolean addsUp() {
    return this == SimpleUnit.PERSONS
        || this == SimpleUnit.PERSON_YEARS
        || this instanceof MoneyUnit;
  }

  /**
   * The unit of numbers of this unit divided by numbers of another. Thousands and millions of money
   * are counted in single units of the currency there.
   *
   * <pre>
   *   MoneyUnit.of("USD").millions().per(SimpleUnit.PERSONS)     // current USD per person
   *   SimpleUnit.PERSONS.per(SimpleUnit.PERSONS)                 // ratio
   * </pre>
   *
   * @param denominator the unit of what is divided by
   * @return the unit; a plain ratio where both are of one kind
   * @throws IllegalArgumentException if such a quotient has no unit here, as that of an index and a
   *     rate
   */
  default MeasureUnit per(MeasureUnit denominator) {
    MeasureUnit above = single(this);
    MeasureUnit below = single(Require.notNull("denominator", denominator));
    if (above.equals(below)) {
      return SimpleUnit.RATIO;
    }
    return below == SimpleUnit.RATIO ? above : new QuotientUnit(above, below);
  }

  private static MeasureUnit single(MeasureUnit unit) {
    return unit instanceof MoneyUnit money ? money.withScale(MoneyScale.ONE) : unit;
  }

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
    return QuotientUnit.parsed(label).orElseGet(() -> MoneyUnit.parse(label));
  }
}
