package org.migrationeconomics.calculators.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.migrationeconomics.calculators.flow.FourRegions.E0_END;
import static org.migrationeconomics.calculators.flow.FourRegions.E0_START;
import static org.migrationeconomics.calculators.flow.FourRegions.E1_END;
import static org.migrationeconomics.calculators.flow.FourRegions.E1_START;
import static org.migrationeconomics.calculators.flow.FourRegions.E3_BIRTHS;
import static org.migrationeconomics.calculators.flow.FourRegions.E3_DEATHS;
import static org.migrationeconomics.calculators.flow.FourRegions.E3_END;
import static org.migrationeconomics.calculators.flow.FourRegions.E7_END;
import static org.migrationeconomics.calculators.flow.FourRegions.E7_START;
import static org.migrationeconomics.calculators.flow.FourRegions.PLACES;
import static org.migrationeconomics.calculators.flow.FourRegions.assertFlows;
import static org.migrationeconomics.calculators.flow.FourRegions.matrix;
import static org.migrationeconomics.calculators.flow.FourRegions.persons;
import static org.migrationeconomics.calculators.flow.FourRegions.stocks;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.migrationeconomics.calculators.NonConvergence;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.migration.MatrixAxes;
import org.migrationeconomics.core.migration.OriginDestinationMatrix;
import org.migrationeconomics.core.migration.PlaceVector;
import org.migrationeconomics.core.place.Place;

/**
 * Golden numbers: the examples of the publications named in {@link FourRegions}, computed with the
 * R package migest 2.0.5 at a tolerance of 1e-13; those with a seed independently.
 */
class DemographicAccountingFlowsTest {

  private static final DemographicAccountingFlowsCalculator CLOSED =
      DemographicAccountingFlowsCalculator.withDefaults();
  private static final OriginDestinationMatrix DISTANCE =
      matrix("0 5 50 500; 5 0 45 495; 50 45 0 450; 500 495 450 0");

  @Test
  void exampleOf2013And2014() {
    DemographicAccountingFlows flows = CLOSED.calculate(E0_START, E0_END);
    assertFlows("0 0 50 0; 35 0 25 0; 10 10 0 0; 10 10 0 0", flows.flows(), 1e-9);
    assertEquals(150, flows.total(), 1e-9);
    assertEquals(0, flows.worldGap());
    assertTrue(flows.convergence().converged());
  }

  @Test
  void exampleOf2013And2014Independent() {
    DemographicAccountingFlows flows = CLOSED.withIndependence().calculate(E0_START, E0_END);
    assertFlows(
        "0 137.75323380 126.92372824 17.33177283;"
            + "159.87608778 0 101.33272370 22.82073107;"
            + "92.59246408 67.26705213 0 47.29417884;"
            + "34.54018300 39.00925663 33.89724311 0",
        flows.flows(),
        5.1e-9);
    assertEquals(880.6386552, flows.total(), 5.1e-8);
  }

  @Test
  void exampleOf2018() {
    DemographicAccountingFlows flows = CLOSED.calculate(E1_START, E1_END);
    assertFlows("0 20 0 10; 0 0 0 0; 15 15 0 5; 10 25 0 0", flows.flows(), 1e-9);
    assertEquals(100, flows.total(), 1e-9);
    DemographicAccountingFlows free = CLOSED.withIndependence().calculate(E1_START, E1_END);
    assertEquals(408.41085662, free.total(), 5.1e-9);
    assertEquals(41.46218007, free.flows().at("own:A", "own:B"), 5.1e-9);
  }

  @Test
  void seedIsReallyUsed() {
    DemographicAccountingFlows far = CLOSED.withSeedMatrix(DISTANCE).calculate(E1_START, E1_END);
    assertFlows(
        "0 20 0 10; 0 0 0 0; 15.238230366 14.761769630 0 5; 9.761769634 25.238230370 0 0",
        far.flows(),
        5e-9);
    OriginDestinationMatrix inverse =
        matrix(
            "0 .2 .02 .002; .2 0 .022222222222222223 .00202020202020202;"
                + ".02 .022222222222222223 0 .0022222222222222222;"
                + ".002 .00202020202020202 .0022222222222222222 0");
    DemographicAccountingFlows near = CLOSED.withSeedMatrix(inverse).calculate(E1_START, E1_END);
    assertFlows(
        "0 20 0 10; 0 0 0 0; 14.76176963 15.23823037 0 5; 10.23823037 24.76176963 0 0",
        near.flows(),
        5.1e-9);
    assertTrue(near.convergence().iterations() > 0, near.convergence().toString());
    assertTrue(near.toString().contains("with a seed"), near.toString());
  }

