package org.migrationeconomics.core.population;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.migrationeconomics.core.ValueChecks.assertMissing;
import static org.migrationeconomics.core.ValueChecks.assertValue;
import static org.migrationeconomics.core.ValueChecks.refusal;
import static org.migrationeconomics.core.measure.SimpleUnit.PERSONS;
import static org.migrationeconomics.core.measure.SimpleUnit.PER_YEAR;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.migrationeconomics.core.place.Place;

class VitalRatesTest {

  private static final AgeGroups BROAD = AgeGroups.ofLowers(0, 15, 65);
  private static final AgeVector WOMEN = AgeVector.of(PER_YEAR, BROAD, 0.003, 0.002, 0.05);
  private static final AgeVector MEN = AgeVector.of(PER_YEAR, BROAD, 0.004, 0.003, 0.06);
  static final FertilitySchedule FERTILITY =
      FertilitySchedule.of(AgeVector.of(PER_YEAR, AgeGroups.closed(15, 49, 35), 0.06), 1.05);

  static VitalRates.Builder rates() {
    return VitalRates.builder()
        .area(Place.of("MEX"))
        .between(2015, 2020, ReferenceDay.MID_YEAR)
        .fertility(FERTILITY);
  }

  @Test
  void hasRatesOfBothSexes() {
    VitalRates both = rates().female(WOMEN).male(MEN).build();
    assertEquals(LocalDate.of(2015, 7, 1), both.start());
    assertEquals(LocalDate.of(2020, 7, 1), both.end());
    assertEquals(WOMEN, both.deathRates(Sex.FEMALE));
    assertEquals(MEN, both.deathRates(Sex.MALE));
    assertEquals(BROAD, both.ages());
    assertTrue(both.has(Sex.FEMALE) && both.has(Sex.MALE));
    assertEquals(
        "vital rates, Mexico, 2015-07-01 to 2020-07-01, 0-14, 15-64, 65+", both.toString());
    assertEquals(
        """
        vital rates, Mexico, 2015-07-01 to 2020-07-01, 0-14, 15-64, 65+
         age      female      male
         0-14   0.003000  0.004000
         15-64  0.002000  0.003000
         65+    0.050000  0.060000
        fertility of women 15-49, TFR 2.100, 1.05 boys per girl. Source: not stated\
        """,
        both.show());
    assertValue(
        both,
        rates().female(WOMEN).male(MEN).build(),
        both.withSource("x"),
        both.withFemale(MEN),
        both.withMale(WOMEN),
        both.withArea(Place.of("USA")),
        both.withStart(LocalDate.of(2014, 7, 1)),
        both.withEnd(LocalDate.of(2021, 7, 1)),
        both.withFertility(FERTILITY.times(0.5)));
  }

  @Test
  void mayHaveOneSex() {
    VitalRates females = rates().female(WOMEN).build();
    assertFalse(females.has(Sex.MALE));
    assertEquals(Optional.empty(), females.male());
    assertEquals(
        "vital rates, Mexico, 2015-07-01 to 2020-07-01, female only, 0-14, 15-64, 65+",
        females.toString());
    assertEquals(
        "sex is 'male', expected female, the only one here",
        refusal(() -> females.deathRates(Sex.MALE)));
    assertTrue(rates().male(MEN).build().show().contains("0.060000"));
  }

  @Test
  void refusesWhatIsNoRate() {
    assertEquals(
        "span is '2020-07-01 to 2015-07-01', expected a start before the end",
        refusal(() -> rates().between(2020, 2015, ReferenceDay.MID_YEAR).female(WOMEN).build()));
    assertEquals(
        "female and male is 'missing', expected per year of at least one sex",
        refusal(() -> rates().build()));
    assertEquals(
        "unit of male is 'persons', expected per year",
        refusal(() -> rates().male(AgeVector.of(PERSONS, BROAD, 1, 2, 3)).build()));
    assertEquals(
        "female death rate at age 15-64 is -0.1, expected a finite number that is not negative",
        refusal(() -> rates().female(AgeVector.of(PER_YEAR, BROAD, 0, -0.1, 0)).build()));
    assertEquals(
        "male death rate at age 65+ is -0.1, expected a finite number that is not negative",
        refusal(() -> rates().male(AgeVector.of(PER_YEAR, BROAD, 0, 0, -0.1)).build()));
    assertEquals(
        "ages is '15-64, 65+', expected groups from birth, the last open",
        refusal(() -> rates().female(WOMEN.from(15)).build()));
    assertEquals(
        "ages is '0-14, 15-64', expected groups from birth, the last open",
        refusal(() -> rates().female(WOMEN.between(0, 64)).build()));
    assertEquals(
        "source is ' ', expected text on one line that is not blank",
        refusal(() -> rates().female(WOMEN).source(" ").build()));
    assertEquals(
        "year of the start is 999, expected a year from 1000 to 2999",
        refusal(() -> rates().female(WOMEN).start(LocalDate.of(999, 1, 1)).build()));
    assertEquals(
        "year of the end is 3000, expected a year from 1000 to 2999",
        refusal(() -> rates().female(WOMEN).end(LocalDate.of(3000, 1, 1)).build()));
    assertMissing(() -> VitalRates.builder().female(WOMEN).build());
  }
}
