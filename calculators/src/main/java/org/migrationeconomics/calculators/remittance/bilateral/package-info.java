/**
 * Who sends remittances to whom: the receipts of countries divided among the hosts of their
 * emigrants, and the incomes that a published matrix implies.
 *
 * <p>{@link org.migrationeconomics.calculators.remittance.bilateral.BilateralRemittanceAllocator}
 * divides; {@link org.migrationeconomics.calculators.remittance.bilateral.ImpliedIncomeCalculator}
 * goes the other way. Migrants go from origin to host, and money from sender to receiver: the host
 * is the sender.
 *
 * <pre>{@code
 * import org.migrationeconomics.calculators.remittance.bilateral.*;
 * import org.migrationeconomics.core.measure.*;
 * import org.migrationeconomics.core.migration.*;
 * import org.migrationeconomics.core.place.Place;
 * var dollars = MoneyUnit.of("USD");
 * var places = Stream.of("GTM", "SLV", "MEX", "USA").map(Place::of).toList();
 * var stocks = OriginDestinationMatrix.builder(SimpleUnit.PERSONS).missingIsZero().put(MigrantStock.byBirth(places.get(0), places.get(1), 2020, 10_000)).put(MigrantStock.byBirth(places.get(0), places.get(2), 2020, 40_000)).put(MigrantStock.byBirth(places.get(0), places.get(3), 2020, 1_200_000)).build();
 * var incomes = PlaceVector.of(places, dollars, 9_000, 9_500, 19_500, 70_500);
 * var receipts = PlaceVector.of(List.of(places.get(0)), dollars.millions(), 15_000);
 * System.out.println(BilateralRemittanceAllocator.withDefaults().calculate(stocks, incomes, receipts));
 * }</pre>
 */
package org.migrationeconomics.calculators.remittance.bilateral;
