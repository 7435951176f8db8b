/**
 * What else remittances are measured by, and what a newer download of the data changes.
 *
 * <pre>{@code
 * import org.migrationeconomics.calculators.remittance.measure.*;
 * import org.migrationeconomics.core.measure.*;
 * import org.migrationeconomics.core.place.Place;
 * import org.migrationeconomics.core.remittance.CapitalInflows;
 *
 * MoneyUnit millions = MoneyUnit.of("USD").millions();
 * YearSeries sent = YearSeries.of(millions, 2010, 22080);
 * Place mexico = Place.of("MEX");
 * CapitalInflows then = CapitalInflows.of(mexico, sent, YearSeries.of(millions, 2010, 21062));
 * CapitalInflows now = CapitalInflows.of(mexico, sent, YearSeries.of(millions, 2010, 29612));
 * System.out.println(VintageComparisonCalculator.withDefaults().calculate(then, now));
 * ExternalAccounts trade =
 *     ExternalAccounts.builder().exports(YearSeries.of(millions, 2010, 314_000)).build();
 * System.out.println(RemittanceMeasuresCalculator.withDefaults().calculate(now, trade));
 * }</pre>
 */
package org.migrationeconomics.calculators.remittance.measure;
