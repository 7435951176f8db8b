package org.migrationeconomics.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.migrationeconomics.core.measure.MoneyUnit;
import org.migrationeconomics.core.measure.YearSeries;
import org.migrationeconomics.core.remittance.CapitalInflows;
import org.migrationeconomics.data.measure.IndicatorTable;
import org.migrationeconomics.data.measure.WorldBankCsvReader;
import org.migrationeconomics.data.measure.WorldBankExcelReader;
import org.migrationeconomics.data.measure.WorldBankIndicator;
import org.migrationeconomics.data.place.CountryMetadataReader;
import org.migrationeconomics.data.remittance.WorldBankDownload;
import org.migrationeconomics.data.sample.Samples;

/**
 * Whole files of the World Bank: two editions in the tidy layout, one file as its site serves it.
 * Expected figures were computed independently from the same files.
 */
class WorldBankFilesTest {

  private Path folder = Path.of("");

  @BeforeEach
  void needsData() {
    String data = System.getProperty("migration.data", "");
    Assumptions.assumeFalse(data.isEmpty(), "needs -Dmigration.data");
    folder = Path.of(data, "worldbank");
  }

  private IndicatorTable tidy(String edition, WorldBankIndicator indicator) {
    String file = indicator.code().toLowerCase(Locale.ROOT) + ".csv";
    return WorldBankCsvReader.of(indicator).read(folder.resolve(edition).resolve(file)).orThrow();
  }

  private static String counts(IndicatorTable table) {
    return table.places().size()
        + table.aggregates().size()
        + " series, "
        + table.observationCount()
        + " observations";
  }

  /** Series and rows as counted by another program. */
  @Test
  void everySeriesOfEveryFileIsRead() {
    Map<String, String> expected = new HashMap<>();
    expected.put("BX.KLT.DINV.CD.WD", "251 series, 12096 observations");
    expected.put("BX.TRF.PWKR.CD.DT", "246 series, 9576 observations");
    expected.put("DT.ODA.ODAT.CD", "217 series, 11516 observations");
    expected.put("FI.RES.TOTL.CD", "183 series, 9491 observations");
    expected.put("NE.EXP.GNFS.ZS", "238 series, 11390 observations");
    expected.put("NE.IMP.GNFS.ZS", "239 series, 11442 observations");
    expected.put("NY.GDP.DEFL.KD.ZG", "260 series, 14210 observations");
    expected.put("NY.GDP.MKTP.CD", "261 series, 14743 observations");
    expected.put("NY.GDP.MKTP.KD.ZG", "261 series, 14321 observations");
    expected.put("NY.GNP.PCAP.PP.CD", "249 series, 8490 observations");
    expected.put("SM.POP.NETM", "264 series, 17424 observations");
    expected.put("SM.POP.TOTL", "262 series, 2096 observations");
    expected.put("SP.POP.TOTL", "264 series, 17394 observations");
    Map<String, String> actual = new HashMap<>();
    for (String code : expected.keySet()) {
      actual.put(code, counts(tidy("tidy-2026-07", WorldBankIndicator.find(code).orElseThrow())));
    }
    assertEquals(expected, actual);
    assertEquals(
        "248 series, 9691 observations",
        counts(tidy("tidy-2018-08", WorldBankIndicator.FDI_NET_INFLOWS)));
    assertEquals(
        "238 series, 7802 observations",
        counts(tidy("tidy-2018-08", WorldBankIndicator.REMITTANCES_RECEIVED)));
    assertEquals(
        "256 series, 11511 observations", counts(tidy("tidy-2018-08", WorldBankIndicator.GDP)));
  }

