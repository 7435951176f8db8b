package org.migrationeconomics.calculators.flow.gravity;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.migrationeconomics.calculators.flow.gravity.internal.Levels;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.migration.OriginDestinationMatrix;
import org.migrationeconomics.core.migration.PlaceVector;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * The data of a gravity model: one row for each pair of places, or each pair and year.
 *
 * <pre>
 *   var data = GravityData.builder("migrants", y)
 *       .regressor("ln distance", x)
 *       .effects("origin", origins)
 *       .effects("destination", destinations)
 *       .build();
 * </pre>
 *
 * <p>The response is what is explained: a flow, a stock, trade. Regressors are numbers. Sets of
 * fixed effects are labels, and each label gets a constant of its own: with one set for origins and
 * one for destinations, everything is controlled for that belongs to one of the two only. Clusters
 * are labels too, and serve for standard errors only; sets of effects can be clusters as they are.
 *
 * <p>From a table of flows, {@link #of(OriginDestinationMatrix)} takes the pairs in the order of
 * its rows, without the diagonal.
 *
 * <p>A value that is missing has no place here: leave the row out before.
 *
 * <p><b>Units</b>: whatever the columns have; coefficients follow. With the logarithm of a column
 * its coefficient is an elasticity.
 *
 * <p>Immutable and thread-safe.
 */
public final class GravityData implements Tabular, Serializable {

  private static final long serialVersionUID = 1L;
  private static final int MOST_SETS = 4;

  private final String responseName;
  private final double[] response;
  private final String[] regressorNames;
  private final double[][] regressors;
  private final Levels[] effects;
  private final Levels[] clusters;
  private final double[] weights;
  private final double[] offset;

  private GravityData(Builder builder) {
    responseName = builder.responseName;
    response = builder.response;
    regressorNames = builder.regressorNames.toArray(new String[0]);
    regressors = builder.regressors.toArray(new double[0][]);
    effects = builder.effects.toArray(new Levels[0]);
    clusters = builder.clusters.toArray(new Levels[0]);
    weights = builder.weights;
    offset = builder.offset;
  }

  /**
   * Begins data from columns.
   *
   * @param response what the response is called
   * @param values the response of each row, finite and not negative; copied
   * @return a builder
   * @throws IllegalArgumentException if there is no row, or a value is negative, NaN or infinite
   */
  public static Builder builder(String response, double... values) {
    Require.text("response", response);
    if (values.length == 0) {
      throw Require.refusal("response", "empty", "at least one row");
    }
    for (int i = 0; i < values.length; i++) {
      Require.notNegative(response + " in row " + (i + 1), values[i]);
    }
    return new Builder(response, values.clone(), Optional.empty());
  }

  /**
   * Begins data from a table of flows: one row for each pair of two places, origin by origin.
   * Transposed tables are turned first, so that origins are always where flows start.
   *
   * @param flows the response
   * @return a builder, which also takes columns by pair and by place
   * @throws IllegalArgumentException if a flow is negative or there is only one place
   */
  public static Builder of(OriginDestinationMatrix flows) {
    Require.notNull("flows", flows);
    OriginDestinationMatrix turned = flows.axes().rowsAreOutgoing() ? flows : flows.transposed();
    if (turned.size() < 2) {
      throw Require.refusal("places of '" + flows.label() + "'", 1, "at least two");
    }
    double[] cells = offDiagonal(turned);
    for (double cell : cells) {
      Require.notNegative("a cell of '" + flows.label() + "'", cell);
    }
    return new Builder(flows.label(), cells, Optional.of(turned));
  }

  private static double[] offDiagonal(OriginDestinationMatrix matrix) {
    int n = matrix.size();
    double[] all = matrix.toArrayUnsafe();
    double[] cells = new double[n * (n - 1)];
    for (int i = 0, to = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        if (i != j) {
          cells[to++] = all[i * n + j];
        }
      }
    }
    return cells;
  }

  /**
   * How many rows there are.
   *
   * @return the rows
   */
  public int rows() {
    return response.length;
  }

  /**
   * What the response is called.
   *
   * @return its name
   */
  public String response() {
    return responseName;
  }

  /**
   * The regressors.
   *
   * @return their names, in order
   */
  public List<String> regressors() {
    return List.of(regressorNames);
  }

  /**
   * The sets of fixed effects.
   *
   * @return their names, in order
   */
  public List<String> effects() {
    return Arrays.stream(effects).map(Levels::name).toList();
  }

  /**
   * The columns that serve as clusters only.
   *
   * @return their names, in order
   */
  public List<String> clusters() {
    return Arrays.stream(clusters).map(Levels::name).toList();
  }

  double[] responseUnsafe() {
    return response;
  }

  double[] regressorUnsafe(int j) {
    return regressors[j];
  }

  Levels levels(int f) {
    return effects[f];
  }

  double[] weightsUnsafe() {
    return weights;
  }

  double[] offsetUnsafe() {
    return offset;
  }

  /** The labels of a cluster, be it a column for clusters or a set of effects. */
  Levels cluster(String name) {
    for (Levels[] columns : new Levels[][] {clusters, effects}) {
      for (Levels column : columns) {
        if (column.name().equals(name)) {
          return column;
        }
      }
    }
    List<String> known = new ArrayList<>(clusters());
    known.addAll(effects());
    throw Require.refusal("cluster", name, "one of the columns of labels " + known);
  }

  @Override
  public TextTable table() {
    TextTable.Builder table =
        TextTable.titled("Data of a gravity model, " + rows() + " rows")
            .column("column")
            .column("used as")
            .unit("levels")
            .column("levels")
            .unit("that of the column")
            .column("mean")
            .column("least")
            .column("largest");
    numbers(table, responseName, "response", response);
    for (int j = 0; j < regressors.length; j++) {
      numbers(table, regressorNames[j], "regressor", regressors[j]);
    }
    for (Levels each : effects) {
      table.row(each.name(), "fixed effects", each.count(), "", "", "");
    }
    for (Levels each : clusters) {
      table.row(each.name(), "clusters", each.count(), "", "", "");
    }
    if (weights.length > 0) {
      numbers(table, "weight", "weight", weights);
    }
    if (offset.length > 0) {
      numbers(table, "offset", "offset", offset);
    }
    return table.build();
  }

  /** Every row, with its levels, response, regressors, weight and offset. */
  @Override
  public TextTable dataTable() {
    TextTable.Builder table =
        TextTable.titled("Data of a gravity model, " + rows() + " rows").column("row");
    for (Levels each : effects) {
      table.column(each.name());
    }
    for (Levels each : clusters) {
      table.column("cluster " + each.name());
    }
    table.unit("that of the data").column(responseName);
    for (String name : regressorNames) {
      table.column(name);
    }
    if (weights.length > 0) {
      table.column("weight");
    }
    if (offset.length > 0) {
      table.column("offset");
    }
    return table.rows(rows(), this::cells).build();
  }

  private Object[] cells(int row) {
    List<Object> cells = new ArrayList<>();
    cells.add(row + 1);
    for (Levels each : effects) {
      cells.add(each.label(each.codes()[row]));
    }
    for (Levels each : clusters) {
      cells.add(each.label(each.codes()[row]));
    }
    cells.add(response[row]);
    for (double[] regressor : regressors) {
      cells.add(regressor[row]);
    }
    if (weights.length > 0) {
      cells.add(weights[row]);
    }
    if (offset.length > 0) {
      cells.add(offset[row]);
    }
    return cells.toArray();
  }

  private static void numbers(TextTable.Builder table, String name, String role, double[] values) {
    double sum = 0;
    double least = Double.POSITIVE_INFINITY;
    double largest = Double.NEGATIVE_INFINITY;
    for (double value : values) {
      sum += value;
      least = Math.min(least, value);
      largest = Math.max(largest, value);
    }
    table.row(name, role, "", sum / values.length, least, largest);
  }

  /** Rows and columns in short. */
  @Override
  public String toString() {
    return table().brief();
  }

  /** Collects columns. Not thread-safe. */
  public static final class Builder {

    private final String responseName;
    private final double[] response;
    private final Optional<OriginDestinationMatrix> flows;
    private final List<String> names = new ArrayList<>();
    private final List<String> regressorNames = new ArrayList<>();
    private final List<double[]> regressors = new ArrayList<>();
    private final List<Levels> effects = new ArrayList<>();
    private final List<Levels> clusters = new ArrayList<>();
    private double[] weights = new double[0];
    private double[] offset = new double[0];

    private Builder(
        String responseName, double[] response, Optional<OriginDestinationMatrix> flows) {
      this.responseName = responseName;
      this.response = response;
      this.flows = flows;
      names.add(responseName);
      names.add(GravityModelCalculator.CONSTANT);
    }

    /**
     * Adds a regressor.
     *
     * @param name what it is called
     * @param values one a row, finite; copied
     * @return this builder
     * @throws IllegalArgumentException if the name is taken, the values are not as many as the
     *     rows, or one is NaN or infinite
     */
    public Builder regressor(String name, double... values) {
      return numbers(name, values.clone());
    }

    private Builder numbers(String name, double[] values) {
      newName(name);
      sameLength(name, values.length);
      for (int i = 0; i < values.length; i++) {
        Require.finite(name + " in row " + (i + 1), values[i]);
      }
      regressorNames.add(name);
      regressors.add(values);
      return this;
    }

    /**
     * Adds a regressor that is the natural logarithm of a column.
     *
     * @param name what it is called, such as {@code ln distance}
     * @param values one a row, above zero
     * @return this builder
     * @throws IllegalArgumentException if the name is taken, the values are not as many as the
     *     rows, or one is not above zero
     */
    public Builder logOf(String name, double... values) {
      double[] logarithms = new double[values.length];
      for (int i = 0; i < values.length; i++) {
        logarithms[i] =
            Math.log(Require.positive("what " + name + " is of in row " + (i + 1), values[i]));
      }
      return numbers(name, logarithms);
    }

    /**
     * Adds a set of fixed effects.
     *
     * @param name what it is called
     * @param labels one a row
     * @return this builder
     * @throws IllegalArgumentException if the name is taken, there are four sets already, the
     *     labels are not as many as the rows, or one is blank
     */
    public Builder effects(String name, List<String> labels) {
      newName(name);
      sameLength(name, labels.size());
      return set(Levels.of(name, labels));
    }

    /**
     * Adds a set of fixed effects by numbers, such as years or codes.
     *
     * @param name what it is called
     * @param codes one a row
     * @return this builder
     * @throws IllegalArgumentException if the name is taken, there are four sets already, or the
     *     codes are not as many as the rows
     */
    public Builder effects(String name, int... codes) {
      newName(name);
      sameLength(name, codes.length);
      return set(Levels.of(name, codes));
    }

    private Builder set(Levels levels) {
      if (effects.size() == MOST_SETS) {
        throw Require.refusal("set of effects", levels.name(), "at most " + MOST_SETS + " sets");
      }
      effects.add(levels);
      return this;
    }

    /**
     * Adds a column of clusters for standard errors.
     *
     * @param name what it is called
     * @param labels one a row
     * @return this builder
     * @throws IllegalArgumentException if the name is taken, the labels are not as many as the
     *     rows, or one is blank
     */
    public Builder clusters(String name, List<String> labels) {
      newName(name);
      sameLength(name, labels.size());
      clusters.add(Levels.of(name, labels));
      return this;
    }

    /**
     * Adds a column of clusters by numbers.
     *
     * @param name what it is called
     * @param codes one a row
     * @return this builder
     * @throws IllegalArgumentException if the name is taken, or the codes are not as many as the
     *     rows
     */
    public Builder clusters(String name, int... codes) {
      newName(name);
      sameLength(name, codes.length);
      clusters.add(Levels.of(name, codes));
      return this;
    }

    /**
     * Weights the rows.
     *
     * @param values one a row, above zero; copied
     * @return this builder
     * @throws IllegalArgumentException if the values are not as many as the rows, or one is not
     *     above zero
     */
    public Builder weights(double... values) {
      sameLength("weights", values.length);
      for (int i = 0; i < values.length; i++) {
        Require.positive("weight in row " + (i + 1), values[i]);
      }
      weights = values.clone();
      return this;
    }

    /**
     * Adds a column whose coefficient is 1, such as the logarithm of a population at risk.
     *
     * @param values one a row, finite; copied
     * @return this builder
     * @throws IllegalArgumentException if the values are not as many as the rows, or one is NaN or
     *     infinite
     */
    public Builder offset(double... values) {
      sameLength("offset", values.length);
      for (int i = 0; i < values.length; i++) {
        Require.finite("offset in row " + (i + 1), values[i]);
      }
      offset = values.clone();
      return this;
    }

    /**
     * Adds a regressor from a table by pair of places, such as a common border.
     *
     * @param name what it is called
     * @param matrix the table, of the same places; its diagonal is not used
     * @return this builder
     * @throws IllegalArgumentException if the data are not from a table of flows, or the places
     *     differ
     */
    public Builder pair(String name, OriginDestinationMatrix matrix) {
      return numbers(name, cells(name, matrix));
    }

    /**
     * Adds the logarithm of a table by pair of places, such as distances.
     *
     * @param name what it is called
     * @param matrix the table, of the same places, above zero off its diagonal
     * @return this builder
     * @throws IllegalArgumentException if the data are not from a table of flows, the places
     *     differ, or a cell is not above zero
     */
    public Builder logOfPair(String name, OriginDestinationMatrix matrix) {
      return logOf(name, cells(name, matrix));
    }

    private double[] cells(String name, OriginDestinationMatrix matrix) {
      List<Place> places = flows(name).places();
      OriginDestinationMatrix turned =
          matrix.axes().rowsAreOutgoing() ? matrix : matrix.transposed();
      return offDiagonal(turned.places().equals(places) ? turned : turned.restrictedTo(places));
    }

    /**
     * Adds the logarithm of a number of each row's origin, such as its population.
     *
     * @param name what it is called
     * @param masses one a place, above zero
     * @return this builder
     * @throws IllegalArgumentException if the data are not from a table of flows, or a place has no
     *     number above zero
     */
    public Builder logOfOrigin(String name, PlaceVector masses) {
      return logOf(name, byPlace(name, masses, true));
    }

    /**
     * Adds the logarithm of a number of each row's destination, such as its population.
     *
     * @param name what it is called
     * @param masses one a place, above zero
     * @return this builder
     * @throws IllegalArgumentException if the data are not from a table of flows, or a place has no
     *     number above zero
     */
    public Builder logOfDestination(String name, PlaceVector masses) {
      return logOf(name, byPlace(name, masses, false));
    }

    private double[] byPlace(String name, PlaceVector masses, boolean origin) {
      List<Place> places = flows(name).places();
      int n = places.size();
      double[] values = new double[n * (n - 1)];
      for (int i = 0, to = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          if (i != j) {
            values[to++] = masses.at(places.get(origin ? i : j));
          }
        }
      }
      return values;
    }

    /**
     * Adds a fixed effect for each origin of the table of flows, as the set {@code origin}.
     *
     * @return this builder
     * @throws IllegalArgumentException if the data are not from a table of flows
     */
    public Builder originEffects() {
      return effects("origin", codes(true));
    }

    /**
     * Adds a fixed effect for each destination of the table of flows, as the set {@code
     * destination}.
     *
     * @return this builder
     * @throws IllegalArgumentException if the data are not from a table of flows
     */
    public Builder destinationEffects() {
      return effects("destination", codes(false));
    }

    private List<String> codes(boolean origin) {
      List<Place> places = flows(origin ? "origin" : "destination").places();
      List<String> labels = new ArrayList<>();
      for (Place from : places) {
        for (Place to : places) {
          if (!from.equals(to)) {
            labels.add((origin ? from : to).code());
          }
        }
      }
      return labels;
    }

    private OriginDestinationMatrix flows(String column) {
      return flows.orElseThrow(
          () ->
              Require.refusal(
                  "column", column, "data begun from a table of flows, for columns by place"));
    }

    private void newName(String name) {
      Require.text("name", name);
      if (names.contains(name)) {
        throw Require.refusal("name", name, "another name for each column");
      }
      names.add(name);
    }

    private void sameLength(String name, int length) {
      if (length != response.length) {
        throw Require.refusal("length of " + name, length, response.length + ", one a row");
      }
    }

    /**
     * Ends the data.
     *
     * @return the data
     */
    public GravityData build() {
      return new GravityData(this);
    }
  }
}
