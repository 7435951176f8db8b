package org.migrationeconomics.calculators.labour.segregation.random;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.migrationeconomics.calculators.labour.segregation.GroupCounts;
import org.migrationeconomics.calculators.labour.segregation.SchoolFiles;
import org.migrationeconomics.calculators.labour.segregation.internal.BinomialMath;
import org.migrationeconomics.calculators.labour.segregation.random.SegregationBootstrap.Estimate;

class RandomSegregationTest {

  private static final RandomSegregationCalculator CALCULATOR =
      RandomSegregationCalculator.withDefaults();
  private static final SegregationBootstrapCalculator BOOTSTRAP =
      SegregationBootstrapCalculator.withDefaults();
  private static final List<String> PAIR = List.of("x", "y");

  private static void refused(String message, Executable call) {
    assertEquals(
        "java.lang.IllegalArgumentException: " + message,
        assertThrows(IllegalArgumentException.class, call).toString());
  }

  /** C. Winship 1977, table 2: units of 10, one in ten of the group, .387. */
  @Test
  void winship() {
    List<String> units = new ArrayList<>();
    double[] cells = new double[20];
    for (int u = 0; u < 10; u++) {
      units.add("unit " + u);
      cells[2 * u] = u == 0 ? 10 : 0;
      cells[2 * u + 1] = u == 0 ? 0 : 10;
    }
    RandomSegregation apart = CALCULATOR.calculate(GroupCounts.of(units, PAIR, cells), "x", "y");
    assertEquals(.1, apart.share(), 1e-15);
    assertEquals(10, apart.units());
    assertEquals(1, apart.observed(), 1e-15);
    assertEquals(.387420489, apart.expected(), 1e-12);
    assertEquals(1, apart.systematic().value(), 1e-15);

    for (int u = 0; u < 10; u++) {
      cells[2 * u] = 1;
      cells[2 * u + 1] = 9;
    }
    RandomSegregation even = CALCULATOR.calculate(GroupCounts.of(units, PAIR, cells), "x", "y");
    assertEquals(0, even.observed(), 1e-15);
    assertEquals(.387420489, even.expected(), 1e-12);
    assertEquals(-1, even.systematic().value(), 1e-15);
    assertTrue(even.toString().contains("0.387420"), even.toString());
  }

  @Test
  void badInputIsRefused() {
    GroupCounts weighted = GroupCounts.of(List.of("a", "b"), PAIR, 1.5, 1, 2, 2);
    refused(
        "size of a unit is 2.5, expected a whole number of people",
        () -> CALCULATOR.calculate(weighted, "x", "y"));
    refused(
        "second group is 'x', expected another one than the first",
        () -> CALCULATOR.calculate(weighted, "x", "x"));
    refused(
        "counts is '6.500 people, 2 groups in 2 units', expected whole numbers of people, a sample"
            + " that was drawn",
        () -> BOOTSTRAP.calculate(weighted));
    refused(
        "counts is '3 people, 1 group in 2 units', expected people of at least two groups in at"
            + " least two units",
        () -> BOOTSTRAP.calculate(GroupCounts.of(List.of("a", "b"), PAIR, 1, 0, 2, 0)));
    refused(
        "counts is '3 people, 2 groups in 1 unit', expected people of at least two groups in at"
            + " least two units",
        () -> BOOTSTRAP.calculate(GroupCounts.of(List.of("a", "b"), PAIR, 1, 2, 0, 0)));
    refused(
        "replications is 1, expected 2 to 1000000 samples", () -> BOOTSTRAP.withReplications(1));
    refused(
        "confidence is 1.0, expected a number above 0 and below 1",
        () -> BOOTSTRAP.withConfidence(1));
    refused(
        "index is 'K', expected one of [M, H, D, R]",
        () ->
            BOOTSTRAP
                .withReplications(2)
                .calculate(GroupCounts.of(List.of("a", "b"), PAIR, 1, 2, 2, 1))
                .index("K"));
  }

