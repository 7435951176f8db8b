package org.migrationeconomics.charts.internal;

import java.util.ArrayList;
import java.util.List;

/** Years along an axis: every year, every second, fifth or tenth, as there is room. */
public final class TimeAxis {

  private static final int[] STEPS = {1, 2, 5, 10, 20, 25, 50, 100, 200, 500};
  private static final double APART = 16;

  private TimeAxis() {}

  /**
   * Writes years below a frame.
   *
   * @param plot the frame, whose axis across is in years
   * @param from the first year
   * @param to the last year, as far as labels go
   */
  public static void years(Plot plot, int from, int to) {
    double room = Type.AXIS.width("2000") + APART;
    int step = STEPS[STEPS.length - 1];
    for (int each : STEPS) {
      if (to == from || plot.frame().width() * each / (to - from) >= room) {
        step = each;
        break;
      }
    }
    List<String> labels = new ArrayList<>();
    List<Double> years = new ArrayList<>();
    for (int year = Math.floorDiv(from + step - 1, step) * step; year <= to; year += step) {
      labels.add(Integer.toString(year));
      years.add((double) year);
    }
    if (labels.isEmpty()) {
      labels.add(Integer.toString(from));
      years.add((double) from);
    }
    plot.across(years.stream().mapToDouble(Double::doubleValue).toArray(), labels);
  }
}
