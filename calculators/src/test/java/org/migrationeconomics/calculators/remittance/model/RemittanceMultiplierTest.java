package org.migrationeconomics.calculators.remittance.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.measure.MoneyAmount;
import org.migrationeconomics.core.measure.MoneyUnit;

class RemittanceMultiplierTest {

  private static final RemittanceMultiplierCalculator CALCULATOR =
      RemittanceMultiplierCalculator.withDefaults();

  /** A = (0 0.5; 0.6 0), so (I − A)⁻¹ = (1 0.5; 0.6 1) / 0.7. */
  private static final SocialAccounts TWO =
      SocialAccounts.named("farms", "households")
          .spends("farms", 0, 0.6)
          .spends("households", 0.5, 0);

  @Test
  void twoAccountsByHand() {
    RemittanceMultiplier result = CALCULATOR.calculate(TWO.withValueAdded(0.4, 0), 0, 70);
    assertEquals(50, result.account("farms").receipts(), 1e-12);
    assertEquals(100, result.account("households").receipts(), 1e-12);
    assertEquals(1.6 / 0.7, result.account("farms").multiplier(), 1e-14);
    assertEquals(1.5 / 0.7, result.account("households").multiplier(), 1e-14);
    assertEquals(0.4 / 0.7, result.account("farms").productMultiplier().value(), 1e-14);
    assertEquals(0.2 / 0.7, result.account("households").productMultiplier().value(), 1e-14);
    assertEquals(20, result.productEffect().value(), 1e-12);
    assertEquals(70, result.injected());
    assertEquals(150, result.receipts(), 1e-12);
    assertTrue(
        result.toString().startsWith("what 70 from outside become: receipts 150"),
        result.toString());
  }

  @Test
  void orientationIsThatOfTheSpender() {
    assertEquals(0.6, TWO.share("farms", "households"));
    assertEquals(0.5, TWO.share("households", "farms"));
    assertEquals(0.4, TWO.leakage("farms"), 1e-15);
    // Rows receive and columns pay: 30 of the farms' 50 go to households.
    SocialAccounts same =
        SocialAccounts.ofPayments(
            List.of("farms", "households"), new double[][] {{0, 50}, {30, 0}}, 50, 100);
    assertEquals(TWO, same);
    assertEquals(TWO.hashCode(), same.hashCode());
    assertNotEquals(TWO, TWO.withValueAdded(0.4, 0));
    assertEquals("social accounts of farms, households", TWO.toString());
    assertTrue(TWO.show().contains("leakage"), TWO.show());
    assertEquals("farms,0,0.5", TWO.table().csv().lines().skip(1).findFirst().orElse(""));
  }

  @Test
  void withoutValueAddedThereIsNoProductEffect() {
    RemittanceMultiplier result = CALCULATOR.calculate(TWO, 1, 1);
    assertEquals(
        "no value: value added of the accounts is not known; withValueAdded adds it to them",
        result.productEffect().toString());
    assertFalse(result.account("farms").productMultiplier().isPresent());
    assertFalse(result.toString().contains("domestic product"), result.toString());
  }

  @Test
  void accountMayPassOnEverythingIfItLeaksElsewhere() {
    SocialAccounts accounts =
        SocialAccounts.named("labour", "households", "shops")
            .spends("labour", 0, 1, 0)
            .spends("households", 0, 0, 0.7 + 0.2 + 0.1) // 0.9999999999999999
            .spends("shops", 0.5, 0, 0);
    RemittanceMultiplier result = CALCULATOR.calculate(accounts, 0, 10, 0);
    assertEquals(20, result.account("households").receipts(), 1e-9);
    assertEquals(20, result.account("shops").receipts(), 1e-9);
    assertEquals(10, result.account("labour").receipts(), 1e-9);
  }

  @Test
  void closedCircuitsAreRefused() {
    SocialAccounts accounts =
        SocialAccounts.named("a", "b", "c")
            .spends("a", 0, 1, 0)
            .spends("b", 0.3, 0.1 + 0.6, 0) // leaks by rounding only
            .spends("c", 0.5, 0, 0);
    refused(
        "what leaks from a, b is 0, expected some of it to be saved, taxed or imported; the"
            + " multipliers are infinite",
        () -> CALCULATOR.calculate(accounts, 1, 0, 0));
  }

  @Test
  void badInput() {
    refused("number of accounts is 0, expected at least one", () -> SocialAccounts.named());
    refused("account is 'a', expected each account once", () -> SocialAccounts.named("a", "a"));
    refused(
        "sum of the shares of 'farms' is 1.1, expected at most 1, all that it receives",
        () -> TWO.spends("farms", 0.5, 0.6));
    refused(
        "share of 'farms' to 'households' is -0.1, expected a finite number that is not negative",
        () -> TWO.spends("farms", 0.5, -0.1));
    refused(
        "number of shares of 'farms' is 1, expected 2, one for each account",
        () -> TWO.spends("farms", 0.5));
    refused(
        "account is 'shops', expected one of [farms, households]", () -> TWO.spends("shops", 0, 0));
    refused(
        "number of shares of value added is 1, expected 2, one for each account",
        () -> TWO.withValueAdded(1));
    refused(
        "value added of 'farms' is 40.0, expected a share from 0 to 1",
        () -> TWO.withValueAdded(40, 0));
    refused(
        "number of injections is 1, expected 2, one for each account",
        () -> CALCULATOR.calculate(TWO, 1));
    refused(
        "injection into 'households' is NaN, expected a finite number",
        () -> CALCULATOR.calculate(TWO, 1, Double.NaN));
    refused(
        "number of rows and totals is '1 and 2', expected 2 of each",
        () -> SocialAccounts.ofPayments(List.of("a", "b"), new double[][] {{0, 0}}, 1, 1));
    refused(
        "number of payments to 'b' is 1, expected 2, one from each account",
        () -> SocialAccounts.ofPayments(List.of("a", "b"), new double[][] {{0, 0}, {0}}, 1, 1));
    refused(
        "total of 'a' is 0.0, expected a finite number above zero",
        () -> SocialAccounts.ofPayments(List.of("a"), new double[][] {{0}}, 0));
    RemittanceMultiplier result = CALCULATOR.calculate(TWO, 1, 1);
    refused(
        "account is 'shops', expected one of [farms, households]", () -> result.account("shops"));
    refused(
        "accounts is '[]', expected at least one account",
        () -> new RemittanceMultiplier(List.of(), Figure.of(1)));
    assertEquals("RemittanceMultiplierCalculator", CALCULATOR.toString());
  }

