package org.migrationeconomics.examples.guide;

import java.util.List;
import java.util.Optional;
import org.migrationeconomics.calculators.flow.gravity.interaction.SpatialInteractionCalculator;
import org.migrationeconomics.charts.Chart;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.migration.OriginDestinationMatrix;
import org.migrationeconomics.core.place.Place;

/** Four made-up places, and how flows between them fall with distance. */
final class HowFarMatters {

  private HowFarMatters() {}

  static Optional<Chart> show() {
    // tag::lines[]
    double none = Double.NaN;
    var places =
        List.of(
            Place.own("n", "north"),
            Place.own("s", "south"),
            Place.own("w", "west"),
            Place.own("e", "east"));
    double[][] moves = {
      {none, 90, 20, 35}, {70, none, 40, 22}, {30, 35, none, 60}, {25, 30, 75, none}
    };
    double[][] km = {
      {none, 80, 300, 250}, {80, none, 200, 260}, {300, 200, none, 90}, {250, 260, 90, none}
    };
    var flows = OriginDestinationMatrix.of(places, SimpleUnit.PERSONS, moves);
    var distances = OriginDestinationMatrix.of(places, SimpleUnit.KILOMETRES, km);
    var model = SpatialInteractionCalculator.withDefaults().calculate(flows, distances);
    System.out.println(model.show());
    // end::lines[]
    return Optional.empty();
  }
}
