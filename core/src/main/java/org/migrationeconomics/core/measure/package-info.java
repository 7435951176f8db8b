/**
 * Numbers with their units: amounts of money, series by year, quarter and month, figures that may
 * be missing and say why.
 *
 * <pre>{@code
 * import org.migrationeconomics.core.measure.*;
 *
 * MoneyUnit millions = MoneyUnit.of("USD").millions();
 * YearSeries remittances = YearSeries.of(millions, 2022, 61_457.7, 66_237.8);
 * remittances = remittances.withLabel("remittances to Mexico").withSource("World Bank WDI, 1 July 2026");
 * System.out.println(remittances);
 * System.out.println(remittances.figure(2024));
 * System.out.println(remittances.in(MoneyUnit.of("USD").billions()).show());
 * }</pre>
 */
package org.migrationeconomics.core.measure;
