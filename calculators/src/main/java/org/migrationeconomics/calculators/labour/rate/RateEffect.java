package org.migrationeconomics.calculators.labour.rate;

import java.util.List;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;

/**
 * What one factor makes of the difference between two rates.
 *
 * <p>Immutable and thread-safe.
 *
 * @param factor its name
 * @param first the rate with this factor as in the first population and the others as in both on
 *     average
 * @param second the rate with this factor as in the second
 * @param effect second minus first
 * @param share the effect by the whole difference, or why there is none
 * @param cells the effect by cell, if the rate is a sum of products over cells; empty otherwise
 */
public record RateEffect(
    String factor, double first, double second, double effect, Figure share, List<Double> cells) {

  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException if a number is not finite
   */
  public RateEffect {
    Require.notNull("cells", cells);
    Require.text("factor", factor);
    Require.finite("first", first);
    Require.finite("second", second);
    Require.finite("effect", effect);
    Require.notNull("share", share);
    cells = List.copyOf(cells);
  }
}
