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
import org.migrationeconomics.charts.internal.Xml;

/** Names of lines, written where they end instead of in a legend. */
final class EndLabels {

  /** A name, the last value, and where the line ends; the most important come first. */
  record Label(String name, String value, String colour, double x, double y) {

    String text() {
      return value.isEmpty() ? name : Xml.closed(name) + " " + value;
    }
  }

  private static final Type TYPE = Type.LABEL.strong();

  /** From a frame to its labels; leader lines run there. */
  private static final double GAP = 16;

  private static final double MOST = 0.34;
  private static final double MOVED = 3;

  private EndLabels() {}

  /** How wide the labels are, with the gap before them. */
  static double room(List<Label> labels, Box body) {
    double widest = labels.stream().mapToDouble(label -> TYPE.width(label.text())).max().orElse(0);
    return labels.isEmpty() ? GAP : Math.min(widest, MOST * body.width()) + GAP;
  }

  static void draw(Sheet sheet, Plot plot, List<Label> labels) {
    Box frame = plot.frame();
    double top = frame.top() - TYPE.size();
    double bottom = frame.bottom() + TYPE.size();
    int most = Placement.room(TYPE.line(), top, bottom);
    List<Label> shown = labels.subList(0, Math.min(most, labels.size()));
    if (shown.size() < labels.size()) {
      sheet.note(
          (labels.size() - shown.size()) + " of " + labels.size() + " lines are not labelled.");
    }
    double[] wanted = shown.stream().mapToDouble(label -> plot.y(label.y())).toArray();
    double[] placed = Placement.apart(wanted, TYPE.line(), top, bottom);
    double left = frame.right() + GAP;
    double room = sheet.body().right() - left;
    for (int i = 0; i < placed.length; i++) {
      Label label = shown.get(i);
      double x = plot.x(label.x());
      boolean moved = Math.abs(placed[i] - wanted[i]) > MOVED;
      if (moved || x < frame.right() - MOVED) {
        sheet.line(x + MOVED, wanted[i], left - MOVED, placed[i], Ink.line(Ink.AXIS, 0.7));
      }
      // The value stays whole, the name is what is shortened.
      String value = label.value().isEmpty() ? "" : " " + label.value();
      String name = TextWidth.fit(label.name(), room - TYPE.width(value), TYPE.size(), true);
      boolean whole = name.equals(label.name());
      sheet.titled(
          left,
          placed[i] + TYPE.toBase(),
          Anchor.START,
          TYPE.in(label.colour()),
          Xml.closed(name) + value,
          whole ? "" : label.text());
    }
  }
}
