package org.migrationeconomics.calculators.remittance.stability;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.YearSeries;

/**
 * Hamilton's filter: the cycle is what a regression on the past could not foresee.
 *
 * <pre>
 *   x(t+h) = b0 + b1 x(t) + b2 x(t-1) + … + bp x(t-p+1) + cycle(t+h)      ordinary least squares
 * </pre>
 *
 * <p>The first h + p - 1 years have no cycle. For yearly data h = p = 2, for quarters h = 8 and p =
 * 4.
 *
 * <p><b>Source</b>: J. D. Hamilton, "Why You Should Never Use the Hodrick-Prescott Filter", Review
 * of Economics and Statistics 100 (2018), doi:10.1162/rest_a_00706.
 *
 * <p><b>Reproduces</b>: Mexico's log remittances 1990-2023, h = p = 2, b = (1.21965234, 1.55690399,
 * -0.60325335) from World Bank WDI of 1 July 2026 ({@code WorldBankStabilityTest}).
 *
 * <p>Immutable and thread-safe.
 */
public final class HamiltonFilter extends CycleFilter {

  /** What is left of a regressor beside the others, relative to itself, below which it is none. */
  private static final double COLLINEAR = 1e-9;

  private final int horizon;
  private final int lags;

  private HamiltonFilter(int horizon, int lags, HoleTreatment holes) {
    super(holes);
    this.horizon = atLeastOne("horizon", horizon);
    this.lags = atLeastOne("lags", lags);
  }

  private static int atLeastOne(String argument, int value) {
    if (value < 1 || value > 1000) {
      throw Require.refusal(argument, value, "a number from 1 to 1000");
    }
    return value;
  }

  /**
   * The filter with a horizon and lags of one's own.
   *
   * @param horizon h, how many steps ahead
   * @param lags p, how many values of the past
   * @return the filter
   * @throws IllegalArgumentException if one is not from 1 to 1000
   */
  public static HamiltonFilter of(int horizon, int lags) {
    return new HamiltonFilter(horizon, lags, HoleTreatment.REFUSE);
  }

  /**
   * The filter for yearly data, h = p = 2.
   *
   * @return the filter
   */
  public static HamiltonFilter annual() {
    return of(2, 2);
  }

  /**
   * How many steps ahead.
   *
   * @return h
   */
  public int horizon() {
    return horizon;
  }

  /**
   * How many values of the past.
   *
   * @return p
   */
  public int lags() {
    return lags;
  }

  @Override
  public HamiltonFilter withHoles(HoleTreatment treatment) {
    return new HamiltonFilter(horizon, lags, treatment);
  }

  @Override
  public String label() {
    return "Hamilton(" + horizon + ", " + lags + ")";
  }

  /** One residual more than coefficients, so that the fit is not exact by construction. */
  @Override
  public int fewestYears() {
    return horizon + 2 * lags + 1;
  }

  /**
   * The coefficients of the regression.
   *
   * @param series the series
   * @return b0, b1, … bp
   * @throws IllegalArgumentException if there are too few years, holes are refused and there is
   *     one, or the past values are collinear
   */
  public List<Double> coefficients(YearSeries series) {
    YearSeries used = decompose(series).series();
    double[] x = FlowSeries.values(used, used.years().boxed().toList());
    double[] b = new double[lags + 1];
    regress(x, horizon, lags, b, new double[x.length]);
    return Arrays.stream(b).boxed().toList();
  }

  @Override
  Optional<String> cycle(double[] x, double[] cycle) {
    if (!regress(x, horizon, lags, new double[lags + 1], cycle)) {
      return Optional.of(
          "its past values are collinear (it is constant or runs along a line), so the coefficients are not identified");
    }
    for (int i = horizon + lags - 1; i < cycle.length; i++) {
      if (!Double.isFinite(cycle[i])) {
        return Optional.of("its cycle is beyond the range of numbers");
      }
    }
    return Optional.empty();
  }

  /**
   * Regresses consecutive values on their past, by modified Gram-Schmidt of the centred columns.
   *
   * @param x n values; not modified
   * @param b p + 1 coefficients; modified
   * @param cycle n values; modified, NaN for the first h + p - 1
   * @return false if the past values are collinear
   */
  static boolean regress(double[] x, int h, int p, double[] b, double[] cycle) {
    int start = h + p - 1;
    int m = x.length - start;
    double[][] columns = new double[p][m];
    double[] means = new double[p];
    double[][] r = new double[p][p];
    double[] rhs = new double[p];
    for (int j = 0; j < p; j++) {
      System.arraycopy(x, p - 1 - j, columns[j], 0, m);
      means[j] = centre(columns[j]);
    }
    double[] y = Arrays.copyOfRange(x, start, x.length);
    double meanOfY = centre(y);
    for (int j = 0; j < p; j++) {
      double[] q = columns[j];
      double size = norm(q);
      // Twice: what rounding leaves of the others after the first pass, the second removes.
      for (int pass = 0; pass < 2; pass++) {
        for (int k = 0; k < j; k++) {
          r[k][j] += removeAlong(columns[k], q);
        }
      }
      double left = norm(q);
      // A centred constant is rounding noise of the size of its mean.
      if (!(left > COLLINEAR * size) || !(size > 1e-13 * Math.abs(means[j]) * Math.sqrt(m))) {
        return false;
      }
      r[j][j] = left;
      for (int i = 0; i < m; i++) {
        q[i] /= left;
      }
    }
    for (int pass = 0; pass < 2; pass++) {
      for (int j = 0; j < p; j++) {
        rhs[j] += removeAlong(columns[j], y);
      }
    }
    Arrays.fill(cycle, 0, start, Double.NaN);
    System.arraycopy(y, 0, cycle, start, m);
    b[0] = meanOfY;
    for (int j = p - 1; j >= 0; j--) {
      double value = rhs[j];
      for (int k = j + 1; k < p; k++) {
        value -= r[j][k] * b[k + 1];
      }
      b[j + 1] = value / r[j][j];
    }
    for (int j = 0; j < p; j++) {
      b[0] -= b[j + 1] * means[j];
    }
    return true;
  }

  /** Subtracts from v its part along a column of length one, and returns that part's length. */
  private static double removeAlong(double[] unit, double[] v) {
    double along = 0;
    for (int i = 0; i < v.length; i++) {
      along += unit[i] * v[i];
    }
    for (int i = 0; i < v.length; i++) {
      v[i] -= along * unit[i];
    }
    return along;
  }

  /** Subtracts the mean and returns it. */
  private static double centre(double[] v) {
    double mean = Statistics.mean(v);
    for (int i = 0; i < v.length; i++) {
      v[i] -= mean;
    }
    return mean;
  }

  private static double norm(double[] v) {
    double sum = 0;
    for (double value : v) {
      sum += value * value;
    }
    return Math.sqrt(sum);
  }
}
