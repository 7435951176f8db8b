package org.migrationeconomics.data.remittance.knomad;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.migrationeconomics.data.Refusals.assertRefused;
import static org.migrationeconomics.data.Workbooks.problems;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.data.DataFile;
import org.migrationeconomics.data.Reading;

/** The matrices in the words of each edition, and as Data360 has them; the figures are invented. */
class KnomadEditionsTest {

  private static final KnomadMatrixReader MONEY = KnomadMatrixReader.remittances();
  private static final KnomadMatrixReader PEOPLE = KnomadMatrixReader.migrants();

  private static Reading<KnomadMatrix> read(KnomadMatrixReader reader, String text) {
    return reader.read(new StringReader(text), "k.csv");
  }

  private static boolean fits(KnomadMatrixReader reader, String corner) {
    String text = ('"' + corner + "\",Mexico,Namibia\nMexico,,7\nNamibia,4,\n");
    Reading<KnomadMatrix> reading = read(reader, text);
    assertEquals(reading.hasProblems(), reading.value().places().isEmpty(), corner);
    return !reading.hasProblems();
  }

  @Test
  void theEditionOf2010() {
    String text =
        """
        Sending;Mexico;Côte d'Ivoire;TOTAL
        Mexico;0;7.5;7.5
        Côte d'Ivoire;40.25;;40.25
        Other South;2;1;3
        Unidentified*;;;
        Total Remittances;42.25;8.5;50.75
        """;
    Charset windows = Charset.forName("windows-1252");
    KnomadMatrix matrix =
        MONEY
            .withCharset(windows)
            .read(new ByteArrayInputStream(text.getBytes(windows)), "2010.csv")
            .orThrow();
    assertEquals(40.25, matrix.at("CIV", "MEX"));
    assertEquals(7.5, matrix.at("MEX", "CIV"));
    assertEquals(42.25, matrix.incoming("MEX").value());
    assertEquals(50.75, matrix.total().value());
    assertEquals(2, matrix.places().size());
    assertTrue(
        problems(MONEY.read(new ByteArrayInputStream(text.getBytes(windows)), "2010.csv"))
            .contains("may be in Latin-1 or Windows-1252"));
    assertTrue(problems(read(MONEY, text.replace("42.25", "42,25"))).contains("'42,25'"));
  }

  @Test
  void cornersOfAllEditions() {
    List<String> money =
        List.of(
            "Sending",
            "receiving (across) / sending (down) ",
            "Remittance-receiving country (across) - Remittance-sending country (down)",
            "Sending country (down) / Recipient country (across)");
    List<String> people =
        List.of(
            "origin",
            "Source country",
            "destination (across) / origin (down) ",
            "Destination country (across) - Source country (down)",
            "Country of birth (down) / Country of residence (across)");
    for (String corner : money) {
      assertTrue(fits(MONEY, corner), corner);
      assertFalse(fits(PEOPLE, corner), corner);
    }
    for (String corner : people) {
      assertTrue(fits(PEOPLE, corner), corner);
      assertFalse(fits(MONEY, corner), corner);
    }
    for (String turned :
        List.of(
            "Receiving",
            "sending (across) / receiving (down)",
            "receiving (down) / sending (across)",
            "country (across) / sending (down)",
            "receiving / sending",
            "receiving, sending",
            "Destination",
            "origin (across)",
            "origin (across) / destination (down)")) {
      assertFalse(fits(MONEY, turned), turned);
      assertFalse(fits(PEOPLE, turned), turned);
    }
    assertTrue(fits(MONEY, "") && fits(PEOPLE, "Millions"));
  }

  @Test
  void selfCorridorsAreReportedAndSetAside() {
    KnomadMatrix matrix =
        read(MONEY, ",Mexico,Namibia,World\nMexico,2,7,9\nNamibia,4,0,4\nWorld,6,7,13\n").orThrow();
    assertEquals(Map.of(Place.of("MEX"), 2.0), matrix.selfCorridors());
    assertTrue(matrix.toString().contains(", 1 self-corridor (2 million current USD) among them"));
    assertRefused(
        "diagonal of Mexico is 2.0, expected blank or zero; withoutSelfCorridors() sets aside what"
            + " countries send to themselves",
        matrix::blanksAsZero);
    KnomadMatrix others = matrix.withoutSelfCorridors();
    assertEquals(7, others.outgoing("MEX").value());
    assertEquals(4, others.incoming("MEX").value());
    assertEquals(11, others.total().value());
    assertEquals(11, others.blanksAsZero().total());
    assertEquals(
        "KNOMAD/World Bank, without 1 self-corridor (2 million current USD)", others.source());
    assertSame(others, others.withoutSelfCorridors());
  }

