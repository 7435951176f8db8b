package org.migrationeconomics.calculators.society.enclave;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;

/**
 * At which share of a minority neighbourhoods lose the majority, from how tracts of a city changed.
 *
 * <pre>
 *   y    change of the majority over the people of the tract at the beginning
 *   m    share of the minority at the beginning
 *
 *   break         least squares of y on 1, [m ≥ m*], m, m² … m^p;  m* with the least squared error
 *   fixed point   least squares of y on 1, m … m^p;  m* where it is the city's mean change
 * </pre>
 *
 * <p>A jump that was searched for in the same tracts looks surer than it is. Therefore the tracts
 * are halved by chance: the break is found in one half, and the jump at that point is tested in the
 * other, with the standard error of least squares. The point and jump of all tracts are reported
 * beside it, without an error.
 *
 * <p>The fixed point has a standard error by the delta method, from residuals of equal variance. If
 * the curve crosses the mean several times, the crossing at which it falls most steeply is taken
 * and all are reported.
 *
 * <p>Options and their defaults: {@link #withMethod} {@link TippingMethod#BREAK}, {@link
 * #withOrder} 4, {@link #withSearch} between 0 and 0.5, {@link #withCityMean} the mean of the
 * tracts, {@link #withSeed} 1 for the halves.
 *
 * <p><b>Units</b>: shares; y in shares of the people of the tract.
 *
 * <p><b>Source</b>: D. Card, A. Mas and J. Rothstein, Tipping and the dynamics of segregation,
 * Quarterly Journal of Economics 123 (2008), 177-218.
 *
 * <p><b>Reproduces</b>: a jump of -.12 put at .135, found at the first tract above, and a fixed
 * point of .16 ({@code TippingPointTest}).
 *
 * <p>Immutable and thread-safe.
 */
public final class TippingPointCalculator {

  private static final TippingPointCalculator DEFAULTS =
      new TippingPointCalculator(TippingMethod.BREAK, 4, 0, 0.5, OptionalDouble.empty(), 1);

  private static final int MOST_TERMS = 8;
  private static final int SCAN = 2_000;
  private static final int HALVINGS = 100;

  /** Of a step function, less than this part is its own: the polynomial has the rest. */
  private static final double LEAST_OWN = 1e-10;

  private final TippingMethod method;
  private final int order;
  private final double from;
  private final double to;
  private final OptionalDouble cityMean;
  private final long seed;

  private TippingPointCalculator(
      TippingMethod method, int order, double from, double to, OptionalDouble mean, long seed) {
    this.method = method;
    this.order = order;
    this.from = from;
    this.to = to;
    this.cityMean = mean;
    this.seed = seed;
  }

  /**
   * A break between 0 and one half, over a polynomial of order 4.
   *
   * @return the calculator
   */
  public static TippingPointCalculator withDefaults() {
    return DEFAULTS;
  }

  /**
   * A copy with another method.
   *
   * @param newMethod how the point is found
   * @return the calculator
   */
  public TippingPointCalculator withMethod(TippingMethod newMethod) {
    return new TippingPointCalculator(
        Require.notNull("newMethod", newMethod), order, from, to, cityMean, seed);
  }

  /**
   * A copy with a polynomial of another order.
   *
   * @param newOrder from 0 to 8
   * @return the calculator
   * @throws IllegalArgumentException if it is lower or higher
   */
  public TippingPointCalculator withOrder(int newOrder) {
    if (newOrder < 0 || newOrder > MOST_TERMS) {
      throw Require.refusal("order", newOrder, "0 to " + MOST_TERMS);
    }
    return new TippingPointCalculator(method, newOrder, from, to, cityMean, seed);
  }

  /**
   * A copy that searches elsewhere.
   *
   * @param newFrom the point is above this share
   * @param newTo the point is below this share
   * @return the calculator
   * @throws IllegalArgumentException if one is not a share or they are in the wrong order
   */
  public TippingPointCalculator withSearch(double newFrom, double newTo) {
    Require.share("newFrom", newFrom);
    Require.share("newTo", newTo);
    if (newFrom >= newTo) {
      throw Require.refusal("newFrom", newFrom, "a share below newTo, " + Numbers.exact(newTo));
    }
    return new TippingPointCalculator(method, order, newFrom + 0.0, newTo, cityMean, seed);
  }

