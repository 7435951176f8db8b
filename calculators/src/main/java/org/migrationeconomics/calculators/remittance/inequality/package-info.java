/**
 * Whom remittances reach: inequality by source of income, and poverty with and without a source.
 *
 * <pre>{@code
 * import org.migrationeconomics.calculators.remittance.inequality.*;
 * import org.migrationeconomics.core.measure.MoneyUnit;
 *
 * HouseholdIncomes village = HouseholdIncomes.of(MoneyUnit.of("MXN"), "wages", 10, 14, 20, 26, 30, 50).and("remittances", 0, 6, 0, 14, 30, 10);
 * IncomeSourceGini g = IncomeSourceGiniCalculator.withDefaults().calculate(village);
 * System.out.println(g);
 * System.out.println(g.effectOf("remittances", 0.10));
 * FosterGreerThorbecke p = FosterGreerThorbeckeCalculator.withDefaults().calculate(village, 25, "remittances");
 * System.out.println(p);
 * System.out.println(PovertyElasticity.adamsPageRemittances().exactEffect(0.10));
 * }</pre>
 */
package org.migrationeconomics.calculators.remittance.inequality;
