package org.migrationeconomics.calculators.reproduction.ensemble;

import org.migrationeconomics.calculators.reproduction.internal.VitalArrays;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.population.AgeGroups;

/**
 * The rates of one trajectory in one interval, as arrays by age that {@link RateTrajectories}
 * changes.
 *
 * <p>Before each call the arrays hold the rates of the base. They are used again for the next
 * trajectory: a program must not keep them.
 *
 * <p><b>Units</b>: survival ratios from 0 to 1; births per woman and year; net migrants of the
 * whole interval in persons.
 *
 * <p>Mutable, for use by one thread.
 */
public final class TrajectoryRates {

  private final AgeGroups ages;
  private final double[] femaleSurvival;
  private final double[] maleSurvival;
  private final double[] fertility;
  private final double[] femaleMigrants;
  private final double[] maleMigrants;

  TrajectoryRates(AgeGroups ages, boolean males) {
    int size = ages.size();
    this.ages = ages;
    femaleSurvival = new double[size];
    maleSurvival = new double[males ? size : 0];
    fertility = new double[size];
    femaleMigrants = new double[size];
    maleMigrants = new double[males ? size : 0];
  }

  /** Fills in the base's rates. */
  void reset(VitalArrays vital, EnsembleInput input, int interval) {
    int at = interval * ages.size();
    copy(vital.femaleSurvival(), at, femaleSurvival);
    copy(vital.maleSurvival(), at, maleSurvival);
    copy(vital.fertility(), at, fertility);
    copy(input.migrants(false), at, femaleMigrants);
    copy(input.migrants(true), at, maleMigrants);
  }

  private static void copy(double[] from, int at, double[] to) {
    System.arraycopy(from, at, to, 0, to.length);
  }

  /** Refuses what is no rate. */
  void check(int trajectory, int interval) {
    check("female survival", femaleSurvival, 0, 1, trajectory, interval);
    check("male survival", maleSurvival, 0, 1, trajectory, interval);
    check("fertility", fertility, 0, 1, trajectory, interval);
    double most = Double.MAX_VALUE;
    check("female migrants", femaleMigrants, -most, most, trajectory, interval);
    check("male migrants", maleMigrants, -most, most, trajectory, interval);
    int open = fertility.length - 1;
    if (fertility[0] != 0 || fertility[open] != 0) {
      throw Require.refusal(
          "fertility" + where(fertility[0] != 0 ? 0 : open, trajectory, interval),
          fertility[0] != 0 ? fertility[0] : fertility[open],
          "0 in the first and in the open group");
    }
  }

  private void check(
      String name, double[] values, double least, double most, int trajectory, int interval) {
    for (int x = 0; x < values.length; x++) {
      if (!(values[x] >= least && values[x] <= most)) {
        throw Require.refusal(
            name + where(x, trajectory, interval),
            values[x],
            most == 1 ? "a number from 0 to 1" : "a finite number");
      }
    }
  }

  private String where(int x, int trajectory, int interval) {
    return " " + ages.label(x) + " of trajectory " + trajectory + " in interval " + (interval + 1);
  }

  /**
   * The age groups of all arrays.
   *
   * @return groups of equal width, the last open
   */
  public AgeGroups ages() {
    return ages;
  }

  /**
   * Survival ratios of girls and women, to be changed.
   *
   * @return numbers from 0 to 1, indexed by the group that is reached
   */
  public double[] femaleSurvival() {
    return femaleSurvival;
  }

  /**
   * Survival ratios of boys and men, to be changed.
   *
   * @return numbers from 0 to 1; empty in an ensemble of females only
   */
  public double[] maleSurvival() {
    return maleSurvival;
  }

  /**
   * Births per woman and year, to be changed.
   *
   * @return rates from 0 to 1; 0 in the first and in the open group
   */
  public double[] fertility() {
    return fertility;
  }

  /**
   * Net migrants among girls and women, to be changed. What the base gives as migration rates comes
   * on top.
   *
   * @return persons of the whole interval
   */
  public double[] femaleMigrants() {
    return femaleMigrants;
  }

  /**
   * Net migrants among boys and men, to be changed. What the base gives as migration rates comes on
   * top.
   *
   * @return persons of the whole interval; empty in an ensemble of females only
   */
  public double[] maleMigrants() {
    return maleMigrants;
  }

  /** The age groups. */
  @Override
  public String toString() {
    return "rates of a trajectory, " + ages;
  }
}
