package org.migrationeconomics.calculators.reproduction.residual;

import java.util.ArrayList;
import java.util.List;
import org.migrationeconomics.calculators.reproduction.projection.AssumedMigration;
import org.migrationeconomics.calculators.reproduction.projection.ProjectionInput;
import org.migrationeconomics.calculators.reproduction.projection.ProjectionInterval;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.population.NetMigration;
import org.migrationeconomics.core.population.Population;
import org.migrationeconomics.core.population.Sex;
import org.migrationeconomics.core.table.StackedTables;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * Net migrants that explain populations at successive dates: the result of {@link
 * ResidualMigrationCalculator}.
 *
 * <p>Years name the start of an interval, as in a projection: {@code total(2000)} are the migrants
 * of 2000 to 2005 if groups are five years wide.
 *
 * <p><b>Units</b>: persons over each interval, negative for net departures; births of both sexes.
 *
 * <p>Immutable and thread-safe.
 *
 * @param method how the migrants were found
 * @param populations the observed populations, at n + 1 dates
 * @param intervals survival and fertility of the n intervals, without migration
 * @param migration net migrants of each interval by sex and age
 * @param births births of each interval that the method implies, of both sexes
 */
public record ResidualMigration(
    ResidualMethod method,
    List<Population> populations,
    List<ProjectionInterval> intervals,
    List<NetMigration> migration,
    List<Double> births)
    implements Tabular {

  /**
   * Copies the lists and checks that they fit together.
   *
   * @throws IllegalArgumentException if there is not one population more than intervals; if dates,
   *     areas, sexes or groups do not fit together; or if an interval has migration of its own
   */
  public ResidualMigration {
    Require.notNull("populations", populations);
    Require.notNull("intervals", intervals);
    Require.notNull("migration", migration);
    Require.notNull("births", births);
    Require.notNull("method", method);
    populations = List.copyOf(populations);
    intervals = List.copyOf(intervals);
    migration = List.copyOf(migration);
    births = List.copyOf(births);
    checked(populations, intervals);
    if (migration.size() != intervals.size() || births.size() != intervals.size()) {
      throw Require.refusal(
          "number of migrations and births",
          migration.size() + " and " + births.size(),
          intervals.size() + ", one of each for each interval");
    }
    input(populations, intervals, migration);
  }

  /** The populations' first and the intervals as an input, after all of them have been checked. */
  static ProjectionInput checked(List<Population> populations, List<ProjectionInterval> intervals) {
    Require.notNull("populations", populations);
    Require.notNull("intervals", intervals);
    if (intervals.isEmpty() || populations.size() != intervals.size() + 1) {
      throw Require.refusal(
          "populations and intervals",
          populations.size() + " and " + intervals.size(),
          "one population more than intervals, and at least one interval");
    }
    for (int i = 0; i < intervals.size(); i++) {
      if (!intervals.get(i).migration().isEmpty()) {
        throw Require.refusal(
            "migration of interval " + (i + 1),
            intervals.get(i).migration().size() + " source(s)",
            "none, because it is what is looked for");
      }
    }
    ProjectionInput input = ProjectionInput.of(populations.get(0), intervals);
    for (int i = 1; i < populations.size(); i++) {
      Population population = populations.get(i);
      String of = " of population " + (i + 1);
      same("date" + of, population.date(), input.date(i));
      same("area" + of, population.area(), input.base().area());
      same("ages" + of, population.ages(), input.ages());
      same("sexes" + of, sexes(population), sexes(input.base()));
    }
    return input;
  }

  private static String sexes(Population population) {
    return population.has(Sex.FEMALE)
        ? population.has(Sex.MALE) ? "female and male" : "female"
        : "male";
  }

  private static void same(String argument, Object value, Object expected) {
    if (!value.equals(expected)) {
      throw Require.refusal(argument, value, expected + ", as the first population has it");
    }
  }

  private static ProjectionInput input(
      List<Population> populations,
      List<ProjectionInterval> intervals,
      List<NetMigration> migration) {
    List<ProjectionInterval> with = new ArrayList<>();
    for (int i = 0; i < intervals.size(); i++) {
      with.add(
          intervals
              .get(i)
              .withMigration(AssumedMigration.of(migration.get(i)).named(AssumedMigration.ALL)));
    }
    return ProjectionInput.of(populations.get(0), with);
  }

  /**
   * The first population, the rates and the migrants that were found, as the input of a projection.
   *
   * <pre>
   *   CohortComponentProjector.withDefaults()
   *       .withTiming(residual.method().timing().orElseThrow())
   *       .calculate(residual.input())                       // the observed populations again
   * </pre>
   *
   * <p>With the {@linkplain ResidualMethod#timing() timing of the method} the projection returns
   * the observed populations, cell by cell, but for the rounding of the last digits. With another
   * timing, or migrants of a method that has none, it comes near them.
   *
   * @return the input
   */
  public ProjectionInput input() {
    return input(populations, intervals, migration);
  }

  /**
   * Net migrants of one interval by sex and age.
   *
   * @param year the year in which the interval begins
   * @return net migrants
   * @throws IllegalArgumentException if no interval begins in the year
   */
  public NetMigration migration(int year) {
    return migration.get(indexOf(year));
  }

  /**
   * Births of one interval that the method implies.
   *
   * @param year the year in which the interval begins
   * @return births of both sexes
   * @throws IllegalArgumentException if no interval begins in the year
   */
  public double births(int year) {
    return births.get(indexOf(year));
  }

  /**
   * Net migrants of one interval, of all ages and sexes.
   *
   * @param year the year in which the interval begins
   * @return persons
   * @throws IllegalArgumentException if no interval begins in the year
   */
  public double total(int year) {
    return migration(year).total();
  }

  /**
   * Net migrants of all intervals, ages and sexes.
   *
   * @return persons
   */
  public double total() {
    double sum = 0;
    for (NetMigration interval : migration) {
      sum += interval.total();
    }
    return sum;
  }

  /**
   * Net migrants of one sex in all intervals.
   *
   * @param sex which one
   * @return persons
   * @throws IllegalArgumentException if the populations are of the other sex only
   */
  public double total(Sex sex) {
    double sum = 0;
    for (NetMigration interval : migration) {
      sum += interval.of(sex).sum();
    }
    return sum;
  }

  private int indexOf(int year) {
    int first = migration.get(0).start().getYear();
    int width = populations.get(0).ages().width();
    int years = year - first;
    if (years < 0 || years % width != 0 || years / width >= migration.size()) {
      throw Require.refusal(
          "year",
          year,
          "one from "
              + first
              + " to "
              + migration.get(migration.size() - 1).start().getYear()
              + " in steps of "
              + width);
    }
    return years / width;
  }

  @Override
  public TextTable table() {
    Population first = populations.get(0);
    boolean both = first.has(Sex.MALE);
    TextTable.Builder table =
        TextTable.titled(
                "Residual net migration, "
                    + first.area().name()
                    + (both ? "" : ", female only")
                    + ", "
                    + method)
            .column("from")
            .column("to")
            .unit("persons")
            .column("population", 0)
            .column("births", 0);
    if (both) {
      table.column("female", 0).column("male", 0);
    }
    table.column("net migrants", 0);
    for (int i = 0; i < migration.size(); i++) {
      NetMigration net = migration.get(i);
      List<Object> row = new ArrayList<>();
      row.add(net.start());
      row.add(net.end());
      row.add(populations.get(i).total());
      row.add(births.get(i));
      if (both) {
        row.add(net.of(Sex.FEMALE).sum());
        row.add(net.of(Sex.MALE).sum());
      }
      row.add(net.total());
      table.row(row.toArray());
    }
    table.note("Persons at the first date; births and net migrants over the interval.");
    if (method == ResidualMethod.TIME_EVEN) {
      table.note("By age these numbers zigzag: read totals only.");
    }
    return table.build();
  }

  /** Populations and net migrants by age, births of every interval. */
  @Override
  public TextTable dataTable() {
    StackedTables stack =
        StackedTables.titled(table().title(), "quantity", "date", "until").about(table());
    for (Population people : populations) {
      stack.add(people::dataTable, "population", people.date().toString(), "");
    }
    for (int i = 0; i < migration.size(); i++) {
      NetMigration net = migration.get(i);
      double born = births.get(i);
      stack
          .add(net::dataTable, "net migrants", net.start().toString(), net.end().toString())
          .add(
              () ->
                  TextTable.titled("births")
                      .column("age")
                      .unit("persons")
                      .column("both")
                      .row("birth", born)
                      .build(),
              "births",
              net.start().toString(),
              net.end().toString());
    }
    return stack.build();
  }

  /** The table, shortened to what JShell prints. */
  @Override
  public String toString() {
    return table().brief();
  }
}
