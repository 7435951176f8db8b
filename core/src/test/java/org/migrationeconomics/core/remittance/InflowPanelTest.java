package org.migrationeconomics.core.remittance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.migrationeconomics.core.measure.MoneyUnit;
import org.migrationeconomics.core.measure.YearSeries;
import org.migrationeconomics.core.place.Aggregate;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.core.place.ReferenceArea;

class InflowPanelTest {

  private static final MoneyUnit USD = MoneyUnit.of("USD");
  private static final Aggregate NORTH = Aggregate.of("NTR", "Northern triangle");
  private static final Place GTM = Place.of("GTM");
  private static final Place HND = Place.of("HND");
  private static final Place SLV = Place.of("SLV");
  private static final Place FRO = Place.of("FRO");
  private static final CapitalInflows GUATEMALA =
      inflows(GTM, 2000, new double[] {1, 2, 4}, 5, 6, 7)
          .withOfficialDevelopmentAssistance(series(2000, 1, 1, 1));
  private static final CapitalInflows HONDURAS =
      inflows(HND, 2001, new double[] {10, Double.NaN, 30}, -3, 1, 1);

  private static CapitalInflows inflows(Place place, int first, double[] received, double... fdi) {
    return CapitalInflows.of(
        place,
        YearSeries.ofUnsafe("remittances", USD, "made up", first, received),
        series(first, fdi));
  }

  private static YearSeries series(int first, double... values) {
    return YearSeries.ofUnsafe("series", USD, "made up", first, values);
  }

  @Test
  void whoIsLeftOutIsNamedInTheFirstLineAndHasARow() {
    Map<ReferenceArea, String> out = new LinkedHashMap<>();
    out.put(FRO, "without direct investment");
    out.put(SLV, "without remittances");
    out.put(HND, "without direct investment");
    InflowPanel panel = new InflowPanel(List.of(GUATEMALA), out);
    assertEquals(
        """
        inflows of 1 area, 3 left out: without direct investment: Faroe Islands, Honduras; without remittances: El Salvador
         code  name           from    to  years with both  left out because
         GTM   Guatemala      2000  2002                3
         FRO   Faroe Islands                            0  without direct investment
         SLV   El Salvador                              0  without remittances
         HND   Honduras                                 0  without direct investment""",
        panel.show());
    assertEquals(
        "3 left out: without direct investment: Faroe Islands and 1 more; without remittances: El"
            + " Salvador",
        panel.leftOutInWords(1));
    assertEquals("", InflowPanel.of(List.of(GUATEMALA)).leftOutInWords());
    assertEquals("inflows of 2 areas", InflowPanel.of(List.of(GUATEMALA, HONDURAS)).toString());
  }

  @Test
  void sumsAreOfAllPlacesOrOfNone() {
    InflowPanel panel =
        new InflowPanel(List.of(GUATEMALA, HONDURAS), Map.of(FRO, "without direct investment"));
    CapitalInflows total = panel.total(NORTH, List.of(GTM, HND, SLV, FRO));
    assertEquals(NORTH, total.area());
    assertEquals(2001, total.firstYear());
    assertEquals(2002, total.lastYear());
    assertEquals(12, total.remittances().at(2001));
    assertFalse(total.remittances().has(2002), "Honduras lacks it");
    assertEquals(3, total.foreignDirectInvestment().at(2001));
    assertEquals(8, total.foreignDirectInvestment().at(2002));
    assertEquals(Optional.empty(), total.officialDevelopmentAssistance(), "Honduras has none");
    assertEquals(
        "sum of 2 of 4 places, without El Salvador, Faroe Islands (without direct investment); made"
            + " up",
        total.remittances().source());
    assertTrue(total.toString().contains("sum of 2 of 4 places"), total.toString());
    assertEquals(
        GUATEMALA.officialDevelopmentAssistance().orElseThrow().at(2001),
        panel.total(NORTH, List.of(GTM)).officialDevelopmentAssistance().orElseThrow().at(2001));
  }

  @Test
  void refusesWhatCannotBe() {
    refused(
        "area is 'GTM for the second time', expected each area once, in or left out",
        () -> new InflowPanel(List.of(GUATEMALA), Map.of(GTM, "twice")));
    refused(
        "reason of FRO is ' ', expected text on one line that is not blank",
        () -> new InflowPanel(List.of(GUATEMALA), Map.of(FRO, " ")));
    InflowPanel panel =
        InflowPanel.of(
            List.of(
                GUATEMALA, HONDURAS.in(USD.millions()), inflows(SLV, 2010, new double[] {1}, 1)));
    refused(
        "unit of HND is 'million current USD', expected current USD, that of GTM",
        () -> panel.total(NORTH, List.of(GTM, HND)));
    refused(
        "years of remittances is 'none that all places have', expected a year in which each of the 2"
            + " has a value",
        () -> panel.total(NORTH, List.of(GTM, SLV)));
    assertThrows(IllegalArgumentException.class, () -> panel.total(NORTH, List.of(FRO)));
    assertThrows(IllegalArgumentException.class, () -> panel.leftOutInWords(0));
  }

  private static void refused(String message, Executable call) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
  }
}
