package org.migrationeconomics.core.migration;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.migrationeconomics.core.support.Refusals.refused;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.migrationeconomics.core.ValueChecks;
import org.migrationeconomics.core.measure.MoneyUnit;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.place.Place;

class PlaceVectorTest {

  private static final Place MEXICO = Place.of("MEX");
  private static final Place USA = Place.of("USA");
  private static final Place CUBA = Place.of("CUB");
  private static final Place CANADA = Place.of("CAN");

  private static final PlaceVector FULL =
      PlaceVector.of(List.of(MEXICO, USA), SimpleUnit.PERSONS, 10, 30);
  private static final PlaceVector WITH_HOLE =
      PlaceVector.builder(MoneyUnit.of("USD"))
          .label("income")
          .source("somewhere")
          .put(MEXICO, 10)
          .hole(CUBA)
          .put(USA, 30)
          .build();

  @Test
  void aHoleIsNotAZero() {
    assertTrue(WITH_HOLE.has(MEXICO));
    assertFalse(WITH_HOLE.has(CUBA));
    assertFalse(WITH_HOLE.has(CANADA));
    assertEquals(OptionalDouble.of(10), WITH_HOLE.value(MEXICO));
    assertEquals(OptionalDouble.empty(), WITH_HOLE.value(CUBA));
    assertEquals(OptionalDouble.empty(), WITH_HOLE.value(CANADA));
    assertEquals("10", WITH_HOLE.figure(MEXICO).toString());
    assertEquals("no value: income has no value for CUB", WITH_HOLE.figure(CUBA).toString());
    assertEquals(
        "no value: CAN is none of the 3 places of income", WITH_HOLE.figure(CANADA).toString());
    assertEquals("no value: income has no value for CUB", WITH_HOLE.total().toString());
    assertEquals(30, WITH_HOLE.at(USA));
    refused(
        "place is 'CUB', expected a place for which income has a value", () -> WITH_HOLE.at(CUBA));
  }

  @Test
  void keepsLabelUnitSourceAndOrder() {
    assertEquals("income", WITH_HOLE.label());
    assertEquals("somewhere", WITH_HOLE.source());
    assertEquals(MoneyUnit.of("USD"), WITH_HOLE.unit());
    assertEquals(List.of(MEXICO, CUBA, USA), WITH_HOLE.places());
    assertEquals(3, WITH_HOLE.size());
    assertEquals("not stated", FULL.source());
    assertEquals("earnings", WITH_HOLE.withLabel("earnings").label());
    assertEquals("elsewhere", WITH_HOLE.withSource("elsewhere").source());
    assertEquals(40, FULL.total().value());
  }

  @Test
  void addsSubtractsAndScales() {
    PlaceVector other = PlaceVector.of(List.of(MEXICO, USA), SimpleUnit.PERSONS, 1, 2);
    assertArrayEquals(new double[] {11, 32}, FULL.plus(other).toArray());
    assertArrayEquals(new double[] {9, 28}, FULL.minus(other).toArray());
    assertEquals("values minus births", FULL.minus(other.withLabel("births")).label());
    assertEquals("not stated", FULL.plus(other).source());
    assertEquals("not stated; UN", FULL.plus(other.withSource("UN")).source());
    assertArrayEquals(new double[] {-5, -15}, FULL.times(-0.5).toArray());
    PlaceVector doubled = WITH_HOLE.plus(WITH_HOLE);
    assertEquals(60, doubled.at(USA));
    assertFalse(doubled.has(CUBA));
  }

  @Test
  void refusesToMixUnitsOrPlaces() {
    PlaceVector years = PlaceVector.of(List.of(MEXICO, USA), SimpleUnit.YEARS, 1, 2);
    refused(
        "unit of 'age' is 'years', expected persons, the unit of 'values'",
        () -> FULL.plus(years.withLabel("age")));
    PlaceVector turned = PlaceVector.of(List.of(USA, MEXICO), SimpleUnit.PERSONS, 1, 2);
    refused(
        "place 1 of 'values' is 'USA', expected MEX, the places of 'values' in the same order"
            + " (restrictedTo orders them)",
        () -> FULL.minus(turned));
    assertArrayEquals(
        new double[] {12, 31}, FULL.plus(turned.restrictedTo(FULL.places())).toArray());
    PlaceVector longer = PlaceVector.of(List.of(MEXICO, USA, CUBA), SimpleUnit.PERSONS, 1, 2, 3);
    refused(
        "number of places of 'values' is 3, expected 2, the places of 'values'",
        () -> FULL.plus(longer));
  }