  @Test
  void offsetOfTheExampleOf2013() {
    OriginDestinationMatrix offset = matrix("1 2 3 4; 2 1 4 6; 3 5 1 7; 4 6 7 1");
    assertFlows(
        "0 0 50 0; 35 0 25 0; 9.73665961 10.26334039 0 0; 10.26334039 9.73665961 0 0",
        CLOSED.withSeedMatrix(offset).calculate(E0_START, E0_END).flows(),
        5.1e-9);
  }

  @Test
  void birthsAndDeathsOf2013() {
    DemographicAccountingFlows flows =
        CLOSED
            .withMatching(BirthplaceMatching.OPEN_2013)
            .calculate(E0_START, E3_END, E3_BIRTHS, E3_DEATHS);
    assertFlows(
        "0 8.502865889 0 3.695331747;"
            + "26.42295597 0 0.4234562607 9.855274443;"
            + "0 34.183357564 0 25.077887978;"
            + "11.46761484 10.933240907 1.3928874804 0",
        flows.flows(),
        5.1e-9);
    assertEquals(131.95487308, flows.total(), 5.1e-9);
    assertEquals(List.of(), flows.adjustments());
  }

  @Test
  void birthsAndDeathsOpen() {
    DemographicAccountingFlows flows =
        CLOSED
            .withMatching(BirthplaceMatching.OPEN)
            .calculate(E0_START, E3_END, E3_BIRTHS, E3_DEATHS);
    assertEquals(136.10346427, flows.total(), 5.1e-9);
    OriginDestinationMatrix table = flows.flows();
    assertEquals(8.897732365, table.at("own:A", "own:B"), 5.1e-10);
    assertEquals(26.81097937, table.at("own:B", "own:A"), 5.1e-9);
    assertEquals(35.677465875, table.at("own:C", "own:B"), 5.1e-10);
    assertEquals(26.145924077, table.at("own:C", "own:D"), 5.1e-10);
    assertEquals(11.62571119, table.at("own:D", "own:A"), 5.1e-9);
  }

  @Test
  void exampleOf2019ByThreeMethods() {
    DemographicAccountingFlows fewest = CLOSED.calculate(E7_START, E7_END);
    assertFlows(
        "0 5 7.857142857 22.142857143; 7.142857143 0 12.142857143 40.714285714;"
            + "17.857142857 5 0 7.142857143; 0 35 0 0",
        fewest.flows(),
        1e-9);
    assertEquals(160, fewest.total(), 1e-9);
    DemographicAccountingFlows free = CLOSED.withIndependence().calculate(E7_START, E7_END);
    assertFlows(
        "0 59.1666667 34.29292929 66.20707071; 56.0833333 0 14.81060606 80.35606061;"
            + "46.1666667 7.5 0 40.92929293; 47.4166667 69.5833333 35.49242424 0",
        free.flows(),
        5.1e-8);
    assertEquals(558.0050505051, free.total(), 5.1e-10);
    DemographicAccountingFlows mixed = CLOSED.withPseudoBayes(0.87).calculate(E7_START, E7_END);
    assertEquals(211.7406565657, mixed.total(), 5.1e-10);
    assertEquals(12.0416667, mixed.flows().at("own:A", "own:B"), 5.1e-8);
    assertEquals(45.86771645, mixed.flows().at("own:B", "own:D"), 5.1e-9);
    assertEquals(39.4958333, mixed.flows().at("own:D", "own:B"), 5.1e-8);
  }

