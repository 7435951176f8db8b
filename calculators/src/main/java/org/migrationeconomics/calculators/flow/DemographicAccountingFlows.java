package org.migrationeconomics.calculators.flow;

import java.util.ArrayList;
import java.util.List;
import org.migrationeconomics.calculators.Convergence;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.migration.MatrixAxes;
import org.migrationeconomics.core.migration.MatrixCell;
import org.migrationeconomics.core.migration.OriginDestinationMatrix;
import org.migrationeconomics.core.migration.PlaceVector;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.core.table.StackedTables;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * Flows between places that agree with two tables of stocks, births and deaths: the result of
 * {@link DemographicAccountingFlowsCalculator}.
 *
 * <p>The account closes for every place:
 *
 * <pre>
 *   population at the end = population at the start + births − deaths + in − out + from outside − to outside
 * </pre>
 *
 * where the populations are those of the adjusted stocks: in a closed system the native-born have
 * taken up the {@link #worldGap}. From outside come those of whom there are more at the end, as the
 * account demands; the R package migest exchanges the two labels, so that its account does not
 * close.
 *
 * <p><b>Units</b>: persons over the whole time between the two dates; who moved twice counts once,
 * who moved and died not at all.
 *
 * <p>Immutable and thread-safe.
 *
 * @param flows the flows, rows origin, columns destination, without diagonal
 * @param stayers those who are at the end where they were at the start
 * @param start the survivors where they lived at the start, by birthplace, as they entered the
 *     estimation
 * @param end the same people where they lived at the end
 * @param births the births by place, rows birthplace as the rule counts them
 * @param deaths the deaths by place, rows birthplace
 * @param arrivals who came to a place from outside of the table, rows birthplace
 * @param departures who left a place to outside of the table, rows birthplace
 * @param worldGap by how many persons births less deaths exceed the growth of all stocks; half of
 *     it was taken from the native-born at the start and half added at the end. Zero where nothing
 *     was adjusted
 * @param adjustments what was done to stocks that the account would have left below zero
 * @param convergence how the iterations ended
 * @param calculator the calculator with its options
 */
public record DemographicAccountingFlows(
    OriginDestinationMatrix flows,
    PlaceVector stayers,
    OriginDestinationMatrix start,
    OriginDestinationMatrix end,
    OriginDestinationMatrix births,
    OriginDestinationMatrix deaths,
    OriginDestinationMatrix arrivals,
    OriginDestinationMatrix departures,
    double worldGap,
    List<StockAdjustment> adjustments,
    Convergence convergence,
    DemographicAccountingFlowsCalculator calculator)
    implements Tabular {

  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException if the rows of the flows are no origins or those of the other
   *     matrices no birthplaces
   */
  public DemographicAccountingFlows {
    Require.notNull("flows", flows);
    Require.notNull("start", start);
    Require.notNull("end", end);
    Require.notNull("births", births);
    Require.notNull("deaths", deaths);
    Require.notNull("arrivals", arrivals);
    Require.notNull("departures", departures);
    if (flows.axes() != MatrixAxes.ORIGIN_DESTINATION) {
      throw Require.refusal("rows of the flows", flows.axes().rows(), "origin");
    }
    for (OriginDestinationMatrix stock :
        List.of(start, end, births, deaths, arrivals, departures)) {
      if (stock.axes() != MatrixAxes.BIRTHPLACE_RESIDENCE) {
        throw Require.refusal("rows of " + stock.label(), stock.axes().rows(), "birthplace");
      }
    }
    Require.notNull("stayers", stayers);
    Require.finite("worldGap", worldGap);
    adjustments = List.copyOf(adjustments);
    Require.notNull("convergence", convergence);
    Require.notNull("calculator", calculator);
  }

  /**
   * All who moved from one place of the table to another.
   *
   * @return persons
   */
  public double total() {
    return flows.offDiagonalTotal();
  }

  /**
   * What each place gained by migration: in-flows less out-flows, moves from and to outside of the
   * table included.
   *
   * @return persons by place
   */
  public PlaceVector netMigration() {
    return flows
        .net()
        .plus(arrivals.columnTotals())
        .minus(departures.columnTotals())
        .withLabel("net migration");
  }

  /**
   * The flows of the people of one birthplace. They are computed at each call and not kept, as
   * those of all birthplaces are n³ numbers.
   *
   * @param birthplace a place of the table
   * @return the flows; the diagonal holds the stayers
   * @throws IllegalArgumentException if the place is not here
   */
  public OriginDestinationMatrix flowsOf(Place birthplace) {
    return calculator.flowsOf(start, end, start.indexOf(birthplace));
  }

  /**
   * The account of every place.
   *
   * @return populations, births, deaths and flows
   */
  public TextTable accounts() {
    TextTable.Builder table =
        TextTable.titled("demographic account, persons" + qualification(false))
            .column("place")
            .unit("persons")
            .column("start")
            .column("births")
            .column("deaths")
            .column("in")
            .column("out")
            .column("from outside")
            .column("to outside")
            .column("end");
    double[] survivors = start.columnTotals().toArrayUnsafe();
    double[] people = end.columnTotals().toArrayUnsafe();
    double[] born = births.columnTotals().toArrayUnsafe();
    double[] dead = deaths.columnTotals().toArrayUnsafe();
    double[] in = flows.inflows().toArrayUnsafe();
    double[] out = flows.outflows().toArrayUnsafe();
    double[] from = arrivals.columnTotals().toArrayUnsafe();
    double[] to = departures.columnTotals().toArrayUnsafe();
    for (int i = 0; i < survivors.length; i++) {
      table.row(
          flows.places().get(i),
          survivors[i] + dead[i] + to[i],
          born[i],
          dead[i],
          in[i],
          out[i],
          from[i],
          to[i],
          people[i] + born[i] + from[i]);
    }
    return table.note(calculator.phrase() + ".").build();
  }

  /** What was left out, adjusted or has not converged, to follow a title. */
  private String qualification(boolean flowsOnly) {
    List<String> parts = new ArrayList<>();
    if (!convergence.converged()) {
      parts.add(convergence.toString());
    }
    if (worldGap != 0) {
      parts.add("native-born adjusted by a gap of " + Numbers.readable(worldGap));
    }
    if (!adjustments.isEmpty()) {
      parts.add(stocks() + " adjusted");
    }
    double outside = arrivals.total() + departures.total();
    if (flowsOnly && outside > 0) {
      parts.add(
          Numbers.readable(arrivals.total())
              + " persons from outside and "
              + Numbers.readable(departures.total())
              + " to there left out");
    }
    return parts.isEmpty() ? "" : ": " + String.join("; ", parts);
  }

  private String stocks() {
    return adjustments.size() == 1 ? "1 stock" : adjustments.size() + " stocks";
  }

  /** The flows above zero, largest first. */
  @Override
  public TextTable table() {
    TextTable.Builder table =
        TextTable.titled(flows.label() + qualification(true))
            .column("origin")
            .column("destination")
            .unit("persons")
            .column("persons", TextTable.COUNTS);
    for (MatrixCell cell : flows.positiveCells()) {
      table.row(cell.row(), cell.column(), cell.value());
    }
    table.note("Total " + Numbers.readable(total()) + "; " + convergence + ".");
    if (worldGap != 0) {
      table.note(
          "Births less deaths exceed the growth of the stocks by "
              + Numbers.readable(worldGap)
              + ", taken up by the native-born.");
    }
    if (!adjustments.isEmpty()) {
      table.note(stocks() + " adjusted so as not to be negative; adjustments() lists them.");
    }
    return table.build();
  }

  /** Every cell of the flows and of all tables that they were made from, and the adjustments. */
  @Override
  public TextTable dataTable() {
    return StackedTables.titled(flows.label(), "table")
        .add(flows::dataTable, "flows")
        .add(stayers::dataTable, "stayers")
        .add(start::dataTable, "stocks at the start")
        .add(end::dataTable, "stocks at the end")
        .add(births::dataTable, "births")
        .add(deaths::dataTable, "deaths")
        .add(arrivals::dataTable, "arrivals from outside")
        .add(departures::dataTable, "departures to outside")
        .add(this::adjusted, "adjustments")
        .about(table())
        .note(calculator.phrase() + ".")
        .build();
  }

  private TextTable adjusted() {
    TextTable.Builder table = TextTable.titled("adjustments").column("adjustment");
    adjustments.forEach(one -> table.row(one.toString()));
    return table.build();
  }

  /** The table, shortened to what JShell prints. */
  @Override
  public String toString() {
    return table().brief();
  }
}
