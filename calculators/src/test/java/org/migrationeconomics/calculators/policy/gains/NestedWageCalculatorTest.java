package org.migrationeconomics.calculators.policy.gains;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NestedWageCalculatorTest {

  private static final NestedWageCalculator EXACT = NestedWageCalculator.withDefaults();
  private static final NestedWageCalculator LINEAR = EXACT.withForm(NestedWageForm.LOG_LINEAR);

  static LabourNest labour(double inner) {
    return LabourNest.of(
        "labour",
        2,
        LabourNest.of(
            "low",
            inner,
            LabourNest.group("low natives", 40, 1),
            LabourNest.group("low immigrants", 10, 0.8).becoming(15)),
        LabourNest.of(
            "high",
            inner,
            LabourNest.group("high natives", 45, 2),
            LabourNest.group("high immigrants", 5, 1.8).becoming(6)));
  }

  /** Worked out by another program. */
  @ParameterizedTest
  @CsvSource({
    "low natives, -1.661178491, -1.379554680",
    "low immigrants, -3.688504032, -3.406880220",
    "high natives, 1.102999215, 0.915572717",
    "high immigrants, 0.191391431, 0.003964933"
  })
  void goldenNumbers(String group, double exact, double linear) {
    assertEquals(exact, 100 * EXACT.calculate(labour(20)).of(group).longRun(), 1e-9);
    assertEquals(linear, 100 * LINEAR.calculate(labour(20)).of(group).longRun(), 1e-9);
  }

  @Test
  void perfectSubstitutesHaveOneEffect() {
    NestedWageEffects effects = EXACT.calculate(labour(Double.POSITIVE_INFINITY));
    for (String who : new String[] {"natives", "immigrants"}) {
      assertEquals(-2.077957572, 100 * effects.of("low " + who).longRun(), 1e-9);
      assertEquals(1.023252536, 100 * effects.of("high " + who).longRun(), 1e-9);
    }
    assertTrue(effects.show().contains("σ ∞"), effects.show());
  }

  @Test
  void allLabour() {
    assertEquals(0.033228673, LINEAR.calculate(labour(20)).labourChange(), 5e-10);
  }

  @Test
  void relativeSupplyAndRelativeWage() {
    LabourNest two =
        LabourNest.of(
            "labour", 1.4, LabourNest.group("a", 10, 1).becoming(11), LabourNest.group("b", 10, 1));
    for (NestedWageCalculator calculator : new NestedWageCalculator[] {EXACT, LINEAR}) {
      NestedWageEffects effects = calculator.calculate(two);
      assertEquals(-6.807870, 100 * (effects.of("a").longRun() - effects.of("b").longRun()), 5e-7);
    }
  }

  /**
   * A table published for immigration to the United States 1980-2000, per cent, by schooling: the
   * two horizons differ by −3.4 for all, as 0.3 × 11.33 % asks for.
   */
  @Test
  void publishedHorizonsDifferByOneNumber() {
    double[] shortRun = {-3.4, -8.2, -2.2, -2.7, -3.9};
    double[] longRun = {0.0, -4.8, 1.2, 0.7, -0.5};
    LabourNest all =
        LabourNest.of(
            "labour",
            1.3,
            LabourNest.group("dropouts", 10, 1).becoming(10 * Math.exp(0.1133)),
            LabourNest.group("others", 90, 2).becoming(90 * Math.exp(0.1133)));
    NestedWageEffects effects = LINEAR.withCapitalShare(0.3).calculate(all);
    double difference = 100 * (effects.meanShortRun("dropouts") - effects.meanLongRun("dropouts"));
    for (int i = 0; i < shortRun.length; i++) {
      assertEquals(shortRun[i] - longRun[i], difference, 0.05);
    }
    assertEquals(0.1757, NestedWageCalculator.growthBehind(0.1133, 1.3, -0.048), 5e-5);
  }

  @Test
  void sensitivityTriesOtherElasticities() {
    String text =
        EXACT.calculate(labour(20)).sensitivity("low", 5, 20, Double.POSITIVE_INFINITY).render();
    assertTrue(text.contains("-1.661") && text.contains("∞"), text);
    assertTrue(
        refusal(() -> EXACT.calculate(labour(20)).sensitivity("lower", 5)).contains("a nest of"));
  }

  @Test
  void numbersOfGroupsChangeInCopies() {
    LabourNest more = labour(20).with("low natives", 44);
    assertEquals(110, more.workersAfter(), 1e-12);
    assertEquals(100, more.workers());
    assertTrue(refusal(() -> labour(20).with("lower natives", 44)).contains("low natives"));
    assertTrue(refusal(() -> labour(20).becoming(5)).contains("a nest changes with its members"));
  }

  @Test
  void badInput() {
    LabourNest a = LabourNest.group("a", 1, 1);
    assertTrue(refusal(() -> LabourNest.group("a", 0, 1)).contains("workers of a"));
    assertTrue(refusal(() -> LabourNest.group("a", 1, 0)).contains("wage of a"));
    assertTrue(refusal(() -> a.becoming(0)).contains("workers of a afterwards"));
    assertTrue(refusal(() -> LabourNest.of("n", 0, a)).contains("substitution of n"));
    assertTrue(refusal(() -> LabourNest.of("n", 2)).contains("1 or more"));
    assertTrue(refusal(() -> LabourNest.of("n", 2, a, a)).contains("each name once"));
    assertTrue(refusal(() -> LabourNest.of("a", 2, a)).contains("each name once"));
    assertTrue(refusal(() -> EXACT.calculate(a)).contains("a nest of groups"));
    assertTrue(refusal(() -> EXACT.withCapitalShare(0)).contains("capital share"));
    assertTrue(
        refusal(() -> EXACT.calculate(labour(2)).meanLongRun("low natives", "low natives"))
            .contains("each group once"));
    assertTrue(refusal(() -> EXACT.calculate(labour(2)).meanLongRun()).contains("1 or more"));
  }

  private static String refusal(org.junit.jupiter.api.function.Executable call) {
    return String.valueOf(assertThrows(IllegalArgumentException.class, call).getMessage());
  }
}
