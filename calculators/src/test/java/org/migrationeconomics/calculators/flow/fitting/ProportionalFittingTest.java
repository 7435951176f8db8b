package org.migrationeconomics.calculators.flow.fitting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.migrationeconomics.calculators.flow.fitting.FittingTables.PLACES;
import static org.migrationeconomics.calculators.flow.fitting.FittingTables.assertTable;
import static org.migrationeconomics.calculators.flow.fitting.FittingTables.matrix;
import static org.migrationeconomics.calculators.flow.fitting.FittingTables.persons;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.migrationeconomics.calculators.NonConvergence;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.migration.OriginDestinationMatrix;
import org.migrationeconomics.core.migration.PlaceVector;

/**
 * Golden numbers: Willekens 1999 and other examples as the R package migest 2.0.5 computes them,
 * converged to 1e-12.
 */
class ProportionalFittingTest {

  private static final ProportionalFittingCalculator FIT =
      ProportionalFittingCalculator.withDefaults();
  private static final OriginDestinationMatrix FOUR =
      matrix("0 100 30 70; 50 0 45 5; 60 35 0 40; 20 25 20 0");

  @Test
  void willekens1999() {
    ProportionalFitting fitted =
        FIT.calculate(matrix("5 2; 1 7"), persons(18, 20), persons(16, 22));
    assertTable("13.250193203 4.749806797; 2.749806797 17.250193203", fitted.matrix(), 5.1e-10);
    assertEquals(2.4853913649, fitted.rowFactors().at(PLACES.get(0)), 5.1e-11);
    assertEquals(2.5789609114, fitted.rowFactors().at(PLACES.get(1)), 5.1e-11);
    assertEquals(1.0662460159, fitted.columnFactors().at(PLACES.get(0)), 5.1e-11);
    assertEquals(0.9555450429, fitted.columnFactors().at(PLACES.get(1)), 5.1e-11);
    assertTrue(fitted.convergence().converged());
    // The ratio of ratios of the seed.
    double[][] x = fitted.matrix().toArray();
    assertEquals(17.5, x[0][0] * x[1][1] / (x[0][1] * x[1][0]), 1e-10);
    assertTrue(fitted.toString().contains("Total 38; converged after "), fitted.toString());
  }

  @Test
  void withoutSeed() {
    ProportionalFitting fitted =
        FIT.calculate(matrix("1 1; 1 1"), persons(18, 20), persons(16, 22));
    assertTable("7.578947368 10.42105263; 8.421052632 11.57894737", fitted.matrix(), 5.1e-9);
  }

  @Test
  void fourPlacesWithZeroDiagonal() {
    ProportionalFitting fitted =
        FIT.calculate(FOUR, persons(250, 100, 140, 110), persons(150, 150, 180, 120));
    assertTable(
        "0 97.11682426 72.63113823 80.252037513; 40.75725583 0 56.28146523 2.961278939;"
            + "75.94645607 27.26686038 0 36.786683548; 33.29628810 25.61631536 51.08739654 0",
        fitted.matrix(),
        5.1e-9);
    ProportionalFitting absent =
        FIT.calculate(
            FOUR.withoutDiagonal(), persons(250, 100, 140, 110), persons(150, 150, 180, 120));
    assertFalse(absent.matrix().hasDiagonal());
    assertEquals(97.11682426, absent.matrix().at("own:A", "own:B"), 5.1e-9);
  }

  @Test
  void threePlacesWithZeros() {
    ProportionalFitting fitted =
        FIT.calculate(
            matrix("50 120 545; 10 120 0; 220 30 10"),
            persons(170, 120, 410),
            persons(500, 140, 60));
    assertTable(
        "71.79454497 39.55532901 58.650126018; 31.95944416 88.04055584 0;"
            + "396.24601087 12.40411515 1.349873982",
        fitted.matrix(),
        5.1e-9);
  }

  @Test
  void knownDiagonalStays() {
    // Without the diagonal it is the example of four places.
    ProportionalFitting fitted =
        FIT.calculate(
            matrix("9 100 30 70; 50 9 45 5; 60 35 9 40; 20 25 20 9"),
            persons(250 + 1000, 100 + 2000, 140 + 3000, 110),
            persons(150 + 1000, 150 + 2000, 180 + 3000, 120),
            persons(1000, 2000, 3000, 0));
    assertEquals(97.11682426, fitted.matrix().at("own:A", "own:B"), 5.1e-9);
    assertEquals(3000, fitted.matrix().at("own:C", "own:C"));
    assertEquals(0, fitted.matrix().at("own:D", "own:D"));
    assertRefused(
        "sum of row own:B is 100.0, expected no less than its diagonal, 101.0",
        () ->
            FIT.calculate(
                FOUR,
                persons(250, 100, 140, 110),
                persons(150, 150, 180, 120),
                persons(0, 101, 0, 0)));
  }

  @Test
  void multiplicativeComponents() {
    MultiplicativeComponents parts = MultiplicativeComponents.of(FOUR);
    assertEquals(500, parts.total());
    double[] origins = {.4, .2, .27, .13};
    double[] destinations = {.26, .32, .19, .23};
    for (int i = 0; i < 4; i++) {
      assertEquals(origins[i], parts.originShares().at(PLACES.get(i)), 1e-15);
      assertEquals(destinations[i], parts.destinationShares().at(PLACES.get(i)), 1e-15);
    }
    assertEquals(1.5625, parts.interactions().at("own:A", "own:B"), 1e-12);
    assertEquals(1.92307692, parts.interactions().at("own:B", "own:A"), 5.1e-9);
    assertTrue(parts.toString().endsWith("Total 500."), parts.toString());
    assertFalse(MultiplicativeComponents.of(FOUR.withoutDiagonal()).interactions().hasDiagonal());
    assertRefused(
        "column total of own:B is 0.0, expected a finite number above zero",
        () -> MultiplicativeComponents.of(matrix("1 0; 5 0")));
  }

