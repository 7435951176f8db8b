package org.migrationeconomics.core.labour;

import java.util.Arrays;
import java.util.List;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.internal.Slabs;

/**
 * Means and centred products of some columns under one set of weights, while they are being made.
 * Columns are the regressors and, last, the outcome; products are the upper triangle, row by row.
 *
 * <p>Rows are taken in slabs: the mean of the slab first, then products of deviations from it, and
 * slabs are merged by the formula of Chan, Golub and LeVeque. So nothing is lost where a mean is
 * large beside the spread, as in years of birth. Not thread-safe.
 */
final class MomentSums {

  /** So many rows stay in the processor's cache between the two passes. */
  private static final int SLAB = 256;

  private final int columns;
  final double[] mean;
  final double[] product;
  double weight;

  private final double[] slabMean;
  private final double[] slabProduct;
  private final double[] deviations;
  private final double[] slabWeight = new double[SLAB];

  MomentSums(int columns) {
    this.columns = columns;
    this.mean = new double[columns];
    this.product = new double[columns * (columns + 1) / 2];
    this.slabMean = new double[columns];
    this.slabProduct = new double[product.length];
    this.deviations = new double[SLAB * columns];
  }

  /**
   * The sums over many rows, on all processors if there are enough rows.
   *
   * @param regressors row-major, as many columns as there are sums less one. Not modified
   * @param outcome one a row. Not modified
   * @param weights one a row, checked before, or none for weights of 1. Not modified
   * @param power 1, or 2 for squared weights
   */
  static MomentSums of(
      double[] regressors, double[] outcome, double[] weights, int power, int columns) {
    List<MomentSums> parts =
        Slabs.of(outcome.length)
            .parts(
                (from, to) -> {
                  MomentSums part = new MomentSums(columns);
                  part.addRows(regressors, outcome, weights, power, from, to);
                  return part;
                });
    MomentSums sum = new MomentSums(columns);
    for (MomentSums part : parts) {
      sum.add(part.weight, part.mean, part.product);
    }
    return sum;
  }

  /** Adds the rows from first (inclusive) to last (exclusive). */
  void addRows(
      double[] regressors, double[] outcome, double[] weights, int power, int first, int last) {
    for (int from = first; from < last; from += SLAB) {
      addSlab(regressors, outcome, weights, power, from, Math.min(last, from + SLAB));
    }
  }

  private void addSlab(
      double[] regressors, double[] outcome, double[] weights, int power, int from, int to) {
    int p = columns - 1;
    double total = 0;
    for (int i = from; i < to; i++) {
      double w = weights.length == 0 ? 1 : power == 1 ? weights[i] : weights[i] * weights[i];
      slabWeight[i - from] = w;
      total += w;
    }
    Arrays.fill(slabMean, 0);
    for (int i = from; i < to; i++) {
      double w = slabWeight[i - from];
      int row = i * p;
      for (int j = 0; j < p; j++) {
        slabMean[j] += w * regressors[row + j];
      }
      slabMean[p] += w * outcome[i];
    }
    if (!(total > 0)) {
      return;
    }
    for (int j = 0; j < columns; j++) {
      slabMean[j] /= total;
    }
    int at = 0;
    for (int i = from; i < to; i++) {
      int row = i * p;
      for (int j = 0; j < p; j++) {
        deviations[at++] = regressors[row + j] - slabMean[j];
      }
      deviations[at++] = outcome[i] - slabMean[p];
    }
    Arrays.fill(slabProduct, 0);
    int i = from;
    int z = 0;
    // Four rows at a time: each sum is loaded and stored once for four products.
    for (; i + 3 < to; i += 4) {
      int z1 = z + columns;
      int z2 = z1 + columns;
      int z3 = z2 + columns;
      double w0 = slabWeight[i - from];
      double w1 = slabWeight[i - from + 1];
      double w2 = slabWeight[i - from + 2];
      double w3 = slabWeight[i - from + 3];
      int sum = 0;
      for (int j = 0; j < columns; j++) {
        double a0 = w0 * deviations[z + j];
        double a1 = w1 * deviations[z1 + j];
        double a2 = w2 * deviations[z2 + j];
        double a3 = w3 * deviations[z3 + j];
        for (int k = j; k < columns; k++) {
          slabProduct[sum++] +=
              a0 * deviations[z + k]
                  + a1 * deviations[z1 + k]
                  + (a2 * deviations[z2 + k] + a3 * deviations[z3 + k]);
        }
      }
      z = z3 + columns;
    }
    for (; i < to; i++) {
      double w = slabWeight[i - from];
      int sum = 0;
      for (int j = 0; j < columns; j++) {
        double a = w * deviations[z + j];
        for (int k = j; k < columns; k++) {
          slabProduct[sum++] += a * deviations[z + k];
        }
      }
      z += columns;
    }
    add(total, slabMean, slabProduct);
  }

  /**
   * Adds sums that were made elsewhere.
   *
   * @param otherWeight their weight
   * @param otherMean their means. Not modified
   * @param otherProduct their centred products. Not modified
   */
  void add(double otherWeight, double[] otherMean, double[] otherProduct) {
    if (!(otherWeight > 0)) {
      return;
    }
    double sum = weight + otherWeight;
    double share = otherWeight / sum;
    double between = weight * share;
    int at = 0;
    for (int j = 0; j < columns; j++) {
      double step = between * (otherMean[j] - mean[j]);
      for (int k = j; k < columns; k++) {
        product[at] += otherProduct[at] + step * (otherMean[k] - mean[k]);
        at++;
      }
    }
    for (int j = 0; j < columns; j++) {
      mean[j] += share * (otherMean[j] - mean[j]);
    }
    weight = sum;
  }

  /** Whether every sum is a number; one NaN or infinity among the rows spoils them. */
  boolean isFinite() {
    return Double.isFinite(weight)
        && Arrays.stream(mean).allMatch(Double::isFinite)
        && Arrays.stream(product).allMatch(Double::isFinite);
  }

  /**
   * The refusal of the first number among the rows that is none.
   *
   * @throws IllegalArgumentException in any case
   */
  static void refuse(Iterable<String> names, double[] regressors, double[] outcome, int firstRow) {
    int p = regressors.length / outcome.length;
    for (int i = 0; i < outcome.length; i++) {
      int j = 0;
      for (String name : names) {
        Require.finite("'" + name + "' in row " + (firstRow + i), regressors[i * p + j]);
        j++;
      }
      Require.finite("outcome in row " + (firstRow + i), outcome[i]);
    }
    throw Require.refusal("sum of products", "infinite", "numbers whose products can be added");
  }
}
