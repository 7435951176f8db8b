/**
 * Wilson's four spatial-interaction models: flows between places that decay with distance, with or
 * without the totals of origins and destinations kept.
 *
 * <pre>{@code
 * import org.migrationeconomics.calculators.flow.gravity.interaction.*;
 * import org.migrationeconomics.core.measure.*;
 * import org.migrationeconomics.core.migration.*;
 * import org.migrationeconomics.core.place.*;
 *
 * List<Place> places = List.of(Place.own("n", "north"), Place.own("s", "south"), Place.own("w", "west"), Place.own("e", "east"));
 * double none = Double.NaN;
 * OriginDestinationMatrix flows = OriginDestinationMatrix.of(places, SimpleUnit.PERSONS, new double[][] {{none, 90, 20, 35}, {70, none, 40, 22}, {30, 35, none, 60}, {25, 30, 75, none}});
 * OriginDestinationMatrix distances = OriginDestinationMatrix.of(places, SimpleUnit.KILOMETRES, new double[][] {{none, 80, 300, 250}, {80, none, 200, 260}, {300, 200, none, 90}, {250, 260, 90, none}});
 * SpatialInteractionCalculator doubly = SpatialInteractionCalculator.withDefaults();
 * System.out.println(doubly.calculate(flows, distances));
 * System.out.println(doubly.withModel(WilsonModel.PRODUCTION_CONSTRAINED).calculate(flows, distances).expected());
 * }</pre>
 */
package org.migrationeconomics.calculators.flow.gravity.interaction;