  @Test
  void nearlyDecomposableTableNeedsNoThousandsOfSweeps() {
    // Two pairs of places, joined by one in ten thousand: sweeps alone take off a thousandth each.
    ProportionalFitting fitted =
        FIT.calculate(
            matrix("500 300 .1 .2; 200 700 .1 .1; .2 .1 400 100; .1 .3 300 900"),
            persons(900, 800, 500, 1100),
            persons(700, 950, 750, 900));
    assertTrue(fitted.convergence().converged());
    assertTrue(fitted.convergence().iterations() < 300, fitted.convergence().toString());
    double[][] x = fitted.matrix().toArray();
    assertEquals(900, x[0][0] + x[0][1] + x[0][2] + x[0][3], 1e-8);
    assertEquals(750, x[0][2] + x[1][2] + x[2][2] + x[3][2], 1e-8);
    assertEquals(
        500 * 900 / (.2 * .1), x[0][0] * x[3][3] / (x[0][3] * x[3][0]), 1e-4, "ratio of ratios");
  }

  @Test
  void rowsWithoutRoomAreNamed() {
    assertRefused(
        "fit of 'origin-destination matrix' is 'impossible', expected room for the margins: rows"
            + " own:A, own:B sum to 30 and have cells above zero only in columns own:C, which sum"
            + " to 20",
        () ->
            FIT.calculate(matrix("0 0 5; 0 0 1; 1 2 3"), persons(10, 20, 30), persons(20, 20, 20)));
    assertRefused(
        "fit of 'origin-destination matrix' is 'impossible', expected room for the margins: rows"
            + " own:B sum to 20 and have no cell above zero",
        () -> FIT.calculate(matrix("1 1; 0 0"), persons(10, 20), persons(10, 20)));
  }

  @Test
  void zerosThatTheSumsForceAreReached() {
    // The only table with these sums has a zero where the seed has none.
    ProportionalFitting fitted =
        FIT.withTolerance(1e-9).calculate(matrix("1 1; 0 1"), persons(10, 20), persons(10, 20));
    assertTable("10 0; 0 20", fitted.matrix(), 1e-7);
  }

  @Test
  void zeroSumsEmptyTheirRow() {
    ProportionalFitting fitted = FIT.calculate(matrix("5 2; 1 7"), persons(0, 20), persons(15, 5));
    assertTable("0 0; 15 5", fitted.matrix(), 1e-12);
    assertEquals(0, fitted.rowFactors().at(PLACES.get(0)));
    assertTable(
        "0 0; 0 0", FIT.calculate(matrix("5 2; 1 7"), persons(0, 0), persons(0, 0)).matrix(), 0);
  }

  @Test
  void unfinishedFits() {
    ProportionalFittingCalculator hasty = FIT.withMaximumIterations(2);
    String refused =
        assertThrows(
                IllegalArgumentException.class,
                () -> hasty.calculate(matrix("5 2; 1 7"), persons(18, 20), persons(16, 22)))
            .toString();
    assertTrue(
        refused.contains("relative gap of fit of 'origin-destination matrix' is '")
            && refused.endsWith("after 2 iterations', expected at most 1e-12"),
        refused);
    ProportionalFitting unfinished =
        hasty
            .withNonConvergence(NonConvergence.REPORT)
            .calculate(matrix("5 2; 1 7"), persons(18, 20), persons(16, 22));
    assertFalse(unfinished.convergence().converged());
    assertTrue(
        unfinished.table().title().contains(": NOT CONVERGED after 2"), unfinished.toString());
  }

  @Test
  void badInputIsRefused() {
    assertRefused(
        "sum of the columns is 39.0, expected 38, the sum of the rows",
        () -> FIT.calculate(matrix("5 2; 1 7"), persons(18, 20), persons(17, 22)));
    assertRefused(
        "values of own:A is -18.0, expected a number that is not negative",
        () -> FIT.calculate(matrix("5 2; 1 7"), persons(-18, 20), persons(-20, 22)));
    assertRefused(
        "unit of 'values' is 'ratio', expected persons, the unit of the row sums",
        () ->
            FIT.calculate(
                matrix("5 2; 1 7"),
                persons(18, 20),
                PlaceVector.of(PLACES.subList(0, 2), SimpleUnit.RATIO, 16, 22)));
    assertRefused(
        "cell of the seed is -5.0, expected a number that is not negative",
        () -> FIT.calculate(matrix("5 2; 1 7").times(-1), persons(18, 20), persons(16, 22)));
    assertRefused(
        "number of places of 'values' is 3, expected 2, the places of the seed",
        () -> FIT.calculate(matrix("5 2; 1 7"), persons(18, 20, 1), persons(16, 22)));
    assertRefused(
        "tolerance is NaN, expected a finite number above zero",
        () -> FIT.withTolerance(Double.NaN));
    assertRefused(
        "maximum of iterations is 0, expected at least 1", () -> FIT.withMaximumIterations(0));
    assertEquals(
        "ProportionalFittingCalculator, tolerance 1E-12, at most 20000 iterations, non-convergence REFUSE",
        FIT.toString());
  }

  private static void assertRefused(String sentence, Executable executable) {
    String refused = assertThrows(IllegalArgumentException.class, executable).toString();
    assertEquals("java.lang.IllegalArgumentException: " + sentence, refused);
  }
}
