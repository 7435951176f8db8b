package org.migrationeconomics.core.population;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.migrationeconomics.core.ValueChecks.assertValue;
import static org.migrationeconomics.core.ValueChecks.nothing;
import static org.migrationeconomics.core.ValueChecks.refusal;

import java.util.NoSuchElementException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.measure.SimpleUnit;

class LifeTableTest {

  private static final AgeGroups TEN = AgeGroups.ofWidth(10, 30);

  /**
   * Of 1,000 newborn 800 reach 10 and nobody dies before 20; 400 reach 30 and live 20 years more.
   * The dead of the first group live 2 years, those of the third 5.
   */
  private static final LifeTable TABLE =
      LifeTable.ofSurvivors(
          1_000,
          TEN,
          new double[] {1_000, 800, 800, 400},
          new double[] {8_400, 8_000, 6_000, 8_000});

  private static final LifeTable YEARS_ALONE =
      LifeTable.ofPersonYears(1_000, TEN, 8_400, 8_000, 6_000, 8_000);

  @Test
  void everyColumnFollowsFromTwo() {
    assertArrayEquals(new double[] {1_000, 800, 800, 400}, TABLE.survivors().toArray());
    assertArrayEquals(new double[] {8_400, 8_000, 6_000, 8_000}, TABLE.personYears().toArray());
    assertArrayEquals(new double[] {200, 0, 400, 400}, TABLE.deaths().toArray());
    assertArrayEquals(new double[] {0.2, 0, 0.5, 1}, TABLE.deathProbabilities().toArray());
    assertArrayEquals(
        new double[] {200 / 8_400.0, 0, 400 / 6_000.0, 0.05}, TABLE.deathRates().toArray(), 1e-16);
    assertArrayEquals(
        new double[] {30_400, 22_000, 14_000, 8_000}, TABLE.personYearsAhead().toArray());
    assertArrayEquals(new double[] {30.4, 27.5, 17.5, 20}, TABLE.lifeExpectancies().toArray());
    assertEquals(30.4, TABLE.lifeExpectancy(0));
    assertEquals(20, TABLE.lifeExpectancy(30));
    assertEquals(Figure.of(2), TABLE.yearsLivedByDying(0));
    assertEquals(Figure.of(5), TABLE.yearsLivedByDying(20));
    assertEquals(Figure.of(20), TABLE.yearsLivedByDying(30));
    assertEquals(
        "no value: nobody dies at ages 10-19 in life table",
        TABLE.yearsLivedByDying(10).toString());
    assertEquals(TEN, TABLE.ages());
    assertEquals(1_000, TABLE.radix());
    assertEquals("not stated", TABLE.source());
    assertEquals(Optional.empty(), TABLE.sex());
    assertEquals(SimpleUnit.PERSONS, TABLE.survivors().unit());
    assertEquals(SimpleUnit.PERSON_YEARS, TABLE.personYears().unit());
    assertEquals(SimpleUnit.PERSONS, TABLE.deaths().unit());
    assertEquals(SimpleUnit.RATIO, TABLE.deathProbabilities().unit());
    assertEquals(SimpleUnit.PER_YEAR, TABLE.deathRates().unit());
    assertEquals(SimpleUnit.PERSON_YEARS, TABLE.personYearsAhead().unit());
    assertEquals(SimpleUnit.YEARS, TABLE.lifeExpectancies().unit());
    assertEquals(SimpleUnit.RATIO, TABLE.survivalRatios().unit());
    assertEquals(
        "age is 5, expected the age at which a group of 0-9, 10-19, 20-29, 30+ begins",
        refusal(() -> TABLE.lifeExpectancy(5)));
    refusal(() -> TABLE.yearsLivedByDying(40));
  }

  @Test
  void survivalRatiosLeadToTheGroupTheyStandWith() {
    double[] expected = {0.84, 8 / 8.4, 0.75, 8 / 14.0};
    assertArrayEquals(expected, TABLE.survivalRatios().toArray(), 1e-16);
    assertArrayEquals(expected, YEARS_ALONE.survivalRatios().toArray(), 1e-16);
    LifeTable abridged =
        LifeTable.ofPersonYears(1_000, AgeGroups.ofLowers(0, 1, 5), 900, 3_400, 50_000);
    assertEquals(
        "age groups is '0, 1-4, 5+', expected closed groups of one width",
        refusal(abridged::survivalRatios));
    LifeTable two = LifeTable.ofPersonYears(1, AgeGroups.ofLowers(0, 5), 4.5, 60);
    assertArrayEquals(new double[] {0.9, 60 / 64.5}, two.survivalRatios().toArray(), 1e-16);
  }

