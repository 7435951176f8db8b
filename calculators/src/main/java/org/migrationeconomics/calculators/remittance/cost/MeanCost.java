package org.migrationeconomics.calculators.remittance.cost;

import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;

/**
 * A mean cost, and what it is a mean of.
 *
 * <p>Immutable and thread-safe.
 *
 * @param estimator which mean
 * @param percent the cost, per cent of the amount; no value, with the reason, if nothing could be
 *     averaged
 * @param counted how many services or corridors are in it
 * @param leftOut how many are not: services whose margin is hidden, or corridors without a flow or
 *     without qualifying services
 */
public record MeanCost(CostEstimator estimator, Figure percent, int counted, int leftOut) {

  /**
   * Checks the counts.
   *
   * @throws IllegalArgumentException if a count is negative
   */
  public MeanCost {
    Require.notNull("estimator", estimator);
    Require.notNull("percent", percent);
    Require.notNegative("counted", counted);
    Require.notNegative("left out", leftOut);
  }

  /** One line: estimator, cost, counts. */
  @Override
  public String toString() {
    return estimator.label()
        + ": "
        + (percent.isPresent() ? Numbers.fixed(percent.value(), 3) + " %" : percent)
        + " ("
        + counted
        + " counted, "
        + leftOut
        + " left out)";
  }
}
