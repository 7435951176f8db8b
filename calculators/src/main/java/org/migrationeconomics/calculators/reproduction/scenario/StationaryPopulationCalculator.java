package org.migrationeconomics.calculators.reproduction.scenario;

import java.time.LocalDate;
import java.util.Optional;
import org.migrationeconomics.calculators.reproduction.internal.MigrationArrays;
import org.migrationeconomics.calculators.reproduction.internal.StepRule;
import org.migrationeconomics.calculators.reproduction.internal.VitalArrays;
import org.migrationeconomics.calculators.reproduction.projection.AssumedMigration;
import org.migrationeconomics.calculators.reproduction.projection.FlatInput;
import org.migrationeconomics.calculators.reproduction.projection.MigrationTiming;
import org.migrationeconomics.calculators.reproduction.projection.ProjectionInput;
import org.migrationeconomics.calculators.reproduction.projection.ProjectionInterval;
import org.migrationeconomics.calculators.reproduction.projection.TimingRules;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.place.ReferenceArea;
import org.migrationeconomics.core.population.AgeGroups;
import org.migrationeconomics.core.population.AgeVector;
import org.migrationeconomics.core.population.Population;
import org.migrationeconomics.core.population.Sex;

/**
 * Finds the population to which constant immigration leads in the end where fertility is below
 * replacement: however the population begins, it comes to a standstill, and its size is decided by
 * the migrants alone.
 *
 * <pre>
 *   n = A n + C m          so          n = (I − A)⁻¹ C m          if NRR is below 1
 *
 *   n = u + v B            u   the immigrants and who survives of them
 *   B = B1 / (1 − NRR)     v   survivors per birth      B1   births to the immigrants
 *   births to the k-th generation = B1 NRR^(k−1)
 * </pre>
 *
 * <p>A is the projection step without migration, m the migrants of an interval, and C says what a
 * step makes of them ({@link MigrationTiming}, {@link MigrationTiming#EVEN_UN} by default). No
 * matrix is inverted and nothing iterated: cohorts are followed once through their ages, and the
 * births solve an equation with one unknown. At NRR = 1 a population with constant immigration
 * grows along a straight line, above 1 exponentially; both are refused.
 *
 * <p><b>Units</b>: persons; migrants and births over an interval, which is as long as an age group
 * is wide.
 *
 * <p><b>Source</b>: T. J. Espenshade, L. F. Bouvier and W. B. Arthur, "Immigration and the stable
 * population model", <i>Demography</i> 19, 1982; P. Cerone, "On stable population theory with
 * immigration", <i>Demography</i> 24, 1987.
 *
 * <p><b>Reproduces</b>: the limit of 2,000 projection steps of another programme, 3,008,501.5
 * women, with the mortality and migrants of Sweden 1993 and four fifths of its fertility.
 *
 * <p>Immutable and thread-safe.
 */
public final class StationaryPopulationCalculator {

  private static final StationaryPopulationCalculator DEFAULT =
      new StationaryPopulationCalculator(MigrationTiming.EVEN_UN);

  private final MigrationTiming timing;

  private StationaryPopulationCalculator(MigrationTiming timing) {
    this.timing = timing;
  }

  /**
   * The calculator with migrants that come evenly ({@link MigrationTiming#EVEN_UN}).
   *
   * @return the calculator
   */
  public static StationaryPopulationCalculator withDefaults() {
    return DEFAULT;
  }

  /**
   * The same calculator with another timing of migrants.
   *
   * @param newTiming when they come
   * @return the calculator
   */
  public StationaryPopulationCalculator withTiming(MigrationTiming newTiming) {
    return new StationaryPopulationCalculator(Require.notNull("timing", newTiming));
  }

  /**
   * When the migrants come.
   *
   * @return the timing
   */
  public MigrationTiming timing() {
    return timing;
  }

