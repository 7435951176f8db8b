package org.migrationeconomics.calculators.reproduction.indicators;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.measure.YearSeries;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.core.population.AgeGroups;
import org.migrationeconomics.core.population.AgeVector;
import org.migrationeconomics.core.population.FertilitySchedule;
import org.migrationeconomics.core.population.Population;

class ReplacementRatioTest {

  private static final ReplacementRatioCalculator DEFAULTS =
      ReplacementRatioCalculator.withDefaults();

  /** 0.5 children at 2, 1 at 3: TFR 1.5, GRR 0.8. */
  private static final FertilitySchedule FERTILITY =
      FertilitySchedule.of(
          AgeVector.of(SimpleUnit.PER_YEAR, AgeGroups.closed(2, 3, 1), .5, 1), 0.875);

  private static final AgeVector WOMEN =
      AgeVector.of(SimpleUnit.PERSONS, AgeGroups.singleYears(4), 70, 60, 100, 200, 500);

  private static final YearSeries BIRTHS =
      YearSeries.of(SimpleUnit.PERSONS, 1996, 340, 300, 150, 100, 220);

  private static Population population(LocalDate date, AgeGroups ages, double... women) {
    return Population.builder()
        .area(Place.of("NOR"))
        .date(date)
        .female(AgeVector.of(SimpleUnit.PERSONS, ages, women))
        .build();
  }

  @Test
  void byHand() {
    AgeGroups single = AgeGroups.singleYears(4);
    ReplacementRatios ratios =
        DEFAULTS.calculate(
            2000,
            WOMEN,
            FERTILITY,
            BIRTHS,
            List.of(
                population(LocalDate.of(2000, 12, 31), single, 125, 1, 2, 3, 4),
                population(LocalDate.of(2002, 1, 1), single, 9, 130, 2, 3, 4),
                population(LocalDate.of(2003, 7, 1), single, 9, 9, 140, 160, 4)));
    assertEquals(1.5, ratios.totalFertility(), 0);
    assertEquals(.8, ratios.grossReproduction(), 1e-15);
    // (0.5 · 100 + 1 · 200) / 1.5
    assertEquals(250 / 1.5, ratios.mothersCohort().value(), 1e-12);
    // 220 / (0.5 / 1.5 · (150 + 300) / 2 + 1 / 1.5 · (300 + 340) / 2)
    assertEquals(220 / (865 / 3.0), ratios.birthReplacement().value(), 1e-15);
    assertEquals(.75, ratios.overall(0).value(), 1e-15);
    assertEquals(130 * 1.5 / 250, ratios.overall(1).value(), 1e-15);
    // On 1 July, those born in 2000 are half 2 and half 3 years old, to within half a day.
    assertEquals(150 * 1.5 / 250, ratios.overall(3).value(), 1e-3);
    assertEquals(
        "no value: those born in 2000 were not counted at age 2", ratios.overall(2).toString());
    assertTrue(
        ratios.overall().get(0).toString().startsWith("ORR at age 0 (2000-12-31): 0.75"),
        ratios.overall().toString());
    assertTrue(ratios.toString().contains("ORR at age 3"), ratios.toString());
    assertEquals("ReplacementRatioCalculator", DEFAULTS.toString());
  }

  /** Births of girls from the rates for each woman in the mothers' cohort are GRR. */
  @Test
  void overallReplacementBeginsAtGrossReproduction() {
    ReplacementRatios ratios = DEFAULTS.calculate(2000, WOMEN, FERTILITY, BIRTHS, List.of());
    double girls = (.5 * 100 + 200) / 1.875;
    assertEquals(ratios.grossReproduction(), girls / ratios.mothersCohort().value(), 1e-15);
  }

  @Test
  void widerGroupsHoldForEachYear() {
    FertilitySchedule wide =
        FertilitySchedule.of(
            AgeVector.of(SimpleUnit.PER_YEAR, AgeGroups.closed(2, 3, 2), .75), 0.875);
    ReplacementRatios ratios =
        DEFAULTS.calculate(
            2000,
            WOMEN,
            wide,
            BIRTHS,
            List.of(
                population(LocalDate.of(2005, 1, 1), AgeGroups.ofBounds(0, 2, 4, 6), 1, 2, 300)));
    assertEquals(150, ratios.mothersCohort().value(), 1e-12);
    assertEquals(220 / 272.5, ratios.birthReplacement().value(), 1e-15);
    assertEquals(150, ratios.overall().get(0).women().value(), 1e-12);
    assertEquals(1, ratios.overall(4).value(), 1e-12);
  }

