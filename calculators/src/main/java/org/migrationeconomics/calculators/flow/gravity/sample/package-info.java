/**
 * What a gravity model can be estimated from: the rows, levels and columns that tell nothing or for
 * which no estimate exists, what is done about them, and which they were.
 *
 * <pre>{@code
 * import org.migrationeconomics.calculators.flow.gravity.*;
 * import org.migrationeconomics.calculators.flow.gravity.sample.*;
 *
 * GravityData.Builder rows = GravityData.builder("migrants", 120, 30, 80, 15, 200, 60, 0, 0);
 * rows.logOf("ln distance", 100, 400, 250, 300, 100, 350, 900, 300);
 * rows.effects("origin", List.of("A", "A", "A", "B", "B", "B", "C", "C"));
 * GravityModelCalculator calculator = GravityModelCalculator.withDefaults().withSeparation(SeparationCheck.RECTIFIER).withSingletons(SingletonPolicy.DROP);
 * GravitySample sample = calculator.calculate(rows.build()).sample();
 * System.out.println(sample);
 * System.out.println(sample.zeroGroups());
 * }</pre>
 */
package org.migrationeconomics.calculators.flow.gravity.sample;