  /**
   * Finds the stationary population.
   *
   * @param area whose population
   * @param interval survival, fertility and migrants of every interval; the migrants as numbers or
   *     as a total with a profile, those of all sources together
   * @return the population and its generations
   * @throws IllegalArgumentException if the net reproduction rate is 1 or more; if the migrants are
   *     given as rates, or not given; if nobody ever dies in the open group; or if more people
   *     leave than there are
   */
  public StationaryPopulation calculate(ReferenceArea area, ProjectionInterval interval) {
    FlatInput flat = flat(Require.notNull("area", area), Require.notNull("interval", interval));
    VitalArrays vital = flat.vital();
    mortal(Sex.FEMALE, vital.femaleSurvival(), interval.ages());
    mortal(Sex.MALE, vital.maleSurvival(), interval.ages());
    double[] perBirth =
        StationaryKernel.perBirth(vital.femaleSurvival(), vital.femaleShare()[0], vital.ages());
    double reproduction = StationaryKernel.births(vital, perBirth, perBirth);
    if (!(reproduction < 1)) {
      throw Require.refusal(
          "net reproduction rate",
          reproduction,
          "below 1: with constant immigration the population grows without limit,"
              + " along a straight line at 1 and exponentially above");
    }
    StepRule rule = TimingRules.of(timing);
    double[] migrants = sum(flat, Sex.FEMALE);
    double[] immigrants =
        StationaryKernel.immigrants(vital.femaleSurvival(), migrants, rule, vital.ages());
    double births =
        StationaryKernel.births(
            vital,
            StationaryKernel.atStart(immigrants, migrants, rule),
            StationaryKernel.atEnd(immigrants, migrants, rule));
    StationaryCohorts women = cohorts(interval.ages(), migrants, immigrants, perBirth);
    Optional<StationaryCohorts> men = Optional.empty();
    if (vital.hasMales()) {
      double[] arriving = sum(flat, Sex.MALE);
      men =
          Optional.of(
              cohorts(
                  interval.ages(),
                  arriving,
                  StationaryKernel.immigrants(vital.maleSurvival(), arriving, rule, vital.ages()),
                  StationaryKernel.perBirth(
                      vital.maleSurvival(), 1 - vital.femaleShare()[0], vital.ages())));
    }
    return new StationaryPopulation(area, timing, reproduction, births, women, men);
  }

  /** One interval of a population of nobody, which lets the input check whatever can be wrong. */
  private static FlatInput flat(ReferenceArea area, ProjectionInterval interval) {
    if (interval.migration().isEmpty()) {
      throw Require.refusal("migration", "none", "at least one source of migrants");
    }
    for (AssumedMigration source : interval.migration()) {
      if (source instanceof AssumedMigration.Rates) {
        throw Require.refusal(
            "migration '" + source.name() + "'",
            "rates",
            "numbers or a total with a profile, which are the same whatever the population");
      }
    }
    AgeVector nobody =
        AgeVector.of(SimpleUnit.PERSONS, interval.ages(), new double[interval.ages().size()]);
    Population.Builder base =
        Population.builder().area(area).date(LocalDate.of(2000, 1, 1)).female(nobody);
    if (interval.has(Sex.MALE)) {
      base.male(nobody);
    }
    return ProjectionInput.repeating(base.build(), interval, 1).toFlatUnsafe();
  }

  private static void mortal(Sex sex, double[] survival, AgeGroups ages) {
    int open = ages.size() - 1;
    if (survival.length > 0 && survival[open] == 1) {
      throw Require.refusal(
          sex.label() + " survival to age " + ages.label(open),
          1.0,
          "below 1, or nobody would ever die");
    }
  }

  private static double[] sum(FlatInput flat, Sex sex) {
    double[] sum = new double[flat.vital().ages()];
    for (MigrationArrays source : flat.sources()) {
      double[] migrants = sex == Sex.FEMALE ? source.female() : source.male();
      for (int x = 0; x < sum.length; x++) {
        sum[x] += migrants[x];
      }
    }
    return sum;
  }

  private static StationaryCohorts cohorts(
      AgeGroups ages, double[] migrants, double[] immigrants, double[] perBirth) {
    return new StationaryCohorts(
        AgeVector.ofUnsafe("migrants of an interval", SimpleUnit.PERSONS, ages, migrants),
        AgeVector.ofUnsafe("immigrants", SimpleUnit.PERSONS, ages, immigrants),
        AgeVector.ofUnsafe("survivors per birth", SimpleUnit.RATIO, ages, perBirth));
  }

  /** The name of the calculator and its timing. */
  @Override
  public String toString() {
    return "StationaryPopulationCalculator, timing " + timing;
  }
}
