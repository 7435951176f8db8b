/**
 * Migration indices and the network of corridors: how much people move, how one-sidedly, how
 * focused, and how diverse origins and destinations are.
 *
 * <pre>{@code
 * import org.migrationeconomics.calculators.flow.indices.*;
 * import org.migrationeconomics.core.measure.SimpleUnit;
 * import org.migrationeconomics.core.migration.*;
 * import org.migrationeconomics.core.place.*;
 *
 * List<Place> places = List.of(Place.of("MEX"), Place.of("USA"), Place.of("CAN"));
 * double[][] moves = {{0, 100, 10}, {40, 0, 30}, {5, 35, 0}};
 * OriginDestinationMatrix flows = OriginDestinationMatrix.of(places, SimpleUnit.PERSONS, moves);
 * PlaceVector people = PlaceVector.of(places, SimpleUnit.PERSONS, 1_000, 3_000, 400);
 * MigrationIndices indices = MigrationIndicesCalculator.withDefaults().calculate(flows, people);
 * System.out.println(indices);
 * System.out.println(indices.preference(Corridor.of("MEX", "USA")));
 * System.out.println(CorridorNetworkCalculator.withDefaults().calculate(flows));
 * }</pre>
 */
package org.migrationeconomics.calculators.flow.indices;
