package org.migrationeconomics.data.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.migrationeconomics.data.Refusals.assertRefused;
import static org.migrationeconomics.data.Workbooks.problems;
import static org.migrationeconomics.data.measure.WorldBankIndicator.FDI_NET_INFLOWS;
import static org.migrationeconomics.data.measure.WorldBankIndicator.REMITTANCES_RECEIVED;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.migrationeconomics.data.Reading;
import org.migrationeconomics.data.Workbooks;
import org.migrationeconomics.data.place.WorldBankAreas;

/** The World Bank's wide tables, workbook and bulk file; the figures are invented. */
class WideFilesTest {

  private static final String SHEET =
      """
      Data Source|World Development Indicators
      Last Updated Date|44454

      Country Name|Country Code|Indicator Name|Indicator Code|1960|1961|1962
      Mexico|MEX|received|BX.TRF.PWKR.CD.DT||12.5|1.5E1
      World|WLD|received|BX.TRF.PWKR.CD.DT|100| |300\
      """;

  private static final String BULK =
      """
      Country Name,Country Code,Indicator Name,Indicator Code,2001,2002,
      Mexico,MEX,received,BX.TRF.PWKR.CD.DT,5,,
      Mexico,MEX,"FDI, net",BX.KLT.DINV.CD.WD,-1.5,2,
      Mexico,MEX,else,XX.YY,7,8,
      Kenya,KEN,received,BX.TRF.PWKR.CD.DT,,3,
      """;

  private static final WdiBulkReader BOTH = WdiBulkReader.of(REMITTANCES_RECEIVED, FDI_NET_INFLOWS);

  private static Reading<IndicatorTable> excel(String sheet) {
    return WorldBankExcelReader.of(REMITTANCES_RECEIVED)
        .read(Workbooks.empty().sheet("Data", sheet).stream(), "w.xlsx");
  }

  private static Reading<Map<WorldBankIndicator, IndicatorTable>> bulk(String text) {
    return BOTH.read(new StringReader(text), "WDICSV.csv");
  }

  @Test
  void sheetOfTheApi() {
    IndicatorTable table = excel(SHEET).orThrow();
    assertEquals(12.5, table.series("MEX").at(1961));
    assertEquals(15, table.series("MEX").at(1962));
    assertFalse(table.series("MEX").has(1960));
    assertFalse(table.series("WLD").has(1961));
    // Serial 44454 is 15 September 2021 in Excel.
    assertEquals(LocalDate.of(2021, 9, 15), table.vintage().orElseThrow());
    assertTrue(table.series("MEX").toString().contains("World Bank, updated 2021-09-15"));
    assertTrue(excel(SHEET.replace("44454", "2021-09-15")).orThrow().vintage().isPresent());
  }

  @Test
  void datesThatAreNone() {
    for (String date : new String[] {"yesterday", "-1E300", "1E300", "0", "2021-13-01"}) {
      assertTrue(
          problems(excel(SHEET.replace("44454", date))).contains("is not a date such as"), date);
    }
  }

  @Test
  void faultsOfSheets() {
    assertTrue(problems(excel(SHEET.replace("|1961", "|1960"))).contains("column 5 already"));
    assertTrue(
        problems(excel(SHEET.replace("|1961", "|later"))).contains("column 'later' (6) is not of"));
    assertTrue(
        problems(excel(SHEET.replace("Indicator Name", "")))
            .contains("there is no column 'Indicator Name' of"));
    assertTrue(problems(excel(SHEET.replace("|12.5", "|many"))).contains("'many' is not a dec"));
    assertTrue(problems(excel(SHEET.replace("|300", "|300|5"))).contains("the row has 8 fields"));
    assertTrue(
        problems(excel(SHEET.replace("World|WLD", "Nowhere|QQQ")))
            .contains("'QQQ' ('Nowhere') is not a World Bank code"));
    assertTrue(problems(excel(SHEET.replace("World|WLD", "World|MEX"))).contains("that of 'Mex"));
    assertTrue(
        problems(excel(SHEET.replace("World|WLD", "Mexico|MEX"))).contains("in line 5"),
        "the same country twice");
    assertTrue(
        problems(excel(SHEET.replace("Mexico|MEX|received|BX.TRF.PWKR.CD.DT", "Mexico|MEX|x|A.B")))
            .contains("'A.B' is another indicator"));
    assertTrue(problems(excel("a|b\n".repeat(12))).contains("no header was found"));
    assertTrue(problems(excel("a|b")).contains("no header was found"));
    assertTrue(
        problems(excel(SHEET.substring(0, SHEET.indexOf("\nMexico")))).contains("ends after the"));
    assertTrue(
        problems(bulk("Country Name,Country Code," + "x,".repeat(2100) + "y\n"))
            .contains("more than 2005 columns"));
  }

