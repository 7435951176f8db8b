package org.migrationeconomics.charts;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.migrationeconomics.charts.internal.Anchor;
import org.migrationeconomics.charts.internal.Box;
import org.migrationeconomics.charts.internal.Caption;
import org.migrationeconomics.charts.internal.Ink;
import org.migrationeconomics.charts.internal.NumberStyle;
import org.migrationeconomics.charts.internal.Outline;
import org.migrationeconomics.charts.internal.Placement;
import org.migrationeconomics.charts.internal.Sheet;
import org.migrationeconomics.charts.internal.Type;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.migration.OriginDestinationMatrix;

/** Flows as ribbons within a circle of places. */
final class ChordChart extends Chart {

  private static final int MOST = 16;
  private static final int LEAST = 5;

  /** How much room there has to be for a place. */
  private static final double EACH = 28;

  private static final double RING = 12;
  private static final double GAP = 14;

  /** Ribbons leave at the ring; where they arrive, they end before it. */
  private static final double LEAVING = 2;

  private static final double ARRIVING = 11;
  private static final double LABELS = 0.2;
  private static final double BETWEEN = 0.03;

  /** The circle is turned so that labels are where they belong, if that moves them by this much. */
  private static final int TURNS = 24;

  private static final double TURNED = 12;
  private static final Type TYPE = Type.LABEL.strong();

  private final OriginDestinationMatrix matrix;
  private final Streams.Cells cells;

  private ChordChart(OriginDestinationMatrix matrix, Streams.Cells cells, Look look) {
    super(look);
    this.matrix = matrix;
    this.cells = cells;
  }

  static ChordChart of(OriginDestinationMatrix matrix) {
    return new ChordChart(
        Require.notNull("matrix", matrix), Streams.Cells.of(matrix), Look.DEFAULT);
  }

  @Override
  ChordChart with(Look other) {
    return new ChordChart(matrix, cells, other);
  }

  @Override
  int usualWidth() {
    return 660;
  }

  @Override
  int usualHeight() {
    return 580;
  }

  @Override
  Set<String> names() {
    return new LinkedHashSet<>(Streams.names(matrix));
  }

  @Override
  Caption caption() {
    return new Caption(
        matrix.label(),
        "Ribbons have the colour of where they leave and end short of where they arrive",
        "Chord diagram of "
            + (matrix.size() == 1 ? "1 place" : matrix.size() + " places")
            + ": each is a part of the circle, as long as what leaves and arrives; ribbons"
            + " go from where people or money leave to where they arrive.",
        cells.magnitude().unit(),
        matrix.source());
  }

  @Override
  void draw(Sheet sheet) {
    NumberStyle numbers = look().numbers();
    Box body = sheet.body();
    int room = (int) (Math.min(body.width(), body.height()) / EACH);
    Streams streams =
        Streams.around(cells, Math.max(LEAST, Math.min(MOST, room)), look().highlighted());
    String nothing = streams.nothing();
    if (!nothing.isEmpty()) {
      sheet.nothing(nothing);
      return;
    }
    for (String note : List.of(streams.note(numbers), Streams.diagonal(matrix))) {
      if (!note.isEmpty()) {
        sheet.note(note);
      }
    }
    new Circle(sheet, numbers, streams).draw();
  }

  /** One drawing. */
  private final class Circle {
    private final Sheet sheet;
    private final Streams streams;
    private final int[] ranks;
    private final NumberStyle numbers;
    private final List<String> labels = new ArrayList<>();
    private final double x;
    private final double y;
    private final double radius;
    private final double room;
    private final double[] begin;
    private final double[] middle;
    private final double[] end;
    private final double angle;

