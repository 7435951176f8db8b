package org.migrationeconomics.charts;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.migrationeconomics.calculators.reproduction.contribution.MigrationContribution;
import org.migrationeconomics.charts.internal.Box;
import org.migrationeconomics.charts.internal.Caption;
import org.migrationeconomics.charts.internal.Magnitude;
import org.migrationeconomics.charts.internal.NumberStyle;
import org.migrationeconomics.charts.internal.Plot;
import org.migrationeconomics.charts.internal.Scale;
import org.migrationeconomics.charts.internal.Sheet;
import org.migrationeconomics.charts.internal.TimeAxis;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.SimpleUnit;

/** The generations of migrants on top of each other. */
final class GenerationsChart extends Chart {

  private static final double STEP_UP = 46;
  private static final List<String> NAMES = List.of("migrants", "their children", "grandchildren");

  private final MigrationContribution contribution;

  private GenerationsChart(MigrationContribution contribution, Look look) {
    super(look);
    this.contribution = contribution;
  }

  static GenerationsChart of(MigrationContribution contribution) {
    return new GenerationsChart(Require.notNull("contribution", contribution), Look.DEFAULT);
  }

  @Override
  GenerationsChart with(Look other) {
    return new GenerationsChart(contribution, other);
  }

  /** How many generations have members at some date. */
  private int reached() {
    int last = contribution.generations().size();
    while (last > 2 && isNobody(totals(last))) {
      last--;
    }
    return last;
  }

  private static boolean isNobody(double[] totals) {
    return DoubleStream.of(totals).allMatch(total -> total == 0);
  }

  private double[] totals(int generation) {
    return ContributionChart.totals(contribution.generation(generation));
  }

  private String name(int generation) {
    String name =
        generation <= NAMES.size() ? NAMES.get(generation - 1) : "generation " + generation;
    boolean later = generation == contribution.generations().size();
    return name + (later ? " and later" : "");
  }

  @Override
  Set<String> names() {
    Set<String> names = new LinkedHashSet<>();
    IntStream.rangeClosed(1, reached()).forEach(number -> names.add(name(number)));
    return names;
  }

  private Magnitude magnitude() {
    Extent extent = new Extent();
    extent.add(ContributionChart.totals(contribution.contribution()));
    IntStream.rangeClosed(1, reached()).forEach(number -> extent.add(totals(number)));
    return Magnitude.of(extent.size(), SimpleUnit.PERSONS);
  }

  @Override
  Caption caption() {
    return new Caption(
        "Migrants and their descendants in " + contribution.actual().area().name(),
        ContributionChart.span(contribution.actual()),
        "Areas over time, one for each generation, from below: " + String.join(", ", names()) + ".",
        magnitude().unit(),
        "");
  }

  @Override
  void draw(Sheet sheet) {
    NumberStyle numbers = look().numbers();
    Magnitude magnitude = magnitude();
    int generations = reached();
    double[] x = ContributionChart.dates(contribution.actual());
    List<double[]> parts = new ArrayList<>();
    boolean up = false;
    boolean down = false;
    for (int number = 1; number <= generations; number++) {
      double[] part = ContributionChart.scaled(magnitude, totals(number));
      parts.add(part);
      up |= DoubleStream.of(part).anyMatch(value -> value > 0);
      down |= DoubleStream.of(part).anyMatch(value -> value < 0);
    }
    // Areas on top of each other add up to something only if all have one sign.
    boolean stacked = !(up && down);
    double[] below = new double[x.length];
    List<double[]> edges = new ArrayList<>();
    Extent extent = new Extent().add(0.0);
    for (double[] part : parts) {
      below = stacked ? ContributionChart.sum(below, part) : part;
      edges.add(below);
      extent.add(below);
    }
    int last = x.length - 1;
    List<EndLabels.Label> labels = new ArrayList<>();
    for (int g = 0; g < generations; g++) {
      double top = edges.get(g)[last];
      double foot = stacked && g > 0 ? edges.get(g - 1)[last] : 0;
      labels.add(
          new EndLabels.Label(
              name(g + 1),
              numbers.brief(parts.get(g)[last], extent.size()),
              look().palette().text(colour(g)),
              x[last],
              stacked ? (top + foot) / 2 : top));
    }
    Box body = sheet.body();
    Plot plot =
        Plot.drawn(
            sheet,
            numbers,
            body.less(0, 0, EndLabels.room(labels, body), 0),
            TimeAxis.low(x[0], x[last]),
            TimeAxis.high(x[0], x[last]),
            Scale.fromZero(extent.min(), extent.max(), Plot.steps(body.height(), STEP_UP)),
            magnitude.unit());
    TimeAxis.dates(plot, x);
    double[] floor = new double[x.length];
    for (int g = 0; g < generations; g++) {
      double[] edge = edges.get(g);
      String name = name(g + 1);
      if (stacked) {
        Bands.draw(sheet, plot, x, floor, edge, colour(g), name);
        floor = edge;
      } else {
        new Line(name, x, edge)
            .draw(sheet, plot, colour(g), 2.2, i -> name + ": " + numbers.readable(edge[i]));
      }
    }
    if (!stacked) {
      sheet.note("Some are more, some fewer than without migration: lines, not added up.");
    }
    EndLabels.draw(sheet, plot, labels, labels.size());
  }

  private String colour(int index) {
    String name = name(index + 1);
    return look().shines(name) ? look().palette().colour(index) : look().palette().others();
  }
}
