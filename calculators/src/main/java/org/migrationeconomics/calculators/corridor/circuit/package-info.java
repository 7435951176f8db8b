/**
 * Circuits: how closely a corridor ties two populations, and what people, goods, money and
 * information go along it and come back.
 *
 * <pre>{@code
 * import org.migrationeconomics.calculators.corridor.circuit.*;
 * import org.migrationeconomics.core.measure.*;
 * import org.migrationeconomics.core.migration.*;
 * import org.migrationeconomics.core.place.*;
 *
 * Place mexico = Place.of("MEX");
 * Place usa = Place.of("USA");
 * MigrantStock stock = MigrantStock.byBirth(mexico, usa, 2000, 9_177_487);
 * List<Place> both = List.of(mexico, usa);
 * PlaceVector people = PlaceVector.of(both, SimpleUnit.PERSONS, 97_483_412, 281_421_906);
 * System.out.println(CorridorPairingCalculator.withDefaults().calculate(stock, people));
 *
 * CircuitLedger ledger = CircuitLedger.of(Corridor.of(mexico, usa)).withStock(stock);
 * CircuitEntry calls = CircuitEntry.information(Corridor.of(usa, mexico), 2000, 5e9, "minutes");
 * System.out.println(ledger.with(calls));
 * }</pre>
 */
package org.migrationeconomics.calculators.corridor.circuit;
