package org.migrationeconomics.calculators.labour.wagegap;

import java.util.Arrays;
import org.migrationeconomics.calculators.internal.LinearSystem;
import org.migrationeconomics.calculators.internal.Matrices;
import org.migrationeconomics.core.labour.RegressionMoments;

/**
 * Standard errors of all parts by the delta method: every part is a sum of means times
 * coefficients, and its variance follows from those of the two, which are independent of each other
 * and between the groups.
 *
 * <pre>
 *   V(x̄'b) = x̄' V(b) x̄ + b' V(x̄) b
 * </pre>
 *
 * The weights W of the reference coefficients are taken as given, those of the pooled regressions
 * too. Not thread-safe.
 */
final class GapPrecision {

  private final GapPlan plan;
  private final int raw;
  private final GapKernel kernel;
  private final GroupPrecision precisionA;
  private final GroupPrecision precisionB;

  /** What the terms are made of: coefficients, a row a term, a column a constant or slope. */
  private final double[][] terms;

  /** The same for means. */
  private final double[][] meanTerms;

  // Derivatives of a part with respect to coefficients and means of the groups, and of the total.
  private final double[] byA;
  private final double[] byB;
  private final double[] byMeanA;
  private final double[] byMeanB;
  private final double[] totalA;
  private final double[] totalB;
  private final double[] totalMeanA;
  private final double[] totalMeanB;

  GapPrecision(GapPlan plan, GapKernel kernel, GroupPrecision a, GroupPrecision b) {
    this.plan = plan;
    this.kernel = kernel;
    this.precisionA = a;
    this.precisionB = b;
    this.raw = plan.regressors + 1;
    this.terms = plan.coefficientMap();
    this.meanTerms = plan.meanMap();
    this.byA = new double[raw];
    this.byB = new double[raw];
    this.byMeanA = new double[raw];
    this.byMeanB = new double[raw];
    this.totalA = new double[raw];
    this.totalB = new double[raw];
    this.totalMeanA = new double[raw];
    this.totalMeanB = new double[raw];
  }

  /**
   * The standard errors of a decomposition that the kernel has just made.
   *
   * @return one for every number of the result
   */
  double[] errors(RegressionMoments momentsA, RegressionMoments momentsB) {
    double[] errors = new double[plan.size()];
    double[] a = kernel.a;
    double[] b = kernel.b;
    double[] meanA = kernel.meanA;
    double[] meanB = kernel.meanB;
    int terms1 = plan.terms;
    for (int l = 0; l < terms1; l++) {
      double dx = meanA[l] - meanB[l];
      part(terms[l], 0, terms[l], dx, meanTerms[l], b[l], -b[l]);
      finish(l, plan.at(GapPlan.ENDOWMENTS), errors);
    }
    for (int l = 0; l < terms1; l++) {
      part(terms[l], meanB[l], terms[l], -meanB[l], meanTerms[l], 0, a[l] - b[l]);
      finish(l, plan.at(GapPlan.COEFFICIENTS), errors);
    }
    for (int l = 0; l < terms1; l++) {
      double dx = meanA[l] - meanB[l];
      double db = a[l] - b[l];
      part(terms[l], dx, terms[l], -dx, meanTerms[l], db, -db);
      finish(l, plan.at(GapPlan.INTERACTION), errors);
    }
    for (ReferenceCoefficients one : ReferenceCoefficients.values()) {
      twoFold(one, weights(one, momentsA, momentsB), errors);
    }
    for (int l = 0; l < terms1; l++) {
      part(terms[l], meanA[l], terms[l], -meanB[l], meanTerms[l], a[l], -b[l]);
      finish(l, plan.gapAt(), errors);
    }
    return errors;
  }

  private void twoFold(ReferenceCoefficients one, double[] w, double[] errors) {
    double[] star = kernel.reference[one.place()];
    int at = plan.at(GapPlan.row(one, GapPlan.EXPLAINED));
    int row = plan.terms + 1;
    double[][] ofA = new double[plan.terms][raw];
    double[][] ofB = new double[plan.terms][raw];
    for (int l = 0; l < plan.terms; l++) {
      for (int j = 0; j < raw; j++) {
        double sum = 0;
        for (int k = 0; k < raw; k++) {
          sum += terms[l][k] * w[k * raw + j];
        }
        ofA[l][j] = sum;
        ofB[l][j] = terms[l][j] - sum;
      }
    }
    for (int l = 0; l < plan.terms; l++) {
      double dx = kernel.meanA[l] - kernel.meanB[l];
      part(ofA[l], dx, ofB[l], dx, meanTerms[l], star[l], -star[l]);
      finish(l, at, errors);
    }
    for (int l = 0; l < plan.terms; l++) {
      unexplained(l, 1, 1, ofA[l], ofB[l], star[l]);
      finish(l, at + row, errors);
    }
    for (int l = 0; l < plan.terms; l++) {
      unexplained(l, 1, 0, ofA[l], ofB[l], star[l]);
      finish(l, at + 2 * row, errors);
    }
    for (int l = 0; l < plan.terms; l++) {
      unexplained(l, 0, 1, ofA[l], ofB[l], star[l]);
      finish(l, at + 3 * row, errors);
    }
  }

