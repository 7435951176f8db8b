package org.migrationeconomics.charts;

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
import org.migrationeconomics.charts.internal.TextWidth;
import org.migrationeconomics.charts.internal.Type;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.migration.OriginDestinationMatrix;

/** Flows as bands from senders on the left to receivers on the right. */
final class SankeyChart extends Chart {

  private static final int MOST = 14;
  private static final int LEAST = 4;

  /** How much room there has to be for a place. */
  private static final double EACH = 27;

  private static final double NODE = 10;
  private static final double GAP = 7;
  private static final double LABELS = 0.27;
  private static final Type TYPE = Type.LABEL;

  private final OriginDestinationMatrix matrix;
  private final Streams.Cells cells;

  private SankeyChart(OriginDestinationMatrix matrix, Streams.Cells cells, Look look) {
    super(look);
    this.matrix = matrix;
    this.cells = cells;
  }

  static SankeyChart of(OriginDestinationMatrix matrix) {
    return new SankeyChart(
        Require.notNull("matrix", matrix), Streams.Cells.of(matrix), Look.DEFAULT);
  }

  @Override
  SankeyChart with(Look other) {
    return new SankeyChart(matrix, cells, other);
  }

  @Override
  int usualHeight() {
    return 520;
  }

  @Override
  Set<String> names() {
    return new LinkedHashSet<>(Streams.names(matrix));
  }

  private String sends() {
    return matrix.axes().rowsAreOutgoing() ? matrix.axes().rows() : matrix.axes().columns();
  }

  private String receives() {
    return matrix.axes().rowsAreOutgoing() ? matrix.axes().columns() : matrix.axes().rows();
  }

  @Override
  Caption caption() {
    return new Caption(
        matrix.label(),
        "From " + sends() + " (left) to " + receives() + " (right)",
        "Sankey diagram: bands from "
            + sends()
            + " on the left to "
            + receives()
            + " on the right, of "
            + (matrix.size() == 1 ? "1 place" : matrix.size() + " places")
            + "; the bands are as thick as the flows.",
        cells.magnitude().unit(),
        matrix.source());
  }

  @Override
  void draw(Sheet sheet) {
    NumberStyle numbers = look().numbers();
    int room = (int) (sheet.body().height() / EACH);
    Streams streams =
        Streams.across(cells, Math.max(LEAST, Math.min(MOST, room)), look().highlighted());
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
    new Bands(sheet, numbers, streams).draw();
  }

  /** One drawing. */
  private final class Bands {
    private final Sheet sheet;
    private final Streams streams;
    private final int[] ranks;
    private final NumberStyle numbers;
    private final double left;
    private final double right;
    private final double leftRoom;
    private final double rightRoom;
    private final double perUnit;
    private final double[] senders;
    private final double[] receivers;

    Bands(Sheet sheet, NumberStyle numbers, Streams streams) {
      this.sheet = sheet;
      this.streams = streams;
      ranks = streams.ranks(false);
      this.numbers = numbers;
      Box body = sheet.body();
      leftRoom = room(true, body);
      rightRoom = room(false, body);
      left = body.left() + leftRoom + GAP;
      right = body.right() - rightRoom - GAP;
      int n = Math.max(streams.from().size(), streams.to().size());
      double gaps = Math.min(GAP * (n - 1), body.height() / 3);
      double gap = n > 1 ? gaps / (n - 1) : 0;
      perUnit = (body.height() - gaps) / streams.total();
      senders = tops(true, body, gap);
      receivers = tops(false, body, gap);
    }

    private double room(boolean sender, Box body) {
      double widest = 0;
      List<String> names = sender ? streams.from() : streams.to();
      for (int i = 0; i < names.size(); i++) {
        widest = Math.max(widest, TYPE.strong().width(names.get(i) + " " + figure(sender, i)));
      }
      return Math.min(widest + 1, LABELS * body.width());
    }

    private double size(boolean sender, int i) {
      return sender ? streams.out(i) : streams.in(i);
    }

    private String figure(boolean sender, int i) {
      return Figures.text(numbers, size(sender, i));
    }

