/**
 * Net migration between two censuses, by survival ratios and by vital statistics.
 *
 * <pre>{@code
 * import org.migrationeconomics.calculators.corridor.census.*;
 *
 * List<CensusCohort> bombay =
 *     List.of(
 *         new CensusCohort("10-14", 77_135, 132_870, 0.9087),
 *         new CensusCohort("15-19", 85_434, 170_227, 0.9573));
 * NetCensusMigration net = NetCensusMigrationCalculator.withDefaults().calculate(bombay);
 * System.out.println(net);
 * System.out.println(net.cohort("10-14").average());
 * System.out.println(NetCensusMigrationCalculator.vitalStatistics(1_000, 1_300, 400, 150));
 * }</pre>
 */
package org.migrationeconomics.calculators.corridor.census;
