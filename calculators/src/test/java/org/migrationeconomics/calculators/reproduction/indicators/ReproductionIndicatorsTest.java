package org.migrationeconomics.calculators.reproduction.indicators;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.migrationeconomics.calculators.Convergence;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.population.AgeGroups;
import org.migrationeconomics.core.population.AgeVector;
import org.migrationeconomics.core.population.FertilitySchedule;
import org.migrationeconomics.core.population.LifeTable;
import org.migrationeconomics.core.population.Sex;

class ReproductionIndicatorsTest {

  private static final ReproductionIndicatorsCalculator DEFAULTS =
      ReproductionIndicatorsCalculator.withDefaults();
  private static final LeslieCalculator LESLIE = LeslieCalculator.withDefaults();

  /** GRR, NRR, λ and r worked out apart from this library; r is that of the projection matrix. */
  @Test
  void sweden1993() {
    ReproductionIndicators sweden = DEFAULTS.calculate(Sweden.FERTILITY, Sweden.TABLE);
    assertEquals(1.0170731707, sweden.grossReproduction(), 5e-11);
    assertEquals(1.0064240341, sweden.netReproduction(), 5e-11);
    assertEquals(2.085, sweden.totalFertility(), 1e-12);
    assertTrue(sweden.replacesItself());
    LeslieIndicators leslie = LESLIE.calculate(Sweden.FERTILITY, Sweden.TABLE);
    assertEquals(1.0011125341, leslie.growthPerStep().value(), 5e-11);
    assertEquals(0.000222383, leslie.intrinsicGrowth().value(), 5e-10);
    assertEquals(1.0064240341, leslie.netReproduction(), 5e-11);
    assertEquals(5, leslie.stepYears());
    // Continuous time differs from steps by what half a step does to a small rate.
    assertEquals(0.000222383, sweden.intrinsicGrowth().value(), 5e-6);
    assertTrue(sweden.convergence().converged());
    assertTrue(sweden.convergence().error() <= 1e-13);
    assertTrue(sweden.doublingTime().value() > 3000);
    assertFalse(sweden.halvingTime().isPresent());
    assertEquals(
        Math.log(sweden.netReproduction()) / sweden.intrinsicGrowth().value(),
        sweden.generationLength().value(),
        1e-9);
    assertEquals(sweden.meanAgeAtChildbearing().value(), sweden.generationLength().value(), 0.02);
    assertEquals(
        sweden.birthRate().value() - sweden.intrinsicGrowth().value(),
        sweden.deathRate().value(),
        0);
    assertTrue(sweden.toString().contains("reproduction, Sweden 1993"), sweden.toString());
    assertTrue(leslie.toString().contains("1.001112534"), leslie.toString());
  }

  /** The closed projection printed in the book, box 6.1, with the matrix of the same data. */
  @Test
  void theMatrixProjectsTheBooksPopulation() {
    AgeVector next = LeslieMatrix.of(Sweden.FERTILITY, Sweden.TABLE).project(Sweden.WOMEN);
    assertArrayEquals(Sweden.WOMEN_1998, next.toArray(), 0.5);
  }

