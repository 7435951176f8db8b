package org.migrationeconomics.data.measure;

import java.io.Serializable;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.measure.MeasureUnit;
import org.migrationeconomics.core.measure.YearSeries;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * A quantity quarter by quarter, with its unit and its source. A quarter that is not among the
 * {@link #values} was not observed, and nothing treats it as zero.
 *
 * <p>Immutable and thread-safe.
 */
public final class QuarterSeries implements Tabular, Serializable {

  private static final long serialVersionUID = 1L;

  private final String label;
  private final MeasureUnit unit;
  private final String source;
  private final TreeMap<YearQuarter, Double> values;

  private QuarterSeries(
      String label, MeasureUnit unit, String source, Map<YearQuarter, Double> values) {
    this.label = label;
    this.unit = unit;
    this.source = source;
    this.values = new TreeMap<>(values);
  }

  /**
   * A series.
   *
   * @param label what it is
   * @param unit the unit of every value
   * @param source where the values come from
   * @param values the values by quarter, finite; copied
   * @return the series
   * @throws IllegalArgumentException if label or source is blank, or a value is NaN or infinite
   */
  public static QuarterSeries of(
      String label, MeasureUnit unit, String source, Map<YearQuarter, Double> values) {
    Require.notNull("values", values);
    TreeMap<YearQuarter, Double> copy = new TreeMap<>();
    values.forEach(
        (quarter, value) -> copy.put(quarter, Require.finite("value of " + quarter, value)));
    return new QuarterSeries(
        Require.text("label", label),
        Require.notNull("unit", unit),
        Require.text("source", source),
        copy);
  }

  /**
   * What the series is.
   *
   * @return for example {@code remittances received}
   */
  public String label() {
    return label;
  }

  /**
   * The unit of every value.
   *
   * @return the unit
   */
  public MeasureUnit unit() {
    return unit;
  }

  /**
   * Where the values come from.
   *
   * @return the source
   */
  public String source() {
    return source;
  }

  /**
   * The observed values, in order.
   *
   * @return the values by quarter
   */
  public NavigableMap<YearQuarter, Double> values() {
    return Collections.unmodifiableNavigableMap(values);
  }

  /**
   * The value of a quarter, or the reason why there is none.
   *
   * @param quarter any quarter
   * @return the figure
   */
  public Figure figure(YearQuarter quarter) {
    Double value = values.get(Require.notNull("quarter", quarter));
    return value == null
        ? Figure.empty(label + " has no observation in " + quarter)
        : Figure.of(value);
  }

  /**
   * The sum of the four quarters of a year.
   *
   * @param year the year
   * @return the sum, or no value and the first quarter that is missing
   */
  public Figure sum(int year) {
    double sum = 0;
    for (int quarter = 1; quarter <= 4; quarter++) {
      Figure figure = figure(YearQuarter.of(year, quarter));
      if (!figure.isPresent()) {
        return figure;
      }
      sum += figure.value();
    }
    return Figure.of(sum);
  }

  /**
   * The sums of the years, for what adds up over time; a year of which a quarter is missing is a
   * hole.
   *
   * @return the series of the years; empty if no year is complete
   */
  public Optional<YearSeries> yearly() {
    YearSeries.Builder years = YearSeries.builder(unit).label(label).source(source);
    boolean any = false;
    if (!values.isEmpty()) {
      for (int year = values.firstKey().year(); year <= values.lastKey().year(); year++) {
        Figure sum = sum(year);
        if (sum.isPresent()) {
          years.put(year, sum.value());
          any = true;
        }
      }
    }
    return any ? Optional.of(years.build()) : Optional.empty();
  }

  @Override
  public TextTable table() {
    TextTable.Builder table =
        TextTable.titled(toString()).column("quarter").unit(unit.label()).column(unit.label());
    values.forEach((quarter, value) -> table.row(quarter.toString(), value));
    return table.source(source).build();
  }

  /** All quarters from the first to the last, those without a value too. */
  @Override
  public TextTable dataTable() {
    TextTable.Builder table =
        TextTable.titled(toString()).column("quarter").unit(unit.label()).column(unit.label());
    if (!values.isEmpty()) {
      YearQuarter last = values.lastKey();
      for (YearQuarter quarter = values.firstKey();
          quarter.compareTo(last) <= 0;
          quarter = quarter.next()) {
        table.row(quarter.toString(), figure(quarter));
      }
    }
    return table.source(source).build();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof QuarterSeries that
        && label.equals(that.label)
        && unit.equals(that.unit)
        && source.equals(that.source)
        && values.equals(that.values);
  }

  @Override
  public int hashCode() {
    return 31 * label.hashCode() + values.hashCode();
  }

  /** One line: label, span, unit and source; {@link #show} prints the values. */
  @Override
  public String toString() {
    return label
        + (values.isEmpty()
            ? " without observations"
            : " " + values.firstKey() + " to " + values.lastKey())
        + ", "
        + values.size()
        + (values.size() == 1 ? " quarter, " : " quarters, ")
        + unit.label()
        + " ("
        + source
        + ")";
  }
}
