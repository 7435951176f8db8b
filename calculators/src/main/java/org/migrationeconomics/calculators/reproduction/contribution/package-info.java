/**
 * What migration contributes to a population, directly and through descendants: by generation,
 * source, direction and arrival period.
 *
 * <pre>{@code
 * import org.migrationeconomics.calculators.reproduction.contribution.*;
 * import org.migrationeconomics.calculators.reproduction.projection.*;
 * import org.migrationeconomics.core.measure.*;
 * import org.migrationeconomics.core.place.Place;
 * import org.migrationeconomics.core.population.*;
 *
 * AgeGroups ages = AgeGroups.ofWidth(20, 40);
 * LifeTable women = LifeTable.ofPersonYears(1, ages, 19.8, 19.5, 41.7);
 * AgeVector rates = AgeVector.of(SimpleUnit.PER_YEAR, AgeGroups.closed(20, 39, 20), 0.09);
 * AgeVector females = AgeVector.of(SimpleUnit.PERSONS, ages, 1_000, 1_200, 2_500);
 * Population base =
 *     Population.builder().area(Place.of("SWE")).date(2000, ReferenceDay.START_OF_YEAR).female(females).build();
 * MigrationProfile young =
 *     MigrationProfile.ofFemales(AgeVector.of(SimpleUnit.RATIO, ages, 0.3, 0.7, 0));
 * ProjectionInterval closed =
 *     ProjectionInterval.ofFemales(women, FertilitySchedule.of(rates, 1.05));
 * ProjectionInterval interval = closed.withMigration(AssumedMigration.ofTotal(200, young));
 * ProjectionInput input = ProjectionInput.repeating(base, interval, 3);
 * MigrationContribution c = MigrationContributionCalculator.withDefaults().calculate(input);
 * System.out.println(c.explain().render());
 * System.out.println(c.share());
 * }</pre>
 */
package org.migrationeconomics.calculators.reproduction.contribution;
