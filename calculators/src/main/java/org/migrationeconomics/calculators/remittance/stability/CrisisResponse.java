package org.migrationeconomics.calculators.remittance.stability;

import java.util.List;
import java.util.OptionalInt;
import org.migrationeconomics.calculators.remittance.YearRun;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * What happened to flows in the years of a crisis: how far they fell, and when they had regained
 * what they lost.
 *
 * <p><b>Units</b>: changes in per cent, -15 for a fall by fifteen per cent; recovery in years.
 *
 * <p>Immutable and thread-safe.
 *
 * @param title whose flows
 * @param window the years of the crisis, the first of them the last before it
 * @param flows one row a flow
 */
public record CrisisResponse(String title, YearRun window, List<Response> flows)
    implements Tabular {

  /**
   * Copies the rows.
   *
   * @throws IllegalArgumentException if there is none
   */
  public CrisisResponse {
    Require.notNull("flows", flows);
    Require.text("title", title);
    Require.notNull("window", window);
    flows = List.copyOf(flows);
    if (flows.isEmpty()) {
      throw Require.refusal("flows", flows, "at least one");
    }
  }

  /**
   * The response of one flow.
   *
   * @param flow its name, such as {@code FDI}
   * @return the response
   * @throws IllegalArgumentException if there is no such flow
   */
  public Response flow(String flow) {
    return Require.one("flow", flow, flows, Response::flow);
  }

  /**
   * The response of one flow.
   *
   * @param flow which flow
   * @param change from the first to the last year of the window, per cent
   * @param peak the year before the deepest fall; empty if nothing fell
   * @param trough the year at the end of it; empty if nothing fell
   * @param peakToTrough the deepest fall between two years of the window, per cent, below zero
   * @param yearsToRegain years from the peak to the first year after the trough with at least the
   *     value of the peak
   * @param missingYears years without data from the beginning of the window until the peak's value
   *     was regained or the data end; the fall may have been deeper in them, or regained earlier
   */
  public record Response(
      String flow,
      Figure change,
      OptionalInt peak,
      OptionalInt trough,
      Figure peakToTrough,
      Figure yearsToRegain,
      List<Integer> missingYears) {

    /** Copies the years. */
    public Response {
      Require.notNull("missingYears", missingYears);
      Require.text("flow", flow);
      Require.notNull("change", change);
      Require.notNull("peak", peak);
      Require.notNull("trough", trough);
      Require.notNull("peakToTrough", peakToTrough);
      Require.notNull("yearsToRegain", yearsToRegain);
      missingYears = List.copyOf(missingYears);
    }
  }

  @Override
  public TextTable table() {
    TextTable.Builder table =
        TextTable.titled(title + ", crisis of " + window + withoutData())
            .column("flow")
            .unit("%")
            .column(window.to() + "/" + window.from() + ", %", 2)
            .unit("year")
            .column("peak")
            .column("trough")
            .unit("%")
            .column("fall, %", 2)
            .unit("years")
            .column("years to regain");
    for (Response row : flows) {
      table.row(
          row.flow(),
          row.change(),
          row.peak().isPresent() ? (Object) row.peak().getAsInt() : row.peakToTrough(),
          row.trough().isPresent() ? (Object) row.trough().getAsInt() : row.peakToTrough(),
          row.peakToTrough(),
          row.yearsToRegain());
    }
    return table.build();
  }

  private String withoutData() {
    StringBuilder text = new StringBuilder();
    for (Response row : flows) {
      if (!row.missingYears().isEmpty()) {
        text.append(", no data for ")
            .append(row.flow())
            .append(" in ")
            .append(FlowSeries.text(row.missingYears()));
      }
    }
    return text.toString();
  }

  /** The table. */
  @Override
  public String toString() {
    return table().brief();
  }
}
