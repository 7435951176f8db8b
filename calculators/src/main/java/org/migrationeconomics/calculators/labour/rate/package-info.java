/**
 * Why two populations have different rates: the decompositions of Kitagawa and Das Gupta.
 *
 * <pre>{@code
 * import org.migrationeconomics.calculators.labour.rate.*;
 *
 * RateDecompositionCalculator calculator =
 *     RateDecompositionCalculator.withDefaults().withPopulations("Austria 1981", "Chile 1981");
 * RateDecomposition births =
 *     calculator.calculate(
 *         RateFactor.of("births a woman of 15-49", 51.78746, 84.90502),
 *         RateFactor.of("women of 15-49 a woman", .45919, .75756),
 *         RateFactor.of("women a person", .52638, .51065));
 * System.out.println(births);
 * }</pre>
 */
package org.migrationeconomics.calculators.labour.rate;