  /** Every number of every line, taken apart in another way. */
  @Test
  void everyNumberIsTheOneInTheFile() throws IOException {
    for (WorldBankIndicator indicator : WorldBankIndicator.known()) {
      Path file =
          folder.resolve("tidy-2026-07/" + indicator.code().toLowerCase(Locale.ROOT) + ".csv");
      if (!Files.exists(file)) {
        continue;
      }
      IndicatorTable table = WorldBankCsvReader.of(indicator).read(file).orThrow();
      List<String> lines = Files.readAllLines(file);
      for (String line : lines.subList(1, lines.size())) {
        int value = line.lastIndexOf(',') + 1;
        int year = line.lastIndexOf(',', value - 2) + 1;
        int code = line.lastIndexOf(',', year - 2) + 1;
        assertEquals(
            Double.parseDouble(line.substring(value)),
            table
                .series(line.substring(code, year - 1))
                .at(Integer.parseInt(line.substring(year, value - 1))),
            0.0,
            line);
      }
    }
  }

  @Test
  void groupsAreNotAmongTheCountries() {
    IndicatorTable population = tidy("tidy-2026-07", WorldBankIndicator.POPULATION);
    assertEquals(217, population.places().size());
    assertEquals(47, population.aggregates().size());
    double countries =
        population.places().values().stream().mapToDouble(series -> series.at(2020)).sum();
    // The world of the World Bank has 0.3 % more people than the places of the file; with the
    // groups
    // among them it would be many times too large.
    assertEquals(0.997, countries / population.series("WLD").at(2020), 5e-4);
  }

  @Test
  void theFileAsTheSiteServesIt() {
    Path file = folder.resolve("native/API_BM.TRF.PWKR.CD.DT_DS2_en_csv_v2_3012027.csv");
    IndicatorTable paid =
        WorldBankCsvReader.of(WorldBankIndicator.REMITTANCES_PAID).read(file).orThrow();
    assertEquals(Optional.of(LocalDate.of(2021, 9, 15)), paid.vintage());
    assertEquals(
        "217 places and 49 groups",
        paid.places().size() + " places and " + paid.aggregates().size() + " groups");
    assertEquals(8581, paid.observationCount());
    assertEquals(OptionalInt.of(1960), paid.firstYear());
    assertEquals(OptionalInt.of(2020), paid.lastYear());
    assertTrue(
        paid.series().values().stream()
            .allMatch(series -> series.firstYear() == 1960 && series.lastYear() == 2020));
    assertEquals(16480446.9273743, paid.series("ABW").at(1991));
    assertEquals(38, paid.series("ZMB").count());
    assertEquals(1978, paid.series("ZMB").years().min().orElseThrow());
    assertEquals(61, paid.series("ASM").holes().count(), "American Samoa has nothing but holes");
    Reading<IndicatorTable> received =
        WorldBankCsvReader.of(WorldBankIndicator.REMITTANCES_RECEIVED).read(file);
    assertEquals(1, received.problems().size());
    assertTrue(received.value().series().isEmpty());
    Reading<IndicatorTable> excel =
        WorldBankCsvReader.of(WorldBankIndicator.REMITTANCES_RECEIVED)
            .read(folder.resolve("native/personal-remittances-received.xls"));
    assertEquals(
        "this is an Excel workbook (.xls), expected CSV", excel.problems().get(0).message());
  }

  /** Counts and figures as another program finds them in the same workbook. */
  @Test
  void theWorkbookAsTheSiteServesIt() {
    Path file = folder.resolve("native/personal-remittances-received.xls");
    IndicatorTable table =
        WorldBankExcelReader.of(WorldBankIndicator.REMITTANCES_RECEIVED).read(file).orThrow();
    assertEquals(Optional.of(LocalDate.of(2023, 5, 10)), table.vintage());
    assertEquals(9497, table.observationCount());
    assertEquals(217, table.places().size());
    assertEquals(49, table.aggregates().size());
    assertEquals(44, table.series("MEX").count());
    assertEquals(60_300_000_000.0, table.series("MEX").at(2022));
    assertEquals(
        136, CountryMetadataReader.withDefaults().read(file).orThrow().lowAndMiddleIncome().size());
  }

