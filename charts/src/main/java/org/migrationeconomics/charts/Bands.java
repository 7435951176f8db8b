package org.migrationeconomics.charts;

import org.migrationeconomics.charts.internal.Ink;
import org.migrationeconomics.charts.internal.Outline;
import org.migrationeconomics.charts.internal.Plot;
import org.migrationeconomics.charts.internal.Sheet;

/** The area between two lines, broken where either has a hole. */
final class Bands {

  private static final double PALE = 0.7;

  private Bands() {}

  static void draw(
      Sheet sheet, Plot plot, double[] x, double[] low, double[] high, String colour, String tip) {
    draw(sheet, plot, x, low, high, Ink.fill(colour).opacity(PALE), tip);
  }

  static void draw(
      Sheet sheet, Plot plot, double[] x, double[] low, double[] high, Ink ink, String tip) {
    int from = 0;
    while (from < x.length) {
      int to = from;
      while (to < x.length && !Double.isNaN(low[to]) && !Double.isNaN(high[to])) {
        to++;
      }
      if (to - from > 1) {
        Outline outline = new Outline();
        for (int i = from; i < to; i++) {
          if (i == from) {
            outline.move(plot.x(x[i]), plot.y(high[i]));
          } else {
            outline.line(plot.x(x[i]), plot.y(high[i]));
          }
        }
        for (int i = to - 1; i >= from; i--) {
          outline.line(plot.x(x[i]), plot.y(low[i]));
        }
        sheet.path(outline.close(), ink, tip);
      }
      from = to + 1;
    }
  }
}
