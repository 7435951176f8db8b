/**
 * Residual migration: the net migrants by age and sex that explain two censuses, given survival and
 * fertility.
 *
 * <pre>{@code
 * import org.migrationeconomics.calculators.reproduction.projection.*;
 * import org.migrationeconomics.calculators.reproduction.residual.*;
 * import org.migrationeconomics.core.measure.*;
 * import org.migrationeconomics.core.place.Place;
 * import org.migrationeconomics.core.population.*;
 *
 * AgeGroups ages = AgeGroups.ofWidth(20, 40);
 * LifeTable women = LifeTable.ofPersonYears(1, ages, 19.8, 19.5, 41.7);
 * AgeVector rates =
 *     AgeVector.of(SimpleUnit.PER_YEAR, AgeGroups.closed(20, 39, 20), 0.09);
 * ProjectionInterval interval =
 *     ProjectionInterval.ofFemales(women, FertilitySchedule.of(rates, 1.05));
 * Population.Builder sweden =
 *     Population.builder()
 *         .area(Place.of("SWE"))
 *         .date(2000, ReferenceDay.START_OF_YEAR)
 *         .female(AgeVector.of(SimpleUnit.PERSONS, ages, 1_000, 1_200, 2_500));
 * Population first = sweden.build();
 * Population second =
 *     sweden
 *         .date(2020, ReferenceDay.START_OF_YEAR)
 *         .female(AgeVector.of(SimpleUnit.PERSONS, ages, 1_050, 1_100, 2_700))
 *         .build();
 * ResidualMigration residual =
 *     ResidualMigrationCalculator.withDefaults()
 *         .calculate(List.of(first, second), List.of(interval));
 * System.out.println(residual);
 * System.out.println(residual.migration(2000).show());
 * }</pre>
 */
package org.migrationeconomics.calculators.reproduction.residual;
