package org.migrationeconomics.calculators.remittance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.measure.MoneyUnit;
import org.migrationeconomics.core.measure.YearSeries;
import org.migrationeconomics.core.place.Aggregate;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.core.place.ReferenceArea;
import org.migrationeconomics.core.remittance.CapitalInflows;
import org.migrationeconomics.core.remittance.InflowPanel;

class RemittancePanelTest {

  private static final MoneyUnit MILLIONS = PublishedInflows.MILLIONS;
  private static final double HOLE = Double.NaN;
  private static final RemittancePanelCalculator CALCULATOR =
      RemittancePanelCalculator.withDefaults();

  private static final CapitalInflows MEXICO =
      inflows(Place.of("MEX"), new double[] {5, 5, 5}, 10, 5, 4);
  private static final CapitalInflows MOROCCO =
      inflows(Place.of("MAR"), new double[] {6, 6, HOLE}, 2, -3, 1);
  private static final CapitalInflows INDIA =
      inflows(Place.of("IND"), new double[] {7, 8, 9}, HOLE, 1, 0)
          .withOfficialDevelopmentAssistance(series(9, -1, HOLE));

  @Test
  void countsPlacesWithBothObserved() {
    RemittancePanel panel = CALCULATOR.calculate(List.of(MEXICO, MOROCCO, INDIA));
    // 2000: MEX 5 < 10, MAR 6 > 2, IND without FDI but with ODA, 7 < 9.
    assertEquals(
        new RemittancePanelYear(
            2000,
            2,
            List.of(Place.of("MAR")),
            0,
            Figure.of(11.0 / 12),
            1,
            List.of(),
            Figure.of(7.0 / 9),
            List.of()),
        panel.year(2000));
    // 2001: MEX 5 = 5, MAR 6 > -3, IND 8 > 1; the negative investment is in the sum. ODA of India
    // is negative.
    assertEquals(
        new RemittancePanelYear(
            2001,
            3,
            List.of(Place.of("IND"), Place.of("MAR")),
            1,
            Figure.of(19.0 / 3),
            1,
            List.of(Place.of("IND")),
            Figure.empty("the sum of net ODA is not above zero in 2001"),
            List.of()),
        panel.year(2001));
    // 2002: MEX 5 > 4, MAR without remittances, IND 9 > 0.
    assertEquals(
        new RemittancePanelYear(
            2002,
            2,
            List.of(Place.of("IND"), Place.of("MEX")),
            1,
            Figure.of(14.0 / 4),
            0,
            List.of(),
            Figure.empty("no place has both remittances and ODA in 2002"),
            List.of()),
        panel.year(2002));
    assertEquals(List.of("India", "Morocco"), panel.year(2001).namesExceeding(ComparedInflow.FDI));
    assertEquals(2, panel.year(2001).countExceeding(ComparedInflow.FDI));
    assertEquals(1, panel.year(2001).countExceeding(ComparedInflow.ODA));
  }

  // "In many countries of emigration remittances exceed foreign direct investment."
  @Test
  void fourOfTheFiveExceedThroughout2000To2023() {
    RemittancePanel panel =
        CALCULATOR.calculate(
            PublishedInflows.COUNTRIES.stream().map(PublishedInflows::of).toList());
    ExceedingThroughout throughout = panel.exceedingThroughout(2000, 2023);
    assertEquals(
        List.of(Place.of("IND"), Place.of("MAR"), Place.of("PHL"), Place.of("SLV")),
        throughout.places());
    assertEquals(List.of(), throughout.placesWithGaps());
    ExceedingThroughout.Row mexico = throughout.rows().get(2);
    assertEquals(Place.of("MEX"), mexico.place());
    assertEquals(9, mexico.yearsExceeding());
    assertEquals(
        List.of(
            2000, 2001, 2002, 2003, 2004, 2005, 2007, 2008, 2010, 2013, 2014, 2015, 2016, 2017,
            2018),
        mexico.notExceeding());
    assertTrue(
        throughout
            .toString()
            .startsWith(
                """
                Remittances above FDI throughout 2000-2023: 4 of 5 places, 0 more in all years observed
                 place        years  not exceeding in                       not observed in
                 India           24  none                                   none
                """),
        throughout.toString());
  }

