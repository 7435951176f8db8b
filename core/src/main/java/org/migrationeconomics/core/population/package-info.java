/**
 * Populations, their ages, their accounts and the rates that renew them.
 *
 * <pre>{@code
 * import org.migrationeconomics.core.measure.*;
 * import org.migrationeconomics.core.place.Place;
 * import org.migrationeconomics.core.population.*;
 *
 * DemographicBalance catalonia =
 *     DemographicBalance.of(
 *         Place.of("ES-CT").withName("Catalonia"),
 *         YearSeries.of(SimpleUnit.PERSONS, 2000, 6_174_547, 6_253_305),
 *         YearSeries.of(SimpleUnit.PERSONS, 2000, 8_147),
 *         YearSeries.of(SimpleUnit.PERSONS, 2000, 70_611));
 * System.out.println(catalonia.correction(2000));
 *
 * AgeGroups fertile = AgeGroups.closed(15, 49, 5);
 * AgeVector rates =
 *     AgeVector.of(
 *         SimpleUnit.PER_YEAR, fertile, 0.012, 0.0908, 0.1499, 0.1125, 0.0441, 0.0074, 0.0003);
 * FertilitySchedule sweden = FertilitySchedule.of(rates, 1.05);
 * System.out.println(sweden);
 * System.out.println(sweden.grossReproductionRate());
 * }</pre>
 */
package org.migrationeconomics.core.population;
