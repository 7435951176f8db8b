package org.migrationeconomics.calculators.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.migration.MatrixAxes;
import org.migrationeconomics.core.migration.OriginDestinationMatrix;
import org.migrationeconomics.core.migration.PlaceVector;
import org.migrationeconomics.core.place.Place;

/**
 * The examples of four regions that the literature on stocks and flows shares: rows birthplace,
 * columns residence, native-born on the diagonal.
 */
final class FourRegions {

  static final List<Place> PLACES =
      Stream.of("A", "B", "C", "D").map(code -> Place.own(code, "Region " + code)).toList();

  /** Abel, Demographic Research 28:18, 2013; Abel and Sander, Science 343, 2014. */
  static final OriginDestinationMatrix E0_START =
      stocks("1000 100 10 0; 55 555 50 5; 80 40 800 40; 20 25 20 200");

  static final OriginDestinationMatrix E0_END =
      stocks("950 100 60 0; 80 505 75 5; 90 30 800 40; 40 45 0 180");

  /** Abel, International Migration Review 52:3, 2018. */
  static final OriginDestinationMatrix E1_START =
      stocks("100 10 10 0; 20 55 25 10; 10 40 140 65; 20 25 20 200");

  static final OriginDestinationMatrix E1_END =
      stocks("70 30 10 10; 25 60 10 15; 10 55 140 50; 40 45 0 180");

  /** Abel, Demographic Research 28:18, 2013, with births and deaths. */
  static final OriginDestinationMatrix E3_END =
      stocks("1060 60 10 10; 45 540 40 0; 70 75 770 70; 30 30 20 230");

  static final PlaceVector E3_BIRTHS = persons(80, 20, 40, 60);
  static final PlaceVector E3_DEATHS = persons(70, 30, 50, 10);

  /** Abel and Cohen, Scientific Data 6:82, 2019. */
  static final OriginDestinationMatrix E7_START =
      stocks("100 10 10 0; 80 180 10 90; 30 10 140 40; 60 70 10 160");

  static final OriginDestinationMatrix E7_END =
      stocks("95 5 15 5; 75 225 5 55; 55 0 115 50; 35 25 25 215");

  /** The differences and rates of the same literature. */
  static final OriginDestinationMatrix D1_END =
      stocks("75 25 5 15; 20 45 30 15; 30 40 150 35; 10 50 5 200");

  private FourRegions() {}

  static OriginDestinationMatrix stocks(String rows) {
    return matrix(rows).withAxes(MatrixAxes.BIRTHPLACE_RESIDENCE);
  }

  static OriginDestinationMatrix matrix(String rows) {
    double[][] cells =
        Stream.of(rows.split(";"))
            .map(
                row ->
                    Stream.of(row.trim().split("\\s+")).mapToDouble(Double::parseDouble).toArray())
            .toArray(double[][]::new);
    return OriginDestinationMatrix.of(PLACES.subList(0, cells.length), SimpleUnit.PERSONS, cells);
  }

  static PlaceVector persons(double... values) {
    return PlaceVector.of(PLACES.subList(0, values.length), SimpleUnit.PERSONS, values);
  }

  /** Compares flows with a golden table; its diagonal counts for nothing. */
  static void assertFlows(String golden, OriginDestinationMatrix flows, double tolerance) {
    double[][] expected = matrix(golden).toArray();
    double[][] computed = flows.toArray();
    IntStream.range(0, expected.length)
        .forEach(
            i ->
                IntStream.range(0, expected.length)
                    .filter(j -> i != j)
                    .forEach(
                        j ->
                            assertEquals(
                                expected[i][j],
                                computed[i][j],
                                tolerance,
                                PLACES.get(i) + " to " + PLACES.get(j))));
  }
}
