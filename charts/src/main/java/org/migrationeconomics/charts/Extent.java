package org.migrationeconomics.charts;

import org.migrationeconomics.core.measure.Figure;

/** The least and the greatest of some values; NaN is passed over. Mutable, for one thread. */
final class Extent {

  private double min = Double.POSITIVE_INFINITY;
  private double max = Double.NEGATIVE_INFINITY;

  Extent add(double value) {
    if (!Double.isNaN(value)) {
      min = Math.min(min, value);
      max = Math.max(max, value);
    }
    return this;
  }

  Extent add(double... values) {
    for (double value : values) {
      add(value);
    }
    return this;
  }

  boolean isEmpty() {
    return min > max;
  }

  double min() {
    return min;
  }

  double max() {
    return max;
  }

  /** The greatest distance from zero, zero if there is no value. */
  double size() {
    return isEmpty() ? 0 : Math.max(Math.abs(min), Math.abs(max));
  }

  /** A figure, or NaN for a hole. */
  static double number(Figure figure) {
    return figure.isPresent() ? figure.value() : Double.NaN;
  }
}
