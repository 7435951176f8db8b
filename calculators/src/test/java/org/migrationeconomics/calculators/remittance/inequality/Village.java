package org.migrationeconomics.calculators.remittance.inequality;

import org.migrationeconomics.core.measure.MoneyUnit;

/** Six households with tied totals, whose every figure is a fraction worked out by hand. */
final class Village {

  static final MoneyUnit PESOS = MoneyUnit.of("MXN");
  static final HouseholdIncomes INCOMES =
      HouseholdIncomes.of(PESOS, "wages", 10, 14, 20, 26, 30, 50)
          .and("remittances", 0, 6, 0, 14, 30, 10);

  private Village() {}
}
