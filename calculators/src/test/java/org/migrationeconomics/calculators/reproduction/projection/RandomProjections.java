package org.migrationeconomics.calculators.reproduction.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.core.population.AgeGroups;
import org.migrationeconomics.core.population.AgeVector;
import org.migrationeconomics.core.population.FertilitySchedule;
import org.migrationeconomics.core.population.NetMigration;
import org.migrationeconomics.core.population.Population;
import org.migrationeconomics.core.population.ReferenceDay;

/** Populations, rates and migrants of all shapes, for laws. */
public final class RandomProjections {

  /** The place of all of them. */
  public static final Place PLACE = Place.own("invented", "Invented");

  private final Random random;
  private final AgeGroups ages;
  private final int steps;
  private final boolean males;

  private RandomProjections(long seed) {
    random = new Random(seed);
    int width = new int[] {1, 2, 5, 10}[random.nextInt(4)];
    ages = AgeGroups.ofWidth(width, width * (2 + random.nextInt(12)));
    steps = 1 + random.nextInt(8);
    males = random.nextBoolean();
  }

  /** Inputs with migrants of two sources as numbers, positive and negative. */
  public static Arbitrary<ProjectionInput> inputs() {
    return Arbitraries.longs().map(seed -> new RandomProjections(seed).input(-1, 1));
  }

  /** Inputs whose migrants are arrivals only. */
  public static Arbitrary<ProjectionInput> arrivals() {
    return Arbitraries.longs().map(seed -> new RandomProjections(seed).input(0, 1));
  }

  /** Inputs whose migrants are rates. */
  public static Arbitrary<ProjectionInput> rates() {
    return Arbitraries.longs().map(seed -> new RandomProjections(seed).rateInput());
  }

  private ProjectionInput input(double lowest, double highest) {
    Population base = population();
    List<ProjectionInterval> intervals = new ArrayList<>();
    for (int t = 0; t < steps; t++) {
      intervals.add(
          interval()
              .withMigration(
                  migrants(t, "north", lowest, highest), migrants(t, "south", lowest, highest)));
    }
    return ProjectionInput.of(base, intervals);
  }

  private ProjectionInput rateInput() {
    Population base = population();
    List<ProjectionInterval> intervals = new ArrayList<>();
    for (int t = 0; t < steps; t++) {
      AgeVector female = vector(SimpleUnit.PER_YEAR, -0.05, 0.05);
      AgeVector male = vector(SimpleUnit.PER_YEAR, -0.05, 0.05);
      intervals.add(
          interval()
              .withMigration(
                  males
                      ? AssumedMigration.ofRates(female, male)
                      : AssumedMigration.ofFemaleRates(female)));
    }
    return ProjectionInput.of(base, intervals);
  }

  private Population population() {
    Population.Builder population =
        Population.builder()
            .area(PLACE)
            .date(1900, ReferenceDay.START_OF_YEAR)
            .female(vector(SimpleUnit.PERSONS, 0, 10_000));
    return males
        ? population.male(vector(SimpleUnit.PERSONS, 0, 10_000)).build()
        : population.build();
  }

  private ProjectionInterval interval() {
    AgeGroups fertile = ages.between(ages.lower(1), ages.lower(ages.size() - 1) - 1);
    double[] rates = new double[fertile.size()];
    for (int x = 0; x < rates.length; x++) {
      rates[x] = random.nextDouble() * 0.15;
    }
    ProjectionInterval.Builder interval =
        ProjectionInterval.builder()
            .femaleSurvival(vector(SimpleUnit.RATIO, 0.3, 1))
            .fertility(
                FertilitySchedule.of(
                    AgeVector.of(SimpleUnit.PER_YEAR, fertile, rates),
                    0.9 + 0.3 * random.nextDouble()));
    return males
        ? interval.maleSurvival(vector(SimpleUnit.RATIO, 0.3, 1)).build()
        : interval.build();
  }

  private AssumedMigration migrants(int step, String name, double lowest, double highest) {
    int width = ages.width();
    NetMigration.Builder migrants =
        NetMigration.builder()
            .area(PLACE)
            .between(1900 + step * width, 1900 + (step + 1) * width, ReferenceDay.START_OF_YEAR)
            .group(name)
            .female(vector(SimpleUnit.PERSONS, 1_000 * lowest, 1_000 * highest));
    return AssumedMigration.of(
        males
            ? migrants.male(vector(SimpleUnit.PERSONS, 1_000 * lowest, 1_000 * highest)).build()
            : migrants.build());
  }

  private AgeVector vector(SimpleUnit unit, double lowest, double highest) {
    double[] values = new double[ages.size()];
    for (int x = 0; x < values.length; x++) {
      values[x] = lowest + (highest - lowest) * random.nextDouble();
    }
    return AgeVector.of(unit, ages, values);
  }
}
