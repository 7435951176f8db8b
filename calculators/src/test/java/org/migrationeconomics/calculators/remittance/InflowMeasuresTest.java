package org.migrationeconomics.calculators.remittance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class InflowMeasuresTest {

  @Test
  void formulasByHand() {
    assertEquals(0.75, InflowMeasures.ratio(3, 4));
    assertEquals(0, InflowMeasures.ratio(0, 4));
    assertEquals(-1.0 / 7, InflowMeasures.relativeGap(3, 4));
    assertEquals(1, InflowMeasures.relativeGap(3, 0));
    assertEquals(-1, InflowMeasures.relativeGap(0, 4));
    assertEquals(0.6, InflowMeasures.shareOfExternalFinance(6, -2, 4));
    assertEquals(0.25, InflowMeasures.shareOfExternalFinance(1, 2, 1));
    assertEquals(1, InflowMeasures.shareOfExternalFinance(6, -2, -4));
    assertEquals(0, InflowMeasures.shareOfExternalFinance(0, 2, -4));
    assertEquals(12.5, InflowMeasures.percentOfGdp(1, 8));
    assertEquals(-12.5, InflowMeasures.percentOfGdp(-1, 8));
  }

  @Test
  void sumsThatOverflowStayShares() {
    assertEquals(0.2, InflowMeasures.relativeGap(1.5e308, 1e308), 1e-15);
    assertEquals(0.5, InflowMeasures.shareOfExternalFinance(1.6e308, 0.8e308, 0.8e308), 1e-15);
  }

  @Test
  void refusesWhatIsNotDefined() {
    refused(
        "compared inflow is 0.0, expected a finite number above zero",
        () -> InflowMeasures.ratio(1, 0));
    refused(
        "compared inflow is -113.2, expected a finite number above zero",
        () -> InflowMeasures.ratio(3471.8, -113.2));
    refused(
        "remittances is -1.0, expected a finite number that is not negative",
        () -> InflowMeasures.ratio(-1, 1));
    refused(
        "compared inflow is -1.0, expected a finite number that is not negative",
        () -> InflowMeasures.relativeGap(1, -1));
    refused(
        "larger of both inflows is 0.0, expected a finite number above zero",
        () -> InflowMeasures.relativeGap(0, 0));
    refused(
        "largest of the inflows is 0.0, expected a finite number above zero",
        () -> InflowMeasures.shareOfExternalFinance(0, -1, 0));
    refused(
        "assistance is NaN, expected a finite number",
        () -> InflowMeasures.shareOfExternalFinance(1, 1, Double.NaN));
    refused(
        "gross domestic product is 0.0, expected a finite number above zero",
        () -> InflowMeasures.percentOfGdp(1, 0));
    refused(
        "inflow is Infinity, expected a finite number",
        () -> InflowMeasures.percentOfGdp(Double.POSITIVE_INFINITY, 1));
  }

  private static void refused(String message, org.junit.jupiter.api.function.Executable call) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
  }
}
