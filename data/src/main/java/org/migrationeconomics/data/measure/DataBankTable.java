package org.migrationeconomics.data.measure;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * A download from the World Bank's DataBank: rows that are named by some columns of text, and one
 * column for each year or quarter.
 *
 * <pre>
 *   table.label(0, "Country Code")          "MEX"
 *   table.figure(0, "2011Q1")               a number, or no value
 * </pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class DataBankTable implements Tabular, Serializable {

  private static final long serialVersionUID = 1L;

  private final List<String> labels;
  private final List<String> times;
  private final List<List<String>> rows;
  private final List<double[]> values;
  private final String updated;

  DataBankTable(
      List<String> labels,
      List<String> times,
      List<List<String>> rows,
      List<double[]> values,
      String updated) {
    this.labels = List.copyOf(labels);
    this.times = List.copyOf(times);
    this.rows = List.copyOf(rows);
    this.values = new ArrayList<>(values);
    this.updated = updated;
  }

  /**
   * The names of the columns of text, with single spaces.
   *
   * @return for example {@code Country Name}, {@code Country Code}, {@code Series Name}, {@code
   *     Series Code}
   */
  public List<String> labels() {
    return labels;
  }

  /**
   * The years or quarters, as DataBank writes them without the code in brackets.
   *
   * @return for example {@code 2011} or {@code 2011Q1}
   */
  public List<String> times() {
    return times;
  }

  /**
   * How many rows there are, footers left out.
   *
   * @return the count
   */
  public int rowCount() {
    return rows.size();
  }

  /**
   * A field of text.
   *
   * @param row the row from 0
   * @param label one of {@link #labels}
   * @return the text
   * @throws IllegalArgumentException if there is no such row or label
   */
  public String label(int row, String label) {
    Require.notNull("label", label);
    int column = labels.indexOf(label);
    if (column < 0) {
      throw Require.refusal("label", label, "one of " + labels);
    }
    return rows.get(checked(row)).get(column);
  }

  private int checked(int row) {
    if (row < 0 || row >= rows.size()) {
      throw Require.refusal("row", row, "0 to " + (rows.size() - 1));
    }
    return row;
  }

  /**
   * A number.
   *
   * @param row the row from 0
   * @param time one of {@link #times}
   * @return the figure, or no value if the table has {@code ..} or nothing there
   * @throws IllegalArgumentException if there is no such row or time
   */
  public Figure figure(int row, String time) {
    Require.notNull("time", time);
    int column = times.indexOf(time);
    if (column < 0) {
      throw Require.refusal("time", time, "one of " + times);
    }
    double value = values.get(checked(row))[column];
    return Double.isNaN(value)
        ? Figure.empty("the table has no value of " + rows.get(row) + " in " + time)
        : Figure.of(value);
  }

  /**
   * The numbers of a row.
   *
   * @param row the row from 0
   * @return one number for each of {@link #times}, NaN where there is none; a copy
   * @throws IllegalArgumentException if there is no such row
   */
  public double[] values(int row) {
    return values.get(checked(row)).clone();
  }

  /**
   * The row with given texts.
   *
   * @param label one of {@link #labels}
   * @param text what the row has there
   * @param further more labels and texts, by turns
   * @return the first such row, or empty
   * @throws IllegalArgumentException if there is no such label, or one has no text
   */
  public OptionalInt row(String label, String text, String... further) {
    Require.notNull("further", further);
    if (further.length % 2 != 0) {
      throw Require.refusal("further", further.length, "labels and texts by turns");
    }
    for (int row = 0; row < rows.size(); row++) {
      boolean same = label(row, label).equals(text);
      for (int i = 0; same && i < further.length; i += 2) {
        same = label(row, further[i]).equals(further[i + 1]);
      }
      if (same) {
        return OptionalInt.of(row);
      }
    }
    return OptionalInt.empty();
  }

  /**
   * What the footer says: database and date.
   *
   * @return the footer on one line; empty if there is none
   */
  public String footer() {
    return updated;
  }

  @Override
  public TextTable table() {
    TextTable.Builder table = TextTable.titled(toString());
    labels.forEach(table::column);
    table.column("observations");
    for (int row = 0; row < rows.size(); row++) {
      List<Object> cells = new ArrayList<>(rows.get(row));
      cells.add((int) Arrays.stream(values.get(row)).filter(value -> !Double.isNaN(value)).count());
      table.row(cells.toArray());
    }
    return table.build();
  }

  /** Every cell, also the blank ones. The layout says no unit; the series of each row does. */
  @Override
  public TextTable dataTable() {
    TextTable.Builder table = TextTable.titled(toString());
    labels.forEach(table::column);
    Figure blank = Figure.empty("the cell is blank in the file");
    return table
        .column("time")
        .unit("that of the series")
        .column("figure")
        .rows(
            Math.multiplyExact(rows.size(), times.size()),
            cell -> {
              int row = cell / times.size();
              int time = cell % times.size();
              List<Object> cells = new ArrayList<>(rows.get(row));
              cells.add(times.get(time));
              double value = values.get(row)[time];
              cells.add(Double.isNaN(value) ? blank : Figure.of(value));
              return cells.toArray();
            })
        .source(source())
        .build();
  }

  private String source() {
    return updated.isEmpty() ? "World Bank DataBank" : updated;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DataBankTable that
        && labels.equals(that.labels)
        && times.equals(that.times)
        && rows.equals(that.rows)
        && updated.equals(that.updated)
        && Arrays.deepEquals(values.toArray(), that.values.toArray());
  }

  @Override
  public int hashCode() {
    return 31 * rows.hashCode() + times.hashCode();
  }

  /** One line: how many rows, from when to when, and the footer. */
  @Override
  public String toString() {
    return "DataBank table, "
        + Numbers.readable(rows.size())
        + (rows.size() == 1 ? " row" : " rows")
        + (times.isEmpty() ? "" : ", " + times.get(0) + " to " + times.get(times.size() - 1))
        + (updated.isEmpty() ? "" : " (" + updated + ")");
  }
}
