/**
 * Cumulative causation: whether the migration of a corridor grew as if migrants brought migrants.
 *
 * <pre>{@code
 * import org.migrationeconomics.calculators.corridor.causation.*;
 * import org.migrationeconomics.core.measure.*;
 *
 * YearSeries.Builder stock = YearSeries.builder(SimpleUnit.PERSONS).label("MEX to USA");
 * stock.put(1960, 610_788).put(1970, 936_424).put(1980, 2_408_501);
 * stock.put(1990, 4_662_233).put(2000, 9_367_911);
 * CumulativeCausation c = CumulativeCausationCalculator.withDefaults().calculate(stock.build());
 * System.out.println(c);
 * System.out.println(c.best().orElseThrow().model() + ", doubles in " + c.doublingYears());
 * System.out.println(c.exponent().frictionThreshold(0.02, 9_367_911));
 * }</pre>
 */
package org.migrationeconomics.calculators.corridor.causation;
