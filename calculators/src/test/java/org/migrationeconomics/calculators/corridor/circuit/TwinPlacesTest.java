package org.migrationeconomics.calculators.corridor.circuit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.measure.YearSeries;
import org.migrationeconomics.core.place.Place;

class TwinPlacesTest {

  private static final TwinPlacesCalculator CALCULATOR = TwinPlacesCalculator.withDefaults();
  private static final Place SOUTH = Place.own("south", "South Bank");
  private static final Place NORTH = Place.own("north", "North Bank");

  private static YearSeries series(int first, double... persons) {
    return YearSeries.of(SimpleUnit.PERSONS, first, persons);
  }

  private static void refused(String expected, Executable code) {
    assertEquals(
        "java.lang.IllegalArgumentException: " + expected,
        assertThrows(IllegalArgumentException.class, code).toString());
  }

  /** Two places made up for the purpose: the one doubles in two years, the other does not grow. */
  @Test
  void byHand() {
    TwinPlaces twins =
        CALCULATOR.calculate(
            SOUTH,
            series(1999, 90, 100, 150, 200),
            NORTH,
            series(2000, 400, 410, 400, 900),
            series(2000, 1_000, 1_000, 1_200));
    assertEquals(2000, twins.from());
    assertEquals(2002, twins.to());
    assertEquals(.25, twins.parityBefore(), 1e-15);
    assertEquals(.5, twins.parityAfter(), 1e-15);
    assertEquals(.5, twins.jointShareBefore().value(), 1e-15);
    assertEquals(.5, twins.jointShareAfter().value(), 1e-15);
    assertEquals(Math.log(2) / 2, twins.firstGrowth(), 1e-15);
    assertEquals(0, twins.secondGrowth(), 1e-15);
    assertEquals(Math.log(2) / 2, twins.growthGap(), 1e-15);
    assertTrue(twins.toString().startsWith("South Bank and North Bank 2000-2002"));
    assertEquals("TwinPlacesCalculator", CALCULATOR.toString());
  }

  /** Exchanging the two changes the sign of the gap and nothing else. */
  @Test
  void exchanged() {
    YearSeries a = series(2000, 100, 130);
    YearSeries b = series(2000, 300, 250);
    TwinPlaces here = CALCULATOR.calculate(SOUTH, a, NORTH, b);
    TwinPlaces there = CALCULATOR.calculate(NORTH, b, SOUTH, a);
    assertEquals(-here.growthGap(), there.growthGap(), 1e-15);
    assertEquals(here.parityAfter(), there.parityAfter());
    assertEquals("no value: no region was given", here.jointShareAfter().toString());
    assertEquals("no value: no region was given", here.jointShareBefore().toString());
  }

  @Test
  void badInput() {
    YearSeries a = series(2000, 100, 130);
    refused(
        "second is 'own:south', expected another place than the first",
        () -> CALCULATOR.calculate(SOUTH, a, SOUTH, a));
    refused(
        "years that 'series' and 'series' have in common is 1, expected at least 2",
        () -> CALCULATOR.calculate(SOUTH, a, NORTH, series(2001, 1, 2)));
    refused(
        "population of own:north in 2001 is 0.0, expected a finite number above zero",
        () -> CALCULATOR.calculate(SOUTH, a, NORTH, series(2000, 1, 0)));
    refused(
        "population of the region in 2000 is 150.0, expected at least that of both, 200.0",
        () -> CALCULATOR.calculate(SOUTH, a, NORTH, a, series(2000, 150, 300)));
    refused(
        "unit of 'series' is 'ratio', expected persons",
        () -> CALCULATOR.calculate(SOUTH, a, NORTH, YearSeries.of(SimpleUnit.RATIO, 2000, 1, 2)));
  }

  /**
   * Texas Commission on Environmental Quality, Binational Population Data in Sister Cities along
   * the Rio Grande in Texas: censuses of 2000 and 2010 and the growth between them in per cent.
   */
  @Test
  void published() {
    TwinPlaces passOfTheNorth =
        CALCULATOR.calculate(
            Place.own("elp", "El Paso"),
            censuses(679_622, 800_647),
            Place.own("jua", "Ciudad Juárez"),
            censuses(1_217_818, 1_332_131));
    assertEquals(17.8, overTenYears(passOfTheNorth.firstGrowth()), .05);
    assertEquals(9.4, overTenYears(passOfTheNorth.secondGrowth()), .05);
    TwinPlaces laredos =
        CALCULATOR.calculate(
            Place.own("lrd", "Laredo"),
            censuses(193_117, 250_304),
            Place.own("nld", "Nuevo Laredo"),
            censuses(310_277, 384_033));
    assertEquals(29.6, overTenYears(laredos.firstGrowth()), .05);
    assertEquals(23.8, overTenYears(laredos.secondGrowth()), .05);
  }

  private static YearSeries censuses(double before, double after) {
    return YearSeries.builder(SimpleUnit.PERSONS).put(2000, before).put(2010, after).build();
  }

  private static double overTenYears(double perYear) {
    return 100 * Math.expm1(10 * perYear);
  }
}
