package org.migrationeconomics.core.remittance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.migrationeconomics.core.ValueChecks;

class TransferCostTest {

  @Test
  void theUnitIsSaid() {
    assertEquals(6.25, TransferCost.percent(6.25).percent());
    assertEquals(TransferCost.percent(6.25), TransferCost.fraction(0.0625));
    assertEquals(TransferCost.percent(6.25).hashCode(), TransferCost.fraction(0.0625).hashCode());
    assertNotEquals(TransferCost.percent(0.0625), TransferCost.fraction(0.0625));
    assertEquals("6.250 %", TransferCost.percent(6.25).toString());
    assertEquals(TransferCost.percent(0), TransferCost.percent(-0.0));
    assertEquals(TransferCost.percent(-3), ValueChecks.serialised(TransferCost.percent(-3)));
  }

  @Test
  void aBareNumberIsPerCentAndNoFraction() {
    assertEquals(TransferCost.percent(1), TransferCost.bare("cost", 1));
    assertEquals(TransferCost.percent(0), TransferCost.bare("cost", 0));
    assertEquals(TransferCost.percent(-1), TransferCost.bare("cost", -1));
    refused(
        "cost is 0.0618, expected per cent such as 6.18; say TransferCost.percent(0.0618) or"
            + " TransferCost.fraction(0.0618) of a number that may be either",
        () -> TransferCost.bare("cost", 0.0618));
    assertThrows(IllegalArgumentException.class, () -> TransferCost.bare("cost", -0.5));
    assertThrows(IllegalArgumentException.class, () -> TransferCost.bare("cost", Double.NaN));
    refused(
        "cost as a fraction is 6.18, expected a number from -1 to 1, 0.0618 for 6.18 %",
        () -> TransferCost.fraction(6.18));
    assertThrows(IllegalArgumentException.class, () -> TransferCost.fraction(Double.NaN));
    assertThrows(
        IllegalArgumentException.class, () -> TransferCost.percent(Double.POSITIVE_INFINITY));
  }

  private static void refused(String message, Executable call) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
  }
}