  @Test
  void whatIsNoSuchWorkbook(@TempDir Path folder) throws IOException {
    WorldBankExcelReader reader =
        WorldBankExcelReader.of(REMITTANCES_RECEIVED)
            .withSource("mine")
            .withAreas(WorldBankAreas.standard());
    assertTrue(
        problems(reader.read(Workbooks.empty().sheet("Sheet1", SHEET).stream(), "w"))
            .contains("has no sheet 'Data'"));
    assertTrue(
        problems(
                reader.read(
                    new ByteArrayInputStream("a,b\n".getBytes(StandardCharsets.UTF_8)), "w"))
            .contains("expected a workbook, .xls or .xlsx"));
    Path file = folder.resolve("w.xlsx");
    Files.write(file, Workbooks.empty().sheet("Data", SHEET).bytes());
    assertTrue(reader.read(file).orThrow().series("MEX").toString().contains("mine"));
    assertTrue(problems(reader.read(folder.resolve("no.xlsx"))).contains("there is no such file"));
    assertTrue(reader.toString().contains("BX.TRF.PWKR.CD.DT"));
  }

  @Test
  void bulkFile(@TempDir Path folder) throws IOException {
    for (String text :
        new String[] {
          BULK, "\uFEFF" + BULK, BULK.replace("\n", "\r\n"), BULK.replace(",\n", "\n")
        }) {
      Map<WorldBankIndicator, IndicatorTable> tables = bulk(text).orThrow();
      IndicatorTable received =
          tables.getOrDefault(REMITTANCES_RECEIVED, IndicatorTable.of(FDI_NET_INFLOWS, Map.of()));
      assertEquals(5, received.series("MEX").at(2001));
      assertFalse(received.series("MEX").has(2002));
      assertEquals(3, received.series("KEN").at(2002));
      IndicatorTable fdi = tables.getOrDefault(FDI_NET_INFLOWS, received);
      assertEquals(-1.5, fdi.series("MEX").at(2001));
      assertEquals(1, fdi.series().size());
    }
    Path file = folder.resolve("WDICSV.csv");
    Files.writeString(file, BULK);
    assertEquals(
        2, BOTH.withSource("s").withAreas(WorldBankAreas.standard()).read(file).orThrow().size());
    assertEquals(
        2,
        BOTH.read(new ByteArrayInputStream(BULK.getBytes(StandardCharsets.UTF_8)), "f")
            .orThrow()
            .size());
    assertTrue(BOTH.toString().contains("2 indicators"));
  }

  @Test
  void faultsOfBulkFiles() {
    assertTrue(problems(bulk(BULK.strip())).contains("may be cut off"));
    assertTrue(problems(bulk(BULK + "Kenya,KEN,rec")).contains("may be cut off"));
    assertTrue(problems(bulk(BULK.replace("5,,", "5,"))).contains("the row has 6 fields"));
    assertTrue(problems(bulk("")).contains("the file is empty"));
    assertTrue(
        problems(bulk(BULK.replace("BX.KLT.DINV.CD.WD", "X.Y")))
            .contains("there is no row of BX.KLT.DINV.CD.WD"));
    assertRefused("indicators is 'none', expected at least one", WdiBulkReader::of);
    assertRefused(
        "indicator is 'BX.TRF.PWKR.CD.DT', expected each indicator once",
        () -> WdiBulkReader.of(REMITTANCES_RECEIVED, REMITTANCES_RECEIVED));
  }

  // DataBank.

  private static final String BANK =
      """
      Country  Name,Country Code,2011 [YR2011],2012 [YR2012]
      "Korea, Rep.",KOR,1.5,..
      Mexico,MEX,,2

      Data from database: World Development Indicators,,,
      Last Updated: 07/01/2026,,,
      """;

  private static Reading<DataBankTable> bank(String text) {
    return DataBankReader.withDefaults().read(new StringReader(text), "Data.csv");
  }

