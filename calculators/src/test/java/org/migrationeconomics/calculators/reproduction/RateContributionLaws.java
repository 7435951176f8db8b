package org.migrationeconomics.calculators.reproduction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.measure.YearSeries;
import org.migrationeconomics.core.population.DemographicBalance;

class RateContributionLaws {

  private static final RateContributionCalculator CALCULATOR =
      RateContributionCalculator.withDefaults();

  @Provide
  Arbitrary<DemographicBalance> open() {
    return BalanceArbitraries.open();
  }

  @Provide
  Arbitrary<DemographicBalance> closing() {
    return BalanceArbitraries.closing();
  }

  @Provide
  Arbitrary<DemographicBalance> closingWithoutMigration() {
    return BalanceArbitraries.closingWithoutMigration();
  }

  @Provide
  Arbitrary<DemographicBalance> openWithoutMigration() {
    return BalanceArbitraries.openWithoutMigration();
  }

  @Provide
  Arbitrary<CorrectionPolicy> lenient() {
    return Arbitraries.of(CorrectionPolicy.class)
        .filter(policy -> policy != CorrectionPolicy.REFUSE);
  }

  @Property
  void withoutMigrationTheCounterfactualIsTheObservedPopulation(
      @ForAll("closingWithoutMigration") DemographicBalance accounts) {
    for (RateContribution.Year year : CALCULATOR.calculate(accounts).path()) {
      assertEquals(year.population(), year.counterfactual(), 1e-9 * year.population());
      assertEquals(0, year.contribution(), 1e-9 * year.population());
      assertEquals(0.0, year.direct());
      assertEquals(0, year.share().value(), 1e-9);
    }
  }

  @Property
  void correctionsAreNotTakenForMigration(
      @ForAll("openWithoutMigration") DemographicBalance accounts) {
    RateContribution result = CALCULATOR.calculate(accounts);
    assertEquals(0, result.contribution(), 1e-9 * result.population());
    assertEquals(0.0, result.direct());
  }

  @Property
  void thePartsMakeThePopulation(
      @ForAll("open") DemographicBalance accounts, @ForAll("lenient") CorrectionPolicy policy) {
    RateContribution result = CALCULATOR.withCorrectionPolicy(policy).calculate(accounts);
    for (RateContribution.Year year : result.path()) {
      assertEquals(accounts.population().at(year.year()), year.population());
      double parts = year.counterfactual() + year.direct() + year.indirect() + year.correction();
      assertEquals(year.population(), parts, 1e-14 * 4 * sizes(year));
      assertEquals(year.contribution(), year.direct() + year.indirect(), 1e-14 * 4 * sizes(year));
    }
  }

  private static double sizes(RateContribution.Year year) {
    return year.population() + year.counterfactual() + Math.abs(year.direct());
  }

  /** Written as a sum over arrival years, which the calculator never forms. */
  @Property
  void everyYearsMigrantsGrowAtTheNaturalRatesThatFollow(
      @ForAll("open") DemographicBalance accounts) {
    RateContribution result = CALCULATOR.calculate(accounts);
    double contribution = 0;
    double correction = 0;
    for (int arrival = accounts.firstYear(); arrival <= accounts.lastYear(); arrival++) {
      double descendants = 1 / (1 - rate(accounts, arrival) / 2);
      for (int year = arrival + 1; year <= accounts.lastYear(); year++) {
        double rate = rate(accounts, year);
        descendants *= (2 + rate) / (2 - rate);
      }
      contribution += accounts.netMigration().at(arrival) * descendants;
      correction += accounts.correction(arrival) * descendants;
    }
    double tolerance = 1e-9 * (result.population() + result.counterfactual());
    assertEquals(contribution, result.contribution(), tolerance);
    assertEquals(correction, result.correction(), tolerance);
  }

  private static double rate(DemographicBalance accounts, int year) {
    return 2
        * accounts.naturalIncrease().at(year)
        / (accounts.population().at(year) + accounts.population().at(year + 1));
  }

