package org.migrationeconomics.charts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.migrationeconomics.calculators.remittance.inequality.HouseholdIncomes;
import org.migrationeconomics.charts.internal.Anchor;
import org.migrationeconomics.charts.internal.Box;
import org.migrationeconomics.charts.internal.Caption;
import org.migrationeconomics.charts.internal.Ink;
import org.migrationeconomics.charts.internal.NumberStyle;
import org.migrationeconomics.charts.internal.Placement;
import org.migrationeconomics.charts.internal.Sheet;
import org.migrationeconomics.charts.internal.TextWidth;
import org.migrationeconomics.charts.internal.Type;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.labour.WageDistribution;

/** Lorenz curves, and curves of concentration of the sources of an income. */
final class LorenzChart extends Chart {

  /** A curve and its name. */
  private record Named(String name, SharesCurve curve) {}

  private static final Type TYPE = Type.LABEL.strong();
  private static final double GAP = 14;
  private static final double LABELS = 0.36;

  private final List<Named> curves;
  private final String title;
  private final String subtitle;
  private final String across;
  private final String up;

  private LorenzChart(
      List<Named> curves, String title, String subtitle, String across, String up, Look look) {
    super(look);
    this.curves = curves;
    this.title = title;
    this.subtitle = subtitle;
    this.across = across;
    this.up = up;
  }

  static LorenzChart of(Map<String, WageDistribution> groups) {
    List<Named> curves = new ArrayList<>();
    Require.notNull("groups", groups)
        .forEach(
            (name, wages) -> curves.add(new Named(Require.text("name", name), curve(name, wages))));
    if (curves.isEmpty()) {
      throw Require.refusal("groups", groups, "at least one distribution");
    }
    return new LorenzChart(
        curves,
        curves.size() == 1 && curves.get(0).name().equals("wages")
            ? "Lorenz curve of wages"
            : "Lorenz curves of wages",
        "Share of all wages that goes to the lowest paid; figures: Gini coefficient",
        "% of workers, from the lowest paid",
        "% of wages",
        Look.DEFAULT);
  }

  private static SharesCurve curve(String name, WageDistribution wages) {
    double[] each = Require.notNull("wages of " + name, wages).toWageArray();
    double[] weights = wages.toWeightArray();
    double[] sums = new double[each.length];
    for (int i = 0; i < each.length; i++) {
      sums[i] = each[i] * weights[i];
    }
    return curve("sum of wages of " + name, each, weights, sums);
  }

  private static SharesCurve curve(String what, double[] order, double[] weights, double[] sums) {
    double total = Arrays.stream(sums).sum();
    if (!(total > 0) || Double.isInfinite(total)) {
      throw Require.refusal(what, total, "above zero and finite, so that there are shares of it");
    }
    // Far from one, sums of products keep their digits if they are divided first.
    return SharesCurve.of(
        order, weights, Arrays.stream(sums).map(value -> value / total).toArray());
  }

  static LorenzChart of(HouseholdIncomes incomes) {
    double[] totals = Require.notNull("incomes", incomes).totals();
    double[] weights = incomes.weights();
    List<Named> curves = new ArrayList<>();
    curves.add(
        new Named("total income", curve("total income", totals, weights, times(totals, weights))));
    if (incomes.sources().size() > 1) {
      for (String source : incomes.sources()) {
        double[] sums = times(incomes.incomesFrom(source), weights);
        curves.add(new Named(source, curve("income from " + source, totals, weights, sums)));
      }
    }
    return new LorenzChart(
        curves,
        curves.size() == 1 ? "Lorenz curve of income" : "Who receives the incomes",
        curves.size() == 1
            ? "Share of all income that goes to the poorest; figure: Gini coefficient"
            : "Share of each income that goes to the poorest by total income; figures: Gini"
                + " coefficient, and coefficients of concentration",
        "% of households, from the poorest",
        "% of income",
        Look.DEFAULT);
  }

  private static double[] times(double[] values, double[] weights) {
    double[] products = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      products[i] = values[i] * weights[i];
    }
    return products;
  }

  @Override
  LorenzChart with(Look other) {
    return new LorenzChart(curves, title, subtitle, across, up, other);
  }

  @Override
  int usualWidth() {
    return 640;
  }

  @Override
  int usualHeight() {
    return 500;
  }

  @Override
  Set<String> names() {
    return curves.stream().map(Named::name).collect(Collectors.toCollection(LinkedHashSet::new));
  }

  @Override
  Caption caption() {
    return new Caption(
        title,
        subtitle,
        "Cumulated shares below the line of equality: " + String.join(", ", names()) + ".",
        "",
        "");
  }

  @Override
  void draw(Sheet sheet) {
    NumberStyle numbers = look().numbers();
    List<String> figures =
        curves.stream().map(named -> " " + numbers.fixed(named.curve().gini(), 3)).toList();
    double widest = 0;
    for (int k = 0; k < curves.size(); k++) {
      widest = Math.max(widest, TYPE.width(curves.get(k).name() + figures.get(k)));
    }
    double room = Math.min(widest, LABELS * sheet.body().width());
    double least = curves.stream().mapToDouble(named -> named.curve().least()).min().orElse(0);
    UnitSquare square = UnitSquare.drawn(sheet, numbers, room + GAP + 1, least, up, across);
    Box frame = square.frame();
    for (boolean shining : new boolean[] {false, true}) {
      for (int k = curves.size() - 1; k >= 0; k--) {
        Named named = curves.get(k);
        if (look().shines(named.name()) == shining) {
          square.curve(
              named.curve(),
              Ink.line(colour(k), shining ? 2.2 : 1.2).round(),
              named.name() + figures.get(k));
        }
      }
    }
    labels(sheet, square, frame, figures);
  }

  /** Names stand right of the frame, at the height where their curve passes four fifths. */
  private void labels(Sheet sheet, UnitSquare square, Box frame, List<String> figures) {
    int most = Math.min(curves.size(), Placement.room(TYPE.line(), frame.top(), frame.bottom()));
    if (most < curves.size()) {
      sheet.note((curves.size() - most) + " of " + curves.size() + " curves are not labelled.");
    }
    double at = 0.8;
    double[] wanted = new double[most];
    for (int k = 0; k < most; k++) {
      wanted[k] = square.y(curves.get(k).curve().at(at));
    }
    double[] placed = Placement.apart(wanted, TYPE.line(), frame.top(), frame.bottom());
    double left = frame.right() + GAP;
    double room = sheet.body().right() - left;
    for (int k = 0; k < most; k++) {
      Named named = curves.get(k);
      sheet.line(square.x(at), wanted[k], left - 3, placed[k], Ink.line(Ink.AXIS, 0.7));
      sheet.circle(square.x(at), wanted[k], 2.2, Ink.fill(colour(k)), "");
      String figure = figures.get(k);
      String name = TextWidth.fit(named.name(), room - TYPE.width(figure), TYPE.size(), true);
      sheet.titled(
          left,
          placed[k] + TYPE.toBase(),
          Anchor.START,
          TYPE.in(look().shines(named.name()) ? look().palette().text(colour(k)) : Ink.MUTED),
          name + figure,
          name.equals(named.name()) ? "" : named.name() + figure);
    }
  }

  private String colour(int k) {
    if (!look().shines(curves.get(k).name())) {
      return look().palette().others();
    }
    return k < look().palette().size() ? look().palette().colour(k) : Ink.AXIS;
  }
}
