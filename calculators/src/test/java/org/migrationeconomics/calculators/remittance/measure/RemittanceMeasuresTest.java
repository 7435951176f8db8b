package org.migrationeconomics.calculators.remittance.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.migrationeconomics.calculators.remittance.ComparedInflow;
import org.migrationeconomics.calculators.remittance.Exceeds;
import org.migrationeconomics.core.measure.MoneyUnit;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.measure.YearSeries;
import org.migrationeconomics.core.migration.MatrixAxes;
import org.migrationeconomics.core.migration.OriginDestinationMatrix;
import org.migrationeconomics.core.place.Aggregate;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.core.remittance.CapitalInflows;

class RemittanceMeasuresTest {

  private static final MoneyUnit USD = MoneyUnit.of("USD").millions();
  private static final Place MEX = Place.of("MEX");
  private static final Place USA = Place.of("USA");
  private static final Place CAN = Place.of("CAN");
  private static final VintageComparisonCalculator VINTAGES =
      VintageComparisonCalculator.withDefaults();

  private static YearSeries money(double... values) {
    return YearSeries.of(USD, 2000, values);
  }

  private static void refused(String expected, Executable code) {
    assertEquals(
        "java.lang.IllegalArgumentException: " + expected,
        assertThrows(IllegalArgumentException.class, code).toString());
  }

  private static OriginDestinationMatrix stocks() {
    return OriginDestinationMatrix.of(
            List.of(MEX, USA, CAN),
            SimpleUnit.PERSONS,
            new double[][] {{100_000, 10_000, 2_000}, {800, 200_000, 300}, {50, 60, 30_000}})
        .withAxes(MatrixAxes.BIRTHPLACE_RESIDENCE);
  }

  @Test
  void emigrantsAreTheRowOfTheOriginWithoutTheNativeBorn() {
    EmigrantStocks e = EmigrantStocks.of(2000, stocks());
    assertEquals(12_000, e.emigrants(MEX, 2000).value());
    assertEquals(
        12_000, EmigrantStocks.of(2000, stocks().transposed()).emigrants(MEX, 2000).value());
    assertEquals(
        "no value: there is no bilateral migrant stock of 2001", e.emigrants(MEX, 2001).toString());
    assertTrue(e.emigrants(Aggregate.of("WLD"), 2000).toString().contains("group of places"));
    assertFalse(e.emigrants(Place.of("SLV"), 2000).isPresent());
    assertEquals(List.of(2000, 2005), e.and(2005, stocks()).years());
    assertEquals(e, EmigrantStocks.of(2000, stocks()));
    assertEquals(e.hashCode(), EmigrantStocks.of(2000, stocks()).hashCode());
    assertNotEquals(e, e.and(2005, stocks()));
    assertTrue(e.toString().contains("12,000"));
    refused("year is 2000, expected each year once", () -> e.and(2000, stocks()));
    refused(
        "axes of 'origin-destination matrix' is 'origin by destination', expected a stock:"
            + " birthplace or citizenship by residence; withAxes says so of a matrix that has them",
        () -> EmigrantStocks.of(2000, stocks().withAxes(MatrixAxes.ORIGIN_DESTINATION)));
    assertThrows(
        IllegalArgumentException.class,
        () ->
            EmigrantStocks.of(
                2000,
                OriginDestinationMatrix.of(
                    List.of(MEX, USA), SimpleUnit.RATIO, new double[][] {{1, 1}, {1, 1}})));
  }

  @Test
  void measuresByHand() {
    YearSeries gdp = money(400, 500);
    ExternalAccounts accounts =
        ExternalAccounts.builder()
            .exports(
                ExternalAccounts.ofPercentOfGdp(YearSeries.of(SimpleUnit.PERCENT, 2000, 20), gdp))
            .imports(money(0, 100))
            .build();
    RemittanceMeasures m =
        RemittanceMeasuresCalculator.withDefaults()
            .withEmigrants(EmigrantStocks.of(2000, stocks()))
            .withYears(2000, 2002)
            .calculate(CapitalInflows.of(MEX, money(6, 12), money(1, 1)), accounts);
    RemittanceMeasures.Year first = m.year(2000);
    assertEquals(7.5, first.toExports().value(), 1e-15);
    assertEquals("no value: imports are zero in 2000", first.toImports().toString());
    assertEquals(
        "no value: reserves were not given; CapitalInflows or ExternalAccounts with them gives"
            + " them",
        first.toReserves().toString());
    assertEquals(500, first.perEmigrant().value(), 1e-12);
    assertEquals(
        "no value: exports have no observation in 2001", m.year(2001).toExports().toString());
    assertEquals(12, m.year(2001).toImports().value(), 1e-15);
    assertEquals(
        "no value: remittances have no observation in 2002", m.year(2002).toImports().toString());
    assertTrue(m.toString().contains("per emigrant in USD"));
    refused("year is 2003, expected a year from 2000 to 2002", () -> m.year(2003));
  }

