package org.migrationeconomics.core.table;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.RandomAccess;
import java.util.Set;
import java.util.function.IntFunction;
import org.migrationeconomics.core.internal.Labels;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;

/**
 * A headed table of text and numbers, to be read by people, as text or as HTML, or written as CSV.
 *
 * <p>Cells are text, numbers, truth values ("yes", "no") or {@link Cell}s, such as figures; a cell
 * without a number prints as a dash and its reason stays with the value it came from. Numbers are
 * printed with the decimals of their column and written to CSV with all their digits. Whole numbers
 * of integer type, such as years, are printed without thousands commas.
 *
 * <p><b>Files</b> have the same rule everywhere: {@link #toCsv} writes one figure a line, with its
 * unit, the reason where there is none, and the table's title, source and notes, so that any part
 * of a file still says what it is. Columns before the first {@link Builder#unit unit} say what a
 * row is about, those after it hold figures; in a table without units, the columns that hold
 * numbers with a point or {@link Cell}s are the figures. An empty text among figures says that the
 * column does not apply to the row, and has no line. RFC 4180, UTF-8, no comment lines: R, pandas,
 * DuckDB and spreadsheets read it as it stands.
 *
 * <pre>
 *   year,variable,value,unit,reason,title,source,note
 *   2009,FDI,368.7,million current USD,,El Salvador 2009-2011,WDI,
 *   2010,ratio to FDI,,1,FDI net inflow is negative,El Salvador 2009-2011,WDI,
 * </pre>
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
  private final BitSet sums;
  private final List<String> units;
  private final boolean[] figures;
  private final List<String> notes;
  private final List<String> remarks;
  private final String source;

  private TextTable(Builder builder) {
    this.title = builder.title;
    this.heads = List.copyOf(builder.heads);
    this.decimals = builder.decimals.stream().mapToInt(Integer::intValue).toArray();
    this.rows = builder.computed.isPresent() ? builder.computed.get() : List.copyOf(builder.rows);
    this.sums = (BitSet) builder.sums.clone();
    this.units = List.copyOf(builder.units);
    this.left = new boolean[heads.size()];
    this.figures = new boolean[heads.size()];
    boolean stated = units.stream().anyMatch(unit -> !unit.isEmpty());
    for (int c = 0; c < left.length; c++) {
      figures[c] = rows.isEmpty() && !units.get(c).isEmpty();
    }
    for (Object[] row : rows) {
      for (int c = 0; c < left.length; c++) {
        left[c] |= row[c] instanceof String text && !text.isEmpty();
        figures[c] |=
            stated
                ? !units.get(c).isEmpty() && isFigure(row[c])
                : row[c] instanceof Double || row[c] instanceof Cell;
      }
    }
    this.notes = List.copyOf(builder.notes);
    this.remarks = List.copyOf(builder.remarks);
    this.source = String.join("; ", builder.sources);
  }

  private static boolean isFigure(Object cell) {
    return cell instanceof Number || cell instanceof Cell || cell instanceof Boolean;
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
   * The heads of the columns.
   *
   * @return the heads, from left to right
   */
  public List<String> heads() {
    return heads;
  }

  /**
   * The cells of a row as they are printed: numbers with the decimals of their column, a dash where
   * there is none.
   *
   * @param row the position of the row, from 0
   * @return as many texts as there are heads, each on one line
   * @throws IllegalArgumentException if there is no such row
   */
  public List<String> cells(int row) {
    if (row < 0 || row >= rows.size()) {
      throw Require.refusal(
          "row",
          row,
          rows.isEmpty()
              ? "none: the table has no rows"
              : "0 to " + (rows.size() - 1) + ", of " + rows.size() + " rows");
    }
    Object[] values = rows.get(row);
    String[] cells = new String[values.length];
    for (int c = 0; c < cells.length; c++) {
      cells[c] = printed(values, c);
    }
    return List.of(cells);
  }

  /** The cell of a row as it is printed. */
  String printed(Object[] row, int column) {
    return cell(row[column], decimals[column]);
  }

  /** Whether a column stands on the left, as text does, and numbers on the right. */
  boolean isLeft(int column) {
    return left[column];
  }

  /** How the numbers of a column are printed. */
  int places(int column) {
    return decimals[column];
  }

  List<Object[]> rows() {
    return rows;
  }

  /**
   * The lines below the table: units, cautions, sources.
   *
   * @return the notes, from top to bottom
   */
  public List<String> notes() {
    return notes;
  }

  /** The notes without the source. */
  List<String> remarks() {
    return remarks;
  }

  /** Whether a row adds up others, which stand in the table too. */
  boolean isSum(int row) {
    return sums.get(row);
  }

  /** Whether there is no row but those that add up others. */
  boolean holdsNothing() {
    return sums.cardinality() == rows.size();
  }

  /** Whether a column holds figures, and does not say what a row is about. */
  boolean hasFigures(int column) {
    return figures[column];
  }

  /** The unit of a column, empty if none was given. */
  String unit(int column) {
    return units.get(column);
  }

  /** Where the figures come from, empty if nothing says so. */
  String source() {
    return source;
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
   * The whole table as HTML, for a page or a notebook: one {@code table} element with the title as
   * its caption, heads, cells as they are printed, numbers on the right, and the notes below. A
   * dash shows its reason when one points at it. All text is escaped, so that no cell is taken for
   * markup; the element is well-formed as XML, too.
   *
   * @return the element, all rows and columns, however many; no line break at the end
   */
  public String html() {
    return HtmlForm.whole(this);
  }

  /**
   * As much of {@link #html} as one looks at: of more than 40 rows, the first and last 20 with a
   * line that says how many there are, and of more than 20 columns, the first and last ten.
   *
   * @return the element, shortened in the middle if it must be
   */
  public String briefHtml() {
    return HtmlForm.brief(this);
  }

  /**
   * Writes the figures as CSV in long form, one a line: what the row is about, the head of the
   * column as {@code variable}, {@code value} with all its digits, {@code unit}, {@code reason}
   * where there is no value, and {@code title}, {@code source} and {@code note} of the table. Rows
   * that add up others are left out, so that sums over the file are right; a row without a figure
   * has one line, and where no row has any, there are neither variable nor value. A table without
   * rows has one line, whose reason is that there are none.
   *
   * @param file the file to write; an existing one is replaced
   * @throws UncheckedIOException if the file cannot be written
   */
  public void toCsv(Path file) {
    write(file, CsvForm::writeLong);
  }

  /**
   * Writes the table as it stands as CSV, one column a column, and after them {@code unit} and
   * {@code reason}, each with the heads that they belong to, and {@code title}, {@code source} and
   * {@code note}. Rows that add up others are left out.
   *
   * @param file the file to write; an existing one is replaced
   * @throws UncheckedIOException if the file cannot be written
   */
  public void toWideCsv(Path file) {
    write(file, CsvForm::writeWide);
  }

  private void write(Path file, CsvForm form) {
    Require.notNull("file", file);
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      form.write(this, out);
    } catch (IOException failure) {
      throw new UncheckedIOException("cannot write " + file, failure);
    }
  }

  /**
   * What {@link #toCsv} writes.
   *
   * @return the text, with a line break at the end
   */
  public String longCsv() {
    return text(CsvForm::writeLong);
  }

  /**
   * What {@link #toWideCsv} writes.
   *
   * @return the text, with a line break at the end
   */
  public String wideCsv() {
    return text(CsvForm::writeWide);
  }

  /**
   * Heads and cells alone, with all digits and all rows as they are printed; what else the table
   * says is left out, which {@link #longCsv} and {@link #wideCsv} keep.
   *
   * @return the text (RFC 4180, line feeds), with a line break at the end
   */
  public String csv() {
    return text(CsvForm::writeCells);
  }

  private String text(CsvForm form) {
    StringBuilder csv = new StringBuilder();
    try {
      form.write(this, csv);
    } catch (IOException failure) {
      throw new UncheckedIOException("cannot write to memory", failure);
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
        line[c] = printed(row, c);
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
    return CsvForm.cell(value);
  }

  /** Rows that are made when they are read, so that a table of millions of cells takes no room. */
  private static final class Computed extends AbstractList<Object[]> implements RandomAccess {

    private final List<String> heads;
    private final int count;
    private final IntFunction<Object[]> rows;

    Computed(List<String> heads, int count, IntFunction<Object[]> rows) {
      this.heads = List.copyOf(heads);
      this.count = count;
      this.rows = rows;
    }

    @Override
    public Object[] get(int index) {
      return checked(heads, rows.apply(Objects.checkIndex(index, count)));
    }

    @Override
    public int size() {
      return count;
    }
  }

  private static Object[] checked(List<String> heads, Object[] cells) {
    Require.notNull("row", cells);
    if (cells.length != heads.size()) {
      throw Require.refusal("row", Arrays.toString(cells), heads.size() + " cells, one a column");
    }
    Object[] row = new Object[cells.length];
    for (int c = 0; c < cells.length; c++) {
      row[c] = unchanging(heads.get(c), cells[c]);
    }
    return row;
  }

  /** Collects heads, rows and notes. Not thread-safe. */
  public static final class Builder {

    private final String title;
    private final List<String> heads = new ArrayList<>();
    private final List<Integer> decimals = new ArrayList<>();
    private final List<Object[]> rows = new ArrayList<>();
    private final BitSet sums = new BitSet();
    private final List<String> units = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private final List<String> sources = new ArrayList<>();
    private String unit = "";
    private Optional<Computed> computed = Optional.empty();

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
      return column(head, places, unit);
    }

    /** A column with a unit of its own, or without one. */
    Builder column(String head, int places, String itsUnit) {
      if (!rows.isEmpty() || computed.isPresent()) {
        throw Require.refusal("column", head, "all columns before the first row");
      }
      heads.add(Require.text("head", head));
      decimals.add(places);
      units.add(itsUnit);
      return this;
    }

    /**
     * Says that the columns from here on hold figures, and in which unit, until the next call. The
     * columns before the first call say what a row is about. A column of text alone has no unit
     * wherever it stands.
     *
     * @param newUnit the unit in words, such as {@code persons}; "1" for pure numbers, such as
     *     ratios, shares and indices
     * @return this builder
     * @throws IllegalArgumentException if the unit is blank
     */
    public Builder unit(String newUnit) {
      unit = Require.text("unit", newUnit);
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
      if (computed.isPresent()) {
        throw Require.refusal("row", Arrays.toString(cells), "no row besides those computed");
      }
      rows.add(checked(heads, cells));
      return this;
    }

    /**
     * Adds a row that adds up or averages others: it is printed like any row, and left out of
     * files, where it would be counted twice.
     *
     * @param cells as many cells as there are columns
     * @return this builder
     * @throws IllegalArgumentException as for {@link #row}
     */
    public Builder sum(Object... cells) {
      row(cells);
      sums.set(rows.size() - 1);
      return this;
    }

    /**
     * All rows of a table that is too large to be kept: each is made when it is printed or written.
     *
     * @param count how many
     * @param row the cells of a row by its position, the same at every call
     * @return this builder
     * @throws IllegalArgumentException if the count is negative or the table has rows already
     */
    public Builder rows(int count, IntFunction<Object[]> row) {
      Require.notNull("row", row);
      if (count < 0 || !rows.isEmpty() || computed.isPresent()) {
        throw Require.refusal("rows", count, "0 or more, and no row before");
      }
      computed = Optional.of(new Computed(heads, count, row));
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
      remarks.add(note);
      return this;
    }

    /**
     * Adds a line below the table that names its source, as {@code Source: …}.
     *
     * @param newSource publication, table and date; of several, each is named
     * @return this builder
     * @throws IllegalArgumentException if the source is blank
     */
    public Builder source(String newSource) {
      sources.add(Require.text("source", newSource));
      notes.add("Source: " + newSource);
      return this;
    }

    /**
     * Adds a line below the table with a note and its source, as {@code Persons. Source: …}.
     *
     * @param note units or a caution
     * @param newSource publication, table and date
     * @return this builder
     * @throws IllegalArgumentException if one of them is blank
     */
    public Builder source(String note, String newSource) {
      remarks.add(Require.text("note", note));
      sources.add(Require.text("source", newSource));
      notes.add(note + " Source: " + newSource);
      return this;
    }

    /** All that another table says about itself, under its name. */
    Builder about(String name, TextTable table) {
      notes.add(name + ": " + table.title());
      table.notes().forEach(note -> notes.add(name + ": " + note));
      remarks.add(name + ": " + table.title());
      table.remarks().forEach(remark -> remarks.add(name + ": " + remark));
      if (!table.source().isEmpty()) {
        sources.add(name + ": " + table.source());
      }
      return this;
    }

    /**
     * Adds, for each reason why there is no number in a row given so far, a line with the rows that
     * it holds for: what prints as a dash says why below the table.
     *
     * @return this builder
     */
    public Builder reasons() {
      Map<String, Set<String>> without = new LinkedHashMap<>();
      for (Object[] row : rows) {
        for (Object cell : row) {
          if (cell instanceof Cell blank && blank.toOptional().isEmpty()) {
            without
                .computeIfAbsent(blank.reason().orElse("no reason"), any -> new LinkedHashSet<>())
                .add(csvCell(row[0]));
          }
        }
      }
      without.forEach(
          (reason, labels) -> note("No value: " + String.join(", ", labels) + ": " + reason));
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
          computed.map(Computed::size).orElse(rows.size()));
    }
  }
}
