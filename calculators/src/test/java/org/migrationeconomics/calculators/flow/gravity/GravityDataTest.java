package org.migrationeconomics.calculators.flow.gravity;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.migration.MatrixAxes;
import org.migrationeconomics.core.migration.OriginDestinationMatrix;
import org.migrationeconomics.core.migration.PlaceVector;
import org.migrationeconomics.core.place.Place;

class GravityDataTest {

  private static final double NONE = Double.NaN;
  private static final List<Place> PLACES =
      List.of(Place.own("a", "Aland"), Place.own("b", "Bland"), Place.own("c", "Cland"));
  private static final OriginDestinationMatrix FLOWS =
      matrix(new double[][] {{NONE, 4, 6}, {3, NONE, 9}, {2, 8, NONE}});
  private static final OriginDestinationMatrix DISTANCES =
      matrix(new double[][] {{NONE, 10, 20}, {10, NONE, 30}, {20, 30, NONE}});

  private static OriginDestinationMatrix matrix(double[][] cells) {
    return OriginDestinationMatrix.of(PLACES, SimpleUnit.PERSONS, cells).withLabel("flows");
  }

  private static void refused(String sentence, Runnable what) {
    String refused = assertThrows(IllegalArgumentException.class, what::run).toString();
    assertTrue(refused.contains(sentence), refused);
  }

  @Test
  void rowsOfATableOfFlows() {
    PlaceVector people = PlaceVector.of(PLACES, SimpleUnit.PERSONS, 100, 200, 300);
    GravityData data =
        GravityData.of(FLOWS)
            .logOfPair("ln distance", DISTANCES)
            .pair("distance", DISTANCES)
            .logOfOrigin("ln people there", people)
            .logOfDestination("ln people here", people)
            .originEffects()
            .destinationEffects()
            .build();
    assertEquals(6, data.rows());
    assertEquals("flows", data.response());
    assertArrayEquals(new double[] {4, 6, 3, 9, 2, 8}, data.responseUnsafe());
    assertArrayEquals(new double[] {10, 20, 10, 30, 20, 30}, data.regressorUnsafe(1));
    assertEquals(Math.log(20), data.regressorUnsafe(0)[4], 0);
    assertEquals(Math.log(200), data.regressorUnsafe(2)[3], 0);
    assertEquals(Math.log(300), data.regressorUnsafe(3)[3], 0);
    assertEquals(List.of("origin", "destination"), data.effects());
    assertEquals(
        List.of("ln distance", "distance", "ln people there", "ln people here"), data.regressors());
    assertEquals("own:b", data.cluster("origin").label(data.cluster("origin").codes()[3]));
    assertEquals(
        "own:c", data.cluster("destination").label(data.cluster("destination").codes()[3]));
  }

  @Test
  void transposedTablesAreTurned() {
    GravityData turned =
        GravityData.of(FLOWS.transposed())
            .pair("distance", DISTANCES.transposed())
            .originEffects()
            .build();
    assertEquals(MatrixAxes.DESTINATION_ORIGIN, FLOWS.transposed().axes());
    assertArrayEquals(new double[] {4, 6, 3, 9, 2, 8}, turned.responseUnsafe());
    assertArrayEquals(new double[] {10, 20, 10, 30, 20, 30}, turned.regressorUnsafe(0));
  }

  @Test
  void placesInAnotherOrderAreFound() {
    OriginDestinationMatrix mixed =
        DISTANCES.restrictedTo(List.of(PLACES.get(2), PLACES.get(0), PLACES.get(1)));
    assertArrayEquals(
        new double[] {10, 20, 10, 30, 20, 30},
        GravityData.of(FLOWS).pair("distance", mixed).build().regressorUnsafe(0));
  }

  @Test
  void columnsAreCopiedAndDescribed() {
    double[] y = {1, 2, 3};
    double[] x = {4, 5, 9};
    GravityData data =
        GravityData.builder("y", y)
            .regressor("x", x)
            .effects("year", 2001, 2001, 1_000_000_000)
            .clusters("region", List.of("n", "s", "n"))
            .weights(1, 2, 3)
            .offset(0, 0, 1)
            .build();
    y[0] = 99;
    x[0] = 99;
    assertEquals(1, data.responseUnsafe()[0], 0);
    assertEquals(4, data.regressorUnsafe(0)[0], 0);
    assertEquals(List.of("region"), data.clusters());
    String text = data.toString();
    assertTrue(text.startsWith("Data of a gravity model, 3 rows"), text);
    assertTrue(text.replaceAll(" +", " ").contains("x regressor 6 4 9"), text);
    assertTrue(text.replaceAll(" +", " ").contains("year fixed effects 2"), text);
    assertTrue(text.contains("weight"), text);
    assertTrue(text.contains("offset"), text);
    assertEquals("1000000000", data.levels(0).label(1));
  }

