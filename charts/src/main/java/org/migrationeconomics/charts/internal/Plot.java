package org.migrationeconomics.charts.internal;

import java.util.Arrays;
import java.util.List;

/**
 * The frame of a picture with two axes, and what of it all such pictures share: the room for the
 * numbers of the upright axis, a light grid, numbers and words along both axes that do not collide.
 */
public final class Plot {

  private static final double GAP = 8;
  private static final double TICK_ROOM = 20;

  private final Sheet sheet;
  private final NumberStyle numbers;
  private final Box frame;
  private final double low;
  private final double high;
  private final Scale up;

  private Plot(Sheet sheet, NumberStyle numbers, Box frame, double low, double high, Scale up) {
    this.sheet = sheet;
    this.numbers = numbers;
    this.frame = frame;
    this.low = low;
    this.high = high;
    this.up = up;
  }

  /**
   * A frame with the numbers of the upright axis on its left, its unit above and the numbers of the
   * other axis below. Grid and numbers of the upright axis are drawn.
   *
   * @param sheet where it is drawn
   * @param numbers how numbers are written
   * @param room the room for all of it
   * @param low what the axis across begins with
   * @param high what the axis across ends with, above the beginning
   * @param up the upright axis
   * @param unit the unit of the upright axis
   * @return the frame
   */
  public static Plot drawn(
      Sheet sheet, NumberStyle numbers, Box room, double low, double high, Scale up, String unit) {
    Type type = Type.AXIS;
    double widest = 0;
    double[] ticks = up.ticks();
    for (double tick : ticks) {
      widest = Math.max(widest, type.width(numbers.fixed(tick, up.decimals())));
    }
    sheet.name(room.left(), room.top() + type.size(), Anchor.START, type, unit, room.width());
    Box frame = room.less(widest + GAP, type.line() + type.size() / 2 + 2, 0, TICK_ROOM);
    Plot plot = new Plot(sheet, numbers, frame, low, high, up);
    int every = 1;
    while (frame.height() / (ticks.length - 1) * every < type.size() + 2 && every < ticks.length) {
      every++;
    }
    for (int i = 0; i < ticks.length; i++) {
      double y = plot.y(ticks[i]);
      boolean zero = ticks[i] == 0;
      sheet.line(frame.left(), y, frame.right(), y, Ink.line(zero ? Ink.AXIS : Ink.GRID, 1));
      if (i % every == 0) {
        sheet.text(
            frame.left() - GAP,
            y + type.toBase(),
            Anchor.END,
            type,
            numbers.fixed(ticks[i], up.decimals()));
      }
    }
    if (!up.hasZero()) {
      sheet.note("The axis does not begin at zero.");
    }
    return plot;
  }

  /**
   * How many steps an axis may have.
   *
   * @param length its length
   * @param apart how far steps are apart at least
   * @return the number, from 2 to 8
   */
  public static int steps(double length, double apart) {
    return (int) Math.max(2, Math.min(8, length / apart));
  }

  /**
   * The frame.
   *
   * @return what the axes enclose
   */
  public Box frame() {
    return frame;
  }

  /**
   * Where a value lies across.
   *
   * @param value the value
   * @return its place
   */
  public double x(double value) {
    return frame.left() + (value - low) / (high - low) * frame.width();
  }

  /**
   * Where a value lies up.
   *
   * @param value the value
   * @return its place
   */
  public double y(double value) {
    return frame.bottom() - up.share(value) * frame.height();
  }

  /**
   * Writes the numbers of the axis across, with their grid.
   *
   * @param across the axis, of the same beginning and end as the frame
   */
  public void numbersAcross(Scale across) {
    double[] ticks = across.ticks();
    List<String> labels =
        Arrays.stream(ticks).mapToObj(tick -> numbers.fixed(tick, across.decimals())).toList();
    for (double tick : ticks) {
      sheet.line(
          x(tick),
          frame.top(),
          x(tick),
          frame.bottom(),
          Ink.line(tick == 0 ? Ink.AXIS : Ink.GRID, 1));
    }
    across(ticks, labels);
  }

  /**
   * Writes labels below the frame, as many of them as there is room for, evenly chosen.
   *
   * @param values where they stand
   * @param labels what they say
   */
  public void across(double[] values, List<String> labels) {
    Type type = Type.AXIS;
    double baseline = frame.bottom() + 6 + type.size();
    int every = 1;
    while (every < values.length && collide(values, labels, every)) {
      every++;
    }
    for (int i = 0; i < values.length; i += every) {
      sheet.text(middle(values[i], labels.get(i)), baseline, Anchor.MIDDLE, type, labels.get(i));
    }
  }

  /** At an edge a label moves inwards rather than out of the sheet. */
  private double middle(double value, String label) {
    double half = Type.AXIS.width(label) / 2 + 2;
    return Math.max(half, Math.min(sheet.edge().right() - half, x(value)));
  }

  private boolean collide(double[] values, List<String> labels, int every) {
    Type type = Type.AXIS;
    for (int i = every; i < values.length; i += every) {
      double room =
          Math.abs(
              middle(values[i], labels.get(i)) - middle(values[i - every], labels.get(i - every)));
      if (room < (type.width(labels.get(i)) + type.width(labels.get(i - every))) / 2 + GAP) {
        return true;
      }
    }
    return false;
  }
}
