package org.migrationeconomics.calculators.labour.segregation.change;

import org.migrationeconomics.calculators.Convergence;
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
 * @param convergence how the fit ended; its error is the largest relative one of a margin
 */
public record MarginAdjustment(GroupCounts adjusted, Convergence convergence) implements Tabular {

  /** Validates the report. */
  public MarginAdjustment {
    Require.notNull("adjusted", adjusted);
    Require.notNull("convergence", convergence);
  }

  @Override
  public TextTable table() {
    TextTable.Builder table =
        TextTable.titled("Adjusted to other margins: " + adjusted).column("unit").unit("persons");
    adjusted.groups().forEach(group -> table.column(group, 3));
    for (int u = 0; u < adjusted.units().size(); u++) {
      Object[] row = new Object[adjusted.groups().size() + 1];
      row[0] = adjusted.units().get(u);
      for (int g = 1; g < row.length; g++) {
        row[g] = adjusted.at(u, g - 1);
      }
      table.row(row);
    }
    return table.note("Fit of margins: " + convergence + ".").build();
  }

  /** The table. */
  @Override
  public String toString() {
    return table().brief();
  }
}
