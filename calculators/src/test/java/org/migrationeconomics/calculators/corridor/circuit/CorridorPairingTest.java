package org.migrationeconomics.calculators.corridor.circuit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.migration.MigrantStock;
import org.migrationeconomics.core.migration.OriginDestinationMatrix;
import org.migrationeconomics.core.migration.PlaceVector;
import org.migrationeconomics.core.place.Corridor;
import org.migrationeconomics.core.place.Place;

class CorridorPairingTest {

  private static final CorridorPairingCalculator CALCULATOR =
      CorridorPairingCalculator.withDefaults();
  private static final Place MEX = Place.of("MEX");
  private static final Place USA = Place.of("USA");
  private static final Place CAN = Place.of("CAN");
  private static final PlaceVector CENSUS_2000 =
      PlaceVector.of(List.of(MEX, USA), SimpleUnit.PERSONS, 97_483_412, 281_421_906);

  private static void refused(String expected, Executable code) {
    assertEquals(
        "java.lang.IllegalArgumentException: " + expected,
        assertThrows(IllegalArgumentException.class, code).toString());
  }

  /** Stock: US census of 2000; both stocks: United Nations, International Migrant Stock 2020. */
  @Test
  void mexicoAndTheUnitedStatesIn2000() {
    CorridorPairing census =
        CALCULATOR.calculate(MigrantStock.byBirth(MEX, USA, 2000, 9_177_487), CENSUS_2000);
    assertEquals(0.0941440888, census.originShare().value(), 5e-11);
    assertEquals(0.0860435932, census.originShareWithAbroad().value(), 5e-11);
    assertEquals(0.0326111323, census.destinationShare().value(), 5e-11);
    assertEquals(0.0554088922, census.pairingIndex().value(), 5e-11);
    assertEquals(census.destinationShare(), census.lesserShare());
    assertEquals(
        "no value: the stock of USA → MEX was not given", census.twoWayDensity().toString());
    assertEquals("no value: the stock of USA → MEX was not given", census.reciprocity().toString());
    CorridorPairing both =
        CALCULATOR.calculate(
            MigrantStock.byBirth(MEX, USA, 2000, 9_410_529),
            MigrantStock.byBirth(USA, MEX, 2000, 358_399),
            CENSUS_2000);
    // 9,768,928 of 378,905,318.
    assertEquals(0.025781976488, both.twoWayDensity().value(), 5e-13);
    assertEquals(0.0380848941, both.reciprocity().value(), 5e-11);
    assertTrue(both.toString().contains("pairing index"));
    assertTrue(both.toString().length() <= 950);
  }

  @Test
  void criticalMass() {
    MigrantStock stock = MigrantStock.byBirth(MEX, USA, 2000, 9_177_487);
    assertEquals(Optional.empty(), CALCULATOR.calculate(stock, CENSUS_2000).critical());
    assertEquals(
        Optional.of(true),
        CALCULATOR.withCriticalShare(0.03).calculate(stock, CENSUS_2000).critical());
    CorridorPairing below = CALCULATOR.withCriticalShare(0.033).calculate(stock, CENSUS_2000);
    assertEquals(Optional.of(false), below.critical());
    assertTrue(below.show().contains("min(o,d) ≥ 0.033"));
    assertEquals(
        "CorridorPairingCalculator, critical share 0.05",
        CALCULATOR.withCriticalShare(0.05).toString());
    assertEquals("CorridorPairingCalculator, critical share not set", CALCULATOR.toString());
  }

  @Test
  void nobodyIsNoValue() {
    PlaceVector empty = PlaceVector.of(List.of(MEX, USA), SimpleUnit.PERSONS, 0, 0);
    CorridorPairing pairing =
        CALCULATOR
            .withCriticalShare(0.01)
            .calculate(
                MigrantStock.byBirth(MEX, USA, 2000, 0),
                MigrantStock.byBirth(USA, MEX, 2000, 0),
                empty);
    assertEquals("no value: nobody lives in MEX", pairing.originShare().toString());
    assertEquals("no value: nobody lives in USA", pairing.destinationShare().toString());
    assertEquals("no value: nobody lives in MEX", pairing.pairingIndex().toString());
    assertEquals("no value: nobody lives in MEX", pairing.lesserShare().toString());
    assertEquals("no value: nobody comes from MEX", pairing.originShareWithAbroad().toString());
    assertEquals("no value: nobody lives at either end", pairing.twoWayDensity().toString());
    assertEquals(
        "no value: there are no migrants in either direction", pairing.reciprocity().toString());
    assertEquals(Optional.empty(), pairing.critical());
  }

