package org.migrationeconomics.examples.guide;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.migrationeconomics.calculators.remittance.bilateral.BilateralRemittanceAllocator;
import org.migrationeconomics.charts.Chart;
import org.migrationeconomics.core.measure.MoneyUnit;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.migration.MigrantStock;
import org.migrationeconomics.core.migration.OriginDestinationMatrix;
import org.migrationeconomics.core.migration.PlaceVector;
import org.migrationeconomics.core.place.Place;

/** What Guatemala's remittances become if each host's share follows its migrants and its income. */
final class WhoSends {

  private WhoSends() {}

  static Optional<Chart> show() {
    // tag::lines[]
    var dollars = MoneyUnit.of("USD");
    var places = Stream.of("GTM", "SLV", "MEX", "USA").map(Place::of).toList();
    var stocks =
        OriginDestinationMatrix.builder(SimpleUnit.PERSONS)
            .missingIsZero()
            .put(MigrantStock.byBirth(places.get(0), places.get(1), 2020, 10_000))
            .put(MigrantStock.byBirth(places.get(0), places.get(2), 2020, 40_000))
            .put(MigrantStock.byBirth(places.get(0), places.get(3), 2020, 1_200_000))
            .build();
    var incomes = PlaceVector.of(places, dollars, 9_000, 9_500, 19_500, 70_500);
    var receipts = PlaceVector.of(List.of(places.get(0)), dollars.millions(), 15_000);
    var model = BilateralRemittanceAllocator.withDefaults().calculate(stocks, incomes, receipts);
    System.out.println(model.show());
    // end::lines[]
    return Optional.empty();
  }
}
