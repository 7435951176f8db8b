package org.migrationeconomics.calculators.reproduction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.population.AgeGroups;
import org.migrationeconomics.core.population.AgeVector;
import org.migrationeconomics.core.population.FertilitySchedule;

class CohortReproductionLaws {

  private static final AgeGroups FERTILE = AgeGroups.closed(15, 49, 5);
  private static final CohortReproductionCalculator CALCULATOR =
      CohortReproductionCalculator.withDefaults();

  /** Seven rates, and the share of the girls that is alive in each age group. */
  @Provide
  Arbitrary<CohortHistory> histories() {
    return Combinators.combine(
            Arbitraries.integers().between(1800, 2000),
            Arbitraries.doubles().between(0, 0.5).ofScale(6).list().ofSize(7),
            Arbitraries.doubles().between(0.02, 1).ofScale(6).list().ofSize(7),
            Arbitraries.doubles().between(0.9, 1.2).ofScale(6))
        .as(
            (year, rates, alive, sexRatio) ->
                CohortHistory.of(
                    BirthCohort.of(year),
                    FertilitySchedule.of(vector(SimpleUnit.PER_YEAR, rates, 1), sexRatio),
                    vector(SimpleUnit.PERSON_YEARS, alive, 500_000),
                    100_000))
        .withoutEdgeCases();
  }

  private static AgeVector vector(SimpleUnit unit, List<Double> values, double factor) {
    return AgeVector.of(
        unit, FERTILE, values.stream().mapToDouble(value -> value * factor).toArray());
  }

  /** Consecutive five-year cohorts with rates on both sides of 1. */
  @Provide
  Arbitrary<List<CohortRate>> rates() {
    return Arbitraries.doubles()
        .between(0.5, 1.5)
        .ofScale(6)
        .list()
        .ofMinSize(1)
        .ofMaxSize(30)
        .map(
            values -> {
              List<CohortRate> rates = new ArrayList<>();
              for (double value : values) {
                int first = 1850 + 5 * rates.size();
                rates.add(CohortRate.of(BirthCohort.of(first, first + 4), value, 28));
              }
              return rates;
            });
  }

  private static double net(CohortHistory history) {
    return CALCULATOR.calculate(List.of(history)).cohorts().get(0).netReproduction();
  }

  @Property
  void netReproductionIsLinearInFertility(
      @ForAll("histories") CohortHistory history,
      @ForAll @DoubleRange(max = 2) @Scale(6) double factor) {
    double scaled = net(history.withFertility(history.fertility().times(factor)));
    assertEquals(factor * net(history), scaled, 1e-12 * (1 + net(history)));
  }

  @Property
  void theAgeOfMothersDoesNotDependOnTheLevelOfFertility(
      @ForAll("histories") CohortHistory history,
      @ForAll @DoubleRange(min = 0.01, max = 2) @Scale(6) double factor) {
    CohortHistory scaled = history.withFertility(history.fertility().times(factor));
    double one = age(history);
    assertEquals(one, age(scaled), 1e-9);
    assertTrue(one >= 17.5 && one <= 47.5);
  }

  private static double age(CohortHistory history) {
    return CALCULATOR
        .calculate(List.of(history))
        .cohorts()
        .get(0)
        .meanAgeAtChildbearing()
        // Rates can all be 0; then neither has an age.
        .orElse(17.5);
  }

  @Property
  void mortalityOnlyTakesFromGrossReproduction(@ForAll("histories") CohortHistory history) {
    CohortRate rate = CALCULATOR.calculate(List.of(history)).cohorts().get(0);
    assertTrue(rate.netReproduction() <= rate.grossReproduction().value() * (1 + 1e-12));
    CohortHistory immortal =
        history.withPersonYears(
            vector(SimpleUnit.PERSON_YEARS, Collections.nCopies(7, 1.0), 500_000));
    assertEquals(rate.grossReproduction().value(), net(immortal), 1e-12 * (1 + net(immortal)));
  }

