package org.migrationeconomics.data.remittance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.migrationeconomics.data.Refusals.assertRefused;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.migrationeconomics.core.measure.MoneyUnit;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.measure.YearSeries;
import org.migrationeconomics.core.place.Aggregate;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.core.remittance.CapitalInflows;
import org.migrationeconomics.data.Problem;
import org.migrationeconomics.data.Reading;
import org.migrationeconomics.data.measure.IndicatorTable;
import org.migrationeconomics.data.measure.WorldBankIndicator;

class WorldBankDownloadTest {

  private static final String HEAD = "Country Name,Country Code,Year,Value\n";

  @TempDir Path folder = Path.of("");

  private void tidy(String name, String... rows) throws IOException {
    Files.writeString(folder.resolve(name), HEAD + String.join("\n", rows) + "\n");
  }

  private void api(String code, String... rows) throws IOException {
    StringBuilder text =
        new StringBuilder(
            "\uFEFF\"Data Source\",\"WDI\",\r\n\r\n\"Last Updated Date\",\"2021-09-15\",\r\n\r\n"
                + "\"Country Name\",\"Country Code\",\"Indicator Name\",\"Indicator Code\","
                + "\"2003\",\"2004\",\r\n");
    for (String row : rows) {
      text.append(row.replace(";", ",\"x\",\"" + code + "\",")).append(",\r\n");
    }
    Files.writeString(folder.resolve("API_" + code + "_DS2_en_csv_v2_3012027.csv"), text);
  }

  private String problems() {
    Reading<WorldBankDownload> reading = WorldBankDownload.read(folder);
    return String.join(
        "\n",
        reading.problems().stream()
            .map(Problem::toString)
            .map(text -> text.replace(folder.toString(), "DIR").replace('\\', '/'))
            .toList());
  }

  private void mandatory() throws IOException {
    tidy("bx.trf.pwkr.cd.dt.csv", "Mexico,MEX,2003,5", "World,WLD,2003,9", "Spain,ESP,2003,1");
    tidy("bx.klt.dinv.cd.wd.csv", "Mexico,MEX,2003,-6", "World,WLD,2004,8", "France,FRA,2003,1");
  }

  @Test
  void aFolderOfTidyFiles() throws IOException {
    mandatory();
    tidy("dt.oda.odat.cd.csv", "Mexico,MEX,2003,-1");
    tidy("ny.gdp.mktp.cd.csv", "Mexico,MEX,2003,100", "World,WLD,2003,1000");
    tidy("sp.pop.totl.csv", "Mexico,MEX,2003,10");
    tidy("ny.gdp.defl.kd.zg.csv", "United States,USA,2003,2", "Mexico,MEX,2003,7");
    // Not asked for, and not looked at.
    Files.writeString(folder.resolve("sm.pop.totl.csv"), "<html>");
    Files.writeString(folder.resolve("readme.txt"), "BX.TRF");
    WorldBankDownload download =
        WorldBankDownload.read(folder, "World Bank WDI, 1 July 2026").orThrow();
    CapitalInflows mexico = download.capitalInflows("MEX");
    assertEquals(5, mexico.remittances().at(2003));
    assertEquals(-6, mexico.foreignDirectInvestment().at(2003));
    assertEquals(-1, mexico.officialDevelopmentAssistance().orElseThrow().at(2003));
    assertEquals(100, mexico.grossDomesticProduct().orElseThrow().at(2003));
    assertEquals(10, mexico.population().orElseThrow().at(2003));
    assertEquals(
        "Mexico 2003-2003, remittances, FDI, ODA, GDP, population, current USD (World Bank WDI, 1"
            + " July 2026)",
        mexico.toString());
    assertEquals(Map.of(Place.of("MEX"), mexico), download.countries());
    CapitalInflows world = download.capitalInflows("WLD");
    assertEquals(Map.of(Aggregate.of("WLD"), world), download.aggregates());
    assertEquals(world, download.capitalInflows("group:WLD"));
    assertEquals(Optional.empty(), world.population());
    assertEquals(2, download.deflatorGrowth().at(2003));
    assertEquals("%", download.deflatorGrowth().unit().label());
    // The deflator is an index, as whoever deflates expects.
    assertEquals(SimpleUnit.INDEX, download.deflator().unit());
    assertEquals(1, download.deflator().at(2003));
    assertEquals(1 / 1.02, download.deflator().at(2002), 1e-15);
    assertRefused(
        "area is 'ESP', expected one of the 2 areas with both remittances and direct investment;"
            + " Spain is without FDI net inflow",
        () -> download.capitalInflows("ESP"));
    assertRefused(
        "area is 'SWE', expected one of the 2 areas with both remittances and direct investment",
        () -> download.capitalInflows("SWE"));
    assertEquals(
        Map.of(
            Place.of("ESP"), "without FDI net inflow",
            Place.of("FRA"), "without remittances received",
            Place.of("USA"), "without remittances received and FDI net inflow"),
        download.leftOut());
    assertEquals(download.leftOut(), download.panel().leftOut());
    assertEquals(List.of(mexico), download.panel().inflows());
    assertEquals(
        3, download.table(WorldBankIndicator.REMITTANCES_RECEIVED).orElseThrow().series().size());
    assertEquals(Optional.empty(), download.table(WorldBankIndicator.REMITTANCES_PAID));
    assertEquals(
        """
        World Bank download: remittances and FDI of 1 country and 1 group, from BX.TRF.PWKR.CD.DT, BX.KLT.DINV.CD.WD, DT.ODA.ODAT.CD, NY.GDP.MKTP.CD, SP.POP.TOTL, NY.GDP.DEFL.KD.ZG; 3 left out: without FDI net inflow: Spain; without remittances received: France; without remittances received and FDI net inflow: United States
         code       name           kind   from    to  years with both  left out
         MEX        Mexico         place  2003  2003                1
         group:WLD  World          group  2003  2004                0
         ESP        Spain          place                            0  without FDI net inflow
         FRA        France         place                            0  without remittances received
         USA        United States  place                            0  without remittances received and FDI net inflow
        Remittances received and FDI net inflow, current USD\
        """,
        download.show());
  }

