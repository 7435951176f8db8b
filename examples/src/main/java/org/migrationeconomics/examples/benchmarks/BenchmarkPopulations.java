package org.migrationeconomics.examples.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.migrationeconomics.calculators.reproduction.projection.AssumedMigration;
import org.migrationeconomics.calculators.reproduction.projection.MigrationProfile;
import org.migrationeconomics.calculators.reproduction.projection.ProjectionInput;
import org.migrationeconomics.calculators.reproduction.projection.ProjectionInterval;
import org.migrationeconomics.calculators.reproduction.projection.RogersCastro;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.core.population.AgeGroups;
import org.migrationeconomics.core.population.AgeVector;
import org.migrationeconomics.core.population.FertilitySchedule;
import org.migrationeconomics.core.population.NetMigration;
import org.migrationeconomics.core.population.Population;
import org.migrationeconomics.core.population.ReferenceDay;

/** Made-up populations in single years of age to 100 and over, with rates that differ by year. */
final class BenchmarkPopulations {

  static final AgeGroups AGES = AgeGroups.singleYears(100);
  private static final AgeGroups FERTILE = AgeGroups.closed(15, 49, 1);

  private BenchmarkPopulations() {}

  /** Two sexes, with numbers of migrants by age for every year. */
  static ProjectionInput input(int years, long seed) {
    Random random = new Random(seed);
    Population base =
        Population.builder()
            .area(Place.of("SWE"))
            .date(2000, ReferenceDay.START_OF_YEAR)
            .female(persons(random))
            .male(persons(random))
            .build();
    MigrationProfile profile =
        MigrationProfile.rogersCastroAsShares(RogersCastro.fundamental(), AGES, 0.5);
    List<ProjectionInterval> intervals = new ArrayList<>();
    for (int t = 0; t < years; t++) {
      double total = 20_000 * (1 + random.nextDouble());
      NetMigration migrants =
          NetMigration.builder()
              .area(Place.of("SWE"))
              .between(2000 + t, 2001 + t, ReferenceDay.START_OF_YEAR)
              .female(migrants(profile.female(), total))
              .male(migrants(profile.male().orElseThrow(), total))
              .build();
      intervals.add(
          ProjectionInterval.builder()
              .femaleSurvival(survival(random, 0.00004))
              .maleSurvival(survival(random, 0.00006))
              .fertility(fertility(random))
              .addMigration(AssumedMigration.of(migrants))
              .build());
    }
    return ProjectionInput.of(base, intervals);
  }

  /** The same rates under another base population. */
  static ProjectionInput withBase(ProjectionInput input, long seed) {
    Random random = new Random(seed);
    return input.withBase(
        Population.of(input.base().area(), input.base().date(), persons(random), persons(random)));
  }

  private static AgeVector migrants(AgeVector shares, double total) {
    double[] persons = shares.toArray();
    for (int x = 0; x < persons.length; x++) {
      persons[x] *= total;
    }
    return AgeVector.of(SimpleUnit.PERSONS, AGES, persons);
  }

  private static AgeVector persons(Random random) {
    double[] persons = new double[AGES.size()];
    for (int x = 0; x < persons.length; x++) {
      persons[x] = (60_000 + 10_000 * random.nextDouble()) * Math.exp(-0.0003 * x * x);
    }
    return AgeVector.of(SimpleUnit.PERSONS, AGES, persons);
  }

  private static AgeVector survival(Random random, double level) {
    double[] ratios = new double[AGES.size()];
    double change = 0.9 + 0.2 * random.nextDouble();
    for (int x = 0; x < ratios.length; x++) {
      ratios[x] = Math.exp(-level * change * Math.exp(0.09 * x));
    }
    ratios[ratios.length - 1] = 0.65;
    return AgeVector.of(SimpleUnit.RATIO, AGES, ratios);
  }

  private static FertilitySchedule fertility(Random random) {
    double[] rates = new double[FERTILE.size()];
    double level = 0.11 + 0.02 * random.nextDouble();
    for (int i = 0; i < rates.length; i++) {
      double age = FERTILE.lower(i) + 0.5 - 30;
      rates[i] = level * Math.exp(-age * age / 60);
    }
    return FertilitySchedule.of(AgeVector.of(SimpleUnit.PER_YEAR, FERTILE, rates), 1.05);
  }

  /** Calibration: as many multiplications and additions of doubles as there are numbers. */
  static double calibrate(double[] numbers, double[] into, int times) {
    for (int n = 0; n < times; n++) {
      for (int i = 0; i < into.length; i++) {
        into[i] = into[i] * numbers[i] + 1;
      }
    }
    return into[into.length / 2];
  }

  /** Numbers from 0 to 1. */
  static double[] numbers(int size) {
    return new Random(1).doubles(size).toArray();
  }
}
