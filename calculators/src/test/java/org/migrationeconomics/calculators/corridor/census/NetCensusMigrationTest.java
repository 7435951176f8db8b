package org.migrationeconomics.calculators.corridor.census;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class NetCensusMigrationTest {

  private static final NetCensusMigrationCalculator CALCULATOR =
      NetCensusMigrationCalculator.withDefaults();

  private static void refused(String expected, Executable code) {
    assertEquals(
        "java.lang.IllegalArgumentException: " + expected,
        assertThrows(IllegalArgumentException.class, code).toString());
  }

  /**
   * Greater Bombay, males, 1941-51: United Nations, Manual VI (1970), as transcribed in the R
   * package migest (data-raw/bombay.csv). The net migrants are printed there in whole persons.
   */
  @Test
  void bombay() {
    List<String> ages =
        List.of(
            "10-14", "15-19", "20-24", "25-29", "30-34", "35-39", "40-44", "45-49", "50-54",
            "55-59", "60-64", "65-69", "70+");
    double[] before = {
      77135, 85434, 79185, 82603, 126247, 155344, 138843, 109356, 81626, 47062, 36908, 15134, 25094
    };
    double[] survival = {
      .9087, .9573, .9471, .9308, .9223, .9161, .9047, .885, .8548, .8122, .7535, .6726, .3866
    };
    double[] after = {
      132870, 170227, 263971, 253964, 195373, 151259, 118383, 76421, 65897, 32265, 22248, 9655,
      10100
    };
    double[] printed = {
      62777, 88441, 188975, 177077, 78935, 8948, -7228, -20359, -3877, -5959, -5562, -524, 399
    };
    NetCensusMigration net = CALCULATOR.calculate(ages, before, after, survival);
    for (int i = 0; i < printed.length; i++) {
      assertEquals(printed[i], net.cohort(ages.get(i)).forward(), 1, ages.get(i));
    }
    assertEquals(562_043, net.forward(), 2);
    // Computed with the R package from the same numbers.
    CensusCohort youngest = net.cohort("10-14");
    assertEquals(62_777.4255, youngest.forward(), 1e-4);
    assertEquals(69_084.87455, youngest.reverse(), 1e-4);
    assertEquals(65_931.15, youngest.average(), 1e-2);
    assertEquals(188_974.8865, net.cohort("20-24").forward(), 1e-4);
    assertEquals((net.forward() + net.reverse()) / 2, net.average(), 1e-6);
    assertTrue(net.toString().length() <= 950);
    assertTrue(net.show().contains("total forward 562,04"));
    assertEquals("NetCensusMigrationCalculator", CALCULATOR.toString());
  }

  /** White men of Alabama 1960-70, Bogue, Hinze and White (1982): forward and average. */
  @Test
  void alabama() {
    CensusCohort men = new CensusCohort("20-24", 117_525, 102_296, .98894);
    assertEquals(-13_929, men.forward(), .5);
    assertEquals(-13_929.1735, men.forward(), 1e-4);
    assertEquals(-14_006, men.average(), 1.5);
    CensusCohort older = new CensusCohort("80+", 51_294, 16_029, .295727);
    assertEquals(860, older.forward(), .5);
    assertEquals(1_884, older.average(), 1);
  }

  /**
   * Manila, females, 1960-70: United Nations, Preparing Migration Data for Subnational Population
   * Projections (1992), table 6; the published survival ratio of 10-14 exceeds one.
   */
  @Test
  void manila() {
    assertEquals(
        31_134.1508, new CensusCohort("15-19", 70_875, 101_410, .991546373).forward(), 1e-4);
    assertEquals(-10_196, new CensusCohort("10-14", 80_275, 79_489, 1.11722489).forward(), .5);
    // Children below five: women of 15-44 at the second census and their net migration.
    double women = 101_410 + 90_410 + 56_055 + 44_648 + 36_963 + 28_873;
    double net = 31_134 + 28_877 - 20_082 - 19_117 - 20_497 - 4_244;
    assertEquals(-236, NetCensusMigrationCalculator.children(.25, 85_870, women, net), 1);
  }

  @Test
  void byVitalStatistics() {
    assertEquals(50, NetCensusMigrationCalculator.vitalStatistics(1_000, 1_300, 400, 150));
    // White men of Alabama 1960-70: who was born since is not in the population of 1960.
    assertEquals(
        -1_833,
        NetCensusMigrationCalculator.vitalStatistics(1_124_061, 1_235_489, 236_481, 123_220));
  }

  /** Forward is what survives of reverse, and without migrants both are zero. */
  @Property
  void laws(
      @ForAll @DoubleRange(min = 0, max = 1e6) double before,
      @ForAll @DoubleRange(min = 0, max = 1e6) double after,
      @ForAll @DoubleRange(min = .05, max = 1.2) @Scale(3) double survival) {
    CensusCohort cohort = new CensusCohort("a", before, after, survival);
    assertEquals(cohort.forward(), cohort.reverse() * survival, 1e-6);
    assertEquals(0, new CensusCohort("a", before, before * survival, survival).forward(), 0);
    assertEquals(0, new CensusCohort("a", before, before * survival, survival).reverse(), 1e-6);
    // Everybody alive: the two methods and the balance are the same.
    assertEquals(
        new CensusCohort("a", before, after, 1).average(),
        NetCensusMigrationCalculator.vitalStatistics(before, after, 0, 0),
        1e-9);
  }

  @Test
  void badInput() {
    CensusCohort one = new CensusCohort("a", 1, 1, 1);
    refused("age is 'a', expected each age once", () -> CALCULATOR.calculate(List.of(one, one)));
    refused("cohorts is [], expected at least one", () -> CALCULATOR.calculate(List.of()));
    refused(
        "age is 'b', expected one of [a]", () -> CALCULATOR.calculate(List.of(one)).cohort("b"));
    refused(
        "length of survival is 0, expected one for each of 1 ages",
        () ->
            CALCULATOR.calculate(List.of("a"), new double[] {1}, new double[] {1}, new double[0]));
    refused(
        "survival ratio of those aged a is 0.0, expected a finite number above zero",
        () -> new CensusCohort("a", 1, 1, 0));
    refused(
        "persons aged a at the first census is -1.0, expected a finite number that is not negative",
        () -> new CensusCohort("a", -1, 1, 1));
    refused(
        "deaths is -1.0, expected a finite number that is not negative",
        () -> NetCensusMigrationCalculator.vitalStatistics(1, 1, 1, -1));
    refused(
        "women is 0.0, expected a finite number above zero",
        () -> NetCensusMigrationCalculator.children(.25, 1, 0, 1));
  }
}
