package org.migrationeconomics.calculators.reproduction.residual;

import org.migrationeconomics.calculators.reproduction.internal.VitalArrays;

/** The arithmetic of residual migration in one interval, on arrays of one number an age group. */
final class ResidualKernel {

  private ResidualKernel() {}

  /**
   * Survivors of a closed population at the end, without the newborn.
   *
   * @param survival T × A ratios. Not modified
   * @param at where the ratios of the interval begin
   * @param start A persons. Not modified
   * @param alive A survivors, the first zero. Modified
   */
  static void survive(double[] survival, int at, double[] start, double[] alive) {
    int open = start.length - 1;
    alive[0] = 0;
    for (int x = 1; x < open; x++) {
      alive[x] = start[x - 1] * survival[at + x];
    }
    alive[open] = (start[open - 1] + start[open]) * survival[at + open];
  }

  /**
   * Births to the mean of two numbers of women.
   *
   * @param vital fertility. Not modified
   * @param t the interval
   * @param start A women at its start. Not modified
   * @param end A women at its end. Not modified
   * @return births of both sexes
   */
  static double births(VitalArrays vital, int t, double[] start, double[] end) {
    int at = t * vital.ages();
    double sum = 0;
    for (int x = vital.firstFertile(); x < vital.endFertile(); x++) {
      sum += vital.fertility()[at + x] * (start[x] + end[x]);
    }
    return 0.5 * vital.width() * sum;
  }

  /**
   * Forward survival.
   *
   * @param end A observed persons. Not modified
   * @param alive A survivors of a closed population, newborn included. Not modified
   * @param migrants A migrants by age at the end. Modified
   */
  static void forward(double[] end, double[] alive, double[] migrants) {
    for (int x = 0; x < end.length; x++) {
      migrants[x] = end[x] - alive[x];
    }
  }

  /**
   * Reverse survival: the migrants of {@link #forward} before deaths.
   *
   * @param survival T × A ratios above zero. Not modified
   * @param at where the ratios of the interval begin
   * @param end A observed persons. Not modified
   * @param alive A survivors of a closed population, newborn included. Not modified
   * @param migrants A migrants by age at the end. Modified
   */
  static void reverse(double[] survival, int at, double[] end, double[] alive, double[] migrants) {
    for (int x = 0; x < end.length; x++) {
      migrants[x] = (end[x] - alive[x]) / survival[at + x];
    }
  }

  /**
   * Evenly by cohort: the migrants of {@link #forward} before the deaths of half the interval.
   *
   * @param survival T × A ratios. Not modified
   * @param at where the ratios of the interval begin
   * @param end A observed persons. Not modified
   * @param alive A survivors of a closed population, newborn included. Not modified
   * @param migrants A migrants by age at the end. Modified
   */
  static void cohortEven(
      double[] survival, int at, double[] end, double[] alive, double[] migrants) {
    for (int x = 0; x < end.length; x++) {
      migrants[x] = 2 * (end[x] - alive[x]) / (1 + survival[at + x]);
    }
  }

  /**
   * Evenly by age, given the migrants of the first group.
   *
   * @param survival T × A ratios. Not modified
   * @param at where the ratios of the interval begin
   * @param end A observed persons. Not modified
   * @param alive A survivors of a closed population; the first is not looked at. Not modified
   * @param migrants A migrants by age; the first is given, the others are modified
   */
  static void timeEven(double[] survival, int at, double[] end, double[] alive, double[] migrants) {
    int open = end.length - 1;
    for (int x = 1; x < open; x++) {
      migrants[x] = 2 * (end[x] - alive[x]) - migrants[x - 1] * survival[at + x];
    }
    double ratio = survival[at + open];
    migrants[open] = (2 * (end[open] - alive[open]) - migrants[open - 1] * ratio) / (1 + ratio);
  }

  /**
   * Births of an interval whose migrants come evenly by age. The migrants of the first group depend
   * on the births, those of the fertile groups on the first, and births on them: all of it is
   * linear, so that two passes over the ages solve it.
   *
   * @param vital survival and fertility. Not modified
   * @param t the interval
   * @param start A women at its start. Not modified
   * @param end A women at its end. Not modified
   * @param alive A survivors of the women at the start. Not modified
   * @param migrants A numbers of no meaning. Modified
   * @return births of both sexes
   */
  static double timeEvenBirths(
      VitalArrays vital, int t, double[] start, double[] end, double[] alive, double[] migrants) {
    int at = t * vital.ages();
    double[] survival = vital.femaleSurvival();
    migrants[0] = 0;
    timeEven(survival, at, end, alive, migrants);
    double given = births(vital, t, start, end);
    double perFirst = 0;
    double effect = 1;
    for (int x = 1; x < vital.endFertile(); x++) {
      effect *= -survival[at + x] / (x == vital.ages() - 1 ? 1 + survival[at + x] : 1);
      double fertility = 0.25 * vital.width() * vital.fertility()[at + x];
      given += fertility * migrants[x];
      perFirst += fertility * effect;
    }
    double girlsAlive = survival[at] * vital.femaleShare()[t];
    return (given + 2 * perFirst * end[0]) / (1 + 2 * perFirst * girlsAlive);
  }
}
