package org.migrationeconomics.charts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.migrationeconomics.charts.internal.Anchor;
import org.migrationeconomics.charts.internal.Box;
import org.migrationeconomics.charts.internal.Caption;
import org.migrationeconomics.charts.internal.Ink;
import org.migrationeconomics.charts.internal.Magnitude;
import org.migrationeconomics.charts.internal.NumberStyle;
import org.migrationeconomics.charts.internal.Sheet;
import org.migrationeconomics.charts.internal.Type;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.migration.OriginDestinationMatrix;

/** A matrix as a square of shades, gains and losses in two colours. */
final class HeatChart extends Chart {

  private static final int MOST = 32;
  private static final double LEAST_CELL = 9.5;
  private static final double NAMES = 0.28;
  private static final double ABOVE = 0.17;
  private static final double GAP = 6;
  private static final double KEY = 34;

  /** Beyond this ratio of the greatest to the least figure, shades follow the logarithm. */
  private static final double SKEWED = 50;

  /** Cells that are as large as this show their figure. */
  private static final double FIGURE_CELL = 40;

  private final OriginDestinationMatrix matrix;
  private final Magnitude magnitude;

  private HeatChart(OriginDestinationMatrix matrix, Magnitude magnitude, Look look) {
    super(look);
    this.matrix = matrix;
    this.magnitude = magnitude;
  }

  static HeatChart of(OriginDestinationMatrix matrix) {
    double largest =
        Arrays.stream(Require.notNull("matrix", matrix).toArrayUnsafe())
            .filter(value -> !Double.isNaN(value))
            .map(Math::abs)
            .max()
            .orElse(0);
    return new HeatChart(matrix, Magnitude.of(largest, matrix.unit()), Look.DEFAULT);
  }

  @Override
  HeatChart with(Look other) {
    return new HeatChart(matrix, magnitude, other);
  }

  @Override
  int usualWidth() {
    return 680;
  }

  @Override
  int usualHeight() {
    return 640;
  }

  @Override
  Set<String> names() {
    return new LinkedHashSet<>(Streams.names(matrix));
  }

  @Override
  Caption caption() {
    return new Caption(
        matrix.label(),
        "Rows: " + matrix.axes().rows() + "; columns: " + matrix.axes().columns(),
        "A square of shades, the darker the more: "
            + matrix.size()
            + " places by "
            + matrix.size()
            + "; cells without a value are empty.",
        magnitude.unit(),
        matrix.source());
  }

  @Override
  void draw(Sheet sheet) {
    if (matrix.size() == 0) {
      sheet.nothing("There are no places.");
      return;
    }
    new Square(sheet, look().numbers()).draw();
  }

  /** One drawing: the cells of the greatest places, and of all others together. */
  private final class Square {
    private final Sheet sheet;
    private final NumberStyle numbers;
    private final int[] shown;
    private final int others;
    private final int n;
    private final double[][] cells;
    private final double least;
    private final double greatest;
    private final boolean signed;
    private final boolean logarithmic;

    Square(Sheet sheet, NumberStyle numbers) {
      this.sheet = sheet;
      this.numbers = numbers;
      Box body = sheet.body();
      double across = body.width() * (1 - NAMES) - GAP;
      double down = body.height() * (1 - ABOVE) - GAP - KEY;
      int most = (int) Math.max(2, Math.min(MOST, Math.min(across, down) / LEAST_CELL));
      shown = shown(most);
      others = matrix.size() - shown.length;
      n = shown.length + (others > 0 ? 1 : 0);
      cells = cells();
      double smallest = Double.POSITIVE_INFINITY;
      double max = 0;
      boolean losses = false;
      for (double[] row : cells) {
        for (double value : row) {
          if (!Double.isNaN(value) && value != 0) {
            smallest = Math.min(smallest, Math.abs(value));
            max = Math.max(max, Math.abs(value));
            losses |= value < 0;
          }
        }
      }
      signed = losses;
      greatest = max;
      logarithmic = !signed && max > SKEWED * smallest;
      // Four powers of ten are as much as shades can show.
      least = logarithmic ? Math.max(smallest, max / 1e4) : 0;
    }

