/**
 * Why segregation changed: because groups or units grew, because units came and went, or because
 * people were sorted otherwise.
 *
 * <pre>{@code
 * import org.migrationeconomics.calculators.labour.segregation.GroupCounts;
 * import org.migrationeconomics.calculators.labour.segregation.change.*;
 *
 * var jobs = List.of("farm", "building", "office");
 * var groups = List.of("migrants", "natives");
 * GroupCounts before = GroupCounts.of(jobs, groups, 50, 50, 30, 70, 10, 190);
 * GroupCounts after = GroupCounts.of(jobs, groups, 80, 20, 60, 60, 40, 240);
 * System.out.println(SegregationChangeCalculator.withDefaults().calculate(before, after));
 * System.out.println(MarginAdjustmentCalculator.withDefaults().calculate(before, after));
 * }</pre>
 */
package org.migrationeconomics.calculators.labour.segregation.change;
