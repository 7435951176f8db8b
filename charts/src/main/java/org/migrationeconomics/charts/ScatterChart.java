package org.migrationeconomics.charts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.migrationeconomics.charts.internal.Anchor;
import org.migrationeconomics.charts.internal.Box;
import org.migrationeconomics.charts.internal.Caption;
import org.migrationeconomics.charts.internal.Ink;
import org.migrationeconomics.charts.internal.Magnitude;
import org.migrationeconomics.charts.internal.NumberStyle;
import org.migrationeconomics.charts.internal.Outline;
import org.migrationeconomics.charts.internal.Plot;
import org.migrationeconomics.charts.internal.Scale;
import org.migrationeconomics.charts.internal.Sheet;
import org.migrationeconomics.charts.internal.Type;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.MeasureUnit;
import org.migrationeconomics.core.measure.YearSeries;
import org.migrationeconomics.core.migration.PlaceVector;
import org.migrationeconomics.core.place.Place;

/**
 * Points of two measures, of places or of years, perhaps with a curve.
 *
 * <pre>
 *   Charts.scatter(income, emigration).withCurve(x -&gt; 3 + 0.2 * x).open();
 * </pre>
 *
 * <p>Immutable and thread-safe, if the curve is.
 */
public final class ScatterChart extends Chart {

  /** A place or a year with both values. */
  private record Point(String name, double x, double y) {}

  /** One of the two measures, in words. */
  private record Measure(String label, MeasureUnit unit, String source) {}

  private static final double STEP_UP = 46;
  private static final double STEP_ACROSS = 80;
  private static final double RADIUS = 4;
  private static final double CROWDED = 0.55;
  private static final int MANY = 60;
  private static final int PARTS = 200;

  private final List<Point> points;
  private final int leftOut;
  private final Measure across;
  private final Measure up;
  private final Optional<DoubleUnaryOperator> curve;

  private ScatterChart(
      List<Point> points,
      int leftOut,
      Measure across,
      Measure up,
      Optional<DoubleUnaryOperator> curve,
      Look look) {
    super(look);
    this.points = points;
    this.leftOut = leftOut;
    this.across = across;
    this.up = up;
    this.curve = curve;
  }

  static ScatterChart of(PlaceVector x, PlaceVector y) {
    Require.notNull("x", x);
    Require.notNull("y", y);
    List<Point> points = new ArrayList<>();
    Set<Place> all = new LinkedHashSet<>(x.places());
    all.addAll(y.places());
    for (Place place : all) {
      if (x.has(place) && y.has(place)) {
        String name = place.name().isEmpty() ? place.code() : place.name();
        points.add(new Point(name, x.at(place), y.at(place)));
      }
    }
    return new ScatterChart(
        points,
        all.size() - points.size(),
        new Measure(x.label(), x.unit(), x.source()),
        new Measure(y.label(), y.unit(), y.source()),
        Optional.empty(),
        Look.DEFAULT);
  }

  static ScatterChart of(YearSeries x, YearSeries y) {
    Require.notNull("x", x);
    Require.notNull("y", y);
    List<Point> points = new ArrayList<>();
    int first = Math.min(x.firstYear(), y.firstYear());
    int last = Math.max(x.lastYear(), y.lastYear());
    int years = 0;
    for (int year = first; year <= last; year++) {
      if (x.spans(year) && x.has(year) && y.spans(year) && y.has(year)) {
        points.add(new Point(Integer.toString(year), x.at(year), y.at(year)));
      }
      years++;
    }
    return new ScatterChart(
        points,
        years - points.size(),
        new Measure(x.label(), x.unit(), x.source()),
        new Measure(y.label(), y.unit(), y.source()),
        Optional.empty(),
        Look.DEFAULT);
  }

  /**
   * A copy with a curve, drawn from the least to the greatest x of the points. It is broken where
   * it has no value, and cut where it leaves the frame of the points.
   *
   * @param function y of x, both in the units of the measures; NaN and infinities are holes
   * @return the copy
   * @throws IllegalArgumentException if the function is null
   */
  public ScatterChart withCurve(DoubleUnaryOperator function) {
    Require.notNull("function", function);
    return new ScatterChart(points, leftOut, across, up, Optional.of(function), look());
  }

