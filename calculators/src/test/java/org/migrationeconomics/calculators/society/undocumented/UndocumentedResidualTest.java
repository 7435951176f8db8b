package org.migrationeconomics.calculators.society.undocumented;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class UndocumentedResidualTest {

  private static final double SIX = 5e-7;
  private static final UndocumentedResidualCalculator CALCULATOR =
      UndocumentedResidualCalculator.withDefaults().withReplications(10_000).withSeed(42);

  private static void refused(String message, Executable call) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
  }

  /** 44 m foreign-born, 33 m legal, missed 1 and 10 %. */
  private static ResidualCell cell(double foreignBorn) {
    return ResidualCell.of(
            "everybody", Uncertain.of(44).within(foreignBorn), Uncertain.of(33).within(1))
        .withOmission(Uncertain.of(.01).within(.01), Uncertain.of(.10).within(.05));
  }

  @Test
  void residualBoundsAndDeltaMethod() {
    UndocumentedResidual u = CALCULATOR.calculate(cell(0));
    assertEquals(11.33, u.counted(), 1e-12);
    assertEquals(12.588889, u.total(), SIX);
    assertEquals(-1.1, u.cells().get(0).perLegal(), 1e-14);
    assertEquals(1 / .9, u.cells().get(0).perForeignBorn(), 1e-14);
    assertEquals(33 / .9, u.cells().get(0).perLegalOmission(), 1e-13);
    assertEquals(u.total() / .9, u.cells().get(0).perUndocumentedOmission(), 1e-13);
    assertEquals(-2.883495, u.sensitivity(ResidualInput.LEGAL).elasticity().value(), SIX);
    assertEquals(-.363, u.sensitivity(ResidualInput.LEGAL).onePercent(), 1e-12);
    assertEquals(10.526316, u.bounds().low(), SIX);
    assertEquals(14.870588, u.bounds().high(), SIX);
    // Computed with 1.96 for the quantile of the normal, which the interval does not depend on.
    assertEquals(.690866 * 1.96 / 1.959963984540054, u.deltaError(), SIX);
    assertEquals(11.234791, u.delta().low(), SIX);
    assertEquals(13.942987, u.delta().high(), SIX);
    // The records of the legal are what the interval is made of.
    assertEquals(ResidualInput.LEGAL, u.sensitivities().get(0).input());
    assertEquals(
        1, u.sensitivities().stream().mapToDouble(s -> s.varianceShare().value()).sum(), 1e-12);
  }

  @Test
  void drawsStayWithinTheBoundsAndAreRepeatable() {
    UndocumentedResidual u = CALCULATOR.calculate(cell(0));
    assertEquals(u, CALCULATOR.calculate(cell(0)));
    assertNotEquals(
        u.monteCarlo(),
        CALCULATOR.withReplications(10_000).withSeed(43).calculate(cell(0)).monteCarlo());
    UndocumentedResidual all = CALCULATOR.withConfidence(.9999999).calculate(cell(0));
    assertTrue(all.monteCarlo().low() >= u.bounds().low());
    assertTrue(all.monteCarlo().high() <= u.bounds().high());
    assertEquals(0, u.belowZero());
    assertEquals(11.3, u.monteCarlo().low(), .2);
    assertEquals(14.0, u.monteCarlo().high(), .2);
    UndocumentedResidual normal = CALCULATOR.withShape(DrawShape.NORMAL).calculate(cell(0));
    // Omission of the legal is normal around .01 with a deviation of .0051: 2.5 % are impossible.
    assertEquals(250, (double) normal.drawnAgain(), 80);
    assertEquals(11.3, normal.monteCarlo().low(), .06);
    assertEquals(14.0, normal.monteCarlo().high(), .06);
    UndocumentedResidual triangular = CALCULATOR.withShape(DrawShape.TRIANGULAR).calculate(cell(0));
    assertTrue(triangular.monteCarlo().low() > u.monteCarlo().low());
    assertTrue(triangular.monteCarlo().high() < u.monteCarlo().high());
    assertEquals(0, triangular.drawnAgain());
  }

  @Test
  void negativeCellsAreKeptWithTheirCause() {
    ResidualCell negative =
        ResidualCell.of("Canada", Uncertain.of(8), Uncertain.of(9).within(.5))
            .withOmission(Uncertain.of(0), Uncertain.of(.1).within(.05));
    UndocumentedResidual u = CALCULATOR.calculate(List.of(cell(0), negative));
    assertEquals(-1 / .9, u.cells().get(1).number(), 1e-14);
    assertEquals(12.588889 - 1 / .9, u.total(), SIX);
    // A negative number is lowest where most were missed.
    assertEquals(-1.5 / .85, u.cells().get(1).bounds().low(), 1e-14);
    assertEquals(-.5 / .95, u.cells().get(1).bounds().high(), 1e-14);
    assertEquals(List.of(u.cells().get(1)), u.negativeCells());
    assertTrue(u.show().contains("Canada: the records have 9 legal residents"), u::show);
    assertEquals(1, CALCULATOR.calculate(negative).belowZero());
  }

  @Test
  void errorsOfCellsCancelOrDoNot() {
    List<ResidualCell> two =
        List.of(
            ResidualCell.of("a", Uncertain.of(20), Uncertain.of(15).within(1)),
            ResidualCell.of("b", Uncertain.of(30), Uncertain.of(25).within(1)));
    UndocumentedResidual alone = CALCULATOR.calculate(two);
    UndocumentedResidual shared = CALCULATOR.withErrors(CellErrors.SHARED).calculate(two);
    double z = 1.959963984540054;
    assertEquals(Math.sqrt(2) / z, alone.deltaError(), 1e-12);
    assertEquals(2 / z, shared.deltaError(), 1e-12);
    assertEquals(alone.bounds(), shared.bounds());
    assertTrue(shared.monteCarlo().low() < alone.monteCarlo().low());
    // Uniform over 8 to 12.
    assertEquals(8.1, shared.monteCarlo().low(), .03);
  }

  @Test
  void badInputIsRefused() {
    refused(
        "undocumented omission of x is '0.900 (0.800 to 1)', expected a share from 0 to below 1",
        () ->
            ResidualCell.of("x", Uncertain.of(2), Uncertain.of(1))
                .withOmission(Uncertain.of(0), Uncertain.between(.8, .9, 1)));
    refused(
        "legal of x is 3.3E7, expected a count in the unit of the foreign-born, 44000: one of them"
            + " may be in thousands",
        () -> ResidualCell.of("x", Uncertain.of(44_000), Uncertain.of(33_000_000)));
    refused(
        "low, value and high is '2, 1, 3', expected numbers in rising order",
        () -> Uncertain.between(2, 1, 3));
    refused("number of cells is 0, expected at least one", () -> CALCULATOR.calculate(List.of()));
    assertThrows(
        IllegalArgumentException.class, () -> CALCULATOR.calculate(List.of(cell(0), cell(0))));
    assertThrows(IllegalArgumentException.class, () -> CALCULATOR.withReplications(5).withSeed(1));
    assertThrows(IllegalArgumentException.class, () -> CALCULATOR.withConfidence(1));
  }

  @Test
  void legalStockOfThirtyYears() {
    double[] million = new double[30];
    java.util.Arrays.fill(million, 1);
    LegalStockCalculator calculator =
        LegalStockCalculator.withDefaults().withMortality(Uncertain.of(.005));
    LegalStock half = calculator.withEmigration(Uncertain.of(.005)).calculate(1976, million);
    LegalStock one = calculator.withEmigration(Uncertain.of(.01)).calculate(1976, million);
    assertEquals(26.039002, half.stock().value(), SIX);
    assertEquals(24.319297, one.stock().value(), SIX);
    LegalStock both =
        calculator.withEmigration(Uncertain.between(.005, .005, .01)).calculate(1976, million);
    assertEquals(24.319297, both.stock().low(), SIX);
    assertEquals(26.039002, both.stock().high(), SIX);
    // The slope is that of a small change.
    double up =
        calculator.withEmigration(Uncertain.of(.005001)).calculate(1976, million).stock().value();
    double down =
        calculator.withEmigration(Uncertain.of(.004999)).calculate(1976, million).stock().value();
    assertEquals((up - down) / 2e-6, half.perEmigration(), 1e-4);
    assertEquals(1, half.cohorts().get(29).left());
    assertEquals(
        28.039002,
        calculator
            .withEmigration(Uncertain.of(.005))
            .withOthers(2)
            .calculate(1976, million)
            .stock()
            .value(),
        SIX);
    assertThrows(IllegalArgumentException.class, () -> calculator.withEmigration(Uncertain.of(1)));
    assertThrows(IllegalArgumentException.class, () -> calculator.calculate(2000));
    assertThrows(IllegalArgumentException.class, () -> calculator.calculate(2000, -1));
  }
}
