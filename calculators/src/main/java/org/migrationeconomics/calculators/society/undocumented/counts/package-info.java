/**
 * Other counts of the undocumented than the residual: two lists, a regularisation, and the
 * intervals that studies print.
 *
 * <pre>{@code
 * import java.util.List;
 * import org.migrationeconomics.calculators.society.undocumented.Uncertain;
 * import org.migrationeconomics.calculators.society.undocumented.counts.*;
 *
 * System.out.println(CaptureRecaptureCalculator.withDefaults().calculate(1200, 900, 60));
 * System.out.println(RegularisationCalculator.withDefaults().withTakeUp(Uncertain.of(.8).within(.1)).calculate(690_000, 570_000));
 * // The United States, millions: Van Hook and others 2021.
 * System.out.println(IntervalReadingCalculator.withDefaults().calculate(List.of(PublishedInterval.of(.5, 9.1, 12.2), PublishedInterval.of(.95, 7.0, 15.7))));
 * }</pre>
 */
package org.migrationeconomics.calculators.society.undocumented.counts;
