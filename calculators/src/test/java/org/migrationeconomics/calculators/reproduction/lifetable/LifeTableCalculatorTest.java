package org.migrationeconomics.calculators.reproduction.lifetable;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.core.population.AgeGroups;
import org.migrationeconomics.core.population.AgeVector;
import org.migrationeconomics.core.population.FertilitySchedule;
import org.migrationeconomics.core.population.LifeTable;
import org.migrationeconomics.core.population.ReferenceDay;
import org.migrationeconomics.core.population.Sex;
import org.migrationeconomics.core.population.VitalRates;

class LifeTableCalculatorTest {

  /** United Nations, MORTPAK 1988, p. 82: female death rates at 0, 1, 5, 10 … 80+. */
  private static final double[] MORTPAK_RATES = {
    .12846, .02477, .00603, .00340, .00417, .00513, .00581, .00645, .00725, .00813, .00913, .01199,
    .01647, .02560, .04047, .06624, .10638, .19611
  };

  /** The same page: life expectancies. */
  private static final double[] MORTPAK_EXPECTANCIES = {
    49.997, 55.675, 57.245, 53.921, 49.803, 45.799, 41.922, 38.084, 34.249, 30.420, 26.578, 22.701,
    18.945, 15.349, 12.095, 9.240, 6.903, 5.099
  };

  private static final AgeVector MORTPAK = rates(AgeGroups.abridged(80), MORTPAK_RATES);
  private static final LifeTableCalculator DEFAULTS = LifeTableCalculator.withDefaults();

  static AgeVector rates(AgeGroups ages, double... m) {
    return AgeVector.of(SimpleUnit.PER_YEAR, ages, m);
  }

  @Test
  void mortpakIsReproducedAtAllAges() {
    LifeTable table =
        DEFAULTS
            .withFirstAges(FirstAgeRule.COALE_DEMENY_WEST_BY_Q0)
            .withOtherAges(OtherAgeRule.UN_GREVILLE)
            .calculate(Sex.FEMALE, MORTPAK);
    // Within 0.004 of the printed figures at their three decimals; the largest difference is at 75.
    for (int x = 0; x < MORTPAK_EXPECTANCIES.length; x++) {
      double printed = Math.rint(table.lifeExpectancies().value(x) * 1000) / 1000;
      assertEquals(MORTPAK_EXPECTANCIES[x], printed, 0.004 + 1e-9, "age group " + x);
    }
  }

  @Test
  void theColumnsOfATableByHand() {
    LifeTable table =
        DEFAULTS
            .withFirstAges(0.1, 1.5)
            .withRadix(1000)
            .calculate(Sex.MALE, rates(AgeGroups.abridged(10), .1, .02, .01, .05));
    // q(0) = 0.1 / 1.09; q(1) = 0.08 / 1.05; q(5) = 0.05 / 1.025
    double l1 = 1000 * (1 - .1 / 1.09);
    double l5 = l1 * (1 - .08 / 1.05);
    double l10 = l5 * (1 - .05 / 1.025);
    assertArrayEquals(
        new double[] {1000, l1, l5, l10}, table.survivors().toArray(), 1e-9, "survivors");
    assertArrayEquals(
        new double[] {
          l1 + .1 * (1000 - l1), 4 * l5 + 1.5 * (l1 - l5), 5 * l10 + 2.5 * (l5 - l10), l10 / .05
        },
        table.personYears().toArray(),
        1e-9);
    assertEquals(Optional.of(Sex.MALE), table.sex());
    assertEquals(20, table.lifeExpectancy(10), 1e-12);
  }

