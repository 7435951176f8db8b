package org.migrationeconomics.charts;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.migrationeconomics.calculators.remittance.stability.FlowCyclicality;
import org.migrationeconomics.charts.internal.Box;
import org.migrationeconomics.charts.internal.Caption;
import org.migrationeconomics.charts.internal.Ink;
import org.migrationeconomics.charts.internal.NumberStyle;
import org.migrationeconomics.charts.internal.Plot;
import org.migrationeconomics.charts.internal.Scale;
import org.migrationeconomics.charts.internal.Sheet;
import org.migrationeconomics.core.internal.Require;

/** Correlations of a flow with economies, by lag. */
final class CyclicalityChart extends Chart {

  private static final double STEP_UP = 46;
  private static final double DOT = 3.4;

  private final FlowCyclicality result;

  private CyclicalityChart(FlowCyclicality result, Look look) {
    super(look);
    this.result = result;
  }

  static CyclicalityChart of(FlowCyclicality result) {
    return new CyclicalityChart(Require.notNull("cyclicality", result), Look.DEFAULT);
  }

  @Override
  CyclicalityChart with(Look other) {
    return new CyclicalityChart(result, other);
  }

  @Override
  Set<String> names() {
    return result.products().stream()
        .map(FlowCyclicality.Product::label)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  @Override
  Caption caption() {
    return new Caption(
        "How " + result.flow() + " move with the business cycle",
        "Correlation of cycles by lag; at the right of zero the flow follows the economy",
        "Lines over lags, one for each economy: " + String.join(", ", names()) + ".",
        "correlation; lags in years",
        "");
  }

  @Override
  void draw(Sheet sheet) {
    NumberStyle numbers = look().numbers();
    List<Line> lines = new ArrayList<>();
    Extent lags = new Extent().add(0.0);
    int holes = 0;
    for (FlowCyclicality.Product product : result.products()) {
      int n = product.lags().size();
      double[] x = new double[n];
      double[] y = new double[n];
      for (int i = 0; i < n; i++) {
        x[i] = product.lags().get(i).years();
        y[i] = Extent.number(product.lags().get(i).correlation());
        lags.add(x[i]);
        holes += Double.isNaN(y[i]) ? 1 : 0;
      }
      lines.add(new Line(product.label(), x, y));
    }
    if (holes > 0) {
      sheet.note(holes + " correlations have no value.");
    }
    List<EndLabels.Label> labels = new ArrayList<>();
    for (int k = 0; k < lines.size(); k++) {
      Line line = lines.get(k);
      int last = line.last();
      if (last >= 0 && look().shines(line.name())) {
        labels.add(
            new EndLabels.Label(
                line.name(), "", look().palette().text(colour(k)), line.x(last), line.y(last)));
      }
    }
    if (labels.isEmpty()) {
      sheet.nothing("No correlation has a value.");
      return;
    }
    Box body = sheet.body();
    double low = Math.min(lags.min(), -0.5);
    double high = Math.max(lags.max(), 0.5);
    Plot plot =
        Plot.drawn(
            sheet,
            numbers,
            body.less(0, 0, EndLabels.room(labels, body), 0),
            low,
            high,
            Scale.between(-1, 1, Plot.steps(body.height(), STEP_UP)),
            "correlation");
    List<String> words = new ArrayList<>();
    List<Double> places = new ArrayList<>();
    for (int lag = (int) lags.min(); lag <= lags.max(); lag++) {
      String years = Math.abs(lag) == 1 ? " year" : " years";
      words.add(lag == 0 ? "same year" : (lag < 0 ? "leads " : "follows ") + Math.abs(lag) + years);
      places.add((double) lag);
    }
    plot.across(places.stream().mapToDouble(Double::doubleValue).toArray(), words);
    for (int k = 0; k < lines.size(); k++) {
      Line line = lines.get(k);
      line.draw(sheet, plot, colour(k), 2.4, i -> tip(line, i, numbers));
      for (int i = 0; i < line.size(); i++) {
        if (line.has(i)) {
          double x = plot.x(line.x(i));
          sheet.circle(x, plot.y(line.y(i)), DOT, Ink.fill(colour(k)), tip(line, i, numbers));
        }
      }
    }
    EndLabels.draw(sheet, plot, labels, labels.size());
  }

  private static String tip(Line line, int i, NumberStyle numbers) {
    return line.name() + ", lag " + (int) line.x(i) + ": " + numbers.readable(line.y(i));
  }

  private String colour(int k) {
    String name = result.products().get(k).label();
    return look().shines(name) ? look().palette().colour(k) : look().palette().others();
  }
}