  @Property
  void arrivalsAloneContributeAndDeparturesAloneDetract(
      @ForAll("closing") DemographicBalance accounts, @ForAll boolean arrivals) {
    int sign = arrivals ? 1 : -1;
    // The components stay, the accounts no longer close: what is taken away is a correction.
    YearSeries oneWay =
        YearSeries.of(
            SimpleUnit.PERSONS,
            accounts.firstYear(),
            accounts
                .netMigration()
                .years()
                .mapToDouble(year -> sign * Math.abs(accounts.netMigration().at(year)))
                .toArray());
    RateContribution result = CALCULATOR.calculate(accounts.withNetMigration(oneWay));
    assertTrue(sign * result.contribution() >= -1e-9 * result.population());
  }

  @Property
  void countingCorrectionsAsMigrationIsWritingThemIntoTheAccounts(
      @ForAll("open") DemographicBalance accounts) {
    DemographicBalance written =
        accounts.withNetMigration(
            accounts.netMigration().plus(BalanceArbitraries.corrections(accounts)));
    assertEquals(
        CALCULATOR.calculate(written).path(),
        CALCULATOR
            .withCorrectionPolicy(CorrectionPolicy.COUNT_AS_MIGRATION)
            .calculate(accounts)
            .path());
  }

  @Property
  void countingCorrectionsAsNaturalIsWritingThemIntoTheAccounts(
      @ForAll("open") DemographicBalance accounts) {
    DemographicBalance written =
        accounts.withNaturalIncrease(
            accounts.naturalIncrease().plus(BalanceArbitraries.corrections(accounts)));
    assertEquals(
        CALCULATOR.calculate(written).path(),
        CALCULATOR
            .withCorrectionPolicy(CorrectionPolicy.COUNT_AS_NATURAL)
            .calculate(accounts)
            .path());
  }

  @Property
  void policiesAgreeWhereTheAccountsClose(
      @ForAll("closing") DemographicBalance accounts, @ForAll CorrectionPolicy policy) {
    assertEquals(
        CALCULATOR.calculate(accounts).path(),
        CALCULATOR.withCorrectionPolicy(policy).calculate(accounts).path());
  }

  @Property
  void aPopulationTwiceAsLargeReceivesTwiceTheContribution(
      @ForAll("open") DemographicBalance accounts,
      @ForAll @DoubleRange(min = 0.01, max = 1000) @Scale(6) double factor) {
    List<RateContribution.Year> path = CALCULATOR.calculate(accounts).path();
    List<RateContribution.Year> scaled =
        CALCULATOR.calculate(BalanceArbitraries.times(accounts, factor)).path();
    for (int i = 0; i < path.size(); i++) {
      RateContribution.Year one = path.get(i);
      RateContribution.Year many = scaled.get(i);
      double tolerance = 1e-9 * factor * sizes(one);
      assertEquals(factor * one.counterfactual(), many.counterfactual(), tolerance);
      assertEquals(factor * one.direct(), many.direct(), tolerance);
      assertEquals(factor * one.indirect(), many.indirect(), tolerance);
      assertEquals(factor * one.correction(), many.correction(), tolerance);
      assertEquals(one.share().value(), many.share().value(), 1e-9 * sizes(one) / one.population());
    }
  }

  @Property
  void growthFactorsOfConsecutiveSpansMultiply(
      @ForAll("open") DemographicBalance accounts, @ForAll int pick) {
    int first = accounts.firstYear();
    int last = accounts.lastYear();
    int cut = BalanceArbitraries.anyYearButTheLast(accounts, pick);
    double whole = factor(CALCULATOR.calculate(accounts));
    double early = factor(CALCULATOR.calculate(accounts.between(first, cut)));
    double late = factor(CALCULATOR.calculate(accounts.between(cut + 1, last)));
    assertEquals(whole, early * late, 1e-12 * whole);
  }

  private static double factor(RateContribution result) {
    return result.counterfactual() / result.path().get(0).counterfactual();
  }
}
