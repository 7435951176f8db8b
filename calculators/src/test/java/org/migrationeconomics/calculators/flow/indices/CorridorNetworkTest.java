package org.migrationeconomics.calculators.flow.indices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.migrationeconomics.calculators.DiversityFormulas;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.migration.MatrixAxes;
import org.migrationeconomics.core.migration.OriginDestinationMatrix;
import org.migrationeconomics.core.place.Place;

class CorridorNetworkTest {

  private static final CorridorNetworkCalculator CALCULATOR =
      CorridorNetworkCalculator.withDefaults();
  private static final List<Place> FOUR =
      List.of(Place.own("A", "A"), Place.own("B", "B"), Place.own("C", "C"), Place.own("D", "D"));
  // A sends 3 to B and 1 to C, B sends 2 to A and 2 to C; D is isolated.
  private static final OriginDestinationMatrix SMALL =
      OriginDestinationMatrix.of(
          FOUR,
          SimpleUnit.PERSONS,
          new double[][] {{9, 3, 1, 0}, {2, 9, 2, 0}, {0, 0, 9, 0}, {0, 0, 0, 9}});

  private static void refused(String expected, Executable code) {
    assertEquals(
        "java.lang.IllegalArgumentException: " + expected,
        assertThrows(IllegalArgumentException.class, code).toString());
  }

  @Test
  void byHand() {
    CorridorNetwork network = CALCULATOR.withTop(2).calculate(SMALL);
    assertEquals(8, network.total());
    assertEquals(4, network.links());
    assertEquals(4 / 12.0, network.density(), 1e-15);
    assertEquals(0.5, network.reciprocity(), 1e-15);
    // min(3, 2) for A → B and for B → A.
    assertEquals(4 / 8.0, network.weightedReciprocity(), 1e-15);
    assertEquals(0.5, network.herfindahlOrigins(), 1e-15);
    assertEquals((4 + 9 + 9) / 64.0, network.herfindahlDestinations(), 1e-15);
    assertEquals((9 + 1 + 4 + 4) / 64.0, network.herfindahlCorridors(), 1e-15);
    assertEquals(Math.log(2), network.entropyOrigins(), 1e-15);
    assertEquals(0.5, network.fractionalisationOfOrigins(), 1e-15);
    assertEquals(1 - 22 / 64.0, network.fractionalisationOfDestinations(), 1e-15);
    assertEquals(5 / 8.0, network.topShare(), 1e-15);
    assertEquals(1 - 10 / 16.0, network.spread().at(FOUR.get(0)), 1e-15);
    assertEquals(0.5, network.spread().at(FOUR.get(1)), 1e-15);
    assertEquals(
        "no value: spread of emigrants has no value for own:C",
        network.spread().figure(FOUR.get(2)).toString());
    assertEquals(0, network.diversity().at(FOUR.get(0)), 1e-15);
    assertEquals(4 / 9.0, network.diversity().at(FOUR.get(2)), 1e-15);
    assertEquals((4 * .375 + 4 * .5) / 8, network.meanSpread(), 1e-15);
    assertEquals(3 * (4 / 9.0) / 8, network.meanDiversity(), 1e-15);
    double within = 0.5 * (-.75 * Math.log(.75) - .25 * Math.log(.25)) + 0.5 * Math.log(2);
    assertEquals(within, network.entropyWithinOrigins(), 1e-14);
    assertEquals(
        3 / 8.0 * (Math.log(3) - 2 / 3.0 * Math.log(2)),
        network.entropyWithinDestinations(),
        1e-14);
    assertEquals(2, network.hillOrigins(0), 1e-14);
    assertEquals(2, network.hillOrigins(1), 1e-14);
    assertEquals(3, network.hillDestinations(0), 1e-14);
    assertEquals(64 / 22.0, network.hillDestinations(2), 1e-14);
    assertEquals(FOUR, network.places());
    assertEquals(List.of(FOUR.get(3)), network.isolated());
    assertTrue(network.show().contains("4 places, 1 of them isolated; total 8 persons"));
    assertTrue(network.show().contains("no value: no distances were given"));
    assertTrue(network.table().title().endsWith(", diagonal of 36 persons left out"));
    assertTrue(network.toString().length() <= 950, network.toString());
    assertEquals("CorridorNetworkCalculator, share of the 10 largest", CALCULATOR.toString());
  }

