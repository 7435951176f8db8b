/**
 * The internal borders of the labour market: how unevenly women and men, natives and migrants,
 * legal statuses are distributed over occupations, between which levels, and what it costs them.
 *
 * <p>Everything begins with {@link
 * org.migrationeconomics.calculators.labour.segregation.GroupCounts}: people by unit and group.
 *
 * <pre>{@code
 * import org.migrationeconomics.calculators.labour.segregation.*;
 *
 * // Swiss Labour Market Survey 1998: major groups of ISCO by sex; the wages are made up.
 * var jobs = List.of("1", "2", "3", "4", "5", "6", "7", "8", "9");
 * var counts = GroupCounts.of(jobs, List.of("male", "female"), 63, 25, 157, 77, 196, 239, 69, 148, 44, 118, 15, 5, 146, 30, 43, 9, 18, 32);
 * SegregationIndicesCalculator calculator = SegregationIndicesCalculator.withDefaults();
 * System.out.println(calculator.calculate(counts));
 * System.out.println(calculator.between(counts, "male", "female"));
 * System.out.println(SegregationDecompositionCalculator.withDefaults().calculate(counts, UnitHierarchy.of("major group", jobs).within("collar", job -> job.compareTo("6") < 0 ? "white" : "blue")));
 * System.out.println(OccupationalSortingCostCalculator.withDefaults().calculate(counts, 40, 38, 34, 29, 24, 25, 28, 27, 22));
 * }</pre>
 */
package org.migrationeconomics.calculators.labour.segregation;
