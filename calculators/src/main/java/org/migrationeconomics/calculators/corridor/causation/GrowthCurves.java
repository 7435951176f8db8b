package org.migrationeconomics.calculators.corridor.causation;

/**
 * The curves between a value at the start and one at the end of the observations, bent by a shape:
 * so written they are defined for all points and shapes, and the limits (linear, exponential) are
 * points like any other. Time runs from 0 to 1, values are shares of the largest observation.
 */
final class GrowthCurves {

  private static final double FLAT = 1e-9;

  private GrowthCurves() {}

  /** (e^(sx) − 1)/(e^s − 1), which is x where s is zero. */
  static double rise(double shape, double x) {
    if (Math.abs(shape) < FLAT) {
      return x;
    }
    return shape > 0
        // The same, without the overflow.
        ? Math.exp(shape * (x - 1)) * Math.expm1(-shape * x) / Math.expm1(-shape)
        : Math.expm1(shape * x) / Math.expm1(shape);
  }

  static double exponential(double first, double last, double x) {
    return Math.pow(first, 1 - x) * Math.pow(last, x);
  }

  /** first^(1−e) to last^(1−e) in a straight line, raised back. */
  static double power(double first, double last, double e, double x) {
    double w = 1 - e;
    double bend = w * Math.log(last / first);
    if (first == 0) {
      return w > 0 ? last * Math.pow(x, 1 / w) : Double.NaN;
    }
    return Math.abs(bend) < FLAT
        ? exponential(first, last, x)
        // (1 + x (ρ^w − 1))^(1/w), ρ the ratio of the ends.
        : first * Math.exp(Math.log1p(x * Math.expm1(bend)) / w);
  }

  /** 1/first to 1/last along an exponential. */
  static double logistic(double first, double last, double shape, double x) {
    return 1 / (1 / first + (1 / last - 1 / first) * rise(-shape, x));
  }

  static double immigration(double first, double last, double shape, double x) {
    return first + (last - first) * rise(shape, x);
  }
}
