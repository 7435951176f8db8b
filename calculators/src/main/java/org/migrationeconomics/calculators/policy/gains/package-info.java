/**
 * What free movement would be worth, and to whom: the premium of a place, the immigration surplus,
 * wages by group, open borders, incomes of the people born in a country wherever they live.
 *
 * <pre>{@code
 * import org.migrationeconomics.calculators.policy.gains.*;
 * import org.migrationeconomics.core.measure.*;
 *
 * MoneyAmount product = MoneyAmount.of(15_000, MoneyUnit.of("USD").billions());
 * System.out.println(ImmigrationSurplusCalculator.withDefaults().calculate(0.15, product));
 * LabourRegion north = LabourRegion.of("North", 600e6, 4);
 * LabourRegion south = LabourRegion.of("South", 2700e6, 1);
 * OpenBorders open = OpenBordersCalculator.withDefaults().withWorldProduct(MoneyAmount.of(70_000, MoneyUnit.of("USD").billions())).calculate(north, south);
 * System.out.println(open);
 * System.out.println(open.byShareMoved().render());
 * }</pre>
 */
package org.migrationeconomics.calculators.policy.gains;