  @Test
  void ranking() {
    List<Place> places = List.of(MEX, USA, CAN);
    OriginDestinationMatrix stocks =
        OriginDestinationMatrix.of(
            places, SimpleUnit.PERSONS, new double[][] {{0, 50, 4}, {10, 0, 9}, {0, 8, 0}});
    PlaceVector people = PlaceVector.of(places, SimpleUnit.PERSONS, 100, 400, 25);
    List<CorridorPairing> ranked = CALCULATOR.ranking(stocks, people);
    // √: 50/200 = .25, 9/100 = .09, 8/100 = .08, 4/50 = .08, 10/200 = .05; ties by corridor.
    assertEquals(
        List.of("MEX → USA", "USA → CAN", "CAN → USA", "MEX → CAN", "USA → MEX"),
        ranked.stream().map(pairing -> pairing.corridor().toString()).toList());
    assertEquals(.25, ranked.get(0).pairingIndex().value(), 1e-15);
    assertEquals(60 / 500.0, ranked.get(0).twoWayDensity().value(), 1e-15);
    assertEquals(ranked, CALCULATOR.ranking(stocks.transposed(), people));
    assertEquals(2, CALCULATOR.ranking(stocks, people.restrictedTo(List.of(MEX, USA))).size());
  }

  /** Scale-free, and symmetric in the two populations. */
  @Property
  void laws(
      @ForAll @DoubleRange(min = 1, max = 1_000) double stock,
      @ForAll @DoubleRange(min = 1_000, max = 1e6) double origin,
      @ForAll @DoubleRange(min = 1_000, max = 1e6) double destination,
      @ForAll @DoubleRange(min = 1, max = 1_000) double factor) {
    CorridorPairing pairing = pairing(stock, origin, destination);
    CorridorPairing scaled = pairing(stock * factor, origin * factor, destination * factor);
    CorridorPairing exchanged = pairing(stock, destination, origin);
    double index = pairing.pairingIndex().value();
    assertEquals(index, scaled.pairingIndex().value(), 1e-12);
    assertEquals(index, exchanged.pairingIndex().value(), 1e-12);
    double o = pairing.originShare().value();
    assertEquals(o / (1 + o), pairing.originShareWithAbroad().value(), 1e-12);
    assertTrue(index >= pairing.lesserShare().value() - 1e-15);
  }

  private static CorridorPairing pairing(double stock, double origin, double destination) {
    return CALCULATOR.calculate(
        MigrantStock.byBirth(MEX, USA, 2000, stock),
        PlaceVector.of(List.of(MEX, USA), SimpleUnit.PERSONS, origin, destination));
  }

  @Test
  void badInput() {
    MigrantStock stock = MigrantStock.byBirth(MEX, USA, 2000, 9_177_487);
    refused(
        "stock of MEX → USA is 9177487.0, expected no more than the population of USA, 281.0",
        () ->
            CALCULATOR.calculate(
                stock, PlaceVector.of(List.of(MEX, USA), SimpleUnit.PERSONS, 97, 281)));
    refused(
        "unit of 'values' is 'ratio', expected persons",
        () ->
            CALCULATOR.calculate(
                stock, PlaceVector.of(List.of(MEX, USA), SimpleUnit.RATIO, 97, 281)));
    refused(
        "unit of 'origin-destination matrix' is 'ratio', expected persons",
        () ->
            CALCULATOR.ranking(
                OriginDestinationMatrix.of(List.of(MEX), SimpleUnit.RATIO, new double[][] {{1}}),
                CENSUS_2000));
    refused(
        "corridor of the counter-stock is MEX → USA, expected USA → MEX",
        () -> CALCULATOR.calculate(stock, stock, CENSUS_2000));
    refused(
        "date of the counter-stock is 2001-07-01, expected 2000-07-01",
        () -> CALCULATOR.calculate(stock, MigrantStock.byBirth(USA, MEX, 2001, 1), CENSUS_2000));
    refused(
        "place is 'CAN', expected a place for which values has a value",
        () -> CALCULATOR.calculate(MigrantStock.byBirth(CAN, USA, 2000, 1), CENSUS_2000));
    refused(
        "criticalShare is 2.0, expected a share from 0 to 1",
        () -> CALCULATOR.withCriticalShare(2));
    assertEquals(Corridor.of("MEX", "USA"), CALCULATOR.calculate(stock, CENSUS_2000).corridor());
  }
}