  @Test
  void columnsThatAreWrongAreRefused() {
    refused("response is 'empty', expected at least one row", () -> GravityData.builder("y"));
    refused(
        "y in row 2 is -1.0, expected a finite number that is not negative",
        () -> GravityData.builder("y", 0, -1));
    GravityData.Builder data = GravityData.builder("y", 1, 2);
    refused("length of x is 3, expected 2, one a row", () -> data.regressor("x", 1, 2, 3));
    refused("x in row 1 is NaN", () -> GravityData.builder("y", 1).regressor("x", NONE));
    refused(
        "what ln d is of in row 2 is 0.0, expected a finite number above zero",
        () -> data.logOf("ln d", 3, 0));
    refused("weight in row 1 is -1.0, expected a finite number", () -> data.weights(-1, 1));
    refused("every weight is 0, expected one above zero", () -> data.weights(0, 0));
    refused("offset in row 2 is NaN", () -> data.offset(0, NONE));
    refused("length of weights is 1", () -> data.weights(1));
    refused("name is 'y', expected another name", () -> data.regressor("y", 1, 2));
    refused("name is 'constant'", () -> data.regressor("constant", 1, 2));
    refused("a in row 2 is ' '", () -> data.effects("a", List.of("x", " ")));
    refused("length of b is 1", () -> data.effects("b", List.of("x")));
    refused("length of c is 1", () -> data.clusters("c", List.of("x")));
    refused("length of e is 1", () -> data.clusters("e", 1));
    refused("length of f is 1", () -> data.effects("f", 1));
    refused(
        "column is 'origin', expected data begun from a table of flows",
        () -> GravityData.builder("y", 1).originEffects());
    refused(
        "set of effects is 's5', expected at most 4 sets",
        () ->
            GravityData.builder("y", 1)
                .effects("s1", 1)
                .effects("s2", 1)
                .effects("s3", 1)
                .effects("s4", 1)
                .effects("s5", 1));
    refused("places of 'one' is 1, expected at least two", () -> GravityData.of(one()));
  }

  @Test
  void rowsOfWeightZeroAreCounted() {
    String title = GravityData.builder("y", 1, 2, 3).weights(1, 0, 0).build().table().title();
    assertEquals("Data of a gravity model, 3 rows, 2 of weight 0", title);
  }

  @Test
  void aDiagonalThatIsNotUsedIsNamed() {
    GravityData data =
        GravityData.of(matrix(new double[][] {{100, 4, 6}, {3, 50, 9}, {2, 8, 0}})).build();
    assertEquals(
        "Data of a gravity model, 6 rows, diagonal of 150 persons left out", data.table().title());
    String title = GravityModelCalculator.withDefaults().calculate(data).table().title();
    assertTrue(title.endsWith(": diagonal of 150 persons left out"), title);
  }

  @Test
  void numbersThatCannotBeSquaredAreRefused() {
    GravityData.Builder data = GravityData.builder("y", 1, 2, 3);
    refused(
        "x in row 2 is 1.0E300, expected at most 1.0E100 in size: count it in a larger unit",
        () -> data.regressor("x", 1, 1e300, 2));
    refused("largest x is 1.0E-200, expected at least", () -> data.regressor("x", 0, 1e-200, 0));
    refused("y in row 1 is 1.0E200", () -> GravityData.builder("y", 1e200));
    refused("weight in row 3 is 1.0E120", () -> data.weights(1, 1, 1e120));
    // What was refused has not taken its name.
    assertEquals(
        List.of("x", "nothing"),
        data.regressor("x", 1, -1e100, 0).regressor("nothing", 0, 0, 0).build().regressors());
  }

  @Test
  void distancesAreNoFlows() {
    OriginDestinationMatrix far =
        OriginDestinationMatrix.of(
                PLACES,
                SimpleUnit.KILOMETRES,
                new double[][] {{NONE, 10, 20}, {10, NONE, 30}, {20, 30, NONE}})
            .withLabel("far");
    refused(
        "unit of 'far' is 'km', expected persons, money or a rate of flows",
        () -> GravityData.of(far));
    assertEquals(6, GravityData.of(FLOWS).pair("distance", far).build().rows());
  }

  @Test
  void valuesByPairAreRefusedByTheirCorridor() {
    OriginDestinationMatrix zero =
        matrix(new double[][] {{NONE, 10, 20}, {10, NONE, 0}, {20, 30, NONE}});
    refused(
        "what ln d is of from own:b to own:c is 0.0, expected a finite number above zero",
        () -> GravityData.of(FLOWS).logOfPair("ln d", zero));
    refused(
        "what ln people is of from own:c to own:a is 0.0",
        () ->
            GravityData.of(FLOWS)
                .logOfOrigin("ln people", PlaceVector.of(PLACES, SimpleUnit.PERSONS, 1, 2, 0)));
    refused(
        "weight from own:b to own:a is -1.0",
        () -> GravityData.of(FLOWS).weights(1, 1, -1, 1, 1, 1));
  }

  private static OriginDestinationMatrix one() {
    return OriginDestinationMatrix.of(
            PLACES.subList(0, 1), SimpleUnit.PERSONS, new double[][] {{3}})
        .withLabel("one");
  }
}
