package org.migrationeconomics.calculators.reproduction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.measure.YearSeries;
import org.migrationeconomics.core.population.AgeGroups;
import org.migrationeconomics.core.population.AgeVector;
import org.migrationeconomics.core.population.FertilitySchedule;
import org.migrationeconomics.core.population.LifeTable;
import org.migrationeconomics.core.population.Sex;

class CohortReproductionTest {

  private static final CohortReproductionCalculator CALCULATOR =
      CohortReproductionCalculator.withDefaults();

  /** Daughters per newborn girl, Sweden 1993; Σ f L / 100,000 / 2.05 by hand from the table. */
  private static final double SWEDEN = 1.0064240341463417;

  private static final FertilitySchedule FERTILITY = fertility();
  private static final LifeTable SURVIVAL = survival();
  private static final CohortReproduction ILLUSTRATIVE = illustrative();

  private static FertilitySchedule fertility() {
    double[] rates =
        Published.rows("sweden-1993.csv").stream()
            .filter(row -> !row[2].isEmpty())
            .mapToDouble(row -> Double.parseDouble(row[2]))
            .toArray();
    return FertilitySchedule.of(
            AgeVector.of(SimpleUnit.PER_YEAR, AgeGroups.closed(15, 49, 5), rates), 1.05)
        .withSource("Preston, Heuveline and Guillot 2001");
  }

  private static LifeTable survival() {
    List<String[]> rows = Published.rows("sweden-1993.csv");
    return LifeTable.ofPersonYears(
        100_000,
        AgeGroups.ofLabels(rows.stream().map(row -> row[0]).toList()),
        rows.stream().mapToDouble(row -> Double.parseDouble(row[1])).toArray());
  }

  private static CohortReproduction illustrative() {
    List<CohortRate> rates = new ArrayList<>();
    for (String[] row : Published.rows("/illustrative/cohorts.csv")) {
      int first = Integer.parseInt(row[0]);
      rates.add(CohortRate.of(BirthCohort.of(first, first + 4), Double.parseDouble(row[1])));
    }
    return new CohortReproduction(rates, "illustrative reconstruction, not a published series");
  }

  private static CohortRate rate(int first, int last, double net) {
    return CohortRate.of(BirthCohort.of(first, last), net);
  }

  @Test
  void swedenInNineteenNinetyThreeAsASyntheticCohort() {
    CohortReproduction sweden =
        CALCULATOR.calculate(List.of(CohortHistory.of(BirthCohort.of(1993), FERTILITY, SURVIVAL)));
    CohortRate rate = sweden.cohort(1993);
    assertEquals(1.0064240341, rate.netReproduction(), 5e-11);
    assertEquals(SWEDEN, rate.netReproduction(), 1e-15);
    assertEquals(1.0170731707, rate.grossReproduction().value(), 5e-11);
    assertEquals(2.085, rate.completedFertility().value(), 1e-14);
    assertEquals(28.798672112831532, rate.meanAgeAtChildbearing().value(), 1e-12);
    assertTrue(rate.replacedItself());
    assertEquals("Preston, Heuveline and Guillot 2001", sweden.source());
  }

  @Test
  void aLifeTableAtTheFertileAgesIsEnough() {
    AgeVector fertile = SURVIVAL.personYears().between(15, 49);
    CohortHistory history = CohortHistory.of(BirthCohort.of(1993), FERTILITY, fertile, 100_000);
    assertEquals(
        SWEDEN, CALCULATOR.calculate(List.of(history)).cohort(1993).netReproduction(), 1e-15);
    // The radix cancels out.
    CohortHistory perGirl =
        CohortHistory.of(BirthCohort.of(1993), FERTILITY, fertile.times(1e-5), 1);
    assertEquals(
        SWEDEN, CALCULATOR.calculate(List.of(perGirl)).cohort(1993).netReproduction(), 1e-14);
  }

  @Test
  void narrowerAgeGroupsOfTheLifeTableAreJoined() {
    double[] singleYears = new double[35];
    for (int age = 15; age < 50; age++) {
      singleYears[age - 15] = SURVIVAL.personYears().at(age / 5 * 5) / 5;
    }
    AgeVector narrow =
        AgeVector.of(SimpleUnit.PERSON_YEARS, AgeGroups.closed(15, 49, 1), singleYears);
    CohortHistory history = CohortHistory.of(BirthCohort.of(1993), FERTILITY, narrow, 100_000);
    assertEquals(
        SWEDEN, CALCULATOR.calculate(List.of(history)).cohort(1993).netReproduction(), 1e-14);
  }

