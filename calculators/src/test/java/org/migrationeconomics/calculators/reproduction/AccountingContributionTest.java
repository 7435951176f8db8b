package org.migrationeconomics.calculators.reproduction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.measure.YearSeries;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.core.population.DemographicBalance;

class AccountingContributionTest {

  private static final AccountingContributionCalculator CALCULATOR =
      AccountingContributionCalculator.withDefaults();
  private static final AccountingContribution CATALONIA =
      CALCULATOR.calculate(Published.catalonia());

  private static GrowthAccount year(double initial, double end, double natural, double migratory) {
    return new GrowthAccount(2000, 2000, initial, end, natural, migratory);
  }

  private static double expected(String quantity) {
    return Published.figure("catalonia-2000-2011-expected.csv", quantity);
  }

  private static double cabre(String quantity) {
    return Published.figure("cabre.csv", quantity);
  }

  @Test
  void theAccountsOfCataloniaCloseToThePersonInAllTwelveYears() {
    assertEquals(12, CATALONIA.years().size());
    for (GrowthAccount account : CATALONIA.years()) {
      assertEquals(0.0, account.correction(), account.span());
      assertEquals(
          account.initialPopulation() + account.natural() + account.migratory(),
          account.finalPopulation());
    }
    assertTrue(CATALONIA.closes());
    assertEquals(0.0, CATALONIA.correction());
  }

  @Test
  void theAnswerIsASentence() {
    assertEquals(
        "Catalonia grew by 1,340,851 people in 2000-2011: 1,111,674 by migration (82.9 %) and"
            + " 229,177 by births less deaths (17.1 %).",
        CATALONIA.answer());
    Place place = Place.own("x", "Somewhere");
    assertEquals(
        "Somewhere shrank by 30 people in 2000: -40 by migration (133.3 %) and 5 by births less"
            + " deaths (-16.7 %), beside corrections of 5.",
        new AccountingContribution(place, List.of(year(100, 70, 5, -40)), "made up").answer());
    assertEquals(
        "Somewhere neither grew nor shrank in 2000: -5 by migration and 5 by births less deaths.",
        new AccountingContribution(place, List.of(year(100, 100, 5, -5)), "made up").answer());
  }

  @Test
  void cataloniaGrewByMigrationToEightyThreePerCent() {
    assertEquals(expected("natural"), CATALONIA.natural());
    assertEquals(expected("migratory"), CATALONIA.migratory());
    assertEquals(expected("growth"), CATALONIA.growth());
    assertEquals(expected("migratory share"), CATALONIA.migratoryShare().value(), 1e-14);
    assertEquals(229_177.0 / 1_340_851, CATALONIA.naturalShare().value(), 1e-15);
    assertEquals(0.0, CATALONIA.correctionShare().value());
  }

  @Test
  void oneYearHasItsOwnAccount() {
    GrowthAccount last = CATALONIA.year(2011);
    assertEquals(13_545, last.growth());
    // Net emigration: natural increase was 157 % of growth, migration -57 %.
    assertEquals(21_275.0 / 13_545, last.naturalShare().value(), 1e-15);
    assertEquals(-7_730.0 / 13_545, last.migratoryShare().value(), 1e-15);
    IllegalArgumentException refusal =
        assertThrows(IllegalArgumentException.class, () -> CATALONIA.year(2012));
    assertEquals("year is 2012, expected a year of the accounts, 2000-2011", refusal.getMessage());
  }

  @Test
  void cabresRoundedComponentsGiveSixtyTwoPerCentWhereThePaperPrintsSixtyThree() {
    double growth = cabre("growth 1877-1970");
    double migratory = cabre("migratory 1877-1970");
    assertEquals(61.8, 100 * ReproductionFormulas.shareOfGrowth(migratory, growth).value(), 0.05);
    assertEquals(growth, cabre("natural 1877-1970") + migratory, 1e-12);
    double printed = cabre("migratory share printed") / 100;
    assertTrue(printed > (migratory - 0.05) / (growth + 0.05));
    assertTrue(printed < (migratory + 0.05) / (growth - 0.05));
  }

