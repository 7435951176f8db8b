package org.migrationeconomics.calculators.labour.wagegap;

import java.util.ArrayList;
import java.util.List;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.labour.RegressionMoments;

/**
 * The terms of a decomposition: the constant, the regressors, and the base of every set of
 * categories, which normalisation brings to light. Immutable.
 */
final class GapPlan {

  /** Rows of the result: endowments, coefficients, interaction, then four for each reference. */
  static final int ENDOWMENTS = 0;

  static final int COEFFICIENTS = 1;
  static final int INTERACTION = 2;
  static final int TWO_FOLDS = 3;
  static final int EXPLAINED = 0;
  static final int UNEXPLAINED = 1;
  static final int UNEXPLAINED_A = 2;
  static final int UNEXPLAINED_B = 3;
  static final int ROWS_PER_REFERENCE = 4;

  /** Sums of dummies agree but for this; one row in a hundred million is more. */
  private static final double DUMMY_ROUNDING = 1e-9;

  private static final int ROWS =
      TWO_FOLDS + ROWS_PER_REFERENCE * ReferenceCoefficients.values().length;

  final int regressors;
  final int terms;
  final List<String> names;
  final int[][] shown;

  /**
   * @param regressors their names
   * @param categories base first, then the categories that are shown, one list a set
   */
  GapPlan(List<String> regressors, List<List<String>> categories) {
    this.regressors = regressors.size();
    this.terms = 1 + regressors.size() + categories.size();
    List<String> all = new ArrayList<>();
    all.add(RegressionMoments.CONSTANT);
    all.addAll(regressors);
    this.shown = new int[categories.size()][];
    for (int s = 0; s < shown.length; s++) {
      List<String> set = categories.get(s);
      if (all.contains(set.get(0))) {
        throw Require.refusal(
            "base category", set.get(0), "a name that no regressor or other base has");
      }
      all.add(set.get(0));
      shown[s] = new int[set.size() - 1];
      for (int c = 1; c < set.size(); c++) {
        int j = regressors.indexOf(set.get(c));
        if (j < 0) {
          throw Require.refusal(
              "category", set.get(c), "one of the regressors " + String.join(", ", regressors));
        }
        shown[s][c - 1] = j;
      }
    }
    this.names = List.copyOf(all);
  }

  /**
   * Refuses categories of a group that are not 0 or 1 for everybody, or of which somebody has two.
   * Sums show both: x = x² is so for 0 and 1 only, and dummies that exclude each other have no
   * cross-product.
   */
  void checkCategories(String group, RegressionMoments moments) {
    double[] mean = moments.means();
    double[] centred = moments.centredProducts();
    double weight = moments.weight();
    int columns = mean.length;
    for (int[] set : shown) {
      for (int j : set) {
        double sum = weight * mean[j];
        double square = centred[j * columns + j] + sum * mean[j];
        if (!(Math.abs(sum - square) <= DUMMY_ROUNDING * Math.max(Math.abs(sum), square))) {
          throw Require.refusal(
              "category '" + names.get(j + 1) + "' in group " + group,
              "Σx " + Numbers.readable(sum) + " with Σx² " + Numbers.readable(square),
              "0 or 1 for everybody, where the two are the same");
        }
      }
      for (int j : set) {
        for (int k : set) {
          double both = centred[j * columns + k] + weight * mean[j] * mean[k];
          double size = weight * Math.sqrt(Math.abs(mean[j] * mean[k]));
          if (k > j && !(Math.abs(both) <= DUMMY_ROUNDING * size)) {
            throw Require.refusal(
                "categories '"
                    + names.get(j + 1)
                    + "' and '"
                    + names.get(k + 1)
                    + "' in group "
                    + group,
                "both 1 for a weight of " + Numbers.readable(both),
                "categories of which everybody has one at most");
          }
        }
      }
    }
  }

  /** The length of the result: for every row its total and its terms; and the gap. */
  int size() {
    return ROWS * (terms + 1) + 1;
  }

  /** Where the total of a row is; the terms follow. */
  int at(int row) {
    return row * (terms + 1);
  }

  static int row(ReferenceCoefficients reference, int part) {
    return TWO_FOLDS + ROWS_PER_REFERENCE * reference.place() + part;
  }

  int gapAt() {
    return size() - 1;
  }

  /**
   * Coefficients of all terms. In a set the categories come to deviate from their mean, base
   * included, and the constant takes the mean.
   *
   * @param raw constant and slopes. Not modified
   * @param into Modified
   */
  void coefficients(double[] raw, double[] into) {
    System.arraycopy(raw, 0, into, 0, regressors + 1);
    for (int s = 0; s < shown.length; s++) {
      double sum = 0;
      for (int j : shown[s]) {
        sum += raw[j + 1];
      }
      double mean = sum / (shown[s].length + 1);
      for (int j : shown[s]) {
        into[j + 1] -= mean;
      }
      into[0] += mean;
      into[1 + regressors + s] = -mean;
    }
  }

  /** What the terms are made of: a row a term, a column a constant or slope. */
  double[][] coefficientMap() {
    double[][] map = new double[terms][regressors + 1];
    double[] unit = new double[regressors + 1];
    double[] column = new double[terms];
    for (int j = 0; j <= regressors; j++) {
      unit[j] = 1;
      coefficients(unit, column);
      for (int l = 0; l < terms; l++) {
        map[l][j] = column[l];
      }
      unit[j] = 0;
    }
    return map;
  }

  /** The same for means; the ones of the constant are not among them. */
  double[][] meanMap() {
    double[][] map = new double[terms][regressors + 1];
    double[] means = new double[regressors];
    double[] atZero = new double[terms];
    double[] column = new double[terms];
    means(means, atZero);
    for (int j = 1; j <= regressors; j++) {
      means[j - 1] = 1;
      means(means, column);
      for (int l = 0; l < terms; l++) {
        map[l][j] = column[l] - atZero[l];
      }
      means[j - 1] = 0;
    }
    return map;
  }

  /**
   * Means of all terms.
   *
   * @param mean of the regressors. Not modified
   * @param into Modified
   */
  void means(double[] mean, double[] into) {
    into[0] = 1;
    System.arraycopy(mean, 0, into, 1, regressors);
    for (int s = 0; s < shown.length; s++) {
      double base = 1;
      for (int j : shown[s]) {
        base -= mean[j];
      }
      into[1 + regressors + s] = base;
    }
  }
}
