/**
 * From stocks of migrants to flows between places, by six methods that do not agree.
 *
 * <p>{@link org.migrationeconomics.calculators.flow.StockDifferenceFlowsCalculator} takes
 * differences, {@link org.migrationeconomics.calculators.flow.RateFlowsCalculator} rates, and
 * {@link org.migrationeconomics.calculators.flow.DemographicAccountingFlowsCalculator} finds moves
 * that agree with both tables, births and deaths.
 *
 * <pre>{@code
 * import org.migrationeconomics.calculators.flow.*;
 * import org.migrationeconomics.core.measure.SimpleUnit;
 * import org.migrationeconomics.core.migration.*;
 * import org.migrationeconomics.core.place.Place;
 * var places = List.of(Place.own("A", "A"), Place.own("B", "B"), Place.own("C", "C"), Place.own("D", "D"));
 * var s1 = new double[][] {{1000, 100, 10, 0}, {55, 555, 50, 5}, {80, 40, 800, 40}, {20, 25, 20, 200}};
 * var s2 = new double[][] {{950, 100, 60, 0}, {80, 505, 75, 5}, {90, 30, 800, 40}, {40, 45, 0, 180}};
 * var start = OriginDestinationMatrix.of(places, SimpleUnit.PERSONS, s1).withAxes(MatrixAxes.BIRTHPLACE_RESIDENCE);
 * var end = OriginDestinationMatrix.of(places, SimpleUnit.PERSONS, s2).withAxes(MatrixAxes.BIRTHPLACE_RESIDENCE);
 * System.out.println(StockDifferenceFlowsCalculator.withDefaults().calculate(start, end).total());
 * System.out.println(DemographicAccountingFlowsCalculator.withDefaults().calculate(start, end));
 * System.out.println(DemographicAccountingFlowsCalculator.withDefaults().withIndependence().calculate(start, end).total());
 * }</pre>
 */
package org.migrationeconomics.calculators.flow;
