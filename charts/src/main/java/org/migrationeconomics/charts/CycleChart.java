package org.migrationeconomics.charts;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.migrationeconomics.calculators.remittance.stability.HoleTreatment;
import org.migrationeconomics.calculators.remittance.stability.TrendAndCycle;
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
import org.migrationeconomics.core.measure.YearSeries;

/** A series with its trend above, and the cycle as bars below. */
final class CycleChart extends Chart {

  private static final String SERIES = "observed";
  private static final String TREND = "trend";
  private static final String CYCLE = "cycle";
  private static final double STEP_UP = 46;
  private static final double UPPER = 0.6;
  private static final double BAR = 0.7;

  private final TrendAndCycle split;

  private CycleChart(TrendAndCycle split, Look look) {
    super(look);
    this.split = split;
  }

  static CycleChart of(TrendAndCycle split) {
    return new CycleChart(Require.notNull("split", split), Look.DEFAULT);
  }

  @Override
  CycleChart with(Look other) {
    return new CycleChart(split, other);
  }

  @Override
  int usualHeight() {
    return 520;
  }

  @Override
  Set<String> names() {
    return new LinkedHashSet<>(List.of(SERIES, TREND, CYCLE));
  }

  private double[] values(YearSeries series) {
    double[] values = new double[split.series().lastYear() - split.series().firstYear() + 1];
    for (int i = 0; i < values.length; i++) {
      int year = split.series().firstYear() + i;
      values[i] = series.spans(year) ? series.value(year).orElse(Double.NaN) : Double.NaN;
    }
    return values;
  }

  private Magnitude magnitude(double[]... values) {
    Extent extent = new Extent();
    for (double[] each : values) {
      extent.add(each);
    }
    return Magnitude.of(extent.size(), split.series().unit());
  }

  @Override
  Caption caption() {
    Magnitude upper = magnitude(values(split.series()), values(split.trend()));
    String span = TimeAxis.span(split.series().firstYear(), split.series().lastYear());
    return new Caption(
        split.series().label() + ", trend and cycle",
        span + ", " + split.filter(),
        "Two panels over time, "
            + span
            + ": above the series and its trend, below the cycle as bars up and down from zero.",
        upper.unit(),
        split.series().source());
  }

  @Override
  void draw(Sheet sheet) {
    NumberStyle numbers = look().numbers();
    double[] raw = values(split.series());
    double[] rawTrend = values(split.trend());
    double[] rawCycle = values(split.cycle());
    Magnitude magnitude = magnitude(raw, rawTrend);
    double[] series = ContributionChart.scaled(magnitude, raw);
    double[] trend = ContributionChart.scaled(magnitude, rawTrend);
    Extent extent = new Extent().add(series).add(trend);
    int first = split.series().firstYear();
    int last = split.series().lastYear();
    if (extent.isEmpty()) {
      sheet.nothing("No value from " + first + " to " + last + ".");
      return;
    }
    if (split.series().holes().findAny().isPresent() && split.holes() != HoleTreatment.REFUSE) {
      sheet.note("Holes: " + split.holes().label() + ".");
    }
    double[] x = new double[series.length];
    for (int i = 0; i < x.length; i++) {
      x[i] = first + i;
    }
    List<EndLabels.Label> labels = new ArrayList<>();
    Line observed = new Line(SERIES, x, series);
    Line smooth = new Line(TREND, x, trend);
    for (Line line : List.of(smooth, observed)) {
      int end = line.last();
      if (end >= 0) {
        labels.add(
            new EndLabels.Label(
                line.name(),
                numbers.brief(line.y(end), extent.size()),
                look().palette().text(colour(line.name())),
                line.x(end),
                line.y(end)));
      }
    }
    Box body = sheet.body();
    double room = EndLabels.room(labels, body);
    double cut = body.height() * (1 - UPPER);
    Box upper = body.less(0, 0, room, cut);
    double low = first - BAR / 2;
    double high = last + BAR / 2;
    Scale scale = Scale.forLines(extent.min(), extent.max(), Plot.steps(upper.height(), STEP_UP));
    Plot plot = Plot.drawn(sheet, numbers, upper, low, high, scale, magnitude.unit());
    TimeAxis.years(plot, first, last);
    for (Line line : List.of(observed, smooth)) {
      line.draw(
          sheet,
          plot,
          colour(line.name()),
          2.2,
          i -> line.name() + ", " + (int) line.x(i) + ": " + numbers.readable(line.y(i)));
    }
    EndLabels.draw(sheet, plot, labels, labels.size());
    bars(sheet, body.less(0, body.height() * UPPER + 6, room, 0), rawCycle, x, low, high);
  }

  private void bars(Sheet sheet, Box room, double[] raw, double[] x, double low, double high) {
    NumberStyle numbers = look().numbers();
    Magnitude magnitude = magnitude(raw);
    double[] cycle = ContributionChart.scaled(magnitude, raw);
    Extent extent = new Extent().add(0.0).add(cycle);
    Scale scale = Scale.fromZero(extent.min(), extent.max(), Plot.steps(room.height(), STEP_UP));
    String head = "cycle: observed less trend, " + magnitude.unit();
    Plot plot = Plot.drawn(sheet, numbers, room, low, high, scale, head);
    TimeAxis.years(plot, (int) x[0], (int) x[x.length - 1]);
    for (int i = 0; i < x.length; i++) {
      if (!Double.isNaN(cycle[i])) {
        double zero = plot.y(0);
        double end = plot.y(cycle[i]);
        sheet.rect(
            new Box(
                plot.x(x[i] - BAR / 2),
                Math.min(zero, end),
                plot.x(x[i] + BAR / 2),
                Math.max(zero, end)),
            Ink.fill(
                look().shines(CYCLE)
                    ? look().palette().colour(cycle[i] < 0 ? 1 : 0)
                    : look().palette().others()),
            (int) x[i] + ": " + numbers.readable(raw[i]));
      }
    }
  }

  private String colour(String name) {
    if (!look().shines(name)) {
      return look().palette().others();
    }
    return name.equals(TREND) ? Ink.DARK : look().palette().colour(0);
  }
}
