package org.migrationeconomics.calculators.remittance.stability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.migrationeconomics.core.measure.MoneyUnit;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.measure.YearSeries;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.core.remittance.CapitalInflows;

class FlowStabilityTest {

  private static final MoneyUnit USD = MoneyUnit.of("USD").millions();

  private static YearSeries money(String label, double... values) {
    return YearSeries.of(USD, 2000, values).withLabel(label);
  }

  private static YearSeries holed(double... values) {
    return YearSeries.ofUnsafe("flow", USD, "test", 2000, values);
  }

  private static void refused(String expected, Executable code) {
    assertEquals(
        "java.lang.IllegalArgumentException: " + expected,
        assertThrows(IllegalArgumentException.class, code).toString());
  }

  /** x = 0, 0, 1, 0, 0 and λ = 1: the 3 × 3 system [7 -4 1; -4 7 -4; 1 -4 7] z = (1, -2, 1). */
  @Test
  void hodrickPrescottByHand() {
    TrendAndCycle split = HodrickPrescott.of(1).decompose(money("x", 0, 0, 1, 0, 0));
    // z1 = z3 = a and z2 = b with 8a - 4b = 1 and -8a + 7b = -2, so b = -1/3 and a = -1/24.
    double a = -1 / 24.0;
    double b = -1 / 3.0;
    double[] expected = {a, b - 2 * a, 2 * a - 2 * b, b - 2 * a, a};
    for (int i = 0; i < 5; i++) {
      assertEquals(expected[i], split.cycle().at(2000 + i), 1e-15);
    }
    assertEquals(5 / 12.0, split.trend().at(2002), 1e-15);
  }

  @Test
  void variationOfLevelAndShareByHand() {
    CapitalInflows inflows =
        CapitalInflows.of(Place.of("MEX"), money("r", 1, 2, 3), money("f", -4, 1, 0))
            .withGrossDomesticProduct(money("y", 100, 100, 100));
    FlowStability s = FlowStabilityCalculator.withDefaults().calculate(inflows);
    FlowStatistics r = s.flow("remittances");
    assertEquals(0.5, r.variationOfLevel().value(), 1e-15);
    assertEquals(0.5, r.variationOfShare().value(), 1e-15);
    // ln 2 and ln 3/2: half their difference by root of a half.
    assertEquals((Math.log(2) - Math.log(1.5)) / Math.sqrt(2), r.logDifferences().value(), 1e-15);
    assertEquals(
        "no value: HP(6.25) needs 4 years and remittances has 3",
        r.hodrickPrescottLog().toString());
    FlowStatistics f = s.flow("FDI");
    assertEquals("no value: the mean of FDI is not above zero", f.variationOfLevel().toString());
    assertEquals("no value: FDI is -4 in 2000 and has no logarithm", f.logDifferences().toString());
  }

  @Test
  void theTableNamesTheSmallestOfEachStatisticAndNoWinner() {
    CapitalInflows inflows =
        CapitalInflows.of(
            Place.of("MEX"),
            money("r", 100, 110, 121, 133, 146, 160, 177, 195),
            money("f", 50, 60, 40, 55, 62, 41, 52, 56));
    FlowStability s = FlowStabilityCalculator.withDefaults().calculate(inflows);
    String shown = s.show();
    assertTrue(shown.matches("(?s).*amount, by its mean.*FDI\\R.*"), shown);
    assertTrue(shown.matches("(?s).*log differences [^\\n]*remittances.*"), shown);
    assertTrue(s.toString().length() <= 950);
    assertTrue(
        s.explain()
            .render()
            .contains("no value: GDP was not given; CapitalInflows with it has a value"));
  }

  /** As El Salvador, whose direct investment lacks two years: the first line says how to go on. */
  @Test
  void noValueThatAnOptionWouldFillNamesTheOption() {
    CapitalInflows broken =
        CapitalInflows.of(
            Place.of("SLV"),
            money("remittances", 1, 2, 4, 3, 5, 6, 8),
            holed(1, Double.NaN, 3, 2, 3, 2, 4));
    FlowStability refused = FlowStabilityCalculator.withDefaults().calculate(broken);
    assertEquals(
        "Stability of flows, El Salvador, without 2001: no filters and no log differences over holes,"
            + " but with withHoles(LONGEST_RUN) or withHoles(CLOSE_UP)",
        refused.show().lines().findFirst().orElse(""));
    assertFalse(refused.flow("remittances").logDifferences().isPresent());
    FlowStability closed =
        FlowStabilityCalculator.withDefaults().withHoles(HoleTreatment.CLOSE_UP).calculate(broken);
    assertEquals(
        "Stability of flows, El Salvador, without 2001, holes closed up",
        closed.show().lines().findFirst().orElse(""));
    assertTrue(closed.flow("remittances").logDifferences().isPresent());
    assertEquals(
        "Stability of flows, El Salvador, without 2000-2001",
        FlowStabilityCalculator.withDefaults()
            .withHoles(HoleTreatment.LONGEST_RUN)
            .calculate(broken)
            .show()
            .lines()
            .findFirst()
            .orElse(""));
    assertEquals(
        "El Salvador, crisis of 2000-2002, no data for FDI in 2001",
        CrisisResponseCalculator.withWindow(2000, 2002)
            .calculate(broken)
            .show()
            .lines()
            .findFirst()
            .orElse(""));
  }

