/**
 * Integration: how much of a community's history was ice or sugar that dissolves, a rock that stays
 * or breaks, or a sponge that takes in its hosts; and where such a history leads.
 *
 * <pre>{@code
 * import org.migrationeconomics.calculators.society.integration.*;
 * import org.migrationeconomics.core.society.*;
 *
 * IntegrationModel mixed = IntegrationModel.of(IntegrationTime.GENERATION, .5, .8, .3, .1);
 * Community start = Community.of(10, 90);
 * IntegrationScenario story =
 *     IntegrationScenarioCalculator.withDefaults()
 *         .calculate(mixed, start, Horizon.generations(4));
 * System.out.println(story);
 * System.out.println(story.explain());
 * System.out.println(IntegrationPhaseCalculator.withDefaults().calculate(mixed));
 * }</pre>
 */
package org.migrationeconomics.calculators.society.integration;
