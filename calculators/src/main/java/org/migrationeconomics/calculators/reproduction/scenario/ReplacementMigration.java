package org.migrationeconomics.calculators.reproduction.scenario;

import java.util.List;
import java.util.Optional;
import org.migrationeconomics.calculators.reproduction.projection.MigrationProfile;
import org.migrationeconomics.calculators.reproduction.projection.PopulationPath;
import org.migrationeconomics.calculators.reproduction.projection.Projection;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.population.Sex;
import org.migrationeconomics.core.table.StackedTables;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * The migrants that keep up a target, and the population they lead to: the result of {@link
 * ReplacementMigrationCalculator}.
 *
 * <p><b>Units</b>: persons; migrants over each interval.
 *
 * <p>Immutable and thread-safe.
 *
 * @param target what the migrants are to keep up
 * @param profile their sexes and ages
 * @param outMigration whether the target may be met by departures
 * @param intervals migrants, target and what was reached, interval by interval
 * @param projection the population with these migrants
 * @param withoutMigration the population without any
 */
public record ReplacementMigration(
    ReplacementTarget target,
    MigrationProfile profile,
    OutMigration outMigration,
    List<ReplacementInterval> intervals,
    Projection projection,
    Projection withoutMigration)
    implements Tabular {

  /**
   * Copies the list and checks that the parts fit together.
   *
   * @throws IllegalArgumentException if there are more or fewer intervals than the projections have
   */
  public ReplacementMigration {
    Require.notNull("intervals", intervals);
    Require.notNull("projection", projection);
    Require.notNull("withoutMigration", withoutMigration);
    Require.notNull("target", target);
    Require.notNull("profile", profile);
    Require.notNull("out-migration", outMigration);
    intervals = List.copyOf(intervals);
    if (intervals.size() != projection.intervals()
        || intervals.size() != withoutMigration.intervals()) {
      throw Require.refusal(
          "number of intervals",
          intervals.size(),
          projection.intervals() + " and " + withoutMigration.intervals() + " of the projections");
    }
  }

  /**
   * The population with these migrants.
   *
   * @return persons by date, sex and age
   */
  public PopulationPath population() {
    return projection.population();
  }

  /**
   * One interval.
   *
   * @param year the year in which it begins
   * @return its migrants, target and what was reached
   * @throws IllegalArgumentException if no interval begins in the year
   */
  public ReplacementInterval interval(int year) {
    return intervals.stream()
        .filter(interval -> interval.start().getYear() == year)
        .findFirst()
        .orElseThrow(
            () ->
                Require.refusal(
                    "year",
                    year,
                    "the start of an interval, "
                        + intervals.get(0).start().getYear()
                        + " to "
                        + intervals.get(intervals.size() - 1).start().getYear()));
  }

  /**
   * The first interval whose target cannot be attained.
   *
   * @return the interval; empty if there is none
   */
  public Optional<ReplacementInterval> firstUnattainable() {
    return intervals.stream().filter(interval -> !interval.isAttainable()).findFirst();
  }

  /**
   * Net migrants of all intervals.
   *
   * @return persons; no value if the target of an interval cannot be attained
   */
  public Figure total() {
    Optional<ReplacementInterval> missing = firstUnattainable();
    if (missing.isPresent()) {
      return Figure.empty(
          missing.get().start()
              + " to "
              + missing.get().end()
              + ": "
              + missing.get().migrants().reason().orElseThrow());
    }
    double sum = 0;
    for (ReplacementInterval interval : intervals) {
      sum += interval.migrants().value();
    }
    return Figure.of(sum);
  }

  /**
   * Net migrants a year, on average over all intervals.
   *
   * @return persons a year; no value if the target of an interval cannot be attained
   */
  public Figure perYear() {
    Figure total = total();
    double years = (double) projection.ages().width() * intervals.size();
    return total.isPresent() ? Figure.of(total.value() / years) : total;
  }

  /**
   * The migrants since the start and their descendants: the population less that without migration.
   *
   * @return persons by date, sex and age
   */
  public PopulationPath migrantsAndDescendants() {
    return population()
        .minus(withoutMigration.population())
        .withLabel("migrants since the start and their descendants");
  }

  /**
   * The share of migrants since the start and their descendants in the population at the end.
   *
   * @return a share; no value if nobody is there at the end
   */
  public Figure share() {
    double total = population().total();
    return total > 0
        ? Figure.of(migrantsAndDescendants().total() / total)
        : Figure.empty(
            total == 0
                ? "nobody is there at the end"
                : "more people left than there were, so the population is negative");
  }

  @Override
  public TextTable table() {
    boolean ratio =
        target instanceof ReplacementTarget.ConstantSupportRatio
            || target instanceof ReplacementTarget.SupportRatio;
    TextTable.Builder table =
        TextTable.titled(
                "Replacement migration, "
                    + population().area().name()
                    + (population().has(Sex.MALE) ? "" : ", female only")
                    + ": "
                    + target.label()
                    + reservations())
            .column("from")
            .column("to")
            .unit("persons")
            .column("migrants", 0)
            .unit(ratio ? "1" : "persons")
            .column("target", ratio ? 3 : 0)
            .column("reached", ratio ? 3 : 0)
            .unit("persons")
            .column("population at the end", 0);
    for (int t = 0; t < intervals.size(); t++) {
      ReplacementInterval interval = intervals.get(t);
      table.row(
          interval.start(),
          interval.end(),
          interval.migrants(),
          interval.target(),
          interval.reached(),
          population().total(interval.end().getYear()));
    }
    table.note("Persons. Migrants in all: " + total() + "; a year: " + perYear() + ".");
    table.note("Migrants since the start and their descendants, of all at the end: " + share());
    return table.build();
  }

  /** What the target did not get, and cells that no population can have. */
  private String reservations() {
    StringBuilder text = new StringBuilder();
    long unattainable = intervals.stream().filter(one -> !one.isAttainable()).count();
    if (unattainable > 0) {
      text.append("; unattainable in ").append(count(unattainable, "interval"));
    }
    long floored = intervals.stream().filter(ReplacementInterval::isFloored).count();
    if (floored > 0) {
      text.append("; departures left out in ").append(count(floored, "interval"));
    }
    int negative = projection.negativeCells().size();
    if (negative > 0) {
      text.append("; ").append(count(negative, "negative cell")).append(" kept");
    }
    return text.toString();
  }

  private static String count(long number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }

  /** The intervals of the {@link #table}, and the projection that they lead to. */
  @Override
  public TextTable dataTable() {
    return StackedTables.titled(table().title(), "part")
        .add(this::table, "intervals")
        .add(projection::dataTable, "projection")
        .add(withoutMigration::dataTable, "projection without migration")
        .add(profile::dataTable, "profile of migrants")
        .build();
  }

  /** The table, shortened to what JShell prints. */
  @Override
  public String toString() {
    return table().brief();
  }
}
