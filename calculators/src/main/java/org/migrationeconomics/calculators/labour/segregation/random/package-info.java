/**
 * How much segregation chance alone brings about, and how uncertain an index is.
 *
 * <p>In small units even blind allocation puts unequal numbers of each group, and every index is
 * above zero: {@link
 * org.migrationeconomics.calculators.labour.segregation.random.RandomSegregationCalculator} says by
 * how much in closed form, {@link
 * org.migrationeconomics.calculators.labour.segregation.random.SegregationBootstrapCalculator}
 * draws samples.
 *
 * <pre>{@code
 * import org.migrationeconomics.calculators.labour.segregation.*;
 * import org.migrationeconomics.calculators.labour.segregation.random.*;
 *
 * var firms = List.of("a", "b", "c", "d");
 * var counts = GroupCounts.of(firms, List.of("migrants", "natives"), 4, 6, 0, 10, 1, 9, 3, 7);
 * System.out.println(RandomSegregationCalculator.withDefaults().calculate(counts, "migrants", "natives"));
 * System.out.println(SegregationBootstrapCalculator.withDefaults().withSeed(1998).calculate(counts));
 * }</pre>
 */
package org.migrationeconomics.calculators.labour.segregation.random;
