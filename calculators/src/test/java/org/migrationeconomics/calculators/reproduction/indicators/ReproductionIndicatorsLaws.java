package org.migrationeconomics.calculators.reproduction.indicators;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.migrationeconomics.calculators.reproduction.lifetable.LifeTableCalculator;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.measure.YearSeries;
import org.migrationeconomics.core.population.AgeGroups;
import org.migrationeconomics.core.population.AgeVector;
import org.migrationeconomics.core.population.FertilitySchedule;
import org.migrationeconomics.core.population.LifeTable;
import org.migrationeconomics.core.population.Sex;

class ReproductionIndicatorsLaws {

  private static final AgeGroups FERTILE = AgeGroups.closed(15, 49, 5);
  private static final AgeGroups AGES = AgeGroups.ofWidth(5, 60);

  @Provide
  Arbitrary<FertilitySchedule> fertility() {
    return Combinators.combine(
            Arbitraries.doubles().between(0.02, 0.35).ofScale(4).array(double[].class).ofSize(7),
            Arbitraries.doubles().between(1, 1.12).ofScale(3))
        .as(
            (rates, ratio) ->
                FertilitySchedule.of(AgeVector.of(SimpleUnit.PER_YEAR, FERTILE, rates), ratio));
  }

  @Provide
  Arbitrary<LifeTable> tables() {
    return Arbitraries.doubles()
        .between(0.0001, 0.05)
        .ofScale(5)
        .array(double[].class)
        .ofSize(14)
        .map(ReproductionIndicatorsLaws::table);
  }

  /** A table whose old die so fast that no population outlives its births. */
  private static LifeTable table(double[] rates) {
    double[] m = rates.clone();
    m[13] += 0.15;
    return LifeTableCalculator.withDefaults()
        .calculate(Sex.FEMALE, AgeVector.of(SimpleUnit.PER_YEAR, AgeGroups.abridged(60), m))
        .collapseTo(AGES);
  }

  private static ReproductionIndicators lotka(FertilitySchedule fertility, LifeTable table) {
    return ReproductionIndicatorsCalculator.withDefaults().calculate(fertility, table);
  }

  private static LeslieIndicators leslie(FertilitySchedule fertility, LifeTable table) {
    return LeslieCalculator.withDefaults().calculate(fertility, table);
  }

  @Property(tries = 300)
  void growthIsAboveOneIfReproductionIs(
      @ForAll("fertility") FertilitySchedule fertility, @ForAll("tables") LifeTable table) {
    ReproductionIndicators lotka = lotka(fertility, table);
    LeslieIndicators leslie = leslie(fertility, table);
    assertEquals(1, leslie.netReproduction() / lotka.netReproduction(), 1e-12);
    double over = Math.signum(lotka.netReproduction() - 1);
    assertEquals(over, Math.signum(leslie.growthPerStep().value() - 1), 0);
    assertEquals(over, Math.signum(lotka.intrinsicGrowth().value()), 0);
  }

  @Property(tries = 200)
  void atReplacementThereIsNoGrowth(@ForAll("low") FertilitySchedule low) {
    FertilitySchedule fertility = low.times(1 / lotka(low, Sweden.TABLE).netReproduction());
    assertEquals(0, lotka(fertility, Sweden.TABLE).intrinsicGrowth().value(), 1e-13);
    assertEquals(1, leslie(fertility, Sweden.TABLE).growthPerStep().value(), 1e-12);
  }

  /** Rates alike enough that none exceeds 1 at replacement. */
  @Provide
  Arbitrary<FertilitySchedule> low() {
    return Arbitraries.doubles()
        .between(0.05, 0.1)
        .ofScale(4)
        .array(double[].class)
        .ofSize(7)
        .map(r -> FertilitySchedule.of(AgeVector.of(SimpleUnit.PER_YEAR, FERTILE, r), 1.05));
  }

  @Property(tries = 300)
  void theRenewalEquationIsSolved(
      @ForAll("fertility") FertilitySchedule fertility, @ForAll("tables") LifeTable table) {
    ReproductionIndicators lotka = lotka(fertility, table);
    double r = lotka.intrinsicGrowth().value();
    double sum = 0;
    for (int i = 0; i < FERTILE.size(); i++) {
      int x = FERTILE.lower(i);
      sum +=
          Math.exp(-r * (x + 2.5))
              * fertility.rates().at(x)
              * table.personYears().at(x)
              / table.radix()
              / (1 + fertility.sexRatioAtBirth());
    }
    assertEquals(1, sum, 1e-12);
    assertTrue(lotka.convergence().converged());
    // Births of the stable population are those of its women.
    AgeVector stable = lotka.stableAges().orElseThrow();
    assertEquals(1, stable.sum(), 1e-12);
    double births = fertility.rates().dot(stable.part(FERTILE)) * fertility.femaleShareOfBirths();
    assertEquals(1, births / lotka.birthRate().value(), 1e-11);
  }

