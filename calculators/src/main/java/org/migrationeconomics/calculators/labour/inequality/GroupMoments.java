package org.migrationeconomics.calculators.labour.inequality;

import static org.migrationeconomics.calculators.labour.inequality.InequalityKernels.LOG;
import static org.migrationeconomics.calculators.labour.inequality.InequalityKernels.RATIO;
import static org.migrationeconomics.calculators.labour.inequality.InequalityKernels.RATIO_LOG;
import static org.migrationeconomics.calculators.labour.inequality.InequalityKernels.SQUARE;
import static org.migrationeconomics.calculators.labour.inequality.InequalityKernels.WEIGHT;
import static org.migrationeconomics.calculators.labour.inequality.InequalityKernels.ZERO;

import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import org.migrationeconomics.calculators.internal.Ranks;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.labour.LabourSums;
import org.migrationeconomics.core.labour.WageDistribution;
import org.migrationeconomics.core.measure.Figure;

/** The measures of one group, from its wages or from published sums of them. */
final class GroupMoments {

  static final Figure NO_WAGES = Figure.empty("there are no wages above zero");
  private static final Figure NOT_KNOWN =
      Figure.empty("the sums of wages do not tell: the sum it needs was not given");
  private static final Figure NOT_ADDITIVE =
      Figure.empty("it does not follow from sums; give the distribution of wages");

  private final double persons;
  private final double paid;
  private final Figure theil;
  private final Figure meanLogDeviation;
  private final Figure generalisedEntropy2;
  private final double[] wages; // none if only sums are known
  private final double[] weights;

  private GroupMoments(
      double persons,
      double paid,
      Figure theil,
      Figure meanLogDeviation,
      Figure generalisedEntropy2,
      double[] wages,
      double[] weights) {
    this.persons = persons;
    this.paid = paid;
    this.theil = theil;
    this.meanLogDeviation = meanLogDeviation;
    this.generalisedEntropy2 = generalisedEntropy2;
    this.wages = wages;
    this.weights = weights;
  }

  static GroupMoments of(WageDistribution group) {
    return of(group.toWageArrayUnsafe(), group.toWeightArrayUnsafe());
  }

  /** Takes over the arrays. */
  static GroupMoments of(double[] wages, double[] weights) {
    double c = 0;
    for (int i = 0; i < wages.length && c == 0; i++) {
      c = wages[i];
    }
    if (c == 0) {
      double persons = 0;
      for (double weight : weights) {
        persons += weight;
      }
      return new GroupMoments(persons, 0, NO_WAGES, NO_WAGES, NO_WAGES, wages, weights);
    }
    double[] sums = InequalityKernels.additive(wages, weights, c);
    double persons = sums[WEIGHT];
    double mean = sums[RATIO] / persons;
    Figure l =
        sums[ZERO] > 0 ? zeroWages(sums[ZERO]) : Figure.of(Math.log(mean) - sums[LOG] / persons);
    return new GroupMoments(
        persons,
        sums[RATIO] * c,
        Figure.of(sums[RATIO_LOG] / sums[RATIO] - Math.log(mean)),
        l,
        Figure.of((sums[SQUARE] / persons / mean / mean - 1) / 2),
        wages,
        weights);
  }

  private static Figure zeroWages(double persons) {
    return Figure.empty(
        "the wage of " + Numbers.readable(persons) + " persons is zero and has no logarithm");
  }

  static GroupMoments of(LabourSums sums) {
    double persons = sums.wageWeight();
    double paid = sums.wageSum();
    double[] none = new double[0];
    if (!(paid > 0)) {
      return new GroupMoments(persons, paid, NO_WAGES, NO_WAGES, NO_WAGES, none, none);
    }
    double logOfMean = Math.log(paid / persons);
    return new GroupMoments(
        persons,
        paid,
        figure(sums.wageLogWageSum(), sum -> sum / paid - logOfMean),
        figure(sums.logWageSum(), sum -> logOfMean - sum / persons),
        figure(sums.squaredWageSum(), sum -> (sum / paid * (persons / paid) - 1) / 2),
        none,
        none);
  }

  private static Figure figure(OptionalDouble sum, DoubleUnaryOperator formula) {
    return sum.isPresent() ? Figure.of(formula.applyAsDouble(sum.getAsDouble())) : NOT_KNOWN;
  }

  double persons() {
    return persons;
  }

  double paid() {
    return paid;
  }

  double mean() {
    return paid / persons;
  }

  Figure theil() {
    return theil;
  }

  Figure meanLogDeviation() {
    return meanLogDeviation;
  }

  Figure generalisedEntropy2() {
    return generalisedEntropy2;
  }

  /** The Gini coefficient; the wages must be in order. */
  Figure gini() {
    if (!(paid > 0)) {
      return NO_WAGES;
    }
    return wages.length == 0 ? NOT_ADDITIVE : Figure.of(Ranks.gini(wages, weights) + 0.0);
  }

  Figure atkinson(double aversion) {
    if (!(paid > 0)) {
      return NO_WAGES;
    }
    if (aversion == 1) {
      return meanLogDeviation.isPresent()
          ? Figure.of(-Math.expm1(-meanLogDeviation.value()) + 0.0)
          : meanLogDeviation;
    }
    if (wages.length == 0) {
      return NOT_ADDITIVE;
    }
    if (aversion > 1 && !meanLogDeviation.isPresent()) {
      return meanLogDeviation; // a wage is zero: the same reason
    }
    double c = wages[0];
    for (double wage : wages) {
      c = aversion > 1 ? Math.min(c, wage) : Math.max(c, wage);
    }
    double power = 1 - aversion;
    double mean = 0;
    for (int i = 0; i < wages.length; i++) {
      mean += weights[i] * (wages[i] / c);
    }
    mean /= persons;
    double powers = InequalityKernels.powers(wages, weights, c, power) / persons;
    return Figure.of(-Math.expm1(Math.log1p(powers) / power - Math.log(mean)) + 0.0);
  }
}
