package org.migrationeconomics.core.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.migrationeconomics.core.internal.Require;

/**
 * Tables below each other as one, each under keys of its own: the series of all areas by area, the
 * populations of all dates by date. It is how a value that holds others gives all its data.
 *
 * <pre>
 *   StackedTables.titled("remittances received", "code", "name")
 *       .add(mexico::table, "MEX", "Mexico")
 *       .add(india::table, "IND", "India")
 *       .build()
 * </pre>
 *
 * <p>Columns of the same head and unit become one; where a table has no such column, it does not
 * apply. Rows that add up others are left out. Sources and notes are all kept, each once. A table
 * is made when its rows are read, and only the last one is kept.
 *
 * <p>Not thread-safe; the table that it builds is.
 */
public final class StackedTables {

  /** A column of the whole: figures of one unit, or what a row is about. */
  private record Column(String head, String unit) {}

  /** A table, its keys, and which of its rows and columns go where. */
  @SuppressWarnings("ArrayRecordComponent") // Never compared, nor shown to users.
  private record Part(Object[] keys, Supplier<TextTable> table, int[] rows, int[] columns) {}

  /** A part that has just been read. */
  private record Last(int number, TextTable table) {}

  private final String title;
  private final List<String> keys;
  private final List<Object[]> keysOfParts = new ArrayList<>();
  private final List<Supplier<TextTable>> tables = new ArrayList<>();
  private final Set<String> notes = new LinkedHashSet<>();
  private final Set<String> sources = new LinkedHashSet<>();

  private StackedTables(String title, List<String> keys) {
    this.title = title;
    this.keys = keys;
  }

  /**
   * Begins a stack.
   *
   * @param title the line above it
   * @param keys the heads of the columns that tell the tables apart
   * @return a stack without tables
   * @throws IllegalArgumentException if the title is blank
   */
  public static StackedTables titled(String title, String... keys) {
    Require.notNull("keys", keys);
    return new StackedTables(Require.text("title", title), List.of(keys));
  }

  /**
   * Adds a table.
   *
   * @param table makes it, the same at every call
   * @param itsKeys what tells it apart, one for each key
   * @return this stack
   * @throws IllegalArgumentException if there are more or fewer keys
   */
  public StackedTables add(Supplier<TextTable> table, Object... itsKeys) {
    Require.notNull("itsKeys", itsKeys);
    if (itsKeys.length != keys.size()) {
      throw Require.refusal("keys", Arrays.toString(itsKeys), keys.size() + ", one for each head");
    }
    tables.add(Require.notNull("table", table));
    keysOfParts.add(itsKeys.clone());
    return this;
  }

  /**
   * Adds a note to those of the tables.
   *
   * @param note a caution
   * @return this stack
   * @throws IllegalArgumentException if the note is blank
   */
  public StackedTables note(String note) {
    notes.add(Require.text("note", note));
    return this;
  }

  /**
   * Adds a source to those of the tables.
   *
   * @param source publication, table and date
   * @return this stack
   * @throws IllegalArgumentException if the source is blank
   */
  public StackedTables source(String source) {
    sources.add(Require.text("source", source));
    return this;
  }

  /**
   * Adds what a table says about itself, without its rows.
   *
   * @param table the summary, say, of what the stack holds whole
   * @return this stack
   */
  public StackedTables about(TextTable table) {
    notes.addAll(Require.notNull("table", table).remarks());
    if (!table.source().isEmpty()) {
      sources.add(table.source());
    }
    return this;
  }

  /**
   * Adds a single figure, such as the fit of a model: a row with its name in the column {@code
   * quantity} and its number in the column {@code value}.
   *
   * @param quantity what it is
   * @param unit its unit in words, "1" for pure numbers
   * @param value the number, finite
   * @param itsKeys what tells it apart, one for each key
   * @return this stack
   * @throws IllegalArgumentException if a text is blank, the number NaN or infinite, or there are
   *     more or fewer keys
   */
  public StackedTables figure(String quantity, String unit, double value, Object... itsKeys) {
    return figure(quantity, Cell.in(unit, value), itsKeys);
  }

  /**
   * Adds a single figure that there may be a reason for not having.
   *
   * @param quantity what it is
   * @param unit its unit in words, "1" for pure numbers
   * @param value the number, or the reason why there is none
   * @param itsKeys what tells it apart, one for each key
   * @return this stack
   * @throws IllegalArgumentException if a text is blank, or there are more or fewer keys
   */
  public StackedTables figure(String quantity, String unit, Cell value, Object... itsKeys) {
    return figure(quantity, Cell.in(unit, value), itsKeys);
  }

