package org.migrationeconomics.data.remittance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.migrationeconomics.data.Refusals.assertRefused;
import static org.migrationeconomics.data.Workbooks.problems;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.data.Reading;
import org.migrationeconomics.data.measure.QuarterSeries;
import org.migrationeconomics.data.measure.YearQuarter;

/** Tables of the Banco de México, with invented figures. */
class BanxicoReaderTest {

  private static final String CSV =
      """
      PERIODO,ID_PAIS,PAIS,FLUJO,VALOR_USD
      2020-01-01,USA,Estados Unidos,Ingresos,10
      2020-04-01,USA,Estados Unidos,Ingresos,20
      2020-07-01,USA,Estados Unidos,Ingresos,30
      2020-10-01,USA,Estados Unidos,Ingresos,30
      2020-01-01,PSE,Palestina,Ingresos,1
      2020-01-01,PSE,Cisjordania,Ingresos,2
      2020-04-01,PSE,Palestina,Ingresos,0
      2020-07-01,PSE,Palestina,Ingresos,3
      2020-10-01,PSE,Palestina,Ingresos,4
      2021-01-01,USA,Estados Unidos,Ingresos,50
      2021-04-01,USA,Estados Unidos,Ingresos,
      2020-01-01,USA,Estados Unidos,Egresos,8
      """;

  private static Reading<BanxicoRemittances> read(String text) {
    return BanxicoReader.countries().read(new StringReader(text), "b.csv");
  }

  @Test
  void bothDirections(@TempDir Path folder) throws IOException {
    BanxicoRemittances mexico = read(CSV).orThrow();
    assertEquals(90, mexico.received("USA").sum(2020).value());
    assertEquals(3, mexico.received("PSE").figure(YearQuarter.of(2020, 1)).value());
    assertEquals(0, mexico.received("PSE").figure(YearQuarter.of(2020, 2)).value());
    assertEquals("Palestina, Cisjordania", mexico.names().getOrDefault("PSE", ""));
    assertEquals(100, mexico.total(2020).value());
    assertEquals(90, mexico.share("USA", 2020).value(), 1e-12);
    assertFalse(mexico.total(2021).isPresent());
    assertFalse(mexico.share("USA", 2021).isPresent());
    assertFalse(mexico.share("PSE", 2021).isPresent());
    assertTrue(mexico.total(1999).reason().orElseThrow().contains("nothing was reported in 1999"));
    assertEquals(2, mexico.received().size());
    assertEquals(1, mexico.paid().size());
    assertEquals("Banco de México", mexico.source());
    assertTrue(mexico.toString().contains("2 areas"));
    assertTrue(mexico.table().toString().contains("2021-Q1"));
    assertRefused(
        "area is 'FRA', expected one of the 2 areas of the file", () -> mexico.received("FRA"));
    assertEquals(mexico, read("\uFEFF" + CSV.replace("\n", "\r\n")).orThrow());
    assertEquals(mexico.hashCode(), read(CSV).orThrow().hashCode());
    assertNotEquals(mexico, read(CSV.replace(",8\n", ",9\n")).orThrow());
    Path file = folder.resolve("b.csv");
    Files.writeString(file, CSV);
    BanxicoReader mine = BanxicoReader.countries().withSource("mine");
    assertEquals("mine", mine.read(file).orThrow().source());
    assertEquals(
        "mine",
        mine.read(new ByteArrayInputStream(CSV.getBytes(StandardCharsets.UTF_8)), "b")
            .orThrow()
            .source());
    assertTrue(mine.toString().contains("PAIS"));
  }

  @Test
  void states() {
    BanxicoRemittances states =
        BanxicoReader.statesOfTheUnitedStates()
            .read(
                new StringReader(
                    """
                    PERIODO,ID_ESTADO,ESTADO,VALOR_USD
                    2020-01-01,TX,Texas,0
                    2020-04-01,TX,Texas,0
                    2020-07-01,TX,Texas,0
                    2020-10-01,TX,Texas,0
                    """),
                "b")
            .orThrow();
    assertTrue(states.paid().isEmpty());
    assertTrue(states.share("TX", 2020).reason().orElseThrow().contains("nothing was received"));
    assertTrue(
        problems(BanxicoReader.mexicanStates().read(new StringReader(CSV), "b"))
            .contains("there is no column 'CVE_ENT', 'ENTIDAD';"));
  }

  @Test
  void faults() {
    assertTrue(problems(read(CSV.replace("2020-10", "2020-11"))).contains("not the first day of"));
    assertTrue(problems(read(CSV.replace("2020-10-01", "soon"))).contains("'soon' is not the fi"));
    assertTrue(problems(read(CSV.replace("Egresos", "x"))).contains("neither Ingresos nor"));
    assertTrue(problems(read(CSV.replace("PSE,Cis", ",Cis"))).contains("is no code"));
    assertTrue(problems(read(CSV.replace(",8\n", ",-8\n"))).contains("'-8' is not a decimal"));
    assertTrue(problems(read(CSV.replace("2021-01", "2020-01"))).contains("in line 2 already"));
    assertTrue(problems(read(CSV.replace(",8\n", ",8,9\n"))).contains("has 6 fields, expected 5"));
    assertTrue(problems(read(CSV.strip())).contains("may be cut off"));
    assertTrue(
        problems(read(CSV.replace("FLUJO", "PAIS"))).contains("this name is that of column"));
    assertTrue(problems(read(CSV.replace("FLUJO", "X"))).contains("there is no column 'FLUJO'"));
    assertTrue(problems(read("")).contains("the file is empty"));
  }

  @Test
  void seriesOfQuarters() {
    Map<YearQuarter, Double> values = new TreeMap<>();
    for (int quarter = 1; quarter <= 4; quarter++) {
      values.put(YearQuarter.of(2020, quarter), 1.0 * quarter);
    }
    values.put(YearQuarter.of(2022, 1), 5.0);
    QuarterSeries series = QuarterSeries.of("s", SimpleUnit.PERSONS, "src", values);
    assertEquals(10, series.yearly().orElseThrow().at(2020));
    assertFalse(series.yearly().orElseThrow().has(2022));
    assertEquals("s 2020-Q1 to 2022-Q1, 5 quarters, persons (src)", series.toString());
    assertTrue(series.table().toString().contains("2022-Q1"));
    assertEquals(SimpleUnit.PERSONS, series.unit());
    assertEquals("s", series.label());
    assertEquals("src", series.source());
    QuarterSeries none = QuarterSeries.of("s", SimpleUnit.PERSONS, "src", Map.of());
    assertTrue(none.yearly().isEmpty());
    assertEquals("s without observations, 0 quarters, persons (src)", none.toString());
    assertNotEquals(series, none);
    assertEquals(
        none.hashCode(), QuarterSeries.of("s", SimpleUnit.PERSONS, "src", Map.of()).hashCode());
    assertRefused(
        "value of 2020-Q1 is NaN, expected a finite number",
        () ->
            QuarterSeries.of(
                "s", SimpleUnit.PERSONS, "src", Map.of(YearQuarter.of(2020, 1), Double.NaN)));
  }
}
