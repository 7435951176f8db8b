package org.migrationeconomics.calculators.corridor.causation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.measure.YearSeries;

class CumulativeCausationTest {

  private static final CumulativeCausationCalculator CALCULATOR =
      CumulativeCausationCalculator.withDefaults();

  /** World Bank Global Bilateral Migration Database, stocks of both sexes, 1960 to 2000. */
  private static final String GBMD = "World Bank Global Bilateral Migration Database";

  private static final YearSeries MEXICO_USA =
      decades(GBMD, 1960, 610_788, 936_424, 2_408_501, 4_662_233, 9_367_911);
  private static final YearSeries MAGHREB =
      decades(GBMD, 1960, 1_010_404, 2_148_251, 2_449_950, 2_742_497, 2_286_161);
  private static final YearSeries SOUTH_ASIA =
      decades(GBMD, 1960, 240_174, 498_504, 670_330, 821_266, 1_043_774);
  private static final YearSeries CARIBBEAN =
      decades(GBMD, 1960, 1_537_576, 2_758_467, 5_332_264, 9_549_264, 16_162_288);

  /**
   * Mexico-born in the United States. Their last digits were not checked against the publication,
   * so what is asserted of them is only that two programs compute the same from the same numbers.
   */
  private static final YearSeries MEXICO_BORN =
      YearSeries.builder(SimpleUnit.PERSONS)
          .label("Mexico-born")
          .source("after Gibson and Lennon, US Census Bureau working paper 29; digits not verified")
          .put(1850, 13_317)
          .put(1860, 27_466)
          .put(1870, 42_435)
          .put(1880, 68_399)
          .put(1890, 77_853)
          .put(1900, 103_393)
          .put(1910, 221_915)
          .put(1920, 486_418)
          .put(1930, 641_462)
          .put(1950, 454_417)
          .put(1960, 575_902)
          .put(1970, 759_711)
          .put(1980, 2_199_221)
          .put(1990, 4_298_014)
          .put(2000, 9_177_487)
          .build();

  /** United Nations, International Migrant Stock 2020, Mexico to United States. */
  private static final YearSeries UNITED_NATIONS =
      every(
          5,
          "United Nations, International Migrant Stock 2020",
          1990,
          4_298_014,
          6_827_945,
          9_410_529,
          10_611_064,
          12_168_662,
          11_643_298,
          10_853_105);

  private static YearSeries decades(String source, int first, double... stocks) {
    return every(10, source, first, stocks);
  }

  private static YearSeries every(int step, String source, int first, double... stocks) {
    YearSeries.Builder series =
        YearSeries.builder(SimpleUnit.PERSONS).label("stock").source(source);
    for (int i = 0; i < stocks.length; i++) {
      series.put(first + step * i, stocks[i]);
    }
    return series.build();
  }

  private static void refused(String expected, Executable code) {
    assertEquals(
        "java.lang.IllegalArgumentException: " + expected,
        assertThrows(IllegalArgumentException.class, code).toString());
  }

  private static void aic(CumulativeCausation c, GrowthModel model, double expected) {
    assertEquals(expected, c.fit(model).aic().value(), 5.1e-5, model.label());
  }

  /** To six digits, which is what R's nls prints. */
  private static void parameter(
      CumulativeCausation c, GrowthModel model, String name, double expected) {
    assertEquals(expected, c.fit(model).parameter(name).value(), Math.abs(expected) * 1e-6, name);
  }

  @Test
  void mexicoToTheUnitedStates() {
    CumulativeCausation c = CALCULATOR.calculate(MEXICO_USA);
    aic(c, GrowthModel.LINEAR, 145.6429);
    aic(c, GrowthModel.EXPONENTIAL, 121.6432);
    aic(c, GrowthModel.LOGISTIC, 123.0814);
    parameter(c, GrowthModel.EXPONENTIAL, "a", 563587.55);
    parameter(c, GrowthModel.EXPONENTIAL, "r", .070304803);
    assertEquals(6.7328e12, c.fit(GrowthModel.LINEAR).rss().value(), 5e7);
    assertEquals(5.54134e10, c.fit(GrowthModel.EXPONENTIAL).rss().value(), 5e4);
    assertEquals(4.95241e10, c.fit(GrowthModel.LOGISTIC).rss().value(), 5e4);
    assertEquals(.07065772, c.logSlope(), 5e-9);
    assertEquals(9.810, c.doublingYears().value(), 5e-4);
    assertEquals(1.1503, c.exponent().exponent().value(), 5e-5);
    // Computed independently with scipy.
    parameter(c, GrowthModel.POWER, "e", .95536532);
    assertEquals(4.91738989e10, c.fit(GrowthModel.POWER).rss().value(), 5e2);
    parameter(c, GrowthModel.IMMIGRATION_AND_GROWTH, "r", .0685644355);
    parameter(c, GrowthModel.IMMIGRATION_AND_GROWTH, "I", 6392.217);
  }