  /** One download has all that remittances are measured by; trade in per cent of GDP is money. */
  @Test
  void tradeReservesAndOtherInflows() throws IOException {
    mandatory();
    tidy("ny.gdp.mktp.cd.csv", "Mexico,MEX,2003,200", "World,WLD,2003,1000");
    tidy("ne.exp.gnfs.zs.csv", "Mexico,MEX,2003,25", "World,WLD,2004,30");
    tidy("ne.imp.gnfs.zs.csv", "Mexico,MEX,2003,27.5");
    tidy("fi.res.totl.cd.csv", "Mexico,MEX,2003,-4", "World,WLD,2003,40");
    tidy("bx.pef.totl.cd.wd.csv", "Mexico,MEX,2003,-3");
    tidy("dt.nfl.dpng.cd.csv", "Mexico,MEX,2003,-2");
    WorldBankDownload download = WorldBankDownload.read(folder).orThrow();
    CapitalInflows mexico = download.capitalInflows("MEX");
    assertEquals(50, mexico.exports().orElseThrow().at(2003));
    assertEquals(55, mexico.imports().orElseThrow().at(2003));
    assertEquals(-4, mexico.reserves().orElseThrow().at(2003));
    assertEquals(-3, mexico.portfolioEquity().orElseThrow().at(2003));
    assertEquals(-2, mexico.privateDebt().orElseThrow().at(2003));
    // No year has both the share and GDP.
    assertEquals(Optional.empty(), download.capitalInflows("WLD").exports());
    assertEquals(Optional.empty(), download.capitalInflows("WLD").imports());
  }

  @Test
  void aFolderOfTheApisFiles() throws IOException {
    api("BX.TRF.PWKR.CD.DT", "\"Mexico\",\"MEX\";\"5\",\"\"", "\"Aruba\",\"ABW\";\"\",\"\"");
    api("BX.KLT.DINV.CD.WD", "\"Mexico\",\"MEX\";\"\",\"7\"", "\"Aruba\",\"ABW\";\"1\",\"2\"");
    Files.writeString(
        folder.resolve("Metadata_Country_API_BX.TRF.PWKR.CD.DT_DS2_en_csv_v2_1.csv"), "x");
    Files.writeString(
        folder.resolve("Metadata_Indicator_API_BX.TRF.PWKR.CD.DT_DS2_en_csv_v2_1.csv"), "x");
    WorldBankDownload download = WorldBankDownload.read(folder).orThrow();
    CapitalInflows mexico = download.capitalInflows("MEX");
    assertEquals(
        "Mexico 2003-2004, remittances, FDI, current USD (World Bank, updated 2021-09-15)",
        mexico.toString());
    assertEquals(5, mexico.remittances().at(2003));
    assertEquals(1, mexico.remittances().holes().count());
    assertEquals(1, download.countries().size(), "Aruba has no remittances");
    assertRefused(
        "indicators is 'BX.TRF.PWKR.CD.DT, BX.KLT.DINV.CD.WD', expected NY.GDP.DEFL.KD.ZG of USA"
            + " among them",
        download::deflator);
  }

