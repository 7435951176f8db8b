package org.migrationeconomics.calculators.reproduction.scenario;

import org.migrationeconomics.calculators.reproduction.internal.StepRule;
import org.migrationeconomics.calculators.reproduction.internal.VitalArrays;

/** Populations in which nothing changes from step to step, followed once through their ages. */
final class StationaryKernel {

  private StationaryKernel() {}

  /**
   * Persons of one sex per birth of both sexes in an interval.
   *
   * @param survival A ratios, the last below 1. Not modified
   * @param share share of the sex among the newborn
   * @param ages number of groups A
   * @return A persons per birth
   */
  static double[] perBirth(double[] survival, double share, int ages) {
    double[] persons = new double[ages];
    persons[0] = share * survival[0];
    for (int x = 1; x < ages; x++) {
      persons[x] = persons[x - 1] * survival[x];
    }
    // Who is in the open group stays there with its ratio: a geometric series.
    persons[ages - 1] /= 1 - survival[ages - 1];
    return persons;
  }

  /**
   * Migrants of all earlier intervals who are alive at the end of one.
   *
   * @param survival A ratios, the last below 1. Not modified
   * @param migrants A migrants of every interval. Not modified
   * @param rule timing of migrants
   * @param ages number of groups A
   * @return A persons
   */
  static double[] immigrants(double[] survival, double[] migrants, StepRule rule, int ages) {
    double[] persons = new double[ages];
    double atStart = rule.half() ? 0.5 : 0;
    int open = ages - 1;
    for (int x = 0; x < ages; x++) {
      double before = x == 0 ? 0 : persons[x - 1] + atStart * migrants[x - 1];
      if (x == open) {
        before += atStart * migrants[x];
      }
      double atEnd = rule.byCohort() ? 0.5 * (1 + survival[x]) : rule.half() ? 0.5 : 1;
      persons[x] = before * survival[x] + atEnd * migrants[x];
    }
    persons[open] /= 1 - survival[open];
    return persons;
  }

  /** The immigrants who are at risk of giving birth at the start of a step. */
  static double[] atStart(double[] immigrants, double[] migrants, StepRule rule) {
    return plus(immigrants, rule.half() ? 0.5 : 0, migrants);
  }

  /** The immigrants who are at risk of giving birth at the end of a step. */
  static double[] atEnd(double[] immigrants, double[] migrants, StepRule rule) {
    return plus(immigrants, rule.birthsOnEnd() ? 0 : rule.half() ? -0.5 : -1, migrants);
  }

  private static double[] plus(double[] persons, double factor, double[] migrants) {
    double[] sum = new double[persons.length];
    for (int x = 0; x < sum.length; x++) {
      sum[x] = persons[x] + factor * migrants[x];
    }
    return sum;
  }

  /**
   * Births of an interval.
   *
   * @param vital fertility of one step. Not modified
   * @param start A women at risk at its start. Not modified
   * @param end A women at risk at its end. Not modified
   * @return births of both sexes
   */
  static double births(VitalArrays vital, double[] start, double[] end) {
    double sum = 0;
    for (int x = vital.firstFertile(); x < vital.endFertile(); x++) {
      sum += vital.fertility()[x] * (start[x] + end[x]);
    }
    return 0.5 * vital.width() * sum;
  }
}
