package org.migrationeconomics.core.migration;

import java.io.Serializable;
import java.util.AbstractList;
import java.util.Comparator;
import java.util.List;
import java.util.RandomAccess;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.measure.MeasureUnit;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * The largest cells of a matrix: a list of {@link MatrixCell}s that prints as a table with rank,
 * both places, value, share of the total and cumulative share.
 *
 * <p>The total is that of all cells off the diagonal. A {@linkplain
 * OriginDestinationMatrix#isSigned signed} matrix has no shares, and neither have quotients, which
 * do not add up; its cells are the largest by absolute value.
 *
 * <p>Immutable and thread-safe.
 */
public final class LargestCells extends AbstractList<MatrixCell>
    implements Tabular, RandomAccess, Serializable {

  private static final long serialVersionUID = 1L;

  /** By absolute value; the sort is stable, so that equal ones stay in the order of the matrix. */
  static final Comparator<MatrixCell> LARGEST_FIRST =
      Comparator.comparingDouble((MatrixCell cell) -> Math.abs(cell.value())).reversed();

  private final List<MatrixCell> cells;
  private final String head;
  private final MatrixAxes axes;
  private final MeasureUnit unit;
  private final Figure total;
  private final String foot;
  private final String source;

  private LargestCells(
      List<MatrixCell> cells,
      String head,
      MatrixAxes axes,
      MeasureUnit unit,
      Figure total,
      String foot,
      String source) {
    this.cells = cells;
    this.head = head;
    this.axes = axes;
    this.unit = unit;
    this.total = total;
    this.foot = foot;
    this.source = source;
  }

  /** The first of all cells, which are in order. */
  static LargestCells of(
      int count,
      List<MatrixCell> all,
      String head,
      MatrixAxes axes,
      MeasureUnit unit,
      Figure total,
      String foot,
      String source) {
    if (count < 1) {
      throw Require.refusal("count", count, "at least 1");
    }
    int shown = Math.min(count, all.size());
    String which = all.stream().anyMatch(cell -> cell.value() < 0) ? " by absolute value" : "";
    return new LargestCells(
        List.copyOf(all.subList(0, shown)),
        head + ": the " + shown + " largest" + which,
        axes,
        unit,
        total,
        "Of " + all.size() + " " + foot,
        source);
  }

  @Override
  public MatrixCell get(int index) {
    return cells.get(index);
  }

  @Override
  public int size() {
    return cells.size();
  }

  /**
   * The share of a cell in the total off the diagonal.
   *
   * @param index the position of the cell, 0 for the largest
   * @return the share from 0 to 1, or no value and the reason
   * @throws IndexOutOfBoundsException if there is no such cell
   */
  public Figure share(int index) {
    return share(get(index).value());
  }

  /**
   * The share of a cell and all larger ones in the total off the diagonal.
   *
   * @param index the position of the cell, 0 for the largest
   * @return the share from 0 to 1, or no value and the reason
   * @throws IndexOutOfBoundsException if there is no such cell
   */
  public Figure cumulativeShare(int index) {
    double sum = 0;
    for (MatrixCell cell : cells.subList(0, index + 1)) {
      sum += cell.value();
    }
    return share(sum);
  }

  private Figure share(double part) {
    return total.isPresent() ? Figure.of(part / total.value()) : total;
  }

  private static Figure percent(double part, double whole) {
    return Figure.of(100 * (part / whole));
  }

  @Override
  public TextTable table() {
    TextTable.Builder table =
        TextTable.titled(head)
            .column("rank", 0)
            .column(axes.rows())
            .column(axes.rows() + " name")
            .column(axes.columns())
            .column(axes.columns() + " name")
            .unit(unit.label())
            .column(unit.label(), unit.decimals());
    if (total.isPresent()) {
      table.unit("%").column("% of total", 1).column("cumulative %", 1);
    }
    double sum = 0;
    int rank = 0;
    for (MatrixCell cell : cells) {
      rank++;
      sum += cell.value();
      String from = cell.row().code();
      String fromName = cell.row().name();
      String to = cell.column().code();
      String toName = cell.column().name();
      if (total.isPresent()) {
        table.row(
            rank,
            from,
            fromName,
            to,
            toName,
            cell.value(),
            percent(cell.value(), total.value()),
            percent(sum, total.value()));
      } else {
        table.row(rank, from, fromName, to, toName, cell.value());
      }
    }
    total.reason().ifPresent(reason -> table.note("No shares: " + reason));
    return table.source(foot, source).build();
  }

  /** The table, shortened in the middle if it is long; {@link #show} prints all. */
  @Override
  public String toString() {
    return table().brief();
  }
}
