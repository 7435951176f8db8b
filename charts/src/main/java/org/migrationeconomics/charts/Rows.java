package org.migrationeconomics.charts;

import java.util.List;
import org.migrationeconomics.charts.internal.Anchor;
import org.migrationeconomics.charts.internal.Box;
import org.migrationeconomics.charts.internal.Ink;
import org.migrationeconomics.charts.internal.NumberStyle;
import org.migrationeconomics.charts.internal.Plot;
import org.migrationeconomics.charts.internal.Scale;
import org.migrationeconomics.charts.internal.Sheet;
import org.migrationeconomics.charts.internal.Type;

/** Rows with a name on the left of each and an axis of numbers below all of them. */
final class Rows {

  private static final double GAP = 8;
  private static final double NAMES = 0.4;
  private static final double BELOW = 20;

  /** Rows that are higher have bars as if they were of this height. */
  static final double THICKEST = 40;

  private static final double STEP_ACROSS = 74;

  private final Sheet sheet;
  private final Box frame;
  private final Scale across;
  private final int count;

  private Rows(Sheet sheet, Box frame, Scale across, int count) {
    this.sheet = sheet;
    this.frame = frame;
    this.across = across;
    this.count = count;
  }

  /**
   * Draws grid, numbers and names.
   *
   * @param right what is to be left free on the right of the frame
   * @param min the least value
   * @param max the greatest value
   * @param names one a row, from top to bottom
   * @param strong which of them are bold
   */
  static Rows drawn(
      Sheet sheet,
      NumberStyle numbers,
      Box room,
      double right,
      double min,
      double max,
      List<String> names,
      List<Boolean> strong) {
    double widest = 0;
    for (int i = 0; i < names.size(); i++) {
      widest = Math.max(widest, type(strong.get(i)).width(names.get(i)));
    }
    double left = Math.min(widest, nameRoom(room));
    Box frame = room.less(left + GAP, 2, right, BELOW);
    Scale across = Scale.fromZero(min, max, Plot.steps(frame.width(), STEP_ACROSS));
    Rows rows = new Rows(sheet, frame, across, names.size());
    double[] ticks = across.ticks();
    for (double tick : ticks) {
      double x = rows.x(tick);
      sheet.line(x, frame.top(), x, frame.bottom(), Ink.line(tick == 0 ? Ink.AXIS : Ink.GRID, 1));
      sheet.text(
          Math.min(
              x,
              sheet.edge().right()
                  - Type.AXIS.width(numbers.fixed(tick, across.decimals())) / 2
                  - 2),
          frame.bottom() + 6 + Type.AXIS.size(),
          Anchor.MIDDLE,
          Type.AXIS,
          numbers.fixed(tick, across.decimals()));
    }
    for (int i = 0; i < names.size(); i++) {
      Type type = type(strong.get(i));
      sheet.name(
          frame.left() - GAP, rows.middle(i) + type.toBase(), Anchor.END, type, names.get(i), left);
    }
    return rows;
  }

  private static Type type(boolean strong) {
    return strong ? Type.LABEL.strong() : Type.LABEL;
  }

  /** The width that names may have. */
  static double nameRoom(Box room) {
    return NAMES * room.width();
  }

  /** How many rows there is room for. */
  static int most(Box room, double least) {
    return (int) Math.max(1, (room.height() - BELOW - 2) / least);
  }

  Box frame() {
    return frame;
  }

  /** How high a row is. */
  double height() {
    return frame.height() / count;
  }

  /** The middle of a row. */
  double middle(int row) {
    return frame.top() + (row + 0.5) * height();
  }

  /** Where a value lies. */
  double x(double value) {
    return frame.left() + across.share(value) * frame.width();
  }

  /** Draws a bar from zero. */
  void bar(int row, double value, double share, Ink ink, String tip) {
    double half = share * Math.min(height(), THICKEST) / 2;
    double zero = x(0);
    double end = x(value);
    sheet.rect(
        new Box(Math.min(zero, end), middle(row) - half, Math.max(zero, end), middle(row) + half),
        ink,
        tip);
  }
}
