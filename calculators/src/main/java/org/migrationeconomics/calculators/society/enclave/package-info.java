/**
 * Enclaves: how far apart groups live in space, where they are a critical mass, and when a
 * neighbourhood tips.
 *
 * <pre>{@code
 * import org.migrationeconomics.calculators.society.enclave.*;
 * import org.migrationeconomics.core.society.neighbourhood.*;
 *
 * // Three cities that dissimilarity calls the same.
 * for (String letter : java.util.List.of("A", "B", "C")) {
 *   NeighbourhoodMap city = GridPattern.ofLetter(letter).map();
 *   System.out.println(SpatialSegregationCalculator.withDefaults().calculate(city).morrill());
 * }
 * System.out.println(ConcentrationProfileCalculator.withDefaults().calculate(GridPattern.GREY_EDGE.map()));
 * System.out.println(GridPattern.ONE_BLOCK.map().enclaves(0.7));
 * System.out.println(BoundedNeighbourhoodCalculator.withDefaults().calculate(100, 5));
 * }</pre>
 */
package org.migrationeconomics.calculators.society.enclave;
