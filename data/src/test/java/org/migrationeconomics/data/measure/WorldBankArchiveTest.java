package org.migrationeconomics.data.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.migrationeconomics.data.Workbooks.problems;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.data.Archives;
import org.migrationeconomics.data.DataFile;
import org.migrationeconomics.data.Reading;
import org.migrationeconomics.data.place.CountryMetadata;
import org.migrationeconomics.data.place.CountryMetadataReader;
import org.migrationeconomics.data.place.IncomeGroup;
import org.migrationeconomics.data.remittance.WorldBankDownload;

/** The World Bank's archives, as they are downloaded. */
class WorldBankArchiveTest {

  private static Archives api(WorldBankIndicator indicator, String year, String mexico) {
    String file = "API_" + indicator.code() + "_DS2_en_csv_v2_77.csv";
    return Archives.of(
            "Metadata_Indicator_" + file,
            "\uFEFF\"INDICATOR_CODE\",\"INDICATOR_NAME\",\r\n\""
                + indicator.code()
                + "\",\"n\",\r\n")
        .and(
            file,
            "\uFEFF\"Data Source\",\"World Development Indicators\",\r\n\r\n"
                + "\"Last Updated Date\",\"2026-07-01\",\r\n\r\n"
                + "\"Country Name\",\"Country Code\",\"Indicator Name\",\"Indicator Code\",\""
                + year
                + "\",\r\n\"Mexico\",\"MEX\",\"n\",\""
                + indicator.code()
                + "\",\""
                + mexico
                + "\",\r\n\"Namibia\",\"NAM\",\"n\",\""
                + indicator.code()
                + "\",\"\",\r\n")
        .and(
            "Metadata_Country_" + file,
            "\uFEFF\"Country Code\",\"Region\",\"IncomeGroup\",\"SpecialNotes\",\"TableName\",\r\n"
                + "\"MEX\",\"Latin America & Caribbean\",\"Upper middle income\",\"Two\r\n"
                + "lines, \"\"so\"\"\",\"Mexico\",\r\n"
                + "\"NAM\",\"Sub-Saharan Africa\",\"Upper middle income\",\"\",\"Namibia\",\r\n"
                + "\"WLD\",\"\",\"\",\"\",\"World\",\r\n");
  }

  @Test
  void theDataOfTheArchiveAreRead() {
    IndicatorTable table =
        WorldBankCsvReader.of(WorldBankIndicator.POPULATION)
            .read(
                DataFile.of(api(WorldBankIndicator.POPULATION, "2023", "900").stream(), "API_.zip"))
            .orThrow();
    assertEquals(900, table.series("MEX").at(2023));
    assertFalse(table.series("NAM").has(2023));
    assertEquals("World Bank, updated 2026-07-01", table.source());
  }

  @Test
  void theMetadataOfTheSameArchiveAreRead() {
    CountryMetadata metadata =
        CountryMetadataReader.withDefaults()
            .read(
                DataFile.of(api(WorldBankIndicator.POPULATION, "2023", "900").stream(), "API_.zip"))
            .orThrow();
    assertEquals("Sub-Saharan Africa", metadata.region(Place.of("NAM")).orElseThrow());
    assertEquals(IncomeGroup.UPPER_MIDDLE, metadata.incomeGroup(Place.of("MEX")).orElseThrow());
  }

  @Test
  void theBulkArchive() {
    Archives bulk =
        Archives.of("WDISeries.csv", "Series Code,Topic\nSP.POP.TOTL,Health\n")
            .and(
                "WDICSV.csv",
                """
                Country Name,Country Code,Indicator Name,Indicator Code,2022,2023
                "Yemen, Rep.",YEM,n,SP.POP.TOTL,700,
                Mexico,MEX,n,SP.POP.TOTL,800,810
                Mexico,MEX,n,EN.ATM,1,2
                """)
            .and(
                "WDICountry.csv",
                """
                "Country Code","Short Name","2-alpha code","Region","Income Group"
                "NAM","Namibia","NA","Sub-Saharan Africa","Upper middle income"
                """);
    Reading<Map<WorldBankIndicator, IndicatorTable>> reading =
        WdiBulkReader.of(WorldBankIndicator.POPULATION)
            .read(DataFile.of(bulk.stream(), "WDI_CSV.zip"));
    IndicatorTable table = reading.orThrow().values().iterator().next();
    assertEquals(810, table.series("MEX").at(2023));
    assertFalse(table.series("YEM").has(2023));
    assertEquals(
        "Sub-Saharan Africa",
        CountryMetadataReader.withDefaults()
            .read(DataFile.of(bulk.stream(), "WDI_CSV.zip"))
            .orThrow()
            .region(Place.of("NAM"))
            .orElseThrow());
  }

  @Test
  void aFolderOfArchives(@TempDir Path folder) throws IOException {
    for (WorldBankIndicator indicator :
        List.of(WorldBankIndicator.REMITTANCES_RECEIVED, WorldBankIndicator.FDI_NET_INFLOWS)) {
      Files.write(
          folder.resolve("API_" + indicator.code() + "_DS2_en_csv_v2_77.zip"),
          api(indicator, "2023", "50").bytes());
    }
    WorldBankDownload download = WorldBankDownload.read(folder).orThrow();
    assertEquals(50, download.capitalInflows("MEX").remittances().at(2023));
    Files.write(
        folder.resolve("API_BX.TRF.PWKR.CD.DT_DS2_en_xml_v2_77.zip"),
        Archives.of("API_BX.TRF.PWKR.CD.DT_DS2_en_xml_v2_77.xml", "<Root/>").bytes());
    assertEquals("", problems(WorldBankDownload.read(folder)));
  }

  @Test
  void problemsNameTheFileInTheArchive() {
    assertEquals(
        "API_.zip (API_SP.POP.TOTL_DS2_en_csv_v2_77.csv):6: column 5 '2023': '9x0' is not a decimal"
            + " number such as 16653.7; a missing value is an empty field",
        problems(
            WorldBankCsvReader.of(WorldBankIndicator.POPULATION)
                .read(
                    DataFile.of(
                        api(WorldBankIndicator.POPULATION, "2023", "9x0").stream(), "API_.zip"))));
  }
}