  @Test
  void packedFilesAndCapitals() throws IOException {
    tidy("BX.KLT.DINV.CD.WD.CSV", "Mexico,MEX,2003,-6");
    try (OutputStream out =
        new GZIPOutputStream(
            Files.newOutputStream(folder.resolve("wdi-bx.trf.pwkr.cd.dt-2026.csv.gz")))) {
      out.write((HEAD + "Mexico,MEX,2003,5\n").getBytes(StandardCharsets.UTF_8));
    }
    WorldBankDownload download = WorldBankDownload.read(folder).orThrow();
    assertEquals(5, download.capitalInflows("MEX").remittances().at(2003));
    assertEquals(
        "World Bank, folder " + folder.getFileName(),
        download.capitalInflows("MEX").remittances().source());
  }

  @Test
  void aCodeThatBeginsLikeAnotherIsNotTakenForIt() throws IOException {
    mandatory();
    tidy("sp.pop.totl.zs.csv", "Mexico,MEX,2003,10");
    tidy("xsp.pop.totl.csv", "Mexico,MEX,2003,10");
    assertEquals(
        Optional.empty(),
        WorldBankDownload.read(folder).orThrow().table(WorldBankIndicator.POPULATION));
  }

  @Test
  void missingFilesAreProblems() throws IOException {
    assertEquals(
        """
        DIR: no CSV file is named for BX.TRF.PWKR.CD.DT (remittances received), expected one such as bx.trf.pwkr.cd.dt.csv
        DIR: no CSV file is named for BX.KLT.DINV.CD.WD (FDI net inflow), expected one such as bx.klt.dinv.cd.wd.csv\
        """,
        problems());
    mandatory();
    Files.delete(folder.resolve("bx.klt.dinv.cd.wd.csv"));
    Files.writeString(folder.resolve("API_BX.KLT.DINV.CD.WD_DS2_en_excel_v2.xls"), "x");
    Files.writeString(folder.resolve("API_SP.POP.TOTL_DS2_en_xml_v2.zip"), "x");
    assertEquals(
        """
        DIR: no CSV file is named for BX.KLT.DINV.CD.WD (FDI net inflow), expected one such as bx.klt.dinv.cd.wd.csv; not read because not CSV: API_BX.KLT.DINV.CD.WD_DS2_en_excel_v2.xls
        DIR: no CSV file is named for SP.POP.TOTL (population), expected one such as sp.pop.totl.csv; not read because not CSV: API_SP.POP.TOTL_DS2_en_xml_v2.zip\
        """,
        problems());
    assertEquals(Map.of(), WorldBankDownload.read(folder).value().countries());
  }

  @Test
  void twoFilesOfOneIndicatorAreAProblem() throws IOException {
    mandatory();
    tidy("bx.klt.dinv.cd.wd-2018.csv", "Mexico,MEX,2003,1");
    assertEquals(
        "DIR: bx.klt.dinv.cd.wd-2018.csv, bx.klt.dinv.cd.wd.csv are all named for"
            + " BX.KLT.DINV.CD.WD, expected one of them",
        problems());
  }

  @Test
  void problemsOfAllFilesComeTogether() throws IOException {
    tidy("bx.trf.pwkr.cd.dt.csv", "Mexico,MEX,2003,NA", "Mexico,MEX,2004,5");
    tidy("bx.klt.dinv.cd.wd.csv", "Mexico,MEX,203,5", "Mexico,MEX,2004,6");
    assertEquals(
        """
        DIR/bx.trf.pwkr.cd.dt.csv:2: column 4 'Value': 'NA' is not a decimal number such as 16653.7; a missing value is an empty field
        DIR/bx.klt.dinv.cd.wd.csv:2: column 3 'Year': '203' is not a year from 1000 to 2999\
        """,
        problems());
    assertEquals(
        5, WorldBankDownload.read(folder).value().capitalInflows("MEX").remittances().at(2004));
  }

