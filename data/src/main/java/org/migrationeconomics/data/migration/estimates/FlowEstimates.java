package org.migrationeconomics.data.migration.estimates;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.migrationeconomics.core.internal.Labels;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.migration.FlowKind;
import org.migrationeconomics.core.migration.FlowMeasurement;
import org.migrationeconomics.core.migration.MatrixAxes;
import org.migrationeconomics.core.migration.MigrationFlow;
import org.migrationeconomics.core.migration.MigrationInterval;
import org.migrationeconomics.core.migration.OriginDestinationMatrix;
import org.migrationeconomics.core.place.Corridor;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.core.table.StackedTables;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;
import org.migrationeconomics.data.internal.AreaCodes;
import org.migrationeconomics.data.migration.FormerCountry;
import org.migrationeconomics.data.migration.internal.Cells;
import org.migrationeconomics.data.migration.internal.Cube;

/**
 * Published estimates of the flows between all countries, by method and five-year period.
 *
 * <pre>
 *   flows.figure(FlowEstimate.PSEUDO_BAYES_CLOSED, 2010, "MEX", "USA")     1,740,211 persons in five years
 *   flows.total(FlowEstimate.MINIMUM_CLOSED, 2015)                         46,840,693
 *   flows.blanksAsZero(FlowEstimate.MIGRATION_RATE, 2010)                  rows origin, columns destination
 * </pre>
 *
 * <p>A period is called by the year in which it begins, from the middle of that year to the middle
 * of the fifth one after it. Countries before a split, such as Sudan with South Sudan, are places
 * of their own beside their successors: see {@link FormerCountry}.
 *
 * <p><b>Units</b>: persons over the whole period, not per year.
 *
 * <p><b>Source</b>: G. J. Abel and J. E. Cohen, Scientific Data 6:82 (2019) and 9:173 (2022).
 *
 * <p>Immutable and thread-safe.
 */
public final class FlowEstimates implements Tabular, Serializable {

  private static final long serialVersionUID = 1L;

  /** Years in a period. */
  private static final int PERIOD = 5;

  private final Cube<EstimateYear> cube;
  private final String source;

  FlowEstimates(Cube<EstimateYear> cube, String source) {
    this.cube = cube;
    this.source = source;
  }

  /**
   * Where the figures come from.
   *
   * @return the source
   */
  public String source() {
    return source;
  }

  /**
   * The estimates of the file.
   *
   * @return the estimates
   */
  public List<FlowEstimate> estimates() {
    TreeSet<FlowEstimate> estimates = new TreeSet<>();
    cube.keys().forEach(key -> estimates.add(key.estimate()));
    return List.copyOf(estimates);
  }

  /**
   * The periods of the file.
   *
   * @return the years in which they begin, ascending
   */
  public List<Integer> years() {
    TreeSet<Integer> years = new TreeSet<>();
    cube.keys().forEach(key -> years.add(key.from()));
    return List.copyOf(years);
  }

  /**
   * The countries of origin and destination.
   *
   * @return the places, in the order of the file
   */
  public List<Place> places() {
    return cube.places();
  }

  private EstimateYear key(FlowEstimate estimate, int from) {
    EstimateYear key = new EstimateYear(Require.notNull("estimate", estimate), from);
    if (!cube.has(key)) {
      throw Require.refusal(
          "estimate and year", key, "one of the tables: " + estimates() + ", years " + years());
    }
    return key;
  }

  /**
   * A flow.
   *
   * @param estimate the method
   * @param from the year in which the period begins
   * @param origin code of the country that people left
   * @param destination code of the country that they reached
   * @return the figure, or no value if the file has none
   * @throws IllegalArgumentException if there is no table of the estimate and year
   */
  public Figure figure(FlowEstimate estimate, int from, String origin, String destination) {
    Cells cells = cube.cells(key(estimate, from));
    int o = Cube.find(cube.origins(), Require.notNull("origin", origin));
    int d = Cube.find(cube.destinations(), Require.notNull("destination", destination));
    double value = o < 0 || d < 0 ? Double.NaN : cells.value(d, o);
    return Double.isNaN(value)
        ? Figure.empty("the file has no flow from " + origin + " to " + destination)
        : Figure.of(value);
  }

