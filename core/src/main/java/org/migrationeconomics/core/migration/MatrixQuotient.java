package org.migrationeconomics.core.migration;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.migrationeconomics.core.internal.Labels;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.measure.MeasureUnit;
import org.migrationeconomics.core.measure.MoneyScale;
import org.migrationeconomics.core.measure.MoneyUnit;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * One origin-destination matrix divided by another, cell by cell: remittances per migrant by
 * corridor, the migrants of one census per migrant of another.
 *
 * <pre>
 *   q_ij = x_ij / y_ij
 *   remittances.dividedBy(migrants).figure("USA", "MEX")     // current USD per person
 * </pre>
 *
 * <p><b>Units</b>: money per person in single units of the currency, whatever the scale of the
 * matrix; matrices of one unit have a plain ratio.
 *
 * <p><b>No value</b>, and the reason instead of a number, is where the denominator is zero (for
 * money that reaches nobody who is counted, and for zero by zero alike), where it is negative, as
 * differences can be, and where it has no such cell: another place, or a diagonal that is absent.
 * Nothing becomes zero. Quotients do not add up, so there are no totals here.
 *
 * <p>Immutable and thread-safe.
 */
public final class MatrixQuotient implements Tabular, Serializable {

  private static final long serialVersionUID = 1L;
  private static final int SHOWN = 10;

  private final OriginDestinationMatrix numerator;
  private final OriginDestinationMatrix denominator;
  private final MeasureUnit unit;
  private final boolean exchanged;

  private MatrixQuotient(
      OriginDestinationMatrix numerator,
      OriginDestinationMatrix denominator,
      MeasureUnit unit,
      boolean exchanged) {
    this.numerator = numerator;
    this.denominator = denominator;
    this.unit = unit;
    this.exchanged = exchanged;
  }

  static MatrixQuotient of(OriginDestinationMatrix numerator, OriginDestinationMatrix denominator) {
    MeasureUnit unit = numerator.unit().per(denominator.unit());
    boolean exchanged = homeIsRow(numerator.axes()) != homeIsRow(denominator.axes());
    OriginDestinationMatrix below = single(denominator);
    return new MatrixQuotient(
        single(numerator), exchanged ? below.transposed() : below, unit, exchanged);
  }

  /** Whether rows are where people come from, which for money is where it goes. */
  private static boolean homeIsRow(MatrixAxes axes) {
    boolean money = axes == MatrixAxes.SENDER_RECEIVER || axes == MatrixAxes.RECEIVER_SENDER;
    return axes.rowsAreOutgoing() != money;
  }

  private static OriginDestinationMatrix single(OriginDestinationMatrix matrix) {
    return matrix.unit() instanceof MoneyUnit money
        ? matrix.in(money.withScale(MoneyScale.ONE))
        : matrix;
  }

  /**
   * What the cells are.
   *
   * @return the labels of both matrices
   */
  public String label() {
    return Labels.joined(numerator.label(), " per ", denominator.label());
  }

  /**
   * The unit of every cell.
   *
   * @return for example {@code current USD per person}
   */
  public MeasureUnit unit() {
    return unit;
  }

  /**
   * Where the numbers come from.
   *
   * @return the sources of both matrices
   */
  public String source() {
    return OriginDestinationMatrix.joined(numerator.source(), denominator.source());
  }

  /**
   * What rows and columns stand for: what they do in the matrix that is divided.
   *
   * @return the axes
   */
  public MatrixAxes axes() {
    return numerator.axes();
  }

  /**
   * The places, which are those of the matrix that is divided.
   *
   * @return the places in order
   */
  public List<Place> places() {
    return numerator.places();
  }

  /**
   * The quotient of a cell, or the reason why there is none.
   *
   * @param row any place
   * @param column any place
   * @return the figure
   */
  public Figure figure(Place row, Place column) {
    Figure above = numerator.figure(row, column);
    Figure below = denominator.figure(row, column);
    if (!above.isPresent()) {
      return above;
    }
    if (!below.isPresent()) {
      return below;
    }
    if (below.value() <= 0) {
      String kind =
          below.value() < 0 ? "negative" : above.value() == 0 ? "zero, as is the other" : "zero";
      return Figure.empty(denominator.label() + " is " + kind);
    }
    double quotient = above.value() / below.value();
    return Double.isFinite(quotient)
        ? Figure.of(quotient)
        : Figure.empty("the quotient is beyond what a number can hold");
  }