    Circle(Sheet sheet, NumberStyle numbers, Streams streams) {
      this.sheet = sheet;
      this.streams = streams;
      ranks = streams.ranks(true);
      this.numbers = numbers;
      Box body = sheet.body();
      int n = streams.from().size();
      double widest = 0;
      double sum = 0;
      for (int i = 0; i < n; i++) {
        labels.add(
            Figures.text(numbers, streams.out(i)) + " + " + Figures.text(numbers, streams.in(i)));
        widest =
            Math.max(
                widest,
                Math.max(TYPE.width(streams.from().get(i)), Type.AXIS.width(labels.get(i))));
        sum += streams.out(i) + streams.in(i);
      }
      double side = Math.min(widest, LABELS * body.width()) + GAP;
      radius =
          Math.max(20, Math.min(body.height() / 2 - TYPE.line(), body.width() / 2 - side) - RING);
      x = body.middle();
      y = body.centre();
      room = body.width() / 2;
      begin = new double[n];
      middle = new double[n];
      end = new double[n];
      double gaps = Math.min(BETWEEN * n, Math.PI / 2);
      angle = (2 * Math.PI - gaps) / sum;
      int best = 0;
      double least = Double.POSITIVE_INFINITY;
      for (int turn = 0; turn < TURNS; turn++) {
        lay(turn, gaps / n);
        double moved = moved();
        if (moved < least - TURNED) {
          best = turn;
          least = moved;
        }
      }
      lay(best, gaps / n);
    }

    /** Lays the places around the circle, the first one at the top or a part of a turn after it. */
    private void lay(int turn, double gap) {
      double at = -Math.PI / 2 + gap / 2 + turn * 2 * Math.PI / TURNS;
      for (int i = 0; i < begin.length; i++) {
        begin[i] = at;
        middle[i] = at + streams.out(i) * angle;
        end[i] = middle[i] + streams.in(i) * angle;
        at = end[i] + gap;
      }
    }

    /** How far all labels are from where they would be best. */
    private double moved() {
      double sum = 0;
      for (boolean right : new boolean[] {false, true}) {
        double[] wanted = wanted(side(right));
        double[] placed = placed(wanted);
        for (int k = 0; k < placed.length; k++) {
          sum += Math.abs(placed[k] - wanted[k]);
        }
      }
      return sum;
    }

    private List<Integer> side(boolean right) {
      List<Integer> side = new ArrayList<>();
      for (int i = 0; i < begin.length; i++) {
        if (StrictMath.cos((begin[i] + end[i]) / 2) >= 0 == right) {
          side.add(i);
        }
      }
      return side;
    }

    private double[] wanted(List<Integer> side) {
      double reach = radius + RING + GAP / 2;
      return side.stream()
          .mapToDouble(i -> y + reach * StrictMath.sin((begin[i] + end[i]) / 2))
          .toArray();
    }

    private double[] placed(double[] wanted) {
      Box body = sheet.body();
      return Placement.apart(wanted, step(), body.top(), body.bottom());
    }

    /** Labels have figures below the names, unless there are too many. */
    private double step() {
      Box body = sheet.body();
      double both = TYPE.line() + Type.AXIS.line();
      int most = Math.max(side(true).size(), side(false).size());
      return most <= Placement.room(both, body.top(), body.bottom()) ? both : TYPE.line();
    }

    void draw() {
      int n = begin.length;
      double[] leaving = begin.clone();
      double[] arriving = middle.clone();
      double[][] places = new double[n * n][];
      for (int i = 0; i < n; i++) {
        for (int k = 1; k <= n; k++) {
          // The nearest first, so that ribbons cross as little as can be.
          int j = Math.floorMod(i - k, n);
          double wide = streams.flows()[i][j] * angle;
          places[i * n + j] = new double[] {leaving[i], wide, 0};
          leaving[i] += wide;
        }
      }
      for (int j = 0; j < n; j++) {
        for (int k = 1; k <= n; k++) {
          int i = Math.floorMod(j - k, n);
          places[i * n + j][2] = arriving[j];
          arriving[j] += places[i * n + j][1];
        }
      }
      for (boolean shining : new boolean[] {false, true}) {
        for (int i = 0; i < n; i++) {
          for (int j = 0; j < n; j++) {
            boolean lit = shines(i) || shines(j);
            if (streams.flows()[i][j] > 0 && lit == shining) {
              double[] place = places[i * n + j];
              ribbon(i, j, place[0], place[2], place[1]);
            }
          }
        }
      }
      for (int i = 0; i < n; i++) {
        ring(i);
      }
      labels(true);
      labels(false);
    }

    private boolean shines(int place) {
      return look().shines(streams.from().get(place));
    }

