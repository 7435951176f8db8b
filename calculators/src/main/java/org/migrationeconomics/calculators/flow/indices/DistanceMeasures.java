package org.migrationeconomics.calculators.flow.indices;

import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.measure.MeasureUnit;
import org.migrationeconomics.core.table.Cell;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * How far people moved, and how fast flows fade with distance.
 *
 * <pre>
 *   mean      Σ m_ij d_ij / M
 *   median    the distance within which half of all moved
 *   decay β   E[m_ij] = a_i b_j d_ij^β,   Σ_j E = O_i,  Σ_i E = D_j,  Σ (m_ij − E) ln d_ij = 0
 * </pre>
 *
 * <p>A peer package interpolates between single corridors; since there and back are equally far,
 * its median depends on the order in which a sort leaves them.
 *
 * <p>β is the Poisson pseudo-maximum-likelihood estimate with an effect for every origin and every
 * destination, that is, Wilson's doubly constrained model with a power of distance.
 *
 * <p><b>Units</b>: distances in {@link #unit}; β is an elasticity.
 *
 * <p><b>Source</b>: A. G. Wilson, Environment and Planning A 3 (1971), 1-32; J. M. C. Santos Silva
 * and S. Tenreyro, Review of Economics and Statistics 88:4 (2006), 641-658.
 *
 * <p>Immutable and thread-safe.
 *
 * @param unit the unit of the distances
 * @param mean the mean distance of a move
 * @param median the shortest distance within which at least half of all moved
 * @param interpolatedMedian the median by linear interpolation between the midpoints of the
 *     cumulated moves, corridors of equal distance taken together
 * @param decay β; no value if the fit did not converge or distance does not vary
 */
public record DistanceMeasures(
    MeasureUnit unit, double mean, double median, double interpolatedMedian, Figure decay)
    implements Tabular {

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if a distance is negative or not finite
   */
  public DistanceMeasures {
    Require.notNull("unit", unit);
    Require.notNegative("mean", mean);
    Require.notNegative("median", median);
    Require.notNegative("interpolatedMedian", interpolatedMedian);
    Require.notNull("decay", decay);
  }

  @Override
  public TextTable table() {
    return TextTable.titled("Distance of migration, " + unit.label())
        .column("measure")
        .unit(unit.label())
        .column("value", 4)
        .row("mean", mean)
        .row("median", median)
        .row("median, interpolated", interpolatedMedian)
        .row("decay (elasticity)", Cell.in("1", decay))
        .build();
  }

  /** The table. */
  @Override
  public String toString() {
    return table().brief();
  }
}
