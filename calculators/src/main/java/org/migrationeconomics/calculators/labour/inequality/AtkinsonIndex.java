package org.migrationeconomics.calculators.labour.inequality;

import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;

/**
 * Atkinson's index for one aversion to inequality: a part of {@link WageInequality}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param aversion the ε, above zero: how much more a franc counts for the poorer
 * @param value the share of all wages that could be given up if the rest were divided equally
 */
public record AtkinsonIndex(double aversion, Figure value) {

  /**
   * Checks the aversion.
   *
   * @throws IllegalArgumentException if it is not above zero
   */
  public AtkinsonIndex {
    Require.positive("aversion", aversion);
    Require.notNull("value", value);
  }
}
