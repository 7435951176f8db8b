package org.migrationeconomics.calculators.reproduction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.measure.YearSeries;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.core.population.DemographicBalance;

class RateContributionTest {

  private static final RateContributionCalculator CALCULATOR =
      RateContributionCalculator.withDefaults();
  private static final RateContribution CATALONIA = CALCULATOR.calculate(Published.catalonia());

  private static DemographicBalance oneYear(
      double initial, double end, double natural, double migratory) {
    return DemographicBalance.of(
        Place.own("invented", "Invented"),
        YearSeries.of(SimpleUnit.PERSONS, 2000, initial, end),
        YearSeries.of(SimpleUnit.PERSONS, 2000, natural),
        YearSeries.of(SimpleUnit.PERSONS, 2000, migratory));
  }

  @TestFactory
  List<DynamicTest> cataloniaComesOutAsWorkedOutInExactFractions() {
    Map<String, Double> computed = new HashMap<>();
    computed.put("counterfactual", CATALONIA.counterfactual());
    computed.put("contribution", CATALONIA.contribution());
    computed.put("direct", CATALONIA.direct());
    computed.put("indirect", CATALONIA.indirect());
    computed.put("share", CATALONIA.share().value());
    computed.put("share of growth", CATALONIA.shareOfGrowth().value());
    for (int year : List.of(2001, 2006, 2011)) {
      computed.put("counterfactual " + year, CATALONIA.year(year).counterfactual());
    }
    List<DynamicTest> tests = new ArrayList<>();
    for (String[] row : Published.rows("catalonia-2000-2011-expected.csv")) {
      Double value = computed.remove(row[0]);
      if (value != null) {
        double expected = Double.parseDouble(row[1]);
        // JUnit wants a tolerance above zero.
        double tolerance = Math.max(Double.parseDouble(row[2]), Double.MIN_VALUE);
        tests.add(DynamicTest.dynamicTest(row[0], () -> assertEquals(expected, value, tolerance)));
      }
    }
    assertTrue(computed.isEmpty(), () -> "not in the table: " + computed.keySet());
    return tests;
  }

  @Test
  void cataloniaToTheDigitsThatAreQuoted() {
    assertEquals(6_377_770.9, CATALONIA.counterfactual(), 0.05);
    assertEquals(1_137_627.1, CATALONIA.contribution(), 0.05);
    assertEquals(25_953.1, CATALONIA.indirect(), 0.05);
    assertEquals(15.14, 100 * CATALONIA.share().value(), 0.005);
    assertEquals(1_137_627.1 / 1_111_674, CATALONIA.multiplier().value(), 1e-6);
    assertEquals(0.0, CATALONIA.correction());
  }

  @Test
  void theIndirectContributionMakesItsShareOfGrowthLargerThanThatOfTheAccounts() {
    AccountingContribution accounts =
        AccountingContributionCalculator.withDefaults().calculate(Published.catalonia());
    assertTrue(CATALONIA.shareOfGrowth().value() > accounts.migratoryShare().value());
  }

  @Test
  void thePathBeginsWithTheObservedPopulation() {
    RateContribution.Year first = CATALONIA.path().get(0);
    assertEquals(first.population(), first.counterfactual());
    assertEquals(0.0, first.contribution());
    assertEquals(0.0, first.indirect());
    assertEquals(0.0, first.share().value());
    assertEquals(13, CATALONIA.path().size());
    // natural 8,147 of a mean population of (6,174,547 + 6,253,305) / 2
    assertEquals(8_147 / 6_213_926.0, first.naturalRate().value(), 1e-15);
    assertEquals(
        "no value: 2012 is after the last year of the accounts",
        CATALONIA.year(2012).naturalRate().toString());
  }

