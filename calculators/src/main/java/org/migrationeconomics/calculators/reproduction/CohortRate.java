package org.migrationeconomics.calculators.reproduction;

import java.io.Serializable;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;

/**
 * The net reproduction of a birth cohort: how many daughters a newborn girl of the cohort had on
 * average in the course of her life, however short.
 *
 * <p><b>Units</b>: daughters (for completed fertility, children) per woman; years of exact age.
 *
 * <p>Immutable and thread-safe.
 *
 * @param cohort the years of birth
 * @param netReproduction daughters per newborn girl
 * @param grossReproduction daughters of a woman who lives through all fertile ages
 * @param completedFertility children, girls and boys, of a woman who lives through all fertile ages
 * @param meanAgeAtChildbearing mean age of the cohort's women at the births of their children
 */
public record CohortRate(
    BirthCohort cohort,
    double netReproduction,
    Figure grossReproduction,
    Figure completedFertility,
    Figure meanAgeAtChildbearing)
    implements Serializable {

  /** A woman can bear a child a year for about 35 years, and every other one is a girl. */
  private static final double MOST_DAUGHTERS = 20;

  private static final Figure NOT_GIVEN = Figure.empty("only net reproduction was given");

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if net reproduction is not from 0 to 20, as when it is in per
   *     cent, or the mean age is not above zero
   */
  public CohortRate {
    Require.notNull("cohort", cohort);
    if (!(netReproduction >= 0 && netReproduction <= MOST_DAUGHTERS)) {
      throw Require.refusal(
          "net reproduction of those born " + cohort,
          netReproduction,
          "daughters per woman, 0 to 20");
    }
    Require.notNull("gross reproduction", grossReproduction);
    Require.notNull("completed fertility", completedFertility);
    Require.notNull("mean age at childbearing", meanAgeAtChildbearing);
    if (meanAgeAtChildbearing.isPresent()) {
      Require.positive(
          "mean age at childbearing of those born " + cohort, meanAgeAtChildbearing.value());
    }
  }

  /**
   * A rate of which nothing else is known.
   *
   * @param cohort the years of birth
   * @param netReproduction daughters per newborn girl
   * @return the rate
   * @throws IllegalArgumentException if net reproduction is not from 0 to 20
   */
  public static CohortRate of(BirthCohort cohort, double netReproduction) {
    return new CohortRate(cohort, netReproduction, NOT_GIVEN, NOT_GIVEN, NOT_GIVEN);
  }

  /**
   * A rate with the age of the mothers, which a {@linkplain CohortReproduction#chain chain of
   * generations} needs.
   *
   * @param cohort the years of birth
   * @param netReproduction daughters per newborn girl
   * @param meanAgeAtChildbearing years of exact age
   * @return the rate
   * @throws IllegalArgumentException if net reproduction is not from 0 to 20 or the mean age is not
   *     above zero
   */
  public static CohortRate of(
      BirthCohort cohort, double netReproduction, double meanAgeAtChildbearing) {
    return new CohortRate(
        cohort, netReproduction, NOT_GIVEN, NOT_GIVEN, Figure.of(meanAgeAtChildbearing));
  }

  /**
   * Whether the cohort replaced itself: net reproduction is above 1. (At exactly 1 it leaves as
   * many daughters as it had girls; no measured rate is exactly 1.)
   *
   * @return true if it did
   */
  public boolean replacedItself() {
    return netReproduction > 1;
  }

  /** One line: who, and how many daughters. */
  @Override
  public String toString() {
    return "women born " + cohort + ", net reproduction " + Numbers.fixed(netReproduction, 3);
  }
}