    /** Where the places of one side begin, in the middle of the height. */
    private double[] tops(boolean sender, Box body, double gap) {
      int n = (sender ? streams.from() : streams.to()).size();
      double at = body.top() + (body.height() - streams.total() * perUnit - gap * (n - 1)) / 2;
      double[] tops = new double[n];
      for (int i = 0; i < n; i++) {
        tops[i] = at;
        at += size(sender, i) * perUnit + gap;
      }
      return tops;
    }

    void draw() {
      for (boolean shining : new boolean[] {false, true}) {
        double[] leaving = senders.clone();
        double[] arriving = receivers.clone();
        for (int i = 0; i < senders.length; i++) {
          for (int j = 0; j < receivers.length; j++) {
            double thick = streams.flows()[i][j] * perUnit;
            if (thick > 0 && lit(i, j) == shining) {
              band(i, j, leaving[i], arriving[j], thick);
            }
            leaving[i] += thick;
            arriving[j] += thick;
          }
        }
      }
      for (boolean sender : new boolean[] {true, false}) {
        nodes(sender);
        labels(sender);
      }
    }

    private boolean lit(int i, int j) {
      return look().shines(streams.from().get(i)) || look().shines(streams.to().get(j));
    }

    private String colour(int sender) {
      return Colours.ofPlace(look().palette(), ranks[sender], streams.isGroup(true, sender));
    }

    private void band(int i, int j, double from, double to, double thick) {
      double a = left + NODE;
      double b = right - NODE;
      double mid = (a + b) / 2;
      Outline outline =
          new Outline()
              .move(a, from)
              .curve(mid, from, mid, to, b, to)
              .line(b, to + thick)
              .curve(mid, to + thick, mid, from + thick, a, from + thick)
              .close();
      boolean lit = lit(i, j);
      sheet.path(
          outline,
          Ink.fill(lit ? colour(i) : look().palette().others()).opacity(lit ? 0.55 : 0.3),
          streams.from().get(i)
              + " → "
              + streams.to().get(j)
              + ": "
              + numbers.readable(streams.flows()[i][j]));
    }

    private void nodes(boolean sender) {
      double[] tops = sender ? senders : receivers;
      for (int i = 0; i < tops.length; i++) {
        String name = (sender ? streams.from() : streams.to()).get(i);
        String colour = sender ? colour(i) : Ink.MUTED;
        double x = sender ? left : right - NODE;
        double high = Math.max(0.5, size(sender, i) * perUnit);
        // The last one, if it is too thin to be seen, does not reach below the rest.
        double top = Math.min(tops[i], sheet.body().bottom() - high);
        sheet.rect(
            new Box(x, top, x + NODE, top + high),
            Ink.fill(look().shines(name) ? colour : look().palette().others()),
            name + ": " + figure(sender, i));
      }
    }

    private void labels(boolean sender) {
      double[] tops = sender ? senders : receivers;
      List<String> names = sender ? streams.from() : streams.to();
      Box body = sheet.body();
      int most = Math.min(tops.length, Placement.room(TYPE.line(), body.top(), body.bottom()));
      if (most < tops.length) {
        sheet.note(
            (tops.length - most) + " of the " + (sender ? "left" : "right") + " have no label.");
      }
      double[] wanted = new double[most];
      for (int i = 0; i < most; i++) {
        wanted[i] = tops[i] + size(sender, i) * perUnit / 2;
      }
      double[] placed = Placement.apart(wanted, TYPE.line(), body.top(), body.bottom());
      for (int i = 0; i < most; i++) {
        double edge = sender ? left : right;
        double x = sender ? edge - GAP : edge + GAP;
        if (Math.abs(placed[i] - wanted[i]) > 3) {
          sheet.line(edge, wanted[i], sender ? x + 2 : x - 2, placed[i], Ink.line(Ink.AXIS, 0.7));
        }
        Type type = look().shines(names.get(i)) ? TYPE.strong() : TYPE.in(Ink.MUTED);
        // The figure stays whole, the name is what is shortened.
        String figure = " " + figure(sender, i);
        double room = (sender ? leftRoom : rightRoom) - type.width(figure);
        String name = TextWidth.fit(names.get(i), room, type.size(), type.bold());
        sheet.titled(
            x,
            placed[i] + type.toBase(),
            sender ? Anchor.END : Anchor.START,
            type,
            name + figure,
            name.equals(names.get(i)) ? "" : names.get(i) + figure);
      }
    }
  }
}
