package org.migrationeconomics.core.population;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.migrationeconomics.core.ValueChecks.assertValue;
import static org.migrationeconomics.core.ValueChecks.nothing;
import static org.migrationeconomics.core.ValueChecks.refusal;
import static org.migrationeconomics.core.measure.SimpleUnit.INDEX;
import static org.migrationeconomics.core.measure.SimpleUnit.PERSONS;
import static org.migrationeconomics.core.measure.SimpleUnit.PERSON_YEARS;
import static org.migrationeconomics.core.measure.SimpleUnit.PER_YEAR;
import static org.migrationeconomics.core.measure.SimpleUnit.RATIO;
import static org.migrationeconomics.core.measure.SimpleUnit.YEARS;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.measure.MoneyUnit;
import org.migrationeconomics.core.measure.SimpleUnit;

class AgeVectorTest {

  private static final AgeGroups BROAD = AgeGroups.ofLowers(0, 15, 65);
  private static final AgeVector PEOPLE = AgeVector.of(PERSONS, BROAD, 20, 60, 15);
  private static final AgeVector RATES = AgeVector.of(PER_YEAR, BROAD, 0.001, 0.002, 0.05);

  @Test
  void givesValuesByAgeLabelAndPosition() {
    assertEquals(60, PEOPLE.at(15));
    assertEquals(60, PEOPLE.at("15-64"));
    assertEquals(60, PEOPLE.at("15–64"));
    assertEquals(15, PEOPLE.at("65+"));
    assertEquals(15, PEOPLE.value(2));
    assertEquals(3, PEOPLE.size());
    assertEquals(PERSONS, PEOPLE.unit());
    assertEquals("by age", PEOPLE.label());
    assertEquals(BROAD, PEOPLE.ages());
    assertEquals(
        "age is 20, expected the age at which a group of 0-14, 15-64, 65+ begins",
        refusal(() -> PEOPLE.at(20)));
    refusal(() -> PEOPLE.at("65-69"));
    assertEquals("index is 3, expected a position from 0 to 2", refusal(() -> PEOPLE.value(3)));
    refusal(() -> PEOPLE.value(-1));
  }

  @Test
  void calculates() {
    AgeVector more = AgeVector.of(PERSONS, BROAD, 1, 2, 3);
    assertArrayEquals(new double[] {21, 62, 18}, PEOPLE.plus(more).toArray());
    assertArrayEquals(new double[] {19, 58, 12}, PEOPLE.minus(more).toArray());
    assertArrayEquals(new double[] {40, 120, 30}, PEOPLE.times(2).toArray());
    assertEquals(95, PEOPLE.sum());
    assertEquals(0.02 + 0.12 + 0.75, PEOPLE.dot(RATES), 1e-15);
    assertEquals(0.89 / 95, RATES.weightedMean(PEOPLE).value(), 1e-15);
    assertEquals(
        Figure.empty("all weights of 'by age' are zero"), RATES.weightedMean(PEOPLE.times(0)));
    assertEquals(1.0, AgeVector.of(RATIO, BROAD, 0.25, 0.5, 0.25).sum());
  }

  @Test
  void refusesToAddWhatDoesNotAdd() {
    AgeVector named = AgeVector.ofUnsafe("deaths", PER_YEAR, BROAD, new double[3]);
    assertEquals(
        "unit of 'deaths' is 'per year', expected persons, the unit of 'by age'",
        refusal(() -> PEOPLE.plus(named)));
    refusal(() -> PEOPLE.minus(RATES));
    AgeVector other = AgeVector.of(PERSONS, AgeGroups.ofLowers(0, 15, 60), 1, 2, 3);
    assertEquals(
        "ages of 'by age' is '0-14, 15-59, 60+', expected 0-14, 15-64, 65+, the ages of 'by age'",
        refusal(() -> PEOPLE.plus(other)));
    refusal(() -> PEOPLE.minus(other));
    refusal(() -> PEOPLE.dot(other));
    refusal(() -> PEOPLE.weightedMean(other));
    assertEquals(
        "unit of 'by age' is 'per year', expected a unit that adds over ages", refusal(RATES::sum));
    refusal(() -> AgeVector.of(YEARS, BROAD, 1, 2, 3).sum());
    refusal(() -> AgeVector.of(INDEX, BROAD, 1, 2, 3).sum());
    assertEquals(
        "unit of 'by age' is 'per year', expected a count, such as persons or person-years",
        refusal(() -> PEOPLE.weightedMean(RATES)));
    assertEquals(
        "weight at age 0-14 is -20.0, expected a finite number that is not negative",
        refusal(() -> RATES.weightedMean(PEOPLE.times(-1))));
    refusal(() -> PEOPLE.times(Double.NaN));
    refusal(() -> PEOPLE.times(Double.MAX_VALUE));
    AgeVector huge = AgeVector.of(PERSONS, BROAD, 1e308, 1e308, 1e308);
    refusal(huge::sum);
    refusal(() -> huge.plus(huge));
    refusal(() -> huge.dot(huge));
    assertTrue(huge.toString().contains("Infinity"), huge.toString());
  }

