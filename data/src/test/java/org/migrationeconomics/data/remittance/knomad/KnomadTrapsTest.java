package org.migrationeconomics.data.remittance.knomad;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.migrationeconomics.data.Refusals.assertRefused;
import static org.migrationeconomics.data.Workbooks.problems;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.migrationeconomics.core.place.Aggregate;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.data.Reading;
import org.migrationeconomics.data.Workbooks;

/** The traps of KNOMAD's layouts, on tables with invented figures. */
class KnomadTrapsTest {

  private static final String CSV =
      """
      Estimates for 2021,,,
      "Remittance-receiving country (across) - Remittance-sending country (down)",Mexico,United States,WORLD
      Mexico,,7,7
      United States,30,N/A,30
      WORLD,30,7,37
      Note: see the method,,,
      """;

  private static final String FLOWS =
      """
      Remittance inflows (US$ million),2000,2001,% of GDP in 2001
      Albania,0,5,1
      Mexico,6,..,0.5
      World,10,11,
      a note,,,
      """;

  private static Reading<KnomadMatrix> read(String csv) {
    return KnomadMatrixReader.remittances().read(new StringReader(csv), "m.csv");
  }

  private static Reading<KnomadFlows> flows(String csv) {
    return KnomadFlowsReader.inflows().read(new StringReader(csv), "f.csv");
  }

  @Test
  void rowsSendAndColumnsReceive(@TempDir Path folder) throws IOException {
    KnomadMatrix matrix = read(CSV).orThrow();
    assertEquals(30, matrix.at("USA", "MEX"));
    assertEquals(7, matrix.at("MEX", "USA"));
    assertFalse(matrix.figure("USA", "USA").isPresent());
    assertFalse(matrix.figure("MEX", "MEX").isPresent());
    assertEquals(2021, matrix.year().orElseThrow());
    assertEquals(30, matrix.outgoing("USA").value());
    assertEquals(30, matrix.incoming("MEX").value());
    assertEquals(37, matrix.total().value());
    assertEquals(2, matrix.positiveCells());
    assertEquals(List.of(Place.of("MEX"), Place.of("USA")), matrix.senders());
    assertEquals(matrix.senders(), matrix.receivers());
    assertEquals(30, matrix.blanksAsZero().at("USA", "MEX"));
    assertTrue(matrix.source().contains("Estimates for 2021"));
    assertTrue(matrix.toString().startsWith("bilateral remittances 2021, 2 places, 2 cells above"));
    assertTrue(matrix.table().toString().contains("The 2 largest of 2 cells"));
    assertRefused(
        "cell USA, USA is 'blank', expected a cell with a number", () -> matrix.at("USA", "USA"));
    assertTrue(
        assertThrows(IllegalArgumentException.class, () -> matrix.at("QQQ", "USA"))
            .toString()
            .contains("one of the 2 places"));
    assertEquals(matrix, read("\uFEFF" + CSV.replace("\n", "\r\n")).orThrow());
    assertEquals(matrix, read(CSV.replace("Mexico,,7", "Mexico, ,7")).orThrow());
    assertEquals(matrix.hashCode(), read(CSV).orThrow().hashCode());
    assertNotEquals(matrix, read(CSV.replace("2021", "2022")).orThrow());
    Path file = folder.resolve("m.csv");
    Files.writeString(file, CSV);
    KnomadMatrixReader other = KnomadMatrixReader.remittances().withYear(1999).withSource("mine");
    assertEquals(1999, other.read(file).orThrow().year().orElseThrow());
    assertEquals(
        "mine",
        other
            .read(new ByteArrayInputStream(CSV.getBytes(StandardCharsets.UTF_8)), "m")
            .orThrow()
            .source());
    String sheet = CSV.replace("\"", "").replace(',', '|');
    assertEquals(
        matrix,
        KnomadMatrixReader.remittances()
            .read(Workbooks.empty().sheet("FINAL BRM 2021 ", "\n" + sheet).stream(), "m.xlsx")
            .orThrow());
    assertTrue(other.toString().contains("rows send"));
    assertTrue(KnomadMatrixReader.migrants().toString().contains("birthplace"));
  }