  @Test
  void oneYearByHand() {
    // n = 100/1000, so P* = 950 x 1.05/0.95 = 1050: the 100 born less dead, of whom none is owed
    // to the 0 migrants.
    RateContribution none = CALCULATOR.calculate(oneYear(950, 1050, 100, 0));
    assertEquals(1050, none.counterfactual(), 1e-9);
    assertEquals(0, none.contribution(), 1e-9);
    assertEquals("no value: net migration was 0", none.multiplier().toString());
    // n = 40/1000, P* = 900 x 1.02/0.98; 160 came, and had 3.27 children net of deaths by New Year.
    RateContribution some = CALCULATOR.calculate(oneYear(900, 1100, 40, 160));
    assertEquals(936.734694, some.counterfactual(), 1e-6);
    assertEquals(160, some.direct());
    assertEquals(3.265306, some.indirect(), 1e-6);
  }

  @Test
  void theAnswerIsASentence() {
    assertEquals(
        "Of the 7,515,398 people of Catalonia on 1 January 2012, 1,137,627 (15.1 %) are owed to the"
            + " migration of 2000-2011: 1,111,674 who came and 25,953 born to them.",
        CATALONIA.answer());
    // n = 200/5000, P* = 6000 x 1.02/0.98
    assertEquals(
        "Without the migration of 2000, Invented would have had 2,245 more people on 1 January 2001"
            + " than its 4,000 (56.1 %): 2,200 who left and 45 who would have been born to them.",
        CALCULATOR.calculate(oneYear(6000, 4000, 200, -2200)).answer());
    // the natural rate is negative: 200 more died than were born, 45 of them among those who came
    assertEquals(
        "Of the 6,000 people of Invented on 1 January 2001, 2,157 (35.9 %) are owed to the"
            + " migration of 2000: 2,200 net migrants and -43 by natural increase.",
        CALCULATOR.calculate(oneYear(4000, 6000, -200, 2200)).answer());
    assertTrue(
        CALCULATOR
            .calculate(oneYear(4000, 6000, 0, 1500))
            .answer()
            .endsWith(
                "1,500 who came and 0 born to them. Corrections of 500 in the accounts are"
                    + " neither."));
  }

  @Test
  void emigrationGivesANegativeContribution() {
    RateContribution emigration = CALCULATOR.calculate(oneYear(1100, 900, 40, -240));
    assertEquals(-240, emigration.direct());
    assertTrue(emigration.indirect() < 0);
    assertTrue(emigration.share().value() < 0);
    assertTrue(emigration.counterfactual() > emigration.population());
  }

  @Test
  void aPopulationThatDoesNotGrowHasNoShareOfGrowth() {
    RateContribution still = CALCULATOR.calculate(oneYear(1000, 1000, -20, 20));
    assertFalse(still.shareOfGrowth().isPresent());
    assertTrue(still.share().isPresent());
  }

  @Test
  void correctionsAreATermOfTheirOwn() {
    RateContribution neither = CALCULATOR.calculate(Published.withCorrections());
    assertEquals(CorrectionPolicy.COUNT_AS_NEITHER, neither.policy());
    assertEquals(1100, neither.direct());
    assertTrue(first(neither).endsWith(", persons, corrections of -318 counted as neither"));
    // D(t+1) = D(t) (1 + n/2) / (1 - n/2) + R(t) / (1 - n/2), worked out in exact fractions apart
    // from this library.
    assertEquals(-317.6941676128, neither.correction(), 1e-9);
    assertEquals(100_598.8539996709, neither.counterfactual(), 1e-8);
    assertEquals(1102.8401679419, neither.contribution(), 1e-8);
    assertEquals(
        neither.population(),
        neither.counterfactual() + neither.direct() + neither.indirect() + neither.correction(),
        1e-9);
  }

  private static String first(RateContribution result) {
    return result.show().lines().findFirst().orElseThrow();
  }

