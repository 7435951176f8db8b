package org.migrationeconomics.calculators.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class LinearSystemTest {

  private static final double[] NO_MEANS = {0, 0};

  /** Two columns with 1 - R² near 3e-9, in whole numbers, so that the solution is known exactly. */
  @Test
  void refinementWinsBackWhatTheFactorisationLoses() {
    double a = 3e8 + 1;
    double[] c = {a, a + 1, a + 1, a + 3};
    double[] right = {a / 8 - 3 * (a + 1), (a + 1) / 8 - 3 * (a + 3)};
    LinearSystem system = new LinearSystem(2);
    assertEquals(-1, system.factor(c, 2, NO_MEANS, 1));
    double[] solution = new double[2];
    system.solve(c, 2, right, 0, 1, solution);
    assertArrayEquals(new double[] {0.125, -3}, solution, 1e-13);
  }

  @Test
  void columnsThatCannotBeToldApart() {
    LinearSystem system = new LinearSystem(2);
    // 1 - R² is 1/6e10.
    double a = 6e10;
    assertEquals(1, system.factor(new double[] {a, a + 1, a + 1, a + 3}, 2, NO_MEANS, 1));
    assertFalse(system.isConstant(1));
    assertEquals(1, system.combination(1)[0], 1e-9);
    assertEquals(0, system.factor(new double[] {0, 0, 0, 1}, 2, NO_MEANS, 1));
    assertTrue(system.isConstant(0));
    // A variance of 1 about a mean of ten million is rounding.
    assertEquals(0, system.factor(new double[] {1, 0, 0, 1}, 2, new double[] {1e7, 0}, 1));
    assertEquals(-1, system.factor(new double[] {1, 0, 0, 1}, 2, new double[] {1e6, 0}, 1));
  }
}