  @Test
  void rowsMayBeDestinations() {
    assertEquals(CALCULATOR.calculate(SMALL), CALCULATOR.calculate(SMALL.transposed()));
  }

  @Test
  void distances() {
    OriginDestinationMatrix km =
        OriginDestinationMatrix.of(
            FOUR,
            SimpleUnit.KILOMETRES,
            new double[][] {{0, 10, 50, 1}, {20, 0, 30, 1}, {1, 1, 0, 1}, {1, 1, 1, 0}});
    CorridorNetwork network = CALCULATOR.calculate(SMALL, km);
    assertEquals(20, network.distance().at(FOUR.get(0)), 1e-14);
    assertEquals(25, network.distance().at(FOUR.get(1)), 1e-14);
    assertEquals(22.5, network.meanDistance().value(), 1e-14);
    assertEquals(network, CALCULATOR.calculate(SMALL, km.transposed()));
    assertEquals(SimpleUnit.KILOMETRES, network.distance().unit());
    refused(
        "places of 'origin-destination matrix' is '[own:D, own:C, own:B, own:A]', expected those of"
            + " 'origin-destination matrix' in the same order (restrictedTo orders them)",
        () ->
            CALCULATOR.calculate(
                SMALL,
                km.restrictedTo(List.of(FOUR.get(3), FOUR.get(2), FOUR.get(1), FOUR.get(0)))));
  }

  /** Computed independently from the same file (numpy). */
  @Test
  void globalBilateralMigrationWholeFile() throws IOException {
    String folder = System.getProperty("migration.data", "");
    assumeTrue(!folder.isEmpty(), "whole public files are not given");
    List<String> rows =
        Files.readAllLines(
            Path.of(folder).resolve("worldbank-gbmd").resolve("gbmd_1960_2000_by_sex.csv"));
    double[] of1960 = {
      93_067_709,
      14_776,
      .275713,
      .565512,
      .388535,
      .045327,
      .044609,
      .019960,
      3.79861,
      3.77911,
      .3354,
      .57687,
      .61089
    };
    double[] of2000 = {
      167_063_706,
      21_939,
      .409371,
      .658462,
      .297108,
      .020975,
      .063438,
      .007410,
      4.44083,
      3.74458,
      .2007,
      .78998,
      .67312
    };
    double[] tolerance = {0, 0, 5e-7, 5e-7, 5e-7, 5e-7, 5e-7, 5e-7, 5e-6, 5e-6, 5e-5, 5.1e-6, 5e-6};
    for (int year = 0; year < 2; year++) {
      CorridorNetwork n = CALCULATOR.calculate(stocks(rows, year == 0 ? 3 : 7));
      assertEquals(232, n.places().size());
      double[] computed = {
        n.total(),
        n.links(),
        n.density(),
        n.reciprocity(),
        n.weightedReciprocity(),
        n.herfindahlOrigins(),
        n.herfindahlDestinations(),
        n.herfindahlCorridors(),
        n.entropyOrigins(),
        n.entropyDestinations(),
        n.topShare(),
        n.meanDiversity(),
        n.meanSpread()
      };
      for (int m = 0; m < computed.length; m++) {
        assertEquals((year == 0 ? of1960 : of2000)[m], computed[m], tolerance[m], "measure " + m);
      }
      assertEquals(year == 0 ? .94277 : .91365, n.diversity().at(Place.of("USA")), 5e-6);
    }
  }

