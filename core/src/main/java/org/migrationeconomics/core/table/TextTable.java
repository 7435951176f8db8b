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
import java.util.OptionalDouble;
import org.migrationeconomics.core.internal.Labels;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;

/**
 * A headed table of text and numbers, to be read by people or written as CSV.
 *
 * <p>Cells are text, numbers, truth values ("yes", "no") or {@link Cell}s, such as figures; a cell
 * without a number prints as a dash and its reason stays with the value it came from. Numbers are
 * printed with the decimals of their column and written to CSV with all their digits. Whole numbers
 * of integer type, such as years, are printed without thousands commas.
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

  /** For columns whose numbers are printed with as many decimals as their size asks for. */
  public static final int READABLE = -4;

  /**
   * For columns of persons, where estimates may be tiny parts of one: as {@link #READABLE}, but
   * never more than three decimals.
   */
  public static final int COUNTS = -3;

  private final String title;
  private final List<String> heads;
  private final int[] decimals;
  private final boolean[] left;
  private final List<Object[]> rows;
  private final List<String> notes;

  private TextTable(Builder builder) {
    this.title = builder.title;
    this.heads = List.copyOf(builder.heads);
    this.decimals = builder.decimals.stream().mapToInt(Integer::intValue).toArray();
    this.rows = List.copyOf(builder.rows);
    this.left = new boolean[heads.size()];
    for (Object[] row : rows) {
      for (int c = 0; c < left.length; c++) {
        left[c] |= row[c] instanceof String text && !text.isEmpty();
      }
    }
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

  List<String> heads() {
    return heads;
  }

  /** How the numbers of a column are printed. */
  int places(int column) {
    return decimals[column];
  }

  List<Object[]> rows() {
    return rows;
  }

  List<String> notes() {
    return notes;
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
   * there are. Columns are as wide as the rows that are shown need.
   *
   * @return the table, shortened in the middle if it must be
   */
  public String brief() {
    // A row takes at least a line break, so that a longer table cannot fit and is not even printed.
    if (rows.size() < BRIEF) {
      String whole = render();
      if (whole.length() <= BRIEF) {
        return whole;
      }
    }
    String fitting = text(0, 0);
    for (int shown = 1; shown < rows.size(); shown++) {
      String longer = text(shown - shown / 2, shown / 2);
      if (longer.length() > BRIEF) {
        break;
      }
      fitting = longer;
    }
    return Labels.atMost(BRIEF, fitting);
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
    for (int c = 0; c < columns; c++) {
      width[c] = heads.get(c).length();
    }
    List<String[]> lines = new ArrayList<>();
    for (int shown = 0; shown < head + tail; shown++) {
      Object[] row = rows.get(shown < head ? shown : rows.size() - head - tail + shown);
      String[] line = new String[columns];
      for (int c = 0; c < columns; c++) {
        line[c] = cell(row[c], decimals[c]);
        width[c] = Math.max(width[c], line[c].length());
      }
      lines.add(line);
    }
    StringBuilder out = new StringBuilder(title);
    line(out, heads.toArray(new String[0]), width);
    for (int shown = 0; shown < head + tail; shown++) {
      if (shown == head) {
        leftOut(out, head + tail);
      }
      line(out, lines.get(shown), width);
    }
    if (tail == 0) {
      leftOut(out, head);
    }
    notes.forEach(note -> out.append('\n').append(note));
    return out.toString();
  }

  private void leftOut(StringBuilder out, int shown) {
    if (shown < rows.size()) {
      out.append('\n')
          .append(" … (")
          .append(rows.size())
          .append(rows.size() == 1 ? " row" : " rows")
          .append("; show() prints all)");
    }
  }

  private void line(StringBuilder out, String[] cells, int[] width) {
    out.append('\n');
    int begin = out.length();
    for (int c = 0; c < cells.length; c++) {
      out.append(c == 0 ? " " : GAP);
      if (left[c]) {
        out.append(cells[c]);
      }
      for (int blank = cells[c].length(); blank < width[c]; blank++) {
        out.append(' ');
      }
      if (!left[c]) {
        out.append(cells[c]);
      }
    }
    int end = out.length();
    while (end > begin && Character.isWhitespace(out.charAt(end - 1))) {
      end--;
    }
    out.setLength(end);
  }

  /** A cell that nobody can change any more. */
  private static Object unchanging(String head, Object cell) {
    Require.notNull("cell of '" + head + "'", cell);
    if (cell instanceof Double || cell instanceof Float) {
      return Require.finite("cell of '" + head + "'", ((Number) cell).doubleValue());
    }
    boolean kept = cell instanceof Number || cell instanceof Boolean || cell instanceof Cell;
    return kept ? cell : cell.toString();
  }

  private static String cell(Object value, int decimals) {
    if (value instanceof Cell cell) {
      OptionalDouble number = cell.toOptional();
      return number.isPresent() ? cell(number.getAsDouble(), decimals) : "–";
    }
    if (value instanceof Double number) {
      return switch (decimals) {
        case READABLE -> Numbers.readable(number);
        case COUNTS -> Numbers.count(number);
        case ALL_DIGITS -> csvCell(number);
        default -> Numbers.fixed(number, decimals);
      };
    }
    return value instanceof String text ? Labels.onOneLine(text) : csvCell(value);
  }

  static String csvCell(Object value) {
    if (value instanceof Cell cell) {
      OptionalDouble number = cell.toOptional();
      return number.isPresent() ? csvCell(number.getAsDouble()) : "";
    }
    if (value instanceof Double number) {
      return Numbers.exact(number);
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
     * @param places digits after the point, 0 to 12, or {@link TextTable#ALL_DIGITS}, {@link
     *     TextTable#READABLE} or {@link TextTable#COUNTS}
     * @return this builder
     * @throws IllegalArgumentException if the places are out of range
     */
    public Builder column(String head, int places) {
      boolean named = places == ALL_DIGITS || places == READABLE || places == COUNTS;
      if (!named && (places < 0 || places > 12)) {
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
     * @param cells as many cells as there are columns: numbers, truth values, figures, and text,
     *     which everything else is turned into
     * @return this builder
     * @throws IllegalArgumentException if there are more or fewer cells than columns, or a number
     *     is NaN or infinite
     */
    public Builder row(Object... cells) {
      if (cells.length != heads.size()) {
        throw Require.refusal("row", Arrays.toString(cells), heads.size() + " cells, one a column");
      }
      Object[] row = new Object[cells.length];
      for (int c = 0; c < cells.length; c++) {
        row[c] = unchanging(heads.get(c), cells[c]);
      }
      rows.add(row);
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
