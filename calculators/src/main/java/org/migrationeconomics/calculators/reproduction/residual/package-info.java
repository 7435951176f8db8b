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
 * AgeVector rates = AgeVector.of(SimpleUnit.PER_YEAR, AgeGroups.closed(20, 39, 20), 0.09);
 * ProjectionInterval interval =
 *     ProjectionInterval.ofFemales(women, FertilitySchedule.of(rates, 1.05));
 * AgeVector before = AgeVector.of(SimpleUnit.PERSONS, ages, 1_000, 1_200, 2_500);
 * AgeVector after = AgeVector.of(SimpleUnit.PERSONS, ages, 1_050, 1_100, 2_700);
 * Population.Builder census = Population.builder().area(Place.of("SWE"));
 * Population first = census.date(2000, ReferenceDay.START_OF_YEAR).female(before).build();
 * Population second = census.date(2020, ReferenceDay.START_OF_YEAR).female(after).build();
 * ResidualMigrationCalculator calculator = ResidualMigrationCalculator.withDefaults();
 * ResidualMigration residual = calculator.calculate(List.of(first, second), List.of(interval));
 * System.out.println(residual);
 * System.out.println(residual.migration(2000).show());
 * }</pre>
 */
package org.migrationeconomics.calculators.reproduction.residual;
