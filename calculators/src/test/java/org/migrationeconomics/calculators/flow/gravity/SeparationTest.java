package org.migrationeconomics.calculators.flow.gravity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.migrationeconomics.calculators.flow.gravity.sample.SeparationCheck;

/** Small data of which one can see which rows are separated. */
class SeparationTest {

  private static GravityModelCalculator by(GravitySolver solver) {
    return GravityModelCalculator.withDefaults().withSolver(solver);
  }

  @ParameterizedTest
  @EnumSource(GravitySolver.class)
  void aColumnThatIsPositiveOnlyWhereNobodyMoves(GravitySolver solver) {
    GravityModel model =
        by(solver)
            .calculate(
                GravityData.builder("y", 0, 0, 0, 2, 3, 5)
                    .regressor("war", 1, 1, 0, 0, 0, 0)
                    .build());
    assertEquals(List.of(0, 1), model.sample().separated());
    assertEquals(List.of("war"), model.collinear());
    assertEquals(Math.log(2.5), model.estimate("constant"), 1e-12);
    assertTrue(model.toString().contains("4 of 6 rows, 2 separated"), model.toString());
  }

  @ParameterizedTest
  @EnumSource(GravitySolver.class)
  void aDifferenceOfColumnsOfOneSign(GravitySolver solver) {
    // a − b is zero at positive responses, and 1 or 3 at zeros.
    GravityModel model =
        by(solver)
            .calculate(
                GravityData.builder("y", 0, 0, 1, 2, 3)
                    .regressor("a", 2, 5, 1, 2, 4)
                    .regressor("b", 1, 2, 1, 2, 4)
                    .build());
    assertEquals(List.of(0, 1), model.sample().separated());
  }

  @ParameterizedTest
  @EnumSource(GravitySolver.class)
  void aDifferenceOfBothSignsSeparatesNothing(GravitySolver solver) {
    GravityModel model =
        by(solver)
            .calculate(
                GravityData.builder("y", 0, 0, 1, 2, 3)
                    .regressor("a", 2, 2, 1, 2, 4)
                    .regressor("b", 1, 5, 1, 2, 4)
                    .build());
    assertEquals(List.of(), model.sample().separated());
    assertTrue(model.convergence().converged());
  }

  @ParameterizedTest
  @EnumSource(GravitySolver.class)
  void whatSeparatesDoesNotDragTheRestAlong(GravitySolver solver) {
    // The column a separates the first row; b is 3 at one zero and −1 at another, so it cannot.
    GravityModel model =
        by(solver)
            .calculate(
                GravityData.builder("y", 0, 0, 0, 2, 3)
                    .regressor("a", 1, 0, 0, 0, 0)
                    .regressor("b", 0, 3, -1, 0, 0)
                    .build());
    assertEquals(List.of(0), model.sample().separated());
  }

  /** Flows within {a, b} and within {c, d}, and zeros between the two. */
  private static GravityData twoWorlds(boolean bothWays) {
    return GravityData.builder("y", 3, 4, 5, 2, 7, 1, 6, 2, 0, 0)
        .effects("from", List.of("a", "a", "b", "b", "c", "c", "d", "d", "a", bothWays ? "c" : "b"))
        .effects("to", List.of("a", "b", "a", "b", "c", "d", "c", "d", "c", bothWays ? "a" : "d"))
        .build();
  }

  @ParameterizedTest
  @EnumSource(GravitySolver.class)
  void zerosFromOneWorldToTheOtherAreSeparated(GravitySolver solver) {
    GravityModel model = by(solver).calculate(twoWorlds(false));
    assertEquals(List.of(8, 9), model.sample().separated());
    // The rest are two tables of their own.
    assertEquals(7 * 8 / 14.0, model.expected(0).orElseThrow(), 1e-11);
    assertEquals(8 * 13 / 16.0, model.expected(4).orElseThrow(), 1e-11);
  }

  @ParameterizedTest
  @EnumSource(GravitySolver.class)
  void zerosThereAndBackAreNot(GravitySolver solver) {
    GravityModel model = by(solver).calculate(twoWorlds(true));
    assertEquals(List.of(), model.sample().separated());
    assertTrue(model.sample().separationDecided());
    // Totals are kept, so that the two expectations between the worlds are above zero.
    assertTrue(model.expected(8).orElseThrow() > 0.1);
  }

  @ParameterizedTest
  @EnumSource(GravitySolver.class)
  void separationThatOnlyShowsAfterAnother(GravitySolver solver) {
    // Worlds 1 → 2 → 3 in a chain of zeros, with a zero back from 2 to 1: 1 and 2 are one world.
    GravityData data =
        GravityData.builder("y", 1, 2, 3, 0, 0, 0)
            .effects("from", 1, 2, 3, 1, 2, 2)
            .effects("to", 1, 2, 3, 2, 1, 3)
            .build();
    GravityModel model = by(solver).calculate(data);
    assertEquals(List.of(5), model.sample().separated());
    assertEquals(5, model.sample().used());
  }

  @ParameterizedTest
  @EnumSource(GravitySolver.class)
  void withoutTheRectifierTheyStay(GravitySolver solver) {
    GravityModel model =
        by(solver)
            .withSeparation(SeparationCheck.ZERO_GROUPS)
            .withMaximumIterations(8)
            .calculate(twoWorlds(false));
    assertEquals(10, model.sample().used());
    assertTrue(model.expected(8).orElseThrow() < 0.1);
  }
}
