package org.migrationeconomics.calculators.reproduction.projection;

import java.util.List;
import java.util.Optional;
import org.migrationeconomics.calculators.reproduction.internal.MigrationArrays;
import org.migrationeconomics.calculators.reproduction.internal.ProjectionRun;
import org.migrationeconomics.calculators.reproduction.internal.VitalArrays;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.population.AgeVector;
import org.migrationeconomics.core.population.FertilitySchedule;
import org.migrationeconomics.core.population.Population;
import org.migrationeconomics.core.population.Sex;

/**
 * A {@link ProjectionInput} as the flat arrays that the kernel of projections works on; for the
 * calculators of this library, which run it. The arrays are shared: nobody may change them.
 *
 * @param vital survival and fertility
 * @param sources migration of each source
 * @param hasRates whether any source gives rates; found once, for it means reading all of them
 */
public record FlatInput(VitalArrays vital, List<MigrationArrays> sources, boolean hasRates) {
  /** Checks that nothing is null. */
  public FlatInput {
    Require.notNull("vital", vital);
    Require.notNull("sources", sources);
  }

  /**
   * Flattens a population and its intervals, which fit together as {@link ProjectionInput} asks.
   *
   * @param base the population at the start
   * @param intervals what happens in each interval, at least one
   * @return their numbers
   */
  static FlatInput of(Population base, List<ProjectionInterval> intervals) {
    VitalArrays vital = vital(base, intervals);
    List<MigrationArrays> sources =
        ProjectionInput.sources(intervals).stream()
            .map(name -> source(intervals, vital, name))
            .toList();
    return new FlatInput(vital, sources, sources.stream().anyMatch(MigrationArrays::hasRates));
  }

  /**
   * Lets the migrants of all sources into a run. The numbers of a single source are shared, unless
   * there are rates: the kernel adds to the numbers what rates give.
   *
   * @param run whose migrants and rates are set
   */
  public void migrateInto(ProjectionRun run) {
    MigrationArrays all =
        sources.size() == 1 && !hasRates ? sources.get(0) : MigrationArrays.sum(vital, sources);
    run.femaleMigrants = all.female();
    run.maleMigrants = all.male();
    if (hasRates) {
      run.femaleMigrationRates = all.femaleRates();
      run.maleMigrationRates = all.maleRates();
    }
  }

  private static VitalArrays vital(Population base, List<ProjectionInterval> intervals) {
    int ages = base.ages().size();
    int steps = intervals.size();
    boolean males = base.has(Sex.MALE);
    double[] female = new double[steps * ages];
    double[] male = new double[males ? steps * ages : 0];
    double[] fertility = new double[steps * ages];
    double[] share = new double[steps];
    int first = ages;
    int end = 0;
    for (int t = 0; t < steps; t++) {
      ProjectionInterval interval = intervals.get(t);
      copy(interval.femaleSurvival(), female, t * ages);
      if (males) {
        copy(interval.survival(Sex.MALE), male, t * ages);
      }
      FertilitySchedule schedule = interval.fertility();
      int offset = schedule.ages().offsetIn(base.ages());
      copy(schedule.rates(), fertility, t * ages + offset);
      for (int x = 0; x < schedule.ages().size(); x++) {
        if (schedule.rates().value(x) > 0) {
          first = Math.min(first, offset + x);
          end = Math.max(end, offset + x + 1);
        }
      }
      share[t] = schedule.femaleShareOfBirths();
    }
    return new VitalArrays(
        ages,
        base.ages().width(),
        steps,
        female,
        male,
        fertility,
        Math.min(first, end),
        end,
        share);
  }

  /** What all entries of one name give, interval by interval. */
  private static MigrationArrays source(
      List<ProjectionInterval> intervals, VitalArrays vital, String name) {
    MigrationArrays arrays = MigrationArrays.of(name, vital);
    for (int t = 0; t < vital.steps(); t++) {
      int at = t * vital.ages();
      for (AssumedMigration entry : intervals.get(t).migration()) {
        if (entry.name().equals(name)) {
          add(entry, arrays, at, vital.width());
        }
      }
    }
    return arrays;
  }

  private static void add(AssumedMigration entry, MigrationArrays arrays, int at, int width) {
    if (entry instanceof AssumedMigration.Counts counts) {
      add(counts.migrants().of(Sex.FEMALE), 1, arrays.female(), at);
      add(counts.migrants().male(), 1, arrays.male(), at);
    } else if (entry instanceof AssumedMigration.Total total) {
      add(total.profile().female(), total.persons(), arrays.female(), at);
      add(total.profile().male(), total.persons(), arrays.male(), at);
    } else {
      AssumedMigration.Rates rates = (AssumedMigration.Rates) entry;
      double factor = rates.female().unit() == SimpleUnit.PER_YEAR ? width : 1;
      add(rates.female(), factor, arrays.femaleRates(), at);
      add(rates.male(), factor, arrays.maleRates(), at);
    }
  }

  private static void copy(AgeVector from, double[] to, int at) {
    System.arraycopy(from.toArrayUnsafe(), 0, to, at, from.size());
  }

  private static void add(Optional<AgeVector> from, double factor, double[] to, int at) {
    from.ifPresent(vector -> add(vector, factor, to, at));
  }

  private static void add(AgeVector from, double factor, double[] to, int at) {
    for (int x = 0; x < from.size(); x++) {
      to[at + x] += factor * from.value(x);
    }
  }
}
