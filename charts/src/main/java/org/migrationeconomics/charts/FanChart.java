package org.migrationeconomics.charts;

import java.util.ArrayList;
import java.util.List;
import org.migrationeconomics.calculators.reproduction.ensemble.EnsembleFan;
import org.migrationeconomics.calculators.reproduction.ensemble.EnsembleMeasure;
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

/** The distribution of a measure over many futures. */
final class FanChart extends Chart {

  private static final double STEP_UP = 46;
  private static final double HALF = 0.5;
  private static final int HUNDRED = 100;

  private final EnsembleFan fan;

  private FanChart(EnsembleFan fan, Look look) {
    super(look);
    this.fan = fan;
  }

  static FanChart of(EnsembleFan fan) {
    return new FanChart(Require.notNull("fan", fan), Look.DEFAULT);
  }

  @Override
  FanChart with(Look other) {
    return new FanChart(fan, other);
  }

  private double[] dates() {
    double[] dates = new double[fan.size()];
    for (int i = 0; i < dates.length; i++) {
      dates[i] = fan.date(i).getYear() + (fan.date(i).getDayOfYear() - 1) / 366.0;
    }
    return dates;
  }

  private double[] quantiles(double probability) {
    double[] values = new double[fan.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = Extent.number(fan.quantile(probability, fan.date(i).getYear()));
    }
    return values;
  }

  private boolean hasMedian() {
    return fan.probabilities().contains(HALF);
  }

  private double[] middle() {
    if (hasMedian()) {
      return quantiles(HALF);
    }
    double[] values = new double[fan.size()];
    for (int i = 0; i < values.length; i++) {
      Figure mean = fan.mean(fan.date(i).getYear());
      values[i] = Extent.number(mean);
    }
    return values;
  }

  private Magnitude magnitude() {
    Extent extent = new Extent().add(middle());
    fan.probabilities().forEach(probability -> extent.add(quantiles(probability)));
    return Magnitude.of(
        extent.size(),
        fan.measure() == EnsembleMeasure.SHARE ? SimpleUnit.RATIO : SimpleUnit.PERSONS);
  }

  private String percent(double probability) {
    double percent = Math.rint(probability * 1e8) / 1e6;
    NumberStyle numbers = look().numbers();
    return (percent == Math.rint(percent) ? numbers.fixed(percent, 0) : numbers.fixed(percent, 1))
        + " %";
  }

  @Override
  Caption caption() {
    String part = fan.part().equals("all") ? "" : ", " + fan.part();
    String span = TimeAxis.span(fan.date(0).getYear(), fan.date(fan.size() - 1).getYear());
    return new Caption(
        fan.measure().label() + part,
        span + ", " + (hasMedian() ? "median" : "mean") + " and quantiles of an ensemble",
        "A fan over time: a line for the middle, and areas between quantiles of all futures.",
        magnitude().unit(),
        "");
  }

  @Override
  void draw(Sheet sheet) {
    NumberStyle numbers = look().numbers();
    Magnitude magnitude = magnitude();
    double[] x = dates();
    double[] middle = ContributionChart.scaled(magnitude, middle());
    List<Double> probabilities = fan.probabilities();
    List<double[]> quantiles = new ArrayList<>();
    Extent extent = new Extent().add(middle);
    for (double probability : probabilities) {
      double[] quantile = ContributionChart.scaled(magnitude, quantiles(probability));
      quantiles.add(quantile);
      extent.add(quantile);
    }
    if (extent.isEmpty()) {
      sheet.nothing("Some of the futures have no value at any date.");
      return;
    }
    String colour = look().palette().colour(0);
    String text = look().palette().text(colour);
    List<EndLabels.Label> labels = new ArrayList<>();
    String name = hasMedian() ? "median" : "mean";
    label(labels, name, new Line(name, x, middle), text, extent);
    for (int p = 0; p < probabilities.size(); p++) {
      if (probabilities.get(p) != HALF) {
        String words = percent(probabilities.get(p));
        label(labels, words, new Line(words, x, quantiles.get(p)), Ink.MUTED, extent);
      }
    }
    Box body = sheet.body();
    int last = x.length - 1;
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
    int count = probabilities.size();
    for (int p = 0; p < count / 2; p++) {
      int other = count - 1 - p;
      double inside = probabilities.get(other) - probabilities.get(p);
      String tip = (int) Math.rint(HUNDRED * inside) + " % of all futures";
      Ink ink = Ink.fill(colour).opacity(0.22);
      Bands.draw(sheet, plot, x, quantiles.get(p), quantiles.get(other), ink, tip);
    }
    if (count == 1 && probabilities.get(0) != HALF) {
      new Line("quantile", x, quantiles.get(0))
          .draw(sheet, plot, Ink.AXIS, 1.2, i -> numbers.readable(quantiles.get(0)[i]));
    }
    new Line(name, x, middle)
        .draw(sheet, plot, colour, 2.4, i -> name + ": " + numbers.readable(middle[i]));
    EndLabels.draw(sheet, plot, labels, labels.size());
  }

  private void label(
      List<EndLabels.Label> labels, String name, Line line, String colour, Extent extent) {
    int last = line.last();
    if (last >= 0) {
      String value = look().numbers().brief(line.y(last), extent.size());
      labels.add(new EndLabels.Label(name, value, colour, line.x(last), line.y(last)));
    }
  }
}