  /**
   * A's part is x̄A (bA - b*) = x̄A ofB (bA - bB), and B's is x̄B (b* - bB) = x̄B ofA (bA - bB).
   */
  private void unexplained(int l, int shareA, int shareB, double[] ofA, double[] ofB, double star) {
    double mA = shareA * kernel.meanA[l];
    double mB = shareB * kernel.meanB[l];
    for (int j = 0; j < raw; j++) {
      byA[j] = mA * ofB[j] + mB * ofA[j];
      byB[j] = -byA[j];
      byMeanA[j] = shareA * (kernel.a[l] - star) * meanTerms[l][j];
      byMeanB[j] = shareB * (star - kernel.b[l]) * meanTerms[l][j];
    }
  }

  private void part(
      double[] termA,
      double factorA,
      double[] termB,
      double factorB,
      double[] meanTerm,
      double factorMeanA,
      double factorMeanB) {
    for (int j = 0; j < raw; j++) {
      byA[j] = factorA * termA[j];
      byB[j] = factorB * termB[j];
      byMeanA[j] = factorMeanA * meanTerm[j];
      byMeanB[j] = factorMeanB * meanTerm[j];
    }
  }

  /** Notes the error of a term, and after the last that of the total. */
  private void finish(int term, int at, double[] errors) {
    if (term == 0) {
      Arrays.fill(totalA, 0);
      Arrays.fill(totalB, 0);
      Arrays.fill(totalMeanA, 0);
      Arrays.fill(totalMeanB, 0);
    }
    for (int j = 0; j < raw; j++) {
      totalA[j] += byA[j];
      totalB[j] += byB[j];
      totalMeanA[j] += byMeanA[j];
      totalMeanB[j] += byMeanB[j];
    }
    if (at != plan.gapAt()) {
      errors[at + 1 + term] = error(byA, byB, byMeanA, byMeanB);
    }
    if (term == plan.terms - 1) {
      errors[at] = error(totalA, totalB, totalMeanA, totalMeanB);
    }
  }

  private double error(double[] a, double[] b, double[] meansOfA, double[] meansOfB) {
    double variance =
        Matrices.quadratic(a, precisionA.coefficients)
            + Matrices.quadratic(b, precisionB.coefficients)
            + Matrices.quadratic(meansOfA, precisionA.means)
            + Matrices.quadratic(meansOfB, precisionB.means);
    // Of a quantity that does not vary, rounding may leave a negative trace.
    return Math.sqrt(Math.max(variance, 0));
  }

  /** W of b* = W bA + (I - W) bB, for constant and slopes. */
  private double[] weights(
      ReferenceCoefficients one, RegressionMoments momentsA, RegressionMoments momentsB) {
    double[] w = Matrices.identity(raw);
    if (one.isScalar()) {
      double share = one.scalarWeight(momentsA.weight(), momentsB.weight());
      for (int i = 0; i < w.length; i++) {
        w[i] *= share;
      }
      return w;
    }
    int p = plan.regressors;
    boolean dummy = one == ReferenceCoefficients.POOLED_WITH_DUMMY;
    double[] cA = momentsA.centredProducts();
    double[] cB = momentsB.centredProducts();
    double[] mA = momentsA.means();
    double[] mB = momentsB.means();
    double weightA = momentsA.weight();
    double both = weightA + momentsB.weight();
    double[] mean = mA;
    double between = 0;
    if (!dummy) {
      mean = new double[raw];
      for (int j = 0; j < raw; j++) {
        mean[j] = (weightA * mA[j] + momentsB.weight() * mB[j]) / both;
      }
      between = weightA * momentsB.weight() / both;
    }
    double[] pooled = new double[raw * raw];
    for (int j = 0; j < raw; j++) {
      for (int k = 0; k < raw; k++) {
        int at = j * raw + k;
        pooled[at] = cA[at] + cB[at] + between * (mA[j] - mB[j]) * (mA[k] - mB[k]);
      }
    }
    LinearSystem system = new LinearSystem(p);
    system.factor(pooled, raw, mean, both);
    // In heights of the lines at the pooled mean (with a dummy: at A's) and slopes.
    double[] right = new double[p];
    double[] column = new double[p];
    double[] centred = new double[raw * raw];
    centred[0] = dummy ? 1 : weightA / both;
    for (int k = -1; k < p; k++) {
      for (int j = 0; j < p; j++) {
        double ofMean = dummy ? 0 : weightA * (mA[j] - mean[j]);
        right[j] = k < 0 ? ofMean : cA[j * raw + k] + ofMean * (mA[k] - mean[k]);
      }
      system.solve(pooled, raw, right, 0, 1, column);
      for (int j = 0; j < p; j++) {
        centred[(j + 1) * raw + k + 1] = column[j];
      }
      if (k >= 0) {
        centred[k + 1] = dummy ? 0 : weightA * (mA[k] - mean[k]) / both;
      }
    }
    double[] toMean = Matrices.identity(raw);
    double[] toZero = Matrices.identity(raw);
    for (int j = 0; j < p; j++) {
      toMean[j + 1] = mean[j];
      toZero[j + 1] = -mean[j];
    }
    return Matrices.times(Matrices.times(toZero, centred, raw), toMean, raw);
  }
}
