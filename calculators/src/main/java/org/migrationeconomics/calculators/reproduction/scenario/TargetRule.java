package org.migrationeconomics.calculators.reproduction.scenario;

import java.util.Arrays;
import org.migrationeconomics.calculators.reproduction.projection.ProjectionInput;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.population.AgeGroups;

/**
 * A target as arithmetic: a weighted sum of a population is to equal a number.
 *
 * <p>Sizes count some ages with weight one. A support ratio ρ asks that those of working age less ρ
 * times the older are zero, which is linear too.
 *
 * @param label the target in words
 * @param from first group that counts, or is of working age
 * @param end one more than the last such group
 * @param old first group of the older; the number of groups if there is no ratio
 * @param ratio whether it is a ratio
 * @param minimum whether more is as good
 * @param targets what is aimed at, interval by interval
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, never shown
record TargetRule(
    String label, int from, int end, int old, boolean ratio, boolean minimum, double[] targets) {

  static TargetRule of(ReplacementTarget target, ProjectionInput input) {
    AgeGroups ages = input.ages();
    int steps = input.intervals().size();
    double[] women = input.base().female().orElseThrow().toArrayUnsafe();
    double[] men = input.base().male().map(v -> v.toArrayUnsafe()).orElse(new double[0]);
    String label = Require.notNull("target", target).label();
    if (target instanceof ReplacementTarget.ConstantSize) {
      return sizes(label, 0, ages.size(), women, men, steps);
    }
    if (target instanceof ReplacementTarget.ConstantSpan span) {
      int from = ages.between(span.firstAge(), span.lastAge()).offsetIn(ages);
      int groups = ages.between(span.firstAge(), span.lastAge()).size();
      return sizes(label, from, from + groups, women, men, steps);
    }
    if (target instanceof ReplacementTarget.Sizes sizes) {
      if (sizes.persons().size() != steps) {
        throw Require.refusal(
            "number of target sizes", sizes.persons().size(), steps + ", one for each interval");
      }
      double[] targets = sizes.persons().stream().mapToDouble(Double::doubleValue).toArray();
      return new TargetRule(label, 0, ages.size(), ages.size(), false, false, targets);
    }
    int from = ages.indexOfLower(ReplacementTarget.WORKING);
    int old = ages.indexOfLower(ReplacementTarget.OLD);
    double[] targets = new double[steps];
    boolean minimum = false;
    if (target instanceof ReplacementTarget.SupportRatio given) {
      Arrays.fill(targets, given.ratio());
      minimum = given.minimum();
    } else {
      double older = sum(women, men, old, ages.size());
      double ratio = sum(women, men, from, old) / older;
      if (!(older > 0 && ratio > 0)) {
        throw Require.refusal(
            "support ratio at the start",
            sum(women, men, from, old) + " to " + older,
            "people of working age and people of 65 and over");
      }
      Arrays.fill(targets, ratio);
    }
    return new TargetRule(label, from, old, old, true, minimum, targets);
  }

  private static TargetRule sizes(
      String label, int from, int end, double[] women, double[] men, int steps) {
    double[] targets = new double[steps];
    Arrays.fill(targets, sum(women, men, from, end));
    return new TargetRule(label, from, end, women.length, false, false, targets);
  }

  private static double sum(double[] women, double[] men, int from, int end) {
    return sum(women, 0, from, end) + (men.length > 0 ? sum(men, 0, from, end) : 0);
  }

  private static double sum(double[] persons, int at, int from, int end) {
    double sum = 0;
    for (int x = from; x < end; x++) {
      sum += persons[at + x];
    }
    return sum;
  }

  private double older(double[] women, double[] men, int at, int ages) {
    return sum(women, at, old, ages) + (men.length > 0 ? sum(men, at, old, ages) : 0);
  }

  private double counted(double[] women, double[] men, int at) {
    return sum(women, at, from, end) + (men.length > 0 ? sum(men, at, from, end) : 0);
  }

  /** The weighted sum of a row of a population. */
  double weigh(double[] women, double[] men, int at, int ages, int t) {
    double sum = counted(women, men, at);
    return ratio ? sum - targets[t] * older(women, men, at, ages) : sum;
  }

  /** What the weighted sum is to be. */
  double required(int t) {
    return ratio ? 0 : targets[t];
  }

  /** What a row of a population has, in the terms of the target. */
  Figure reached(double[] women, double[] men, int at, int ages) {
    double sum = counted(women, men, at);
    if (!ratio) {
      return Figure.of(sum);
    }
    double older = older(women, men, at, ages);
    return older > 0 ? Figure.of(sum / older) : Figure.empty("nobody is 65 or over");
  }
}
