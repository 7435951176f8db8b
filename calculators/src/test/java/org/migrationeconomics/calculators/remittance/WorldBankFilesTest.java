package org.migrationeconomics.calculators.remittance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.measure.MeasureUnit;
import org.migrationeconomics.core.measure.MoneyUnit;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.measure.YearSeries;
import org.migrationeconomics.core.place.Aggregate;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.core.place.ReferenceArea;
import org.migrationeconomics.core.remittance.CapitalInflows;

/**
 * The whole files of the World Bank, vintage 1 July 2026, in their full precision; skipped unless
 * the system property {@code migration.data} names the folder that holds them.
 *
 * <p>The expected figures were computed from the same files by another programme.
 */
class WorldBankFilesTest {

  private static final MoneyUnit USD = MoneyUnit.of("USD");
  private static final RemittanceComparisonCalculator CALCULATOR =
      RemittanceComparisonCalculator.withDefaults();

  private static final Map<String, CapitalInflows> INFLOWS = new LinkedHashMap<>();
  private static Optional<YearSeries> usDeflatorGrowth = Optional.empty();

  @BeforeAll
  static void readTheFiles() throws IOException {
    String data = System.getProperty("migration.data");
    assumeTrue(data != null, "-Dmigration.data names no folder");
    Path folder = Path.of(data, "worldbank", "tidy-2026-07");
    Map<String, YearSeries> remittances = read(folder, "bx.trf.pwkr.cd.dt", USD);
    Map<String, YearSeries> fdi = read(folder, "bx.klt.dinv.cd.wd", USD);
    Map<String, YearSeries> oda = read(folder, "dt.oda.odat.cd", USD);
    Map<String, YearSeries> gdp = read(folder, "ny.gdp.mktp.cd", USD);
    Map<String, YearSeries> population = read(folder, "sp.pop.totl", SimpleUnit.PERSONS);
    usDeflatorGrowth =
        Optional.ofNullable(read(folder, "ny.gdp.defl.kd.zg", SimpleUnit.PERCENT).get("USA"));
    for (Map.Entry<String, YearSeries> entry : remittances.entrySet()) {
      String code = entry.getKey();
      if (fdi.containsKey(code)) {
        INFLOWS.put(
            code,
            CapitalInflows.builder()
                .area(area(code))
                .remittances(entry.getValue())
                .foreignDirectInvestment(fdi.get(code))
                .officialDevelopmentAssistance(Optional.ofNullable(oda.get(code)))
                .grossDomesticProduct(Optional.ofNullable(gdp.get(code)))
                .population(Optional.ofNullable(population.get(code)))
                .build());
      }
    }
  }

  @Test
  void ratiosInFullPrecision() {
    assertEquals(0.9171578092726383, compare("MEX").ratio(2003).value());
    assertEquals(2.1588017661203294, compare("MEX").ratio(2023).value());
    assertEquals(
        "no value: FDI net inflow is negative (-113,160,684 USD) in 2010",
        compare("SLV").ratio(2010).toString());
    assertEquals(3_584_997_402.754282, compare("SLV").gap(2010).value());
  }

  @Test
  void perCapitaAsPrinted() {
    int checked = 0;
    for (PublishedInflows.Line line : PublishedInflows.lines()) {
      double computed = compare(line.country()).year(line.year()).remittancesPerCapita().value();
      assertEquals(
          Double.parseDouble(line.perCapita()),
          computed,
          0.05 + 1e-9,
          () -> line.country() + " " + line.year());
      checked++;
    }
    assertEquals(175, checked);
  }

  @ParameterizedTest
  @CsvSource({
    "MEX, 2019, false",
    "SLV, 1977, false",
    "PHL, 1977, true",
    "IND, 1975, true",
    "MAR, 1975, true",
    "NGA, 2004, false",
    "LMY, 2023, false"
  })
  void sustainedSince(String code, int year, boolean orBefore) {
    SustainedSince since = compare(code).sustainedSince();
    assertEquals(OptionalInt.of(year), since.firstYear());
    assertEquals(orBefore, since.orBefore());
  }

