package org.migrationeconomics.core.labour;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collector;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * All that a linear regression needs to know of a group of workers, however many they are: how
 * many, and the weighted means and products of their characteristics and their outcome. With {@link
 * #plus} and {@link #empty} it is a commutative monoid, so parts of a data set can be summed in any
 * order, on any machine, and two regressions can be told from published tables of cross-products
 * without a single worker.
 *
 * <pre>
 *   n, Σ w,   m = Σ w z / Σ w,   C = Σ w (z - m)(z - m)'      z = regressors and outcome
 *
 *   X'WX = C + Σ w · m m'  (regressors, with a constant of 1)
 * </pre>
 *
 * <p>Sums are kept about the mean, so that nothing is lost where a mean is large beside the spread.
 * Many rows are added up on all processors, in pieces whose size does not depend on the machine:
 * the result is the same to the last bit from run to run. Cutting the rows in another way changes
 * it in the last digits only (relative 1e-12).
 *
 * <p>The same sums under squared weights are kept too where weights differ. They are what standard
 * errors of a weighted regression need, and are absent only in moments made of printed weighted
 * cross-products without them.
 *
 * <p><b>Units</b>: those of the regressors and the outcome.
 *
 * <p><b>Source</b>: T. F. Chan, G. H. Golub and R. J. LeVeque, "Algorithms for computing the sample
 * variance", <i>American Statistician</i> 37(3), 1983, for the way of adding.
 *
 * <p>Immutable and thread-safe.
 */
public final class RegressionMoments implements Tabular, Serializable {

  private static final long serialVersionUID = 1L;

  /** The name of the column of ones, which is always there and never given. */
  public static final String CONSTANT = "constant";

  private static final double[] NONE = {};
  private static final int MOST_REGRESSORS = 1000;
  // Printed tables are rounded; what misses by less is rounding, what misses by more is a slip.
  private static final double ASYMMETRY = 1e-9;

  private final List<String> regressors;
  private final long count;
  private final long zeroWeightCount;
  private final double weight;
  private final double[] mean;
  private final double[] product;
  private final boolean unit;
  private final double squaredWeight;
  private final double[] squaredMean;
  private final double[] squaredProduct;

  private RegressionMoments(
      List<String> regressors, long count, MomentSums sums, boolean unit, MomentSums squared) {
    this(regressors, count, 0, sums, unit, squared);
  }

  private RegressionMoments(
      List<String> regressors,
      long count,
      long zeroWeightCount,
      MomentSums sums,
      boolean unit,
      MomentSums squared) {
    this.regressors = regressors;
    this.count = count;
    this.zeroWeightCount = zeroWeightCount;
    this.weight = sums.weight;
    this.mean = sums.mean;
    this.product = sums.product;
    this.unit = unit;
    boolean known = squared.mean.length > 1;
    this.squaredWeight = known ? squared.weight : 0;
    this.squaredMean = known ? squared.mean : NONE;
    this.squaredProduct = known ? squared.product : NONE;
  }

  /**
   * The moments of nobody: what leaves every other sum as it is.
   *
   * @param regressors their names, in order, without the constant
   * @return all zero
   * @throws IllegalArgumentException if there is no regressor, or a name is blank, stands twice or
   *     is that of the constant
   */
  public static RegressionMoments empty(List<String> regressors) {
    List<String> names = names(regressors);
    MomentSums none = new MomentSums(names.size() + 1);
    return new RegressionMoments(names, 0, none, true, none);
  }

  /**
   * The moments of some workers, each of weight 1.
   *
   * @param regressors the names of the characteristics, in order, without the constant
   * @param rows the characteristics, row by row: all of the first worker, then all of the second
   * @param outcome what is explained, one a worker
   * @return the moments
   * @throws IllegalArgumentException if a number is not finite, or there are not as many
   *     characteristics as workers times names
   */
  public static RegressionMoments of(List<String> regressors, double[] rows, double[] outcome) {
    Require.notNull("rows", rows);
    Require.notNull("outcome", outcome);
    List<String> names = names(regressors);
    size("rows", rows.length, outcome.length, names.size());
    MomentSums sums = MomentSums.of(rows, outcome, NONE, 1, names.size() + 1);
    if (!sums.isFinite()) {
      MomentSums.refuse(names, rows, outcome, 1);
    }
    return new RegressionMoments(names, outcome.length, sums, true, sums);
  }

  /**
   * The moments of some workers who stand for more or fewer people each. A worker of weight zero
   * stands for nobody and is left out, see {@link #zeroWeightCount}.
   *
   * @param regressors the names of the characteristics, in order, without the constant
   * @param rows the characteristics, row by row
   * @param outcome what is explained, one a worker
   * @param weights how many people each stands for
   * @return the moments
   * @throws IllegalArgumentException if a number is not finite, a weight is negative, or there are
   *     not as many characteristics as workers times names, or weights as workers
   */
  public static RegressionMoments of(
      List<String> regressors, double[] rows, double[] outcome, double[] weights) {
    Require.notNull("rows", rows);
    Require.notNull("outcome", outcome);
    Require.notNull("weights", weights);
    List<String> names = names(regressors);
    size("rows", rows.length, outcome.length, names.size());
    size("weights", weights.length, outcome.length, 1);
    long count = 0;
    boolean unit = true;
    for (int i = 0; i < weights.length; i++) {
      weight(weights[i], i + 1);
      count += weights[i] > 0 ? 1 : 0;
      unit &= weights[i] == 1 || weights[i] == 0;
    }
    long none = weights.length - count;
    if (unit && none == 0) {
      return of(names, rows, outcome);
    }
    MomentSums sums = MomentSums.of(rows, outcome, weights, 1, names.size() + 1);
    MomentSums squared = unit ? sums : MomentSums.of(rows, outcome, weights, 2, names.size() + 1);
    if (!sums.isFinite() || !squared.isFinite()) {
      MomentSums.refuse(names, rows, outcome, 1);
    }
    return new RegressionMoments(names, count, none, sums, unit, squared);
  }

  /**
   * The moments of workers of whom only the cross-products are printed, each of weight 1.
   *
   * @param regressors the names of the characteristics, in order, without the constant
   * @param xx X'X with the constant first, whole or its upper triangle (row j beginning at the
   *     diagonal); its first element is the number of workers
   * @param xy X'y with the constant first
   * @param yy y'y
   * @return the moments
   * @throws IllegalArgumentException if the sizes do not fit, the matrix is not symmetric, the
   *     first element is not a whole number, or no rows could have these products
   */
  public static RegressionMoments ofCrossProducts(
      List<String> regressors, double[][] xx, double[] xy, double yy) {
    Require.notNull("xx", xx);
    List<String> names = names(regressors);
    MomentSums sums = centred(names, xx, xy, yy);
    double n = sums.weight;
    if (n != Math.rint(n) || n > 1e15) {
      throw Require.refusal("first element of X'X", n, "a whole number, that of the workers");
    }
    return new RegressionMoments(names, (long) n, sums, true, sums);
  }

  /**
   * The moments of weighted workers of whom only the cross-products are printed. Standard errors
   * cannot be worked out from them; with the products under squared weights they can, see {@link
   * #ofCrossProducts(List, long, double[][], double[], double, double[][], double[], double)}.
   *
   * @param regressors the names of the characteristics, in order, without the constant
   * @param count how many workers were observed
   * @param xwx X'WX with the constant first, whole or its upper triangle; its first element is the
   *     sum of weights
   * @param xwy X'Wy with the constant first
   * @param ywy y'Wy
   * @return the moments
   * @throws IllegalArgumentException if the count is not above zero, the sizes do not fit, the
   *     matrix is not symmetric, or no rows could have these products
   */
  public static RegressionMoments ofCrossProducts(
      List<String> regressors, long count, double[][] xwx, double[] xwy, double ywy) {
    Require.notNull("xwx", xwx);
    List<String> names = names(regressors);
    positive(count);
    MomentSums sums = centred(names, xwx, xwy, ywy);
    return new RegressionMoments(names, count, sums, false, new MomentSums(1));
  }

  /**
   * The moments of weighted workers of whom only the cross-products are printed, under the weights
   * and under their squares.
   *
   * @param regressors the names of the characteristics, in order, without the constant
   * @param count how many workers were observed
   * @param xwx X'WX with the constant first, whole or its upper triangle
   * @param xwy X'Wy with the constant first
   * @param ywy y'Wy
   * @param xwwx X'W²X with the constant first, whole or its upper triangle
   * @param xwwy X'W²y with the constant first
   * @param ywwy y'W²y
   * @return the moments
   * @throws IllegalArgumentException if the count is not above zero, the sizes do not fit, a matrix
   *     is not symmetric, or no rows could have these products
   */
  public static RegressionMoments ofCrossProducts(
      List<String> regressors,
      long count,
      double[][] xwx,
      double[] xwy,
      double ywy,
      double[][] xwwx,
      double[] xwwy,
      double ywwy) {
    Require.notNull("xwx", xwx);
    List<String> names = names(regressors);
    positive(count);
    return new RegressionMoments(
        names, count, centred(names, xwx, xwy, ywy), false, centred(names, xwwx, xwwy, ywwy));
  }

  /**
   * A place to add rows to, one after the other, in memory that does not grow with them.
   *
   * @param regressors the names of the characteristics, in order, without the constant
   * @return an accumulator without rows
   * @throws IllegalArgumentException as {@link #empty}
   */
  public static Accumulator accumulator(List<String> regressors) {
    return new Accumulator(names(regressors));
  }

  /**
   * Collects a stream of whatever a worker is, each of weight 1.
   *
   * @param <T> what a worker is
   * @param regressors the names of the characteristics, in order, without the constant
   * @param rows the characteristics of one
   * @param outcome the outcome of one
   * @return a collector
   * @throws IllegalArgumentException as {@link #empty}
   */
  public static <T> Collector<T, ?, RegressionMoments> collector(
      List<String> regressors, Function<T, double[]> rows, ToDoubleFunction<T> outcome) {
    Require.notNull("rows", rows);
    Require.notNull("outcome", outcome);
    return collector(regressors, rows, outcome, worker -> 1);
  }

  /**
   * Collects a stream of whatever a worker is, who stand for more or fewer people each.
   *
   * @param <T> what a worker is
   * @param regressors the names of the characteristics, in order, without the constant
   * @param rows the characteristics of one
   * @param outcome the outcome of one
   * @param weight how many people one stands for
   * @return a collector
   * @throws IllegalArgumentException as {@link #empty}
   */
  public static <T> Collector<T, ?, RegressionMoments> collector(
      List<String> regressors,
      Function<T, double[]> rows,
      ToDoubleFunction<T> outcome,
      ToDoubleFunction<T> weight) {
    Require.notNull("rows", rows);
    Require.notNull("outcome", outcome);
    Require.notNull("weight", weight);
    List<String> names = names(regressors);
    return Collector.of(
        () -> new Accumulator(names),
        (sum, worker) ->
            sum.addWeighted(
                weight.applyAsDouble(worker), outcome.applyAsDouble(worker), rows.apply(worker)),
        Accumulator::addAll,
        Accumulator::moments);
  }

  /**
   * The moments of both.
   *
   * @param other moments of other workers with the same regressors
   * @return the moments; sums under squared weights that are not known of one of the two are not
   *     known of both
   * @throws IllegalArgumentException if the regressors are not the same, in the same order
   */
  public RegressionMoments plus(RegressionMoments other) {
    Require.notNull("other", other);
    if (!regressors.equals(other.regressors)) {
      throw Require.refusal("regressors", other.regressors, regressors.toString());
    }
    if (count == 0 && zeroWeightCount == 0) {
      return other;
    }
    if (other.count == 0 && other.zeroWeightCount == 0) {
      return this;
    }
    boolean units = unit && other.unit;
    MomentSums sums = new MomentSums(mean.length);
    sums.add(weight, mean, product);
    sums.add(other.weight, other.mean, other.product);
    MomentSums squared = sums;
    if (!units) {
      boolean known = hasSquaredWeights() && other.hasSquaredWeights();
      squared = new MomentSums(known ? mean.length : 1);
      if (known) {
        squared.add(squaredWeight, squaredMean, squaredProduct);
        squared.add(other.squaredWeight, other.squaredMean, other.squaredProduct);
      }
    }
    return new RegressionMoments(
        regressors,
        Math.addExact(count, other.count),
        Math.addExact(zeroWeightCount, other.zeroWeightCount),
        sums,
        units,
        squared);
  }

  /**
   * The names of the regressors.
   *
   * @return names, in order, without the constant
   */
  public List<String> regressors() {
    return regressors;
  }

  /**
   * How many workers were observed, not counting those of weight zero.
   *
   * @return n
   */
  public long count() {
    return count;
  }

  /**
   * How many workers were left out because their weight is 0.
   *
   * @return how many rows; they are in no other number
   */
  public long zeroWeightCount() {
    return zeroWeightCount;
  }

  /**
   * How many people they stand for.
   *
   * @return Σ w
   */
  public double weight() {
    return weight;
  }

  /**
   * Whether every worker who is counted has the weight 1.
   *
   * @return true if nobody stands for more or fewer
   */
  public boolean isUnweighted() {
    return unit;
  }

  /**
   * The mean of the outcome.
   *
   * @return Σ w y / Σ w
   * @throws IllegalArgumentException if there is nobody
   */
  public double meanOutcome() {
    somebody();
    return mean[regressors.size()];
  }

  /**
   * The mean of a regressor.
   *
   * @param regressor its name; that of the constant gives 1
   * @return Σ w x / Σ w
   * @throws IllegalArgumentException if there is no such regressor, or nobody
   */
  public double mean(String regressor) {
    somebody();
    return regressor.equals(CONSTANT) ? 1 : mean[index(regressor)];
  }

  /**
   * The means of the regressors and, last, the outcome.
   *
   * @return a new array
   */
  public double[] means() {
    return mean.clone();
  }

  /**
   * The products of deviations from the means: Σ w (z - m)(z - m)'.
   *
   * @return a new array, row-major, regressors and, last, the outcome
   */
  public double[] centredProducts() {
    return square(product, mean.length);
  }

  /**
   * Whether the sums under squared weights are known.
   *
   * @return true but for moments of printed weighted cross-products
   */
  public boolean hasSquaredWeights() {
    return squaredMean.length > 0;
  }

  /**
   * The sum of squared weights.
   *
   * @return Σ w²
   * @throws IllegalArgumentException if it is not known
   */
  public double squaredWeight() {
    squaredKnown();
    return squaredWeight;
  }

  /**
   * The means under squared weights, of the regressors and, last, the outcome.
   *
   * @return a new array
   * @throws IllegalArgumentException if they are not known
   */
  public double[] squaredWeightMeans() {
    squaredKnown();
    return squaredMean.clone();
  }

  /**
   * The products of deviations from {@link #squaredWeightMeans} under squared weights.
   *
   * @return a new array, row-major, regressors and, last, the outcome
   * @throws IllegalArgumentException if they are not known
   */
  public double[] squaredWeightCentredProducts() {
    squaredKnown();
    return square(squaredProduct, mean.length);
  }

  /**
   * The cross-products of the regressors as tables print them, with the constant first.
   *
   * @return X'WX, whole
   */
  public double[][] crossProducts() {
    int p = regressors.size();
    double[] centred = centredProducts();
    double[][] xx = new double[p + 1][p + 1];
    xx[0][0] = weight;
    for (int j = 0; j < p; j++) {
      xx[0][j + 1] = weight * mean[j];
      xx[j + 1][0] = xx[0][j + 1];
      for (int k = 0; k < p; k++) {
        xx[j + 1][k + 1] = centred[j * (p + 1) + k] + weight * mean[j] * mean[k];
      }
    }
    return xx;
  }

  /**
   * The cross-products of the regressors with the outcome, with the constant first.
   *
   * @return X'Wy
   */
  public double[] outcomeProducts() {
    int p = regressors.size();
    double[] centred = centredProducts();
    double[] xy = new double[p + 1];
    xy[0] = weight * mean[p];
    for (int j = 0; j < p; j++) {
      xy[j + 1] = centred[j * (p + 1) + p] + weight * mean[j] * mean[p];
    }
    return xy;
  }

  /**
   * The sum of squares of the outcome.
   *
   * @return y'Wy
   */
  public double outcomeSquares() {
    int p = regressors.size();
    return product[product.length - 1] + weight * mean[p] * mean[p];
  }

  /**
   * All sums: the observations and their weight, the means, and the products of deviations of every
   * pair, also under squared weights where they are known.
   */
  @Override
  public TextTable dataTable() {
    boolean squared = hasSquaredWeights();
    TextTable.Builder table =
        TextTable.titled(describe())
            .column("regressor")
            .column("and")
            .unit("1")
            .column("observations")
            .column("weight")
            .column("mean")
            .column("product of deviations");
    if (squared) {
      table
          .column("squared weight")
          .column("mean under squared weights")
          .column("product of deviations under squared weights");
    }
    List<Object> all = new ArrayList<>(List.of("(all)", "", (double) count, weight, "", ""));
    if (squared) {
      all.addAll(List.of(squaredWeight, "", ""));
    }
    table.row(all.toArray());
    int columns = mean.length;
    double[] products = centredProducts();
    double[] others = squared ? squaredWeightCentredProducts() : NONE;
    for (int j = 0; j < columns; j++) {
      List<Object> one = new ArrayList<>(List.of(name(j), "", "", "", mean[j], ""));
      if (squared) {
        one.addAll(List.of("", squaredMean[j], ""));
      }
      table.row(one.toArray());
      for (int k = 0; k <= j; k++) {
        int at = j * columns + k;
        List<Object> pair = new ArrayList<>(List.of(name(j), name(k), "", "", "", products[at]));
        if (squared) {
          pair.addAll(List.of("", "", others[at]));
        }
        table.row(pair.toArray());
      }
    }
    return table.build();
  }

  private String name(int column) {
    return column < regressors.size() ? regressors.get(column) : "(outcome)";
  }

  /** Means and standard deviations, a row a column. */
  @Override
  public TextTable table() {
    TextTable.Builder table =
        TextTable.titled(describe()).column("regressor").unit("1").column("mean").column("sd");
    int columns = mean.length;
    for (int j = 0; j < columns; j++) {
      // Deviations of n from their mean, of which n - 1 are free.
      double variance =
          count > 1 ? product[diagonal(j)] / weight * count / (count - 1) : Double.NaN;
      table.row(
          name(j),
          count > 0 ? (Object) mean[j] : "-",
          count > 1 ? (Object) Math.sqrt(variance) : "-");
    }
    return table.build();
  }

  private String describe() {
    return Numbers.fixed((double) count, 0)
        + (count == 1 ? " worker" : " workers")
        + (unit ? "" : " standing for " + Numbers.readable(weight))
        + ZeroWeights.text(zeroWeightCount, ", ")
        + ", "
        + regressors.size()
        + (regressors.size() == 1 ? " regressor" : " regressors");
  }

  private int diagonal(int j) {
    return j * mean.length - j * (j - 1) / 2;
  }

  private int index(String regressor) {
    int j = regressors.indexOf(regressor);
    if (j < 0) {
      throw Require.refusal("regressor", regressor, "one of " + String.join(", ", regressors));
    }
    return j;
  }

  private void somebody() {
    if (count == 0) {
      throw Require.refusal("count", 0, "at least one worker");
    }
  }

  private void squaredKnown() {
    if (!hasSquaredWeights()) {
      throw Require.refusal(
          "squared weights", "unknown", "moments made of rows, or of products under them");
    }
  }

  private static double[] square(double[] triangle, int columns) {
    double[] square = new double[columns * columns];
    int at = 0;
    for (int j = 0; j < columns; j++) {
      for (int k = j; k < columns; k++) {
        square[j * columns + k] = triangle[at];
        square[k * columns + j] = triangle[at];
        at++;
      }
    }
    return square;
  }

  private static MomentSums centred(List<String> names, double[][] xx, double[] xy, double yy) {
    int p = names.size();
    size("rows of X'X", xx.length, p + 1, 1);
    size("X'y", xy.length, p + 1, 1);
    double[][] whole = whole(names, xx);
    MomentSums sums = new MomentSums(p + 1);
    sums.weight = Require.positive("first element of X'X", whole[0][0]);
    for (int j = 0; j < p; j++) {
      sums.mean[j] = whole[0][j + 1] / sums.weight;
    }
    sums.mean[p] = Require.finite("X'y of the constant", xy[0]) / sums.weight;
    int at = 0;
    for (int j = 0; j <= p; j++) {
      for (int k = j; k <= p; k++) {
        double raw = k < p ? whole[j + 1][k + 1] : j < p ? xy[j + 1] : yy;
        String what = j < p ? "cross-product of '" + names.get(j) + "'" : "y'y";
        double value = Require.finite(what, raw) - sums.weight * sums.mean[j] * sums.mean[k];
        if (j == k && value < 0) {
          if (value < -ASYMMETRY * raw || raw < 0) {
            throw Require.refusal(what, raw, "at least the squared sum divided by that of weights");
          }
          value = 0; // A constant column, but for the last digit.
        }
        sums.product[at++] = value;
      }
    }
    return sums;
  }

  private static double[][] whole(List<String> names, double[][] xx) {
    int p1 = names.size() + 1;
    double[][] whole = new double[p1][p1];
    boolean triangle = p1 > 1 && xx[p1 - 1].length == 1;
    for (int j = 0; j < p1; j++) {
      size("row " + (j + 1) + " of X'X", xx[j].length, triangle ? p1 - j : p1, 1);
      for (int k = j; k < p1; k++) {
        whole[j][k] = Require.finite("X'X", xx[j][triangle ? k - j : k]);
        whole[k][j] = whole[j][k];
      }
    }
    for (int j = 0; j < p1 && !triangle; j++) {
      for (int k = 0; k < j; k++) {
        // Of columns that never occur together, noise is left where zero should be.
        double noise = 1e-12 * Math.sqrt(Math.abs(whole[j][j] * whole[k][k]));
        if (!(Math.abs(xx[j][k] - xx[k][j]) <= ASYMMETRY * Math.abs(xx[k][j]) + noise)) {
          throw Require.refusal(
              "element (" + (j + 1) + ", " + (k + 1) + ") of X'X", xx[j][k], "" + xx[k][j]);
        }
      }
    }
    return whole;
  }

  private static List<String> names(List<String> regressors) {
    List<String> names = List.copyOf(Require.notNull("regressors", regressors));
    if (names.isEmpty() || names.size() > MOST_REGRESSORS) {
      throw Require.refusal("number of regressors", names.size(), "1 to " + MOST_REGRESSORS);
    }
    Set<String> known = new HashSet<>();
    known.add(CONSTANT);
    for (String name : names) {
      if (!known.add(Require.text("regressor", name))) {
        throw Require.refusal(
            "regressor", name, "a name that stands once and is not '" + CONSTANT + "'");
      }
    }
    return names;
  }

  private static void size(String argument, long given, int rows, int columns) {
    if (given != (long) rows * columns) {
      throw Require.refusal("length of " + argument, given, (long) rows * columns + " numbers");
    }
  }

  private static void positive(long count) {
    if (count < 1) {
      throw Require.refusal("count", count, "at least one worker");
    }
  }

  private static void weight(double weight, long row) {
    if (!Double.isFinite(weight) || weight < 0) {
      throw Require.refusal("weight in row " + row, weight, "a finite number that is not negative");
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RegressionMoments that
        && regressors.equals(that.regressors)
        && count == that.count
        && zeroWeightCount == that.zeroWeightCount
        && unit == that.unit
        && Double.compare(weight, that.weight) == 0
        && Double.compare(squaredWeight, that.squaredWeight) == 0
        && Arrays.equals(mean, that.mean)
        && Arrays.equals(product, that.product)
        && Arrays.equals(squaredMean, that.squaredMean)
        && Arrays.equals(squaredProduct, that.squaredProduct);
  }

  @Override
  public int hashCode() {
    return Objects.hash(regressors, count, Arrays.hashCode(mean), Arrays.hashCode(product));
  }

  /** One line: workers and regressors. */
  @Override
  public String toString() {
    return describe();
  }

  /**
   * Takes rows one after the other, in memory that does not grow with them. Not thread-safe: give
   * each thread one of its own, and add them up.
   */
  public static final class Accumulator {

    private static final int ROWS = 256;

    private final List<String> regressors;
    private final double[] rows;
    private final double[] outcome = new double[ROWS];
    private final double[] weights = new double[ROWS];
    private final MomentSums sums;
    private final MomentSums squared;
    private boolean unit = true;
    private boolean squaredKnown = true;
    private int buffered;
    private long count;
    private long zeroWeightCount;
    private long seen;

    private Accumulator(List<String> regressors) {
      this.regressors = regressors;
      this.rows = new double[ROWS * regressors.size()];
      this.sums = new MomentSums(regressors.size() + 1);
      this.squared = new MomentSums(regressors.size() + 1);
    }

    /**
     * Adds a worker of weight 1.
     *
     * @param outcomeOfOne the outcome
     * @param row the characteristics, in the order of the names
     * @return this accumulator
     * @throws IllegalArgumentException if there are more or fewer characteristics than names, or a
     *     number is not finite
     */
    public Accumulator add(double outcomeOfOne, double... row) {
      Require.notNull("row", row);
      return addWeighted(1, outcomeOfOne, row);
    }

    /**
     * Adds a worker who stands for more or fewer people; of weight zero, for nobody.
     *
     * @param weightOfOne how many people the worker stands for
     * @param outcomeOfOne the outcome
     * @param row the characteristics, in the order of the names
     * @return this accumulator
     * @throws IllegalArgumentException if there are more or fewer characteristics than names, a
     *     number is not finite, or the weight is negative
     */
    public Accumulator addWeighted(double weightOfOne, double outcomeOfOne, double... row) {
      Require.notNull("row", row);
      seen++;
      weight(weightOfOne, seen);
      int p = regressors.size();
      if (row.length != p) {
        throw Require.refusal("length of row " + seen, row.length, p + " numbers");
      }
      boolean finite = Double.isFinite(outcomeOfOne);
      for (double value : row) {
        finite &= Double.isFinite(value);
      }
      if (!finite) {
        MomentSums.refuse(
            regressors, row, new double[] {outcomeOfOne}, (int) Math.min(seen, Integer.MAX_VALUE));
      }
      if (weightOfOne > 0) {
        if (weightOfOne != 1 && unit) {
          becomeWeighted();
        }
        System.arraycopy(row, 0, rows, buffered * p, p);
        outcome[buffered] = outcomeOfOne;
        weights[buffered] = weightOfOne;
        buffered++;
        count++;
        if (buffered == ROWS) {
          flush();
        }
      } else {
        zeroWeightCount++;
      }
      return this;
    }

    /**
     * Adds what another accumulator has seen.
     *
     * @param other another one, with the same regressors; it stays as it is
     * @return this accumulator
     * @throws IllegalArgumentException if the regressors are not the same, in the same order
     */
    public Accumulator addAll(Accumulator other) {
      Require.notNull("other", other);
      seen += other.seen;
      return addAll(other.moments());
    }

    /**
     * Adds moments made elsewhere.
     *
     * @param other moments with the same regressors
     * @return this accumulator
     * @throws IllegalArgumentException if the regressors are not the same, in the same order
     */
    public Accumulator addAll(RegressionMoments other) {
      Require.notNull("other", other);
      if (!regressors.equals(other.regressors)) {
        throw Require.refusal("regressors", other.regressors, regressors.toString());
      }
      zeroWeightCount += other.zeroWeightCount;
      if (other.count > 0) {
        flush();
        if (!other.unit && unit) {
          becomeWeighted();
        }
        sums.add(other.weight, other.mean, other.product);
        if (!unit && other.hasSquaredWeights()) {
          squared.add(other.squaredWeight, other.squaredMean, other.squaredProduct);
        }
        squaredKnown &= other.hasSquaredWeights();
        count += other.count;
      }
      return this;
    }

    /**
     * What has been added so far; more may be added afterwards.
     *
     * @return the moments
     * @throws IllegalArgumentException if sums have become infinite
     */
    public RegressionMoments moments() {
      flush();
      MomentSums all = copy(sums);
      if (!all.isFinite() || !squared.isFinite()) {
        throw Require.refusal("sum of products", "infinite", "numbers whose products can be added");
      }
      MomentSums square = unit ? all : squaredKnown ? copy(squared) : new MomentSums(1);
      return new RegressionMoments(regressors, count, zeroWeightCount, all, unit, square);
    }

    private static MomentSums copy(MomentSums from) {
      MomentSums copy = new MomentSums(from.mean.length);
      copy.add(from.weight, from.mean, from.product);
      return copy;
    }

    /** Up to here all weights were 1, and so were their squares. */
    private void becomeWeighted() {
      flush();
      squared.add(sums.weight, sums.mean, sums.product);
      unit = false;
    }

    private void flush() {
      if (buffered > 0) {
        sums.addRows(rows, outcome, unit ? NONE : weights, 1, 0, buffered);
        if (!unit) {
          squared.addRows(rows, outcome, weights, 2, 0, buffered);
        }
        buffered = 0;
      }
    }

    /** One line: workers so far. */
    @Override
    public String toString() {
      return Numbers.fixed((double) count, 0) + " workers so far";
    }
  }
}
