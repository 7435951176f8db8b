package org.migrationeconomics.data.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.migrationeconomics.data.Refusals.assertRefused;
import static org.migrationeconomics.data.Workbooks.problems;
import static org.migrationeconomics.data.measure.WorldBankIndicator.FDI_NET_INFLOWS;
import static org.migrationeconomics.data.measure.WorldBankIndicator.GDP;
import static org.migrationeconomics.data.measure.WorldBankIndicator.REMITTANCES_RECEIVED;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.migrationeconomics.core.measure.YearSeries;
import org.migrationeconomics.data.Reading;
import org.migrationeconomics.data.place.WorldBankAreas;

/** The form of the answers is that of the API, version 2; the figures are invented. */
class WorldBankJsonReaderTest {

  private static final WorldBankJsonReader READER = WorldBankJsonReader.of(REMITTANCES_RECEIVED);

  private static final String PAGE_1 =
      """
      [{"page":1,"pages":2,"per_page":"2","total":3,"sourceid":"2","lastupdated":"2026-07-01"},
      [{"indicator":{"id":"BX.TRF.PWKR.CD.DT","value":"Personal remittances"},
        "country":{"id":"MX","value":"Mexico"},"countryiso3code":"MEX","date":"2021",
        "value":5.25E10,"unit":"","obs_status":"","decimal":0},
       {"indicator":{"id":"BX.TRF.PWKR.CD.DT","value":"Personal remittances"},
        "country":{"id":"NA","value":"Namibia"},"countryiso3code":"NAM","date":"2021",
        "value":null,"unit":"","obs_status":"","decimal":0}]]
      """;
  private static final String PAGE_2 =
      """
      [{"page":2,"pages":2,"per_page":2,"total":3},
      [{"indicator":{"id":"BX.TRF.PWKR.CD.DT","value":""},
        "country":{"id":"LMY","value":"Low & middle income"},"countryiso3code":"","date":"2020",
        "value":7}]]
      """;
  private static final String ONE =
      PAGE_2.replace(":2,\"pages\":2", ":1,\"pages\":1").replace("3}", "1}");

  private static Reading<IndicatorTable> read(String text) {
    return READER.read(new StringReader(text), "a.json");
  }

  private static Path file(Path folder, String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.writeString(file, text);
    return file;
  }

  @Test
  void pagesInAnyOrder(@TempDir Path folder) throws IOException {
    Path first = file(folder, "1.json", PAGE_1);
    Path second = file(folder, "2.json", PAGE_2);
    IndicatorTable table = READER.read(List.of(second, first)).orThrow();
    assertEquals(5.25e10, table.series("MEX").at(2021));
    assertEquals(7, table.series("LMY").at(2020));
    assertFalse(table.series("NAM").has(2021));
    assertTrue(problems(READER.read(first)).contains("page 2 of 2 is missing: give all pages"));
    assertTrue(problems(READER.read(List.of(first, first))).contains("page 1 was given twice"));
    assertTrue(
        problems(READER.read(List.of(first, file(folder, "3.json", ONE))))
            .contains("an answer of 1 pages"));
    assertTrue(problems(READER.read(List.of())).contains("no page was given"));
    assertTrue(problems(READER.read(folder.resolve("none"))).contains("there is no such file"));
  }

  @Test
  void emptyAnswersAndMarks() {
    for (String text :
        new String[] {
          "[{\"page\":0,\"pages\":0,\"per_page\":0,\"total\":0},null]",
          "[{\"page\":1,\"pages\":0,\"per_page\":50,\"total\":0},[]]",
          "\uFEFF[{\"page\":0,\"pages\":0,\"total\":0,\"other\":[],\"more\":{\"a\":1}},\r\nnull]"
        }) {
      Reading<IndicatorTable> empty = read(text);
      assertTrue(empty.value().series().isEmpty());
      assertEquals(
          "a.json: the answer has no observation: BX.TRF.PWKR.CD.DT has none in the countries and"
              + " years that were asked for",
          empty.problems().get(0).toString());
      assertEquals(1, empty.problems().size());
    }
    assertEquals(7, read(ONE).orThrow().series("LMY").at(2020));
    assertTrue(
        READER
            .withSource("mine")
            .withAreas(WorldBankAreas.standard())
            .read(new StringReader(ONE), "a")
            .orThrow()
            .series("LMY")
            .toString()
            .contains("mine"));
    assertTrue(READER.toString().contains("BX.TRF.PWKR.CD.DT"));
  }

