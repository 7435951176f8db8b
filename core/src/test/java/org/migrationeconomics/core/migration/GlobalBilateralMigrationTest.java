package org.migrationeconomics.core.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.core.support.PublicData;

/** The World Bank's Global Bilateral Migration matrix of 2000: 232 places, both sexes. */
class GlobalBilateralMigrationTest {

  private static final String FILE = "worldbank-gbmd/gbmd_1960_2000_by_sex.csv";
  private static final int YEAR_2000 = 7;

  private static OriginDestinationMatrix stocks(List<String[]> rows, String sex) {
    Map<String, Place> places = new HashMap<>();
    // The file has codes of its own for former countries, and zzz for an unknown birthplace.
    rows.stream()
        .flatMap(row -> Stream.of(row[1], row[2]))
        .distinct()
        .forEach(
            code ->
                places.put(
                    code, Place.isCountryCode(code) ? Place.of(code) : Place.own(code, code)));
    OriginDestinationMatrix.Builder builder =
        OriginDestinationMatrix.builder(SimpleUnit.PERSONS)
            .axes(MatrixAxes.BIRTHPLACE_RESIDENCE)
            .label(sex)
            .places(places.values().stream().sorted().toList());
    for (String[] row : rows) {
      Place birthplace = places.getOrDefault(row[2], Place.own("none", "none"));
      Place residence = places.getOrDefault(row[1], Place.own("none", "none"));
      if (row[0].equals(sex) && !birthplace.equals(residence) && !row[YEAR_2000].equals("NA")) {
        builder.put(birthplace, residence, Double.parseDouble(row[YEAR_2000]));
      }
    }
    // The published totals count what is not available as nobody.
    return builder.missingIsZero().build();
  }

  @Test
  void wholeWorldIn2000() {
    List<String[]> rows = PublicData.rows(FILE);
    OriginDestinationMatrix world =
        stocks(rows, "Male").plus(stocks(rows, "Female")).withLabel("migrants, 2000");
    assertEquals(232, world.size());
    assertEquals(167_063_706, world.total());
    assertEquals(9_367_911, world.at("MEX", "USA"));
    assertEquals(350_625, world.at("USA", "MEX"));
    assertEquals(
        new MatrixCell(Place.of("MEX"), Place.of("USA"), 9_367_911), world.largest(1).get(0));
    List<MatrixCell> corridors = world.positiveCells();
    assertEquals(21_939, corridors.size());
    assertEquals(0.409371, corridors.size() / (232.0 * 231), 5e-7);
    // Concentration of origins and of destinations, and the share of the United States.
    assertEquals(0.020975, herfindahl(world.outflows()), 5e-7);
    assertEquals(0.063438, herfindahl(world.inflows()), 5e-7);
    assertEquals(0.208, world.inflows().at(Place.of("USA")) / world.total(), 5e-4);
    assertEquals(0, world.net().total().value());
    assertEquals(Place.of("USA"), world.inflows().ranked().places().get(0));
    assertEquals(
        9_367_911 + 350_625, world.restrictedTo(List.of(Place.of("USA"), Place.of("MEX"))).total());
  }

  private static double herfindahl(PlaceVector vector) {
    double total = vector.total().value();
    double sum = 0;
    for (double value : vector.toArrayUnsafe()) {
      sum += value / total * (value / total);
    }
    return sum;
  }
}