  private static OriginDestinationMatrix stocks(List<String> rows, int column) {
    Map<String, Double> cells = new TreeMap<>();
    Set<String> codes = new TreeSet<>();
    for (String row : rows.subList(1, rows.size())) {
      String[] fields = row.replace("\"", "").split(",", -1);
      codes.add(fields[1]);
      codes.add(fields[2]);
      if (!fields[column].equals("NA")) {
        cells.merge(fields[2] + " " + fields[1], Double.parseDouble(fields[column]), Double::sum);
      }
    }
    OriginDestinationMatrix.Builder matrix =
        OriginDestinationMatrix.builder(SimpleUnit.PERSONS)
            .axes(MatrixAxes.BIRTHPLACE_RESIDENCE)
            .places(codes.stream().map(CorridorNetworkTest::place).toList())
            .missingIsZero();
    cells.forEach(
        (key, value) -> {
          int blank = key.indexOf(' ');
          String origin = key.substring(0, blank);
          String destination = key.substring(blank + 1);
          if (!origin.equals(destination)) {
            matrix.put(place(origin), place(destination), value);
          }
        });
    return matrix.build();
  }

  /** Some codes of the file are of territories that ISO 3166 does not know. */
  private static Place place(String code) {
    return Place.isCountryCode(code) ? Place.of(code) : Place.own(code, code);
  }

  @Test
  void badInput() {
    refused(
        "'origin-destination matrix minus origin-destination matrix' is 'signed', expected amounts"
            + " in one direction, none of them negative",
        () -> CALCULATOR.calculate(SMALL.minus(SMALL)));
    refused(
        "places of 'origin-destination matrix' is 1, expected at least 2",
        () -> CALCULATOR.calculate(SMALL.restrictedTo(FOUR.subList(0, 1))));
    refused(
        "sum of 'origin-destination matrix' off the diagonal is 0.0, expected a finite number above"
            + " zero",
        () -> CALCULATOR.calculate(SMALL.restrictedTo(FOUR.subList(2, 4))));
    refused("top is 0, expected at least 1", () -> CALCULATOR.withTop(0));
    refused(
        "order is -1.0, expected a finite number that is not negative",
        () -> CALCULATOR.calculate(SMALL).hillOrigins(-1));
    refused(
        "amount 2 is -1.0, expected a finite number that is not negative",
        () -> DiversityFormulas.shannon(1, -1));
    refused(
        "total of the amounts is 0.0, expected a finite number above zero",
        () -> DiversityFormulas.herfindahl(0, 0));
  }

  @Test
  void flowsAndDistancesThatAreSwappedAreRefused() {
    OriginDestinationMatrix far =
        OriginDestinationMatrix.of(
            FOUR,
            SimpleUnit.KILOMETRES,
            new double[][] {{0, 3, 1, 4}, {3, 0, 2, 5}, {1, 2, 0, 6}, {4, 5, 6, 0}});
    refused(
        "unit of 'origin-destination matrix' is 'km', expected persons, person-years or money,"
            + " which add up to totals",
        () -> CALCULATOR.calculate(far, far));
    refused(
        "unit of 'origin-destination matrix' is 'persons', expected km, or for distances of another"
            + " kind years, money, ratio or index",
        () -> CALCULATOR.calculate(SMALL, SMALL));
  }

  @Test
  void formulas() {
    assertEquals(0.5, DiversityFormulas.herfindahl(2, 0, 2), 1e-15);
    assertEquals(0.5, DiversityFormulas.fractionalisation(2, 0, 2), 1e-15);
    assertEquals(Math.log(2), DiversityFormulas.shannon(2, 0, 2), 1e-15);
    assertEquals(2, DiversityFormulas.hill(3, 2, 0, 2), 1e-15);
    // (1/4 + 9/16 ...): Σ p^½ = 0.5 + √0.75, squared.
    assertEquals(Math.pow(0.5 + Math.sqrt(0.75), 2), DiversityFormulas.hill(0.5, 1, 3), 1e-14);
  }
}
