package org.migrationeconomics.calculators.internal;

import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.MeasureUnit;
import org.migrationeconomics.core.measure.MoneyUnit;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.migration.OriginDestinationMatrix;

/**
 * Asks matrices by their unit whether they can be what they are taken for, since flows and
 * distances stand side by side in many calls and are easily swapped; and says what of them is not
 * used.
 */
public final class MatrixUnits {

  private MatrixUnits() {}

  /**
   * Flows, stocks or rates of them, which are no lengths, times or indices.
   *
   * @param matrix what is to be explained
   * @return the matrix
   * @throws IllegalArgumentException if it is in kilometres, years or an index
   */
  public static OriginDestinationMatrix flows(OriginDestinationMatrix matrix) {
    MeasureUnit unit = Require.notNull("flows", matrix).unit();
    if (unit == SimpleUnit.KILOMETRES || unit == SimpleUnit.YEARS || unit == SimpleUnit.INDEX) {
      throw refusal(matrix, "persons, money or a rate of flows, since these are no distances");
    }
    return matrix;
  }

  /**
   * Amounts whose totals by origin and destination are sums.
   *
   * @param matrix amounts by corridor
   * @return the matrix
   * @throws IllegalArgumentException if its unit does not add up
   */
  public static OriginDestinationMatrix amounts(OriginDestinationMatrix matrix) {
    if (!Require.notNull("flows", matrix).unit().addsUp()) {
      throw refusal(matrix, "persons, person-years or money, which add up to totals");
    }
    return matrix;
  }

  /**
   * Distances, also those in costs or in a measure of one's own.
   *
   * @param matrix how far places are from each other
   * @return the matrix
   * @throws IllegalArgumentException if its unit is none of length, time, money, ratio and index
   */
  public static OriginDestinationMatrix distances(OriginDestinationMatrix matrix) {
    MeasureUnit unit = Require.notNull("distances", matrix).unit();
    boolean far =
        unit == SimpleUnit.KILOMETRES
            || unit == SimpleUnit.YEARS
            || unit == SimpleUnit.RATIO
            || unit == SimpleUnit.INDEX
            || unit instanceof MoneyUnit;
    if (!far) {
      throw refusal(matrix, "km, or for distances of another kind years, money, ratio or index");
    }
    return matrix;
  }

  /**
   * Says that a diagonal was not used.
   *
   * @param matrix a matrix of which only the cells beside the diagonal count
   * @return how much is on the diagonal, such as {@code diagonal of 36 persons left out}; empty if
   *     there is nothing on it
   */
  public static String diagonalLeftOut(OriginDestinationMatrix matrix) {
    double sum = 0;
    double[] cells = matrix.toArrayUnsafe();
    for (int i = 0; i < matrix.size(); i++) {
      double cell = cells[i * matrix.size() + i];
      sum += cell > 0 ? cell : 0;
    }
    return sum > 0
        ? "diagonal of " + Numbers.readable(sum) + " " + matrix.unit().label() + " left out"
        : "";
  }

  private static IllegalArgumentException refusal(OriginDestinationMatrix matrix, String expected) {
    return Require.refusal("unit of '" + matrix.label() + "'", matrix.unit().label(), expected);
  }
}