  @Test
  void dataBank(@TempDir Path folder) throws IOException {
    DataBankTable table = bank(BANK).orThrow();
    assertEquals(List.of("Country Name", "Country Code"), table.labels());
    assertEquals(List.of("2011", "2012"), table.times());
    assertEquals(2, table.rowCount());
    int korea = table.row("Country Code", "KOR", "Country Name", "Korea, Rep.").orElseThrow();
    assertEquals(1.5, table.figure(korea, "2011").value());
    assertTrue(table.figure(korea, "2012").reason().orElseThrow().contains("2012"));
    assertTrue(Double.isNaN(table.values(1)[0]));
    assertEquals("MEX", table.label(1, "Country Code"));
    assertTrue(table.row("Country Code", "XYZ").isEmpty());
    assertTrue(table.footer().contains("World Development Indicators; Last Updated: 07/01/2026"));
    assertTrue(table.toString().startsWith("DataBank table, 2 rows, 2011 to 2012 (Data from"));
    assertTrue(table.table().toString().contains("Korea"));
    assertRefused("row is 2, expected 0 to 1", () -> table.values(2));
    assertRefused(
        "label is 'A', expected one of [Country Name, Country Code]", () -> table.label(0, "A"));
    assertRefused("time is '1999', expected one of [2011, 2012]", () -> table.figure(0, "1999"));
    assertRefused(
        "further is 1, expected labels and texts by turns",
        () -> table.row("Country Code", "MEX", "Country Name"));
    for (String same :
        new String[] {
          "\uFEFF" + BANK,
          BANK.replace("\n", "\r\n"),
          BANK.strip(),
          BANK.replace("[YR2012]", "[YR2012],").replace("..\n", "..,\n").replace(",2\n", ",2,\n")
        }) {
      assertEquals(table, bank(same).orThrow());
      assertEquals(table.hashCode(), bank(same).orThrow().hashCode());
    }
    assertNotEquals(table, bank(BANK.replace("1.5", "1.6")).orThrow());
    Path file = folder.resolve("d.csv");
    Files.writeString(file, BANK);
    assertEquals(table, DataBankReader.withDefaults().read(file).orThrow());
    String sheet = "Country Name|Country Code|2011 [YR2011]|2012 [YR2012]\nMexico|MEX||2\n";
    DataBankTable workbook =
        DataBankReader.withDefaults()
            .read(Workbooks.empty().sheet("Data", sheet).stream(), "d.xlsx")
            .orThrow();
    assertEquals(2, workbook.figure(0, "2012").value());
    assertEquals("DataBank table, 1 row, 2011 to 2012", workbook.toString());
  }

  @Test
  void faultsOfDataBank() {
    assertTrue(problems(bank(BANK.replace("..", "n"))).contains("'n' is not a decimal number"));
    assertTrue(problems(bank(BANK.replace(",..", ""))).contains("has 3 fields, expected 4"));
    assertTrue(problems(bank(BANK.replace(",2\n", ",2,3\n"))).contains("has 5 fields"));
    assertTrue(problems(bank(BANK.replace("2012 [YR2012]", "2011 [YR2011]"))).contains("twice"));
    assertTrue(problems(bank(BANK.replace("2012 [YR2012]", "later"))).contains("not a time"));
    assertTrue(problems(bank(BANK.replace("Country Code", ""))).contains("name of its own"));
    assertTrue(problems(bank("a,b\n1,2\n")).contains("no header of a DataBank"));
    assertTrue(problems(bank(BANK.replace("Mexico", ""))).contains("the row has no name"));
    assertTrue(problems(bank(BANK + "a,b,1,2\n")).contains("below the footer"));
    assertTrue(
        problems(bank(BANK.replace("Mexico,MEX", "\"Korea, Rep.\",KOR"))).contains("same names"));
    assertTrue(problems(bank(BANK.substring(0, BANK.indexOf("\n\nData")))).contains("cut off"));
    assertTrue(problems(bank(BANK.substring(0, BANK.indexOf("Data from")))).contains("footer"));
    assertTrue(problems(bank("")).contains("the file is empty"));
  }

  // Quarters.

  @Test
  void quarters() {
    YearQuarter quarter = YearQuarter.of(2020, 3);
    for (String text :
        new String[] {"2020-Q3", "2020Q3", "2020_3Q", "2020 Q3", "2020Q3 [YR2020Q3]"}) {
      assertEquals(quarter, YearQuarter.parse(text));
    }
    assertEquals(quarter, YearQuarter.of(LocalDate.of(2020, 9, 30)));
    assertEquals(YearQuarter.of(2020, 4), YearQuarter.of(LocalDate.of(2020, 10, 1)));
    assertTrue(quarter.compareTo(YearQuarter.of(2021, 1)) < 0);
    assertTrue(YearQuarter.find("2020Q5").isEmpty());
    assertEquals("2020-Q3", quarter.toString());
    assertRefused("quarter is 5, expected 1 to 4", () -> YearQuarter.of(2020, 5));
    assertTrue(
        assertThrows(IllegalArgumentException.class, () -> YearQuarter.parse("x"))
            .toString()
            .contains("a quarter such as 2020-Q3"));
  }
}
