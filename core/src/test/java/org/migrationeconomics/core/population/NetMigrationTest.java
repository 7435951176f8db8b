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
import org.migrationeconomics.core.place.Corridor;
import org.migrationeconomics.core.place.Place;

class NetMigrationTest {

  private static final Place USA = Place.of("USA");
  private static final AgeGroups BROAD = AgeGroups.ofLowers(0, 15, 65);
  private static final AgeVector WOMEN = AgeVector.of(PERSONS, BROAD, 20, 60, -5);
  private static final AgeVector MEN = AgeVector.of(PERSONS, BROAD, 21, 59, -11);
  private static final LocalDate START = LocalDate.of(2015, 7, 1);
  private static final LocalDate END = LocalDate.of(2020, 7, 1);
  private static final NetMigration BOTH = NetMigration.of(USA, START, END, WOMEN, MEN);
  private static final NetMigration FEMALES =
      NetMigration.builder()
          .area(USA)
          .between(2015, 2020, ReferenceDay.MID_YEAR)
          .female(WOMEN)
          .build();

  @Test
  void maybeNegativeAndAddsUp() {
    assertEquals(144, BOTH.total());
    assertEquals(75, FEMALES.total());
    assertEquals(-144, BOTH.times(-1).total());
    assertEquals(MEN, BOTH.of(Sex.MALE));
    assertEquals(BROAD, BOTH.ages());
    assertTrue(BOTH.has(Sex.MALE));
    assertTrue(FEMALES.has(Sex.FEMALE));
    assertFalse(FEMALES.has(Sex.MALE));
    assertEquals(
        "sex is 'male', expected female, the only one here", refusal(() -> FEMALES.of(Sex.MALE)));
    assertArrayEquals(
        new double[] {80, -5},
        FEMALES.collapseTo(AgeGroups.ofLowers(0, 65)).of(Sex.FEMALE).toArray());
    assertEquals(144, BOTH.collapseTo(AgeGroups.ofLowers(0, 65)).total());
  }

  @Test
  void addsOriginsOfTheSameSpan() {
    NetMigration mexico =
        BOTH.withCorridor(Corridor.of("MEX", "USA")).withGroup("born in Mexico").withSource("A");
    NetMigration china =
        FEMALES.withMale(MEN).withCorridor(Corridor.of("CHN", "USA")).withSource("B");
    NetMigration all = mexico.plus(china);
    assertEquals(288, all.total());
    assertEquals(Optional.empty(), all.corridor());
    assertEquals(Optional.empty(), all.group());
    assertEquals("A; B", all.source());
    assertEquals(mexico.times(2), mexico.plus(mexico));
    assertEquals(Optional.of("born in Mexico"), mexico.plus(mexico).group());
    assertEquals(
        "sexes of the other migrants is 'female', expected female and male",
        refusal(() -> BOTH.plus(FEMALES)));
    assertEquals(
        "sexes of the other migrants is 'male', expected female",
        refusal(() -> FEMALES.plus(BOTH.withFemale(Optional.empty()))));
    assertEquals(
        "area of the other migrants is 'MEX', expected USA",
        refusal(() -> BOTH.plus(BOTH.withArea(Place.of("MEX")))));
    assertEquals(
        "span of the other migrants is '2015-07-01 to 2021-07-01', expected 2015-07-01 to 2020-07-01",
        refusal(() -> BOTH.plus(BOTH.withEnd(LocalDate.of(2021, 7, 1)))));
    refusal(() -> BOTH.plus(BOTH.collapseTo(AgeGroups.ofLowers(0, 65))));
  }

  @Test
  void knowsHowLongItsSpanIs() {
    assertEquals(5, BOTH.lengthInYears());
    assertEquals(5.5, BOTH.withEnd(LocalDate.of(2020, 12, 30)).lengthInYears(), 0.002);
    assertEquals(31 / 366.0, BOTH.withEnd(LocalDate.of(2015, 8, 1)).lengthInYears(), 1e-15);
    assertEquals(
        1,
        BOTH.withEnd(LocalDate.of(2021, 3, 1)).withStart(LocalDate.of(2020, 3, 1)).lengthInYears());
  }

  @Test
  void refusesWhatIsNoMigration() {
    assertEquals(
        "span is '2020-07-02 to 2020-07-01', expected a start before the end",
        refusal(() -> BOTH.withStart(END.plusDays(1))));
    refusal(() -> BOTH.withEnd(START));
    refusal(() -> BOTH.withStart(LocalDate.of(15, 7, 1)));
    refusal(() -> BOTH.withEnd(LocalDate.of(3000, 7, 1)));
    assertEquals(
        "corridor is 'MEX → CAN', expected one that begins or ends in USA",
        refusal(() -> BOTH.withCorridor(Corridor.of("MEX", "CAN"))));
    assertEquals(
        Corridor.of("USA", "MEX"),
        BOTH.withCorridor(Corridor.of("USA", "MEX")).corridor().orElseThrow());
    refusal(() -> BOTH.withGroup(""));
    refusal(() -> BOTH.withSource("a\nb"));
    assertEquals(
        "unit of female is 'per year', expected persons",
        refusal(() -> BOTH.withFemale(AgeVector.of(PER_YEAR, BROAD, 1, 2, 3))));
    refusal(() -> FEMALES.withFemale(Optional.empty()));
    refusal(() -> BOTH.times(Double.POSITIVE_INFINITY));
    assertMissing(() -> NetMigration.builder().female(WOMEN).build(), "area", "start", "end");
  }

  @Test
  void prints() {
    assertEquals(
        "net migration, United States, MEX → USA, born in Mexico, 2015-07-01 to 2020-07-01, female only,"
            + " 0-14, 15-64, 65+, total 75 persons",
        FEMALES
            .withCorridor(Corridor.of("MEX", "USA"))
            .withGroup("born in Mexico")
            .toString()
            .replace("United States of America", "United States"));
    assertEquals(
        "age,female,male,both\n0-14,20,21,41\n15-64,60,59,119\n65+,-5,-11,-16\n",
        BOTH.table().csv());
    assertTrue(BOTH.show().endsWith("Persons over the whole span. Source: not stated"));
  }

  @Test
  void isAValue() {
    assertValue(
        BOTH,
        NetMigration.of(Place.of("USA"), START, END, WOMEN, MEN),
        BOTH.withArea(Aggregate.of("NAC")),
        BOTH.withStart(START.plusDays(1)),
        BOTH.withEnd(END.plusDays(1)),
        BOTH.withFemale(MEN),
        BOTH.withMale(WOMEN),
        BOTH.withCorridor(Corridor.of("MEX", "USA")),
        BOTH.withGroup("refugees"),
        BOTH.withSource("register"),
        FEMALES);
    NetMigration full = BOTH.withCorridor(Corridor.of("MEX", "USA")).withGroup("refugees");
    assertValue(full, full.withFemale(WOMEN), BOTH);
  }
}