  /**
   * Coale and Demeny West by m0 and by q0, Andreev and Kingkade, and the Human Mortality Database
   * worked by hand. In q0: with a(0) = 0.05 + 3 q0 and q0 = 0.05, a(0) is 0.2 and m0 is 0.05 /
   * 0.96.
   */
  @ParameterizedTest
  @CsvSource({
    "COALE_DEMENY_WEST, FEMALE, 0.01, 0.081, 1.50682",
    "COALE_DEMENY_WEST, MALE, 0.01, 0.07184, 1.62284",
    "COALE_DEMENY_WEST, FEMALE, 0.107, 0.35, 1.361",
    "COALE_DEMENY_WEST, MALE, 0.107, 0.33, 1.352",
    "COALE_DEMENY_WEST, FEMALE, 0.1069, 0.35232, 1.3597258",
    "COALE_DEMENY_WEST_BY_Q0, FEMALE, 0.052083333333333336, 0.2, 1.44275",
    "COALE_DEMENY_WEST_BY_Q0, MALE, 0.05212065932634, 0.18625, 1.50235",
    "COALE_DEMENY_WEST_BY_Q0, FEMALE, 0.2, 0.35, 1.361",
    "COALE_DEMENY_WEST_BY_Q0, MALE, 0.2, 0.33, 1.352",
    "HUMAN_MORTALITY_DATABASE, FEMALE, 0.01, 0.1284773, 1.50682",
    "HUMAN_MORTALITY_DATABASE, FEMALE, 0.02, 0.1242878, 1.49164",
    "HUMAN_MORTALITY_DATABASE, FEMALE, 0.07, 0.31411, 1.41574",
    "HUMAN_MORTALITY_DATABASE, MALE, 0.01, 0.1293355, 1.62284",
    "HUMAN_MORTALITY_DATABASE, MALE, 0.03, 0.1261263, 1.56652",
    "HUMAN_MORTALITY_DATABASE, MALE, 0.09, 0.29915, 1.39756",
    "MIDPOINT, MALE, 0.09, 0.5, 2",
  })
  void yearsLivedByThoseWhoDieYoung(
      FirstAgeRule rule, Sex sex, double m0, double infants, double children) {
    assertEquals(infants, LifeTableFormulas.yearsLivedByInfants(rule, sex, m0), 1e-9);
    assertEquals(children, LifeTableFormulas.yearsLivedByChildren(rule, sex, m0), 1e-9);
  }

  /** Coefficients of the paper, entered at q0, so that the rule is read the other way round. */
  @ParameterizedTest
  @CsvSource({
    "FEMALE, 0.005, 0.1385665",
    "FEMALE, 0.03, 0.167025",
    "FEMALE, 0.1, 0.3141",
    "MALE, 0.005, 0.1391165",
    "MALE, 0.03, 0.129382",
    "MALE, 0.1, 0.2991",
  })
  void andreevAndKingkadeAreSolvedWithTheDeathRate(Sex sex, double q0, double a0) {
    double m0 = q0 / (1 - (1 - a0) * q0);
    assertEquals(
        a0, LifeTableFormulas.yearsLivedByInfants(FirstAgeRule.ANDREEV_KINGKADE, sex, m0), 1e-12);
    LifeTable table =
        DEFAULTS
            .withFirstAges(FirstAgeRule.ANDREEV_KINGKADE)
            .calculate(sex, rates(AgeGroups.ofLowers(0, 1), m0, 0.02));
    assertEquals(q0, table.deathProbabilities().value(0), 1e-12);
  }

  @Test
  void theDatabasesFormOfAndreevAndKingkadeIsClose() {
    for (Sex sex : Sex.values()) {
      for (double m0 = 0; m0 < 0.12; m0 += 0.0005) {
        assertEquals(
            LifeTableFormulas.yearsLivedByInfants(FirstAgeRule.ANDREEV_KINGKADE, sex, m0),
            LifeTableFormulas.yearsLivedByInfants(FirstAgeRule.HUMAN_MORTALITY_DATABASE, sex, m0),
            0.006,
            sex + " " + m0);
      }
    }
  }

  @Test
  void singleYearsNeedARuleForInfantsOnly() {
    AgeVector m = rates(AgeGroups.singleYears(3), .01, .002, .001, .05);
    LifeTable table = DEFAULTS.calculate(Sex.FEMALE, m);
    assertEquals(0.081, table.yearsLivedByDying(0).value(), 1e-9);
    assertEquals(0.5, table.yearsLivedByDying(1).value(), 1e-9);
    assertEquals(0.5, table.yearsLivedByDying(2).value(), 1e-9);
  }

  @Test
  void grevillesRuleByHand() {
    // 2.5 − 25/12 (0.02 − ln 4 / 10)
    assertEquals(
        2.5 - 25 / 12.0 * (0.02 - Math.log(4) / 10),
        LifeTableFormulas.yearsLivedByGreville(5, 0.01, 0.02, 0.04),
        1e-15);
    LifeTable table =
        DEFAULTS
            .withFirstAges(FirstAgeRule.MIDPOINT)
            .withOtherAges(OtherAgeRule.UN_GREVILLE)
            .calculate(Sex.FEMALE, rates(AgeGroups.ofWidth(5, 20), 0.03, 0.0001, 0.01, 0.02, 0.04));
    assertEquals(2.5, table.yearsLivedByDying(10).value(), 1e-9);
    assertEquals(
        2.5 - 25 / 12.0 * (0.02 - Math.log(4) / 10), table.yearsLivedByDying(15).value(), 1e-9);
  }

