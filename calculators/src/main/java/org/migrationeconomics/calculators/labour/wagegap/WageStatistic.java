package org.migrationeconomics.calculators.labour.wagegap;

import java.util.Arrays;
import java.util.Objects;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;

/**
 * A statistic of a distribution of wages, and how much each worker's wage has to do with it: the
 * recentred influence function, whose mean is the statistic. Regressed on characteristics in the
 * place of the wage, it makes the gap in a median or a Gini index as decomposable as that in a
 * mean.
 *
 * <pre>
 *   mean        RIF(y) = y
 *   quantile    RIF(y) = q + (τ - 1{y ≤ q}) / f(q)
 *   Gini        RIF(y) = 1 + 2R y/μ² - (2/μ) [y (1 - F(y)) + GL(F(y))],   R = ∫ GL(p) dp
 *
 *   q    the smallest wage up to which the workers weigh τ or more of all
 *   f    density at q: a Gaussian kernel whose bandwidth is Silverman's
 *        0.9 · min(sd, IQR/1.349) · n^(-1/5), where n = (Σ w)²/Σ w², or a bandwidth of your own
 *   GL   generalised Lorenz curve
 * </pre>
 *
 * <p>Those who earn exactly q count as below it in the part that makes τ, and at equal wages F and
 * GL are those of their middle. So the mean of the function is the statistic in small and heaped
 * samples too, to the last digits.
 *
 * <p><b>Units</b>: the outcome's for mean and quantile; the Gini index is a ratio of outcomes that
 * must not be negative, so wages and not their logarithms.
 *
 * <p><b>Source</b>: S. Firpo, N. Fortin and T. Lemieux, "Unconditional quantile regressions",
 * <i>Econometrica</i> 77(3), 2009, doi 10.3982/ECTA6822; for the Gini index N. Fortin, T. Lemieux
 * and S. Firpo, "Decomposition methods in economics", <i>Handbook of Labor Economics</i> 4A, 2011;
 * for the bandwidth B. W. Silverman, <i>Density Estimation</i>, 1986, equation 3.31.
 *
 * <p>Immutable and thread-safe.
 */
public final class WageStatistic {

  private static final double NORMAL_QUARTILES = 1.349;

  private enum Kind {
    MEAN,
    QUANTILE,
    GINI
  }

  private final Kind kind;
  private final double tau;
  private final double bandwidth;

  private WageStatistic(Kind kind, double tau, double bandwidth) {
    this.kind = kind;
    this.tau = tau;
    this.bandwidth = bandwidth;
  }

  /**
   * The mean.
   *
   * @return Σ w y / Σ w
   */
  public static WageStatistic mean() {
    return new WageStatistic(Kind.MEAN, 0, 0);
  }

  /**
   * The median.
   *
   * @return the quantile of one half
   */
  public static WageStatistic median() {
    return quantile(0.5);
  }

  /**
   * A quantile.
   *
   * @param share the share of workers who earn no more, above 0 and below 1
   * @return the quantile
   * @throws IllegalArgumentException if the share is not between 0 and 1
   */
  public static WageStatistic quantile(double share) {
    if (!(share > 0 && share < 1)) {
      throw Require.refusal("share", share, "a share above 0 and below 1");
    }
    return new WageStatistic(Kind.QUANTILE, share, 0);
  }

  /**
   * The Gini index.
   *
   * @return 1 - 2 ∫ Lorenz curve
   */
  public static WageStatistic gini() {
    return new WageStatistic(Kind.GINI, 0, 0);
  }

  /**
   * The same quantile with another bandwidth for the density.
   *
   * @param width standard deviation of the Gaussian kernel, in the outcome's unit, above zero
   * @return a copy
   * @throws IllegalArgumentException if the width is not above zero, or this is not a quantile
   */
  public WageStatistic withBandwidth(double width) {
    if (kind != Kind.QUANTILE) {
      throw Require.refusal("bandwidth", width, "none, as the " + this + " needs no density");
    }
    return new WageStatistic(kind, tau, Require.positive("bandwidth", width));
  }

