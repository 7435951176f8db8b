package org.migrationeconomics.core.population;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
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
import org.migrationeconomics.core.place.Aggregate;
import org.migrationeconomics.core.place.Place;

class PopulationTest {

  private static final AgeGroups BROAD = AgeGroups.ofLowers(0, 15, 65);
  private static final AgeVector WOMEN = AgeVector.of(PERSONS, BROAD, 20, 60, 15);
  private static final AgeVector MEN = AgeVector.of(PERSONS, BROAD, 21, 59, 11);
  private static final LocalDate DAY = LocalDate.of(2020, 7, 1);
  private static final Population BOTH = Population.of(Place.of("MEX"), DAY, WOMEN, MEN);
  private static final Population FEMALES =
      Population.builder()
          .area(Place.of("MEX"))
          .date(2020, ReferenceDay.MID_YEAR)
          .female(WOMEN)
          .build();

  @Test
  void hasBothSexes() {
    assertEquals(BOTH, Population.of(Place.of("MEX"), DAY, WOMEN, MEN));
    assertEquals(186, BOTH.total());
    assertEquals(WOMEN, BOTH.of(Sex.FEMALE));
    assertEquals(MEN, BOTH.of(Sex.MALE));
    assertTrue(BOTH.has(Sex.FEMALE) && BOTH.has(Sex.MALE));
    assertArrayEquals(new double[] {41, 119, 26}, BOTH.both().toArray());
    assertEquals(BROAD, BOTH.ages());
    assertEquals("not stated", BOTH.source());
    assertEquals(
        "population of Mexico, 2020-07-01, 0-14, 15-64, 65+, total 186 persons", BOTH.toString());
    assertEquals(
        """
        population of Mexico, 2020-07-01, 0-14, 15-64, 65+, total 186 persons
         age    female  male  both
         0-14       20    21    41
         15-64      60    59   119
         65+        15    11    26
        Persons. Source: not stated""",
        BOTH.show());
  }

  @Test
  void mayHaveOneSexAndSaysSo() {
    assertEquals(95, FEMALES.total());
    assertEquals(BROAD, FEMALES.ages());
    assertTrue(FEMALES.has(Sex.FEMALE));
    assertFalse(FEMALES.has(Sex.MALE));
    assertEquals(
        "population of Mexico, 2020-07-01, female only, 0-14, 15-64, 65+, total 95 persons",
        FEMALES.toString());
    assertEquals(
        """
        population of Mexico, 2020-07-01, female only, 0-14, 15-64, 65+, total 95 persons
         age    female
         0-14       20
         15-64      60
         65+        15
        Persons. Source: not stated""",
        FEMALES.show());
    assertEquals(
        "sex is 'male', expected female, the only one here", refusal(() -> FEMALES.of(Sex.MALE)));
    refusal(FEMALES::both);
    Population males = BOTH.withFemale(Optional.empty());
    assertEquals(91, males.total());
    assertTrue(males.toString().contains(", male only, "));
    assertEquals(
        "sex is 'female', expected male, the only one here", refusal(() -> males.of(Sex.FEMALE)));
    assertEquals("age,male\n0-14,21\n15-64,59\n65+,11\n", males.table().csv());
  }

  @Test
  void joinsAges() {
    Population joined = BOTH.withSource("census").collapseTo(AgeGroups.ofLowers(0, 65));
    assertEquals(186, joined.total());
    assertEquals(80, joined.of(Sex.MALE).at(0));
    assertEquals("census", joined.source());
    assertEquals(DAY, joined.date());
    assertEquals(80, FEMALES.collapseTo(AgeGroups.ofLowers(0, 65)).of(Sex.FEMALE).at("0-64"));
    assertFalse(FEMALES.collapseTo(AgeGroups.ofLowers(0, 65)).has(Sex.MALE));
    refusal(() -> BOTH.collapseTo(AgeGroups.ofLowers(0, 18)));
  }

  @Test
  void refusesWhatIsNoPopulation() {
    assertEquals(
        "female population at age 15-64 is -60.0, expected a finite number that is not negative",
        refusal(
            () -> BOTH.withFemale(WOMEN.times(-1).plus(AgeVector.of(PERSONS, BROAD, 20, 0, 15)))));
    assertEquals(
        "male population at age 0-14 is -21.0, expected a finite number that is not negative",
        refusal(() -> BOTH.withMale(MEN.times(-1))));
    assertEquals(
        "unit of male is 'per year', expected persons",
        refusal(() -> BOTH.withMale(AgeVector.of(PER_YEAR, BROAD, 1, 2, 3))));
    assertEquals(
        "ages of male is '0-14, 15-59, 60+', expected 0-14, 15-64, 65+, the ages of female",
        refusal(
            () -> BOTH.withMale(AgeVector.of(PERSONS, AgeGroups.ofLowers(0, 15, 60), 1, 2, 3))));
    assertEquals(
        "female and male is 'missing', expected persons of at least one sex",
        refusal(() -> FEMALES.withFemale(Optional.empty())));
    assertEquals(
        "year is 93, expected a year from 1000 to 2999",
        refusal(() -> BOTH.withDate(LocalDate.of(93, 1, 1))));
    refusal(() -> Population.builder().date(20, ReferenceDay.MID_YEAR));
    refusal(() -> BOTH.withSource(" "));
    assertMissing(() -> Population.builder().female(WOMEN).build(), "area", "date");
  }

  @Test
  void isAValue() {
    assertValue(
        BOTH,
        Population.builder().area(Place.of("MEX")).date(DAY).female(WOMEN).male(MEN).build(),
        BOTH.withArea(Place.of("USA")),
        BOTH.withArea(Aggregate.of("WLD")),
        BOTH.withDate(DAY.plusDays(1)),
        BOTH.withFemale(MEN),
        BOTH.withMale(WOMEN),
        BOTH.withSource("census"),
        FEMALES);
    assertValue(FEMALES, BOTH.withMale(Optional.empty()), BOTH);
  }
}
