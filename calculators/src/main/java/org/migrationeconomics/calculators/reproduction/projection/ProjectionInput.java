package org.migrationeconomics.calculators.reproduction.projection;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;
import org.migrationeconomics.calculators.reproduction.lifetable.LifeTableCalculator;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.internal.ValueStyle;
import org.migrationeconomics.core.population.AgeGroups;
import org.migrationeconomics.core.population.NetMigration;
import org.migrationeconomics.core.population.Population;
import org.migrationeconomics.core.population.PopulationHistory;
import org.migrationeconomics.core.population.Sex;

/**
 * A population and what happens to it, interval by interval: all that a projection needs.
 *
 * <pre>
 *   ProjectionInput.of(sweden1993, interval1993to1998, interval1998to2003)
 *   ProjectionInput.repeating(sweden1993, interval, 20)      // 100 years of groups of 5
 * </pre>
 *
 * <p>Each interval is as long as an age group is wide. Population, survival and migration have the
 * same sexes and age groups; migrants given as numbers say between which dates they come, and these
 * are checked.
 *
 * <p>Immutable and thread-safe.
 */
@ValueStyle
@Value.Immutable
public abstract class ProjectionInput implements WithProjectionInput, Serializable {

  private static final long serialVersionUID = 1L;

  ProjectionInput() {}

  /**
   * A population and its intervals.
   *
   * @param base the population at the start
   * @param intervals what happens in each interval, at least one
   * @return the input
   * @throws IllegalArgumentException if sexes, groups or dates do not fit together
   */
  public static ProjectionInput of(Population base, ProjectionInterval... intervals) {
    Require.notNull("intervals", intervals);
    return of(base, List.of(intervals));
  }

  /**
   * A population and its intervals.
   *
   * @param base the population at the start
   * @param intervals what happens in each interval, at least one
   * @return the input
   * @throws IllegalArgumentException if sexes, groups or dates do not fit together
   */
  public static ProjectionInput of(Population base, List<ProjectionInterval> intervals) {
    Require.notNull("intervals", intervals);
    return builder().base(base).intervals(intervals).build();
  }

  /**
   * The first population of a history, and its vital rates with nobody coming or going: what would
   * have become of it without migration.
   *
   * @param history populations and vital rates, as estimates and projections publish them
   * @param tables how death rates become life tables
   * @return the input without migration
   * @throws IllegalArgumentException if the populations are not as far apart as an age group is
   *     wide, or groups do not fit together
   */
  public static ProjectionInput closed(PopulationHistory history, LifeTableCalculator tables) {
    Require.notNull("tables", tables);
    AgeGroups ages = Require.notNull("history", history).ages();
    return of(
        history.first(),
        history.rates().stream().map(rates -> ProjectionInterval.of(rates, tables, ages)).toList());
  }

