package org.migrationeconomics.calculators.labour.segregation.change;

import java.util.Locale;
import org.migrationeconomics.calculators.labour.segregation.GroupCounts;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * A table with the odds ratios of one and the margins of another: the result of {@link
 * MarginAdjustmentCalculator}.
 *
 * <p><b>Units</b>: persons, as many as in the table that gives the margins.
 *
 * <p>Immutable and thread-safe.
 *
 * @param adjusted the table
 * @param converged whether the margins were hit within the tolerance
 * @param iterations how many there were
 * @param error the largest relative error of a margin
 * @param tolerance the largest that was allowed
 */
public record MarginAdjustment(
    GroupCounts adjusted, boolean converged, int iterations, double error, double tolerance)
    implements Tabular {

  /** Validates the report. */
  public MarginAdjustment {
    Require.notNull("adjusted", adjusted);
    Require.positive("tolerance", tolerance);
  }

  @Override
  public TextTable table() {
    TextTable.Builder table =
        TextTable.titled("Adjusted to other margins: " + adjusted).column("unit");
    adjusted.groups().forEach(group -> table.column(group, 3));
    for (int u = 0; u < adjusted.units().size(); u++) {
      Object[] row = new Object[adjusted.groups().size() + 1];
      row[0] = adjusted.units().get(u);
      for (int g = 1; g < row.length; g++) {
        row[g] = adjusted.at(u, g - 1);
      }
      table.row(row);
    }
    return table.note(report(converged, iterations, error, tolerance)).build();
  }

  static String report(boolean converged, int iterations, double error, double tolerance) {
    return (converged ? "Converged" : "NOT CONVERGED")
        + " after "
        + iterations
        + (iterations == 1 ? " iteration" : " iterations")
        + ", largest relative error of a margin "
        + String.format(Locale.ROOT, "%.1e (tolerance %.1e)", error, tolerance);
  }

  /** The table. */
  @Override
  public String toString() {
    return table().brief();
  }
}
