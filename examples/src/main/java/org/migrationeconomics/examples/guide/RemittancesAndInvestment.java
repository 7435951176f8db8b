package org.migrationeconomics.examples.guide;

import java.util.Optional;
import org.migrationeconomics.calculators.remittance.RemittanceComparisonCalculator;
import org.migrationeconomics.charts.Chart;
import org.migrationeconomics.charts.Charts;
import org.migrationeconomics.data.sample.Samples;

/** Mexico from 1990. */
final class RemittancesAndInvestment {

  private RemittancesAndInvestment() {}

  static Optional<Chart> show() {
    // tag::lines[]
    var mexico = Samples.capitalInflows("MEX");
    var comparison = RemittanceComparisonCalculator.withDefaults().calculate(mexico);
    System.out.println(comparison);
    System.out.println(comparison.sustainedSince());
    var picture = Charts.series(mexico.remittances(), mexico.foreignDirectInvestment());
    // end::lines[]
    return Optional.of(picture);
  }
}
