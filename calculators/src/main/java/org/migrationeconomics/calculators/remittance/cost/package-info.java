/**
 * What sending money home costs: by service, by corridor and on average, and what a lower cost is
 * worth.
 *
 * <p>{@link org.migrationeconomics.calculators.remittance.cost.RemittanceCostCalculator} averages
 * quotes; {@link org.migrationeconomics.calculators.remittance.cost.TransferTariff} draws the line
 * between two; {@link org.migrationeconomics.calculators.remittance.cost.FeeCutValueCalculator}
 * values a cut. Every mean says which one it is.
 *
 * <pre>{@code
 * import org.migrationeconomics.calculators.remittance.cost.*;
 * import org.migrationeconomics.core.measure.*;
 * import org.migrationeconomics.core.place.Place;
 * import org.migrationeconomics.core.remittance.*;
 * var usd = MoneyUnit.of("USD");
 * var quote = RemittanceQuote.of(MoneyAmount.of(200, usd), MoneyAmount.of(5, usd), FeeConvention.FEE_ON_TOP).withRates(18.00, 17.64, "MXN");
 * var costs = RemittanceCostCalculator.withDefaults().calculate(List.of(CorridorQuote.of(Place.of("USA"), Place.of("MEX"), quote)));
 * System.out.println(costs);
 * System.out.println(costs.overServices());
 * System.out.println(FeeCutValueCalculator.withDefaults().calculate(MoneyAmount.of(669, usd.billions()), 6.18, 3));
 * }</pre>
 */
package org.migrationeconomics.calculators.remittance.cost;
