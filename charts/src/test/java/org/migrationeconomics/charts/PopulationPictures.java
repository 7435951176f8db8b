package org.migrationeconomics.charts;

import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.migrationeconomics.calculators.reproduction.contribution.MigrationContribution;
import org.migrationeconomics.calculators.reproduction.contribution.MigrationContributionCalculator;
import org.migrationeconomics.calculators.reproduction.ensemble.EnsembleContribution;
import org.migrationeconomics.calculators.reproduction.ensemble.EnsembleContributionCalculator;
import org.migrationeconomics.calculators.reproduction.ensemble.EnsembleInput;
import org.migrationeconomics.calculators.reproduction.ensemble.EnsembleMeasure;
import org.migrationeconomics.calculators.reproduction.ensemble.RandomPaths;
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
import org.migrationeconomics.core.population.LifeTable;
import org.migrationeconomics.core.population.Population;
import org.migrationeconomics.core.population.ReferenceDay;
import org.migrationeconomics.core.population.Sex;
import org.migrationeconomics.data.sample.Samples;

/** Pyramids, contributions, generations and fans. */
final class PopulationPictures {

  private PopulationPictures() {}

  static MigrationContribution sweden(double migrants) {
    ProjectionInterval closed =
        ProjectionInterval.of(
            Samples.sweden1993LifeTable(Sex.FEMALE),
            Samples.sweden1993LifeTable(Sex.MALE),
            Samples.sweden1993Fertility());
    MigrationProfile profile =
        MigrationProfile.rogersCastroAsShares(RogersCastro.fundamental(), closed.ages(), 0.5);
    return MigrationContributionCalculator.withDefaults()
        .calculate(
            ProjectionInput.repeating(
                Samples.sweden1993Population(),
                closed.withMigration(AssumedMigration.ofTotal(migrants, profile)),
                10));
  }

  private static Population people(AgeGroups ages, double size) {
    double[] women =
        IntStream.range(0, ages.size()).mapToDouble(i -> size * (ages.size() - i / 2.0)).toArray();
    return Population.builder()
        .area(Place.of("SWE"))
        .date(2000, ReferenceDay.START_OF_YEAR)
        .female(AgeVector.of(SimpleUnit.PERSONS, ages, women))
        .build();
  }

  private static EnsembleContribution ensemble() {
    AgeGroups ages = AgeGroups.ofWidth(20, 40);
    LifeTable women = LifeTable.ofPersonYears(1, ages, 19.8, 19.5, 41.7);
    AgeVector rates = AgeVector.of(SimpleUnit.PER_YEAR, AgeGroups.closed(20, 39, 20), 0.09);
    AgeVector females = AgeVector.of(SimpleUnit.PERSONS, ages, 1_000, 1_200, 2_500);
    Population base =
        Population.builder()
            .area(Place.of("SWE"))
            .date(2000, ReferenceDay.START_OF_YEAR)
            .female(females)
            .build();
    ProjectionInterval interval =
        ProjectionInterval.ofFemales(women, FertilitySchedule.of(rates, 1.05));
    MigrationProfile young =
        MigrationProfile.ofFemales(AgeVector.of(SimpleUnit.RATIO, ages, 0.3, 0.6, 0.1));
    ProjectionInput rigid = ProjectionInput.repeating(base, interval, 5);
    double[][] fertility =
        RandomPaths.levels(1.8, RandomPaths.seeded(1, 200, 5).autoregression(0.8, 0.1));
    double[][] net = RandomPaths.levels(150, RandomPaths.seeded(2, 200, 5).walk(40));
    return EnsembleContributionCalculator.withDefaults()
        .calculate(
            EnsembleInput.builder(rigid, 200)
                .totalFertility(fertility)
                .netMigration(net, young)
                .build());
  }

  static void add(Map<String, Supplier<Chart>> all) {
    all.put(
        "pyramid-sweden",
        () -> {
          MigrationContribution c = sweden(100_000);
          return Charts.pyramid(c.actual().population(2043))
              .over(c.actual().population(1993))
              .titled("Sweden 2043 with 100,000 immigrants every five years");
        });
    all.put(
        "pyramid-single-years",
        () -> Charts.pyramid(people(AgeGroups.singleYears(100), 1000)).sized(480, 640));
    all.put(
        "pyramid-abridged",
        () ->
            Charts.pyramid(people(AgeGroups.abridged(85), 10)).in(Palette.greys()).sized(400, 300));
    all.put("pyramid-nobody", () -> Charts.pyramid(people(AgeGroups.ofWidth(5, 20), 0)));
    all.put(
        "pyramid-one-group",
        () -> Charts.pyramid(people(AgeGroups.closed(0, 99, 100), 123_456_789)));
    all.put("contribution-sweden", () -> Charts.contribution(sweden(100_000)));
    all.put("contribution-departures", () -> Charts.contribution(sweden(-60_000)).sized(480, 320));
    all.put("contribution-none", () -> Charts.contribution(sweden(0)));
    all.put(
        "contribution-highlighted",
        () ->
            Charts.contribution(sweden(100_000))
                .highlight("their descendants")
                .in(Locale.FRENCH)
                .subtitled("Descendants alone"));
    all.put("generations-sweden", () -> Charts.generations(sweden(100_000)));
    all.put("generations-departures", () -> Charts.generations(sweden(-60_000)).sized(400, 300));
    all.put("generations-none", () -> Charts.generations(sweden(0)));
    all.put("fan-contribution", () -> Charts.fan(ensemble().fan(EnsembleMeasure.CONTRIBUTION)));
    all.put("fan-share", () -> Charts.fan(ensemble().fan(EnsembleMeasure.SHARE)).sized(400, 280));
  }
}
