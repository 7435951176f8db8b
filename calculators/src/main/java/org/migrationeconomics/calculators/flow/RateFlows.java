package org.migrationeconomics.calculators.flow;

import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.migration.MatrixAxes;
import org.migrationeconomics.core.migration.OriginDestinationMatrix;
import org.migrationeconomics.core.table.StackedTables;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * Flows taken from rates: the result of {@link RateFlowsCalculator}.
 *
 * <p><b>Units</b>: persons over the whole interval.
 *
 * <p>Immutable and thread-safe.
 *
 * @param flows the flows, rows origin, columns destination, without diagonal; signed where the
 *     method can give negative ones
 * @param rate migrants per person in the stock, if one rate holds for all corridors
 * @param method which rates made the flows
 */
public record RateFlows(OriginDestinationMatrix flows, Figure rate, RateMethod method)
    implements Tabular {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the rows of the flows are no origins
   */
  public RateFlows {
    Require.notNull("flows", flows);
    if (flows.axes() != MatrixAxes.ORIGIN_DESTINATION) {
      throw Require.refusal("rows of the flows", flows.axes().rows(), "origin");
    }
    Require.notNull("rate", rate);
    Require.notNull("method", method);
  }

  /**
   * All flows together.
   *
   * @return persons
   */
  public double total() {
    return flows.offDiagonalTotal();
  }

  /**
   * How many flows are negative, which no flow can be: a sign that the method does not fit the
   * stocks.
   *
   * @return the number of corridors
   */
  public int negativeFlows() {
    int count = 0;
    for (double flow : flows.toArrayUnsafe()) {
      // NaN on the diagonal is not below zero.
      count += flow < 0 ? 1 : 0;
    }
    return count;
  }

  /** All corridors whose flow is not zero, in the order of the matrix. */
  @Override
  public TextTable table() {
    int negative = negativeFlows();
    TextTable.Builder table =
        TextTable.titled(
                flows.label()
                    + (negative > 0 ? ": NEGATIVE flows along " + negative + " corridors" : ""))
            .column("origin")
            .column("destination")
            .unit("persons")
            .column("persons", TextTable.COUNTS);
    int n = flows.size();
    double[] cells = flows.toArrayUnsafe();
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        if (i != j && cells[i * n + j] != 0) {
          table.row(flows.places().get(i), flows.places().get(j), cells[i * n + j]);
        }
      }
    }
    table.note("Total " + Numbers.readable(total()) + "; " + method.label() + ".");
    if (rate.isPresent()) {
      table.note("Rate per person in the stock " + Numbers.readable(rate.value()) + ".");
    }
    if (negative > 0) {
      table.note("NEGATIVE: " + negative + " of them, which no flow can be.");
    }
    return table.build();
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