  @Override
  ScatterChart with(Look other) {
    return new ScatterChart(points, leftOut, across, up, curve, other);
  }

  @Override
  Set<String> names() {
    return points.stream().map(Point::name).collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private Magnitude magnitudeAcross() {
    Extent extent = new Extent();
    points.forEach(point -> extent.add(point.x()));
    return Magnitude.of(extent.size(), across.unit());
  }

  private Magnitude magnitudeUp() {
    Extent extent = new Extent();
    points.forEach(point -> extent.add(point.y()));
    return Magnitude.of(extent.size(), up.unit());
  }

  @Override
  Caption caption() {
    String source =
        Stream.of(across.source(), up.source())
            .filter(each -> !each.isEmpty())
            .distinct()
            .collect(Collectors.joining("; "));
    return new Caption(
        up.label() + " by " + across.label(),
        points.size() + (points.size() == 1 ? " observation" : " observations"),
        "Points: across "
            + across.label()
            + ", upward "
            + up.label()
            + (curve.isPresent() ? ", with a curve." : "."),
        magnitudeAcross().unit() + " across, " + magnitudeUp().unit() + " upward",
        source);
  }

  @Override
  void draw(Sheet sheet) {
    if (leftOut > 0) {
      sheet.note(leftOut + " without both values are left out.");
    }
    if (points.isEmpty()) {
      sheet.nothing("No place or year has both values.");
      return;
    }
    NumberStyle numbers = look().numbers();
    Magnitude magnitudeX = magnitudeAcross();
    Magnitude magnitudeY = magnitudeUp();
    Extent extentX = new Extent();
    Extent extentY = new Extent();
    for (Point point : points) {
      extentX.add(magnitudeX.of(point.x()));
      extentY.add(magnitudeY.of(point.y()));
    }
    Box body = sheet.body();
    Scale right =
        Scale.forLines(extentX.min(), extentX.max(), Plot.steps(body.width(), STEP_ACROSS));
    Scale above = Scale.forLines(extentY.min(), extentY.max(), Plot.steps(body.height(), STEP_UP));
    Type axis = Type.AXIS;
    Plot plot =
        Plot.drawn(
            sheet,
            numbers,
            body.less(0, 0, RADIUS, axis.line()),
            right.low(),
            right.high(),
            above,
            up.label() + ", " + magnitudeY.unit());
    plot.numbersAcross(right);
    Box frame = plot.frame();
    String words = across.label() + ", " + magnitudeX.unit();
    sheet.name(body.right(), body.bottom() - 2, Anchor.END, axis, words, body.width());
    List<Box> taken = new ArrayList<>();
    curve.ifPresent(
        function -> curve(sheet, plot, function, magnitudeX, magnitudeY, extentX, taken));
    List<Point> order =
        points.stream()
            .sorted(
                Comparator.comparing((Point point) -> look().highlighted().contains(point.name())))
            .toList();
    boolean many = points.size() > MANY;
    double radius = many ? RADIUS * 0.75 : RADIUS;
    for (Point point : order) {
      double x = plot.x(magnitudeX.of(point.x()));
      double y = plot.y(magnitudeY.of(point.y()));
      String colour =
          look().shines(point.name()) ? look().palette().colour(0) : look().palette().others();
      String tip =
          point.name() + ": " + numbers.readable(point.x()) + ", " + numbers.readable(point.y());
      boolean chosen = look().highlighted().contains(point.name());
      double opacity = chosen ? 1 : many ? CROWDED : 0.8;
      Ink ink = Ink.fill(colour).opacity(opacity).outlined(Ink.PAPER, 0.6);
      sheet.circle(x, y, chosen ? RADIUS : radius, ink, tip);
    }
    names(sheet, frame, extreme(order, frame, plot, magnitudeX, magnitudeY), taken);
  }

  /** The places of points, highlighted ones first, then those farthest from the middle. */
  private List<Point> extreme(
      List<Point> order, Box frame, Plot plot, Magnitude magnitudeX, Magnitude magnitudeY) {
    List<Point> placed = new ArrayList<>();
    for (Point point : order) {
      double x = plot.x(magnitudeX.of(point.x()));
      double y = plot.y(magnitudeY.of(point.y()));
      placed.add(new Point(point.name(), x, y));
    }
    placed.sort(
        Comparator.comparing((Point point) -> !look().highlighted().contains(point.name()))
            .thenComparingDouble(
                point ->
                    -Math.abs(point.x() - frame.middle()) / frame.width()
                        - Math.abs(point.y() - frame.centre()) / frame.height()));
    return placed;
  }

  /** Writes names where they cover neither another name nor another point. */
  private void names(Sheet sheet, Box frame, List<Point> placed, List<Box> taken) {
    Type type = Type.AXIS.in(Ink.DARK).haloed();
    List<Box> dots = new ArrayList<>();
    for (Point point : placed) {
      double r = RADIUS - 1;
      dots.add(new Box(point.x() - r, point.y() - r, point.x() + r, point.y() + r));
    }
    int written = 0;
    int due = 0;
    for (int i = 0; i < placed.size(); i++) {
      Point point = placed.get(i);
      if (!look().shines(point.name())) {
        continue;
      }
      due++;
      double gap = RADIUS + 3;
      double side = point.y() + type.toBase();
      double[][] places = {
        {point.x() + gap, side},
        {point.x() - gap, side},
        {point.x(), point.y() - gap - 1},
        {point.x(), point.y() + gap + type.size() * 0.8},
      };
      Anchor[] anchors = {Anchor.START, Anchor.END, Anchor.MIDDLE, Anchor.MIDDLE};
      for (int k = 0; k < places.length; k++) {
        Box box = Sheet.boxOf(places[k][0], places[k][1], anchors[k], type, point.name());
        int self = i;
        boolean covers =
            IntStream.range(0, dots.size()).anyMatch(d -> d != self && dots.get(d).overlaps(box));
        covers |= taken.stream().anyMatch(box::overlaps);
        if (!covers && frame.holds(box) && sheet.isFree(box)) {
          sheet.text(places[k][0], places[k][1], anchors[k], type, point.name());
          written++;
          break;
        }
      }
    }
    if (written < due) {
      sheet.note((due - written) + " of " + due + " points have no room for their names.");
    }
  }

  private void curve(
      Sheet sheet,
      Plot plot,
      DoubleUnaryOperator function,
      Magnitude magnitudeX,
      Magnitude magnitudeY,
      Extent extent,
      List<Box> taken) {
    Extent raw = new Extent();
    points.forEach(point -> raw.add(point.x()));
    Outline outline = new Outline();
    Box frame = plot.frame();
    boolean up = true;
    boolean cut = false;
    for (int i = 0; i <= PARTS; i++) {
      double share = i / (double) PARTS;
      double x = raw.min() * (1 - share) + raw.max() * share;
      double y = magnitudeY.of(function.applyAsDouble(x));
      double placeX = plot.x(Math.max(extent.min(), Math.min(extent.max(), magnitudeX.of(x))));
      if (Double.isFinite(y)) {
        double placeY = plot.y(y);
        taken.add(new Box(placeX - 1, placeY - 1, placeX + 1, placeY + 1));
      }
      boolean inside = Double.isFinite(y) && isWithin(frame, plot.y(y));
      if (!inside) {
        up = true;
        cut = true;
      } else if (up) {
        outline.move(placeX, plot.y(y));
        up = false;
      } else {
        outline.line(placeX, plot.y(y));
      }
    }
    sheet.path(outline, Ink.line(look().palette().colour(1), 2).round(), "curve");
    if (cut) {
      sheet.note("The curve is cut where it leaves the frame or has no value.");
    }
  }

  private static boolean isWithin(Box frame, double y) {
    return y >= frame.top() && y <= frame.bottom();
  }
}