  @Test
  void refusesImpossibleValues() {
    refused(
        "value of USA is NaN, expected a finite number",
        () -> PlaceVector.of(List.of(MEXICO, USA), SimpleUnit.PERSONS, 1, Double.NaN));
    refused(
        "value of USA is Infinity, expected a finite number",
        () ->
            PlaceVector.ofUnsafe(
                "x",
                SimpleUnit.PERSONS,
                "y",
                List.of(MEXICO, USA),
                new double[] {1, Double.POSITIVE_INFINITY}));
    refused("factor is NaN, expected a finite number", () -> FULL.times(Double.NaN));
    refused(
        "value of MEX is Infinity, expected a finite number", () -> FULL.times(1e300).times(1e300));
    refused(
        "number of values is 1, expected one for each of 2 places",
        () -> PlaceVector.of(List.of(MEXICO, USA), SimpleUnit.PERSONS, 1));
    refused(
        "number of values is 2, expected one for each of 1 place",
        () -> PlaceVector.of(List.of(MEXICO), SimpleUnit.PERSONS, 1, 2));
    refused(
        "place is 'MEX', expected each place once",
        () -> PlaceVector.of(List.of(MEXICO, MEXICO), SimpleUnit.PERSONS, 1, 2));
    refused(
        "place is 'MEX', expected each place once in 'values'",
        () -> PlaceVector.builder(SimpleUnit.PERSONS).put(MEXICO, 1).hole(MEXICO));
    refused(
        "places is '[]', expected at least one place",
        () -> PlaceVector.builder(SimpleUnit.PERSONS).build());
  }

  @Test
  void restrictsInTheGivenOrder() {
    PlaceVector part = WITH_HOLE.restrictedTo(List.of(USA, CUBA));
    assertEquals(List.of(USA, CUBA), part.places());
    assertEquals(30, part.at(USA));
    assertFalse(part.has(CUBA));
    refused(
        "place is 'CAN', expected one of the 3 places of 'income'",
        () -> WITH_HOLE.restrictedTo(List.of(CANADA)));
  }

  @Test
  void ranksLargestFirstAndHolesLast() {
    PlaceVector vector =
        PlaceVector.builder(SimpleUnit.PERSONS)
            .hole(CUBA)
            .put(USA, 5)
            .put(MEXICO, 5)
            .put(CANADA, 7)
            .build();
    assertEquals(List.of(CANADA, MEXICO, USA, CUBA), vector.ranked().places());
  }

  @Test
  void onlyTheUnsafeDoorsShareTheArray() {
    double[] array = {1, 2};
    PlaceVector vector =
        PlaceVector.ofUnsafe("x", SimpleUnit.PERSONS, "y", List.of(MEXICO, USA), array);
    assertSame(array, vector.toArrayUnsafe());
    assertNotSame(array, vector.toArray());
    double[] given = {1, 2};
    PlaceVector copied = PlaceVector.of(List.of(MEXICO, USA), SimpleUnit.PERSONS, given);
    given[0] = 99;
    assertEquals(1, copied.at(MEXICO));
  }

  @Test
  void equalByValueAlsoAfterSerialisation() {
    PlaceVector copy = ValueChecks.serialised(WITH_HOLE);
    assertEquals(WITH_HOLE, copy);
    assertEquals(WITH_HOLE.hashCode(), copy.hashCode());
    assertEquals(30, copy.at(USA));
    assertNotEquals(WITH_HOLE, WITH_HOLE.withLabel("z"));
    assertNotEquals(WITH_HOLE, WITH_HOLE.withSource("z"));
    assertNotEquals(WITH_HOLE, WITH_HOLE.times(2));
    assertNotEquals(FULL, PlaceVector.of(List.of(MEXICO, USA), SimpleUnit.YEARS, 10, 30));
    assertNotEquals(FULL, PlaceVector.of(List.of(MEXICO, CUBA), SimpleUnit.PERSONS, 10, 30));
    assertFalse(FULL.equals(new Object()));
  }

  @Test
  void printsAsATable() {
    assertEquals(
        """
        income
         code  place          current USD
         MEX   Mexico                  10
         CUB   Cuba                     –
         USA   United States           30
        Source: somewhere""",
        WITH_HOLE.toString());
  }

  @Test
  void isAValue() {
    ValueChecks.assertValue(
        FULL,
        PlaceVector.of(List.of(MEXICO, USA), SimpleUnit.PERSONS, 10, 30),
        FULL.withLabel("z"),
        FULL.withSource("z"),
        FULL.times(2),
        PlaceVector.of(List.of(MEXICO, USA), SimpleUnit.YEARS, 10, 30),
        PlaceVector.of(List.of(MEXICO, CUBA), SimpleUnit.PERSONS, 10, 30));
    assertEquals(FULL.times(0), FULL.times(-0.0));
  }
}