    /** All places in their order, or the greatest first. */
    private int[] shown(int most) {
      int size = matrix.size();
      if (size <= most) {
        return IntStream.range(0, size).toArray();
      }
      double[] gross = new double[size];
      for (int i = 0; i < size; i++) {
        for (int j = 0; j < size; j++) {
          double value = value(i, j);
          if (i != j && !Double.isNaN(value)) {
            gross[i] += Math.abs(value);
            gross[j] += Math.abs(value);
          }
        }
      }
      Comparator<Integer> bySize = Comparator.comparingDouble((Integer i) -> gross[i]).reversed();
      Comparator<Integer> wanted =
          Comparator.comparing(
              (Integer i) -> look().highlighted().contains(matrix.places().get(i).name()) ? 0 : 1);
      return IntStream.range(0, size)
          .boxed()
          .sorted(wanted.thenComparing(bySize))
          .limit(most - 1)
          .sorted(bySize)
          .mapToInt(i -> i)
          .toArray();
    }

    private double value(int i, int j) {
      return magnitude.of(matrix.toArrayUnsafe()[i * matrix.size() + j]);
    }

    private double[][] cells() {
      int size = matrix.size();
      int[] place = new int[size];
      Arrays.fill(place, shown.length);
      for (int k = 0; k < shown.length; k++) {
        place[shown[k]] = k;
      }
      double[][] sums = new double[n][n];
      for (double[] row : sums) {
        Arrays.fill(row, Double.NaN);
      }
      for (int i = 0; i < size; i++) {
        for (int j = 0; j < size; j++) {
          // Among the others the diagonal is left out, as it is something else.
          if (i == j && place[i] == shown.length) {
            continue;
          }
          double value = value(i, j);
          double before = sums[place[i]][place[j]];
          if (!Double.isNaN(value)) {
            sums[place[i]][place[j]] = Double.isNaN(before) ? value : before + value;
          }
        }
      }
      return sums;
    }

    private String name(int k) {
      return k == shown.length ? Streams.others(others) : matrix.places().get(shown[k]).name();
    }

    private boolean shines(int k) {
      return look().shines(name(k));
    }

    void draw() {
      if (others > 0) {
        sheet.note(
            shown.length
                + " of "
                + matrix.size()
                + " places are shown, the other "
                + others
                + " as one"
                + (matrix.hasDiagonal() ? ", without their diagonal." : "."));
      }
      if (logarithmic) {
        sheet.note("Shades follow the logarithm.");
      }
      if (!matrix.hasDiagonal()) {
        sheet.note("There is no diagonal.");
      }
      Box body = sheet.body();
      double widest = 0;
      for (int k = 0; k < n; k++) {
        widest = Math.max(widest, Type.AXIS.width(name(k)));
      }
      double left = Math.min(widest, NAMES * body.width()) + GAP;
      double above = Math.min(widest, ABOVE * body.height()) + GAP;
      double side = Math.min((body.width() - left) / n, (body.height() - above - KEY) / n);
      double x0 = body.left() + left;
      double y0 = body.top() + above;
      Type type = Type.AXIS.sized(Math.max(8, Math.min(11.5, side - 1)));
      for (int i = 0; i < n; i++) {
        double middle = y0 + (i + 0.5) * side;
        Type row = shines(i) ? type.in(Ink.DARK) : type;
        sheet.name(x0 - GAP, middle + type.toBase(), Anchor.END, row, name(i), left - GAP);
        sheet.upwards(x0 + (i + 0.5) * side, y0 - GAP, row, name(i), above - GAP);
        for (int j = 0; j < n; j++) {
          cell(
              i,
              j,
              new Box(x0 + j * side, y0 + i * side, x0 + (j + 1) * side, y0 + (i + 1) * side));
        }
      }
      key(x0, y0 + n * side + 10, Math.min(n * side, 260));
    }

