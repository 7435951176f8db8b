package org.migrationeconomics.calculators.flow.fitting;

import java.io.Serializable;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;

/**
 * A table of three dimensions: origins, destinations and what people are told apart by, such as
 * birthplace, age or health.
 *
 * <p>Rows, columns and layers are named; no cell is negative. A table that is the same in every
 * layer is kept once ({@link #repeated}), however many layers it has.
 *
 * <p><b>Units</b>: the user's own, the same in every cell.
 *
 * <p>Immutable and thread-safe.
 */
public final class ThreeWayTable implements Serializable {

  private static final long serialVersionUID = 1L;

  private final List<String> rows;
  private final List<String> columns;
  private final List<String> layers;
  private final boolean layered;
  private final double[] cells;

  private ThreeWayTable(
      List<String> rows,
      List<String> columns,
      List<String> layers,
      boolean layered,
      double[] cells) {
    this.rows = names("row", rows);
    this.columns = names("column", columns);
    this.layers = names("layer", layers);
    this.layered = layered;
    this.cells = cells;
    long expected = (long) rows.size() * columns.size() * (layered ? layers.size() : 1);
    if (cells.length != expected) {
      throw Require.refusal(
          "number of cells",
          cells.length,
          expected
              + ", "
              + rows.size()
              + " × "
              + columns.size()
              + (layered ? " × " + layers.size() : ""));
    }
    for (int c = 0; c < cells.length; c++) {
      if (!(cells[c] >= 0 && cells[c] <= Double.MAX_VALUE)) {
        throw Require.refusal("cell " + place(c), cells[c], "a finite number that is not negative");
      }
    }
  }

  private static List<String> names(String what, List<String> names) {
    if (Require.notNull(what + "s", names).isEmpty()) {
      throw Require.refusal("number of " + what + "s", 0, "at least one");
    }
    HashSet<String> known = new HashSet<>();
    for (String name : names) {
      if (!known.add(Require.text(what, name))) {
        throw Require.refusal(what, name, "each name once");
      }
    }
    return List.copyOf(names);
  }

  private String place(int cell) {
    int layer = layered ? cell % layers.size() : 0;
    int pair = layered ? cell / layers.size() : cell;
    return rows.get(pair / columns.size())
        + ", "
        + columns.get(pair % columns.size())
        + (layered ? ", " + layers.get(layer) : "");
  }

  /**
   * A table given layer by layer.
   *
   * @param rows names of the rows, each once
   * @param columns names of the columns, each once
   * @param layers names of the layers, each once
   * @param tables one table a layer, in it one row a row; copied
   * @return the table
   * @throws IllegalArgumentException if a name is blank or there twice, the sizes do not match, or
   *     a cell is negative or not finite
   */
  public static ThreeWayTable of(
      List<String> rows, List<String> columns, List<String> layers, double[][]... tables) {
    Require.notNull("layers", layers);
    Require.notNull("tables", tables);
    if (tables.length != layers.size()) {
      throw Require.refusal(
          "number of tables", tables.length, "one for each of " + layers.size() + " layers");
    }
    int depth = layers.size();
    double[] cells = new double[rows.size() * columns.size() * depth];
    for (int k = 0; k < depth; k++) {
      square(rows, columns, tables[k]);
      for (int i = 0; i < rows.size(); i++) {
        for (int j = 0; j < columns.size(); j++) {
          cells[(i * columns.size() + j) * depth + k] = tables[k][i][j];
        }
      }
    }
    return new ThreeWayTable(rows, columns, layers, true, cells);
  }

  /**
   * A table that is the same in every layer, and is kept only once.
   *
   * @param rows names of the rows, each once
   * @param columns names of the columns, each once
   * @param layers names of the layers, each once
   * @param table one row a row; copied
   * @return the table
   * @throws IllegalArgumentException if a name is blank or there twice, the sizes do not match, or
   *     a cell is negative or not finite
   */
  public static ThreeWayTable repeated(
      List<String> rows, List<String> columns, List<String> layers, double[][] table) {
    Require.notNull("rows", rows);
    Require.notNull("table", table);
    square(rows, columns, table);
    double[] cells = new double[rows.size() * columns.size()];
    for (int i = 0; i < rows.size(); i++) {
      System.arraycopy(table[i], 0, cells, i * columns.size(), columns.size());
    }
    return new ThreeWayTable(rows, columns, layers, false, cells);
  }

  /**
   * A table of ones, which says nothing about its cells.
   *
   * @param rows names of the rows, each once
   * @param columns names of the columns, each once
   * @param layers names of the layers, each once
   * @return the table
   */
  public static ThreeWayTable ones(List<String> rows, List<String> columns, List<String> layers) {
    Require.notNull("rows", rows);
    Require.notNull("columns", columns);
    double[] cells = new double[rows.size() * columns.size()];
    Arrays.fill(cells, 1);
    return new ThreeWayTable(rows, columns, layers, false, cells);
  }

  /**
   * A table that takes over an array without copying it, for those who have just made it and keep
   * no reference to it.
   *
   * @param rows names of the rows, each once
   * @param columns names of the columns, each once
   * @param layers names of the layers, each once
   * @param cells row by row, in each row column by column, in each column layer by layer; not
   *     copied
   * @return the table
   * @throws IllegalArgumentException if a name is blank or there twice, the sizes do not match, or
   *     a cell is negative or not finite
   */
  public static ThreeWayTable ofUnsafe(
      List<String> rows, List<String> columns, List<String> layers, double[] cells) {
    Require.notNull("cells", cells);
    return new ThreeWayTable(rows, columns, layers, true, cells);
  }

  private static void square(List<String> rows, List<String> columns, double[][] table) {
    if (table.length != rows.size()) {
      throw Require.refusal("number of rows", table.length, "one for each of " + rows.size());
    }
    for (int i = 0; i < table.length; i++) {
      if (table[i].length != columns.size()) {
        throw Require.refusal(
            "length of row " + rows.get(i),
            table[i].length,
            "one for each of " + columns.size() + " columns");
      }
    }
  }

  /**
   * The names of the rows.
   *
   * @return the names in order
   */
  public List<String> rows() {
    return rows;
  }

  /**
   * The names of the columns.
   *
   * @return the names in order
   */
  public List<String> columns() {
    return columns;
  }

  /**
   * The names of the layers.
   *
   * @return the names in order
   */
  public List<String> layers() {
    return layers;
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
    Objects.checkIndex(row, rows.size());
    int pair = row * columns.size() + Objects.checkIndex(column, columns.size());
    Objects.checkIndex(layer, layers.size());
    return layered ? cells[pair * layers.size() + layer] : cells[pair];
  }

  /** Whether layers differ; otherwise one is kept for all. */
  boolean layered() {
    return layered;
  }

  /** The cells as they are kept. Not to be modified. */
  double[] cellsUnsafe() {
    return cells;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ThreeWayTable that
        && rows.equals(that.rows)
        && columns.equals(that.columns)
        && layers.equals(that.layers)
        && layered == that.layered
        && Arrays.equals(cells, that.cells);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * rows.hashCode() + columns.hashCode())
        + layers.hashCode()
        + Arrays.hashCode(cells);
  }

  /** The size in words. */
  @Override
  public String toString() {
    double sum = 0;
    for (double cell : cells) {
      sum += cell;
    }
    return "table of "
        + rows.size()
        + " rows, "
        + columns.size()
        + " columns and "
        + layers.size()
        + (layered ? " layers, total " : " equal layers, total ")
        + Numbers.readable(sum * (layered ? 1 : layers.size()));
  }
}