  @Test
  void cabresSixtyPerCentFollowsFromHerTwoPopulationsToTheirRounding() {
    double without = cabre("population 1985 without migration since 1900");
    double census = cabre("census 1981");
    double printed = cabre("share of the population printed") / 100;
    assertEquals(0.604, ReproductionFormulas.shareOfPopulation(census, without), 5e-4);
    assertTrue(printed > ReproductionFormulas.shareOfPopulation(census - 0.005, without + 0.005));
    assertTrue(printed < ReproductionFormulas.shareOfPopulation(census + 0.005, without - 0.005));
    // The population that her share implies.
    assertEquals(printed, ReproductionFormulas.shareOfPopulation(5.945, without), 5e-5);
  }

  @Test
  void accountsThatDoNotCloseSayByHowMuch() {
    AccountingContribution open = CALCULATOR.calculate(Published.withCorrections());
    assertFalse(open.closes());
    assertEquals(-413, open.year(2012).correction());
    assertFalse(open.year(2012).closes());
    String first = open.show().lines().findFirst().orElseThrow();
    assertTrue(first.endsWith(" by component, persons, corrections of -316"), first);
    assertTrue(open.year(2013).closes());
    assertEquals(97, open.year(2014).correction());
    assertEquals(-316, open.correction());
    assertEquals(600, open.natural());
    assertEquals(1100, open.migratory());
    assertEquals(-316.0 / 1384, open.correctionShare().value(), 1e-15);
    assertTrue(
        open.show()
            .contains(
                "The accounts of 2 of 3 years do not close; corrections of -316 persons in all."),
        open.show());
  }

  @Test
  void correctionsThatCancelOutDoNotCloseTheAccounts() {
    AccountingContribution open =
        CALCULATOR.calculate(
            DemographicBalance.of(
                Place.of("ESP"),
                YearSeries.of(SimpleUnit.PERSONS, 2000, 1000, 1011, 1020),
                YearSeries.of(SimpleUnit.PERSONS, 2000, 5, 5),
                YearSeries.of(SimpleUnit.PERSONS, 2000, 5, 5)));
    assertEquals(0.0, open.correction());
    assertTrue(open.total().closes());
    assertFalse(open.closes());
  }

  @Test
  void figuresThatCameInThousandsCloseDespiteTheirConversion() {
    GrowthAccount converted = year(64.1 * 1000, 65.3 * 1000, 0.7 * 1000, 0.5 * 1000);
    assertTrue(converted.correction() != 0, "the conversion leaves no trace, choose other figures");
    assertTrue(converted.closes());
    assertFalse(year(1000, 1010.5, 5, 5).closes());
  }

  @Test
  void withoutGrowthThereAreNoShares() {
    GrowthAccount still = year(1000, 1000, -20, 20);
    assertEquals(
        "no value: the population did not grow, so its growth has no shares",
        still.migratoryShare().toString());
    assertFalse(still.naturalShare().isPresent());
    assertFalse(still.correctionShare().isPresent());
    assertEquals(
        """
        growth 2000 by component
         component   persons  % of growth
         natural         -20            –
         migratory        20            –
         correction        0            –
         growth            0            –\
        """,
        still.toString());
  }

  @Test
  void sharesAreNotBoundedWhereComponentsOppose() {
    GrowthAccount opposed = year(1000, 1200, -100, 300);
    assertEquals(1.5, opposed.migratoryShare().value());
    assertEquals(-0.5, opposed.naturalShare().value());
    // A loss of 200, three halves of it by emigration.
    GrowthAccount loss = year(1200, 1000, 100, -300);
    assertEquals(1.5, loss.migratoryShare().value());
    assertEquals(-200, loss.growth());
  }

  @Test
  void printsATableWithUnitsThatFitsJShell() {
    assertTrue(CATALONIA.toString().length() <= 950);
    List<String> lines = CATALONIA.show().lines().toList();
    assertEquals("growth of Catalonia 2000-2011 by component, persons", lines.get(0));
    assertEquals(
        " year       population 1 Jan  natural  migratory  correction     growth  natural, %"
            + "  migratory, %",
        lines.get(1));
    assertEquals(
        " 2000-2011         6,174,547  229,177  1,111,674           0  1,340,851        17.1"
            + "          82.9",
        lines.get(14));
    assertEquals("The accounts close to the person.", lines.get(15));
    assertEquals("Shares in % of growth. Source: Idescat", lines.get(16));
    assertTrue(CATALONIA.toString().contains("13 rows; show() prints all"));
  }

