package org.migrationeconomics.calculators.reproduction.residual;

import java.util.ArrayList;
import java.util.List;
import org.migrationeconomics.calculators.reproduction.internal.VitalArrays;
import org.migrationeconomics.calculators.reproduction.lifetable.LifeTableCalculator;
import org.migrationeconomics.calculators.reproduction.projection.ProjectionInput;
import org.migrationeconomics.calculators.reproduction.projection.ProjectionInterval;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.population.AgeGroups;
import org.migrationeconomics.core.population.AgeVector;
import org.migrationeconomics.core.population.NetMigration;
import org.migrationeconomics.core.population.Population;
import org.migrationeconomics.core.population.PopulationHistory;
import org.migrationeconomics.core.population.Sex;

/**
 * Finds the net migrants by age and sex that explain populations at successive dates, given
 * survival and fertility: for the many who have censuses and no count of migrants.
 *
 * <pre>
 *   migrants = observed at the end − survivors of those observed at the start
 *   migrants in the first group = observed − survivors of the births of the interval
 * </pre>
 *
 * <p>How migrants are indexed by age, and how many of them died before the end, differs by method:
 * {@link ResidualMethod#COHORT_EVEN} by default. Whatever is wrong with the populations or the
 * rates (an undercount of young children, a census that misses young men) comes out as migration
 * too; that is the nature of a residual.
 *
 * <p><b>Units</b>: persons over each interval, negative for net departures.
 *
 * <p><b>Source</b>: {@link ResidualMethod}.
 *
 * <p><b>Reproduces</b>: from the populations and rates of World Population Prospects 2019, the
 * United Nations' net migration within 1.5 % over Mexico 1950-2020, Spain 1990-2020, Australia
 * 1950-2020 and the United Kingdom's medium variant 2020-2100. Mexico's are -14,715.3 thousand and
 * Australia's 7,949.8, with life tables whose hazard is constant where rates at 95-99 are too high
 * for the middle of the group; where peers let survivors fall below zero, they have -14,714.2 and
 * 7,950.0.
 *
 * <p>Immutable and thread-safe.
 */
public final class ResidualMigrationCalculator {

  private static final ResidualMigrationCalculator DEFAULT =
      new ResidualMigrationCalculator(ResidualMethod.COHORT_EVEN);

  private final ResidualMethod method;

  private ResidualMigrationCalculator(ResidualMethod method) {
    this.method = method;
  }

  /**
   * The calculator with migrants who come evenly by cohort ({@link ResidualMethod#COHORT_EVEN}).
   *
   * @return the calculator
   */
  public static ResidualMigrationCalculator withDefaults() {
    return DEFAULT;
  }

  /**
   * The same calculator with another method.
   *
   * @param newMethod how migrants are found
   * @return the calculator
   */
  public ResidualMigrationCalculator withMethod(ResidualMethod newMethod) {
    return new ResidualMigrationCalculator(Require.notNull("method", newMethod));
  }

  /**
   * How migrants are found.
   *
   * @return the method
   */
  public ResidualMethod method() {
    return method;
  }

  /**
   * Finds the migrants between successive populations.
   *
   * @param populations at n + 1 dates, as far apart as an age group is wide; both sexes or females
   *     only
   * @param intervals survival and fertility between them, n, without migration
   * @return net migrants and births of each interval
   * @throws IllegalArgumentException if there is not one population more than intervals; if dates,
   *     areas, sexes or groups do not fit together; if an interval has migration; or if a survival
   *     ratio is zero and the method divides by it
   */
  public ResidualMigration calculate(
      List<Population> populations, List<ProjectionInterval> intervals) {
    ProjectionInput input = ResidualMigration.checked(populations, intervals);
    VitalArrays vital = input.toFlatUnsafe().vital();
    if (method == ResidualMethod.REVERSE || method == ResidualMethod.AVERAGE) {
      aboveZero(Sex.FEMALE, input, vital.femaleSurvival());
      aboveZero(Sex.MALE, input, vital.maleSurvival());
    }
    List<NetMigration> migration = new ArrayList<>();
    List<Double> births = new ArrayList<>();
    for (int t = 0; t < intervals.size(); t++) {
      Population before = populations.get(t);
      Population after = populations.get(t + 1);
      double[][] migrants = new double[vital.hasMales() ? 2 : 1][vital.ages()];
      births.add(solve(method, vital, t, arrays(before), arrays(after), migrants));
      NetMigration.Builder net =
          NetMigration.builder()
              .area(before.area())
              .start(before.date())
              .end(after.date())
              .female(vector(input.ages(), migrants[0]))
              .source("residual, " + method + "; populations: " + after.source());
      if (vital.hasMales()) {
        net.male(vector(input.ages(), migrants[1]));
      }
      migration.add(net.build());
    }
    return new ResidualMigration(method, populations, intervals, migration, births);
  }

