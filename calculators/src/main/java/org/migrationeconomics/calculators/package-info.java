/**
 * Calculators of migration economics.
 *
 * <p>A calculator is made with {@code withDefaults()}, may be given options with {@code with…}, and
 * turns a value of the core into a result with {@code calculate}. A result prints as a table with
 * units; where a teacher would want it, {@code explain()} has the quantities in between by name and
 * formula. The formulas themselves are static methods, for whoever has only a few numbers:
 *
 * <pre>{@code
 * import org.migrationeconomics.calculators.reproduction.ReproductionFormulas;
 *
 * // Catalonia 1877-1970, millions: growth 3.4, of which 2.1 by migration.
 * System.out.println(ReproductionFormulas.shareOfGrowth(2.1, 3.4));
 * // Catalonia in the 1980s, millions: 5.96, and 2.36 without the migrations of the century.
 * System.out.println(ReproductionFormulas.shareOfPopulation(5.96, 2.36));
 * }</pre>
 */
package org.migrationeconomics.calculators;
