/**
 * Small exact models of remittances: how they fade, why they are sent, what they set going.
 *
 * <pre>{@code
 * import org.migrationeconomics.calculators.remittance.model.*;
 * import org.migrationeconomics.core.measure.*;
 *
 * RemittanceDecay decay = RemittanceDecay.of(MoneyAmount.of(2400, MoneyUnit.of("USD")), 0.05);
 * System.out.println(decay + ", worth " + decay.presentValue(0.03));
 * YearSeries arrivals = YearSeries.of(SimpleUnit.PERSONS, 2000, 1000, 1200, 900);
 * System.out.println(RemittanceDecayCalculator.withDefaults().withReturnRate(0.02).calculate(decay, arrivals, 2010));
 * System.out.println(RemittanceMotive.altruism(0.3).decide(MoneyAmount.of(3000, MoneyUnit.of("USD")), MoneyAmount.of(200, MoneyUnit.of("USD"))));
 * SocialAccounts sam = SocialAccounts.named("farms", "shops", "households").spends("farms", 0, 0.1, 0.5).spends("shops", 0.2, 0, 0.4).spends("households", 0.3, 0.4, 0);
 * System.out.println(RemittanceMultiplierCalculator.withDefaults().calculate(sam, 0, 0, 100));
 * System.out.println(KeynesianMultiplier.of(0.8, 0.2, 0.1));
 * }</pre>
 */
package org.migrationeconomics.calculators.remittance.model;
