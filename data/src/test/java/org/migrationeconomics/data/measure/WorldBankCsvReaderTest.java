package org.migrationeconomics.data.measure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.migrationeconomics.data.Refusals.assertRefused;
import static org.migrationeconomics.data.measure.WorldBankIndicator.REMITTANCES_RECEIVED;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.migrationeconomics.core.measure.MoneyUnit;
import org.migrationeconomics.core.measure.YearSeries;
import org.migrationeconomics.core.place.Aggregate;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.data.DataFile;
import org.migrationeconomics.data.Problem;
import org.migrationeconomics.data.Reading;
import org.migrationeconomics.data.place.WorldBankAreas;

class WorldBankCsvReaderTest {

  private static final WorldBankCsvReader READER = WorldBankCsvReader.of(REMITTANCES_RECEIVED);
  private static final String HEAD = "Country Name,Country Code,Year,Value\n";

  private static Reading<IndicatorTable> read(String text) {
    return READER.read(new StringReader(text), "f.csv");
  }

  private static Reading<IndicatorTable> read(byte[] bytes) {
    return READER.read(new ByteArrayInputStream(bytes), "f.csv");
  }

  /** All problems, one a line. */
  private static String problems(String text) {
    return lines(read(text));
  }

  private static String lines(Reading<?> reading) {
    return String.join("\n", reading.problems().stream().map(Problem::toString).toList());
  }

  /** The API's layout as the World Bank serves it: byte-order mark, CRLF, a comma at each end. */
  private static String api(String... rows) {
    StringBuilder text =
        new StringBuilder(
            "\uFEFF\"Data Source\",\"World Development Indicators\",\r\n\r\n"
                + "\"Last Updated Date\",\"2021-09-15\",\r\n\r\n"
                + "\"Country Name\",\"Country Code\",\"Indicator Name\",\"Indicator Code\","
                + "\"2001\",\"2002\",\"2003\",\r\n");
    for (String row : rows) {
      text.append(row).append("\r\n");
    }
    return text.toString();
  }

