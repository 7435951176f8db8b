package org.migrationeconomics.examples.guide;

import java.util.List;
import java.util.Optional;
import org.migrationeconomics.calculators.flow.DemographicAccountingFlowsCalculator;
import org.migrationeconomics.calculators.flow.StockDifferenceFlowsCalculator;
import org.migrationeconomics.charts.Chart;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.migration.MatrixAxes;
import org.migrationeconomics.core.migration.OriginDestinationMatrix;
import org.migrationeconomics.core.place.Place;

/** Four regions at two dates, and who must have moved. */
final class FlowsFromStocks {

  private FlowsFromStocks() {}

  static Optional<Chart> show() {
    // tag::lines[]
    var places =
        List.of(Place.own("A", "A"), Place.own("B", "B"), Place.own("C", "C"), Place.own("D", "D"));
    double[][] then = {{1000, 100, 10, 0}, {55, 555, 50, 5}, {80, 40, 800, 40}, {20, 25, 20, 200}};
    double[][] now = {{950, 100, 60, 0}, {80, 505, 75, 5}, {90, 30, 800, 40}, {40, 45, 0, 180}};
    var start =
        OriginDestinationMatrix.of(places, SimpleUnit.PERSONS, then)
            .withAxes(MatrixAxes.BIRTHPLACE_RESIDENCE);
    var end =
        OriginDestinationMatrix.of(places, SimpleUnit.PERSONS, now)
            .withAxes(MatrixAxes.BIRTHPLACE_RESIDENCE);
    var fewest = DemographicAccountingFlowsCalculator.withDefaults();
    System.out.println(fewest.calculate(start, end).flows().show());
    System.out.println(fewest.withIndependence().calculate(start, end).total());
    System.out.println(StockDifferenceFlowsCalculator.withDefaults().calculate(start, end).total());
    // end::lines[]
    return Optional.empty();
  }
}
