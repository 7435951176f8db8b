package org.migrationeconomics.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.migrationeconomics.charts.internal.Anchor;
import org.migrationeconomics.charts.internal.Box;
import org.migrationeconomics.charts.internal.Caption;
import org.migrationeconomics.charts.internal.Ink;
import org.migrationeconomics.charts.internal.Magnitude;
import org.migrationeconomics.charts.internal.NumberStyle;
import org.migrationeconomics.charts.internal.Outline;
import org.migrationeconomics.charts.internal.Scale;
import org.migrationeconomics.charts.internal.Sheet;
import org.migrationeconomics.charts.internal.Type;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.population.AgeGroups;
import org.migrationeconomics.core.population.Population;
import org.migrationeconomics.core.population.Sex;

/**
 * A population pyramid: men to the left, women to the right, ages upward.
 *
 * <pre>
 *   Charts.pyramid(population).over(earlier).titled("Sweden 2043").open();
 * </pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class PyramidChart extends Chart {

  private static final double STEP = 62;
  private static final double TICKS = 22;
  private static final double HEAD = 20;
  private static final double THICK = 6;
  private static final int[] STEPS = {1, 5, 10, 20, 25, 50, 100};
  private static final Sex[] SIDES = {Sex.MALE, Sex.FEMALE};

  private final Population population;
  private final Optional<Population> outline;

  private PyramidChart(Population population, Optional<Population> outline, Look look) {
    super(look);
    this.population = population;
    this.outline = outline;
  }

  static PyramidChart of(Population population) {
    return new PyramidChart(
        Require.notNull("population", population), Optional.empty(), Look.DEFAULT);
  }

  /**
   * A copy with the outline of another population: of another date, or under another assumption.
   *
   * @param other a population of the same age groups
   * @return the copy
   * @throws IllegalArgumentException if the age groups differ
   */
  public PyramidChart over(Population other) {
    Require.notNull("other", other);
    if (!other.ages().equals(population.ages())) {
      throw Require.refusal("ages of other", other.ages(), population.ages().toString());
    }
    return new PyramidChart(population, Optional.of(other), look());
  }

  @Override
  PyramidChart with(Look other) {
    return new PyramidChart(population, outline, other);
  }

  @Override
  int usualWidth() {
    return 640;
  }

  @Override
  int usualHeight() {
    return 480;
  }

  private static String name(Population of) {
    return of.area().name() + " " + of.date().getYear();
  }

  /** What tells the two populations apart. */
  private static String apart(Population of, Population from) {
    if (of.date().getYear() != from.date().getYear()) {
      return Integer.toString(of.date().getYear());
    }
    return of.area().equals(from.area()) ? of.date().toString() : of.area().name();
  }

  private Magnitude magnitude() {
    Extent extent = new Extent();
    for (Sex sex : SIDES) {
      extent.add(values(population, sex));
      outline.ifPresent(other -> extent.add(values(other, sex)));
    }
    return Magnitude.of(extent.size(), SimpleUnit.PERSONS);
  }

  @Override
  Caption caption() {
    String shapes =
        outline
            .map(o -> "Bars " + apart(population, o) + ", outline " + apart(o, population))
            .orElse("");
    String source =
        population.source()
            + outline
                .map(Population::source)
                .filter(s -> !s.isEmpty() && !s.equals(population.source()))
                .map(s -> "; " + s)
                .orElse("");
    return new Caption(
        name(population),
        shapes,
        "Population pyramid: men to the left, women to the right, ages upward. " + shapes,
        magnitude().unit() + (isEven() ? "" : " for each single year of age"),
        source.startsWith("; ") ? source.substring(2) : source);
  }

  private boolean isEven() {
    AgeGroups ages = population.ages();
    for (int i = 1; i < ages.size(); i++) {
      if (width(i) != width(0)) {
        return false;
      }
    }
    return true;
  }

  /** The width of a group in years of age; an open one is drawn as wide as the one before. */
  private int width(int i) {
    AgeGroups ages = population.ages();
    if (!ages.isOpen(i)) {
      return ages.width(i);
    }
    return i == 0 ? 1 : ages.width(i - 1);
  }

  /** Persons, or persons of a single year of age where the groups have several widths. */
  private double[] values(Population of, Sex sex) {
    if (!of.has(sex)) {
      return new double[0];
    }
    double[] values = of.of(sex).toArray();
    if (!isEven()) {
      for (int i = 0; i < values.length; i++) {
        values[i] /= width(i);
      }
    }
    return values;
  }

  private double[] scaled(Population of, Sex sex, Magnitude magnitude) {
    double[] values = values(of, sex);
    for (int i = 0; i < values.length; i++) {
      values[i] = magnitude.of(values[i]);
    }
    return values;
  }

  private int years() {
    int sum = 0;
    for (int i = 0; i < population.ages().size(); i++) {
      sum += width(i);
    }
    return sum;
  }

  @Override
  void draw(Sheet sheet) {
    NumberStyle numbers = look().numbers();
    Magnitude magnitude = magnitude();
    AgeGroups ages = population.ages();
    Type axis = Type.AXIS;
    double middle = 0;
    for (int i = 0; i < ages.size(); i++) {
      middle = Math.max(middle, axis.width(ages.label(i)) / 2 + 8);
    }
    Extent extent = new Extent();
    for (Sex sex : SIDES) {
      extent.add(scaled(population, sex, magnitude));
      outline.ifPresent(other -> extent.add(scaled(other, sex, magnitude)));
    }
    Box body = sheet.body();
    Box frame = body.less(6, HEAD, 6, TICKS);
    double side = frame.width() / 2 - middle;
    Scale scale =
        Scale.fromZero(extent.min(), extent.max(), (int) Math.max(1, Math.min(5, side / STEP)));
    double row = frame.height() / years();
    for (Sex sex : SIDES) {
      Side half = new Side(frame.middle(), middle, side, sex == Sex.MALE ? -1 : 1, scale);
      grid(sheet, frame, half, numbers);
      String colour = look().palette().colour(sex == Sex.MALE ? 0 : 1);
      String word = sex == Sex.MALE ? "Men" : "Women";
      boolean has = population.has(sex);
      sheet.text(
          half.x(scale.high()),
          body.top() + 13,
          sex == Sex.MALE ? Anchor.START : Anchor.END,
          Type.LABEL.strong().in(look().palette().text(colour)),
          has ? word : word + ": no data");
      bars(sheet, frame, half, row, scaled(population, sex, magnitude), colour, word);
      outline.ifPresent(other -> outline(sheet, frame, half, row, scaled(other, sex, magnitude)));
    }
    sheet.text(frame.middle(), body.top() + 13, Anchor.MIDDLE, axis, "Age");
    labels(sheet, frame, row);
  }

  /** One half of the picture. */
  private record Side(double centre, double gap, double width, int sign, Scale scale) {
    double x(double value) {
      return centre + sign * (gap + width * scale.share(value));
    }
  }

  private static void grid(Sheet sheet, Box frame, Side half, NumberStyle numbers) {
    double[] ticks = half.scale().ticks();
    Type axis = Type.AXIS;
    double last = Double.NaN;
    for (double tick : ticks) {
      double x = half.x(tick);
      Ink ink = Ink.line(tick == 0 ? Ink.AXIS : Ink.GRID, 1);
      sheet.line(x, frame.top(), x, frame.bottom(), ink);
      String label = numbers.fixed(tick, half.scale().decimals());
      double wide = axis.width(label);
      if (Double.isNaN(last) || Math.abs(x - last) > wide + 8) {
        double edge = sheet.edge().right() - wide / 2 - 2;
        double place = Math.max(wide / 2 + 2, Math.min(edge, x));
        sheet.text(place, frame.bottom() + 16, Anchor.MIDDLE, axis, label);
        last = x;
      }
    }
  }

  private void bars(
      Sheet sheet, Box frame, Side half, double row, double[] values, String colour, String word) {
    double y = frame.bottom();
    double gap = row * width(0) > THICK ? 1 : 0;
    for (int i = 0; i < values.length; i++) {
      double high = row * width(i);
      double zero = half.x(0);
      double end = half.x(values[i]);
      sheet.rect(
          new Box(Math.min(zero, end), y - high + gap / 2, Math.max(zero, end), y - gap / 2),
          gap > 0 ? Ink.fill(colour) : Ink.fill(colour).crisp(),
          word
              + " "
              + population.ages().label(i)
              + ": "
              + look()
                  .numbers()
                  .readable(population.of(half.sign() < 0 ? Sex.MALE : Sex.FEMALE).value(i)));
      y -= high;
    }
  }

  private void outline(Sheet sheet, Box frame, Side half, double row, double[] values) {
    Outline line = new Outline();
    double y = frame.bottom();
    for (int i = 0; i < values.length; i++) {
      double x = half.x(values[i]);
      if (i == 0) {
        line.move(x, y);
      } else {
        line.line(x, y);
      }
      y -= row * width(i);
      line.line(x, y);
    }
    sheet.path(line, Ink.line(Ink.DARK, 1.4), outline.map(PyramidChart::name).orElse(""));
  }

  /** Every age group, or those that begin at a multiple of 5, 10 or more. */
  private void labels(Sheet sheet, Box frame, double row) {
    AgeGroups ages = population.ages();
    Type axis = Type.AXIS;
    for (int step : STEPS) {
      List<Integer> due = new ArrayList<>();
      List<Double> places = new ArrayList<>();
      double y = frame.bottom();
      boolean fit = true;
      for (int i = 0; i < ages.size(); i++) {
        double centre = y - row * width(i) / 2;
        if (ages.lower(i) % step == 0) {
          fit &= places.isEmpty() || places.get(places.size() - 1) - centre >= axis.size() + 1;
          due.add(i);
          places.add(centre);
        }
        y -= row * width(i);
      }
      if (fit) {
        for (int k = 0; k < due.size(); k++) {
          double base = places.get(k) + axis.toBase();
          String label = ages.label(due.get(k));
          sheet.text(frame.middle(), base, Anchor.MIDDLE, axis, label);
        }
        return;
      }
    }
  }
}
