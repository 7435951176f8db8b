package org.migrationeconomics.core.labour;

import java.io.Serializable;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.immutables.value.Value;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.internal.ValueStyle;
import org.migrationeconomics.core.measure.Figure;

/**
 * What is added up over workers: how many, and the sums of their wages from which segregation, gaps
 * and inequality are computed. With {@link #plus} and {@link #empty} it is a commutative monoid, so
 * parts of a data set can be summed in any order, on any machine.
 *
 * <pre>
 *   count        n             wageCount        n of those with a wage
 *   weight       Σ w           wageWeight       Σ w of those with a wage
 *   wageSum      Σ w·y         logWageSum       Σ w·ln y
 *   squaredWageSum Σ w·y²      wageLogWageSum   Σ w·y·ln y
 * </pre>
 *
 * <p>A published table may give people and mean wages, and neither the number of observations nor
 * the other sums. What it does not give is absent, not zero, and stays absent in every sum to which
 * it is added. Where nobody has a wage, all sums of wages are zero and known.
 *
 * <p>A worker of weight 0 stands for nobody: {@link #zeroWeightCount} counts him, and no other
 * number does.
 *
 * <p>Sums that no wages could have are refused: they are the mark of swapped columns. The mean of
 * logarithms cannot exceed the logarithm of the mean, nor the mean the root mean square.
 *
 * <p><b>Units</b>: persons for the weights; sums of wages in the unit of the {@link LabourTable}
 * they belong to.
 *
 * <p>Immutable and thread-safe.
 */
@ValueStyle
@Value.Immutable
public abstract class LabourSums implements WithLabourSums, Serializable {

  private static final long serialVersionUID = 1L;
  // The checks compare sums that were rounded many times.
  private static final double ROUNDING = 1e-9;

  LabourSums() {}

  /**
   * The sums over nobody: what leaves every other sum as it is.
   *
   * @return all zero
   */
  public static LabourSums empty() {
    return ofCount(0);
  }

  /**
   * Some workers without wages, each of weight 1.
   *
   * @param count how many, not negative
   * @return the sums
   * @throws IllegalArgumentException if the count is negative
   */
  public static LabourSums ofCount(long count) {
    return builder().count(count).weight((double) count).build();
  }

  /**
   * Some people without wages, of whom the number of observations behind them is not known.
   *
   * @param weight how many people, not negative
   * @return the sums
   * @throws IllegalArgumentException if the weight is negative or not finite
   */
  public static LabourSums ofWeight(double weight) {
    return builder().weight(weight).build();
  }

  /**
   * Some people with their mean wage, as published tables give them. The number of observations and
   * the sums of logarithms and squares are not known.
   *
   * @param weight how many people, not negative
   * @param meanWage their mean wage, above zero
   * @return the sums
   * @throws IllegalArgumentException if the weight is negative, the wage is not above zero, or one
   *     is not finite
   */
  public static LabourSums ofMeanWage(double weight, double meanWage) {
    Require.notNegative("weight", weight);
    Require.positive("mean wage", meanWage);
    return builder().weight(weight).wageWeight(weight).wageSum(weight * meanWage).build();
  }

  /**
   * The sums over one worker.
   *
   * @param worker the worker
   * @return weight, wage and its products
   */
  public static LabourSums of(Worker worker) {
    Require.notNull("worker", worker);
    LabourAccumulator one = new LabourAccumulator();
    one.add(worker);
    return one.sums();
  }

  /**
   * Begins sums; the weight is mandatory.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * How many workers were observed, not counting those of weight 0.
   *
   * @return n; empty if not known
   */
  public abstract OptionalLong count();

  /**
   * How many people they stand for.
   *
   * @return Σ w, not negative
   */
  public abstract double weight();

  /**
   * How many workers were left out because their weight is 0.
   *
   * @return how many rows, not negative
   */
  @Value.Default
  public long zeroWeightCount() {
    return 0;
  }

  /**
   * How many workers were observed with a wage.
   *
   * @return n of those with a wage; empty if not known
   */
  public abstract OptionalLong wageCount();

  /**
   * How many people those with a wage stand for.
   *
   * @return Σ w over those with a wage, not negative
   */
  @Value.Default
  public double wageWeight() {
    return 0;
  }

  /**
   * The sum of wages.
   *
   * @return Σ w·y, not negative
   */
  @Value.Default
  public double wageSum() {
    return 0;
  }

  /**
   * The sum of the natural logarithms of wages.
   *
   * @return Σ w·ln y; empty if not known
   */
  public abstract OptionalDouble logWageSum();

  /**
   * The sum of wages times their natural logarithms.
   *
   * @return Σ w·y·ln y; empty if not known
   */
  public abstract OptionalDouble wageLogWageSum();

  /**
   * The sum of squared wages.
   *
   * @return Σ w·y²; empty if not known
   */
  public abstract OptionalDouble squaredWageSum();

  /**
   * The sums over both.
   *
   * @param other sums over other workers, in the same unit
   * @return the sums; what is not known of one of the two is not known of both
   */
  public LabourSums plus(LabourSums other) {
    Require.notNull("other", other);
    Builder sum =
        builder()
            .weight(weight() + other.weight())
            .zeroWeightCount(Math.addExact(zeroWeightCount(), other.zeroWeightCount()))
            .wageWeight(wageWeight() + other.wageWeight())
            .wageSum(wageSum() + other.wageSum())
            .logWageSum(plus(logWageSum(), other.logWageSum()))
            .wageLogWageSum(plus(wageLogWageSum(), other.wageLogWageSum()))
            .squaredWageSum(plus(squaredWageSum(), other.squaredWageSum()));
    if (count().isPresent() && other.count().isPresent()) {
      sum.count(Math.addExact(count().getAsLong(), other.count().getAsLong()));
    }
    if (wageCount().isPresent() && other.wageCount().isPresent()) {
      sum.wageCount(Math.addExact(wageCount().getAsLong(), other.wageCount().getAsLong()));
    }
    return sum.build();
  }

