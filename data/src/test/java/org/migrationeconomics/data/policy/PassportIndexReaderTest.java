package org.migrationeconomics.data.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.migrationeconomics.data.DataFile;
import org.migrationeconomics.data.Problem;
import org.migrationeconomics.data.Reading;
import org.migrationeconomics.data.Refusals;
import org.migrationeconomics.data.recognition.Readers;

class PassportIndexReaderTest {

  static final String TIDY =
      """
      Passport,Destination,Requirement
      PER,PER,-1
      PER,CHL,45
      PER,KEN,eta
      PER,IND,e-visa
      PER,NAM,visa on arrival
      PER,CAN,visa required
      PER,BRA,visa free
      PER,PRK,no admission
      PER,FJI,covid ban
      KEN,PER,visa required
      """;

  static final String MATRIX =
      """
      Passport,PER,CHL,KEN
      PER,-1,45,eta
      KEN,visa required,visa required,-1
      CHL,183,-1,visa free
      """;

  private static final PassportIndexReader READER = PassportIndexReader.withDefaults();

  private static Reading<PassportIndex> read(String text) {
    return READER.read(new StringReader(text), "f");
  }

  private static List<String> problems(String text) {
    return read(text).problems().stream().map(Problem::toString).toList();
  }

  @Test
  void wordsAndDays() {
    PassportIndex index = read(TIDY).orThrow();
    assertEquals(Optional.of(EntryRequirement.OWN_COUNTRY), index.requirement("PER", "PER"));
    assertEquals(Optional.of(EntryRequirement.VISA_FREE), index.requirement("PER", "CHL"));
    assertEquals(45, index.days("PER", "CHL").value());
    assertEquals(
        Optional.of(EntryRequirement.TRAVEL_AUTHORISATION), index.requirement("PER", "KEN"));
    assertEquals(Optional.of(EntryRequirement.E_VISA), index.requirement("PER", "IND"));
    assertEquals(Optional.of(EntryRequirement.VISA_ON_ARRIVAL), index.requirement("PER", "NAM"));
    assertEquals(Optional.of(EntryRequirement.VISA_REQUIRED), index.requirement("PER", "CAN"));
    assertEquals(Optional.of(EntryRequirement.VISA_FREE), index.requirement("PER", "BRA"));
    assertEquals(
        "visa free, without a number of days", index.days("PER", "BRA").reason().orElseThrow());
    assertEquals("visa required", index.days("PER", "CAN").reason().orElseThrow());
    assertEquals(Optional.of(EntryRequirement.NO_ADMISSION), index.requirement("PER", "PRK"));
    assertEquals(Optional.of(EntryRequirement.COVID_BAN), index.requirement("PER", "FJI"));
    assertEquals(Optional.empty(), index.requirement("KEN", "CAN"));
    assertEquals("not in the file", index.days("KEN", "CAN").reason().orElseThrow());
    assertEquals(2, index.counts("PER").get(EntryRequirement.VISA_FREE));
    assertEquals(0, index.counts("KEN").get(EntryRequirement.VISA_FREE));
    assertEquals(
        "2 passports, 9 destinations, 8 pairs not in the file (Passport Index data set, file f)",
        index.toString());
    Refusals.assertRefused(
        "passport is 'CHL', expected the code of one of the 2 countries",
        () -> index.requirement("CHL", "PER"));
  }

  @Test
  void rowsOfAMatrixArePassports() {
    PassportIndex index = read(MATRIX).orThrow();
    assertEquals(45, index.days("PER", "CHL").value());
    assertEquals(183, index.days("CHL", "PER").value());
    assertEquals(Optional.of(EntryRequirement.VISA_REQUIRED), index.requirement("KEN", "CHL"));
    String tidy =
        """
        Passport,Destination,Requirement
        PER,PER,-1
        PER,CHL,45
        PER,KEN,eta
        KEN,PER,visa required
        KEN,CHL,visa required
        KEN,KEN,-1
        CHL,PER,183
        CHL,CHL,-1
        CHL,KEN,visa free
        """;
    assertEquals(index, read(tidy).orThrow());
  }

  @Test
  void theDateStandsInTheSource() {
    assertEquals(
        "Passport Index data set of 2025-01-12, file f",
        READER
            .withDate(LocalDate.of(2025, 1, 12))
            .read(new StringReader(TIDY), "f")
            .orThrow()
            .source());
  }