  /** All girls live to 10 and have their daughters at once, 1 to 1.5 each, at exact age 7.5. */
  @Test
  void oneFertileGroupByHand() {
    AgeGroups ages = AgeGroups.ofWidth(5, 10);
    LifeTable table = LifeTable.ofPersonYears(1, ages, 5, 5, 5);
    FertilitySchedule fertility =
        FertilitySchedule.of(AgeVector.of(SimpleUnit.PER_YEAR, AgeGroups.closed(5, 9, 5), 0.6), 1);
    ReproductionIndicators indicators = DEFAULTS.calculate(fertility, table);
    double r = Math.log(1.5) / 7.5;
    assertEquals(1.5, indicators.netReproduction(), 1e-15);
    assertEquals(r, indicators.intrinsicGrowth().value(), 1e-14);
    assertEquals(7.5, indicators.generationLength().value(), 1e-12);
    double discount = Math.exp(-5 * r);
    double[] persons = {1, discount, discount * .5 / (1 / discount - .5)};
    double sum = persons[0] + persons[1] + persons[2];
    AgeVector stable = indicators.stableAges().orElseThrow();
    assertEquals(persons[0] / sum, stable.value(0), 1e-14);
    assertEquals(persons[2] / sum, stable.value(2), 1e-14);
    assertEquals(1 / (5 * Math.exp(-2.5 * r) * sum), indicators.birthRate().value(), 1e-14);
    assertEquals(Math.log(2) / r, indicators.doublingTime().value(), 1e-9);

    // The matrix: half of the daughters come a step earlier. λ² = 0.75 λ + 0.75.
    LeslieIndicators leslie = LESLIE.calculate(fertility, table);
    double growth = (0.75 + Math.sqrt(0.75 * 0.75 + 3)) / 2;
    assertEquals(growth, leslie.growthPerStep().value(), 1e-13);
    AgeVector values = leslie.reproductiveValues().orElseThrow();
    assertEquals(1, values.value(0), 1e-13);
    assertEquals(0.75 / growth, values.value(1), 1e-13);
    assertEquals(0, values.value(2), 0);
  }

  /** Daughters in one group only: repeated multiplication would swing for ever. */
  @Test
  void aPeriodicMatrixHasItsRoot() {
    AgeGroups ages = AgeGroups.ofWidth(5, 15);
    AgeVector births = AgeVector.of(SimpleUnit.RATIO, ages, 0, 0, 2, 0);
    AgeVector survival = AgeVector.of(SimpleUnit.RATIO, ages, 1, .8, .5, .1);
    LeslieIndicators leslie = LESLIE.calculate(new LeslieMatrix(births, survival));
    assertEquals(0.8, leslie.netReproduction(), 1e-15);
    assertEquals(Math.cbrt(0.8), leslie.growthPerStep().value(), 1e-14);
    assertEquals(Math.log(0.8) / 15, leslie.intrinsicGrowth().value(), 1e-15);
    assertEquals(15, leslie.generationLength().value(), 1e-12);
    assertTrue(leslie.convergence().converged());
  }

  @Test
  void noBirthsNoGrowthRate() {
    ReproductionIndicators none = DEFAULTS.calculate(Sweden.FERTILITY.times(0), Sweden.TABLE);
    assertEquals(0, none.netReproduction(), 0);
    assertEquals(
        "no value: there are no births, so no rate of growth renews the population",
        none.intrinsicGrowth().toString());
    assertEquals(Optional.empty(), none.stableAges());
    assertFalse(none.generationLength().isPresent());
    assertFalse(none.deathRate().isPresent());
    assertFalse(none.replacesItself());
    assertFalse(none.doublingTime().isPresent());
    LeslieIndicators leslie = LESLIE.calculate(Sweden.FERTILITY.times(0), Sweden.TABLE);
    assertFalse(leslie.growthPerStep().isPresent());
    assertEquals(Optional.empty(), leslie.reproductiveValues());
    assertEquals(
        "no value: there are no births, and no factor lifts them to replacement",
        PopulationMomentumCalculator.withDefaults()
            .calculate(Sweden.WOMEN, Sweden.FERTILITY.times(0), Sweden.TABLE)
            .womenInTheLongRun()
            .toString());
  }

