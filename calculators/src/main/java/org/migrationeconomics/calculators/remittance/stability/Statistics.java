package org.migrationeconomics.calculators.remittance.stability;

import org.migrationeconomics.core.measure.Figure;

/** Moments of arrays, in two passes. */
final class Statistics {

  private Statistics() {}

  static double mean(double[] x) {
    double sum = 0;
    for (double value : x) {
      sum += value;
    }
    return sum / x.length;
  }

  /** Root of the sum of squared deviations from the mean by n - 1. */
  static double standardDeviation(double[] x) {
    double mean = mean(x);
    double sum = 0;
    for (double value : x) {
      sum += (value - mean) * (value - mean);
    }
    return Math.sqrt(sum / (x.length - 1));
  }

  /** Pearson's correlation; NaN if one does not vary. */
  static double correlation(double[] x, double[] y) {
    double meanX = mean(x);
    double meanY = mean(y);
    double xx = 0;
    double yy = 0;
    double xy = 0;
    for (int i = 0; i < x.length; i++) {
      double dx = x[i] - meanX;
      double dy = y[i] - meanY;
      xx += dx * dx;
      yy += dy * dy;
      xy += dx * dy;
    }
    return xy / (Math.sqrt(xx) * Math.sqrt(yy));
  }

  static Figure figure(double value, String what) {
    return Double.isFinite(value)
        ? Figure.of(value)
        : Figure.empty(what + " is beyond the range of numbers");
  }
}
