package org.migrationeconomics.calculators.remittance.inequality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.migrationeconomics.core.measure.MoneyAmount;
import org.migrationeconomics.core.measure.MoneyUnit;

class FosterGreerThorbeckeTest {

  private static final FosterGreerThorbeckeCalculator CALCULATOR =
      FosterGreerThorbeckeCalculator.withDefaults();

  /** Worked out in fractions, apart from this library. */
  @Test
  void exampleInFractions() {
    FosterGreerThorbecke poverty = CALCULATOR.calculate(Village.INCOMES, 25, "remittances");
    exact(1.0 / 2, poverty.headcount());
    exact(1.0 / 6, poverty.gap());
    exact(11.0 / 150, poverty.severity());
    exact(1.0 / 2, poverty.index(0).without().value());
    exact(31.0 / 150, poverty.index(1).without().value());
    exact(371.0 / 3750, poverty.index(2).without().value());
    exact(-0.04, poverty.index(1).effect().value());
  }

  private static void exact(double expected, double actual) {
    assertEquals(expected, actual, 1e-15);
  }

  @Test
  void exponentsThatAreNotWhole() {
    // Gaps of 0.6, 0.2 and 0.2 among six.
    double expected = (Math.pow(0.6, 1.5) + 2 * Math.pow(0.2, 1.5)) / 6;
    FosterGreerThorbecke poverty = CALCULATOR.withAlphas(1.5, 3).calculate(Village.INCOMES, 25);
    exact(expected, poverty.index(1.5).value());
    exact((0.216 + 2 * 0.008) / 6, poverty.index(3).value());
  }

  @Test
  void whoIsAtTheLineIsPoorByOneRuleOnly() {
    FosterGreerThorbecke below = CALCULATOR.calculate(Village.INCOMES, 20);
    FosterGreerThorbecke at =
        CALCULATOR.withRule(PovertyLineRule.AT_OR_BELOW).calculate(Village.INCOMES, 20);
    exact(1.0 / 6, below.headcount());
    exact(3.0 / 6, at.headcount());
    exact(below.gap(), at.gap());
    assertTrue(at.toString().startsWith("poverty at or below 20 current MXN"), at.toString());
  }

  /** 0.1 + 0.7 falls short of 0.8 by rounding, and 0.1 + 0.2 exceeds 0.3 by it. */
  @Test
  void whoIsAtTheLineIsThereWhateverTheUnitOfMoney() {
    for (int a = 0; a <= 60; a++) {
      for (int b = 0; b <= 60; b++) {
        if (a + b == 0) {
          continue;
        }
        HouseholdIncomes one =
            HouseholdIncomes.of(Village.PESOS, "wages", a / 10.0).and("farm", b / 10.0);
        double line = (a + b) / 10.0;
        assertEquals(0, CALCULATOR.calculate(one, line).headcount(), a + " and " + b);
        FosterGreerThorbecke at =
            CALCULATOR.withRule(PovertyLineRule.AT_OR_BELOW).calculate(one, line, "farm");
        assertEquals(1, at.headcount(), a + " and " + b);
        assertEquals(0, at.gap(), a + " and " + b);
      }
    }
    HouseholdIncomes lossMadeGood =
        HouseholdIncomes.of(Village.PESOS, "wages", 1_000.1).and("farm", -1_000);
    assertEquals(0, CALCULATOR.calculate(lossMadeGood, 0.1).headcount());
    assertEquals(1, CALCULATOR.calculate(lossMadeGood, 0.101).headcount());
  }

  @Test
  void firstLineCountsLosses() {
    HouseholdIncomes farm = HouseholdIncomes.of(Village.PESOS, "farm", -10, 30);
    assertEquals(
        "poverty below 20 current MXN, incomes of 2 households from farm (1 negative), current MXN,"
            + " 1 below zero in all",
        CALCULATOR.calculate(farm, 20).show().lines().findFirst().orElse(""));
  }

  @Test
  void weightsCountPersons() {
    exact(
        (5 * 0.6 + 2 * 0.2) / 10,
        CALCULATOR.calculate(Village.INCOMES.withWeights(5, 2, 0, 1, 1, 1), 25).gap());
  }

  @Test
  void incomeBelowZeroIsNotCutOff() {
    HouseholdIncomes farm = HouseholdIncomes.of(Village.PESOS, "farm", -10, 30);
    exact(0.75, CALCULATOR.calculate(farm, 20).gap());
  }

