package org.migrationeconomics.calculators.labour.rate;

import java.util.Arrays;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;

/**
 * One factor of a rate in two populations: a number, or a number for each of several cells, such as
 * age groups.
 *
 * <p>Immutable and thread-safe.
 */
public final class RateFactor {

  private final String name;
  private final double[] first;
  private final double[] second;

  private RateFactor(String name, double[] first, double[] second) {
    this.name = name;
    this.first = first;
    this.second = second;
  }

  /**
   * A factor that is one number.
   *
   * @param name what it is
   * @param first in the first population
   * @param second in the second
   * @return the factor
   * @throws IllegalArgumentException if a number is not finite
   */
  public static RateFactor of(String name, double first, double second) {
    return of(name, new double[] {first}, new double[] {second});
  }

  /**
   * A factor that is one number a cell.
   *
   * @param name what it is
   * @param first in the first population, one number a cell
   * @param second in the second, for the same cells in the same order
   * @return the factor
   * @throws IllegalArgumentException if there is no cell, the two have not as many, or a number is
   *     not finite
   */
  public static RateFactor of(String name, double[] first, double[] second) {
    Require.notNull("first", first);
    Require.notNull("second", second);
    Require.text("factor", name);
    if (first.length == 0 || first.length != second.length) {
      throw Require.refusal(
          "cells of '" + name + "'",
          first.length + " and " + second.length,
          "as many in both populations, and one at least");
    }
    for (int i = 0; i < first.length; i++) {
      Require.finite("'" + name + "' of the first population", first[i]);
      Require.finite("'" + name + "' of the second population", second[i]);
    }
    return new RateFactor(name, first.clone(), second.clone());
  }

  /**
   * What it is.
   *
   * @return its name
   */
  public String name() {
    return name;
  }

  /**
   * How many cells it has.
   *
   * @return 1 for a number
   */
  public int size() {
    return first.length;
  }

  /**
   * In the first population.
   *
   * @return a new array, one number a cell
   */
  public double[] first() {
    return first.clone();
  }

  /**
   * In the second population.
   *
   * @return a new array, one number a cell
   */
  public double[] second() {
    return second.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RateFactor that
        && name.equals(that.name)
        && Arrays.equals(first, that.first)
        && Arrays.equals(second, that.second);
  }

  @Override
  public int hashCode() {
    return name.hashCode() + 31 * Arrays.hashCode(first) + 7 * Arrays.hashCode(second);
  }

  /** One line: name and numbers, or name and number of cells. */
  @Override
  public String toString() {
    return first.length == 1
        ? name + " " + Numbers.readable(first[0]) + " and " + Numbers.readable(second[0])
        : name + ", " + first.length + " cells";
  }
}
