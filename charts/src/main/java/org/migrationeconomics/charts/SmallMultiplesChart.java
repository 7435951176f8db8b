package org.migrationeconomics.charts;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.migrationeconomics.charts.internal.Anchor;
import org.migrationeconomics.charts.internal.Box;
import org.migrationeconomics.charts.internal.Caption;
import org.migrationeconomics.charts.internal.Ink;
import org.migrationeconomics.charts.internal.Magnitude;
import org.migrationeconomics.charts.internal.NumberStyle;
import org.migrationeconomics.charts.internal.Scale;
import org.migrationeconomics.charts.internal.Sheet;
import org.migrationeconomics.charts.internal.TimeAxis;
import org.migrationeconomics.charts.internal.Type;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.MeasureUnit;
import org.migrationeconomics.core.measure.YearSeries;

/** A small panel for each series, all with the same axes. */
final class SmallMultiplesChart extends Chart {

  private static final double LEAST_WIDTH = 104;
  private static final double LEAST_HEIGHT = 74;
  private static final double GAP = 18;
  private static final double HEAD = 18;
  private static final double FOOT = 16;
  private static final double DOT = 2.6;

  private final List<YearSeries> series;

  private SmallMultiplesChart(List<YearSeries> series, Look look) {
    super(look);
    this.series = series;
  }

  static SmallMultiplesChart of(List<YearSeries> series) {
    Require.notNull("series", series).forEach(each -> Require.notNull("series", each));
    if (series.isEmpty()) {
      throw Require.refusal("series", series, "at least one series");
    }
    Set<MeasureUnit> units =
        series.stream().map(YearSeries::unit).collect(Collectors.toCollection(LinkedHashSet::new));
    if (units.size() > 1) {
      throw Require.refusal("series", units, "series of one unit");
    }
    return new SmallMultiplesChart(List.copyOf(series), Look.DEFAULT);
  }

  @Override
  SmallMultiplesChart with(Look other) {
    return new SmallMultiplesChart(series, other);
  }

  @Override
  int usualHeight() {
    int rows = (Math.min(series.size(), 24) + 3) / 4;
    return 110 + rows * 110;
  }

  private SeriesNames naming() {
    return SeriesNames.of(
        series.stream().map(YearSeries::label).toList(),
        series.stream().map(YearSeries::area).toList());
  }

  @Override
  Set<String> names() {
    return new LinkedHashSet<>(naming().all());
  }

  private int first() {
    return series.stream().mapToInt(YearSeries::firstYear).min().orElse(0);
  }

  private int last() {
    return series.stream().mapToInt(YearSeries::lastYear).max().orElse(0);
  }

  private static double[] values(YearSeries of) {
    double[] values = new double[of.lastYear() - of.firstYear() + 1];
    for (int i = 0; i < values.length; i++) {
      values[i] = of.value(of.firstYear() + i).orElse(Double.NaN);
    }
    return values;
  }

  private Magnitude magnitude() {
    Extent extent = new Extent();
    series.forEach(each -> extent.add(values(each)));
    return Magnitude.of(extent.size(), series.get(0).unit());
  }

  @Override
  Caption caption() {
    String source =
        series.stream()
            .map(YearSeries::source)
            .filter(each -> !each.isEmpty())
            .distinct()
            .collect(Collectors.joining("; "));
    return new Caption(
        naming().about(),
        TimeAxis.span(first(), last()) + "; all panels have the same axes",
        "A small panel for each of " + series.size() + " series over time, all with the same axes.",
        magnitude().unit(),
        source);
  }