  @Test
  void accountsClose() {
    PlaceVector births = persons(80, 20, 60, 60);
    DemographicAccountingFlows closed = CLOSED.calculate(E0_START, E3_END, births, E3_DEATHS);
    // Natural growth 220 − 160 and growth of the stocks 3060 − 3000 are equal.
    assertEquals(0, closed.worldGap());
    assertEquals(0, closed.flows().net().total().value(), 1e-9);
    // Populations of the tables less births, plus deaths, by hand: 1205 − 1155 − 80 + 70, …
    double[] net = {40, -5, -50, 15};
    double[] population1 = {1155, 720, 880, 245};
    double[] population2 = {1205, 705, 840, 310};
    double[] naturally = {10, -10, 10, 50};
    for (int i = 0; i < 4; i++) {
      assertEquals(population2[i] - population1[i] - naturally[i], net[i], 0);
      assertEquals(net[i], closed.netMigration().at(PLACES.get(i)), 1e-9);
    }
    assertEquals(0, closed.arrivals().total() + closed.departures().total());
    assertEquals(220, closed.births().total(), 1e-12);
    assertEquals(160, closed.deaths().total(), 1e-12);
    assertTrue(closed.convergence().iterations() > 2, closed.convergence().toString());
    assertTrue(closed.accounts().csv().startsWith("place,start,births"), "heads");
    String first = closed.accounts().render().lines().skip(2).findFirst().orElseThrow();
    assertTrue(
        first.matches(
            " own:A +1,155(\\.000)? +80 +70(\\.000)? +46\\.572 +6\\.572 +0 +0 +1,205(\\.000)?"),
        first);
  }

  @Test
  void openAccountNamesTheOutside() {
    DemographicAccountingFlows open =
        CLOSED
            .withMatching(BirthplaceMatching.OPEN)
            .calculate(E0_START, E3_END, E3_BIRTHS, E3_DEATHS);
    // Totals of each birthplace, computed independently: a surplus at the start has left.
    assertEquals(30.4966759431 + 3.4465831787, open.departures().total(), 1e-9);
    assertEquals(15.3409090909 + 38.6023500309, open.arrivals().total(), 1e-9);
    double[] balance = {40, -5, -30, 15};
    for (int i = 0; i < 4; i++) {
      assertEquals(balance[i], open.netMigration().at(PLACES.get(i)), 1e-9);
    }
  }

  @Test
  void worldGapGoesToTheNativeBorn() {
    DemographicAccountingFlows closed = CLOSED.calculate(E0_START, E3_END, E3_BIRTHS, E3_DEATHS);
    assertEquals(40 - 60, closed.worldGap(), 1e-9);
    assertTrue(closed.toString().contains("exceed the growth of the stocks by -20"), "note");
    // Half of it at the start: 3000 less 160 deaths, plus 10.
    assertEquals(3000 + 10 - 160, closed.start().total(), 1e-7);
    assertRefused(
        "births less deaths beyond the growth of the stocks is -20.0, expected 0 in a closed system"
            + " (WorldBalance.RESCALE_NATIVE_BORN adjusts the native-born)",
        () ->
            CLOSED
                .withWorldBalance(WorldBalance.REFUSE)
                .calculate(E0_START, E3_END, E3_BIRTHS, E3_DEATHS));
    PlaceVector many = persons(0, 0, 0, 7000);
    String refused =
        assertThrows(
                IllegalArgumentException.class,
                () -> CLOSED.calculate(E0_START, E3_END, many, E3_DEATHS))
            .toString();
    assertTrue(refused.contains("expected less than twice the native-born, 5110"), refused);
  }

  @Test
  void proportionalBirthsSpareNobody() {
    DemographicAccountingFlows flows =
        CLOSED
            .withBirths(BirthRule.PROPORTIONAL)
            .withMatching(BirthplaceMatching.OPEN)
            .calculate(E0_START, E3_END, E3_BIRTHS, E3_DEATHS);
    // 80 births of A, 45 of its 1205 people born in B.
    assertEquals(80 * 45 / 1205.0, flows.births().at("own:B", "own:A"), 1e-12);
    assertEquals(80, flows.births().columnTotals().at(PLACES.get(0)), 1e-12);
  }

