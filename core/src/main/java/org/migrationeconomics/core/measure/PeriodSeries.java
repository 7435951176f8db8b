package org.migrationeconomics.core.measure;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.migrationeconomics.core.internal.Labels;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * A quantity by year, by quarter or by month, with explicit holes, its unit and its source.
 *
 * <p>All periods of a series are of one length. It spans every period from {@link #first} to {@link
 * #last}; one in between without an observation is a hole, and nothing treats it as zero.
 *
 * <pre>
 *   var r = PeriodSeries.builder(MoneyUnit.of("USD").millions()).label("remittances")
 *       .put(TimePeriod.parse("2024-01"), 4_576.3).put(TimePeriod.parse("2025-01"), 4_660.4).build();
 *   r.growthOnYearBefore(TimePeriod.parse("2025-01"), GrowthRate.COMPOUND)   // 1.8 per cent
 *   r.yearlySums(PeriodSeries.IncompleteYears.HOLE)                          // a YearSeries
 * </pre>
 *
 * <p>Growth is that on the same period of the year before, since most quantities have a season.
 * There is no seasonal adjustment here.
 *
 * <p>Immutable and thread-safe.
 */
public final class PeriodSeries implements Tabular, Serializable {

  private static final long serialVersionUID = 1L;
  private static final double HOLE = Double.NaN;
  private static final int MOST_NAMED = 5;

  private final String label;
  private final MeasureUnit unit;
  private final String source;

  /** One code or none; an {@code Optional} cannot be serialised. */
  private final List<String> area;

  private final TimePeriod first;
  private final double[] values;

  private PeriodSeries(
      String label,
      MeasureUnit unit,
      String source,
      List<String> area,
      TimePeriod first,
      double[] values) {
    this.label = label;
    this.unit = unit;
    this.source = source;
    this.area = area;
    this.first = first;
    this.values = values;
  }

  /** What becomes of a year of which not every quarter or month has a value. */
  public enum IncompleteYears {
    /** The year is a hole. */
    HOLE,
    /** The series is refused, and the first such year named. */
    REFUSE,
    /**
     * The sum or mean is that of the periods that have a value, and the source names the years of
     * which this is so. A sum of eleven months is less than that of a year; a mean is free of this,
     * but not of the season.
     */
    OBSERVED
  }

  /**
   * A series without holes and without a label of its own.
   *
   * @param unit the unit of every value
   * @param first the period of the first value
   * @param values one value a period, finite; copied
   * @return the series
   * @throws IllegalArgumentException if there is no value, or one is NaN or infinite
   */
  public static PeriodSeries of(MeasureUnit unit, TimePeriod first, double... values) {
    Require.notNull("first", first);
    Require.notNull("values", values);
    Builder builder = builder(unit);
    for (int i = 0; i < values.length; i++) {
      builder.put(first.plus(i), values[i]);
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
   * @param first the period of the first element
   * @param values one element a period, NaN for a hole; not copied
   * @return the series
   * @throws IllegalArgumentException if there is no element, or one is infinite
   */
  public static PeriodSeries ofUnsafe(
      String label, MeasureUnit unit, String source, TimePeriod first, double[] values) {
    Require.notNull("values", values);
    if (values.length == 0) {
      throw Require.refusal("values", "[]", "at least one period");
    }
    Require.notNull("first", first).plus(values.length - 1);
    for (int i = 0; i < values.length; i++) {
      if (Double.isInfinite(values[i])) {
        throw Require.refusal("value of " + first.plus(i), values[i], "a finite number");
      }
    }
    return new PeriodSeries(
        Require.text("label", label),
        Require.notNull("unit", unit),
        Require.text("source", source),
        List.of(),
        first,
        values);
  }

  /**
   * Begins a series that is filled period by period.
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
   * @return the code of a place or an aggregate, such as {@code ESP}; empty if nobody said
   */
  public Optional<String> area() {
    return area.stream().findFirst();
  }

  /**
   * How long its periods are.
   *
   * @return year, quarter or month
   */
  public Frequency frequency() {
    return first.frequency();
  }

  /**
   * The first period that the series spans, be it a hole.
   *
   * @return the period
   */
  public TimePeriod first() {
    return first;
  }

  /**
   * The last period that the series spans, be it a hole.
   *
   * @return the period
   */
  public TimePeriod last() {
    return first.plus(values.length - 1);
  }

  private int index(TimePeriod period) {
    if (Require.notNull("period", period).frequency() != frequency()) {
      throw Require.refusal(
          "period", period, "a " + frequency().label() + ", as those of " + label + " are");
    }
    return period.since(first);
  }

  private boolean observed(int index) {
    return index >= 0 && index < values.length && !Double.isNaN(values[index]);
  }

  /**
   * Whether a period lies within the span, observed or not.
   *
   * @param period a period of the series' length
   * @return true if it does
   * @throws IllegalArgumentException if the period is of another length
   */
  public boolean spans(TimePeriod period) {
    int index = index(period);
    return index >= 0 && index < values.length;
  }

  /**
   * Whether a period has a value.
   *
   * @param period a period of the series' length
   * @return true if it has
   * @throws IllegalArgumentException if the period is of another length
   */
  public boolean has(TimePeriod period) {
    return observed(index(period));
  }

  /**
   * The value of a period, or the reason why there is none.
   *
   * @param period a period of the series' length
   * @return the figure
   * @throws IllegalArgumentException if the period is of another length
   */
  public Figure figure(TimePeriod period) {
    int index = index(period);
    if (observed(index)) {
      return Figure.of(values[index]);
    }
    return Figure.empty(
        index >= 0 && index < values.length
            ? label + " has no observation in " + period
            : period + " is outside " + first + " to " + last() + ", the span of " + label);
  }

  /**
   * The value of a period that must have one.
   *
   * @param period a period with a value
   * @return the value
   * @throws IllegalArgumentException if the period has none, or is of another length
   */
  public double at(TimePeriod period) {
    int index = index(period);
    if (!observed(index)) {
      throw Require.refusal(
          "period", period, "a " + frequency().label() + " in which " + label + " has a value");
    }
    return values[index];
  }

  /**
   * The periods with a value, in order.
   *
   * @return the periods
   */
  public Stream<TimePeriod> periods() {
    return IntStream.range(0, values.length).filter(this::observed).mapToObj(first::plus);
  }

  /**
   * The periods within the span that have no value, in order.
   *
   * @return the holes
   */
  public Stream<TimePeriod> holes() {
    return IntStream.range(0, values.length)
        .filter(index -> !observed(index))
        .mapToObj(first::plus);
  }

  /**
   * How many periods have a value.
   *
   * @return the count
   */
  public int count() {
    return (int) periods().count();
  }

  /**
   * The growth on the same period of the year before, in per cent.
   *
   * @param period a period of the series' length
   * @param rate which rate
   * @return the growth in per cent, or no value and the reason: one of the two periods has no
   *     value, or one that growth cannot begin or end with
   * @throws IllegalArgumentException if the period is of another length
   */
  public Figure growthOnYearBefore(TimePeriod period, GrowthRate rate) {
    Require.notNull("rate", rate);
    int index = index(period);
    TimePeriod before = period.plus(-frequency().perYear());
    if (!observed(index) || !has(before)) {
      return figure(has(before) ? period : before);
    }
    return rate.between(label, before, at(before), period, values[index], 1);
  }

  /**
   * The growth on the same period of the year before, in per cent.
   *
   * <pre>
   *   COMPOUND   g_t = 100 · (x_t / x_{t−12} − 1)     CONTINUOUS   g_t = 100 · ln(x_t / x_{t−12})
   * </pre>
   *
   * <p>so for months; four periods before for quarters, one for years. A period is a hole where
   * {@link #growthOnYearBefore(TimePeriod, GrowthRate)} has no value; that says why.
   *
   * @param rate which rate
   * @return the growth in per cent, from the second year of the series on
   * @throws IllegalArgumentException if the series does not span more than a year
   */
  public PeriodSeries growthOnYearBefore(GrowthRate rate) {
    Require.notNull("rate", rate);
    int lag = frequency().perYear();
    if (values.length <= lag) {
      throw Require.refusal(
          "span of '" + label + "'", first + " to " + last(), "more than one year");
    }
    double[] growth = new double[values.length - lag];
    StringBuilder without = new StringBuilder();
    for (int i = 0; i < growth.length; i++) {
      growth[i] = growthOnYearBefore(first.plus(i + lag), rate).orElse(HOLE);
      if (Double.isNaN(growth[i]) && observed(i) && observed(i + lag)) {
        without.append(without.isEmpty() ? "" : ", ").append(first.plus(i + lag));
      }
    }
    return ofUnsafe(
            Labels.joined("growth on the year before (" + rate.label() + ")", " of ", label),
            SimpleUnit.PERCENT,
            without.isEmpty()
                ? source
                : source + "; no growth from or to what is not positive: " + without,
            first.plus(lag),
            growth)
        .ofArea(area);
  }

  /**
   * The sums of the calendar years, for what adds up over time, such as flows of money or persons;
   * stocks, prices and exchange rates do not.
   *
   * @param incomplete what becomes of a year of which a period has no value
   * @return the series of the years; without the years at its ends that are holes
   * @throws IllegalArgumentException if no year has a value, or a year is incomplete and that is to
   *     be refused
   */
  public YearSeries yearlySums(IncompleteYears incomplete) {
    return yearly(incomplete, false);
  }

  /**
   * The means of the calendar years, for stocks, prices and exchange rates. Every period counts
   * alike, whatever its number of days.
   *
   * @param incomplete what becomes of a year of which a period has no value
   * @return the series of the years; without the years at its ends that are holes
   * @throws IllegalArgumentException if no year has a value, or a year is incomplete and that is to
   *     be refused
   */
  public YearSeries yearlyMeans(IncompleteYears incomplete) {
    return yearly(incomplete, true);
  }

  private YearSeries yearly(IncompleteYears incomplete, boolean mean) {
    Require.notNull("incomplete", incomplete);
    int perYear = frequency().perYear();
    YearSeries.Builder years =
        YearSeries.builder(unit)
            .label(perYear == 1 ? label : Labels.joined(mean ? "mean of " : "sum of ", "", label));
    StringBuilder partly = new StringBuilder();
    int found = 0;
    for (int year = first.year(); year <= last().year(); year++) {
      int begin = new TimePeriod(frequency(), year, 1).since(first);
      double sum = 0;
      int count = 0;
      for (int i = begin; i < begin + perYear; i++) {
        if (observed(i)) {
          sum += values[i];
          count++;
        }
      }
      if (count < perYear && incomplete == IncompleteYears.REFUSE) {
        throw Require.refusal(
            frequency().label() + "s of " + year + " with a value", count, "all " + perYear);
      }
      if (count == perYear || (count > 0 && incomplete == IncompleteYears.OBSERVED)) {
        years.put(year, mean ? sum / count : sum);
        found++;
        if (count < perYear) {
          partly
              .append(partly.isEmpty() ? "" : ", ")
              .append(year + " from " + count + " of " + perYear + " " + frequency().label() + "s");
        }
      }
    }
    if (found == 0) {
      throw Require.refusal("complete years of '" + label + "'", "none", "at least one");
    }
    YearSeries series =
        years.source(partly.isEmpty() ? source : source + "; incomplete years: " + partly).build();
    return area.isEmpty() ? series : series.withArea(area.get(0));
  }

  /**
   * The part of the series between two periods.
   *
   * @param from the first period
   * @param to the last period
   * @return the part; periods outside the span of this series become holes
   * @throws IllegalArgumentException if the periods run backwards or are of another length
   */
  public PeriodSeries between(TimePeriod from, TimePeriod to) {
    int begin = index(from);
    int end = index(to);
    if (begin > end) {
      throw Require.refusal("from-to", from + " to " + to, "a first period not after the last");
    }
    double[] part = new double[end - begin + 1];
    for (int i = begin; i <= end; i++) {
      part[i - begin] = i >= 0 && i < values.length ? values[i] : HOLE;
    }
    return new PeriodSeries(label, unit, source, area, from, part);
  }

  /**
   * Every value multiplied by a number.
   *
   * @param factor a finite number
   * @return the series, in the same unit
   * @throws IllegalArgumentException if the factor is NaN or infinite
   */
  public PeriodSeries times(double factor) {
    Require.finite("factor", factor);
    double[] scaled = Arrays.stream(values).map(value -> value * factor + 0.0).toArray();
    return ofUnsafe(label, unit, source, first, scaled).ofArea(area);
  }

  /**
   * The same money in another scale: a series in current USD in million current USD.
   *
   * @param target money of the same currency and price basis
   * @return the series in the target's scale
   * @throws IllegalArgumentException if this series is not money, or of another currency or basis
   */
  public PeriodSeries in(MoneyUnit target) {
    Require.notNull("target", target);
    if (unit.equals(target)) {
      return this;
    }
    if (!(unit instanceof MoneyUnit money)) {
      throw Require.refusal("unit", unit.label(), "money, to be expressed in " + target.label());
    }
    double[] scaled = Arrays.stream(values).map(value -> money.convert(value, target)).toArray();
    return ofUnsafe(label, target, source, first, scaled).ofArea(area);
  }

  /**
   * The same values under another label.
   *
   * @param newLabel what the series is
   * @return the relabelled series
   */
  public PeriodSeries withLabel(String newLabel) {
    return new PeriodSeries(Require.text("label", newLabel), unit, source, area, first, values);
  }

  /**
   * The same values with another source.
   *
   * @param newSource where the values come from
   * @return the series
   */
  public PeriodSeries withSource(String newSource) {
    return new PeriodSeries(label, unit, Require.text("source", newSource), area, first, values);
  }

  /**
   * The same values as those of one area.
   *
   * @param code the code of a place or an aggregate, such as {@code ESP}
   * @return the series
   * @throws IllegalArgumentException if the code is blank or not on one line
   */
  public PeriodSeries withArea(String code) {
    return ofArea(List.of(Require.text("area", code)));
  }

  private PeriodSeries ofArea(List<String> newArea) {
    return new PeriodSeries(label, unit, source, newArea, first, values);
  }

  @Override
  public TextTable table() {
    TextTable.Builder table =
        TextTable.titled(label + " " + first + " to " + last() + ", " + unit.label())
            .column(frequency().label())
            .unit(unit.label())
            .column(unit.label(), unit.decimals());
    for (int i = 0; i < values.length; i++) {
      TimePeriod period = first.plus(i);
      table.row(
          frequency() == Frequency.YEAR ? (Object) period.year() : period.toString(),
          figure(period));
    }
    area().ifPresent(code -> table.note("Area: " + code));
    return table.source(source).build();
  }

  private Object readResolve() {
    return ofUnsafe(label, unit, source, first, values).ofArea(area);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PeriodSeries that
        && label.equals(that.label)
        && unit.equals(that.unit)
        && source.equals(that.source)
        && area.equals(that.area)
        && first.equals(that.first)
        && Arrays.equals(values, that.values);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * (31 * label.hashCode() + unit.hashCode()) + area.hashCode())
        + 31 * (31 * first.year() + first.part())
        + Arrays.hashCode(values);
  }

  /** One line: label, span, holes, unit and source; {@link #show} prints the values. */
  @Override
  public String toString() {
    List<TimePeriod> holes = holes().toList();
    String named =
        holes.stream()
            .limit(MOST_NAMED)
            .map(TimePeriod::toString)
            .collect(Collectors.joining(", "));
    return label
        + " "
        + first
        + " to "
        + last()
        + (holes.isEmpty()
            ? ""
            : " ("
                + holes.size()
                + (holes.size() == 1 ? " hole" : " holes")
                + (holes.size() <= MOST_NAMED ? ": " + named : "")
                + ")")
        + ", "
        + unit.label()
        + " ("
        + source
        + ")";
  }

  /** Collects values period by period, in any order. Not thread-safe. */
  public static final class Builder {

    private final MeasureUnit unit;
    private final NavigableMap<TimePeriod, Double> values = new TreeMap<>();
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
     * Adds the value of a period.
     *
     * @param period the period, of the length of the others
     * @param value a finite number
     * @return this builder
     * @throws IllegalArgumentException if the period was given before or is of another length than
     *     the others, or the value is NaN or infinite
     */
    public Builder put(TimePeriod period, double value) {
      Require.notNull("period", period);
      return add(period, Require.finite("value of " + period, value));
    }

    /**
     * Marks a period as not observed. Periods between the first and the last that are never
     * mentioned are holes too; this is for the ends of the span.
     *
     * @param period the period, of the length of the others
     * @return this builder
     * @throws IllegalArgumentException if the period was given before or is of another length
     */
    public Builder hole(TimePeriod period) {
      return add(Require.notNull("period", period), HOLE);
    }

    private Builder add(TimePeriod period, double value) {
      if (!values.isEmpty() && values.firstKey().frequency() != period.frequency()) {
        throw Require.refusal(
            "period",
            period,
            "a " + values.firstKey().frequency().label() + ", as the others of '" + label + "'");
      }
      if (values.containsKey(period)) {
        throw Require.refusal("period", period, "each period once in '" + label + "'");
      }
      values.put(period, value);
      return this;
    }

    /**
     * Ends the series.
     *
     * @return the series
     * @throws IllegalArgumentException if no period was given
     */
    public PeriodSeries build() {
      if (values.isEmpty()) {
        throw Require.refusal("periods of '" + label + "'", "none", "at least one period");
      }
      TimePeriod first = values.firstKey();
      int length = values.lastKey().since(first) + 1;
      double[] array = new double[length];
      Arrays.fill(array, HOLE);
      values.forEach((period, value) -> array[period.since(first)] = value);
      return new PeriodSeries(label, unit, source, List.of(), first, array);
    }
  }
}
