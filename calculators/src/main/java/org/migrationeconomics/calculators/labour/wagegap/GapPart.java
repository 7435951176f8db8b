package org.migrationeconomics.calculators.labour.wagegap;

import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;

/**
 * A part of a gap, or a coefficient, with what is known of its precision.
 *
 * <p>Immutable and thread-safe.
 *
 * @param name the part, or the regressor it belongs to
 * @param value the estimate, in the unit of the outcome
 * @param standardError its standard error by formula, or why there is none
 * @param bootstrapError its standard deviation over bootstrap draws, or why there is none
 */
public record GapPart(String name, double value, Figure standardError, Figure bootstrapError) {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the value is not finite
   */
  public GapPart {
    Require.text("name", name);
    Require.finite(name, value);
    Require.notNull("standardError", standardError);
    Require.notNull("bootstrapError", bootstrapError);
  }

  /** Name, value, and a standard error in brackets if there is one. */
  @Override
  public String toString() {
    Figure error = standardError.isPresent() ? standardError : bootstrapError;
    return name
        + " "
        + Numbers.readable(value)
        + (error.isPresent() ? " (" + Numbers.readable(error.value()) + ")" : "");
  }
}
