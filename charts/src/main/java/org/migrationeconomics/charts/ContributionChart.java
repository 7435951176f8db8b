package org.migrationeconomics.charts;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.migrationeconomics.calculators.reproduction.contribution.MigrationContribution;
import org.migrationeconomics.calculators.reproduction.projection.PopulationPath;
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
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.measure.SimpleUnit;

/** Population with and without migration, and what lies between. */
final class ContributionChart extends Chart {

  private static final String WITH = "with migration";
  private static final String WITHOUT = "without migration";
  private static final String DIRECT = "migrants alive";
  private static final String INDIRECT = "their descendants";
  private static final double STEP_UP = 46;
  private static final int AMBER = 4;
  private static final int VERMILION = 1;

  /** Persons that rounding may leave unexplained. */
  private static final double ROUNDING = 1e-6;

  private final MigrationContribution contribution;

  private ContributionChart(MigrationContribution contribution, Look look) {
    super(look);
    this.contribution = contribution;
  }

  static ContributionChart of(MigrationContribution contribution) {
    return new ContributionChart(Require.notNull("contribution", contribution), Look.DEFAULT);
  }

  @Override
  ContributionChart with(Look other) {
    return new ContributionChart(contribution, other);
  }

  @Override
  Set<String> names() {
    return new LinkedHashSet<>(List.of(WITH, WITHOUT, DIRECT, INDIRECT));
  }

  private Magnitude magnitude() {
    Extent extent = new Extent();
    extent.add(totals(contribution.actual()));
    extent.add(totals(contribution.counterfactual()));
    return Magnitude.of(extent.size(), SimpleUnit.PERSONS);
  }

  static double[] totals(PopulationPath path) {
    return path.totals().stream().mapToDouble(Double::doubleValue).toArray();
  }

  static double[] dates(PopulationPath path) {
    return path.dates().stream()
        .mapToDouble(date -> date.getYear() + (date.getDayOfYear() - 1) / 366.0)
        .toArray();
  }

  static double[] scaled(Magnitude magnitude, double[] values) {
    double[] scaled = new double[values.length];
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] = magnitude.of(values[i]);
    }
    return scaled;
  }

  static double[] sum(double[] one, double[] other) {
    double[] sum = new double[one.length];
    for (int i = 0; i < sum.length; i++) {
      sum[i] = one[i] + other[i];
    }
    return sum;
  }

  static String span(PopulationPath path) {
    return TimeAxis.span(path.date(0).getYear(), path.date(path.size() - 1).getYear());
  }

  @Override
  Caption caption() {
    PopulationPath actual = contribution.actual();
    return new Caption(
        "What migration contributes to the population of " + actual.area().name(),
        span(actual) + share(),
        "Population over time with and without migration; between the two lines the migrants who"
            + " are alive and their descendants.",
        magnitude().unit(),
        "");
  }

  private String share() {
    Figure share = contribution.share();
    if (!share.isPresent() || contribution.contribution().total() < 0) {
      return "";
    }
    return ": "
        + look().numbers().fixed(100 * share.value(), 1)
        + " % of the population at the end is owed to migration";
  }

  @Override
  void draw(Sheet sheet) {
    NumberStyle numbers = look().numbers();
    Magnitude magnitude = magnitude();
    double[] x = dates(contribution.actual());
    double[] with = scaled(magnitude, totals(contribution.actual()));
    double[] without = scaled(magnitude, totals(contribution.counterfactual()));
    double[] direct = sum(without, scaled(magnitude, totals(contribution.direct())));
    double[] all = sum(direct, scaled(magnitude, totals(contribution.indirect())));
    Extent extent = new Extent().add(with).add(without).add(direct).add(all);
    int last = x.length - 1;
    double most =
        Math.max(Math.abs(direct[last] - without[last]), Math.abs(all[last] - direct[last]));
    List<EndLabels.Label> labels = new ArrayList<>();
    add(labels, WITH, numbers.brief(with[last], extent.size()), Ink.DARK, x[last], with[last]);
    add(
        labels,
        WITHOUT,
        numbers.brief(without[last], extent.size()),
        blue(),
        x[last],
        without[last]);
    add(
        labels,
        DIRECT,
        part(numbers, direct, without, most),
        amber(),
        x[last],
        (direct[last] + without[last]) / 2);
    add(
        labels,
        INDIRECT,
        part(numbers, all, direct, most),
        vermilion(),
        x[last],
        (all[last] + direct[last]) / 2);
    Box body = sheet.body();
    Plot plot =
        Plot.drawn(
            sheet,
            numbers,
            body.less(0, 0, EndLabels.room(labels, body), 0),
            TimeAxis.low(x[0], x[last]),
            TimeAxis.high(x[0], x[last]),
            Scale.forLines(extent.min(), extent.max(), Plot.steps(body.height(), STEP_UP)),
            magnitude.unit());
    TimeAxis.dates(plot, x);
    Bands.draw(sheet, plot, x, without, direct, shade(DIRECT, amber()), DIRECT);
    Bands.draw(sheet, plot, x, direct, all, shade(INDIRECT, vermilion()), INDIRECT);
    line(sheet, plot, WITHOUT, x, without, blue());
    line(sheet, plot, WITH, x, with, Ink.DARK);
    EndLabels.draw(sheet, plot, labels, labels.size());
    double unexplained = contribution.mismatch().total();
    if (Math.abs(unexplained) > ROUNDING * Math.max(1, Math.abs(contribution.actual().total()))) {
      sheet.note(
          "The parts leave " + numbers.readable(unexplained) + " persons at the end unexplained.");
    }
    if (contribution.contribution().total() < 0) {
      sheet.note("Migration takes people away: the areas lie below the line without it.");
    }
  }

  private static String part(NumberStyle numbers, double[] upper, double[] lower, double most) {
    double value = upper[upper.length - 1] - lower[lower.length - 1];
    return (value > 0 ? "+" : "") + numbers.brief(value, most);
  }

  private void add(
      List<EndLabels.Label> labels, String name, String value, String colour, double x, double y) {
    labels.add(new EndLabels.Label(name, value, look().palette().text(shade(name, colour)), x, y));
  }

  private void line(Sheet sheet, Plot plot, String name, double[] x, double[] y, String colour) {
    NumberStyle numbers = look().numbers();
    new Line(name, x, y)
        .draw(sheet, plot, shade(name, colour), 2.4, i -> name + ": " + numbers.readable(y[i]));
  }

  private String shade(String name, String colour) {
    return look().shines(name) ? colour : look().palette().others();
  }

  private String blue() {
    return look().palette().colour(0);
  }

  private String amber() {
    return look().palette().colour(AMBER);
  }

  private String vermilion() {
    return look().palette().colour(VERMILION);
  }
}
