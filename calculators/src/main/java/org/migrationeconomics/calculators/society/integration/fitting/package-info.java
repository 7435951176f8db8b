/**
 * What data say about models of integration, and what they do not: rates by generation, and the
 * decline of a language.
 *
 * <pre>{@code
 * import org.migrationeconomics.calculators.society.integration.fitting.*;
 * import org.migrationeconomics.core.measure.*;
 * import org.migrationeconomics.core.society.*;
 *
 * SurvivalByGeneration identity =
 *     SurvivalByGeneration.of(
 *         "call themselves Hispanic", Generation.FIRST, .97, Generation.SECOND, .92,
 *         Generation.THIRD, .77);
 * System.out.println(IntegrationFitCalculator.withDefaults().calculate(identity).explain());
 *
 * YearSeries percent = YearSeries.of(SimpleUnit.PERCENT, 1901, 50, 49, 48, 46, 45);
 * System.out.println(LanguageDeclineCalculator.withDefaults().calculate(percent));
 * }</pre>
 */
package org.migrationeconomics.calculators.society.integration.fitting;
