package org.migrationeconomics.charts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.migrationeconomics.charts.internal.Box;
import org.migrationeconomics.charts.internal.Caption;
import org.migrationeconomics.charts.internal.Ink;
import org.migrationeconomics.charts.internal.Magnitude;
import org.migrationeconomics.charts.internal.NumberStyle;
import org.migrationeconomics.charts.internal.Plot;
import org.migrationeconomics.charts.internal.Scale;
import org.migrationeconomics.charts.internal.Sheet;
import org.migrationeconomics.charts.internal.TimeAxis;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Frequency;
import org.migrationeconomics.core.measure.MeasureUnit;
import org.migrationeconomics.core.measure.PeriodSeries;
import org.migrationeconomics.core.measure.TimePeriod;
import org.migrationeconomics.core.measure.YearSeries;

/** Series of one unit over time, each with its name at its end. */
final class SeriesChart extends Chart {

  /** One of the series, its holes NaN. */
  private static final class Track {
    private final String name;
    private final String source;
    private final List<TimePeriod> periods;
    private final double[] values;

    Track(String name, String source, List<TimePeriod> periods, double[] values) {
      this.name = name;
      this.source = source;
      this.periods = periods;
      this.values = values;
    }

    static Track of(String name, YearSeries series) {
      return new Track(
          name,
          series.source(),
          IntStream.rangeClosed(series.firstYear(), series.lastYear())
              .mapToObj(TimePeriod::ofYear)
              .toList(),
          IntStream.rangeClosed(series.firstYear(), series.lastYear())
              .mapToDouble(year -> series.value(year).orElse(Double.NaN))
              .toArray());
    }

    static Track of(String name, PeriodSeries series) {
      List<TimePeriod> periods =
          IntStream.rangeClosed(0, series.last().since(series.first()))
              .mapToObj(series.first()::plus)
              .toList();
      return new Track(
          name,
          series.source(),
          periods,
          periods.stream()
              .mapToDouble(period -> series.figure(period).toOptional().orElse(Double.NaN))
              .toArray());
    }

    String name() {
      return name;
    }

    String source() {
      return source;
    }

    List<TimePeriod> periods() {
      return periods;
    }

    double[] values() {
      return values;
    }
  }

  private static final double THICK = 2.4;
  private static final double THIN = 1.2;
  private static final double STEP_UP = 46;

  /** Names beside a crowd of lines. */
  private static final int FEW = 8;

  private final List<Track> tracks;
  private final String about;
  private final Magnitude magnitude;

  private SeriesChart(List<Track> tracks, String about, Magnitude magnitude, Look look) {
    super(look);
    this.tracks = tracks;
    this.about = about;
    this.magnitude = magnitude;
  }

  private static SeriesChart of(List<Track> tracks, String about, Set<MeasureUnit> units) {
    if (tracks.isEmpty()) {
      throw Require.refusal("series", "[]", "at least one series");
    }
    if (units.size() > 1) {
      throw Require.refusal("series", units, "series of one unit");
    }
    MeasureUnit unit = units.iterator().next();
    double largest =
        tracks.stream()
            .flatMapToDouble(track -> Arrays.stream(track.values()))
            .filter(value -> !Double.isNaN(value))
            .map(Math::abs)
            .max()
            .orElse(0);
    return new SeriesChart(tracks, about, Magnitude.of(largest, unit), Look.DEFAULT);
  }

  static SeriesChart ofYears(List<YearSeries> series) {
    Require.notNull("series", series).forEach(each -> Require.notNull("series", each));
    SeriesNames names =
        SeriesNames.of(
            series.stream().map(YearSeries::label).toList(),
            series.stream().map(YearSeries::area).toList());
    return of(
        IntStream.range(0, series.size())
            .mapToObj(i -> Track.of(names.name(i), series.get(i)))
            .toList(),
        names.about(),
        series.stream().map(YearSeries::unit).collect(Collectors.toCollection(LinkedHashSet::new)));
  }

  static SeriesChart ofPeriods(List<PeriodSeries> series) {
    Require.notNull("series", series).forEach(each -> Require.notNull("series", each));
    Set<Frequency> frequencies =
        series.stream()
            .map(PeriodSeries::frequency)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    if (frequencies.size() > 1) {
      throw Require.refusal("series", frequencies, "series of one frequency");
    }
    SeriesNames names =
        SeriesNames.of(
            series.stream().map(PeriodSeries::label).toList(),
            series.stream().map(PeriodSeries::area).toList());
    return of(
        IntStream.range(0, series.size())
            .mapToObj(i -> Track.of(names.name(i), series.get(i)))
            .toList(),
        names.about(),
        series.stream()
            .map(PeriodSeries::unit)
            .collect(Collectors.toCollection(LinkedHashSet::new)));
  }

  @Override
  SeriesChart with(Look other) {
    return new SeriesChart(tracks, about, magnitude, other);
  }

