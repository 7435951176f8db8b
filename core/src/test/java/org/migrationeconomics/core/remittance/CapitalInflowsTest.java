package org.migrationeconomics.core.remittance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.migrationeconomics.core.support.Refusals.refused;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.migrationeconomics.core.ValueChecks;
import org.migrationeconomics.core.measure.MoneyUnit;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.measure.YearSeries;
import org.migrationeconomics.core.place.Place;

class CapitalInflowsTest {

  private static final MoneyUnit MILLIONS = MoneyUnit.of("USD").millions();
  private static final Place EL_SALVADOR = Place.of("SLV");

  // World Bank WDI, 1 July 2026: El Salvador, where FDI of 2010 is negative and that of 1994
  // missing.
  private static final YearSeries REMITTANCES =
      series(2009, 3_402.3, 3_471.8, 3_643.9).withSource("WDI");
  private static final YearSeries INVESTMENT = series(2009, 368.7, -113.2, 122.5).withSource("WDI");

  private static final CapitalInflows INFLOWS =
      CapitalInflows.of(EL_SALVADOR, REMITTANCES, INVESTMENT);
  private static final CapitalInflows FULL =
      INFLOWS
          .withOfficialDevelopmentAssistance(series(2009, 292.4, 301.0).withSource("OECD"))
          .withGrossDomesticProduct(series(2009, 17_602, 18_448, 20_284))
          .withPopulation(
              YearSeries.of(SimpleUnit.PERSONS, 2009, 6_048_000, 6_068_000).withSource("UN"));

  private static YearSeries series(int firstYear, double... values) {
    return YearSeries.of(MILLIONS, firstYear, values);
  }

  @Test
  void keepsEverySeriesWithItsOwnYears() {
    assertEquals(EL_SALVADOR, FULL.area());
    assertEquals(REMITTANCES, FULL.remittances());
    assertEquals(-113.2, FULL.foreignDirectInvestment().at(2010));
    assertEquals(MILLIONS, FULL.unit());
    assertEquals(2009, FULL.firstYear());
    assertEquals(2011, FULL.lastYear());
    assertEquals(Optional.empty(), INFLOWS.officialDevelopmentAssistance());
    CapitalInflows uneven = CapitalInflows.of(EL_SALVADOR, REMITTANCES, series(2005, 1, 2));
    assertEquals(2005, uneven.firstYear());
    assertEquals(2011, uneven.lastYear());
    assertEquals(2015, CapitalInflows.of(EL_SALVADOR, REMITTANCES, series(2015, 1)).lastYear());
  }

  @Test
  void changesTheScaleOfAllMoneyAndOfNothingElse() {
    CapitalInflows dollars = FULL.in(MoneyUnit.of("USD"));
    assertEquals(3_471_800_000.0, dollars.remittances().at(2010), 1e-5);
    assertEquals(-113_200_000.0, dollars.foreignDirectInvestment().at(2010), 1e-6);
    assertEquals(
        301_000_000.0, dollars.officialDevelopmentAssistance().orElseThrow().at(2010), 1e-6);
    assertEquals(18_448_000_000.0, dollars.grossDomesticProduct().orElseThrow().at(2010), 1e-5);
    assertEquals(FULL.population(), dollars.population());
    assertEquals(EL_SALVADOR, dollars.area());
    assertEquals(Optional.empty(), INFLOWS.in(MoneyUnit.of("USD")).population());
    refused(
        "unit is 'current EUR', expected a scale of current USD",
        () -> FULL.in(MoneyUnit.of("EUR")));
  }

  @Test
  void seriesOfAnotherAreaAreRefused() {
    refused(
        "area of remittances is 'MEX', expected SLV",
        () -> CapitalInflows.of(EL_SALVADOR, REMITTANCES.withArea("MEX"), INVESTMENT));
    refused(
        "area of foreign direct investment is 'MEX', expected SLV",
        () -> INFLOWS.withForeignDirectInvestment(INVESTMENT.withArea("MEX")));
    assertEquals(
        EL_SALVADOR,
        CapitalInflows.of(EL_SALVADOR, REMITTANCES.withArea("SLV"), INVESTMENT).area());
  }

