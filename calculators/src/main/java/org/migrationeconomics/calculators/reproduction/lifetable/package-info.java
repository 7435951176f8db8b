/**
 * Life tables from death rates.
 *
 * <p>{@link org.migrationeconomics.calculators.reproduction.lifetable.LifeTableCalculator} makes
 * the tables, which have survival ratios and life expectancies on them; what remains to choose are
 * rules for those who die young, and for rates so high that a formula fails.
 *
 * <pre>{@code
 * import org.migrationeconomics.calculators.reproduction.lifetable.*;
 * import org.migrationeconomics.core.measure.SimpleUnit;
 * import org.migrationeconomics.core.population.*;
 * var rates = AgeVector.of(SimpleUnit.PER_YEAR, AgeGroups.abridged(80),
 *     .12846, .02477, .00603, .00340, .00417, .00513, .00581, .00645, .00725,
 *     .00813, .00913, .01199, .01647, .02560, .04047, .06624, .10638, .19611);
 * var calculator = LifeTableCalculator.withDefaults().withOtherAges(OtherAgeRule.UN_GREVILLE);
 * System.out.println(calculator.calculate(Sex.FEMALE, rates).lifeExpectancy(0));
 * System.out.println(calculator.calculate(Sex.FEMALE, rates).show());
 * System.out.println(calculator.explain(Sex.FEMALE, rates));
 * }</pre>
 */
package org.migrationeconomics.calculators.reproduction.lifetable;
