package org.migrationeconomics.calculators.remittance.measure;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.migration.MatrixAxes;
import org.migrationeconomics.core.migration.OriginDestinationMatrix;
import org.migrationeconomics.core.migration.PlaceVector;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.core.place.ReferenceArea;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * How many people of each origin live elsewhere, in the years for which there is a bilateral stock.
 *
 * <pre>
 *   emigrants(i) = Σ over all j other than i of the people of origin i who live in j
 * </pre>
 *
 * <p>The only way to make one is from tables by origin and residence. The migrant stock that most
 * databases give for a country (World Bank {@code SM.POP.TOTL}) is that of the <em>immigrants</em>
 * living in it, for Mexico a tenth of its emigrants; a series of them cannot become a value of this
 * type.
 *
 * <p><b>Units</b>: persons.
 *
 * <p>Immutable and thread-safe.
 */
public final class EmigrantStocks implements Tabular {

  private static final Set<MatrixAxes> STOCKS =
      EnumSet.of(
          MatrixAxes.BIRTHPLACE_RESIDENCE,
          MatrixAxes.RESIDENCE_BIRTHPLACE,
          MatrixAxes.CITIZENSHIP_RESIDENCE,
          MatrixAxes.RESIDENCE_CITIZENSHIP);

  private final NavigableMap<Integer, PlaceVector> byYear;

  private EmigrantStocks(NavigableMap<Integer, PlaceVector> byYear) {
    this.byYear = byYear;
  }

  /**
   * The emigrants of one year.
   *
   * @param year the year of the stocks
   * @param stocks people by origin and residence, in persons, whichever stands in the rows; the
   *     diagonal is left out
   * @return the emigrants
   * @throws IllegalArgumentException if the unit is not persons, or the axes are not those of a
   *     stock
   */
  public static EmigrantStocks of(int year, OriginDestinationMatrix stocks) {
    Require.notNull("stocks", stocks);
    return new EmigrantStocks(new TreeMap<>()).and(year, stocks);
  }

  /**
   * A copy with one more year.
   *
   * @param year the year of the stocks
   * @param stocks people by origin and residence, as in {@link #of}
   * @return the emigrants
   * @throws IllegalArgumentException as in {@link #of}, or if the year is there already
   */
  public EmigrantStocks and(int year, OriginDestinationMatrix stocks) {
    Require.year("year", year);
    if (byYear.containsKey(year)) {
      throw Require.refusal("year", year, "each year once");
    }
    if (stocks.unit() != SimpleUnit.PERSONS) {
      throw Require.refusal(
          "unit of '" + stocks.label() + "'", stocks.unit().label(), SimpleUnit.PERSONS.label());
    }
    if (!STOCKS.contains(stocks.axes())) {
      throw Require.refusal(
          "axes of '" + stocks.label() + "'",
          stocks.axes().rows() + " by " + stocks.axes().columns(),
          "a stock: birthplace or citizenship by residence; withAxes says so of a matrix that has"
              + " them");
    }
    NavigableMap<Integer, PlaceVector> more = new TreeMap<>(byYear);
    more.put(year, stocks.outflows());
    return new EmigrantStocks(more);
  }

  /**
   * The years with a stock, in order.
   *
   * @return the years
   */
  public List<Integer> years() {
    return List.copyOf(byYear.keySet());
  }

  /**
   * The people of one origin who live elsewhere.
   *
   * @param area the origin
   * @param year any year
   * @return persons; no value for a year without a stock, which is never interpolated, for an
   *     origin that is not in it, and for groups of places, some of whose emigrants live in another
   *     place of the group
   */
  public Figure emigrants(ReferenceArea area, int year) {
    if (!(area instanceof Place place)) {
      return Figure.empty(
          area.name() + " is a group of places, and its emigrants are not the sum of theirs");
    }
    PlaceVector stock = byYear.get(year);
    return stock == null
        ? Figure.empty("there is no bilateral migrant stock of " + year)
        : stock.figure(place);
  }

  @Override
  public TextTable table() {
    TextTable.Builder table =
        TextTable.titled("Emigrants by origin, persons").column("origin").unit("persons");
    Set<Place> places = new LinkedHashSet<>();
    for (Map.Entry<Integer, PlaceVector> entry : byYear.entrySet()) {
      table.column(String.valueOf(entry.getKey()), 0);
      places.addAll(entry.getValue().places());
    }
    for (Place place : places) {
      List<Object> cells = new ArrayList<>();
      cells.add(place.code());
      byYear.values().forEach(stock -> cells.add(stock.figure(place)));
      table.row(cells.toArray());
    }
    return table.build();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof EmigrantStocks that && byYear.equals(that.byYear);
  }

  @Override
  public int hashCode() {
    return byYear.hashCode();
  }

  /** The table, shortened in the middle to what JShell prints. */
  @Override
  public String toString() {
    return table().brief();
  }
}
