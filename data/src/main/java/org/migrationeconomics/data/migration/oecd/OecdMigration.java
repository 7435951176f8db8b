package org.migrationeconomics.data.migration.oecd;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
import org.migrationeconomics.core.place.Aggregate;
import org.migrationeconomics.core.place.Corridor;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.core.table.StackedTables;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;
import org.migrationeconomics.data.migration.MigrationAreas;
import org.migrationeconomics.data.migration.Sexes;
import org.migrationeconomics.data.migration.internal.Cells;
import org.migrationeconomics.data.migration.internal.Cube;

/**
 * Flows and stocks of foreigners in the countries of the OECD, by nationality or country of birth.
 *
 * <pre>
 *   oecd.figure(OecdVariable.INFLOWS, "MEX", "USA", 2015, Sexes.BOTH)
 *   oecd.total(OecdVariable.FOREIGN_BORN, "FRA", 2015, Sexes.FEMALE)
 *   oecd.flows(OecdVariable.INFLOWS, 2015)            as flows along corridors
 * </pre>
 *
 * <p>Countries count by rules of their own, so figures of two of them compare less well than two
 * years of one. Groups such as the European Union and remainders such as stateless persons are
 * never among the {@link #origins}.
 *
 * <p><b>Units</b>: persons; flows in the course of a year.
 *
 * <p><b>Source</b>: OECD, International Migration Database.
 *
 * <p>Immutable and thread-safe.
 */
public final class OecdMigration implements Tabular, Serializable {

  private static final long serialVersionUID = 1L;

  private final Cube<OecdTable> cube;
  private final TreeMap<String, Long> leftOut;
  private final String source;

