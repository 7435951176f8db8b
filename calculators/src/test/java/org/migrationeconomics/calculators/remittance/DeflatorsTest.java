package org.migrationeconomics.calculators.remittance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.migrationeconomics.core.measure.MeasureUnit;
import org.migrationeconomics.core.measure.MoneyUnit;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.measure.YearSeries;

class DeflatorsTest {

  private static final MoneyUnit MILLIONS = MoneyUnit.of("USD").millions();
  private static final YearSeries GROWTH =
      YearSeries.builder(SimpleUnit.PERCENT)
          .label("US deflator growth")
          .source("made up")
          .put(2001, 25)
          .put(2002, -50)
          .put(2003, 100)
          .build();

  @Test
  void chainsBothWaysFromTheBaseYear() {
    YearSeries index = Deflators.fromGrowth(GROWTH, 2001);
    // 1 / 1.25; 1; 1 * 0.5; 0.5 * 2.
    assertEquals(
        YearSeries.builder(SimpleUnit.INDEX)
            .label("deflator from US deflator growth, 2001 = 1")
            .source("made up")
            .put(2000, 0.8)
            .put(2001, 1)
            .put(2002, 0.5)
            .put(2003, 1)
            .build(),
        index);
    assertEquals(OptionalDouble.of(1), Deflators.fromGrowth(GROWTH, 2000).value(2000));
    assertEquals(OptionalDouble.of(1.25), Deflators.fromGrowth(GROWTH, 2000).value(2001));
  }

  @Test
  void aYearWithoutARateBreaksTheChain() {
    YearSeries growth =
        YearSeries.builder(SimpleUnit.PERCENT).put(2001, 10).put(2003, 10).put(2004, 25).build();
    YearSeries late = Deflators.fromGrowth(growth, 2003);
    assertEquals(OptionalDouble.of(1.25), late.value(2004));
    assertEquals(1 / 1.1, late.at(2002), 1e-15);
    assertFalse(late.has(2001));
    assertFalse(late.has(2000));
    YearSeries early = Deflators.fromGrowth(growth, 2000);
    assertEquals(1.1, early.at(2001), 1e-15);
    assertFalse(early.has(2002));
    assertFalse(early.has(2004));
  }

  @Test
  void rebasesIndicesOfAnyBase() {
    YearSeries index =
        YearSeries.builder(SimpleUnit.INDEX).label("CPI").put(2000, 80).put(2002, 100).build();
    YearSeries rebased = Deflators.rebased(index, 2000);
    assertEquals(OptionalDouble.of(1), rebased.value(2000));
    assertEquals(OptionalDouble.of(1.25), rebased.value(2002));
    assertFalse(rebased.has(2001));
    assertEquals("CPI, rebased to 2000 = 1", rebased.label());
    assertEquals(rebased, Deflators.rebased(rebased, 2000));
  }

  @Test
  void deflates() {
    YearSeries nominal =
        YearSeries.builder(MILLIONS)
            .label("remittances")
            .put(2000, 10)
            .put(2001, 11)
            .put(2003, 30)
            .build();
    YearSeries index = YearSeries.of(SimpleUnit.INDEX, 2001, 50, 75, 150);
    YearSeries real = Deflators.deflate(nominal, index, 2003);
    assertEquals(
        YearSeries.builder(MILLIONS.constant(2003))
            .label("remittances")
            .put(2001, 33)
            .put(2003, 30)
            .build(),
        real);
    YearSeries holed = YearSeries.builder(SimpleUnit.INDEX).put(2000, 1).put(2003, 3).build();
    assertFalse(Deflators.deflate(nominal, holed, 2000).has(2001));
    assertEquals(
        "million constant 2003 PPP USD",
        Deflators.deflate(
                YearSeries.of(MeasureUnit.parse("million current PPP USD"), 2003, 1), index, 2003)
            .unit()
            .label());
  }

  @Test
  void refusesWhatIsNoDeflator() {
    refused(
        "unit of growth is 'index', expected %; Deflators.rebased moves the base of an index",
        () -> Deflators.fromGrowth(YearSeries.of(SimpleUnit.INDEX, 2000, 1), 2000));
    refused(
        "baseYear is 1999, expected a year from 2000 to 2003, where the rates reach",
        () -> Deflators.fromGrowth(GROWTH, 1999));
    refused(
        "baseYear is 2004, expected a year from 2000 to 2003, where the rates reach",
        () -> Deflators.fromGrowth(GROWTH, 2004));
    refused(
        "growth of 2001 is -100.0, expected a rate above -100 %",
        () -> Deflators.fromGrowth(YearSeries.of(SimpleUnit.PERCENT, 2001, -100), 2000));
    refused(
        "unit of deflator is 'ratio', expected index",
        () -> Deflators.rebased(YearSeries.of(SimpleUnit.RATIO, 2000, 1), 2000));
    refused(
        "baseYear is 2001, expected a year in which the deflator has a value",
        () -> Deflators.rebased(YearSeries.of(SimpleUnit.INDEX, 2000, 1), 2001));
    refused(
        "deflator of 2000 is -1.0, expected a finite number above zero",
        () -> Deflators.rebased(YearSeries.of(SimpleUnit.INDEX, 2000, -1, 1), 2001));
    YearSeries money = YearSeries.of(MILLIONS, 2000, 1);
    refused(
        "span of deflator is '2001-2002', expected a year in common with 2000-2000",
        () -> Deflators.deflate(money, YearSeries.of(SimpleUnit.INDEX, 2001, 1, 1), 2001));
    refused(
        "unit is 'persons', expected money at current prices, to be deflated",
        () -> Deflators.deflate(YearSeries.of(SimpleUnit.PERSONS, 2000, 1), GROWTH, 2001));
    refused(
        "unit is 'million constant 2010 USD', expected money at current prices, to be deflated",
        () -> Deflators.deflate(YearSeries.of(MILLIONS.constant(2010), 2000, 1), GROWTH, 2001));
  }

  private static void refused(String message, org.junit.jupiter.api.function.Executable call) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
  }
}
