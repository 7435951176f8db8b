package org.migrationeconomics.calculators.flow.indices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.measure.MoneyUnit;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.migration.OriginDestinationMatrix;
import org.migrationeconomics.core.migration.PlaceVector;
import org.migrationeconomics.core.place.Corridor;
import org.migrationeconomics.core.place.Place;

class MigrationIndicesTest {

  private static final MigrationIndicesCalculator CALCULATOR =
      MigrationIndicesCalculator.withDefaults();
  private static final List<Place> THREE =
      List.of(Place.own("A", "A"), Place.own("B", "B"), Place.own("C", "C"));

  /** The hypothetical systems of Plane and Mulligan (1997), p. 253. */
  private static final OriginDestinationMatrix HYP =
      persons(new double[][] {{0, 10, 10}, {20, 0, 20}, {30, 30, 0}});

  private static final OriginDestinationMatrix HYP2 =
      persons(new double[][] {{0, 20, 20}, {30, 0, 50}, {20, 20, 0}});

  private static OriginDestinationMatrix persons(double[][] cells) {
    return OriginDestinationMatrix.of(THREE.subList(0, cells.length), SimpleUnit.PERSONS, cells);
  }

  private static PlaceVector people(double... numbers) {
    return PlaceVector.of(THREE.subList(0, numbers.length), SimpleUnit.PERSONS, numbers);
  }

  private static void refused(String expected, Executable code) {
    assertEquals(
        "java.lang.IllegalArgumentException: " + expected,
        assertThrows(IllegalArgumentException.class, code).toString());
  }

  @Test
  void planeAndMulligan() {
    MigrationIndices indices = CALCULATOR.calculate(HYP);
    MigrationGinis ginis = indices.ginis();
    assertEquals(0.2666666667, ginis.total(), 1e-10);
    assertEquals(0.2222222222, ginis.totalUncorrected(), 1e-10);
    assertEquals(0, ginis.row(), 1e-15);
    assertEquals(0.0555555556, ginis.column(), 1e-10);
    assertEquals(0.0555555556, ginis.exchange(), 1e-10);
    double[] in = {.2, .5, 1 / 3.0};
    for (int i = 0; i < in.length; i++) {
      assertEquals(in[i], ginis.inField().at(THREE.get(i)), 1e-12);
      assertEquals(0, ginis.outField().at(THREE.get(i)), 1e-15);
    }
    assertEquals(1 / 3.0, ginis.weightedIn().value(), 1e-12);
    assertEquals(0.1111111111, ginis.bellWeightedIn().value(), 1e-10);
    assertEquals(0, ginis.weightedOut().value(), 1e-15);
    assertEquals(0, ginis.bellWeightedOut().value(), 1e-15);
    assertEquals(25, ginis.percentOfTotal(ginis.column()).value(), 1e-12);
    assertEquals(25, indices.effectiveness(), 1e-12);
    assertEquals(1 / 3.0, indices.variationIn(), 1e-12);
    assertEquals(0, indices.variationOut(), 1e-15);
    assertEquals(0.4082482905, indices.variation(), 1e-10);
    assertEquals(1, indices.connectivity());
    // Shares 1, 1, 2, 2, 3, 3 twelfths against 2 twelfths each.
    assertEquals(2 / 12.0, indices.inequality(), 1e-12);
  }

  @Test
  void planeAndMulliganTheSecond() {
    MigrationIndices indices = CALCULATOR.calculate(HYP2);
    MigrationGinis ginis = indices.ginis();
    assertEquals(0.225, ginis.total(), 1e-12);
    assertEquals(0.1875, ginis.totalUncorrected(), 1e-12);
    assertEquals(0.0208333333, ginis.row(), 1e-10);
    assertEquals(0.0416666667, ginis.column(), 1e-10);
    assertEquals(0.0416666667, ginis.exchange(), 1e-10);
    double[] in = {.2, 0, 0.4285714286};
    double[] out = {0, .25, 0};
    for (int i = 0; i < in.length; i++) {
      assertEquals(in[i], ginis.inField().at(THREE.get(i)), 1e-10);
      assertEquals(out[i], ginis.outField().at(THREE.get(i)), 1e-10);
    }
    assertEquals(25, indices.effectiveness(), 1e-12);
    assertEquals(.25, indices.variationIn(), 1e-12);
    assertEquals(.125, indices.variationOut(), 1e-12);
  }

  @Test
  void rowsMayBeDestinations() {
    MigrationIndices there = CALCULATOR.calculate(HYP2.transposed());
    MigrationIndices here = CALCULATOR.calculate(HYP2);
    assertEquals(here, there);
  }

