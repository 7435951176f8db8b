package org.migrationeconomics.data.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.migrationeconomics.data.Workbooks.problems;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.data.Reading;
import org.migrationeconomics.data.Workbooks;

class CountryMetadataReaderTest {

  private static final CountryMetadataReader READER = CountryMetadataReader.withDefaults();

  private static final String CSV =
      """
      "Country Code","Region","IncomeGroup","SpecialNotes","TableName",
      "MEX","Latin America & Caribbean","Upper middle income","","Mexico",
      "WLD","","","a note
      over two lines","World",
      "VEN","Latin America & Caribbean","","","Venezuela, RB",
      "USA","North America","High income","","United States",
      "TCD","Sub-Saharan Africa","Low income","","Chad",
      """;

  private static Reading<CountryMetadata> read(String text) {
    return READER.read(new StringReader(text), "m.csv");
  }

  @Test
  void regionsAndIncomeGroups(@TempDir Path folder) throws IOException {
    CountryMetadata metadata = read(CSV).orThrow();
    assertEquals(4, metadata.countries().size());
    assertEquals(Set.of(Place.of("MEX"), Place.of("TCD")), metadata.lowAndMiddleIncome());
    assertEquals(Set.of(Place.of("USA")), metadata.countries(group -> group == IncomeGroup.HIGH));
    assertEquals("North America", metadata.region(Place.of("USA")).orElseThrow());
    assertEquals(IncomeGroup.LOW, metadata.incomeGroup(Place.of("TCD")).orElseThrow());
    assertTrue(metadata.incomeGroup(Place.of("VEN")).isEmpty());
    assertTrue(metadata.region(Place.of("FRA")).isEmpty());
    assertEquals("4 countries, 2 of low or middle income, 1 not classified", metadata.toString());
    assertTrue(metadata.table().toString().contains("not classified"));
    assertEquals("Low income", IncomeGroup.LOW.label());
    assertEquals("regions of the World Bank: 3 groups of 4 places", metadata.regions().toString());
    assertEquals(
        "own:latin-america-and-caribbean",
        metadata.regions().groupOf(Place.of("MEX")).orElseThrow().code());
    assertEquals(
        "[own:low-income, own:upper-middle-income, own:high-income]",
        metadata.incomeGroups().groups().toString());
    assertTrue(metadata.incomeGroups().groupOf(Place.of("VEN")).isEmpty());
    assertEquals(metadata, read("\uFEFF" + CSV.replace("\n", "\r\n")).orThrow());
    assertEquals(metadata.hashCode(), read(CSV).orThrow().hashCode());
    assertNotEquals(metadata, read(CSV.replace("Low income", "High income")).orThrow());
    Path file = folder.resolve("m.csv");
    Files.writeString(file, CSV);
    assertEquals(metadata, READER.withAreas(WorldBankAreas.standard()).read(file).orThrow());
    assertEquals(
        metadata,
        READER.read(new ByteArrayInputStream(CSV.getBytes(StandardCharsets.UTF_8)), "m").orThrow());
    assertTrue(READER.toString().contains("metadata"));
  }

  @Test
  void sheetOfTheWorkbook() {
    String sheet =
        "Country Code|Region|IncomeGroup|SpecialNotes\nMEX|Latin America & Caribbean|Upper middle"
            + " income\nWLD\n";
    assertEquals(
        Set.of(Place.of("MEX")),
        READER
            .read(
                Workbooks.empty().sheet("Data", "x").sheet("Metadata - Countries", sheet).stream(),
                "m.xlsx")
            .orThrow()
            .countries());
    assertTrue(
        problems(READER.read(Workbooks.empty().sheet("Data", sheet).stream(), "m.xlsx"))
            .contains("no sheet 'Metadata - Countries'"));
  }

  @Test
  void faults() {
    assertTrue(
        problems(read(CSV.replace("Region", "Area"))).contains("there is no column 'Region'"));
    assertTrue(problems(read(CSV.replace("Low income", "Poor"))).contains("'Poor' is not an inc"));
    assertTrue(problems(read(CSV.replace("\"TCD\"", "\"QQQ\""))).contains("'QQQ' is not a World"));
    assertTrue(problems(read(CSV.replace("\"TCD\"", "\"MEX\""))).contains("in line 2 already"));
    assertTrue(problems(read(CSV.replace("North America", ""))).contains("has no region"));
    assertTrue(
        problems(read(CSV.replace("\"WLD\",\"\"", "\"WLD\",\"x\""))).contains("has a region"));
    assertTrue(problems(read(CSV.replace("\"\",\"Chad\"", "\"\""))).contains("the row has 5 fiel"));
    assertTrue(problems(read(CSV + "FRA,Eur")).contains("cut off"));
    assertTrue(problems(read(CSV.substring(0, CSV.indexOf('\n') + 1))).contains("no row below"));
    assertTrue(problems(read("")).contains("the file is empty"));
  }
}
