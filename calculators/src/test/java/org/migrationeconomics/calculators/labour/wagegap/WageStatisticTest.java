package org.migrationeconomics.calculators.labour.wagegap;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class WageStatisticTest {

  private static WageRows wages(double... wages) {
    double[] x = new double[wages.length];
    Arrays.setAll(x, i -> i);
    return WageRows.of(List.of("x"), x, wages);
  }

  /** Grouped salaries of the UTIP tutorial (Hale); Gini .27962536863, computed apart. */
  @Test
  void giniOfTheSalarySchedule() {
    WageRows salaries =
        wages(18e3, 22e3, 25e3, 35e3, 40e3, 60e3, 75e3, 80e3, 120e3, 200e3, 1e6)
            .withWeights(7, 10, 280, 15, 15, 50, 10, 6, 4, 2, 1);
    assertEquals(.27962536863, WageStatistic.gini().value(salaries), 5e-12);
    assertEquals(36452.5, WageStatistic.mean().value(salaries), 1e-9);
    assertEquals(25e3, WageStatistic.median().value(salaries));
    assertEquals(60e3, WageStatistic.quantile(0.9).value(salaries));
  }

  /** The Gini index of 0 for 99 and 100 for one is 0.99, and 0 if all have the same. */
  @Test
  void giniOfExtremes() {
    double[] one = new double[100];
    one[40] = 100;
    assertEquals(0.99, WageStatistic.gini().value(wages(one)), 1e-14);
    assertEquals(0, WageStatistic.gini().value(wages(3, 3, 3)), 1e-15);
  }

  /** An influence is what a little more weight on one worker does to the statistic. */
  @Test
  void influenceIsADerivative() {
    WageRows rows = Workers.group(11, 60, true);
    double[] influence = WageStatistic.gini().influence(rows);
    double value = WageStatistic.gini().value(rows);
    double total = Arrays.stream(rows.weights()).sum();
    double epsilon = 1e-6;
    for (int i = 0; i < 60; i += 7) {
      double[] more = rows.weights();
      more[i] += epsilon * total / (1 - epsilon);
      double slope = (WageStatistic.gini().value(rows.withWeights(more)) - value) / epsilon;
      assertEquals(influence[i] - value, slope, 1e-4);
    }
  }

  /** Of 1, 2, 4, 8 the median is 2; below it, at it in the part that makes a half, above it. */
  @Test
  void influencesOnTheMedian() {
    WageRows rows = wages(8, 2, 1, 4);
    double density =
        (Math.exp(-18) + 1 + Math.exp(-0.5) + Math.exp(-2)) / 4 / Math.sqrt(2 * Math.PI);
    assertArrayEquals(
        new double[] {2 + 0.5 / density, 2 - 0.5 / density, 2 - 0.5 / density, 2 + 0.5 / density},
        WageStatistic.median().withBandwidth(1).influence(rows),
        1e-12);
    // A third lies within the worker who earns 2: of that worker's quarter a third is below.
    assertEquals(
        2 + (1 / 3.0 - 1 / 3.0) / density,
        WageStatistic.quantile(1 / 3.0).withBandwidth(1).influence(rows)[1],
        1e-12);
  }

  /** Silverman's bandwidth for 1 to 9: sd √7.5, quartiles 3 and 7. */
  @Test
  void bandwidthOfSilverman() {
    WageRows rows = wages(1, 2, 3, 4, 5, 6, 7, 8, 9);
    double width = 0.9 * Math.min(Math.sqrt(7.5), 4 / 1.349) * Math.pow(9, -0.2);
    assertArrayEquals(
        WageStatistic.median().withBandwidth(width).influence(rows),
        WageStatistic.median().influence(rows),
        1e-12);
    assertNotEquals(
        WageStatistic.median().withBandwidth(2 * width).influence(rows)[0],
        WageStatistic.median().influence(rows)[0]);
  }

  @Test
  void namesAndEquality() {
    assertEquals("quantile 0.1", WageStatistic.quantile(0.1).toString());
    assertEquals("median", WageStatistic.median().toString());
    assertEquals(WageStatistic.quantile(0.5), WageStatistic.median());
    assertEquals(WageStatistic.quantile(0.5).hashCode(), WageStatistic.median().hashCode());
    assertNotEquals(WageStatistic.median(), WageStatistic.median().withBandwidth(1));
    assertNotEquals(WageStatistic.mean(), WageStatistic.gini());
  }

  private static void assertRefused(String message, Executable call) {
    assertEquals(
        "java.lang.IllegalArgumentException: " + message,
        assertThrows(IllegalArgumentException.class, call).toString());
  }

  @Test
  void badInputIsRefused() {
    assertRefused(
        "share is 1.0, expected a share above 0 and below 1", () -> WageStatistic.quantile(1));
    assertRefused(
        "bandwidth is 1.0, expected none, as the Gini index needs no density",
        () -> WageStatistic.gini().withBandwidth(1));
    assertRefused(
        "bandwidth is 0.0, expected a finite number above zero",
        () -> WageStatistic.median().withBandwidth(0));
    assertRefused(
        "wage in a Gini index is -1.0, expected a finite number that is not negative",
        () -> WageStatistic.gini().value(wages(1, -1, 2)));
    assertRefused(
        "mean wage in a Gini index is 0.0, expected a finite number above zero",
        () -> WageStatistic.gini().value(wages(0, 0)));
    assertRefused(
        "density at the median is 0.0, expected above zero; give a bandwidth",
        () -> WageStatistic.median().influence(wages(2, 2, 2)));
    assertRefused(
        "weight of the workers is 0.0, expected above zero",
        () -> WageStatistic.mean().value(wages(1, 2).withWeights(0, 0)));
  }

  @Test
  void gapInTheMedianIsNamed() {
    WageGapDecomposition gap =
        WageGapDecompositionCalculator.withDefaults()
            .withStatistic(WageStatistic.median())
            .withReplications(50)
            .calculate(Workers.group(1, 300, true), Workers.group(2, 300, false));
    assertTrue(gap.show().startsWith("Gap in the median, A minus B"), gap.show());
    assertEquals(50, gap.replications());
    assertEquals(0, gap.failedReplications());
    double error = gap.gap().bootstrapError().value();
    assertTrue(error > 0.01 && error < 0.2, gap.show());
  }
}