  @Test
  void groupsFromZeroToFourNeedYearsLivedAsGiven() {
    AgeVector m = rates(AgeGroups.ofWidth(5, 10), .02, .001, .03);
    assertEquals(
        "ages of death rates is '0-4, 5-9, 10+', expected groups that begin with 0, 1-4 or with single"
            + " years or at 5 or later, or years lived in the first groups as given",
        refusal(() -> DEFAULTS.calculate(Sex.FEMALE, m)));
    assertEquals(
        1.5,
        DEFAULTS.withFirstAges(1.5).calculate(Sex.FEMALE, m).yearsLivedByDying(0).value(),
        1e-9);
    assertEquals(
        2.5,
        DEFAULTS
            .withFirstAges(FirstAgeRule.MIDPOINT)
            .calculate(Sex.FEMALE, m)
            .yearsLivedByDying(0)
            .value(),
        1e-9);
    assertTrue(
        refusal(
                () ->
                    DEFAULTS.calculate(
                        Sex.MALE, rates(AgeGroups.ofLowers(0, 1, 10), .02, .001, .03)))
            .startsWith("ages of death rates is '0, 1-9, 10+'"));
  }

  @Test
  void aGivenLifeExpectancyClosesTheTable() {
    LifeTable table = DEFAULTS.withOpenAgeExpectancy(7).calculate(Sex.FEMALE, MORTPAK);
    assertEquals(7, table.lifeExpectancy(80), 1e-12);
    assertEquals(1 / .19611, DEFAULTS.calculate(Sex.FEMALE, MORTPAK).lifeExpectancy(80), 1e-9);
    LifeTable unknown =
        DEFAULTS
            .withOpenAgeExpectancy(7)
            .calculate(Sex.FEMALE, rates(AgeGroups.abridged(5), .01, .001, 0));
    assertEquals(7, unknown.lifeExpectancy(5), 1e-12);
  }

  @Test
  void ratesOfWhichAllWouldDieAreRefusedOrConstant() {
    AgeVector m = rates(AgeGroups.abridged(15), .01, .001, .5, .2, .4);
    assertEquals(
        "death rate at age 5-9 is 0.5, expected below 0.4, from which on all would die, or the"
            + " policy CONSTANT_HAZARD; rates are deaths per person and year, such as 0.0034, not 3.4"
            + " per thousand",
        refusal(() -> DEFAULTS.calculate(Sex.FEMALE, m)));
    assertTrue(
        refusal(
                () ->
                    DEFAULTS.calculate(
                        Sex.FEMALE, rates(AgeGroups.abridged(10), .01, .001, .4, .4)))
            .startsWith("death rate at age 5-9 is 0.4, expected below 0.4"));
    LifeTableCalculator constant = DEFAULTS.withHighMortality(HighMortalityPolicy.CONSTANT_HAZARD);
    LifeTable table = constant.calculate(Sex.FEMALE, m);
    assertEquals(1 - Math.exp(-2.5), table.deathProbabilities().at(5), 1e-12);
    assertEquals(1 / 1.5, table.deathProbabilities().at(10), 1e-12);
    assertArrayEquals(m.toArray(), table.deathRates().toArray(), 1e-12);
    assertTrue(table.source().endsWith("; constant hazard at 5-9"), table.source());
    String steps = constant.explain(Sex.FEMALE, m).render();
    assertTrue(steps.contains("constant hazard"), steps);
    // Nothing is replaced where nothing has to be.
    assertEquals(DEFAULTS.calculate(Sex.FEMALE, MORTPAK), constant.calculate(Sex.FEMALE, MORTPAK));
  }

