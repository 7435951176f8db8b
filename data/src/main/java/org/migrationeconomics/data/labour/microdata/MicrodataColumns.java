package org.migrationeconomics.data.labour.microdata;

import java.io.Serializable;
import java.nio.DoubleBuffer;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * Columns of microdata as arrays of one length: numbers, and codes with their labels.
 *
 * <pre>
 *   double[] wage = columns.numbers("lnwage");
 *   int[] sex = columns.codes("female");             // 0 and 1
 *   String first = columns.labels("female").get(sex[0]);
 *   DoubleBuffer wages = columns.numberView("lnwage");   // no copy: for loops over rows
 * </pre>
 *
 * <p>A code is the place of its label in {@link #labels}, which are ordered: numbers by size, then
 * text. The labels are those of all rows that were read without fault, kept or not.
 *
 * <p>As a table it describes the columns.
 *
 * <p>Immutable and thread-safe.
 */
public final class MicrodataColumns implements Tabular, Serializable {

  private static final long serialVersionUID = 1L;

  private final LinkedHashMap<String, double[]> numbers;
  private final LinkedHashMap<String, int[]> codes;
  private final LinkedHashMap<String, List<String>> labels;
  private final RowTally rows;

  /** Takes over the arrays. */
  MicrodataColumns(
      Map<String, double[]> numbers,
      Map<String, int[]> codes,
      Map<String, List<String>> labels,
      RowTally rows) {
    this.numbers = new LinkedHashMap<>(numbers);
    this.codes = new LinkedHashMap<>(codes);
    this.labels = new LinkedHashMap<>(labels);
    this.rows = rows;
  }

  /**
   * How many rows the arrays have.
   *
   * @return the length of every array
   */
  public int size() {
    return (int) rows.kept();
  }

  /**
   * What became of the rows of the file.
   *
   * @return how many were kept, and why the others were not
   */
  public RowTally rows() {
    return rows;
  }

  /**
   * The names of the columns of numbers.
   *
   * @return the names, in the order of the selection
   */
  public List<String> numberNames() {
    return List.copyOf(numbers.keySet());
  }

  /**
   * The names of the columns of codes.
   *
   * @return the names, in the order of the selection
   */
  public List<String> codeNames() {
    return List.copyOf(codes.keySet());
  }

  /**
   * A column of numbers.
   *
   * @param name its name
   * @return a new array; NaN is a hole, if holes were kept
   * @throws IllegalArgumentException if there is no such column of numbers
   */
  public double[] numbers(String name) {
    return get("column of numbers", numbers, name).clone();
  }

  /**
   * A column of numbers as it stands, without copying it; whoever reads it row by row needs no
   * array.
   *
   * @param name its name
   * @return a view that cannot be written to, whose {@code get(row)} is the number of a row from 0;
   *     NaN is a hole, if holes were kept
   * @throws IllegalArgumentException if there is no such column of numbers
   */
  public DoubleBuffer numberView(String name) {
    return DoubleBuffer.wrap(get("column of numbers", numbers, name)).asReadOnlyBuffer();
  }

  /**
   * A column of codes.
   *
   * @param name its name
   * @return a new array of places in {@link #labels}; −1 is a hole, if holes were kept
   * @throws IllegalArgumentException if there is no such column of codes
   */
  public int[] codes(String name) {
    return get("column of codes", codes, name).clone();
  }

  /**
   * A column of codes as it stands, without copying it.
   *
   * @param name its name
   * @return a view that cannot be written to, whose {@code get(row)} is the code of a row from 0, a
   *     place in {@link #labels}; −1 is a hole, if holes were kept
   * @throws IllegalArgumentException if there is no such column of codes
   */
  public IntBuffer codeView(String name) {
    return IntBuffer.wrap(get("column of codes", codes, name)).asReadOnlyBuffer();
  }

  /**
   * The labels of a column of codes.
   *
   * @param name its name
   * @return the labels, in order
   * @throws IllegalArgumentException if there is no such column of codes
   */
  public List<String> labels(String name) {
    return get("column of codes", labels, name);
  }

  private static <T> T get(String what, Map<String, T> map, String name) {
    T found = map.get(Require.notNull(what, name));
    if (found == null) {
      throw Require.refusal(what, name, "one of " + new ArrayList<>(map.keySet()));
    }
    return found;
  }

  @Override
  public TextTable table() {
    TextTable.Builder table =
        TextTable.titled("columns of microdata, of " + rows.sentence())
            .column("column")
            .column("kind")
            .unit("rows")
            .column("holes")
            .column("least", 4)
            .column("mean", 4)
            .column("most", 4);
    numbers.forEach(
        (name, values) -> {
          int holes = 0;
          double least = Double.POSITIVE_INFINITY;
          double most = Double.NEGATIVE_INFINITY;
          double sum = 0;
          for (double value : values) {
            if (Double.isNaN(value)) {
              holes++;
            } else {
              least = Math.min(least, value);
              most = Math.max(most, value);
              sum += value / values.length;
            }
          }
          boolean any = holes < values.length;
          Figure none = Figure.empty("no row has a value");
          table.row(
              name,
              "number",
              holes,
              any ? Figure.of(least) : none,
              any ? Figure.of(sum * ((double) values.length / (values.length - holes))) : none,
              any ? Figure.of(most) : none);
        });
    codes.forEach(
        (name, values) -> {
          int holes = 0;
          for (int value : values) {
            holes += value < 0 ? 1 : 0;
          }
          table.row(name, labels(name).size() + " codes", holes, "", "", "");
        });
    return table.build();
  }

  /** Every cell of every row; codes are written as their labels. */
  @Override
  public TextTable dataTable() {
    TextTable.Builder table =
        TextTable.titled("microdata, kept of " + rows.sentence()).column("row");
    codes.keySet().forEach(table::column);
    table.unit("that of the file");
    numbers.keySet().forEach(table::column);
    Figure blank = Figure.empty("the cell is blank in the file");
    List<String[]> texts = new ArrayList<>();
    codes.keySet().forEach(name -> texts.add(labels(name).toArray(new String[0])));
    List<int[]> columns = List.copyOf(codes.values());
    List<double[]> figures = List.copyOf(numbers.values());
    return table
        .rows(
            size(),
            row -> {
              List<Object> cells = new ArrayList<>();
              cells.add(row + 1);
              for (int c = 0; c < columns.size(); c++) {
                int code = columns.get(c)[row];
                cells.add(code < 0 ? "" : texts.get(c)[code]);
              }
              for (double[] values : figures) {
                cells.add(Double.isNaN(values[row]) ? blank : Figure.of(values[row]));
              }
              return cells.toArray();
            })
        .build();
  }

  /** The columns, one line each. */
  @Override
  public String toString() {
    return table().brief();
  }
}
