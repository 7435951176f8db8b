package org.migrationeconomics.calculators.remittance.inequality;

import java.util.Arrays;
import org.migrationeconomics.core.internal.CompensatedSum;

/** What is done to every household, on plain arrays. */
final class InequalityKernels {

  private InequalityKernels() {}

  /**
   * Adds up the sources of each household, with the rounding errors carried along, so that totals
   * which are equal come out equal whatever the order of the sources; a tie broken by rounding
   * would change ranks.
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
   * @param weight by household; not modified
   * @param line the poverty line, above zero
   * @param alpha the exponent, not negative
   * @param atLine whether an income equal to the line is poor
   * @return Σ w ((z − y)/z)^alpha over the poor, divided by Σ w
   */
  static double poverty(
      double[] income, double[] weight, double line, double alpha, boolean atLine) {
    double poor = 0;
    double all = 0;
    for (int i = 0; i < income.length; i++) {
      all += weight[i];
      if (income[i] < line || (atLine && income[i] == line)) {
        double gap = (line - income[i]) / line;
        poor += weight[i] * power(gap, alpha);
      }
    }
    return poor / all;
  }

  private static double power(double gap, double alpha) {
    return alpha == 0 ? 1 : alpha == 1 ? gap : alpha == 2 ? gap * gap : Math.pow(gap, alpha);
  }
}