  /** With five observations a curve of three parameters has no AICc. */
  @Test
  void fivePointsAreNotEnoughForThreeParameters() {
    CumulativeCausation c = CALCULATOR.calculate(MAGHREB);
    for (GrowthModel model :
        List.of(GrowthModel.LOGISTIC, GrowthModel.POWER, GrowthModel.IMMIGRATION_AND_GROWTH)) {
      assertEquals(
          "no value: not enough points: 5, expected more than 5",
          c.fit(model).aicc().toString(),
          model.label());
      assertTrue(c.fit(model).isFitted());
    }
    // AIC alone would have picked the logistic.
    assertEquals(GrowthModel.LOGISTIC, c.bestByAic().orElseThrow().model());
    assertEquals(GrowthModel.LINEAR, c.best().orElseThrow().model());
    assertEquals(134.7758 + 2 * 3 * 4 / 1.0, c.fit(GrowthModel.LINEAR).aicc().value(), 5.1e-5);
    assertEquals(
        GrowthModel.EXPONENTIAL, CALCULATOR.calculate(MEXICO_USA).best().orElseThrow().model());
    assertTrue(c.show().contains("not enough points"));
    assertTrue(c.toString().length() <= 950);
  }

  @Test
  void maghreb() {
    CumulativeCausation c = CALCULATOR.calculate(MAGHREB);
    aic(c, GrowthModel.LINEAR, 134.7758);
    aic(c, GrowthModel.EXPONENTIAL, 135.5802);
    aic(c, GrowthModel.LOGISTIC, 126.9122);
    parameter(c, GrowthModel.LOGISTIC, "K", 2508027.4);
    parameter(c, GrowthModel.LOGISTIC, "r", .22049269);
    assertEquals(.01877262, c.logSlope(), 5e-9);
    assertEquals(36.92, c.doublingYears().value(), 5e-3);
    String reason =
        "no value: 1 of 4 changes are not above zero; withShrinkingLeftOut() leaves them out";
    assertEquals(reason, c.exponent().exponent().toString());
    assertEquals(reason, c.exponent().frictionThreshold(.02, 1e6).toString());
  }

  @Test
  void southAsiaIsLinear() {
    CumulativeCausation c = CALCULATOR.calculate(SOUTH_ASIA);
    aic(c, GrowthModel.LINEAR, 107.2594);
    aic(c, GrowthModel.EXPONENTIAL, 115.8735);
    aic(c, GrowthModel.LOGISTIC, 112.4891);
    assertEquals(.03437705, c.logSlope(), 5e-9);
    assertEquals(20.16, c.doublingYears().value(), 5e-3);
    assertEquals(-.279, c.exponent().exponent().value(), 5e-4);
    assertEquals(GrowthModel.LINEAR, c.best().orElseThrow().model());
  }

  @Test
  void caribbeanBasinIsExponential() {
    CumulativeCausation c = CALCULATOR.calculate(CARIBBEAN);
    assertEquals(148.2, c.fit(GrowthModel.LINEAR).aic().value(), .05);
    assertEquals(127.7, c.fit(GrowthModel.EXPONENTIAL).aic().value(), .05);
    assertEquals(GrowthModel.EXPONENTIAL, c.best().orElseThrow().model());
  }

  @Test
  void mexicoBornSince1850() {
    CumulativeCausation c = CALCULATOR.calculate(MEXICO_BORN);
    aic(c, GrowthModel.LINEAR, 437.0274);
    aic(c, GrowthModel.EXPONENTIAL, 375.7738);
    // R's nls stopped at 151.95612 and .073365487; this is the optimum, by bisection with 50
    // digits.
    parameter(c, GrowthModel.EXPONENTIAL, "a", 151.95647176);
    parameter(c, GrowthModel.EXPONENTIAL, "r", .07336547148);
    assertEquals(151.956, c.fit(GrowthModel.EXPONENTIAL).parameter("a").value(), 5e-4);
    assertEquals(.0733655, c.fit(GrowthModel.EXPONENTIAL).parameter("r").value(), 5e-8);
    assertEquals(
        "no ceiling: the best curve grows without bound, as the exponential or faster",
        c.fit(GrowthModel.LOGISTIC).failure().orElseThrow());
    assertFalse(c.fit(GrowthModel.LOGISTIC).isFitted());
    assertEquals(.03722432, c.logSlope(), 5e-9);
    assertEquals(18.62, c.doublingYears().value(), 5e-3);
    assertFalse(c.exponent().exponent().isPresent());
    CausationExponent grown = CALCULATOR.withShrinkingLeftOut().calculate(MEXICO_BORN).exponent();
    assertEquals(1.0925, grown.exponent().value(), 5.1e-5);
    assertEquals(13, grown.changes());
    assertEquals(1, grown.leftOut());
    assertEquals(Math.exp(-4.28829585), grown.strength().value(), 1e-8);
  }

