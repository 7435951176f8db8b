package org.migrationeconomics.data.table;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.measure.Frequency;
import org.migrationeconomics.core.measure.MeasureUnit;
import org.migrationeconomics.core.measure.PeriodSeries;
import org.migrationeconomics.core.measure.TimePeriod;
import org.migrationeconomics.core.measure.YearSeries;
import org.migrationeconomics.core.table.Cell;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * A table of figures by the codes of its dimensions and by period, as a statistical office hands it
 * out.
 *
 * <pre>
 *   table.dimensions()                                  // [freq, unit, sex, geo]
 *   table.codes("geo")                                  // [EL, XK]
 *   table.label("geo", "EL")                            // Greece, if the file has labels
 *   table.where("geo", "EL").series(SimpleUnit.PERSONS, "sex", "T")
 *   table.cell(TimePeriod.parse("2024"), "geo", "EL", "sex", "T")
 * </pre>
 *
 * <p>A dimension that has only one code in the table need not be named. Nothing is added up: a
 * total is a row of the file, or there is none.
 *
 * <p><b>Units</b> are those of the file; a series is given its unit by whoever knows it.
 *
 * <p><b>Holes</b>: a cell without a figure has its flag all the same; a cell that the file does not
 * have is a hole as well.
 *
 * <p>Immutable and thread-safe.
 */
public final class CodedTable implements Tabular, Serializable {

  private static final long serialVersionUID = 1L;
  private static final String UNSTATED = "not stated";

  private final String title;
  private final String source;
  private final List<String> dimensions;
  private final List<Map<String, String>> labels;
  private final List<TimePeriod> periods;
  private final LinkedHashMap<List<String>, Row> rows;
  private final List<Set<String>> codes;

  private CodedTable(
      String title,
      String source,
      List<String> dimensions,
      List<Map<String, String>> labels,
      List<TimePeriod> periods,
      Map<List<String>, Row> rows) {
    this.title = title;
    this.source = source;
    this.dimensions = dimensions;
    this.labels = labels;
    this.periods = periods;
    this.rows = new LinkedHashMap<>(rows);
    this.codes = new ArrayList<>();
    for (int i = 0; i < dimensions.size(); i++) {
      codes.add(new LinkedHashSet<>());
    }
    for (List<String> key : rows.keySet()) {
      for (int i = 0; i < key.size(); i++) {
        codes.get(i).add(key.get(i));
      }
    }
  }

  /**
   * The cells of one combination of codes: NaN for holes, and 0 for the line of a cell that the
   * file does not have.
   */
  @SuppressWarnings("ArrayRecordComponent") // Never compared, nor shown to users.
  record Row(
      double[] values, int[] lines, Map<Integer, String> flags, Map<Integer, String> confidential)
      implements Serializable {
    private static final long serialVersionUID = 1L;
  }

  /** Takes over what a reader has put together; periods in ascending order. */
  static CodedTable of(
      String title,
      String source,
      List<String> dimensions,
      List<Map<String, String>> labels,
      List<TimePeriod> periods,
      Map<List<String>, Row> rows) {
    return new CodedTable(
        title, source, List.copyOf(dimensions), List.copyOf(labels), List.copyOf(periods), rows);
  }

  /**
   * What the file calls the table.
   *
   * @return its title or code; empty if the file has none
   */
  public String title() {
    return title;
  }

  /**
   * Where the figures come from.
   *
   * @return publisher, data set and state as far as the file says so, and the file
   */
  public String source() {
    return source;
  }

  /**
   * The names of the dimensions, without time.
   *
   * @return such as freq, unit, age, sex, geo
   */
  public List<String> dimensions() {
    return dimensions;
  }

  /**
   * The codes of a dimension.
   *
   * @param dimension its name
   * @return the codes, in the order of the file; labels where the file has no codes
   * @throws IllegalArgumentException if there is no such dimension
   */
  public List<String> codes(String dimension) {
    return List.copyOf(codes.get(index(dimension)));
  }

  /**
   * What a code means.
   *
   * @param dimension the name of the dimension
   * @param code one of its codes
   * @return the label; empty if the file has none
   * @throws IllegalArgumentException if there is no such dimension or code
   */
  public Optional<String> label(String dimension, String code) {
    int index = code(dimension, code);
    return Optional.ofNullable(labels.get(index).get(code));
  }

