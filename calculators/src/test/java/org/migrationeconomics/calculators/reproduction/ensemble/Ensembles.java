package org.migrationeconomics.calculators.reproduction.ensemble;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.migrationeconomics.calculators.reproduction.projection.AssumedMigration;
import org.migrationeconomics.calculators.reproduction.projection.ProjectionInput;
import org.migrationeconomics.calculators.reproduction.projection.ProjectionInterval;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.core.population.AgeGroups;
import org.migrationeconomics.core.population.AgeVector;
import org.migrationeconomics.core.population.FertilitySchedule;
import org.migrationeconomics.core.population.NetMigration;
import org.migrationeconomics.core.population.Population;
import org.migrationeconomics.core.population.ReferenceDay;

/** Populations with rates of all kinds for tests; the same seed gives the same one. */
final class Ensembles {

  static final AgeGroups AGES = AgeGroups.ofWidth(10, 60);
  private static final AgeGroups FERTILE = AgeGroups.closed(10, 59, 10);

  private Ensembles() {}

  static ProjectionInput input(long seed, int steps, boolean males, boolean rates) {
    Random random = new Random(seed);
    Population.Builder base =
        Population.builder()
            .area(Place.of("SWE"))
            .date(2000, ReferenceDay.START_OF_YEAR)
            .female(vector(random, AGES, SimpleUnit.PERSONS, 500, 1_000));
    if (males) {
      base.male(vector(random, AGES, SimpleUnit.PERSONS, 500, 1_000));
    }
    List<ProjectionInterval> intervals = new ArrayList<>();
    for (int t = 0; t < steps; t++) {
      NetMigration.Builder migrants =
          NetMigration.builder()
              .area(Place.of("SWE"))
              .between(2000 + 10 * t, 2010 + 10 * t, ReferenceDay.START_OF_YEAR)
              .female(vector(random, AGES, SimpleUnit.PERSONS, -50, 100));
      ProjectionInterval.Builder interval =
          ProjectionInterval.builder()
              .femaleSurvival(vector(random, AGES, SimpleUnit.RATIO, 0.6, 0.99))
              // The oldest fertile group is the one before the open one, which joins it.
              .fertility(
                  FertilitySchedule.of(
                      vector(random, FERTILE, SimpleUnit.PER_YEAR, 0, 0.06),
                      1.04 + 0.02 * (t % 5)));
      if (males) {
        migrants.male(vector(random, AGES, SimpleUnit.PERSONS, -50, 100));
        interval.maleSurvival(vector(random, AGES, SimpleUnit.RATIO, 0.6, 0.99));
      }
      interval.addMigration(AssumedMigration.of(migrants.build()));
      if (rates) {
        AgeVector female = vector(random, AGES, SimpleUnit.PER_YEAR, -0.002, 0.004);
        AssumedMigration.Rates both =
            males
                ? AssumedMigration.ofRates(
                    female, vector(random, AGES, SimpleUnit.PER_YEAR, -0.002, 0.004))
                : AssumedMigration.ofFemaleRates(female);
        interval.addMigration(both.named("by rates"));
      }
      intervals.add(interval.build());
    }
    return ProjectionInput.of(base.build(), intervals);
  }

  private static AgeVector vector(
      Random random, AgeGroups ages, SimpleUnit unit, double least, double most) {
    double[] values = new double[ages.size()];
    for (int x = 0; x < values.length; x++) {
      values[x] = least + (most - least) * random.nextDouble();
    }
    return AgeVector.of(unit, ages, values);
  }

  /** One row per trajectory, one number per interval. */
  static double[][] numbers(long seed, int rows, int columns, double least, double most) {
    Random random = new Random(seed);
    double[][] numbers = new double[rows][columns];
    for (double[] row : numbers) {
      for (int t = 0; t < columns; t++) {
        row[t] = least + (most - least) * random.nextDouble();
      }
    }
    return numbers;
  }
}
