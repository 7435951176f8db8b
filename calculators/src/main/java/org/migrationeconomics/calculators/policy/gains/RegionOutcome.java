package org.migrationeconomics.calculators.policy.gains;

import org.migrationeconomics.core.internal.Require;

/**
 * A region before and after workers have moved.
 *
 * <p><b>Units</b>: labour in the unit of the region's.
 *
 * <p>Immutable and thread-safe.
 *
 * @param region the region before
 * @param labourAtEqualWages L*, its labour if wages were equal everywhere
 * @param labourAfter its labour after the movement
 */
public record RegionOutcome(LabourRegion region, double labourAtEqualWages, double labourAfter) {

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if labour at equal wages is not above 0, or labour afterwards
   *     is negative
   */
  public RegionOutcome {
    Require.notNull("region", region);
    Require.positive("labour at equal wages", labourAtEqualWages);
    Require.notNegative("labour afterwards", labourAfter);
  }

  /**
   * Who comes, less who leaves.
   *
   * @return workers; negative where they leave
   */
  public double netMovers() {
    return labourAfter - region.labour();
  }
}
