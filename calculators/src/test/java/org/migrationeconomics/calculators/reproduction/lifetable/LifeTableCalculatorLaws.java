package org.migrationeconomics.calculators.reproduction.lifetable;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.population.AgeGroups;
import org.migrationeconomics.core.population.AgeVector;
import org.migrationeconomics.core.population.LifeTable;
import org.migrationeconomics.core.population.Sex;

class LifeTableCalculatorLaws {

  private static final LifeTableCalculator DEFAULTS = LifeTableCalculator.withDefaults();

  /** Rates of any size below that of which all die, in abridged groups or single years. */
  @Provide
  Arbitrary<AgeVector> rates() {
    return Arbitraries.of(
            AgeGroups.abridged(30), AgeGroups.singleYears(12), AgeGroups.ofLowers(0, 1))
        .flatMap(
            ages ->
                Arbitraries.doubles()
                    .between(0.00001, 0.39)
                    .ofScale(5)
                    .array(double[].class)
                    .ofSize(ages.size())
                    .map(m -> AgeVector.of(SimpleUnit.PER_YEAR, ages, m)));
  }

  @Provide
  Arbitrary<LifeTableCalculator> calculators() {
    return Combinators.combine(
            Arbitraries.of(FirstAgeRule.values()),
            Arbitraries.doubles().between(0.001, 1e6).ofScale(3))
        .as((rule, radix) -> DEFAULTS.withFirstAges(rule).withRadix(radix));
  }

  @Property(tries = 300)
  void deathRatesComeOutOfTheTable(
      @ForAll("calculators") LifeTableCalculator calculator,
      @ForAll Sex sex,
      @ForAll("rates") AgeVector rates) {
    double[] m = calculator.calculate(sex, rates).deathRates().toArray();
    for (int x = 0; x < m.length; x++) {
      assertEquals(1, m[x] / rates.value(x), 1e-7, rates.ages().label(x));
    }
  }

  @Property(tries = 300)
  void allDieAndLifeExpectanciesChain(
      @ForAll("calculators") LifeTableCalculator calculator,
      @ForAll Sex sex,
      @ForAll("rates") AgeVector rates) {
    LifeTable table = calculator.calculate(sex, rates);
    assertEquals(1, table.deaths().sum() / table.radix(), 1e-12);
    AgeGroups ages = table.ages();
    AgeVector e = table.lifeExpectancies();
    for (int x = 0; x < ages.size() - 1; x++) {
      // e(x) l(x) = L(x) + e(x+n) l(x+n)
      double l = table.survivors().value(x);
      double next = table.survivors().value(x + 1);
      assertEquals(
          1, (table.personYears().value(x) + e.value(x + 1) * next) / (e.value(x) * l), 1e-12);
    }
    int open = ages.size() - 1;
    assertEquals(1, e.value(open) * rates.value(open), 1e-12);
  }

  @Property(tries = 200)
  void theRadixScalesTheTableOnly(@ForAll Sex sex, @ForAll("rates") AgeVector rates) {
    LifeTable one = DEFAULTS.withRadix(1).calculate(sex, rates);
    LifeTable many = DEFAULTS.calculate(sex, rates);
    assertArrayEquals(one.lifeExpectancies().toArray(), many.lifeExpectancies().toArray(), 1e-9);
    assertArrayEquals(one.survivors().times(100_000).toArray(), many.survivors().toArray(), 1e-6);
  }

  @Property(tries = 200)
  void moreDieWhereTheRateIsHigher(
      @ForAll("rates") AgeVector rates, @ForAll Sex sex, @ForAll FirstAgeRule rule) {
    double[] q = q(rule, sex, rates);
    double[] less = q(rule, sex, rates.times(0.9));
    for (int x = 0; x < q.length - 1; x++) {
      assertTrue(less[x] < q[x], rates.ages().label(x));
    }
  }

  private static double[] q(FirstAgeRule rule, Sex sex, AgeVector rates) {
    return DEFAULTS.withFirstAges(rule).calculate(sex, rates).deathProbabilities().toArray();
  }

  @Property(tries = 200)
  void joiningGroupsKeepsTheYearsAhead(@ForAll Sex sex, @ForAll("abridged") AgeVector rates) {
    LifeTable table = DEFAULTS.calculate(sex, rates);
    LifeTable joined = table.collapseTo(AgeGroups.ofWidth(5, 20));
    for (int age = 0; age <= 20; age += 5) {
      assertEquals(1, joined.personYearsAhead().at(age) / table.personYearsAhead().at(age), 1e-12);
      assertEquals(table.survivors().at(age), joined.survivors().at(age), 0);
    }
  }

  @Provide
  Arbitrary<AgeVector> abridged() {
    return rates().filter(rates -> rates.ages().equals(AgeGroups.abridged(30)));
  }

  /** Constant hazard is what many short groups under one rate come to. */
  @Property(tries = 100)
  void constantHazardHoldsWhereTheMiddleDoesNot(@ForAll("high") double m) {
    AgeVector rates = AgeVector.of(SimpleUnit.PER_YEAR, AgeGroups.abridged(10), .01, .001, m, .3);
    LifeTable table =
        DEFAULTS
            .withHighMortality(HighMortalityPolicy.CONSTANT_HAZARD)
            .calculate(Sex.FEMALE, rates);
    assertEquals(Math.exp(-5 * m), 1 - table.deathProbabilities().at(5), 1e-12);
    assertEquals(1, table.deathRates().at(5) / m, 1e-9);
  }

  @Provide
  Arbitrary<Double> high() {
    return Arbitraries.doubles().between(0.4, 2.3).ofScale(3);
  }
}
