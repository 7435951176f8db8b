package org.migrationeconomics.charts;

import org.migrationeconomics.charts.internal.Ink;
import org.migrationeconomics.charts.internal.Outline;
import org.migrationeconomics.charts.internal.Sheet;

/** What small panels share. */
final class Panels {

  private static final double WIDTH = 1.8;
  private static final double DOT = 2;

  private Panels() {}

  /** A line through places on the sheet; NaN is a hole, a point between two holes a dot. */
  static void line(Sheet sheet, double[] x, double[] y, String colour, String tip) {
    Outline outline = new Outline();
    for (int i = 0; i < y.length; i++) {
      if (!Double.isNaN(y[i])) {
        boolean begins = i == 0 || Double.isNaN(y[i - 1]);
        boolean ends = i == y.length - 1 || Double.isNaN(y[i + 1]);
        if (begins && ends) {
          sheet.circle(x[i], y[i], DOT, Ink.fill(colour), tip);
        } else if (begins) {
          outline.move(x[i], y[i]);
        } else {
          outline.line(x[i], y[i]);
        }
      }
    }
    sheet.path(outline, Ink.line(colour, WIDTH).round(), tip);
  }
}