  private static String apiRow(String name, String code, String cells) {
    return '"'
        + name
        + "\",\""
        + code
        + "\",\"Personal remittances\",\"BX.TRF.PWKR.CD.DT\","
        + cells;
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(bytes);
    }
    return packed.toByteArray();
  }

  // ---- the tidy layout

  @Test
  void tidyRowsBecomeSeriesWithHoles() {
    IndicatorTable table =
        READER
            .withSource("World Bank WDI, 1 July 2026")
            .read(
                new StringReader(
                    HEAD
                        + "World,WLD,2003,2.5e11\n"
                        + "Mexico,MEX,2005,22741.8\n"
                        + "Mexico,MEX,2002,11029.4\n"
                        + "Mexico,MEX,2003,-0.5\n"
                        + "\"Korea, Rep.\",KOR,2003,.25\n"),
                "f.csv")
            .orThrow();
    YearSeries mexico =
        YearSeries.builder(MoneyUnit.of("USD"))
            .label("remittances received")
            .source("World Bank WDI, 1 July 2026")
            .put(2002, 11029.4)
            .put(2003, -0.5)
            .put(2005, 22741.8)
            .build()
            .withArea("MEX");
    assertEquals(mexico, table.series("MEX"));
    assertEquals(2.5e11, table.series("WLD").at(2003));
    assertEquals(List.of(Place.of("MEX"), Place.of("KOR")), List.copyOf(table.places().keySet()));
    assertEquals(List.of(Aggregate.of("WLD")), List.copyOf(table.aggregates().keySet()));
    assertEquals(Optional.empty(), table.vintage());
    assertEquals(REMITTANCES_RECEIVED, table.indicator());
    assertEquals(5, table.observationCount());
  }

  @Test
  void columnsAreFoundByName() {
    String text = "Value,Year,Country Code,Country Name\n7,2003,MEX,Mexico\n";
    assertEquals(7, read(text).orThrow().series("MEX").at(2003));
  }

  @Test
  void emptyValuesAreHoles() {
    YearSeries series =
        read(HEAD + "Mexico,MEX,2001,\nMexico,MEX,2002,5\nMexico,MEX,2003,\"\"\n")
            .orThrow()
            .series("MEX");
    assertEquals(
        "2001 2003", series.holes().boxed().toList().toString().replaceAll("[,\\[\\]]", ""));
    assertEquals(1, series.count());
  }

  @Test
  void yearsMayComeInAnyOrder() {
    StringBuilder text = new StringBuilder(HEAD);
    int[] years = {2000, 1990, 1900, 2999, 1950, 2063, 2064, 1000, 1500};
    for (int year : years) {
      text.append("Mexico,MEX,").append(year).append(',').append(year + 0.5).append('\n');
    }
    YearSeries series = read(text.toString()).orThrow().series("MEX");
    assertEquals(1000, series.firstYear());
    assertEquals(2999, series.lastYear());
    assertArrayEquals(Arrays.stream(years).sorted().toArray(), series.years().toArray());
    for (int year : years) {
      assertEquals(year + 0.5, series.at(year));
    }
  }

  @Test
  void namibiaIsNotMissing() {
    assertEquals(1.5, read(HEAD + "Namibia,NAM,2003,1.5\n").orThrow().series("NAM").at(2003));
    assertEquals(
        "f.csv:2: column 2 'Country Code': 'NA' ('Namibia') is not a World Bank code of a country"
            + " or group, expected NAM, the three-letter code of Namibia; the row is left out",
        problems(HEAD + "Namibia,NA,2003,1.5\n"));
  }

  @Test
  void byteOrderMarkLineEndsAndBlankLinesDoNotMatter() {
    String text = HEAD + "Mexico,MEX,2003,5\n\nMexico,MEX,2004,6\n\n";
    IndicatorTable plain = read(text).orThrow();
    assertEquals(plain, read("\uFEFF" + text).orThrow());
    assertEquals(plain, read(text.replace("\n", "\r\n")).orThrow());
    assertEquals(plain, read(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8)).orThrow());
  }

  @Test
  void allProblemsOfAFileAreReportedInOrder() {
    String text =
        HEAD
            + "Mexico,MEX,203,5\n"
            + "Mexico,MEX,2003,NA\n"
            + "Mexico,MEX,2004\n"
            + "Mexico,MEX,2005,1,2\n"
            + "Utopia,UTO,2003,5\n"
            + "Mexico,MEX,3003,..\n"
            + "Utopia,UTO,2004,5\n"
            + "Mexico,MEX,2006,6\n";
    Reading<IndicatorTable> reading = read(text);
    assertEquals(
        """
        f.csv:2: column 3 'Year': '203' is not a year from 1000 to 2999
        f.csv:3: column 4 'Value': 'NA' is not a decimal number such as 16653.7; a missing value is an empty field
        f.csv:4: the row has 3 fields, expected 4 as in the header
        f.csv:5: the row has 5 fields, expected 4 as in the header
        f.csv:6: column 2 'Country Code': 'UTO' ('Utopia') is not a World Bank code of a country or group; 2 rows are left out, the last in line 8
        f.csv:7: column 3 'Year': '3003' is not a year from 1000 to 2999
        f.csv:7: column 4 'Value': '..' is not a decimal number such as 16653.7; a missing value is an empty field\
        """,
        lines(reading));
    assertEquals(1, reading.value().observationCount(), "what is sound is there");
    assertEquals(6, reading.value().series("MEX").at(2006));
  }

  @Test
  void numbersThatAreNoneAreRefused() {
    for (String wrong :
        List.of("NaN", "Infinity", "-Infinity", "0x1p3", "1d", "+1", " 1", "1 000", "1_0", "-")) {
      assertEquals(
          "f.csv:2: column 4 'Value': '"
              + wrong
              + "' is not a decimal number such as 16653.7; a missing value is an empty field",
          problems(HEAD + "Mexico,MEX,2003," + wrong + "\n"));
    }
    assertEquals(
        "f.csv:2: column 4 'Value': '1e400' is too large a number",
        problems(HEAD + "Mexico,MEX,2003,1e400\n"));
    assertEquals(
        "f.csv:2: column 4 'Value': '1,234.5' is not a decimal number such as 16653.7; a missing"
            + " value is an empty field",
        problems(HEAD + "Mexico,MEX,2003,\"1,234.5\"\n"));
  }

  @Test
  void longAndHostileFieldsAreCutInMessages() {
    assertEquals(
        "f.csv:2: column 4 'Value': 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…' is not a decimal"
            + " number such as 16653.7; a missing value is an empty field",
        problems(HEAD + "Mexico,MEX,2003," + "x".repeat(50_000) + "\n"));
    assertEquals(
        "f.csv:2: column 3 'Year': '�[2J' is not a year from 1000 to 2999",
        problems(HEAD + "Mexico,MEX,\u001b[2J,5\n"));
  }

  @Test
  void repeatedObservationsAreProblemsEvenIfEqual() {
    Reading<IndicatorTable> reading =
        read(HEAD + "Mexico,MEX,2003,5\nMexico,MEX,2003,5\nMexico,MEX,2003,6\nMexico,MEX,2003,\n");
    assertEquals(
        """
        f.csv:3: column 4 'Value': Mexico 2003 is 5 here and 5 in line 2; the row is left out
        f.csv:4: column 4 'Value': Mexico 2003 is 6 here and 5 in line 2; the row is left out
        f.csv:5: column 4 'Value': Mexico 2003 is missing here and 5 in line 2; the row is left out\
        """,
        lines(reading));
    assertEquals(5, reading.value().series("MEX").at(2003), "the first stays");
  }

  @Test
  void repeatedObservationsAreNoticedAcrossOldAndNewCodes() {
    assertEquals(
        "f.csv:3: column 4 'Value': Romania 2003 is 6 here and 5 in line 2; the row is left out",
        problems(HEAD + "Romania,ROU,2003,5\n\"Romania (old)\",ROM,2003,6\n"));
  }

  @Test
  void aCodeHasOneNameAndANameOneCode() {
    assertEquals(
        """
        f.csv:3: column 1 'Country Name': 'El Salvador' has the code MEX, which is that of 'Mexico' in line 2; 2 rows are left out, the last in line 5
        f.csv:4: column 2 'Country Code': 'SLV' is given to 'Mexico', whose code is MEX in line 2; the row is left out\
        """,
        problems(
            HEAD
                + "Mexico,MEX,2003,5\n"
                + "El Salvador,MEX,2004,5\n"
                + "Mexico,SLV,2003,5\n"
                + "El Salvador,MEX,2005,5\n"));
  }

  @Test
  void namesMayBeMissingButNotCodes() {
    assertEquals(5, read(HEAD + ",MEX,2003,5\n,SLV,2003,6\n").orThrow().series("MEX").at(2003));
    assertEquals(
        "f.csv:2: column 2 'Country Code': the code is empty; 2 rows are left out, the last in line"
            + " 3",
        problems(HEAD + "Mexico,,2003,5\nMexico,,2004,5\n"));
  }

  @Test
  void longNamesAreRefused() {
    assertEquals(
        "f.csv:2: column 1 'Country Name': the name is longer than 200 characters",
        problems(HEAD + "x".repeat(201) + ",MEX,2003,5\n"));
    assertFalse(read(HEAD + "x".repeat(200) + ",MEX,2003,5\n").hasProblems());
  }

  @Test
  void codesOfOnesOwn() {
    WorldBankCsvReader reader =
        READER.withAreas(WorldBankAreas.standard().with("UTO", Place.own("utopia", "Utopia")));
    IndicatorTable table =
        reader.read(new StringReader(HEAD + "Utopia,UTO,2003,5\n"), "f.csv").orThrow();
    assertEquals(5, table.series("utopia").at(2003));
  }

  // ---- the header

  @Test
  void missingColumnsAreAllNamed() {
    assertEquals(
        "f.csv:1: there is no column 'Country Name', 'Value' of the tidy layout (Country Name,"
            + " Country Code, Year, Value), and column 'Amount' (3) is not of it; case and spaces"
            + " do not matter",
        problems("Country Code,Year,Amount\nMEX,2003,5\n"));
  }

  @Test
  void aColumnThatIsThereTwiceIsRefused() {
    assertEquals(
        "f.csv:1: column 5 'Value': this name is that of column 4 already",
        problems("Country Name,Country Code,Year,Value,Value\nMexico,MEX,2003,5,6\n"));
  }

  @Test
  void aFileWithSeveralIndicatorsIsRefused() {
    assertEquals(
        "f.csv:1: column 'Indicator Code' (3) is not of the tidy layout (Country Name, Country"
            + " Code, Year, Value); case and spaces do not matter",
        problems("Country Name,Country Code,Indicator Code,Year,Value\nMexico,MEX,X,2003,5\n"));
  }

  @Test
  void swappedColumnsShowAsProblems() {
    assertEquals(
        """
        f.csv:2: column 2 'Country Code': 'Mexico' ('MEX') is not a World Bank code of a country or group; the row is left out
        f.csv:2: column 3 'Year': '16653.7' is not a year from 1000 to 2999\
        """,
        problems(HEAD + "MEX,Mexico,16653.7,2003\n"));
  }

  @Test
  void whatIsNoCsvIsCalledByItsName() {
    assertEquals("f.csv: the file is empty", problems(""));
    assertEquals("f.csv: the file is empty", problems("\uFEFF\r\n\r\n"));
    assertEquals(
        "f.csv: the file ends after the header, expected at least one row", problems(HEAD));
    assertEquals(
        "f.csv:1: this is HTML, a page of the web, expected a file of data; the download may have"
            + " failed",
        problems("<!DOCTYPE html>\n<html><body>Sorry</body></html>\n"));
    assertEquals("f.csv:1: this is JSON, expected CSV", problems("[{\"page\":1,\"pages\":0}]"));
    assertEquals("f.csv:1: this is JSON, expected CSV", problems("{\"a\":1}"));
    assertEquals("", problems("Country Name;Country Code;Year;Value\nMexico;MEX;2003;5\n"));
    assertEquals(
        "f.csv:1: the columns were taken to be separated by semicolons, as the first lines show;"
            + " this layout has commas, and numbers with a decimal point\n"
            + "f.csv:2: column 4 'Value': '5,5' is not a decimal number such as 16653.7; a missing"
            + " value is an empty field",
        problems("Country Name;Country Code;Year;Value\nMexico;MEX;2003;5,5\n"));
    assertEquals(
        "f.csv:1: this is binary or UTF-16, expected CSV in UTF-8",
        lines(read((HEAD + "Mexico,MEX,2003,5\n").getBytes(StandardCharsets.UTF_16LE))));
    assertEquals("", lines(read((HEAD + "Mexico,MEX,2003,5\n").getBytes(StandardCharsets.UTF_16))));
    assertEquals(
        "f.csv: the compressed file is damaged or cut off (its directory is missing)",
        lines(read(new byte[] {'P', 'K', 3, 4, 20, 0})));
    assertEquals(
        "f.csv: this is an Excel workbook (.xls), expected CSV",
        lines(read(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0})));
  }

  @Test
  void separatorsAreFoundOut() {
    for (String separator : new String[] {";", "\t"}) {
      String text =
          "Country Name,Country Code,Year,Value\nMexico,MEX,2003,5.5\n".replace(",", separator);
      assertEquals(5.5, read(text).orThrow().series("MEX").at(2003));
      assertTrue(
          problems(text.replace("5.5", "5,5")).contains("'5,5' is not a decimal number"), text);
    }
    // As a spreadsheet saves the site's file again.
    String saved =
        """
        Data Source;World Development Indicators;;;;
        ;;;;;
        Last Updated Date;2026-07-01;;;;
        ;;;;;
        Country Name;Country Code;Indicator Name;Indicator Code;2023;;
        "Korea; Rep.";KOR;a, b, c, d, e, f;SP.POP.TOTL;5;;
        ;;;;;;
        """;
    IndicatorTable table =
        WorldBankCsvReader.of(WorldBankIndicator.POPULATION)
            .read(new StringReader(saved), "f.csv")
            .orThrow();
    assertEquals(5, table.series("KOR").at(2023));
    assertEquals("2026-07-01", table.vintage().orElseThrow().toString());
    assertEquals(
        "World Bank, updated 2026-07-31", saved(saved.replace("2026-07-01", "31/07/2026")));
    assertEquals("World Bank, updated 2026-07-31", saved(saved.replace("2026-07-01", "7/31/2026")));
    assertEquals(
        "World Bank, updated 01/07/2026", saved(saved.replace("2026-07-01", "01/07/2026")));
    assertEquals(
        "World Bank, updated 2026-07-07", saved(saved.replace("2026-07-01", "07.07.2026")));
    assertTrue(
        lines(
                WorldBankCsvReader.of(WorldBankIndicator.POPULATION)
                    .read(new StringReader(saved.replace("2026-07-01", "31/31/2026")), "f.csv"))
            .contains("'31/31/2026' is not a date such as 2021-09-15"));
  }

  private static String saved(String text) {
    return WorldBankCsvReader.of(WorldBankIndicator.POPULATION)
        .read(new StringReader(text), "f.csv")
        .orThrow()
        .source();
  }

  @Test
  void otherEncodingsAreNamedWithTheirLine() {
    Charset latin = StandardCharsets.ISO_8859_1;
    Reading<IndicatorTable> reading =
        read((HEAD + "Mexico,MEX,2003,5\nC\u00f4te d'Ivoire,CIV,2003,5\n").getBytes(latin));
    assertEquals(
        "f.csv:3: column 1 'Country Name': byte 0xF4 is not UTF-8; the file may be in Latin-1 or"
            + " Windows-1252 and has to be converted, or read by"
            + " DataFile.of(Files.newBufferedReader(path, Charset.forName(\"windows-1252\")),"
            + " name); the file was not read any further",
        lines(reading));
    assertEquals(5, reading.value().series("MEX").at(2003));
  }

  // ---- files that end too early

  @Test
  void aNumberThatEndsWithTheFileIsNotTrusted() {
    assertEquals(
        "f.csv:2: no line break ends the last line, so the file may be cut off; the row is left"
            + " out",
        problems(HEAD + "Mexico,MEX,2003,166"));
    assertEquals(
        "f.csv:2: no line break ends the last line, so the file may be cut off; the row is left"
            + " out",
        problems(HEAD + "Mexico,MEX,2003,"));
    assertEquals(
        "f.csv:2: the row has 3 fields, expected 4 as in the header",
        problems(HEAD + "Mexico,MEX,20"));
    // In quotes it is whole.
    assertFalse(read(HEAD + "Mexico,MEX,2003,\"166\"").hasProblems());
    // The comma at the end of the API's rows says so too.
    assertFalse(read(api(apiRow("Mexico", "MEX", "1,2,3,")).stripTrailing()).hasProblems());
  }

  @Test
  void aFileMayNotEndInsideQuotes() {
    Reading<IndicatorTable> reading =
        read(HEAD + "Mexico,MEX,2003,5\n\"Korea, Rep.\",KOR,2003,\"6");
    assertEquals(
        "f.csv:3: column 4 'Value': the file ends inside a quoted field: it is cut off, or a quote"
            + " lacks its twin",
        lines(reading));
    assertEquals(1, reading.value().observationCount());
  }

  @Test
  void aStrayQuoteStopsTheReading() {
    assertEquals(
        "f.csv:3: column 4 'Value': a closing quote is followed by something else than a comma or a"
            + " line break; the file was not read any further",
        problems(HEAD + "Mexico,MEX,2003,5\nMexico,MEX,2004,\"6\"7\nMexico,MEX,2005,5\n"));
    assertEquals(
        "f.csv:3: column 1 'Country Name': the field is longer than any field of this layout: it is"
            + " not CSV, or a quote lacks its twin; the file was not read any further",
        problems(HEAD + "Mexico,MEX,2003,5\n\"" + "Mexico,MEX,2004,6\n".repeat(10_000)));
  }

  // ---- the layout of the API

  @Test
  void theApisFilesKeepTheirHolesAndTheirDate() {
    IndicatorTable table =
        read(api(
                apiRow("Mexico", "MEX", "\"\",\"11029.4\",\"\","),
                apiRow("World", "WLD", "1,2,3,")))
            .orThrow();
    YearSeries mexico = table.series("MEX");
    assertEquals(2001, mexico.firstYear());
    assertEquals(2003, mexico.lastYear());
    assertEquals("[2001, 2003]", mexico.holes().boxed().toList().toString());
    assertEquals(11029.4, mexico.at(2002));
    assertEquals(Optional.of(LocalDate.of(2021, 9, 15)), table.vintage());
    assertEquals("World Bank, updated 2021-09-15", table.source());
    assertEquals(3, table.series("WLD").at(2003));
  }

  @Test
  void anAreaWithoutAnyObservationStays() {
    IndicatorTable table = read(api(apiRow("Aruba", "ABW", "\"\",\"\",\"\","))).orThrow();
    assertEquals(0, table.series("ABW").count());
    assertEquals(3, table.series("ABW").holes().count());
  }

  @Test
  void yearColumnsMayComeInAnyOrderAndWithoutTheLinesBefore() {
    String text =
        """
        2003,Country Code,2001,Country Name,Indicator Code,Indicator Name
        3,MEX,1,Mexico,BX.TRF.PWKR.CD.DT,x
        """;
    IndicatorTable table = read(text).orThrow();
    assertEquals(1, table.series("MEX").at(2001));
    assertEquals(3, table.series("MEX").at(2003));
    assertEquals("[2002]", table.series("MEX").holes().boxed().toList().toString());
    assertEquals("World Bank, file f.csv", table.source());
  }

  @Test
  void aFileOfAnotherIndicatorIsRefusedOnce() {
    String paid = apiRow("Mexico", "MEX", "1,2,3,").replace("BX.TRF", "BM.TRF");
    Reading<IndicatorTable> reading =
        read(api(paid, paid.replace("Mexico\",\"MEX", "Spain\",\"ESP")));
    assertEquals(
        "f.csv:6: column 4 'Indicator Code': 'BM.TRF.PWKR.CD.DT' is not the code of the indicator,"
            + " BX.TRF.PWKR.CD.DT; 2 rows are left out, the last in line 7",
        lines(reading));
    assertEquals(0, reading.value().series().size());
  }

  @Test
  void wrongCellsOfTheApisFilesAreReportedOneByOne() {
    Reading<IndicatorTable> reading =
        read(
            api(
                apiRow("Mexico", "MEX", "\"..\",\"2\",\"1e999\","),
                apiRow("Spain", "ESP", "\"1\",\"2\",\"3\""),
                apiRow("France", "FRA", "\"1\",\"2\",\"3\",\"4\""),
                apiRow("Mexico", "MEX", "\"1\",\"2\",\"3\","),
                apiRow("Utopia", "UTO", "\"1\",\"2\",\"3\",")));
    assertEquals(
        """
        f.csv:6: column 5 '2001': '..' is not a decimal number such as 16653.7; a missing value is an empty field
        f.csv:6: column 7 '2003': '1e999' is too large a number
        f.csv:7: the row has 7 fields, expected 8 as in the header
        f.csv:8: column 8: '4' stands in a column without a name, expected nothing
        f.csv:9: Mexico has a row already, in line 6
        f.csv:10: column 2 'Country Code': 'UTO' ('Utopia') is not a World Bank code of a country or group; the row is left out\
        """,
        lines(reading));
    assertEquals(1, reading.value().observationCount());
    assertEquals(2, reading.value().series("MEX").at(2002));
  }

  @Test
  void theApisHeaderIsChecked() {
    String wrongDate = api(apiRow("Mexico", "MEX", "1,2,3,")).replace("2021-09-15", "15 Sep 2021");
    assertEquals(
        "f.csv:3: column 2: '15 Sep 2021' is not a date such as 2021-09-15", problems(wrongDate));
    assertEquals(1, read(wrongDate).value().series("MEX").at(2001));
    assertEquals(
        "f.csv: the file ends before the header", problems("\"Data Source\",\"WDI\",\n\n"));
    assertEquals(
        "f.csv:1: there is no column for any year of the layout of the World Bank's API (Indicator"
            + " Code, and a column for each year); case and spaces do not matter",
        problems("Country Name,Country Code,Indicator Name,Indicator Code\nMexico,MEX,x,y\n"));
    assertEquals(
        "f.csv:1: there is no column 'Indicator Name', 'Indicator Code' of the layout of the World"
            + " Bank's API (Indicator Code, and a column for each year), and column '2001 [YR2001]'"
            + " (4) is not of it; case and spaces do not matter",
        problems("Country Name,Country Code,2000,2001 [YR2001]\nMexico,MEX,1,2\n"));
    String wide = "Country Name,Country Code,Indicator Name,Indicator Code";
    assertEquals(
        "f.csv:1: there are 3004 columns, expected at most 2005",
        problems(wide + ",x".repeat(3000) + "\n"));
  }

  // ---- options

  @Test
  void aLayoutCanBeDemanded() {
    String tidy = HEAD + "Mexico,MEX,2003,5\n";
    String api = api(apiRow("Mexico", "MEX", "1,2,3,"));
    WorldBankCsvReader tidyOnly = READER.withLayout(WorldBankLayout.TIDY);
    WorldBankCsvReader apiOnly = READER.withLayout(WorldBankLayout.API);
    assertFalse(tidyOnly.read(new StringReader(tidy), "f.csv").hasProblems());
    assertFalse(apiOnly.read(new StringReader(api), "f.csv").hasProblems());
    assertEquals(
        "f.csv:1: this is the tidy layout (Country Name, Country Code, Year, Value), expected the"
            + " layout of the World Bank's API (Indicator Code, and a column for each year)",
        lines(apiOnly.read(new StringReader(tidy), "f.csv")));
    assertEquals(
        "f.csv:5: this is the layout of the World Bank's API (Indicator Code, and a column for each"
            + " year), expected the tidy layout (Country Name, Country Code, Year, Value)",
        lines(tidyOnly.read(new StringReader(api), "f.csv")));
  }

  @Test
  void optionsAreCopiesAndAreChecked() {
    assertEquals(
        "reader of BX.TRF.PWKR.CD.DT remittances received, current USD", READER.toString());
    assertEquals(
        "reader of BX.TRF.PWKR.CD.DT remittances received, current USD, only the tidy layout"
            + " (Country Name, Country Code, Year, Value) (WDI)",
        READER.withSource("WDI").withLayout(WorldBankLayout.TIDY).toString());
    assertRefused(
        "source is '', expected text on one line that is not blank", () -> READER.withSource(""));
    assertRefused(
        "name is ' ', expected text on one line that is not blank",
        () -> READER.read(new StringReader(""), "\n"));
  }

  // ---- sources

  @Test
  void filesPackedOrNot(@TempDir Path folder) throws IOException {
    byte[] text = (HEAD + "Mexico,MEX,2003,5\n").getBytes(StandardCharsets.UTF_8);
    Path plain = Files.write(folder.resolve("bx.csv"), text);
    Path packed = Files.write(folder.resolve("bx.csv.gz"), gzip(text));
    IndicatorTable table = READER.read(plain).orThrow();
    assertEquals(5, table.series("MEX").at(2003));
    assertEquals("World Bank, file bx.csv", table.source());
    assertEquals(table.withSource("s"), READER.withSource("s").read(packed).orThrow());
    assertEquals(
        table.withSource("s"),
        READER.withSource("s").read(new ByteArrayInputStream(gzip(text)), "x").orThrow());
  }

  @Test
  void filesThatCannotBeReadAreProblems(@TempDir Path folder) throws IOException {
    Path none = folder.resolve("none.csv");
    assertEquals(none + ": there is no such file", lines(READER.read(none)));
    assertTrue(lines(READER.read(folder)).startsWith(folder + ": the file cannot be read ("));
    byte[] packed =
        gzip((HEAD + "Mexico,MEX,2003,5\n".repeat(500)).getBytes(StandardCharsets.UTF_8));
    Path half =
        Files.write(folder.resolve("half.csv.gz"), Arrays.copyOf(packed, packed.length / 2));
    String problem = lines(READER.read(half));
    assertTrue(problem.contains("the compressed file is damaged or cut off ("), problem);
    packed[3] = 99;
    Path odd = Files.write(folder.resolve("odd.csv.gz"), packed);
    problem = lines(READER.read(odd));
    assertTrue(problem.contains("the compressed file is damaged or cut off ("), problem);
  }

  @Test
  void failuresOfTheSourceItself() {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("disk on fire");
          }

          @Override
          public int read(byte[] target, int offset, int length) throws IOException {
            return read();
          }
        };
    assertEquals(
        "f.csv: the file cannot be read (IOException: disk on fire)",
        lines(READER.read(broken, "f.csv")));
    Reader later =
        new Reader() {
          private boolean begun;

          @Override
          public int read(char[] buffer, int offset, int length) throws IOException {
            if (begun) {
              throw new IOException("cable cut");
            }
            begun = true;
            String text = HEAD + "Mexico,MEX,2003,5\nMexi";
            text.getChars(0, text.length(), buffer, offset);
            return text.length();
          }

          @Override
          public void close() {}
        };
    Reading<IndicatorTable> reading = READER.read(later, "f.csv");
    assertEquals(
        "f.csv:3: column 1 'Country Name': the file cannot be read (IOException: cable cut)",
        lines(reading));
    assertEquals(1, reading.value().observationCount());
    Reader bug =
        new Reader() {
          @Override
          public int read(char[] buffer, int offset, int length) {
            throw new IllegalStateException("a bug of the caller's");
          }

          @Override
          public void close() {}
        };
    assertThrows(IllegalStateException.class, () -> READER.read(bug, "f.csv"));
  }

  @Test
  void readersOfTheCallerStayOpen() {
    boolean[] closed = new boolean[1];
    READER.read(
        new StringReader(HEAD) {
          @Override
          public void close() {
            closed[0] = true;
          }
        },
        "f.csv");
    assertFalse(closed[0]);
  }

  // ---- one by one

  @Test
  void observationsAreShownInTheOrderOfTheFile(@TempDir Path folder) throws IOException {
    String text =
        HEAD + "World,WLD,2003,9\nMexico,MEX,2003,5\nMexico,MEX,2003,5\nMexico,MEX,2001,\n";
    List<String> seen = new ArrayList<>();
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Reading<Long> reading =
        READER.forEachObservation(
            DataFile.of(new ByteArrayInputStream(bytes), "f.csv"),
            (area, year, value) -> seen.add(area + " " + year + " " + value));
    assertEquals(List.of("group:WLD 2003 9.0", "MEX 2003 5.0", "MEX 2003 5.0"), seen);
    assertEquals(3, reading.orThrow());
    Path file = Files.write(folder.resolve("f.csv"), bytes);
    assertEquals(3, READER.forEachObservation(file, (area, year, value) -> {}).orThrow());
    assertEquals(
        "f.csv:2: column 4 'Value': 'x' is not a decimal number such as 16653.7; a missing value is"
            + " an empty field",
        lines(
            READER.forEachObservation(
                DataFile.of(
                    new ByteArrayInputStream(
                        (HEAD + "Mexico,MEX,2003,x\n").getBytes(StandardCharsets.UTF_8)),
                    "f.csv"),
                (area, year, value) -> {})));
  }

  @Test
  void whatAVisitorThrowsIsPassedOn() {
    byte[] bytes = (HEAD + "Mexico,MEX,2003,5\n").getBytes(StandardCharsets.UTF_8);
    IllegalStateException stop = new IllegalStateException("enough");
    IllegalStateException thrown =
        assertThrows(
            IllegalStateException.class,
            () ->
                READER.forEachObservation(
                    DataFile.of(new ByteArrayInputStream(bytes), "f.csv"),
                    (area, year, value) -> {
                      throw stop;
                    }));
    assertEquals(stop, thrown);
  }
}
