package org.migrationeconomics.calculators.labour.wagegap.reweighting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.migrationeconomics.calculators.labour.wagegap.WageRows;
import org.migrationeconomics.calculators.labour.wagegap.WageStatistic;

class CellReweightingTest {

  private static final List<String> NAMES = List.of("education", "city");

  /** A: half in cell (1,0), half in (2,1). B: three quarters in (1,0), a quarter in (2,1). */
  private static final WageRows A =
      WageRows.of(NAMES, new double[] {1, 0, 2, 1, 1, 0, 2, 1}, new double[] {10, 20, 12, 30});

  private static final WageRows B =
      WageRows.of(NAMES, new double[] {1, 0, 1, -0.0, 2, 1, 1, 0}, new double[] {8, 6, 16, 10});

  @Test
  void byHand() {
    CellReweighting result = CellReweightingCalculator.withDefaults().calculate(A, B);
    assertEquals(18, result.a());
    assertEquals(10, result.b());
    // Half of the mean 8 and half of 16.
    assertEquals(12, result.counterfactual(), 1e-14);
    assertEquals(2, result.composition(), 1e-14);
    assertEquals(6, result.structure(), 1e-14);
    assertEquals(8, result.gap());
    assertEquals(0, result.leftOut());
    assertEquals(
        List.of(
            new ReweightedCell("education 1, city 0", 0.5, 0.75, 0.5 / 0.75),
            new ReweightedCell("education 2, city 1", 0.5, 0.25, 2)),
        result.cells());
    assertEquals("[0.667, 0.667, 2.000, 0.667]", weights(result.reweighted()));
    assertTrue(result.show().startsWith("Gap in the mean: 8 = composition 2 + structure 6"));
    assertEquals(result.show(), result.toString());
  }

  private static String weights(WageRows rows) {
    return Arrays.stream(rows.weights())
        .mapToObj(w -> String.format(java.util.Locale.ROOT, "%.3f", w))
        .toList()
        .toString();
  }

  @Test
  void anyStatistic() {
    CellReweighting result =
        CellReweightingCalculator.withDefaults()
            .withStatistic(WageStatistic.quantile(0.75))
            .calculate(A, B, "education");
    assertEquals(20, result.a());
    assertEquals(10, result.b());
    assertEquals(16, result.counterfactual());
    assertTrue(result.show().contains("Gap in the quantile 0.75"));
  }

  @Test
  void cellsOfOneGroupOnly() {
    WageRows more =
        WageRows.of(
            NAMES, new double[] {1, 0, 2, 1, 1, 0, 2, 1, 3, 0}, new double[] {10, 20, 12, 30, 99});
    assertRefused(
        "weight of group B where education 3, city 0 is 0.0, expected above zero, as in A",
        () -> CellReweightingCalculator.withDefaults().calculate(more, B));
    CellReweighting result =
        CellReweightingCalculator.withDefaults()
            .withMissingCells(MissingCells.LEAVE_OUT_AND_REPORT)
            .calculate(more, B);
    assertEquals(1, result.leftOut());
    assertEquals(18, result.a());
    assertEquals(12, result.counterfactual(), 1e-14);
    assertTrue(result.show().contains("Left out of A, as nobody of B is like them: 1 persons."));
    // A cell that only B has is no obstacle: it gets no weight.
    CellReweighting other = CellReweightingCalculator.withDefaults().calculate(B, more);
    assertEquals(0, other.cells().get(2).factor());
    assertEquals(0.75 * 11 + 0.25 * 25, other.counterfactual(), 1e-13);
  }

  private static void assertRefused(String message, Executable call) {
    assertEquals(
        "java.lang.IllegalArgumentException: " + message,
        assertThrows(IllegalArgumentException.class, call).toString());
  }

  @Test
  void badInputIsRefused() {
    CellReweightingCalculator calculator = CellReweightingCalculator.withDefaults();
    assertRefused(
        "regressor is 'age', expected one of education, city",
        () -> calculator.calculate(A, B, "age"));
    WageRows other = WageRows.of(List.of("x"), new double[] {1}, new double[] {1});
    assertRefused(
        "regressors of B is [x], expected those of A, [education, city]",
        () -> calculator.calculate(A, other));
    WageRows apart = WageRows.of(NAMES, new double[] {7.5, 7}, new double[] {1});
    assertRefused(
        "weight of the cells that both groups have is 0.0, expected above zero; nothing can be"
            + " compared",
        () -> calculator.withMissingCells(MissingCells.LEAVE_OUT_AND_REPORT).calculate(A, apart));
  }

  /** Of 100 persons of 15 and more, those in thirteen age groups: 1970, 1985. */
  private static final double[][] AGES = {
    {12.9, 10.9, 9.5, 8.0, 7.8, 8.4, 8.6, 7.8, 7.0, 5.9, 4.7, 3.6, 4.9},
    {10.1, 11.2, 11.6, 10.9, 9.4, 7.7, 6.3, 6.0, 6.3, 5.9, 5.1, 4.0, 5.5}
  };

  /** Heads of households among them, per cent. */
  private static final double[][] HEADS = {
    {1.9, 25.8, 45.7, 49.6, 51.2, 51.6, 51.8, 54.9, 58.7, 60.4, 62.8, 66.6, 66.8},
    {2.2, 24.3, 45.8, 52.5, 56.1, 55.6, 56.0, 57.4, 57.2, 61.2, 63.9, 68.6, 72.2}
  };

  /**
   * P. Das Gupta, Standardization and Decomposition of Rates, 1993, example 5.1: households per 100
   * persons rise from 44.7268 to 47.6940, by 1.2269 for the ages and 1.7403 for the rates. His
   * effects are the means of the two directions of reweighting.
   */
  @Test
  void published() {
    CellReweightingCalculator calculator = CellReweightingCalculator.withDefaults();
    CellReweighting forth = calculator.calculate(households(1), households(0));
    CellReweighting back = calculator.calculate(households(0), households(1));
    assertEquals(47.6940, forth.a(), 5e-5);
    assertEquals(44.7268, forth.b(), 5e-5);
    assertEquals(1.2269, (forth.composition() - back.composition()) / 2, 5e-5);
    assertEquals(1.7403, (forth.structure() - back.structure()) / 2, 5e-5);
  }

  private static WageRows households(int year) {
    double[] ages = new double[26];
    double[] heads = new double[26];
    double[] weights = new double[26];
    for (int a = 0; a < 13; a++) {
      ages[2 * a] = a;
      ages[2 * a + 1] = a;
      heads[2 * a] = 100;
      weights[2 * a] = AGES[year][a] * HEADS[year][a] / 100;
      weights[2 * a + 1] = AGES[year][a] - weights[2 * a];
    }
    return WageRows.of(List.of("age"), ages, heads).withWeights(weights);
  }
}
