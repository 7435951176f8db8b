package org.migrationeconomics.calculators.labour.inequality;

import org.migrationeconomics.core.internal.Require;

/**
 * The polarization of Esteban and Ray for one sensitivity: a part of {@link Polarization}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param sensitivity the α, from 0 (twice the Gini coefficient) to 1.6: how much more it counts
 *     that people share a wage with many others
 * @param value the index, with wages in units of the mean and the constant 1
 */
public record EstebanRayIndex(double sensitivity, double value) {

  static final double LARGEST = 1.6;

  /**
   * Checks the sensitivity.
   *
   * @throws IllegalArgumentException if it is not from 0 to 1.6
   */
  public EstebanRayIndex {
    if (!(sensitivity >= 0 && sensitivity <= LARGEST)) {
      throw Require.refusal("sensitivity", sensitivity, "0 to 1.6, as Esteban and Ray have it");
    }
    Require.finite("index", value);
  }
}
