package org.migrationeconomics.core.measure;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.IntStream;
import org.migrationeconomics.core.internal.Labels;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * A quantity year by year, with explicit holes, its unit and its source.
 *
 * <p>The series spans all years from {@link #firstYear} to {@link #lastYear}. A year in between
 * without an observation is a hole: it has no value, and nothing treats it as zero. Arithmetic
 * between two series covers the years that both span, has a hole where either has one, and is
 * refused between different units.
 *
 * <p>A series that a reader took from the rows of one area says so with the area's code, so that a
 * calculator which compares two of them refuses a mixture. A sum or difference of two areas is of
 * neither.
 *
 * <pre>
 *   var r = YearSeries.of(MoneyUnit.of("USD").millions(), 2003, 16_653.7, 19_861.7);
 *   r.value(2004)      // OptionalDouble[19861.7]
 *   r.figure(2005)     // no value: 2005 is outside 2003-2004
 * </pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class YearSeries implements Tabular, Serializable {

  private static final long serialVersionUID = 1L;
  private static final double HOLE = Double.NaN;

  private final String label;
  private final MeasureUnit unit;
  private final String source;

  /** One code or none; an {@code Optional} cannot be serialised. */
  private final List<String> area;

  private final int firstYear;
  private final double[] values;

  private YearSeries(
      String label,
      MeasureUnit unit,
      String source,
      List<String> area,
      int firstYear,
      double[] values) {
    this.label = label;
    this.unit = unit;
    this.source = source;
    this.area = area;
    this.firstYear = firstYear;
    this.values = values;
  }

  /**
   * A series without holes and without a label of its own.
   *
   * @param unit the unit of every value
   * @param firstYear the year of the first value
   * @param values one value a year, finite; copied
   * @return the series
   * @throws IllegalArgumentException if there is no value, or one is NaN or infinite
   */
  public static YearSeries of(MeasureUnit unit, int firstYear, double... values) {
    Require.notNull("values", values);
    Builder builder = builder(unit);
    for (int i = 0; i < values.length; i++) {
      builder.put(firstYear + i, values[i]);
    }
    return builder.build();
  }

  /**
   * A series that takes over an array without copying it; NaN marks a hole. For readers and kernels
   * that have just made the array and keep no reference to it: changing it afterwards breaks the
   * series.
   *
   * @param label what the series is
   * @param unit the unit of every value
   * @param source where the values come from
   * @param firstYear the year of the first element
   * @param values one element a year, NaN for a hole; not copied
   * @return the series
   * @throws IllegalArgumentException if there is no element, or one is infinite
   */
  public static YearSeries ofUnsafe(
      String label, MeasureUnit unit, String source, int firstYear, double[] values) {
    Require.notNull("values", values);
    if (values.length == 0) {
      throw Require.refusal("values", "[]", "at least one year");
    }
    Require.years(firstYear, firstYear + values.length - 1);
    for (int i = 0; i < values.length; i++) {
      if (Double.isInfinite(values[i])) {
        throw Require.refusal("value of " + (firstYear + i), values[i], "a finite number");
      }
    }
    return new YearSeries(
        Require.text("label", label),
        Require.notNull("unit", unit),
        Require.text("source", source),
        List.of(),
        firstYear,
        values);
  }

  /**
   * Begins a series that is filled year by year.
   *
   * @param unit the unit of every value
   * @return a builder
   */
  public static Builder builder(MeasureUnit unit) {
    return new Builder(Require.notNull("unit", unit));
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
   * @return the source, {@code not stated} if nobody said
   */
  public String source() {
    return source;
  }

  /**
   * Whose figures they are.
   *
   * @return the code of a place or an aggregate, such as {@code ESP}; empty if nobody said, or if
   *     the figures are of several areas
   */
  public Optional<String> area() {
    return area.stream().findFirst();
  }

  /**
   * Whether nothing speaks against these being the figures of an area.
   *
   * @param code the code of a place or an aggregate
   * @return true if they are, or if nobody said whose they are
   */
  public boolean mayBeOf(String code) {
    Require.notNull("code", code);
    return area.isEmpty() || area.get(0).equals(Require.notNull("code", code));
  }

  /**
   * The first year that the series spans, be it a hole.
   *
   * @return the year
   */
  public int firstYear() {
    return firstYear;
  }

  /**
   * The last year that the series spans, be it a hole.
   *
   * @return the year
   */
  public int lastYear() {
    return firstYear + values.length - 1;
  }

  /**
   * Whether a year lies within the span, observed or not.
   *
   * @param year any year
   * @return true if it does
   */
  public boolean spans(int year) {
    return year >= firstYear && year <= lastYear();
  }

  /**
   * Whether a year has a value.
   *
   * @param year any year
   * @return true if it has
   */
  public boolean has(int year) {
    return spans(year) && !Double.isNaN(values[year - firstYear]);
  }

  /**
   * The value of a year.
   *
   * @param year any year
   * @return the value; empty for holes and for years outside the span
   */
  public OptionalDouble value(int year) {
    return has(year) ? OptionalDouble.of(values[year - firstYear]) : OptionalDouble.empty();
  }

  /**
   * The value of a year, or the reason why there is none.
   *
   * @param year any year
   * @return the figure
   */
  public Figure figure(int year) {
    if (has(year)) {
      return Figure.of(values[year - firstYear]);
    }
    return Figure.empty(
        spans(year)
            ? label + " has no observation in " + year
            : year + " is outside " + firstYear + "-" + lastYear() + ", the years of " + label);
  }

  /**
   * The value of a year that must have one.
   *
   * @param year a year with a value
   * @return the value
   * @throws IllegalArgumentException if the year has none
   */
  public double at(int year) {
    if (!has(year)) {
      throw Require.refusal("year", year, "a year in which " + label + " has a value");
    }
    return values[year - firstYear];
  }

  /**
   * The years with a value, in order.
   *
   * @return the years
   */
  public IntStream years() {
    return IntStream.rangeClosed(firstYear, lastYear()).filter(this::has);
  }

  /**
   * The years within the span that have no value, in order.
   *
   * @return the holes
   */
  public IntStream holes() {
    return IntStream.rangeClosed(firstYear, lastYear()).filter(year -> !has(year));
  }

  /**
   * How many years have a value.
   *
   * @return the count
   */
  public int count() {
    return (int) years().count();
  }

  /**
   * The sum over a span of years, every one of which must have a value.
   *
   * @param from the first year
   * @param to the last year
   * @return the sum, or no value and the first year that is missing
   * @throws IllegalArgumentException if the years run backwards
   */
  public Figure sum(int from, int to) {
    Require.years(from, to);
    double sum = 0;
    for (int year = from; year <= to; year++) {
      if (!has(year)) {
        return figure(year);
      }
      sum += values[year - firstYear];
    }
    return Figure.of(sum);
  }

  /**
   * The growth over the year that ends with a year, in per cent: of the figure of that year over
   * the figure of the year before.
   *
   * @param year a year
   * @param rate which rate
   * @return the growth in per cent, or no value and the reason: one of the two years has no value,
   *     or one that growth cannot begin or end with
   */
  public Figure growth(int year, GrowthRate rate) {
    return rate(Require.year("year", year) - 1, year, Require.notNull("rate", rate));
  }

  /**
   * The growth over each year, in per cent.
   *
   * <pre>
   *   COMPOUND   g_t = 100 · (x_t / x_{t−1} − 1)     CONTINUOUS   g_t = 100 · ln(x_t / x_{t−1})
   * </pre>
   *
   * <p>A year is a hole where it or the year before has no value, or one that growth cannot begin
   * or end with; {@link #growth(int, GrowthRate)} says which, and the source names the years of the
   * second kind.
   *
   * @param rate which rate
   * @return the growth in per cent, from the second year of this series on
   * @throws IllegalArgumentException if the series has one year only
   */
  public YearSeries growth(GrowthRate rate) {
    Require.notNull("rate", rate);
    if (values.length < 2) {
      throw Require.refusal("span of '" + label + "'", firstYear, "two years at least");
    }
    double[] growth = new double[values.length - 1];
    StringBuilder without = new StringBuilder();
    for (int year = firstYear + 1; year <= lastYear(); year++) {
      growth[year - firstYear - 1] = rate(year - 1, year, rate).orElse(HOLE);
      if (has(year) && has(year - 1) && Double.isNaN(growth[year - firstYear - 1])) {
        without.append(without.isEmpty() ? "" : ", ").append(year);
      }
    }
    return ofUnsafe(
        Labels.joined("growth (" + rate.label() + ")", " of ", label),
        SimpleUnit.PERCENT,
        without.isEmpty()
            ? source
            : source + "; no growth from or to what is not positive: " + without,
        firstYear + 1,
        growth);
  }

  /**
   * The average growth a year between two years, in per cent.
   *
   * <pre>
   *   COMPOUND   100 · ((x_to / x_from)^(1 / (to − from)) − 1)     CONTINUOUS   100 · ln(x_to / x_from) / (to − from)
   * </pre>
   *
   * <p>Only the two years count; those in between may be holes.
   *
   * @param from the first year
   * @param to the last year, later than the first
   * @param rate which rate
   * @return the growth in per cent a year, or no value and the reason
   * @throws IllegalArgumentException if the years are not in order
   */
  public Figure averageGrowth(int from, int to, GrowthRate rate) {
    Require.years(from, to);
    if (from == to) {
      throw Require.refusal("from-to", from + "-" + to, "a first year before the last");
    }
    return rate(from, to, Require.notNull("rate", rate));
  }

  private Figure rate(int from, int to, GrowthRate rate) {
    if (!has(from) || !has(to)) {
      return figure(has(from) ? to : from);
    }
    return rate.between(label, from, at(from), to, at(to), to - from);
  }

  /**
   * This series and another of the same unit, added.
   *
   * @param other the other series
   * @return the sums over the years that both span
   * @throws IllegalArgumentException if the units differ or no year is common
   */
  public YearSeries plus(YearSeries other) {
    Require.notNull("other", other);
    return sameUnit(other, "plus", Double::sum);
  }

  /**
   * This series less another of the same unit.
   *
   * @param other the other series
   * @return the differences over the years that both span
   * @throws IllegalArgumentException if the units differ or no year is common
   */
  public YearSeries minus(YearSeries other) {
    Require.notNull("other", other);
    return sameUnit(other, "minus", (a, b) -> a - b);
  }

  /**
   * Every value multiplied by a number.
   *
   * @param factor a finite number
   * @return the series, in the same unit
   * @throws IllegalArgumentException if the factor is NaN or infinite
   */
  public YearSeries times(double factor) {
    Require.finite("factor", factor);
    double[] scaled = Arrays.stream(values).map(value -> value * factor + 0.0).toArray();
    return ofUnsafe(label, unit, source, firstYear, scaled).ofArea(area);
  }

  /**
   * The same money in another scale: a series in current USD in million current USD.
   *
   * @param target money of the same currency and price basis
   * @return the series in the target's scale
   * @throws IllegalArgumentException if this series is not money, or of another currency or basis
   */
  public YearSeries in(MoneyUnit target) {
    Require.notNull("target", target);
    if (unit.equals(target)) {
      return this;
    }
    if (!(unit instanceof MoneyUnit money)) {
      throw Require.refusal("unit", unit.label(), "money, to be expressed in " + target.label());
    }
    double[] scaled = Arrays.stream(values).map(value -> money.convert(value, target)).toArray();
    return ofUnsafe(label, target, source, firstYear, scaled).ofArea(area);
  }

  /**
   * The part of the series between two years.
   *
   * @param from the first year
   * @param to the last year
   * @return the part; years outside the span of this series become holes
   * @throws IllegalArgumentException if the years run backwards
   */
  public YearSeries between(int from, int to) {
    Require.years(from, to);
    double[] part = new double[to - from + 1];
    for (int year = from; year <= to; year++) {
      part[year - from] = spans(year) ? values[year - firstYear] : HOLE;
    }
    return new YearSeries(label, unit, source, area, from, part);
  }

  /**
   * The same values under another label.
   *
   * @param newLabel what the series is
   * @return the relabelled series
   */
  public YearSeries withLabel(String newLabel) {
    return new YearSeries(Require.text("label", newLabel), unit, source, area, firstYear, values);
  }

  /**
   * The same values with another source.
   *
   * @param newSource where the values come from
   * @return the series
   */
  public YearSeries withSource(String newSource) {
    return new YearSeries(label, unit, Require.text("source", newSource), area, firstYear, values);
  }

  /**
   * The same values as those of one area.
   *
   * @param code the code of a place or an aggregate, such as {@code ESP}
   * @return the series
   * @throws IllegalArgumentException if the code is blank or not on one line
   */
  public YearSeries withArea(String code) {
    return ofArea(List.of(Require.text("area", code)));
  }

  private YearSeries ofArea(List<String> newArea) {
    return new YearSeries(label, unit, source, newArea, firstYear, values);
  }

  private YearSeries sameUnit(YearSeries other, String verb, DoubleBinaryOperator operator) {
    if (!unit.equals(other.unit)) {
      throw Require.refusal(
          "unit of '" + other.label + "'",
          other.unit.label(),
          unit.label() + ", the unit of '" + label + "'");
    }
    int from = Math.max(firstYear, other.firstYear);
    int to = Math.min(lastYear(), other.lastYear());
    if (from > to) {
      throw Require.refusal(
          "span of '" + other.label + "'",
          other.firstYear + "-" + other.lastYear(),
          "a year in common with " + firstYear + "-" + lastYear());
    }
    double[] result = new double[to - from + 1];
    for (int year = from; year <= to; year++) {
      // A hole is NaN inside, so either hole makes a hole.
      result[year - from] =
          operator.applyAsDouble(values[year - firstYear], other.values[year - other.firstYear]);
    }
    String origin =
        source.equals(other.source) ? source : Labels.joined(source, "; ", other.source);
    String both = Labels.joined(label, " " + verb + " ", other.label);
    return ofUnsafe(both, unit, origin, from, result)
        .ofArea(area.equals(other.area) ? area : List.of());
  }

  @Override
  public TextTable table() {
    TextTable.Builder table =
        TextTable.titled(label + " " + firstYear + "-" + lastYear() + ", " + unit.label())
            .column("year")
            .unit(unit.label())
            .column(unit.label(), unit.decimals());
    for (int year = firstYear; year <= lastYear(); year++) {
      table.row(year, figure(year));
    }
    area().ifPresent(code -> table.note("Area: " + code));
    return table.source(source).build();
  }

  private Object readResolve() {
    return ofUnsafe(label, unit, source, firstYear, values).ofArea(area);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof YearSeries that
        && label.equals(that.label)
        && unit.equals(that.unit)
        && source.equals(that.source)
        && area.equals(that.area)
        && firstYear == that.firstYear
        && Arrays.equals(values, that.values);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * (31 * label.hashCode() + unit.hashCode()) + area.hashCode())
        + 31 * firstYear
        + Arrays.hashCode(values);
  }

  /** One line: label, span, holes, unit and source; {@link #show} prints the values. */
  @Override
  public String toString() {
    int holes = values.length - count();
    return label
        + " "
        + firstYear
        + "-"
        + lastYear()
        + (holes == 0 ? "" : " (" + holes + (holes == 1 ? " hole)" : " holes)"))
        + ", "
        + unit.label()
        + " ("
        + source
        + ")";
  }

  /** Collects values year by year, in any order. Not thread-safe. */
  public static final class Builder {

    private final MeasureUnit unit;
    private final NavigableMap<Integer, Double> values = new TreeMap<>();
    private String label = "series";
    private String source = "not stated";

    private Builder(MeasureUnit unit) {
      this.unit = unit;
    }

    /**
     * Says what the series is.
     *
     * @param newLabel for example {@code remittances received}
     * @return this builder
     */
    public Builder label(String newLabel) {
      label = Require.text("label", newLabel);
      return this;
    }

    /**
     * Says where the values come from.
     *
     * @param newSource publication, table and date
     * @return this builder
     */
    public Builder source(String newSource) {
      source = Require.text("source", newSource);
      return this;
    }

    /**
     * Adds the value of a year.
     *
     * @param year the year, 1000 to 2999
     * @param value a finite number
     * @return this builder
     * @throws IllegalArgumentException if the year was given before, or the value is NaN or
     *     infinite
     */
    public Builder put(int year, double value) {
      Require.year("year", year);
      return add(year, Require.finite("value of " + year, value));
    }

    /**
     * Marks a year as not observed. Years between the first and the last that are never mentioned
     * are holes too; this is for the ends of the span.
     *
     * @param year the year, 1000 to 2999
     * @return this builder
     * @throws IllegalArgumentException if the year was given before
     */
    public Builder hole(int year) {
      return add(Require.year("year", year), HOLE);
    }

    private Builder add(int year, double value) {
      if (values.containsKey(year)) {
        throw Require.refusal("year", year, "each year once in '" + label + "'");
      }
      values.put(year, value);
      return this;
    }

    /**
     * Ends the series.
     *
     * @return the series
     * @throws IllegalArgumentException if no year was given
     */
    public YearSeries build() {
      if (values.isEmpty()) {
        throw Require.refusal("years of '" + label + "'", "none", "at least one year");
      }
      int first = values.firstKey();
      double[] array = new double[values.lastKey() - first + 1];
      Arrays.fill(array, HOLE);
      values.forEach((year, value) -> array[year - first] = value);
      return new YearSeries(label, unit, source, List.of(), first, array);
    }
  }
}
