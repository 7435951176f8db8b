/**
 * How sure the coefficients of a gravity model are: errors of single rows or of clusters, with the
 * corrections for small samples that programs of the field differ in.
 *
 * <pre>{@code
 * import org.migrationeconomics.calculators.flow.gravity.*;
 * import org.migrationeconomics.calculators.flow.gravity.errors.*;
 *
 * GravityData.Builder rows = GravityData.builder("migrants", 120, 30, 80, 15, 200, 60, 0, 45);
 * rows.logOf("ln distance", 100, 400, 250, 300, 100, 350, 900, 300);
 * rows.effects("origin", List.of("A", "A", "A", "A", "B", "B", "B", "B"));
 * rows.clusters("destination", List.of("C", "D", "E", "F", "C", "D", "E", "F"));
 * for (GravityErrors errors : List.of(GravityErrors.robust(), GravityErrors.clustered("destination"))) {
 *   GravityModel model = GravityModelCalculator.withDefaults().withErrors(errors).calculate(rows.build());
 *   System.out.println(errors + ": " + model.standardError("ln distance"));
 * }
 * }</pre>
 */
package org.migrationeconomics.calculators.flow.gravity.errors;
