/**
 * Projections by cohorts and components: what a population becomes under given survival, fertility
 * and migration.
 *
 * <pre>{@code
 * import org.migrationeconomics.calculators.reproduction.projection.*;
 * import org.migrationeconomics.core.measure.*;
 * import org.migrationeconomics.core.place.Place;
 * import org.migrationeconomics.core.population.*;
 *
 * AgeGroups ages = AgeGroups.ofWidth(20, 40);
 * LifeTable women = LifeTable.ofPersonYears(1, ages, 19.8, 19.5, 41.7);
 * AgeVector rates =
 *     AgeVector.of(SimpleUnit.PER_YEAR, AgeGroups.closed(20, 39, 20), 0.09);
 * AgeVector females = AgeVector.of(SimpleUnit.PERSONS, ages, 1_000, 1_200, 2_500);
 * Population base =
 *     Population.builder().area(Place.of("SWE")).date(2000, ReferenceDay.START_OF_YEAR).female(females).build();
 * ProjectionInterval interval =
 *     ProjectionInterval.ofFemales(women, FertilitySchedule.of(rates, 1.05));
 * ProjectionInput input = ProjectionInput.repeating(base, interval, 3);
 * System.out.println(CohortComponentProjector.withDefaults().calculate(input));
 * }</pre>
 */
package org.migrationeconomics.calculators.reproduction.projection;