  @Property
  void theRadixCancelsOut(
      @ForAll("histories") CohortHistory history,
      @ForAll @DoubleRange(min = 1e-5, max = 1000) @Scale(6) double factor) {
    CohortHistory other =
        CohortHistory.of(
            history.cohort(),
            history.fertility(),
            history.personYears().times(factor),
            history.radix() * factor);
    assertEquals(net(history), net(other), 1e-12 * (1 + net(history)));
  }

  @Property
  void theOrderOfTheCohortsDoesNotMatter(
      @ForAll("rates") List<CohortRate> rates, @ForAll long seed) {
    List<CohortRate> shuffled = new ArrayList<>(rates);
    Collections.shuffle(shuffled, new Random(seed));
    assertEquals(
        new CohortReproduction(rates, "random"), new CohortReproduction(shuffled, "random"));
  }

  @Property
  void theRunsHoldTheCohortsThatReplacedThemselvesAndNoOthers(
      @ForAll("rates") List<CohortRate> rates) {
    List<BirthCohort> runs = new CohortReproduction(rates, "random").replaced();
    for (CohortRate rate : rates) {
      for (int year = rate.cohort().firstYear(); year <= rate.cohort().lastYear(); year++) {
        int born = year;
        assertEquals(
            rate.netReproduction() > 1,
            runs.stream().anyMatch(run -> run.contains(born)),
            () -> "those born in " + born);
      }
    }
    for (int i = 1; i < runs.size(); i++) {
      assertTrue(runs.get(i).firstYear() > runs.get(i - 1).lastYear() + 1, "runs touch");
    }
  }

  @Property
  void generationsMultiply(
      @ForAll("rates") List<CohortRate> rates, @ForAll @IntRange(max = 29) int start) {
    CohortReproduction cohorts = new CohortReproduction(rates, "random");
    CohortRate first = rates.get(start % rates.size());
    GenerationChain chain = cohorts.chain(first.cohort().firstYear());
    assertEquals(chain, cohorts.chain(first.cohort().firstYear(), 28));
    double size = 1;
    for (int g = 0; g + 1 < chain.generations().size(); g++) {
      assertEquals(size, chain.size(g), 1e-12 * size);
      // 2.5 is the middle of a five-year cohort.
      int born = (int) (first.cohort().firstYear() + 2.5 + 28 * g);
      size *= rates.get((born - 1850) / 5).netReproduction();
    }
    assertEquals(size, chain.remaining().value(), 1e-12 * size);
  }

  @Property
  void aChainOfConstantReproductionGrowsGeometrically(
      @ForAll @DoubleRange(min = 0.3, max = 3) @Scale(6) double net,
      @ForAll @DoubleRange(min = 20, max = 40) @Scale(6) double length) {
    CohortReproduction constant =
        CohortReproduction.of(CohortRate.of(BirthCohort.of(1500, 2000), net));
    GenerationChain chain = constant.chain(1500, length);
    int last = chain.generations().size() - 1;
    assertEquals(1 + (int) Math.ceil((2001 - 1750.5) / length), last + 1);
    assertEquals(Math.pow(net, last), chain.remaining().value(), 1e-12 * Math.pow(net, last));
    assertEquals(Math.log(net) / length, chain.annualGrowth().value(), 1e-12);
  }

  @Property
  void sizesAreInProportionToTheFirst(
      @ForAll("rates") List<CohortRate> rates,
      @ForAll @DoubleRange(min = 0.001, max = 1e9) @Scale(6) double persons) {
    GenerationChain chain = new CohortReproduction(rates, "random").chain(1850);
    GenerationChain scaled = chain.startingWith(persons);
    for (int g = 0; g < chain.generations().size(); g++) {
      assertEquals(persons * chain.size(g), scaled.size(g), 1e-12 * persons * chain.size(g));
    }
    assertEquals(
        chain.remaining().value(), scaled.remaining().value(), 1e-12 * chain.remaining().value());
  }
}