  @Test
  void anIterationThatDidNotEndSaysSo() {
    ReproductionIndicators given =
        DEFAULTS.withMaximumIterations(1).calculate(Sweden.FERTILITY.times(2), Sweden.TABLE);
    assertEquals(
        "no value: the rate did not converge in 1 iterations", given.intrinsicGrowth().toString());
    assertFalse(given.convergence().converged());
    String first = given.show().lines().findFirst().orElseThrow();
    assertTrue(first.startsWith("reproduction, Sweden 1993, r NOT CONVERGED to 1"), first);
    assertTrue(given.convergence().error() > 1e-13);
    assertTrue(given.show().contains("r: NOT CONVERGED after 1 iteration,"), given.show());
    assertFalse(
        LESLIE
            .withMaximumIterations(0)
            .calculate(Sweden.FERTILITY, Sweden.TABLE)
            .growthPerStep()
            .isPresent());
    Convergence rough =
        LESLIE
            .withTolerance(0.01)
            .calculate(Sweden.FERTILITY.times(0.5), Sweden.TABLE)
            .convergence();
    assertTrue(rough.converged() && rough.error() > 1e-13, rough.toString());
    assertTrue(rough.toString().startsWith("converged after"), rough.toString());
    assertEquals(
        0.01,
        DEFAULTS
            .withTolerance(.01)
            .calculate(Sweden.FERTILITY, Sweden.TABLE)
            .convergence()
            .tolerance(),
        0);
    assertTrue(refusal(() -> DEFAULTS.withTolerance(0)).startsWith("tolerance is 0.0"));
    assertTrue(
        refusal(() -> LESLIE.withMaximumIterations(-1)).startsWith("maximum of iterations is -1"));
    assertEquals(
        "ReproductionIndicatorsCalculator, tolerance 1E-13, at most 100 iterations",
        DEFAULTS.toString());
    assertEquals("LeslieCalculator, tolerance 1E-13, at most 100 iterations", LESLIE.toString());
  }

  @Test
  void aPopulationThatShrinksFasterThanItsOldestDie() {
    AgeGroups ages = AgeGroups.ofWidth(5, 10);
    LifeTable table = LifeTable.ofPersonYears(1, ages, 5, 5, 500);
    FertilitySchedule fertility =
        FertilitySchedule.of(
            AgeVector.of(SimpleUnit.PER_YEAR, AgeGroups.closed(5, 9, 5), 0.004), 1);
    ReproductionIndicators indicators = DEFAULTS.calculate(fertility, table);
    assertTrue(indicators.intrinsicGrowth().value() < -.5);
    assertEquals(
        "no value: survivors of the open age group outgrow the population",
        indicators.birthRate().toString());
    assertEquals(Optional.empty(), indicators.stableAges());
    assertEquals(Optional.empty(), LESLIE.calculate(fertility, table).stableAges());
    assertEquals(
        Math.log(2) / -indicators.intrinsicGrowth().value(),
        indicators.halvingTime().value(),
        1e-12);
  }

  /** At replacement T is the mean age, from either side and in the middle. */
  @Test
  void theLengthOfAGenerationHasNoGapAtReplacement() {
    double reproduction = DEFAULTS.calculate(Sweden.FERTILITY, Sweden.TABLE).netReproduction();
    ReproductionIndicators last = null;
    for (double change : new double[] {-1e-4, -1e-8, 0, 1e-8, 1e-4}) {
      ReproductionIndicators now =
          DEFAULTS.calculate(Sweden.FERTILITY.times((1 + change) / reproduction), Sweden.TABLE);
      assertEquals(
          now.meanAgeAtChildbearing().value(), now.generationLength().value(), 1e-4, "" + change);
      LeslieIndicators leslie =
          LESLIE.calculate(Sweden.FERTILITY.times((1 + change) / reproduction), Sweden.TABLE);
      // The book's groups put the mean of a step's births where the middle of the group is.
      assertEquals(now.generationLength().value(), leslie.generationLength().value(), 1e-3);
      if (last != null) {
        assertTrue(
            now.generationLength().value() <= last.generationLength().value() + 1e-9,
            "T falls with growth at " + change);
      }
      last = now;
    }
  }

  @Test
  void groupsOfUnequalWidthAreJoined() {
    AgeGroups abridged = AgeGroups.abridged(85);
    double[] years = new double[19];
    years[0] = 99_500;
    years[1] = 497_487 - 99_500;
    for (int x = 1; x < 18; x++) {
      years[x + 1] = Sweden.TABLE.personYears().value(x);
    }
    LifeTable table = LifeTable.ofPersonYears(100_000, abridged, years);
    assertEquals(
        DEFAULTS.calculate(Sweden.FERTILITY, Sweden.TABLE).intrinsicGrowth(),
        DEFAULTS.calculate(Sweden.FERTILITY, table).intrinsicGrowth());
    assertEquals(
        LeslieMatrix.of(Sweden.FERTILITY, Sweden.TABLE), LeslieMatrix.of(Sweden.FERTILITY, table));
  }

