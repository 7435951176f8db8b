package org.migrationeconomics.calculators.reproduction.ensemble;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.migrationeconomics.calculators.reproduction.projection.AssumedMigration;
import org.migrationeconomics.calculators.reproduction.projection.CohortComponentProjector;
import org.migrationeconomics.calculators.reproduction.projection.MigrationTiming;
import org.migrationeconomics.calculators.reproduction.projection.Projection;
import org.migrationeconomics.calculators.reproduction.projection.ProjectionInput;
import org.migrationeconomics.calculators.reproduction.projection.ProjectionInterval;
import org.migrationeconomics.core.population.AgeGroups;
import org.migrationeconomics.core.population.AgeVector;
import org.migrationeconomics.core.population.Sex;

class EnsembleContributionLaws {

  private static final int STEPS = 4;
  private static final EnsembleContributionCalculator KEEPING =
      EnsembleContributionCalculator.withDefaults()
          .withTrajectories(EnsembleMeasure.values())
          .withThreads(1);

  /** The base under the factors of one trajectory, as an input of its own. */
  private static ProjectionInput scaled(
      ProjectionInput base, double[] fertility, double[] mortality, double[] migration) {
    List<ProjectionInterval> intervals = new ArrayList<>();
    for (int t = 0; t < base.intervals().size(); t++) {
      ProjectionInterval interval = base.intervals().get(t);
      double k = mortality[t];
      double m = migration[t];
      intervals.add(
          interval
              .withFemaleSurvival(survival(interval.femaleSurvival(), k))
              .withMaleSurvival(interval.maleSurvival().map(vector -> survival(vector, k)))
              .withFertility(interval.fertility().times(fertility[t]))
              .withMigration(
                  interval.migration().stream().map(source -> times(source, m)).toList()));
    }
    return ProjectionInput.of(base.base(), intervals);
  }

  private static AgeVector survival(AgeVector ratios, double factor) {
    double[] values = ratios.toArray();
    for (int x = 0; x < values.length; x++) {
      values[x] = 1 - factor * (1 - values[x]);
    }
    return AgeVector.of(ratios.unit(), ratios.ages(), values);
  }

  private static AssumedMigration times(AssumedMigration source, double factor) {
    if (source instanceof AssumedMigration.Counts counts) {
      return new AssumedMigration.Counts(counts.name(), counts.migrants().times(factor));
    }
    AssumedMigration.Rates rates = (AssumedMigration.Rates) source;
    return new AssumedMigration.Rates(
        rates.name(),
        rates.female().times(factor),
        rates.male().map(vector -> vector.times(factor)));
  }

  @Property(tries = 60)
  void everyTrajectoryIsTheProjectorsProjection(
      @ForAll long seed,
      @ForAll MigrationTiming timing,
      @ForAll boolean males,
      @ForAll boolean rates) {
    int count = 5;
    ProjectionInput base = Ensembles.input(seed, STEPS, males, rates);
    double[][] fertility = Ensembles.numbers(seed + 1, count, STEPS, 0.5, 1.5);
    double[][] mortality = Ensembles.numbers(seed + 2, count, STEPS, 0.5, 1.5);
    double[][] migration = Ensembles.numbers(seed + 3, count, STEPS, -1, 2);
    AgeGroups broad = AgeGroups.ofLowers(0, 20, 50);
    EnsembleContribution result =
        KEEPING
            .withTiming(timing)
            .withAgeGroups(broad)
            .calculate(
                EnsembleInput.builder(base, count)
                    .fertilityFactors(fertility)
                    .mortalityFactors(mortality)
                    .migrationFactors(migration)
                    .build());
    CohortComponentProjector projector = CohortComponentProjector.withDefaults().withTiming(timing);
    int negative = 0;
    for (int j = 0; j < count; j++) {
      ProjectionInput own = scaled(base, fertility[j], mortality[j], migration[j]);
      Projection with = projector.calculate(own);
      Projection without = projector.calculate(own.withoutMigration());
      negative += with.negativeCells().size();
      for (int t = 0; t <= STEPS; t++) {
        int year = 2000 + 10 * t;
        close(with.total(year), at(result, EnsembleMeasure.POPULATION, year, j));
        close(without.total(year), at(result, EnsembleMeasure.WITHOUT_MIGRATION, year, j));
        assertEquals(
            with.total(year) - without.total(year),
            at(result, EnsembleMeasure.CONTRIBUTION, year, j),
            1e-12 * without.total(year));
        assertEquals(
            (with.total(year) - without.total(year)) / with.total(year),
            at(result, EnsembleMeasure.SHARE, year, j),
            1e-11);
        if (t < STEPS) {
          close(with.births(year).sum(), at(result, EnsembleMeasure.BIRTHS, year, j));
          close(
              without.births(year).sum(),
              at(result, EnsembleMeasure.BIRTHS_WITHOUT_MIGRATION, year, j));
        }
        AgeVector women = with.population().of(Sex.FEMALE, year).collapseTo(broad);
        EnsembleFan middle = result.fan(EnsembleMeasure.POPULATION, Sex.FEMALE, "20-49");
        close(women.at("20-49"), middle.trajectories(year)[j]);
        EnsembleFan old = result.fan(EnsembleMeasure.POPULATION, "50+");
        close(with.population().byAge(year).collapseTo(broad).at("50+"), old.trajectories(year)[j]);
        EnsembleFan one = result.fan(EnsembleMeasure.WITHOUT_MIGRATION, Sex.FEMALE);
        close(without.population().total(Sex.FEMALE, year), one.trajectories(year)[j]);
        if (males) {
          EnsembleFan men = result.fan(EnsembleMeasure.POPULATION, Sex.MALE, "0-19");
          close(
              with.population().of(Sex.MALE, year).collapseTo(broad).at("0-19"),
              men.trajectories(year)[j]);
        }
      }
    }
    assertEquals(negative, result.negatives().cells());
  }

