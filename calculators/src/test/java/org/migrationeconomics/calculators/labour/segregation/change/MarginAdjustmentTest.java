package org.migrationeconomics.calculators.labour.segregation.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.migrationeconomics.calculators.labour.segregation.GroupCounts;

class MarginAdjustmentTest {

  private static final List<String> JOBS = List.of("1", "2", "3");
  private static final List<String> SEXES = List.of("male", "female");
  private static final MarginAdjustmentCalculator CALCULATOR =
      MarginAdjustmentCalculator.withDefaults();

  private static void refused(String message, Executable call) {
    assertEquals(
        "java.lang.IllegalArgumentException: " + message,
        assertThrows(IllegalArgumentException.class, call).toString());
  }

  /** T. Karmel and M. MacLachlan 1988, the worked example. */
  @Test
  void tableOf1988() {
    MarginAdjustment result =
        CALCULATOR.calculate(
            GroupCounts.of(JOBS, SEXES, 100, 50, 50, 50, 100, 50),
            GroupCounts.of(JOBS, SEXES, 125, 100, 100, 100, 100, 75));
    double[] published = {134.7, 90.3, 85.5, 114.5, 104.8, 70.2};
    double[] adjusted = result.adjusted().toArray();
    for (int i = 0; i < published.length; i++) {
      assertEquals(published[i], adjusted[i], .05);
    }
    assertTrue(result.convergence().converged());
    assertTrue(result.convergence().error() <= 1e-12);
    // The odds ratios are those of the source.
    assertEquals(
        100.0 * 50 / (50.0 * 50), adjusted[0] * adjusted[3] / (adjusted[1] * adjusted[2]), 1e-10);
    assertEquals(.0762007515, SegregationIndex.KARMEL_MACLACHLAN.of(result.adjusted()), 1e-10);
    assertTrue(result.toString().contains("134.734"), result.toString());
    assertTrue(result.toString().contains("converged after"), result.toString());
  }

  /** Almost no odds but the diagonal: plain fitting would take tens of thousands of iterations. */
  @Test
  void newtonStepsCutTheTail() {
    GroupCounts source =
        GroupCounts.of(JOBS, List.of("x", "y", "z"), 1000, 1, 0, 1, 1000, 1, 0, 1, 1000);
    GroupCounts target =
        GroupCounts.of(JOBS, List.of("z", "y", "x"), 10, 200, 800, 300, 700, 100, 900, 50, 40);
    MarginAdjustment result = CALCULATOR.withMaximumIterations(200).calculate(source, target);
    assertTrue(result.convergence().converged(), result.show());
    double[] expected = target.groupTotals();
    double[] found = result.adjusted().groupTotals();
    for (int g = 0; g < 3; g++) {
      assertEquals(expected[2 - g], found[g], 1e-9);
    }
    double[] rows = result.adjusted().unitTotals();
    assertEquals(1010, rows[0], 1e-9);
    assertEquals(1100, rows[1], 1e-9);
    assertEquals(990, rows[2], 1e-9);
  }

  @Test
  void tooFewIterationsAreReported() {
    MarginAdjustment result =
        CALCULATOR
            .withMaximumIterations(2)
            .calculate(
                GroupCounts.of(JOBS, SEXES, 100, 50, 50, 50, 100, 50),
                GroupCounts.of(JOBS, SEXES, 125, 100, 100, 100, 100, 75));
    assertFalse(result.convergence().converged());
    assertEquals(2, result.convergence().iterations());
    assertTrue(result.show().contains("NOT CONVERGED after 2 iterations"), result.show());
    assertTrue(
        CALCULATOR
            .withMaximumIterations(2)
            .withTolerance(.1)
            .withZeroFill(.5)
            .calculate(
                GroupCounts.of(JOBS, SEXES, 100, 50, 50, 50, 100, 50),
                GroupCounts.of(JOBS, SEXES, 125, 100, 100, 100, 100, 75))
            .convergence()
            .converged());
  }

  @Test
  void badInputIsRefused() {
    GroupCounts source = GroupCounts.of(JOBS, SEXES, 1, 2, 3, 4, 5, 6);
    GroupCounts emptied = GroupCounts.of(JOBS, SEXES, 1, 2, 3, 4, 0, 0);
    refused(
        "unit is '3', expected no unit of the source without people in target",
        () -> CALCULATOR.calculate(source, emptied));
    refused(
        "unit is '3', expected no unit of the target without people in source",
        () -> CALCULATOR.calculate(emptied, source));
    refused(
        "total of source is 0.0, expected a finite number above zero",
        () -> CALCULATOR.calculate(GroupCounts.empty(), source));
    refused(
        "tolerance is 0.0, expected a number from 1e-15 to 0.1", () -> CALCULATOR.withTolerance(0));
    refused(
        "tolerance is NaN, expected a number from 1e-15 to 0.1",
        () -> CALCULATOR.withTolerance(Double.NaN));
    refused(
        "maximum of iterations is 0, expected at least 1",
        () -> CALCULATOR.withMaximumIterations(0));
    refused(
        "fill of empty cells is 0.0, expected a number above 0 and at most 0.5",
        () -> CALCULATOR.withZeroFill(0));
  }
}