  @Test
  void joinsCountsAndRefusesToJoinRates() {
    AgeGroups two = AgeGroups.ofLowers(0, 65);
    assertArrayEquals(new double[] {80, 15}, PEOPLE.collapseTo(two).toArray());
    assertEquals(two, PEOPLE.collapseTo(two).ages());
    assertEquals(PEOPLE, PEOPLE.collapseTo(BROAD));
    assertEquals(
        "age groups is '0-17, 18+', expected unions of the groups 0-14, 15-64, 65+, no age left"
            + " over",
        refusal(() -> PEOPLE.collapseTo(AgeGroups.ofLowers(0, 18))));
    refusal(() -> PEOPLE.collapseTo(AgeGroups.ofBounds(0, 65)));
    refusal(() -> PEOPLE.collapseTo(AgeGroups.ofLowers(15)));
    refusal(() -> RATES.collapseTo(two));
    refusal(() -> AgeVector.of(RATIO, BROAD, 1, 1, 1).collapseTo(two));
    AgeVector years = AgeVector.of(PERSON_YEARS, BROAD, 1, 2, 3);
    assertEquals(3, years.collapseTo(two).at(0));
    AgeVector money = AgeVector.of(MoneyUnit.of("EUR"), BROAD, 1, 2, 3);
    assertEquals(3, money.collapseTo(two).at(0));
  }

  @Test
  void givesParts() {
    assertEquals(60, PEOPLE.between(15, 64).sum());
    assertEquals(75, PEOPLE.from(15).sum());
    assertEquals(AgeGroups.closed(15, 64, 50), PEOPLE.between(15, 64).ages());
    assertEquals(PEOPLE.from(15), PEOPLE.part(AgeGroups.ofLowers(15, 65)));
    refusal(() -> PEOPLE.between(15, 65));
    refusal(() -> PEOPLE.part(AgeGroups.ofLowers(60)));
  }

  @Test
  void refusesBadValues() {
    assertEquals(
        "'by age' at age 15-64 is NaN, expected a finite number",
        refusal(() -> AgeVector.of(PERSONS, BROAD, 1, Double.NaN, 3)));
    refusal(() -> AgeVector.of(PERSONS, BROAD, 1, 2, Double.NEGATIVE_INFINITY));
    assertEquals(
        "number of values of 'by age' is 2, expected 3, one for each of 0-14, 15-64, 65+",
        refusal(() -> AgeVector.of(PERSONS, BROAD, 1, 2)));
    refusal(() -> AgeVector.ofUnsafe(" ", PERSONS, BROAD, new double[3]));
    assertThrows(IllegalArgumentException.class, () -> AgeVector.of(nothing(), BROAD, 1, 2, 3));
    assertThrows(IllegalArgumentException.class, () -> AgeVector.of(PERSONS, nothing(), 1, 2, 3));
  }

  @Test
  void keepsItsNumbersToItself() {
    double[] given = {1, 2, 3};
    AgeVector vector = AgeVector.of(PERSONS, BROAD, given);
    given[0] = 99;
    vector.toArray()[0] = 99;
    assertEquals(1, vector.at(0));
    AgeVector taken = AgeVector.ofUnsafe("taken", PERSONS, BROAD, given);
    assertSame(given, taken.toArrayUnsafe());
  }

  @Test
  void namesSumsAndDifferences() {
    AgeVector women = PEOPLE.withLabel("women");
    AgeVector men = PEOPLE.withLabel("men");
    assertEquals("women plus men", women.plus(men).label());
    assertEquals("women minus men", women.minus(men).label());
    assertEquals("women", women.plus(women).label());
    assertEquals("women minus women", women.minus(women).label());
    assertEquals("by age", PEOPLE.minus(PEOPLE).label());
    assertEquals("women", women.times(2).label());
    AgeVector sum = women;
    for (int i = 0; i < 100; i++) {
      sum = sum.plus(men);
    }
    assertEquals(120, sum.label().length());
    refusal(() -> women.withLabel(""));
  }

  @Test
  void hasNoNegativeZero() {
    AgeVector zero = AgeVector.of(PERSONS, BROAD, 0, 0, 0);
    assertEquals(zero, zero.times(-1));
  }

  @Test
  void prints() {
    assertEquals("by age, 0-14, 15-64, 65+, total 95 persons", PEOPLE.toString());
    assertEquals("by age, 0-14, 15-64, 65+, per year", RATES.toString());
    assertEquals(
        "by age, 0-14, 15-64, 65+, total 6 person-years",
        AgeVector.of(PERSON_YEARS, BROAD, 1, 2, 3).toString());
    assertEquals(
        """
        by age, 0-14, 15-64, 65+, total 95 persons
         age    persons
         0-14        20
         15-64       60
         65+         15\
        """,
        PEOPLE.show());
    assertEquals("age,per year\n0-14,0.001\n15-64,0.002\n65+,0.05\n", RATES.table().csv());
  }

  @Test
  void isAValue() {
    AgeVector money = AgeVector.of(MoneyUnit.of("EUR"), BROAD, 20, 60, 15);
    assertValue(
        PEOPLE,
        AgeVector.of(PERSONS, AgeGroups.ofLowers(0, 15, 65), 20, 60, 15),
        PEOPLE.withLabel("women"),
        PEOPLE.times(2),
        AgeVector.of(PERSON_YEARS, BROAD, 20, 60, 15),
        AgeVector.of(PERSONS, AgeGroups.ofLowers(0, 15, 66), 20, 60, 15),
        money);
    assertValue(money, AgeVector.of(MoneyUnit.of("EUR"), BROAD, 20, 60, 15), PEOPLE);
    for (SimpleUnit unit : List.of(PERSONS, PER_YEAR)) {
      assertEquals(unit, AgeVector.of(unit, BROAD, 1, 2, 3).unit());
    }
  }
}