    private void ribbon(int i, int j, double from, double to, double wide) {
      double near = radius - LEAVING;
      double far = radius - ARRIVING;
      Outline outline =
          new Outline()
              .move(x + near * StrictMath.cos(from), y + near * StrictMath.sin(from))
              .arc(x, y, near, from, from + wide)
              .curve(x, y, x + far * StrictMath.cos(to), y + far * StrictMath.sin(to))
              .arc(x, y, far, to, to + wide)
              .curve(x, y, x + near * StrictMath.cos(from), y + near * StrictMath.sin(from))
              .close();
      boolean lit = shines(i) || shines(j);
      String colour = lit ? colour(i) : look().palette().others();
      sheet.path(
          outline,
          Ink.fill(colour).opacity(lit ? 0.65 : 0.3),
          streams.from().get(i)
              + " → "
              + streams.to().get(j)
              + ": "
              + numbers.readable(streams.flows()[i][j]));
    }

    private void ring(int i) {
      double outer = radius + RING;
      double from = begin[i];
      // An arc that is too short to be seen has a hair's breadth.
      double to = Math.max(end[i], from + 0.5 / radius);
      Outline outline =
          new Outline()
              .move(x + radius * StrictMath.cos(from), y + radius * StrictMath.sin(from))
              .arc(x, y, radius, from, to)
              .line(x + outer * StrictMath.cos(to), y + outer * StrictMath.sin(to))
              .arc(x, y, outer, to, from)
              .close();
      sheet.path(
          outline,
          Ink.fill(shines(i) ? colour(i) : look().palette().others()),
          streams.from().get(i)
              + ": leaving "
              + numbers.readable(streams.out(i))
              + ", arriving "
              + numbers.readable(streams.in(i)));
    }

    private String colour(int i) {
      return Colours.ofPlace(look().palette(), ranks[i], streams.isGroup(true, i));
    }

    /** Labels of one side, from top to bottom. */
    private void labels(boolean right) {
      List<Integer> side = side(right);
      Box body = sheet.body();
      double step = step();
      boolean figures = step > TYPE.line();
      if (figures) {
        sheet.note("Figures: leaving + arriving.");
      }
      int most = Placement.room(step, body.top(), body.bottom());
      if (side.size() > most) {
        side.sort((a, b) -> Double.compare(end[b] - begin[b], end[a] - begin[a]));
        sheet.note((side.size() - most) + " places on one side have no label.");
        side = side.subList(0, most);
      }
      double[] placed = Placement.apart(wanted(side), step, body.top(), body.bottom());
      for (int k = 0; k < placed.length; k++) {
        label(side.get(k), right, placed[k], step, figures);
      }
    }

    private void label(int i, boolean right, double at, double step, boolean figures) {
      double reach = radius + RING + GAP / 2;
      // Of the lines of a label the one that is nearest to the circle's middle counts.
      double nearest = Math.max(0, Math.abs(at - y) - step / 2);
      double away = Math.max(5, Math.sqrt(Math.max(0, reach * reach - nearest * nearest)));
      double side = right ? x + away : x - away;
      Anchor anchor = right ? Anchor.START : Anchor.END;
      double mid = (begin[i] + end[i]) / 2;
      double outer = radius + RING;
      double px = x + outer * StrictMath.cos(mid);
      double py = y + outer * StrictMath.sin(mid);
      if (Math.abs(at - (y + reach * StrictMath.sin(mid))) > 4) {
        sheet.line(px, py, side + (right ? -2 : 2), at, Ink.line(Ink.AXIS, 0.7));
      }
      double wide = room - away;
      double top = figures ? at - step / 2 + TYPE.line() / 2 : at;
      String colour = shines(i) ? look().palette().text(colour(i)) : Ink.MUTED;
      sheet.name(side, top + TYPE.toBase(), anchor, TYPE.in(colour), streams.from().get(i), wide);
      if (figures) {
        double bottom = at + step / 2 - Type.AXIS.line() / 2;
        sheet.name(side, bottom + Type.AXIS.toBase(), anchor, Type.AXIS, labels.get(i), wide);
      }
    }
  }
}
