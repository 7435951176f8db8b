package org.migrationeconomics.calculators.labour.inequality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.migrationeconomics.core.labour.WageDistribution;

class PolarizationTest {

  private static final PolarizationCalculator CALCULATOR = PolarizationCalculator.withDefaults();

  /** Computed apart from this library with numpy. */
  @Test
  void salarySchedule() {
    Polarization result = CALCULATOR.calculate(Schedule.universal());
    assertEquals(264713 / 2e6, result.wolfson(), 1e-15); // exactly, in fractions
    assertEquals(.17647131627, result.estebanRay(1), 5e-12);
    assertEquals(25000, result.median());
    assertEquals(36452.5, result.mean(), 1e-9);
    assertTrue(result.toString().contains("Wolfson"), result.toString());
  }

  /** Half gets 1 and half gets 3: L(1/2) = 1/4, G = 1/4, mean = median = 2, so P = 1/2. */
  @Test
  void twoPolesByHand() {
    WageDistribution poles = WageDistribution.of(Schedule.YEARLY, 1, 1, 3, 3);
    Polarization result = CALCULATOR.withSensitivities(0, 1, 1.6).calculate(poles);
    assertEquals(0.5, result.wolfson(), 1e-15);
    assertEquals(0.25, result.lowerHalf(), 1e-15);
    // 2 · (1/2)^(1+α) · 1/2 · 1
    assertEquals(0.5, result.estebanRay(0), 1e-15);
    assertEquals(0.25, result.estebanRay(1), 1e-15);
    assertEquals(Math.pow(0.5, 2.6), result.estebanRay(1.6), 1e-15);
    assertEquals(
        1,
        CALCULATOR.calculate(WageDistribution.of(Schedule.YEARLY, 0, 2)).wolfson(),
        1e-15,
        "half gets nothing and the others alike");
  }

  @Test
  void groupsIdentifyAtTheirMeans() {
    Map<String, WageDistribution> groups = new LinkedHashMap<>();
    groups.put("upper", WageDistribution.of(Schedule.YEARLY, 2, 4));
    groups.put("lower", WageDistribution.of(Schedule.YEARLY, 0.5, 1.5));
    Polarization result = CALCULATOR.calculate(groups);
    assertEquals(0.25, result.estebanRay(1), 1e-15);
    assertEquals(2, result.mean());
    assertEquals(1.75, result.median());
  }

  @Test
  void saysWhatIsWrong() {
    refused(
        () -> CALCULATOR.withSensitivities(2),
        "sensitivity is 2.0, expected 0 to 1.6, as Esteban and Ray have it");
    refused(() -> CALCULATOR.calculate(WageDistribution.empty()), "expected somebody's wages");
    refused(() -> CALCULATOR.calculate(Map.of()), "expected somebody's wages");
    refused(
        () -> CALCULATOR.calculate(Map.of("a", WageDistribution.empty())),
        "group a is 'wages of 0 persons'");
    refused(
        () -> CALCULATOR.calculate(WageDistribution.of(Schedule.YEARLY, 0, 0, 5)),
        "median wage is 0.0, expected above zero");
    refused(() -> CALCULATOR.calculate(Schedule.universal()).estebanRay(0.3), "one of [1.0]");
    refused(() -> new EstebanRayIndex(-1, 0), "sensitivity is -1.0");
    assertTrue(CALCULATOR.toString().contains("[1.0]"));
  }

  private static void refused(Runnable action, String message) {
    String text = assertThrows(IllegalArgumentException.class, action::run).toString();
    assertTrue(text.contains(message), text);
  }
}
