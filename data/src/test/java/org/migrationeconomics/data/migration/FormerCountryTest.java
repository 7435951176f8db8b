package org.migrationeconomics.data.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.migrationeconomics.data.Refusals.assertRefused;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.migration.MatrixAxes;
import org.migrationeconomics.core.migration.OriginDestinationMatrix;
import org.migrationeconomics.core.place.Aggregate;
import org.migrationeconomics.core.place.Place;

/** Splits, and what names mean. Years and successors: ISO 3166-3. */
final class FormerCountryTest {

  private static final FormerCountry SUDAN = FormerCountry.SUDAN_WITH_SOUTH_SUDAN;

  @Test
  void splits() {
    assertEquals(2011, SUDAN.until());
    assertEquals(List.of(Place.of("SDN"), Place.of("SSD")), SUDAN.successors());
    assertEquals(15, FormerCountry.SOVIET_UNION.successors().size());
    assertEquals(7, FormerCountry.YUGOSLAVIA.successors().size());
    assertEquals(2006, FormerCountry.SERBIA_AND_MONTENEGRO.until());
    assertEquals("Netherlands Antilles", FormerCountry.NETHERLANDS_ANTILLES.place().name());
    assertEquals(1992, FormerCountry.CZECHOSLOVAKIA.until());
    assertEquals("Sudan with South Sudan (SUD, until 2011)", SUDAN.toString());
    assertEquals(Optional.of(FormerCountry.SOVIET_UNION), FormerCountry.find("SUN_F"));
    assertEquals(Optional.of(FormerCountry.NETHERLANDS_ANTILLES), FormerCountry.find("ANT"));
    assertTrue(FormerCountry.find("SDN").isEmpty());
  }

  private static OriginDestinationMatrix matrix(double diagonal) {
    return OriginDestinationMatrix.of(
        List.of(Place.of("EGY"), Place.of("SDN"), Place.of("KEN"), Place.of("SSD")),
        SimpleUnit.PERSONS,
        new double[][] {
          {diagonal, 2, 3, 4},
          {5, diagonal, 7, 8},
          {9, 10, diagonal, 12},
          {13, 14, 15, diagonal}
        });
  }

  @Test
  void mergedIntoTheFormerBorders() {
    OriginDestinationMatrix merged =
        SUDAN.merged(matrix(Double.NaN).withAxes(MatrixAxes.BIRTHPLACE_RESIDENCE));
    assertEquals(List.of(Place.of("EGY"), Place.of("KEN"), SUDAN.place()), merged.places());
    assertEquals(MatrixAxes.BIRTHPLACE_RESIDENCE, merged.axes());
    assertEquals(2 + 4, merged.at("EGY", "own:SUD"));
    assertEquals(5 + 13, merged.at("own:SUD", "EGY"));
    assertEquals(7 + 15, merged.at("own:SUD", "KEN"));
    assertEquals(10 + 12, merged.at("KEN", "own:SUD"));
    assertEquals(3, merged.at("EGY", "KEN"));
    assertFalse(merged.hasDiagonal());
    // Who moved between the successors moved at home.
    assertEquals(matrix(Double.NaN).total() - 8 - 14, merged.total());
    OriginDestinationMatrix natives = SUDAN.merged(matrix(100));
    assertEquals(100 + 8 + 14 + 100, natives.at("own:SUD", "own:SUD"));
    assertEquals(matrix(100).total(), natives.total());
    OriginDestinationMatrix other = matrix(1);
    assertRefused(
        "matrix is 'origin-destination matrix', expected one with Czechoslovakia or one of its"
            + " successors: [CZE, SVK]",
        () -> FormerCountry.CZECHOSLOVAKIA.merged(other));
    assertTrue(SUDAN.merged(other.minus(matrix(2))).isSigned());
  }

  @Test
  void successorsThatTheMatrixLacksAreNamed() {
    OriginDestinationMatrix two =
        OriginDestinationMatrix.of(
            List.of(Place.of("SRB"), Place.of("DEU"), Place.of("HRV")),
            SimpleUnit.PERSONS,
            new double[][] {{Double.NaN, 1, 2}, {3, Double.NaN, 4}, {5, 6, Double.NaN}});
    OriginDestinationMatrix merged = FormerCountry.YUGOSLAVIA.merged(two.withSource("a file"));
    assertEquals(7, merged.at("own:YUG", "DEU"));
    assertEquals(
        "a file; Yugoslavia without Bosnia and Herzegovina, North Macedonia, Montenegro, Slovenia,"
            + " Kosovo, which the matrix does not have",
        merged.source());
    assertEquals("a file", SUDAN.merged(matrix(1).withSource("a file")).source());
    // The former country's own rows are of all of it.
    OriginDestinationMatrix own =
        OriginDestinationMatrix.of(
            List.of(SUDAN.place(), Place.of("KEN")),
            SimpleUnit.PERSONS,
            new double[][] {{Double.NaN, 1}, {2, Double.NaN}});
    assertEquals(own.source(), SUDAN.merged(own).source());
  }

  @Test
  void namesAndNumbers() {
    MigrationAreas areas = MigrationAreas.standard();
    assertEquals(Optional.of(SUDAN.place()), areas.find("Sudan*"));
    assertEquals(Optional.of(Place.of("SDN")), areas.find("Sudan"));
    assertEquals(Optional.of(Place.of("PRK")), areas.find("Dem. People's Republic of Korea"));
    assertEquals(Optional.of(Place.of("KOR")), areas.find("Republic of Korea"));
    assertEquals(Optional.of(Aggregate.of("954")), areas.find("Micronesia"));
    assertEquals(Optional.of(Place.of("FSM")), areas.find("Micronesia (Fed. States of)"));
    assertEquals(
        Optional.of(FormerCountry.SERBIA_AND_MONTENEGRO.place()),
        areas.find("Serbia & Montenegro"));
    assertTrue(areas.find("NA").isEmpty());
    assertEquals(Optional.of(Place.of("MEX")), areas.ofM49(484, "Mexico"));
    assertEquals(Optional.of(Place.of("MEX")), areas.ofM49(484, "Estados Unidos Mexicanos"));
    assertEquals(Optional.of(SUDAN.place()), areas.ofM49(736, "Sudan (former)"));
    assertEquals(Optional.of(Place.of("SDN")), areas.ofM49(729, "Sudan*"));
    assertEquals(Optional.of(FormerCountry.SERBIA_AND_MONTENEGRO.place()), areas.ofM49(891, "x"));
    assertEquals("Channel Islands", areas.ofM49(830, "Channel Islands").orElseThrow().name());
    assertTrue(areas.ofM49(485, "x").isEmpty());
    assertEquals("group:900", areas.ofM49(900, "WORLD").orElseThrow().code());
    assertRefused(
        "name of 840 (United States) is 'Mexico', expected a name of that country",
        () -> areas.ofM49(840, "Mexico"));
    assertRefused(
        "name of 1840 (no country) is 'Mexico', expected not that of Mexico",
        () -> areas.ofM49(1840, "Mexico"));
    assertEquals(areas, MigrationAreas.standard());
    assertFalse(areas.equals(areas.with("Atlantis", Place.own("atl", "Atlantis"))));
    assertEquals(areas.hashCode(), MigrationAreas.standard().hashCode());
    assertTrue(areas.toString().endsWith("names of countries, former countries and groups"));
  }
}
