package org.migrationeconomics.calculators.labour.segregation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Cells of the tests of the R package segregation and of urbansim; figures run there or apart. */
class SegregationFormulasTest {

  private static final double EXACT = 1e-15;
  private static final double[] STEPS = {100, 60, 40, 0};
  private static final double[] STEPS_DOWN = {0, 40, 60, 100};

  private static GroupCounts twoColumns(double[] x, double[] y) {
    GroupCounts.Builder counts = GroupCounts.builder();
    for (int u = 0; u < x.length; u++) {
      counts.add("u" + u, "x", x[u]).add("u" + u, "y", y[u]);
    }
    return counts.build();
  }

  static void refused(String message, Executable call) {
    String refused = assertThrows(IllegalArgumentException.class, call).toString();
    assertEquals("java.lang.IllegalArgumentException: " + message, refused);
  }

  @Test
  void fourUnits() {
    assertEquals(.6, SegregationFormulas.dissimilarity(STEPS, STEPS_DOWN), EXACT);
    assertEquals(.3, SegregationFormulas.karmelMaclachlan(STEPS, STEPS_DOWN), EXACT);
    assertEquals(.8, SegregationFormulas.gini(STEPS, STEPS_DOWN), EXACT);
    assertEquals(.5101020514433644, SegregationFormulas.hutchens(STEPS, STEPS_DOWN), EXACT);
    GroupCounts counts = twoColumns(STEPS, STEPS_DOWN);
    assertEquals(.3566413470553171, SegregationFormulas.mutualInformation(counts), 1e-14);
    assertEquals(.5145247027726657, SegregationFormulas.theilH(counts), 1e-14);
  }

  @Test
  void twoKindsOfUnits() {
    double[] x = {80, 80, 20, 20};
    double[] y = {20, 20, 80, 80};
    assertEquals(.6, SegregationFormulas.dissimilarity(x, y), EXACT);
    assertEquals(.6, SegregationFormulas.gini(x, y), EXACT);
    assertEquals(.2, SegregationFormulas.hutchens(x, y), EXACT);
    assertEquals(
        .19274475702175753, SegregationFormulas.mutualInformation(twoColumns(x, y)), 1e-14);
  }

  @Test
  void equalAndDisjointGroups() {
    double[] x = {10, 20, 30};
    double[] twice = {20, 40, 60};
    assertEquals(0, SegregationFormulas.dissimilarity(x, twice), EXACT);
    assertEquals(0, SegregationFormulas.gini(x, twice), EXACT);
    assertEquals(0, SegregationFormulas.hutchens(x, twice), EXACT);
    assertEquals(0, SegregationFormulas.correlationRatio(x, twice), EXACT);
    assertEquals(1 / 3.0, SegregationFormulas.isolation(x, twice), EXACT);
    assertEquals(2 / 3.0, SegregationFormulas.exposure(x, twice), EXACT);
    double[] left = {5, 0, 1};
    double[] right = {0, 7, 0};
    assertEquals(1, SegregationFormulas.dissimilarity(left, right), EXACT);
    assertEquals(1, SegregationFormulas.gini(left, right), EXACT);
    assertEquals(1, SegregationFormulas.hutchens(left, right), EXACT);
    assertEquals(1, SegregationFormulas.correlationRatio(left, right), EXACT);
    assertEquals(1, SegregationFormulas.isolation(left, right), EXACT);
    assertEquals(0, SegregationFormulas.exposure(left, right), EXACT);
  }

  @Test
  void cellsThatAreEmpty() {
    GroupCounts counts =
        GroupCounts.of(List.of("a", "b"), List.of("1", "2", "3", "4"), 40, 0, 0, 0, 0, 0, 0, 40);
    SegregationIndices indices = SegregationIndicesCalculator.withDefaults().calculate(counts);
    assertEquals(Math.log(2), indices.mutualInformation(), 1e-15);
    assertEquals(1, indices.theilH(), 1e-15);
    assertEquals(List.of("1", "4"), indices.counts().groups());
  }