  @Test
  void errorsOfTheApiAreQuoted() {
    assertTrue(
        problems(
                read(
                    """
                    [{"message":[{"id":"120","key":"Invalid value","value":"The provided \
                    parameter value is not valid"}]}]
                    """))
            .contains(
                "the API answered with an error: 'Invalid value: The provided parameter value"));
  }

  @Test
  void answersInXmlAreQuotedToo() {
    assertEquals(
        "a.json:1: this is the fault of a service in XML, expected a file of data; it says 'Come"
            + " back later'",
        problems(
            read(
                "\uFEFF<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<wb:error xmlns:wb=\"u\">\n"
                    + "<wb:message id=\"105\" key=\"Service unavailable\">Come back later"
                    + "</wb:message>\n</wb:error>")));
    assertTrue(
        problems(read("<?xml version=\"1.0\"?><wb:data/>")).contains("ask with format=json"));
    assertTrue(problems(read("<html>Request Error</html>")).contains("this is HTML"));
  }

  @Test
  void groupsThatHaveOnlyTwoLetters() {
    Reading<IndicatorTable> reading =
        read(ONE.replace("\"LMY\",\"value\":\"Low & middle income\"", "\"XD\",\"value\":\"H\""));
    assertEquals(7, reading.orThrow().series("HIC").at(2020));
    assertEquals("High income", reading.value().aggregates().keySet().iterator().next().name());
    assertTrue(problems(read(ONE.replace("\"LMY\"", "\"XK\""))).contains("'XK' ("));
  }

  private static final String TWO =
      """
      [{"page":"1","pages":"1","per_page":"50","total":"3","lastupdated":"2026-07-13"},
      [{"indicator":{"id":"BX.TRF.PWKR.CD.DT","value":""},"country":{"id":"CO","value":"Colombia"},
        "countryiso3code":"COL","date":"2024","value":"110","unit":"","scale":""},
       {"indicator":{"id":"BX.KLT.DINV.CD.WD","value":""},"country":{"id":"CO","value":"Colombia"},
        "countryiso3code":"COL","date":"2024","value":140},
       {"indicator":{"id":"BX.KLT.DINV.CD.WD","value":""},"country":{"id":"CO","value":"Colombia"},
        "countryiso3code":"COL","date":"2023","value":null}]]
      """;

  @Test
  void oneOfSeveralIndicators() {
    IndicatorTable table = read(TWO).orThrow();
    assertEquals(110, table.series("COL").at(2024));
    assertEquals(1, table.observationCount());
    assertEquals("World Bank API, updated 2026-07-13", table.source());
    assertEquals("2026-07-13", table.vintage().orElseThrow().toString());
  }

