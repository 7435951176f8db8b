package org.migrationeconomics.calculators.remittance.inequality;

import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;

/**
 * The index of Foster, Greer and Thorbecke for one exponent: a row of {@link FosterGreerThorbecke}.
 *
 * <p><b>Units</b>: plain ratios: 0.5 is half of the population.
 *
 * <p>Immutable and thread-safe.
 *
 * @param alpha the exponent: 0 counts the poor, 1 measures the gap, 2 its severity
 * @param value the index with all incomes
 * @param without the index without one source of income; no value if none was taken out
 */
public record PovertyIndex(double alpha, double value, Figure without) {

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if exponent or index is negative, NaN or infinite
   */
  public PovertyIndex {
    Require.notNegative("alpha", alpha);
    Require.notNegative("poverty index", value);
    Require.notNull("without", without);
  }

  /**
   * What the source does to poverty: the index with it less the index without it.
   *
   * @return the difference, negative if there is less poverty with the source; no value if none was
   *     taken out
   */
  public Figure effect() {
    return without.isPresent() ? Figure.of(value - without.value()) : without;
  }

  /** The usual name of the index. */
  String label() {
    return alpha == 0 ? "headcount" : alpha == 1 ? "gap" : alpha == 2 ? "severity" : "";
  }
}
