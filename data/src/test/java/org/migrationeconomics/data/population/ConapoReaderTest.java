package org.migrationeconomics.data.population;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.core.population.AgeGroups;
import org.migrationeconomics.core.population.Population;
import org.migrationeconomics.core.population.ReferenceDay;
import org.migrationeconomics.data.DataFile;
import org.migrationeconomics.data.Problem;
import org.migrationeconomics.data.Reading;
import org.migrationeconomics.data.Refusals;
import org.migrationeconomics.data.internal.Damage;
import org.migrationeconomics.data.internal.Damage.Case;
import org.migrationeconomics.data.recognition.Readers;

class ConapoReaderTest {

  private static final String HEAD_2018 = "RENGLON,AÑO,ENTIDAD,CVE_GEO,EDAD,SEXO,POBLACION\n";

  private static final String ROWS =
      """
      1,2001,República Mexicana,0,0,Hombres,700
      2,2001,República Mexicana,0,0,Mujeres,650
      3,2001,República Mexicana,0,1,Hombres,600
      4,2001,República Mexicana,0,1,Mujeres,610
      5,2001,Querétaro,22,0,Hombres,40
      6,2001,Querétaro,22,0,Mujeres,41
      7,2001,Querétaro,22,1,Hombres,30
      8,2001,Querétaro,22,1,Mujeres,0
      9,2002,Querétaro,22,0,Hombres,50
      10,2002,Querétaro,22,0,Mujeres,51
      11,2002,Querétaro,22,1,Hombres,42
      12,2002,Querétaro,22,1,Mujeres,43
      """;

  private static final ConapoReader NATION = ConapoReader.withDefaults();
  private static final ConapoReader STATE = NATION.withEntity(22);

  private static Reading<PopulationsByDate> read(ConapoReader reader, String text) {
    return reader.read(new StringReader(text), "f");
  }

  private static List<String> problems(String rows) {
    return read(STATE, HEAD_2018 + rows).problems().stream().map(Problem::toString).toList();
  }

  @Test
  void theNationIsNoSumOfStates() {
    PopulationsByDate all = read(NATION, HEAD_2018 + ROWS).orThrow();
    assertEquals(1, all.populations().size());
    Population nation = all.on(ReferenceDay.MID_YEAR.in(2001));
    assertEquals(Place.of("MEX"), nation.area());
    assertEquals(2560, nation.total());
    assertEquals(610, nation.female().orElseThrow().at(1));
    assertEquals(AgeGroups.closed(0, 1, 1), nation.ages());
    assertEquals("CONAPO, file f", nation.source());
  }

  @Test
  void oneStateInBothEncodingsAndEditions() {
    PopulationsByDate expected = read(STATE, HEAD_2018 + ROWS).orThrow();
    assertEquals(2, expected.populations().size());
    assertEquals(111, expected.on(ReferenceDay.MID_YEAR.in(2001)).total());
    assertEquals("MX-QUE", expected.populations().get(0).area().code());
    assertEquals("Querétaro", expected.populations().get(0).area().name());
    String later =
        "RENGLON,ANIO,ENTIDAD,CVE_GEO,EDAD,SEXO,POBLACION\n"
            + ROWS.replace("Hombres", "HOMBRES").replace("Mujeres", "MUJERES");
    for (String text : List.of(HEAD_2018 + ROWS, later)) {
      for (var charset : List.of(StandardCharsets.ISO_8859_1, StandardCharsets.UTF_8)) {
        PopulationsByDate read =
            STATE.read(new ByteArrayInputStream(text.getBytes(charset)), "f").orThrow();
        assertEquals(expected, read, charset.name());
        assertEquals("Querétaro", read.populations().get(0).area().name());
        assertEquals(
            Optional.of("ConapoReader.withDefaults()"),
            Readers.recognise(DataFile.of(new ByteArrayInputStream(text.getBytes(charset)), "f"))
                .reader());
      }
    }
  }