  @Test
  void whatIsNotKnownHasNoValue() {
    AgeGroups single = AgeGroups.singleYears(4);
    ReplacementRatios ratios =
        DEFAULTS.calculate(
            2000,
            WOMEN,
            FERTILITY,
            YearSeries.builder(SimpleUnit.PERSONS).put(1997, 300).hole(1998).put(2000, 1).build(),
            List.of(
                population(LocalDate.of(2000, 7, 1), single, 1, 1, 1, 1, 1),
                population(LocalDate.of(2005, 1, 1), single, 1, 1, 1, 1, 1)));
    assertEquals("no value: births of 1998 are missing", ratios.birthReplacement().toString());
    assertEquals(
        "no value: not all of those born in 2000 were born yet", ratios.overall(0).toString());
    assertEquals(
        "no value: those born in 2000 are beyond the closed age groups",
        ratios.overall(4).toString());
    assertEquals(
        "no value: births of 2001 are missing",
        DEFAULTS
            .calculate(2001, WOMEN, FERTILITY, BIRTHS, List.of())
            .birthReplacement()
            .toString());
    ReplacementRatios none =
        DEFAULTS.calculate(
            2000,
            WOMEN,
            FERTILITY.times(0),
            BIRTHS,
            List.of(population(LocalDate.of(2001, 1, 1), single, 1, 1, 1, 1, 1)));
    assertEquals(
        "no value: there is no fertility, so nobody is a mother",
        none.birthReplacement().toString());
    assertEquals(none.birthReplacement(), none.mothersCohort());
    assertTrue(none.overall(0).toString().startsWith("no value: the cohorts of the mothers"));
    assertEquals(
        "no value: there were no births in the cohorts of the mothers",
        DEFAULTS
            .calculate(
                2000,
                WOMEN,
                FERTILITY,
                YearSeries.of(SimpleUnit.PERSONS, 1996, 0, 0, 0, 100, 220),
                List.of())
            .birthReplacement()
            .toString());
  }

  @Test
  void whatCannotBeIsRefused() {
    assertEquals(
        "births of 1997 is -1.0, expected a finite number that is not negative",
        refusal(YearSeries.of(SimpleUnit.PERSONS, 1997, -1, 150, 100, 220), List.of()));
    assertEquals(
        "unit of births is 'ratio', expected persons",
        refusal(YearSeries.of(SimpleUnit.RATIO, 1997, 1, 150, 100, 220), List.of()));
    assertEquals(
        "date of a later population is 1999-12-30, expected not before 2000",
        refusal(
            BIRTHS,
            List.of(
                population(LocalDate.of(1999, 12, 30), AgeGroups.singleYears(4), 1, 1, 1, 1, 1))));
  }

  /** Where births grow or shrink by 2 % a year and nobody dies, BRR is GRR. */
  @ParameterizedTest
  @ValueSource(doubles = {1.02, 0.98})
  void birthReplacementIsGrossReproductionWhateverBirthsDo(double growth) {
    FertilitySchedule fertility =
        FertilitySchedule.of(
            AgeVector.of(SimpleUnit.PER_YEAR, AgeGroups.closed(20, 34, 5), .1, .24, .14), 1.05);
    double[] births = new double[51];
    double[] women = new double[50];
    for (int y = 0; y < births.length; y++) {
      births[50 - y] = 100_000 * Math.pow(growth, -y);
    }
    for (int y = 0; y < women.length; y++) {
      women[y] = (births[50 - y] + births[49 - y]) / 2 / 2.05;
    }
    AgeVector female = AgeVector.of(SimpleUnit.PERSONS, AgeGroups.singleYears(49), women);
    births[50] = fertility.rates().dot(female.between(20, 34).collapseTo(fertility.ages()));
    ReplacementRatios ratios =
        DEFAULTS.calculate(
            2000, female, fertility, YearSeries.of(SimpleUnit.PERSONS, 1950, births), List.of());
    assertEquals(1.17073, ratios.grossReproduction(), 5e-6);
    assertEquals(ratios.grossReproduction(), ratios.birthReplacement().value(), 1e-12);
  }

  @Test
  void placesAreNotMixed() {
    AgeGroups single = AgeGroups.singleYears(4);
    Population norway = population(LocalDate.of(2001, 1, 1), single, 1, 1, 1, 1, 1);
    assertEquals(
        "area of a later population is 'SWE', expected NOR, the area of the first",
        refusal(BIRTHS, List.of(norway, norway.withArea(Place.of("SWE")))));
    assertEquals(
        "area of a later population is 'NOR', expected SWE, the area of births",
        refusal(BIRTHS.withArea("SWE"), List.of(norway)));
    assertEquals(
        DEFAULTS.calculate(2000, WOMEN, FERTILITY, BIRTHS, List.of(norway)),
        DEFAULTS.calculate(2000, WOMEN, FERTILITY, BIRTHS.withArea("NOR"), List.of(norway)));
  }

  private static String refusal(YearSeries births, List<Population> later) {
    return String.valueOf(
        assertThrows(
                IllegalArgumentException.class,
                () -> DEFAULTS.calculate(2000, WOMEN, FERTILITY, births, later))
            .getMessage());
  }
}