  @Test
  void theAnswerIsASentence() {
    RemittancePanel panel =
        CALCULATOR.calculate(
            PublishedInflows.COUNTRIES.stream().map(PublishedInflows::of).toList());
    assertEquals(
        "Remittances exceeded direct investment in every year of 2000-2023 in 4 of 5 places: India,"
            + " Morocco, Philippines and El Salvador; not in Mexico (9 of 24).",
        panel.exceedingThroughout(2000, 2023).answer());
    assertEquals(
        "Remittances exceeded aid in 2024 in 0 of 5 places; not in India (0 of 1, 1 without data),"
            + " Morocco (0 of 1, 1 without data), Mexico (0 of 1, 1 without data), Philippines (0"
            + " of 1, 1 without data) and El Salvador (0 of 1, 1 without data).",
        panel.exceedingThroughout(2024, 2024, ComparedInflow.ODA).answer());
    List<ExceedingThroughout.Row> many =
        java.util.stream.IntStream.range(10, 21)
            .mapToObj(
                i ->
                    new ExceedingThroughout.Row(
                        Place.own("p" + i, "Place " + i), 1, List.of(), List.of()))
            .toList();
    assertEquals(
        "Remittances exceeded direct investment in 2001 in 11 of 11 places.",
        new ExceedingThroughout(new YearRun(2001, 2001), ComparedInflow.FDI, many, "").answer());
  }

  @Test
  void gapsAreNamedAndProveNothing() {
    RemittancePanel panel =
        CALCULATOR.calculate(
            PublishedInflows.COUNTRIES.stream().map(PublishedInflows::of).toList());
    ExceedingThroughout throughout = panel.exceedingThroughout(1990, 2024);
    assertEquals(List.of(Place.of("IND"), Place.of("MAR"), Place.of("PHL")), throughout.places());
    assertEquals(
        List.of(new ExceedingThroughout.Row(Place.of("SLV"), 33, List.of(), List.of(1994, 1996))),
        throughout.placesWithGaps());
    ExceedingThroughout aid = panel.exceedingThroughout(1990, 2024, ComparedInflow.ODA);
    assertEquals(List.of(), aid.places());
    assertEquals(5, aid.placesWithGaps().size());
    assertEquals(List.of(2024), aid.placesWithGaps().get(0).missing());
  }

  @Test
  void aPlaceWithoutTheInflowIsMissingNotBelow() {
    RemittancePanel panel = CALCULATOR.calculate(List.of(MEXICO, INDIA));
    ExceedingThroughout aid = panel.exceedingThroughout(2000, 2001, ComparedInflow.ODA);
    assertEquals(
        List.of(
            new ExceedingThroughout.Row(Place.of("IND"), 1, List.of(2000), List.of()),
            new ExceedingThroughout.Row(Place.of("MEX"), 0, List.of(), List.of(2000, 2001))),
        aid.rows());
    assertEquals(List.of(), aid.placesWithGaps());
  }

  @Test
  void whoIsLeftOutIsNamedInTheFirstLine() {
    RemittancePanel panel =
        CALCULATOR.calculate(
            new InflowPanel(List.of(MEXICO), Map.of(Place.of("FRO"), "without FDI net inflow")));
    String title =
        "Places with remittances above FDI and ODA, 1 places 2000-2002; 1 left out: without FDI net"
            + " inflow: Faroe Islands";
    assertEquals(title, panel.show().lines().findFirst().orElse(""));
    assertEquals(
        "Remittances above FDI throughout 2000-2001: 0 of 1 places, 0 more in all years observed; 1"
            + " left out: without FDI net inflow: Faroe Islands",
        panel.exceedingThroughout(2000, 2001).show().lines().findFirst().orElse(""));
    assertEquals(CALCULATOR.calculate(List.of(MEXICO)).years(), panel.years());
    assertTrue(
        CALCULATOR
            .calculate(List.of(MEXICO))
            .show()
            .contains("A list does not say who is missing"));
    assertEquals("", CALCULATOR.calculate(InflowPanel.of(List.of(MEXICO))).leftOut().orElseThrow());
  }