  /**
   * The periods for which there is at least one cell.
   *
   * @return the periods in order; years before quarters, and these before months
   */
  public List<TimePeriod> periods() {
    return periods;
  }

  /**
   * How many combinations of codes there are.
   *
   * @return the number of rows
   */
  public int rowCount() {
    return rows.size();
  }

  private int index(String dimension) {
    int index = dimensions.indexOf(Require.notNull("dimension", dimension));
    if (index < 0) {
      throw Require.refusal("dimension", dimension, "one of " + dimensions);
    }
    return index;
  }

  private int code(String dimension, String code) {
    int index = index(dimension);
    if (!codes.get(index).contains(Require.notNull("code", code))) {
      throw Require.refusal(
          dimension, code, "one of the codes " + Require.listed(codes.get(index)));
    }
    return index;
  }

  /**
   * A code for each dimension: what the caller names, and the only code of each dimension that is
   * not named.
   *
   * @param free dimensions that are left open
   * @param dimensionsAndCodes a dimension, its code, the next dimension, its code …
   * @return code by dimension, without those left open
   * @throws IllegalArgumentException if there is no such dimension or code, or one with several
   *     codes is neither named nor left open
   */
  public Map<String, String> selection(Set<String> free, String... dimensionsAndCodes) {
    Require.notNull("free", free);
    Require.notNull("dimensionsAndCodes", dimensionsAndCodes);
    if (dimensionsAndCodes.length % 2 != 0) {
      throw Require.refusal(
          "dimensions and codes",
          Arrays.toString(dimensionsAndCodes),
          "a code after each dimension");
    }
    Map<String, String> asked = new LinkedHashMap<>();
    for (int i = 0; i < dimensionsAndCodes.length; i += 2) {
      String dimension = dimensionsAndCodes[i];
      code(dimension, dimensionsAndCodes[i + 1]);
      if (free.contains(dimension) || asked.put(dimension, dimensionsAndCodes[i + 1]) != null) {
        throw Require.refusal("dimension", dimension, "one that is free, and each once");
      }
    }
    for (int i = 0; i < dimensions.size(); i++) {
      String dimension = dimensions.get(i);
      if (!asked.containsKey(dimension) && !free.contains(dimension)) {
        Set<String> only = codes.get(i);
        if (only.size() != 1) {
          throw Require.refusal(
              dimension,
              "not given",
              "one of its " + only.size() + " codes " + Require.listed(only));
        }
        asked.put(dimension, only.iterator().next());
      }
    }
    return asked;
  }

  private List<String> key(Map<String, String> selection) {
    Require.notNull("selection", selection);
    List<String> key = new ArrayList<>();
    dimensions.forEach(dimension -> key.add(selection.getOrDefault(dimension, "")));
    return key;
  }

  private Row row(Map<String, String> selection) {
    List<String> key = key(selection);
    Row row = rows.get(key);
    if (row == null) {
      throw Require.refusal("row", String.join(",", key), "one of the " + rows.size() + " rows");
    }
    return row;
  }

  /**
   * The part of the table with certain codes of a dimension.
   *
   * @param dimension its name
   * @param wanted the codes to keep
   * @return the rows that have one of them
   * @throws IllegalArgumentException if there is no such dimension or code, or no code is given
   */
  public CodedTable where(String dimension, String... wanted) {
    Require.notNull("wanted", wanted);
    if (wanted.length == 0) {
      throw Require.refusal("codes", "none", "at least one code of " + dimension);
    }
    int index = index(dimension);
    Set<String> kept = new LinkedHashSet<>();
    for (String code : wanted) {
      code(dimension, code);
      kept.add(code);
    }
    LinkedHashMap<List<String>, Row> part = new LinkedHashMap<>();
    rows.forEach(
        (key, row) -> {
          if (kept.contains(key.get(index))) {
            part.put(key, row);
          }
        });
    return new CodedTable(title, source, dimensions, labels, periods, part);
  }

  /**
   * Whether the table has a row with certain codes.
   *
   * @param selection code by dimension, for every dimension
   * @return true if it has
   */
  public boolean has(Map<String, String> selection) {
    return rows.containsKey(key(selection));
  }

  /**
   * One cell.
   *
   * @param period a period
   * @param dimensionsAndCodes a dimension, its code, the next dimension, its code …
   * @return the figure as the file has it, with its flag
   * @throws IllegalArgumentException if there is no such dimension, code or row, or a dimension
   *     with several codes is not named
   */
  public TableCell cell(TimePeriod period, String... dimensionsAndCodes) {
    Map<String, String> selection = selection(Set.of(), dimensionsAndCodes);
    row(selection);
    return cell(period, selection);
  }

