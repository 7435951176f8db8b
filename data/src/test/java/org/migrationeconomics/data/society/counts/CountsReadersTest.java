package org.migrationeconomics.data.society.counts;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.migrationeconomics.core.society.UndocumentedEstimate;
import org.migrationeconomics.core.society.UndocumentedMethod;
import org.migrationeconomics.core.society.neighbourhood.GridPattern;
import org.migrationeconomics.core.society.neighbourhood.NeighbourList;
import org.migrationeconomics.data.Reading;
import org.migrationeconomics.data.sample.Samples;

class CountsReadersTest {

  private static final NeighbourListReader READER =
      NeighbourListReader.of(List.of("harbour", "market", "hill"));

  private static final String TABLE =
      """
      country,year,undocumented_low,undocumented_high,percent_of_population_low,\
      percent_of_population_high,method,shadow_economy_percent_2003_2018
      Spain,2005,1000,3000,0.1,0.3,Delphi method,12.5
      Japan,2004,500,500,,,Residual method,
      """;

  private static Reading<NeighbourList> list(String text) {
    return READER.read(new StringReader(text), "f");
  }

  private static Reading<List<UndocumentedEstimate>> table(String text) {
    return UndocumentedReader.withDefaults().read(new StringReader(text), "f");
  }

  private static String problem(Reading<?> reading) {
    assertEquals(1, reading.problems().size(), reading.problems()::toString);
    return reading.problems().get(0).toString();
  }

  @Test
  void neighboursStandOnceOrTwice() {
    NeighbourList once =
        list("area,neighbour,boundary\r\nharbour,market,2.5\r\nhill,market,1\r\n").orThrow();
    NeighbourList twice =
        list("""
        boundary,to,from
        2.5,market,harbour
        2.5,harbour,market
        1,hill,market
        1,market,hill
        """)
            .orThrow();
    assertEquals(once, twice);
    assertArrayEquals(new int[] {0, 2}, once.neighbours(1));
    NeighbourList plain = list("area,neighbor\nharbour,market\n").orThrow();
    assertFalse(plain.hasBoundaries());
    assertEquals(List.of(2), plain.islands());
  }

  @Test
  void faultsAreNamed() {
    String head = "area,neighbour,boundary\n";
    assertTrue(problem(list(head + "harbour,mill,1\n")).contains("is no area of the map"));
    assertTrue(problem(list(head + "hill,hill,1\n")).contains("does not border on itself"));
    assertTrue(problem(list(head + "hill,market,-1\n")).contains("is no length"));
    assertTrue(problem(list(head + "hill,market,x\n")).contains("is no length"));
    assertTrue(
        problem(list(head + "hill,market,1\nhill,market,1\n")).contains("stands above already"));
    assertTrue(problem(list(head + "hill,market,1\nmarket,hill,2\n")).contains("another length"));
    Reading<NeighbourList> mixed = list(head + "hill,market,1\nmarket,hill,1\nharbour,market,1\n");
    assertTrue(problem(mixed).contains("1 pairs come in one direction and 1 in both"));
    assertEquals(0, mixed.value().pairs());
    assertTrue(problem(list(head)).contains("the file ends after the header"));
    assertTrue(problem(list("")).contains("empty"));
    assertTrue(problem(list(head + "hill,market,1")).contains("cut off"));
    assertTrue(problem(list(head + "hill,market\n")).contains("the row has 2 fields"));
  }

  @Test
  void estimatesAreRead() {
    List<UndocumentedEstimate> all = table(TABLE).orThrow();
    assertEquals("ESP", all.get(0).place().code());
    assertEquals(UndocumentedMethod.DELPHI, all.get(0).method());
    assertEquals(OptionalDouble.of(12.5), all.get(0).shadowEconomy());
    assertEquals(OptionalDouble.empty(), all.get(1).percentOfInhabitantsLow());
    assertTrue(problem(table(TABLE + "Spain,2005,1,1,,,Delphi method,\n")).contains("above"));
    assertTrue(problem(table(TABLE + "Peru,2005,1,1,,,Guess,\n")).contains("is no method"));
    assertTrue(problem(table(TABLE + "Peru,2005,2,1,,,Delphi method,\n")).contains("low is 2"));
    assertTrue(problem(table(TABLE + "Peru,2005,,1,,,Delphi method,\n")).contains("no number"));
    assertTrue(problem(table(TABLE + "Atlantis,2005,1,1,,,Delphi method,\n")).contains("country"));
  }

  @Test
  void mutilatedFilesGiveProblemsOrSoundLists() {
    Random chance = new Random(3);
    String sound = "area,neighbour,boundary\nharbour,market,2.5\nhill,market,1\n";
    for (int i = 0; i < 2000; i++) {
      StringBuilder text = new StringBuilder(i % 2 == 0 ? sound : TABLE);
      int changes = 1 + chance.nextInt(3);
      for (int c = 0; c < changes; c++) {
        text.setCharAt(chance.nextInt(text.length()), "x,\n9-\"e".charAt(chance.nextInt(7)));
      }
      Reading<?> reading = i % 2 == 0 ? list(text.toString()) : table(text.toString());
      assertTrue(reading.value() != null);
    }
  }

  @Test
  void theSampleHasNineCountries() {
    List<UndocumentedEstimate> all = Samples.undocumented2005();
    assertEquals(9, all.size());
    assertEquals(6, all.stream().filter(one -> one.migrants().isPresent()).count());
  }

  @Test
  @EnabledIfSystemProperty(named = "migration.data", matches = ".+")
  void wholeFilesAgreeWithSampleAndPatterns() throws IOException {
    Path folder = Path.of(System.getProperty("migration.data"), "society");
    List<UndocumentedEstimate> read =
        UndocumentedReader.withDefaults()
            .read(folder.resolve("undocumented_and_shadow_economy.csv"))
            .orThrow();
    List<UndocumentedEstimate> samples = Samples.undocumented2005();
    assertEquals(samples.size(), read.size());
    for (UndocumentedEstimate one : read) {
      UndocumentedEstimate sample =
          samples.stream().filter(s -> s.place().equals(one.place())).findFirst().orElseThrow();
      assertEquals(sample.low(), one.low());
      assertEquals(sample.high(), one.high());
      assertEquals(sample.method(), one.method());
      assertEquals(sample.shadowEconomy(), one.shadowEconomy());
    }
    List<String> lines = Files.readAllLines(folder.resolve("grid_patterns_10x10.csv"));
    assertEquals(101, lines.size());
    for (int p = 0; p < 8; p++) {
      double[] made = GridPattern.ofLetter(String.valueOf((char) ('A' + p))).counts();
      for (int i = 0; i < 100; i++) {
        String[] fields = lines.get(i + 1).split(",", -1);
        assertEquals(Double.parseDouble(fields[2 * p]), made[i], "pattern " + p + ", cell " + i);
      }
    }
  }
}