  @Test
  void aHistoryShowsHowReproductionComesAbout() {
    CohortHistory history = CohortHistory.of(BirthCohort.of(1993), FERTILITY, SURVIVAL);
    assertEquals("women born 1993, net reproduction 1.006", history.toString());
    List<String> lines = history.show().lines().toList();
    assertEquals("reproduction of women born 1993, per newborn girl", lines.get(0));
    assertEquals(" age    births per woman and year  years lived  births  daughters", lines.get(1));
    // 0.0908 x 4.95902 = 0.45028, of which 1/2.05 girls.
    assertEquals(" 20-24                    0.09080       4.9590  0.4503     0.2196", lines.get(3));
    assertTrue(lines.get(9).endsWith("2.0632     1.0064"), lines.get(9));
    assertEquals("Source of the rates: Preston, Heuveline and Guillot 2001", lines.get(10));
  }

  @Test
  void ofTheIllustrativeCohortsThoseBornNineteenFortyOneToFiftyReplacedThemselves() {
    assertEquals(List.of(BirthCohort.of(1941, 1950)), ILLUSTRATIVE.replaced());
    assertTrue(
        ILLUSTRATIVE.show().contains("Replaced themselves: 2 of 15 cohorts, 1941-1950."),
        ILLUSTRATIVE.show());
  }

  @Test
  void runsAreJoinedAcrossCohortsOfAnyWidthButNotAcrossGaps() {
    CohortReproduction mixed =
        CohortReproduction.of(
            rate(1951, 1955, 1.2),
            rate(1936, 1940, 1.01),
            rate(1941, 1941, 1.1),
            rate(1942, 1950, 1.05),
            rate(1956, 1960, 1.0),
            rate(1966, 1970, 1.3),
            rate(1972, 1972, 1.3));
    assertEquals(
        List.of(BirthCohort.of(1936, 1955), BirthCohort.of(1966, 1970), BirthCohort.of(1972)),
        mixed.replaced());
    assertEquals(BirthCohort.of(1936, 1940), mixed.cohorts().get(0).cohort());
    assertFalse(rate(1956, 1960, 1.0).replacedItself());
    assertEquals("women born 1951-1955, net reproduction 1.200", mixed.cohort(1953).toString());
  }

  @Test
  void noCohortMayHaveReplacedItself() {
    CohortReproduction none = CohortReproduction.of(rate(1900, 1900, 0.7));
    assertEquals(List.of(), none.replaced());
    assertTrue(none.show().contains("No cohort replaced itself."));
    assertEquals("not stated", none.source());
    assertEquals("Cabré", none.withSource("Cabré").source());
  }

  @Test
  void aSeriesByYearOfBirthIsTakenAsItIsHolesIncluded() {
    CohortReproduction series =
        CohortReproduction.of(
            YearSeries.builder(SimpleUnit.RATIO)
                .source("invented")
                .put(1936, 1.1)
                .put(1937, 1.2)
                .put(1939, 1.3)
                .build());
    assertEquals(List.of(BirthCohort.of(1936, 1937), BirthCohort.of(1939)), series.replaced());
    assertEquals("invented", series.source());
    refused(
        () -> series.cohort(1938),
        "year of birth is 1938, expected one of a cohort with a rate, 1936-1939");
    refused(
        () -> CohortReproduction.of(YearSeries.of(SimpleUnit.PERCENT, 1936, 110)),
        "unit of net reproduction is '%', expected ratio, daughters per woman");
  }

  @Test
  void aChainOfGenerationsByHand() {
    // 1888.5 + 28 = 1916.5, + 28 = 1944.5, + 28 = 1972.5, of which no rate is known.
    GenerationChain chain = ILLUSTRATIVE.chain(1886, 28);
    assertEquals(4, chain.generations().size());
    assertEquals(1888.5, chain.generations().get(0).born());
    assertEquals(1972.5, chain.generations().get(3).born());
    assertEquals(1, chain.size(0));
    assertEquals(0.805, chain.size(1), 1e-15);
    assertEquals(0.805 * 0.568, chain.size(2), 1e-15);
    assertEquals(0.805 * 0.568 * 1.030, chain.size(3), 1e-15);
    assertEquals(0.4709572, chain.remaining().value(), 1e-7);
    assertEquals(Math.log(0.4709572) / 84, chain.annualGrowth().value(), 1e-12);
    assertEquals(
        "no value: no rate is known of a cohort born in 1972",
        chain.generations().get(3).netReproduction().toString());
    // Any year of birth of the cohort will do.
    assertEquals(chain, ILLUSTRATIVE.chain(1890, 28));
  }