  @Override
  void draw(Sheet sheet) {
    NumberStyle numbers = look().numbers();
    Magnitude magnitude = magnitude();
    Extent extent = new Extent();
    series.forEach(each -> extent.add(ContributionChart.scaled(magnitude, values(each))));
    if (extent.isEmpty()) {
      sheet.nothing("No value from " + first() + " to " + last() + ".");
      return;
    }
    Box body = sheet.body();
    Scale scale = Scale.forLines(extent.min(), extent.max(), 2);
    Type axis = Type.AXIS.sized(10);
    double numbersRoom = 6;
    for (double tick : scale.ticks()) {
      numbersRoom = Math.max(numbersRoom, axis.width(numbers.fixed(tick, scale.decimals())) + 6);
    }
    Box room = body.less(numbersRoom, 0, DOT, 0);
    int most = (int) Math.max(1, (room.width() + GAP) / (LEAST_WIDTH + GAP));
    int rowsThatFit = (int) Math.max(1, room.height() / LEAST_HEIGHT);
    int shown = Math.min(series.size(), most * rowsThatFit);
    int columns = columns(shown, most, rowsThatFit, room);
    int rows = (shown + columns - 1) / columns;
    double width = (room.width() - (columns - 1) * GAP) / columns;
    double height = room.height() / rows;
    SeriesNames names = naming();
    for (int k = 0; k < shown; k++) {
      double left = room.left() + (k % columns) * (width + GAP);
      int row = k / columns;
      double top = room.top() + row * height;
      Box frame = new Box(left, top + HEAD, left + width, top + height - FOOT);
      boolean under = k + columns >= shown;
      panel(sheet, names.name(k), series.get(k), magnitude, scale, frame, k % columns == 0, under);
    }
    if (shown < series.size()) {
      sheet.note("The first " + shown + " of " + series.size() + " are shown.");
    }
    if (!scale.hasZero()) {
      sheet.note("The axis does not begin at zero.");
    }
  }

  /** As many columns as make panels about half as high as wide. */
  private static int columns(int shown, int most, int rowsThatFit, Box room) {
    int best = Math.min(most, shown);
    double error = Double.POSITIVE_INFINITY;
    for (int columns = 1; columns <= Math.min(most, shown); columns++) {
      int rows = (shown + columns - 1) / columns;
      if (rows <= rowsThatFit) {
        double shape = (room.width() / columns) / (room.height() / rows);
        double off = Math.abs(StrictMath.log(shape / 1.6));
        if (off < error) {
          error = off;
          best = columns;
        }
      }
    }
    return best;
  }

  private void panel(
      Sheet sheet,
      String name,
      YearSeries of,
      Magnitude magnitude,
      Scale scale,
      Box frame,
      boolean atLeft,
      boolean under) {
    NumberStyle numbers = look().numbers();
    Type axis = Type.AXIS.sized(10);
    for (double tick : scale.ticks()) {
      double y = frame.bottom() - scale.share(tick) * frame.height();
      Ink ink = Ink.line(tick == 0 ? Ink.AXIS : Ink.GRID, 1);
      sheet.line(frame.left(), y, frame.right(), y, ink);
    }
    if (atLeft) {
      double[] ticks = scale.ticks();
      double apart = frame.height() / (ticks.length - 1);
      int every = (int) Math.max(1, Math.ceil((axis.size() + 1) / apart));
      for (int i = 0; i < ticks.length; i += every) {
        double y = frame.bottom() - scale.share(ticks[i]) * frame.height();
        String text = numbers.fixed(ticks[i], scale.decimals());
        sheet.text(frame.left() - 5, y + axis.toBase(), Anchor.END, axis, text);
      }
    }
    if (under) {
      String from = Integer.toString(first());
      String to = Integer.toString(last());
      double base = frame.bottom() + 12;
      sheet.text(frame.left(), base, Anchor.START, axis, from);
      if (last() > first()) {
        sheet.text(frame.right(), base, Anchor.END, axis, to);
      }
    }
    boolean shines = look().shines(name);
    String colour = shines ? look().palette().colour(0) : look().palette().others();
    Type head = Type.AXIS.strong().in(shines ? Ink.DARK : Ink.MUTED);
    sheet.name(frame.left(), frame.top() - 6, Anchor.START, head, name, frame.width());
    double[] y = ContributionChart.scaled(magnitude, values(of));
    double span = Math.max(1, last() - first());
    double[] x = new double[y.length];
    for (int i = 0; i < x.length; i++) {
      x[i] = frame.left() + (of.firstYear() + i - first()) / span * frame.width();
      y[i] = frame.bottom() - scale.share(y[i]) * frame.height();
    }
    Panels.line(sheet, x, y, colour, name);
    int last = y.length - 1;
    while (last >= 0 && Double.isNaN(y[last])) {
      last--;
    }
    if (last < 0) {
      sheet.text(frame.middle(), frame.centre() + 4, Anchor.MIDDLE, axis.haloed(), "no value");
    } else {
      String tip =
          name
              + ", "
              + (of.firstYear() + last)
              + ": "
              + numbers.readable(of.at(of.firstYear() + last));
      sheet.circle(x[last], y[last], DOT, Ink.fill(colour), tip);
    }
  }
}
