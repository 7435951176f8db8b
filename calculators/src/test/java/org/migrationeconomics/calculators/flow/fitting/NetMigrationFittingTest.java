package org.migrationeconomics.calculators.flow.fitting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.migrationeconomics.calculators.flow.fitting.FittingTables.PLACES;
import static org.migrationeconomics.calculators.flow.fitting.FittingTables.matrix;
import static org.migrationeconomics.calculators.flow.fitting.FittingTables.persons;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.migrationeconomics.calculators.NonConvergence;
import org.migrationeconomics.core.migration.MatrixAxes;
import org.migrationeconomics.core.migration.OriginDestinationMatrix;
import org.migrationeconomics.core.migration.PlaceVector;

/** Golden numbers: four places as the R package migest 2.0.5 computes them. */
class NetMigrationFittingTest {

  private static final NetMigrationFittingCalculator FIT =
      NetMigrationFittingCalculator.withDefaults();
  private static final OriginDestinationMatrix SEED =
      matrix("0 100 30 70; 50 0 45 5; 60 35 0 40; 20 25 20 0");
  private static final PlaceVector NET = persons(-100, 125, -75, 50);

  @Test
  void netMigrationAlone() {
    NetMigrationFitting fitted = FIT.calculate(SEED, NET);
    OriginDestinationMatrix x = fitted.matrix();
    assertEquals(124.97048276, x.at("own:A", "own:B"), 5.1e-9);
    assertEquals(27.96584319, x.at("own:A", "own:C"), 5.1e-9);
    assertEquals(71.121873832, x.at("own:A", "own:D"), 5.1e-10);
    assertEquals(40.00944775, x.at("own:B", "own:A"), 5.1e-9);
    assertEquals(33.56693826, x.at("own:B", "own:C"), 5.1e-9);
    assertEquals(4.065066993, x.at("own:B", "own:D"), 5.1e-10);
    // Given up to a common factor.
    double[] golden = {1.0465273725, 0.8374196445, 1.1226488311, 1.0300194880};
    double[] factors = fitted.factors().toArray();
    for (int i = 1; i < 4; i++) {
      assertEquals(golden[i] / golden[0], factors[i] / factors[0], 1e-9);
    }
    assertEquals(1, factors[0] * factors[1] * factors[2] * factors[3], 1e-12);
    assertEquals(1, fitted.level());
    for (int i = 0; i < 4; i++) {
      assertEquals(NET.at(PLACES.get(i)), x.net().at(PLACES.get(i)), 1e-9);
    }
    assertTrue(fitted.toString().contains("converged after"), fitted.toString());
  }

  @Test
  void netMigrationAndTotal() {
    NetMigrationFitting fitted = FIT.calculate(SEED, NET, 600);
    assertEquals(136.22517609, fitted.matrix().at("own:A", "own:B"), 5.1e-9);
    assertEquals(1.1658429318, fitted.level(), 5.1e-11);
    assertEquals(600, fitted.matrix().total(), 1e-9);
    assertEquals(-75, fitted.matrix().net().at(PLACES.get(2)), 1e-9);
  }

  @Test
  void placesWithoutFlowsStayOut() {
    NetMigrationFitting fitted = FIT.calculate(matrix("0 5 0; 2 0 0; 0 0 0"), persons(-10, 10, 0));
    assertEquals(10, fitted.matrix().net().at(PLACES.get(1)), 1e-10);
    assertEquals(0, fitted.matrix().outflows().at(PLACES.get(2)));
    // A receives nothing, C sends nothing: only one table is left.
    NetMigrationFitting forced = FIT.calculate(matrix("0 5 7; 0 0 3; 0 0 0"), persons(-10, 0, 10));
    assertEquals(-10, forced.matrix().net().at(PLACES.get(0)), 1e-10);
    assertEquals(10, forced.matrix().net().at(PLACES.get(2)), 1e-10);
  }

  @Test
  void placesThatAreCutOffAreNamed() {
    assertRefused(
        "fit of 'origin-destination matrix' to net migration is 'impossible', expected a way out"
            + " for what own:A, own:B lose together, 3; the seed has only zeros from there to all"
            + " others",
        () -> FIT.calculate(matrix("0 5 0; 2 0 0; 0 4 0"), persons(-10, 7, 3)));
  }

  @Test
  void badInputIsRefused() {
    assertRefused(
        "sum of net losses is 175.0, expected 176, the sum of net gains",
        () -> FIT.calculate(SEED, persons(-100, 125, -75, 51)));
    assertRefused(
        "total is 174.0, expected no less than the sum of net gains, 175.0",
        () -> FIT.calculate(SEED, NET, 174));
    assertRefused(
        "rows of the seed is 'destination', expected origin",
        () -> FIT.calculate(SEED.withAxes(MatrixAxes.DESTINATION_ORIGIN), NET));
    assertRefused(
        "maximum of iterations is -1, expected at least 1", () -> FIT.withMaximumIterations(-1));
    assertRefused(
        "tolerance is 0.0, expected a finite number above zero", () -> FIT.withTolerance(0));
    String refused =
        assertThrows(
                IllegalArgumentException.class,
                () -> FIT.withMaximumIterations(1).calculate(SEED, NET))
            .toString();
    assertTrue(refused.endsWith("after 1 iterations', expected at most 1e-12"), refused);
    NetMigrationFitting unfinished =
        FIT.withMaximumIterations(1).withNonConvergence(NonConvergence.REPORT).calculate(SEED, NET);
    assertFalse(unfinished.convergence().converged());
    assertTrue(unfinished.table().title().contains(": NOT CONVERGED after 1"));
    String rescaled = FIT.calculate(SEED, NET, 600).table().title();
    assertTrue(rescaled.contains(", rescaled by 1.166 to the total"), rescaled);
    assertEquals(
        "NetMigrationFittingCalculator, tolerance 1E-12, at most 100000 iterations, non-convergence REFUSE",
        FIT.toString());
  }

  private static void assertRefused(String sentence, Executable executable) {
    String refused = assertThrows(IllegalArgumentException.class, executable).toString();
    assertEquals("java.lang.IllegalArgumentException: " + sentence, refused);
  }
}