  @Test
  void lineWithUnit() {
    HouseholdIncomes thousands = HouseholdIncomes.of(MoneyUnit.of("USD").millions(), "a", 1, 3);
    MoneyAmount line = MoneyAmount.of(2e6, MoneyUnit.of("USD"));
    exact(0.25, CALCULATOR.calculate(thousands, line).gap());
    exact(1, CALCULATOR.calculate(thousands, line, "a").index(1).without().value());
    String refused =
        assertThrows(
                IllegalArgumentException.class, () -> CALCULATOR.calculate(Village.INCOMES, line))
            .toString();
    assertTrue(refused.contains("USD") && refused.contains("MXN"), refused);
  }

  @Test
  void withoutComparisonThereIsNoDifference() {
    FosterGreerThorbecke poverty = CALCULATOR.calculate(Village.INCOMES, 25);
    assertEquals(Optional.empty(), poverty.removed());
    assertFalse(poverty.index(0).effect().isPresent());
    assertEquals(
        "no value: no source of income was taken out; calculate(incomes, line, source) takes one",
        poverty.index(0).without().toString());
    assertFalse(poverty.toString().contains("without"), poverty.toString());
  }

  @Test
  void printsATable() {
    String text = CALCULATOR.calculate(Village.INCOMES, 25, "remittances").toString();
    assertTrue(text.contains("without remittances"), text);
    assertTrue(text.contains("severity"), text);
    assertTrue(text.contains("nothing takes its place"), text);
    assertEquals(
        "FosterGreerThorbeckeCalculator, exponents [0.0, 1.0, 2.0], BELOW", CALCULATOR.toString());
  }

  @Test
  void badInput() {
    refused(
        "poverty line is 0.0, expected a finite number above zero",
        () -> CALCULATOR.calculate(Village.INCOMES, 0));
    refused(
        "source is 'farm', expected one of [wages, remittances]",
        () -> CALCULATOR.calculate(Village.INCOMES, 25, "farm"));
    refused(
        "alpha is -1.0, expected a finite number that is not negative",
        () -> CALCULATOR.withAlphas(-1));
    refused("alpha is 2.0, expected each exponent once", () -> CALCULATOR.withAlphas(2, 1, 2));
    refused("number of exponents is 0, expected at least one", () -> CALCULATOR.withAlphas());
    refused(
        "alpha is 2.0, expected one of [0.0, 1.0]",
        () -> CALCULATOR.withAlphas(0, 1).calculate(Village.INCOMES, 25).severity());
    refused(
        "indices is '[]', expected at least one exponent",
        () ->
            new FosterGreerThorbecke(
                MoneyAmount.of(1, Village.PESOS),
                PovertyLineRule.BELOW,
                Optional.empty(),
                List.of(),
                "nothing"));
  }

  private static void refused(String message, Executable call) {
    assertEquals(
        "java.lang.IllegalArgumentException: " + message,
        assertThrows(IllegalArgumentException.class, call).toString());
  }

  /** Adams and Page 2005: 3.5 % and 2.1 % in the abstract; −3.28 % by the equation. */
  @Test
  void adamsAndPage() {
    PovertyElasticity remittances = PovertyElasticity.adamsPageRemittances();
    exact(-0.035, remittances.linearEffect(0.1));
    assertEquals(-0.0328, remittances.exactEffect(0.1), 5e-5);
    assertEquals(Math.pow(1.1, -0.35) - 1, remittances.exactEffect(0.1), 1e-15);
    exact(-0.021, PovertyElasticity.adamsPageMigration().linearEffect(0.1));
    assertEquals(0.3 * Math.pow(1.1, -0.35), remittances.rateAfter(0.3, 0.1), 1e-15);
    assertEquals(
        "elasticity of poverty, official remittances per head: -0.350 (Adams and Page 2005,"
            + " abstract)",
        remittances.toString());
  }

  @Test
  void elasticitiesOfOnesOwn() {
    PovertyElasticity own = PovertyElasticity.of("aid", -0.5);
    assertEquals("not stated", own.source());
    assertEquals(1, own.exactEffect(-0.75), 1e-15);
    assertEquals(own, PovertyElasticity.builder().variable("aid").elasticity(-0.5).build());
    refused("rise is -1.0, expected a finite number above -1", () -> own.exactEffect(-1));
    refused("rise is NaN, expected a finite number above -1", () -> own.linearEffect(Double.NaN));
    refused("poverty rate is 30.0, expected a share from 0 to 1", () -> own.rateAfter(30, 0.1));
    refused(
        "elasticity is NaN, expected a finite number",
        () -> PovertyElasticity.of("aid", Double.NaN));
    refused(
        "variable is ' ', expected text on one line that is not blank",
        () -> PovertyElasticity.of(" ", -1));
  }
}
