package org.migrationeconomics.core.migration;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoublePredicate;
import org.migrationeconomics.core.internal.Labels;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.measure.MeasureUnit;
import org.migrationeconomics.core.measure.MoneyUnit;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * A square table of what goes from each place to each other place: flows or stocks of people, money
 * sent home, distances.
 *
 * <p>Rows are where people (or the money) come from, columns where they go; {@link #axes} says so
 * and is exchanged by {@link #transposed}.
 *
 * <pre>
 *   out(i) = Σ_{j≠i} x_ij     in(j) = Σ_{i≠j} x_ij     net(i) = in(i) − out(i)     gross(i) = in(i) + out(i)
 * </pre>
 *
 * <p><b>The diagonal</b> is something else than the rest of the table: those who stayed, or the
 * native-born. A matrix has it or has it not ({@link #hasDiagonal}); a diagonal that is absent is
 * not a diagonal of zeros. {@link #rowTotals}, {@link #columnTotals} and {@link #total} count it
 * where there is one; {@link #outflows}, {@link #inflows}, {@link #net}, {@link #gross} and {@link
 * #offDiagonalTotal} never do.
 *
 * <p><b>Missing cells</b>: off the diagonal every cell has a number. Published tables leave many
 * blank, and a blank may mean nobody or nobody counted; so the builder refuses to guess, unless it
 * is told that {@link Builder#missingIsZero() missing is zero}.
 *
 * <p><b>Signs</b>: cells are not negative unless the matrix {@linkplain #isSigned is signed}, as
 * differences are.
 *
 * <p><b>Units</b>: {@link #unit}, the same in every cell. Arithmetic between matrices of other
 * units, places or axes throws. <b>Shape</b>: n × n, row-major; a look-up takes constant time.
 *
 * <p>Immutable and thread-safe.
 */
public final class OriginDestinationMatrix implements Tabular, Serializable {

  private static final long serialVersionUID = 1L;
  private static final double ABSENT = Double.NaN;
  private static final int SMALL = 12;
  private static final int SHOWN = 10;
  private static final String NO_LABEL = "origin-destination matrix";
  private static final String NO_SOURCE = "not stated";

  private final String label;
  private final MeasureUnit unit;
  private final String source;
  private final MatrixAxes axes;
  private final boolean signed;
  private final boolean diagonal;
  private final PlaceIndex index;
  private final double[] cells;

  private OriginDestinationMatrix(
      String label,
      MeasureUnit unit,
      String source,
      MatrixAxes axes,
      boolean signed,
      boolean diagonal,
      PlaceIndex index,
      double[] cells) {
    this.label = label;
    this.unit = unit;
    this.source = source;
    this.axes = axes;
    this.signed = signed;
    this.diagonal = diagonal;
    this.index = index;
    this.cells = cells;
  }

  /**
   * A matrix of flows, without a label of its own.
   *
   * @param places the places, each once
   * @param unit the unit of every cell
   * @param cells one row an origin, in each row one number a destination; copied. The diagonal is
   *     taken as it stands; NaN all along it makes a matrix without a diagonal
   * @return the matrix
   * @throws IllegalArgumentException if the table is not square or not of the size of the places, a
   *     place is named twice, or a cell is negative or not finite
   */
  public static OriginDestinationMatrix of(List<Place> places, MeasureUnit unit, double[][] cells) {
    Require.notNull("cells", cells);
    int n = PlaceIndex.of(places).size();
    if (cells.length != n) {
      throw Require.refusal("number of rows", cells.length, "one for each of " + n + " places");
    }
    double[] flat = new double[n * n];
    for (int i = 0; i < n; i++) {
      if (cells[i].length != n) {
        throw Require.refusal(
            "length of row " + places.get(i), cells[i].length, "one for each of " + n + " places");
      }
      for (int j = 0; j < n; j++) {
        // Adding zero turns −0.0 into 0.0.
        flat[i * n + j] = cells[i][j] + 0.0;
      }
    }
    return ofUnsafe(NO_LABEL, unit, NO_SOURCE, places, flat);
  }

  /**
   * A matrix of flows that takes over an array without copying it. For readers and kernels that
   * have just made the array and keep no reference to it: changing it afterwards breaks the matrix.
   *
   * @param label what the cells are
   * @param unit the unit of every cell
   * @param source where they come from
   * @param places the places, each once
   * @param cells row-major, n × n; not copied. NaN all along the diagonal makes a matrix without a
   *     diagonal
   * @return the matrix
   * @throws IllegalArgumentException if the array is not of the size of the places, a place is
   *     named twice, or a cell is negative or not finite
   */
  public static OriginDestinationMatrix ofUnsafe(
      String label, MeasureUnit unit, String source, List<Place> places, double[] cells) {
    Require.notNull("cells", cells);
    return checked(
        label, unit, source, MatrixAxes.ORIGIN_DESTINATION, false, PlaceIndex.of(places), cells);
  }

  /**
   * The same as {@link #ofUnsafe} for a matrix whose cells may be negative.
   *
   * @param label what the cells are
   * @param unit the unit of every cell
   * @param source where they come from
   * @param places the places, each once
   * @param cells row-major, n × n; not copied. NaN all along the diagonal makes a matrix without a
   *     diagonal
   * @return the matrix
   * @throws IllegalArgumentException if the array is not of the size of the places, a place is
   *     named twice, or a cell is not finite
   */
  public static OriginDestinationMatrix ofSignedUnsafe(
      String label, MeasureUnit unit, String source, List<Place> places, double[] cells) {
    Require.notNull("cells", cells);
    return checked(
        label, unit, source, MatrixAxes.ORIGIN_DESTINATION, true, PlaceIndex.of(places), cells);
  }

  private static OriginDestinationMatrix checked(
      String label,
      MeasureUnit unit,
      String source,
      MatrixAxes axes,
      boolean signed,
      PlaceIndex index,
      double[] cells) {
    int n = index.size();
    if (cells.length != n * n) {
      throw Require.refusal("number of cells", cells.length, (n * n) + " for " + index.phrase());
    }
    // Absent on the whole diagonal, or nowhere.
    boolean diagonal = !Double.isNaN(cells[0]);
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        double cell = cells[i * n + j];
        if (i == j && Double.isNaN(cell) == diagonal) {
          throw refusal(index, i, j, cell, "a number in every cell of the diagonal or in none");
        }
        if (i == j && !diagonal) {
          continue;
        }
        if (!Double.isFinite(cell) || (cell < 0 && !signed)) {
          throw refusal(
              index,
              i,
              j,
              cell,
              signed ? "a finite number" : "a finite number that is not negative");
        }
      }
    }
    return new OriginDestinationMatrix(
        Require.text("label", label),
        Require.notNull("unit", unit),
        Require.text("source", source),
        axes,
        signed,
        diagonal,
        index,
        cells);
  }

  private static IllegalArgumentException refusal(
      PlaceIndex index, int i, int j, double cell, String expected) {
    return Require.refusal(
        "cell " + index.places().get(i) + ", " + index.places().get(j), cell, expected);
  }

  /**
   * Begins a matrix that is filled cell by cell.
   *
   * @param unit the unit of every cell
   * @return a builder
   */
  public static Builder builder(MeasureUnit unit) {
    return new Builder(Require.notNull("unit", unit));
  }

  /**
   * What the cells are.
   *
   * @return for example {@code migrant stocks, mid-2020}
   */
  public String label() {
    return label;
  }

  /**
   * The unit of every cell.
   *
   * @return the unit
   */
  public MeasureUnit unit() {
    return unit;
  }

  /**
   * Where the numbers come from.
   *
   * @return the source, {@code not stated} if nobody said
   */
  public String source() {
    return source;
  }

  /**
   * What rows and columns stand for.
   *
   * @return the axes
   */
  public MatrixAxes axes() {
    return axes;
  }

  /**
   * Whether cells may be negative. It is a promise about the kind of the matrix and does not say
   * that one is.
   *
   * @return true for differences and other net figures
   */
  public boolean isSigned() {
    return signed;
  }

  /**
   * Whether the cells from a place to itself have numbers.
   *
   * @return true if they have
   */
  public boolean hasDiagonal() {
    return diagonal;
  }

  /**
   * The places, which label the rows and the columns.
   *
   * @return the places in order
   */
  public List<Place> places() {
    return index.places();
  }

  /**
   * How many places there are.
   *
   * @return n of the n × n cells
   */
  public int size() {
    return index.size();
  }

  /**
   * Whether a place has a row and a column here.
   *
   * @param place any place
   * @return true if it has
   */
  public boolean contains(Place place) {
    return index.contains(place);
  }

  /**
   * The position of a place among the rows and among the columns.
   *
   * @param place a place of this matrix
   * @return 0 for the first
   * @throws IllegalArgumentException if the place is not here
   */
  public int indexOf(Place place) {
    return index.require("place", place, label);
  }

  /**
   * The number in a cell that must have one.
   *
   * @param row the place of the row: the origin, unless the {@link #axes} say otherwise
   * @param column the place of the column: the destination, unless the axes say otherwise
   * @return the number
   * @throws IllegalArgumentException if a place is not here, or the cell is on a diagonal that is
   *     absent
   */
  public double at(Place row, Place column) {
    int i = index.require(axes.rows(), row, label);
    int j = index.require(axes.columns(), column, label);
    if (i == j && !diagonal) {
      throw Require.refusal(
          axes.columns(), column.code(), "another place, as '" + label + "' has no diagonal");
    }
    return cells[i * size() + j];
  }

  /**
   * The number in a cell that must have one, by the codes of its places.
   *
   * @param row code of the row's place: the origin, unless the {@link #axes} say otherwise
   * @param column code of the column's place: the destination, unless the axes say otherwise
   * @return the number
   * @throws IllegalArgumentException if a code is unknown, a place is not here, or the cell is on a
   *     diagonal that is absent
   */
  public double at(String row, String column) {
    return at(Place.of(row), Place.of(column));
  }

  /**
   * The number in a cell.
   *
   * @param row any place
   * @param column any place
   * @return the number; empty for places that are not here and on a diagonal that is absent
   */
  public OptionalDouble value(Place row, Place column) {
    return figure(row, column).toOptional();
  }

  /**
   * The number in a cell, or the reason why there is none.
   *
   * @param row any place
   * @param column any place
   * @return the figure
   */
  public Figure figure(Place row, Place column) {
    int i = index.find(row);
    int j = index.find(column);
    if (i < 0 || j < 0) {
      return Figure.empty(
          (i < 0 ? row : column) + " is none of the " + index.phrase() + " of " + label);
    }
    return i == j && !diagonal
        ? Figure.empty(label + " has no diagonal")
        : Figure.of(cells[i * size() + j]);
  }

  /**
   * The number in a cell, or the reason why there is none, by the codes of its places.
   *
   * @param row code of the row's place: the origin, unless the {@link #axes} say otherwise
   * @param column code of the column's place: the destination, unless the axes say otherwise
   * @return the figure
   * @throws IllegalArgumentException if a code is unknown; the message names the code that a name,
   *     a number or a code of two letters leads to
   */
  public Figure figure(String row, String column) {
    return figure(Place.of(row), Place.of(column));
  }

  /**
   * The sum of every row, with the diagonal if there is one.
   *
   * @return for a table of stocks with the native-born: all who were born in each place
   */
  public PlaceVector rowTotals() {
    return totals(axes.rows() + " totals", true, true);
  }

  /**
   * The sum of every column, with the diagonal if there is one.
   *
   * @return for a table of stocks with the native-born: all who live in each place
   */
  public PlaceVector columnTotals() {
    return totals(axes.columns() + " totals", false, true);
  }

  /**
   * What leaves each place: from there to all others, without the diagonal.
   *
   * @return the out-flows; emigrants in a table of stocks, money sent in one of remittances
   */
  public PlaceVector outflows() {
    return totals("out", axes.rowsAreOutgoing(), false);
  }

  /**
   * What reaches each place: from all others to there, without the diagonal.
   *
   * @return the in-flows; immigrants in a table of stocks, money received in one of remittances
   */
  public PlaceVector inflows() {
    return totals("in", !axes.rowsAreOutgoing(), false);
  }

  /**
   * The balance of each place: in-flows less out-flows. Over all places it sums to zero.
   *
   * @return the net flows
   */
  public PlaceVector net() {
    return inflows().minus(outflows()).withLabel(Labels.joined("net (in less out)", " of ", label));
  }

  /**
   * The volume of each place: in-flows and out-flows together. Over all places it sums to twice the
   * {@link #offDiagonalTotal}.
   *
   * @return the gross volume
   */
  public PlaceVector gross() {
    return inflows()
        .plus(outflows())
        .withLabel(Labels.joined("gross (in plus out)", " of ", label));
  }

  private PlaceVector totals(String what, boolean byRow, boolean withDiagonal) {
    int n = size();
    double[] sums = new double[n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        if (i != j || (withDiagonal && diagonal)) {
          sums[byRow ? i : j] += cells[i * n + j];
        }
      }
    }
    return PlaceVector.checked(Labels.joined(what, " of ", label), unit, source, index, sums);
  }

  /**
   * The sum of all cells, with the diagonal if there is one.
   *
   * @return the total
   */
  public double total() {
    double sum = offDiagonalTotal();
    if (diagonal) {
      for (int i = 0; i < size(); i++) {
        sum += cells[i * (size() + 1)];
      }
    }
    return sum;
  }

  /**
   * The sum of all cells from one place to another: all who moved.
   *
   * @return the total without the diagonal
   */
  public double offDiagonalTotal() {
    int n = size();
    double sum = 0;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        if (i != j) {
          sum += cells[i * n + j];
        }
      }
    }
    return sum;
  }

  /**
   * The cells from each place to itself: those who stayed, or the native-born.
   *
   * @return the diagonal
   * @throws IllegalArgumentException if it is absent
   */
  public PlaceVector diagonal() {
    if (!diagonal) {
      throw Require.refusal("diagonal of '" + label + "'", "absent", "a matrix that has one");
    }
    double[] values = new double[size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = cells[i * (size() + 1)];
    }
    return PlaceVector.checked(
        Labels.joined("diagonal", " of ", label), unit, source, index, values);
  }

  /**
   * The same matrix without its diagonal.
   *
   * @return the matrix; its diagonal is absent, not zero
   */
  public OriginDestinationMatrix withoutDiagonal() {
    double[] copy = cells.clone();
    for (int i = 0; i < size(); i++) {
      copy[i * (size() + 1)] = ABSENT;
    }
    return new OriginDestinationMatrix(label, unit, source, axes, signed, false, index, copy);
  }

  /**
   * The same matrix with another diagonal, or with one where it was absent.
   *
   * @param values one value for every place of this matrix, in the same unit and order
   * @return the matrix
   * @throws IllegalArgumentException if unit or places differ, or a value is missing, or negative
   *     in a matrix that is not signed
   */
  public OriginDestinationMatrix withDiagonal(PlaceVector values) {
    Require.notNull("values", values);
    if (!unit.equals(values.unit())) {
      throw Require.refusal(
          "unit of '" + values.label() + "'",
          values.unit().label(),
          unit.label() + ", the unit of '" + label + "'");
    }
    if (!places().equals(values.places())) {
      throw differentPlaces(index, label, values.places(), values.label());
    }
    double[] copy = cells.clone();
    for (int i = 0; i < size(); i++) {
      copy[i * (size() + 1)] = values.at(places().get(i));
    }
    return checked(label, unit, source, axes, signed, index, copy);
  }

  /**
   * Rows and columns exchanged, and with them their meaning: where rows were origins they are
   * destinations, and {@link #axes} says so. It is the same information in another layout;
   * out-flows stay out-flows. Twice transposed is the matrix itself.
   *
   * @return the transposed matrix
   */
  public OriginDestinationMatrix transposed() {
    int n = size();
    double[] result = new double[n * n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        result[j * n + i] = cells[i * n + j];
      }
    }
    return new OriginDestinationMatrix(
        label, unit, source, axes.swapped(), signed, diagonal, index, result);
  }

  /**
   * The same numbers with another meaning of rows and columns: for a file whose layout turned out
   * to be the other one, or for setting flows beside {@linkplain #transposed counter-flows}.
   *
   * @param newAxes what rows and columns stand for
   * @return the matrix, its numbers where they were
   */
  public OriginDestinationMatrix withAxes(MatrixAxes newAxes) {
    return new OriginDestinationMatrix(
        label, unit, source, Require.notNull("axes", newAxes), signed, diagonal, index, cells);
  }

  /**
   * The part of the matrix between some places, in a given order. What they exchanged with all
   * other places is left out.
   *
   * @param kept places of this matrix, each once; they become the rows and columns in this order
   * @return the smaller matrix
   * @throws IllegalArgumentException if a place is not here or is named twice
   */
  public OriginDestinationMatrix restrictedTo(List<Place> kept) {
    PlaceIndex smaller = PlaceIndex.of(kept);
    int[] from = index.positionsOf(smaller.places(), label);
    int m = from.length;
    double[] part = new double[m * m];
    for (int i = 0; i < m; i++) {
      for (int j = 0; j < m; j++) {
        part[i * m + j] = cells[from[i] * size() + from[j]];
      }
    }
    return new OriginDestinationMatrix(label, unit, source, axes, signed, diagonal, smaller, part);
  }

  /**
   * The part of the matrix between some places, in the order they have here. What they exchanged
   * with all other places is left out.
   *
   * @param kept places of this matrix
   * @return the smaller matrix
   * @throws IllegalArgumentException if a place is not here
   */
  public OriginDestinationMatrix restrictedTo(Set<Place> kept) {
    Require.notNull("kept", kept);
    kept.forEach(this::indexOf);
    return restrictedTo(places().stream().filter(kept::contains).toList());
  }

  /**
   * This matrix and another of the same unit, places and axes, added.
   *
   * @param other the other matrix
   * @return the sums; signed if one of the two is
   * @throws IllegalArgumentException if unit, places, axes differ, or only one has a diagonal
   */
  public OriginDestinationMatrix plus(OriginDestinationMatrix other) {
    Require.notNull("other", other);
    return combined(other, "plus", signed || other.signed, Double::sum);
  }

  /**
   * This matrix less another of the same unit, places and axes.
   *
   * @param other the other matrix
   * @return the differences, signed
   * @throws IllegalArgumentException if unit, places, axes differ, or only one has a diagonal
   */
  public OriginDestinationMatrix minus(OriginDestinationMatrix other) {
    Require.notNull("other", other);
    return combined(other, "minus", true, (a, b) -> a - b);
  }

  private OriginDestinationMatrix combined(
      OriginDestinationMatrix other,
      String verb,
      boolean resultIsSigned,
      DoubleBinaryOperator operator) {
    same("unit", unit.label(), other.unit.label(), other);
    same("rows", axes.rows(), other.axes.rows(), other);
    same("columns", axes.columns(), other.axes.columns(), other);
    same("diagonal", presence(), other.presence(), other);
    samePlaces(index, label, other.index, other.label);
    double[] result = new double[cells.length];
    for (int i = 0; i < result.length; i++) {
      // An absent diagonal is NaN inside and stays so.
      result[i] = operator.applyAsDouble(cells[i], other.cells[i]);
    }
    return checked(
        Labels.joined(label, " " + verb + " ", other.label),
        unit,
        joined(source, other.source),
        axes,
        resultIsSigned,
        index,
        result);
  }

  private String presence() {
    return diagonal ? "present" : "absent";
  }

  private void same(String what, String mine, String given, OriginDestinationMatrix other) {
    if (!mine.equals(given)) {
      throw Require.refusal(
          what + " of '" + other.label + "'", given, mine + ", as in '" + label + "'");
    }
  }

  static void samePlaces(PlaceIndex mine, String label, PlaceIndex given, String otherLabel) {
    if (!mine.equals(given)) {
      throw differentPlaces(mine, label, given.places(), otherLabel);
    }
  }

  private static IllegalArgumentException differentPlaces(
      PlaceIndex mine, String label, List<Place> given, String otherLabel) {
    int n = Math.min(mine.size(), given.size());
    int i = 0;
    while (i < n && mine.places().get(i).equals(given.get(i))) {
      i++;
    }
    return i == n
        ? Require.refusal(
            "number of places of '" + otherLabel + "'",
            given.size(),
            mine.size() + ", the places of '" + label + "'")
        : Require.refusal(
            "place " + (i + 1) + " of '" + otherLabel + "'",
            given.get(i).code(),
            mine.places().get(i)
                + ", the places of '"
                + label
                + "' in the same order (restrictedTo orders them)");
  }

  static String joined(String source, String other) {
    return source.equals(other) ? source : Labels.joined(source, "; ", other);
  }

  /**
   * Every cell multiplied by a number.
   *
   * @param factor a finite number; a negative one makes the result signed
   * @return the matrix, in the same unit
   * @throws IllegalArgumentException if the factor is NaN or infinite, or a product is infinite
   */
  public OriginDestinationMatrix times(double factor) {
    Require.finite("factor", factor);
    double[] scaled = new double[cells.length];
    for (int i = 0; i < scaled.length; i++) {
      // Adding zero turns −0.0 into 0.0.
      scaled[i] = cells[i] * factor + 0.0;
    }
    return checked(label, unit, source, axes, signed || factor < 0, index, scaled);
  }

  /**
   * The same money in another scale: a matrix in million current USD in current USD.
   *
   * @param target money of the same currency and price basis
   * @return the matrix in the target's scale
   * @throws IllegalArgumentException if this matrix is not money, or of another currency or basis
   */
  public OriginDestinationMatrix in(MoneyUnit target) {
    Require.notNull("target", target);
    if (unit.equals(target)) {
      return this;
    }
    if (!(unit instanceof MoneyUnit money)) {
      throw Require.refusal("unit", unit.label(), "money, to be expressed in " + target.label());
    }
    double factor = money.factorTo(target);
    double inverse = target.factorTo(money);
    double[] scaled = new double[cells.length];
    for (int i = 0; i < scaled.length; i++) {
      // One of the two is a whole number, and gives the correctly rounded result.
      scaled[i] = factor >= 1 ? cells[i] * factor : cells[i] / inverse;
    }
    return checked(label, target, source, axes, signed, index, scaled);
  }

  /**
   * The same matrix under another label.
   *
   * @param newLabel what the cells are
   * @return the relabelled matrix
   */
  public OriginDestinationMatrix withLabel(String newLabel) {
    return new OriginDestinationMatrix(
        Require.text("label", newLabel), unit, source, axes, signed, diagonal, index, cells);
  }

  /**
   * The same matrix with another source.
   *
   * @param newSource where the numbers come from
   * @return the matrix
   */
  public OriginDestinationMatrix withSource(String newSource) {
    return new OriginDestinationMatrix(
        label, unit, Require.text("source", newSource), axes, signed, diagonal, index, cells);
  }

  /**
   * The matrix between groups of places: both sides are summed up by the same groups.
   *
   * <pre>
   *   X_GH = Σ_{i∈G} Σ_{j∈H} x_ij
   * </pre>
   *
   * <p>The total stays. What goes between two places of one group stands on the diagonal, which the
   * result therefore has even if this matrix has none, together with the diagonal if there is one:
   * those who stayed, or the native-born. {@link #withoutDiagonal} leaves it out.
   *
   * @param groups which group each place belongs to; its choice about missing members does not
   *     matter here, as every cell has a number
   * @return one row and one column a group; the source names the members that are no place of this
   *     matrix
   * @throws IllegalArgumentException if a place is in no group and there is no rest, or the unit
   *     does not add up over places
   */
  public OriginDestinationMatrix groupedBy(PlaceGroups groups) {
    Require.notNull("groups", groups).requireSums(unit, label);
    Map<Place, List<Place>> parts = groups.split(places());
    int n = size();
    int m = parts.size();
    int[] target = new int[n];
    int g = 0;
    for (List<Place> members : parts.values()) {
      for (Place member : members) {
        target[index.find(member)] = g;
      }
      g++;
    }
    double[] sums = new double[m * m];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        if (i != j || diagonal) {
          sums[target[i] * m + target[j]] += cells[i * n + j];
        }
      }
    }
    return checked(
        groups.labelled(label, List.of()),
        unit,
        groups.source(source, parts, List.of())
            + "; on the diagonal what went within a group"
            + (diagonal ? " and the diagonal of its places" : ""),
        axes,
        signed,
        PlaceIndex.of(parts.keySet()),
        sums);
  }

  /**
   * Every cell divided by the same cell of another matrix, such as remittances per migrant by
   * corridor.
   *
   * <p>The same cell is the one of the same two places in the same roles. {@link MatrixAxes} tell
   * them: money goes from where migrants live to where they come from, so that a sender is set
   * beside the residence, and a receiver beside the birthplace or citizenship, in whichever of the
   * two matrices they are rows.
   *
   * @param denominator what is divided by; its places may be others and in another order
   * @return the quotients, with the places of this matrix; where the denominator is zero, negative
   *     or missing there is no value but a reason
   * @throws IllegalArgumentException if the two units have no quotient
   */
  public MatrixQuotient dividedBy(OriginDestinationMatrix denominator) {
    return MatrixQuotient.of(this, Require.notNull("denominator", denominator));
  }

  /**
   * All cells above zero from one place to another, largest first; equal ones in the order of the
   * matrix. The diagonal is not among them, nor are the losses of a signed matrix: {@link
   * #nonZeroCells} has these too.
   *
   * @return the cells
   */
  public List<MatrixCell> positiveCells() {
    return cells(value -> value > 0);
  }

  /**
   * All cells from one place to another that are not zero, those of the largest absolute value
   * first; equal ones in the order of the matrix. The diagonal is not among them.
   *
   * @return the cells; those of {@link #positiveCells} if the matrix is not signed
   */
  public List<MatrixCell> nonZeroCells() {
    return cells(value -> value != 0);
  }

  private List<MatrixCell> cells(DoublePredicate wanted) {
    int n = size();
    List<MatrixCell> found = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        if (i != j && wanted.test(cells[i * n + j])) {
          found.add(new MatrixCell(places().get(i), places().get(j), cells[i * n + j]));
        }
      }
    }
    found.sort(LargestCells.LARGEST_FIRST);
    return List.copyOf(found);
  }

  /**
   * The largest cells from one place to another: the great corridors. Printed, they are a table
   * with rank, both places, value and share of the total.
   *
   * @param count how many at most
   * @return the cells above zero, largest first; those that are not zero, by absolute value, if the
   *     matrix is {@linkplain #isSigned signed}
   * @throws IllegalArgumentException if the count is not above zero
   */
  public LargestCells largest(int count) {
    List<MatrixCell> all = nonZeroCells();
    return LargestCells.of(
        count,
        all,
        head(),
        axes,
        unit,
        signed
            ? Figure.empty("shares of a sum of gains and losses mean nothing")
            : Figure.of(offDiagonalTotal()),
        "cells "
            + sign()
            + " off the diagonal; total "
            + Numbers.readable(offDiagonalTotal())
            + ".",
        source);
  }

  /** Which cells are listed. */
  private String sign() {
    return signed ? "that are not zero" : "above zero";
  }

  /**
   * A copy of the cells: one row a place. On a diagonal that is absent it holds NaN.
   *
   * @return the copy
   */
  public double[][] toArray() {
    double[][] rows = new double[size()][];
    for (int i = 0; i < size(); i++) {
      rows[i] = Arrays.copyOfRange(cells, i * size(), (i + 1) * size());
    }
    return rows;
  }

  /**
   * The cells themselves, row-major, not copied; NaN on a diagonal that is absent. For kernels that
   * only read: changing the array breaks the matrix.
   *
   * @return the array inside
   */
  public double[] toArrayUnsafe() {
    return cells;
  }

  /** The whole square: one line a row, one column a column; absent cells are dashes. */
  @Override
  public TextTable table() {
    TextTable.Builder table =
        TextTable.titled(head()).column(axes.rows() + " \\ " + axes.columns());
    table.unit(unit.label());
    places().forEach(place -> table.column(place.code(), unit.decimals()));
    for (int i = 0; i < size(); i++) {
      Object[] row = new Object[size() + 1];
      row[0] = places().get(i).code();
      for (int j = 0; j < size(); j++) {
        row[j + 1] = figure(places().get(i), places().get(j));
      }
      table.row(row);
    }
    return table.source(shape() + ".", source).build();
  }

  /**
   * Every cell, one a row; those off a diagonal that the matrix has, and their places with code and
   * name.
   */
  @Override
  public TextTable dataTable() {
    int n = size();
    int each = diagonal ? n : n - 1;
    return TextTable.titled(head())
        .column(axes.rows())
        .column(axes.rows() + " name")
        .column(axes.columns())
        .column(axes.columns() + " name")
        .unit(unit.label())
        .column(label, unit.decimals())
        .rows(
            n * each,
            cell -> {
              int i = cell / each;
              int j = cell % each + (diagonal || cell % each < i ? 0 : 1);
              Place from = places().get(i);
              Place to = places().get(j);
              return new Object[] {
                from.code(), from.name(), to.code(), to.name(), cells[i * n + j]
              };
            })
        .source(shape() + ".", source)
        .build();
  }

  /** The square of {@link #table}; {@link #toCsv} writes one cell a line. */
  @Override
  public void toWideCsv(Path file) {
    table().toWideCsv(file);
  }

  private String head() {
    return label + ", " + unit.label() + (signed ? ", gains and losses" : "");
  }

  private String shape() {
    return index.phrase()
        + ", rows "
        + axes.rows()
        + ", columns "
        + axes.columns()
        + ", "
        + (diagonal
            ? "total "
                + Numbers.readable(total())
                + ", off the diagonal "
                + Numbers.readable(offDiagonalTotal())
            : "no diagonal, total " + Numbers.readable(total()));
  }

  private Object readResolve() {
    return checked(label, unit, source, axes, signed, index, cells);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof OriginDestinationMatrix that
        && label.equals(that.label)
        && unit.equals(that.unit)
        && source.equals(that.source)
        && axes == that.axes
        && signed == that.signed
        && index.equals(that.index)
        && Arrays.equals(cells, that.cells);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * label.hashCode() + unit.hashCode())
        + 31 * index.hashCode()
        + Arrays.hashCode(cells);
  }

  /**
   * The square if it is small, otherwise the largest cells; {@link #show} prints the whole square.
   */
  @Override
  public String toString() {
    if (size() <= SMALL) {
      String square = show();
      if (square.length() <= TextTable.BRIEF) {
        return square;
      }
    }
    List<MatrixCell> listed = nonZeroCells();
    int shown = Math.min(SHOWN, listed.size());
    TextTable.Builder table =
        TextTable.titled(head())
            .column(axes.rows())
            .column(axes.columns())
            .unit(unit.label())
            .column(unit.label(), unit.decimals());
    for (MatrixCell cell : listed.subList(0, shown)) {
      table.row(cell.row().code(), cell.column().code(), cell.value());
    }
    return table
        .note(
            "The "
                + shown
                + (signed ? " largest by absolute value of " : " largest of ")
                + listed.size()
                + " cells "
                + sign()
                + " off the diagonal")
        .source(shape() + ".", source)
        .build()
        .brief();
  }

  /**
   * Collects cells in any order. Unless {@link #places} fixes them, the places are those of the
   * cells, in the order in which they were first mentioned. Not thread-safe.
   */
  public static final class Builder {

    private final MeasureUnit unit;
    private final Map<Place, Integer> positions = new LinkedHashMap<>();
    private final Map<Long, Double> cells = new HashMap<>();
    private String label = NO_LABEL;
    private String source = NO_SOURCE;
    private MatrixAxes axes = MatrixAxes.ORIGIN_DESTINATION;
    private boolean axesGiven;
    private boolean closed;
    private boolean signed;
    private boolean missingIsZero;
    private String fixedBy = "";

    private Builder(MeasureUnit unit) {
      this.unit = unit;
    }

    /**
     * Says what the cells are.
     *
     * @param newLabel for example {@code migrant stocks, mid-2020}
     * @return this builder
     */
    public Builder label(String newLabel) {
      label = Require.text("label", newLabel);
      return this;
    }

    /**
     * Says where the numbers come from.
     *
     * @param newSource publication, table and date
     * @return this builder
     */
    public Builder source(String newSource) {
      source = Require.text("source", newSource);
      return this;
    }

    /**
     * Says what rows and columns stand for; without it they are origin and destination.
     *
     * @param newAxes the meaning of rows and columns
     * @return this builder
     */
    public Builder axes(MatrixAxes newAxes) {
      axes = Require.notNull("axes", newAxes);
      axesGiven = true;
      return this;
    }

    /**
     * Fixes the places and their order; cells of other places are refused.
     *
     * @param places all places of the matrix, each once
     * @return this builder
     * @throws IllegalArgumentException if a cell was put before, or a place is named twice
     */
    public Builder places(List<Place> places) {
      if (!positions.isEmpty()) {
        throw Require.refusal("places", "given late", "all places before the first cell");
      }
      PlaceIndex.of(places).places().forEach(place -> positions.put(place, positions.size()));
      closed = true;
      return this;
    }

    /**
     * Allows negative cells.
     *
     * @return this builder
     */
    public Builder signed() {
      signed = true;
      return this;
    }

    /**
     * Declares that a cell which is not given is zero: nobody moved, nothing was sent. Say it of
     * tables that list what there is, not of tables with gaps. A diagonal of which no cell is given
     * stays absent.
     *
     * @return this builder
     */
    public Builder missingIsZero() {
      missingIsZero = true;
      return this;
    }

    /**
     * Adds a cell.
     *
     * @param row the place of the row: the origin, unless the axes say otherwise
     * @param column the place of the column: the destination, unless the axes say otherwise
     * @param value a finite number, not negative unless the matrix is {@link #signed}
     * @return this builder
     * @throws IllegalArgumentException if the cell was given before, a place is not among the fixed
     *     ones, or the number is not finite
     */
    public Builder put(Place row, Place column, double value) {
      long i = position(axes.rows(), Require.notNull("row", row));
      long j = position(axes.columns(), Require.notNull("column", column));
      String cell = "cell " + row + ", " + column;
      // Adding zero turns −0.0 into 0.0.
      double number = Require.finite(cell, value) + 0.0;
      if (cells.putIfAbsent((i << Integer.SIZE) + j, number) != null) {
        throw Require.refusal(cell, number, "each cell once in '" + label + "'");
      }
      return this;
    }

    /**
     * Adds a flow of persons as a cell. All flows of a matrix are of one kind, one measurement and
     * one interval.
     *
     * @param flow a flow
     * @return this builder
     * @throws IllegalArgumentException if the matrix is not in persons, the flow does not match
     *     those before, or its cell was given before
     */
    public Builder put(MigrationFlow flow) {
      Require.notNull("flow", flow);
      persons();
      match(
          "flow",
          flow.interval() + ", " + flow.kind().label() + ", " + flow.measurement().label(),
          MatrixAxes.ORIGIN_DESTINATION);
      signed |= flow.kind() == FlowKind.NET;
      return place(flow.corridor().origin(), flow.corridor().destination(), flow.persons());
    }

    /**
     * Adds a stock of migrants as a cell. All stocks of a matrix are of one date and one criterion.
     *
     * @param stock a stock
     * @return this builder
     * @throws IllegalArgumentException if the matrix is not in persons, the stock does not match
     *     those before, or its cell was given before
     */
    public Builder put(MigrantStock stock) {
      Require.notNull("stock", stock);
      persons();
      match(
          "stock",
          stock.date() + ", " + stock.criterion().phrase(),
          stock.criterion() == StockCriterion.CITIZENSHIP
              ? MatrixAxes.CITIZENSHIP_RESIDENCE
              : MatrixAxes.BIRTHPLACE_RESIDENCE);
      return place(stock.origin(), stock.residence(), stock.persons());
    }

    private Builder place(Place from, Place to, double persons) {
      return axes.rowsAreOutgoing() ? put(from, to, persons) : put(to, from, persons);
    }

    private void persons() {
      if (!unit.equals(SimpleUnit.PERSONS)) {
        throw Require.refusal("unit", unit.label(), SimpleUnit.PERSONS.label());
      }
    }

    private void match(String what, String found, MatrixAxes natural) {
      if (!axesGiven && cells.isEmpty()) {
        axes(natural);
      }
      if (axes != natural && axes != natural.swapped()) {
        throw Require.refusal(
            "axes",
            axes.rows() + ", " + axes.columns(),
            natural.rows() + " and " + natural.columns() + ", as a " + what + " is put");
      }
      if (!fixedBy.isEmpty() && !fixedBy.equals(found)) {
        throw Require.refusal(what, found, fixedBy + ", as those before");
      }
      fixedBy = found;
    }

    private int position(String argument, Place place) {
      Integer known = positions.get(place);
      if (known != null) {
        return known;
      }
      if (closed) {
        throw Require.refusal(
            argument,
            place.code(),
            "one of the " + positions.size() + " places of '" + label + "'");
      }
      positions.put(place, positions.size());
      return positions.size() - 1;
    }

    /**
     * Ends the matrix.
     *
     * @return the matrix
     * @throws IllegalArgumentException if there is no place, a cell is negative in a matrix that is
     *     not signed, or a cell is missing and it was not said that missing is zero
     */
    public OriginDestinationMatrix build() {
      PlaceIndex index = PlaceIndex.of(positions.keySet());
      int n = index.size();
      double[] array = new double[n * n];
      Arrays.fill(array, ABSENT);
      cells.forEach(
          (key, value) ->
              array[(int) (key >>> Integer.SIZE) * n + (int) (key & 0xFFFF_FFFFL)] = value);
      boolean diagonal = false;
      for (int i = 0; i < n; i++) {
        diagonal |= !Double.isNaN(array[i * (n + 1)]);
      }
      fill(array, index, diagonal);
      return checked(label, unit, source, axes, signed, index, array);
    }

    private void fill(double[] array, PlaceIndex index, boolean diagonal) {
      int n = index.size();
      int missing = 0;
      String first = "";
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          if ((i != j || diagonal) && Double.isNaN(array[i * n + j])) {
            array[i * n + j] = 0;
            first = missing++ > 0 ? first : index.places().get(i) + ", " + index.places().get(j);
          }
        }
      }
      if (missing > 0 && !missingIsZero) {
        throw Require.refusal(
            "cell " + first,
            "missing",
            "a number in every cell, or missingIsZero() if that is what it means ("
                + missing
                + (missing == 1 ? " cell is" : " cells are")
                + " missing in '"
                + label
                + "')");
      }
    }
  }
}
