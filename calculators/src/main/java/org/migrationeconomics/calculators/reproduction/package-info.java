/**
 * What migration contributes to the reproduction of a population.
 *
 * <p>Three answers from three kinds of data:
 *
 * <ul>
 *   <li>{@link org.migrationeconomics.calculators.reproduction.AccountingContributionCalculator}:
 *       the migrants themselves, as a share of growth;
 *   <li>{@link org.migrationeconomics.calculators.reproduction.RateContributionCalculator}: the
 *       migrants and their natural increase, at the observed rates;
 *   <li>{@link org.migrationeconomics.calculators.reproduction.CohortReproductionCalculator}:
 *       whether the birth cohorts of a population replaced themselves, and what would be left of it
 *       if not.
 * </ul>
 *
 * <pre>{@code
 * import org.migrationeconomics.calculators.reproduction.*;
 * import org.migrationeconomics.core.measure.*;
 * import org.migrationeconomics.core.place.Place;
 * import org.migrationeconomics.core.population.DemographicBalance;
 * var catalonia = DemographicBalance.of(Place.of("ES-CT").withName("Catalonia"),
 *     YearSeries.of(SimpleUnit.PERSONS, 2000, 6_174_547, 6_253_305, 6_398_166),
 *     YearSeries.of(SimpleUnit.PERSONS, 2000, 8_147, 8_930),
 *     YearSeries.of(SimpleUnit.PERSONS, 2000, 70_611, 135_931));
 * System.out.println(AccountingContributionCalculator.withDefaults().calculate(catalonia));
 * System.out.println(RateContributionCalculator.withDefaults().calculate(catalonia).explain());
 * }</pre>
 */
package org.migrationeconomics.calculators.reproduction;