  @Test
  void aSingleFlowBesideGdp() {
    FlowStability s =
        FlowStabilityCalculator.withDefaults()
            .calculate(
                money("tourism", 3, 4, 3, 4, 3, 5, 3, 4),
                money("GDP", 100, 101, 102, 103, 104, 105, 106, 107));
    assertEquals(1, s.flows().size());
    assertTrue(s.flow("tourism").hamiltonShare().isPresent());
    refused("flow is 'FDI', expected one of [tourism]", () -> s.flow("FDI"));
  }

  @Test
  void filtersNeedUnbrokenYears() {
    YearSeries broken = holed(1, 2, Double.NaN, 4, 6, 5, 7, 9, Double.NaN);
    refused(
        "year is 2002, expected an observation; withHoles(LONGEST_RUN) or withHoles(CLOSE_UP) go on"
            + " without one",
        () -> HodrickPrescott.annual().decompose(broken));
    TrendAndCycle run =
        HodrickPrescott.annual().withHoles(HoleTreatment.LONGEST_RUN).decompose(broken);
    assertEquals(2003, run.cycle().firstYear());
    assertEquals(2007, run.cycle().lastYear());
    TrendAndCycle closed =
        HodrickPrescott.annual().withHoles(HoleTreatment.CLOSE_UP).decompose(broken);
    assertFalse(closed.cycle().has(2002));
    assertEquals(7, closed.cycle().count());
    YearSeries without = money("closed", 1, 2, 4, 6, 5, 7, 9);
    assertEquals(
        HodrickPrescott.annual().decompose(without).cycle().at(2002), closed.cycle().at(2003));
    assertTrue(closed.show().contains("closed up"));
    // Holes at the ends are none.
    assertEquals(
        4,
        HodrickPrescott.annual()
            .decompose(holed(Double.NaN, 1, 2, 4, 3, Double.NaN))
            .cycle()
            .count());
  }

  @Test
  void theEarliestOfEquallyLongRuns() {
    assertEquals(
        List.of(2000, 2001), HoleTreatment.LONGEST_RUN.select(List.of(2000, 2001, 2003, 2004)));
    assertEquals(List.of(2003, 2004), HoleTreatment.LONGEST_RUN.select(List.of(2001, 2003, 2004)));
    refused(
        "year is 2000, expected a year after 2001",
        () -> HoleTreatment.CLOSE_UP.select(List.of(2001, 2000)));
  }

  @Test
  void hamiltonRefusesWhatItCannotIdentify() {
    String why =
        "'x' is 'filtered', expected another series: its past values are collinear (it is constant or runs along a line), so the coefficients are not identified";
    refused(why, () -> HamiltonFilter.annual().decompose(money("x", 7, 7, 7, 7, 7, 7, 7, 7)));
    refused(why, () -> HamiltonFilter.annual().decompose(money("x", 1, 2, 3, 4, 5, 6, 7, 8)));
    refused(
        "number of years of 'x' is 6, expected at least 7 for Hamilton(2, 2)",
        () -> HamiltonFilter.annual().decompose(money("x", 1, 3, 2, 5, 4, 6)));
    refused("lags is 0, expected a number from 1 to 1000", () -> HamiltonFilter.of(2, 0));
    refused(
        "lambda is -1.0, expected a finite number that is not negative",
        () -> HodrickPrescott.of(-1));
  }

