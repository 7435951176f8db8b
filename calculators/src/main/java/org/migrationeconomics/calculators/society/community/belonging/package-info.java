/**
 * Belonging: to the origin, to the hosts, to both or to neither; and who lives across borders
 * regularly.
 *
 * <pre>{@code
 * import org.migrationeconomics.calculators.society.community.belonging.*;
 * import org.migrationeconomics.core.labour.*;
 *
 * Attachments people =
 *     Attachments.of("language", "networks")
 *         .plus(new double[] {1, .8}, new double[] {.6, .7})
 *         .plus(new double[] {.2, .1}, new double[] {.9, .3});
 * System.out.println(BelongingCalculator.withDefaults().calculate(people));
 *
 * ProfileCounts doing = ProfileCounts.empty("calls", "visits").plus("00", 5).plus("11", 3);
 * System.out.println(TransnationalActivityCalculator.withDefaults().calculate(doing));
 * }</pre>
 */
package org.migrationeconomics.calculators.society.community.belonging;
