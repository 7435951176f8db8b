package org.migrationeconomics.data.migration.refugees;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.migrationeconomics.core.migration.OriginDestinationMatrix;
import org.migrationeconomics.data.DataFile;
import org.migrationeconomics.data.Problem;
import org.migrationeconomics.data.Reading;
import org.migrationeconomics.data.internal.Damage;
import org.migrationeconomics.data.internal.Damage.Case;
import org.migrationeconomics.data.recognition.Readers;

class UnhcrReaderTest {

  private static final String HEAD =
      "Year,\"Country of Asylum\",\"Country of Origin\",\"Country of Asylum ISO\",\"Country of"
          + " Origin ISO\",Refugees,\"Returned Refugees\",\"Asylum Seekers\",IDPs,\"Returned"
          + " IDPs\",Stateless,HST,OOC\n";

  private static final String TEXT =
      HEAD
          + """
          2019,Chile,Peru,CHL,PER,105,0,20,0,0,0,0,0
          2019,Peru,Peru,PER,PER,0,0,0,300,0,0,0,0
          2020,Chile,Peru,CHL,PER,95,0,-,0,0,0,0,0
          2020,Peru,Stateless,PER,XXA,0,0,0,0,0,15,0,0
          2020,Peru,"Unknown ",PER,UNK,5,0,0,0,0,,0,0
          """;

  private static final String JSON =
      """
      {"page":1,"short-url":"","maxPages":1,"total":[],"items":[
      {"year":2019,"coo_id":1,"coa_id":2,"coo_name":"Peru","coo":"PER","coo_iso":"PER",
      "coa_name":"Chile","coa":"CHL","coa_iso":"CHL","refugees":105,"asylum_seekers":"20",
      "returned_refugees":0,"idps":0,"returned_idps":0,"stateless":"-","ooc":0,"oip":"-","hst":0},
      {"year":"2020","coo_iso":"XXA","coa_iso":"PER","refugees":0,"stateless":15}]}
      """;

  private static Reading<UnhcrPopulation> read(String text) {
    return UnhcrReader.withDefaults().read(new StringReader(text), "f");
  }

  private static List<String> problems(String rows) {
    return read(HEAD + rows).problems().stream().map(Problem::toString).toList();
  }

  @Test
  void categoriesByOriginAndAsylum() {
    UnhcrPopulation read = read(TEXT).orThrow();
    assertEquals(List.of(2019, 2020), read.years());
    assertEquals(8, read.categories().size());
    assertEquals(105, read.figure(UnhcrCategory.REFUGEES, 2019, "PER", "CHL").value());
    assertEquals(20, read.figure(UnhcrCategory.ASYLUM_SEEKERS, 2019, "PER", "CHL").value());
    assertEquals(300, read.figure(UnhcrCategory.INTERNALLY_DISPLACED, 2019, "PER", "PER").value());
    assertEquals(15, read.figure(UnhcrCategory.STATELESS, 2020, "own:XXA", "PER").value());
    assertFalse(read.figure(UnhcrCategory.STATELESS, 2020, "own:UNK", "PER").isPresent());
    assertFalse(read.figure(UnhcrCategory.ASYLUM_SEEKERS, 2020, "PER", "CHL").isPresent());
    // Not the other way round.
    assertFalse(read.figure(UnhcrCategory.REFUGEES, 2019, "CHL", "PER").isPresent());
    OriginDestinationMatrix matrix = read.blanksAsZero(UnhcrCategory.REFUGEES, 2019);
    assertEquals(105, matrix.at("PER", "CHL"));
    assertEquals(
        Optional.of("UnhcrReader.withDefaults()"),
        Readers.recognise(DataFile.of(new StringReader(TEXT), "f")).reader());
  }

