package org.migrationeconomics.charts.internal;

import java.util.ArrayList;
import java.util.List;

/** Time along an axis, in years: the beginning of 2000 is 2000.0. */
public final class TimeAxis {

  private static final int[] STEPS = {1, 2, 5, 10, 20, 25, 50, 100, 200, 500};
  private static final double APART = 16;
  private static final double HALF = 0.5;

  private TimeAxis() {}

  /**
   * Where an axis begins.
   *
   * @param first the first time
   * @param last the last time
   * @return the first time, or half a year before it if there is no other
   */
  public static double low(double first, double last) {
    return last > first ? first : first - HALF;
  }

  /**
   * Where an axis ends.
   *
   * @param first the first time
   * @param last the last time
   * @return the last time, or half a year after it if there is no other
   */
  public static double high(double first, double last) {
    return last > first ? last : last + HALF;
  }

  /**
   * A span in words.
   *
   * @param first its first year or period
   * @param last its last
   * @return such as 1990–2024, or 1990
   */
  public static String span(Object first, Object last) {
    return first.equals(last) ? first.toString() : first + "–" + last;
  }

  /**
   * Writes years below a frame: every year, every second, fifth or tenth, as there is room.
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
    write(plot, years, labels);
  }

  /**
   * Writes the years of dates below a frame, as many of them as there is room for.
   *
   * @param plot the frame, whose axis across is in years
   * @param times the dates, in years
   */
  public static void dates(Plot plot, double[] times) {
    List<String> labels = new ArrayList<>();
    List<Double> places = new ArrayList<>();
    for (double time : times) {
      labels.add(Integer.toString((int) Math.floor(time)));
      places.add(time);
    }
    write(plot, places, labels);
  }

  private static void write(Plot plot, List<Double> places, List<String> labels) {
    plot.across(places.stream().mapToDouble(Double::doubleValue).toArray(), labels);
  }
}
