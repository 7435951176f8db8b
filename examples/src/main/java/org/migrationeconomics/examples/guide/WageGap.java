package org.migrationeconomics.examples.guide;

import java.util.Optional;
import org.migrationeconomics.calculators.labour.wagegap.WageGapDecompositionCalculator;
import org.migrationeconomics.charts.Chart;
import org.migrationeconomics.examples.MigrantWageGap;

/** Hispanic workers of Chicago in 2013, natives and foreign-born. */
final class WageGap {

  private WageGap() {}

  static Optional<Chart> show() {
    // tag::lines[]
    var natives = MigrantWageGap.natives();
    var foreignBorn = MigrantWageGap.foreignBorn();
    var gap =
        WageGapDecompositionCalculator.withDefaults()
            .withGroups("natives", "foreign-born")
            .calculate(natives, foreignBorn);
    System.out.println(gap.show());
    // end::lines[]
    return Optional.empty();
  }
}
