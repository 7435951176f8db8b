package org.migrationeconomics.calculators.labour.wagegap.reweighting;

import org.migrationeconomics.core.internal.Require;

/**
 * The workers with one combination of characteristics.
 *
 * <p>Immutable and thread-safe.
 *
 * @param cell the combination
 * @param shareA which share of group A they are
 * @param shareB which share of group B
 * @param factor by how much the weights of B's workers are multiplied: the first by the second
 */
public record ReweightedCell(String cell, double shareA, double shareB, double factor) {

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if a number is negative, or the share of B is zero
   */
  public ReweightedCell {
    Require.text("cell", cell);
    Require.notNegative("share of A", shareA);
    Require.positive("share of B", shareB);
    Require.notNegative("factor", factor);
  }
}
