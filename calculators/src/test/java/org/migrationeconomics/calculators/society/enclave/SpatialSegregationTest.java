package org.migrationeconomics.calculators.society.enclave;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.migrationeconomics.core.society.neighbourhood.Contiguity;
import org.migrationeconomics.core.society.neighbourhood.GridPattern;
import org.migrationeconomics.core.society.neighbourhood.NeighbourList;
import org.migrationeconomics.core.society.neighbourhood.NeighbourhoodMap;

/** Morrill's and Wong's cities of ten by ten blocks, and what cannot be computed. */
class SpatialSegregationTest {

  private static final double SEVEN = 5e-8;
  private static final SpatialSegregationCalculator CALCULATOR =
      SpatialSegregationCalculator.withDefaults();

  /** A: D, D(adj) and D(s) printed in the guide of seg; the rest computed independently. */
  @ParameterizedTest
  @CsvSource({
    "A,1,.9444444,.9210526,.9472222,1.6934467,1.6636368,1.6185137,.8840580,.6934467,.8518519,1",
    "B,1,.8277778,.7777778,.8375000,1.3281577,1.2628263,1.1639346,.6363636,.3244956,.5333333,1",
    "C,1,.5000000,.5000000,.5388889,1.1087769,1.0221125,.8909290,-.0434783,.1087769,-.3333333,1",
    "D,.8421053,.7893275,.7675439,.7921053,1.4819340,1.4635437,1.4357064,.6012095,.4819227,.8672840,.75"
  })
  void patternsDiffer(
      String letter,
      double d,
      double rook,
      double queen,
      double shape,
      double zero,
      double root,
      double leftOut,
      double contiguous,
      double decay,
      double moran,
      double isolation) {
    GridPattern pattern = GridPattern.ofLetter(letter);
    SpatialSegregation s = CALCULATOR.calculate(pattern.map());
    assertEquals(d, s.dissimilarity(), SEVEN);
    assertEquals(rook, s.morrill().value(), SEVEN);
    assertEquals(rook, s.boundary().value(), SEVEN);
    assertEquals(
        queen, CALCULATOR.calculate(pattern.map(Contiguity.QUEEN)).morrill().value(), SEVEN);
    assertEquals(shape, s.shape().value(), SEVEN);
    assertEquals(zero, s.proximity(OwnDistance.ZERO).proximity().value(), SEVEN);
    assertEquals(root, s.proximity(OwnDistance.ROOT_OF_AREA).proximity().value(), SEVEN);
    assertEquals(leftOut, s.proximity(OwnDistance.LEFT_OUT).proximity().value(), SEVEN);
    assertEquals(contiguous, s.clustering().value(), SEVEN);
    assertEquals(decay, s.proximity(OwnDistance.ZERO).clustering().value(), SEVEN);
    assertEquals(moran, s.moran().value(), SEVEN);
    assertEquals(isolation, s.isolation(), 1e-12);
  }

  private static NeighbourhoodMap row(double[] x, double[] y) {
    return NeighbourhoodMap.grid(1, x.length, x, y);
  }

  @Test
  void emptyAreasAreLeftOutWithTheirBorders() {
    double[] x = {10, 0, 30, 5};
    double[] y = {20, 0, 10, 15};
    SpatialSegregation s = CALCULATOR.calculate(row(x, y));
    assertEquals(List.of("r1c2"), s.emptyAreas());
    assertEquals(3, s.areas());
    // Only the last two are still neighbours.
    assertEquals(s.dissimilarity() - (.75 - .25), s.morrill().value(), 1e-15);
    assertTrue(s.show().contains("nobody lives there: r1c2"), s::show);
  }

  @Test
  void islandsAreNamed() {
    NeighbourhoodMap map =
        NeighbourhoodMap.of(
                "them", List.of("a", "b", "c"), new double[] {1, 2, 3}, new double[] {3, 2, 1})
            .withNeighbours(NeighbourList.of(3, new int[] {0}, new int[] {1}, 4));
    SpatialSegregation s = CALCULATOR.calculate(map);
    assertEquals(List.of("c"), s.islands());
    assertEquals(s.dissimilarity() - .25, s.morrill().value(), 1e-15);
    assertTrue(s.show().contains("Without neighbours: c"), s::show);
    assertEquals("no value: the map has no sizes of areas", s.shape().toString());
    assertEquals(
        "no value: the map has no coordinates",
        s.proximity(OwnDistance.ZERO).proximity().toString());
  }