  @Test
  void correctionsCanCountAsMigrationOrAsNaturalIncrease() {
    DemographicBalance open = Published.withCorrections();
    RateContribution migration =
        CALCULATOR.withCorrectionPolicy(CorrectionPolicy.COUNT_AS_MIGRATION).calculate(open);
    assertEquals(1100 - 316, migration.direct());
    assertTrue(first(migration).endsWith(", persons, corrections counted as migration"));
    assertEquals(0.0, migration.correction());
    assertEquals(100_598.8539996709, migration.counterfactual(), 1e-8);
    RateContribution natural =
        CALCULATOR.withCorrectionPolicy(CorrectionPolicy.COUNT_AS_NATURAL).calculate(open);
    assertEquals(1100, natural.direct());
    assertTrue(first(natural).endsWith(", persons, corrections counted as natural increase"));
    assertTrue(first(CATALONIA).endsWith(" since 2000, persons"));
    assertEquals(0.0, natural.correction());
    // The rates are now (natural + correction) / mean population.
    assertEquals(100_281.2510103547, natural.counterfactual(), 1e-8);
    assertEquals(natural.population() - natural.counterfactual(), natural.contribution(), 1e-9);
  }

  @Test
  void correctionsCanBeRefused() {
    RateContributionCalculator strict = CALCULATOR.withCorrectionPolicy(CorrectionPolicy.REFUSE);
    assertEquals(CATALONIA.path(), strict.calculate(Published.catalonia()).path());
    IllegalArgumentException refusal =
        assertThrows(
            IllegalArgumentException.class, () -> strict.calculate(Published.withCorrections()));
    assertEquals(
        "correction of 2012 is -413.0, expected an account that closes to the person",
        refusal.getMessage());
  }

  @ParameterizedTest
  @EnumSource(CorrectionPolicy.class)
  void policiesDoNotMatterWhereTheAccountsClose(CorrectionPolicy policy) {
    RateContribution result =
        CALCULATOR.withCorrectionPolicy(policy).calculate(Published.catalonia());
    assertEquals(CATALONIA.path(), result.path());
    assertEquals(policy, result.policy());
  }

  @Test
  void withAnotherPolicyTheCalculatorItselfStaysAsItIs() {
    assertSame(CALCULATOR, RateContributionCalculator.withDefaults());
    assertEquals(
        "RateContributionCalculator, corrections REFUSE",
        CALCULATOR.withCorrectionPolicy(CorrectionPolicy.REFUSE).toString());
    assertEquals("RateContributionCalculator, corrections COUNT_AS_NEITHER", CALCULATOR.toString());
  }

  @Test
  void impossibleNaturalRatesAreRefused() {
    // 250 more born than dead in a mean population of 75.
    IllegalArgumentException births =
        assertThrows(
            IllegalArgumentException.class,
            () -> CALCULATOR.calculate(oneYear(100, 50, 250, -300)));
    assertEquals(
        "natural rate of 2000 is 3.3333333333333335, expected a rate between -2 and 2 of the mean"
            + " population; check that all series count persons",
        births.getMessage());
    // As many born less dead as the mean population counts twice, or lost in the same way.
    refused(
        () -> CALCULATOR.calculate(oneYear(100, 50, 150, -200)),
        "natural rate of 2000 is 2.0, expected a rate between -2 and 2 of the mean population;"
            + " check that all series count persons");
    refused(
        () -> CALCULATOR.calculate(oneYear(100, 50, -150, 100)),
        "natural rate of 2000 is -2.0, expected a rate between -2 and 2 of the mean population;"
            + " check that all series count persons");
  }

  @ParameterizedTest
  @ValueSource(doubles = {2, -2, 5, Double.NaN, Double.POSITIVE_INFINITY})
  void theGrowthFactorRefusesThemToo(double rate) {
    IllegalArgumentException refusal =
        assertThrows(IllegalArgumentException.class, () -> ReproductionFormulas.growthFactor(rate));
    assertEquals(
        "rate is " + rate + ", expected a rate of the mean population between -2 and 2",
        refusal.getMessage());
  }

  @Test
  void theGrowthFactorRefersToTheMeanPopulation() {
    assertEquals(1.0, ReproductionFormulas.growthFactor(0));
    // From 90 to 110 in a year is 20 of a mean of 100.
    assertEquals(110.0 / 90, ReproductionFormulas.growthFactor(0.2), 1e-15);
    assertEquals(90.0 / 110, ReproductionFormulas.growthFactor(-0.2), 1e-15);
  }