  @Test
  void deathsByAccountingMatchBirthplaces() {
    OriginDestinationMatrix start = stocks("100 20; 10 50");
    OriginDestinationMatrix end = stocks("88 22; 12 52");
    PlaceVector births = persons(5, 5);
    // Born in A 120 + 5 − 110 = 15 died, in B 60 + 5 − 64 = 1; 12 in A and 4 in B.
    DemographicAccountingFlows flows =
        CLOSED
            .withDeaths(DeathRule.ACCOUNTING)
            .withMatching(BirthplaceMatching.OPEN)
            .calculate(start, end, births, persons(12, 4));
    assertEquals(15, flows.deaths().rowTotals().at(PLACES.get(0)), 1e-9);
    assertEquals(12, flows.deaths().columnTotals().at(PLACES.get(0)), 1e-9);
    double[] dead = flows.deaths().toArrayUnsafe();
    assertEquals(100 * 50 / (20.0 * 10), dead[0] * dead[3] / (dead[1] * dead[2]), 1e-9);
    assertEquals(0, flows.arrivals().total() + flows.departures().total(), 1e-9);
    assertRefused(
        "sum of deaths is 17.0, expected 16, the sum of deaths by birthplace that the stocks leave"
            + " over",
        () ->
            CLOSED
                .withDeaths(DeathRule.ACCOUNTING)
                .withMatching(BirthplaceMatching.OPEN)
                .calculate(start, end, births, persons(12, 5)));
    assertRefused(
        "deaths among those born in own:B is -9.0, expected a number that is not negative: people"
            + " at the start less those at the end who were not born between",
        () ->
            CLOSED
                .withDeaths(DeathRule.ACCOUNTING)
                .withMatching(BirthplaceMatching.OPEN)
                .calculate(start, stocks("88 22; 22 52"), births, persons(12, 4)));
    assertRefused(
        "deaths of those at the start, born in own:A and living in own:A is 25.0, expected no more"
            + " than their number, 20",
        () ->
            CLOSED
                .withDeaths(DeathRule.ACCOUNTING)
                .withMatching(BirthplaceMatching.OPEN)
                .calculate(
                    stocks("20 100; 80 0"), stocks("15 80; 80 0"), persons(0, 0), persons(25, 0)));
  }

  @Test
  void negativeNativeBornAreRaised() {
    OriginDestinationMatrix start =
        OriginDestinationMatrix.ofSignedUnsafe(
                "stocks",
                SimpleUnit.PERSONS,
                "made up",
                PLACES.subList(0, 2),
                new double[] {-10, 40, 90, 100})
            .withAxes(MatrixAxes.BIRTHPLACE_RESIDENCE);
    DemographicAccountingFlows flows =
        CLOSED.withMatching(BirthplaceMatching.OPEN).calculate(start, stocks("0 40; 80 100"));
    // The 80 people of A stay 80; 90 migrants become 80.
    assertEquals(80, flows.start().at("own:B", "own:A"), 1e-12);
    assertEquals(0, flows.total(), 1e-12);
    assertEquals(
        "[own:A: native-born below zero at the start (10 persons)]",
        flows.adjustments().toString());
    assertTrue(flows.toString().contains("1 stock adjusted"), flows.toString());
    assertRefused(
        "stock of own:A is 'native-born below zero at the start, 10 persons too many', expected"
            + " stocks from which births, deaths and departures can be taken"
            + " (NegativeStocks.ADJUST_AND_REPORT adjusts them)",
        () ->
            CLOSED
                .withNegativeStocks(NegativeStocks.REFUSE)
                .calculate(start, stocks("0 40; 80 100")));
    OriginDestinationMatrix worse =
        OriginDestinationMatrix.ofSignedUnsafe(
                "stocks",
                SimpleUnit.PERSONS,
                "made up",
                PLACES.subList(0, 2),
                new double[] {-100, 40, 90, 100})
            .withAxes(MatrixAxes.BIRTHPLACE_RESIDENCE);
    assertRefused(
        "population of own:A at the start is -10.0, expected a number that is not negative,"
            + " native-born and migrants together",
        () -> CLOSED.calculate(worse, stocks("0 40; 80 100")));
  }

