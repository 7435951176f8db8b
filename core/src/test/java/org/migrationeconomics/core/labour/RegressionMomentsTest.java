package org.migrationeconomics.core.labour;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class RegressionMomentsTest {

  private static final List<String> XZ = List.of("x", "z");
  private static final double[] ROWS = {1, 10, 2, 30, 4, 20, 5, 0};
  private static final double[] OUTCOME = {3, 5, 4, 8};

  private static void assertRefused(String message, Executable call) {
    assertEquals(
        "java.lang.IllegalArgumentException: " + message,
        assertThrows(IllegalArgumentException.class, call).toString());
  }

  /** Sums of four rows by hand: x 12, z 60, xx 46, xz 150, zz 1400, xy 69, zy 260, y 20, yy 114. */
  @Test
  void sumsByHand() {
    RegressionMoments moments = RegressionMoments.of(XZ, ROWS, OUTCOME);
    assertEquals(4, moments.count());
    assertEquals(4, moments.weight());
    assertTrue(moments.isUnweighted());
    assertEquals(5, moments.meanOutcome());
    assertEquals(3, moments.mean("x"));
    assertEquals(15, moments.mean("z"));
    assertEquals(1, moments.mean("constant"));
    assertArrayEquals(new double[] {3, 15, 5}, moments.means());
    assertArrayEquals(
        new double[][] {{4, 12, 60}, {12, 46, 150}, {60, 150, 1400}}, moments.crossProducts());
    assertArrayEquals(new double[] {20, 69, 260}, moments.outcomeProducts());
    assertEquals(114, moments.outcomeSquares());
    assertArrayEquals(
        new double[] {10, -30, 9, -30, 500, -40, 9, -40, 14}, moments.centredProducts());
    assertEquals(4, moments.squaredWeight());
    assertArrayEquals(moments.means(), moments.squaredWeightMeans());
    assertEquals("4 workers, 2 regressors", moments.toString());
    String table = moments.show().replaceAll(" +", " ");
    assertTrue(table.contains("x 3 1.826"), table);
    assertTrue(table.contains("(outcome) 5 2.160"), table);
  }

  /** Weights 1, 2, 0, 3: the third row stands for nobody. */
  @Test
  void weightedSumsByHand() {
    RegressionMoments moments = RegressionMoments.of(XZ, ROWS, OUTCOME, new double[] {1, 2, 0, 3});
    assertEquals(3, moments.count());
    assertEquals(6, moments.weight());
    assertFalse(moments.isUnweighted());
    assertEquals(20 / 6.0, moments.mean("x"), 1e-15);
    assertEquals(37 / 6.0, moments.meanOutcome(), 1e-15);
    assertEquals(14, moments.squaredWeight());
    // Under the squares 1, 4, 0, 9.
    assertEquals(54 / 14.0, moments.squaredWeightMeans()[0], 1e-15);
    assertEquals(130 / 14.0, moments.squaredWeightMeans()[1], 1e-14);
    assertEquals(
        1 + 4 * 4 + 9 * 25 - 54 * 54 / 14.0, moments.squaredWeightCentredProducts()[0], 1e-12);
    assertEquals(84, moments.crossProducts()[1][1], 1e-12);
    assertEquals(
        "3 workers standing for 6, 1 of weight 0 left out, 2 regressors", moments.toString());
  }

  @Test
  void weightsOfOneAreNone() {
    assertEquals(
        RegressionMoments.of(XZ, ROWS, OUTCOME),
        RegressionMoments.of(XZ, ROWS, OUTCOME, new double[] {1, 1, 1, 1}));
  }

  @Test
  void nobody() {
    RegressionMoments nobody = RegressionMoments.empty(XZ);
    RegressionMoments moments = RegressionMoments.of(XZ, ROWS, OUTCOME);
    assertEquals(moments, nobody.plus(moments));
    assertEquals(moments, moments.plus(nobody));
    assertEquals(nobody, RegressionMoments.of(XZ, new double[0], new double[0]));
    assertEquals(0, nobody.count());
    assertRefused("count is 0, expected at least one worker", nobody::meanOutcome);
    assertTrue(nobody.show().contains("-"));
  }

  /** Products about zero would be near 10^18 here, and their last digit worth more than 100. */
  @Test
  void farFromZeroNothingIsLost() {
    double[] far = new double[8];
    for (int i = 0; i < 8; i++) {
      far[i] = ROWS[i] + 1e9;
    }
    assertArrayEquals(
        new double[] {10, -30, 9, -30, 500, -40, 9, -40, 14},
        RegressionMoments.of(XZ, far, OUTCOME).centredProducts(),
        1e-6);
  }

  @Test
  void crossProductsGiveTheSameMoments() {
    RegressionMoments rows = RegressionMoments.of(XZ, ROWS, OUTCOME);
    double[][] whole = {{4, 12, 60}, {12, 46, 150}, {60, 150, 1400}};
    double[][] triangle = {{4, 12, 60}, {46, 150}, {1400}};
    double[] xy = {20, 69, 260};
    assertEquals(rows, RegressionMoments.ofCrossProducts(XZ, whole, xy, 114));
    assertEquals(rows, RegressionMoments.ofCrossProducts(XZ, triangle, xy, 114));
    RegressionMoments weighted =
        RegressionMoments.ofCrossProducts(XZ, 4, whole, xy, 114, triangle, xy, 114);
    assertTrue(weighted.hasSquaredWeights());
    assertEquals(4, weighted.squaredWeight());
    assertArrayEquals(rows.centredProducts(), weighted.squaredWeightCentredProducts());
  }

  @Test
  void squaredWeightsThatAreNotKnownStayUnknown() {
    RegressionMoments rows = RegressionMoments.of(XZ, ROWS, OUTCOME);
    RegressionMoments printed =
        RegressionMoments.ofCrossProducts(
            XZ, 4, rows.crossProducts(), rows.outcomeProducts(), rows.outcomeSquares());
    assertFalse(printed.hasSquaredWeights());
    assertFalse(rows.plus(printed).hasSquaredWeights());
    RegressionMoments.Accumulator sum = RegressionMoments.accumulator(XZ);
    assertFalse(sum.addAll(printed).addAll(rows).moments().hasSquaredWeights());
    assertEquals("8 workers so far", sum.toString());
    assertRefused(
        "squared weights is 'unknown', expected moments made of rows, or of products under them",
        printed::squaredWeight);
    assertRefused(
        "squared weights is 'unknown', expected moments made of rows, or of products under them",
        printed::squaredWeightMeans);
    assertRefused(
        "squared weights is 'unknown', expected moments made of rows, or of products under them",
        printed::squaredWeightCentredProducts);
  }

  @Test
  void manyRowsOnManyThreadsAreTheSameToTheLastBit() {
    int n = 200_000;
    SplittableRandom random = new SplittableRandom(3);
    double[] x = random.doubles(2L * n, 1900, 2020).toArray();
    double[] y = random.doubles(n).toArray();
    double[] w = random.doubles(n).toArray();
    RegressionMoments once = RegressionMoments.of(XZ, x, y, w);
    for (int i = 0; i < 5; i++) {
      assertEquals(once, RegressionMoments.of(XZ, x, y, w));
    }
    double sum = 0;
    double cross = 0;
    for (int i = 0; i < n; i++) {
      sum += w[i];
      cross += w[i] * (x[2 * i] - 1960) * (y[i] - 0.5);
    }
    assertEquals(sum, once.weight(), 1e-9 * sum);
    double direct = cross - sum * (once.mean("x") - 1960) * (once.meanOutcome() - 0.5);
    assertEquals(direct, once.centredProducts()[2], 1e-6);
  }

  private record Person(double x, double z, double y, double w) {}

  @Test
  void streamsAreCollected() {
    List<Person> people =
        List.of(
            new Person(1, 10, 3, 1),
            new Person(2, 30, 5, 2),
            new Person(4, 20, 4, 0),
            new Person(5, 0, 8, 3));
    assertEquals(
        RegressionMoments.of(XZ, ROWS, OUTCOME),
        people.stream()
            .collect(
                RegressionMoments.collector(
                    XZ, one -> new double[] {one.x(), one.z()}, Person::y)));
    RegressionMoments weighted =
        Stream.of(people, people)
            .parallel()
            .flatMap(List::stream)
            .collect(
                RegressionMoments.collector(
                    XZ, one -> new double[] {one.x(), one.z()}, Person::y, Person::w));
    assertEquals(6, weighted.count());
    assertEquals(12, weighted.weight(), 1e-12);
    assertEquals(28, weighted.squaredWeight(), 1e-12);
  }

  @Test
  void serialized() throws IOException, ClassNotFoundException {
    RegressionMoments moments = RegressionMoments.of(XZ, ROWS, OUTCOME, new double[] {1, 2, 0, 3});
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(moments);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      Object back = in.readObject();
      assertEquals(moments, back);
      assertEquals(moments.hashCode(), back.hashCode());
    }
  }

  @Test
  void badNamesAreRefused() {
    assertRefused(
        "number of regressors is 0, expected 1 to 1000", () -> RegressionMoments.empty(List.of()));
    assertRefused(
        "regressor is 'x', expected a name that stands once and is not 'constant'",
        () -> RegressionMoments.empty(List.of("x", "x")));
    assertRefused(
        "regressor is 'constant', expected a name that stands once and is not 'constant'",
        () -> RegressionMoments.empty(List.of("constant")));
    RegressionMoments x = RegressionMoments.empty(List.of("x"));
    assertRefused("regressors is [x], expected [x, z]", () -> RegressionMoments.empty(XZ).plus(x));
    assertRefused(
        "regressors is [x], expected [x, z]", () -> RegressionMoments.accumulator(XZ).addAll(x));
    assertRefused(
        "regressor is 'q', expected one of x, z",
        () -> RegressionMoments.of(XZ, ROWS, OUTCOME).mean("q"));
  }

  @Test
  void badRowsAreRefused() {
    double[] bad = ROWS.clone();
    bad[3] = Double.NaN;
    assertRefused(
        "'z' in row 2 is NaN, expected a finite number",
        () -> RegressionMoments.of(XZ, bad, OUTCOME));
    assertRefused(
        "outcome in row 1 is Infinity, expected a finite number",
        () -> RegressionMoments.of(XZ, ROWS, new double[] {1 / 0.0, 1, 1, 1}));
    assertRefused(
        "length of rows is 8, expected 6 numbers",
        () -> RegressionMoments.of(XZ, ROWS, new double[3]));
    assertRefused(
        "length of weights is 3, expected 4 numbers",
        () -> RegressionMoments.of(XZ, ROWS, OUTCOME, new double[3]));
    assertRefused(
        "weight in row 2 is -2.0, expected a finite number that is not negative",
        () -> RegressionMoments.of(XZ, ROWS, OUTCOME, new double[] {1, -2, 1, 1}));
    assertRefused(
        "sum of products is 'infinite', expected numbers whose products can be added",
        () -> RegressionMoments.of(XZ, new double[] {1e300, 1, -1e300, 2}, new double[] {1, 2}));
    RegressionMoments.Accumulator sum = RegressionMoments.accumulator(XZ);
    assertRefused("length of row 1 is 1, expected 2 numbers", () -> sum.add(1, 2));
    assertRefused("'x' in row 2 is NaN, expected a finite number", () -> sum.add(1, 0 / 0.0, 2));
    assertRefused(
        "weight in row 3 is -1.0, expected a finite number that is not negative",
        () -> sum.addWeighted(-1, 1, 2, 3));
    assertEquals(0, sum.moments().count());
  }

  @Test
  void badProductsAreRefused() {
    double[] xy = {20, 69, 260};
    assertRefused(
        "element (3, 2) of X'X is 151.0, expected 150.0",
        () ->
            RegressionMoments.ofCrossProducts(
                XZ, new double[][] {{4, 12, 60}, {12, 46, 150}, {60, 151, 1400}}, xy, 114));
    assertRefused(
        "cross-product of 'x' is 35.0, expected at least the squared sum divided by that of"
            + " weights",
        () ->
            RegressionMoments.ofCrossProducts(
                XZ, new double[][] {{4, 12, 60}, {35, 150}, {1400}}, xy, 114));
    assertRefused(
        "first element of X'X is 4.5, expected a whole number, that of the workers",
        () ->
            RegressionMoments.ofCrossProducts(
                XZ, new double[][] {{4.5, 12, 60}, {46, 150}, {1400}}, xy, 114));
    assertRefused(
        "length of row 2 of X'X is 1, expected 2 numbers",
        () ->
            RegressionMoments.ofCrossProducts(
                XZ, new double[][] {{4, 12, 60}, {46}, {1400}}, xy, 114));
    assertRefused(
        "length of X'y is 2, expected 3 numbers",
        () ->
            RegressionMoments.ofCrossProducts(
                XZ, new double[][] {{4, 12, 60}, {46, 150}, {1400}}, new double[2], 114));
    assertRefused(
        "count is 0, expected at least one worker",
        () ->
            RegressionMoments.ofCrossProducts(
                XZ, 0, new double[][] {{4, 12, 60}, {46, 150}, {1400}}, xy, 114));
  }

  /** What is computed is the same as without the row; only the count of such rows tells of it. */
  @Test
  void rowsOfWeightZeroAreLeftOutAndCounted() {
    List<String> names = List.of("x");
    double[] x = {0, 0, 1, 1, 2};
    double[] y = {1, 2, 3, 4, 5};
    RegressionMoments without = RegressionMoments.of(names, x, y);
    RegressionMoments with =
        RegressionMoments.of(
            names,
            new double[] {0, 0, 1, 1, 2, 7},
            new double[] {1, 2, 3, 4, 5, 9},
            new double[] {1, 1, 1, 1, 1, 0});
    assertEquals(5, with.count());
    assertEquals(1, with.zeroWeightCount());
    assertTrue(with.isUnweighted());
    assertEquals(without.weight(), with.weight());
    assertArrayEquals(without.means(), with.means());
    assertArrayEquals(without.centredProducts(), with.centredProducts(), 1e-15);
    assertArrayEquals(
        without.squaredWeightCentredProducts(), with.squaredWeightCentredProducts(), 1e-15);
    assertEquals("5 workers, 1 of weight 0 left out, 1 regressor", with.toString());
    assertNotEquals(without, with);
    assertEquals(2, with.plus(with).zeroWeightCount());
    RegressionMoments nobody =
        RegressionMoments.of(names, new double[] {7}, new double[] {9}, new double[] {0});
    assertEquals(1, without.plus(nobody).zeroWeightCount());
    assertEquals(1, nobody.plus(without).zeroWeightCount());
    assertEquals(1, nobody.plus(RegressionMoments.empty(names)).zeroWeightCount());
    RegressionMoments.Accumulator one = RegressionMoments.accumulator(names);
    one.addWeighted(0, 9, 7).add(1, 0).addAll(nobody);
    assertEquals(2, one.moments().zeroWeightCount());
    assertEquals(
        4,
        RegressionMoments.accumulator(names).addAll(one).addAll(one).moments().zeroWeightCount());
  }
}
