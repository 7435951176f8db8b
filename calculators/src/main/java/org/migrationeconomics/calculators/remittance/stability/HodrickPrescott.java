package org.migrationeconomics.calculators.remittance.stability;

import java.util.Optional;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;

/**
 * The Hodrick-Prescott filter: the trend that follows the series and bends as little as it must.
 *
 * <pre>
 *   minimise  Σ (x(t) - trend(t))²  +  λ Σ (trend(t+1) - 2 trend(t) + trend(t-1))²
 *   cycle = D'z   with   (1/λ + D D') z = D x,   D the second differences
 * </pre>
 *
 * <p>The second line is the same minimum, solved for the cycle rather than the trend: a
 * pentadiagonal LDLᵀ in time proportional to the number of years. A straight line then has a cycle
 * of zero without rounding, and λ = 0 has none at all.
 *
 * <p>λ = 6.25 is the value for yearly data of Ravn and Uhlig, 100 the older practice, and 1600 that
 * for quarters. The cycle is least certain in the first and last years, where the filter sees one
 * side only.
 *
 * <p><b>Source</b>: R. J. Hodrick and E. C. Prescott, "Postwar U.S. Business Cycles", Journal of
 * Money, Credit and Banking 29 (1997), doi:10.2307/2953682; M. O. Ravn and H. Uhlig, "On Adjusting
 * the Hodrick-Prescott Filter for the Frequency of Observations", Review of Economics and
 * Statistics 84 (2002), doi:10.1162/003465302317411604.
 *
 * <p><b>Reproduces</b>: cycle of Mexico's log remittances 1990-2023, 0.0284478099 in 1990 and
 * -0.0900748205 in 2009, computed by a general solver from World Bank WDI of 1 July 2026 ({@code
 * WorldBankStabilityTest}).
 *
 * <p>Immutable and thread-safe.
 */
public final class HodrickPrescott extends CycleFilter {

  private static final int FEWEST = 4;

  private final double lambda;

  private HodrickPrescott(double lambda, HoleTreatment holes) {
    super(holes);
    this.lambda = Require.notNegative("lambda", lambda);
  }

  /**
   * The filter with a smoothing of one's own.
   *
   * @param lambda λ, not negative: 0 follows the series, and the larger the straighter
   * @return the filter
   * @throws IllegalArgumentException if λ is negative or not finite
   */
  public static HodrickPrescott of(double lambda) {
    return new HodrickPrescott(lambda, HoleTreatment.REFUSE);
  }

  /**
   * The filter for yearly data, λ = 6.25.
   *
   * @return the filter
   */
  public static HodrickPrescott annual() {
    return of(6.25);
  }

  /**
   * The smoothing.
   *
   * @return λ
   */
  public double lambda() {
    return lambda;
  }

  @Override
  public HodrickPrescott withHoles(HoleTreatment treatment) {
    return new HodrickPrescott(lambda, treatment);
  }

  @Override
  public String label() {
    return "HP(" + Numbers.exact(lambda) + ")";
  }

  @Override
  public int fewestYears() {
    return FEWEST;
  }

  @Override
  Optional<String> cycle(double[] x, double[] cycle) {
    cycle(x, lambda, cycle, new double[3 * x.length]);
    for (double value : cycle) {
      if (!Double.isFinite(value)) {
        return Optional.of("its cycle is beyond the range of numbers");
      }
    }
    return Optional.empty();
  }

  /**
   * The cycle of consecutive values that need not be of years: months, quarters, or a series too
   * long for years.
   *
   * @param values at least {@value #FEWEST} values; not modified
   * @param lambda λ, not negative
   * @return as many values: what the trend leaves
   * @throws IllegalArgumentException if there are too few values, one is not finite, λ is negative
   *     or not finite, or the cycle is beyond the range of numbers
   */
  public static double[] cycle(double[] values, double lambda) {
    Require.notNegative("lambda", lambda);
    if (Require.notNull("values", values).length < FEWEST) {
      throw Require.refusal("number of values", values.length, "at least " + FEWEST);
    }
    for (int i = 0; i < values.length; i++) {
      Require.finite("value " + i, values[i]);
    }
    double[] cycle = new double[values.length];
    cycle(values, lambda, cycle, new double[3 * values.length]);
    for (double value : cycle) {
      Require.finite("cycle", value);
    }
    return cycle;
  }

  /**
   * The cycle of consecutive values.
   *
   * @param x n values; not modified
   * @param lambda not negative
   * @param cycle n values; modified
   * @param work at least 3n values; modified
   */
  static void cycle(double[] x, double lambda, double[] cycle, double[] work) {
    int n = x.length;
    int m = n - 2;
    // The matrix has 6 + 1/λ on its diagonal, -4 beside it and 1 beside that. The work space holds
    // its factors, and the right-hand side that becomes z.
    double diagonal = 6 + 1 / lambda;
    int inverse = n;
    int z = 2 * n;
    double p = 0; // L(i, i-1)
    double last = 0; // 1 / d(i-1)
    double beforeLast = 0; // 1 / d(i-2), which is L(i, i-2)
    double y1 = 0;
    double y2 = 0;
    for (int i = 0; i < m; i++) {
      // In the first two rows the factors of absent elements are zero.
      double g = -4 - p;
      p = g * last;
      double d = diagonal - p * g - beforeLast;
      double y = (x[i] - x[i + 1]) - (x[i + 1] - x[i + 2]) - p * y1 - beforeLast * y2;
      beforeLast = last;
      last = 1 / d;
      work[i] = p;
      work[inverse + i] = last;
      work[z + i] = y;
      y2 = y1;
      y1 = y;
    }
    double next = 0; // z(i+1)
    double afterNext = 0; // z(i+2)
    for (int i = m - 1; i >= 0; i--) {
      double value = work[z + i] * work[inverse + i];
      if (i + 1 < m) {
        value -= work[i + 1] * next;
      }
      if (i + 2 < m) {
        // L(i+2, i) is 1 / d(i).
        value -= work[inverse + i] * afterNext;
      }
      work[z + i] = value;
      cycle[i + 2] = value - 2 * next + afterNext;
      afterNext = next;
      next = value;
    }
    cycle[1] = afterNext - 2 * next;
    cycle[0] = next;
  }
}
