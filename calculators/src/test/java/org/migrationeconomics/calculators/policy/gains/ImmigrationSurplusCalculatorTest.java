package org.migrationeconomics.calculators.policy.gains;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.migrationeconomics.core.measure.MoneyAmount;
import org.migrationeconomics.core.measure.MoneyUnit;

class ImmigrationSurplusCalculatorTest {

  private static final ImmigrationSurplusCalculator TRIANGLE =
      ImmigrationSurplusCalculator.withDefaults();
  private static final ImmigrationSurplusCalculator EXACT =
      TRIANGLE.withVariant(SurplusVariant.COBB_DOUGLAS);

  /** Borjas (CIS 2013): 15 % of labour, 15 trillion dollars; 11 %, 1.6 trillion, 97.8 %. */
  @Test
  void published2013() {
    MoneyAmount product = MoneyAmount.of(15_000, MoneyUnit.of("USD").billions());
    ImmigrationSurplus surplus = TRIANGLE.calculate(0.15, product);
    assertEquals(0.978, surplus.immigrantsShareOfRise(), 5e-4);
    assertEquals(0.97800, surplus.immigrantsShareOfRise(), 5e-6);
    assertEquals(0.11, surplus.riseOfProduct(), 5e-3);
    assertEquals(0.10736, surplus.riseOfProduct(), 5e-6);
    assertEquals(1610, surplus.riseOfProduct() * 15_000, 0.5);
    assertEquals(35.4, surplus.surplus() * 15_000, 0.05);
    assertEquals(401.6, surplus.lossOfWorkers() * 15_000, 0.05);
    assertEquals(437.1, surplus.gainOfOwners() * 15_000, 0.05);
    assertTrue(surplus.show().contains("97.8 % of the rise"), surplus.show());
  }

  /** Borjas 1995: 10 % of labour, a surplus of a tenth of a per cent. */
  @Test
  void published1995() {
    ImmigrationSurplus surplus = TRIANGLE.calculate(0.1);
    assertEquals(0.00105, surplus.surplus(), 1e-15);
    assertEquals(0.0189, surplus.lossOfWorkers(), 1e-15);
    assertEquals(0.01995, surplus.gainOfOwners(), 1e-15);
  }

  @Test
  void exactVariant() {
    assertEquals(0.00109830, EXACT.calculate(0.1).surplus(), 5e-9);
    assertEquals(-0.031114, EXACT.calculate(0.1).wageChange(), 5e-7);
    assertEquals(0.00253078, EXACT.calculate(0.15).surplus(), 5e-9);
    assertEquals(-0.047586, EXACT.calculate(0.15).wageChange(), 5e-7);
  }

  @Test
  void anElasticityOfZeroHasNoSurplus() {
    ImmigrationSurplus surplus = TRIANGLE.withElasticity(0).calculate(0.2);
    assertEquals(0, surplus.surplus());
    assertEquals(0, surplus.lossOfWorkers());
    assertEquals(1, surplus.immigrantsShareOfRise());
  }

  @Test
  void sensitivityHasBothVariants() {
    String text = TRIANGLE.calculate(0.15).sensitivity().render();
    assertTrue(text.contains("exact, Cobb-Douglas"), text);
    assertTrue(text.contains("0.788"), text);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1, -0.1, 15, Double.NaN})
  void sharesLieBetweenZeroAndOne(double share) {
    for (String message :
        new String[] {
          refusal(() -> TRIANGLE.calculate(share)), refusal(() -> TRIANGLE.withLabourShare(share))
        }) {
      assertTrue(message.contains("between 0 and 1, both excluded"), message);
    }
  }

  @Test
  void theExactVariantHasNoElasticityOfItsOwn() {
    assertTrue(refusal(() -> EXACT.withElasticity(0.3)).contains("withVariant(TRIANGLE)"));
    assertTrue(refusal(() -> TRIANGLE.withElasticity(-1)).contains("elasticity"));
    assertEquals(0.4, EXACT.withLabourShare(0.6).calculate(0.1).elasticity(), 1e-15);
    assertEquals(0.3, TRIANGLE.withLabourShare(0.6).calculate(0.1).elasticity());
    MoneyAmount nothing = MoneyAmount.of(0, MoneyUnit.of("USD"));
    assertTrue(refusal(() -> TRIANGLE.calculate(0.1, nothing)).contains("product"));
  }

  private static String refusal(org.junit.jupiter.api.function.Executable call) {
    return String.valueOf(assertThrows(IllegalArgumentException.class, call).getMessage());
  }
}