  /**
   * The statistic of a group.
   *
   * @param rows the workers
   * @return the statistic, in the outcome's unit; the Gini index from 0 to 1
   * @throws IllegalArgumentException if nobody has a weight above zero, or an outcome of a Gini
   *     index is negative or all are zero
   */
  public double value(WageRows rows) {
    Require.notNull("rows", rows);
    check(rows);
    Ranked ranked = ranked(rows);
    double[] y = rows.outcomeUnsafe();
    double[] w = rows.weights();
    return switch (kind) {
      case MEAN -> rows.moments().meanOutcome();
      case QUANTILE -> y[ranked.order[quantileAt(ranked, w, tau)]];
      case GINI -> {
        double[] influence = new double[y.length];
        gini(ranked, y, w, influence);
        double sum = 0;
        double weight = 0;
        for (int i = 0; i < w.length; i++) {
          sum += w[i] * influence[i];
          weight += w[i];
        }
        yield sum / weight;
      }
    };
  }

  /**
   * The recentred influence function of every worker.
   *
   * @param rows the workers
   * @return one number a row, whose weighted mean is the statistic
   * @throws IllegalArgumentException as {@link #value}, or if the density at a quantile is zero, as
   *     where all earn the same
   */
  public double[] influence(WageRows rows) {
    Require.notNull("rows", rows);
    check(rows);
    double[] influence = new double[rows.size()];
    if (!influence(ranked(rows), rows.outcomeUnsafe(), rows.weights(), influence)) {
      throw Require.refusal("density at the " + this, 0.0, "above zero; give a bandwidth");
    }
    return influence;
  }

  boolean isMean() {
    return kind == Kind.MEAN;
  }

  private void check(WageRows rows) {
    if (!(rows.moments().weight() > 0)) {
      throw Require.refusal("weight of the workers", 0.0, "above zero");
    }
    if (kind == Kind.GINI) {
      for (double wage : rows.outcomeUnsafe()) {
        Require.notNegative("wage in a Gini index", wage);
      }
      Require.positive("mean wage in a Gini index", rows.moments().meanOutcome());
    }
  }

  /** Rows in the order of their outcomes. */
  static final class Ranked {
    private final int[] order;

    Ranked(int[] order) {
      this.order = order;
    }
  }

  static Ranked ranked(WageRows rows) {
    double[] y = rows.outcomeUnsafe();
    // Sorted as numbers with their place: boxing a million indices would take a second.
    int n = y.length;
    double[] sorted = y.clone();
    Arrays.sort(sorted);
    int[] next = new int[n];
    int[] first = new int[n];
    for (int i = 0; i < n; i++) {
      int at = i > 0 && sorted[i] == sorted[i - 1] ? first[i - 1] : i;
      first[i] = at;
      next[i] = at;
    }
    int[] order = new int[n];
    for (int i = 0; i < n; i++) {
      int at = Arrays.binarySearch(sorted, y[i]);
      order[next[first[at]]++] = i;
    }
    return new Ranked(order);
  }

  /**
   * The influences under some weights.
   *
   * @param ranked the order of the outcomes
   * @param y outcomes. Not modified
   * @param w weights. Not modified
   * @param into Modified; untouched where the weight is zero, but for the mean
   * @return whether there is a density at the quantile
   */
  boolean influence(Ranked ranked, double[] y, double[] w, double[] into) {
    switch (kind) {
      case MEAN -> System.arraycopy(y, 0, into, 0, y.length);
      case QUANTILE -> {
        return quantile(ranked, y, w, into);
      }
      case GINI -> {
        return gini(ranked, y, w, into);
      }
    }
    return true;
  }