  @Test
  void inflowsThatCannotBeAreProblems() throws IOException {
    tidy("bx.trf.pwkr.cd.dt.csv", "Mexico,MEX,2003,-5", "Spain,ESP,2003,1");
    tidy("bx.klt.dinv.cd.wd.csv", "Mexico,MEX,2003,-6", "Spain,ESP,2003,1");
    assertEquals(
        "DIR: Mexico: remittances of 2003 is -5.0, expected a finite number that is not negative",
        problems());
    assertEquals(1, WorldBankDownload.read(folder).value().countries().size());
  }

  @Test
  void foldersThatAreNone() throws IOException {
    Path file = Files.writeString(folder.resolve("f"), "x");
    assertEquals(
        List.of(Problem.of(file.toString(), "this is not a folder")),
        WorldBankDownload.read(file).problems());
    Path none = folder.resolve("none");
    assertEquals(
        List.of(Problem.of(none.toString(), "there is no such folder")),
        WorldBankDownload.read(none).problems());
    assertRefused(
        "source is ' ', expected text on one line that is not blank",
        () -> WorldBankDownload.read(folder, " "));
  }

  // ---- joining tables

  private static IndicatorTable table(WorldBankIndicator indicator, double value) {
    return IndicatorTable.of(
        indicator, Map.of(Place.of("MEX"), YearSeries.of(indicator.unit(), 2003, value)));
  }

  @Test
  void tablesCanBeJoinedDirectly() throws Exception {
    IndicatorTable rem = table(WorldBankIndicator.REMITTANCES_RECEIVED, 5);
    IndicatorTable fdi = table(WorldBankIndicator.FDI_NET_INFLOWS, 6);
    WorldBankDownload download = WorldBankDownload.of(List.of(fdi, rem));
    assertEquals(MoneyUnit.of("USD"), download.capitalInflows("MEX").unit());
    assertEquals(download, WorldBankDownload.of(List.of(rem, fdi)));
    assertEquals(download.hashCode(), WorldBankDownload.of(List.of(rem, fdi)).hashCode());
    assertNotEquals(
        download, WorldBankDownload.of(List.of(rem, table(WorldBankIndicator.FDI_NET_INFLOWS, 7))));
    assertThrows(UnsupportedOperationException.class, () -> download.countries().clear());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(download);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      assertEquals(download, in.readObject());
    }
  }

  @Test
  void tablesThatDoNotBelongTogetherAreRefused() {
    IndicatorTable rem = table(WorldBankIndicator.REMITTANCES_RECEIVED, 5);
    IndicatorTable fdi = table(WorldBankIndicator.FDI_NET_INFLOWS, 6);
    assertRefused(
        "indicators is 'BX.TRF.PWKR.CD.DT', expected BX.TRF.PWKR.CD.DT, BX.KLT.DINV.CD.WD among"
            + " them",
        () -> WorldBankDownload.of(List.of(rem)));
    String each =
        ", expected each of BX.TRF.PWKR.CD.DT, BX.KLT.DINV.CD.WD, DT.ODA.ODAT.CD,"
            + " BX.PEF.TOTL.CD.WD, DT.NFL.DPNG.CD, NE.EXP.GNFS.ZS, NE.IMP.GNFS.ZS, FI.RES.TOTL.CD,"
            + " NY.GDP.MKTP.CD, SP.POP.TOTL, NY.GDP.DEFL.KD.ZG at most once";
    assertRefused(
        "indicator is 'BX.TRF.PWKR.CD.DT'" + each,
        () -> WorldBankDownload.of(List.of(rem, fdi, rem)));
    assertRefused(
        "indicator is 'SM.POP.TOTL'" + each,
        () ->
            WorldBankDownload.of(List.of(rem, fdi, table(WorldBankIndicator.IMMIGRANT_STOCK, 1))));
    assertRefused(
        "Mexico: gross domestic product of 2003 is 0.0, expected a finite number above zero",
        () -> WorldBankDownload.of(List.of(rem, fdi, table(WorldBankIndicator.GDP, 0))));
  }
}
