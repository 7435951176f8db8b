package org.migrationeconomics.data.migration.stocks;

import java.io.Serializable;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.data.migration.Sexes;

/**
 * The sum of the countries beside the world that the file prints.
 *
 * <p>They agree in a whole file. The countries are short if rows are missing, and too many if a
 * group was taken for a country.
 *
 * <p><b>Units</b>: persons.
 *
 * <p>Immutable and thread-safe.
 *
 * @param year the year
 * @param sexes whose stock
 * @param countries how many countries have a figure
 * @param sum the sum of these countries
 * @param world what the row {@code WORLD} says; empty if there is none
 */
public record WorldCheck(int year, Sexes sexes, int countries, double sum, Figure world)
    implements Serializable {

  private static final long serialVersionUID = 1L;

  /**
   * A sum beside a total.
   *
   * @param year the year
   * @param sexes whose stock
   * @param countries how many countries have a figure
   * @param sum their sum
   * @param world the printed total
   */
  public WorldCheck {
    Require.notNull("sexes", sexes);
    Require.finite("sum", sum);
    Require.notNull("world", world);
  }

  /**
   * What the countries have more than the world.
   *
   * @return the difference, or the reason why there is none
   */
  public Figure gap() {
    return world.isPresent() ? Figure.of(sum - world.value()) : world;
  }

  /** One line: both numbers and their difference. */
  @Override
  public String toString() {
    return year
        + ", "
        + sexes.label()
        + ": "
        + countries
        + " countries "
        + Numbers.readable(sum)
        + (world.isPresent()
            ? ", world "
                + Numbers.readable(world.value())
                + ", gap "
                + Numbers.readable(sum - world.value())
            : ", no row of the world")
        + " persons";
  }
}
