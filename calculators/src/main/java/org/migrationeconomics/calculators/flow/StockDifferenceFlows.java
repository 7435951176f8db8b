package org.migrationeconomics.calculators.flow;

import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.migration.MatrixAxes;
import org.migrationeconomics.core.migration.MatrixCell;
import org.migrationeconomics.core.migration.OriginDestinationMatrix;
import org.migrationeconomics.core.table.StackedTables;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * Flows taken from the differences of two tables of stocks: the result of {@link
 * StockDifferenceFlowsCalculator}.
 *
 * <p><b>Units</b>: persons over the whole time between the two dates.
 *
 * <p>Immutable and thread-safe.
 *
 * @param flows the flows, rows origin, columns destination, without diagonal
 * @param rule what was made of stocks that have become smaller
 * @param decrease by how much they have become smaller, all together; these persons are not in the
 *     flows if decreases were dropped
 */
public record StockDifferenceFlows(
    OriginDestinationMatrix flows, DecreaseRule rule, double decrease) implements Tabular {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the rows of the flows are no origins, or the decrease is
   *     negative or not finite
   */
  public StockDifferenceFlows {
    Require.notNull("flows", flows);
    if (flows.axes() != MatrixAxes.ORIGIN_DESTINATION) {
      throw Require.refusal("rows of the flows", flows.axes().rows(), "origin");
    }
    Require.notNull("rule", rule);
    Require.notNegative("decrease", decrease);
  }

  /**
   * All flows together.
   *
   * @return persons
   */
  public double total() {
    return flows.offDiagonalTotal();
  }

  private String qualification() {
    if (decrease == 0) {
      return "";
    }
    return ": stocks that became smaller by "
        + Numbers.readable(decrease)
        + (rule == DecreaseRule.DROP ? " left out" : " taken for returns");
  }

  /** The flows above zero, largest first. */
  @Override
  public TextTable table() {
    TextTable.Builder table =
        TextTable.titled(flows.label() + qualification())
            .column("origin")
            .column("destination")
            .unit("persons")
            .column("persons", TextTable.COUNTS);
    for (MatrixCell cell : flows.positiveCells()) {
      table.row(cell.row(), cell.column(), cell.value());
    }
    return table
        .note(
            "Total "
                + Numbers.readable(total())
                + "; stocks that became smaller lost "
                + Numbers.readable(decrease)
                + (rule == DecreaseRule.DROP ? ", which no flow shows." : ", taken for returns."))
        .build();
  }

  /** Every cell of the flows, also those that are zero. */
  @Override
  public TextTable dataTable() {
    return StackedTables.titled(flows.label()).add(flows::dataTable).about(table()).build();
  }

  /** The table, shortened to what JShell prints. */
  @Override
  public String toString() {
    return table().brief();
  }
}
