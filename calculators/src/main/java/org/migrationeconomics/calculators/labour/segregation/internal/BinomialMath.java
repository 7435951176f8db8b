package org.migrationeconomics.calculators.labour.segregation.internal;

import java.util.SplittableRandom;

/** Probabilities of the binomial distribution, and draws from it. */
public final class BinomialMath {

  private static final double TWO_PI = 2 * Math.PI;
  private static final int TABLE = 16;
  // The error of Stirling's formula, ln n! - ln(√(2πn) (n/e)^n), for small n.
  private static final double[] ERRORS = new double[TABLE];

  static {
    double logFactorial = 0;
    for (int n = 1; n < TABLE; n++) {
      logFactorial += Math.log(n);
      ERRORS[n] = logFactorial - (0.5 * Math.log(TWO_PI * n) + n * Math.log(n) - n);
    }
  }

  private BinomialMath() {}

  private static double stirlingError(double n) {
    if (n < TABLE) {
      return ERRORS[(int) n];
    }
    double square = n * n;
    return (1 / 12.0 - (1 / 360.0 - (1 / 1260.0 - 1 / 1680.0 / square) / square) / square) / n;
  }

  /** x ln(x/mean) + mean - x, without loss of digits where x is close to the mean. */
  private static double deviance(double x, double mean) {
    double difference = x - mean;
    if (Math.abs(difference) < 0.1 * (x + mean)) {
      double v = difference / (x + mean);
      double sum = difference * v;
      double term = 2 * x * v;
      double square = v * v;
      for (int j = 3; j < 1000; j += 2) {
        term *= square;
        double next = sum + term / j;
        if (next == sum) {
          return next;
        }
        sum = next;
      }
      return sum;
    }
    return x * Math.log(x / mean) + mean - x;
  }

  /**
   * The probability of exactly x out of n, after Loader's expansion at the saddle point, which
   * keeps its digits for millions.
   *
   * @param x a whole number from 0 to n
   * @param n a whole number that is not negative
   * @param p the probability of one, above 0 and below 1
   * @return the probability
   */
  public static double probability(double x, double n, double p) {
    double q = 1 - p;
    if (x == 0) {
      return Math.exp(n * Math.log1p(-p));
    }
    if (x == n) {
      return Math.exp(n * Math.log(p));
    }
    double log =
        stirlingError(n)
            - stirlingError(x)
            - stirlingError(n - x)
            - deviance(x, n * p)
            - deviance(n - x, n * q);
    return Math.exp(log) * Math.sqrt(n / (TWO_PI * x * (n - x)));
  }

  /**
   * The mean absolute deviation of a binomial number from its mean, in de Moivre's closed form.
   *
   * @param n a whole number above zero
   * @param p the probability of one, above 0 and below 1
   * @return E abs(X - n p) = 2 v C(n, v) p^v (1 - p)^(n - v + 1), v = floor(n p) + 1
   */
  public static double meanAbsoluteDeviation(double n, double p) {
    double v = Math.floor(n * p) + 1;
    return v > n ? 0 : 2 * v * (1 - p) * probability(v, n, p);
  }

  /**
   * A binomial number, drawn by inversion that begins at the most probable number and goes
   * outwards.
   *
   * @param random where chance comes from
   * @param n how many, a whole number
   * @param p the probability of one, from 0 to 1
   * @return how many of n
   */
  public static long draw(SplittableRandom random, long n, double p) {
    if (n == 0 || p <= 0) {
      return 0;
    }
    if (p >= 1) {
      return n;
    }
    double odds = p / (1 - p);
    long mode = Math.min((long) ((n + 1.0) * p), n);
    double u = random.nextDouble();
    double atMode = probability((double) mode, (double) n, p);
    u -= atMode;
    if (u < 0) {
      return mode;
    }
    double up = atMode;
    double down = atMode;
    long above = mode;
    long below = mode;
    // Beyond this both tails together are less than what a random double can tell from zero.
    while (above < n || below > 0) {
      if (above < n) {
        up *= odds * (double) (n - above) / (double) (above + 1);
        above++;
        u -= up;
        if (u < 0) {
          return above;
        }
      }
      if (below > 0) {
        down *= (double) below / (odds * (double) (n - below + 1));
        below--;
        u -= down;
        if (u < 0) {
          return below;
        }
      }
      if (up + down < 1e-300) {
        break;
      }
    }
    // What is left of u is rounding noise of the sum of all probabilities.
    return mode;
  }
}