  private StackedTables figure(String quantity, Cell value, Object[] itsKeys) {
    Require.text("quantity", quantity);
    return add(
        () ->
            TextTable.titled(quantity)
                .column("quantity")
                .unit("1")
                .column("value")
                .row(quantity, value)
                .build(),
        itsKeys);
  }

  /**
   * All tables as one.
   *
   * @return the table
   */
  public TextTable build() {
    Map<Column, Integer> labels = new LinkedHashMap<>();
    Map<Column, Integer> figures = new LinkedHashMap<>();
    Map<Column, Integer> decimals = new LinkedHashMap<>();
    List<Column[]> columns = new ArrayList<>();
    List<int[]> rows = new ArrayList<>();
    for (Supplier<TextTable> supplier : tables) {
      TextTable table = supplier.get();
      about(table);
      List<String> names = CsvForm.distinct(table.heads(), List.of());
      Column[] its = new Column[table.heads().size()];
      for (int c = 0; c < its.length; c++) {
        boolean figure = table.hasFigures(c);
        its[c] = new Column(names.get(c), figure ? table.unit(c) : "");
        (figure ? figures : labels).putIfAbsent(its[c], 0);
        decimals.putIfAbsent(its[c], table.places(c));
      }
      columns.add(its);
      rows.add(rowsOf(table));
    }
    TextTable.Builder builder = TextTable.titled(title);
    keys.forEach(builder::column);
    int at = keys.size();
    for (Map<Column, Integer> some : List.of(labels, figures)) {
      for (Map.Entry<Column, Integer> entry : some.entrySet()) {
        Column column = entry.getKey();
        builder.column(
            column.head(), decimals.getOrDefault(column, TextTable.READABLE), column.unit());
        entry.setValue(at++);
      }
    }
    List<Part> parts = new ArrayList<>();
    int[] ends = new int[tables.size()];
    int count = 0;
    for (int t = 0; t < ends.length; t++) {
      int[] places = new int[columns.get(t).length];
      for (int c = 0; c < places.length; c++) {
        Column column = columns.get(t)[c];
        places[c] = figures.getOrDefault(column, labels.getOrDefault(column, -1));
      }
      parts.add(new Part(keysOfParts.get(t), tables.get(t), rows.get(t), places));
      count = Math.addExact(count, rows.get(t).length);
      ends[t] = count;
    }
    Reader reader = new Reader(List.copyOf(parts), ends, at);
    builder.rows(count, reader::row);
    notes.forEach(builder::note);
    sources.forEach(builder::source);
    return builder.build();
  }

  private static int[] rowsOf(TextTable table) {
    int[] rows = new int[table.rowCount()];
    int kept = 0;
    for (int r = 0; r < rows.length; r++) {
      if (!table.isSum(r)) {
        rows[kept++] = r;
      }
    }
    return Arrays.copyOf(rows, kept);
  }

  /** Finds the part of a row, and keeps the last one that was read. */
  private static final class Reader {

    private final List<Part> parts;
    private final int[] ends;
    private final int width;
    private volatile Last last;

    Reader(List<Part> parts, int[] ends, int width) {
      this.parts = parts;
      this.ends = ends;
      this.width = width;
      this.last = new Last(-1, nothing());
    }

    private static TextTable nothing() {
      return TextTable.titled("nothing").column("nothing").build();
    }

    Object[] row(int index) {
      // The first end above the index; ends of empty parts come twice.
      int found = Arrays.binarySearch(ends, index);
      int p = found < 0 ? -found - 1 : found + 1;
      while (ends[p] <= index) {
        p++;
      }
      Part part = parts.get(p);
      Last known = last;
      if (known.number() != p) {
        known = new Last(p, part.table().get());
        last = known;
      }
      int before = ends[p] - part.rows().length;
      Object[] its = known.table().rows().get(part.rows()[index - before]);
      Object[] row = new Object[width];
      Arrays.fill(row, "");
      System.arraycopy(part.keys(), 0, row, 0, part.keys().length);
      for (int c = 0; c < its.length; c++) {
        row[part.columns()[c]] = its[c];
      }
      return row;
    }
  }
}