  OecdMigration(Cube<OecdTable> cube, Map<String, Long> leftOut, String source) {
    this.cube = cube;
    this.leftOut = new TreeMap<>(leftOut);
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
   * The variables of the file.
   *
   * @return the variables
   */
  public List<OecdVariable> variables() {
    TreeSet<OecdVariable> variables = new TreeSet<>();
    cube.keys().forEach(key -> variables.add(key.variable()));
    return List.copyOf(variables);
  }

  /**
   * The years of a variable.
   *
   * @param variable the variable
   * @return the years, ascending; none if the file has not the variable
   */
  public List<Integer> years(OecdVariable variable) {
    Require.notNull("variable", variable);
    TreeSet<Integer> years = new TreeSet<>();
    cube.keys()
        .forEach(
            key -> {
              if (key.variable() == variable) {
                years.add(key.year());
              }
            });
    return List.copyOf(years);
  }

  /**
   * The countries that report.
   *
   * @return the places, in the order of the file
   */
  public List<Place> countries() {
    return Cube.places(List.of(cube.destinations()));
  }

  /**
   * The countries of nationality or birth.
   *
   * @return the places, in the order of the file
   */
  public List<Place> origins() {
    return Cube.places(List.of(cube.origins()));
  }

  /**
   * The groups and remainders among the origins, which must not be added to the countries.
   *
   * @return the groups, in the order of the file
   */
  public List<Aggregate> aggregates() {
    return Cube.groups(List.of(cube.origins()));
  }

  /**
   * Rows of the file that are no part of these tables: other variables, breakdowns by education,
   * and units other than persons.
   *
   * @return how many rows, by what they are
   */
  public Map<String, Long> leftOut() {
    return Collections.unmodifiableMap(leftOut);
  }

  private OecdTable key(OecdVariable variable, int year, Sexes sexes) {
    OecdTable key =
        new OecdTable(Require.notNull("variable", variable), year, Require.notNull("sexes", sexes));
    if (!cube.has(key)) {
      throw Require.refusal(
          "table", key, "one that the file has: " + variables() + ", years " + years(variable));
    }
    return key;
  }

  /**
   * A cell.
   *
   * @param variable what was counted
   * @param origin code of the country of nationality or birth, or of a group
   * @param country code of the country that reports
   * @param year the year
   * @param sexes whose figure
   * @return the figure, or no value if the cell is blank or the file has no such cell
   * @throws IllegalArgumentException if there is no table of the variable, year and sex
   */
  public Figure figure(
      OecdVariable variable, String origin, String country, int year, Sexes sexes) {
    Cells cells = cube.cells(key(variable, year, sexes));
    int o = Cube.find(cube.origins(), Require.notNull("origin", origin));
    int d = Cube.find(cube.destinations(), Require.notNull("country", country));
    double value = o < 0 || d < 0 ? Double.NaN : cells.value(d, o);
    return Double.isNaN(value)
        ? Figure.empty("the file has no figure of " + origin + " in " + country + " in " + year)
        : Figure.of(value);
  }

  /**
   * The total that a country reports, which includes origins that have no cell of their own.
   *
   * @param variable what was counted
   * @param country code of the country that reports
   * @param year the year
   * @param sexes whose figure
   * @return the figure, or no value if the file has none
   * @throws IllegalArgumentException if there is no table of the variable, year and sex
   */
  public Figure total(OecdVariable variable, String country, int year, Sexes sexes) {
    return figure(variable, MigrationAreas.WORLD.code(), country, year, sexes);
  }

  /**
   * In-flows as flows along corridors: nationality stands for the country that people left, which
   * it is not for all of them.
   *
   * @param variable {@link OecdVariable#INFLOWS}
   * @param year the year
   * @return the cells of both sexes that are not blank, without nationals of the country itself
   * @throws IllegalArgumentException if the variable is another one, as only in-flows have a
   *     direction, or the file has not the year
   */
  public List<MigrationFlow> flows(OecdVariable variable, int year) {
    if (variable != OecdVariable.INFLOWS) {
      throw Require.refusal(
          "variable", variable, "INFLOWS, the only one whose cells are flows along a corridor");
    }
    List<MigrationFlow> flows = new ArrayList<>();
    MigrationInterval interval = MigrationInterval.year(year);
    cube.cells(key(variable, year, Sexes.BOTH))
        .forEach(
            (d, o, value) -> {
              if (!Double.isNaN(value)
                  && cube.destinations().get(d) instanceof Place to
                  && cube.origins().get(o) instanceof Place from
                  && !from.equals(to)) {
                flows.add(
                    MigrationFlow.of(
                        Corridor.of(from, to),
                        interval,
                        FlowKind.INFLOW,
                        FlowMeasurement.EVENTS,
                        value));
              }
            });
    return List.copyOf(flows);
  }

  /**
   * The matrix for calculators: rows origin, birthplace or citizenship, columns the countries that
   * report, every blank counted as zero. Only countries that report have columns with numbers;
   * their own nationals are left out with the diagonal.
   *
   * @param variable what was counted
   * @param year the year
   * @param sexes whose figures
   * @return the matrix
   * @throws IllegalArgumentException if there is no such table, or the variable is {@link
   *     OecdVariable#OUTFLOWS}, whose destinations are not known
   */
  public OriginDestinationMatrix blanksAsZero(OecdVariable variable, int year, Sexes sexes) {
    OecdTable key = key(variable, year, sexes);
    MatrixAxes axes =
        variable
            .axes()
            .orElseThrow(
                () ->
                    Require.refusal(
                        "variable", variable, "one that says where people are, not only who left"));
    return cube.blanksAsZero(key, key.toString(), source, axes, true);
  }

  /** One line a variable: its years. */
  @Override
  public TextTable table() {
    TextTable.Builder table =
        TextTable.titled(toString()).column("code").column("variable").column("years");
    for (OecdVariable variable : variables()) {
      List<Integer> years = years(variable);
      table.row(
          variable.code(),
          variable.label(),
          years.get(0) + "-" + years.get(years.size() - 1) + ", " + years.size() + " years");
    }
    leftOut.forEach((what, rows) -> table.note(rows + " rows left out: " + what));
    return table.source(source).build();
  }

  /** Every cell of every variable, year and sex; what was left out is a note. */
  @Override
  public TextTable dataTable() {
    StackedTables stack =
        cube.stacked(
            StackedTables.titled(toString(), "code", "year", "sex"),
            key -> new Object[] {key.variable().code(), key.year(), key.sexes().label()},
            MatrixAxes.ORIGIN_DESTINATION,
            key -> key.variable().label());
    leftOut.forEach((what, rows) -> stack.note(rows + " rows left out: " + what));
    return stack.source(source).build();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof OecdMigration that
        && cube.equals(that.cube)
        && leftOut.equals(that.leftOut)
        && source.equals(that.source);
  }

  @Override
  public int hashCode() {
    return 31 * cube.hashCode() + source.hashCode();
  }

  /** One line: variables, countries, origins and source; {@link #show} prints the years. */
  @Override
  public String toString() {
    List<String> codes = new ArrayList<>();
    variables().forEach(variable -> codes.add(variable.code()));
    return Labels.atMost(
        400,
        "OECD migration "
            + (codes.isEmpty() ? "of no variable" : String.join(", ", codes))
            + ", "
            + countries().size()
            + " countries, "
            + origins().size()
            + " origins, "
            + aggregates().size()
            + " groups ("
            + source
            + ")");
  }
}