  /**
   * A population to which the same happens again and again. Migrants given as numbers are taken to
   * be those of each interval, whatever their dates, if they are those of as many years.
   *
   * @param base the population at the start
   * @param interval what happens in every interval
   * @param times how many intervals, at least one
   * @return the input
   * @throws IllegalArgumentException if sexes or groups do not fit together, migrants are those of
   *     fewer or more years than an interval has, or the number is below one
   */
  public static ProjectionInput repeating(Population base, ProjectionInterval interval, int times) {
    Require.notNull("base", base);
    Require.notNull("interval", interval);
    if (times < 1) {
      throw Require.refusal("times", times, "at least 1");
    }
    int width = interval.ages().width();
    List<ProjectionInterval> intervals = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      LocalDate start = base.date().plusYears((long) i * width);
      intervals.add(
          interval.withMigration(
              interval.migration().stream()
                  .map(source -> at(source, start, start.plusYears(width)))
                  .toList()));
    }
    return of(base, intervals);
  }

  private static AssumedMigration at(AssumedMigration source, LocalDate start, LocalDate end) {
    if (!(source instanceof AssumedMigration.Counts counts)) {
      return source;
    }
    NetMigration migrants = counts.migrants();
    if (!migrants.start().plusYears(end.getYear() - start.getYear()).equals(migrants.end())) {
      throw Require.refusal(
          "span of migration '" + source.name() + "'",
          migrants.start() + " to " + migrants.end(),
          (end.getYear() - start.getYear()) + " years, as long as an interval");
    }
    return new AssumedMigration.Counts(
        counts.name(), NetMigration.builder().from(migrants).start(start).end(end).build());
  }

  /**
   * Begins an input; the base and at least one interval are mandatory.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * The population at the start.
   *
   * @return the population
   */
  public abstract Population base();

  /**
   * What happens in each interval, in order.
   *
   * @return at least one interval
   */
  public abstract List<ProjectionInterval> intervals();

  /**
   * The age groups of population and rates.
   *
   * @return groups of equal width, the last open
   */
  public AgeGroups ages() {
    return base().ages();
  }

  /**
   * The length of an interval.
   *
   * @return years
   */
  public int width() {
    return ages().width();
  }

  /**
   * The day on which an interval begins; the number of intervals gives the last day of all.
   *
   * @param interval number of the interval, from 0
   * @return the date
   */
  public LocalDate date(int interval) {
    return base().date().plusYears((long) interval * width());
  }

  /**
   * The names of all sources of migration, in the order in which they first come.
   *
   * @return the names; empty if nobody comes or goes
   */
  public List<String> sources() {
    return sources(intervals());
  }

  static List<String> sources(List<ProjectionInterval> intervals) {
    Set<String> names = new LinkedHashSet<>();
    for (ProjectionInterval interval : intervals) {
      interval.migration().forEach(source -> names.add(source.name()));
    }
    return List.copyOf(names);
  }

  /**
   * The same population and rates with nobody coming or going.
   *
   * @return the input without migration
   */
  public ProjectionInput withoutMigration() {
    return withIntervals(intervals().stream().map(interval -> interval.withMigration()).toList());
  }

  /**
   * Everything as flat arrays, worked out once and shared: nobody may change them.
   *
   * @return the arrays that the calculators of this library run on
   */
  @Value.Lazy
  public FlatInput toFlatUnsafe() {
    return FlatInput.of(base(), intervals());
  }

  /** Validates sexes, groups and dates. */
  @Value.Check
  void check() {
    AgeGroups ages = ages();
    base().of(Sex.FEMALE);
    if (intervals().isEmpty()) {
      throw Require.refusal("intervals", "[]", "at least one interval");
    }
    for (int i = 0; i < intervals().size(); i++) {
      ProjectionInterval interval = intervals().get(i);
      String where = " of interval " + (i + 1);
      interval
          .area()
          .filter(area -> !area.code().equals(base().area().code()))
          .ifPresent(
              area -> {
                throw Require.refusal(
                    "area" + where,
                    area,
                    base().area()
                        + ", that of the population; withArea(Optional.empty()) lends it the rates"
                        + " of another");
              });
      if (!interval.ages().equals(ages)) {
        throw Require.refusal(
            "ages of survival" + where, interval.ages(), ages + ", those of the population");
      }
      sexes("survival" + where, interval.has(Sex.MALE));
      for (AssumedMigration source : interval.migration()) {
        check(source, i, "migration '" + source.name() + "'" + where);
      }
    }
  }

  private void check(AssumedMigration source, int interval, String name) {
    AgeGroups groups;
    if (source instanceof AssumedMigration.Counts counts) {
      NetMigration migrants = counts.migrants();
      groups = migrants.ages();
      if (!migrants.start().equals(date(interval)) || !migrants.end().equals(date(interval + 1))) {
        throw Require.refusal(
            "span of " + name,
            migrants.start() + " to " + migrants.end(),
            date(interval) + " to " + date(interval + 1));
      }
      if (!migrants.area().equals(base().area())) {
        throw Require.refusal("area of " + name, migrants.area(), base().area().toString());
      }
      migrants.of(Sex.FEMALE);
      sexes(name, migrants.has(Sex.MALE));
    } else if (source instanceof AssumedMigration.Rates rates) {
      groups = rates.female().ages();
      sexes(name, rates.male().isPresent());
    } else {
      MigrationProfile profile = ((AssumedMigration.Total) source).profile();
      groups = profile.ages();
      sexes(name, profile.male().isPresent());
    }
    if (!groups.equals(ages())) {
      throw Require.refusal("ages of " + name, groups, ages() + ", those of the population");
    }
  }

  private void sexes(String name, boolean male) {
    if (male != base().has(Sex.MALE)) {
      throw Require.refusal(
          "sexes of " + name,
          male ? "female and male" : "female",
          (base().has(Sex.MALE) ? "female and male" : "female") + ", those of the population");
    }
  }

  /** One line: whose population, from when to when, in which groups. */
  @Override
  public String toString() {
    Optional<String> sources =
        sources().isEmpty() ? Optional.empty() : Optional.of(String.join(", ", sources()));
    return "projection input, "
        + base().area().name()
        + " "
        + base().date()
        + " to "
        + date(intervals().size())
        + (base().has(Sex.MALE) ? "" : ", female only")
        + ", "
        + ages()
        + ", migration: "
        + sources.orElse("none");
  }

  /** Builds an input. Not thread-safe. */
  public static final class Builder extends ImmutableProjectionInput.Builder {
    Builder() {}
  }
}