  @Test
  void moreBirthsThanNativeBorn() {
    DemographicAccountingFlows flows =
        CLOSED
            .withMatching(BirthplaceMatching.OPEN)
            .calculate(
                stocks("10 0; 10 100"), stocks("5 0; 35 100"), persons(20, 0), persons(0, 0));
    // 20 births of 40 people: half of every birthplace.
    assertEquals(2.5, flows.births().at("own:A", "own:A"), 1e-12);
    assertEquals(17.5, flows.births().at("own:B", "own:A"), 1e-12);
    assertEquals(15, flows.adjustments().get(0).persons(), 1e-12);
  }

  @Test
  void departuresBeyondThoseWhoWereThere() {
    // 30 of those born in A have left the world; at the end all of them live in B, where only 10
    // lived at the start.
    DemographicAccountingFlows flows =
        CLOSED
            .withMatching(BirthplaceMatching.OPEN)
            .calculate(stocks("60 10; 0 50"), stocks("0 40; 0 50"));
    assertEquals(10, flows.departures().at("own:A", "own:B"), 1e-12);
    assertEquals(20, flows.departures().at("own:A", "own:A"), 1e-12);
    assertEquals(20, flows.adjustments().get(0).persons(), 1e-12);
    assertEquals(40, flows.flows().at("own:A", "own:B"), 1e-12);
  }

  @Test
  void flowsOfOneBirthplaceAddUp() {
    for (DemographicAccountingFlowsCalculator calculator :
        List.of(
            CLOSED,
            CLOSED.withPseudoBayes(0.5),
            CLOSED.withSeedMatrix(DISTANCE.withDiagonal(persons(1, 1, 1, 1))).withIndependence())) {
      DemographicAccountingFlows flows = calculator.calculate(E1_START, E1_END);
      OriginDestinationMatrix sum = flows.flowsOf(PLACES.get(0));
      for (Place birthplace : PLACES.subList(1, 4)) {
        OriginDestinationMatrix own = flows.flowsOf(birthplace);
        sum = sum.plus(own);
        for (Place place : PLACES) {
          assertEquals(flows.start().at(birthplace, place), own.rowTotals().at(place), 1e-9);
          assertEquals(flows.end().at(birthplace, place), own.columnTotals().at(place), 1e-9);
        }
      }
      for (Place place : PLACES) {
        assertEquals(flows.stayers().at(place), sum.at(place, place), 1e-9);
        assertEquals(flows.flows().outflows().at(place), sum.outflows().at(place), 1e-9);
      }
    }
  }

  @Test
  void seedOfIndependenceKeepsItsOddsRatios() {
    OriginDestinationMatrix seed = matrix("9 1 2 3; 1 8 5 1; 2 2 7 4; 3 1 1 6");
    OriginDestinationMatrix own =
        CLOSED
            .withSeedMatrix(seed)
            .withIndependence()
            .calculate(E1_START, E1_END)
            .flowsOf(PLACES.get(2));
    assertEquals(
        9 * 8 / (1.0 * 1),
        own.at("own:A", "own:A")
            * own.at("own:B", "own:B")
            / (own.at("own:A", "own:B") * own.at("own:B", "own:A")),
        1e-8);
    assertRefused(
        "diagonal of the seed is 'absent', expected a weight for staying, as stayers are not"
            + " maximal",
        () ->
            CLOSED
                .withSeedMatrix(seed.withoutDiagonal())
                .withPseudoBayes(0.9)
                .calculate(E1_START, E1_END));
  }

  @Test
  void seedWithoutRoomIsNamed() {
    OriginDestinationMatrix seed = matrix("0 1 1 1; 1 0 1 1; 0 0 0 1; 1 1 1 0");
    assertRefused(
        "fit of the seed to moves of those born in own:B is 'impossible', expected room for the"
            + " margins: rows own:C sum to 15 and have cells above zero only in columns own:D,"
            + " which sum to 5",
        () -> CLOSED.withSeedMatrix(seed).calculate(E1_START, E1_END));
  }

  @Test
  void birthplacesThatCannotBeMatchedAreNamed() {
    // Nobody born in B lives anywhere at the end.
    String refused =
        assertThrows(
                IllegalArgumentException.class,
                () -> CLOSED.calculate(stocks("60 10; 10 50"), stocks("60 70; 0 0")))
            .toString();
    assertTrue(
        refused.contains(
            "matching of birthplaces at the end is 'impossible', expected room for the margins:"
                + " rows own:B sum to"),
        refused);
  }

