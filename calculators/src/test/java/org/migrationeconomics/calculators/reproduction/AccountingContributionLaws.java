package org.migrationeconomics.calculators.reproduction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.core.population.DemographicBalance;

class AccountingContributionLaws {

  private static final AccountingContributionCalculator CALCULATOR =
      AccountingContributionCalculator.withDefaults();

  @Provide
  Arbitrary<DemographicBalance> open() {
    return BalanceArbitraries.open();
  }

  @Provide
  Arbitrary<DemographicBalance> closing() {
    return BalanceArbitraries.closing();
  }

  @Property
  void noPersonIsLost(@ForAll("open") DemographicBalance accounts) {
    AccountingContribution result = CALCULATOR.calculate(accounts);
    double population = accounts.population().at(accounts.firstYear());
    for (GrowthAccount year : result.years()) {
      population += year.natural() + year.migratory() + year.correction();
    }
    assertEquals(accounts.population().at(accounts.lastYear() + 1), population);
    assertEquals(result.growth(), result.natural() + result.migratory() + result.correction());
  }

  @Property
  void sharesMakeOne(@ForAll("open") DemographicBalance accounts) {
    AccountingContribution result = CALCULATOR.calculate(accounts);
    Assume.that(result.growth() != 0);
    double natural = result.naturalShare().value();
    double migratory = result.migratoryShare().value();
    double correction = result.correctionShare().value();
    double size = 1 + Math.abs(natural) + Math.abs(migratory) + Math.abs(correction);
    assertEquals(1, natural + migratory + correction, 1e-14 * size);
  }

  @Property
  void accountsOfConsecutiveSpansAdd(
      @ForAll("open") DemographicBalance accounts, @ForAll int pick) {
    int first = accounts.firstYear();
    int last = accounts.lastYear();
    int cut = BalanceArbitraries.anyYearButTheLast(accounts, pick);
    GrowthAccount early = CALCULATOR.calculate(accounts.between(first, cut)).total();
    GrowthAccount late = CALCULATOR.calculate(accounts.between(cut + 1, last)).total();
    assertEquals(CALCULATOR.calculate(accounts).total(), early.plus(late));
  }

  @Property
  void aPopulationTwiceAsLargeHasTheSameShares(
      @ForAll("open") DemographicBalance accounts,
      @ForAll @DoubleRange(min = 0.01, max = 1000) @Scale(6) double factor) {
    GrowthAccount one = CALCULATOR.calculate(accounts).total();
    Assume.that(one.growth() != 0);
    GrowthAccount scaled = CALCULATOR.calculate(BalanceArbitraries.times(accounts, factor)).total();
    double tolerance = 1e-12 * factor * one.initialPopulation() * 25;
    assertEquals(one.natural() * factor, scaled.natural(), tolerance);
    assertEquals(one.migratory() * factor, scaled.migratory(), tolerance);
    assertEquals(one.growth() * factor, scaled.growth(), tolerance);
    // The growth may be a single person in a large population; its relative error is as much
    // larger.
    double relative = 1e-12 * one.initialPopulation() / Math.abs(one.growth());
    double share = one.migratoryShare().value();
    assertEquals(
        share, scaled.migratoryShare().value(), (1e-12 + relative) * (1 + Math.abs(share)));
  }

  @Property
  void wholePersonsCloseExactly(@ForAll("closing") DemographicBalance accounts) {
    AccountingContribution result = CALCULATOR.calculate(accounts);
    assertTrue(result.closes());
    assertEquals(0.0, result.correction());
    Figure migratory = result.migratoryShare();
    assertEquals(result.growth() != 0, migratory.isPresent());
  }

  @Property
  void theNameOfThePlaceChangesNoNumber(@ForAll("open") DemographicBalance accounts) {
    AccountingContribution renamed = CALCULATOR.calculate(accounts.withPlace(Place.of("MEX")));
    assertEquals(CALCULATOR.calculate(accounts).years(), renamed.years());
    assertEquals(Place.of("MEX"), renamed.place());
  }
}