  private static final String LONG =
      """
      STRUCTURE,ACTION,FREQ,REF_AREA,INDICATOR,SEX,COMP_BREAKDOWN_1,COMP_BREAKDOWN_2,TIME_PERIOD,\
      UNIT_MULT,OBS_VALUE,OBS_STATUS,REF_AREA_LABEL,INDICATOR_LABEL
      d,I,A,USA,WB_KNOMAD_BRE,_T,WB_KNOMAD_MEX,_Z,2021,0,800.5,A,United States,Matrix (US$ million)
      d,I,A,USA,WB_KNOMAD_BRE,_T,WB_KNOMAD_NAM,_Z,2021,0,3.5,A,United States,Matrix (US$ million)
      d,I,A,USA,WB_KNOMAD_BRE,_T,WB_KNOMAD_WLD,_Z,2021,0,804,A,United States,Matrix (US$ million)
      d,I,A,NAM,WB_KNOMAD_BRE,_T,WB_KNOMAD_USA,_Z,2021,0,9,A,Namibia,Matrix (US$ million)
      d,I,A,MEX,WB_KNOMAD_BRE,_T,WB_KNOMAD_NAM,_Z,2021,0,,M,Mexico,Matrix (US$ million)
      """;

  @Test
  void theLongFileOfData360() {
    KnomadMatrix matrix = read(MONEY, LONG).orThrow();
    assertEquals(2021, matrix.year().orElseThrow());
    assertEquals(800.5, matrix.at("USA", "MEX"));
    assertEquals(804, matrix.outgoing("USA").value());
    assertEquals(800.5, matrix.incoming("MEX").value());
    assertEquals(9, matrix.at("NAM", "USA"));
    assertEquals(813, matrix.total().value());
    assertFalse(matrix.figure("MEX", "NAM").isPresent());
    assertEquals(3, matrix.places().size());
    KnomadMatrix people =
        read(PEOPLE, LONG.replace("D_BRE", "D_MIG").replace("US$ million", "persons")).orThrow();
    assertEquals(800.5, people.at("USA", "MEX"));
    assertEquals(
        "k.csv: the file has WB_KNOMAD_BRE, expected WB_KNOMAD_MIG", problems(read(PEOPLE, LONG)));
  }

  @Test
  void whatDividesOrScalesIsRefused() {
    assertTrue(
        problems(read(MONEY, LONG.replaceFirst("_T", "F"))).contains("SEX is 'F', which divides"));
    assertTrue(
        problems(read(MONEY, LONG.replaceFirst("2021,0", "2021,6"))).contains("UNIT_MULT is '6'"));
    assertTrue(
        problems(read(MONEY, LONG.replace("US$ million", "US$"))).contains("expected US$ million"));
    assertTrue(problems(read(MONEY, LONG.replace("ACTION", "GROUP"))).contains("'GROUP' (2)"));
    assertTrue(
        problems(read(MONEY, LONG.replace(",804,", ",805,")))
            .contains("add up to 804, but their total is 805"));
    assertTrue(problems(read(MONEY, LONG.replace("D_NAM,", "D_QQQ,"))).contains("'QQQ' is not a"));
    assertTrue(problems(read(MONEY, LONG.replace("D_NAM,", "D_MEX,"))).contains("USA to MEX has"));
    assertTrue(problems(read(MONEY, LONG.replace(",3.5,", ",x,"))).contains("'x' is not a"));
    assertTrue(problems(read(MONEY, LONG.replace("WB_KNOMAD_USA", "_Z"))).contains("no second"));
    assertTrue(problems(read(MONEY, LONG.replace("2021,0,9", "2019,0,9"))).contains("withYear(…)"));
    assertEquals(
        9,
        read(MONEY.withYear(2019), LONG.replace("2021,0,9", "2019,0,9"))
            .orThrow()
            .at("NAM", "USA"));
  }

