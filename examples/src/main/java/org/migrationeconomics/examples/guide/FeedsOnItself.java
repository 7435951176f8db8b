package org.migrationeconomics.examples.guide;

import java.util.Optional;
import org.migrationeconomics.calculators.corridor.causation.CumulativeCausationCalculator;
import org.migrationeconomics.charts.Chart;
import org.migrationeconomics.charts.Charts;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.measure.YearSeries;

/** The Mexico-born in the United States, 1960 to 2000. */
final class FeedsOnItself {

  private FeedsOnItself() {}

  static Optional<Chart> show() {
    // tag::lines[]
    var born =
        YearSeries.builder(SimpleUnit.PERSONS)
            .label("Mexico to the United States")
            .put(1960, 610_788)
            .put(1970, 936_424)
            .put(1980, 2_408_501)
            .put(1990, 4_662_233)
            .put(2000, 9_367_911)
            .build();
    var causation = CumulativeCausationCalculator.withDefaults().calculate(born);
    System.out.println(causation.show());
    var picture = Charts.series(born);
    // end::lines[]
    return Optional.of(picture);
  }
}