  @Test
  void byPopulation() {
    MigrationIndices indices = CALCULATOR.calculate(HYP, people(1_000, 2_000, 3_000));
    assertEquals(2, indices.crudeIntensity().value(), 1e-12);
    assertEquals(2 / Math.log(9), indices.courgeauK().value(), 1e-12);
    // A gains 30 and C loses 30 of 6,000 people.
    assertEquals(0.5, indices.aggregateNetRate().value(), 1e-12);
    Corridor ab = Corridor.of("own:A", "own:B");
    assertEquals(-1 / 3.0, indices.effectiveness(ab).value(), 1e-12);
    // 120 × 1/6 × 2/6 = 20/3 are expected, 10 moved.
    assertEquals(1.5, indices.preference(ab).value(), 1e-12);
    assertEquals(10 * 6_000 / 2e6, indices.velocity(ab).value(), 1e-12);
    assertTrue(indices.corridors().render().contains("own:C"));
    assertTrue(indices.toString().length() <= 950);
    assertTrue(indices.show().contains("aggregate net rate, %"));
    assertTrue(indices.ginis().toString().contains("exchange"));
    assertTrue(indices.ginis().fields().render().contains("own:B"));
    assertEquals(
        "no value: nobody lives in own:A",
        CALCULATOR.calculate(HYP, people(0, 2_000, 3_000)).preference(ab).toString());
  }

  @Test
  void withoutPopulationsThereIsNoIntensity() {
    MigrationIndices indices = CALCULATOR.calculate(HYP);
    assertEquals("no value: no populations were given", indices.crudeIntensity().toString());
    assertEquals("no value: no populations were given", indices.courgeauK().toString());
    assertEquals("no value: no populations were given", indices.aggregateNetRate().toString());
    Corridor ab = Corridor.of("own:A", "own:B");
    assertEquals("no value: no populations were given", indices.preference(ab).toString());
    assertEquals("no value: no populations were given", indices.velocity(ab).toString());
    PlaceVector hole =
        PlaceVector.builder(SimpleUnit.PERSONS)
            .label("people")
            .put(THREE.get(0), 1_000)
            .hole(THREE.get(1))
            .put(THREE.get(2), 1_000)
            .build();
    MigrationIndices holed = CALCULATOR.calculate(HYP, hole);
    assertEquals("no value: people has no value for own:B", holed.aggregateNetRate().toString());
    assertEquals("no value: people has no value for own:B", holed.velocity(ab).toString());
  }

  /** Of 17 moves 1 is of 1 km, 8 of 2 km and 8 of 10 km: midpoints 0.5, 5 and 13. */
  @Test
  void distances() {
    OriginDestinationMatrix flows = persons(new double[][] {{0, 1, 8}, {8, 0, 0}, {0, 0, 0}});
    OriginDestinationMatrix km =
        OriginDestinationMatrix.of(
            THREE, SimpleUnit.KILOMETRES, new double[][] {{0, 1, 10}, {2, 0, 3}, {9, 4, 0}});
    DistanceMeasures d =
        CALCULATOR.calculate(flows, people(100, 100, 100), km).distances().orElseThrow();
    assertEquals((1 + 80 + 16) / 17.0, d.mean(), 1e-12);
    assertEquals(2, d.median());
    assertEquals(2 + 8 * (8.5 - 5) / (13 - 5), d.interpolatedMedian(), 1e-12);
    OriginDestinationMatrix first = persons(new double[][] {{0, 9, 1}, {0, 0, 0}, {0, 0, 0}});
    DistanceMeasures near =
        CALCULATOR.calculate(first, people(100, 100, 100), km).distances().orElseThrow();
    assertEquals(1, near.median());
    assertEquals(1 + 9 * (5 - 4.5) / (9.5 - 4.5), near.interpolatedMedian(), 1e-12);
    OriginDestinationMatrix halves = persons(new double[][] {{0, 5, 5}, {0, 0, 0}, {0, 0, 0}});
    assertEquals(
        1,
        CALCULATOR.calculate(halves, people(100, 100, 100), km).distances().orElseThrow().median(),
        "half of all is enough");
    DistanceMeasures one =
        CALCULATOR
            .calculate(
                persons(new double[][] {{0, 9, 0}, {0, 0, 0}, {0, 0, 0}}), people(9, 9, 9), km)
            .distances()
            .orElseThrow();
    assertEquals(1, one.interpolatedMedian());
    assertEquals("no value: all distances are equal", one.decay().toString());
  }

