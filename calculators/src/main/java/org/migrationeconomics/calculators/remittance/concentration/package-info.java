/**
 * How concentrated remittances are, over those who send and over those who receive.
 *
 * <pre>{@code
 * import org.migrationeconomics.calculators.remittance.concentration.*;
 * import org.migrationeconomics.core.measure.*;
 * import org.migrationeconomics.core.migration.PlaceVector;
 * import org.migrationeconomics.core.place.Place;
 *
 * List<Place> senders = List.of(Place.of("USA"), Place.of("CAN"), Place.of("ESP"));
 * MoneyUnit millions = MoneyUnit.of("USD").millions();
 * PlaceVector toElSalvador = PlaceVector.of(senders, millions, 6711, 119, 197);
 * Concentration c = ConcentrationCalculator.withDefaults().calculate(toElSalvador);
 * System.out.println(c);
 * System.out.println(c.effectiveNumber() + " senders; the largest has " + c.topShare(1));
 * }</pre>
 */
package org.migrationeconomics.calculators.remittance.concentration;
