package org.migrationeconomics.charts;

import java.util.function.IntFunction;
import org.migrationeconomics.charts.internal.Ink;
import org.migrationeconomics.charts.internal.Outline;
import org.migrationeconomics.charts.internal.Plot;
import org.migrationeconomics.charts.internal.Sheet;

/** A line through points that may have holes; a point between two holes is a dot. */
final class Line {

  private final String name;
  private final double[] x;
  private final double[] y;

  /** Neither array is copied. */
  Line(String name, double[] x, double[] y) {
    this.name = name;
    this.x = x;
    this.y = y;
  }

  String name() {
    return name;
  }

  int size() {
    return y.length;
  }

  double x(int i) {
    return x[i];
  }

  double y(int i) {
    return y[i];
  }

  /** NaN is a hole. */
  boolean has(int i) {
    return !Double.isNaN(y[i]);
  }

  /** The last point that is no hole, or -1. */
  int last() {
    int i = y.length - 1;
    while (i >= 0 && !has(i)) {
      i--;
    }
    return i;
  }

  /** Draws it; each point can be pointed at if there are few. */
  void draw(Sheet sheet, Plot plot, String colour, double width, IntFunction<String> tip) {
    Outline outline = new Outline();
    for (int i = 0; i < y.length; i++) {
      if (has(i)) {
        boolean begins = i == 0 || !has(i - 1);
        boolean ends = i == y.length - 1 || !has(i + 1);
        if (begins && ends) {
          sheet.circle(plot.x(x[i]), plot.y(y[i]), width * 1.4, Ink.fill(colour), tip.apply(i));
        } else if (begins) {
          outline.move(plot.x(x[i]), plot.y(y[i]));
        } else {
          outline.line(plot.x(x[i]), plot.y(y[i]));
        }
      }
    }
    sheet.path(outline, Ink.line(colour, width).round(), name);
  }
}
