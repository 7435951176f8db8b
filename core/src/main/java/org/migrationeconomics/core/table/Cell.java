package org.migrationeconomics.core.table;

import java.util.Optional;
import java.util.OptionalDouble;
import org.migrationeconomics.core.internal.Require;

/**
 * What a table can print as a number although there may be none: a value that knows its number, or
 * why it has none.
 *
 * <p>Implementations are immutable.
 */
public interface Cell {

  /**
   * The number.
   *
   * @return the number, finite, or empty
   */
  OptionalDouble toOptional();

  /**
   * Why there is no number.
   *
   * @return the reason in one line, or empty if there is a number
   */
  Optional<String> reason();

  /**
   * The unit, where it is another than that of the column: in a table of indicators, one each row.
   *
   * @return the unit in words, or empty if the column says it
   */
  default Optional<String> unit() {
    return Optional.empty();
  }

  /**
   * A number with a unit of its own.
   *
   * @param unit the unit in words, "1" for pure numbers
   * @param number the number, finite
   * @return the cell
   * @throws IllegalArgumentException if the unit is blank or the number NaN or infinite
   */
  static Cell in(String unit, double number) {
    return new CellInUnit(
        OptionalDouble.of(Require.finite("number", number)),
        Optional.empty(),
        Optional.of(Require.text("unit", unit)));
  }

  /**
   * A cell with a unit of its own.
   *
   * @param unit the unit in words, "1" for pure numbers
   * @param cell a number, or the reason why there is none
   * @return the cell
   * @throws IllegalArgumentException if the unit is blank
   */
  static Cell in(String unit, Cell cell) {
    Require.notNull("cell", cell);
    return new CellInUnit(
        cell.toOptional(), cell.reason(), Optional.of(Require.text("unit", unit)));
  }
}
