/**
 * How steady remittances are beside other inflows: statistics side by side, filters, correlation
 * with the business cycle, and what a crisis does.
 *
 * <pre>{@code
 * import org.migrationeconomics.calculators.remittance.stability.*;
 * import org.migrationeconomics.core.measure.*;
 * import org.migrationeconomics.core.place.Place;
 * import org.migrationeconomics.core.remittance.CapitalInflows;
 *
 * MoneyUnit millions = MoneyUnit.of("USD").millions();
 * YearSeries sent =
 *     YearSeries.of(millions, 2003, 2105, 2548, 3017, 3471, 3695, 3742, 3387, 3455, 3645, 3911);
 * YearSeries invested =
 *     YearSeries.of(millions, 2003, 141, 363, 511, 241, 1551, 903, 369, 114, 123, 484);
 * CapitalInflows inflows = CapitalInflows.of(Place.of("SLV"), sent, invested);
 * System.out.println(FlowStabilityCalculator.withDefaults().calculate(inflows));
 * System.out.println(HodrickPrescott.of(100).decompose(FlowSeries.logarithm(sent)));
 * System.out.println(CrisisResponseCalculator.withWindow(2007, 2010).calculate(inflows));
 * }</pre>
 */
package org.migrationeconomics.calculators.remittance.stability;