  @Test
  void mexicoBornSince1960IsLogistic() {
    CumulativeCausation c =
        CALCULATOR.calculate(
            decades(
                "census and survey, digits not verified",
                1960,
                575_902,
                759_711,
                2_199_221,
                4_298_014,
                9_177_487,
                11_711_103,
                10_853_105));
    aic(c, GrowthModel.LINEAR, 203.3667);
    aic(c, GrowthModel.EXPONENTIAL, 207.6294);
    aic(c, GrowthModel.LOGISTIC, 193.1443);
    parameter(c, GrowthModel.LOGISTIC, "K", 11740336);
    parameter(c, GrowthModel.LOGISTIC, "c", -4.7698356);
    parameter(c, GrowthModel.LOGISTIC, "r", .14838026);
    assertEquals(.05610059, c.logSlope(), 5e-9);
  }

  @Test
  void unitedNationsAfter1990IsLogistic() {
    CumulativeCausation c = CALCULATOR.calculate(UNITED_NATIONS);
    aic(c, GrowthModel.LINEAR, 203.3211);
    aic(c, GrowthModel.EXPONENTIAL, 205.3899);
    aic(c, GrowthModel.LOGISTIC, 190.2178);
    parameter(c, GrowthModel.LOGISTIC, "K", 11647668);
    parameter(c, GrowthModel.LOGISTIC, "c", -.60324865);
    parameter(c, GrowthModel.LOGISTIC, "r", .20535081);
    assertEquals(.02930959, c.logSlope(), 5e-9);
    assertEquals(GrowthModel.LOGISTIC, c.bestByAic().orElseThrow().model());
    assertEquals(GrowthModel.LOGISTIC, c.best().orElseThrow().model());
  }

  /** The solutions of the differential equation, computed by hand. */
  @Test
  void solutions() {
    assertEquals(115.381329, CumulativeCausationFormulas.withImmigration(100, 10, .05, 1), 5e-7);
    assertEquals(294.616381, CumulativeCausationFormulas.withImmigration(100, 10, .05, 10), 5e-7);
    assertEquals(615.484549, CumulativeCausationFormulas.withImmigration(100, 10, .05, 20), 5e-7);
    assertEquals(120, CumulativeCausationFormulas.withImmigration(100, 10, 0, 2), 1e-12);
    double[] years = {0, 1, 2, 5, 10};
    double[] power = {1, 1.5625, 2.25, 5.0625, 12.25};
    for (int i = 0; i < years.length; i++) {
      assertEquals(power[i], CumulativeCausationFormulas.power(1, .5, .5, years[i]).value(), 1e-12);
    }
    assertEquals(Math.exp(.5), CumulativeCausationFormulas.power(1, .5, 1, 1).value(), 1e-12);
    assertEquals(
        "no value: the stock is infinite by then",
        CumulativeCausationFormulas.power(1, 1, 2, 1).toString());
    assertEquals(
        "no value: the stock would be below zero by then",
        CumulativeCausationFormulas.power(1, -1, 0, 2).toString());
    assertEquals(50, CumulativeCausationFormulas.logistic(20, 100, .1, Math.log(4) / .1), 1e-12);
    assertEquals(7, CumulativeCausationFormulas.linear(1, 2, 3));
    assertEquals(10, CumulativeCausationFormulas.doublingTime(Math.log(2) / 10).value(), 1e-12);
    assertEquals(
        "no value: the stock does not grow",
        CumulativeCausationFormulas.doublingTime(0).toString());
    assertEquals(2.5, CumulativeCausationFormulas.reproductionNumber(.05, .02), 1e-12);
    // 2 × 100^0.5 = 20 come, 5 % of 100 leave: a quarter of the inflow would do.
    assertEquals(.25, CumulativeCausationFormulas.frictionThreshold(2, .5, .05, 100), 1e-12);
    assertEquals(15, CumulativeCausationFormulas.change(2, .5, .05, 1, 100), 1e-12);
    assertEquals(0, CumulativeCausationFormulas.change(2, .5, .05, .25, 100), 1e-12);
  }