  @Test
  void aChainTakesItsStepsFromTheMothersAges() {
    CohortReproduction cohorts =
        CohortReproduction.of(
            CohortRate.of(BirthCohort.of(1900, 1909), 0.9, 28.0),
            CohortRate.of(BirthCohort.of(1930, 1939), 1.2, 25.6));
    // 1905 + 28 = 1933, + 25.6 = 1958.6
    GenerationChain chain = cohorts.chain(1903);
    assertEquals(List.of(1905.0, 1933.0, 1958.6), born(chain));
    assertEquals(1.08, chain.size(2), 1e-15);
    assertEquals(28.0, chain.generations().get(0).step().value());
    assertFalse(chain.generations().get(2).step().isPresent());
  }

  private static List<Double> born(GenerationChain chain) {
    return chain.generations().stream().map(GenerationChain.Generation::born).toList();
  }

  @Test
  void aChainDoesNotPassAGap() {
    // 1858.5 + 27 = 1885.5: the cohort 1881-1885 is missing.
    GenerationChain chain = ILLUSTRATIVE.chain(1856, 27);
    assertEquals(2, chain.generations().size());
    assertEquals(0.996, chain.remaining().value());
  }

  @Test
  void aChainPrintsInPersons() {
    GenerationChain girls = ILLUSTRATIVE.chain(1886, 28).startingWith(20_000);
    assertEquals(9_419.144, girls.size(3), 1e-9);
    assertEquals(470.9572, girls.startingWith(1000).size(3), 1e-9);
    assertEquals(
        """
        generations that descend from those born around 1888
         generation  year of birth    size  net reproduction  step, years
                  0           1888  20,000             0.805        28.00
                  1           1916  16,100             0.568        28.00
                  2           1944   9,145             1.030        28.00
                  3           1972   9,419                 –            –
        Female line, without migration.""",
        girls.toString());
  }

  @Test
  void aGenerationWithoutDaughtersEndsInZero() {
    GenerationChain last = CohortReproduction.of(rate(1900, 1900, 0)).chain(1900, 30);
    assertEquals(0, last.remaining().value());
    assertEquals(
        "no value: growth needs two generations, neither of size 0",
        last.annualGrowth().toString());
    GenerationChain nobody = ILLUSTRATIVE.chain(1886, 28).startingWith(0);
    assertEquals("no value: the first generation has size 0", nobody.remaining().toString());
    assertFalse(nobody.annualGrowth().isPresent());
    refused(
        () -> nobody.startingWith(1),
        "size of the first generation is 0.0, expected a finite number above zero");
    GenerationChain one = new GenerationChain(last.generations().subList(0, 1));
    assertFalse(one.annualGrowth().isPresent());
    assertEquals(1, one.remaining().value());
  }

  @Test
  void printsATableThatFitsJShell() {
    CohortReproduction sweden =
        CALCULATOR.calculate(List.of(CohortHistory.of(BirthCohort.of(1993), FERTILITY, SURVIVAL)));
    assertEquals(
        """
        reproduction of the birth cohort 1993, daughters per woman
         born  gross    net  replaced itself  children per woman  mean age, years
         1993  1.017  1.006              yes               2.085            28.80
        Replaced themselves: 1 of 1 cohorts, 1993.
        Source: Preston, Heuveline and Guillot 2001""",
        sweden.toString());
    assertTrue(ILLUSTRATIVE.toString().length() <= 950);
  }

  @Test
  void explainsEveryQuantity() {
    String text =
        CALCULATOR
            .calculate(List.of(CohortHistory.of(BirthCohort.of(1993), FERTILITY, SURVIVAL)))
            .explain(1993)
            .toString();
    for (String part :
        List.of("2.085", "1.017", "1.006", "0.990", "28.799", "G = F / (1 + SRB)", "yes")) {
      assertTrue(text.contains(part), part + " is not in " + text);
    }
    assertTrue(text.length() <= 950);
    // 0.805 is all that is known.
    assertEquals(
        4, ILLUSTRATIVE.explain(1886).render().lines().filter(line -> line.endsWith("–")).count());
  }

