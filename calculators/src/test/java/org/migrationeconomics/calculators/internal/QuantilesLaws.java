package org.migrationeconomics.calculators.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class QuantilesLaws {

  /** By the definition: on the straight line between (k/(n − 1), x[k]), in exact arithmetic. */
  @Property
  void itLiesOnTheLineBetweenNeighbours(
      @ForAll @Size(min = 1, max = 60) List<@From("numbers") Double> numbers,
      @ForAll @DoubleRange(max = 1) double probability) {
    double[] sorted = numbers.stream().mapToDouble(number -> number).sorted().toArray();
    int n = sorted.length;
    BigDecimal place = new BigDecimal(probability).multiply(new BigDecimal(n - 1));
    int k = Math.min(place.intValue(), Math.max(n - 2, 0));
    BigDecimal lower = new BigDecimal(sorted[k]);
    BigDecimal upper = new BigDecimal(sorted[Math.min(k + 1, n - 1)]);
    double expected =
        lower.add(place.subtract(new BigDecimal(k)).multiply(upper.subtract(lower))).doubleValue();
    // The place is rounded, and so are the distance of the neighbours, its part and the sum.
    double range = sorted[n - 1] - sorted[0];
    double tolerance = 0x1p-52 * (n * range + Math.abs(expected));
    assertEquals(expected, Quantiles.ofSorted(sorted, n, probability), tolerance);
  }

  @Property(tries = 200)
  void withoutSortingTheyAreThoseOfTheSortedNumbers(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 400) int count,
      @ForAll @IntRange(min = 0, max = 40) int power) {
    // High powers crowd nearly all numbers into one class.
    double[] values =
        new Random(seed).doubles(count).map(u -> Math.pow(u, power) * 1e6 - 1e3).toArray();
    double[] probabilities = {0, 0.025, 0.25, 0.5, 0.9, 1};
    double[] quantiles = new double[6];
    double[] given = values.clone();
    new Quantiles(count, probabilities).of(given, quantiles, 0);
    assertArrayEquals(values, given);
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    double[] expected = new double[6];
    for (int p = 0; p < 6; p++) {
      double h = (count - 1) * probabilities[p];
      double above = sorted[(int) Math.ceil(h)];
      double below = sorted[(int) Math.floor(h)];
      expected[p] = below + (h - Math.floor(h)) * (above - below);
    }
    assertArrayEquals(expected, quantiles);
    assertEquals(expected[3], Quantiles.ofSorted(sorted, count, 0.5));
  }

  @Provide
  Arbitrary<Double> numbers() {
    return Arbitraries.oneOf(
        Arbitraries.doubles().between(-10, 10),
        Arbitraries.integers().between(-3, 3).map(whole -> (double) whole),
        Arbitraries.doubles().between(-1e12, 1e12));
  }
}