  /** Test of mutual_total: u = a, b; g = 1 to 4; supergroups 12 and 34. */
  @Test
  void fourGroups() {
    GroupCounts counts =
        GroupCounts.of(
            List.of("a", "b"), List.of("1", "2", "3", "4"), 40, 20, 5, 1, 20, 40, 60, 80);
    SegregationIndices byGroup = SegregationIndicesCalculator.withDefaults().calculate(counts);
    assertEquals(.186586735545, byGroup.mutualInformation(), 1e-12);
    double[] local = {.3877731902866, .0182189821127, .0992713095396, .2323445208752};
    for (int g = 0; g < local.length; g++) {
      assertEquals(local[g], byGroup.local().get(g).information(), 1e-13);
    }
    GroupCounts turned = counts.transposed();
    SegregationIndices byUnit = SegregationIndicesCalculator.withDefaults().calculate(turned);
    assertEquals(.5542954146391, byUnit.local("a").information(), 1e-13);
    assertEquals(.0652428714437, byUnit.local("b").information(), 1e-13);
    // The package's H(u, g) is of units over groups.
    assertEquals(.333035591302, byUnit.theilH(), 1e-12);
    assertEquals(.135383659898, byGroup.theilH(), 1e-12);
    assertEquals(
        .609090909091,
        SegregationFormulas.dissimilarity(turned.ofGroup("a"), turned.ofGroup("b")),
        1e-12);
    SegregationDecomposition supergroups =
        SegregationDecompositionCalculator.withDefaults()
            .calculate(
                turned,
                UnitHierarchy.of("group", turned.units())
                    .within("supergroup", group -> group.compareTo("3") < 0 ? "12" : "34"));
    assertEquals(.153479696980, supergroups.level("supergroup").mutualInformation(), 1e-12);
    assertEquals(.0331070385650, supergroups.level("group").mutualInformation(), 1e-12);
  }

  /** DissimilarityIndex of urbansim: minority 1, 2, 2, 1, 5 of 16, 16, 12, 20, 16. */
  @Test
  void urbansim() {
    double[] minority = {1, 2, 2, 1, 5};
    double[] others = {15, 14, 10, 19, 11};
    assertEquals(.3320158102766798, SegregationFormulas.dissimilarity(minority, others), EXACT);
  }

  @Test
  void entropyAndInteraction() {
    assertEquals(Math.log(4), SegregationFormulas.entropy(3, 3, 3, 3), EXACT);
    assertEquals(0, SegregationFormulas.entropy(5, 0), EXACT);
    assertEquals(.75, SegregationFormulas.interaction(3, 3, 3, 3), EXACT);
    assertEquals(.42, SegregationFormulas.interaction(7, 3), EXACT);
  }

  /** Winship 1977, table 2: .387 and .131; and the mean of the tosses of one fair coin. */
  @Test
  void expectedByChance() {
    double[] unitsOf10 = {10, 10, 10};
    assertEquals(.387420489, SegregationFormulas.expectedDissimilarity(.1, unitsOf10), 1e-12);
    assertEquals(.1318653468, SegregationFormulas.expectedDissimilarity(.1, 100), 1e-10);
    assertEquals(.0795892374, SegregationFormulas.expectedDissimilarity(.5, 100), 1e-10);
    assertEquals(1, SegregationFormulas.expectedDissimilarity(.5, 1, 1, 1, 1), EXACT);
    // Units of 1 and of 2: mean deviation ½ and ½, over 2·3·¼.
    assertEquals(2 / 3.0, SegregationFormulas.expectedDissimilarity(.5, 1, 2, 0), 1e-14);
  }

  /** The closed form against the sum over all numbers of the group. */
  @Test
  void closedFormIsTheSum() {
    for (int n : new int[] {1, 2, 7, 25, 60}) {
      for (double p : new double[] {.01, .1, .3, .5, .77, .99}) {
        double probability = Math.pow(1 - p, n);
        double deviation = 0;
        for (int x = 0; x <= n; x++) {
          deviation += probability * Math.abs(x - n * p);
          probability *= p / (1 - p) * (n - x) / (x + 1);
        }
        assertEquals(
            deviation / (2 * n * p * (1 - p)),
            SegregationFormulas.expectedDissimilarity(p, n),
            1e-12,
            n + " " + p);
      }
    }
  }

  @Test
  void carringtonAndTroske() {
    assertEquals(.5, SegregationFormulas.carringtonTroske(.7, .4).value(), EXACT);
    assertEquals(-.5, SegregationFormulas.carringtonTroske(.2, .4).value(), EXACT);
    assertEquals(0, SegregationFormulas.carringtonTroske(.4, .4).value(), EXACT);
    assertEquals(
        "no value: chance alone brings about complete segregation",
        SegregationFormulas.carringtonTroske(1, 1).toString());
  }