  /** Flows that were made with β = −1.5 give it back. */
  @Test
  void decayIsRecovered() {
    double[] origin = {10, 200, 30};
    double[] destination = {5, 7, 11};
    double[][] lengths = {{0, 10, 40}, {15, 0, 90}, {20, 60, 0}};
    double[][] flows = new double[3][3];
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        flows[i][j] = i == j ? 0 : origin[i] * destination[j] * Math.pow(lengths[i][j], -1.5);
      }
    }
    MigrationIndices indices =
        CALCULATOR.calculate(
            persons(flows),
            people(1e6, 1e6, 1e6),
            OriginDestinationMatrix.of(THREE, SimpleUnit.KILOMETRES, lengths));
    assertEquals(-1.5, indices.distances().orElseThrow().decay().value(), 1e-9);
    assertTrue(indices.show().contains("distance decay"));
    assertTrue(indices.distances().orElseThrow().toString().contains("km"));
  }

  @Test
  void expectedFlowsThatDoNotConvergeAreNoValue() {
    Figure figure =
        CALCULATOR.withMaximumIterations(2).calculate(HYP2).inequalityFromIndependence();
    assertFalse(figure.isPresent());
    assertTrue(figure.toString().contains("did not converge: after 2 iterations"));
    MigrationIndices unfinished = CALCULATOR.withMaximumIterations(2).calculate(HYP2);
    assertTrue(unfinished.table().title().endsWith(", NOT CONVERGED"), unfinished.toString());
    assertTrue(unfinished.show().contains("from independence: the expected flows did not"));
    assertTrue(unfinished.show().contains("crude intensity: no populations were given"));
    OriginDestinationMatrix stayers = persons(new double[][] {{7, 20, 20}, {30, 5, 50}, {9, 9, 0}});
    assertTrue(
        CALCULATOR
            .calculate(stayers)
            .table()
            .title()
            .endsWith(", diagonal of 12 persons left out"));
    // Nobody leaves A; the four cells that are left are their own fit.
    OriginDestinationMatrix nobody = persons(new double[][] {{0, 0, 0}, {10, 0, 15}, {6, 6, 0}});
    assertEquals(0, CALCULATOR.calculate(nobody).inequalityFromIndependence().value(), 1e-10);
    // Independence with nobody staying: the totals of a × b off the diagonal are its own fit.
    OriginDestinationMatrix product = persons(new double[][] {{0, 2, 3}, {10, 0, 15}, {6, 6, 0}});
    assertEquals(0, CALCULATOR.calculate(product).inequalityFromIndependence().value(), 1e-10);
  }

  @Test
  void koreaWholeFile() throws IOException {
    String folder = System.getProperty("migration.data", "");
    assumeTrue(!folder.isEmpty(), "whole public files are not given");
    List<String> rows =
        Files.readAllLines(Path.of(folder).resolve("gravity").resolve("korea_gravity.csv"));
    List<Place> places = new ArrayList<>();
    OriginDestinationMatrix.Builder flows =
        OriginDestinationMatrix.builder(SimpleUnit.PERSONS).label("Korea 2020");
    OriginDestinationMatrix.Builder lengths =
        OriginDestinationMatrix.builder(SimpleUnit.KILOMETRES);
    PlaceVector.Builder people = PlaceVector.builder(SimpleUnit.PERSONS);
    for (String row : rows.subList(1, rows.size())) {
      String[] cells = row.replace("\"", "").split(",", -1);
      if (!cells[2].equals("2020")) {
        continue;
      }
      Place origin = Place.own(cells[0].replace(" ", "_"), cells[0]);
      Place destination = Place.own(cells[1].replace(" ", "_"), cells[1]);
      if (!places.contains(origin)) {
        places.add(origin);
        people.put(origin, Double.parseDouble(cells[8]) * 1e6);
      }
      flows.put(origin, destination, Double.parseDouble(cells[3]));
      lengths.put(origin, destination, Double.parseDouble(cells[4]));
    }
    MigrationIndices korea =
        CALCULATOR.calculate(
            flows.build().restrictedTo(places).withoutDiagonal(),
            people.build(),
            lengths.build().restrictedTo(places));
    assertEquals(4.8893725047, korea.crudeIntensity().value(), 1e-10);
    assertEquals(.8628669837, korea.courgeauK().value(), 1e-10);
    assertEquals(7.672425155, korea.effectiveness(), 1e-9);
    assertEquals(.3751334, korea.aggregateNetRate().value(), 1e-7);
    assertEquals(.54096755548, korea.inequality(), 1e-11);
    assertEquals(.28135466649, korea.inequalityFromIndependence().value(), 1e-11);
    assertEquals(.70903368668, korea.ginis().total(), 1e-11);
    DistanceMeasures d = korea.distances().orElseThrow();
    assertEquals(112.7943247369, d.mean(), 1e-10);
    // Half of the moves lie between 73.9 and 78.7 km, at each of which there are two corridors. The
    // R package's 74.8433918561 is one of the four results that their orders allow; taken together
    // (computed independently with numpy.interp):
    assertEquals(73.9000495658941, d.median(), 1e-12);
    assertEquals(76.51062830382197, d.interpolatedMedian(), 1e-10);
    assertEquals(-.9201503781, d.decay().value(), 1e-9);
  }

  @Test
  void badInput() {
    OriginDestinationMatrix money =
        OriginDestinationMatrix.of(
            THREE.subList(0, 2), MoneyUnit.of("USD"), new double[][] {{0, 1}, {2, 0}});
    refused(
        "unit of 'origin-destination matrix' is 'current USD', expected persons",
        () -> CALCULATOR.calculate(money));
    refused(
        "'origin-destination matrix' is 'signed', expected flows in one direction, none of them"
            + " negative",
        () -> CALCULATOR.calculate(HYP.times(-1)));
    refused(
        "places of 'origin-destination matrix' is 1, expected at least 2",
        () -> CALCULATOR.calculate(persons(new double[][] {{0}})));
    refused(
        "sum of 'origin-destination matrix' off the diagonal is 0.0, expected a finite number above"
            + " zero",
        () -> CALCULATOR.calculate(persons(new double[][] {{5, 0}, {0, 5}})));
    // The peers' worst fault: populations in millions.
    refused(
        "sum of 'values' is 6.0, expected no fewer persons than the 120 who moved",
        () -> CALCULATOR.calculate(HYP, people(1, 2, 3)));
    refused(
        "unit of 'values' is 'ratio', expected persons",
        () -> CALCULATOR.calculate(HYP, PlaceVector.of(THREE, SimpleUnit.RATIO, 1, 2, 3)));
    refused(
        "places of 'values' is '[own:A, own:B]', expected those of 'origin-destination matrix' in"
            + " the same order (restrictedTo orders them)",
        () -> CALCULATOR.calculate(HYP, people(1, 2)));
    refused(
        "population of own:B is -1.0, expected a finite number that is not negative",
        () -> CALCULATOR.calculate(HYP, people(1_000, -1, 3)));
    refused(
        "distance own:A, own:C is 0.0, expected a finite number above zero",
        () ->
            CALCULATOR.calculate(
                HYP,
                people(1_000, 1_000, 1_000),
                OriginDestinationMatrix.of(
                    THREE,
                    SimpleUnit.KILOMETRES,
                    new double[][] {{0, 1, 0}, {1, 0, 1}, {1, 1, 0}})));
    refused(
        "maximum of iterations is 1, expected at least 2",
        () -> CALCULATOR.withMaximumIterations(1));
    refused(
        "tolerance is 0.0, expected a finite number above zero", () -> CALCULATOR.withTolerance(0));
    assertEquals(
        "MigrationIndicesCalculator, tolerance 0.000000001, at most 10000 iterations",
        CALCULATOR.withTolerance(1e-9).toString());
  }

  @Test
  void aNetRateThatIsNotTheProductCannotBeMade() {
    MigrationIndices good = CALCULATOR.calculate(HYP, people(1_000, 2_000, 3_000));
    refused(
        "aggregateNetRate is 5000.0, expected CMI · MEI / 100 = 0.5",
        () ->
            new MigrationIndices(
                good.flows(),
                good.populations(),
                good.moves(),
                good.crudeIntensity(),
                good.courgeauK(),
                good.effectiveness(),
                Figure.of(5_000),
                good.connectivity(),
                good.inequality(),
                good.inequalityFromIndependence(),
                good.ginis(),
                good.variation(),
                good.variationIn(),
                good.variationOut(),
                Optional.empty()));
  }

  @Test
  void formulas() {
    assertEquals(0.2666666667, MigrationIndexFormulas.totalGini(HYP), 1e-10);
    assertEquals(0.225, MigrationIndexFormulas.totalGini(HYP2), 1e-12);
    refused(
        "'origin-destination matrix' is 'signed', expected flows in one direction, none of them"
            + " negative",
        () -> MigrationIndexFormulas.totalGini(HYP.times(-1)));
    refused(
        "places of 'origin-destination matrix' is 1, expected at least 2",
        () -> MigrationIndexFormulas.totalGini(persons(new double[][] {{1}})));
    refused(
        "sum of 'origin-destination matrix' off the diagonal is 0.0, expected a finite number above"
            + " zero",
        () -> MigrationIndexFormulas.totalGini(persons(new double[][] {{1, 0}, {0, 1}})));
    assertEquals(
        "no value: nobody moves along the corridor in either direction",
        MigrationIndexFormulas.corridorEffectiveness(0, 0).toString());
    assertEquals(1, MigrationIndexFormulas.corridorEffectiveness(3, 0).value());
    refused("places is 1, expected at least 2", () -> MigrationIndexFormulas.courgeauK(1, 1));
    refused(
        "population is 0.0, expected a finite number above zero",
        () -> MigrationIndexFormulas.crudeIntensity(1, 0));
  }
}
