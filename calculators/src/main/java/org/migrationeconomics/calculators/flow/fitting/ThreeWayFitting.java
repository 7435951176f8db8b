package org.migrationeconomics.calculators.flow.fitting;

import java.util.Objects;
import org.migrationeconomics.calculators.Convergence;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * A table of three dimensions fitted to sums: the result of {@link ThreeWayFittingCalculator}.
 *
 * <pre>
 *   x(i,j,k) = m(i,j,k) a(i,k) b(j,k) c(i,j)
 * </pre>
 *
 * <p>It holds the seed, which it shares, and the factors; a cell is computed when it is asked for.
 * So a table of 200 × 200 × 200 whose seed is the same in all layers takes less than two megabytes.
 *
 * <p><b>Units</b>: those of the sums.
 *
 * <p>Immutable and thread-safe.
 */
public final class ThreeWayFitting implements Tabular {

  private final ThreeWayTable seed;
  private final double[] rowsByLayer;
  private final double[] columnsByLayer;
  private final double[] rowsByColumn;
  private final Convergence convergence;

  ThreeWayFitting(ThreeWayTable seed, ThreeWayKernel kernel, Convergence convergence) {
    this.seed = seed;
    rowsByLayer = kernel.rl;
    columnsByLayer = kernel.cl;
    rowsByColumn = kernel.rc;
    this.convergence = convergence;
  }

  /**
   * The seed, which names rows, columns and layers.
   *
   * @return the seed
   */
  public ThreeWayTable seed() {
    return seed;
  }

  /**
   * How the iteration ended.
   *
   * @return tolerance, iterations, error
   */
  public Convergence convergence() {
    return convergence;
  }

  /**
   * A cell by its position.
   *
   * @param row position of the row
   * @param column position of the column
   * @param layer position of the layer
   * @return the number in it
   * @throws IndexOutOfBoundsException if there is no such position
   */
  public double at(int row, int column, int layer) {
    int depth = seed.layers().size();
    double pair = rowsByColumn.length == 0 ? 1 : rowsByColumn[row * seed.columns().size() + column];
    return seed.at(row, column, layer)
        * rowsByLayer[row * depth + layer]
        * columnsByLayer[column * depth + layer]
        * pair;
  }

  /**
   * A cell by the names of its row, column and layer.
   *
   * @param row name of the row
   * @param column name of the column
   * @param layer name of the layer
   * @return the number in it
   * @throws IllegalArgumentException if there is no such name
   */
  public double at(String row, String column, String layer) {
    return at(
        position("row", seed.rows().indexOf(row), row),
        position("column", seed.columns().indexOf(column), column),
        position("layer", seed.layers().indexOf(layer), layer));
  }

  private static int position(String what, int position, String name) {
    if (position < 0) {
      throw Require.refusal(what, name, "one of the table's " + what + "s");
    }
    return position;
  }

  /**
   * One layer as a table.
   *
   * @param layer position of the layer
   * @return one row a row; made anew at each call
   * @throws IndexOutOfBoundsException if there is no such layer
   */
  public double[][] layer(int layer) {
    Objects.checkIndex(layer, seed.layers().size());
    double[][] table = new double[seed.rows().size()][seed.columns().size()];
    for (int i = 0; i < table.length; i++) {
      for (int j = 0; j < table[i].length; j++) {
        table[i][j] = at(i, j, layer);
      }
    }
    return table;
  }

  /**
   * All layers together.
   *
   * @return one row a row; made anew at each call
   */
  public double[][] overLayers() {
    double[][] table = new double[seed.rows().size()][seed.columns().size()];
    for (int i = 0; i < table.length; i++) {
      for (int j = 0; j < table[i].length; j++) {
        double sum = 0;
        for (int k = 0; k < seed.layers().size(); k++) {
          sum += at(i, j, k);
        }
        table[i][j] = sum;
      }
    }
    return table;
  }

  /**
   * The sum of all cells.
   *
   * @return the total
   */
  public double total() {
    double sum = 0;
    for (double[] row : overLayers()) {
      for (double cell : row) {
        sum += cell;
      }
    }
    return sum;
  }

  /** The sums over the layers that are not zero; of a small table, every layer in a column. */
  @Override
  public TextTable table() {
    boolean all = seed.layers().size() <= 6;
    TextTable.Builder table =
        TextTable.titled("fitted " + seed).column("row").column("column").unit("that of the seed");
    if (all) {
      seed.layers().forEach(table::column);
    }
    table.column(all ? "together" : "all layers");
    double[][] sums = overLayers();
    for (int i = 0; i < sums.length; i++) {
      for (int j = 0; j < sums[i].length; j++) {
        if (sums[i][j] != 0) {
          Object[] cells = new Object[all ? seed.layers().size() + 3 : 3];
          cells[0] = seed.rows().get(i);
          cells[1] = seed.columns().get(j);
          for (int k = 0; all && k < seed.layers().size(); k++) {
            cells[k + 2] = at(i, j, k);
          }
          cells[cells.length - 1] = sums[i][j];
          table.row(cells);
        }
      }
    }
    return table.note("Total " + Numbers.readable(total()) + "; " + convergence + ".").build();
  }

  /** Every cell of every layer, also those that are zero. */
  @Override
  public TextTable dataTable() {
    int layers = seed.layers().size();
    int columns = seed.columns().size();
    return TextTable.titled("fitted " + seed)
        .column("row")
        .column("column")
        .column("layer")
        .unit("that of the seed")
        .column("fitted")
        .rows(
            Math.multiplyExact(seed.rows().size(), columns * layers),
            cell -> {
              int i = cell / (columns * layers);
              int j = cell / layers % columns;
              int k = cell % layers;
              return new Object[] {
                seed.rows().get(i), seed.columns().get(j), seed.layers().get(k), at(i, j, k)
              };
            })
        .note("Total " + Numbers.readable(total()) + "; " + convergence + ".")
        .build();
  }

  /** The table, shortened to what JShell prints. */
  @Override
  public String toString() {
    return table().brief();
  }
}
