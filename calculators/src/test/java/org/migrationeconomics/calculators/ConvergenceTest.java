package org.migrationeconomics.calculators;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class ConvergenceTest {

  private static final Convergence NEAR = new Convergence(1e-9, 3, 1e-10);

  @Test
  void anErrorAsLargeAsTheToleranceIsWithinIt() {
    assertTrue(NEAR.converged());
    assertTrue(new Convergence(1e-9, 3, 1e-9).converged());
    assertFalse(new Convergence(1e-9, 3, 1.1e-9).converged());
    assertFalse(new Convergence(1e-9, 1, Double.POSITIVE_INFINITY).converged());
    assertTrue(Convergence.closedForm(1e-9).converged());
  }

  @Test
  void bothTogetherAreNoBetterThanTheWorse() {
    Convergence both = NEAR.and(new Convergence(1e-9, 4, 1e-8));
    assertEquals(new Convergence(1e-9, 7, 1e-8), both);
    assertFalse(both.converged());
    assertEquals(NEAR, NEAR.and(Convergence.closedForm(1e-9)));
  }

  @Property
  void theOrderOfFitsDoesNotMatter(
      @ForAll @IntRange(max = 1000) int iterations,
      @ForAll @DoubleRange(min = 0, max = 1) double error,
      @ForAll @DoubleRange(min = 0, max = 1) double otherError) {
    Convergence one = new Convergence(0.1, iterations, error);
    Convergence other = new Convergence(0.1, 7, otherError);
    assertEquals(one.and(other), other.and(one));
    assertEquals(one.converged() && other.converged(), one.and(other).converged());
  }

  @Test
  void prints() {
    assertEquals("no iteration needed", Convergence.closedForm(1e-9).toString());
    assertEquals("converged after 3 iterations, error 1.0e-10, tolerance 1.0e-09", NEAR.toString());
    assertEquals(
        "NOT CONVERGED after 1 iteration, error Infinity, tolerance 1.5e-06",
        new Convergence(1.5e-6, 1, Double.POSITIVE_INFINITY).toString());
  }

  @Test
  void badNumbersAreRefused() {
    refused("iterations is -1, expected no less than 0", () -> new Convergence(1e-9, -1, 0));
    refused(
        "error is NaN, expected a number that is not negative",
        () -> new Convergence(1e-9, 1, Double.NaN));
    refused(
        "error is -1.0, expected a number that is not negative",
        () -> new Convergence(1e-9, 1, -1));
    refused(
        "tolerance is 0.0, expected a finite number above zero", () -> Convergence.closedForm(0));
  }

  private static void refused(String sentence, Executable executable) {
    assertEquals(sentence, assertThrows(IllegalArgumentException.class, executable).getMessage());
  }
}
