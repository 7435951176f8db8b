package org.migrationeconomics.calculators.remittance.inequality;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.migrationeconomics.calculators.internal.Ties;
import org.migrationeconomics.core.internal.CompensatedSum;

/** What is done to every household, on plain arrays. */
final class InequalityKernels {

  private InequalityKernels() {}

  /**
   * Adds up the sources of each household, with the rounding errors carried along, so that the
   * order of the sources does not matter. What the binary numbers themselves are off by stays, and
   * is a matter of {@link Ties}.
   *
   * @param incomes by source and household; not modified
   * @param without the source to leave out, negative for none
   * @param totals by household; modified
   */
  static void sum(double[][] incomes, int without, double[] totals) {
    double[] lost = new double[totals.length];
    Arrays.fill(totals, 0);
    for (int k = 0; k < incomes.length; k++) {
      if (k == without) {
        continue;
      }
      double[] income = incomes[k];
      for (int i = 0; i < totals.length; i++) {
        CompensatedSum.add(totals, lost, i, income[i]);
      }
    }
    for (int i = 0; i < totals.length; i++) {
      totals[i] = CompensatedSum.value(totals[i], lost[i]);
    }
  }

  /**
   * What was added up for each household, losses without their sign: the size that {@link Ties}
   * measures rounding by.
   *
   * @param incomes by source and household; not modified
   * @param without the source to leave out, negative for none
   * @return by household
   */
  static double[] sizes(double[][] incomes, int without) {
    double[] sizes = new double[incomes[0].length];
    for (int k = 0; k < incomes.length; k++) {
      if (k == without) {
        continue;
      }
      double[] income = incomes[k];
      for (int i = 0; i < sizes.length; i++) {
        sizes[i] += Math.abs(income[i]);
      }
    }
    return sizes;
  }

  /**
   * How many households make a loss.
   *
   * @param income by household; not modified
   * @param size by household, what was added up; not modified
   * @param weight by household; not modified
   * @return how many of those that have a weight are below zero by more than rounding
   */
  static int losses(double[] income, double[] size, double[] weight) {
    int losses = 0;
    for (int i = 0; i < income.length; i++) {
      if (weight[i] > 0 && income[i] < 0 && !Ties.same(income[i], 0, size[i])) {
        losses++;
      }
    }
    return losses;
  }

  /**
   * Twice the area between the Lorenz curve and the axis below it, where incomes below zero take
   * the curve there: by how much more than the usual one the area is to which a Gini of such
   * incomes is a share.
   *
   * <pre>
   *   2N = (2/n) Σ i y(i) + (1/n) L(k) (L(k) / y(k+1) − (1 + 2k))        i = 1 … k, y shares of all income
   * </pre>
   *
   * <p>L is the sum of the k smallest, the last that is not above zero. Here with weights.
   *
   * @param income by household, the weighted sum above zero; not modified
   * @param weight by household; not modified
   * @return twice the area as a share of the square, 0 if nobody makes a loss
   */
  static double twiceBelowAxis(double[] income, double[] weight) {
    double all = Arrays.stream(weight).sum();
    double total = dot(weight, income);
    int[] ascending =
        IntStream.range(0, income.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> income[i]))
            .mapToInt(i -> i)
            .toArray();
    double area = 0;
    double curve = 0;
    for (int i : ascending) {
      double width = weight[i] / all;
      double step = weight[i] * income[i] / total;
      double next = curve + step;
      if (next > 0) {
        area += step > 0 ? width * curve * (curve / step) : 0;
        break;
      }
      area -= width * (curve + next);
      curve = next;
    }
    return area;
  }

  /**
   * The weighted sum of products.
   *
   * @param weight not modified
   * @param a not modified
   * @param b not modified
   * @return Σ w a b
   */
  static double dot(double[] weight, double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < weight.length; i++) {
      sum += weight[i] * a[i] * b[i];
    }
    return sum;
  }

  /** The weighted sum of absolute values. */
  static double size(double[] weight, double[] a) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += weight[i] * Math.abs(a[i]);
    }
    return sum;
  }

  /**
   * The weighted sum.
   *
   * @param weight not modified
   * @param a not modified
   * @return Σ w a
   */
  static double dot(double[] weight, double[] a) {
    double sum = 0;
    for (int i = 0; i < weight.length; i++) {
      sum += weight[i] * a[i];
    }
    return sum;
  }

  /**
   * The index of Foster, Greer and Thorbecke.
   *
   * @param income by household; not modified
   * @param size by household, what was added up; not modified
   * @param weight by household; not modified
   * @param line the poverty line, above zero
   * @param alpha the exponent, not negative
   * @param atLine whether an income {@linkplain Ties equal} to the line is poor
   * @return Σ w ((z − y)/z)^alpha over the poor, divided by Σ w
   */
  static double poverty(
      double[] income, double[] size, double[] weight, double line, double alpha, boolean atLine) {
    double poor = 0;
    double all = 0;
    for (int i = 0; i < income.length; i++) {
      all += weight[i];
      boolean at = Ties.same(income[i], line, Math.max(size[i], line));
      if (at ? atLine : income[i] < line) {
        double gap = at ? 0 : (line - income[i]) / line;
        poor += weight[i] * power(gap, alpha);
      }
    }
    return poor / all;
  }

  private static double power(double gap, double alpha) {
    return alpha == 0 ? 1 : alpha == 1 ? gap : alpha == 2 ? gap * gap : Math.pow(gap, alpha);
  }
}
