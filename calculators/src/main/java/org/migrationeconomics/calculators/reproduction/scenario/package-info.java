/**
 * What if: the population to which constant immigration leads below replacement, and the migrants
 * that would keep up a size or a support ratio.
 *
 * <pre>{@code
 * import java.time.LocalDate;
 * import org.migrationeconomics.calculators.reproduction.projection.*;
 * import org.migrationeconomics.calculators.reproduction.scenario.*;
 * import org.migrationeconomics.core.measure.*;
 * import org.migrationeconomics.core.place.Place;
 * import org.migrationeconomics.core.population.*;
 *
 * AgeGroups ages = AgeGroups.ofWidth(20, 40);
 * LifeTable women = LifeTable.ofPersonYears(1, ages, 19.8, 19.5, 41.7);
 * LifeTable men = LifeTable.ofPersonYears(1, ages, 19.7, 19.2, 37.4);
 * AgeVector rates = AgeVector.of(SimpleUnit.PER_YEAR, AgeGroups.closed(20, 39, 20), 0.08);
 * ProjectionInterval interval =
 *     ProjectionInterval.of(women, men, FertilitySchedule.of(rates, 1.05));
 * MigrationProfile profile =
 *     MigrationProfile.rogersCastroAsShares(RogersCastro.fundamental(), ages, 0.5);
 * AssumedMigration migrants = AssumedMigration.ofTotal(1_000, profile);
 *
 * StationaryPopulation stationary =
 *     StationaryPopulationCalculator.withDefaults().calculate(
 *         Place.of("SWE"), interval.withMigration(migrants));
 * System.out.println(stationary);
 *
 * Population base = stationary.population(LocalDate.of(2000, 1, 1));
 * ProjectionInput input = ProjectionInput.repeating(base, interval, 3);
 * ReplacementMigration replacement =
 *     ReplacementMigrationCalculator.withDefaults().calculate(
 *         input, profile, ReplacementTarget.constantSize());
 * System.out.println(replacement);
 * }</pre>
 */
package org.migrationeconomics.calculators.reproduction.scenario;
