package org.migrationeconomics.calculators.society.integration;

import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;

/**
 * Two languages that compete for speakers, some of whom speak both.
 *
 * <pre>
 *   x, y monolinguals, b = 1 − x − y bilinguals
 *   dx/dt = c [(1 − x)(1 − k) s (1 − y)^a − x (1 − s)(1 − x)^a]
 *   dy/dt = c [(1 − y)(1 − k)(1 − s)(1 − x)^a − y s (1 − y)^a]
 * </pre>
 *
 * <p>With k = 0 nobody becomes bilingual, and it is the competition of Abrams and Strogatz.
 *
 * <p><b>Units</b>: speed per year; all else plain numbers.
 *
 * <p><b>Source</b>: J. Mira and Á. Paredes, Interlinguistic similarity and language death dynamics,
 * <i>Europhysics Letters</i> 69, 2005.
 *
 * <p>Immutable and thread-safe.
 *
 * @param speed c, per year, above zero
 * @param status s of the first language, from 0 to 1
 * @param volatility a, 1 or more
 * @param similarity k, the share of those leaving a language who become bilingual
 */
public record BilingualModel(double speed, double status, double volatility, double similarity) {

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if one is out of range
   */
  public BilingualModel {
    Require.positive("speed", speed);
    Require.share("status", status);
    Require.share("similarity", similarity);
    if (!(volatility >= 1 && volatility < Double.POSITIVE_INFINITY)) {
      throw Require.refusal("volatility", volatility, "a finite number of 1 or more");
    }
  }

  /** One line. */
  @Override
  public String toString() {
    return "speed "
        + Numbers.readable(speed)
        + " per year, status "
        + Numbers.readable(status)
        + ", volatility "
        + Numbers.readable(volatility)
        + ", similarity "
        + Numbers.readable(similarity);
  }
}