  @Test
  void whatIsNoMatrixIsRefused() {
    AgeGroups ages = AgeGroups.ofWidth(5, 10);
    AgeVector births = ratios(ages, 0, 1, 0);
    AgeVector survival = ratios(ages, 1, 1, .5);
    assertTrue(
        refusal(() -> new LeslieMatrix(births, ratios(AgeGroups.ofWidth(5, 5), 1, .5)))
            .startsWith("ages of survival is '0-4, 5+'"));
    assertTrue(
        refusal(() -> new LeslieMatrix(births, ratios(ages, 1, 1, 1)))
            .startsWith("survival in the open group is 1"));
    assertTrue(
        refusal(() -> new LeslieMatrix(births, ratios(ages, 1, 1.2, .5)))
            .startsWith("survival to age 5-9 is 1.2"));
    assertTrue(
        refusal(() -> new LeslieMatrix(ratios(ages, 0, -1, 0), survival))
            .startsWith("births at age 5-9 is -1.0"));
    assertTrue(
        refusal(() -> new LeslieMatrix(ratios(ages, 0, 1, 1), survival))
            .startsWith("births in the open group is 1.0"));
    assertTrue(
        refusal(() -> new LeslieMatrix(ratios(AgeGroups.abridged(5), 0, 1, 0), survival))
            .startsWith("ages of births is '0, 1-4, 5+'"));
    assertTrue(
        refusal(() -> new LeslieMatrix(AgeVector.of(SimpleUnit.PERSONS, ages, 0, 1, 0), survival))
            .startsWith("unit of births is 'persons'"));
    LeslieMatrix matrix = new LeslieMatrix(births, survival);
    assertTrue(refusal(() -> matrix.project(births)).startsWith("unit of women is 'ratio'"));
    assertArrayEquals(new double[][] {{0, 1, 0}, {1, 0, 0}, {0, .5, .5}}, matrix.toArray());
    assertTrue(matrix.toString().contains("survival S(x)"), matrix.toString());
    assertTrue(
        refusal(() -> DEFAULTS.calculate(Sweden.FERTILITY, Sweden.TABLE.withSex(Sex.MALE)))
            .startsWith("sex of the life table is 'male'"));
  }

  /** Two women of 0-4 and 5-9 each, who all live to 10, and none older; by hand. */
  @Test
  void momentumByHand() {
    AgeGroups ages = AgeGroups.ofWidth(5, 10);
    LifeTable table = LifeTable.ofPersonYears(1, ages, 5, 5, 5);
    FertilitySchedule fertility =
        FertilitySchedule.of(AgeVector.of(SimpleUnit.PER_YEAR, AgeGroups.closed(5, 9, 5), 0.6), 1);
    PopulationMomentum momentum =
        PopulationMomentumCalculator.withDefaults()
            .calculate(AgeVector.of(SimpleUnit.PERSONS, ages, 2, 2, 0), fertility, table);
    // w(0) = 5 · 1 / 7.5, w(5) = half of it; M = 15 / 4 · 2/5 · (w(0) + w(5))
    assertEquals(1.5, momentum.prestonGuillot().value(), 1e-14);
    // v = 1, 1/2 under births 1/2, 1/2: Σ v P = 3, Σ v L = 7.5; M = 15 / 4 · 3 / 7.5
    assertEquals(1.5, momentum.projected().value(), 1e-14);
    assertEquals(6, momentum.womenInTheLongRun().value(), 1e-13);
    // b = 0.6 / 2 · 2 / 4, e(0) = 15, r A = ln 1.5
    assertEquals(0.15 * 15 / Math.log(1.5) * (0.5 / 1.5), momentum.keyfitz().value(), 1e-13);
    assertTrue(momentum.toString().contains("momentum of 4 women"), momentum.toString());
  }

