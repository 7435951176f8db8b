package org.migrationeconomics.calculators.remittance.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.migrationeconomics.core.measure.MoneyAmount;
import org.migrationeconomics.core.measure.MoneyUnit;

class RemittanceMotiveTest {

  private static MoneyAmount dollars(double amount) {
    return MoneyAmount.of(amount, MoneyUnit.of("USD"));
  }

  /** r = a y(m) − (1 − a) y(h) = 900 − 140. */
  @Test
  void logarithmByHand() {
    RemittanceDecision decision =
        RemittanceMotive.altruism(0.3).decide(dollars(3000), dollars(200));
    assertEquals(760, decision.transfer().amount(), 1e-12);
    assertEquals(0.3, decision.byMigrantIncome().value(), 1e-15);
    assertEquals(-0.7, decision.byHouseholdIncome().value(), 1e-15);
    assertEquals(1, decision.transferDerivative().value(), 1e-15);
    assertEquals(2240, decision.migrantConsumption().amount(), 1e-12);
    assertEquals(960, decision.householdConsumption().amount(), 1e-12);
    assertEquals(7.0 / 3, RemittanceMotive.altruism(0.3).threshold().value(), 1e-15);
    assertTrue(decision.toString().contains("2,240"), decision.toString());
  }

  /** K = (0.2·0.9/0.8)^(1/2), r = (K·1000 − 100)/(K + 0.9). */
  @Test
  void riskAversionAndCost() {
    RemittanceMotive motive =
        RemittanceMotive.builder().altruism(0.2).riskAversion(2).costShare(0.1).build();
    RemittanceDecision decision = motive.decide(dollars(1000), dollars(100));
    double k = Math.sqrt(0.225);
    assertEquals((k * 1000 - 100) / (k + 0.9), decision.transfer().amount(), 1e-10);
    assertEquals(
        100 + 0.9 * decision.transfer().amount(), decision.householdConsumption().amount(), 1e-10);
    assertEquals(1, decision.transferDerivative().value(), 1e-15);
    assertEquals("altruism 0.200, risk aversion 2, cost share 0.100", motive.toString());
    assertEquals(motive, RemittanceMotive.altruism(0.2).withRiskAversion(2).withCostShare(0.1));
  }

  @Test
  void nothingIsSentToWhoIsNotPoorEnough() {
    RemittanceDecision decision = RemittanceMotive.altruism(0.3).decide(dollars(600), dollars(300));
    assertEquals(0, decision.transfer().amount());
    assertEquals(0, decision.byMigrantIncome().value());
    assertEquals(0, decision.byHouseholdIncome().value());
    assertEquals(0, decision.transferDerivative().value());
    assertEquals(
        0, RemittanceMotive.altruism(0).decide(dollars(600), dollars(1)).transfer().amount());
    assertEquals(
        "no value: a migrant without altruism sends nothing at any income",
        RemittanceMotive.altruism(0).threshold().toString());
  }

  @Test
  void whereTheTransferBeginsThereIsNoDerivative() {
    RemittanceDecision decision =
        RemittanceMotive.altruism(0.25).decide(dollars(900), dollars(300));
    assertEquals(0, decision.transfer().amount());
    assertEquals(
        "no value: the transfer begins at just these incomes and has a kink there",
        decision.byMigrantIncome().toString());
    assertFalse(decision.byHouseholdIncome().isPresent());
    assertFalse(decision.transferDerivative().isPresent());
  }

  @Test
  void unitsAreConverted() {
    MoneyAmount millions = MoneyAmount.of(0.0002, MoneyUnit.of("USD").millions());
    assertEquals(
        760,
        RemittanceMotive.altruism(0.3).decide(dollars(3000), millions).transfer().amount(),
        1e-9);
    String refused =
        assertThrows(
                IllegalArgumentException.class,
                () ->
                    RemittanceMotive.altruism(0.3)
                        .decide(dollars(1), MoneyAmount.of(1, MoneyUnit.of("MXN"))))
            .toString();
    assertTrue(refused.contains("MXN") && refused.contains("USD"), refused);
  }

  @Test
  void badInput() {
    refused(
        "altruism is 1.0, expected a share from 0 to below 1", () -> RemittanceMotive.altruism(1));
    refused(
        "altruism is NaN, expected a share from 0 to below 1",
        () -> RemittanceMotive.altruism(Double.NaN));
    refused(
        "cost share is -0.1, expected a share from 0 to below 1",
        () -> RemittanceMotive.altruism(0.3).withCostShare(-0.1));
    refused(
        "risk aversion is 0.0, expected a finite number above zero",
        () -> RemittanceMotive.altruism(0.3).withRiskAversion(0));
    refused(
        "ratio of consumptions that is wanted is 0.0, expected a finite number above zero",
        () -> RemittanceMotive.altruism(0.3).withRiskAversion(1e-4));
    refused(
        "income of the migrant is 0.0, expected a finite number above zero",
        () -> RemittanceMotive.altruism(0.3).decide(dollars(0), dollars(1)));
    refused(
        "income of the household is -1.0, expected a finite number that is not negative",
        () -> RemittanceMotive.altruism(0.3).decide(dollars(1), dollars(-1)));
  }

  private static void refused(String message, Executable call) {
    assertEquals(
        "java.lang.IllegalArgumentException: " + message,
        assertThrows(IllegalArgumentException.class, call).toString());
  }
}
