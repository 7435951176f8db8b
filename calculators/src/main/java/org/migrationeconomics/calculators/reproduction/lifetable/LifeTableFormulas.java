package org.migrationeconomics.calculators.reproduction.lifetable;

import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.population.Sex;

/**
 * The formulas of a life table, for whoever has a single rate.
 *
 * <p><b>Units</b>: rates per person and year, ages and durations in years.
 *
 * <p><b>Source</b>: S. H. Preston, P. Heuveline and M. Guillot, <i>Demography</i>, 2001, chapter 3;
 * for a(0) and a(1-4) those of {@link FirstAgeRule}.
 *
 * <p><b>No published figure</b> of its own: by hand, each rule at rates on both sides of its knots;
 * {@link LifeTableCalculator} reproduces tables with them ({@code
 * LifeTableCalculatorTest.yearsLivedByThoseWhoDieYoung}).
 *
 * <p>Immutable and thread-safe.
 */
public final class LifeTableFormulas {

  private LifeTableFormulas() {}

  /**
   * The probability of dying within an age group.
   *
   * <pre>
   *   q = n m / (1 + (n − a) m)
   * </pre>
   *
   * @param width n, years of the group, above zero
   * @param rate m, deaths per person-year, not negative
   * @param yearsLived a, lived in the group by those who die in it, from 0 to n
   * @return the probability, below 1
   * @throws IllegalArgumentException if an argument is out of range, or a m is 1 or more, so that
   *     all would die or more
   */
  public static double deathProbability(double width, double rate, double yearsLived) {
    Require.positive("width", width);
    Require.notNegative("death rate", rate);
    within("years lived by the dying", yearsLived, width);
    if (yearsLived * rate >= 1) {
      throw Require.refusal(
          "death rate", rate, "below " + 1 / yearsLived + ", from which on all would die");
    }
    return LifeTableKernel.probability(width, rate, yearsLived);
  }

  /**
   * a(0): the years that those who die before their first birthday live on average.
   *
   * @param rule the rule
   * @param sex whose death rate it is
   * @param infantRate m(0), deaths of infants per person-year, not negative
   * @return years, from 0 to 1
   * @throws IllegalArgumentException if the rate is negative
   */
  public static double yearsLivedByInfants(FirstAgeRule rule, Sex sex, double infantRate) {
    Require.notNegative("infant death rate", infantRate);
    return LifeTableKernel.infants(
        Require.notNull("rule", rule), Require.notNull("sex", sex) == Sex.FEMALE, infantRate);
  }

  /**
   * a(1-4): the years that those who die between their first and fifth birthday live after the
   * first on average. All rules take it from the death rate of infants.
   *
   * @param rule the rule
   * @param sex whose death rate it is
   * @param infantRate m(0), deaths of infants per person-year, not negative
   * @return years, from 0 to 4
   * @throws IllegalArgumentException if the rate is negative
   */
  public static double yearsLivedByChildren(FirstAgeRule rule, Sex sex, double infantRate) {
    Require.notNegative("infant death rate", infantRate);
    return LifeTableKernel.children(
        Require.notNull("rule", rule), Require.notNull("sex", sex) == Sex.FEMALE, infantRate);
  }

  /**
   * a(x) from the rates of three neighbouring groups: see {@link OtherAgeRule#UN_GREVILLE}.
   *
   * @param width n, years of each group
   * @param before m(x−n), above zero
   * @param rate m(x), not negative
   * @param after m(x+n), above zero
   * @return years, outside 0 to n if the rates are too irregular for the formula
   * @throws IllegalArgumentException if an argument is out of range
   */
  public static double yearsLivedByGreville(
      double width, double before, double rate, double after) {
    Require.positive("width", width);
    Require.positive("death rate before", before);
    Require.notNegative("death rate", rate);
    Require.positive("death rate after", after);
    return LifeTableKernel.greville(width, before, rate, after);
  }

  static void within(String argument, double years, double width) {
    if (!(years >= 0 && years <= width)) {
      throw Require.refusal(argument, years, "from 0 to " + width + " years, the width");
    }
  }
}
