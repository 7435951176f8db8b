/**
 * Flows of people, stocks of migrants, and the square tables of both.
 *
 * <pre>{@code
 * import org.migrationeconomics.core.measure.SimpleUnit;
 * import org.migrationeconomics.core.migration.*;
 * import org.migrationeconomics.core.place.Place;
 *
 * Place mexico = Place.of("MEX"), usa = Place.of("USA");
 * OriginDestinationMatrix.Builder stocks = OriginDestinationMatrix.builder(SimpleUnit.PERSONS);
 * stocks.put(MigrantStock.byBirth(mexico, usa, 2020, 10_853_105));
 * stocks.put(MigrantStock.byBirth(usa, mexico, 2020, 799_248));
 * System.out.println(stocks.build());
 * System.out.println(stocks.build().net());
 * }</pre>
 */
package org.migrationeconomics.core.migration;