  /**
   * The quotient of a cell, or the reason why there is none, by the codes of its places.
   *
   * @param row code of the row's place
   * @param column code of the column's place
   * @return the figure
   * @throws IllegalArgumentException if a code is unknown
   */
  public Figure figure(String row, String column) {
    return figure(Place.of(row), Place.of(column));
  }

  /**
   * All cells from one place to another that have a value, the largest (by absolute value) first;
   * equal ones in the order of the matrix.
   *
   * @return the cells
   */
  public List<MatrixCell> cells() {
    List<MatrixCell> cells = new ArrayList<>();
    for (Place row : places()) {
      for (Place column : places()) {
        Figure figure = figure(row, column);
        if (!row.equals(column) && figure.isPresent()) {
          cells.add(new MatrixCell(row, column, figure.value()));
        }
      }
    }
    cells.sort(LargestCells.LARGEST_FIRST);
    return List.copyOf(cells);
  }

  /**
   * The largest quotients from one place to another. A cell of few people has the largest and the
   * least certain ones.
   *
   * @param count how many at most
   * @return the cells, without shares
   * @throws IllegalArgumentException if the count is not above zero
   */
  public LargestCells largest(int count) {
    List<MatrixCell> cells = cells();
    return LargestCells.of(
        count,
        cells,
        label() + ", " + unit.label(),
        axes(),
        unit,
        Figure.empty("quotients do not add up"),
        "cells with a value off the diagonal; " + without(cells.size()) + ".",
        source());
  }

  private String without(int with) {
    int n = places().size();
    int zero = 0;
    int missing = 0;
    for (Place row : places()) {
      for (Place column : places()) {
        if (!row.equals(column)) {
          Figure below = denominator.figure(row, column);
          missing += below.isPresent() ? 0 : 1;
          zero += below.isPresent() && below.value() == 0 ? 1 : 0;
        }
      }
    }
    int others = n * (n - 1) - with - zero - missing;
    return "no value in "
        + Numbers.readable(zero + missing + others)
        + ": denominator zero in "
        + Numbers.readable(zero)
        + ", missing in "
        + Numbers.readable(missing)
        + (others == 0 ? "" : ", negative or too small in " + Numbers.readable(others))
        + (exchanged ? "; " + axes().rows() + " beside " + denominator.axes().rows() : "");
  }

  /** One line a pair of places: both numbers, the quotient, and why there is none. */
  @Override
  public TextTable table() {
    return table(true);
  }

  private TextTable table(boolean reasons) {
    TextTable.Builder table =
        TextTable.titled(label() + ", " + unit.label() + "; " + without(cells().size()))
            .column(axes().rows())
            .column(axes().columns())
            .unit(numerator.unit().label())
            .column(numerator.unit().label(), numerator.unit().decimals())
            .unit(denominator.unit().label())
            .column("per " + denominator.unit().label(), denominator.unit().decimals())
            .unit(unit.label())
            .column(unit.label(), unit.decimals());
    if (reasons) {
      table.column("why there is none");
    }
    for (Place row : places()) {
      for (Place column : places()) {
        if (!row.equals(column)) {
          Figure quotient = figure(row, column);
          List<Object> cells =
              new ArrayList<>(
                  List.of(
                      row.code(),
                      column.code(),
                      numerator.figure(row, column),
                      denominator.figure(row, column),
                      quotient));
          if (reasons) {
            cells.add(quotient.reason().orElse(""));
          }
          table.row(cells.toArray());
        }
      }
    }
    return table.source(source()).build();
  }

  /** Like {@link #table}; the reason stands with the quotient. */
  @Override
  public TextTable dataTable() {
    return table(false);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof MatrixQuotient that
        && numerator.equals(that.numerator)
        && denominator.equals(that.denominator);
  }

  @Override
  public int hashCode() {
    return 31 * numerator.hashCode() + denominator.hashCode();
  }

  /** The largest cells, and how many have no value; {@link #show} prints every cell. */
  @Override
  public String toString() {
    return largest(SHOWN).toString();
  }
}
