package org.migrationeconomics.data.population;

import java.io.Serializable;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.table.StackedTables;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * One value for each of several years: life tables, or fertility schedules.
 *
 * <pre>
 *   tables.at(1993)
 *   tables.years()
 * </pre>
 *
 * <p>Immutable and thread-safe, if the values are.
 *
 * @param <T> the type of the values
 */
public final class ByYear<T> implements Tabular, Serializable {

  private static final long serialVersionUID = 1L;

  private final String label;
  private final TreeMap<Integer, T> values;

  private ByYear(String label, Map<Integer, T> values) {
    this.label = label;
    this.values = new TreeMap<>(values);
  }

  /**
   * Values by year.
   *
   * @param <T> the type of the values
   * @param label what the values are, such as {@code life tables, Mexico}
   * @param values a value for each year; copied
   * @return the values
   * @throws IllegalArgumentException if the label is blank
   */
  public static <T> ByYear<T> of(String label, Map<Integer, T> values) {
    return new ByYear<>(Require.text("label", label), Require.notNull("values", values));
  }

  static <T> ByYear<T> none(String label) {
    return new ByYear<>(label, Map.of());
  }

  /**
   * The value of one year.
   *
   * @param year a year that has one
   * @return the value
   * @throws IllegalArgumentException if the year has none
   */
  public T at(int year) {
    T value = values.get(year);
    if (value == null) {
      throw Require.refusal(
          "year",
          year,
          values.isEmpty()
              ? "nothing: there is no year"
              : "one of the "
                  + values.size()
                  + " years from "
                  + values.firstKey()
                  + " to "
                  + values.lastKey());
    }
    return value;
  }

  /**
   * The years that have a value.
   *
   * @return the years, ascending
   */
  public List<Integer> years() {
    return List.copyOf(values.keySet());
  }

  /**
   * All values.
   *
   * @return the values by year, ascending
   */
  public Map<Integer, T> values() {
    return Collections.unmodifiableMap(values);
  }

  @Override
  public TextTable table() {
    TextTable.Builder table = TextTable.titled(toString()).column("year").column("value");
    values.forEach((year, value) -> table.row(year, String.valueOf(value)));
    return table.build();
  }

  /** All data of every year's value, if it is a table itself. */
  @Override
  public TextTable dataTable() {
    StackedTables stack = StackedTables.titled(toString(), "year");
    for (Map.Entry<Integer, T> entry : values.entrySet()) {
      if (!(entry.getValue() instanceof Tabular value)) {
        return table();
      }
      stack.add(value::dataTable, entry.getKey());
    }
    return stack.build();
  }

  /** One line: what, how many years; {@link #show} lists them. */
  @Override
  public String toString() {
    return label
        + (values.isEmpty()
            ? ", no year"
            : ", "
                + values.firstKey()
                + "-"
                + values.lastKey()
                + " ("
                + values.size()
                + (values.size() == 1 ? " year)" : " years)"));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ByYear<?> that
        && label.equals(that.label)
        && values.equals(that.values);
  }

  @Override
  public int hashCode() {
    return 31 * label.hashCode() + values.hashCode();
  }
}