  @Test
  void printsATableWithUnitsThatFitsJShell() {
    assertTrue(CATALONIA.toString().length() <= 950);
    List<String> lines = CATALONIA.show().lines().toList();
    assertEquals(
        "population of Catalonia with and without migration since 2000, persons", lines.get(0));
    assertEquals(
        " 1 Jan  population  without migration     direct  indirect  correction  share, %"
            + "  natural rate, %",
        lines.get(1));
    assertEquals(
        "  2012   7,515,398          6,377,771  1,111,674    25,953           0     15.14"
            + "                –",
        lines.get(14));
    assertEquals(
        "Share: direct and indirect in % of the population. Source: Idescat", lines.get(15));
  }

  @Test
  void aYearPrintsItsParts() {
    assertEquals(
        """
        population on 1 January 2012 with and without migration
         part                     persons
         without migration      6,377,771
         direct contribution    1,111,674
         indirect contribution     25,953
         correction                     0
         population             7,515,398\
        """,
        CATALONIA.year(2012).toString());
  }

  @Test
  void explainsEveryQuantity() {
    String text = CATALONIA.explain().render();
    for (String part :
        List.of(
            "6,174,547",
            "6,377,771",
            "7,515,398",
            "1,137,627",
            "1,111,674",
            "25,953",
            "15.137",
            "84.844",
            "1.023",
            "R, COUNT_AS_NEITHER",
            "g = Π (1+n/2)/(1-n/2)")) {
      assertTrue(text.contains(part), part + " is not in " + text);
    }
    assertTrue(text.length() <= 950, text);
    // 6,377,770.88 / 6,174,547
    assertTrue(text.contains("1.033"), text);
  }

  @Test
  @SuppressWarnings("NullAway") // null is what is tested
  void refusesWhatIsNoPath() {
    List<RateContribution.Year> path = CATALONIA.path();
    refused(
        () -> result(path.subList(0, 1)),
        "path is '1 years', expected the first 1 January and at least one more");
    refused(
        () -> result(path.subList(1, 13)),
        "counterfactual of 2001 is 6182647.68104017, expected 6253305.0, the observed population"
            + " with which it begins");
    refused(
        () -> result(List.of(path.get(0), path.get(2))),
        "year of the path is 2002, expected 2001, the next one");
    refused(() -> CATALONIA.year(1999), "year is 1999, expected a year of the path, 2000-2012");
    refused(() -> CATALONIA.year(2013), "year is 2013, expected a year of the path, 2000-2012");
    Figure rate = Figure.of(0);
    refused(
        () -> new RateContribution.Year(2000, 0, 1, 0, 0, rate),
        "population of 2000 is 0.0, expected a finite number above zero");
    refused(
        () -> new RateContribution.Year(2000, 1, -1, 0, 0, rate),
        "counterfactual of 2000 is -1.0, expected a finite number above zero");
    refused(
        () -> new RateContribution.Year(2000, 1, 1, Double.NaN, 0, rate),
        "direct contribution of 2000 is NaN, expected a finite number");
    refused(
        () -> new RateContribution.Year(2000, 1, 1, 0, Double.NaN, rate),
        "correction of 2000 is NaN, expected a finite number");
    refused(
        () -> new RateContribution.Year(99, 1, 1, 0, 0, rate),
        "year is 99, expected a year from 1000 to 2999");
    assertThrows(IllegalArgumentException.class, () -> CALCULATOR.calculate(null));
    assertThrows(IllegalArgumentException.class, () -> CALCULATOR.withCorrectionPolicy(null));
  }

  private static RateContribution result(List<RateContribution.Year> path) {
    return new RateContribution(CATALONIA.place(), CATALONIA.policy(), path, CATALONIA.source());
  }

  private static void refused(Runnable call, String message) {
    IllegalArgumentException refusal = assertThrows(IllegalArgumentException.class, call::run);
    assertEquals(message, refusal.getMessage());
  }
}
