package org.migrationeconomics.core.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;

/**
 * A headed table of text and numbers, to be read by people or written as CSV.
 *
 * <p>Cells are text, numbers, truth values ("yes", "no") or {@link Figure}s; a figure without a
 * value prints as a dash and its reason stays with the value it came from. Numbers are printed with
 * the decimals of their column and written to CSV with all their digits.
 *
 * <p>Immutable and thread-safe.
 */
public final class TextTable {

  /**
   * The longest text that JShell prints without cutting it in the middle, with room for its own
   * marks.
   */
  public static final int BRIEF = 950;

  private static final String GAP = "  ";

  /** For columns whose numbers are printed with all the digits that tell them apart from others. */
  public static final int ALL_DIGITS = -2;

  private static final int READABLE = -1;

  private final String title;
  private final List<String> heads;
  private final int[] decimals;
  private final List<Object[]> rows;
  private final List<String> notes;

  private TextTable(Builder builder) {
    this.title = builder.title;
    this.heads = List.copyOf(builder.heads);
    this.decimals = builder.decimals.stream().mapToInt(Integer::intValue).toArray();
    this.rows = List.copyOf(builder.rows);
    this.notes = List.copyOf(builder.notes);
  }

  /**
   * Begins a table.
   *
   * @param title the line above it
   * @return a builder
   */
  public static Builder titled(String title) {
    return new Builder(Require.text("title", title));
  }

  /**
   * The line above the table.
   *
   * @return the title
   */
  public String title() {
    return title;
  }

  /**
   * The number of rows, heads not counted.
   *
   * @return rows
   */
  public int rowCount() {
    return rows.size();
  }

  /**
   * The whole table.
   *
   * @return title, heads, all rows, notes; no line break at the end
   */
  public String render() {
    return text(rows.size(), 0);
  }

  /**
   * As much of the table as fits {@value #BRIEF} characters: the first and last rows and how many
   * there are.
   *
   * @return the table, shortened in the middle if it must be
   */
  public String brief() {
    String whole = render();
    if (whole.length() <= BRIEF) {
      return whole;
    }
    int shown = rows.size() - 1;
    String text = whole;
    while (shown > 0 && text.length() > BRIEF) {
      shown--;
      text = text(shown - shown / 2, shown / 2);
    }
    return text.length() <= BRIEF ? text : text.substring(0, BRIEF - 1) + "…";
  }