  @Test
  void placesWithoutMigrantsThatCannotBeMatchedAreNamed() {
    // Nobody born elsewhere lives in A, and more people live there at the end than the mean of the
    // two totals of those born in A, 105.
    String refused =
        assertThrows(
                IllegalArgumentException.class,
                () ->
                    CLOSED.calculate(
                        stocks("100 0 0; 0 110 10; 0 10 100"),
                        stocks("110 0 0; 0 100 10; 0 10 100")))
            .toString();
    assertTrue(
        refused.endsWith(
            "matching of birthplaces at the start is 'impossible', expected room for the margins:"
                + " rows own:A sum to 105 and have cells above zero only in columns own:A, which"
                + " sum to 100"),
        refused);
    String many =
        assertThrows(
                IllegalArgumentException.class,
                () ->
                    CLOSED.calculate(
                        stocks("110 0 0; 0 100 10; 0 10 100"),
                        stocks("100 0 0; 0 110 10; 0 10 100")))
            .toString();
    // The same from the other side, which is the shorter.
    assertTrue(
        many.endsWith(
            "columns own:A sum to 110 and have cells above zero only in rows own:A, which sum to"
                + " 105"),
        many);
  }

  @Test
  void unfinishedFitsAreRefusedOrSaidToBe() {
    assertRefused(
        "relative gap of fit of the seed to moves of those born in own:A is '2.0e+00 after 1"
            + " iterations', expected at most 1e-12",
        () -> CLOSED.withMaximumIterations(1).withSeedMatrix(DISTANCE).calculate(E1_START, E1_END));
    DemographicAccountingFlows flows =
        CLOSED
            .withMaximumIterations(1)
            .withNonConvergence(NonConvergence.REPORT)
            .withSeedMatrix(DISTANCE)
            .calculate(E1_START, E1_END);
    assertFalse(flows.convergence().converged());
    assertTrue(flows.toString().contains("NOT CONVERGED after"), flows.toString());
  }

