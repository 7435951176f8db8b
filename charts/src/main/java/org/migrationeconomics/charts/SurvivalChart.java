package org.migrationeconomics.charts;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.migrationeconomics.calculators.society.language.LanguageSurvival;
import org.migrationeconomics.calculators.society.language.LifeExpectancyConvention;
import org.migrationeconomics.calculators.society.language.SurvivalFit;
import org.migrationeconomics.charts.internal.Box;
import org.migrationeconomics.charts.internal.Caption;
import org.migrationeconomics.charts.internal.Ink;
import org.migrationeconomics.charts.internal.NumberStyle;
import org.migrationeconomics.charts.internal.Plot;
import org.migrationeconomics.charts.internal.Scale;
import org.migrationeconomics.charts.internal.Sheet;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.society.Generation;

/** The share of each generation that keeps a language, with the curves laid through it. */
final class SurvivalChart extends Chart {

  private static final String OBSERVED = "observed";
  private static final int POINTS = 60;
  private static final double STEP_UP = 46;
  private static final double WHOLE = 100;

  /** Beyond this a curve is no share any more, and would flatten all others. */
  private static final double MOST = 1.5;

  private final LanguageSurvival survival;

  SurvivalChart(LanguageSurvival survival, Look look) {
    super(look);
    this.survival = survival;
  }

  @Override
  SurvivalChart with(Look other) {
    return new SurvivalChart(survival, other);
  }

  private List<SurvivalFit> curves() {
    return List.of(survival.exponential(), survival.growingHazard());
  }

  private static String name(SurvivalFit curve) {
    return curve.form().label();
  }

  @Override
  Set<String> names() {
    Set<String> names = new LinkedHashSet<>();
    names.add(OBSERVED);
    curves().forEach(curve -> names.add(name(curve)));
    return names;
  }

  private String generations(LifeExpectancyConvention by) {
    Figure figure = survival.lifeExpectancy(by);
    return figure.isPresent() ? Figures.text(look().numbers(), figure.value()) : "none";
  }

  @Override
  Caption caption() {
    LifeExpectancyConvention by = survival.convention();
    return new Caption(
        survival.survival().label(),
        "Share of each generation; life expectancy in generations: "
            + generations(by)
            + " ("
            + by.label()
            + ")",
        "Points for the share of each generation, and lines for the curves laid through them: "
            + String.join(", ", names())
            + ".",
        "",
        survival.survival().source());
  }

  @Override
  void draw(Sheet sheet) {
    NumberStyle numbers = look().numbers();
    double[] shares = survival.survival().toArray();
    List<Generation> generations = survival.survival().generations();
    double[] positions = generations.stream().mapToDouble(Generation::position).toArray();
    int last = positions.length - 1;
    double from = positions[0];
    double to = last == 0 ? from + 1 : positions[last];
    List<Line> lines = new ArrayList<>();
    List<EndLabels.Label> labels = new ArrayList<>();
    labels.add(label(0, OBSERVED, positions[last], WHOLE * shares[last]));
    Extent extent = new Extent().add(0.0).add(WHOLE);
    for (SurvivalFit curve : curves()) {
      Line line = line(curve, from, to);
      lines.add(line);
      int end = line.last();
      if (end >= 0) {
        labels.add(label(lines.size(), line.name(), line.x(end), line.y(end)));
        for (int i = 0; i <= end; i++) {
          extent.add(line.y(i));
        }
      }
      Figure fitted = curve.squares();
      if (!fitted.isPresent()) {
        sheet.note("No curve, " + name(curve) + ": " + fitted.reason().orElse("") + ".");
      }
    }
    List<String> years = new ArrayList<>();
    for (LifeExpectancyConvention by : LifeExpectancyConvention.values()) {
      years.add(by.label() + " " + generations(by));
    }
    sheet.note("Life expectancies in generations: " + String.join(", ", years) + ".");
    if (!survival.isClosed()) {
      sheet.note("The last share is not zero: what was counted is a lower bound.");
    }
    Box body = sheet.body();
    Plot plot =
        Plot.drawn(
            sheet,
            numbers,
            body.less(0, 0, EndLabels.room(labels, body), 0),
            from,
            to,
            Scale.fromZero(extent.min(), extent.max(), Plot.steps(body.height(), STEP_UP)),
            "% of a generation");
    plot.across(positions, generations.stream().map(Generation::label).toList());
    for (int k = 0; k < lines.size(); k++) {
      Line line = lines.get(k);
      line.draw(sheet, plot, colour(k + 1, line.name()), 2, i -> line.name());
    }
    for (int i = 0; i <= last; i++) {
      sheet.circle(
          plot.x(positions[i]),
          plot.y(WHOLE * shares[i]),
          4.5,
          Ink.fill(colour(0, OBSERVED)).outlined(Ink.PAPER, 1),
          generations.get(i).label() + ": " + Figures.percent(numbers, shares[i]));
    }
    EndLabels.draw(sheet, plot, labels, labels.size());
  }

  private static Line line(SurvivalFit curve, double from, double to) {
    double[] x = new double[POINTS + 1];
    double[] y = new double[POINTS + 1];
    for (int i = 0; i <= POINTS; i++) {
      x[i] = from + (to - from) * i / POINTS;
      double share = Extent.number(curve.at(x[i]));
      y[i] = share <= MOST ? WHOLE * share : Double.NaN;
    }
    return new Line(name(curve), x, y);
  }

  private EndLabels.Label label(int k, String name, double x, double y) {
    String text = look().palette().text(colour(k, name));
    return new EndLabels.Label(name, Figures.text(look().numbers(), y), text, x, y);
  }

  private String colour(int k, String name) {
    return look().shines(name) ? look().palette().colour(k) : look().palette().others();
  }
}