  @Test
  void oneYearNeedsNoTotal() {
    AccountingContribution one = CALCULATOR.calculate(Published.catalonia().between(2003, 2003));
    assertEquals(1, one.table().rowCount());
    assertTrue(one.toString().startsWith("growth of Catalonia 2003 by component"));
  }

  @Test
  void explainsEveryQuantity() {
    String text = CATALONIA.explain().render();
    assertTrue(text.contains("growth of Catalonia 2000-2011"), text);
    for (String part :
        List.of(
            "6,174,547", "7,515,398", "1,340,851", "229,177", "1,111,674", "82.908", "M / ΔP")) {
      assertTrue(text.contains(part), part);
    }
  }

  @Test
  void writesEveryDigitToCsv(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("catalonia.csv");
    CATALONIA.toCsv(file);
    List<String> lines = Files.readAllLines(file);
    assertEquals("year,variable,value,unit,reason,title,source,note", lines.get(0));
    // Twelve years of seven figures, whose sum is printed, and not counted twice in the file; and
    // the population at the end.
    assertEquals(1 + 12 * 7 + 1, lines.size());
    assertTrue(lines.get(1).startsWith("2000,population 1 Jan,6174547,persons,,"), lines.get(1));
    assertEquals(
        CATALONIA.total().migratory(),
        lines.stream()
            .filter(line -> line.contains(",migratory,"))
            .mapToDouble(line -> Double.parseDouble(line.split(",", -1)[2]))
            .sum(),
        1e-6);
  }

  @Test
  void sourcesAreNamedOnce() {
    DemographicBalance accounts = Published.catalonia();
    DemographicBalance two =
        accounts.withPopulation(accounts.population().withSource("Idescat, n=15223"));
    assertEquals("Idescat", CATALONIA.source());
    assertEquals("Idescat, n=15223; Idescat", CALCULATOR.calculate(two).source());
  }

  @Test
  void theListOfYearsIsCopied() {
    List<GrowthAccount> years = new ArrayList<>(CATALONIA.years());
    AccountingContribution copy =
        new AccountingContribution(CATALONIA.place(), years, CATALONIA.source());
    years.clear();
    assertEquals(CATALONIA, copy);
    assertThrows(UnsupportedOperationException.class, () -> copy.years().clear());
  }

  @Test
  @SuppressWarnings("NullAway") // null is what is tested
  void refusesWhatIsNoAccount() {
    refused(() -> year(1000, 1000, Double.NaN, 0), "natural increase is NaN");
    refused(() -> year(0, 1000, 0, 0), "initial population is 0.0");
    refused(() -> year(1000, -1, 0, 0), "final population is -1.0");
    refused(
        () -> year(1000, 1000, 0, Double.POSITIVE_INFINITY),
        "net migration is Infinity, expected a finite number");
    refused(() -> new GrowthAccount(2001, 2000, 1, 1, 0, 0), "from-to is '2001-2000'");
    refused(
        () -> new AccountingContribution(Place.of("ESP"), List.of(), "none"),
        "years is '[]', expected the account of at least one year");
    GrowthAccount first = year(1000, 1010, 5, 5);
    refused(
        () -> first.plus(first),
        "first year of the next account is 2000, expected 2001, the year after 2000");
    refused(
        () -> first.plus(new GrowthAccount(2001, 2001, 1011, 1020, 5, 4)),
        "initial population of 2001 is 1011.0, expected 1010.0, the final population of 2000");
    refused(() -> ReproductionFormulas.shareOfGrowth(Double.NaN, 1), "component is NaN");
    refused(() -> ReproductionFormulas.shareOfGrowth(1, Double.NaN), "growth is NaN");
    refused(() -> ReproductionFormulas.shareOfPopulation(0, 1), "population is 0.0");
    refused(() -> ReproductionFormulas.shareOfPopulation(1, -1), "counterfactual is -1.0");
    assertThrows(IllegalArgumentException.class, () -> CALCULATOR.calculate(null));
  }

  private static void refused(Runnable call, String message) {
    IllegalArgumentException refusal = assertThrows(IllegalArgumentException.class, call::run);
    assertTrue(String.valueOf(refusal.getMessage()).startsWith(message), refusal.getMessage());
  }

  @Test
  void saysItsName() {
    assertEquals("AccountingContributionCalculator", CALCULATOR.toString());
  }
}
