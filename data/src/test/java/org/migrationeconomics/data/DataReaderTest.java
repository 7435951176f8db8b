package org.migrationeconomics.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.data.labour.codebook.DdiReader;
import org.migrationeconomics.data.labour.ilostat.IlostatReader;
import org.migrationeconomics.data.labour.microdata.MicrodataReader;
import org.migrationeconomics.data.labour.microdata.WorkerMapping;
import org.migrationeconomics.data.measure.DataBankReader;
import org.migrationeconomics.data.measure.WdiBulkReader;
import org.migrationeconomics.data.measure.WorldBankAnswerReader;
import org.migrationeconomics.data.measure.WorldBankCsvReader;
import org.migrationeconomics.data.measure.WorldBankExcelReader;
import org.migrationeconomics.data.measure.WorldBankIndicator;
import org.migrationeconomics.data.measure.WorldBankJsonReader;
import org.migrationeconomics.data.migration.MatrixCsvReader;
import org.migrationeconomics.data.migration.estimates.FlowEstimate;
import org.migrationeconomics.data.migration.estimates.FlowEstimatesReader;
import org.migrationeconomics.data.migration.oecd.OecdMigrationReader;
import org.migrationeconomics.data.migration.refugees.UnhcrReader;
import org.migrationeconomics.data.migration.stocks.BilateralMigrationReader;
import org.migrationeconomics.data.migration.stocks.MigrantStockAgeReader;
import org.migrationeconomics.data.migration.stocks.MigrantStockReader;
import org.migrationeconomics.data.migration.stocks.StockMatrixReader;
import org.migrationeconomics.data.place.CountryMetadataReader;
import org.migrationeconomics.data.policy.PassportIndexReader;
import org.migrationeconomics.data.population.ConapoReader;
import org.migrationeconomics.data.population.EurostatReader;
import org.migrationeconomics.data.population.HfcReader;
import org.migrationeconomics.data.population.HfdReader;
import org.migrationeconomics.data.population.HmdReader;
import org.migrationeconomics.data.population.WppVariantsReader;
import org.migrationeconomics.data.population.wpp.WppCsvReader;
import org.migrationeconomics.data.population.wpp.WppTextReader;
import org.migrationeconomics.data.remittance.BanxicoMonthsReader;
import org.migrationeconomics.data.remittance.BanxicoReader;
import org.migrationeconomics.data.remittance.BanxicoSeriesReader;
import org.migrationeconomics.data.remittance.knomad.KnomadFlowsReader;
import org.migrationeconomics.data.remittance.knomad.KnomadMatrixReader;
import org.migrationeconomics.data.remittance.prices.CorridorPricesReader;
import org.migrationeconomics.data.remittance.prices.RemittancePricesReader;
import org.migrationeconomics.data.society.AlesinaGroupsReader;
import org.migrationeconomics.data.society.AlesinaMeasuresReader;
import org.migrationeconomics.data.society.HiefReader;
import org.migrationeconomics.data.society.HomeLanguagesReader;
import org.migrationeconomics.data.society.SpeakerCensusReader;
import org.migrationeconomics.data.table.CodedTableReader;

class DataReaderTest {

  private static final WorldBankIndicator GDP = WorldBankIndicator.GDP;
  private static final HmdReader HMD = HmdReader.of(Place.of("SWE"));
  private static final HfdReader HFD = HfdReader.withSexRatioAtBirth(1.05);
  private static final FlowEstimatesReader FLOWS = FlowEstimatesReader.withDefaults();
  private static final WppCsvReader WPP = WppCsvReader.withDefaults();
  private static final MicrodataReader ROWS = MicrodataReader.csv();