  @Test
  void maybeGivenAsPersonYearsAlone() {
    assertFalse(YEARS_ALONE.hasSurvivors());
    assertTrue(TABLE.hasSurvivors());
    assertEquals(30.4, YEARS_ALONE.lifeExpectancy(0));
    assertEquals(TABLE.personYearsAhead(), YEARS_ALONE.personYearsAhead());
    for (Executable unknown :
        new Executable[] {
          YEARS_ALONE::survivors,
          YEARS_ALONE::deaths,
          YEARS_ALONE::deathProbabilities,
          YEARS_ALONE::deathRates,
          YEARS_ALONE::lifeExpectancies,
          () -> YEARS_ALONE.lifeExpectancy(10)
        }) {
      String reason =
          String.valueOf(assertThrows(NoSuchElementException.class, unknown).getMessage());
      assertTrue(reason.startsWith("no value: "), reason);
      assertTrue(reason.endsWith("of 'life table', which was given as person-years alone"), reason);
    }
    assertEquals(
        "no value: life table was given as person-years alone",
        YEARS_ALONE.yearsLivedByDying(0).toString());
    assertEquals("age,L(x),T(x)\n0-9,8400,30400\n", firstTwoLines(YEARS_ALONE));
    assertEquals(
        "L and T in person-years; given without survivors.",
        YEARS_ALONE.show().lines().toList().get(6));
    assertArrayEquals(
        new double[] {16_400, 14_000},
        YEARS_ALONE.collapseTo(AgeGroups.ofWidth(20, 20)).personYears().toArray());
    assertFalse(YEARS_ALONE.collapseTo(AgeGroups.ofWidth(20, 20)).hasSurvivors());
  }

  private static String firstTwoLines(LifeTable table) {
    String csv = table.table().csv();
    return csv.substring(0, csv.indexOf('\n', csv.indexOf('\n') + 1) + 1);
  }

  @Test
  void beginsAtAnyAge() {
    LifeTable table =
        LifeTable.ofSurvivors(
            1_000,
            AgeGroups.ofLowers(20, 30, 40),
            new double[] {1_000, 900, 800},
            new double[] {9_500, 8_500, 24_000});
    assertEquals(42, table.lifeExpectancy(20), 1e-12);
    assertTrue(table.toString().endsWith("e(20) 42.00 years"), table.toString());
    assertEquals(42, table.collapseTo(AgeGroups.ofLowers(20, 40)).lifeExpectancy(20), 1e-12);
    assertEquals(
        "survivors at age 20 is 900.0, expected the radix, 1000.0",
        refusal(
            () ->
                LifeTable.ofSurvivors(
                    1_000,
                    AgeGroups.ofLowers(20, 30),
                    new double[] {900, 800},
                    new double[] {9e3, 9e3})));
    assertEquals(
        "ages of the life table is '20-29, 30-39, 40+', expected groups from birth: the newborn are"
            + " asked for",
        refusal(table::survivalRatios));
    assertEquals(TABLE, TABLE.requireBirth("life table"));
  }

  @Test
  void knowsWhoseItIsNot() {
    LifeTable men = TABLE.withSex(Sex.MALE);
    assertEquals(TABLE, TABLE.require("table", Sex.MALE));
    assertEquals(men, men.require("table", Sex.MALE));
    assertEquals(
        "sex of the table is 'male', expected female, or none stated",
        refusal(() -> men.require("table", Sex.FEMALE)));
  }