  /**
   * A copy that is told the mean change of the city; the mean of the tracts is that only if all
   * have as many people.
   *
   * @param mean change of the majority in the city over its people at the beginning
   * @return the calculator
   * @throws IllegalArgumentException if it is NaN or infinite
   */
  public TippingPointCalculator withCityMean(double mean) {
    return new TippingPointCalculator(
        method, order, from, to, OptionalDouble.of(Require.finite("mean", mean) + 0.0), seed);
  }

  /**
   * A copy that halves the tracts by another chance.
   *
   * @param newSeed any number
   * @return the calculator
   */
  public TippingPointCalculator withSeed(long newSeed) {
    return new TippingPointCalculator(method, order, from, to, cityMean, newSeed);
  }

  /** Tracts in the order of their shares, with their polynomial. */
  private static final class Tracts {

    final double[] share;
    final double[] change;
    final double[][] basis;
    final double[] alpha;
    final double[] beta;
    final double[] coefficients;
    final double[] residuals;

    Tracts(double[] share, double[] change, int order) {
      this.share = share;
      this.change = change;
      int n = share.length;
      basis = new double[order + 1][n];
      alpha = new double[order + 1];
      beta = new double[order + 1];
      coefficients = new double[order + 1];
      residuals = change.clone();
      // Stieltjes: polynomials that are orthonormal over the tracts.
      Arrays.fill(basis[0], 1 / Math.sqrt(n));
      beta[0] = Math.sqrt(n);
      for (int k = 1; k <= order; k++) {
        double[] last = basis[k - 1];
        alpha[k] = dot(last, last, share);
        for (int i = 0; i < n; i++) {
          basis[k][i] =
              (share[i] - alpha[k]) * last[i] - (k > 1 ? beta[k - 1] * basis[k - 2][i] : 0);
        }
        beta[k] = Math.sqrt(dot(basis[k], basis[k]));
        for (int i = 0; i < n; i++) {
          basis[k][i] /= beta[k];
        }
      }
      for (int k = 0; k <= order; k++) {
        coefficients[k] = dot(basis[k], residuals);
        for (int i = 0; i < n; i++) {
          residuals[i] -= coefficients[k] * basis[k][i];
        }
      }
    }

    int size() {
      return share.length;
    }

    /** The polynomials at a share. */
    double[] at(double m) {
      double[] values = new double[basis.length];
      values[0] = 1 / beta[0];
      for (int k = 1; k < values.length; k++) {
        double next = (m - alpha[k]) * values[k - 1] - (k > 1 ? beta[k - 1] * values[k - 2] : 0);
        values[k] = next / beta[k];
      }
      return values;
    }