  @Test
  void keynesianByHand() {
    KeynesianMultiplier multiplier = KeynesianMultiplier.of(0.75, 0.2, 0.1); // leakage 0.5
    assertEquals(2, multiplier.ofSpending(), 1e-15);
    assertEquals(1.5, multiplier.ofTransfers(), 1e-15);
    MoneyAmount remittances = MoneyAmount.of(10, MoneyUnit.of("USD").billions());
    assertEquals(20, multiplier.effectOfSpending(remittances).amount(), 1e-14);
    assertEquals(15, multiplier.effectOfTransfers(remittances).amount(), 1e-14);
    assertEquals(
        "multiplier of spending 2.000, of transfers 1.500 (c 0.750, t 0.200, m 0.100)",
        multiplier.toString());
    assertEquals(0.5, KeynesianMultiplier.of(0, 0, 1).ofSpending());
    refused(
        "propensity to consume is 1.0, expected less than 1 where there are neither taxes nor"
            + " imports; the multiplier is infinite",
        () -> KeynesianMultiplier.of(1, 0, 0));
    refused(
        "propensity to consume is 80.0, expected a share from 0 to 1",
        () -> KeynesianMultiplier.of(80, 0, 0));
    refused(
        "tax rate is -0.1, expected a share from 0 to 1", () -> KeynesianMultiplier.of(1, -0.1, 0));
    refused(
        "propensity to import is NaN, expected a share from 0 to 1",
        () -> KeynesianMultiplier.of(0.8, 0, Double.NaN));
  }

  @Test
  void uses() {
    UseOfRemittances use =
        UseOfRemittances.builder()
            .putShare(RemittanceUse.PRODUCTIVE_INVESTMENT, 0.1)
            .putShare(RemittanceUse.CONSUMPTION, 0.6)
            .putShare(RemittanceUse.HOUSING, 0.3)
            .source("survey")
            .build();
    assertEquals(
        0.4, use.shareOf(RemittanceUse.HOUSING, RemittanceUse.PRODUCTIVE_INVESTMENT), 1e-15);
    assertEquals(0.1, use.shareOf(RemittanceUse.PRODUCTIVE_INVESTMENT, RemittanceUse.DEBT), 1e-15);
    assertEquals(
        30,
        use.amount(MoneyAmount.of(100, MoneyUnit.of("USD")), RemittanceUse.HOUSING).amount(),
        1e-12);
    assertEquals(
        "use of remittances, consumption 0.600, housing 0.300, productive investment 0.100",
        use.toString());
    assertEquals(7, use.table().rowCount());
    assertTrue(use.show().contains("Source: survey"), use.show());
    refused("sum of the shares is 0.0, expected 1", () -> UseOfRemittances.builder().build());
    refused(
        "sum of the shares is 0.9, expected 1",
        () -> UseOfRemittances.builder().putShare(RemittanceUse.DEBT, 0.9).build());
    refused(
        "share of debt is -0.1, expected a share from 0 to 1",
        () ->
            UseOfRemittances.builder()
                .putShare(RemittanceUse.DEBT, -0.1)
                .putShare(RemittanceUse.SAVINGS, 1.1)
                .build());
  }

  private static void refused(String message, Executable call) {
    assertEquals(
        "java.lang.IllegalArgumentException: " + message,
        assertThrows(IllegalArgumentException.class, call).toString());
  }

  /**
   * J. Little, College of the Holy Cross, Mathematics 244, A Leontief Model, 7 February 2007: three
   * sectors that buy from each other, and the inverse with ten digits.
   */
  @Test
  void published() {
    SocialAccounts sectors =
        SocialAccounts.named("manufacturing", "agriculture", "services")
            .spends("manufacturing", .3, .3, .2)
            .spends("agriculture", .4, .1, .2)
            .spends("services", .3, .2, .1);
    double[][] inverse = {
      {2.244897959, .9037900875, .6997084548},
      {1.224489796, 1.661807580, .6413994169},
    };
    for (int paid = 0; paid < inverse.length; paid++) {
      double[] injection = new double[3];
      injection[paid] = 1;
      RemittanceMultiplier result = CALCULATOR.calculate(sectors, injection);
      for (int account = 0; account < 3; account++) {
        assertEquals(inverse[paid][account], result.accounts().get(account).receipts(), 5e-10);
      }
      assertEquals(
          inverse[paid][0] + inverse[paid][1] + inverse[paid][2],
          result.accounts().get(paid).multiplier(),
          1e-9);
    }
  }
}