  @Test
  void elSalvadorsLeadSpansTwoYearsWithoutData() {
    RemittanceComparison salvador = compare("SLV");
    assertEquals(List.of(1994, 1996), salvador.sustainedSince().missingYears());
    assertEquals(
        List.of(new YearRun(1977, 1993), new YearRun(1995, 1995), new YearRun(1997, 2024)),
        salvador.runs());
  }

  @Test
  void leadsThatAreNotSustained() {
    SustainedSince egypt = compare("EGY").sustainedSince();
    assertFalse(egypt.isPresent());
    assertEquals("remittances do not exceed FDI in 2024, the last year with data", egypt.reason());
    assertEquals(
        "remittances exceed FDI in no year of 1970-2024", compare("WLD").sustainedSince().reason());
  }

  @Test
  void mexicosOneOffYears() {
    assertEquals(
        List.of(1984, 1990, 2006, 2009, 2011, 2012), compare("MEX").earlierYearsExceeding());
  }

  @Test
  void lowAndMiddleIncomeCountriesCrossedIn2023() {
    RemittanceComparison lmy = compare("LMY");
    assertEquals(
        new Crossover(2023, 2022, Crossover.Direction.ABOVE),
        lmy.crossovers().get(lmy.crossovers().size() - 1));
    // Thousand million USD.
    assertEquals(587.6, lmy.year(2022).remittances().value() / 1e9, 0.05);
    assertEquals(591.0, lmy.year(2022).compared().value() / 1e9, 0.05);
    assertEquals(598.7, lmy.year(2023).remittances().value() / 1e9, 0.05);
    assertEquals(407.9, lmy.year(2023).compared().value() / 1e9, 0.05);
  }

  @ParameterizedTest
  @CsvSource({
    "MEX, 750.657750127, 772.6590257897757, 790.218832381, 859.3303577894011",
    "PHL, 608.4201897138083, 629.6034777481672, 124.04665775427385, 126.3013742408838",
    "MAR, 176.088023515201, 188.48331032236666, 57.06514573108924, 61.92020236190037"
  })
  void cumulativeSumsFrom1990To2023(
      String code, double nominal, double real, double fdi, double realFdi) {
    YearSeries deflator = Deflators.fromGrowth(usDeflatorGrowth.orElseThrow(), 2015);
    assertEquals(0.609402, deflator.at(1990), 5e-7);
    RemittanceTotals totals =
        CALCULATOR
            .withYears(1990, 2023)
            .withDeflator(deflator, 2015)
            .calculate(inflows(code))
            .totals();
    assertEquals(34, totals.years());
    assertEquals(nominal, totals.remittances().value() / 1e9, 1e-11 * nominal);
    assertEquals(real, totals.realRemittances().value() / 1e9, 1e-11 * real);
    assertEquals(fdi, totals.compared().value() / 1e9, 1e-11 * fdi);
    assertEquals(realFdi, totals.realCompared().value() / 1e9, 1e-11 * realFdi);
    assertEquals("constant 2015 USD", totals.realUnit().orElseThrow().label());
  }

  @ParameterizedTest
  @CsvSource({
    "1990,  55, 109,  9,  27,  90, 0.31838144400035917",
    "2000,  54, 149, 12,  53, 109, 0.08024991863651994",
    "2002,  68, 157,  7,  59, 113, 0.21123154150334056",
    "2004,  66, 163,  9,  64, 116, 0.23228967320995486",
    "2005,  63, 165,  8,  69, 121, 0.16745163355356985",
    "2020, 108, 177, 29,  71, 120, 0.6266180696037073",
    "2023,  93, 173, 20,  72, 114, 1.0465359040626354"
  })
  void countsOfCountries(
      int year, int above, int of, int notPositive, int aboveAid, int ofAid, double ratio) {
    RemittancePanelYear row = panel().year(year);
    assertEquals(above, row.countExceeding(ComparedInflow.FDI));
    assertEquals(of, row.withFdi());
    assertEquals(notPositive, row.fdiNotPositive());
    assertEquals(aboveAid, row.countExceeding(ComparedInflow.ODA));
    assertEquals(ofAid, row.withOda());
    assertEquals(ratio, row.ratioToFdi().value(), 1e-11);
    assertEquals(above, row.namesExceeding(ComparedInflow.FDI).size());
  }