  @Test
  void refusesColumnsThatContradictEachOther() {
    double[] l = {1_000, 800, 800, 400};
    double[] years = {8_400, 8_000, 6_000, 8_000};
    assertEquals(
        "survivors at age 0 is 1000.0, expected the radix, 100000.0",
        refusal(() -> LifeTable.ofSurvivors(100_000, TEN, l, years)));
    assertEquals(
        "survivors at age 20 is 810.0, expected not more than before, 800.0",
        refusal(
            () -> LifeTable.ofSurvivors(1_000, TEN, new double[] {1_000, 800, 810, 400}, years)));
    assertEquals(
        "person-years at age 0-9 is 7900.0, expected from 8000.0 to 10000.0, 10 for each survivor",
        refusal(
            () -> LifeTable.ofSurvivors(1_000, TEN, l, new double[] {7_900, 7_900, 6_000, 8_000})));
    assertEquals(
        "person-years at age 10-19 is 8100.0, expected from 8000.0 to 8000.0, 10 for each survivor",
        refusal(
            () -> LifeTable.ofSurvivors(1_000, TEN, l, new double[] {8_400, 8_100, 6_000, 8_000})));
    assertEquals(
        "person-years at age 20-29 is 8001.0, expected at most 8000.0, no more per year of age than"
            + " before",
        refusal(() -> LifeTable.ofPersonYears(1_000, TEN, 8_400, 8_000, 8_001, 8_000)));
    assertEquals(
        "person-years at age 0-9 is 84000.0, expected at most 10000.0, no more per year of age than"
            + " before",
        refusal(() -> LifeTable.ofPersonYears(1_000, TEN, 84_000, 80_000, 60_000, 80_000)));
    assertEquals(
        "person-years at age 30+ is 0.0, expected a finite number above zero",
        refusal(() -> LifeTable.ofPersonYears(1_000, TEN, 8_400, 8_000, 6_000, 0)));
    assertEquals(
        "survivors at age 30+ is 0.0, expected a finite number above zero",
        refusal(() -> LifeTable.ofSurvivors(1_000, TEN, new double[] {1_000, 800, 800, 0}, years)));
    refusal(() -> LifeTable.ofPersonYears(1_000, TEN, 8_400, Double.NaN, 6_000, 8_000));
    refusal(() -> LifeTable.ofPersonYears(0, TEN, years));
    refusal(() -> LifeTable.ofPersonYears(Double.NaN, TEN, years));
    assertEquals(
        "number of person-years is 3, expected 4, one for each of 0-9, 10-19, 20-29, 30+",
        refusal(() -> LifeTable.ofPersonYears(1_000, TEN, 8_400, 8_000, 6_000)));
    assertEquals(
        "number of survivors is 0, expected 4, one for each of 0-9, 10-19, 20-29, 30+",
        refusal(() -> LifeTable.ofSurvivors(1_000, TEN, new double[0], years)));
    assertEquals(
        "ages is '0-9, 10-19, 20-29, 30-39', expected groups of which the last is open",
        refusal(() -> LifeTable.ofPersonYears(1_000, AgeGroups.closed(0, 39, 10), years)));
    assertThrows(IllegalArgumentException.class, () -> LifeTable.ofPersonYears(1, nothing(), 1));
    assertThrows(
        IllegalArgumentException.class, () -> LifeTable.ofSurvivors(1, TEN, nothing(), years));
    assertThrows(IllegalArgumentException.class, () -> LifeTable.ofSurvivors(1, TEN, l, nothing()));
  }

  @Test
  void toleratesTheRoundingOfPublishedTables() {
    AgeGroups ages = AgeGroups.ofLowers(0, 5);
    double[] l = {100_000, 99_000};
    // Half a person at each end of five years, and half a person-year: three in all.
    LifeTable.ofSurvivors(100_000, ages, l, new double[] {495_000 - 3, 6e6});
    refusal(() -> LifeTable.ofSurvivors(100_000, ages, l, new double[] {495_000 - 3.1, 6e6}));
    LifeTable.ofSurvivors(100_000, ages, l, new double[] {500_000 + 3, 6e6});
    assertEquals(
        "person-years at age 0-4 is 500003.5, expected from 495000.0 to 500000.0, 5 for each"
            + " survivor",
        refusal(() -> LifeTable.ofSurvivors(100_000, ages, l, new double[] {500_003.5, 6e6})));
    LifeTable.ofPersonYears(100_000, ages, 500_003, 6e6);
    refusal(() -> LifeTable.ofPersonYears(100_000, ages, 500_003.5, 6e6));
    // One person-year lost to rounding in the year before, and five times that in the next group.
    AgeGroups abridged = AgeGroups.ofLowers(0, 1, 5);
    LifeTable.ofPersonYears(100_000, abridged, 99_000, 4 * 99_000 + 2.5, 6e6);
    refusal(() -> LifeTable.ofPersonYears(100_000, abridged, 99_000, 4 * 99_000 + 3, 6e6));
    LifeTable.ofSurvivors(1, ages, new double[] {1, 0.99}, new double[] {4.95 - 0.000029, 60});
    refusal(
        () ->
            LifeTable.ofSurvivors(
                1, ages, new double[] {1, 0.99}, new double[] {4.95 - 0.000031, 60}));
  }