  @Test
  void cohortsAreReadBackAsPrinted() {
    assertEquals(BirthCohort.of(1936, 1950), BirthCohort.parse("1936-1950"));
    assertEquals(BirthCohort.of(1936, 1950), BirthCohort.parse("1936–1950"));
    assertEquals("1936", BirthCohort.parse("1936").toString());
    assertEquals("1936-1950", BirthCohort.of(1936, 1950).toString());
    assertEquals(1936.5, BirthCohort.of(1936).midpoint());
    assertEquals(1938.5, BirthCohort.of(1936, 1940).midpoint());
    assertTrue(BirthCohort.of(1936).isFollowedBy(BirthCohort.of(1937, 1940)));
    assertFalse(BirthCohort.of(1936).isFollowedBy(BirthCohort.of(1938)));
    assertFalse(BirthCohort.of(1936, 1940).isFollowedBy(BirthCohort.of(1940)));
    assertTrue(BirthCohort.of(1936).compareTo(BirthCohort.of(1936, 1937)) < 0);
    assertTrue(BirthCohort.of(1936).contains(1936));
    assertFalse(BirthCohort.of(1936).contains(1935));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "36-50", "1936-", "1936 1950", "1936-1950-1960", "1936-50"})
  void whatIsNoCohortIsRefused(String text) {
    refused(
        () -> BirthCohort.parse(text),
        "cohort is '" + text + "', expected years of birth such as 1936 or 1936-1950");
  }

  @Test
  void refusesCohortsThatAreNone() {
    refused(
        () -> BirthCohort.of(1950, 1936),
        "from-to is '1950-1936', expected a first year that is not after the last");
    refused(() -> BirthCohort.of(36), "from is 36, expected a year from 1000 to 2999");
    refused(
        () -> new CohortReproduction(List.of(), "none"),
        "cohorts is '[]', expected at least one cohort");
    refused(() -> CALCULATOR.calculate(List.of()), "cohorts is '[]', expected at least one cohort");
    refused(
        () -> CohortReproduction.of(rate(1936, 1940, 1), rate(1940, 1945, 1)),
        "cohort is '1940-1945', expected no year of birth of 1936-1940 again");
    refused(
        () -> rate(1936, 1940, 99.6),
        "net reproduction of those born 1936-1940 is 99.6, expected daughters per woman, 0 to 20");
    refused(
        () -> rate(1936, 1936, Double.NaN),
        "net reproduction of those born 1936 is NaN, expected daughters per woman, 0 to 20");
    refused(
        () -> rate(1936, 1936, -0.1),
        "net reproduction of those born 1936 is -0.1, expected daughters per woman, 0 to 20");
    refused(
        () -> CohortRate.of(BirthCohort.of(1936), 1, 0),
        "mean age at childbearing of those born 1936 is 0.0, expected a finite number above zero");
  }

  @Test
  void refusesChainsThatHaveNoStep() {
    refused(
        () -> ILLUSTRATIVE.chain(1886),
        "mean age at childbearing of those born 1886-1890 is 'missing', expected a mean age, or a"
            + " generation length for all");
    refused(
        () -> ILLUSTRATIVE.chain(1886, 0),
        "generation length is 0.0, expected a finite number above zero");
    refused(
        () -> ILLUSTRATIVE.chain(1900 + 1, 28),
        "year of birth is 1901, expected one of a cohort with a rate, 1856-1960");
    GenerationChain chain = ILLUSTRATIVE.chain(1886, 28);
    refused(() -> chain.size(4), "generation is 4, expected a number from 0 to 3");
    refused(() -> chain.size(-1), "generation is -1, expected a number from 0 to 3");
    refused(
        () -> chain.startingWith(-1),
        "size is -1.0, expected a finite number that is not negative");
    refused(
        () -> new GenerationChain(List.of()),
        "generations is '[]', expected at least one generation");
    refused(
        () -> new GenerationChain(chain.generations().subList(1, 3)),
        "generation is 1, expected 0, in order");
    Figure none = Figure.empty("none");
    refused(
        () -> new GenerationChain.Generation(-1, 1900, 1, none, none),
        "number is -1.0, expected a finite number that is not negative");
    refused(
        () -> new GenerationChain.Generation(0, Double.NaN, 1, none, none),
        "born is NaN, expected a finite number");
    refused(
        () -> new GenerationChain.Generation(0, 1900, -1, none, none),
        "size is -1.0, expected a finite number that is not negative");
  }

  @Test
  void refusesHistoriesThatDoNotFit() {
    BirthCohort cohort = BirthCohort.of(1993);
    AgeVector lived = SURVIVAL.personYears();
    refused(
        () -> CohortHistory.of(cohort, FERTILITY, SURVIVAL.withSex(Sex.MALE)),
        "sex of the life table is 'male', expected female, or none stated");
    assertEquals(
        lived, CohortHistory.of(cohort, FERTILITY, SURVIVAL.withSex(Sex.FEMALE)).personYears());
    refused(
        () ->
            CohortHistory.of(
                cohort,
                FERTILITY,
                AgeVector.of(SimpleUnit.PERSONS, lived.ages(), lived.toArray()),
                100_000),
        "unit of person-years is 'persons', expected person-years");
    // Person-years of 100,000 girls given as those of 1,000, and the other way round.
    refused(
        () -> CohortHistory.of(cohort, FERTILITY, lived, 1000),
        "person-years at age 15-19 is 496531.0, expected at most 5000.0, what 1000.0 girls can"
            + " live");
    refused(
        () -> CohortHistory.of(cohort, FERTILITY, lived.times(1e-5), 100_000),
        "person-years at age 15-19 is "
            + 496531 * 1e-5
            + ", expected the years of 100000.0 newborn girls; is the radix that of the"
            + " person-years?");
    refused(
        () -> CohortHistory.of(cohort, FERTILITY, lived, 0),
        "radix is 0.0, expected a finite number above zero");
    double[] negative = lived.toArray();
    negative[5] = -1;
    refused(
        () ->
            CohortHistory.of(
                cohort,
                FERTILITY,
                AgeVector.of(SimpleUnit.PERSON_YEARS, lived.ages(), negative),
                100_000),
        "person-years at age 25-29 is -1.0, expected a finite number that is not negative");
    // Rates at ages that the life table does not tell apart.
    assertThrows(
        IllegalArgumentException.class,
        () ->
            CohortHistory.of(
                cohort,
                FERTILITY,
                AgeVector.of(SimpleUnit.PERSON_YEARS, AgeGroups.closed(10, 49, 10), 1, 1, 1, 1),
                1));
    assertThrows(
        IllegalArgumentException.class,
        () -> CohortHistory.of(cohort, FERTILITY, lived.between(15, 44), 100_000));
    refused(
        () -> ReproductionFormulas.netReproduction(FERTILITY, lived, -1),
        "radix is -1.0, expected a finite number above zero");
  }

  @Test
  void withoutBirthsThereIsNoMeanAge() {
    CohortHistory childless = CohortHistory.of(BirthCohort.of(1993), FERTILITY.times(0), SURVIVAL);
    CohortReproduction result = CALCULATOR.calculate(List.of(childless));
    assertEquals(0.0, result.cohort(1993).netReproduction());
    assertEquals(
        "no value: there are no births, so their mothers have no mean age",
        result.cohort(1993).meanAgeAtChildbearing().toString());
    assertTrue(result.explain(1993).render().contains("–"));
  }

  @Test
  void sourcesAreNamedOnce() {
    CohortHistory one = CohortHistory.of(BirthCohort.of(1990), FERTILITY, SURVIVAL);
    CohortHistory two = one.withCohort(BirthCohort.of(1991));
    CohortHistory other =
        one.withCohort(BirthCohort.of(1992)).withFertility(FERTILITY.withSource("HFD"));
    assertEquals(
        "Preston, Heuveline and Guillot 2001; HFD",
        CALCULATOR.calculate(List.of(one, two, other)).source());
  }

  @Test
  void aHistoryIsAValue() throws IOException, ClassNotFoundException {
    CohortHistory history = CohortHistory.of(BirthCohort.of(1993), FERTILITY, SURVIVAL);
    assertEquals(history, CohortHistory.of(BirthCohort.of(1993), FERTILITY, SURVIVAL));
    assertNotEquals(history, history.withCohort(BirthCohort.of(1994)));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(history);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      assertEquals(history, in.readObject());
    }
  }

  private static void refused(Runnable call, String message) {
    IllegalArgumentException refusal = assertThrows(IllegalArgumentException.class, call::run);
    assertEquals(message, refusal.getMessage());
  }

  @Test
  void saysItsName() {
    assertEquals("CohortReproductionCalculator", CALCULATOR.toString());
  }
}