  @Test
  void valuesOfAFit() {
    CumulativeCausation c = CALCULATOR.calculate(UNITED_NATIONS);
    for (GrowthFit fit : c.fits()) {
      double squares = 0;
      for (int year : UNITED_NATIONS.years().toArray()) {
        squares += Math.pow(fit.at(year).value() - UNITED_NATIONS.at(year), 2);
      }
      assertEquals(fit.rss().value(), squares, fit.rss().value() * 1e-6, fit.model().label());
      assertTrue(fit.agreeing() >= 1 && fit.agreeing() <= fit.starts());
      assertTrue(fit.toString().contains("searches agree"));
    }
    GrowthFit none = CALCULATOR.calculate(MEXICO_BORN).fit(GrowthModel.LOGISTIC);
    assertTrue(none.at(2010).toString().startsWith("no value: no ceiling"));
    assertTrue(none.parameter("K").toString().startsWith("no value: no ceiling"));
    assertTrue(none.toString().contains("no ceiling"));
    refused("parameter of logistic is 'x', expected one of [K, c, r]", () -> none.parameter("x"));
  }

  @Test
  void threePointsAreEnoughForTwoParameters() {
    CumulativeCausation c = CALCULATOR.calculate(decades("made", 1980, 10, 20, 39));
    assertEquals(
        "not enough points: 3 for 3 parameters", c.fit(GrowthModel.POWER).failure().orElseThrow());
    assertTrue(c.fit(GrowthModel.EXPONENTIAL).isFitted());
    assertEquals(Optional.empty(), c.best());
    assertEquals(
        "no value: not enough changes above zero: 2, expected 3",
        c.exponent().exponent().toString());
    assertTrue(c.exponent().toString().contains("changes used"));
  }

  @Test
  void aStraightLineIsOne() {
    CumulativeCausation c = CALCULATOR.calculate(decades("made", 1950, 10, 20, 30, 40, 50, 60));
    assertEquals(
        "no value: the curve passes through every point",
        c.fit(GrowthModel.LINEAR).aic().toString());
    assertEquals(1, c.fit(GrowthModel.LINEAR).parameter("b").value(), 1e-12);
    assertEquals(0, c.exponent().exponent().value(), 1e-12);
    assertEquals("no value: all changes are equal", c.exponent().rSquared().toString());
    // Nobody brings anybody: f* = δ S / A.
    assertEquals(.5, c.exponent().frictionThreshold(.05, 10).value(), 1e-12);
  }

  @Test
  void badInput() {
    refused(
        "unit of 'series' is 'ratio', expected persons",
        () -> CALCULATOR.calculate(YearSeries.of(SimpleUnit.RATIO, 2000, 1, 2, 3)));
    refused(
        "observations of 'series' is 2, expected at least 3",
        () -> CALCULATOR.calculate(YearSeries.of(SimpleUnit.PERSONS, 2000, 1, 2)));
    refused(
        "stock of 2001 is 0.0, expected a finite number above zero",
        () -> CALCULATOR.calculate(YearSeries.of(SimpleUnit.PERSONS, 2000, 1, 0, 3)));
    refused(
        "friction is 1.5, expected a share from 0 to 1",
        () -> CumulativeCausationFormulas.change(1, 1, 0, 1.5, 1));
    refused(
        "strength is 0.0, expected a finite number above zero",
        () -> CumulativeCausationFormulas.frictionThreshold(0, 1, 0, 1));
    refused(
        "parameters of linear is [1.0], expected 2 of them and a sum of squares",
        () ->
            new GrowthFit(
                GrowthModel.LINEAR,
                2000,
                3,
                List.of(1.0),
                Figure.of(1),
                Figure.of(1),
                Figure.of(1),
                1,
                1,
                0,
                Optional.empty()));
    assertEquals(
        "CumulativeCausationCalculator, changes in which the stock shrank refused",
        CALCULATOR.toString());
  }

  @Test
  void aStockThatShrinksDoesNotDouble() {
    CumulativeCausation c = CALCULATOR.calculate(decades("made up", 1960, 9e5, 8e5, 7e5, 7.5e5));
    assertTrue(c.show().contains("does not double: the stock does not grow"), c.show());
    assertTrue(
        CALCULATOR.calculate(MEXICO_USA).show().contains("doubles in 9.81"),
        CALCULATOR.calculate(MEXICO_USA).show());
  }

  @Test
  void whatWasLeftOutStandsInTheFirstLine() {
    CumulativeCausation c = CALCULATOR.withShrinkingLeftOut().calculate(MAGHREB);
    assertTrue(
        c.table()
            .title()
            .endsWith(
                ": growth of the stock, 5 observations 1960-2000; 1 changes left out of the"
                    + " exponent"),
        c.table().title());
    assertEquals(
        "Inflow = A S^e: 1 changes in which the stock did not grow left out",
        c.exponent().table().title());
    assertEquals("Inflow = A S^e", CALCULATOR.calculate(MAGHREB).exponent().table().title());
    for (GrowthFit fit : CALCULATOR.calculate(CARIBBEAN).fits()) {
      assertEquals(fit.isFitted(), !fit.table().title().endsWith(": NO FIT"), fit.toString());
    }
  }
}