  @Test
  void whatIsNotKnownIsRefused() {
    String head = "Passport,Destination,Requirement\n";
    assertEquals(
        List.of(
            "f:2: column 3 'Requirement': 'visa' is no requirement, expected days from 1 to 1000 or"
                + " one of 'visa free', 'visa on arrival', 'eta', 'e-visa', 'visa required', 'no"
                + " admission', 'covid ban'"),
        problems(head + "PER,CHL,visa\n"));
    for (String wrong : List.of("", "0", "1.5", "1001", "-2", "NaN", "own country", "none")) {
      Reading<PassportIndex> reading = read(head + "PER,CHL," + wrong + "\n");
      assertEquals(1, reading.problems().size(), wrong);
      assertEquals(Optional.empty(), reading.value().requirement("PER", "CHL"), wrong);
    }
    assertEquals(
        List.of(
            "f:2: column 3 'Requirement': -1 means the passport's own country, which this is not",
            "f:3: column 3 'Requirement': '90' stands in the passport's own country, expected -1",
            "f:4: column 2 'Destination': 'XYZ' is no country that is known, expected a code such"
                + " as MEX",
            "f:6: column 3 'Requirement': the passport CHL and PER stand in line 5 already; the"
                + " first is kept",
            "f:7: the row has 2 fields, expected 3 as in the header",
            "f:8: no line break ends the last line, so the file may be cut off"),
        problems(
            head
                + "PER,CHL,-1\n"
                + "PER,PER,90\n"
                + "PER,XYZ,90\n"
                + "CHL,PER,90\n"
                + "CHL,PER,30\n"
                + "CHL,KEN\n"
                + "KEN,PER,9"));
    assertTrue(
        problems("Passport,Destination,Requirement,Sex\nPER,CHL,90,F\n").get(0).contains("Sex"));
    assertTrue(problems("Passport,PER,PERU\nKEN,90,30\n").get(0).contains("has a column already"));
    assertEquals(List.of("f: the file is empty"), problems(""));
    assertEquals(
        List.of("f: the file ends after the header, expected at least one row"), problems(head));
  }

  @Test
  void bothFormsAreRecognised() {
    for (String text : List.of(TIDY, MATRIX)) {
      assertEquals(
          Optional.of("PassportIndexReader.withDefaults()"),
          Readers.recognise(DataFile.of(new StringReader(text), "f")).reader());
    }
  }

  private static Path file(String name) {
    String folder = System.getProperty("migration.data", "");
    Assumptions.assumeFalse(folder.isEmpty(), "needs -Dmigration.data");
    return Path.of(folder, "policy", name);
  }

  /** Counted from the files by another program. */
  private static void check(PassportIndex index, String passport, int... counts) {
    Map<EntryRequirement, Integer> expected = new EnumMap<>(EntryRequirement.class);
    for (EntryRequirement one : EntryRequirement.values()) {
      expected.put(one, counts[expected.size()]);
    }
    assertEquals(expected, index.counts(passport));
  }

  @Test
  void publishedFiles() {
    PassportIndex long2025 = READER.read(file("passport-index-tidy-iso3.csv")).orThrow();
    PassportIndex matrix = READER.read(file("passport-index-matrix-iso3.csv")).orThrow();
    assertEquals(199, long2025.passports().size());
    assertEquals(199, long2025.destinations().size());
    assertEquals(90, long2025.days("MEX", "ESP").value());
    assertEquals(Optional.of(EntryRequirement.VISA_REQUIRED), long2025.requirement("MEX", "USA"));
    assertEquals(long2025.table().rowCount(), matrix.table().rowCount());
    for (var from : long2025.passports()) {
      assertEquals(long2025.counts(from.code()), matrix.counts(from.code()));
    }
    PassportIndex long2022 = READER.read(file("passport-index-tidy-iso3-2022-08-03.csv")).orThrow();
    assertFalse(long2022.equals(long2025));
    check(long2025, "MEX", MEX_2025);
    check(long2022, "MEX", MEX_2022);
  }

  private static final int[] MEX_2025 = {98, 33, 6, 31, 30, 0, 0, 1};
  private static final int[] MEX_2022 = {93, 35, 0, 28, 38, 0, 4, 1};
}