  @Test
  void metresAreRefused() {
    double[] east = {0, 500, 1000};
    NeighbourhoodMap map =
        NeighbourhoodMap.of(
                "them", List.of("a", "b", "c"), new double[] {1, 2, 3}, new double[] {3, 2, 1})
            .withCoordinates(east, new double[3]);
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> CALCULATOR.calculate(map));
    assertTrue(refused.toString().contains("withDistanceUnit"), refused::toString);
    SpatialSegregation kilometres = CALCULATOR.withDistanceUnit(1000).calculate(map);
    double c = Math.exp(-.5);
    double e = Math.exp(-1);
    // Persons of the group: 1·2 and 2·3 at half a kilometre, 1·3 at one.
    double xx = 2 * (2 * c + 6 * c + 3 * e) / 6;
    double yy = 2 * (6 * c + 2 * c + 3 * e) / 6;
    double tt = 2 * (16 * c + 16 * c + 16 * e) / 12;
    assertEquals(
        (xx + yy) / tt, kilometres.proximity(OwnDistance.LEFT_OUT).proximity().value(), 1e-14);
    assertEquals(
        "no value: indices by distance were left out",
        CALCULATOR
            .withoutDistances()
            .calculate(map)
            .proximity(OwnDistance.ZERO)
            .proximity()
            .toString());
  }

  @Test
  void moransErrorIsThatOfAllPermutations() {
    // Five areas in a row: all 120 orders of their shares.
    double[] shares = {.05, .1, .4, .45, .9};
    int[] order = {0, 1, 2, 3, 4};
    double[] sums = new double[3];
    permute(order, 0, shares, sums);
    double mean = sums[1] / sums[0];
    double sd = Math.sqrt(sums[2] / sums[0] - mean * mean);
    SpatialSegregation s = CALCULATOR.calculate(ofShares(shares, order));
    assertEquals(-.25, mean, 1e-12);
    assertEquals(mean, s.moranExpected().value(), 1e-12);
    assertEquals(sd, s.moranError().value(), 1e-12);
    assertEquals((s.moran().value() + .25) / sd, s.moranScore().value(), 1e-12);
  }

  private static NeighbourhoodMap ofShares(double[] shares, int[] order) {
    double[] x = new double[shares.length];
    double[] y = new double[shares.length];
    for (int i = 0; i < x.length; i++) {
      x[i] = 100 * shares[order[i]];
      y[i] = 100 - x[i];
    }
    return row(x, y);
  }

  private static void permute(int[] order, int from, double[] shares, double[] sums) {
    if (from == order.length) {
      double one = CALCULATOR.calculate(ofShares(shares, order)).moran().value();
      sums[0]++;
      sums[1] += one;
      sums[2] += one * one;
      return;
    }
    for (int i = from; i < order.length; i++) {
      swap(order, i, from);
      permute(order, from + 1, shares, sums);
      swap(order, i, from);
    }
  }

  private static void swap(int[] order, int i, int j) {
    int kept = order[i];
    order[i] = order[j];
    order[j] = kept;
  }

  @Test
  void equalSharesHaveNoMoran() {
    SpatialSegregation s =
        CALCULATOR.calculate(row(new double[] {1, 2, 3}, new double[] {1, 2, 3}));
    assertEquals("no value: the share is the same in all areas", s.moran().toString());
    assertEquals(0, s.morrill().value(), 1e-15);
    assertFalse(s.moranScore().isPresent());
  }

  @Test
  void oneAreaIsNoCity() {
    IllegalArgumentException refused =
        assertThrows(
            IllegalArgumentException.class,
            () -> CALCULATOR.calculate(row(new double[] {1, 0}, new double[] {1, 0})));
    assertEquals("areas with people is 1, expected at least two", refused.getMessage());
  }
}
