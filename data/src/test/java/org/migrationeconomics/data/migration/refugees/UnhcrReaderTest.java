package org.migrationeconomics.data.migration.refugees;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
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

  @Provide
  Arbitrary<String> damage() {
    return Damage.texts("PER", "2020", "GFR");
  }

  @Property(tries = 2000)
  void damageIsReportedOrHarmless(
      @ForAll("damage") String damage,
      @ForAll @IntRange(min = 0, max = 500) int at,
      @ForAll @IntRange(min = 0, max = 12) int length) {
    Reading<?> reading = Damage.read(new Case(TEXT, UnhcrReaderTest::read), damage, at, length);
    Damage.check(reading);
    assertFalse(((UnhcrPopulation) reading.value()).dataTable().longCsv().isBlank());
  }

  @Property(tries = 1000)
  void cutsWithinALineAreNoticed(@ForAll @IntRange(min = 0, max = 500) int at) {
    int cut = at % TEXT.length();
    if (TEXT.charAt(cut) != '\n' && (cut == 0 || TEXT.charAt(cut - 1) != '\n')) {
      assertTrue(read(TEXT.substring(0, cut)).hasProblems(), TEXT.substring(0, cut));
    }
  }
}