  /** Full-precision figures of World Bank WDI, 1 July 2026. */
  @Test
  void capitalInflowsOfAWholeFolder() {
    WorldBankDownload download = WorldBankDownload.read(folder.resolve("tidy-2026-07")).orThrow();
    CapitalInflows mexico = download.capitalInflows("MEX");
    assertEquals(0.9171578092726383, ratio(mexico, 2003), 1e-15);
    assertEquals(2.1588017661203294, ratio(mexico, 2023), 1e-14);
    CapitalInflows salvador = download.capitalInflows("SLV");
    assertEquals(
        3_584_997_402.754282,
        salvador.remittances().at(2010) - salvador.foreignDirectInvestment().at(2010),
        1e-5);
    // Low- and middle-income countries: remittances above direct investment from 2023.
    CapitalInflows poorer = download.capitalInflows("LMY");
    assertEquals(587.6, poorer.remittances().at(2022) / 1e9, 0.05);
    assertEquals(591.0, poorer.foreignDirectInvestment().at(2022) / 1e9, 0.05);
    assertEquals(598.7, poorer.remittances().at(2023) / 1e9, 0.05);
    assertEquals(407.9, poorer.foreignDirectInvestment().at(2023) / 1e9, 0.05);
    assertFalse(download.countries().containsValue(poorer));
    assertTrue(download.aggregates().containsValue(poorer));
    // The deflator of 1990 for 2015 = 1.
    double level = 1;
    for (int year = 2015; year > 1990; year--) {
      level /= 1 + download.deflatorGrowth().at(year) / 100;
    }
    assertEquals(0.609402, level, 5e-7);
    // Countries with remittances above direct investment, of those with both.
    assertEquals("66 of 163", exceeding(download, 2004));
    assertEquals("93 of 173", exceeding(download, 2023));
  }

  private static double ratio(CapitalInflows inflows, int year) {
    return inflows.remittances().at(year) / inflows.foreignDirectInvestment().at(year);
  }

  private static String exceeding(WorldBankDownload download, int year) {
    long both = 0;
    long more = 0;
    for (CapitalInflows inflows : download.countries().values()) {
      if (inflows.remittances().has(year) && inflows.foreignDirectInvestment().has(year)) {
        both++;
        more += inflows.remittances().at(year) > inflows.foreignDirectInvestment().at(year) ? 1 : 0;
      }
    }
    return more + " of " + both;
  }

  /** Revisions: the sign of "remittances exceed FDI" in Mexico in 2010 depends on the edition. */
  @Test
  void editionsDiffer() {
    WorldBankDownload older = WorldBankDownload.read(folder.resolve("tidy-2018-08")).orThrow();
    WorldBankDownload newer = WorldBankDownload.read(folder.resolve("tidy-2026-07")).orThrow();
    assertEquals(1.05, ratio(older.capitalInflows("MEX"), 2010), 0.005);
    assertEquals(0.75, ratio(newer.capitalInflows("MEX"), 2010), 0.005);
  }

  @Test
  void theSamplesAreTheFilesRounded() {
    WorldBankDownload download = WorldBankDownload.read(folder.resolve("tidy-2026-07")).orThrow();
    for (CapitalInflows sample : Samples.capitalInflows()) {
      CapitalInflows whole =
          download.capitalInflows(sample.area().code()).in(MoneyUnit.of("USD").millions());
      same(whole.remittances(), sample.remittances(), 0.05);
      same(whole.foreignDirectInvestment(), sample.foreignDirectInvestment(), 0.05);
      same(
          whole.officialDevelopmentAssistance().orElseThrow(),
          sample.officialDevelopmentAssistance().orElseThrow(),
          0.05);
      same(
          whole.grossDomesticProduct().orElseThrow(),
          sample.grossDomesticProduct().orElseThrow(),
          0.5);
    }
  }

  private static void same(YearSeries whole, YearSeries sample, double rounding) {
    IntStream.rangeClosed(1990, 2024)
        .forEach(
            year -> {
              assertEquals(whole.has(year), sample.has(year), sample + " " + year);
              if (sample.has(year)) {
                assertEquals(whole.at(year), sample.at(year), rounding + 1e-9, sample + " " + year);
              }
            });
  }
}