  @Test
  void whatComesWithTheInflowsIsMeasuredBy() {
    CapitalInflows inflows =
        CapitalInflows.builder()
            .area(MEX)
            .remittances(money(6, 12))
            .foreignDirectInvestment(money(1, 1))
            .exports(money(80, 60))
            .reserves(money(-4, 24))
            .build();
    RemittanceMeasures m = RemittanceMeasuresCalculator.withDefaults().calculate(inflows);
    assertEquals(7.5, m.year(2000).toExports().value(), 1e-15);
    assertEquals(50, m.year(2001).toReserves().value(), 1e-15);
    assertEquals("no value: reserves are below zero in 2000", m.year(2000).toReserves().toString());
    assertEquals(
        "Remittances of Mexico 2000-2001; nothing by imports, emigrants",
        m.show().lines().findFirst().orElse(""));
    assertEquals(
        "no value: emigrants were not given; withEmigrants adds them",
        m.year(2000).perEmigrant().toString());
  }

  /** An area of one download, and one without the compared inflow in either, are named. */
  @Test
  void downloadsNameWhoIsLeftOut() {
    CapitalInflows mexico = CapitalInflows.of(MEX, money(6, 12), money(1, 1));
    CapitalInflows canada = CapitalInflows.of(CAN, money(6, 12), money(1, 1));
    CapitalInflows states = CapitalInflows.of(USA, money(6, 12), money(1, 1));
    VintageComparison aid =
        VintageComparisonCalculator.withDefaults()
            .withComparedInflow(ComparedInflow.ODA)
            .calculate(
                List.of(mexico.withOfficialDevelopmentAssistance(money(1)), canada, states),
                List.of(
                    mexico.withOfficialDevelopmentAssistance(money(1)),
                    canada.withOfficialDevelopmentAssistance(money(1))));
    assertEquals(List.of(USA), aid.without());
    assertEquals(
        "Years in which remittances above ODA depends on the download, 1 area; left out, only"
            + " after: Canada; left out, without ODA: United States",
        aid.show().lines().findFirst().orElse(""));
  }

  @Test
  void unitsAreChecked() {
    refused(
        "unit of reserves is 'ratio', expected money, such as million current USD",
        () ->
            ExternalAccounts.builder().reserves(YearSeries.of(SimpleUnit.RATIO, 2000, 1)).build());
    refused(
        "exports of 2000 is -1.0, expected a finite number that is not negative",
        () -> ExternalAccounts.builder().exports(money(-1)).build());
    refused(
        "unit of exports is 'current USD', expected million current USD",
        () ->
            RemittanceMeasuresCalculator.withDefaults()
                .calculate(
                    CapitalInflows.of(MEX, money(1), money(1)),
                    ExternalAccounts.builder().exports(money(1).in(MoneyUnit.of("USD"))).build()));
    refused(
        "area of exports is 'CAN', expected MEX",
        () ->
            RemittanceMeasuresCalculator.withDefaults()
                .calculate(
                    CapitalInflows.of(MEX, money(1), money(1)),
                    ExternalAccounts.builder().exports(money(1).withArea("CAN")).build()));
    refused(
        "unit of 'series' is 'million current USD', expected %",
        () -> ExternalAccounts.ofPercentOfGdp(money(1), money(1)));
    refused(
        "span of 'series' is '1990-1990', expected a year in common with GDP",
        () ->
            ExternalAccounts.ofPercentOfGdp(YearSeries.of(SimpleUnit.PERCENT, 1990, 1), money(1)));
    assertEquals(
        "exports: not given; imports: not given; reserves: not given",
        ExternalAccounts.builder().build().toString());
    assertEquals(
        "RemittanceMeasuresCalculator, all years, no emigrants",
        RemittanceMeasuresCalculator.withDefaults().toString());
  }

