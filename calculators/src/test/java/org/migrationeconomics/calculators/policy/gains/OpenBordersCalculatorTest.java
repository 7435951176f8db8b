package org.migrationeconomics.calculators.policy.gains;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.migrationeconomics.core.measure.MoneyAmount;
import org.migrationeconomics.core.measure.MoneyUnit;

class OpenBordersCalculatorTest {

  private static final LabourRegion NORTH = LabourRegion.of("North", 600e6, 4);
  private static final LabourRegion SOUTH = LabourRegion.of("South", 2700e6, 1);
  private static final OpenBordersCalculator CALCULATOR = OpenBordersCalculator.withDefaults();

  /** Borjas 2015; the digits beyond the printed ones were worked out apart from this library. */
  @Test
  void published2015() {
    OpenBorders world =
        CALCULATOR
            .withWorldProduct(MoneyAmount.of(70, MoneyUnit.of("USD").billions()).times(1000))
            .calculate(NORTH, SOUTH);
    assertEquals(2.560029e9, world.movers(), 500);
    assertEquals(0.948159, world.shareLeaving("South"), 5e-7);
    assertEquals(0.957585, world.of("North").labourAfter() / 3300e6, 1e-6);
    assertEquals(0.572323, world.gain(), 5e-7);
    assertEquals(40_062.6, world.gainInMoney().value(), 0.05);
    assertEquals(-0.392512, world.wageChange("North").value(), 5e-7);
    assertEquals(1.429954, world.wageChange("South").value(), 5e-7);
    assertEquals(12_018.8, world.gainOfOwnersInMoney().value(), 0.05);
  }

  @ParameterizedTest
  @CsvSource({"0.01, 0.011014", "0.05, 0.053161", "0.1, 0.102149", "0.5, 0.399780", "1, 0.552012"})
  void partsOfTheSouth(double share, double gain) {
    OpenBorders world = CALCULATOR.moving(share).calculate(NORTH, SOUTH);
    assertEquals(gain, world.gain(), 5e-7);
    assertEquals(share, world.shareLeaving("South"), 1e-12);
  }

  @Test
  void whereNobodyIsLeftThereIsNoWage() {
    OpenBorders world = CALCULATOR.moving(1).calculate(NORTH, SOUTH);
    assertFalse(world.wageChange("South").isPresent());
    assertTrue(world.show().contains("nobody is left"), world.show());
    assertFalse(world.gainInMoney().isPresent());
  }

  @Test
  void equalWagesMoveNobody() {
    OpenBorders world =
        CALCULATOR.moving(0.5).calculate(NORTH, LabourRegion.of("Other North", 100, 4));
    assertEquals(0, world.movers());
    assertEquals(0, world.gain());
    assertTrue(world.byShareMoved().render().contains("wages are equal already"));
  }

  @Test
  void badInput() {
    assertTrue(refusal(() -> CALCULATOR.calculate(NORTH)).contains("2 or more"));
    assertTrue(refusal(() -> CALCULATOR.calculate(NORTH, NORTH)).contains("each name once"));
    assertTrue(refusal(() -> CALCULATOR.withLabourShare(1)).contains("both excluded"));
    assertTrue(refusal(() -> CALCULATOR.moving(1.1)).contains("share that moves"));
    assertTrue(refusal(() -> LabourRegion.of("X", 0, 1)).contains("labour of X"));
    assertTrue(refusal(() -> LabourRegion.of("X", 1, -1)).contains("wage of X"));
    assertTrue(refusal(() -> CALCULATOR.calculate(NORTH, SOUTH).of("East")).contains("South"));
    LabourRegion poorest = LabourRegion.of("poorest", 1, 1e-200);
    assertTrue(refusal(() -> CALCULATOR.calculate(NORTH, poorest)).contains("told from 0"));
  }

  private static String refusal(org.junit.jupiter.api.function.Executable call) {
    return String.valueOf(assertThrows(IllegalArgumentException.class, call).getMessage());
  }
}
