package org.migrationeconomics.calculators.labour.inequality;

import org.migrationeconomics.core.internal.Slabs;

/**
 * What is done to every wage, on plain arrays: sums by slabs, so that results are the same to the
 * last bit however many threads there are.
 *
 * <p>All sums are of r = y/c for one of the wages c, so that equal wages have exactly no inequality
 * and large ones do not overflow.
 */
final class InequalityKernels {

  /** Positions in the sums. */
  static final int WEIGHT = 0;

  static final int RATIO = 1; // Σ w r
  static final int RATIO_LOG = 2; // Σ w r ln r
  static final int LOG = 3; // Σ w ln r over r > 0
  static final int SQUARE = 4; // Σ w r²
  static final int ZERO = 5; // Σ w over r = 0
  static final int SUMS = 6;

  private InequalityKernels() {}

  /**
   * All additive sums.
   *
   * @param y wages, not negative; not modified
   * @param w weights; not modified
   * @param c the wage that is taken as 1
   * @return the sums by position
   */
  static double[] additive(double[] y, double[] w, double c) {
    double unit = 1 / c;
    boolean exact = unit * c == 1 && Double.isFinite(unit);
    return Slabs.sums(
        y.length,
        SUMS,
        (from, to, sums) -> {
          double weight = 0;
          double ratio = 0;
          double ratioLog = 0;
          double log = 0;
          double square = 0;
          double zero = 0;
          for (int i = from; i < to; i++) {
            double r = exact ? y[i] * unit : y[i] / c;
            double wr = w[i] * r;
            weight += w[i];
            ratio += wr;
            square += wr * r;
            if (r > 0) {
              double ln = Logarithms.ln(r);
              log += w[i] * ln;
              ratioLog += wr * ln;
            } else {
              zero += w[i];
            }
          }
          sums[WEIGHT] = weight;
          sums[RATIO] = ratio;
          sums[RATIO_LOG] = ratioLog;
          sums[LOG] = log;
          sums[SQUARE] = square;
          sums[ZERO] = zero;
        });
  }

  /**
   * What Theil's T needs, of workers of weight 1.
   *
   * @param y wages; not modified
   * @param c the wage that is taken as 1
   * @return Σ r and Σ r ln r; NaN or infinite if a wage is negative, NaN or infinite
   */
  static double[] theil(double[] y, double c) {
    double unit = 1 / c;
    boolean exact = unit * c == 1 && Double.isFinite(unit);
    return Slabs.sums(
        y.length,
        2,
        (from, to, sums) -> {
          double ratio = 0;
          double ratioLog = 0;
          for (int i = from; i < to; i++) {
            double r = exact ? y[i] * unit : y[i] / c;
            ratio += r;
            if (r != 0) {
              ratioLog += r * Logarithms.ln(r);
            }
          }
          sums[0] = ratio;
          sums[1] = ratioLog;
        });
  }

  /**
   * A mean of powers, as Atkinson's index needs it: Σ w (r^p − 1).
   *
   * @param y wages, not negative; not modified
   * @param w weights; not modified
   * @param c the wage that is taken as 1: the highest for p above 0, the lowest for p below 0, so
   *     that no power overflows
   * @param p the exponent, not 0
   * @return the sum; r^p of a wage of zero is 0
   */
  static double powers(double[] y, double[] w, double c, double p) {
    return Slabs.sums(
        y.length,
        1,
        (from, to, sums) -> {
          double sum = 0;
          for (int i = from; i < to; i++) {
            sum += w[i] * (y[i] > 0 ? Math.expm1(p * Math.log(y[i] / c)) : -1);
          }
          sums[0] = sum;
        })[0];
  }

  /**
   * The polarization of Esteban and Ray without its constant.
   *
   * @param y rising, in units of the mean; not modified
   * @param share of the population, adding to 1; not modified
   * @param alpha the exponent
   * @return ΣΣ share(i)^(1+alpha) share(j) |y(i) − y(j)|
   */
  static double estebanRay(double[] y, double[] share, double alpha) {
    double mean = 0;
    for (int i = 0; i < y.length; i++) {
      mean += share[i] * y[i];
    }
    double below = 0; // Σ share of those below
    double paid = 0; // Σ share y of those below
    double sum = 0;
    for (int i = 0; i < y.length; i++) {
      double above = 1 - below - share[i];
      double paidAbove = mean - paid - share[i] * y[i];
      double distance = y[i] * below - paid + paidAbove - y[i] * above;
      sum += Math.pow(share[i], 1 + alpha) * distance;
      below += share[i];
      paid += share[i] * y[i];
    }
    return sum;
  }
}
