package org.migrationeconomics.core.migration;

import java.io.Serializable;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.place.Place;

/**
 * One cell of an {@link OriginDestinationMatrix}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param row the place of the row: the origin, unless the axes of the matrix say otherwise
 * @param column the place of the column: the destination, unless the axes say otherwise
 * @param value the number in the cell, in the unit of the matrix
 */
public record MatrixCell(Place row, Place column, double value) implements Serializable {

  /**
   * A cell.
   *
   * @param row the place of the row
   * @param column the place of the column
   * @param value the number in the cell
   * @throws IllegalArgumentException if the value is NaN or infinite
   */
  public MatrixCell {
    Require.notNull("row", row);
    Require.notNull("column", column);
    Require.finite("value", value);
  }

  /** One line: row, column, value. */
  @Override
  public String toString() {
    return row + ", " + column + ": " + Numbers.readable(value);
  }
}
