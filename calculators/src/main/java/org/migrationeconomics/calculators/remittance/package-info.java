/**
 * What remittances amount to beside the other money that reaches a country.
 *
 * <pre>{@code
 * import org.migrationeconomics.calculators.remittance.*;
 * import org.migrationeconomics.core.measure.*;
 * import org.migrationeconomics.core.place.Place;
 * import org.migrationeconomics.core.remittance.CapitalInflows;
 *
 * MoneyUnit millions = MoneyUnit.of("USD").millions();
 * YearSeries remittances = YearSeries.of(millions, 2008, 3754.8, 3402.3, 3471.8, 3643.9);
 * YearSeries investment = YearSeries.of(millions, 2008, 903.0, 368.7, -113.2, 122.5);
 * CapitalInflows inflows = CapitalInflows.of(Place.of("SLV"), remittances, investment);
 * RemittanceComparison c = RemittanceComparisonCalculator.withDefaults().calculate(inflows);
 * System.out.println(c);
 * System.out.println(c.ratio(2010) + "; gap " + c.gap(2010));
 * System.out.println(c.explain().render());
 * }</pre>
 */
package org.migrationeconomics.calculators.remittance;