  @Test
  void otherInflowsAreCountedWhereSomePlaceHasThem() {
    CapitalInflows mexico = MEXICO.withPortfolioEquity(series(4, 6, -1));
    RemittancePanel panel = CALCULATOR.calculate(List.of(mexico, MOROCCO));
    RemittancePanelYear year = panel.year(2000);
    assertEquals(1, year.countExceeding(ComparedInflow.PORTFOLIO));
    assertEquals(1, year.others().get(0).observed());
    assertEquals(5.0 / 4, year.others().get(0).ratio().value());
    assertEquals(0, panel.year(2001).countExceeding(ComparedInflow.PORTFOLIO));
    assertFalse(panel.year(2002).others().get(0).ratio().isPresent());
    assertTrue(panel.show().contains("R > portfolio equity"), panel.show());
    assertTrue(year.show().contains("portfolio equity"), year.show());
    refused(
        "inflow is private debt, expected one of [portfolio equity]",
        () -> year.countExceeding(ComparedInflow.DEBT));
    assertEquals(
        "[0, 1]",
        panel.exceedingThroughout(2000, 2000, ComparedInflow.PORTFOLIO).rows().stream()
            .map(ExceedingThroughout.Row::yearsExceeding)
            .sorted()
            .toList()
            .toString());
  }

  @Test
  void groupsAreRefusedOrSetApart() {
    CapitalInflows world = inflows(Aggregate.of("WLD", "World"), new double[] {50}, 60);
    CapitalInflows poor = inflows(Aggregate.of("LMY"), new double[] {50}, 60);
    refused(
        "area is 'group:WLD', expected a single place; withAggregatesSetApart leaves groups of"
            + " places out of the counts",
        () -> CALCULATOR.calculate(List.of(MEXICO, world)));
    RemittancePanel apart =
        CALCULATOR.withAggregatesSetApart().calculate(List.of(world, MEXICO, poor));
    assertEquals(List.of(Aggregate.of("LMY"), Aggregate.of("WLD")), apart.setApart());
    assertEquals(CALCULATOR.calculate(List.of(MEXICO)).years(), apart.years());
    assertTrue(
        apart
            .toString()
            .startsWith(
                "Places with remittances above FDI and ODA, 1 places 2000-2002; left out: 2 groups"
                    + " of places\n"));
    refused(
        "inflows is 'without any place', expected the inflows of at least one place",
        () -> CALCULATOR.withAggregatesSetApart().calculate(List.of(world)));
  }

  @Test
  void countsWithinASpan() {
    RemittancePanel panel = CALCULATOR.withYears(2001, 2004).calculate(List.of(MEXICO, MOROCCO));
    assertEquals(2001, panel.firstYear());
    assertEquals(2004, panel.lastYear());
    assertEquals(0, panel.year(2004).withFdi());
    assertEquals(
        "no value: no place has both remittances and FDI in 2004",
        panel.year(2004).ratioToFdi().toString());
  }

  @Test
  void printsWhatJShellCanShow() {
    List<CapitalInflows> five =
        new ArrayList<>(PublishedInflows.COUNTRIES.stream().map(PublishedInflows::of).toList());
    RemittancePanel panel = CALCULATOR.calculate(five);
    assertTrue(panel.toString().length() <= 950);
    assertTrue(
        panel
            .toString()
            .startsWith(
                """
                Places with remittances above FDI and ODA, 5 places 1990-2024
                 year  R > FDI  with FDI  FDI <= 0  ratio to FDI  R > ODA  with ODA  ratio to ODA
                 1990        5         5         0         2.612        5         5         2.174
                """),
        panel.toString());
    // (22767.7 + 3471.8 + 21556.6 + 53480.0 + 6422.5) / (30534.4 - 113.2 + 1070.4 + 27396.9 +
    // 1240.6).
    assertEquals(
        """
        Places with remittances above the inflow in 2010
         inflow  places  observed  ratio of sums
         FDI          4         5          1.791
         ODA          5         5         22.212
        FDI of zero or below in 1 of the 5\
        """,
        panel.year(2010).toString());
    Collections.reverse(five);
    assertEquals(panel, CALCULATOR.calculate(five));
    assertEquals("RemittancePanelCalculator, all years, aggregates refused", CALCULATOR.toString());
    assertEquals(
        "RemittancePanelCalculator, years 1990-2000, aggregates set apart",
        CALCULATOR.withYears(1990, 2000).withAggregatesSetApart().toString());
  }