  @Test
  void matricesWithoutMarginsAndTitles() {
    KnomadMatrix plain =
        KnomadMatrixReader.migrants()
            .read(new StringReader(",Mexico,United States\nMexico,,7\nUnited States,,0\n"), "m")
            .orThrow();
    assertTrue(plain.year().isEmpty());
    assertEquals(7, plain.outgoing("MEX").value());
    assertFalse(plain.incoming("MEX").isPresent());
    assertEquals(7, plain.total().value());
    assertTrue(plain.toString().startsWith("bilateral migrant stocks, 2 places"));
    // The zero of the last country with itself can have lost nothing.
    assertEquals(
        plain,
        KnomadMatrixReader.migrants()
            .read(new StringReader(",Mexico,United States\nMexico,,7\nUnited States,,0"), "m")
            .orThrow());
    assertTrue(
        problems(read(",Mexico,United States\nMexico,,7\nUnited States,3,5")).contains("cut"));
    assertRefused(
        "diagonal of Mexico is 2.0, expected blank or zero; withoutSelfCorridors() sets aside what"
            + " countries send to themselves",
        () ->
            read(",Mexico,United States\nMexico,2,7\nUnited States,,\n").orThrow().blanksAsZero());
  }

  @Test
  void faultsOfMatrices() {
    assertTrue(
        problems(read(CSV.replace("7,7\n", "7,9\n"))).contains("up to 7, but its total is 9"));
    assertTrue(
        problems(read(CSV.replace("WORLD,30", "WORLD,40"))).contains("of the column add up"));
    assertTrue(problems(read(CSV.replace("7,37", "7,50"))).contains("cells of the table add up"));
    assertTrue(
        problems(read(CSV.replace("Mexico", "Atlantis"))).contains("'Atlantis' is not a kn"));
    assertTrue(problems(read(CSV.replace("N/A", "none"))).contains("'none' is not a decimal"));
    assertTrue(problems(read(CSV.replace("N/A", "-3"))).contains("'-3' is not a decimal"));
    assertTrue(problems(read(CSV.replace("30\nW", "30,4\nW"))).contains("no column in the header"));
    assertTrue(
        problems(read(CSV.replace("WORLD,30", ",1,1,2\nWORLD,30")))
            .contains("numbers but no name"));
    assertTrue(
        problems(read(CSV.replace("\nUnited", "\nMexico,1,,1\nUnited"))).contains("of line 3"));
    assertTrue(
        problems(read(CSV.replace("United States,W", "Mexico,W"))).contains("column 2 already"));
    assertTrue(
        problems(read(CSV.replace("\nUnited States,30", "\nCanada,30")))
            .contains("Canada has a row"));
    assertTrue(
        problems(read(CSV.replace("\nUnited States,30", "\nCanada,30")))
            .contains("United States has a column but no row"));
    assertTrue(problems(read("a\nb\n")).contains("there is no header"));
    assertTrue(problems(read("")).contains("the file is empty"));
    assertTrue(problems(read("," + "x,".repeat(500) + "\n")).contains("more than 400 columns"));
    assertTrue(
        problems(KnomadMatrixReader.migrants().read(new StringReader(CSV), "m"))
            .contains("expected a matrix of migrants"));
    assertTrue(
        problems(
                KnomadMatrixReader.remittances()
                    .read(new ByteArrayInputStream(new byte[] {'P', 'K', 3, 4, 0, 0}), "m.xlsx"))
            .contains("m.xlsx"));
  }

  @Test
  void names() {
    KnomadNames names = KnomadNames.standard().with("Atlantis", Place.own("ATL", "Atlantis"));
    assertEquals("own:ATL", names.find(" Atlantis ").orElseThrow().code());
    assertTrue(KnomadNames.standard().find("Atlantis").isEmpty());
    assertTrue(KnomadNames.standard().find("Korea").isEmpty());
    assertEquals("TLS", KnomadNames.standard().find("TimorLeste").orElseThrow().code());
    assertTrue(KnomadNames.standard().find("Other South").orElseThrow() instanceof Aggregate);
    assertNotEquals(names, KnomadNames.standard());
    assertEquals(names, KnomadNames.standard().with("Atlantis", Place.own("ATL", "Atlantis")));
    assertTrue(names.toString().endsWith("names of countries and groups"));
    KnomadMatrix matrix =
        KnomadMatrixReader.remittances()
            .withNames(names)
            .read(new StringReader(CSV.replace("Mexico", "Atlantis")), "m")
            .orThrow();
    assertEquals(30, matrix.at("USA", "own:ATL"));
  }

