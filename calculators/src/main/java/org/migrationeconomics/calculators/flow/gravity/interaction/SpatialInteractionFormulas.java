package org.migrationeconomics.calculators.flow.gravity.interaction;

import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;

/**
 * How near expected flows come to observed ones.
 *
 * <pre>
 *   SRMSE                      √(Σ (T − T̂)² / n) / (Σ T / n)
 *   r²                         squared correlation of T and T̂
 *   common part of commuters   2 Σ min(T, T̂) / (Σ T + Σ T̂)
 *   Sørensen, mean of pairs    (1/n) Σ 2 min(T, T̂) / (T + T̂)
 * </pre>
 *
 * <p>The last two are often confused. The common part weights pairs by their flows and is the share
 * of movers that are placed right if totals agree; the mean of pairs counts the smallest flow as
 * much as the largest.
 *
 * <p><b>Source</b>: M. Lenormand, A. Bassolas and J. J. Ramasco, "Systematic comparison of trip
 * distribution laws and models", Journal of Transport Geography 51 (2016),
 * doi:10.1016/j.jtrangeo.2015.12.008.
 *
 * <p><b>No published figure</b> of its own: by hand ({@code
 * SpatialInteractionTest.measuresOfFitByHand}), and for the flows of Austria by {@link
 * SpatialInteractionCalculator}.
 */
public final class SpatialInteractionFormulas {

  private SpatialInteractionFormulas() {}

  /**
   * The standardised root mean square error: 0 for a perfect fit.
   *
   * @param observed flows; not modified
   * @param expected as many; not modified
   * @return the error, as a part of the mean flow
   * @throws IllegalArgumentException if there are not as many, a flow is negative or not finite, or
   *     none is above zero
   */
  public static double standardisedRootMeanSquareError(double[] observed, double[] expected) {
    Require.notNull("observed", observed);
    Require.notNull("expected", expected);
    double total = total(observed, expected);
    double squares = 0;
    for (int i = 0; i < observed.length; i++) {
      squares += (observed[i] - expected[i]) * (observed[i] - expected[i]);
    }
    return Math.sqrt(squares / observed.length) / (total / observed.length);
  }

  /**
   * The squared correlation.
   *
   * @param observed flows; not modified
   * @param expected as many; not modified
   * @return r²; no value if one of the two does not vary
   * @throws IllegalArgumentException if there are not as many, a flow is negative or not finite, or
   *     none is above zero
   */
  public static Figure squaredCorrelation(double[] observed, double[] expected) {
    Require.notNull("observed", observed);
    Require.notNull("expected", expected);
    int n = observed.length;
    double meanObserved = total(observed, expected) / n;
    double meanExpected = 0;
    for (double value : expected) {
      meanExpected += value / n;
    }
    double both = 0;
    double ofObserved = 0;
    double ofExpected = 0;
    for (int i = 0; i < n; i++) {
      double a = observed[i] - meanObserved;
      double b = expected[i] - meanExpected;
      both += a * b;
      ofObserved += a * a;
      ofExpected += b * b;
    }
    return ofObserved > 0 && ofExpected > 0
        ? Figure.of(both / ofObserved * (both / ofExpected))
        : Figure.empty("observed or expected flows do not vary");
  }

  /**
   * The common part of commuters, also called the Sørensen index of two tables of flows.
   *
   * @param observed flows; not modified
   * @param expected as many; not modified
   * @return 0 if no pair has both, 1 if all are equal
   * @throws IllegalArgumentException if there are not as many, a flow is negative or not finite, or
   *     none is above zero
   */
  public static double commonPartOfCommuters(double[] observed, double[] expected) {
    Require.notNull("observed", observed);
    Require.notNull("expected", expected);
    double total = total(observed, expected);
    double common = 0;
    for (int i = 0; i < observed.length; i++) {
      common += Math.min(observed[i], expected[i]);
      total += expected[i];
    }
    return 2 * common / total;
  }

  /**
   * The Sørensen similarity of each pair, averaged over pairs; pairs without any flow count as
   * equal.
   *
   * @param observed flows; not modified
   * @param expected as many; not modified
   * @return from 0 to 1
   * @throws IllegalArgumentException if there are not as many, a flow is negative or not finite, or
   *     none is above zero
   */
  public static double meanPairSorensen(double[] observed, double[] expected) {
    Require.notNull("observed", observed);
    Require.notNull("expected", expected);
    Require.positive("sum of observed flows", total(observed, expected));
    double sum = 0;
    for (int i = 0; i < observed.length; i++) {
      double both = observed[i] + expected[i];
      sum += both > 0 ? 2 * Math.min(observed[i], expected[i]) / both : 1;
    }
    return sum / observed.length;
  }

  private static double total(double[] observed, double[] expected) {
    if (observed.length != expected.length) {
      throw Require.refusal(
          "number of expected flows", expected.length, observed.length + ", one for each observed");
    }
    double total = 0;
    for (int i = 0; i < observed.length; i++) {
      total += Require.notNegative("observed flow " + (i + 1), observed[i]);
      Require.notNegative("expected flow " + (i + 1), expected[i]);
    }
    return Require.positive("sum of observed flows", total);
  }
}
