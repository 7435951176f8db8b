package org.migrationeconomics.core.measure;

import java.io.Serializable;
import java.util.Optional;
import org.migrationeconomics.core.internal.Require;

/**
 * One unit per another, such as {@code current USD per person}: what {@link MeasureUnit#per} makes.
 *
 * <p>Money is in single units of its currency, and units of one kind have a plain ratio and no unit
 * of this class.
 *
 * <p>Immutable and thread-safe.
 *
 * @param numerator what is divided: persons, person-years, years, kilometres or money
 * @param denominator what it is divided by: one of these too, but not the same
 */
public record QuotientUnit(MeasureUnit numerator, MeasureUnit denominator)
    implements MeasureUnit, Serializable {

  private static final String PER = " per ";
  private static final String EXPECTED =
      "persons, person-years, years, km or money in single units of its currency";

  /**
   * A quotient.
   *
   * @param numerator what is divided
   * @param denominator what it is divided by
   * @throws IllegalArgumentException if one of the two cannot be in a quotient, both are the same,
   *     or money is in thousands or millions
   */
  public QuotientUnit {
    Require.notNull("numerator", numerator);
    Require.notNull("denominator", denominator);
    if (one(numerator).isEmpty()) {
      throw Require.refusal("numerator", numerator.label(), EXPECTED);
    }
    if (one(denominator).isEmpty() || numerator.equals(denominator)) {
      throw Require.refusal(
          "denominator", denominator.label(), EXPECTED + ", and not the numerator's unit");
    }
  }

  /** One of a unit, as it stands behind "per"; empty if the unit has no place in a quotient. */
  private static Optional<String> one(MeasureUnit unit) {
    if (unit instanceof MoneyUnit money && money.scale() == MoneyScale.ONE) {
      return Optional.of(money.label());
    }
    if (unit == SimpleUnit.KILOMETRES) {
      return Optional.of(unit.label());
    }
    boolean counted =
        unit == SimpleUnit.PERSONS || unit == SimpleUnit.PERSON_YEARS || unit == SimpleUnit.YEARS;
    String label = unit.label();
    return counted ? Optional.of(label.substring(0, label.length() - 1)) : Optional.empty();
  }

  /** Reads a label; empty if there is no "per" between two units in it. */
  static Optional<MeasureUnit> parsed(String label) {
    int at = label.lastIndexOf(PER);
    if (at < 0) {
      return Optional.empty();
    }
    String below = label.substring(at + PER.length());
    for (SimpleUnit unit : SimpleUnit.values()) {
      if (one(unit).filter(below::equals).isPresent()) {
        return Optional.of(new QuotientUnit(MeasureUnit.parse(label.substring(0, at)), unit));
      }
    }
    return Optional.of(
        new QuotientUnit(MeasureUnit.parse(label.substring(0, at)), MoneyUnit.parse(below)));
  }

  @Override
  public String label() {
    return numerator.label() + PER + one(denominator).orElse(denominator.label());
  }

  /** The {@link #label}, which {@link MeasureUnit#parse} reads back. */
  @Override
  public String toString() {
    return label();
  }
}
