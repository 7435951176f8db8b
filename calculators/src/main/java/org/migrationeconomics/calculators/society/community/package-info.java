/**
 * Communities that live in several places: whether they reproduce themselves as one, and whom their
 * neighbourhoods are close to.
 *
 * <pre>{@code
 * import java.util.*;
 * import org.migrationeconomics.calculators.society.community.*;
 * import org.migrationeconomics.core.population.*;
 * import org.migrationeconomics.core.society.*;
 *
 * double[] women = {900, 800, 700, 600, 900};
 * double[] daughters = {0, 22, 18, 0, 0};
 * double[] deaths = {5, 1, 2, 6, 40};
 * MultiregionalPopulation community =
 *     MultiregionalPopulation.builder(AgeGroups.ofWidth(15, 60))
 *         .place("village", women, daughters, deaths)
 *         .place("city", women, daughters, deaths)
 *         .moves("village", "city", 4, 20, 9, 2, 1)
 *         .moves("city", "village", 1, 2, 3, 2, 4)
 *         .build();
 * System.out.println(CommunityReproductionCalculator.withDefaults().calculate(community));
 *
 * List<Settlement> settlements =
 *     List.of(
 *         new Settlement("village", "villagers", "Mexico", 3000),
 *         new Settlement("quarter", "villagers", "United States", 1200),
 *         new Settlement("around it", "hosts", "United States", 50_000));
 * double[][] calls = {{900, 300, 0}, {300, 400, 200}, {0, 200, 5000}};
 * TieMatrix ties = TieMatrix.of("calls a year", settlements, calls);
 * System.out.println(CommunityTiesCalculator.withDefaults().calculate(ties));
 * }</pre>
 */
package org.migrationeconomics.calculators.society.community;
