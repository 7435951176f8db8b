package org.migrationeconomics.calculators.society.undocumented.counts;

import org.apache.commons.math3.special.Erf;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;

/**
 * How many people there are, seen and unseen, from how many of one list are on another.
 *
 * <pre>
 *   Chapman           N = (n1+1)(n2+1)/(m+1) - 1
 *   variance          (n1+1)(n2+1)(n1-m)(n2-m) / ((m+1)² (m+2))            Seber
 *   Lincoln-Petersen  n1 n2 / m                                            none without overlap
 *   interval          M + f/C to M + f C,  M = n1+n2-m seen, f = N - M,
 *                     C = exp(z √ln(1 + var/f²))                           Chao
 * </pre>
 *
 * <p>It assumes that both lists are of the same people at the same time, that everybody is as
 * likely to be on a list as anybody else, and that being on one says nothing about the other.
 * People who hide are on no list: the number is then too small.
 *
 * <p>Options and their defaults: {@link #withConfidence} 0.95.
 *
 * <p><b>Units</b>: persons, whole.
 *
 * <p><b>Source</b>: D. G. Chapman, University of California Publications in Statistics 1 (1951),
 * 131-160; G. A. F. Seber, Biometrika 57 (1970), 313-318; A. Chao, Biometrics 43 (1987), 783-791.
 *
 * <p><b>Reproduces</b>: closed forms ({@code CaptureRecaptureTest}).
 *
 * <p>Immutable and thread-safe.
 */
public final class CaptureRecaptureCalculator {

  private static final CaptureRecaptureCalculator DEFAULTS = new CaptureRecaptureCalculator(0.95);

  private static final double MOST = 1e12;

  private final double confidence;

  private CaptureRecaptureCalculator(double confidence) {
    this.confidence = confidence;
  }

  /**
   * An interval of 95 %.
   *
   * @return the calculator
   */
  public static CaptureRecaptureCalculator withDefaults() {
    return DEFAULTS;
  }

  /**
   * A copy with an interval of another confidence.
   *
   * @param newConfidence above 0 and below 1
   * @return the calculator
   * @throws IllegalArgumentException if it is not
   */
  public CaptureRecaptureCalculator withConfidence(double newConfidence) {
    if (!(newConfidence > 0 && newConfidence < 1)) {
      throw Require.refusal("newConfidence", newConfidence, "a number above 0 and below 1");
    }
    return new CaptureRecaptureCalculator(newConfidence);
  }

  /**
   * The number from two lists.
   *
   * @param first n1, people on the first list
   * @param second n2, people on the second
   * @param both m, people on both
   * @return the estimate
   * @throws IllegalArgumentException if one is not a whole number of people, or more are on both
   *     than on one
   */
  public CaptureRecapture calculate(double first, double second, double both) {
    whole("first", first);
    whole("second", second);
    whole("both", both);
    double fewest = Math.min(first, second);
    if (both > fewest) {
      throw Require.refusal("both", both, "at most the shorter list, " + Numbers.exact(fewest));
    }
    double estimate = (first + 1) * (second + 1) / (both + 1) - 1;
    double variance =
        (first + 1)
            * (second + 1)
            * (first - both)
            * (second - both)
            / ((both + 1) * (both + 1) * (both + 2));
    double seen = first + second - both;
    double unseen = estimate - seen;
    double z = Math.sqrt(2) * Erf.erfInv(confidence);
    double c =
        variance > 0 && unseen > 0
            ? Math.exp(z * Math.sqrt(Math.log1p(variance / (unseen * unseen))))
            : 1;
    return new CaptureRecapture(
        first,
        second,
        both,
        estimate,
        Math.sqrt(variance),
        Math.min(seen + Math.max(unseen, 0) / c, estimate),
        Math.max(seen + Math.max(unseen, 0) * c, estimate),
        both > 0 ? Figure.of(first / both * second) : Figure.empty("nobody is on both lists"),
        confidence);
  }

  private static void whole(String name, double people) {
    if (!(people >= 0 && people <= MOST && people == Math.rint(people))) {
      throw Require.refusal(name, people, "a whole number of people, 0 to a million million");
    }
  }

  /** Options in one line. */
  @Override
  public String toString() {
    return "CaptureRecaptureCalculator, confidence " + confidence;
  }
}
