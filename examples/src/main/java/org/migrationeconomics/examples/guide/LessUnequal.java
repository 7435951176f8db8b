package org.migrationeconomics.examples.guide;

import java.util.Optional;
import org.migrationeconomics.calculators.remittance.inequality.FosterGreerThorbeckeCalculator;
import org.migrationeconomics.calculators.remittance.inequality.HouseholdIncomes;
import org.migrationeconomics.calculators.remittance.inequality.IncomeSourceGiniCalculator;
import org.migrationeconomics.charts.Chart;
import org.migrationeconomics.core.measure.MoneyUnit;

/** Six households, with and without what is sent to them. */
final class LessUnequal {

  private LessUnequal() {}

  static Optional<Chart> show() {
    // tag::lines[]
    var village =
        HouseholdIncomes.of(MoneyUnit.of("MXN"), "wages", 10, 14, 20, 26, 30, 50)
            .and("remittances", 0, 6, 0, 14, 30, 10);
    var gini = IncomeSourceGiniCalculator.withDefaults().calculate(village);
    System.out.println(gini.show());
    System.out.println(gini.effectOf("remittances", 0.10));
    System.out.println(
        FosterGreerThorbeckeCalculator.withDefaults().calculate(village, 25, "remittances"));
    // end::lines[]
    return Optional.empty();
  }
}
