package org.migrationeconomics.calculators.society.undocumented;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.migrationeconomics.calculators.society.undocumented.counts.CaptureRecaptureCalculator;

/** What holds for every residual. */
class UndocumentedLaws {

  private static final UndocumentedResidualCalculator CALCULATOR =
      UndocumentedResidualCalculator.withDefaults().withReplications(200).withSeed(7);

  private static Uncertain around(Random chance, double value, double most) {
    return Uncertain.between(
        value - chance.nextDouble() * most, value, value + chance.nextDouble() * most);
  }

  private static ResidualCell cell(Random chance, String label) {
    double foreignBorn = 10 + 90 * chance.nextDouble();
    double legal = foreignBorn * (.2 + chance.nextDouble());
    return ResidualCell.of(
            label, around(chance, foreignBorn, 5), around(chance, legal, Math.min(2, legal)))
        .withOmission(
            around(chance, .05 + .1 * chance.nextDouble(), .04),
            around(chance, .1 + .3 * chance.nextDouble(), .08));
  }

  @Provide
  Arbitrary<List<ResidualCell>> cells() {
    return Arbitraries.longs()
        .map(
            seed -> {
              Random chance = new Random(seed);
              List<ResidualCell> cells = new ArrayList<>();
              int count = 1 + chance.nextInt(5);
              for (int i = 0; i < count; i++) {
                cells.add(cell(chance, "cell " + i));
              }
              return cells;
            });
  }

  private static double size(UndocumentedResidual u) {
    double size = 0;
    for (UndocumentedResidual.CellResidual one : u.cells()) {
      size += one.cell().foreignBorn().high() + one.cell().legal().high();
    }
    return 4 * size;
  }

  @Property(tries = 200)
  void cellsAdd(@ForAll("cells") List<ResidualCell> cells) {
    UndocumentedResidual all = CALCULATOR.calculate(cells);
    double total = 0;
    double low = 0;
    double high = 0;
    for (ResidualCell one : cells) {
      UndocumentedResidual alone = CALCULATOR.calculate(one);
      total += alone.total();
      low += alone.bounds().low();
      high += alone.bounds().high();
    }
    assertEquals(total, all.total(), 1e-14 * size(all));
    assertEquals(low, all.bounds().low(), 1e-14 * size(all));
    assertEquals(high, all.bounds().high(), 1e-14 * size(all));
  }

  @Property(tries = 200)
  void everyDrawIsWithinTheBounds(@ForAll("cells") List<ResidualCell> cells) {
    for (DrawShape shape : List.of(DrawShape.UNIFORM, DrawShape.TRIANGULAR)) {
      for (CellErrors errors : CellErrors.values()) {
        UndocumentedResidual u =
            CALCULATOR
                .withShape(shape)
                .withErrors(errors)
                .withConfidence(1 - 1e-12)
                .calculate(cells);
        double rounding = 1e-13 * size(u);
        assertTrue(u.monteCarlo().low() >= u.bounds().low() - rounding);
        assertTrue(u.monteCarlo().high() <= u.bounds().high() + rounding);
        assertTrue(u.bounds().low() <= u.total() + rounding);
        assertTrue(u.total() <= u.bounds().high() + rounding);
      }
    }
  }

  @Property(tries = 200)
  void signsOfTheInputs(@ForAll long seed, @ForAll @DoubleRange(min = .01, max = .05) double more) {
    Random chance = new Random(seed);
    double foreignBorn = 50 + 50 * chance.nextDouble();
    double legal = 10 + 30 * chance.nextDouble();
    double missed = .1 * chance.nextDouble();
    double hidden = .5 * chance.nextDouble();
    double u = number(foreignBorn, legal, missed, hidden);
    assertTrue(number(foreignBorn + more, legal, missed, hidden) > u);
    assertTrue(number(foreignBorn, legal + more, missed, hidden) < u);
    assertTrue(number(foreignBorn, legal, missed + more, hidden) > u);
    assertTrue(number(foreignBorn, legal, missed, hidden + more) > u);
    assertEquals(foreignBorn - legal, number(foreignBorn, legal, 0, 0), 1e-13);
    // Linear in both counts.
    assertEquals(3 * u, number(3 * foreignBorn, 3 * legal, missed, hidden), 1e-12 * foreignBorn);
  }