  @Test
  void stepsNameTheRules() {
    String steps =
        DEFAULTS
            .withFirstAges(FirstAgeRule.ANDREEV_KINGKADE)
            .withOtherAges(OtherAgeRule.UN_GREVILLE)
            .explain(Sex.FEMALE, MORTPAK)
            .csv();
    List<String> rows = steps.lines().toList();
    assertTrue(rows.get(1).contains(",Andreev-Kingkade,"), rows.get(1));
    assertTrue(rows.get(2).contains(",Coale-Demeny West by m0,"), rows.get(2));
    assertTrue(rows.get(4).contains(",2.5,midpoint,"), rows.get(4));
    assertTrue(rows.get(5).contains(",UN-Greville,"), rows.get(5));
    assertTrue(rows.get(18).contains(",1/m,1,"), rows.get(18));
    assertTrue(
        DEFAULTS
            .withFirstAges(.2)
            .withOpenAgeExpectancy(6)
            .explain(Sex.FEMALE, MORTPAK)
            .csv()
            .contains(",given,"));
    assertEquals(
        "death rates; first ages by Coale-Demeny West by m0, midpoint elsewhere, open age by 1/m",
        DEFAULTS.calculate(Sex.FEMALE, MORTPAK).source());
    assertEquals(
        "LifeTableCalculator, first ages as given [0.2], midpoint elsewhere, open age by e = 6.0,"
            + " high mortality REFUSE, radix 100000.0",
        DEFAULTS.withFirstAges(.2).withOpenAgeExpectancy(6).toString());
  }

  @Test
  void whatIsNoDeathRateIsRefused() {
    AgeGroups ages = AgeGroups.abridged(5);
    assertEquals(
        "death rate at age 1-4 is -0.001, expected a rate that is not negative",
        refusal(() -> DEFAULTS.calculate(Sex.FEMALE, rates(ages, .01, -.001, .1))));
    assertEquals(
        "death rate at age 5+ is 0.0, expected a rate above zero, or a given life expectancy at"
            + " that age",
        refusal(() -> DEFAULTS.calculate(Sex.FEMALE, rates(ages, .01, .001, 0))));
    assertEquals(
        "unit of death rates is 'ratio', expected per year",
        refusal(
            () ->
                DEFAULTS.calculate(
                    Sex.FEMALE, AgeVector.of(SimpleUnit.RATIO, ages, .01, .001, .1))));
    assertTrue(
        refusal(() -> DEFAULTS.calculate(Sex.FEMALE, rates(AgeGroups.closed(0, 1, 1), .01, .001)))
            .endsWith("expected two groups or more, the last open"));
    assertTrue(
        refusal(() -> DEFAULTS.calculate(Sex.FEMALE, rates(AgeGroups.ofLowers(1, 2), .01, .001)))
            .startsWith("ages of death rates is '1, 2+', expected groups that begin with 0, 1-4"));
    assertTrue(
        refusal(() -> DEFAULTS.calculate(Sex.FEMALE, rates(AgeGroups.ofLowers(0), .01)))
            .endsWith("expected two groups or more, the last open"));
    assertEquals(
        "a(x) at age 0 is 1.2, expected from 0 to 1 years, the width",
        refusal(() -> DEFAULTS.withFirstAges(1.2).calculate(Sex.FEMALE, MORTPAK)));
    assertEquals(
        "number of given years lived is 3, expected at most one for each closed group",
        refusal(
            () ->
                DEFAULTS
                    .withFirstAges(.1, 1, 2)
                    .calculate(Sex.FEMALE, rates(ages, .01, .001, .1))));
    assertEquals(
        "years lived is '[]', expected years for at least the first group",
        refusal(() -> DEFAULTS.withFirstAges(new double[0])));
    assertTrue(refusal(() -> DEFAULTS.withFirstAges(-1)).startsWith("years lived is -1.0"));
    assertTrue(refusal(() -> DEFAULTS.withRadix(0)).startsWith("radix is 0.0"));
    assertTrue(
        refusal(() -> DEFAULTS.withOpenAgeExpectancy(0))
            .startsWith("life expectancy at the open age is 0.0"));
    assertEquals(
        "death rate is 0.4, expected below 0.4, from which on all would die",
        refusal(() -> LifeTableFormulas.deathProbability(5, .4, 2.5)));
    assertTrue(
        refusal(() -> LifeTableFormulas.deathProbability(5, .1, 6))
            .startsWith("years lived by the dying is 6.0"));
  }

