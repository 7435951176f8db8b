package org.migrationeconomics.data.population;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.migrationeconomics.data.Refusals.assertRefused;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.migrationeconomics.core.measure.YearSeries;
import org.migrationeconomics.data.Problem;
import org.migrationeconomics.data.Reading;

class WppVariantsReaderTest {

  @TempDir private Path folder = Path.of("");

  private static Reading<ProjectionVariants> read(String text) {
    return WppVariantsReader.withDefaults().read(new StringReader(text), "wpp.csv");
  }

  private static List<String> problems(String from, String to) {
    return read(Fixtures.VARIANTS_2019.replace(from, to)).problems().stream()
        .map(Problem::toString)
        .toList();
  }

  @Test
  void readsTheLayoutOf2019() throws IOException {
    Path file = folder.resolve("uk.csv");
    Files.writeString(file, Fixtures.VARIANTS_2019);
    ProjectionVariants variants = WppVariantsReader.withDefaults().read(file).orThrow();
    YearSeries medium = variants.total("GBR", "Medium");
    assertEquals(78_053_263, medium.at(2100), 1e-6);
    assertEquals(57_864_702, variants.total("United Kingdom", "7").at(2100), 1e-6);
    assertEquals(20_188_561, medium.minus(variants.total("GBR", "zero MIGRATION")).at(2100), 1e-6);
    assertEquals(
        "population on 1 July, Medium 2020-2100 (79 holes), persons (UN WPP, file uk.csv)",
        medium.toString());
    assertEquals("group:900", variants.areas().get(1).code());
    assertEquals(Optional.of("GBR"), medium.area());
    assertEquals(Optional.of("group:900"), variants.total("900", "2").area());
    assertEquals(7_794_799_000.0, variants.total("900", "2").at(2020), 1e-3);
    assertEquals(
        "projected populations of 2 areas: Medium, Zero migration, Upper 80 PI",
        variants.toString());
    assertEquals("Zero migration (7)", variants.variants().get(1).toString());
    assertTrue(variants.show().contains("United Kingdom"));
    assertRefused(
        "variant is 'High', expected one of [Medium (2), Zero migration (7), Upper 80 PI (203)]",
        () -> variants.total("GBR", "High"));
    assertRefused(
        "area is 'ESP', expected code or name of one of the 2 areas of the file",
        () -> variants.total("ESP", "Medium"));
    assertEquals(variants, WppVariantsReader.withDefaults().read(file).value());
    assertEquals(
        variants.hashCode(), WppVariantsReader.withDefaults().read(file).value().hashCode());
    assertNotEquals(variants, read(Fixtures.VARIANTS_2022).value());
  }

  @Test
  void readsTheLaterLayout() {
    Reading<ProjectionVariants> reading =
        WppVariantsReader.withDefaults()
            .withAreas("GBR")
            .withSource("invented")
            .read(new StringReader(Fixtures.VARIANTS_2022), "wpp.csv");
    ProjectionVariants variants = reading.orThrow();
    assertEquals(1, variants.areas().size());
    assertEquals(71_000, variants.total("GBR", "Medium").at(2025));
    assertEquals("invented", variants.total("GBR", "Medium").source());
    assertEquals("group:900", read(Fixtures.VARIANTS_2022).orThrow().areas().get(0).code());
    String region = Fixtures.VARIANTS_2022.replace("Country/Area", "Region");
    assertEquals("group:826", read(region).orThrow().areas().get(1).code());
    assertEquals(
        "reader of WPP variants, only GBR (invented)",
        WppVariantsReader.withDefaults().withAreas("GBR").withSource("invented").toString());
    assertRefused(
        "areas is 'none', expected at least one code such as GBR",
        () -> WppVariantsReader.withDefaults().withAreas());
  }

  @Test
  void refusesWhatContradictsItself() {
    assertEquals(
        List.of("wpp.csv:2: column 9 'PopTotal': '67887.004' is not the sum of males and females"),
        problems("67886.004", "67887.004"));
    assertEquals(
        List.of("wpp.csv:3: column 6 'MidPeriod': '2100.5' is not the middle of 2101"),
        problems("Medium,2100", "Medium,2101"));
    assertEquals(
        List.of(
            "wpp.csv:4: column 2 'Location': 'Spain' is not the name of area 826 before,"
                + " 'United Kingdom'"),
        problems("826,United Kingdom,7", "826,Spain,7"));
    assertEquals(
        List.of("wpp.csv:4: column 2 'Location': 'United Kingdom' is the name of area 826 already"),
        problems("826,United Kingdom,7", "827,United Kingdom,7"));
    assertEquals(
        List.of(
            "wpp.csv:6: column 2 'Location': name of ESP is 'Mexico', expected not the name of"
                + " another country"),
        problems("900,World", "724,Mexico"));
    assertEquals(
        List.of(
            "wpp.csv:4: column 4 'Variant': 'Medium' is variant '2' and variant '7' is 'Medium'"),
        problems("7,Zero migration", "7,Medium"));
    assertEquals(
        List.of("wpp.csv:3: column 5 'Time': United Kingdom, Medium has 2020 already"),
        problems("Medium,2100,2100.5", "Medium,2020,2020.5"));
    assertEquals(
        List.of("wpp.csv:3: column 5 'Time': '21OO' is not a year from 1000 to 2999"),
        problems("Medium,2100,2100.5", "Medium,21OO,2100.5"));
    assertEquals(
        List.of(
            "wpp.csv:4: column 9 'PopTotal': '5786x.702' is not a number of thousands such as"
                + " 67886.004"),
        problems("57864.702", "5786x.702"));
    assertEquals(
        List.of("wpp.csv:2: column 1 'LocID': 'GB' is not a numeric code such as 826"),
        problems("826,United Kingdom,2,Medium,2020", "GB,United Kingdom,2,Medium,2020"));
    assertEquals(
        List.of(
            "wpp.csv:1: there is no column 'VarID' (near: 'Var'); others are 'Var', 'PopDensity';"
                + " case and spaces do not matter"),
        problems("VarID", "Var"));
    assertEquals(
        List.of("wpp.csv:6: the row has 9 fields, expected 10 as in the header"),
        problems(",59.9", ""));
    assertEquals(
        List.of("wpp.csv:4: column 3 'VarID': the variant has no code or no name"),
        problems("7,Zero migration", ",Zero migration"));
  }

  @Test
  void saysWhatAFileIsInstead() {
    assertEquals(
        "[x: the file is empty]",
        WppVariantsReader.withDefaults().read(new StringReader(""), "x").problems().toString());
    assertEquals(
        "[wpp.csv:1: this is HTML, a page of the web, expected a file of data; the download may"
            + " have failed]",
        read("<html>\n").problems().toString());
    assertTrue(
        read("LocID;Location\n").problems().toString().contains("separated by semicolons, as"));
    assertEquals(
        "there is no such file",
        WppVariantsReader.withDefaults()
            .read(folder.resolve("no.csv"))
            .problems()
            .get(0)
            .message());
    assertEquals(
        "[wpp.csv:6: no line break ends the last line, so the file may be cut off; the row is left"
            + " out]",
        read(Fixtures.VARIANTS_2019.strip()).problems().toString());
  }
}
