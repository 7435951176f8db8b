package org.migrationeconomics.calculators.labour.wagegap;

import org.migrationeconomics.calculators.internal.LinearSystem;

/**
 * The decomposition itself, from the sums of two groups. Not thread-safe; made once and used for
 * many sums of one size.
 *
 * <p>Sums of a group are a weight, the means of the regressors and, last, the outcome, and their
 * centred products, row-major.
 */
final class GapKernel {

  private static final ReferenceCoefficients[] REFERENCES = ReferenceCoefficients.values();

  private final GapPlan plan;
  private final int p;
  private final int columns;
  final LinearSystem system;
  private final double[] slopes;
  private final double[] raw;
  private final double[] pooled;
  final double[] rawA;
  final double[] rawB;
  final double[] a;
  final double[] b;
  final double[] meanA;
  final double[] meanB;
  final double[][] reference;

  GapKernel(GapPlan plan) {
    this.plan = plan;
    this.p = plan.regressors;
    this.columns = p + 1;
    this.system = new LinearSystem(p);
    this.slopes = new double[p];
    this.raw = new double[p + 1];
    this.pooled = new double[columns * columns];
    this.rawA = new double[p + 1];
    this.rawB = new double[p + 1];
    this.a = new double[plan.terms];
    this.b = new double[plan.terms];
    this.meanA = new double[plan.terms];
    this.meanB = new double[plan.terms];
    this.reference = new double[REFERENCES.length][plan.terms];
  }

  /**
   * Fits a group.
   *
   * @param into Modified: constant and slopes
   * @return -1, or the column that cannot be told from others
   */
  int fit(double weight, double[] mean, double[] c, double[] into) {
    int failed = system.factor(c, columns, mean, weight);
    if (failed >= 0) {
      return failed;
    }
    system.solve(c, columns, c, p, columns, slopes);
    line(mean, into);
    return -1;
  }

  /** The line with the slopes through a point. */
  private void line(double[] mean, double[] into) {
    double constant = mean[p];
    for (int j = 0; j < p; j++) {
      into[j + 1] = slopes[j];
      constant -= slopes[j] * mean[j];
    }
    into[0] = constant;
  }

  /**
   * Everything, for two groups.
   *
   * @param out Modified, see {@link GapPlan}
   * @return whether both groups could be fitted
   */
  boolean compute(
      double weightA,
      double[] mA,
      double[] cA,
      double weightB,
      double[] mB,
      double[] cB,
      double[] out) {
    if (fit(weightA, mA, cA, rawA) >= 0 || fit(weightB, mB, cB, rawB) >= 0) {
      return false;
    }
    plan.coefficients(rawA, a);
    plan.coefficients(rawB, b);
    plan.means(mA, meanA);
    plan.means(mB, meanB);
    out[plan.gapAt()] = mA[p] - mB[p];
    threeFold(out);
    for (ReferenceCoefficients one : REFERENCES) {
      double[] star = reference[one.place()];
      if (one.isScalar()) {
        double w = one.scalarWeight(weightA, weightB);
        for (int l = 0; l < star.length; l++) {
          // Not b + w (a - b), which would not give a itself for w = 1.
          star[l] = w * a[l] + (1 - w) * b[l];
        }
      } else if (!pooled(weightA, mA, cA, weightB, mB, cB, one, star)) {
        return false;
      }
      twoFold(star, out, plan.at(GapPlan.row(one, GapPlan.EXPLAINED)));
    }
    return true;
  }

  private boolean pooled(
      double weightA,
      double[] mA,
      double[] cA,
      double weightB,
      double[] mB,
      double[] cB,
      ReferenceCoefficients one,
      double[] star) {
    boolean dummy = one == ReferenceCoefficients.POOLED_WITH_DUMMY;
    // With a dummy for the group, only deviations from the group's own mean count.
    double between = dummy ? 0 : weightA * weightB / (weightA + weightB);
    double[] mean = dummy ? mA : new double[columns];
    for (int j = 0; j < columns && !dummy; j++) {
      mean[j] = (weightA * mA[j] + weightB * mB[j]) / (weightA + weightB);
    }
    for (int j = 0; j < columns; j++) {
      for (int k = 0; k < columns; k++) {
        int at = j * columns + k;
        pooled[at] = cA[at] + cB[at] + between * (mA[j] - mB[j]) * (mA[k] - mB[k]);
      }
    }
    if (fit(weightA + weightB, mean, pooled, raw) >= 0) {
      return false;
    }
    plan.coefficients(raw, star);
    return true;
  }

  private void threeFold(double[] out) {
    int endowments = plan.at(GapPlan.ENDOWMENTS);
    int coefficients = plan.at(GapPlan.COEFFICIENTS);
    int interaction = plan.at(GapPlan.INTERACTION);
    double sumE = 0;
    double sumC = 0;
    double sumI = 0;
    for (int l = 0; l < a.length; l++) {
      double dx = meanA[l] - meanB[l];
      double db = a[l] - b[l];
      out[endowments + 1 + l] = dx * b[l];
      out[coefficients + 1 + l] = meanB[l] * db;
      out[interaction + 1 + l] = dx * db;
      sumE += dx * b[l];
      sumC += meanB[l] * db;
      sumI += dx * db;
    }
    out[endowments] = sumE;
    out[coefficients] = sumC;
    out[interaction] = sumI;
  }

  private void twoFold(double[] star, double[] out, int explained) {
    int row = plan.terms + 1;
    int unexplained = explained + row;
    int ofA = unexplained + row;
    int ofB = ofA + row;
    double sum = 0;
    double sumA = 0;
    double sumB = 0;
    for (int l = 0; l < star.length; l++) {
      double partA = meanA[l] * (a[l] - star[l]);
      double partB = meanB[l] * (star[l] - b[l]);
      double part = (meanA[l] - meanB[l]) * star[l];
      out[explained + 1 + l] = part;
      out[unexplained + 1 + l] = partA + partB;
      out[ofA + 1 + l] = partA;
      out[ofB + 1 + l] = partB;
      sum += part;
      sumA += partA;
      sumB += partB;
    }
    out[explained] = sum;
    out[unexplained] = sumA + sumB;
    out[ofA] = sumA;
    out[ofB] = sumB;
  }
}
