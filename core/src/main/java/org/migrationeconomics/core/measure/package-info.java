/**
 * Numbers with their units: amounts of money, series by year, figures that may be missing and say
 * why.
 *
 * <pre>{@code
 * import org.migrationeconomics.core.measure.*;
 *
 * MoneyUnit millions = MoneyUnit.of("USD").millions();
 * YearSeries remittances =
 *     YearSeries.builder(millions)
 *         .label("remittances to Mexico").source("World Bank WDI, 1 July 2026")
 *         .put(2022, 61_457.7).put(2023, 66_237.8)
 *         .build();
 * System.out.println(remittances);
 * System.out.println(remittances.figure(2024));
 * System.out.println(remittances.in(MoneyUnit.of("USD").billions()).show());
 * }</pre>
 */
package org.migrationeconomics.core.measure;
