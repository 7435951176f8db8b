/**
 * Gravity models: flows between places explained by distance and mass, with fixed effects of
 * origins, destinations and years, by Poisson pseudo-maximum likelihood.
 *
 * <pre>{@code
 * import org.migrationeconomics.calculators.flow.gravity.*;
 * import org.migrationeconomics.calculators.flow.gravity.errors.GravityErrors;
 *
 * GravityData.Builder rows = GravityData.builder("migrants", 120, 30, 80, 15, 200, 60, 0, 45, 90, 25, 10, 70);
 * rows.logOf("ln distance", 100, 400, 250, 300, 100, 350, 900, 300, 250, 350, 900, 300);
 * rows.effects("origin", List.of("A", "A", "A", "B", "B", "B", "C", "C", "C", "D", "D", "D"));
 * rows.effects("destination", List.of("B", "C", "D", "C", "A", "D", "B", "D", "A", "A", "B", "C"));
 * GravityModel model = GravityModelCalculator.withDefaults().calculate(rows.build());
 * System.out.println(model);
 * System.out.println(model.effects("origin"));
 * System.out.println(GravityModelCalculator.withDefaults().withErrors(GravityErrors.clustered("origin")).calculate(rows.build()).standardError("ln distance"));
 * }</pre>
 */
package org.migrationeconomics.calculators.flow.gravity;