  /**
   * Finds the migrants of a published history.
   *
   * @param history populations and the vital rates between them; its own totals of net migration
   *     are not looked at
   * @param tables how life tables are made of its death rates
   * @return net migrants and births of each interval
   * @throws IllegalArgumentException as {@link #calculate(List, List)}, or if no life table can be
   *     made
   */
  public ResidualMigration calculate(PopulationHistory history, LifeTableCalculator tables) {
    Require.notNull("tables", tables);
    return calculate(
        Require.notNull("history", history).populations(),
        ProjectionInput.closed(history, tables).intervals());
  }

  /** Fills in the migrants of one interval, women first, and returns its births. */
  private static double solve(
      ResidualMethod method,
      VitalArrays vital,
      int t,
      double[][] start,
      double[][] end,
      double[][] migrants) {
    if (method == ResidualMethod.AVERAGE) {
      double[][] reverse = new double[migrants.length][vital.ages()];
      double forwardBirths = solve(ResidualMethod.FORWARD, vital, t, start, end, migrants);
      double reverseBirths = solve(ResidualMethod.REVERSE, vital, t, start, end, reverse);
      for (int sex = 0; sex < migrants.length; sex++) {
        for (int x = 0; x < vital.ages(); x++) {
          migrants[sex][x] = 0.5 * (migrants[sex][x] + reverse[sex][x]);
        }
      }
      return 0.5 * (forwardBirths + reverseBirths);
    }
    double[] alive = new double[vital.ages()];
    int at = t * vital.ages();
    ResidualKernel.survive(vital.femaleSurvival(), at, start[0], alive);
    double births =
        switch (method) {
          case FORWARD -> ResidualKernel.births(vital, t, start[0], alive);
          case TIME_EVEN ->
              ResidualKernel.timeEvenBirths(vital, t, start[0], end[0], alive, migrants[0]);
          default -> ResidualKernel.births(vital, t, start[0], end[0]);
        };
    double girls = births * vital.femaleShare()[t];
    for (int sex = 0; sex < migrants.length; sex++) {
      double[] survival = sex == 0 ? vital.femaleSurvival() : vital.maleSurvival();
      ResidualKernel.survive(survival, at, start[sex], alive);
      alive[0] = (sex == 0 ? girls : births - girls) * survival[at];
      migrants(method, survival, at, end[sex], alive, migrants[sex]);
    }
    return births;
  }

  private static void migrants(
      ResidualMethod method,
      double[] survival,
      int at,
      double[] end,
      double[] alive,
      double[] migrants) {
    switch (method) {
      case REVERSE -> ResidualKernel.reverse(survival, at, end, alive, migrants);
      case COHORT_EVEN -> ResidualKernel.cohortEven(survival, at, end, alive, migrants);
      case TIME_EVEN -> {
        migrants[0] = 2 * (end[0] - alive[0]);
        ResidualKernel.timeEven(survival, at, end, alive, migrants);
      }
      default -> ResidualKernel.forward(end, alive, migrants);
    }
  }

  private static double[][] arrays(Population population) {
    double[] women = population.of(Sex.FEMALE).toArrayUnsafe();
    return population.has(Sex.MALE)
        ? new double[][] {women, population.of(Sex.MALE).toArrayUnsafe()}
        : new double[][] {women};
  }

  private static AgeVector vector(AgeGroups ages, double[] migrants) {
    return AgeVector.ofUnsafe("net migrants", SimpleUnit.PERSONS, ages, migrants);
  }

  private static void aboveZero(Sex sex, ProjectionInput input, double[] survival) {
    int ages = input.ages().size();
    for (int i = 0; i < survival.length; i++) {
      if (survival[i] == 0) {
        throw Require.refusal(
            sex.label() + " survival to age " + input.ages().label(i % ages),
            survival[i],
            "above zero, because nobody can be carried back through it");
      }
    }
  }

  /** The name of the calculator and its method. */
  @Override
  public String toString() {
    return "ResidualMigrationCalculator, method " + method;
  }
}
