package org.migrationeconomics.examples.guide;

import java.util.Optional;
import org.migrationeconomics.calculators.reproduction.AccountingContributionCalculator;
import org.migrationeconomics.calculators.reproduction.RateContributionCalculator;
import org.migrationeconomics.charts.Chart;
import org.migrationeconomics.data.sample.Samples;

/** Catalonia 2000-2011, by its accounts and by its natural rates. */
final class GrowthOfCatalonia {

  private GrowthOfCatalonia() {}

  static Optional<Chart> show() {
    // tag::lines[]
    var catalonia = Samples.cataloniaAccounts();
    var growth = AccountingContributionCalculator.withDefaults().calculate(catalonia);
    System.out.println(growth.migratoryShare());
    var rates = RateContributionCalculator.withDefaults().calculate(catalonia);
    System.out.println(rates.explain());
    // end::lines[]
    return Optional.empty();
  }
}