  /** Probabilities of draws against the binomial distribution, by chi squared. */
  @Test
  void drawsAreBinomial() {
    SplittableRandom chance = new SplittableRandom(7);
    int draws = 200_000;
    for (double p : new double[] {.03, .5, .9}) {
      int n = 12;
      int[] seen = new int[n + 1];
      for (int i = 0; i < draws; i++) {
        seen[(int) BinomialMath.draw(chance, n, p)]++;
      }
      double chiSquared = 0;
      double probability = Math.pow(1 - p, n);
      double rest = 1;
      int restSeen = draws;
      for (int x = 0; x <= n; x++) {
        if (probability * draws >= 5) {
          chiSquared += Math.pow(seen[x] - probability * draws, 2) / (probability * draws);
          rest -= probability;
          restSeen -= seen[x];
        }
        probability *= p / (1 - p) * (n - x) / (x + 1);
      }
      // 12 degrees of freedom at most: beyond 37 once in five thousand.
      assertTrue(chiSquared < 37, p + " " + chiSquared);
      assertEquals(rest * draws, restSeen, 30);
    }
    assertEquals(0, BinomialMath.draw(chance, 10, 0));
    assertEquals(10, BinomialMath.draw(chance, 10, 1));
    assertEquals(0, BinomialMath.draw(chance, 0, .5));
  }

  /** Mean and variance of large draws. */
  @Test
  void largeDraws() {
    SplittableRandom chance = new SplittableRandom(8);
    double n = 900_000;
    double p = .01;
    double sum = 0;
    double squares = 0;
    int draws = 20_000;
    for (int i = 0; i < draws; i++) {
      double off = BinomialMath.draw(chance, (long) n, p) - n * p;
      sum += off;
      squares += off * off;
    }
    double variance = n * p * (1 - p);
    assertEquals(0, sum / draws, 4 * Math.sqrt(variance / draws));
    assertEquals(1, squares / draws / variance, .05);
  }

  @Test
  void theSameSeedIsTheSameChance() {
    GroupCounts counts = GroupCounts.of(List.of("a", "b", "c"), PAIR, 30, 10, 20, 20, 5, 40);
    SegregationBootstrap one = BOOTSTRAP.withSeed(1998).calculate(counts);
    assertEquals(one, BOOTSTRAP.withSeed(1998).calculate(counts));
    assertNotEquals(one.estimates(), BOOTSTRAP.withSeed(1999).calculate(counts).estimates());
    Estimate m = one.index("M");
    assertTrue(m.lower() < m.corrected() && m.corrected() < m.upper(), one.show());
    Estimate narrow = BOOTSTRAP.withSeed(1998).withConfidence(.5).calculate(counts).index("M");
    assertTrue(narrow.lower() > m.lower() && narrow.upper() < m.upper(), one.show());
    assertEquals(m.observed() - m.bias(), m.corrected(), 1e-15);
    assertEquals(100, one.replications());
    assertTrue(one.toString().contains("seed 1998"), one.toString());
    assertEquals(
        "SegregationBootstrapCalculator, replications 7, seed 1, confidence 0.95",
        BOOTSTRAP.withReplications(7).toString());
  }

  /** Entropy's first-order bias, (U-1)(G-1)/(2n), of independent units and groups. */
  @Test
  void biasOfMutualInformation() {
    GroupCounts counts =
        GroupCounts.of(List.of("a", "b", "c", "d"), PAIR, 500, 500, 500, 500, 500, 500, 500, 500);
    Estimate m = BOOTSTRAP.withReplications(4000).calculate(counts).index("M");
    assertEquals(0, m.observed(), 1e-15);
    assertEquals(3 / 8000.0, m.bias(), .00002);
  }

  /** The package's documentation prints, from 500 samples, M .422, s.e. .000775, bias .00361. */
  @Test
  void schools() {
    SegregationBootstrap schools = BOOTSTRAP.calculate(SchoolFiles.counts(2000));
    Estimate m = schools.index("M");
    assertEquals(.422, m.corrected(), .0005);
    assertEquals(.00361, m.bias(), .0003);
    assertEquals(.000775, m.standardError(), .00015);
    assertEquals(.415, schools.index("H").corrected(), .0005);
  }
}
