package org.migrationeconomics.calculators.society.undocumented.counts;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.special.Erf;
import org.migrationeconomics.calculators.society.undocumented.counts.IntervalReading.Fitted;
import org.migrationeconomics.core.internal.Require;

/**
 * Which distribution stands behind intervals that a study printed: normal or log-normal.
 *
 * <pre>
 *   ends are quantiles:  q(½ - c/2) and q(½ + c/2) of coverage c;  z of the standard normal
 *   log-normal   least squares of ln q on z:  ln q = ln median + s z
 *   normal       least squares of q on z:     q = mean + s z
 *   error        root mean square of (fitted / printed - 1) over all ends
 * </pre>
 *
 * <p>Both are fitted to the printed ends, rounded as they are; with one interval both fit exactly
 * and nothing tells them apart.
 *
 * <p>There are no options.
 *
 * <p><b>Units</b>: those of the intervals; s of the log-normal in logarithms.
 *
 * <p><b>Source</b>: the quantiles of the two distributions; least squares on them.
 *
 * <p><b>Reproduces</b>: 9.1 to 12.2 m at 50 % and 7.0 to 15.7 m at 95 % (J. Van Hook and others,
 * Demography 58, 2021) are log-normal with a median of 10.5 and s .21 ({@code
 * IntervalReadingTest}).
 *
 * <p>Immutable and thread-safe.
 */
public final class IntervalReadingCalculator {

  private static final IntervalReadingCalculator DEFAULTS = new IntervalReadingCalculator();

  private IntervalReadingCalculator() {}

  /**
   * The calculator.
   *
   * @return the calculator
   */
  public static IntervalReadingCalculator withDefaults() {
    return DEFAULTS;
  }

  /**
   * Reads the intervals of one study.
   *
   * @param intervals at least one, of different coverages
   * @return both distributions and how well they fit
   * @throws IllegalArgumentException if there is none, a coverage comes twice, or one of wider
   *     coverage does not hold one of narrower
   */
  public IntervalReading calculate(List<PublishedInterval> intervals) {
    List<PublishedInterval> all = List.copyOf(Require.notNull("intervals", intervals));
    if (all.isEmpty()) {
      throw Require.refusal("number of intervals", 0, "at least one");
    }
    if (all.stream().mapToDouble(PublishedInterval::coverage).distinct().count() < all.size()) {
      throw Require.refusal("coverages", all.toString(), "each once");
    }
    for (PublishedInterval one : all) {
      for (PublishedInterval other : all) {
        boolean wider = one.coverage() > other.coverage();
        if (wider && (one.low() > other.low() || one.high() < other.high())) {
          throw Require.refusal(
              "interval", one.toString(), "the wider coverage around the narrower");
        }
      }
    }
    double[] z = new double[2 * all.size()];
    double[] q = new double[z.length];
    for (int i = 0; i < all.size(); i++) {
      double end = Math.sqrt(2) * Erf.erfInv(all.get(i).coverage());
      z[2 * i] = -end;
      z[2 * i + 1] = end;
      q[2 * i] = all.get(i).low();
      q[2 * i + 1] = all.get(i).high();
    }
    // The z of an interval add to zero, so that the mean is the intercept.
    double mean = 0;
    double logMean = 0;
    double slope = 0;
    double logSlope = 0;
    double squares = 0;
    for (int i = 0; i < z.length; i++) {
      mean += q[i] / z.length;
      logMean += Math.log(q[i]) / z.length;
      slope += z[i] * q[i];
      logSlope += z[i] * Math.log(q[i]);
      squares += z[i] * z[i];
    }
    slope /= squares;
    logSlope /= squares;
    List<Fitted> fitted = new ArrayList<>();
    double normal = 0;
    double logNormal = 0;
    for (int i = 0; i < all.size(); i++) {
      double[] ends = new double[4];
      for (int e = 0; e < 2; e++) {
        ends[e] = mean + slope * z[2 * i + e];
        ends[2 + e] = Math.exp(logMean + logSlope * z[2 * i + e]);
        normal += square(ends[e] / q[2 * i + e] - 1);
        logNormal += square(ends[2 + e] / q[2 * i + e] - 1);
      }
      fitted.add(new Fitted(all.get(i), ends[0], ends[1], ends[2], ends[3]));
    }
    return new IntervalReading(
        fitted,
        mean,
        slope,
        Math.sqrt(normal / z.length),
        Math.exp(logMean),
        logSlope,
        Math.sqrt(logNormal / z.length));
  }

  private static double square(double value) {
    return value * value;
  }

  /** There are no options. */
  @Override
  public String toString() {
    return "IntervalReadingCalculator";
  }
}
