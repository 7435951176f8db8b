package org.migrationeconomics.charts;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.migrationeconomics.calculators.remittance.stability.FlowStability;
import org.migrationeconomics.calculators.remittance.stability.FlowStatistics;
import org.migrationeconomics.charts.internal.Anchor;
import org.migrationeconomics.charts.internal.Box;
import org.migrationeconomics.charts.internal.Caption;
import org.migrationeconomics.charts.internal.Ink;
import org.migrationeconomics.charts.internal.NumberStyle;
import org.migrationeconomics.charts.internal.Sheet;
import org.migrationeconomics.charts.internal.TextWidth;
import org.migrationeconomics.charts.internal.TimeAxis;
import org.migrationeconomics.charts.internal.Type;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;

/** A panel for each statistic, with a bar for each flow. */
final class StabilityChart extends Chart {

  /** One of the statistics, in the words of a head. */
  private record Statistic(String name, Function<FlowStatistics, Figure> of) {}

  private static final List<Statistic> STATISTICS =
      List.of(
          new Statistic("variation of the amounts", FlowStatistics::variationOfLevel),
          new Statistic("variation of the share of GDP", FlowStatistics::variationOfShare),
          new Statistic("yearly changes of the log", FlowStatistics::logDifferences),
          new Statistic("HP cycle of the share", FlowStatistics::hodrickPrescottShare),
          new Statistic("HP cycle of the log", FlowStatistics::hodrickPrescottLog),
          new Statistic("Hamilton residual, share", FlowStatistics::hamiltonShare),
          new Statistic("Hamilton residual, log", FlowStatistics::hamiltonLog));

  private static final double GAP = 22;
  private static final double HEAD = 18;
  private static final double FOOT = 10;
  private static final double ROW = 20;
  private static final double LEAST_ROW = 13;
  private static final double PANEL = 190;
  private static final double NAMES = 0.4;

  private final FlowStability result;

  private StabilityChart(FlowStability result, Look look) {
    super(look);
    this.result = result;
  }

  static StabilityChart of(FlowStability result) {
    return new StabilityChart(Require.notNull("stability", result), Look.DEFAULT);
  }

  @Override
  StabilityChart with(Look other) {
    return new StabilityChart(result, other);
  }

  @Override
  int usualHeight() {
    return (int) (110 + 3 * (HEAD + FOOT + ROW * result.flows().size()));
  }

  @Override
  Set<String> names() {
    return result.flows().stream()
        .map(FlowStatistics::flow)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  @Override
  Caption caption() {
    List<Integer> years = result.years();
    return new Caption(
        result.title(),
        TimeAxis.span(years.get(0), years.get(years.size() - 1))
            + ", "
            + years.size()
            + (years.size() == 1 ? " year" : " years")
            + "; the shorter a bar, the steadier the flow",
        "A panel for each of "
            + STATISTICS.size()
            + " statistics, in each a bar for each flow: "
            + String.join(", ", names())
            + ".",
        "standard deviations as named; each panel has a scale of its own, from zero",
        "");
  }

  @Override
  void draw(Sheet sheet) {
    Box body = sheet.body();
    int flows = result.flows().size();
    double least = HEAD + FOOT + LEAST_ROW * flows;
    int columns = (int) Math.max(1, Math.min(3, (body.width() + GAP) / (PANEL + GAP)));
    int rows = (int) Math.max(1, Math.floor(body.height() / least));
    int shown = Math.min(STATISTICS.size(), columns * rows);
    rows = (shown + columns - 1) / columns;
    double width = (body.width() - (columns - 1) * GAP) / columns;
    double height = Math.min(body.height() / rows, HEAD + FOOT + 2 * ROW * flows);
    if (height < least) {
      sheet.nothing("There is no room for " + flows + " flows: make the picture higher.");
      return;
    }
    for (int k = 0; k < shown; k++) {
      int row = k / columns;
      double left = body.left() + k % columns * (width + GAP);
      double top = body.top() + row * height;
      panel(sheet, STATISTICS.get(k), new Box(left, top, left + width, top + height - FOOT));
    }
    if (shown < STATISTICS.size()) {
      sheet.note("The first " + shown + " of " + STATISTICS.size() + " statistics are shown.");
    }
  }

  private void panel(Sheet sheet, Statistic statistic, Box room) {
    NumberStyle numbers = look().numbers();
    Type head = Type.AXIS.strong().in(Ink.DARK);
    Type type = Type.AXIS;
    sheet.name(room.left(), room.top() + 12, Anchor.START, head, statistic.name(), room.width());
    Extent extent = new Extent().add(0.0);
    double widest = 0;
    for (FlowStatistics flow : result.flows()) {
      extent.add(Extent.number(statistic.of().apply(flow)));
      widest = Math.max(widest, type.width(flow.flow()));
    }
    double digits = 0;
    for (FlowStatistics flow : result.flows()) {
      digits = Math.max(digits, type.width(text(numbers, statistic.of().apply(flow), extent)));
    }
    double names = Math.min(widest, NAMES * room.width());
    double zero = room.left() + names + 6;
    double length = Math.max(1, room.right() - zero - Math.min(digits, 50) - 6);
    double row = (room.height() - HEAD) / result.flows().size();
    double y = room.top() + HEAD;
    for (int k = 0; k < result.flows().size(); k++) {
      FlowStatistics flow = result.flows().get(k);
      double centre = y + row / 2;
      double base = centre + type.toBase();
      sheet.name(zero - 6, base, Anchor.END, type, flow.flow(), names);
      Figure figure = statistic.of().apply(flow);
      String text = text(numbers, figure, extent);
      double end = zero;
      if (figure.isPresent() && extent.max() > 0) {
        end = zero + Math.max(0, figure.value()) / extent.max() * length;
        double half = Math.min(row * 0.36, 10);
        sheet.rect(
            new Box(zero, centre - half, end, centre + half),
            Ink.fill(
                look().shines(flow.flow())
                    ? look().palette().colour(k)
                    : look().palette().others()),
            flow.flow() + ", " + statistic.name() + ": " + numbers.readable(figure.value()));
      }
      sheet.titled(
          end + 4,
          base,
          Anchor.START,
          type,
          TextWidth.fit(text, room.right() - end - 4, type.size(), false),
          figure.reason().orElse(""));
      y += row;
    }
    sheet.line(zero, room.top() + HEAD, zero, y, Ink.line(Ink.AXIS, 1));
  }

  private static String text(NumberStyle numbers, Figure figure, Extent extent) {
    return figure.isPresent() ? numbers.brief(figure.value(), extent.size()) : "no value";
  }
}
