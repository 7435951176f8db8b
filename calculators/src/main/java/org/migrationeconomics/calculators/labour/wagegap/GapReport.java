package org.migrationeconomics.calculators.labour.wagegap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.migrationeconomics.core.measure.Figure;

/** Turns the numbers of the kernel into the records that people read. Not thread-safe. */
final class GapReport {

  static final Figure NOT_BOOTSTRAPPED = Figure.empty("no bootstrap of this was asked for");
  static final Figure UNKNOWN_WEIGHTS =
      Figure.empty("the products under squared weights are not known");

  /** Why a saturated regression has no standard errors. */
  static Figure saturated(String group) {
    return Figure.empty(
        "the regressors fit the outcome of "
            + group
            + " exactly, which leaves nothing to tell its errors from");
  }

  private final GapPlan plan;
  private final double[] values;
  private final Figure[] errors;
  private final Figure[] bootstrap;
  private final int draws;
  private int failed;

  GapReport(GapPlan plan, double[] values, double[][] results) {
    this.plan = plan;
    this.values = values;
    this.draws = results.length;
    this.errors = new Figure[values.length];
    this.bootstrap = new Figure[values.length];
    for (int i = 0; i < values.length; i++) {
      errors[i] = UNKNOWN_WEIGHTS;
      bootstrap[i] = NOT_BOOTSTRAPPED;
    }
    if (draws > 0) {
      deviations(results);
    }
  }

  /** Standard deviations over the draws, about the mean of the draws, in two passes. */
  private void deviations(double[][] results) {
    double[] mean = new double[values.length];
    double[] squares = new double[values.length];
    int made = 0;
    for (double[] draw : results) {
      if (draw.length > 0) {
        made++;
        for (int i = 0; i < mean.length; i++) {
          mean[i] += draw[i];
        }
      }
    }
    failed = draws - made;
    for (int i = 0; i < mean.length && made > 0; i++) {
      mean[i] /= made;
    }
    for (double[] draw : results) {
      for (int i = 0; i < draw.length; i++) {
        squares[i] += (draw[i] - mean[i]) * (draw[i] - mean[i]);
      }
    }
    for (int i = 0; i < squares.length; i++) {
      bootstrap[i] =
          made > 1
              ? Figure.of(Math.sqrt(squares[i] / (made - 1)))
              : Figure.empty("columns could be told apart in " + made + " of " + draws + " draws");
    }
  }

  void errors(double[] known) {
    for (int i = 0; i < known.length; i++) {
      errors[i] = Figure.of(known[i]);
    }
  }

  /** The gap in means has an error even if no regression has any. */
  void noErrorsBut(double[] known, Figure reason) {
    Arrays.fill(errors, reason);
    errors[plan.gapAt()] = Figure.of(known[plan.gapAt()]);
  }

  WageGapDecomposition decomposition(
      String statistic, WageEquation a, WageEquation b, double[][] references) {
    ThreeFoldGap three =
        new ThreeFoldGap(
            total("endowments", GapPlan.ENDOWMENTS),
            total("coefficients", GapPlan.COEFFICIENTS),
            total("interaction", GapPlan.INTERACTION),
            terms(GapPlan.ENDOWMENTS),
            terms(GapPlan.COEFFICIENTS),
            terms(GapPlan.INTERACTION));
    List<TwoFoldGap> twos = new ArrayList<>();
    for (ReferenceCoefficients one : ReferenceCoefficients.values()) {
      int explained = GapPlan.row(one, GapPlan.EXPLAINED);
      int unexplained = GapPlan.row(one, GapPlan.UNEXPLAINED);
      int ofA = GapPlan.row(one, GapPlan.UNEXPLAINED_A);
      int ofB = GapPlan.row(one, GapPlan.UNEXPLAINED_B);
      twos.add(
          new TwoFoldGap(
              one,
              total("explained", explained),
              total("unexplained", unexplained),
              total("unexplained, A", ofA),
              total("unexplained, B", ofB),
              list(references[one.place()]),
              terms(explained),
              terms(unexplained),
              terms(ofA),
              terms(ofB)));
    }
    return new WageGapDecomposition(
        statistic, a, b, part("gap", plan.gapAt()), three, twos, draws, failed);
  }

  private GapPart total(String name, int row) {
    return part(name, plan.at(row));
  }

  private List<GapPart> terms(int row) {
    List<GapPart> terms = new ArrayList<>();
    for (int l = 0; l < plan.terms; l++) {
      terms.add(part(plan.names.get(l), plan.at(row) + 1 + l));
    }
    return terms;
  }

  private GapPart part(String name, int at) {
    return new GapPart(name, values[at], errors[at], bootstrap[at]);
  }

  static List<Double> list(double[] numbers) {
    List<Double> list = new ArrayList<>();
    for (double number : numbers) {
      list.add(number);
    }
    return list;
  }
}
