package org.migrationeconomics.charts;

import java.util.List;
import org.migrationeconomics.charts.internal.Anchor;
import org.migrationeconomics.charts.internal.Box;
import org.migrationeconomics.charts.internal.Ink;
import org.migrationeconomics.charts.internal.NumberStyle;
import org.migrationeconomics.charts.internal.Outline;
import org.migrationeconomics.charts.internal.Plot;
import org.migrationeconomics.charts.internal.Scale;
import org.migrationeconomics.charts.internal.Sheet;
import org.migrationeconomics.charts.internal.Type;

/** A square of cumulated shares in per cent with the line of equality, for curves below it. */
final class UnitSquare {

  private static final double WHOLE = 100;
  private static final double ROOM = 46;

  private final Sheet sheet;
  private final Plot plot;

  private UnitSquare(Sheet sheet, Plot plot) {
    this.sheet = sheet;
    this.plot = plot;
  }

  /**
   * Draws axes, grid and the line of equality.
   *
   * @param right the room for labels on the right
   * @param least the least share, below zero if there are losses
   * @param up what the axis upwards says
   * @param across what the axis across says
   */
  static UnitSquare drawn(
      Sheet sheet, NumberStyle numbers, double right, double least, String up, String across) {
    Box body = sheet.body();
    Box inner = body.less(0, 0, right, Type.AXIS.line());
    double side = Math.min(inner.width(), inner.height());
    Box room = new Box(body.left(), inner.top(), body.left() + side + ROOM / 2, inner.bottom());
    if (room.right() > inner.right()) {
      room = new Box(body.left(), inner.top(), inner.right(), inner.bottom());
    }
    int steps = room.height() < 220 ? 2 : 5;
    Scale scale = Scale.fromZero(Math.min(0, WHOLE * least), WHOLE, steps);
    Plot plot = Plot.drawn(sheet, numbers, room, 0, WHOLE, scale, up);
    plot.numbersAcross(Scale.fromZero(0, WHOLE, steps));
    Box frame = plot.frame();
    sheet.name(
        frame.middle(),
        frame.bottom() + 6 + 2 * Type.AXIS.line(),
        Anchor.MIDDLE,
        Type.AXIS,
        across,
        frame.width());
    sheet.line(
        plot.x(0), plot.y(0), plot.x(WHOLE), plot.y(WHOLE), Ink.line(Ink.AXIS, 1.2).dashed());
    return new UnitSquare(sheet, plot);
  }

  Box frame() {
    return plot.frame();
  }

  double x(double share) {
    return plot.x(WHOLE * share);
  }

  double y(double share) {
    return plot.y(WHOLE * share);
  }

  /** A curve through the points. */
  void curve(SharesCurve curve, Ink ink, String tip) {
    Outline outline = new Outline();
    List<double[]> points = curve.points();
    for (int i = 0; i < points.size(); i++) {
      double px = x(points.get(i)[0]);
      double py = y(points.get(i)[1]);
      if (i == 0) {
        outline.move(px, py);
      } else {
        outline.line(px, py);
      }
    }
    sheet.path(outline, ink, tip);
  }
}