  @Test
  void joinsAges() {
    LifeTable wide = TABLE.withSex(Sex.MALE).collapseTo(AgeGroups.ofLowers(0, 20));
    assertArrayEquals(new double[] {1_000, 800}, wide.survivors().toArray());
    assertArrayEquals(new double[] {16_400, 14_000}, wide.personYears().toArray());
    assertEquals(17.5, wide.lifeExpectancy(20));
    assertEquals(Optional.of(Sex.MALE), wide.sex());
    refusal(() -> TABLE.collapseTo(AgeGroups.ofLowers(0, 15)));
  }

  @Test
  void prints() {
    assertEquals(
        "life table, 0-9, 10-19, 20-29, 30+, radix 1,000, e(0) 30.40 years", TABLE.toString());
    assertEquals(
        """
        Sweden, female, 0-9, 10-19, 20-29, 30+, radix 1,000, e(0) 30.40 years
         age     l(x)     q(x)     m(x)   a(x)   L(x)    T(x)   e(x)
         0-9    1,000  0.20000  0.02381   2.00  8,400  30,400  30.40
         10-19    800  0.00000  0.00000      –  8,000  22,000  27.50
         20-29    800  0.50000  0.06667   5.00  6,000  14,000  17.50
         30+      400  1.00000  0.05000  20.00  8,000   8,000  20.00
        l in persons, L and T in person-years, m per year, a and e in years.
        Source: register\
        """,
        TABLE.withLabel("Sweden").withSex(Sex.FEMALE).withSource("register").show());
    LifeTable one =
        LifeTable.ofSurvivors(
            1, AgeGroups.ofLowers(0, 5), new double[] {1, 0.95}, new double[] {4.8, 60});
    assertTrue(one.show().contains("0.95000"), one.show());
  }

  @Test
  void isAValue() {
    double[] l = {1_000, 800, 800, 400};
    double[] years = {8_400, 8_000, 6_000, 8_000};
    LifeTable twin = LifeTable.ofSurvivors(1_000, TEN, l, years);
    assertValueOf(twin);
    l[0] = 99;
    years[0] = 99;
    twin.survivors().toArrayUnsafe()[0] = 99;
    twin.personYears().toArrayUnsafe()[0] = 99;
    assertValueOf(twin);
    refusal(() -> twin.withLabel(""));
    refusal(() -> twin.withSource(""));
  }

  private static void assertValueOf(LifeTable twin) {
    assertValue(
        TABLE,
        twin,
        TABLE.withSex(Sex.FEMALE),
        TABLE.withLabel("Sweden"),
        TABLE.withSource("register"),
        YEARS_ALONE,
        TABLE.collapseTo(AgeGroups.ofLowers(0, 10, 20)),
        LifeTable.ofPersonYears(1_001, TEN, 8_400, 8_000, 6_000, 8_000),
        LifeTable.ofSurvivors(
            1_000,
            TEN,
            new double[] {1_000, 801, 800, 400},
            new double[] {8_400, 8_000, 6_000, 8_000}),
        LifeTable.ofSurvivors(
            1_000,
            TEN,
            new double[] {1_000, 800, 800, 400},
            new double[] {8_400, 8_000, 6_000, 8_001}));
    assertValue(TABLE.withSex(Sex.MALE), twin.withSex(Sex.MALE), TABLE.withSex(Sex.FEMALE));
  }
}
