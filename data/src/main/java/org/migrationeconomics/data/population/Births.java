package org.migrationeconomics.data.population;

import java.io.Serializable;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;

/**
 * Live births of a year by sex.
 *
 * <p><b>Units</b>: persons.
 *
 * <p>Immutable and thread-safe.
 *
 * @param girls births of girls
 * @param boys births of boys
 */
public record Births(double girls, double boys) implements Serializable {

  private static final long serialVersionUID = 1L;

  /**
   * Births.
   *
   * @param girls births of girls
   * @param boys births of boys
   * @throws IllegalArgumentException if a number is negative, NaN or infinite
   */
  public Births {
    Require.notNegative("girls", girls);
    Require.notNegative("boys", boys);
  }

  /**
   * All births.
   *
   * @return girls and boys
   */
  public double total() {
    return girls + boys;
  }

  /**
   * Boys for each girl, the sex ratio at birth.
   *
   * @return the ratio, or why there is none
   */
  public Figure sexRatio() {
    return girls == 0 ? Figure.empty("no girl was born") : Figure.of(boys / girls);
  }
}
