package org.migrationeconomics.data.remittance;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.measure.Frequency;
import org.migrationeconomics.core.measure.MeasureUnit;
import org.migrationeconomics.core.measure.PeriodSeries;
import org.migrationeconomics.core.measure.TimePeriod;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * A series of the Banco de México's service by day, of which the first of a month stands for the
 * month if the series is monthly. Its unit is not in the answer but in the service's description of
 * the series, so whoever knows it gives it.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id the number of the series, such as SE27803
 * @param title what the service calls it
 * @param source where the figures come from
 * @param values the figures by day; no value, with the reason, where the service has {@code N/E}
 */
public record BanxicoSeries(
    String id, String title, String source, NavigableMap<LocalDate, Figure> values)
    implements Tabular, Serializable {

  private static final long serialVersionUID = 1L;

  /**
   * A series.
   *
   * @throws IllegalArgumentException if the number or the source is blank
   */
  public BanxicoSeries {
    Require.text("id", id);
    Require.notNull("title", title);
    Require.text("source", source);
    values = Collections.unmodifiableNavigableMap(new TreeMap<>(Require.notNull("values", values)));
  }

  /**
   * The figure of a day.
   *
   * @param day the day
   * @return the figure, or no value and the reason
   */
  public Figure figure(LocalDate day) {
    return values.getOrDefault(
        Require.notNull("day", day), Figure.empty(id + " has no row of " + day));
  }

  /**
   * The figures of a series that has one for each month.
   *
   * @param unit the unit of the figures
   * @return the series by month
   * @throws IllegalArgumentException if there is none, or a day is not the first of its month
   */
  public PeriodSeries months(MeasureUnit unit) {
    PeriodSeries.Builder series =
        PeriodSeries.builder(unit).label(title.isBlank() ? id : title).source(source);
    for (Map.Entry<LocalDate, Figure> entry : values.entrySet()) {
      if (entry.getKey().getDayOfMonth() != 1) {
        throw Require.refusal(
            "day of " + id,
            entry.getKey(),
            "the first of a month; monthlyMeans() takes series by day");
      }
      put(series, TimePeriod.of(Frequency.MONTH, entry.getKey()), entry.getValue());
    }
    return series.build();
  }

  private static void put(PeriodSeries.Builder series, TimePeriod month, Figure figure) {
    if (figure.isPresent()) {
      series.put(month, figure.value());
    } else {
      series.hole(month);
    }
  }

  /**
   * The means of a series by day, over the days of a month that have a figure. Weekends and
   * holidays have none; a month that has begun is the mean of its days so far.
   *
   * @param unit the unit of the figures
   * @return the series by month; a month without any figure is a hole
   * @throws IllegalArgumentException if there is no day
   */
  public PeriodSeries monthlyMeans(MeasureUnit unit) {
    TreeMap<TimePeriod, List<Double>> months = new TreeMap<>();
    values.forEach(
        (day, figure) -> {
          List<Double> days =
              months.computeIfAbsent(TimePeriod.of(Frequency.MONTH, day), any -> new ArrayList<>());
          if (figure.isPresent()) {
            days.add(figure.value());
          }
        });
    PeriodSeries.Builder series =
        PeriodSeries.builder(unit)
            .label("mean of " + (title.isBlank() ? id : title))
            .source(source);
    months.forEach(
        (month, days) ->
            put(
                series,
                month,
                days.isEmpty()
                    ? Figure.empty("no day has a figure")
                    : Figure.of(days.stream().mapToDouble(value -> value).sum() / days.size())));
    return series.build();
  }

  @Override
  public TextTable table() {
    TextTable.Builder table =
        TextTable.titled(toString())
            .column("day")
            .unit("not stated")
            .column("figure", TextTable.ALL_DIGITS);
    values.forEach((day, figure) -> table.row(day.toString(), figure));
    return table.source(source).build();
  }

  /** One line: number, title and days. */
  @Override
  public String toString() {
    return id
        + (title.isBlank() ? "" : " " + title)
        + (values.isEmpty()
            ? " without figures"
            : ", " + values.firstKey() + " to " + values.lastKey());
  }
}