  @Test
  void badInputIsRefused() {
    assertRefused(
        "rows of the stocks at the start is 'origin', expected birthplace, in a table of stocks"
            + " (withAxes says what rows and columns are)",
        () -> CLOSED.calculate(E0_START.withAxes(MatrixAxes.ORIGIN_DESTINATION), E0_END));
    assertRefused(
        "rows of the stocks at the end is 'citizenship', expected birthplace",
        () -> CLOSED.calculate(E0_START, E0_END.withAxes(MatrixAxes.CITIZENSHIP_RESIDENCE)));
    assertRefused(
        "diagonal of the stocks at the end is 'absent', expected the native-born of every place"
            + " (withDiagonal adds them)",
        () -> CLOSED.calculate(E0_START, E0_END.withoutDiagonal()));
    List<Place> other = List.of(PLACES.get(1), PLACES.get(0), PLACES.get(2), PLACES.get(3));
    assertRefused(
        "place 1 of 'origin-destination matrix' is 'own:B', expected own:A, the places of the"
            + " stocks at the start in the same order (restrictedTo orders them)",
        () -> CLOSED.calculate(E0_START, E0_END.restrictedTo(other)));
    assertRefused(
        "number of places of 'origin-destination matrix' is 3, expected 4, the places of the"
            + " stocks at the start",
        () -> CLOSED.calculate(E0_START, E0_END.restrictedTo(PLACES.subList(0, 3))));
    OriginDestinationMatrix negative =
        OriginDestinationMatrix.ofSignedUnsafe(
                "stocks",
                SimpleUnit.PERSONS,
                "made up",
                PLACES.subList(0, 2),
                new double[] {10, -1, 9, 100})
            .withAxes(MatrixAxes.BIRTHPLACE_RESIDENCE);
    assertRefused(
        "stocks at the start, born in own:A and living in own:B is -1.0, expected a number that is"
            + " not negative",
        () -> CLOSED.calculate(negative, negative));
    assertRefused(
        "births of own:C is 1000.0, expected no more than its population at the end, 840",
        () ->
            CLOSED
                .withMatching(BirthplaceMatching.OPEN)
                .calculate(E0_START, E3_END, persons(0, 0, 1000, 0), persons(0, 0, 0, 0)));
    assertRefused(
        "deaths of own:D is 246.0, expected no more than its population at the start, 245",
        () ->
            CLOSED
                .withMatching(BirthplaceMatching.OPEN)
                .calculate(E0_START, E3_END, persons(0, 0, 0, 0), persons(0, 0, 0, 246)));
    assertRefused(
        "values of own:B is -1.0, expected a number that is not negative",
        () -> CLOSED.calculate(E0_START, E3_END, persons(0, -1, 0, 0), persons(0, 0, 0, 0)));
    assertRefused(
        "unit of the deaths is 'ratio', expected persons",
        () ->
            CLOSED.calculate(
                E0_START,
                E3_END,
                persons(0, 0, 0, 0),
                PlaceVector.of(PLACES, SimpleUnit.RATIO, 0, 0, 0, 0)));
    assertRefused(
        "weight of minimum migration is NaN, expected a share from 0 to 1",
        () -> CLOSED.withPseudoBayes(Double.NaN));
    assertRefused(
        "tolerance is 0.0, expected a finite number above zero", () -> CLOSED.withTolerance(0));
    assertRefused(
        "maximum of iterations is 0, expected at least 1", () -> CLOSED.withMaximumIterations(0));
    assertRefused(
        "rows of the seed is 'birthplace', expected origin", () -> CLOSED.withSeedMatrix(E0_START));
    assertRefused(
        "place 2 of 'origin-destination matrix' is 'own:C', expected own:B, the places of the"
            + " stocks in the same order (restrictedTo orders them)",
        () ->
            CLOSED
                .withSeedMatrix(
                    DISTANCE.restrictedTo(
                        List.of(PLACES.get(0), PLACES.get(2), PLACES.get(1), PLACES.get(3))))
                .calculate(E0_START, E0_END));
  }

  @Test
  void transposedStocksAreTurnedRound() {
    assertEquals(
        CLOSED.calculate(E1_START, E1_END).flows().toArray()[2][0],
        CLOSED.calculate(E1_START.transposed(), E1_END.transposed()).flows().toArray()[2][0]);
  }

  @Test
  void printsItself() {
    assertEquals(
        "DemographicAccountingFlowsCalculator, open, weights of 2013, pseudo-Bayes 0.87, births in"
            + " proportion, deaths by accounting, world balance REFUSE, negative stocks"
            + " ADJUST_AND_REPORT, tolerance 1E-12, at most 500 iterations, non-convergence REFUSE",
        CLOSED
            .withMatching(BirthplaceMatching.OPEN_2013)
            .withPseudoBayes(0.87)
            .withBirths(BirthRule.PROPORTIONAL)
            .withDeaths(DeathRule.ACCOUNTING)
            .withWorldBalance(WorldBalance.REFUSE)
            .withMaximumIterations(500)
            .toString());
    DemographicAccountingFlows flows = CLOSED.withIndependence().calculate(E0_START, E0_END);
    assertEquals(
        "flows by demographic accounting (closed, independence)",
        flows.show().lines().findFirst().orElseThrow());
    assertTrue(flows.show().contains("Total 880.6"), flows.show());
    assertTrue(flows.toString().length() <= 950, "brief");
  }

  @Test
  void publishedNetMigrationIsTheSameByBothClosedMethods() {
    Path folder = published();
    PublishedMatrices fewest = PublishedMatrices.read(folder.resolve("flow_da_min_closed.json"));
    PublishedMatrices mixed = PublishedMatrices.read(folder.resolve("flow_da_pb_closed.json"));
    List<String> countries = fewest.countries();
    assertEquals(231, countries.size());
    double largest = 0;
    for (int year = 1990; year <= 2015; year += 5) {
      for (String country : countries) {
        double gap = 0;
        for (String other : countries) {
          if (!other.equals(country)) {
            gap += fewest.cell(year, other, country) - fewest.cell(year, country, other);
            gap -= mixed.cell(year, other, country) - mixed.cell(year, country, other);
          }
        }
        largest = Math.max(largest, Math.abs(gap));
      }
    }
    // Rounding of the published cells.
    assertEquals(27, largest);
  }

