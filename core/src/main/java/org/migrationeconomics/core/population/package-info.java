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
 * }</pre>
 */
package org.migrationeconomics.core.population;
