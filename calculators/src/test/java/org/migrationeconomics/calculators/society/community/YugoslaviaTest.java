package org.migrationeconomics.calculators.society.community;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.migrationeconomics.core.population.AgeGroups;
import org.migrationeconomics.core.society.MultiregionalPopulation;

/** Slovenia and the rest of Yugoslavia, women of 1961, as Willekens and Rogers printed them. */
class YugoslaviaTest {

  private static final String SL = "Slovenia";
  private static final String REST = "Yugoslavia";

  private static List<CommunityReproduction> result = Collections.emptyList();

  @BeforeAll
  static void read() {
    String data = System.getProperty("migration.data");
    assumeTrue(data != null, "no whole files");
    Path file = Path.of(data, "society", "willekens_rogers_1978_yugoslavia_females_1961.csv");
    result = List.of(CommunityReproductionCalculator.withDefaults().calculate(population(file)));
  }

  private static MultiregionalPopulation population(Path file) {
    List<String> lines;
    try {
      lines = Files.readAllLines(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    double[][][] columns = new double[2][5][18];
    for (int i = 1; i <= 36; i++) {
      String[] cells = lines.get(i).split(",", -1);
      int place = (i - 1) / 18;
      for (int c = 0; c < 5; c++) {
        columns[place][c][(i - 1) % 18] = Double.parseDouble(cells[2 + c]);
      }
    }
    return MultiregionalPopulation.builder(AgeGroups.ofWidth(5, 85))
        .place(SL, columns[0][0], columns[0][1], columns[0][2])
        .place(REST, columns[1][0], columns[1][1], columns[1][2])
        .moves(SL, REST, columns[0][4])
        .moves(REST, SL, columns[1][3])
        .build();
  }

  private static CommunityReproduction community() {
    return result.get(0);
  }

  @Test
  void ratesAndProbabilities() {
    assertEquals(.070652, community().fertility(20, SL), 5e-7);
    assertEquals(.087978, community().fertility(20, REST), 5e-7);
    assertEquals(.030813, community().dying(0, SL), 5e-7);
    assertEquals(.9561, community().probability(0, SL, SL), 5e-5);
    assertEquals(.013103, community().probability(0, SL, REST), 5e-7);
    assertEquals(.106319, community().dying(0, REST), 5e-7);
    assertEquals(.0012606, community().probability(0, REST, SL), 5e-8);
    assertEquals(.8924, community().probability(0, REST, REST), 5e-5);
  }

  @Test
  void survivors() {
    assertEquals(90_880, 1e5 * community().survivors(20, SL, SL), .5);
    assertEquals(5_425, 1e5 * community().survivors(20, SL, REST), .5);
    assertEquals(553, 1e5 * community().survivors(20, REST, SL), .5);
    assertEquals(87_922, 1e5 * community().survivors(20, REST, REST), .5);
    assertEquals(14_669, 1e5 * community().survivors(85, SL, SL), .5);
    assertEquals(3_469, 1e5 * community().survivors(85, SL, REST), .5);
  }

  @Test
  void survivorshipAndBirths() {
    assertEquals(.9709, community().survivorship(0, SL, SL), 5e-5);
    assertEquals(.012622, community().survivorship(0, SL, REST), 5e-7);
    assertEquals(.0010638, community().survivorship(0, REST, SL), 5e-8);
    assertEquals(.9412, community().survivorship(0, REST, REST), 5e-5);
    assertEquals(.321959, community().girls(20, SL, SL), 5e-7);
    assertEquals(.007623, community().girls(20, SL, REST), 5e-7);
    assertEquals(.000802, community().girls(20, REST, SL), 5e-7);
    assertEquals(.381933, community().girls(20, REST, REST), 5e-7);
  }

  @Test
  void projectionTo2001() {
    CommunityProjection projection = community().project(8);
    assertEquals(81_001, projection.women(8, SL, 0), .5);
    assertEquals(77_972, projection.women(8, SL, 5), .5);
    assertEquals(1_130_953, projection.women(8, REST, 0), .5);
    assertEquals(1_027_894, projection.women(8, REST, 5), .5);
  }

  @Test
  void reproduction() {
    PlaceReproduction slovenia = community().place(SL);
    PlaceReproduction rest = community().place(REST);
    assertEquals(.961875, community().daughters(SL, SL), 5e-7);
    assertEquals(.010687, community().daughters(SL, REST), 5e-7);
    assertEquals(.122364, community().daughters(REST, SL), 5e-7);
    assertEquals(1.174810, community().daughters(REST, REST), 5e-7);
    assertEquals(1.084238, slovenia.daughters(), 5e-7);
    assertEquals(1.185497, rest.daughters(), 5e-7);
    assertEquals(1.180784, community().reproduction(), 5e-7);
    assertEquals(.112857, slovenia.interdependence().value(), 5e-7);
    assertEquals(1.030966878, community().lambda().value(), 5e-10);
    assertEquals(.006099416, community().growth().value(), 5e-10);
    assertEquals(72.4781, slovenia.lifeExpectancy(), 5e-5);
    assertEquals(64.8989, slovenia.yearsAtHome(), 5e-5);
    assertEquals(66.2455, rest.lifeExpectancy(), 5e-5);
    assertEquals(65.4348, rest.yearsAtHome(), 5e-5);
    assertEquals(
        "daughters elsewhere replace themselves and never end",
        slovenia.typeNumber().reason().orElseThrow());
    assertEquals(1.174810 + .122364 * .010687 / (1 - .961875), rest.typeNumber().value(), 5e-5);
  }
}