  private static final String WIDE =
      """
      FREQ,REF_AREA,INDICATOR,COMP_BREAKDOWN_1,UNIT_MULT,INDICATOR_LABEL,2020,2021
      A,USA,WB_KNOMAD_BRE,WB_KNOMAD_MEX,0,(US$ million),..,70
      A,MEX,WB_KNOMAD_BRE,WB_KNOMAD_USA,0,(US$ million),,6
      A,MEX,WB_KNOMAD_MRI,_Z,0,(US$ million),50,71
      A,LMY,WB_KNOMAD_MRI,_Z,0,(US$ million),0,80
      A,MEX,WB_KNOMAD_MRO,_Z,0,(US$ million),1,2
      """;

  @Test
  void theWideFileOfData360() {
    assertEquals(70, read(MONEY, WIDE).orThrow().at("USA", "MEX"));
    KnomadFlows in = KnomadFlowsReader.inflows().read(new StringReader(WIDE), "k.csv").orThrow();
    assertEquals(71, in.series("MEX").at(2021));
    assertEquals(50, in.series("MEX").at(2020));
    assertFalse(in.series("LMY").has(2020));
    assertTrue(in.isReceived());
    KnomadFlows out = KnomadFlowsReader.outflows().read(new StringReader(WIDE), "k.csv").orThrow();
    assertEquals(2, out.series("MEX").at(2021));
    assertTrue(
        problems(
                KnomadFlowsReader.inflows()
                    .read(new StringReader(WIDE.replace("MRI,_Z", "MRI,WB_KNOMAD_USA")), "k.csv"))
            .contains("has a second country"));
  }

  private static String page(String... rows) {
    return "{\"count\":3,\"value\":[" + String.join(",", rows) + "],\"next\":null}";
  }

  private static String row(String to, String value) {
    return "{\"OBS_VALUE\":"
        + value
        + ",\"UNIT_MULT\":\"0\",\"SEX\":\"_T\",\"LATEST_DATA\":true,\"COMMENT_OBS\":null,"
        + "\"INDICATOR\":\"WB_KNOMAD_BRE\",\"REF_AREA\":\"USA\",\"COMP_BREAKDOWN_1\":\"WB_KNOMAD_"
        + to
        + "\",\"TIME_PERIOD\":\"2021\"}";
  }

  @Test
  void pagesOfData360() {
    String first = page(row("MEX", "\"70.5\""), row("NAM", "2"));
    String second = page(row("WLD", "72.5"));
    Reading<KnomadMatrix> both =
        MONEY.readPages(
            List.of(
                DataFile.of(new StringReader(second), "2.json"),
                DataFile.of(new StringReader(first), "1.json")));
    assertEquals(70.5, both.orThrow().at("USA", "MEX"));
    assertEquals(72.5, both.value().outgoing("USA").value());
    assertEquals(
        "k.csv: there are 2 of 3 observations: give all pages", problems(read(MONEY, first)));
    assertTrue(
        problems(read(MONEY, "{\"error\":1}")).contains("not an answer of the World Bank's"));
    assertTrue(
        problems(read(MONEY, first.replace("COMMENT_OBS\":null", "SECTOR\":\"A\"")))
            .contains("a field 'SECTOR', which may qualify"));
    assertTrue(problems(MONEY.readPages(List.of())).contains("no observation of WB_KNOMAD_BRE"));
    String flows =
        first
            .replace("D_BRE", "D_MRI")
            .replace("WB_KNOMAD_MEX", "_Z")
            .replace(
                "USA\",\"COMP_BREAKDOWN_1\":\"WB_KNOMAD_NAM", "NAM\",\"COMP_BREAKDOWN_1\":\"_Z")
            .replace("\"count\":3", "\"count\":2");
    KnomadFlows in =
        KnomadFlowsReader.inflows()
            .readPages(List.of(DataFile.of(new StringReader(flows), "1.json")))
            .orThrow();
    assertEquals(70.5, in.series("USA").at(2021));
  }

  /** For the laws of damaged files. */
  static List<String> data360() {
    return List.of(LONG, WIDE, page(row("MEX", "70.5"), row("NAM", "2"), row("WLD", "72.5")));
  }
}