  @Override
  Set<String> names() {
    return tracks.stream().map(Track::name).collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private TimePeriod first() {
    return tracks.stream()
        .map(t -> t.periods().get(0))
        .min(Comparator.naturalOrder())
        .orElseThrow();
  }

  private TimePeriod last() {
    return tracks.stream()
        .map(t -> t.periods().get(t.periods().size() - 1))
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }

  @Override
  Caption caption() {
    String source =
        tracks.stream()
            .map(Track::source)
            .filter(each -> !each.isEmpty())
            .distinct()
            .collect(Collectors.joining("; "));
    return new Caption(
        about,
        TimeAxis.span(first(), last()),
        "Lines over time from "
            + first()
            + " to "
            + last()
            + ": "
            + String.join(", ", names())
            + ".",
        magnitude.unit(),
        source);
  }

  /** The beginning of a period in years: the second quarter of 2000 is 2000.25. */
  private static double time(TimePeriod period) {
    return period.year()
        + (period.part() <= 1 ? 0 : (period.firstDay().getMonthValue() - 1) / 12.0);
  }

  private Line line(Track track) {
    double[] x = track.periods().stream().mapToDouble(SeriesChart::time).toArray();
    return new Line(track.name(), x, Arrays.stream(track.values()).map(magnitude::of).toArray());
  }

  @Override
  void draw(Sheet sheet) {
    NumberStyle numbers = look().numbers();
    List<Line> lines = tracks.stream().map(this::line).toList();
    double min = Double.POSITIVE_INFINITY;
    double max = Double.NEGATIVE_INFINITY;
    for (Line line : lines) {
      for (int i = 0; i < line.size(); i++) {
        if (line.has(i)) {
          min = Math.min(min, line.y(i));
          max = Math.max(max, line.y(i));
        }
      }
    }
    if (min > max) {
      sheet.nothing("No value from " + first() + " to " + last() + ".");
      return;
    }
    List<EndLabels.Label> labels = labels(lines, numbers);
    Box body = sheet.body();
    double right = EndLabels.room(labels, body);
    double low = TimeAxis.low(time(first()), time(last()));
    double high = TimeAxis.high(time(first()), time(last()));
    Scale up = Scale.forLines(min, max, Plot.steps(body.height(), STEP_UP));
    Plot plot =
        Plot.drawn(sheet, numbers, body.less(0, 0, right, 0), low, high, up, magnitude.unit());
    times(plot);
    // What is highlighted lies above the rest.
    for (boolean shining : new boolean[] {false, true}) {
      for (int k = 0; k < lines.size(); k++) {
        Line line = lines.get(k);
        if (look().shines(line.name()) == shining) {
          boolean thick = shining && !isCrowd();
          line.draw(sheet, plot, colour(k), thick ? THICK : THIN, i -> tip(line, i, numbers));
        }
      }
    }
    EndLabels.draw(sheet, plot, labels, isCrowd() ? FEW : labels.size());
  }

  /** Years, or the periods themselves where there are not two years to be named. */
  private void times(Plot plot) {
    int from = (int) Math.ceil(time(first()));
    int to = (int) Math.floor(time(last()));
    if (to > from || first().equals(last())) {
      TimeAxis.years(plot, Math.min(from, to), to);
      return;
    }
    List<TimePeriod> periods =
        IntStream.rangeClosed(0, last().since(first())).mapToObj(first()::plus).toList();
    plot.across(
        periods.stream().mapToDouble(SeriesChart::time).toArray(),
        periods.stream().map(TimePeriod::toString).toList());
  }

  private String tip(Line line, int i, NumberStyle numbers) {
    Track track = tracks.get(0);
    for (Track each : tracks) {
      if (each.name().equals(line.name())) {
        track = each;
        break;
      }
    }
    return line.name() + ", " + track.periods().get(i) + ": " + numbers.readable(line.y(i));
  }

  /** More lines than there are colours, and none of them highlighted. */
  private boolean isCrowd() {
    return tracks.size() > look().palette().size() && look().highlighted().isEmpty();
  }

  private String colour(int k) {
    String name = tracks.get(k).name();
    if (!look().shines(name)) {
      return look().palette().others();
    }
    if (look().highlighted().isEmpty()) {
      return isCrowd() ? look().palette().others() : look().palette().colour(k);
    }
    List<String> shining =
        tracks.stream().map(Track::name).filter(look().highlighted()::contains).toList();
    return look().palette().colour(shining.indexOf(name));
  }

  private List<EndLabels.Label> labels(List<Line> lines, NumberStyle numbers) {
    boolean many = isCrowd();
    double size =
        lines.stream().mapToDouble(line -> Math.abs(lastValue(line).orElse(0))).max().orElse(0);
    List<EndLabels.Label> labels = new ArrayList<>();
    List<Integer> order = new ArrayList<>(IntStream.range(0, lines.size()).boxed().toList());
    order.sort(
        Comparator.comparingDouble((Integer k) -> -Math.abs(lastValue(lines.get(k)).orElse(0))));
    for (int k : order) {
      Line line = lines.get(k);
      int last = line.last();
      if (last < 0) {
        continue;
      }
      if (look().shines(line.name())) {
        String colour = many ? Ink.MUTED : look().palette().text(colour(k));
        labels.add(
            new EndLabels.Label(
                line.name(),
                numbers.brief(line.y(last), size),
                colour,
                line.x(last),
                line.y(last)));
      }
    }
    return labels;
  }

  private static OptionalDouble lastValue(Line line) {
    return line.last() < 0 ? OptionalDouble.empty() : OptionalDouble.of(line.y(line.last()));
  }
}