  /** x(t+1) = 2 + x(t)/2 + e(t) with e orthogonal to 1 and x(t): the regression finds it. */
  @Test
  void hamiltonFindsTheLawOfASeries() {
    YearSeries x = money("x", 0, 1, 5, 2, 8, 3, 9);
    List<Double> b = HamiltonFilter.of(1, 1).coefficients(x);
    // Normal equations of (0,1),(1,5),(5,2),(2,8),(8,3),(3,9): Σx 19, Σy 28, Σxx 103, Σxy 82.
    double slope = (6 * 82 - 19 * 28) / (6 * 103.0 - 19 * 19);
    assertEquals(slope, b.get(1), 1e-14);
    assertEquals((28 - slope * 19) / 6, b.get(0), 1e-14);
  }

  @Test
  void crisisByHand() {
    YearSeries x = money("flow", 80, 100, 90, 70, 95, 99, 101, 120);
    CrisisResponse response = CrisisResponseCalculator.withWindow(2000, 2004).calculate(x);
    CrisisResponse.Response row = response.flow("flow");
    assertEquals(OptionalInt.of(2001), row.peak());
    assertEquals(OptionalInt.of(2003), row.trough());
    assertEquals(-30, row.peakToTrough().value(), 1e-12);
    assertEquals(18.75, row.change().value(), 1e-12);
    assertEquals(5, row.yearsToRegain().value());
    assertTrue(response.toString().contains("2001"));
  }

  @Test
  void crisisWithoutFallWithoutRecoveryAndWithHoles() {
    CrisisResponseCalculator crisis = CrisisResponseCalculator.withWindow(2000, 2001);
    assertEquals(
        "no value: flow did not fall in 2000-2001",
        crisis.calculate(money("flow", 1, 2)).flow("flow").peakToTrough().toString());
    assertEquals(
        "no value: flow of 2000 not regained by 2002",
        crisis.calculate(money("flow", 3, 1, 2)).flow("flow").yearsToRegain().toString());
    CrisisResponse.Response holes = crisis.calculate(holed(3, 1, Double.NaN, 3)).flow("flow");
    assertEquals(3, holes.yearsToRegain().value());
    assertEquals(List.of(2002), holes.missingYears());
    CrisisResponse.Response unseen = crisis.calculate(holed(3, Double.NaN, 2)).flow("flow");
    assertEquals("no value: flow has no observation in 2001", unseen.change().toString());
    assertEquals(
        "no value: flow is observed in 1 of the years 2000-2001", unseen.peakToTrough().toString());
    CrisisResponse.Response negative = crisis.calculate(money("flow", -3, -5)).flow("flow");
    assertTrue(negative.change().toString().contains("not above zero in 2000"));
    assertTrue(negative.peakToTrough().toString().contains("nowhere above zero"));
    refused(
        "window is 2000, expected at least two years",
        () -> CrisisResponseCalculator.withWindow(2000, 2000));
  }

  @Test
  void crisisOfAllFlows() {
    CapitalInflows inflows =
        CapitalInflows.of(Place.of("MEX"), money("r", 4, 3, 4), money("f", 2, 1, 1))
            .withOfficialDevelopmentAssistance(money("o", 1, 1, 1));
    CrisisResponse response = CrisisResponseCalculator.withWindow(2000, 2001).calculate(inflows);
    assertEquals(-25, response.flow("remittances").peakToTrough().value(), 1e-12);
    assertEquals(-50, response.flow("FDI").peakToTrough().value(), 1e-12);
    assertFalse(response.flow("ODA").peak().isPresent());
    refused("flow is 'GDP', expected one of [remittances, FDI, ODA]", () -> response.flow("GDP"));
  }

  @Test
  void aFlowThatFollowsGdpByAYear() {
    double[] gdp = {100, 104, 99, 107, 103, 111, 105, 118, 110, 121};
    double[] flow = new double[gdp.length];
    flow[0] = 50;
    for (int i = 1; i < gdp.length; i++) {
      flow[i] = gdp[i - 1];
    }
    YearSeries y = YearSeries.of(SimpleUnit.INDEX, 2000, gdp).withLabel("home");
    FlowCyclicality c =
        FlowCyclicalityCalculator.withDefaults()
            .withFilter(HamiltonFilter.of(1, 1))
            .withMaximumLag(3)
            .calculate(money("flow", flow), y, y.withLabel("host"));
    List<FlowCyclicality.Lag> lags = c.products().get(0).lags();
    assertEquals(7, lags.size());
    assertEquals(-3, lags.get(0).years());
    // Nine cycles each, so eight pairs at a lag of one.
    assertEquals(8, lags.get(4).pairs());
    assertTrue(
        c.products().get(0).correlation(1).value() > c.products().get(0).correlation(0).value());
    assertTrue(c.products().get(0).correlation(1).value() > 0.8);
    assertEquals(
        "no value: lag 4 was not computed; withMaximumLag(4) does so",
        c.products().get(1).correlation(4).toString());
    assertTrue(c.show().contains("host"));
  }

