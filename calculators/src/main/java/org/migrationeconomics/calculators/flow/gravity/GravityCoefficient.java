package org.migrationeconomics.calculators.flow.gravity;

import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;

/**
 * One coefficient of a gravity model. With a logarithm as its column it is an elasticity.
 *
 * <p>Immutable and thread-safe.
 *
 * @param name the column
 * @param estimate by how much ln E[y] rises if the column rises by 1
 * @param standardError its standard error, or why there is none
 */
public record GravityCoefficient(String name, double estimate, Figure standardError) {

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if the estimate is NaN or infinite
   */
  public GravityCoefficient {
    Require.text("name", name);
    Require.finite("estimate of " + name, estimate);
    Require.notNull("standardError", standardError);
  }

  /**
   * The estimate over its standard error.
   *
   * @return the ratio; no value without a standard error above zero
   */
  public Figure z() {
    if (!standardError.isPresent()) {
      return standardError;
    }
    return standardError.value() > 0
        ? Figure.of(estimate / standardError.value())
        : Figure.empty("the standard error of " + name + " is 0");
  }

  /** Name, estimate and standard error. */
  @Override
  public String toString() {
    return name + " " + Figure.of(estimate) + " (" + standardError + ")";
  }
}