  private static OptionalDouble plus(OptionalDouble one, OptionalDouble other) {
    return one.isPresent() && other.isPresent()
        ? OptionalDouble.of(one.getAsDouble() + other.getAsDouble())
        : OptionalDouble.empty();
  }

  /**
   * The mean wage of those who have one.
   *
   * @return Σ w·y / Σ w, or no value if nobody has a wage
   */
  public Figure meanWage() {
    return wageWeight() > 0 ? Figure.of(wageSum() / wageWeight()) : noWages();
  }

  /**
   * The mean of the logarithms of wages; its exponential is the geometric mean.
   *
   * @return Σ w·ln y / Σ w, or no value if nobody has a wage or the sum is not known
   */
  public Figure meanLogWage() {
    if (!(wageWeight() > 0)) {
      return noWages();
    }
    return logWageSum().isPresent()
        ? Figure.of(logWageSum().getAsDouble() / wageWeight())
        : Figure.empty("the sum of log wages is not known");
  }

  private static Figure noWages() {
    return Figure.empty("nobody here has a wage");
  }

  /**
   * Validates the sums, and writes zero for the sums of wages where nobody has one.
   *
   * @return these sums, with those zeros
   */
  @Value.Check
  LabourSums check() {
    Require.notNegative("weight", weight());
    Require.notNegative("wage weight", wageWeight());
    Require.notNegative("wage sum", wageSum());
    count().ifPresent(n -> notNegative("count", n));
    notNegative("zero weight count", zeroWeightCount());
    wageCount().ifPresent(n -> notNegative("wage count", n));
    if (wageWeight() > weight() * (1 + ROUNDING)) {
      throw Require.refusal("wage weight", wageWeight(), "at most the weight, " + weight());
    }
    if (count().isPresent() && wageCount().isPresent()) {
      long all = count().getAsLong();
      if (wageCount().getAsLong() > all) {
        throw Require.refusal("wage count", wageCount().getAsLong(), "at most the count, " + all);
      }
    }
    if (wageWeight() == 0) {
      return withoutWages();
    }
    Require.positive("wage sum", wageSum());
    double logOfMean = Math.log(wageSum() / wageWeight());
    logWageSum().ifPresent(sum -> checkLogs(sum, wageWeight() * logOfMean));
    wageLogWageSum().ifPresent(sum -> checkWageLogs(sum, wageSum() * logOfMean));
    squaredWageSum().ifPresent(sum -> checkSquares(sum, wageSum() * wageSum() / wageWeight()));
    return this;
  }

  private static void notNegative(String argument, long value) {
    if (value < 0) {
      throw Require.refusal(argument, value, "a number that is not negative");
    }
  }

  private LabourSums withoutWages() {
    zero("wage sum", wageSum());
    zero("log wage sum", logWageSum().orElse(0));
    zero("wage log wage sum", wageLogWageSum().orElse(0));
    zero("squared wage sum", squaredWageSum().orElse(0));
    boolean complete =
        logWageSum().isPresent()
            && wageLogWageSum().isPresent()
            && squaredWageSum().isPresent()
            && wageCount().isPresent();
    return complete
        ? this
        : builder()
            .from(this)
            .wageCount(wageCount().orElse(0))
            .logWageSum(0)
            .wageLogWageSum(0)
            .squaredWageSum(0)
            .build();
  }

  private static void zero(String argument, double sum) {
    if (sum != 0) {
      throw Require.refusal(argument, sum, "0, as the weight of those with a wage is 0");
    }
  }

  private void checkLogs(double sum, double most) {
    if (!(sum <= most + ROUNDING * (Math.abs(sum) + Math.abs(most) + wageWeight()))) {
      throw Require.refusal(
          "log wage sum", sum, "at most " + text(most) + ", the logarithm of the mean wage");
    }
    Require.finite("log wage sum", sum);
  }

  private void checkWageLogs(double sum, double least) {
    if (!(sum >= least - ROUNDING * (Math.abs(sum) + Math.abs(least) + wageSum()))) {
      throw Require.refusal(
          "wage log wage sum", sum, "at least " + text(least) + ", as if all wages were equal");
    }
    Require.finite("wage log wage sum", sum);
  }

  private static void checkSquares(double sum, double least) {
    if (!(sum >= least * (1 - ROUNDING))) {
      throw Require.refusal(
          "squared wage sum", sum, "at least " + text(least) + ", as if all wages were equal");
    }
    Require.finite("squared wage sum", sum);
  }

  private static String text(double value) {
    return String.format(Locale.ROOT, "%.6g", value);
  }

  /** One line: people, observations, mean wage. */
  @Override
  public String toString() {
    return Numbers.readable(weight())
        + (weight() == 1 ? " person" : " persons")
        + (count().isPresent()
            ? ", " + Numbers.fixed((double) count().getAsLong(), 0) + " observed"
            : "")
        + ZeroWeights.text(zeroWeightCount(), ", ")
        + (wageWeight() > 0 ? ", mean wage " + Numbers.readable(meanWage().value()) : "");
  }

  /** Builds sums. Not thread-safe. */
  public static final class Builder extends ImmutableLabourSums.Builder {
    Builder() {}
  }
}