  /** Every door of the house. */
  private static final Map<String, DataReader<?>> READERS =
      new TreeMap<>(
          Map.ofEntries(
              reader("csv", WorldBankCsvReader.of(GDP)),
              reader("excel", WorldBankExcelReader.of(GDP)),
              reader("json", WorldBankJsonReader.of(GDP)),
              reader("answer", WorldBankAnswerReader.of(GDP)),
              reader("bulk", WdiBulkReader.of(GDP)),
              reader("databank", DataBankReader.withDefaults()),
              reader("metadata", CountryMetadataReader.withDefaults()),
              reader("eurostat", EurostatReader.withDefaults()),
              reader("coded", CodedTableReader.withDefaults()),
              reader("variants", WppVariantsReader.withDefaults()),
              reader("wppPopulations", file -> WPP.populations(file)),
              reader("wppFertility", file -> WPP.fertility(file)),
              reader("wppLifeTables", file -> WPP.lifeTables(file)),
              reader("wppDeaths", file -> WPP.deaths(file)),
              reader("wppText", WppTextReader.migrationByAge()),
              reader("wppIndicators", file -> WPP.indicators(file)),
              reader("matrix", KnomadMatrixReader.remittances()),
              reader("inflows", KnomadFlowsReader.inflows()),
              reader("prices", RemittancePricesReader.withDefaults()),
              reader("corridors", CorridorPricesReader.withDefaults()),
              reader("banxico", BanxicoReader.mexicanStates()),
              reader("banxicoMonths", BanxicoMonthsReader.prices()),
              reader("banxicoSeries", BanxicoSeriesReader.withDefaults()),
              reader("codebook", DdiReader.withDefaults()),
              reader("ilostat", IlostatReader.withDefaults()),
              reader("anyMatrix", MatrixCsvReader.withDefaults()),
              reader("oecd", OecdMigrationReader.withDefaults()),
              reader("bilateral", BilateralMigrationReader.withDefaults()),
              reader("conapo", ConapoReader.withDefaults()),
              reader("unhcr", UnhcrReader.withDefaults()),
              reader("unhcrPages", file -> UnhcrReader.withDefaults().readPages(List.of(file))),
              reader("passports", PassportIndexReader.withDefaults()),
              reader("stockMatrix", StockMatrixReader.withDefaults()),
              reader("stocksByAge", MigrantStockAgeReader.withDefaults()),
              reader("stocks", MigrantStockReader.withDefaults()),
              reader("groups", AlesinaGroupsReader.withDefaults()),
              reader("measures", AlesinaMeasuresReader.withDefaults()),
              reader("hief", HiefReader.withDefaults()),
              reader("homeLanguages", HomeLanguagesReader.of("Utopia")),
              reader("speakers", SpeakerCensusReader.speakers("Bluish")),
              reader("speakerShares", SpeakerCensusReader.shares("Bluish")),
              reader("populations", file -> HMD.populations(file)),
              reader("deaths", file -> HMD.deaths(file)),
              reader("births", file -> HMD.births(file)),
              reader("lifeTables", file -> HMD.lifeTables(file)),
              reader("hfc", HfcReader.withSexRatioAtBirth(1.05)),
              reader("fertility", file -> HFD.fertility(file)),
              reader("series", file -> HFD.series(file, "TFR", SimpleUnit.RATIO)),
              reader("flows", file -> FLOWS.readCsv(file)),
              reader("flow", file -> FLOWS.readJson(file, FlowEstimate.MIGRATION_RATE)),
              reader("flowStocks", file -> FLOWS.readStocks(file)),
              reader("workers", file -> ROWS.workers(file, WorkerMapping.isco08("isco")))));

  private static <T> Map.Entry<String, DataReader<?>> reader(String name, DataReader<T> reader) {
    return Map.entry(name, reader);
  }

  private static String problems(Reading<?> reading) {
    return reading.problems().stream().map(Problem::toString).toList().toString();
  }

  @Test
  void aFileThatCannotBeOpenedIsOneProblemAndTheValueOfAnEmptyOne(@TempDir Path folder)
      throws IOException {
    Path absent = folder.resolve("no such folder").resolve("file");
    Path empty = Files.createDirectory(folder.resolve("no such folder")).resolve("file");
    Files.createFile(empty);
    for (Map.Entry<String, DataReader<?>> entry : READERS.entrySet()) {
      Reading<?> none = entry.getValue().read(empty);
      Reading<?> missing = entry.getValue().read(Path.of("nowhere", "file"));
      assertTrue(none.hasProblems(), entry.getKey());
      assertEquals(
          "[" + Path.of("nowhere", "file") + ": there is no such file]",
          problems(missing),
          entry.getKey());
      // Sources name the file, which both share.
      assertEquals(
          none.value().toString().replace(absent.toString(), ""),
          missing.value().toString().replace(Path.of("nowhere", "file").toString(), ""),
          entry.getKey());
      assertThrows(IllegalArgumentException.class, missing::orThrow, entry.getKey());
    }
  }

  @Test
  void streamsThatFailAreOneProblem() {
    InputStream failing =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("the line is dead");
          }

