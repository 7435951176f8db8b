package org.migrationeconomics.data.sample;

import java.io.Serializable;
import java.math.BigDecimal;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;

/**
 * A figure that somebody published, quoted and not computed.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id a stable name, such as {@code cabre.share}
 * @param quantity what it is; where the source rounds an amount, as printed in brackets
 * @param value the figure in {@code unit}
 * @param unit {@code persons}, {@code %}, or {@code year} for a calendar year
 * @param source who printed it, where and when
 */
public record CitedFigure(String id, String quantity, double value, String unit, String source)
    implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String PERSONS = "persons";

  /**
   * A cited figure.
   *
   * @param id a stable name
   * @param quantity what it is
   * @param value the figure
   * @param unit its unit
   * @param source who printed it
   * @throws IllegalArgumentException if a text is blank, or the value is NaN or infinite
   */
  public CitedFigure {
    Require.text("id", id);
    Require.text("quantity", quantity);
    Require.finite("value", value);
    Require.text("unit", unit);
    Require.text("source", source);
  }

  /** The value as a table shows it: persons with thousands commas, shares and years as printed. */
  Number cell() {
    if (unit.equals(PERSONS)) {
      return value;
    }
    BigDecimal printed = BigDecimal.valueOf(value).stripTrailingZeros();
    return printed.setScale(Math.max(printed.scale(), 0));
  }

  /** Quantity, value, unit and source in one line. */
  @Override
  public String toString() {
    String shown = unit.equals(PERSONS) ? Numbers.readable(value) : cell().toString();
    return quantity + ": " + shown + " " + unit + " (" + source + ")";
  }
}
