package org.migrationeconomics.charts;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.migrationeconomics.calculators.remittance.RemittanceComparison;
import org.migrationeconomics.calculators.remittance.RemittanceComparisonYear;
import org.migrationeconomics.calculators.remittance.SustainedSince;
import org.migrationeconomics.charts.internal.Anchor;
import org.migrationeconomics.charts.internal.Box;
import org.migrationeconomics.charts.internal.Caption;
import org.migrationeconomics.charts.internal.Ink;
import org.migrationeconomics.charts.internal.Magnitude;
import org.migrationeconomics.charts.internal.NumberStyle;
import org.migrationeconomics.charts.internal.Plot;
import org.migrationeconomics.charts.internal.Scale;
import org.migrationeconomics.charts.internal.Sheet;
import org.migrationeconomics.charts.internal.TextWidth;
import org.migrationeconomics.charts.internal.TimeAxis;
import org.migrationeconomics.charts.internal.Type;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.YearSeries;

/** Remittances and another inflow. */
final class InflowsChart extends Chart {

  private static final String REMITTANCES = "Remittances";
  private static final double STEP_UP = 46;
  private static final int SENT = 2;
  private static final String OTHER = "#6b7480";
  private static final double EDGE = 6;

  private final RemittanceComparison comparison;

  private InflowsChart(RemittanceComparison comparison, Look look) {
    super(look);
    this.comparison = comparison;
  }

  static InflowsChart of(RemittanceComparison comparison) {
    return new InflowsChart(Require.notNull("comparison", comparison), Look.DEFAULT);
  }

  @Override
  InflowsChart with(Look other) {
    return new InflowsChart(comparison, other);
  }

  private String other() {
    return comparison.comparedInflow().label();
  }

  @Override
  Set<String> names() {
    return new LinkedHashSet<>(List.of(REMITTANCES, other()));
  }

  private Magnitude magnitude() {
    Extent extent = new Extent();
    for (RemittanceComparisonYear year : comparison.years()) {
      extent.add(Extent.number(year.remittances()), Extent.number(year.compared()));
    }
    return Magnitude.of(extent.size(), comparison.inflows().unit());
  }

  @Override
  Caption caption() {
    String source =
        Stream.concat(
                Stream.of(comparison.inflows().remittances()),
                comparison.comparedInflow().seriesOf(comparison.inflows()).stream())
            .map(YearSeries::source)
            .filter(each -> !each.isEmpty())
            .distinct()
            .collect(Collectors.joining("; "));
    String span = TimeAxis.span(comparison.firstYear(), comparison.lastYear());
    return new Caption(
        REMITTANCES + " and " + other() + ", " + comparison.inflows().area().name(),
        span,
        "Two lines over time, "
            + span
            + ": remittances and "
            + other()
            + ". "
            + comparison.answer()
            + ".",
        magnitude().unit(),
        source);
  }

  @Override
  void draw(Sheet sheet) {
    NumberStyle numbers = look().numbers();
    Magnitude magnitude = magnitude();
    int n = comparison.years().size();
    double[] x = new double[n];
    double[] sent = new double[n];
    double[] compared = new double[n];
    for (int i = 0; i < n; i++) {
      RemittanceComparisonYear year = comparison.years().get(i);
      x[i] = year.year();
      sent[i] = magnitude.of(Extent.number(year.remittances()));
      compared[i] = magnitude.of(Extent.number(year.compared()));
    }
    Extent extent = new Extent().add(sent).add(compared);
    if (extent.isEmpty()) {
      sheet.nothing(
          "No value from " + comparison.firstYear() + " to " + comparison.lastYear() + ".");
      return;
    }
    List<Line> lines = List.of(new Line(other(), x, compared), new Line(REMITTANCES, x, sent));
    List<EndLabels.Label> labels = new ArrayList<>();
    for (Line line : lines) {
      int last = line.last();
      if (last >= 0) {
        String text = look().palette().text(colour(line.name()));
        labels.add(
            new EndLabels.Label(
                line.name(),
                numbers.brief(line.y(last), extent.size()),
                text,
                line.x(last),
                line.y(last)));
      }
    }
    Box body = sheet.body();
    Plot plot =
        Plot.drawn(
            sheet,
            numbers,
            body.less(0, 0, EndLabels.room(labels, body), 0),
            TimeAxis.low(x[0], x[n - 1]),
            TimeAxis.high(x[0], x[n - 1]),
            Scale.fromZero(extent.min(), extent.max(), Plot.steps(body.height(), STEP_UP)),
            magnitude.unit());
    sustained(sheet, plot);
    TimeAxis.years(plot, comparison.firstYear(), comparison.lastYear());
    for (Line line : lines) {
      line.draw(
          sheet,
          plot,
          colour(line.name()),
          2.4,
          i -> line.name() + ", " + (int) line.x(i) + ": " + numbers.readable(line.y(i)));
    }
    EndLabels.draw(sheet, plot, labels, labels.size());
  }

  private String colour(String name) {
    if (!look().shines(name)) {
      return look().palette().others();
    }
    return name.equals(REMITTANCES) ? look().palette().colour(SENT) : OTHER;
  }

  /** The years since which remittances have been the larger, shaded. */
  private void sustained(Sheet sheet, Plot plot) {
    SustainedSince since = comparison.sustainedSince();
    if (!since.isPresent()) {
      return;
    }
    Box frame = plot.frame();
    String colour = look().palette().colour(SENT);
    double x = plot.x(since.year());
    if (x < frame.right()) {
      Box shade = new Box(x, frame.top(), frame.right(), frame.bottom());
      sheet.rect(shade, Ink.fill(colour).opacity(0.09), "");
    }
    sheet.line(x, frame.top(), x, frame.bottom(), Ink.line(colour, 1).dashed());
    String text =
        "larger than "
            + other()
            + " since "
            + since.year()
            + (since.orBefore() ? " or before" : "");
    Type type = Type.AXIS.in(look().palette().text(colour)).haloed();
    double left = x - frame.left() - 2 * EDGE;
    double right = frame.right() - x - 2 * EDGE;
    double room = Math.max(left, right);
    List<String> words = TextWidth.wrap(text, room, type.size(), false, 3);
    for (int i = 0; i < words.size(); i++) {
      double y = frame.top() + 14 + i * type.line();
      sheet.text(
          left > right ? x - EDGE : x + EDGE,
          y,
          left > right ? Anchor.END : Anchor.START,
          type,
          words.get(i));
    }
  }
}
