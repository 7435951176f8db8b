package org.migrationeconomics.calculators.flow.fitting;

import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.migration.OriginDestinationMatrix;
import org.migrationeconomics.core.migration.PlaceVector;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.core.table.StackedTables;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * What a table of flows consists of: its size, who sends, who receives, and what is special to each
 * pair.
 *
 * <pre>
 *   x(i,j) = T O(i) D(j) OD(i,j)
 *
 *   T total   O(i) = x(i,·)/T   D(j) = x(·,j)/T   OD(i,j) = x(i,j) / (T O(i) D(j))
 * </pre>
 *
 * <p>An interaction of 1 is a flow as large as if destinations did not depend on origins. A
 * diagonal that is absent counts for nothing; one that is there counts.
 *
 * <p><b>Units</b>: the total in the unit of the table, the rest plain ratios.
 *
 * <p><b>Source</b>: A. Rogers, J. Little and J. Raymer, The indirect estimation of migration, 2010.
 *
 * <p><b>Reproduces</b>: a four-region example ({@code ProportionalFittingTest}).
 *
 * <p>Immutable and thread-safe.
 *
 * @param total all flows
 * @param originShares which part of them leaves each place
 * @param destinationShares which part of them goes to each place
 * @param interactions the flow of each pair over what total and shares let expect
 */
public record MultiplicativeComponents(
    double total,
    PlaceVector originShares,
    PlaceVector destinationShares,
    OriginDestinationMatrix interactions)
    implements Tabular {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the total is not above zero
   */
  public MultiplicativeComponents {
    Require.positive("total", total);
    Require.notNull("originShares", originShares);
    Require.notNull("destinationShares", destinationShares);
    Require.notNull("interactions", interactions);
  }

  /**
   * Takes a table apart.
   *
   * @param flows the table; its rows are where people come from
   * @return the components
   * @throws IllegalArgumentException if a cell is negative, or a place sends nothing or receives
   *     nothing, so that its interactions are not defined
   */
  public static MultiplicativeComponents of(OriginDestinationMatrix flows) {
    ProportionalFittingCalculator.notNegative(flows);
    PlaceVector rows = flows.rowTotals();
    PlaceVector columns = flows.columnTotals();
    double total = Require.positive("total of the flows", flows.total());
    for (Place place : flows.places()) {
      Require.positive("row total of " + place, rows.at(place));
      Require.positive("column total of " + place, columns.at(place));
    }
    int n = flows.size();
    double[] cells = flows.toArrayUnsafe();
    double[] r = rows.toArrayUnsafe();
    double[] c = columns.toArrayUnsafe();
    double[] interactions = new double[n * n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        interactions[i * n + j] = cells[i * n + j] * total / (r[i] * c[j]);
      }
    }
    return new MultiplicativeComponents(
        total,
        shares("origin shares", flows, r, total),
        shares("destination shares", flows, c, total),
        OriginDestinationMatrix.ofUnsafe(
                "interactions", SimpleUnit.RATIO, flows.source(), flows.places(), interactions)
            .withAxes(flows.axes()));
  }

  private static PlaceVector shares(
      String label, OriginDestinationMatrix flows, double[] sums, double total) {
    double[] shares = new double[sums.length];
    for (int i = 0; i < sums.length; i++) {
      shares[i] = sums[i] / total;
    }
    return PlaceVector.ofUnsafe(label, SimpleUnit.RATIO, flows.source(), flows.places(), shares);
  }

  /** The interactions that are not zero, with the shares beside them. */
  @Override
  public TextTable table() {
    TextTable.Builder table =
        TextTable.titled("multiplicative components")
            .column(interactions.axes().rows())
            .column(interactions.axes().columns())
            .unit("1")
            .column("origin share", 4)
            .column("destination share", 4)
            .column("interaction", 4);
    for (Place origin : interactions.places()) {
      for (Place destination : interactions.places()) {
        double interaction = interactions.figure(origin, destination).orElse(0);
        if (interaction != 0) {
          table.row(
              origin,
              destination,
              originShares.at(origin),
              destinationShares.at(destination),
              interaction);
        }
      }
    }
    return table.note("Total " + Numbers.readable(total) + ".").build();
  }

  /** The shares of every place and the interaction of every pair, also those that are zero. */
  @Override
  public TextTable dataTable() {
    return StackedTables.titled("multiplicative components", "component")
        .figure("total", "that of the matrix", total, "total")
        .add(originShares::dataTable, "origin share")
        .add(destinationShares::dataTable, "destination share")
        .add(interactions::dataTable, "interaction")
        .about(table())
        .build();
  }

  /** The table, shortened to what JShell prints. */
  @Override
  public String toString() {
    return table().brief();
  }
}
