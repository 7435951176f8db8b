package org.migrationeconomics.calculators.remittance.stability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.migrationeconomics.calculators.remittance.Deflators;
import org.migrationeconomics.calculators.remittance.WorldBankFiles;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.measure.YearSeries;
import org.migrationeconomics.core.remittance.CapitalInflows;

/**
 * Whole files of the World Bank, vintage 1 July 2026; skipped without them. Expected figures were
 * computed from the same files by another programme, with a general dense solver.
 */
class WorldBankStabilityTest {

  private static final FlowStabilityCalculator CALCULATOR =
      FlowStabilityCalculator.withDefaults()
          .withYears(1990, 2023)
          .withHoles(HoleTreatment.CLOSE_UP);

  private static Map<String, CapitalInflows> inflows = Map.of();
  private static Map<String, YearSeries> growth = Map.of();

  @BeforeAll
  static void readTheFiles() throws IOException {
    inflows = WorldBankFiles.inflows("tidy-2026-07");
    growth = WorldBankFiles.read("tidy-2026-07", "ny.gdp.mktp.kd.zg", SimpleUnit.PERCENT);
  }

  @ParameterizedTest
  @CsvSource({
    "MEX, 0.172579, 0.455501, 0.013579, 0.050365, 0.196798, 0.478539, 0.291705, 34",
    "SLV, 0.764910, 1.853363, 0.386279, 0.048764, , 0.266548, 1.066598, 32",
    "PHL, 0.455459, 0.470221, 0.175162, 0.067311, 0.356359, 0.299887, 0.448380, 34",
    "IND, 0.239126, 0.341438, 0.084977, 0.082937, 0.288919, 0.300956, 0.660236, 34",
    "MAR, 0.457984, 0.936877, 0.315609, 0.073360, 0.400872, 0.162666, 0.587937, 34"
  })
  void statisticsOfFiveCountries(
      String code,
      double remShare,
      double fdiShare,
      double odaShare,
      double remLog,
      Double fdiLog,
      double remVariation,
      double fdiVariation,
      int years) {
    FlowStability s = CALCULATOR.calculate(country(code));
    assertEquals(years, s.years().size());
    FlowStatistics r = s.flow("remittances");
    FlowStatistics f = s.flow("FDI");
    assertEquals(remShare, r.hodrickPrescottShare().value(), 1e-6);
    assertEquals(fdiShare, f.hodrickPrescottShare().value(), 1e-6);
    assertEquals(odaShare, s.flow("ODA").hodrickPrescottShare().value(), 1e-6);
    assertEquals(remLog, r.hodrickPrescottLog().value(), 1e-6);
    if (fdiLog == null) {
      assertTrue(f.hodrickPrescottLog().toString().contains("has no logarithm"));
    } else {
      assertEquals(fdiLog, f.hodrickPrescottLog().value(), 1e-6);
    }
    assertEquals(remVariation, r.variationOfShare().value(), 1e-6);
    assertEquals(fdiVariation, f.variationOfShare().value(), 1e-6);
  }

  /** Level, HP(100) share and log, Hamilton share and log, log differences of remittances. */
  @ParameterizedTest
  @CsvSource({
    "MEX, 0.767205442655, 0.304406793778, 0.119610304639, 0.427846200474, 0.149636153254, 0.101965400454",
    "SLV, 0.631972163002, 1.300281578030, 0.081976169735, 1.812108993373, 0.108838676602, 0.099786505156",
    "PHL, 0.702372734215, 0.706057241287, 0.086374687348, 1.020538246490, 0.099395631156, 0.133443259009",
    "IND, 0.823991143684, 0.299342419670, 0.119451156731, 0.411435435445, 0.164885002719, 0.143482695092",
    "MAR, 0.559982372563, 0.655221163636, 0.117384944019, 0.960768644131, 0.183606869923, 0.131897728661"
  })
  void furtherStatisticsOfRemittances(
      String code,
      double level,
      double hp100Share,
      double hp100Log,
      double hamiltonShare,
      double hamiltonLog,
      double changes) {
    FlowStatistics r = CALCULATOR.withLambda(100).calculate(country(code)).flow("remittances");
    assertEquals(level, r.variationOfLevel().value(), 1e-11);
    assertEquals(hp100Share, r.hodrickPrescottShare().value(), 1e-11);
    assertEquals(hp100Log, r.hodrickPrescottLog().value(), 1e-11);
    assertEquals(hamiltonShare, r.hamiltonShare().value(), 1e-10);
    assertEquals(hamiltonLog, r.hamiltonLog().value(), 1e-10);
    assertEquals(changes, r.logDifferences().value(), 1e-11);
  }

