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
 * A table with given row and column sums that is as alike to a seed as they allow: the result of
 * {@link ProportionalFittingCalculator}.
 *
 * <pre>
 *   x(i,j) = r(i) m(i,j) c(j)
 * </pre>
 *
 * <p>The factors are determined up to a number that may be moved from all r to all c; these are the
 * ones to which sweeps lead that begin with the rows, unless Newton's method has ended the fit.
 *
 * <p><b>Units</b>: the table has that of the sums, the factors have the unit of the table over that
 * of the seed, as plain ratios.
 *
 * <p>Immutable and thread-safe.
 *
 * @param matrix the fitted table
 * @param rowFactors r, zero where the sum is
 * @param columnFactors c, zero where the sum is
 * @param convergence how the iteration ended
 */
public record ProportionalFitting(
    OriginDestinationMatrix matrix,
    PlaceVector rowFactors,
    PlaceVector columnFactors,
    Convergence convergence)
    implements Tabular {

  /** Refuses nulls. */
  public ProportionalFitting {
    Require.notNull("matrix", matrix);
    Require.notNull("rowFactors", rowFactors);
    Require.notNull("columnFactors", columnFactors);
    Require.notNull("convergence", convergence);
  }

  /** All cells that are not zero, row by row. */
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
        .add(rowFactors::dataTable, "factors of rows")
        .add(columnFactors::dataTable, "factors of columns")
        .about(table())
        .build();
  }

  /** The table, shortened to what JShell prints. */
  @Override
  public String toString() {
    return table().brief();
  }
}
