package org.migrationeconomics.core.labour;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Moments add up, however the rows are cut. */
class RegressionMomentsLaws {

  private static final List<String> NAMES = List.of("year", "share", "schooling");

  private final double[] x;
  private final double[] y;
  private final double[] w;

  RegressionMomentsLaws() {
    int n = 1200;
    SplittableRandom random = new SplittableRandom(7);
    x = new double[3 * n];
    y = new double[n];
    w = new double[n];
    for (int i = 0; i < n; i++) {
      x[3 * i] = random.nextInt(1930, 2000);
      x[3 * i + 1] = random.nextDouble();
      x[3 * i + 2] = random.nextInt(20);
      y[i] = 100 + random.nextDouble() * x[3 * i + 2];
      w[i] = random.nextInt(5) == 0 ? 1 : random.nextDouble() * 10;
    }
  }

  private RegressionMoments of(int from, int to, boolean weighted) {
    double[] rows = Arrays.copyOfRange(x, 3 * from, 3 * to);
    double[] outcome = Arrays.copyOfRange(y, from, to);
    return weighted
        ? RegressionMoments.of(NAMES, rows, outcome, Arrays.copyOfRange(w, from, to))
        : RegressionMoments.of(NAMES, rows, outcome);
  }

  private static void assertSame(RegressionMoments expected, RegressionMoments actual) {
    assertEquals(expected.count(), actual.count());
    assertEquals(expected.weight(), actual.weight(), 1e-12 * expected.weight());
    assertClose(expected.means(), actual.means());
    assertProducts(expected.centredProducts(), actual.centredProducts());
    assertEquals(
        expected.squaredWeight(), actual.squaredWeight(), 1e-12 * expected.squaredWeight());
    assertProducts(expected.squaredWeightCentredProducts(), actual.squaredWeightCentredProducts());
  }

  private static void assertClose(double[] expected, double[] actual) {
    for (int j = 0; j < expected.length; j++) {
      assertEquals(expected[j], actual[j], 1e-12 * (1 + Math.abs(expected[j])));
    }
  }

  private static void assertProducts(double[] expected, double[] actual) {
    for (int j = 0; j < 4; j++) {
      for (int k = 0; k < 4; k++) {
        double size = Math.sqrt(expected[5 * j] * expected[5 * k]);
        assertEquals(expected[4 * j + k], actual[4 * j + k], 1e-12 * size);
      }
    }
  }

  @Property
  void anyPartitionGivesTheWhole(
      @ForAll @IntRange(max = 1200) int one,
      @ForAll @IntRange(max = 1200) int other,
      @ForAll boolean weighted) {
    int first = Math.min(one, other);
    int second = Math.max(one, other);
    RegressionMoments a = of(0, first, weighted);
    RegressionMoments b = of(first, second, weighted);
    RegressionMoments c = of(second, 1200, weighted);
    RegressionMoments whole = of(0, 1200, weighted);
    assertSame(whole, a.plus(b).plus(c));
    assertSame(whole, a.plus(b.plus(c)));
    assertSame(whole, c.plus(a).plus(b));
  }

  /** One half without weights, which are weights of 1. */
  @Property(tries = 50)
  void weightedAndUnweightedAddUp(@ForAll @IntRange(min = 1, max = 1199) int cut) {
    double[] mixed = w.clone();
    Arrays.fill(mixed, 0, cut, 1);
    RegressionMoments whole = RegressionMoments.of(NAMES, x, y, mixed);
    assertSame(whole, of(0, cut, false).plus(of(cut, 1200, true)));
    RegressionMoments.Accumulator rows = RegressionMoments.accumulator(NAMES);
    for (int i = 0; i < 1200; i++) {
      rows.addWeighted(mixed[i], y[i], x[3 * i], x[3 * i + 1], x[3 * i + 2]);
    }
    assertSame(whole, rows.moments());
    RegressionMoments.Accumulator left = RegressionMoments.accumulator(NAMES);
    for (int i = 0; i < cut; i++) {
      left.add(y[i], x[3 * i], x[3 * i + 1], x[3 * i + 2]);
    }
    assertSame(whole, left.addAll(of(cut, 1200, true)).moments());
  }

  @Property(tries = 50)
  void printedProductsGiveBackTheMoments(@ForAll @IntRange(min = 10, max = 1200) int rows) {
    RegressionMoments moments = of(0, rows, false);
    RegressionMoments printed =
        RegressionMoments.ofCrossProducts(
            NAMES, moments.crossProducts(), moments.outcomeProducts(), moments.outcomeSquares());
    // Years are far from zero beside their spread, and that costs digits here.
    for (int i = 0; i < 16; i++) {
      assertEquals(
          moments.centredProducts()[i],
          printed.centredProducts()[i],
          1e-12 * moments.crossProducts()[1][1]);
    }
  }
}
