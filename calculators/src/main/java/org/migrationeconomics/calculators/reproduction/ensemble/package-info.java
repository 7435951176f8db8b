/**
 * Ensembles: what migration contributes under thousands of possible futures of fertility, mortality
 * and migration.
 *
 * <pre>{@code
 * import org.migrationeconomics.calculators.reproduction.ensemble.*;
 * import org.migrationeconomics.calculators.reproduction.projection.*;
 * import org.migrationeconomics.core.measure.*;
 * import org.migrationeconomics.core.place.Place;
 * import org.migrationeconomics.core.population.*;
 *
 * AgeGroups ages = AgeGroups.ofWidth(20, 40);
 * LifeTable women = LifeTable.ofPersonYears(1, ages, 19.8, 19.5, 41.7);
 * AgeVector rates = AgeVector.of(SimpleUnit.PER_YEAR, AgeGroups.closed(20, 39, 20), 0.09);
 * AgeVector females = AgeVector.of(SimpleUnit.PERSONS, ages, 1_000, 1_200, 2_500);
 * Population.Builder sweden = Population.builder().area(Place.of("SWE")).female(females);
 * Population base = sweden.date(2000, ReferenceDay.START_OF_YEAR).build();
 * ProjectionInterval interval =
 *     ProjectionInterval.ofFemales(women, FertilitySchedule.of(rates, 1.05));
 * MigrationProfile young =
 *     MigrationProfile.ofFemales(AgeVector.of(SimpleUnit.RATIO, ages, 0.3, 0.6, 0.1));
 *
 * double[][] tfr = RandomPaths.levels(1.8, RandomPaths.seeded(1, 1_000, 3).autoregression(0.8, 0.1));
 * double[][] net = RandomPaths.levels(150, RandomPaths.seeded(2, 1_000, 3).walk(40));
 * ProjectionInput rigid = ProjectionInput.repeating(base, interval, 3);
 * EnsembleInput.Builder futures = EnsembleInput.builder(rigid, 1_000).totalFertility(tfr);
 * EnsembleInput input = futures.netMigration(net, young).build();
 * EnsembleContribution result = EnsembleContributionCalculator.withDefaults().calculate(input);
 * System.out.println(result);
 * System.out.println(result.fan(EnsembleMeasure.CONTRIBUTION).quantile(0.975, 2060));
 * }</pre>
 */
package org.migrationeconomics.calculators.reproduction.ensemble;