  @Property(tries = 300)
  void stableAgesAreTheEigenvector(
      @ForAll("fertility") FertilitySchedule fertility, @ForAll("tables") LifeTable table) {
    LeslieIndicators leslie = leslie(fertility, table);
    double growth = leslie.growthPerStep().value();
    double[] stable = leslie.stableAges().orElseThrow().toArray();
    double[] values = leslie.reproductiveValues().orElseThrow().toArray();
    double[][] matrix = LeslieMatrix.of(fertility, table).toArray();
    double sum = 0;
    for (int i = 0; i < stable.length; i++) {
      double right = 0;
      double left = 0;
      for (int j = 0; j < stable.length; j++) {
        right += matrix[i][j] * stable[j];
        left += values[j] * matrix[j][i];
      }
      assertEquals(growth * stable[i], right, 1e-12);
      assertEquals(growth * values[i], left, 1e-10);
      sum += stable[i];
    }
    assertEquals(1, sum, 1e-12);
    assertEquals(1, values[0], 1e-11);
  }

  @Property(tries = 200)
  void theMatrixIsWhatProjects(
      @ForAll("fertility") FertilitySchedule fertility, @ForAll("tables") LifeTable table) {
    LeslieMatrix matrix = LeslieMatrix.of(fertility, table);
    LeslieIndicators leslie = leslie(fertility, table);
    AgeVector women =
        AgeVector.of(
            SimpleUnit.PERSONS, AGES, leslie.stableAges().orElseThrow().times(1e6).toArray());
    double[] next = matrix.project(women).toArray();
    double[] grown = women.times(leslie.growthPerStep().value()).toArray();
    assertArrayEquals(grown, next, 1e-5);
  }

  @Property(tries = 200)
  void aStationaryPopulationHasNoMomentum(
      @ForAll("low") FertilitySchedule low, @ForAll("tables") LifeTable table) {
    AgeVector women =
        AgeVector.of(SimpleUnit.PERSONS, AGES, table.personYears().times(0.01).toArray());
    FertilitySchedule scaled = low.times(Math.min(1 / lotka(low, table).netReproduction(), 9));
    PopulationMomentum momentum =
        PopulationMomentumCalculator.withDefaults().calculate(women, scaled, table);
    // Whatever its fertility was, the age structure is the one that replacement leads to.
    assertEquals(1, momentum.prestonGuillot().value(), 1e-12);
    assertEquals(1, momentum.projected().value(), 1e-12);
    assertEquals(1, momentum.keyfitz().value(), 1e-9);
  }

  /** Keyfitz's formula is that of Preston and Guillot where the population is stable. */
  @Property(tries = 200)
  void momentumOfStablePopulations(
      @ForAll("fertility") FertilitySchedule fertility, @ForAll("tables") LifeTable table) {
    AgeVector stable = lotka(fertility, table).stableAges().orElseThrow();
    AgeVector women = AgeVector.of(SimpleUnit.PERSONS, AGES, stable.times(1e6).toArray());
    PopulationMomentum momentum =
        PopulationMomentumCalculator.withDefaults().calculate(women, fertility, table);
    assertEquals(1, momentum.keyfitz().value() / momentum.prestonGuillot().value(), 0.02);
    PopulationMomentum twice =
        PopulationMomentumCalculator.withDefaults().calculate(women.times(2), fertility, table);
    assertEquals(1, twice.projected().value() / momentum.projected().value(), 1e-12);
  }

  /** Nobody dies or migrates before 50: BRR is GRR, and so is ORR at birth. */
  @Property(tries = 200)
  void replacementRatiosOfAClosedPopulation(
      @ForAll("fertility") FertilitySchedule fertility, @ForAll("past") double[] past) {
    int year = 2000;
    double girls = fertility.femaleShareOfBirths();
    double[] women = new double[61];
    for (int y = 0; y < 60; y++) {
      // Those of completed age y in the middle of a year were born in two years, half in each.
      women[y] = (past[60 - y] + past[59 - y]) / 2 * girls;
    }
    AgeVector female = AgeVector.of(SimpleUnit.PERSONS, AgeGroups.singleYears(60), women);
    double births = fertility.rates().dot(female.between(15, 49).collapseTo(FERTILE));
    double[] series = past.clone();
    series[60] = births;
    ReplacementRatios ratios =
        ReplacementRatioCalculator.withDefaults()
            .calculate(
                year,
                female,
                fertility,
                YearSeries.of(SimpleUnit.PERSONS, year - 60, series),
                List.of());
    double gross = ratios.grossReproduction();
    assertEquals(1, ratios.birthReplacement().value() / gross, 1e-12);
    assertEquals(1, births * girls / ratios.mothersCohort().value() / gross, 1e-12);
  }

  @Provide
  Arbitrary<double[]> past() {
    return Arbitraries.doubles().between(10, 1000).ofScale(1).array(double[].class).ofSize(61);
  }
}
