/**
 * How unequal wages are, between groups of workers and within them, and whether they polarize.
 *
 * <pre>{@code
 * import org.migrationeconomics.calculators.labour.inequality.*;
 * import org.migrationeconomics.core.labour.*;
 * import org.migrationeconomics.core.measure.MoneyUnit;
 *
 * WageUnit hourly = WageUnit.of(MoneyUnit.of("EUR"), WagePeriod.HOUR);
 * WageDistribution locals = WageDistribution.of(hourly, 11, 14, 15, 19, 26, 40);
 * WageDistribution migrants = WageDistribution.of(hourly, 8, 9, 9, 12, 14);
 * WageInequality w = WageInequalityCalculator.withDefaults().calculate(Map.of("locals", locals, "migrants", migrants));
 * System.out.println(w);
 * System.out.println(w.decomposition(InequalityMeasure.THEIL).betweenShare());
 * System.out.println(PolarizationCalculator.withDefaults().calculate(locals.plus(migrants)));
 * }</pre>
 */
package org.migrationeconomics.calculators.labour.inequality;
