package org.migrationeconomics.calculators.remittance.stability;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * How steady the flows into one area are, by several statistics side by side.
 *
 * <p>There is no verdict over all statistics, because the order of the flows depends on which one
 * is asked. A sentence such as "remittances are more stable" has to name its statistic.
 *
 * <p>All statistics of all flows rest on the same {@link #years}, those in which every series has a
 * value.
 *
 * <p><b>Units</b>: see {@link FlowStatistics}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param title whose flows
 * @param years the years used, in order
 * @param leftOut the years asked for that were not used
 * @param hodrickPrescott the first filter
 * @param hamilton the second filter
 * @param flows one element a flow
 */
public record FlowStability(
    String title,
    List<Integer> years,
    List<Integer> leftOut,
    HodrickPrescott hodrickPrescott,
    HamiltonFilter hamilton,
    List<FlowStatistics> flows)
    implements Tabular {

  /**
   * Copies the lists.
   *
   * @throws IllegalArgumentException if there is no flow or no year
   */
  public FlowStability {
    Require.notNull("years", years);
    Require.notNull("leftOut", leftOut);
    Require.notNull("flows", flows);
    Require.text("title", title);
    years = List.copyOf(years);
    leftOut = List.copyOf(leftOut);
    flows = List.copyOf(flows);
    Require.notNull("hodrickPrescott", hodrickPrescott);
    Require.notNull("hamilton", hamilton);
    if (years.isEmpty() || flows.isEmpty()) {
      throw Require.refusal(
          "result", years.size() + " years of " + flows.size() + " flows", "one of each at least");
    }
  }

  /**
   * The statistics of one flow.
   *
   * @param flow its name, such as {@code FDI}
   * @return the statistics
   * @throws IllegalArgumentException if there is no such flow
   */
  public FlowStatistics flow(String flow) {
    return Require.one("flow", flow, flows, FlowStatistics::flow);
  }

  /** One statistic a row and one flow a column; the last column names the smallest of each row. */
  @Override
  public TextTable table() {
    TextTable.Builder table = TextTable.titled(heading()).column("standard deviation of");
    flows.forEach(flow -> table.unit("1").column(flow.flow(), 4));
    table.column("smallest");
    String hp = hodrickPrescott.label();
    String residual = hamilton.label();
    row(table, "amount, by its mean", FlowStatistics::variationOfLevel);
    row(table, "share of GDP, by its mean", FlowStatistics::variationOfShare);
    row(table, hp + " cycle, % of GDP", FlowStatistics::hodrickPrescottShare);
    row(table, hp + " cycle, log", FlowStatistics::hodrickPrescottLog);
    row(table, residual + ", % of GDP", FlowStatistics::hamiltonShare);
    row(table, residual + ", log", FlowStatistics::hamiltonLog);
    row(table, "log differences", FlowStatistics::logDifferences);
    table.note(years.size() + " years: " + FlowSeries.text(years));
    return table.build();
  }

  /** The title, with the years that are left out and what follows from holes between the others. */
  private String heading() {
    String without = leftOut.isEmpty() ? "" : ", without " + FlowSeries.text(leftOut);
    if (HoleTreatment.isUnbroken(years)) {
      return title + without;
    }
    return title
        + without
        + (hodrickPrescott.holes() == HoleTreatment.REFUSE
            ? ": no filters and no log differences over holes, but with " + HoleTreatment.OPTION
            : ", holes " + hodrickPrescott.holes().label());
  }

  private void row(TextTable.Builder table, String name, Function<FlowStatistics, Figure> column) {
    List<Object> cells = new ArrayList<>();
    cells.add(name);
    String smallest = "";
    double least = Double.POSITIVE_INFINITY;
    boolean complete = true;
    for (FlowStatistics flow : flows) {
      Figure figure = column.apply(flow);
      cells.add(figure);
      complete &= figure.isPresent();
      if (figure.isPresent() && figure.value() <= least) {
        boolean tie = figure.value() == least;
        smallest = tie ? smallest + ", " + flow.flow() : flow.flow();
        least = figure.value();
      }
    }
    // Among some of the flows only, "smallest" would claim what nobody has compared.
    cells.add(complete && flows.size() > 1 ? smallest : "-");
    table.row(cells.toArray());
  }

  /**
   * Every statistic with its formula, and its value or the reason why there is none.
   *
   * @return a table, one statistic a row
   */
  public TextTable explain() {
    TextTable.Builder table =
        TextTable.titled(heading()).column("flow").column("statistic").column("value");
    for (FlowStatistics flow : flows) {
      table
          .row(flow.flow(), "sd(x)/mean(x)", flow.variationOfLevel().toString())
          .row(flow.flow(), "sd(s)/mean(s), s = 100 x/Y", flow.variationOfShare().toString())
          .row(
              flow.flow(),
              "sd(" + hodrickPrescott.label() + " of s)",
              flow.hodrickPrescottShare().toString())
          .row(
              flow.flow(),
              "sd(" + hodrickPrescott.label() + " of ln x)",
              flow.hodrickPrescottLog().toString())
          .row(flow.flow(), "sd(" + hamilton.label() + " of s)", flow.hamiltonShare().toString())
          .row(flow.flow(), "sd(" + hamilton.label() + " of ln x)", flow.hamiltonLog().toString())
          .row(flow.flow(), "sd(ln x(t) - ln x(t-1))", flow.logDifferences().toString());
    }
    return table.build();
  }

  /** The table. */
  @Override
  public String toString() {
    return table().brief();
  }
}