  @Test
  void stocksOfTheUnitedNationsWithMadeUpNatives() {
    PublishedMatrices file = PublishedMatrices.read(published().resolve("stock.json"));
    OriginDestinationMatrix start = withNatives(file.stocks(2010, file), file);
    OriginDestinationMatrix end = withNatives(file.stocks(2015, file), file);
    assertEquals(232, start.size());
    DemographicAccountingFlows fewest = CLOSED.calculate(start, end);
    DemographicAccountingFlows mixed = CLOSED.withPseudoBayes(0.87).calculate(start, end);
    assertTrue(fewest.convergence().converged());
    assertTrue(fewest.convergence().iterations() < 3000, fewest.convergence().toString());
    assertTrue(fewest.total() < mixed.total(), "ordering");
    for (Place place : start.places()) {
      assertEquals(
          fewest.netMigration().at(place),
          mixed.netMigration().at(place),
          1e-9 * fewest.end().columnTotals().at(place) + 1e-6);
    }
    DemographicAccountingFlows open =
        CLOSED.withMatching(BirthplaceMatching.OPEN).calculate(start, end);
    assertTrue(open.total() > 0, "open");
    assertEquals(
        end.total() - start.total(),
        open.arrivals().total() - open.departures().total(),
        1e-9 * end.total());
  }

  private static Path published() {
    String data = System.getProperty("migration.data");
    assumeTrue(data != null, "no whole files");
    return Path.of(data, "abel-cohen");
  }

  /** Natives in proportion to emigrants and immigrants, as populations are not in the file. */
  private static OriginDestinationMatrix withNatives(
      OriginDestinationMatrix stocks, PublishedMatrices file) {
    PlaceVector natives = file.stocks(2010, file).gross().times(20);
    double[] some = natives.toArray();
    for (int i = 0; i < some.length; i++) {
      some[i] = Math.rint(some[i]) + 1000;
    }
    return stocks.withDiagonal(
        PlaceVector.ofUnsafe("natives", SimpleUnit.PERSONS, "made up", stocks.places(), some));
  }

  private static void assertRefused(String sentence, Executable executable) {
    String refused = assertThrows(IllegalArgumentException.class, executable).toString();
    assertEquals("java.lang.IllegalArgumentException: " + sentence, refused);
  }

  @Test
  void whatQualifiesTheFlowsStandsInTheFirstLine() {
    DemographicAccountingFlows closed = CLOSED.calculate(E0_START, E3_END, E3_BIRTHS, E3_DEATHS);
    String gap = "native-born adjusted by a gap of -20";
    assertTrue(closed.table().title().contains(gap), closed.table().title());
    assertTrue(closed.accounts().title().contains(gap), closed.accounts().title());
    DemographicAccountingFlows open =
        CLOSED
            .withMatching(BirthplaceMatching.OPEN)
            .calculate(E0_START, E3_END, E3_BIRTHS, E3_DEATHS);
    assertTrue(
        open.table().title().endsWith("53.943 persons from outside and 33.943 to there left out"),
        open.table().title());
    assertFalse(open.accounts().title().contains("left out"), open.accounts().title());
    DemographicAccountingFlows unfinished =
        CLOSED
            .withMaximumIterations(1)
            .withNonConvergence(NonConvergence.REPORT)
            .withSeedMatrix(DISTANCE)
            .calculate(E1_START, E1_END);
    assertTrue(
        unfinished.table().title().contains(": NOT CONVERGED after "), unfinished.table().title());
  }

  /** The account of every place closes; arrivals are those who came. */
  @Test
  void labelsOfTheOutsideAreNotExchanged() {
    DemographicAccountingFlows open =
        CLOSED
            .withMatching(BirthplaceMatching.OPEN)
            .calculate(E0_START, E3_END, E3_BIRTHS, E3_DEATHS);
    // The stocks grow by 60, by nature by 40.
    assertEquals(20, open.arrivals().total() - open.departures().total(), 1e-9);
  }
}