    double smooth(double m) {
      return dot(coefficients, at(m));
    }
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  private static double dot(double[] a, double[] b, double[] c) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i] * c[i];
    }
    return sum;
  }

  /**
   * Looks for the tipping point.
   *
   * @param shares the minority's share of each tract at the beginning
   * @param changes the change of the majority in each tract, over its people at the beginning
   * @return the point, or why there is none
   * @throws IllegalArgumentException if there are more or fewer changes than shares, a share is not
   *     from 0 to 1, a change is not finite, or there are not at least two more tracts of different
   *     shares than the polynomial has terms
   */
  public TippingPoint calculate(double[] shares, double[] changes) {
    Require.notNull("shares", shares);
    Require.notNull("changes", changes);
    if (shares.length != changes.length) {
      throw Require.refusal(
          "length of changes", changes.length, shares.length + ", one for each tract");
    }
    for (int i = 0; i < shares.length; i++) {
      Require.share("shares of tract " + i, shares[i]);
      Require.finite("changes of tract " + i, changes[i]);
    }
    long different = Arrays.stream(shares).distinct().count();
    if (different < order + 3) {
      throw Require.refusal(
          "tracts of different shares",
          different,
          "at least "
              + (order + 3)
              + ", two more than the "
              + (order + 1)
              + " terms of a polynomial of order "
              + order);
    }
    Integer[] rank = new Integer[shares.length];
    Arrays.setAll(rank, i -> i);
    Arrays.sort(rank, (a, b) -> Double.compare(shares[a], shares[b]));
    Tracts all = tracts(shares, changes, rank);
    return method == TippingMethod.BREAK ? jump(all) : fixedPoint(all);
  }

  private Tracts tracts(double[] shares, double[] changes, Integer[] some) {
    double[] m = new double[some.length];
    double[] y = new double[some.length];
    for (int i = 0; i < m.length; i++) {
      m[i] = shares[some[i]] + 0.0;
      y[i] = changes[some[i]];
    }
    return new Tracts(m, y, order);
  }

  /** A break: the first tract at or above it, the jump there, and what of the step is its own. */
  private record Found(int at, double jump, double own) {}

  private static final Found NOTHING = new Found(-1, 0, 0);

  /** The step from each tract on, beside the polynomial; the gain is (d'r)² / own. */
  private Found search(Tracts tracts) {
    int n = tracts.size();
    int terms = tracts.basis.length;
    double[] projections = new double[terms];
    double gained = 0;
    double best = -1;
    Found found = NOTHING;
    for (int i = n - 1; i > 0; i--) {
      gained += tracts.residuals[i];
      double explained = 0;
      for (int k = 0; k < terms; k++) {
        projections[k] += tracts.basis[k][i];
        explained += projections[k] * projections[k];
      }
      double m = tracts.share[i];
      boolean begins = m > tracts.share[i - 1];
      double own = (n - i) - explained;
      if (begins && m > from && m < to && own > LEAST_OWN * n) {
        double gain = gained * gained / own;
        if (gain >= best) {
          best = gain;
          found = new Found(i, gained / own, own);
        }
      }
    }
    return found;
  }

  /** The step at a given share, as {@link #search} has it. */
  private static Found at(Tracts tracts, double point) {
    int n = tracts.size();
    int first = 0;
    while (first < n && tracts.share[first] < point) {
      first++;
    }
    if (first == 0 || first == n) {
      return NOTHING;
    }
    double gained = 0;
    double[] projections = new double[tracts.basis.length];
    for (int i = n - 1; i >= first; i--) {
      gained += tracts.residuals[i];
      for (int k = 0; k < projections.length; k++) {
        projections[k] += tracts.basis[k][i];
      }
    }
    double own = (n - first) - dot(projections, projections);
    return own > LEAST_OWN * n ? new Found(first, gained / own, own) : NOTHING;
  }

  private TippingPoint jump(Tracts all) {
    Found found = search(all);
    if (found.at() < 0) {
      Figure none =
          Figure.empty(
              "there are no tracts on both sides of a share between "
                  + Numbers.exact(from)
                  + " and "
                  + Numbers.exact(to));
      return result(all, none, none, none, none, none, none, none, List.of());
    }
    double mean = dot(all.change, all.basis[0]) * all.basis[0][0];
    double total = 0;
    for (double y : all.change) {
      total += (y - mean) * (y - mean);
    }
    double left = dot(all.residuals, all.residuals) - found.jump() * found.jump() * found.own();
    Figure fit =
        total > 0
            ? Figure.of(Math.min(Math.max(1 - Math.max(left, 0) / total, 0), 1))
            : Figure.empty("all tracts changed alike");
    Figure searched =
        Figure.empty("the tracts that found the break cannot test it; see the halves");
    Half half = halves(all);
    return result(
        all,
        Figure.of(all.share[found.at()]),
        searched,
        Figure.of(found.jump()),
        half.point(),
        half.jump(),
        half.error(),
        fit,
        List.of());
  }

  /** A break found in one half and tested in the other. */
  private record Half(Figure point, Figure jump, Figure error) {

    static Half without(String reason) {
      Figure none = Figure.empty(reason);
      return new Half(none, none, none);
    }
  }

  private Half halves(Tracts all) {
    int n = all.size();
    int[] order = new int[n];
    Arrays.setAll(order, i -> i);
    SplittableRandom chance = new SplittableRandom(seed);
    for (int i = n - 1; i > 0; i--) {
      int j = chance.nextInt(i + 1);
      int kept = order[i];
      order[i] = order[j];
      order[j] = kept;
    }
    Tracts searching = half(all, order, 0, n / 2);
    Tracts testing = half(all, order, n / 2, n);
    int needed = this.order + 3;
    for (Tracts one : List.of(searching, testing)) {
      if (Arrays.stream(one.share).distinct().count() < needed) {
        return Half.without("half of the tracts are too few, at least " + needed + " are needed");
      }
    }
    Found found = search(searching);
    if (found.at() < 0) {
      return Half.without("the first half has no tracts on both sides of the search");
    }
    double point = searching.share[found.at()];
    Found there = at(testing, point);
    if (there.at() < 0) {
      return new Half(
          Figure.of(point),
          Figure.empty("the second half has no tracts on both sides of the point"),
          Figure.empty("the second half has no tracts on both sides of the point"));
    }
    double squares =
        Math.max(
            dot(testing.residuals, testing.residuals) - there.jump() * there.jump() * there.own(),
            0);
    int free = testing.size() - testing.basis.length - 1;
    return new Half(
        Figure.of(point),
        Figure.of(there.jump()),
        free > 0
            ? Figure.of(Math.sqrt(squares / free / there.own()))
            : Figure.empty("the second half has no tract to spare"));
  }

  private Tracts half(Tracts all, int[] shuffled, int first, int end) {
    int[] some = Arrays.copyOfRange(shuffled, first, end);
    Arrays.sort(some);
    double[] m = new double[some.length];
    double[] y = new double[some.length];
    for (int i = 0; i < some.length; i++) {
      m[i] = all.share[some[i]];
      y[i] = all.change[some[i]];
    }
    return Arrays.stream(m).distinct().count() > order
        ? new Tracts(m, y, order)
        : new Tracts(m, y, 0);
  }

  private TippingPoint fixedPoint(Tracts all) {
    int n = all.size();
    double own = dot(all.change, all.basis[0]) * all.basis[0][0];
    double mean = cityMean.orElse(own);
    List<Double> roots = new ArrayList<>();
    double step = (to - from) / SCAN;
    double left = from;
    double atLeft = all.smooth(left) - mean;
    for (int i = 1; i <= SCAN; i++) {
      double right = i == SCAN ? to : from + i * step;
      double atRight = all.smooth(right) - mean;
      if (atLeft > 0 != atRight > 0) {
        roots.add(between(all, mean, left, right, atLeft > 0));
      }
      left = right;
      atLeft = atRight;
    }
    roots.removeIf(root -> !(root > from && root < to));
    Figure jump = Figure.empty("the method of the fixed point has no jump");
    double squares = dot(all.residuals, all.residuals);
    double total = 0;
    for (double y : all.change) {
      total += (y - own) * (y - own);
    }
    Figure fit =
        total > 0
            ? Figure.of(Math.min(Math.max(1 - squares / total, 0), 1))
            : Figure.empty("all tracts changed alike");
    if (roots.isEmpty()) {
      Figure none =
          Figure.empty(
              "the smooth change does not cross the city's mean between "
                  + Numbers.exact(from)
                  + " and "
                  + Numbers.exact(to));
      return result(all, none, none, jump, jump, jump, jump, fit, List.of());
    }
    double steepest = Double.POSITIVE_INFINITY;
    double point = roots.get(0);
    for (double root : roots) {
      double slope = slope(all, root);
      if (slope < steepest) {
        steepest = slope;
        point = root;
      }
    }
    double[] there = all.at(point);
    double variance = 0;
    for (int k = cityMean.isPresent() ? 0 : 1; k < there.length; k++) {
      variance += there[k] * there[k];
    }
    double residual = squares / (n - there.length);
    Figure error =
        steepest == 0
            ? Figure.empty("the curve is flat where it crosses the mean")
            : Figure.of(Math.sqrt(variance * residual) / Math.abs(steepest));
    return result(all, Figure.of(point), error, jump, jump, jump, jump, fit, roots);
  }

  private static double slope(Tracts all, double m) {
    double h = 1e-5;
    return (all.smooth(m + h) - all.smooth(m - h)) / (2 * h);
  }

  private static double between(Tracts all, double mean, double a, double b, boolean falls) {
    double left = a;
    double right = b;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (left + right) / 2;
      if (all.smooth(middle) - mean > 0 == falls) {
        left = middle;
      } else {
        right = middle;
      }
    }
    return (left + right) / 2;
  }

  private TippingPoint result(
      Tracts all,
      Figure point,
      Figure error,
      Figure jump,
      Figure halfPoint,
      Figure halfJump,
      Figure halfError,
      Figure fit,
      List<Double> crossings) {
    double mean = dot(all.change, all.basis[0]) * all.basis[0][0];
    return new TippingPoint(
        method,
        all.size(),
        order,
        from,
        to,
        seed,
        cityMean.orElse(mean),
        point,
        error,
        jump,
        halfPoint,
        halfJump,
        halfError,
        fit,
        crossings);
  }

  /** Options in one line. */
  @Override
  public String toString() {
    return "TippingPointCalculator, "
        + method.label()
        + ", order "
        + order
        + ", between "
        + Numbers.exact(from)
        + " and "
        + Numbers.exact(to)
        + (cityMean.isPresent()
            ? ", mean of the city " + Numbers.exact(cityMean.getAsDouble())
            : "")
        + ", seed "
        + seed;
  }
}
