package org.migrationeconomics.calculators.labour.rate;

/**
 * How a rate follows from its factors. The arrays are the calculator's own and may not be modified
 * or kept; a function of your own gets the same ones many times.
 */
@FunctionalInterface
public interface RateFunction {

  /**
   * The rate.
   *
   * @param factors the values of each factor, one a cell, in the order in which the factors were
   *     given
   * @return the rate, a finite number
   */
  double rate(double[][] factors);
}