  @Test
  void aRatioBeyondTheRangeOfNumbersSaysSo() {
    CapitalInflows tiny = inflows(Place.of("MEX"), new double[] {1e300}, Double.MIN_VALUE);
    assertEquals(
        "no value: the ratio of the sums of 2000 is beyond the range of numbers",
        CALCULATOR.calculate(List.of(tiny)).year(2000).ratioToFdi().toString());
    CapitalInflows huge = inflows(Place.of("MEX"), new double[] {1.7e308}, 1.7e308);
    CapitalInflows more = inflows(Place.of("MAR"), new double[] {1.7e308}, 1.7e308);
    assertEquals(
        "no value: the ratio of the sums of 2000 is beyond the range of numbers",
        CALCULATOR.calculate(List.of(huge, more)).year(2000).ratioToFdi().toString());
  }

  @Test
  void refusesWhatItCannotCount() {
    refused(
        "inflows is 'without any place', expected the inflows of at least one place",
        () -> CALCULATOR.calculate(List.of()));
    refused(
        "area is 'MEX for the second time', expected each place once",
        () -> CALCULATOR.calculate(List.of(MEXICO, MOROCCO, MEXICO)));
    refused(
        "unit of MEX is 'current USD', expected million current USD, that of MAR",
        () -> CALCULATOR.calculate(List.of(MEXICO.in(MoneyUnit.of("USD")), MOROCCO)));
    refused(
        "years is 1990-1999, expected a year of 2000-2002, the data of the places",
        () -> CALCULATOR.withYears(1990, 1999).calculate(List.of(MEXICO)));
    refused(
        "years is 2003-2005, expected a year of 2000-2002, the data of the places",
        () -> CALCULATOR.withYears(2003, 2005).calculate(List.of(MEXICO)));
    refused(
        "from-to is '2005-2000', expected a first year that is not after the last",
        () -> CALCULATOR.withYears(2005, 2000));
    assertEquals(
        "element of inflows is null, expected a value",
        assertThrows(
                IllegalArgumentException.class,
                () -> CALCULATOR.calculate(Collections.singletonList(null)))
            .getMessage());
    RemittancePanel panel = CALCULATOR.calculate(List.of(MEXICO));
    refused(
        "year is 1999, expected a year from 2000 to 2002",
        () -> panel.exceedingThroughout(1999, 2001));
    refused(
        "year is 2003, expected a year from 2000 to 2002",
        () -> panel.exceedingThroughout(2000, 2003));
    refused(
        "from-to is '2002-2000', expected a first year that is not after the last",
        () -> panel.exceedingThroughout(2002, 2000));
  }

  @Test
  void recordsRefuseWhatDoesNotFitTogether() {
    RemittancePanel panel = CALCULATOR.calculate(List.of(MEXICO));
    refused(
        "panel is '0 places by 3 years', expected at least one of each",
        () -> new RemittancePanel(List.of(), List.of(), Optional.empty(), panel.years()));
    refused(
        "year of row 2 is 2002, expected 2001",
        () ->
            new RemittancePanel(
                panel.inflows(),
                List.of(),
                Optional.empty(),
                List.of(panel.year(2000), panel.year(2002))));
    refused(
        "places exceeding FDI is 1, expected 0 to 0, the places observed",
        () ->
            new RemittancePanelYear(
                2000,
                0,
                List.of(Place.of("MEX")),
                0,
                Figure.of(1),
                0,
                List.of(),
                Figure.of(1),
                List.of()));
    refused(
        "years of MEX is 1, expected 2",
        () ->
            new ExceedingThroughout(
                new YearRun(2000, 2001),
                ComparedInflow.FDI,
                List.of(new ExceedingThroughout.Row(Place.of("MEX"), 1, List.of(), List.of())),
                ""));
  }

  private static void refused(String message, org.junit.jupiter.api.function.Executable call) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
  }

  private static CapitalInflows inflows(ReferenceArea area, double[] remittances, double... fdi) {
    return CapitalInflows.of(area, series(remittances), series(fdi));
  }

  private static YearSeries series(double... values) {
    return YearSeries.ofUnsafe("series", MILLIONS, "made up", 2000, values);
  }
}