  @Test
  void severalIndicators() {
    Map<WorldBankIndicator, IndicatorTable> tables =
        WorldBankAnswerReader.of(REMITTANCES_RECEIVED, FDI_NET_INFLOWS)
            .read(new StringReader(TWO), "a.json")
            .orThrow();
    assertEquals(
        110, Objects.requireNonNull(tables.get(REMITTANCES_RECEIVED)).series("COL").at(2024));
    YearSeries investment = Objects.requireNonNull(tables.get(FDI_NET_INFLOWS)).series("COL");
    assertEquals(140, investment.at(2024));
    assertFalse(investment.has(2023));
    assertEquals(
        "a.json: there is no row of NY.GDP.MKTP.CD",
        problems(
            WorldBankAnswerReader.of(REMITTANCES_RECEIVED, GDP)
                .withSource("mine")
                .withAreas(WorldBankAreas.standard())
                .read(new StringReader(TWO), "a.json")));
    assertRefused(
        "indicator is 'NY.GDP.MKTP.CD', expected each indicator once",
        () -> WorldBankAnswerReader.of(GDP, GDP));
    assertRefused("indicators is 'none', expected at least one", () -> WorldBankAnswerReader.of());
    assertEquals(
        "reader of World Bank JSON, 1 indicators", WorldBankAnswerReader.of(GDP).toString());
  }

  @Test
  void faultsOfObservations() {
    String unit = "\"date\":\"2020\",\"unit\":\"thousand\"";
    assertTrue(
        problems(read(ONE.replace("\"date\":\"2020\"", unit)))
            .contains("the observation has a field 'unit', which may qualify its value"),
        ONE);
    assertFalse(
        problems(read(ONE.replace("\"date\":\"2020\"", unit.replace("thousand", ""))))
            .contains("qualify"));
    assertEquals(
        "a.json: the answer has only BM.TRF.PWKR.CD.DT, expected BX.TRF.PWKR.CD.DT",
        problems(read(ONE.replace("BX.TRF", "BM.TRF"))));
    assertTrue(problems(read(ONE.replace("LMY", "QQQ"))).contains("'QQQ' ('Low & middle income')"));
    // Two letters are never looked up: NA is Namibia, and a code of the World Bank as well.
    assertTrue(problems(read(ONE.replace("\"LMY\"", "\"NA\""))).contains("'NA' ("));
    assertTrue(problems(read(ONE.replace("2020", "2020Q1"))).contains("'2020Q1' is not a year"));
    assertTrue(problems(read(ONE.replace("7}", "true}"))).contains("'true' is not a finite"));
    assertTrue(problems(read(ONE.replace("7}", "1e999}"))).contains("'1e999' is not a finite"));
    assertTrue(
        problems(read(ONE.replace("\"total\":1", "\"total\":2")))
            .contains("there are 1 observations, but the answer says 2"));
    String row = ONE.substring(ONE.indexOf("\n[") + 2, ONE.indexOf("]]"));
    assertTrue(
        problems(read(ONE.replace("]]", "," + row + "]]").replace("\"total\":1", "\"total\":2")))
            .contains("Low & middle income 2020 is 7 here and 7"));
  }

  @Test
  void otherFormsAreRefused() {
    for (String text :
        new String[] {
          "{}",
          "[]",
          "[1,2]",
          "[{\"page\":1,\"pages\":1},[]]",
          ONE.replace("]]", "],1]"),
          ONE + "1",
          ONE.replace("[{\"indicator", "[3,{\"indicator"),
          ONE.replace(",\n[{", ",5,[{"),
          ONE.replace("\"value\":7", "\"value\":[1,2]")
        }) {
      assertTrue(problems(read(text)).contains("is not an answer of the World Bank's API"), text);
    }
    for (String text :
        new String[] {
          "",
          "<html>",
          ONE.substring(0, ONE.length() - 20),
          "[{\"page\":1,\"page\":2}]",
          "[".repeat(30) + "{\"a\":" + "[".repeat(30),
          ONE.replace("\"Low", "\"" + "x".repeat(200_000)),
          ONE.replace("7}", "7".repeat(2000) + "}")
        }) {
      assertFalse(read(text).problems().isEmpty(), text);
    }
  }

  @Test
  void failingStreamsAreProblems() {
    Reader failing =
        new Reader() {
          @Override
          public int read(char[] target, int offset, int length) throws IOException {
            throw new IOException("the line is dead");
          }

          @Override
          public void close() {}
        };
    assertTrue(problems(READER.read(failing, "a")).contains("the line is dead"));
  }
}
