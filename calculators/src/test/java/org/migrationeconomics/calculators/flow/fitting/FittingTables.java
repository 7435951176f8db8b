package org.migrationeconomics.calculators.flow.fitting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.migration.OriginDestinationMatrix;
import org.migrationeconomics.core.migration.PlaceVector;
import org.migrationeconomics.core.place.Place;

/** Small tables in few words. */
final class FittingTables {

  static final List<Place> PLACES =
      Stream.of("A", "B", "C", "D").map(code -> Place.own(code, "Region " + code)).toList();

  private FittingTables() {}

  static OriginDestinationMatrix matrix(String rows) {
    double[][] cells = table(rows);
    return OriginDestinationMatrix.of(PLACES.subList(0, cells.length), SimpleUnit.PERSONS, cells);
  }

  static double[][] table(String rows) {
    return Stream.of(rows.split(";"))
        .map(row -> Stream.of(row.trim().split("\\s+")).mapToDouble(Double::parseDouble).toArray())
        .toArray(double[][]::new);
  }

  static PlaceVector persons(double... values) {
    return PlaceVector.of(PLACES.subList(0, values.length), SimpleUnit.PERSONS, values);
  }

  static void assertTable(String golden, OriginDestinationMatrix computed, double tolerance) {
    assertTable(golden, computed.toArray(), tolerance);
  }

  static void assertTable(String golden, double[][] computed, double tolerance) {
    double[][] expected = table(golden);
    for (int i = 0; i < expected.length; i++) {
      for (int j = 0; j < expected[i].length; j++) {
        assertEquals(expected[i][j], computed[i][j], tolerance, "row " + i + ", column " + j);
      }
    }
  }
}
