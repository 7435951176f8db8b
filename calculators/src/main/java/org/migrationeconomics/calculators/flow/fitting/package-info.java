/**
 * Tables fitted to given sums: two and three dimensions, known diagonals, known net migration.
 *
 * <p>What cannot be fitted is refused with the names of the rows that have no room, and what was
 * fitted says how well.
 *
 * <pre>{@code
 * import org.migrationeconomics.calculators.flow.fitting.*;
 * import org.migrationeconomics.core.measure.SimpleUnit;
 * import org.migrationeconomics.core.migration.*;
 * import org.migrationeconomics.core.place.Place;
 * var places = List.of(Place.own("north", "North"), Place.own("south", "South"));
 * var seed = OriginDestinationMatrix.of(places, SimpleUnit.PERSONS, new double[][] {{5, 2}, {1, 7}});
 * var rows = PlaceVector.of(places, SimpleUnit.PERSONS, 18, 20);
 * var columns = PlaceVector.of(places, SimpleUnit.PERSONS, 16, 22);
 * var fitted = ProportionalFittingCalculator.withDefaults().calculate(seed, rows, columns);
 * System.out.println(fitted);
 * System.out.println(fitted.rowFactors());
 * }</pre>
 */
package org.migrationeconomics.calculators.flow.fitting;
