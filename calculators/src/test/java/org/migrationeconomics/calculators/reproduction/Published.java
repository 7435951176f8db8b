package org.migrationeconomics.calculators.reproduction;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.measure.YearSeries;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.core.population.DemographicBalance;

/** Reads the small published tables that the tests of this package compare with. */
final class Published {

  private Published() {}

  /**
   * The rows of a published table, or of another by its absolute name, without comments and head.
   */
  static List<String[]> rows(String name) {
    try (InputStream in =
        Published.class.getResourceAsStream(name.startsWith("/") ? name : "/published/" + name)) {
      String text =
          new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines()
          .filter(line -> !line.startsWith("#"))
          .skip(1)
          .map(line -> line.split(",", -1))
          .toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The second cell of the row whose first cell is the name of a quantity. */
  static double figure(String name, String quantity) {
    return rows(name).stream()
        .filter(row -> row[0].equals(quantity))
        .mapToDouble(row -> Double.parseDouble(row[1]))
        .findFirst()
        .orElseThrow();
  }

  /** Idescat's accounts of Catalonia 2000-2011. */
  static DemographicBalance catalonia() {
    YearSeries.Builder population = series("population");
    YearSeries.Builder natural = series("natural increase");
    YearSeries.Builder migratory = series("net migration");
    for (String[] row : rows("catalonia-2000-2011.csv")) {
      int year = Integer.parseInt(row[0]);
      population.put(year, Double.parseDouble(row[3]));
      if (!row[1].isEmpty()) {
        natural.put(year, Double.parseDouble(row[1]));
        migratory.put(year, Double.parseDouble(row[2]));
      }
    }
    return DemographicBalance.of(
        Place.of("ES-CT").withName("Catalonia"),
        population.build(),
        natural.build(),
        migratory.build());
  }

  private static YearSeries.Builder series(String label) {
    return YearSeries.builder(SimpleUnit.PERSONS).label(label).source("Idescat");
  }

  /**
   * Invented accounts whose corrections have the size of those that Idescat's accounts of 2012-2021
   * carry (intercensal revision, centenarians): -413, 0 and 97 persons.
   */
  static DemographicBalance withCorrections() {
    return DemographicBalance.of(
        Place.own("invented", "Invented"),
        YearSeries.of(SimpleUnit.PERSONS, 2012, 100_000, 100_587, 101_587, 101_384),
        YearSeries.of(SimpleUnit.PERSONS, 2012, 400, 300, -100),
        YearSeries.of(SimpleUnit.PERSONS, 2012, 600, 700, -200));
  }
}
