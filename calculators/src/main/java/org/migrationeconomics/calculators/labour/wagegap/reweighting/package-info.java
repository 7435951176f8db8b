/**
 * The gap between the wages of two groups without a line through them: one group is given the
 * characteristics of the other, cell by cell.
 *
 * <pre>{@code
 * import java.util.List;
 * import org.migrationeconomics.calculators.labour.wagegap.*;
 * import org.migrationeconomics.calculators.labour.wagegap.reweighting.*;
 *
 * List<String> regressors = List.of("schooling", "city");
 * WageRows natives = WageRows.of(regressors, new double[] {9, 0, 12, 1, 12, 1, 16, 1}, new double[] {2.9, 3.1, 3.3, 3.7});
 * WageRows migrants = WageRows.of(regressors, new double[] {9, 0, 9, 0, 12, 1, 16, 1}, new double[] {2.3, 2.4, 2.8, 2.9});
 * CellReweighting gap = CellReweightingCalculator.withDefaults().withMissingCells(MissingCells.REFUSE).calculate(natives, migrants);
 * System.out.println(gap);
 * }</pre>
 */
package org.migrationeconomics.calculators.labour.wagegap.reweighting;