  private static void close(double expected, double actual) {
    assertEquals(expected, actual, 1e-12 * Math.abs(expected));
  }

  private static double at(EnsembleContribution result, EnsembleMeasure measure, int year, int j) {
    return result.fan(measure).trajectories(year)[j];
  }

  @Property(tries = 10)
  void wholeRatesGiveWhatTheirFactorsGive(@ForAll long seed, @ForAll MigrationTiming timing) {
    int count = 3;
    ProjectionInput base = Ensembles.input(seed, STEPS, true, true);
    double[][] factors = Ensembles.numbers(seed, count, STEPS, 0.5, 1.5);
    double[][] one = Ensembles.numbers(seed, count, STEPS, 1, 1);
    EnsembleInput byFactors =
        EnsembleInput.builder(base, count)
            .fertilityFactors(factors)
            .mortalityFactors(factors, one)
            .build();
    EnsembleInput byRates =
        EnsembleInput.builder(base, count)
            .rates(
                (j, t, rates) -> {
                  for (int x = 0; x < rates.ages().size(); x++) {
                    rates.fertility()[x] *= factors[j][t];
                    rates.femaleSurvival()[x] = 1 - factors[j][t] * (1 - rates.femaleSurvival()[x]);
                  }
                })
            .build();
    EnsembleContribution a = KEEPING.withTiming(timing).calculate(byFactors);
    EnsembleContribution b = KEEPING.withTiming(timing).calculate(byRates);
    for (int j = 0; j < count; j++) {
      for (int year = 2000; year <= 2040; year += 10) {
        close(
            at(a, EnsembleMeasure.POPULATION, year, j), at(b, EnsembleMeasure.POPULATION, year, j));
        close(
            at(a, EnsembleMeasure.WITHOUT_MIGRATION, year, j),
            at(b, EnsembleMeasure.WITHOUT_MIGRATION, year, j));
      }
    }
  }

  @Property(tries = 5)
  void threadsDoNotMatter(@ForAll long seed, @ForAll @IntRange(min = 1, max = 1_100) int count) {
    List<EnsembleInput> inputs = List.of(ensemble(seed, count), ensemble(seed + 9, count));
    EnsembleContributionCalculator calculator = KEEPING.withAgeGroups(AgeGroups.ofLowers(0, 20));
    List<EnsembleContribution> one = calculator.calculate(inputs);
    assertEquals(one, calculator.withThreads(2).calculate(inputs));
    assertEquals(one, calculator.withThreads(4).calculate(inputs));
    assertEquals(one.get(1), calculator.withThreads(3).calculate(inputs.get(1)));
  }