  @Test
  void grevillesRuleSaysWhatItCannotDo() {
    LifeTableCalculator greville =
        DEFAULTS.withFirstAges(.1).withOtherAges(OtherAgeRule.UN_GREVILLE);
    AgeGroups ages = AgeGroups.ofWidth(5, 20);
    assertEquals(
        "death rate at age 10-14 is 0.0, expected a rate above zero, of which the rule UN_GREVILLE"
            + " takes the logarithm",
        refusal(() -> greville.calculate(Sex.MALE, rates(ages, .01, .01, 0, .01, .1))));
    assertEquals(
        "a(x) at age 15-19 is 5.357398032909224, expected from 0 to 5 years, the width",
        refusal(() -> greville.calculate(Sex.MALE, rates(ages, .01, .01, 1e-7, .01, .1))));
    assertEquals(
        "width of age group 20-29 is 10, expected the width of the group before, as the rule"
            + " UN_GREVILLE compares neighbours",
        refusal(
            () ->
                greville.calculate(
                    Sex.MALE,
                    rates(AgeGroups.ofLowers(0, 5, 10, 15, 20, 30), .01, .01, .01, .01, .1, .1))));
    // A rate of zero counts no more than its logarithm is needed.
    assertEquals(
        0,
        greville.calculate(Sex.MALE, rates(ages, .01, 0, .01, 0, .1)).deathProbabilities().at(15),
        0);
  }

  @Test
  void bothSexesOfAPopulation() {
    AgeGroups ages = AgeGroups.abridged(10);
    VitalRates rates =
        VitalRates.builder()
            .area(Place.of("SWE"))
            .between(1990, 1995, ReferenceDay.MID_YEAR)
            .female(rates(ages, .01, .001, .002, .02))
            .male(rates(ages, .02, .002, .004, .04))
            .fertility(FertilitySchedule.of(rates(AgeGroups.closed(15, 19, 5), .1), 1.05))
            .build();
    LifeTables tables = DEFAULTS.calculate(rates);
    assertEquals("Sweden 1990-07-01 to 1995-07-01", tables.label());
    assertEquals(tables.label(), tables.of(Sex.MALE).label());
    assertEquals(
        DEFAULTS.calculate(Sex.MALE, rates.deathRates(Sex.MALE)).survivors(),
        tables.of(Sex.MALE).survivors());
    double female = tables.lifeExpectancy(Sex.FEMALE);
    double male = tables.lifeExpectancy(Sex.MALE);
    LifeTable together = tables.together();
    assertEquals((female + 1.05 * male) / 2.05, together.lifeExpectancy(0), 1e-9);
    assertEquals(Optional.empty(), together.sex());
    LifeTables joined = tables.collapseTo(AgeGroups.ofWidth(5, 10));
    assertEquals(female, joined.lifeExpectancy(Sex.FEMALE), 1e-9);
    assertEquals(
        joined.of(Sex.FEMALE).withLabel("x").withSource("y"),
        DEFAULTS
            .calculate(Sex.FEMALE, rates.deathRates(Sex.FEMALE), AgeGroups.ofWidth(5, 10))
            .withLabel("x")
            .withSource("y"));
    assertTrue(tables.toString().contains("e(0) male"), tables.toString());

    LifeTables women = DEFAULTS.calculate(rates.withMale(Optional.empty()));
    assertTrue(women.show().contains("–"), women.show());
    assertEquals(
        "sex is 'male', expected the only one with a life table", refusal(women::together));
    LifeTable other = DEFAULTS.withRadix(1).calculate(Sex.MALE, rates.deathRates(Sex.MALE));
    assertTrue(
        refusal(() -> new LifeTables("x", women.female(), Optional.of(other), 1.05))
            .startsWith("radix of male is 1.0"));
    assertTrue(
        refusal(
                () ->
                    new LifeTables(
                        "x", women.female(), joined.collapseTo(AgeGroups.ofWidth(5, 5)).male(), 1))
            .startsWith("ages of male is '0-4, 5+'"));
    assertTrue(
        refusal(() -> new LifeTables("x", Optional.empty(), Optional.empty(), 1.05))
            .startsWith("female and male is 'missing'"));
  }