  /**
   * A flow with its interval and measurement.
   *
   * @param estimate the method
   * @param from the year in which the period begins
   * @param origin code of the country that people left
   * @param destination code of the country that they reached
   * @return the flow
   * @throws IllegalArgumentException if there is no table of the estimate and year, or no figure
   */
  public MigrationFlow flow(FlowEstimate estimate, int from, String origin, String destination) {
    Figure figure = figure(estimate, from, origin, destination);
    if (!figure.isPresent()) {
      throw Require.refusal("flow", figure, "a flow that the file has");
    }
    return MigrationFlow.of(
        Corridor.of(place(origin), place(destination)),
        MigrationInterval.midYears(from, from + PERIOD),
        FlowKind.GROSS,
        FlowMeasurement.ESTIMATED,
        figure.value());
  }

  private Place place(String code) {
    for (Place place : places()) {
      if (AreaCodes.matches(place, code)) {
        return place;
      }
    }
    throw Require.refusal("place", code, "one of the " + places().size() + " places of the file");
  }

  /**
   * All who moved from one country to another.
   *
   * @param estimate the method
   * @param from the year in which the period begins
   * @return the sum of all cells that are not blank
   * @throws IllegalArgumentException if there is no table of the estimate and year
   */
  public double total(FlowEstimate estimate, int from) {
    double[] sum = {0};
    cube.cells(key(estimate, from))
        .forEach(
            (d, o, value) -> {
              if (value > 0 && !cube.destinations().get(d).equals(cube.origins().get(o))) {
                sum[0] += value;
              }
            });
    return sum[0];
  }

  /**
   * The matrix for calculators: rows origin, columns destination, every blank counted as zero and
   * the diagonal absent.
   *
   * @param estimate the method
   * @param from the year in which the period begins
   * @return the matrix
   * @throws IllegalArgumentException if there is no table of the estimate and year, or a cell from
   *     a country to itself is above zero
   */
  public OriginDestinationMatrix blanksAsZero(FlowEstimate estimate, int from) {
    EstimateYear key = key(estimate, from);
    return cube.blanksAsZero(
        key,
        "flows " + from + "-" + (from + PERIOD) + ", " + estimate.label(),
        source,
        MatrixAxes.ORIGIN_DESTINATION,
        false);
  }

  /** One line a method and period: the total. */
  @Override
  public TextTable table() {
    TextTable.Builder table =
        TextTable.titled(toString())
            .column("method")
            .column("period")
            .unit("persons")
            .column("persons");
    for (EstimateYear key : cube.keys()) {
      table.row(
          key.estimate().label(),
          key.from() + "-" + (key.from() + PERIOD),
          total(key.estimate(), key.from()));
    }
    return table.source(source).build();
  }

  /** Every cell of every method and period. */
  @Override
  public TextTable dataTable() {
    return cube.stacked(
            StackedTables.titled(toString(), "method", "from", "to"),
            key -> new Object[] {key.estimate().label(), key.from(), key.from() + PERIOD},
            MatrixAxes.ORIGIN_DESTINATION,
            key -> "persons who moved")
        .source(source)
        .build();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FlowEstimates that
        && cube.equals(that.cube)
        && source.equals(that.source);
  }

  @Override
  public int hashCode() {
    return 31 * cube.hashCode() + source.hashCode();
  }

  /** One line: methods, periods, places and source; {@link #show} prints the totals. */
  @Override
  public String toString() {
    List<String> codes = new ArrayList<>();
    estimates().forEach(estimate -> codes.add(estimate.code()));
    return Labels.atMost(
        500,
        "flow estimates "
            + (codes.isEmpty() ? "of no method" : String.join(", ", codes))
            + ", periods from "
            + years()
            + ", "
            + places().size()
            + " places ("
            + source
            + ")");
  }
}