  @Test
  void whatIsWrongIsNamed() {
    assertEquals(
        List.of(
            "f:2: column 1 'Year': 'x' is no year",
            "f:3: column 4 'Country of Asylum ISO': 'GFR' is not a known code; it is left out"
                + " unless withAreas(…) says what it is",
            "f:4: column 5 'Country of Origin ISO': '-' is no country, so the row is a sum over"
                + " several; expected a row for each pair",
            "f:5: column 6 'Refugees': '1.5' is no number of persons, expected a whole number from"
                + " 0, or '-'",
            "f:6: the row has 2 fields, expected 13 as in the header"),
        problems(
            """
            x,Chile,Peru,CHL,PER,1,0,0,0,0,0,0,0
            2019,Germany,Peru,GFR,PER,1,0,0,0,0,0,0,0
            2019,Chile,-,CHL,-,1,0,0,0,0,0,0,0
            2019,Chile,Peru,CHL,PER,1.5,0,0,0,0,0,0,0
            2019,Chile
            """));
    assertTrue(
        problems(
                """
                2019,Chile,Peru,CHL,PER,1,0,0,0,0,0,0,0
                2019,Chile,Peru,CHL,PER,2,0,0,0,0,0,0,0
                """)
            .toString()
            .contains("stands in line 2 already"));
    assertTrue(read(TEXT.replace("IDPs,\"", "Sex,\"")).problems().toString().contains("Sex"));
    assertEquals("[f: the file is empty]", read("").problems().toString());
  }

  @Test
  void answersOfTheService() {
    UnhcrPopulation read = read(JSON).orThrow();
    assertEquals(105, read.figure(UnhcrCategory.REFUGEES, 2019, "PER", "CHL").value());
    assertEquals(20, read.figure(UnhcrCategory.ASYLUM_SEEKERS, 2019, "PER", "CHL").value());
    assertFalse(read.figure(UnhcrCategory.STATELESS, 2019, "PER", "CHL").isPresent());
    assertEquals(15, read.figure(UnhcrCategory.STATELESS, 2020, "own:XXA", "PER").value());
    assertEquals(
        Optional.of("UnhcrReader.withDefaults()"),
        Readers.recognise(DataFile.of(new StringReader(JSON), "f")).reader());
    String first = JSON.replace("\"maxPages\":1", "\"maxPages\":2");
    assertEquals("[f: page 2 of 2 is missing: give all pages]", read(first).problems().toString());
    String second =
        first.replace("\"page\":1", "\"page\":2").replace("2019", "2021").replace("2020", "2022");
    assertEquals(List.of(2019, 2020, 2021, 2022), pages(second, first).orThrow().years());
    assertTrue(pages(first, first).problems().toString().contains("page 1 comes twice"));
    assertTrue(pages(JSON, second).problems().toString().contains("the others are of 1 pages"));
    assertEquals("[pages: the answer has no item]", pages().problems().toString());
    assertTrue(
        read(JSON.replace("\"XXA\"", "\"-\""))
            .problems()
            .toString()
            .contains("'-' is no country, so the row is a sum over several"));
    assertTrue(
        read(JSON.replace("\"refugees\":105", "\"refugees\":1.5"))
            .problems()
            .toString()
            .contains("f:2: refugees: '1.5' is no number of persons"));
    assertTrue(
        read(JSON.replace("\"hst\"", "\"sex\""))
            .problems()
            .toString()
            .contains("sex: this divides"));
    assertTrue(read("{\"a\":1}").problems().toString().contains("expected an answer of UNHCR"));
  }

  private static Reading<UnhcrPopulation> pages(String... texts) {
    return UnhcrReader.withDefaults()
        .readPages(
            Arrays.stream(texts).map(text -> DataFile.of(new StringReader(text), "f")).toList());
  }

  @Provide
  Arbitrary<String> damage() {
    return Damage.texts("PER", "2020", "GFR", "\"", "}", "\"idps\":");
  }

  @Property(tries = 4000)
  void damageIsReportedOrHarmless(
      @ForAll boolean json,
      @ForAll("damage") String damage,
      @ForAll @IntRange(min = 0, max = 500) int at,
      @ForAll @IntRange(min = 0, max = 12) int length) {
    Case file = new Case(json ? JSON : TEXT, UnhcrReaderTest::read);
    Reading<?> reading = Damage.read(file, damage, at, length);
    Damage.check(reading);
    assertFalse(((UnhcrPopulation) reading.value()).dataTable().longCsv().isBlank());
  }

  @Property(tries = 1000)
  void cutsWithinALineAreNoticed(@ForAll @IntRange(min = 0, max = 500) int at) {
    assertTrue(read(JSON.substring(0, at % (JSON.length() - 2))).hasProblems());
    int cut = at % TEXT.length();
    if (TEXT.charAt(cut) != '\n' && (cut == 0 || TEXT.charAt(cut - 1) != '\n')) {
      assertTrue(read(TEXT.substring(0, cut)).hasProblems(), TEXT.substring(0, cut));
    }
  }
}
