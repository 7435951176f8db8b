package org.migrationeconomics.calculators.reproduction.internal;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.migrationeconomics.calculators.reproduction.projection.AssumedMigration;
import org.migrationeconomics.calculators.reproduction.projection.ProjectionInput;
import org.migrationeconomics.calculators.reproduction.projection.ProjectionInterval;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.population.AgeVector;
import org.migrationeconomics.core.population.FertilitySchedule;
import org.migrationeconomics.core.population.Sex;

/**
 * A projection input as flat arrays; they are shared and not changed by anybody.
 *
 * @param vital survival and fertility
 * @param sources migration of each source
 * @param hasRates whether any source gives rates; found once, for it means reading all of them
 */
public record FlatInput(VitalArrays vital, List<MigrationArrays> sources, boolean hasRates) {

  /** What an input remembers of its own flat form; it tells when its class is loaded. */
  private static volatile Function<ProjectionInput, FlatInput> memory = FlatInput::flatten;

  /**
   * The flat form of an input, made once and remembered by it.
   *
   * @param input checked
   * @return its numbers
   */
  public static FlatInput of(ProjectionInput input) {
    return memory.apply(input);
  }

  /**
   * Says where inputs remember their flat form, which is nobody else's business.
   *
   * @param remembered the method that gives it
   */
  public static void rememberBy(Function<ProjectionInput, FlatInput> remembered) {
    memory = remembered;
  }

  /**
   * Flattens an input.
   *
   * @param input checked
   * @return its numbers
   */
  public static FlatInput flatten(ProjectionInput input) {
    VitalArrays vital = vital(input);
    List<MigrationArrays> sources =
        input.sources().stream().map(name -> source(input, vital, name)).toList();
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

  private static VitalArrays vital(ProjectionInput input) {
    int ages = input.ages().size();
    int steps = input.intervals().size();
    boolean males = input.base().has(Sex.MALE);
    double[] female = new double[steps * ages];
    double[] male = new double[males ? steps * ages : 0];
    double[] fertility = new double[steps * ages];
    double[] share = new double[steps];
    int first = ages;
    int end = 0;
    for (int t = 0; t < steps; t++) {
      ProjectionInterval interval = input.intervals().get(t);
      copy(interval.femaleSurvival(), female, t * ages);
      if (males) {
        copy(interval.survival(Sex.MALE), male, t * ages);
      }
      FertilitySchedule schedule = interval.fertility();
      int offset = schedule.ages().offsetIn(input.ages());
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
        ages, input.width(), steps, female, male, fertility, Math.min(first, end), end, share);
  }

  /** What all entries of one name give, interval by interval. */
  private static MigrationArrays source(ProjectionInput input, VitalArrays vital, String name) {
    MigrationArrays arrays = MigrationArrays.of(name, vital);
    for (int t = 0; t < vital.steps(); t++) {
      int at = t * vital.ages();
      for (AssumedMigration entry : input.intervals().get(t).migration()) {
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