  @Test
  void cyclicalityWithoutAValueSaysWhy() {
    YearSeries y = YearSeries.of(SimpleUnit.INDEX, 2000, 1, 2, 4, 8, 16, 32);
    FlowCyclicalityCalculator calculator = FlowCyclicalityCalculator.withDefaults();
    assertEquals(
        "no value: flow is 0 in 2001 and has no logarithm",
        calculator.calculate(money("flow", 1, 0, 1, 1, 1, 1), y).correlation().toString());
    assertEquals(
        "no value: HP(6.25) needs 4 years and there are 3",
        calculator.calculate(money("flow", 1, 2, 1), y).correlation().toString());
    assertEquals(
        "no value: one of the two has no cycle",
        calculator.calculate(money("flow", 1, 3, 1, 2, 1, 1), y).correlation().toString());
    assertTrue(
        calculator
            .withFilter(HamiltonFilter.of(1, 2))
            .calculate(money("flow", 1, 3, 1, 2, 1, 1), y)
            .correlation()
            .toString()
            .contains("collinear"));
    refused(
        "maximum lag is 51, expected a number of years from 0 to 50",
        () -> calculator.withMaximumLag(51));
  }

  @Test
  void optionsPrint() {
    assertEquals(
        "FlowStabilityCalculator, years 1990-2023, HP(100), Hamilton(3, 1), holes closed up",
        FlowStabilityCalculator.withDefaults()
            .withYears(1990, 2023)
            .withLambda(100)
            .withHamilton(3, 1)
            .withHoles(HoleTreatment.CLOSE_UP)
            .toString());
    assertEquals(
        "FlowCyclicalityCalculator, all years, HP(6.25), holes refused, up to 2 years of lead and lag",
        FlowCyclicalityCalculator.withDefaults().toString());
    assertEquals(
        "CrisisResponseCalculator, window 2008-2009",
        CrisisResponseCalculator.withWindow(2008, 2009).toString());
  }

  @Test
  void formsOfAFlow() {
    YearSeries flow = holed(1, 2, Double.NaN, 4);
    assertEquals(Math.log(2), FlowSeries.logDifferences(flow).at(2001), 1e-15);
    assertFalse(FlowSeries.logDifferences(flow).has(2003));
    assertEquals(4, FlowSeries.percentOfGdp(flow, money("y", 50, 50, 50, 100)).at(2003), 1e-15);
    refused(
        "x of 2001 is 0.0, expected a finite number above zero",
        () -> FlowSeries.logarithm(money("x", 1, 0)));
    refused(
        "unit of 'y' is 'index', expected million current USD, the unit of 'flow'",
        () ->
            FlowSeries.percentOfGdp(flow, YearSeries.of(SimpleUnit.INDEX, 2000, 1).withLabel("y")));
    refused(
        "years of 'x' is 1, expected at least two", () -> FlowSeries.logDifferences(money("x", 1)));
  }

  @Test
  void cycleOfValuesWithoutYears() {
    double[] values = {3, 1, 4, 1, 5, 9, 2, 6};
    YearSeries series = YearSeries.of(SimpleUnit.RATIO, 2000, values);
    YearSeries byYear = HodrickPrescott.annual().decompose(series).cycle();
    double[] cycle = HodrickPrescott.cycle(values, 6.25);
    for (int i = 0; i < cycle.length; i++) {
      assertEquals(byYear.at(2000 + i), cycle[i]);
    }
    // The first-order conditions of the trend: cycle = λ·K'K·trend, here its first row.
    double[] trend = new double[values.length];
    for (int i = 0; i < trend.length; i++) {
      trend[i] = values[i] - cycle[i];
    }
    assertEquals(6.25 * (trend[0] - 2 * trend[1] + trend[2]), cycle[0], 1e-12);
    assertEquals("[3.0, 1.0, 4.0, 1.0, 5.0, 9.0, 2.0, 6.0]", Arrays.toString(values));
    refused(
        "number of values is 2, expected at least 4",
        () -> HodrickPrescott.cycle(new double[] {1, 2}, 6.25));
    refused(
        "lambda is -1.0, expected a finite number that is not negative",
        () -> HodrickPrescott.cycle(values, -1));
    double[] holed = {1, 2, Double.NaN, 3};
    refused("value 2 is NaN, expected a finite number", () -> HodrickPrescott.cycle(holed, 1));
  }
}