  /**
   * One cell, or the reason why it has no figure; a row that the file does not have is a reason.
   *
   * @param period a period
   * @param selection code by dimension, for every dimension
   * @return the cell
   */
  public TableCell cell(TimePeriod period, Map<String, String> selection) {
    Require.notNull("period", period);
    List<String> key = key(selection);
    Row row = rows.get(key);
    int column = Collections.binarySearch(periods, period);
    if (row == null || column < 0 || row.lines()[column] == 0) {
      return new TableCell(
          Figure.empty("the file has no cell " + String.join(",", key) + " of " + period),
          "",
          "",
          row == null ? 0 : line(row));
    }
    String flag = row.flags().getOrDefault(column, "");
    double value = row.values()[column];
    return new TableCell(
        Double.isNaN(value)
            ? Figure.empty(
                "the file has no figure for "
                    + String.join(",", key)
                    + " in "
                    + period
                    + (flag.isEmpty() ? "" : ", flag " + flag))
            : Figure.of(value),
        flag,
        row.confidential().getOrDefault(column, ""),
        Math.max(0, row.lines()[column]));
  }

  private static long line(Row row) {
    for (int line : row.lines()) {
      if (line > 0) {
        return line;
      }
    }
    return 0;
  }

  /**
   * The figures of one row by year, quarter or month.
   *
   * @param unit the unit of the figures
   * @param dimensionsAndCodes a dimension, its code, the next dimension, its code …
   * @return the figures as the file has them, with a hole for each that is missing, over the
   *     periods of the table
   * @throws IllegalArgumentException if there is no such code or row, a dimension with several
   *     codes is not named, or the row has periods of several lengths
   */
  public PeriodSeries series(MeasureUnit unit, String... dimensionsAndCodes) {
    return series(unit, selection(Set.of(), dimensionsAndCodes));
  }

  /**
   * The figures of one row by year, quarter or month.
   *
   * @param unit the unit of the figures
   * @param selection code by dimension, for every dimension
   * @return the figures as the file has them
   * @throws IllegalArgumentException if there is no such row, or it has periods of several lengths
   */
  public PeriodSeries series(MeasureUnit unit, Map<String, String> selection) {
    Row row = row(selection);
    Set<Frequency> lengths = new LinkedHashSet<>();
    for (int i = 0; i < periods.size(); i++) {
      if (row.lines()[i] != 0) {
        lengths.add(periods.get(i).frequency());
      }
    }
    if (lengths.size() != 1) {
      throw Require.refusal(
          "periods of " + String.join(",", key(selection)),
          lengths,
          "periods of one length; with a dimension of frequency its code has to be named");
    }
    Frequency length = lengths.iterator().next();
    PeriodSeries.Builder series = PeriodSeries.builder(unit).label(name(selection)).source(source);
    for (int i = 0; i < periods.size(); i++) {
      if (periods.get(i).frequency() == length) {
        if (Double.isNaN(row.values()[i])) {
          series.hole(periods.get(i));
        } else {
          series.put(periods.get(i), row.values()[i]);
        }
      }
    }
    return series.build();
  }

  /**
   * The figures of one row by year.
   *
   * @param unit the unit of the figures
   * @param dimensionsAndCodes a dimension, its code, the next dimension, its code …
   * @return the figures as the file has them, with a hole for each that is missing
   * @throws IllegalArgumentException if there is no such code or row, a dimension with several
   *     codes is not named, or the row is not by year
   */
  public YearSeries yearSeries(MeasureUnit unit, String... dimensionsAndCodes) {
    return yearSeries(unit, selection(Set.of(), dimensionsAndCodes));
  }

  /**
   * The figures of one row by year.
   *
   * @param unit the unit of the figures
   * @param selection code by dimension, for every dimension
   * @return the figures as the file has them, with a hole for each that is missing
   * @throws IllegalArgumentException if there is no such row, or it is not by year
   */
  public YearSeries yearSeries(MeasureUnit unit, Map<String, String> selection) {
    PeriodSeries series = series(unit, selection);
    if (series.frequency() != Frequency.YEAR) {
      throw Require.refusal(
          "periods of " + series.label(),
          series.frequency().label() + "s",
          "years; series() takes these");
    }
    YearSeries.Builder years =
        YearSeries.builder(unit).label(series.label()).source(series.source());
    series.periods().forEach(period -> years.put(period.year(), series.at(period)));
    series.holes().forEach(period -> years.hole(period.year()));
    return years.build();
  }

