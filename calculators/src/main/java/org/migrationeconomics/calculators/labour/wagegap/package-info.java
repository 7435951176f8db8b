/**
 * The gap between the wages of two groups, taken apart: what goes with their characteristics, and
 * what with the returns to them.
 *
 * <pre>{@code
 * import java.util.List;
 * import org.migrationeconomics.calculators.labour.wagegap.*;
 *
 * List<String> regressors = List.of("schooling", "experience");
 * double[] natives = {9, 20, 12, 8, 12, 15, 16, 5, 16, 22, 10, 30};
 * double[] migrants = {6, 12, 9, 3, 12, 20, 12, 6, 16, 9, 8, 25};
 * WageRows a = WageRows.of(regressors, natives, new double[] {2.9, 2.9, 3.1, 3.3, 3.7, 3.2});
 * WageRows b = WageRows.of(regressors, migrants, new double[] {2.3, 2.4, 2.8, 2.6, 2.9, 2.6});
 * System.out.println(
 *     WageGapDecompositionCalculator.withDefaults().withGroups("natives", "migrants").calculate(a, b));
 * }</pre>
 */
package org.migrationeconomics.calculators.labour.wagegap;