  /** Independently: q = 5m/(1+2.5m), L = 5 l(1-q) + 2.5 l q, at the end L = l/m. */
  @Test
  void tablesMayBeginAtAnyAge() {
    AgeGroups ages = AgeGroups.ofLowers(20, 25, 30, 35, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85);
    double[] m = {
      .0008, .0009, .0012, .0016, .0024, .0036, .0055, .0085, .0130, .0200, .0310, .0500, .0820,
      .1500
    };
    LifeTable table = DEFAULTS.calculate(Sex.FEMALE, rates(ages, m));
    assertEquals(57.4921, table.lifeExpectancy(20), 5e-5);
    assertEquals(100_000, table.survivors().at(20), 0);
    assertArrayEquals(m, table.deathRates().toArray(), 1e-12);
    assertEquals("death rates from age 20; midpoint, open age by 1/m", table.source());
    assertTrue(table.toString().endsWith("e(20) 57.49 years"), table.toString());
    assertFalse(DEFAULTS.explain(Sex.FEMALE, rates(ages, m)).render().contains("Coale-Demeny"));
    assertEquals(
        57.4921 - 2.5 * 0.003992,
        DEFAULTS.withFirstAges(0).calculate(Sex.FEMALE, rates(ages, m)).lifeExpectancy(20),
        0.001);
    LifeTables alone = new LifeTables("x", Optional.of(table), Optional.empty(), 1.05);
    assertTrue(alone.toString().contains("e(20) female 57.49"), alone.toString());
    assertTrue(
        refusal(() -> BrassLogitModel.of(table)).startsWith("ages of the standard is '20-24"));
    assertTrue(refusal(table::survivalRatios).startsWith("ages of the life table is '20-24"));
    LifeTable men = table.withSex(Sex.MALE);
    assertTrue(
        refusal(() -> new LifeTables("x", Optional.of(table), Optional.of(men), 1.05).together())
            .startsWith("ages of the life table of women is '20-24"));
    // From 1, the years of small children would still follow from a rate of infants.
    assertTrue(
        refusal(
                () ->
                    DEFAULTS.calculate(
                        Sex.FEMALE, rates(AgeGroups.ofLowers(1, 5, 10), .01, .01, .1)))
            .startsWith("ages of death rates is '1-4, 5-9, 10+'"));
    LifeTable joined = table.collapseTo(AgeGroups.ofLowers(20, 60, 85));
    assertEquals(57.4921, joined.lifeExpectancy(20), 5e-5);
  }

  @Test
  void ratesPerThousandAreRefusedUnderEveryPolicy() {
    AgeVector thousand = rates(AgeGroups.abridged(80), MORTPAK_RATES).times(1_000);
    for (HighMortalityPolicy policy : HighMortalityPolicy.values()) {
      String message =
          refusal(() -> DEFAULTS.withHighMortality(policy).calculate(Sex.FEMALE, thousand));
      assertTrue(message.startsWith("sum of n m(x) over the ages below 60 is "), message);
      assertTrue(message.endsWith("not 3.4 per thousand"), message);
    }
    // The old may die as fast as they do: ages from 60 on are not looked at.
    LifeTable old =
        DEFAULTS
            .withHighMortality(HighMortalityPolicy.CONSTANT_HAZARD)
            .calculate(Sex.FEMALE, rates(AgeGroups.ofLowers(60, 85, 90, 95), .03, .5, .9, 1.5));
    assertEquals("life table with constant hazard at 85-89, 90-94", old.label());
    assertTrue(
        refusal(
                () ->
                    DEFAULTS
                        .withHighMortality(HighMortalityPolicy.CONSTANT_HAZARD)
                        .calculate(
                            Sex.FEMALE, rates(AgeGroups.ofLowers(65, 70, 75, 80), 12, 20, 35, 100)))
            .startsWith("sum of n m(x) over the ages below 85 is 335.0, expected at most 12.0"));
  }

  @Test
  void sexesAreNotMixed() {
    LifeTable women = DEFAULTS.calculate(Sex.FEMALE, MORTPAK);
    LifeTable men = DEFAULTS.calculate(Sex.MALE, MORTPAK);
    assertEquals(
        "sex of the life table of women is 'male', expected female, or none stated",
        refusal(() -> new LifeTables("x", Optional.of(men), Optional.of(women), 1.05)));
    assertEquals(
        "sex of the life table of men is 'female', expected male, or none stated",
        refusal(() -> new LifeTables("x", Optional.of(women), Optional.of(women), 1.05)));
    assertEquals(Optional.of(Sex.FEMALE), BrassLogitModel.of(women).lifeTableAtLevel(0.1).sex());
  }

  @ParameterizedTest
  @EnumSource
  void everyRuleHasAName(FirstAgeRule rule) {
    assertEquals(rule.label(), rule.toString());
    LifeTable table = DEFAULTS.withFirstAges(rule).calculate(Sex.MALE, MORTPAK);
    assertTrue(table.source().contains(rule.label()), table.source());
    assertArrayEquals(MORTPAK_RATES, table.deathRates().toArray(), 1e-12);
  }

  private static String refusal(Executable code) {
    return String.valueOf(assertThrows(IllegalArgumentException.class, code).getMessage());
  }
}
