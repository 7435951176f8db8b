package org.migrationeconomics.core.measure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.migrationeconomics.core.ValueChecks.assertValue;
import static org.migrationeconomics.core.ValueChecks.nothing;
import static org.migrationeconomics.core.ValueChecks.refusal;
import static org.migrationeconomics.core.measure.SimpleUnit.PERSONS;

import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class YearSeriesTest {

  private static final MoneyUnit MILLIONS = MoneyUnit.of("USD").millions();
  private static final YearSeries REMITTANCES =
      YearSeries.builder(MILLIONS)
          .label("remittances to Mexico")
          .source("WDI")
          .put(2006, 28_333.9)
          .put(2003, 16_653.7)
          .put(2004, 19_861.7)
          .hole(2007)
          .build();

  @Test
  void knowsItsYearsAndItsHoles() {
    assertEquals(2003, REMITTANCES.firstYear());
    assertEquals(2007, REMITTANCES.lastYear());
    assertEquals("remittances to Mexico", REMITTANCES.label());
    assertEquals("WDI", REMITTANCES.source());
    assertEquals(MILLIONS, REMITTANCES.unit());
    assertEquals(3, REMITTANCES.count());
    assertArrayEquals(new int[] {2003, 2004, 2006}, REMITTANCES.years().toArray());
    assertArrayEquals(new int[] {2005, 2007}, REMITTANCES.holes().toArray());
    assertTrue(REMITTANCES.spans(2005));
    assertFalse(REMITTANCES.spans(2008));
    assertFalse(REMITTANCES.has(2005));
    assertTrue(REMITTANCES.has(2006));
    assertEquals(OptionalDouble.of(19_861.7), REMITTANCES.value(2004));
    assertEquals(OptionalDouble.empty(), REMITTANCES.value(2005));
    assertEquals(OptionalDouble.empty(), REMITTANCES.value(1999));
    assertEquals(28_333.9, REMITTANCES.at(2006));
    assertEquals(Figure.of(28_333.9), REMITTANCES.figure(2006));
  }

  @Test
  void saysWhyThereIsNoValue() {
    assertEquals(
        "no value: remittances to Mexico has no observation in 2005",
        REMITTANCES.figure(2005).toString());
    assertEquals(
        "no value: 1999 is outside 2003-2007, the years of remittances to Mexico",
        REMITTANCES.figure(1999).toString());
    assertEquals(
        "year is 2005, expected a year in which remittances to Mexico has a value",
        refusal(() -> REMITTANCES.at(2005)));
    refusal(() -> REMITTANCES.at(2008));
  }

  @Test
  void sumsOnlyWhatIsComplete() {
    assertEquals(16_653.7 + 19_861.7, REMITTANCES.sum(2003, 2004).value());
    assertEquals(
        "no value: remittances to Mexico has no observation in 2005",
        REMITTANCES.sum(2003, 2006).toString());
    assertEquals(
        "no value: 2002 is outside 2003-2007, the years of remittances to Mexico",
        REMITTANCES.sum(2002, 2003).toString());
    assertEquals(
        "from-to is '2004-2003', expected a first year that is not after the last",
        refusal(() -> REMITTANCES.sum(2004, 2003)));
  }

  @Test
  void addsOverCommonYears() {
    YearSeries more = YearSeries.of(MILLIONS, 2004, 1, 2, 3).withLabel("aid").withSource("OECD");
    YearSeries sum = REMITTANCES.plus(more);
    assertEquals(2004, sum.firstYear());
    assertEquals(2006, sum.lastYear());
    assertEquals(19_862.7, sum.at(2004));
    assertFalse(sum.has(2005));
    assertEquals("remittances to Mexico plus aid", sum.label());
    assertEquals("WDI; OECD", sum.source());
    assertEquals(28_330.9, REMITTANCES.minus(more).at(2006), 1e-9);
    assertEquals("remittances to Mexico minus aid", REMITTANCES.minus(more).label());
    assertEquals("WDI", REMITTANCES.plus(REMITTANCES).source());
    assertEquals(
        28_334.9, REMITTANCES.between(2003, 2006).plus(YearSeries.of(MILLIONS, 2006, 1)).at(2006));
    assertEquals(
        "unit of 'series' is 'persons', expected million current USD, the unit of 'remittances to"
            + " Mexico'",
        refusal(() -> REMITTANCES.plus(YearSeries.of(PERSONS, 2003, 1))));
    refusal(() -> REMITTANCES.minus(YearSeries.of(MoneyUnit.of("USD"), 2003, 1)));
    assertEquals(
        "span of 'series' is '1999-2000', expected a year in common with 2003-2007",
        refusal(() -> REMITTANCES.plus(YearSeries.of(MILLIONS, 1999, 1, 2))));
  }

  @Test
  void longChainsOfSumsKeepShortNames() {
    YearSeries sum = REMITTANCES;
    for (int i = 0; i < 200; i++) {
      sum = sum.plus(REMITTANCES.withSource("source " + i));
    }
    assertEquals(120, sum.label().length());
    assertEquals(120, sum.source().length());
    assertEquals(201 * 19_861.7, sum.at(2004), 1e-6);
  }

  @Test
  void multiplies() {
    assertEquals(-33_307.4, REMITTANCES.times(-2).at(2003));
    assertFalse(REMITTANCES.times(0).has(2005));
    assertEquals(YearSeries.of(PERSONS, 2000, 0), YearSeries.of(PERSONS, 2000, 0).times(-1));
    refusal(() -> REMITTANCES.times(Double.NaN));
    assertEquals(
        "value of 2003 is Infinity, expected a finite number",
        refusal(() -> REMITTANCES.times(Double.MAX_VALUE)));
  }

  @Test
  void changesItsScale() {
    YearSeries billions = REMITTANCES.in(MoneyUnit.of("USD").billions());
    assertEquals(16.6537, billions.at(2003));
    assertFalse(billions.has(2005));
    assertEquals(16_653_700_000.0, REMITTANCES.in(MoneyUnit.of("USD")).at(2003));
    assertEquals(3_300_000, YearSeries.of(MILLIONS, 2000, 3.3).in(MoneyUnit.of("USD")).at(2000));
    assertEquals(REMITTANCES, REMITTANCES.in(MILLIONS));
    refusal(() -> REMITTANCES.in(MoneyUnit.of("EUR")));
    assertEquals(
        "unit is 'persons', expected money, to be expressed in million current USD",
        refusal(() -> YearSeries.of(PERSONS, 2000, 1).in(MILLIONS)));
  }

  @Test
  void givesAPartOrAWiderSpan() {
    YearSeries part = REMITTANCES.between(2004, 2005);
    assertEquals(2004, part.firstYear());
    assertEquals(2005, part.lastYear());
    assertEquals(1, part.count());
    YearSeries wider = REMITTANCES.between(2001, 2004);
    assertFalse(wider.has(2001));
    assertEquals(16_653.7, wider.at(2003));
    assertEquals(
        "no value: remittances to Mexico has no observation in 2001",
        wider.figure(2001).toString());
    refusal(() -> REMITTANCES.between(2005, 2004));
    refusal(() -> REMITTANCES.between(93, 2004));
  }

  @Test
  void refusesBadInput() {
    assertEquals(
        "value of 2001 is NaN, expected a finite number",
        refusal(() -> YearSeries.of(PERSONS, 2000, 1, Double.NaN)));
    refusal(() -> YearSeries.of(PERSONS, 2000, Double.POSITIVE_INFINITY));
    refusal(() -> YearSeries.of(PERSONS, 93, 1));
    refusal(() -> YearSeries.of(PERSONS, 2999, 1, 2));
    assertEquals(
        "years of 'series' is 'none', expected at least one year",
        refusal(() -> YearSeries.of(PERSONS, 2000)));
    assertEquals(
        "year is 2000, expected each year once in 'series'",
        refusal(() -> YearSeries.builder(PERSONS).put(2000, 1).put(2000, 1)));
    refusal(() -> YearSeries.builder(PERSONS).put(2000, 1).hole(2000));
    refusal(() -> YearSeries.builder(PERSONS).hole(20_000));
    refusal(() -> YearSeries.builder(PERSONS).label(""));
    refusal(() -> YearSeries.builder(PERSONS).source("\t"));
    refusal(() -> REMITTANCES.withLabel(" "));
    refusal(() -> REMITTANCES.withSource(" "));
    assertEquals(
        "values is '[]', expected at least one year",
        refusal(() -> YearSeries.ofUnsafe("a", PERSONS, "b", 2000, new double[0])));
    assertEquals(
        "value of 2001 is -Infinity, expected a finite number",
        refusal(
            () ->
                YearSeries.ofUnsafe(
                    "a", PERSONS, "b", 2000, new double[] {1, Double.NEGATIVE_INFINITY})));
    refusal(() -> YearSeries.ofUnsafe("a", PERSONS, "b", 2999, new double[] {1, 2}));
    refusal(() -> YearSeries.ofUnsafe("", PERSONS, "b", 2000, new double[] {1}));
    refusal(() -> YearSeries.ofUnsafe("a", PERSONS, "", 2000, new double[] {1}));
    refusal(() -> YearSeries.ofUnsafe("a", PERSONS, "b", Integer.MAX_VALUE, new double[2]));
    assertThrows(IllegalArgumentException.class, () -> YearSeries.builder(nothing()));
    assertThrows(
        IllegalArgumentException.class,
        () -> YearSeries.ofUnsafe("a", nothing(), "b", 2000, new double[] {1}));
  }

  @Test
  void ofUnsafeTakesNanForAHole() {
    YearSeries series =
        YearSeries.ofUnsafe("a", PERSONS, "b", 2000, new double[] {1, Double.NaN, 3});
    assertArrayEquals(new int[] {2001}, series.holes().toArray());
    assertEquals(2999, YearSeries.ofUnsafe("a", PERSONS, "b", 2999, new double[1]).lastYear());
    assertEquals(
        YearSeries.builder(PERSONS).label("a").source("b").put(2000, 1).put(2002, 3).build(),
        series);
  }

  @Test
  void keepsItsNumbersToItself() {
    double[] given = {1, 2};
    YearSeries series = YearSeries.of(PERSONS, 2000, given);
    given[0] = 99;
    assertEquals(1, series.at(2000));
    YearSeries.Builder builder = YearSeries.builder(PERSONS).put(2000, 1);
    YearSeries before = builder.build();
    builder.put(2001, 2);
    assertEquals(2000, before.lastYear());
  }

  @Test
  void prints() {
    assertEquals(
        "remittances to Mexico 2003-2007 (2 holes), million current USD (WDI)",
        REMITTANCES.toString());
    assertEquals(
        "remittances to Mexico 2003-2006 (1 hole), million current USD (WDI)",
        REMITTANCES.between(2003, 2006).toString());
    assertEquals(
        "series 2000-2000, persons (not stated)", YearSeries.of(PERSONS, 2000, 1).toString());
    assertEquals(
        """
        remittances to Mexico 2003-2006, million current USD
         year  million current USD
         2003               16,654
         2004               19,862
         2005                    –
         2006               28,334
        Source: WDI\
        """,
        REMITTANCES.between(2003, 2006).show());
    assertEquals(
        "year,million current USD\n2003,16653.7\n2004,19861.7\n2005,\n2006,28333.9\n",
        REMITTANCES.between(2003, 2006).table().csv());
  }

  @Test
  void isAValue() {
    assertValue(
        REMITTANCES,
        YearSeries.ofUnsafe(
            "remittances to Mexico",
            MILLIONS,
            "WDI",
            2003,
            new double[] {16_653.7, 19_861.7, Double.NaN, 28_333.9, Double.NaN}),
        REMITTANCES.withLabel("aid"),
        REMITTANCES.withSource("OECD"),
        REMITTANCES.times(2),
        REMITTANCES.in(MoneyUnit.of("USD")),
        REMITTANCES.between(2003, 2006),
        REMITTANCES.between(2003, 2008));
  }

  /** The area goes with the figures, until they are of two areas. */
  @Test
  void saysWhoseItIs() {
    YearSeries spain = YearSeries.of(PERSONS, 2000, 5, 7).withArea("ESP");
    assertEquals(Optional.empty(), YearSeries.of(PERSONS, 2000, 5, 7).area());
    for (YearSeries same :
        new YearSeries[] {
          spain,
          spain.times(2),
          spain.between(2001, 2002),
          spain.withLabel("x"),
          spain.withSource("y"),
          spain.plus(spain.times(3))
        }) {
      assertEquals(Optional.of("ESP"), same.area());
    }
    YearSeries money = YearSeries.of(MILLIONS, 2000, 5).withArea("ESP");
    assertEquals(Optional.of("ESP"), money.in(MoneyUnit.of("USD")).area());
    assertEquals(Optional.empty(), spain.plus(spain.withArea("PRT")).area());
    assertEquals(Optional.empty(), spain.minus(YearSeries.of(PERSONS, 2000, 1)).area());
    assertTrue(spain.mayBeOf("ESP"));
    assertFalse(spain.mayBeOf("PRT"));
    assertTrue(YearSeries.of(PERSONS, 2000, 1).mayBeOf("PRT"));
    assertFalse(spain.equals(spain.withArea("PRT")));
    assertTrue(spain.show().contains("Area: ESP"), spain.show());
    assertTrue(refusal(() -> spain.withArea(" ")).startsWith("area is "));
    assertValue(spain, YearSeries.of(PERSONS, 2000, 5, 7).withArea("ESP"), spain.withArea("PRT"));
  }
}
