package org.migrationeconomics.core.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.migrationeconomics.core.internal.Require;

/**
 * Several results in one table, joined by a column that all of them have: the same series of three
 * countries by year, three methods by place.
 *
 * <pre>
 *   SideBySide.by("year")
 *       .with("Mexico", RemittanceComparisonCalculator.withDefaults().calculate(mexico))
 *       .with("India", RemittanceComparisonCalculator.withDefaults().calculate(india))
 *       .show()
 * </pre>
 *
 * <p>Every other column carries the name of its result before its head. A key that one of the
 * results lacks has no value there, which prints as a dash. Numbers keep the decimals that they
 * have alone. Keys that are all numbers stand in ascending order, others in the order in which they
 * come. What stands above and below each table stands below this one, with the name of the result.
 *
 * <p>Immutable and thread-safe.
 */
public final class SideBySide implements Tabular {

  /** A cell of a result that has no such row. */
  private record Absent(String name, String key) implements Cell {
    @Override
    public OptionalDouble toOptional() {
      return OptionalDouble.empty();
    }

    @Override
    public Optional<String> reason() {
      return Optional.of(name + " has no row " + key);
    }
  }

  private final String key;
  private final Optional<String> title;
  private final Map<String, TextTable> tables;

  private SideBySide(String key, Optional<String> title, Map<String, TextTable> tables) {
    this.key = key;
    this.title = title;
    this.tables = tables;
  }

  /**
   * Begins a table without results.
   *
   * @param key the head of the column that all results have, such as {@code year}
   * @return the table
   * @throws IllegalArgumentException if the head is blank
   */
  public static SideBySide by(String key) {
    return new SideBySide(Require.text("key", key), Optional.empty(), Map.of());
  }

  /**
   * The same table under a title.
   *
   * @param newTitle the line above it; without it, the names of the results
   * @return the table
   * @throws IllegalArgumentException if the title is blank
   */
  public SideBySide titled(String newTitle) {
    return new SideBySide(key, Optional.of(Require.text("title", newTitle)), tables);
  }

  /**
   * The same table with one more result on the right.
   *
   * @param name what the result is called in the heads, such as a country
   * @param result a result, a series, a vector, whatever prints as a table
   * @return the table
   * @throws IllegalArgumentException if the name was given before, the result has no column of the
   *     key or two of them, or a key stands in two of its rows
   */
  public SideBySide with(String name, Tabular result) {
    return with(name, Require.notNull("result", result).table());
  }

  /**
   * The same table with one more table on the right.
   *
   * @param name what the table is called in the heads
   * @param table a table with a column of the key
   * @return the table
   * @throws IllegalArgumentException if the name was given before, the table has no column of the
   *     key or two of them, or a key stands in two of its rows
   */
  public SideBySide with(String name, TextTable table) {
    Require.notNull("table", table);
    if (tables.containsKey(Require.text("name", name))) {
      throw Require.refusal("name", name, "each name once");
    }
    int column = column(name, table);
    Set<String> keys = new LinkedHashSet<>();
    for (Object[] row : table.rows()) {
      if (!keys.add(TextTable.csvCell(row[column]))) {
        throw Require.refusal(
            key + " of '" + name + "'", TextTable.csvCell(row[column]), "each " + key + " once");
      }
    }
    Map<String, TextTable> more = new LinkedHashMap<>(tables);
    more.put(name, table);
    return new SideBySide(key, title, more);
  }

  private int column(String name, TextTable table) {
    int column = table.heads().indexOf(key);
    if (column < 0 || table.heads().lastIndexOf(key) != column) {
      throw Require.refusal(
          "columns of '" + name + "'",
          String.join(", ", table.heads()),
          "one column '" + key + "'");
    }
    return column;
  }

  /**
   * The results in one table.
   *
   * @throws IllegalArgumentException if there is no result
   */
  @Override
  public TextTable table() {
    if (tables.isEmpty()) {
      throw Require.refusal("results", "none", "one result at least: with(name, result)");
    }
    TextTable.Builder joined =
        TextTable.titled(title.orElseGet(() -> String.join(", ", tables.keySet()))).column(key);
    List<Map<String, Object[]>> byKey = new ArrayList<>();
    Map<String, Object> keys = new LinkedHashMap<>();
    tables.forEach(
        (name, table) -> {
          int column = column(name, table);
          Map<String, Object[]> rows = new LinkedHashMap<>();
          for (Object[] row : table.rows()) {
            String text = TextTable.csvCell(row[column]);
            rows.put(text, row);
            keys.putIfAbsent(text, row[column]);
          }
          byKey.add(rows);
          for (int c = 0; c < table.heads().size(); c++) {
            if (c != column) {
              joined.column(name + ": " + table.heads().get(c), table.places(c), table.unit(c));
            }
          }
        });
    inOrder(keys).forEach((text, cell) -> joined.row(row(text, cell, byKey)));
    tables.forEach(joined::about);
    return joined.build();
  }

  private Object[] row(String text, Object cell, List<Map<String, Object[]>> byKey) {
    List<Object> cells = new ArrayList<>();
    cells.add(cell);
    int t = 0;
    for (Map.Entry<String, TextTable> entry : tables.entrySet()) {
      Object[] row = byKey.get(t++).get(text);
      int column = entry.getValue().heads().indexOf(key);
      for (int c = 0; c < entry.getValue().heads().size(); c++) {
        if (c != column) {
          cells.add(row == null ? new Absent(entry.getKey(), text) : row[c]);
        }
      }
    }
    return cells.toArray();
  }

  private static Map<String, Object> inOrder(Map<String, Object> keys) {
    boolean numbers = keys.values().stream().allMatch(cell -> cell instanceof Number);
    if (!numbers) {
      return keys;
    }
    Map<String, Object> ascending = new LinkedHashMap<>();
    keys.entrySet().stream()
        .sorted(
            (a, b) ->
                Double.compare(
                    ((Number) a.getValue()).doubleValue(), ((Number) b.getValue()).doubleValue()))
        .forEach(entry -> ascending.put(entry.getKey(), entry.getValue()));
    return ascending;
  }

  /** The table, shortened in the middle if it is long; {@link #show} prints all. */
  @Override
  public String toString() {
    return tables.isEmpty() ? "results side by side by " + key + ": none" : table().brief();
  }
}