  @Test
  void theOrderDependsOnTheStatistic() {
    assertEquals(List.of(), exceptions(6.25, FlowStatistics::hodrickPrescottShare));
    assertEquals(List.of("PHL"), exceptions(100, FlowStatistics::hodrickPrescottShare));
    assertEquals(List.of(), exceptions(6.25, FlowStatistics::hodrickPrescottLog));
    assertEquals(List.of(), exceptions(6.25, FlowStatistics::hamiltonLog));
    assertEquals(List.of("MEX"), exceptions(6.25, FlowStatistics::variationOfLevel));
    assertEquals(List.of("MEX"), exceptions(6.25, FlowStatistics::variationOfShare));
    FlowStability philippines = CALCULATOR.withLambda(100).calculate(country("PHL"));
    assertEquals(0.706, philippines.flow("remittances").hodrickPrescottShare().value(), 5e-4);
    assertEquals(0.566, philippines.flow("FDI").hodrickPrescottShare().value(), 5e-4);
    assertEquals(
        0.515, CALCULATOR.calculate(country("MEX")).flow("FDI").variationOfLevel().value(), 5e-4);
  }

  /** The countries of the five in which remittances are not the steadier ones. */
  private static List<String> exceptions(
      double lambda, Function<FlowStatistics, Figure> statistic) {
    return List.of("MEX", "SLV", "PHL", "IND", "MAR").stream()
        .filter(
            code -> {
              FlowStability s = CALCULATOR.withLambda(lambda).calculate(country(code));
              Figure r = statistic.apply(s.flow("remittances"));
              Figure f = statistic.apply(s.flow("FDI"));
              assertEquals(code.equals("SLV"), !f.isPresent() || s.years().size() == 32);
              return f.isPresent() && r.value() >= f.value();
            })
        .toList();
  }

  @ParameterizedTest
  @CsvSource({"SLV, 0.228, 0.049", "IND, 0.220, 0.083", "MAR, 0.230, 0.073"})
  void aidIsLessSteadyInLogarithms(String code, double oda, double remittances) {
    FlowStability s = CALCULATOR.calculate(country(code));
    assertEquals(oda, s.flow("ODA").hodrickPrescottLog().value(), 5e-4);
    assertEquals(remittances, s.flow("remittances").hodrickPrescottLog().value(), 5e-4);
  }

  @Test
  void elSalvadorsHolesAreRefusedUnlessToldOtherwise() {
    FlowStatistics strict =
        CALCULATOR.withHoles(HoleTreatment.REFUSE).calculate(country("SLV")).flow("remittances");
    assertEquals(0.266548, strict.variationOfShare().value(), 1e-6);
    assertEquals(
        "no value: the years are broken, first in 1994; withHoles(LONGEST_RUN) or withHoles(CLOSE_UP) go on",
        strict.hodrickPrescottShare().toString());
    FlowStability run = CALCULATOR.withHoles(HoleTreatment.LONGEST_RUN).calculate(country("SLV"));
    assertEquals(27, run.years().size());
    assertEquals(1997, run.years().get(0));
    assertEquals(List.of(1990, 1991, 1992, 1993, 1994, 1995, 1996), run.leftOut());
  }