    private void cell(int i, int j, Box box) {
      double value = cells[i][j];
      Box inner = box.less(0.5, 0.5, 0.5, 0.5);
      String where = name(i) + " → " + name(j) + ": ";
      if (Double.isNaN(value)) {
        sheet.line(inner.left(), inner.bottom(), inner.right(), inner.top(), Ink.line(Ink.GRID, 1));
        return;
      }
      boolean lit = shines(i) || shines(j);
      String colour = value == 0 ? Ink.PAPER : lit ? colour(value) : Ink.GRID;
      Ink ink = value == 0 ? Ink.line(Ink.GRID, 0.5) : Ink.fill(colour);
      sheet.rect(inner, ink, where + numbers.readable(value));
      if (box.width() >= FIGURE_CELL) {
        String text = Figures.text(numbers, value);
        Type type = Type.AXIS.in(look().palette().textOn(colour));
        if (type.width(text) < inner.width() - 4) {
          sheet.text(box.middle(), box.centre() + type.toBase(), Anchor.MIDDLE, type, text);
        }
      }
    }

    private double share(double value) {
      if (signed) {
        return value / greatest;
      }
      if (!logarithmic) {
        return value / greatest;
      }
      double part = StrictMath.log(value / least) / StrictMath.log(greatest / least);
      return Math.max(0, Math.min(1, part));
    }

    private String colour(double value) {
      double share = share(value);
      return signed
          ? look().palette().twoWays(share)
          // The lightest shade is not that of nothing.
          : look().palette().ramp(0.12 + 0.88 * share);
    }

    /** A bar of all shades with the figures they stand for. */
    private void key(double x, double y, double wide) {
      if (greatest == 0) {
        sheet.note("All cells are zero or empty.");
        return;
      }
      int parts = 40;
      double[] values = keys();
      for (int k = 0; k < parts; k++) {
        double at = (k + 0.5) / parts;
        String colour =
            signed ? look().palette().twoWays(2 * at - 1) : look().palette().ramp(0.12 + 0.88 * at);
        sheet.rect(
            new Box(x + wide * k / parts, y, x + wide * (k + 1) / parts, y + 8),
            Ink.fill(colour),
            "");
      }
      double after = Double.NEGATIVE_INFINITY;
      for (double value : values) {
        double at = signed ? (share(value) + 1) / 2 : share(value);
        String text =
            (logarithmic && value == least && least > smallest() ? "≤ " : "")
                + (value > 0 && value < 1 ? numbers.readable(value) : Figures.text(numbers, value));
        double half = Type.AXIS.width(text) / 2;
        double middle =
            Math.max(
                sheet.body().left() + half, Math.min(sheet.body().right() - half, x + wide * at));
        if (middle - half > after + 6) {
          sheet.text(middle, y + 8 + 4 + Type.AXIS.size(), Anchor.MIDDLE, Type.AXIS, text);
          after = middle + half;
        }
      }
    }

    private double smallest() {
      double smallest = Double.POSITIVE_INFINITY;
      for (double[] row : cells) {
        for (double value : row) {
          if (value > 0) {
            smallest = Math.min(smallest, value);
          }
        }
      }
      return smallest;
    }

    private double[] keys() {
      if (signed) {
        return new double[] {-greatest, -greatest / 2, 0, greatest / 2, greatest};
      }
      if (!logarithmic) {
        return new double[] {0, greatest / 2, greatest};
      }
      List<Double> keys = new ArrayList<>(List.of(least));
      double power = StrictMath.pow(10, Math.ceil(StrictMath.log10(least)));
      for (double at = power; at < greatest; at *= 10) {
        keys.add(at);
      }
      keys.add(greatest);
      return keys.stream().mapToDouble(value -> value).toArray();
    }
  }
}
