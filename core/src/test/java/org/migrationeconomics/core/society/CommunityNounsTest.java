package org.migrationeconomics.core.society;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.core.population.AgeGroups;

/** Communities over places, their ties, and counts of the undocumented. */
class CommunityNounsTest {

  private static final AgeGroups AGES = AgeGroups.ofWidth(30, 60);

  private static void refused(String message, Executable call) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
  }

  // --- a community over places -----------------------------------------------------------------

  private static DispersedCommunity village() {
    return DispersedCommunity.of("Las Animas")
        .at("Zacatecas", 3000)
        .at("Los Angeles", 1200)
        .at("Chicago", 800);
  }

  /** Shares .6, .24 and .16: 1 − .36 − .0576 − .0256 = .5568. */
  @Test
  void dispersionByHand() {
    DispersedCommunity village = village();
    assertEquals(5000, village.total());
    assertEquals(0.4, village.shareAbroad().value(), 1e-15);
    assertEquals(0.5568, village.dispersion().value(), 1e-15);
    assertEquals(2.256318, village.effectivePlaces().value(), 5e-7);
    double[][] distances = {{0, 1, 1}, {1, 0, 0.5}, {1, 0.5, 0}};
    // 2 (.6 × .24 + .6 × .16 + .24 × .16 / 2) = .5184
    assertEquals(0.5184, village.dispersion(distances).value(), 1e-15);
    assertEquals(1200, village.persons("Los Angeles"));
    assertEquals(List.of("Zacatecas", "Los Angeles", "Chicago"), village.places());
    assertEquals("Las Animas", village.name());
    assertEquals(
        "community of Las Animas: 3,000 at Zacatecas, 1,200 at Los Angeles, 800 at Chicago",
        village.toString());
    assertTrue(village.show().contains("0.556800"), village.show());
    assertEquals(village(), village);
    assertEquals(village().hashCode(), village.hashCode());
    assertNotEquals(village.at("Dallas", 1), village);
  }

  @Test
  void aCommunityWithoutPeopleHasNoShares() {
    DispersedCommunity empty = DispersedCommunity.of("nowhere").at("home", 0);
    assertFalse(empty.shareAbroad().isPresent());
    assertFalse(empty.dispersion().isPresent());
    assertFalse(empty.effectivePlaces().isPresent());
    assertFalse(empty.dispersion(new double[1][1]).isPresent());
    assertTrue(empty.show().contains("–"), empty.show());
  }

  @Test
  void badCommunitiesAreRefused() {
    DispersedCommunity two = DispersedCommunity.of("x").at("a", 1).at("b", 1);
    refused("place is 'a', expected each place once", () -> two.at("a", 1));
    refused(
        "people at c is -1.0, expected a finite number that is not negative",
        () -> two.at("c", -1));
    refused("place is 'c', expected one of [a, b]", () -> two.persons("c"));
    refused(
        "rows of distances is 1, expected 2, one for each place",
        () -> two.dispersion(new double[1][1]));
    refused(
        "distances of b is 1, expected 2, one for each place",
        () -> two.dispersion(new double[][] {{0, 1}, {1}}));
    refused(
        "distance a to a is 1.0, expected 0 within a place",
        () -> two.dispersion(new double[][] {{1, 1}, {1, 0}}));
    refused(
        "distance b to a is 2.0, expected 1.0, as in the other direction",
        () -> two.dispersion(new double[][] {{0, 1}, {2, 0}}));
  }

  // --- ties ------------------------------------------------------------------------------------

  private static final List<Settlement> SETTLEMENTS =
      List.of(
          new Settlement("home", "village", "Mexico", 3000),
          new Settlement("there", "village", "United States", 1200),
          new Settlement("hosts", "city", "United States", 9000));

  @Test
  void tiesAreTheSameBothWays() {
    double[][] directed = {{900, 100, 0}, {200, 400, 50}, {0, 150, 5000}};
    TieMatrix ties = TieMatrix.bothWays("calls a year", SETTLEMENTS, directed);
    assertEquals(300, ties.between("home", "there"));
    assertEquals(300, ties.between("there", "home"));
    assertEquals(200, ties.between("hosts", "there"));
    assertEquals(900, ties.between("home", "home"));
    double[][] summed = {{900, 300, 0}, {300, 400, 200}, {0, 200, 5000}};
    TieMatrix same = TieMatrix.of("calls a year", SETTLEMENTS, summed);
    assertEquals(same, ties);
    assertEquals(same.hashCode(), ties.hashCode());
    assertArrayEquals(same.toArray(), ties.toArray());
    assertEquals(SETTLEMENTS, ties.settlements());
    assertEquals("calls a year", ties.unit());
    assertEquals("ties of 3 settlements, calls a year", ties.toString());
    assertTrue(ties.show().contains("with there"), ties.show());
    assertEquals("home of village in Mexico, 3,000", SETTLEMENTS.get(0).toString());
  }

  @Test
  void badTiesAreRefused() {
    refused(
        "ties of there with home is 200.0, expected 100.0, as in the other direction (bothWays adds"
            + " them)",
        () ->
            TieMatrix.of(
                "calls", SETTLEMENTS, new double[][] {{0, 100, 0}, {200, 0, 0}, {0, 0, 0}}));
    refused(
        "rows of ties is 1, expected 3, one for each settlement",
        () -> TieMatrix.of("calls", SETTLEMENTS, new double[1][3]));
    refused(
        "ties of home is 1, expected 3, one for each settlement",
        () -> TieMatrix.of("calls", SETTLEMENTS, new double[3][1]));
    assertTrue(
        assertThrows(
                IllegalArgumentException.class,
                () -> TieMatrix.of("calls", List.of(), new double[0][0]))
            .toString()
            .contains("at least one, each once"));
    TieMatrix none = TieMatrix.of("calls", SETTLEMENTS, new double[3][3]);
    refused("name is 'x', expected one of [home, there, hosts]", () -> none.settlement("x"));
  }

  // --- several places as one population ----------------------------------------------------------

  private static MultiregionalPopulation.Builder two() {
    return MultiregionalPopulation.builder(AGES)
        .label("two places")
        .source("invented")
        .place("a", new double[] {100, 90, 80}, new double[] {0, 8, 0}, new double[] {1, 2, 9})
        .place("b", new double[] {50, 40, 30}, new double[] {0, 4, 0}, new double[] {1, 1, 5});
  }

  private static MultiregionalPopulation population() {
    return two().moves("a", "b", 3, 2, 1).moves("b", "a", 0, 1, 0).build();
  }

  @Test
  void placesKeepTheirFigures() {
    MultiregionalPopulation population = population();
    assertArrayEquals(new double[] {100, 90, 80}, population.women("a"));
    assertArrayEquals(new double[] {0, 4, 0}, population.daughters("b"));
    assertArrayEquals(new double[] {1, 1, 5}, population.deaths("b"));
    assertArrayEquals(new double[] {3, 2, 1}, population.moves("a", "b"));
    assertEquals(1, population.indexOf("b"));
    assertEquals(AGES, population.ages());
    assertEquals("two places", population.label());
    assertEquals("invented", population.source());
    assertTrue(population.show().contains("moves to b"), population.show());
    assertTrue(population.toString().startsWith("two places: a, b; women by age"));
    assertEquals(population(), population);
    assertEquals(population().hashCode(), population.hashCode());
    assertNotEquals(two().moves("a", "b", 3, 2, 1).moves("b", "a", 0, 1, 1).build(), population);
  }

  @Test
  void mergedPlacesAddUp() {
    MultiregionalPopulation one = population().merged(List.of("a", "b"), "all");
    assertEquals(List.of("all"), one.places());
    assertArrayEquals(new double[] {150, 130, 110}, one.women("all"));
    assertArrayEquals(new double[] {0, 12, 0}, one.daughters("all"));
    assertArrayEquals(new double[] {2, 3, 14}, one.deaths("all"));
    assertArrayEquals(new double[] {0, 0, 0}, one.moves("all", "all"), "moves within are none");
  }

  @Test
  void birthsOfBothSexesBecomeDaughters() {
    MultiregionalPopulation girls =
        two().bothSexes(0.5).moves("a", "b", 3, 2, 1).moves("b", "a", 0, 1, 0).build();
    assertArrayEquals(new double[] {0, 4, 0}, girls.daughters("a"));
    refused(
        "share of girls is 1.0, expected a number above 0 and below 1", () -> two().bothSexes(1));
  }

  @Test
  void badPopulationsAreRefused() {
    refused(
        "moves b → a is 'not given', expected one number for each age group",
        () -> two().moves("a", "b", 3, 2, 1).build());
    refused(
        "place is 'a', expected each place once",
        () -> two().place("a", new double[3], new double[3], new double[3]));
    refused(
        "number of women of c is 1, expected 3, one for each age group",
        () -> two().place("c", new double[1], new double[3], new double[3]));
    refused("place of moves is 'c', expected one of [a, b]", () -> two().moves("a", "c", 1, 1, 1));
    refused(
        "destination is 'a', expected another place than that of the origin",
        () -> two().moves("a", "a", 1, 1, 1));
    refused(
        "moves is 'a → b', expected each pair once",
        () -> two().moves("a", "b", 1, 1, 1).moves("a", "b", 1, 1, 1));
    refused(
        "number of places is 0, expected at least one",
        () -> MultiregionalPopulation.builder(AGES).build());
    refused("place is 'c', expected one of [a, b]", () -> population().women("c"));
    refused(
        "name is 'b', expected a name that no other place has",
        () -> population().merged(List.of("a"), "b"));
    assertTrue(
        assertThrows(
                IllegalArgumentException.class,
                () ->
                    MultiregionalPopulation.builder(AGES)
                        .place("a", new double[3], new double[] {0, 1, 0}, new double[3])
                        .build())
            .toString()
            .contains("women of a aged 30-59 is 0, expected a number above zero"));
    assertEquals("two places: 2 places so far", two().toString());
  }

  // --- a community among hosts -----------------------------------------------------------------

  @Test
  void communities() {
    Community community =
        Community.builder().members(10).hosts(90).detached(2).flavour(0.1).arrivals(5).build();
    assertEquals(102, community.people());
    assertEquals(
        "10 in the community, 90 hosts, 2 detached, flavour 0.100, 5 arriving in a unit of time",
        community.toString());
    assertEquals("10 in the community, 90 hosts", Community.of(10, 90).toString());
    assertEquals(Community.of(10, 90).withDetached(2).people(), community.people());
    refused(
        "members and hosts together is 0, expected people: a number above zero",
        () -> Community.of(0, 0));
    assertThrows(IllegalArgumentException.class, () -> Community.of(10, 90).withFlavour(1.5));
  }

  // --- the undocumented --------------------------------------------------------------------------

  private static final Place SPAIN = Place.of("ESP");

  @Test
  void estimatesSayTheirMethod() {
    UndocumentedEstimate range =
        UndocumentedEstimate.of(SPAIN, 2005, 600_000, 700_000, UndocumentedMethod.DELPHI);
    assertEquals("ESP 2005, 600,000 to 700,000 undocumented (Delphi method)", range.toString());
    assertEquals(
        "ESP 2005, 690,000 undocumented (Regularisation)",
        UndocumentedEstimate.of(SPAIN, 2005, 690_000, 690_000, UndocumentedMethod.REGULARISATION)
            .toString());
    assertEquals(
        Optional.of(UndocumentedMethod.DOUBLE_CARD),
        UndocumentedMethod.find(" double CARD system "));
    assertEquals(Optional.empty(), UndocumentedMethod.find("guess"));
  }

  @Test
  void badEstimatesAreRefused() {
    refused(
        "low is 2.0, expected at most high, 1",
        () -> UndocumentedEstimate.of(SPAIN, 2005, 2, 1, UndocumentedMethod.RESIDUAL));
    UndocumentedEstimate.Builder builder =
        UndocumentedEstimate.builder()
            .place(SPAIN)
            .year(2005)
            .low(1)
            .high(2)
            .method(UndocumentedMethod.RESIDUAL)
            .percentOfInhabitantsLow(101);
    refused("percentOfInhabitantsLow is 101.0, expected per cent from 0 to 100", builder::build);
  }
}
