package org.migrationeconomics.data.remittance.knomad;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.IntToDoubleFunction;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.measure.MeasureUnit;
import org.migrationeconomics.core.measure.MoneyUnit;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.migration.MatrixAxes;
import org.migrationeconomics.core.migration.OriginDestinationMatrix;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.core.table.StackedTables;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * A bilateral matrix of KNOMAD and the World Bank, as it is printed: with its blank cells and its
 * margins.
 *
 * <p>Of remittances, a row <em>sends</em> and a column <em>receives</em>; of migrants, a row is
 * where they were born and a column where they live. So money runs the other way than the people
 * did: what the cell Mexico, United States of the migrants earns stands in the cell United States,
 * Mexico of the remittances. {@link #axes} says which it is.
 *
 * <pre>
 *   matrix.at("USA", "MEX")              52,595.342546 million USD in 2021, sent to Mexico
 *   matrix.at("MEX", "USA")               1,844.683777 million USD, sent from Mexico
 *   matrix.outgoing("USA")               the margin of the row
 *   matrix.incoming("MEX")               the margin of the column
 * </pre>
 *
 * <p>A blank cell has no figure: the file does not say whether nothing was sent or nothing is
 * known. {@link #blanksAsZero} makes the matrix that calculators want, and its name says what it
 * does. Margins are those printed ({@code WORLD}); they include groups such as Other North, which
 * are no places. Where the file prints no margin, the sum of the row or column stands for it.
 *
 * <p><b>Units</b>: million current USD, or persons.
 *
 * <p><b>Source</b>: KNOMAD and World Bank, Bilateral Remittance Matrix and Bilateral Migration
 * Matrix.
 *
 * <p>Immutable and thread-safe.
 */
public final class KnomadMatrix implements Tabular, Serializable {

  private static final long serialVersionUID = 1L;
  private static final int SHOWN = 20;
  private static final double ROUNDING = 1e-12;

  private final boolean money;
  private final OptionalYear year;
  private final String source;
  private final List<Place> places;
  private final double[] cells;
  private final double[] rowMargins;
  private final double[] columnMargins;
  private final double total;

  /** A year that serialises, as OptionalInt does not. */
  private record OptionalYear(boolean isPresent, int year) implements Serializable {}

  KnomadMatrix(
      boolean money,
      OptionalInt year,
      String source,
      List<Place> places,
      double[] cells,
      double[] rowMargins,
      double[] columnMargins,
      double total) {
    this.money = money;
    this.year = new OptionalYear(year.isPresent(), year.orElse(0));
    this.source = source;
    this.places = List.copyOf(places);
    this.cells = cells;
    this.rowMargins = rowMargins;
    this.columnMargins = columnMargins;
    this.total = total;
  }

  /**
   * What rows and columns stand for.
   *
   * @return {@link MatrixAxes#SENDER_RECEIVER} or {@link MatrixAxes#BIRTHPLACE_RESIDENCE}
   */
  public MatrixAxes axes() {
    return money ? MatrixAxes.SENDER_RECEIVER : MatrixAxes.BIRTHPLACE_RESIDENCE;
  }

  /**
   * The unit of every cell.
   *
   * @return million current USD, or persons
   */
  public MeasureUnit unit() {
    return money ? MoneyUnit.of("USD").millions() : SimpleUnit.PERSONS;
  }

  /**
   * The year of the figures.
   *
   * @return the year that the title names or the reader was told; empty if neither
   */
  public OptionalInt year() {
    return year.isPresent ? OptionalInt.of(year.year) : OptionalInt.empty();
  }

  /**
   * Where the figures come from.
   *
   * @return the source
   */
  public String source() {
    return source;
  }

  /**
   * The places of the rows, which are those of the columns.
   *
   * @return the places, in the order of the file
   */
  public List<Place> places() {
    return places;
  }

  private int index(String argument, String code) {
    for (int i = 0; i < places.size(); i++) {
      if (places.get(i).code().equals(code)) {
        return i;
      }
    }
    throw Require.refusal(argument, code, "one of the " + places.size() + " places of the matrix");
  }

  /**
   * A cell.
   *
   * @param row the code of the sender, or of the place of birth
   * @param column the code of the receiver, or of the place of residence
   * @return the figure, or no value if the cell is blank
   * @throws IllegalArgumentException if one of them is not in the matrix
   */
  public Figure figure(String row, String column) {
    double value =
        cells[index(axes().rows(), row) * places.size() + index(axes().columns(), column)];
    return Double.isNaN(value)
        ? Figure.empty("the cell " + row + ", " + column + " is blank")
        : Figure.of(value);
  }

  /**
   * A cell that must not be blank.
   *
   * @param row the code of the sender, or of the place of birth
   * @param column the code of the receiver, or of the place of residence
   * @return the number
   * @throws IllegalArgumentException if one of them is not in the matrix, or the cell is blank
   */
  public double at(String row, String column) {
    Figure figure = figure(row, column);
    if (!figure.isPresent()) {
      throw Require.refusal("cell " + row + ", " + column, "blank", "a cell with a number");
    }
    return figure.value();
  }

  /**
   * The margin of a row: all that is sent from a country, or all who were born in it and live
   * elsewhere.
   *
   * @param code the code of the row
   * @return the margin, or no value if the whole row is blank
   * @throws IllegalArgumentException if the place is not in the matrix
   */
  public Figure outgoing(String code) {
    return margin(rowMargins[index(axes().rows(), code)], "row " + code);
  }

  /**
   * The margin of a column: all that is received in a country, or all who live in it and were born
   * elsewhere.
   *
   * @param code the code of the column
   * @return the margin, or no value if the whole column is blank
   * @throws IllegalArgumentException if the place is not in the matrix
   */
  public Figure incoming(String code) {
    return margin(columnMargins[index(axes().columns(), code)], "column " + code);
  }

  private static Figure margin(double value, String what) {
    return Double.isNaN(value) ? Figure.empty("the " + what + " is blank") : Figure.of(value);
  }

  /**
   * The whole of the matrix.
   *
   * @return the figure of the world, or no value if there is no number at all
   */
  public Figure total() {
    return margin(total, "matrix");
  }

  /**
   * The cells above zero.
   *
   * @return how many there are
   */
  public int positiveCells() {
    return (int) Arrays.stream(cells).filter(value -> value > 0).count();
  }

  /**
   * The places with a row margin above zero: those that send, or where emigrants come from.
   *
   * @return the places, in the order of the file
   */
  public List<Place> senders() {
    return positive(i -> rowMargins[i]);
  }

  /**
   * The places with a column margin above zero: those that receive, or where immigrants live.
   *
   * @return the places, in the order of the file
   */
  public List<Place> receivers() {
    return positive(i -> columnMargins[i]);
  }

  private List<Place> positive(IntToDoubleFunction margin) {
    return java.util.stream.IntStream.range(0, places.size())
        .filter(i -> margin.applyAsDouble(i) > 0)
        .mapToObj(places::get)
        .toList();
  }

  /**
   * The same figures as a matrix for calculators, every blank counted as zero and the diagonal left
   * out.
   *
   * @return the matrix, with the axes of this one
   * @throws IllegalArgumentException if there is no place, or a cell on the diagonal is above zero,
   *     which {@link #withoutSelfCorridors} sets aside
   */
  public OriginDestinationMatrix blanksAsZero() {
    int n = places.size();
    double[] filled = new double[cells.length];
    for (int i = 0; i < cells.length; i++) {
      filled[i] = Double.isNaN(cells[i]) ? 0 : cells[i];
    }
    for (int i = 0; i < n; i++) {
      if (filled[i * (n + 1)] > 0) {
        throw Require.refusal(
            "diagonal of " + places.get(i).name(),
            filled[i * (n + 1)],
            "blank or zero; withoutSelfCorridors() sets aside what countries send to themselves");
      }
      filled[i * (n + 1)] = Double.NaN;
    }
    return OriginDestinationMatrix.ofUnsafe(label(), unit(), source, places, filled)
        .withAxes(axes());
  }

  /**
   * The corridors from a country to itself that have a figure above zero, which no remittance
   * between countries has; older editions have some.
   *
   * @return the figures by country, in the order of the file
   */
  public Map<Place, Double> selfCorridors() {
    Map<Place, Double> figures = new LinkedHashMap<>();
    for (int i = 0; i < places.size(); i++) {
      if (cells[i * (places.size() + 1)] > 0) {
        figures.put(places.get(i), cells[i * (places.size() + 1)]);
      }
    }
    return Collections.unmodifiableMap(figures);
  }

  /**
   * The matrix without the {@link #selfCorridors}: their cells are blank, their figures are taken
   * from the margins and the total, and the source says so.
   *
   * @return the matrix; this one if it has none
   */
  public KnomadMatrix withoutSelfCorridors() {
    Map<Place, Double> figures = selfCorridors();
    if (figures.isEmpty()) {
      return this;
    }
    double[] others = cells.clone();
    double[] rows = rowMargins.clone();
    double[] columns = columnMargins.clone();
    double sum = 0;
    for (int i = 0; i < places.size(); i++) {
      double own = figures.getOrDefault(places.get(i), 0.0);
      if (own > 0) {
        others[i * (places.size() + 1)] = Double.NaN;
        rows[i] = less(rows[i], own);
        columns[i] = less(columns[i], own);
        sum += own;
      }
    }
    return new KnomadMatrix(
        money,
        year(),
        source + ", without " + selfCorridors(figures.size(), sum),
        places,
        others,
        rows,
        columns,
        less(total, sum));
  }

  /** A difference of which rounding must not make a trace below zero. */
  private static double less(double margin, double own) {
    double rest = margin - own;
    return Math.abs(rest) <= margin * ROUNDING ? 0 : rest;
  }

  private String selfCorridors(int count, double sum) {
    return count
        + (count == 1 ? " self-corridor (" : " self-corridors (")
        + Numbers.readable(sum)
        + " "
        + unit().label()
        + ")";
  }

  private String label() {
    return (money ? "bilateral remittances" : "bilateral migrant stocks")
        + (year.isPresent ? " " + year.year : "");
  }

  /** The cells above zero, the largest first. */
  @Override
  public TextTable table() {
    TextTable.Builder table =
        TextTable.titled(toString())
            .column(axes().rows())
            .column(axes().columns())
            .unit(unit().label())
            .column(unit().label());
    int n = places.size();
    java.util.stream.IntStream.range(0, cells.length)
        .filter(i -> cells[i] > 0)
        .boxed()
        .sorted((a, b) -> Double.compare(cells[b], cells[a]))
        .limit(SHOWN)
        .forEach(i -> table.row(places.get(i / n).name(), places.get(i % n).name(), cells[i]));
    return table
        .note(
            "The "
                + Math.min(SHOWN, positiveCells())
                + " largest of "
                + Numbers.readable(positiveCells())
                + " cells above zero")
        .source(source)
        .build();
  }

  /**
   * Every cell, the blank ones with their reason; and the margins, which may include groups and are
   * another variable than the cells.
   */
  @Override
  public TextTable dataTable() {
    return StackedTables.titled(toString()).add(this::allCells).add(this::margins).build();
  }

  private TextTable margins() {
    TextTable.Builder table =
        TextTable.titled("margins")
            .column(axes().rows())
            .column(axes().columns())
            .unit(unit().label())
            .column("margin");
    for (Place place : places) {
      table.row(place.code(), "all", outgoing(place.code()));
      table.row("all", place.code(), incoming(place.code()));
    }
    return table.row("all", "all", total()).build();
  }

  private TextTable allCells() {
    int n = places.size();
    return TextTable.titled(toString())
        .column(axes().rows())
        .column(axes().rows() + " name")
        .column(axes().columns())
        .column(axes().columns() + " name")
        .unit(unit().label())
        .column(money ? "remittances" : "migrants")
        .rows(
            n * n,
            cell -> {
              Place from = places.get(cell / n);
              Place to = places.get(cell % n);
              return new Object[] {
                from.code(), from.name(), to.code(), to.name(), figure(from.code(), to.code())
              };
            })
        .source(source)
        .build();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof KnomadMatrix that
        && money == that.money
        && year.equals(that.year)
        && source.equals(that.source)
        && places.equals(that.places)
        && Arrays.equals(cells, that.cells)
        && Arrays.equals(rowMargins, that.rowMargins)
        && Arrays.equals(columnMargins, that.columnMargins)
        && Double.compare(total, that.total) == 0;
  }

  @Override
  public int hashCode() {
    return 31 * (31 * places.hashCode() + year.hashCode()) + Arrays.hashCode(cells);
  }

  private String own() {
    Map<Place, Double> own = selfCorridors();
    double sum = own.values().stream().mapToDouble(Double::doubleValue).sum();
    return own.isEmpty() ? "" : ", " + selfCorridors(own.size(), sum) + " among them";
  }

  /** One line: what, places, cells, total and source; {@link #show} prints the largest cells. */
  @Override
  public String toString() {
    return label()
        + ", "
        + places.size()
        + " places, "
        + Numbers.readable(positiveCells())
        + " cells above zero, "
        + (Double.isNaN(total) ? "no total" : Numbers.readable(total))
        + " "
        + unit().label()
        + ", rows "
        + axes().rows()
        + ", columns "
        + axes().columns()
        + own()
        + " ("
        + source
        + ")";
  }
}
