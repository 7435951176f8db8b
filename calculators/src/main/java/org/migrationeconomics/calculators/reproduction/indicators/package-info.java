/**
 * How a population reproduces itself: net reproduction, growth in the long run, momentum, and the
 * part of it that is migration.
 *
 * <p>Without migration, {@link
 * org.migrationeconomics.calculators.reproduction.indicators.ReproductionIndicatorsCalculator} in
 * continuous time, {@link
 * org.migrationeconomics.calculators.reproduction.indicators.LeslieCalculator} in the steps of a
 * projection and {@link
 * org.migrationeconomics.calculators.reproduction.indicators.PopulationMomentumCalculator} for what
 * an age structure holds in store. With it, {@link
 * org.migrationeconomics.calculators.reproduction.indicators.MigrationReproductionCalculator} for a
 * period and {@link
 * org.migrationeconomics.calculators.reproduction.indicators.ReplacementRatioCalculator} for those
 * born in a year.
 *
 * <pre>{@code
 * import org.migrationeconomics.calculators.reproduction.indicators.*;
 * import org.migrationeconomics.core.measure.SimpleUnit;
 * import org.migrationeconomics.core.population.*;
 * var f = AgeVector.of(SimpleUnit.PER_YEAR, AgeGroups.closed(15, 49, 5),
 *     .0120, .0908, .1499, .1125, .0441, .0074, .0003);
 * var table = LifeTable.ofPersonYears(100_000, AgeGroups.ofWidth(5, 50), 497487, 497138, 496901,
 *     496531, 495902, 495168, 494213, 492760, 490447, 486613, 3222815).withLabel("Sweden 1993");
 * var fertility = FertilitySchedule.of(f, 1.05);
 * System.out.println(ReproductionIndicatorsCalculator.withDefaults().calculate(fertility, table));
 * System.out.println(LeslieCalculator.withDefaults().calculate(fertility, table));
 * }</pre>
 */
package org.migrationeconomics.calculators.reproduction.indicators;
