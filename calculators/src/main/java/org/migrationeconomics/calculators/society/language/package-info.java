/**
 * How long a language survives in the generations after a migration.
 *
 * <pre>{@code
 * import org.migrationeconomics.calculators.society.language.*;
 * import org.migrationeconomics.core.society.*;
 *
 * // Adults in the United States who speak Spanish very well: Pew Hispanic Center 2007.
 * var spanish = SurvivalByGeneration.of("Spanish very well, adults", Generation.FIRST, .95, Generation.SECOND, .56, Generation.THIRD_AND_LATER, .29);
 * LanguageSurvival survival = LanguageSurvivalCalculator.withDefaults().calculate(spanish);
 * System.out.println(survival);
 * System.out.println(survival.explain());
 * System.out.println(survival.lifeExpectancy(LifeExpectancyConvention.COUNTED));
 * System.out.println(survival.transition());
 * }</pre>
 */
package org.migrationeconomics.calculators.society.language;
