package org.migrationeconomics.charts;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.migrationeconomics.calculators.society.integration.IntegrationPoint;
import org.migrationeconomics.calculators.society.integration.IntegrationScenario;
import org.migrationeconomics.charts.internal.Anchor;
import org.migrationeconomics.charts.internal.Box;
import org.migrationeconomics.charts.internal.Caption;
import org.migrationeconomics.charts.internal.Ink;
import org.migrationeconomics.charts.internal.NumberStyle;
import org.migrationeconomics.charts.internal.Outline;
import org.migrationeconomics.charts.internal.Plot;
import org.migrationeconomics.charts.internal.Scale;
import org.migrationeconomics.charts.internal.Sheet;
import org.migrationeconomics.charts.internal.Type;
import org.migrationeconomics.core.measure.Figure;

/** Rock, ice and sugar of one history, stacked over time. */
final class IntegrationPartsChart extends Chart {

  private static final List<String> PARTS = List.of("rock", "ice", "sugar");
  private static final List<Function<IntegrationPoint, Figure>> VALUES =
      List.of(IntegrationPoint::rock, IntegrationPoint::ice, IntegrationPoint::sugar);
  private static final String SPONGE = "sponge";
  private static final double LABELS = 96;

  private final IntegrationScenario scenario;

  IntegrationPartsChart(IntegrationScenario scenario, Look look) {
    super(look);
    this.scenario = scenario;
  }

  @Override
  IntegrationPartsChart with(Look other) {
    return new IntegrationPartsChart(scenario, other);
  }

  @Override
  Set<String> names() {
    return Set.of("rock", "ice", "sugar", SPONGE);
  }

  @Override
  Caption caption() {
    return new Caption(
        "How much of ice, sugar and rock: " + scenario.verdict().label(),
        "Over " + scenario.horizon() + ": " + scenario.model(),
        "Areas over time: rock, ice and sugar as shares of everybody ever in the community, and a"
            + " line for the share of hosts who joined.",
        "share of everybody ever in the community; sponge: share of hosts",
        "the library's own model");
  }

  @Override
  void draw(Sheet sheet) {
    List<IntegrationPoint> points = scenario.path().points();
    if (!scenario.rock().isPresent()) {
      sheet.nothing("Nobody has ever been in the community.");
      return;
    }
    NumberStyle numbers = look().numbers();
    Box body = sheet.body();
    double length = scenario.horizon().length();
    Plot plot =
        Plot.drawn(
            sheet,
            numbers,
            body.less(0, 0, LABELS, 0),
            0,
            length,
            Scale.fromZero(0, 1, Plot.steps(body.height(), 46)),
            "share");
    plot.numbersAcross(Scale.between(0, length, Plot.steps(plot.frame().width(), 80)));
    double[] floor = new double[points.size()];
    double written = Double.POSITIVE_INFINITY;
    for (int part = 0; part < PARTS.size(); part++) {
      double[] top = floor.clone();
      Outline outline = new Outline();
      for (int i = 0; i < top.length; i++) {
        top[i] += VALUES.get(part).apply(points.get(i)).orElse(0);
        double x = plot.x(points.get(i).time());
        if (i == 0) {
          outline.move(x, plot.y(top[i]));
        } else {
          outline.line(x, plot.y(top[i]));
        }
      }
      for (int i = top.length - 1; i >= 0; i--) {
        outline.line(plot.x(points.get(i).time()), plot.y(floor[i]));
      }
      int end = top.length - 1;
      double share = top[end] - floor[end];
      String colour =
          look().shines(PARTS.get(part))
              ? look().palette().colour(part)
              : look().palette().others();
      String words = PARTS.get(part) + " " + numbers.fixed(share, 2);
      sheet.path(outline.close(), Ink.fill(colour).opacity(0.8), words);
      Type type = Type.LABEL.strong().in(look().palette().text(colour));
      double base = plot.y((top[end] + floor[end]) / 2) + type.toBase();
      base = Math.min(base, written - type.line());
      sheet.text(plot.frame().right() + 8, base, Anchor.START, type, words);
      written = base;
      floor = top;
    }
    sponge(sheet, plot, points, numbers);
  }

  private void sponge(Sheet sheet, Plot plot, List<IntegrationPoint> points, NumberStyle numbers) {
    if (!scenario.sponge().isPresent() || scenario.end().joined() == 0) {
      return;
    }
    Outline outline = new Outline();
    for (IntegrationPoint at : points) {
      double x = plot.x(at.time());
      double y = plot.y(at.sponge().orElse(0));
      if (outline.isEmpty()) {
        outline.move(x, y);
      } else {
        outline.line(x, y);
      }
    }
    String words = SPONGE + " " + numbers.fixed(scenario.sponge().value(), 2);
    sheet.path(outline, Ink.line(Ink.DARK, 2).dashed(), words);
    sheet.note("Dashed: " + words + " of the hosts joined.");
  }
}
