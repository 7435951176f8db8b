package org.migrationeconomics.examples.guide;

import java.util.Optional;
import org.migrationeconomics.calculators.remittance.RemittanceComparisonCalculator;
import org.migrationeconomics.data.sample.Samples;

/** Mexico from 1990. */
final class RemittancesAndInvestment {

  private RemittancesAndInvestment() {}

  static Optional<String> show() {
    // tag::lines[]
    var mexico = Samples.capitalInflows("MEX");
    var comparison = RemittanceComparisonCalculator.withDefaults().calculate(mexico);
    System.out.println(comparison);
    System.out.println(comparison.sustainedSince());
    // end::lines[]
    return Optional.empty();
  }
}