  private static double number(double foreignBorn, double legal, double missed, double hidden) {
    return CALCULATOR
        .calculate(
            ResidualCell.of("all", Uncertain.of(foreignBorn), Uncertain.of(legal))
                .withOmission(Uncertain.of(missed), Uncertain.of(hidden)))
        .total();
  }

  @Property(tries = 200)
  void wideningAnInputNeverNarrows(
      @ForAll("cells") List<ResidualCell> cells,
      @ForAll @IntRange(min = 0, max = 3) int input,
      @ForAll @DoubleRange(min = 0, max = .01) double more) {
    ResidualCell c = cells.get(0);
    List<ResidualCell> wider = new ArrayList<>(cells);
    wider.set(
        0,
        new ResidualCell(
            c.label(),
            wider(c.foreignBorn(), input == 0 ? more : 0),
            wider(c.legal(), input == 1 ? more : 0),
            wider(c.legalOmission(), input == 2 ? more : 0),
            wider(c.undocumentedOmission(), input == 3 ? more : 0)));
    UndocumentedResidual before = CALCULATOR.calculate(cells);
    UndocumentedResidual after = CALCULATOR.calculate(wider);
    double rounding = 1e-13 * size(before);
    assertTrue(after.bounds().low() <= before.bounds().low() + rounding);
    assertTrue(after.bounds().high() >= before.bounds().high() - rounding);
    assertTrue(after.deltaError() >= before.deltaError() - rounding);
  }

  private static Uncertain wider(Uncertain one, double more) {
    return Uncertain.between(Math.max(one.low() - more, 0), one.value(), one.high() + more);
  }

  @Property(tries = 50)
  void theSameSeedGivesTheSame(@ForAll("cells") List<ResidualCell> cells, @ForAll long seed) {
    for (DrawShape shape : DrawShape.values()) {
      UndocumentedResidualCalculator one =
          CALCULATOR.withShape(shape).withReplications(100).withSeed(seed);
      assertEquals(one.calculate(cells), one.calculate(cells));
    }
  }

  @Property(tries = 200)
  void slopesAreThoseOfSmallChanges(@ForAll("cells") List<ResidualCell> cells) {
    ResidualCell c = cells.get(0);
    double fb = c.foreignBorn().value();
    double l = c.legal().value();
    double m = c.legalOmission().value();
    double h = c.undocumentedOmission().value();
    UndocumentedResidual.CellResidual one = CALCULATOR.calculate(c).cells().get(0);
    double e = 1e-5;
    assertEquals(
        (number(fb + e, l, m, h) - number(fb - e, l, m, h)) / (2 * e), one.perForeignBorn(), 1e-6);
    assertEquals(
        (number(fb, l + e, m, h) - number(fb, l - e, m, h)) / (2 * e), one.perLegal(), 1e-6);
    assertEquals(
        (number(fb, l, m + e, h) - number(fb, l, m - e, h)) / (2 * e),
        one.perLegalOmission(),
        1e-5);
    assertEquals(
        (number(fb, l, m, h + e) - number(fb, l, m, h - e)) / (2 * e),
        one.perUndocumentedOmission(),
        1e-5);
  }

  @Property(tries = 200)
  void chapmanIsBetweenThoseSeenAndPetersen(
      @ForAll @IntRange(min = 1, max = 1000) int first,
      @ForAll @IntRange(min = 1, max = 1000) int second,
      @ForAll @IntRange(min = 0, max = 1000) int overlap) {
    int both = Math.min(overlap, Math.min(first, second));
    var one = CaptureRecaptureCalculator.withDefaults().calculate(first, second, both);
    double rounding = 1e-12 * one.estimate();
    assertTrue(one.estimate() >= one.seen() - rounding);
    assertTrue(one.low() >= one.seen() - rounding);
    assertTrue(one.high() >= one.low());
    if (both == Math.min(first, second)) {
      assertEquals(Math.max(first, second), one.estimate(), rounding);
    }
    if (both > 0) {
      assertTrue(one.estimate() <= one.lincolnPetersen().value() + rounding);
    }
    var turned = CaptureRecaptureCalculator.withDefaults().calculate(second, first, both);
    assertEquals(one.estimate(), turned.estimate(), rounding);
  }
}
