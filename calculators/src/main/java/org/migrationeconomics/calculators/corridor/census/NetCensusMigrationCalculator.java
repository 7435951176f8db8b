package org.migrationeconomics.calculators.corridor.census;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.migrationeconomics.core.internal.Require;

/**
 * Estimates net migration where nobody counted moves: from two censuses and the share of each
 * cohort that survives between them, or from the balance of births and deaths.
 *
 * <pre>
 *   forward   P1 − P0 s          reverse   P1 / s − P0          average   (forward + reverse) / 2
 *   vital statistics   (P1 − P0) − (births − deaths)
 *   children  exposure · (children / women) · net migration of the women
 * </pre>
 *
 * <p>It has no options; all three estimates are given. Those born between the censuses have no
 * first count, and {@link #children} estimates them from their mothers.
 *
 * <p><b>Units</b>: persons.
 *
 * <p><b>Source</b>: United Nations, Manual VI: Methods of Measuring Internal Migration (1970); D.
 * J. Bogue, K. Hinze and M. White, Techniques of Estimating Net Migration (1982).
 *
 * <p><b>Reproduces</b>: greater Bombay 1941-51, age 20-24 188,975 and all ages 562,043; white men
 * of Alabama 1960-70, age 20-24 −13,929 ({@code NetCensusMigrationTest}).
 *
 * <p>Immutable and thread-safe.
 */
public final class NetCensusMigrationCalculator {

  private static final NetCensusMigrationCalculator DEFAULTS = new NetCensusMigrationCalculator();

  private NetCensusMigrationCalculator() {}

  /**
   * The calculator.
   *
   * @return the calculator
   */
  public static NetCensusMigrationCalculator withDefaults() {
    return DEFAULTS;
  }

  /**
   * From survival ratios.
   *
   * @param cohorts one for each age, each age once
   * @return the estimates
   * @throws IllegalArgumentException if there is no cohort, or an age is named twice
   */
  public NetCensusMigration calculate(List<CensusCohort> cohorts) {
    Require.notNull("cohorts", cohorts);
    Set<String> ages = new HashSet<>();
    for (CensusCohort cohort : cohorts) {
      if (!ages.add(cohort.age())) {
        throw Require.refusal("age", cohort.age(), "each age once");
      }
    }
    return new NetCensusMigration(cohorts);
  }

  /**
   * From survival ratios, with the cohorts as columns of a table.
   *
   * @param ages at the second census
   * @param before persons at the first census
   * @param after persons at the second census
   * @param survival the ratios between the two
   * @return the estimates
   * @throws IllegalArgumentException if the columns differ in length, or a number is out of range
   */
  public NetCensusMigration calculate(
      List<String> ages, double[] before, double[] after, double[] survival) {
    Require.notNull("ages", ages);
    Require.notNull("before", before);
    length("first census", before, ages.size());
    length("second census", after, ages.size());
    length("survival", survival, ages.size());
    List<CensusCohort> cohorts = new ArrayList<>();
    for (int i = 0; i < ages.size(); i++) {
      cohorts.add(new CensusCohort(ages.get(i), before[i], after[i], survival[i]));
    }
    return calculate(cohorts);
  }

  private static void length(String column, double[] values, int expected) {
    if (values.length != expected) {
      throw Require.refusal(
          "length of " + column, values.length, "one for each of " + expected + " ages");
    }
  }

  /**
   * From births and deaths, for a whole population.
   *
   * @param before persons at the first census
   * @param after persons at the second census
   * @param births between them
   * @param deaths between them
   * @return (P1 − P0) − (births − deaths), persons
   * @throws IllegalArgumentException if a number is negative or not finite
   */
  public static double vitalStatistics(double before, double after, double births, double deaths) {
    return Require.notNegative("after", after)
        - Require.notNegative("before", before)
        - (Require.notNegative("births", births) - Require.notNegative("deaths", deaths));
  }

  /**
   * Children born between the censuses, who came or left with their mothers.
   *
   * @param exposure the share of the interval in which they could: a quarter for those below the
   *     age of 5, three quarters for those from 5 to 9 in ten years
   * @param children persons of that age at the second census
   * @param women of the ages of their mothers at the second census, above zero
   * @param netWomen the net migration of those women
   * @return exposure · (children / women) · net migration of the women
   * @throws IllegalArgumentException if an argument is out of range
   */
  public static double children(double exposure, double children, double women, double netWomen) {
    return Require.share("exposure", exposure)
        * (Require.notNegative("children", children) / Require.positive("women", women))
        * Require.finite("netWomen", netWomen);
  }

  /** In one line. */
  @Override
  public String toString() {
    return "NetCensusMigrationCalculator";
  }
}