  @Test
  void badNumbersAreRefused() {
    double[] one = {1};
    refused(
        "length of second group is 1, expected 4, as of the first",
        () -> SegregationFormulas.dissimilarity(STEPS, one));
    refused(
        "count of second group in unit 1 is -1.0, expected a finite number that is not negative",
        () -> SegregationFormulas.gini(new double[] {1, 2}, new double[] {1, -1}));
    refused(
        "count of first group in unit 0 is NaN, expected a finite number that is not negative",
        () -> SegregationFormulas.hutchens(new double[] {Double.NaN, 2}, new double[] {1, 1}));
    refused(
        "total of second group is 0.0, expected a finite number above zero",
        () -> SegregationFormulas.isolation(new double[] {1, 2}, new double[] {0, 0}));
    refused(
        "total of first group is 0.0, expected a finite number above zero",
        () -> SegregationFormulas.karmelMaclachlan(new double[0], new double[0]));
    refused(
        "size of a unit is 2.5, expected a whole number of people",
        () -> SegregationFormulas.expectedDissimilarity(.5, 2, 2.5));
    refused(
        "share is 1.0, expected a number above 0 and below 1",
        () -> SegregationFormulas.expectedDissimilarity(1, 2));
    refused(
        "observed dissimilarity is 1.5, expected a share from 0 to 1",
        () -> SegregationFormulas.carringtonTroske(1.5, .5));
    refused(
        "total of counts is 0.0, expected a finite number above zero",
        () -> SegregationFormulas.mutualInformation(GroupCounts.empty()));
  }

  @Test
  void constantGroupsAndUnitsAreRefused() {
    SegregationIndicesCalculator calculator = SegregationIndicesCalculator.withDefaults();
    List<String> units = List.of("a", "b");
    GroupCounts oneGroup = GroupCounts.of(units, List.of("x", "y"), 3, 0, 4, 0);
    refused(
        "number of groups with people is 1, expected at least two groups",
        () -> calculator.calculate(oneGroup));
    refused(
        "number of groups with people is 0, expected at least two groups",
        () -> calculator.calculate(GroupCounts.empty()));
    refused(
        "number of groups with people is 1, expected at least two groups",
        () -> SegregationFormulas.theilH(oneGroup));
    GroupCounts oneUnit = GroupCounts.of(units, List.of("x", "y"), 3, 4, 0, 0);
    refused(
        "number of units with people is 1, expected at least two units",
        () -> calculator.calculate(oneUnit));
    refused(
        "total of y is 0.0, expected a finite number above zero",
        () -> calculator.between(oneGroup, "x", "y"));
    refused(
        "total of all others is 0.0, expected a finite number above zero",
        () -> calculator.againstOthers(oneGroup, "x"));
    refused(
        "second group is 'x', expected another one than the first",
        () -> calculator.between(oneGroup, "x", "x"));
    refused("group is 'z', expected one of [x, y]", () -> calculator.between(oneGroup, "x", "z"));
    assertTrue(
        assertThrows(
                IllegalArgumentException.class,
                () ->
                    SegregationDecompositionCalculator.withDefaults()
                        .calculate(oneGroup, UnitHierarchy.of("unit", units)))
            .toString()
            .contains("at least two groups"));
  }

  @Test
  void aUnitThatNoHierarchyHasIsRefusedAtAnyDepth() {
    GroupCounts counts = GroupCounts.of(List.of("north", "south"), List.of("x", "y"), 3, 1, 4, 9);
    SegregationDecompositionCalculator calculator =
        SegregationDecompositionCalculator.withDefaults();
    UnitHierarchy one = UnitHierarchy.of("district", List.of("norht", "south"));
    refused(
        "unit is 'north', expected one of the 2 of the hierarchy; near it are norht",
        () -> calculator.calculate(counts, one));
    refused(
        "unit is 'north', expected one of the 2 of the hierarchy; near it are norht",
        () -> calculator.calculate(counts, one.within("state", unit -> "s")));
    refused(
        "unit is 'north', expected one of the 1 of the hierarchy",
        () -> calculator.calculate(counts, UnitHierarchy.of("district", List.of("south"))));
    // Nobody is in the north: where it lies does not matter.
    GroupCounts south =
        GroupCounts.of(List.of("north", "south", "west"), List.of("x", "y"), 0, 0, 4, 9, 5, 1);
    assertEquals(
        1,
        calculator
            .calculate(south, UnitHierarchy.of("district", List.of("south", "west")))
            .levels()
            .size());
  }
}