  private static EnsembleInput ensemble(long seed, int count) {
    return EnsembleInput.builder(Ensembles.input(seed, STEPS, true, false), count)
        .fertilityFactors(Ensembles.numbers(seed + 1, count, STEPS, 0.5, 1.5))
        .migrationFactors(Ensembles.numbers(seed + 2, count, STEPS, -2, 3))
        .build();
  }

  @Property(tries = 20)
  void contributionIsLinearInMigration(@ForAll long seed, @ForAll MigrationTiming timing) {
    int count = 7;
    double[][] a = Ensembles.numbers(seed, count, STEPS, -1, 2);
    double[][] b = Ensembles.numbers(seed + 1, count, STEPS, -1, 2);
    double[][] both = new double[count][STEPS];
    for (int j = 0; j < count; j++) {
      for (int t = 0; t < STEPS; t++) {
        both[j][t] = 2 * a[j][t] + b[j][t];
      }
    }
    ProjectionInput base = Ensembles.input(seed, STEPS, true, false);
    EnsembleContribution ofA = migration(base, a, timing);
    EnsembleContribution ofB = migration(base, b, timing);
    EnsembleContribution ofBoth = migration(base, both, timing);
    for (int j = 0; j < count; j++) {
      assertEquals(
          2 * at(ofA, EnsembleMeasure.CONTRIBUTION, 2040, j)
              + at(ofB, EnsembleMeasure.CONTRIBUTION, 2040, j),
          at(ofBoth, EnsembleMeasure.CONTRIBUTION, 2040, j),
          1e-10 * at(ofA, EnsembleMeasure.WITHOUT_MIGRATION, 2040, j));
    }
  }

  private static EnsembleContribution migration(
      ProjectionInput base, double[][] factors, MigrationTiming timing) {
    return KEEPING
        .withTiming(timing)
        .calculate(EnsembleInput.builder(base, factors.length).migrationFactors(factors).build());
  }

  @Property(tries = 20)
  void theOrderOfTrajectoriesDoesNotMatterToQuantiles(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 600) int count) {
    ProjectionInput base = Ensembles.input(seed, STEPS, false, true);
    double[][] factors = Ensembles.numbers(seed, count, STEPS, 0.5, 1.5);
    double[][] other = factors.clone();
    Collections.shuffle(Arrays.asList(other), new Random(seed));
    EnsembleContribution a = migration(base, factors, MigrationTiming.END);
    EnsembleContribution b = migration(base, other, MigrationTiming.END);
    for (EnsembleFan fan : a.fans()) {
      for (int t = 0; t < fan.size(); t++) {
        double below = Double.NEGATIVE_INFINITY;
        for (int p = 0; p < 5; p++) {
          double quantile = fan.quantileAt(p, t).value();
          assertEquals(quantile, b.fan(fan.measure()).quantileAt(p, t).value());
          assertTrue(quantile >= below);
          below = quantile;
        }
      }
    }
  }

  @Property(tries = 20)
  void lifeExpectancyIsHit(@ForAll long seed) {
    int count = 6;
    ProjectionInput base = Ensembles.input(seed, STEPS, true, false);
    double[][] women = Ensembles.numbers(seed, count, STEPS, 35, 80);
    double[][] men = Ensembles.numbers(seed + 1, count, STEPS, 35, 80);
    EnsembleInput input = EnsembleInput.builder(base, count).lifeExpectancy(women, men).build();
    for (int j = 0; j < count; j++) {
      for (int t = 0; t < STEPS; t++) {
        ProjectionInterval interval = base.intervals().get(t);
        double female = input.mortalityFactor(Sex.FEMALE, j, t);
        double male = input.mortalityFactor(Sex.MALE, j, t);
        assertEquals(women[j][t], years(survival(interval.femaleSurvival(), female)), 1e-9);
        assertEquals(men[j][t], years(survival(interval.survival(Sex.MALE), male)), 1e-9);
      }
    }
  }

  /** Person-years of a newborn, the last survivors followed until one in a million is left. */
  private static double years(AgeVector ratios) {
    double alive = ratios.ages().width();
    double years = 0;
    int open = ratios.size() - 1;
    for (int x = 0; x < open; x++) {
      alive *= ratios.value(x);
      years += alive;
    }
    while (alive > 1e-13) {
      alive *= ratios.value(open);
      years += alive;
    }
    return years;
  }
}