  /**
   * Writes heads and rows as CSV (RFC 4180, UTF-8, line feeds); title and notes are left out.
   *
   * @param file the file to write; an existing one is replaced
   * @throws UncheckedIOException if the file cannot be written
   */
  public void toCsv(Path file) {
    try {
      Files.writeString(file, csv(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException("cannot write " + file, failure);
    }
  }

  /**
   * Heads and rows as CSV (RFC 4180, line feeds); title and notes are left out.
   *
   * @return the text, with a line break at the end
   */
  public String csv() {
    StringBuilder csv = new StringBuilder();
    csvLine(csv, heads);
    for (Object[] row : rows) {
      List<String> cells = new ArrayList<>();
      for (Object cell : row) {
        cells.add(csvCell(cell));
      }
      csvLine(csv, cells);
    }
    return csv.toString();
  }

  @Override
  public String toString() {
    return brief();
  }

  private String text(int head, int tail) {
    int columns = heads.size();
    int[] width = new int[columns];
    boolean[] left = new boolean[columns];
    for (int c = 0; c < columns; c++) {
      width[c] = heads.get(c).length();
    }
    List<String[]> cells = new ArrayList<>();
    for (Object[] row : rows) {
      String[] line = new String[columns];
      for (int c = 0; c < columns; c++) {
        line[c] = cell(row[c], decimals[c]);
        width[c] = Math.max(width[c], line[c].length());
        left[c] |= row[c] instanceof CharSequence text && text.length() > 0;
      }
      cells.add(line);
    }
    StringBuilder out = new StringBuilder(title);
    line(out, heads.toArray(new String[0]), width, left);
    for (int r = 0; r < head; r++) {
      line(out, cells.get(r), width, left);
    }
    if (head + tail < rows.size()) {
      out.append('\n').append(" … (").append(rows.size()).append(" rows; show() prints all)");
    }
    for (int r = rows.size() - tail; r < rows.size(); r++) {
      line(out, cells.get(r), width, left);
    }
    notes.forEach(note -> out.append('\n').append(note));
    return out.toString();
  }

  private static void line(StringBuilder out, String[] cells, int[] width, boolean[] left) {
    StringBuilder line = new StringBuilder();
    for (int c = 0; c < cells.length; c++) {
      String pad = " ".repeat(width[c] - cells[c].length());
      line.append(c == 0 ? " " : GAP).append(left[c] ? cells[c] + pad : pad + cells[c]);
    }
    out.append('\n').append(line.toString().stripTrailing());
  }

  private static String cell(Object value, int decimals) {
    if (value instanceof Figure figure) {
      return figure.isPresent() ? cell(figure.value(), decimals) : "–";
    }
    if (value instanceof Double number) {
      return switch (decimals) {
        case READABLE -> Numbers.readable(number);
        case ALL_DIGITS -> csvCell(number);
        default -> Numbers.fixed(number, decimals);
      };
    }
    if (value instanceof Boolean truth) {
      return truth ? "yes" : "no";
    }
    return String.valueOf(value);
  }

  private static String csvCell(Object value) {
    if (value instanceof Figure figure) {
      return figure.isPresent() ? csvCell(figure.value()) : "";
    }
    if (value instanceof Boolean truth) {
      return truth ? "yes" : "no";
    }
    return String.valueOf(value);
  }

  private static void csvLine(StringBuilder csv, List<String> cells) {
    for (int c = 0; c < cells.size(); c++) {
      String cell = cells.get(c);
      boolean quote =
          cell.chars().anyMatch(ch -> ch == ',' || ch == '"' || ch == '\n' || ch == '\r');
      csv.append(c == 0 ? "" : ",").append(quote ? '"' + cell.replace("\"", "\"\"") + '"' : cell);
    }
    csv.append('\n');
  }

  /** Collects heads, rows and notes. Not thread-safe. */
  public static final class Builder {

    private final String title;
    private final List<String> heads = new ArrayList<>();
    private final List<Integer> decimals = new ArrayList<>();
    private final List<Object[]> rows = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    private Builder(String title) {
      this.title = title;
    }

    /**
     * Adds a column whose numbers are printed with as many decimals as their size asks for.
     *
     * @param head the head, with its unit where it has one
     * @return this builder
     */
    public Builder column(String head) {
      return add(head, READABLE);
    }

    /**
     * Adds a column of numbers with fixed decimals.
     *
     * @param head the head, with its unit where it has one
     * @param places digits after the point, 0 to 12, or {@link TextTable#ALL_DIGITS}
     * @return this builder
     * @throws IllegalArgumentException if the places are out of range
     */
    public Builder column(String head, int places) {
      if (places != ALL_DIGITS && (places < 0 || places > 12)) {
        throw Require.refusal("places", places, "0 to 12 decimals");
      }
      return add(head, places);
    }

    private Builder add(String head, int places) {
      if (!rows.isEmpty()) {
        throw Require.refusal("column", head, "all columns before the first row");
      }
      heads.add(Require.text("head", head));
      decimals.add(places);
      return this;
    }

    /**
     * Adds a row.
     *
     * @param cells as many cells as there are columns: text, numbers, truth values or figures
     * @return this builder
     * @throws IllegalArgumentException if there are more or fewer cells than columns
     */
    public Builder row(Object... cells) {
      if (cells.length != heads.size()) {
        throw Require.refusal("row", Arrays.toString(cells), heads.size() + " cells, one a column");
      }
      rows.add(cells.clone());
      return this;
    }

    /**
     * Adds a line below the table.
     *
     * @param note units, source or a caution
     * @return this builder
     */
    public Builder note(String note) {
      notes.add(Require.text("note", note));
      return this;
    }

    /**
     * Ends the table.
     *
     * @return the table
     * @throws IllegalArgumentException if it has no column
     */
    public TextTable build() {
      if (heads.isEmpty()) {
        throw Require.refusal("columns", 0, "at least one column in the table '" + title + "'");
      }
      return new TextTable(this);
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "table '%s' with %d columns and %d rows so far",
          title,
          heads.size(),
          rows.size());
    }
  }
}