  @Test
  void zeroInFlowsIsNoData(@TempDir Path folder) throws IOException {
    KnomadFlows flows = flows(FLOWS).orThrow();
    assertFalse(flows.series("ALB").has(2000));
    assertEquals(5, flows.series("ALB").at(2001));
    assertFalse(flows.series("MEX").has(2001));
    assertEquals(1, flows.percentOfGdp("ALB").value());
    assertFalse(flows.percentOfGdp("WLD").isPresent());
    assertEquals(2001, flows.shareYear().orElseThrow());
    assertEquals(3, flows.series().size());
    assertEquals(2, flows.places().size());
    assertEquals("million current USD", flows.unit().label());
    assertTrue(flows.isReceived());
    assertTrue(flows.source().contains("Remittance inflows"));
    assertTrue(flows.toString().startsWith("remittances received of 3 areas, million current USD"));
    assertTrue(flows.table().toString().contains("Albania"));
    assertEquals(flows, flows("\uFEFF" + FLOWS.replace("\n", "\r\n")).orThrow());
    assertEquals(flows.hashCode(), flows(FLOWS).orThrow().hashCode());
    assertNotEquals(flows, flows(FLOWS.replace("Albania,0,5", "Albania,0,6")).orThrow());
    assertRefused(
        "area is 'QQQ', expected one of the 3 areas with figures", () -> flows.series("QQQ"));
    // Outflows begin with a blank row.
    String sheet = "\n" + FLOWS.replace("inflows", "outflows").replace(',', '|');
    KnomadFlows out =
        KnomadFlowsReader.outflows()
            .withSource("mine")
            .withNames(KnomadNames.standard())
            .read(Workbooks.empty().sheet("S", sheet).stream(), "f.xlsx")
            .orThrow();
    assertFalse(out.isReceived());
    assertEquals("mine", out.source());
    assertEquals("mine", out.series("MEX").source());
    Path file = folder.resolve("f.csv");
    Files.writeString(file, FLOWS.replace(",% of GDP in 2001", "").replaceAll(",[^,\n]*\n", "\n"));
    KnomadFlows without = KnomadFlowsReader.inflows().read(file).value();
    assertTrue(without.percentOfGdp("ALB").reason().isPresent());
    assertTrue(KnomadFlowsReader.outflows().toString().length() > 5);
  }

  @Test
  void faultsOfFlows() {
    assertTrue(problems(flows(FLOWS.replace("inflows", "outflows"))).contains("the corner says"));
    assertTrue(problems(flows(FLOWS.replace("million", "billion"))).contains("the corner says"));
    assertTrue(problems(flows(FLOWS.replace("Mexico", "Atlantis"))).contains("'Atlantis' is not"));
    assertTrue(problems(flows(FLOWS.replace("Mexico", "Albania"))).contains("country of line 2"));
    assertTrue(problems(flows(FLOWS.replace("6,..", "6,x"))).contains("'x' is not a decimal"));
    assertTrue(problems(flows(FLOWS.replace("6,..", "-6,.."))).contains("'-6' is not a decimal"));
    assertTrue(problems(flows(FLOWS.replace("0.5\n", "0.5,8\n"))).contains("has no column"));
    assertTrue(problems(flows(FLOWS.replace("2000,", "2001,"))).contains("column 2 already"));
    assertTrue(problems(flows(FLOWS.replace("% of GDP", "sums"))).contains("neither a year nor"));
    assertTrue(problems(flows(FLOWS + "Kenya,5,6")).contains("may be cut off"));
    assertTrue(problems(flows("a,b\n")).contains("there is no header"));
    assertTrue(
        problems(flows(FLOWS.substring(0, FLOWS.indexOf("Albania")))).contains("no figure below"));
    assertTrue(problems(flows(FLOWS.replace("inflows", "inflows\t"))).isEmpty());
    assertTrue(problems(flows(FLOWS.strip() + "\nMexi")).contains("may be cut off"));
    assertTrue(problems(flows("x,".repeat(500) + "\n")).contains("more than 400 columns"));
  }
}
