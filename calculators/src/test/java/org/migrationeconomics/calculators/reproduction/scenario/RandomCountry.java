package org.migrationeconomics.calculators.reproduction.scenario;

import java.util.SplittableRandom;
import org.migrationeconomics.calculators.reproduction.projection.MigrationProfile;
import org.migrationeconomics.calculators.reproduction.projection.ProjectionInterval;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.core.population.AgeGroups;
import org.migrationeconomics.core.population.AgeVector;
import org.migrationeconomics.core.population.FertilitySchedule;
import org.migrationeconomics.core.population.NetMigration;
import org.migrationeconomics.core.population.Population;
import org.migrationeconomics.core.population.ReferenceDay;

/** Populations, rates and migrants drawn at random, in groups of 5 years to 70+ … 100+. */
public final class RandomCountry {

  public static final Place AREA = Place.own("random", "Random");
  private static final int START = 2000;

  private final SplittableRandom random;
  private final AgeGroups ages;
  private final boolean males;

  public RandomCountry(long seed) {
    random = new SplittableRandom(seed);
    ages = AgeGroups.ofWidth(5, 70 + 5 * random.nextInt(7));
    males = random.nextBoolean();
  }

  public boolean hasMales() {
    return males;
  }

  public AgeGroups ages() {
    return ages;
  }

  private AgeVector vector(SimpleUnit unit, double least, double most) {
    double[] values = new double[ages.size()];
    for (int x = 0; x < values.length; x++) {
      values[x] = random.nextDouble(least, most);
    }
    return AgeVector.of(unit, ages, values);
  }

  private AgeVector survival() {
    double[] ratios = vector(SimpleUnit.RATIO, 0.7, 1).toArray();
    ratios[ratios.length - 1] = random.nextDouble(0.1, 0.8);
    return AgeVector.of(SimpleUnit.RATIO, ages, ratios);
  }

  /** The population after a number of steps; every call draws another. */
  public Population population(int step) {
    Population.Builder population =
        Population.builder()
            .area(AREA)
            .date(START + 5 * step, ReferenceDay.MID_YEAR)
            .female(vector(SimpleUnit.PERSONS, 50, 1_000));
    return males
        ? population.male(vector(SimpleUnit.PERSONS, 50, 1_000)).build()
        : population.build();
  }

  /** Rates of an interval with total fertility up to a number; every call draws others. */
  public ProjectionInterval interval(double mostChildren) {
    AgeGroups fertile = AgeGroups.closed(15, 49, 5);
    double[] rates = new double[fertile.size()];
    for (int x = 0; x < rates.length; x++) {
      rates[x] = random.nextDouble(0.001, mostChildren / 35);
    }
    ProjectionInterval.Builder interval =
        ProjectionInterval.builder()
            .femaleSurvival(survival())
            .fertility(
                FertilitySchedule.of(
                    AgeVector.of(SimpleUnit.PER_YEAR, fertile, rates), random.nextDouble(1, 1.1)));
    return males ? interval.maleSurvival(survival()).build() : interval.build();
  }

  /** Migrants of the interval after a number of steps. */
  public NetMigration migrants(int step, double least, double most) {
    NetMigration.Builder net =
        NetMigration.builder()
            .area(AREA)
            .between(START + 5 * step, START + 5 * (step + 1), ReferenceDay.MID_YEAR)
            .female(vector(SimpleUnit.PERSONS, least, most));
    return males ? net.male(vector(SimpleUnit.PERSONS, least, most)).build() : net.build();
  }

  public MigrationProfile profile() {
    return MigrationProfile.of(migrants(0, 1, 100));
  }
}