  /** The codes of a row that tell it from others of its kind. */
  private static String name(Map<String, String> selection) {
    List<String> parts = new ArrayList<>();
    selection.forEach(
        (dimension, code) -> {
          if (!dimension.equals("freq") && !dimension.equals("unit") && !code.isBlank()) {
            parts.add(code);
          }
        });
    return parts.isEmpty() ? "series" : String.join(" ", parts);
  }

  @Override
  public TextTable table() {
    TextTable.Builder table = TextTable.titled(toString());
    dimensions.forEach(table::column);
    table.column("figures");
    rows.forEach(
        (key, row) -> {
          List<Object> cells = new ArrayList<>(key);
          cells.add(Arrays.stream(row.values()).filter(value -> !Double.isNaN(value)).count());
          table.row(cells.toArray());
        });
    return table.source(source).build();
  }

  /**
   * Every cell that the file has, with its codes, their labels if there are any, its flag, and the
   * code of the dimension {@code unit}; without such a dimension the unit is not stated.
   */
  @Override
  public TextTable dataTable() {
    TextTable.Builder table = TextTable.titled(toString());
    for (int i = 0; i < dimensions.size(); i++) {
      table.column(dimensions.get(i));
      if (!labels.get(i).isEmpty()) {
        table.column(dimensions.get(i) + " label");
      }
    }
    table.column("period").column("flag").column("confidentiality");
    table.unit(UNSTATED).column("figure", TextTable.ALL_DIGITS);
    List<Map.Entry<List<String>, Row>> entries = List.copyOf(rows.entrySet());
    int[] ends = new int[entries.size()];
    int count = 0;
    for (int i = 0; i < ends.length; i++) {
      for (int line : entries.get(i).getValue().lines()) {
        count += line == 0 ? 0 : 1;
      }
      ends[i] = count;
    }
    return table.rows(count, cell -> cells(entries, ends, cell)).source(source).build();
  }

  private Object[] cells(List<Map.Entry<List<String>, Row>> entries, int[] ends, int cell) {
    // Cells of a row are numbered up to its end, and the next row's from there on.
    int found = Arrays.binarySearch(ends, cell + 1);
    int at = found < 0 ? -found - 1 : found;
    while (at > 0 && ends[at - 1] >= cell + 1) {
      at--;
    }
    List<String> key = entries.get(at).getKey();
    Row row = entries.get(at).getValue();
    int left = cell - (at == 0 ? 0 : ends[at - 1]);
    int column = 0;
    while (row.lines()[column] == 0 || left-- > 0) {
      column++;
    }
    List<Object> cells = new ArrayList<>();
    for (int i = 0; i < key.size(); i++) {
      cells.add(key.get(i));
      if (!labels.get(i).isEmpty()) {
        cells.add(labels.get(i).getOrDefault(key.get(i), ""));
      }
    }
    cells.add(periods.get(column).toString());
    cells.add(row.flags().getOrDefault(column, ""));
    cells.add(row.confidential().getOrDefault(column, ""));
    double value = row.values()[column];
    Figure figure = Double.isNaN(value) ? Figure.empty("the file has no figure") : Figure.of(value);
    cells.add(Cell.in(unit(key), figure));
    return cells.toArray();
  }

  /** What the file says of the unit of a row, in its own words. */
  private String unit(List<String> key) {
    for (int i = 0; i < key.size(); i++) {
      String name = dimensions.get(i);
      if ((name.equalsIgnoreCase("unit") || name.equals("UNIT_MEASURE")) && !key.get(i).isBlank()) {
        return key.get(i);
      }
    }
    return UNSTATED;
  }

  /** One line: title, dimensions, rows and periods; {@link #show} lists the rows. */
  @Override
  public String toString() {
    return (title.isEmpty() ? "table" : title)
        + " by "
        + String.join(", ", dimensions)
        + ": "
        + rows.size()
        + (rows.size() == 1 ? " row" : " rows")
        + (periods.isEmpty()
            ? ""
            : ", " + periods.get(0) + " to " + periods.get(periods.size() - 1));
  }
}
