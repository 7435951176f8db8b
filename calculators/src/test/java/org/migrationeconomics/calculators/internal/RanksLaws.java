package org.migrationeconomics.calculators.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.SplittableRandom;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class RanksLaws {

  @Property(tries = 300)
  void differencesOfWholeNumbersAreExact(
      @ForAll long seed, @ForAll @IntRange(max = 60) int m, @ForAll @IntRange(max = 100) int most) {
    double[] numbers =
        new SplittableRandom(seed).ints(m, -most, most + 1).asDoubleStream().sorted().toArray();
    double expected = 0;
    for (int a = 0; a < m; a++) {
      for (int b = a + 1; b < m; b++) {
        expected += numbers[b] - numbers[a];
      }
    }
    assertEquals(expected, Ranks.pairDifferences(numbers) + 0.0);
  }

  @Property(tries = 300)
  void differencesOfDescendingNumbersHaveAMinus(
      @ForAll long seed, @ForAll @IntRange(max = 60) int m) {
    double[] rising = new SplittableRandom(seed).doubles(m).sorted().toArray();
    double[] falling = new double[m];
    double expected = 0;
    for (int i = 0; i < m; i++) {
      falling[i] = rising[m - 1 - i];
      expected += (m - 1 - 2.0 * i) * falling[i];
    }
    assertEquals(expected + 0.0, -Ranks.pairDifferences(falling) + 0.0);
  }

  /** Wages of four by hand: pairs differ by 1, 2, 6, 1, 5 and 4, which is 19. */
  @Example
  void giniByHand() {
    double[] wages = {1, 2, 3, 7};
    assertEquals(19, Ranks.pairDifferences(wages));
    assertEquals(19.0 / 52, Ranks.gini(wages), 1e-15);
    assertEquals(19.0 / 52, Ranks.gini(wages, new double[] {1, 1, 1, 1}), 1e-15);
    assertEquals(0.75, Ranks.gini(new double[] {0, 0, 0, 7}), 1e-15);
    assertEquals(0, Ranks.gini(new double[] {7}));
  }

  @Property(tries = 300)
  void giniIsThatOfAllPairs(@ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int m) {
    double[] numbers = numbers(new SplittableRandom(seed), m);
    double[] ones = new double[m];
    Arrays.fill(ones, 1);
    double expected = gini(numbers, ones);
    assertEquals(expected, Ranks.gini(numbers), 1e-14);
    assertEquals(expected, Ranks.gini(numbers, ones), 1e-14);
  }

  @Property(tries = 300)
  void giniWithWeightsIsThatOfAllPairs(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int m) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] numbers = numbers(random, m);
    double[] weights = random.doubles(m, 0.1, 10).toArray();
    assertEquals(gini(numbers, weights), Ranks.gini(numbers, weights), 1e-14);
  }

  @Property(tries = 300)
  void giniDoesNotDependOnTheUnit(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 60) int m,
      @ForAll @IntRange(min = -900, max = 900) int power) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] numbers = numbers(random, m);
    double[] weights = random.doubles(m, 0.1, 10).toArray();
    double[] inAnother = new double[m];
    for (int i = 0; i < m; i++) {
      inAnother[i] = Math.scalb(numbers[i], power);
    }
    assertEquals(Ranks.gini(numbers), Ranks.gini(inAnother));
    assertEquals(Ranks.gini(numbers, weights), Ranks.gini(inAnother, weights));
  }

  @Property(tries = 300)
  void aWeightIsHowOftenANumberStands(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 30) int m) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] numbers = numbers(random, m);
    double[] weights = random.ints(m, 0, 5).asDoubleStream().toArray();
    weights[m - 1]++;
    double[] often = new double[(int) Arrays.stream(weights).sum()];
    double[] ones = new double[often.length];
    Arrays.fill(ones, 1);
    int at = 0;
    for (int i = 0; i < m; i++) {
      Arrays.fill(often, at, at + (int) weights[i], numbers[i]);
      at += (int) weights[i];
    }
    assertEquals(Ranks.gini(often), Ranks.gini(numbers, weights), 1e-14);
    double[] ranks = new double[m];
    Ranks.centredRanks(numbers, weights, ranks);
    double[] ranksOfAll = new double[often.length];
    Ranks.centredRanks(often, ones, ranksOfAll);
    double[] expected = new double[often.length];
    at = 0;
    for (int i = 0; i < m; i++) {
      Arrays.fill(expected, at, at + (int) weights[i], ranks[i]);
      at += (int) weights[i];
    }
    assertArrayEquals(expected, ranksOfAll);
  }

  @Property(tries = 300)
  void aCentredRankIsTheWeightBelowLessTheWeightAbove(
      @ForAll long seed, @ForAll @IntRange(max = 60) int n) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] values = random.ints(n, -5, 6).asDoubleStream().toArray();
    double[] weights = random.ints(n, 0, 4).asDoubleStream().toArray();
    double[] expected = new double[n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        expected[i] += weights[j] * Math.signum(values[i] - values[j]);
      }
    }
    double[] ranks = new double[n];
    Ranks.centredRanks(values, weights, ranks);
    double mean = 0;
    for (int i = 0; i < n; i++) {
      assertEquals(expected[i], ranks[i]);
      mean += weights[i] * ranks[i];
    }
    assertEquals(0, mean);
  }

  /** Rising, some of them equal, the last above 0. */
  private static double[] numbers(SplittableRandom random, int m) {
    double[] numbers =
        random.doubles(m, 0, 1000).map(x -> x < 500 ? Math.rint(x / 50) : x).toArray();
    numbers[0]++;
    Arrays.sort(numbers);
    return numbers;
  }

  /** Summed exactly: thousands of rounded differences would be farther off than what is tested. */
  private static double gini(double[] numbers, double[] weights) {
    BigDecimal differences = BigDecimal.ZERO;
    BigDecimal weight = BigDecimal.ZERO;
    BigDecimal sum = BigDecimal.ZERO;
    for (int i = 0; i < numbers.length; i++) {
      BigDecimal of = BigDecimal.ZERO;
      for (int j = 0; j < i; j++) {
        BigDecimal apart = new BigDecimal(numbers[i]).subtract(new BigDecimal(numbers[j]));
        of = of.add(new BigDecimal(weights[j]).multiply(apart));
      }
      BigDecimal w = new BigDecimal(weights[i]);
      differences = differences.add(w.multiply(of));
      weight = weight.add(w);
      sum = sum.add(w.multiply(new BigDecimal(numbers[i])));
    }
    return differences.divide(weight.multiply(sum), MathContext.DECIMAL128).doubleValue();
  }
}
