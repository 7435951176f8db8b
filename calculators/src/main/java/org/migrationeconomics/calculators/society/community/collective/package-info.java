/**
 * Collective remittances: who pays for works that clubs of migrants give for, and which places get
 * them.
 *
 * <pre>{@code
 * import java.util.*;
 * import org.migrationeconomics.calculators.society.community.collective.*;
 * import org.migrationeconomics.core.measure.*;
 *
 * MoneyUnit pesos = MoneyUnit.of("MXN");
 * System.out.println(MatchingProgramme.threeForOne().project(MoneyAmount.of(6_000_000, pesos)));
 *
 * List<FundedPlace> places =
 *     List.of(
 *         new FundedPlace("poor", 3, 1000, 0),
 *         new FundedPlace("middle", 2, 1000, 200_000),
 *         new FundedPlace("better-off", 1, 1000, 300_000));
 * System.out.println(FundingConcentrationCalculator.withDefaults().calculate(places, pesos));
 * }</pre>
 */
package org.migrationeconomics.calculators.society.community.collective;
