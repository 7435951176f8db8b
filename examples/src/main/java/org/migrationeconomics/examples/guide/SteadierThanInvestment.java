package org.migrationeconomics.examples.guide;

import java.util.Optional;
import org.migrationeconomics.calculators.remittance.stability.FlowStabilityCalculator;
import org.migrationeconomics.charts.Chart;
import org.migrationeconomics.data.sample.Samples;

/** How far remittances, direct investment and aid of Mexico swing about their trends. */
final class SteadierThanInvestment {

  private SteadierThanInvestment() {}

  static Optional<Chart> show() {
    // tag::lines[]
    var mexico = Samples.capitalInflows("MEX");
    var stability = FlowStabilityCalculator.withDefaults().calculate(mexico);
    System.out.println(stability.show());
    // end::lines[]
    return Optional.empty();
  }
}