  @Test
  void countriesExceedingThroughout2000To2023() {
    RemittancePanel panel = panel();
    assertTrue(panel.setApart().contains(Aggregate.of("WLD")));
    ExceedingThroughout throughout = panel.exceedingThroughout(2000, 2023);
    assertEquals(
        "ALB ARM BGD BIH DOM ECU GNB GTM HND HTI IND JAM LKA LSO MAR MDA NPL PAK PHL PSE SLV",
        String.join(" ", throughout.places().stream().map(Place::code).toList()));
    List<String> withGaps = new ArrayList<>();
    throughout
        .placesWithGaps()
        .forEach(row -> withGaps.add(row.place().code() + " " + row.missing().size()));
    assertEquals(
        "AFG 11, BMU 6, COM 4, FSM 23, KIR 6, LBN 2, PYF 9, SSD 14, TON 1, TUV 1, UZB 5, XKX 4, ZWE 9",
        String.join(", ", withGaps));
  }

  @Test
  void noFigureIsWithoutAValueForAnyReasonButTheData() {
    int rows = 0;
    for (CapitalInflows inflows : INFLOWS.values()) {
      for (ComparedInflow inflow : ComparedInflow.values()) {
        if (inflow.seriesOf(inflows).isEmpty()) {
          continue;
        }
        for (RemittanceComparisonYear row :
            CALCULATOR.withComparedInflow(inflow).calculate(inflows).years()) {
          rows++;
          for (Figure figure : List.of(row.ratio(), row.gap(), row.relativeGap())) {
            figure
                .reason()
                .ifPresent(reason -> assertFalse(reason.contains("beyond the range"), reason));
          }
        }
      }
    }
    assertTrue(rows > 10_000, "rows " + rows);
  }

  private static CapitalInflows inflows(String code) {
    return Optional.ofNullable(INFLOWS.get(code)).orElseThrow();
  }

  private static RemittanceComparison compare(String code) {
    return CALCULATOR.calculate(inflows(code));
  }

  private static RemittancePanel panel() {
    return RemittancePanelCalculator.withDefaults()
        .withAggregatesSetApart()
        .calculate(INFLOWS.values());
  }

  private static ReferenceArea area(String code) {
    return Place.isCountryCode(code) ? Place.of(code) : Aggregate.of(code);
  }

  /** Country Name,Country Code,Year,Value; the name may be quoted and hold commas. */
  private static Map<String, YearSeries> read(Path folder, String indicator, MeasureUnit unit)
      throws IOException {
    Map<String, YearSeries.Builder> builders = new LinkedHashMap<>();
    List<String> lines =
        Files.readAllLines(folder.resolve(indicator + ".csv"), StandardCharsets.UTF_8);
    for (String line : lines.subList(1, lines.size())) {
      int value = line.lastIndexOf(',');
      int year = line.lastIndexOf(',', value - 1);
      int code = line.lastIndexOf(',', year - 1);
      if (value + 1 < line.length()) {
        builders
            .computeIfAbsent(
                line.substring(code + 1, year),
                c ->
                    YearSeries.builder(unit).label(indicator).source("World Bank WDI, 1 July 2026"))
            .put(
                Integer.parseInt(line.substring(year + 1, value)),
                Double.parseDouble(line.substring(value + 1)));
      }
    }
    Map<String, YearSeries> series = new LinkedHashMap<>();
    builders.forEach((code, builder) -> series.put(code, builder.build()));
    return series;
  }
}
