package org.migrationeconomics.charts;

import java.util.List;
import org.migrationeconomics.charts.internal.Anchor;
import org.migrationeconomics.charts.internal.Box;
import org.migrationeconomics.charts.internal.Ink;
import org.migrationeconomics.charts.internal.Placement;
import org.migrationeconomics.charts.internal.Plot;
import org.migrationeconomics.charts.internal.Sheet;
import org.migrationeconomics.charts.internal.TextWidth;
import org.migrationeconomics.charts.internal.Type;

/** Names of lines and areas, written where they end instead of in a legend. */
final class EndLabels {

  /** A name, the last value, and where the line ends; the most important come first. */
  record Label(String name, String value, String colour, double x, double y) {}

  private static final Type NAME = Type.LABEL.strong();
  private static final Type VALUE = Type.LABEL;

  /** From a frame to its labels; leader lines run there. */
  private static final double GAP = 16;

  private static final double BETWEEN = 5;
  private static final double MOST = 0.36;
  private static final double MOST_OF_NARROW = 0.45;
  private static final double NARROW = 420;
  private static final double MOVED = 3;

  private EndLabels() {}

  /** How wide the labels are, with the gap before them. */
  static double room(List<Label> labels, Box body) {
    double widest = labels.stream().mapToDouble(EndLabels::width).max().orElse(0);
    return labels.isEmpty()
        ? GAP
        : Math.min(widest, (body.width() < NARROW ? MOST_OF_NARROW : MOST) * body.width()) + GAP;
  }

  private static double width(Label label) {
    return NAME.width(label.name()) + value(label);
  }

  private static double value(Label label) {
    return label.value().isEmpty() ? 0 : BETWEEN + VALUE.width(label.value());
  }

  /** Draws as many as there is room for, and at most so many; the others are noted. */
  static void draw(Sheet sheet, Plot plot, List<Label> labels, int limit) {
    Box frame = plot.frame();
    double top = frame.top() - NAME.size();
    double bottom = frame.bottom() + NAME.size() / 2;
    int most = Math.min(limit, Placement.room(NAME.line(), top, bottom));
    List<Label> shown = labels.subList(0, Math.min(most, labels.size()));
    if (shown.size() < labels.size()) {
      sheet.note(
          (labels.size() - shown.size()) + " of " + labels.size() + " lines are not labelled.");
    }
    double[] wanted = shown.stream().mapToDouble(label -> plot.y(label.y())).toArray();
    double[] placed = Placement.apart(wanted, NAME.line(), top, bottom);
    double left = frame.right() + GAP;
    double room = sheet.body().right() - left;
    for (int i = 0; i < placed.length; i++) {
      Label label = shown.get(i);
      double x = plot.x(label.x());
      boolean early = x < frame.right() - MOVED;
      if (early) {
        Ink ink = Ink.line(Ink.AXIS, 0.8).dotted();
        sheet.line(x + MOVED, wanted[i], frame.right(), wanted[i], ink);
      }
      if (early || Math.abs(placed[i] - wanted[i]) > MOVED) {
        double from = early ? frame.right() : x + MOVED;
        sheet.line(from, wanted[i], left - MOVED, placed[i], Ink.line(Ink.AXIS, 0.8));
      }
      // The value stays whole, the name is what is shortened.
      double base = placed[i] + NAME.toBase();
      Type type = NAME.in(label.colour());
      String name = TextWidth.fit(label.name(), room - value(label), NAME.size(), true);
      String tip = name.equals(label.name()) ? "" : label.name() + " " + label.value();
      double end = sheet.titled(left, base, Anchor.START, type, name, tip).right();
      if (!label.value().isEmpty()) {
        Type value = VALUE.in(label.colour());
        sheet.text(end + BETWEEN, base, Anchor.START, value, label.value());
      }
    }
  }
}