  @Test
  void hodrickPrescottOfMexicosLogarithms() {
    YearSeries logs = mexicosLogs();
    TrendAndCycle annual = HodrickPrescott.annual().decompose(logs);
    assertEquals(21.8255747690, annual.trend().at(1990), 1e-10);
    assertEquals(23.9441774347, annual.trend().at(2009), 1e-10);
    assertEquals(24.9383787236, annual.trend().at(2023), 1e-10);
    assertEquals(0.0284478099, annual.cycle().at(1990), 1e-10);
    assertEquals(-0.0292389061, annual.cycle().at(1995), 1e-10);
    assertEquals(-0.0900748205, annual.cycle().at(2009), 1e-10);
    assertEquals(-0.0426495636, annual.cycle().at(2020), 1e-10);
    assertEquals(-0.0218608711, annual.cycle().at(2023), 1e-10);
    assertEquals(-0.0467874402, HodrickPrescott.of(100).decompose(logs).cycle().at(2009), 1e-10);
  }

  @Test
  void hamiltonOfMexicosLogarithms() {
    YearSeries logs = mexicosLogs();
    List<Double> b = HamiltonFilter.annual().coefficients(logs);
    assertEquals(1.21965234, b.get(0), 5e-9);
    assertEquals(1.55690399, b.get(1), 5e-9);
    assertEquals(-0.60325335, b.get(2), 5e-9);
    TrendAndCycle fit = HamiltonFilter.annual().decompose(logs);
    assertFalse(fit.cycle().has(1992));
    assertEquals(0.0780954943, fit.cycle().at(1993), 1e-10);
    assertEquals(-0.0243009267, fit.cycle().at(2023), 1e-10);
  }

  @ParameterizedTest
  @CsvSource({
    "MEX, -15.47, -33.99, 10.40,   5.34",
    "SLV,  -9.39, -59.17,  4.85, -44.49",
    "PHL,   5.88,  54.07, -0.81, -21.33",
    "IND,  -1.55, -18.03, -0.22,  27.17",
    "MAR,  -9.07, -20.11,  6.49, -17.56",
    "LMY,  -3.15, -27.36,  0.48,  -1.24"
  })
  void changesInTwoCrises(
      String code, double rem2009, double fdi2009, double rem2020, double fdi2020) {
    CrisisResponse first = CrisisResponseCalculator.withWindow(2008, 2009).calculate(country(code));
    assertEquals(rem2009, first.flow("remittances").change().value(), 0.005);
    assertEquals(fdi2009, first.flow("FDI").change().value(), 0.005);
    CrisisResponse second =
        CrisisResponseCalculator.withWindow(2019, 2020).calculate(country(code));
    assertEquals(rem2020, second.flow("remittances").change().value(), 0.005);
    assertEquals(fdi2020, second.flow("FDI").change().value(), 0.005);
  }

  @ParameterizedTest
  @CsvSource({"MEX, 0.291593", "SLV, 0.440888", "PHL, 0.208092", "IND, 0.029815", "MAR, 0.213140"})
  void correlationWithGdpAtHome(String code, double expected) {
    YearSeries gdp =
        Deflators.fromGrowth(Optional.ofNullable(growth.get(code)).orElseThrow(), 2015);
    FlowCyclicality cyclicality =
        FlowCyclicalityCalculator.withDefaults()
            .withYears(1990, 2023)
            .calculate(country(code).remittances(), gdp);
    assertEquals(34, cyclicality.products().get(0).years().size());
    assertEquals(expected, cyclicality.correlation().value(), 1e-6);
  }

  private static YearSeries mexicosLogs() {
    return FlowSeries.logarithm(country("MEX").remittances().between(1990, 2023));
  }

  private static CapitalInflows country(String code) {
    return Optional.ofNullable(inflows.get(code)).orElseThrow();
  }
}
