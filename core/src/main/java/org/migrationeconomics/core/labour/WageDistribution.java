package org.migrationeconomics.core.labour;

import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collector;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.internal.SortedWeights;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * The wages of many workers in order, each different wage once with the number of people who get
 * it: what quantiles, the Lorenz curve, the Gini coefficient and polarization need.
 *
 * <pre>
 *   WageDistribution wages =
 *       WageDistribution.ofWeighted(unit, new double[] {9, 12, 40}, new double[] {500, 300, 20});
 *   wages.median()       // no value, or a wage
 *   wages.lorenz(0.5)    // share of all wages that the lower half gets
 * </pre>
 *
 * <p>A distribution is a commutative monoid: {@link #empty} added to it leaves it as it is, and
 * {@link #plus} merges two in one pass. So parts of a data set can be sorted apart, on any machine,
 * and any division gives the same distribution, up to the rounding of sums of weights (about 1e-15
 * relative). Its memory grows with the number of different wages, not of workers; where that is too
 * much, the sums of {@link LabourTable} suffice for what is additive.
 *
 * <p>A wage of zero is allowed here, for earnings of people who earned nothing in the period; a
 * {@link Worker} has no wage in that case and is left out by the {@link #collector}, which counts
 * those {@linkplain #withoutWageCount without a wage} and those {@linkplain #zeroWeightCount of
 * weight 0}. Negative wages are refused.
 *
 * <p><b>Units</b>: wages in {@link #wageUnit}, people in persons. Distributions in different units
 * are not added; the empty one has no unit and can be added to any.
 *
 * <p>Immutable and thread-safe.
 */
public final class WageDistribution implements Tabular, Serializable {

  private static final long serialVersionUID = 1L;
  private static final double ROUNDING = 1e-12;
  private static final WageDistribution EMPTY =
      new WageDistribution(List.of(), new double[0], new double[0], 0, 0);

  // None or one: an Optional could not be serialised.
  private final List<WageUnit> unit;
  private final double[] wages; // rising, each once
  private final double[] weights; // above zero
  private final double weight;
  private final double sum;
  private final long zeroWeightCount;
  private final long withoutWageCount;

  private WageDistribution(
      List<WageUnit> unit,
      double[] wages,
      double[] weights,
      long zeroWeightCount,
      long withoutWageCount) {
    this.zeroWeightCount = zeroWeightCount;
    this.withoutWageCount = withoutWageCount;
    this.unit = unit;
    this.wages = wages;
    this.weights = weights;
    double people = 0;
    double all = 0;
    for (int i = 0; i < wages.length; i++) {
      people += weights[i];
      all += weights[i] * wages[i];
    }
    this.weight = people;
    this.sum = all;
  }

  /**
   * The distribution of nobody: what leaves every other one as it is.
   *
   * @return no wages, no unit
   */
  public static WageDistribution empty() {
    return EMPTY;
  }

  /**
   * Wages of workers who stand for one person each.
   *
   * @param unit the unit of all wages
   * @param wages one for each worker, not negative, in any order; copied
   * @return the distribution; {@link #empty} if there is no wage
   * @throws IllegalArgumentException if a wage is negative, NaN or infinite
   */
  public static WageDistribution of(WageUnit unit, double... wages) {
    Require.notNull("wages", wages);
    Require.notNull("wage unit", unit);
    double[] sorted = new double[wages.length];
    for (int i = 0; i < sorted.length; i++) {
      sorted[i] = Require.notNegative("wage", wages[i]) + 0.0; // minus zero becomes zero
    }
    SortedWeights.sort(sorted);
    double[] weights = new double[sorted.length];
    Arrays.fill(weights, 1);
    return ofSorted(unit, sorted, weights, sorted.length, 0, 0);
  }

  /**
   * Wages and for how many people each stands.
   *
   * @param unit the unit of all wages
   * @param wages not negative, in any order, equal ones allowed; copied
   * @param weights as many, not negative; copied. A wage of weight 0 is nobody's: it is left out
   *     and counted
   * @return the distribution; {@link #empty} if nobody is left
   * @throws IllegalArgumentException if the lengths differ, or a number is negative, NaN or
   *     infinite
   */
  public static WageDistribution ofWeighted(WageUnit unit, double[] wages, double[] weights) {
    Require.notNull("wages", wages);
    Require.notNull("weights", weights);
    Require.notNull("wage unit", unit);
    if (wages.length != weights.length) {
      throw Require.refusal(
          "number of weights", weights.length, wages.length + ", one for each wage");
    }
    return sorted(unit, wages, weights, wages.length, 0);
  }

  private static WageDistribution sorted(
      WageUnit unit, double[] wages, double[] weights, int length, long withoutWageCount) {
    double[] values = new double[length];
    double[] people = new double[length];
    int n = 0;
    for (int i = 0; i < length; i++) {
      double wage = Require.notNegative("wage", wages[i]) + 0.0;
      if (Require.notNegative("weight", weights[i]) > 0) {
        values[n] = wage;
        people[n++] = weights[i];
      }
    }
    if (n < length) {
      values = Arrays.copyOf(values, n);
      people = Arrays.copyOf(people, n);
    }
    SortedWeights.sort(values, people);
    return ofSorted(unit, values, people, n, length - n, withoutWageCount);
  }

  /** Takes over the arrays, which are sorted; equal wages fall together. */
  private static WageDistribution ofSorted(
      WageUnit unit,
      double[] wages,
      double[] weights,
      int length,
      long zeroWeightCount,
      long withoutWageCount) {
    int n = 0;
    for (int i = 0; i < length; i++) {
      if (n > 0 && wages[n - 1] == wages[i]) {
        weights[n - 1] += weights[i];
      } else {
        wages[n] = wages[i];
        weights[n++] = weights[i];
      }
    }
    return checked(
        List.of(unit),
        Arrays.copyOf(wages, n),
        Arrays.copyOf(weights, n),
        zeroWeightCount,
        withoutWageCount);
  }

  private static WageDistribution checked(
      List<WageUnit> unit,
      double[] wages,
      double[] weights,
      long zeroWeightCount,
      long withoutWageCount) {
    WageDistribution made =
        wages.length == 0 && zeroWeightCount == 0 && withoutWageCount == 0
            ? EMPTY
            : new WageDistribution(
                wages.length == 0 ? List.of() : unit,
                wages,
                weights,
                zeroWeightCount,
                withoutWageCount);
    Require.finite("sum of weights", made.weight);
    Require.finite("sum of wages", made.sum);
    return made;
  }

  /**
   * Collects the wages of a stream of workers; workers without a wage or with weight 0 are left out
   * and counted.
   *
   * @param unit the unit of all wages
   * @return a collector, for sequential and parallel streams
   */
  public static Collector<Worker, ?, WageDistribution> collector(WageUnit unit) {
    Require.notNull("wage unit", unit);
    return Collector.<Worker, Rows, WageDistribution>of(
        Rows::new,
        Rows::add,
        Rows::addAll,
        rows -> sorted(unit, rows.wages, rows.weights, rows.size, rows.withoutWage));
  }

  /** Wages and weights in the order in which they came. */
  private static final class Rows {
    private double[] wages = new double[16];
    private double[] weights = new double[16];
    private int size;
    private long withoutWage;

    void add(Worker worker) {
      if (worker.wage().isPresent()) {
        grow(size + 1);
        wages[size] = worker.wage().getAsDouble();
        weights[size++] = worker.weight();
      } else {
        withoutWage++;
      }
    }

    Rows addAll(Rows more) {
      grow(Math.addExact(size, more.size));
      System.arraycopy(more.wages, 0, wages, size, more.size);
      System.arraycopy(more.weights, 0, weights, size, more.size);
      size += more.size;
      withoutWage += more.withoutWage;
      return this;
    }

    private void grow(int needed) {
      if (needed > wages.length) {
        int length = Math.max(needed, wages.length + (wages.length >> 1));
        wages = Arrays.copyOf(wages, length);
        weights = Arrays.copyOf(weights, length);
      }
    }
  }

  /**
   * The wages of the people of both distributions, merged in one pass.
   *
   * @param other wages of other people
   * @return the distribution of all
   * @throws IllegalArgumentException if the units differ
   */
  public WageDistribution plus(WageDistribution other) {
    Require.notNull("other", other);
    if (other.equals(EMPTY)) {
      return this;
    }
    if (equals(EMPTY)) {
      return other;
    }
    if (!isEmpty() && !other.isEmpty() && !unit.equals(other.unit)) {
      throw Require.refusal("wage unit", other.unit.get(0).label(), unit.get(0).label());
    }
    double[] merged = new double[wages.length + other.wages.length];
    double[] people = new double[merged.length];
    int n = 0;
    int i = 0;
    int j = 0;
    while (i < wages.length || j < other.wages.length) {
      double mine = i < wages.length ? wages[i] : Double.POSITIVE_INFINITY;
      double theirs = j < other.wages.length ? other.wages[j] : Double.POSITIVE_INFINITY;
      merged[n] = Math.min(mine, theirs);
      if (mine <= theirs) {
        people[n] += weights[i++];
      }
      if (theirs <= mine) {
        people[n] += other.weights[j++];
      }
      n++;
    }
    return checked(
        isEmpty() ? other.unit : unit,
        Arrays.copyOf(merged, n),
        Arrays.copyOf(people, n),
        Math.addExact(zeroWeightCount, other.zeroWeightCount),
        Math.addExact(withoutWageCount, other.withoutWageCount));
  }

  /**
   * The wages of the people of all distributions; each wage is touched as often as their number can
   * be halved.
   *
   * @param parts wages of different people
   * @return the distribution of all; {@link #empty} if there is none
   * @throws IllegalArgumentException if the units differ
   */
  public static WageDistribution merged(Collection<WageDistribution> parts) {
    Require.notNull("parts", parts);
    Deque<WageDistribution> waiting = new ArrayDeque<>(parts);
    while (waiting.size() > 1) {
      waiting.addLast(waiting.removeFirst().plus(waiting.removeFirst()));
    }
    return waiting.isEmpty() ? EMPTY : waiting.removeFirst();
  }

  /**
   * The unit of all wages.
   *
   * @return the unit; empty if there are no wages
   */
  public Optional<WageUnit> wageUnit() {
    return unit.stream().findFirst();
  }

  /**
   * Whether nobody is in the distribution.
   *
   * @return true for {@link #empty}, and if all were left out
   */
  public boolean isEmpty() {
    return wages.length == 0;
  }

  /**
   * The number of different wages.
   *
   * @return how many
   */
  public int size() {
    return wages.length;
  }

  /**
   * How many wages were left out because their weight is 0.
   *
   * @return how many rows; they are in no other number
   */
  public long zeroWeightCount() {
    return zeroWeightCount;
  }

  /**
   * How many workers the {@link #collector} left out because they have no wage, whatever their
   * weight.
   *
   * @return how many workers; they are in no other number
   */
  public long withoutWageCount() {
    return withoutWageCount;
  }

  /**
   * The number of people.
   *
   * @return the sum of weights
   */
  public double weight() {
    return weight;
  }

  /**
   * The sum of all wages.
   *
   * @return in the unit of wages, over all people
   */
  public double sum() {
    return sum;
  }

  /**
   * The mean wage.
   *
   * @return the mean; no value if nobody is in the distribution
   */
  public Figure mean() {
    return isEmpty() ? nobody() : Figure.of(sum / weight);
  }

  private static Figure nobody() {
    return Figure.empty("nobody is in the distribution");
  }

  /**
   * The wage below which a given share of people is found: the lowest wage y with F(y) ≥ share, and
   * the mean of it and the next one where F(y) is the share exactly. This is the inverse of the
   * distribution function with averages at its steps (definition 2 of Hyndman and Fan), with
   * weights for people. Share 0 is the lowest wage, share 1 the highest.
   *
   * @param share from 0 to 1
   * @return the wage; no value if nobody is in the distribution
   * @throws IllegalArgumentException if the share is not from 0 to 1
   */
  public Figure quantile(double share) {
    Require.share("share", share);
    if (isEmpty()) {
      return nobody();
    }
    double wanted = share * weight;
    double close = ROUNDING * weight; // sums of weights are rounded
    double below = 0;
    int last = wages.length - 1;
    for (int i = 0; i < last; i++) {
      below += weights[i];
      if (share > 0 && Math.abs(below - wanted) <= close) {
        return Figure.of(wages[i] + (wages[i + 1] - wages[i]) / 2);
      }
      if (below > wanted) {
        return Figure.of(wages[i]);
      }
    }
    return Figure.of(wages[last]);
  }

  /**
   * The wage in the middle.
   *
   * @return the quantile at 0.5; no value if nobody is in the distribution
   */
  public Figure median() {
    return quantile(0.5);
  }

  /**
   * The share of people at or below a wage: the distribution function.
   *
   * @param wage any finite number
   * @return a share; no value if nobody is in the distribution
   * @throws IllegalArgumentException if the wage is NaN or infinite
   */
  public Figure shareAtOrBelow(double wage) {
    Require.finite("wage", wage);
    if (isEmpty()) {
      return nobody();
    }
    double people = 0;
    for (int i = 0; i < wages.length && wages[i] <= wage; i++) {
      people += weights[i];
    }
    return Figure.of(wage >= wages[wages.length - 1] ? 1 : people / weight);
  }

  /**
   * The share of all wages that the lowest-paid people get: the ordinate of the Lorenz curve, which
   * is straight within the people of one wage.
   *
   * @param share of people, from 0 to 1
   * @return a share of the sum of wages; no value if nobody is in the distribution or all wages are
   *     zero
   * @throws IllegalArgumentException if the share is not from 0 to 1
   */
  public Figure lorenz(double share) {
    Require.share("share", share);
    if (isEmpty()) {
      return nobody();
    }
    if (sum == 0) {
      return Figure.empty("all wages are zero, so there is nothing to share");
    }
    if (share == 1) {
      return Figure.of(1);
    }
    double left = share * weight;
    double paid = 0;
    for (int i = 0; i < wages.length && left > 0; i++) {
      paid += Math.min(left, weights[i]) * wages[i];
      left -= weights[i];
    }
    return Figure.of(paid / sum);
  }

  /**
   * The different wages in order.
   *
   * @return a new array
   */
  public double[] toWageArray() {
    return wages.clone();
  }

  /**
   * The number of people at each of {@link #toWageArray}.
   *
   * @return a new array
   */
  public double[] toWeightArray() {
    return weights.clone();
  }

  /**
   * The different wages in order, for kernels: changing the array breaks the distribution.
   *
   * @return the array itself
   */
  public double[] toWageArrayUnsafe() {
    return wages;
  }

  /**
   * The number of people at each wage, for kernels: changing the array breaks the distribution.
   *
   * @return the array itself
   */
  public double[] toWeightArrayUnsafe() {
    return weights;
  }

  @Override
  public TextTable table() {
    TextTable.Builder table =
        TextTable.titled(toString())
            .column(unit.isEmpty() ? "wage" : "wage, " + unit.get(0).label())
            .unit("persons")
            .column("persons")
            .unit("1")
            .column("share of persons at or below")
            .column("share of wages at or below");
    double people = 0;
    double paid = 0;
    for (int i = 0; i < wages.length; i++) {
      people += weights[i];
      paid += weights[i] * wages[i];
      table.row(
          wages[i],
          weights[i],
          people / weight,
          sum > 0 ? Figure.of(paid / sum) : Figure.empty("all wages are zero"));
    }
    return table.build();
  }

  private Object readResolve() {
    return checked(unit, wages, weights, zeroWeightCount, withoutWageCount);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof WageDistribution that
        && unit.equals(that.unit)
        && zeroWeightCount == that.zeroWeightCount
        && withoutWageCount == that.withoutWageCount
        && Arrays.equals(wages, that.wages)
        && Arrays.equals(weights, that.weights);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * unit.hashCode() + Arrays.hashCode(wages)) + Arrays.hashCode(weights);
  }

  /** One line: how many people, how many different wages, mean and median. */
  @Override
  public String toString() {
    return "wages of "
        + Numbers.readable(weight)
        + (weight == 1 ? " person" : " persons")
        + (isEmpty()
            ? ""
            : ", "
                + Numbers.fixed(wages.length, 0)
                + " different, mean "
                + mean()
                + ", median "
                + median()
                + " "
                + unit.get(0).label())
        + ZeroWeights.text(zeroWeightCount, "; ")
        + (withoutWageCount == 0
            ? ""
            : "; " + Numbers.fixed((double) withoutWageCount, 0) + " without a wage left out");
  }
}