  /** The place in the order of the smallest outcome up to which the weights make the share. */
  private static int quantileAt(Ranked ranked, double[] w, double share) {
    double total = 0;
    for (int i : ranked.order) {
      total += w[i];
    }
    double sum = 0;
    int last = -1;
    for (int r = 0; r < ranked.order.length; r++) {
      if (w[ranked.order[r]] > 0) {
        sum += w[ranked.order[r]];
        last = r;
        // One tenth of ten workers is the first of them, whatever the last digit says.
        if (sum >= share * total * (1 - 1e-14)) {
          return r;
        }
      }
    }
    return last;
  }

  private boolean quantile(Ranked ranked, double[] y, double[] w, double[] into) {
    double q = y[ranked.order[quantileAt(ranked, w, tau)]];
    double total = 0;
    double squares = 0;
    double below = 0;
    double equal = 0;
    double mean = 0;
    for (int i = 0; i < y.length; i++) {
      total += w[i];
      squares += w[i] * w[i];
      below += y[i] < q ? w[i] : 0;
      equal += y[i] == q ? w[i] : 0;
      mean += w[i] * (y[i] - q);
    }
    mean /= total;
    double width = bandwidth;
    if (width == 0) {
      double variance = 0;
      for (int i = 0; i < y.length; i++) {
        double deviation = y[i] - q - mean;
        variance += w[i] * deviation * deviation;
      }
      double n = total * total / squares;
      double sd = n > 1 ? Math.sqrt(variance / total * n / (n - 1)) : 0;
      double quartiles =
          y[ranked.order[quantileAt(ranked, w, 0.75)]]
              - y[ranked.order[quantileAt(ranked, w, 0.25)]];
      double spread = quartiles > 0 ? Math.min(sd, quartiles / NORMAL_QUARTILES) : sd;
      width = 0.9 * spread * Math.pow(n, -0.2);
    }
    if (!(width > 0)) {
      return false;
    }
    double density = 0;
    for (int i = 0; i < y.length; i++) {
      double z = (y[i] - q) / width;
      density += w[i] * Math.exp(-0.5 * z * z);
    }
    density /= total * width * Math.sqrt(2 * Math.PI);
    // Of those who earn q itself, this part belongs to the share below.
    double part = (tau * total - below) / equal;
    for (int i = 0; i < y.length; i++) {
      double indicator = y[i] < q ? 1 : y[i] == q ? part : 0;
      into[i] = q + (tau - indicator) / density;
    }
    return true;
  }

  private static boolean gini(Ranked ranked, double[] y, double[] w, double[] into) {
    int n = y.length;
    double total = 0;
    double sum = 0;
    for (int i : ranked.order) {
      total += w[i];
      sum += w[i] * y[i];
    }
    double mean = sum / total;
    if (!(mean > 0)) {
      return false;
    }
    double lower = 0;
    double lorenz = 0;
    double area = 0;
    int from = 0;
    while (from < n) {
      double wage = y[ranked.order[from]];
      double here = 0;
      int to = from;
      while (to < n && y[ranked.order[to]] == wage) {
        here += w[ranked.order[to]];
        to++;
      }
      double share = here / total;
      double middle = lorenz + 0.5 * share * wage;
      double value = wage * (1 - lower - 0.5 * share) + middle;
      for (int r = from; r < to; r++) {
        into[ranked.order[r]] = value;
      }
      area += share * middle;
      lower += share;
      lorenz += share * wage;
      from = to;
    }
    for (int i = 0; i < n; i++) {
      into[i] = 1 + 2 * area * y[i] / (mean * mean) - 2 / mean * into[i];
    }
    return true;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof WageStatistic that
        && kind == that.kind
        && tau == that.tau
        && bandwidth == that.bandwidth;
  }

  @Override
  public int hashCode() {
    return Objects.hash(kind, tau, bandwidth);
  }

  /** Its name. */
  @Override
  public String toString() {
    if (kind == Kind.QUANTILE) {
      return tau == 0.5 ? "median" : "quantile " + Numbers.exact(tau);
    }
    return kind == Kind.MEAN ? "mean" : "Gini index";
  }
}
