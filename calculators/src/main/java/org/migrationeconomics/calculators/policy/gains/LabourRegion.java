package org.migrationeconomics.calculators.policy.gains;

import org.migrationeconomics.core.internal.Require;

/**
 * A part of the world with its own production and one wage.
 *
 * <p>Immutable and thread-safe.
 *
 * @param name the region
 * @param labour workers, or whatever stands for them, above 0
 * @param wage wage of a worker, in any unit that all regions of a calculation share, above 0
 */
public record LabourRegion(String name, double labour, double wage) {

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if the name is blank, or labour or wage is not above 0
   */
  public LabourRegion {
    Require.text("name", name);
    Require.positive("labour of " + name, labour);
    Require.positive("wage of " + name, wage);
  }

  /**
   * A region.
   *
   * @param name the region
   * @param labour workers, above 0
   * @param wage wage of a worker, in a unit that all regions share, above 0
   * @return the region
   * @throws IllegalArgumentException if the name is blank, or labour or wage is not above 0
   */
  public static LabourRegion of(String name, double labour, double wage) {
    return new LabourRegion(name, labour, wage);
  }
}