  @Test
  void refusesUnitsThatDiffer() {
    MoneyUnit euro = MoneyUnit.of("EUR").millions();
    refused(
        "unit of remittances is 'persons', expected money, such as million current USD",
        () -> INFLOWS.withRemittances(YearSeries.of(SimpleUnit.PERSONS, 2009, 1)));
    refused(
        "unit of foreign direct investment is 'million current EUR', expected million current USD",
        () -> INFLOWS.withForeignDirectInvestment(YearSeries.of(euro, 2009, 1)));
    refused(
        "unit of official development assistance is 'million current EUR', expected million current"
            + " USD",
        () -> INFLOWS.withOfficialDevelopmentAssistance(YearSeries.of(euro, 2009, 1)));
    refused(
        "unit of gross domestic product is 'million current EUR', expected million current USD",
        () -> INFLOWS.withGrossDomesticProduct(YearSeries.of(euro, 2009, 1)));
    refused(
        "unit of population is 'million current USD', expected persons",
        () -> INFLOWS.withPopulation(series(2009, 1)));
  }

  @Test
  void refusesSignsThatCannotBe() {
    refused(
        "remittances of 2010 is -1.0, expected a finite number that is not negative",
        () -> INFLOWS.withRemittances(series(2009, 1, -1)));
    refused(
        "gross domestic product of 2009 is 0.0, expected a finite number above zero",
        () -> INFLOWS.withGrossDomesticProduct(series(2009, 0)));
    refused(
        "population of 2009 is -5.0, expected a finite number above zero",
        () -> INFLOWS.withPopulation(YearSeries.of(SimpleUnit.PERSONS, 2009, -5)));
    assertEquals(
        -3.4,
        INFLOWS
            .withOfficialDevelopmentAssistance(series(2012, -3.4))
            .officialDevelopmentAssistance()
            .orElseThrow()
            .at(2012));
  }

  @Test
  void missingYearsAreDashesAndNotZeros() {
    assertEquals(
        """
        El Salvador 2009-2011, remittances, FDI, ODA, GDP, population, million current USD (OECD; UN; WDI; not stated)
         year  remittances     FDI    ODA     GDP  population
         2009        3,402   368.7  292.4  17,602   6,048,000
         2010        3,472  -113.2    301  18,448   6,068,000
         2011        3,644   122.5      –  20,284           –
        Money in million current USD, population in persons\
        """,
        FULL.show());
    assertTrue(INFLOWS.show().endsWith("Money in million current USD"), INFLOWS.show());
  }

  @Test
  void printsOneLine() {
    assertEquals(
        "El Salvador 2009-2011, remittances, FDI, million current USD (WDI)", INFLOWS.toString());
  }

  @Test
  void csvKeepsEveryDigitAndLeavesHolesEmpty(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("inflows.csv");
    INFLOWS.withOfficialDevelopmentAssistance(series(2010, 301.0)).toCsv(file);
    assertEquals(
        """
        2009,remittances,3402.3
        2009,FDI,368.7
        2009,ODA,
        2010,remittances,3471.8
        2010,FDI,-113.2
        2010,ODA,301
        2011,remittances,3643.9
        2011,FDI,122.5
        2011,ODA,
        """,
        Files.readAllLines(file).stream()
            .skip(1)
            .map(line -> line.replaceFirst(",million current USD,.*", "\n"))
            .collect(Collectors.joining()));
    String hole = Files.readAllLines(file).get(3);
    assertTrue(hole.startsWith("2009,ODA,,million current USD,"), hole);
    assertTrue(
        hole.contains("2009 is outside 2010-2010")
            && hole.endsWith(",Money in million current USD"),
        hole);
  }

  @Test
  void equalByValueAlsoAfterSerialisation() {
    assertEquals(FULL, ValueChecks.serialised(FULL));
    assertEquals(FULL.hashCode(), ValueChecks.serialised(FULL).hashCode());
    assertNotEquals(FULL, INFLOWS);
  }

  @Test
  void threeThingsAreMandatory() {
    ValueChecks.assertMissing(
        () -> CapitalInflows.builder().area(EL_SALVADOR).build(),
        "remittances",
        "foreignDirectInvestment");
  }

  @Test
  void isAValue() {
    ValueChecks.assertValue(
        FULL,
        CapitalInflows.builder().from(FULL).build(),
        INFLOWS,
        FULL.withArea(Place.of("MEX")),
        FULL.withRemittances(series(2009, 1)),
        FULL.withForeignDirectInvestment(series(2009, 1)),
        FULL.withOfficialDevelopmentAssistance(series(2009, 1)),
        FULL.withGrossDomesticProduct(series(2009, 1)),
        FULL.withPopulation(YearSeries.of(SimpleUnit.PERSONS, 2009, 1)));
  }
}