          @Override
          public int read(byte[] target, int offset, int length) throws IOException {
            return read();
          }
        };
    READERS.forEach(
        (name, reader) ->
            assertEquals(
                "[s: the file cannot be read (IOException: the line is dead)]",
                problems(reader.read(failing, "s")),
                name));
  }

  @Test
  void damagedGzipIsOneProblem() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write("Year".getBytes(StandardCharsets.UTF_8));
    }
    byte[] cut = Arrays.copyOf(packed.toByteArray(), 8);
    READERS.forEach(
        (name, reader) ->
            assertEquals(
                "[s: the compressed file is damaged or cut off]",
                problems(reader.read(new ByteArrayInputStream(cut), "s")),
                name));
  }

  @Test
  void whatStandsInTheFilesPlaceIsCalledByItsName(@TempDir Path folder) throws IOException {
    Map<String, String> texts =
        Map.of(
            "<?xml version='1.0'?>\n<!DOCTYPE html>\n<html><title>Log\n in</title></html>",
            "this is HTML, a page of the web with the title 'Log in', expected a file of data; the"
                + " download may have failed",
            "version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n",
            "this is a pointer of Git LFS that stands for the file, not the file itself: 'git lfs"
                + " pull' fetches it",
            "/annex/objects/SHA256E-s12345--4d7a.csv\n",
            "this is a pointer of git-annex that stands for the file, not the file itself: 'git"
                + " annex get' fetches it",
            "\uFEFF<?xml version=\"1.0\"?><wb:error xmlns:wb=\"http://x\"><wb:message id=\"120\""
                + " key=\"Invalid value\">The parameter is not valid</wb:message></wb:error>",
            "this is the fault of a service in XML, expected a file of data; it says 'Invalid"
                + " value: The parameter is not valid'",
            "<S:Envelope xmlns:S='http://x'><S:Body><S:Fault><faultcode>413</faultcode>"
                + "<faultstring>too large</faultstring></S:Fault></S:Body></S:Envelope>",
            "this is the fault of a service in XML, expected a file of data; it says '413 too"
                + " large'");
    READERS.forEach(
        (name, reader) ->
            texts.forEach(
                (text, message) ->
                    assertEquals(
                        "[s:1: " + message + "]",
                        problems(reader.read(new StringReader(text), "s")),
                        name)));
    Path link = folder.resolve("f.csv");
    Files.createSymbolicLink(link, Path.of("../.git/annex/objects/0X/f.csv"));
    READERS.forEach(
        (name, reader) -> assertTrue(problems(reader.read(link)).contains("git annex get"), name));
  }

  @Test
  void messagesInJsonAreQuoted() {
    String text =
        "[{\"message\":[{\"id\":\"175\",\"key\":\"Invalid format\",\"value\":\"gone\"}]}]";
    READERS.forEach(
        (name, reader) -> {
          String problems = problems(reader.read(new StringReader(text), "s"));
          assertTrue(problems.matches(".*(JSON|XML|workbook|gone).*"), name + problems);
          if (problems.contains("expected CSV") || problems.contains("expected tex")) {
            assertTrue(problems.contains("which says 'gone'"), name + problems);
          }
        });
  }

  @Test
  void theSameTextInOtherClothes() {
    String text = "Country Name,Country Code,Year,Value\nMexico,MEX,2003,16653.7\n";
    WorldBankCsvReader reader = WorldBankCsvReader.of(GDP);
    Reading<?> expected = reader.read(new StringReader(text), "f.csv");
    assertEquals(List.of(), expected.problems());
    for (String other :
        List.of(
            text.replace(',', ';'),
            text.replace(',', '\t'),
            text.replace("\n", "\r\n"),
            text.replace('\n', '\r'),
            '\uFEFF' + text)) {
      assertEquals(expected, reader.read(new StringReader(other), "f.csv"), other);
    }
    for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16)) {
      byte[] bytes = text.getBytes(charset);
      assertEquals(expected, reader.read(new ByteArrayInputStream(bytes), "f.csv"));
    }
    byte[] odd = Arrays.copyOf(text.getBytes(StandardCharsets.UTF_16), 51);
    assertTrue(
        problems(reader.read(new ByteArrayInputStream(odd), "f.csv")).contains("not UTF-16"));
  }

  @Test
  void pathStreamAndTextAreOneFile(@TempDir Path folder) throws IOException {
    String text = "Country Name,Country Code,Year,Value\nMexico,MEX,2003,16653.7\n";
    WorldBankCsvReader reader = WorldBankCsvReader.of(GDP);
    Path file = Files.writeString(folder.resolve("f.csv"), '\uFEFF' + text);
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Reading<?> expected = reader.read(file);
    assertEquals(List.of(), expected.problems());
    assertEquals(expected, reader.read(new ByteArrayInputStream(bytes), "f.csv"));
    assertEquals(expected, reader.read(new StringReader(text), "f.csv"));
    assertEquals(expected, reader.read(DataFile.of(file)));
  }

  @Test
  void filesHaveANameForProblemsAndATitleForSources() {
    Path file = Path.of("folder", "a\nb.csv");
    assertEquals(Path.of("folder", "a\uFFFDb.csv").toString(), DataFile.of(file).name());
    assertEquals("a\uFFFDb.csv", DataFile.of(file).title());
    assertEquals(DataFile.of(file).name(), DataFile.of(file).toString());
    assertFalse(DataFile.of(Path.of("")).name().isBlank());
    assertEquals("/", DataFile.of(Path.of("/")).title());
    DataFile text = DataFile.of(new StringReader(""), "https://example.org/f.csv");
    assertEquals("https://example.org/f.csv", text.name());
    assertEquals(text.name(), text.title());
    Refusals.assertRefused(
        "name is ' ', expected text on one line that is not blank",
        () -> DataFile.of(new StringReader(""), " "));
    Refusals.assertRefused(
        "name is '', expected text on one line that is not blank",
        () -> DataFile.of(InputStream.nullInputStream(), ""));
  }
}
