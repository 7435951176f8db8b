package org.migrationeconomics.calculators.reproduction.internal;

/**
 * The cohort-component step on flat arrays.
 *
 * <p>A population of A age groups over T steps is an array of (T+1) × A numbers, row-major by time;
 * what happens during the steps (migrants, births, deaths) is an array of T × A. A flow by age is
 * indexed by the age group at the start of the step, births by that of the mother; deaths, and
 * migrants of a rule {@linkplain StepRule#byCohort by cohort}, by the age group that is reached at
 * the end. No step allocates.
 */
public final class ProjectionKernel {

  /** Nothing of the kind: no migrants, no rates, nobody wants to know. */
  public static final double[] NONE = {};

  private ProjectionKernel() {}

  /**
   * Projects a population through all steps.
   *
   * @param vital survival and fertility. Not modified
   * @param rule timing of migrants. Not modified
   * @param run migrants and outputs of the run. Its arrays of populations, births and deaths are
   *     modified, and those of migrants if there are rates
   */
  public static void project(VitalArrays vital, StepRule rule, ProjectionRun run) {
    project(vital, rule, run, 0);
  }

  /**
   * Projects a population through the later steps.
   *
   * @param vital survival and fertility. Not modified
   * @param rule timing of migrants. Not modified
   * @param run as in {@link #project(VitalArrays, StepRule, ProjectionRun)}. Modified
   * @param firstStep the first step to take; before it there is nobody, and nobody comes
   */
  public static void project(VitalArrays vital, StepRule rule, ProjectionRun run, int firstStep) {
    double[] scratch = new double[vital.ages()];
    for (int t = firstStep; t < vital.steps(); t++) {
      step(vital, rule, run, t, scratch);
    }
  }

  /**
   * One step of a run, from row t of its populations to row t + 1.
   *
   * @param vital survival and fertility. Not modified
   * @param rule timing of migrants. Not modified
   * @param run as in {@link #project}. Modified
   * @param t the step, from 0
   * @param scratch A numbers of no meaning. Modified
   */
  public static void step(
      VitalArrays vital, StepRule rule, ProjectionRun run, int t, double[] scratch) {
    int ages = vital.ages();
    int at = t * ages;
    if (run.femaleMigrationRates.length > 0) {
      addRates(run.femaleMigrationRates, run.female, run.femaleMigrants, at, ages);
      if (vital.hasMales()) {
        addRates(run.maleMigrationRates, run.male, run.maleMigrants, at, ages);
      }
    }
    double born = women(vital, rule, run, t, scratch);
    run.bornTotal[t] = born;
    double newborn =
        (run.keepsNewborn ? born : 0) + (run.bornElsewhere.length > 0 ? run.bornElsewhere[t] : 0);
    double girls = newborn * vital.femaleShare()[t];
    addNewborn(vital.femaleSurvival(), run.female, run.femaleDeaths, girls, at, ages);
    if (vital.hasMales()) {
      start(rule, run.male, run.maleMigrants, at, ages, scratch);
      surviveAndAdd(
          rule,
          vital.maleSurvival(),
          run.male,
          run.maleMigrants,
          run.maleDeaths,
          at,
          ages,
          scratch);
      addNewborn(vital.maleSurvival(), run.male, run.maleDeaths, newborn - girls, at, ages);
    }
    if (run.femaleRaised.length > 0) {
      raise(run.female, run.femaleRaised, at, ages);
      if (vital.hasMales()) {
        raise(run.male, run.maleRaised, at, ages);
      }
    }
  }

  /** Ages women by one step and counts the births of the step. */
  private static double women(
      VitalArrays vital, StepRule rule, ProjectionRun run, int t, double[] scratch) {
    int ages = vital.ages();
    int at = t * ages;
    start(rule, run.female, run.femaleMigrants, at, ages, scratch);
    if (rule.birthsOnEnd()) {
      surviveAndAdd(
          rule,
          vital.femaleSurvival(),
          run.female,
          run.femaleMigrants,
          run.femaleDeaths,
          at,
          ages,
          scratch);
      return births(vital, run, t, scratch);
    }
    survive(vital.femaleSurvival(), run.female, run.femaleDeaths, at, ages, scratch);
    double born = births(vital, run, t, scratch);
    addMigrants(
        rule, vital.femaleSurvival(), run.female, run.femaleMigrants, run.femaleDeaths, at, ages);
    return born;
  }

