package org.migrationeconomics.core.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.migrationeconomics.core.ValueChecks.nothing;
import static org.migrationeconomics.core.measure.GrowthRate.COMPOUND;
import static org.migrationeconomics.core.measure.GrowthRate.CONTINUOUS;
import static org.migrationeconomics.core.support.Refusals.refused;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class GrowthRateTest {

  // Remittances received by Mexico, World Bank WDI, million current USD.
  private static final YearSeries SERIES =
      YearSeries.builder(MoneyUnit.of("USD").millions())
          .label("remittances")
          .source("WDI")
          .put(2000, 100)
          .put(2001, 110)
          .put(2002, 99)
          .hole(2003)
          .put(2004, 0)
          .put(2005, -5)
          .put(2010, 200)
          .build();

  @Test
  void overAYear() {
    assertEquals(10, SERIES.growth(2001, COMPOUND).value(), 1e-12);
    assertEquals(-10, SERIES.growth(2002, COMPOUND).value(), 1e-12);
    assertEquals(100 * Math.log(1.1), SERIES.growth(2001, CONTINUOUS).value(), 1e-12);
    assertEquals(
        "no value: remittances has no observation in 2003",
        SERIES.growth(2003, COMPOUND).toString());
    assertEquals(
        "no value: remittances has no observation in 2003",
        SERIES.growth(2004, COMPOUND).toString());
    assertEquals(
        "no value: remittances is not above zero in 2004, where growth begins",
        SERIES.growth(2005, COMPOUND).toString());
    assertEquals(
        "no value: 1999 is outside 2000-2010, the years of remittances",
        SERIES.growth(2000, COMPOUND).toString());
  }

  @Test
  void ofEveryYear() {
    YearSeries growth = SERIES.growth(COMPOUND);
    assertEquals(SimpleUnit.PERCENT, growth.unit());
    assertEquals(2001, growth.firstYear());
    assertEquals(2010, growth.lastYear());
    assertEquals("[2001, 2002]", growth.years().boxed().toList().toString());
    assertEquals(
        "growth (compound) of remittances 2001-2010 (8 holes), % (WDI; no growth from or to what is"
            + " not positive: 2005)",
        growth.toString());
    YearSeries plain = SERIES.between(2000, 2002).growth(CONTINUOUS);
    assertEquals("growth (continuous) of remittances 2001-2002, % (WDI)", plain.toString());
    refused(
        "span of 'series' is 2000, expected two years at least",
        () -> YearSeries.of(SimpleUnit.PERSONS, 2000, 1).growth(COMPOUND));
  }

  @Test
  void onAverage() {
    assertEquals(
        100 * (Math.pow(2, 0.1) - 1), SERIES.averageGrowth(2000, 2010, COMPOUND).value(), 1e-12);
    assertEquals(
        100 * Math.log(2) / 10, SERIES.averageGrowth(2000, 2010, CONTINUOUS).value(), 1e-12);
    assertEquals("7.177", SERIES.averageGrowth(2000, 2010, COMPOUND).toString());
    assertEquals(-100, SERIES.averageGrowth(2000, 2004, COMPOUND).value());
    assertEquals(
        "no value: remittances is not above zero in 2004, where continuous growth ends",
        SERIES.averageGrowth(2000, 2004, CONTINUOUS).toString());
    assertEquals(
        "no value: remittances is below zero in 2005, where compound growth ends",
        SERIES.averageGrowth(2000, 2005, COMPOUND).toString());
    assertEquals(
        "no value: x grows beyond what a number can hold from 2000 to 2001",
        YearSeries.of(SimpleUnit.PERSONS, 2000, Double.MIN_VALUE, Double.MAX_VALUE)
            .withLabel("x")
            .averageGrowth(2000, 2001, COMPOUND)
            .toString());
    refused(
        "from-to is '2000-2000', expected a first year before the last",
        () -> SERIES.averageGrowth(2000, 2000, COMPOUND));
    refused(
        "from-to is '2001-2000', expected a first year that is not after the last",
        () -> SERIES.averageGrowth(2001, 2000, COMPOUND));
    assertThrows(IllegalArgumentException.class, () -> SERIES.growth(2001, nothing()));
    assertThrows(IllegalArgumentException.class, () -> SERIES.growth(nothing()));
    assertThrows(IllegalArgumentException.class, () -> SERIES.averageGrowth(2000, 2001, nothing()));
    assertEquals("compound", COMPOUND.toString());
  }

  @Property
  void averageGrowthLeadsFromTheFirstToTheLast(
      @ForAll @DoubleRange(min = 1, max = 1e9) double first,
      @ForAll @DoubleRange(min = 1, max = 1e9) double last,
      @ForAll @IntRange(min = 1, max = 80) int years) {
    YearSeries series =
        YearSeries.builder(SimpleUnit.PERSONS).put(1950, first).put(1950 + years, last).build();
    double compound = series.averageGrowth(1950, 1950 + years, COMPOUND).value() / 100;
    double continuous = series.averageGrowth(1950, 1950 + years, CONTINUOUS).value() / 100;
    // What is left of a quantity that almost vanished is known to its first size only.
    double tolerance = 1e-12 * Math.max(first, last);
    assertEquals(last, first * Math.pow(1 + compound, years), tolerance);
    assertEquals(last, first * Math.exp(continuous * years), tolerance);
    assertTrue(continuous <= compound + 1e-12);
  }
}
