package org.migrationeconomics.calculators.flow.fitting;

import org.migrationeconomics.calculators.Convergence;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.migration.OriginDestinationMatrix;
import org.migrationeconomics.core.migration.PlaceVector;
import org.migrationeconomics.core.table.StackedTables;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * Flows that give known net migration and are otherwise as alike to a seed as that allows: the
 * result of {@link NetMigrationFittingCalculator}.
 *
 * <pre>
 *   x(i,j) = L θ(i) m(i,j) / θ(j)
 * </pre>
 *
 * <p><b>Units</b>: the flows have that of net migration; factors and level are plain ratios.
 *
 * <p>Immutable and thread-safe.
 *
 * @param matrix the flows
 * @param factors θ, their geometric mean being 1: how much each place sends rather than receives
 * @param level L, 1 where no total was asked for
 * @param convergence how the iteration ended
 */
public record NetMigrationFitting(
    OriginDestinationMatrix matrix, PlaceVector factors, double level, Convergence convergence)
    implements Tabular {

  /**
   * Checks the level.
   *
   * @throws IllegalArgumentException if the level is not above zero
   */
  public NetMigrationFitting {
    Require.notNull("matrix", matrix);
    Require.notNull("factors", factors);
    Require.positive("level", level);
    Require.notNull("convergence", convergence);
  }

  /** All flows that are not zero, row by row. */
  @Override
  public TextTable table() {
    return FittedTables.cells(matrix)
        .note("Total " + Numbers.readable(matrix.total()) + "; " + convergence + ".")
        .build();
  }

  /** Every cell of the matrix, also those that are zero. */
  @Override
  public TextTable dataTable() {
    return StackedTables.titled(matrix.label(), "part")
        .add(matrix::dataTable, "fitted")
        .add(factors::dataTable, "factors")
        .about(table())
        .note("Level " + Numbers.exact(level))
        .build();
  }

  /** The table, shortened to what JShell prints. */
  @Override
  public String toString() {
    return table().brief();
  }
}
