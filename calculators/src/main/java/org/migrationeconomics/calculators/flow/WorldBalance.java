package org.migrationeconomics.calculators.flow;

/**
 * What is done in a closed system if the growth of all stocks together is not the difference of
 * births and deaths.
 */
public enum WorldBalance {
  /**
   * The native-born of all places are rescaled, half of the gap at the start and half at the end;
   * the gap is part of the result.
   */
  RESCALE_NATIVE_BORN,
  /** The stocks are refused. */
  REFUSE
}
