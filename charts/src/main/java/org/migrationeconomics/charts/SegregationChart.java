package org.migrationeconomics.charts;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.IntStream;
import org.migrationeconomics.calculators.labour.segregation.GroupCounts;
import org.migrationeconomics.charts.internal.Anchor;
import org.migrationeconomics.charts.internal.Box;
import org.migrationeconomics.charts.internal.Caption;
import org.migrationeconomics.charts.internal.Ink;
import org.migrationeconomics.charts.internal.NumberStyle;
import org.migrationeconomics.charts.internal.Sheet;
import org.migrationeconomics.charts.internal.Type;
import org.migrationeconomics.core.internal.Require;

/** The curve of segregation of two groups, with D as its greatest distance from equality. */
final class SegregationChart extends Chart {

  private static final Type TYPE = Type.LABEL.strong().haloed();

  private final String first;
  private final String second;
  private final int units;
  private final SharesCurve curve;

  private SegregationChart(String first, String second, int units, SharesCurve curve, Look look) {
    super(look);
    this.first = first;
    this.second = second;
    this.units = units;
    this.curve = curve;
  }

  static SegregationChart of(GroupCounts counts, String first, String second) {
    double[] a = Require.notNull("counts", counts).ofGroup(first);
    double[] b = counts.ofGroup(second);
    if (first.equals(second)) {
      throw Require.refusal("second group", second, "another than the first");
    }
    whole(first, a);
    whole(second, b);
    double[] order = new double[a.length];
    for (int i = 0; i < a.length; i++) {
      order[i] = a[i] + b[i] > 0 ? b[i] / (a[i] + b[i]) : 0;
    }
    int units = (int) IntStream.range(0, a.length).filter(i -> a[i] + b[i] > 0).count();
    return new SegregationChart(first, second, units, SharesCurve.of(order, a, b), Look.DEFAULT);
  }

  private static void whole(String group, double[] counts) {
    double sum = Arrays.stream(counts).sum();
    if (!(sum > 0)) {
      throw Require.refusal("number of " + group, sum, "above zero");
    }
  }

  @Override
  SegregationChart with(Look other) {
    return new SegregationChart(first, second, units, curve, other);
  }

  @Override
  int usualWidth() {
    return 560;
  }

  @Override
  int usualHeight() {
    return 560;
  }

  @Override
  Set<String> names() {
    return Set.of();
  }

  @Override
  Caption caption() {
    return new Caption(
        "Segregation of " + first + " and " + second,
        units + " units in the order of the share of " + second + "; D is the greatest distance",
        "Curve of segregation: cumulated shares of "
            + first
            + " and "
            + second
            + " over units, below the line of equality.",
        "",
        "");
  }

  @Override
  void draw(Sheet sheet) {
    NumberStyle numbers = look().numbers();
    UnitSquare square = UnitSquare.drawn(sheet, numbers, 4, 0, "% of " + second, "% of " + first);
    String colour = look().palette().colour(0);
    double gini = curve.gini();
    square.curve(curve, Ink.line(colour, 2.2).round(), "Gini " + numbers.fixed(gini, 3));
    int far = curve.farthest();
    double x = square.x(curve.across(far));
    double top = square.y(curve.across(far));
    double bottom = square.y(curve.up(far));
    double d = curve.across(far) - curve.up(far);
    String accent = look().palette().colour(1);
    sheet.line(x, top, x, bottom, Ink.line(accent, 2));
    sheet.circle(x, bottom, 3, Ink.fill(accent), "");
    label(sheet, square.frame(), x, (top + bottom) / 2, "D " + numbers.fixed(d, 3), accent);
    Box frame = square.frame();
    // Below the curve there is room at the lower right.
    sheet.text(
        frame.right() - 8,
        frame.bottom() - 10,
        Anchor.END,
        TYPE.in(look().palette().text(colour)),
        "Gini " + numbers.fixed(gini, 3));
    sheet.text(
        frame.left() + 10,
        frame.top() + 8 + TYPE.size(),
        Anchor.START,
        Type.AXIS.haloed(),
        "broken line: no segregation");
  }

  private void label(Sheet sheet, Box frame, double x, double y, String text, String accent) {
    boolean right = x + 6 + TYPE.width(text) < frame.right();
    sheet.text(
        right ? x + 6 : x - 6,
        y + TYPE.toBase(),
        right ? Anchor.START : Anchor.END,
        TYPE.in(look().palette().text(accent)),
        text);
  }
}