  @Test
  void yearsAndTheLastAgeAreOptions() {
    PopulationsByDate read =
        read(STATE.withYears(2002, 2010).withOpenLastAge(), HEAD_2018 + ROWS).orThrow();
    assertEquals(1, read.populations().size());
    assertEquals(AgeGroups.singleYears(1), read.populations().get(0).ages());
    assertEquals(186, read.populations().get(0).total());
    Refusals.assertRefused(
        "entity is 33, expected a number from 0 to 32", () -> NATION.withEntity(33));
  }

  @Test
  void aYearThatIsNotWholeIsLeftOut() {
    Reading<PopulationsByDate> reading =
        read(STATE, HEAD_2018 + ROWS.replace("8,2001,Querétaro,22,1,Mujeres,0\n", ""));
    assertEquals(1, reading.value().populations().size());
    assertEquals(
        "[f: there is no sound figure of mujeres of age 1 in 2001, expected ages 0 to 1 of both"
            + " sexes; the year is left out]",
        reading.problems().toString());
  }

  @Test
  void whatIsWrongIsNamed() {
    assertEquals(
        List.of(
            "f: there is no row of MX-QUE (CVE_GEO 22) in the years that are read",
            "f:2: column 4 'CVE_GEO': '33' is no entity, expected a whole number from 0 to 32",
            "f:3: column 2 'AÑO': 'x' is no year, expected a whole number from 1900 to 2200",
            "f:4: column 5 'EDAD': '0-4' is no age, expected a whole number from 0 to 130",
            "f:5: column 6 'SEXO': 'Total' is no sex, expected Hombres or Mujeres",
            "f:6: column 7 'POBLACION': '-1' is no number of persons, expected one from 0",
            "f:7: column 3 'ENTIDAD': 'Colima' is called Querétaro in a line above",
            "f:8: the row has 2 fields, expected 7 as in the header"),
        problems(
            """
            1,2001,Querétaro,33,0,Hombres,1
            1,x,Querétaro,22,0,Hombres,1
            1,2001,Querétaro,22,0-4,Hombres,1
            1,2001,Querétaro,22,0,Total,1
            1,2001,Querétaro,22,0,Hombres,-1
            1,2001,Colima,22,0,Hombres,1
            1,2001
            """));
    assertEquals(
        List.of(
            "f:14: column 7 'POBLACION': '9' is a second figure of this year, age and sex; the year"
                + " is left out"),
        problems(ROWS + "13,2001,Querétaro,22,0,Hombres,9\n"));
    assertTrue(
        read(NATION, HEAD_2018.replace("SEXO", "SEXO,ORIGEN") + ROWS)
            .problems()
            .toString()
            .contains("ORIGEN"));
  }

  @Provide
  Arbitrary<String> damage() {
    return Damage.texts("22", "2002", "Mujeres");
  }

  /**
   * Where nothing is reported, each figure is one of the file or of the damage: sums stay whole.
   */
  @Property(tries = 2000)
  void damageIsReportedOrHarmless(
      @ForAll("damage") String damage,
      @ForAll @IntRange(min = 0, max = 700) int at,
      @ForAll @IntRange(min = 0, max = 12) int length) {
    Case file = new Case(HEAD_2018 + ROWS, text -> read(STATE, text));
    Reading<?> reading = Damage.read(file, damage, at, length);
    Damage.check(reading);
    for (Population one : ((PopulationsByDate) reading.value()).populations()) {
      assertEquals(4, 2 * one.ages().size(), damage);
      assertTrue(one.total() >= 0);
    }
  }

  @Property(tries = 1000)
  void cutsWithinALineAreNoticed(@ForAll @IntRange(min = 0, max = 700) int at) {
    String text = HEAD_2018 + ROWS;
    int cut = at % text.length();
    if (text.charAt(cut) != '\n' && (cut == 0 || text.charAt(cut - 1) != '\n')) {
      assertTrue(read(STATE, text.substring(0, cut)).hasProblems(), text.substring(0, cut));
    }
  }
}