  private static void addRates(
      double[] rates, double[] persons, double[] migrants, int at, int ages) {
    for (int x = at; x < at + ages; x++) {
      migrants[x] += rates[x] * persons[x];
    }
  }

  /** Those who are there at the start, with the half of the migrants that counts as being there. */
  private static void start(
      StepRule rule, double[] persons, double[] migrants, int at, int ages, double[] scratch) {
    if (rule.half() && migrants.length > 0) {
      for (int x = 0; x < ages; x++) {
        scratch[x] = persons[at + x] + 0.5 * migrants[at + x];
      }
    } else {
      System.arraycopy(persons, at, scratch, 0, ages);
    }
  }

  /** Survival and the migrants who come at the end, in one pass where one pass will do. */
  private static void surviveAndAdd(
      StepRule rule,
      double[] survival,
      double[] persons,
      double[] migrants,
      double[] deaths,
      int at,
      int ages,
      double[] start) {
    if (rule.byCohort() || migrants.length == 0 || deaths.length == 0) {
      survive(survival, persons, deaths, at, ages, start);
      addMigrants(rule, survival, persons, migrants, deaths, at, ages);
      return;
    }
    double share = rule.half() ? 0.5 : 1;
    int next = at + ages;
    int open = ages - 1;
    persons[next] = share * migrants[at];
    deaths[at] = 0;
    for (int x = 1; x < open; x++) {
      double before = start[x - 1];
      double alive = before * survival[at + x];
      persons[next + x] = alive + share * migrants[at + x];
      deaths[at + x] = before - alive;
    }
    double before = start[open - 1] + start[open];
    double alive = before * survival[at + open];
    persons[next + open] = alive + share * migrants[at + open];
    deaths[at + open] = before - alive;
  }

  private static void survive(
      double[] survival, double[] persons, double[] deaths, int at, int ages, double[] start) {
    int next = at + ages;
    int open = ages - 1;
    persons[next] = 0;
    for (int x = 1; x < open; x++) {
      persons[next + x] = start[x - 1] * survival[at + x];
    }
    persons[next + open] = (start[open - 1] + start[open]) * survival[at + open];
    if (deaths.length > 0) {
      deaths[at] = 0;
      for (int x = 1; x < open; x++) {
        deaths[at + x] = start[x - 1] - persons[next + x];
      }
      deaths[at + open] = start[open - 1] + start[open] - persons[next + open];
    }
  }

  private static double births(VitalArrays vital, ProjectionRun run, int t, double[] start) {
    int at = t * vital.ages();
    int next = at + vital.ages();
    double[] fertility = vital.fertility();
    double half = 0.5 * vital.width();
    double total = 0;
    for (int x = vital.firstFertile(); x < vital.endFertile(); x++) {
      double born = half * fertility[at + x] * (start[x] + run.female[next + x]);
      total += born;
      if (run.births.length > 0) {
        run.births[at + x] = born;
      }
    }
    return total;
  }

  private static void addMigrants(
      StepRule rule,
      double[] survival,
      double[] persons,
      double[] migrants,
      double[] deaths,
      int at,
      int ages) {
    if (migrants.length == 0) {
      return;
    }
    int next = at + ages;
    if (rule.byCohort()) {
      for (int x = 0; x < ages; x++) {
        persons[next + x] += 0.5 * migrants[at + x] * (1 + survival[at + x]);
      }
      if (deaths.length > 0) {
        for (int x = 0; x < ages; x++) {
          deaths[at + x] += 0.5 * migrants[at + x] * (1 - survival[at + x]);
        }
      }
    } else {
      double share = rule.half() ? 0.5 : 1;
      for (int x = 0; x < ages; x++) {
        persons[next + x] += share * migrants[at + x];
      }
    }
  }

  private static void addNewborn(
      double[] survival, double[] persons, double[] deaths, double newborn, int at, int ages) {
    double alive = newborn * survival[at];
    persons[at + ages] += alive;
    if (deaths.length > 0) {
      deaths[at] += newborn - alive;
    }
  }

  /** Sets negative cells to zero and writes down by how much each was raised. */
  private static void raise(double[] persons, double[] raised, int at, int ages) {
    int next = at + ages;
    for (int x = 0; x < ages; x++) {
      double missing = Math.max(0, -persons[next + x]);
      raised[at + x] = missing;
      persons[next + x] += missing;
    }
  }
}
