/**
 * Money that migrants send, and the other inflows it is compared with.
 *
 * <pre>{@code
 * import org.migrationeconomics.core.measure.*;
 * import org.migrationeconomics.core.place.Place;
 * import org.migrationeconomics.core.remittance.*;
 *
 * MoneyUnit millions = MoneyUnit.of("USD").millions();
 * CapitalInflows mexico =
 *     CapitalInflows.of(
 *         Place.of("MEX"),
 *         YearSeries.of(millions, 2022, 61_457.7, 66_237.8),
 *         YearSeries.of(millions, 2022, 39_206.4, 30_682.7));
 * System.out.println(mexico.show());
 * }</pre>
 */
package org.migrationeconomics.core.remittance;