  /** Where projection ends if it is done and not solved. */
  @Test
  void momentumIsWhereProjectionEnds() {
    FertilitySchedule low = Sweden.FERTILITY.times(0.7);
    double reproduction = LESLIE.calculate(low, Sweden.TABLE).netReproduction();
    LeslieMatrix replacement = LeslieMatrix.of(low.times(1 / reproduction), Sweden.TABLE);
    AgeVector women = Sweden.WOMEN;
    for (int step = 0; step < 400; step++) {
      women = replacement.project(women);
    }
    PopulationMomentum momentum =
        PopulationMomentumCalculator.withDefaults().calculate(Sweden.WOMEN, low, Sweden.TABLE);
    assertEquals(women.sum() / Sweden.WOMEN.sum(), momentum.projected().value(), 1e-10);
    assertEquals(momentum.projected().value(), momentum.prestonGuillot().value(), 2e-4);
    assertEquals(
        "PopulationMomentumCalculator", PopulationMomentumCalculator.withDefaults().toString());
  }

  @Test
  void whoIsNotCountedHasNoMomentum() {
    PopulationMomentumCalculator calculator = PopulationMomentumCalculator.withDefaults();
    assertTrue(
        refusal(() -> calculator.calculate(Sweden.WOMEN.times(-1), Sweden.FERTILITY, Sweden.TABLE))
            .startsWith("women at age 0-4 is -293395.0"));
    assertTrue(
        refusal(() -> calculator.calculate(Sweden.WOMEN.times(0), Sweden.FERTILITY, Sweden.TABLE))
            .startsWith("women is 0.0"));
    assertTrue(
        refusal(
                () ->
                    calculator.calculate(
                        ratios(Sweden.AGES, new double[18]), Sweden.FERTILITY, Sweden.TABLE))
            .startsWith("unit of women is 'ratio'"));
    assertTrue(
        refusal(() -> new PopulationMomentum(0, Figure.of(1), Figure.of(1), Figure.of(1)))
            .startsWith("women is 0.0"));
  }

  private static AgeVector ratios(AgeGroups ages, double... values) {
    return AgeVector.of(SimpleUnit.RATIO, ages, values);
  }

  static String refusal(Executable code) {
    return String.valueOf(assertThrows(IllegalArgumentException.class, code).getMessage());
  }

  /**
   * Women of Western Asia 1995-2000: box 7.3 of Preston, Heuveline and Guillot, 2001, worked again
   * by G. Rodríguez, Demographic Methods, Princeton, who prints 1.609443248 (61.0 % more women).
   * The groups from 50 on are what the printed totals, 87,176 thousand and 70.3 years, leave.
   */
  @Test
  void published() {
    AgeGroups ages = AgeGroups.ofWidth(5, 50);
    double[] women = {
      12_013, 11_027, 9_856, 8_614, 7_694, 6_893, 6_135, 5_318, 4_376, 3_510, 11_740
    };
    double[] lived = {4.834, 4.803, 4.789, 4.773, 4.748, 4.716, 4.678, 4.631, 4.570, 4.483, 23.275};
    // Girls per woman; with as many boys, births are twice as many.
    FertilitySchedule fertility =
        FertilitySchedule.of(
            AgeVector.of(
                SimpleUnit.PER_YEAR,
                AgeGroups.closed(15, 44, 5),
                2 * .043,
                2 * .112,
                2 * .112,
                2 * .058,
                2 * .029,
                2 * .007),
            1);
    LifeTable table = LifeTable.ofPersonYears(1, ages, lived);
    PopulationMomentum momentum =
        PopulationMomentumCalculator.withDefaults()
            .calculate(AgeVector.of(SimpleUnit.PERSONS, ages, women), fertility, table);
    assertEquals(87_176, momentum.women());
    assertEquals(1.609443248, momentum.prestonGuillot().value(), 5e-10);
    ReproductionIndicators indicators =
        ReproductionIndicatorsCalculator.withDefaults().calculate(fertility, table);
    assertEquals(1.70282, indicators.netReproduction(), 5e-6);
    assertEquals(26.60042753, indicators.meanAgeAtChildbearing().value(), 5e-9);
  }
}