  @Test
  void revisionsByHand() {
    YearSeries before =
        YearSeries.ofUnsafe(
            "x", USD, "t", 2000, new double[] {0, 100, -100, 100, 100, 5, Double.NaN});
    YearSeries after =
        YearSeries.ofUnsafe(
            "x", USD, "t", 2000, new double[] {1, 100.1, -100.2, 111, 100, Double.NaN, 6});
    // Zero to one and 100 to 111 changed much, -100 to -100.2 changed, exactly 0.1 % has not:
    // 100.1 - 100 is 0.0999999… in binary.
    assertEquals(new Revision(5, 3, 2, 1, 1), VINTAGES.revision(before, after));
    assertEquals(
        new Revision(5, 1, 1, 1, 1), VINTAGES.withThresholds(0.2, 0.5).revision(before, after));
    refused(
        "unit of 'x' is 'current USD', expected million current USD",
        () -> VINTAGES.revision(before, after.in(MoneyUnit.of("USD"))));
    refused(
        "changed is 3, expected from 4, changed much, to 5, common",
        () -> new Revision(5, 3, 4, 0, 0));
    assertTrue(new Revision(5, 3, 2, 1, 1).toString().contains("changed much"));
  }

  @Test
  void conclusionsThatTurnRound() {
    CapitalInflows before = CapitalInflows.of(MEX, money(3, 1, 3, 3), money(2, 2, 2, 2));
    CapitalInflows after = CapitalInflows.of(MEX, money(3, 3, 1, 3, 3), money(2, 2, 2, 2, 2));
    VintageComparison c = VINTAGES.calculate(before, after);
    VintageComparison.Area mexico = c.area("MEX");
    assertEquals(
        List.of(2001, 2002), mexico.flips().stream().map(VintageComparison.Flip::year).toList());
    assertEquals(Exceeds.YES, mexico.flips().get(0).after());
    assertEquals(0.5, mexico.flips().get(0).ratioBefore().value());
    assertEquals(1.5, mexico.flips().get(0).ratioAfter().value());
    // Before: sustained since 2002; after: since 2003.
    assertTrue(mexico.sustainedSinceChanged());
    assertEquals(List.of(2001, 2002, 2003), mexico.crossoversChanged());
    assertEquals(new Revision(4, 2, 2, 1, 0), c.remittances());
    assertEquals(new Revision(4, 0, 0, 1, 0), c.compared());
    assertEquals(1, c.withFlips().size());
    assertTrue(c.toString().contains("4 common, 2 changed by > 0.100 %"), c.toString());
    refused("code is 'USA', expected an area of both downloads", () -> c.area("USA"));
    VintageComparison.Area same = VINTAGES.calculate(before, before).area("MEX");
    assertEquals(List.of(), same.flips());
    assertFalse(same.sustainedSinceChanged());
    assertEquals(List.of(), same.crossoversChanged());
  }

  @Test
  void areasOfOneDownloadOnly() {
    CapitalInflows mexico = CapitalInflows.of(MEX, money(3), money(2));
    CapitalInflows canada = mexico.withArea(CAN);
    CapitalInflows usa = mexico.withArea(USA);
    VintageComparison c = VINTAGES.calculate(List.of(mexico, canada), List.of(usa, mexico));
    assertEquals(List.of(CAN), c.onlyBefore());
    assertEquals(List.of(USA), c.onlyAfter());
    refused(
        "areas of after is [CAN], expected one that both downloads have with FDI",
        () -> VINTAGES.calculate(mexico, canada));
    refused(
        "area of before is 'MEX for the second time', expected each area once",
        () -> VINTAGES.calculate(List.of(mexico, mexico), List.of(mexico)));
    assertThrows(
        IllegalArgumentException.class,
        () -> VINTAGES.withComparedInflow(ComparedInflow.ODA).calculate(mexico, mexico));
    refused(
        "large is 0.1, expected not below 0.2, the small threshold",
        () -> VINTAGES.withThresholds(0.2, 0.1));
    assertTrue(VINTAGES.toString().startsWith("VintageComparisonCalculator, remittances and FDI"));
  }
}
