package org.migrationeconomics.calculators.flow.gravity.interaction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.migrationeconomics.calculators.flow.gravity.errors.GravityErrors;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.migration.MatrixAxes;
import org.migrationeconomics.core.migration.OriginDestinationMatrix;
import org.migrationeconomics.core.migration.PlaceVector;
import org.migrationeconomics.core.place.Place;

/** Flows that were made by one of the models give its parameters back. */
class SpatialInteractionTest {

  private static final double NONE = Double.NaN;
  private static final int N = 6;
  private static final List<Place> PLACES = places();
  private static final SpatialInteractionCalculator DOUBLY =
      SpatialInteractionCalculator.withDefaults();

  private static List<Place> places() {
    List<Place> places = new ArrayList<>();
    for (int i = 0; i < N; i++) {
      places.add(Place.own("p" + i, "place " + i));
    }
    return places;
  }

  private static double distance(int i, int j) {
    return 50 + 37.0 * Math.abs(i - j) + 11.0 * ((i * j) % 4);
  }

  private static double origin(int i) {
    return 1000.0 * (1 + i);
  }

  private static double destination(int j) {
    return 700.0 * (1 + (j * 5) % 7);
  }

  private interface Cell {
    double at(int i, int j);
  }

  private static OriginDestinationMatrix matrix(SimpleUnit unit, Cell cell) {
    double[][] cells = new double[N][N];
    for (int i = 0; i < N; i++) {
      for (int j = 0; j < N; j++) {
        cells[i][j] = i == j ? NONE : cell.at(i, j);
      }
    }
    return OriginDestinationMatrix.of(PLACES, unit, cells);
  }

  private static final OriginDestinationMatrix DISTANCES =
      matrix(SimpleUnit.KILOMETRES, SpatialInteractionTest::distance);

  private static PlaceVector masses(boolean origins) {
    double[] values = new double[N];
    for (int i = 0; i < N; i++) {
      values[i] = origins ? origin(i) : destination(i);
    }
    return PlaceVector.of(PLACES, SimpleUnit.PERSONS, values);
  }

  private static OriginDestinationMatrix made(DistanceDecay decay) {
    return matrix(
        SimpleUnit.PERSONS,
        (i, j) ->
            0.003
                * Math.pow(origin(i), 0.7)
                * Math.pow(destination(j), 0.9)
                * (decay == DistanceDecay.POWER
                    ? Math.pow(distance(i, j), -1.2)
                    : Math.exp(-0.008 * distance(i, j))));
  }

  @ParameterizedTest
  @EnumSource(WilsonModel.class)
  void flowsOfTheModelGiveItsParametersBack(WilsonModel model) {
    for (DistanceDecay decay : DistanceDecay.values()) {
      SpatialInteraction fitted =
          DOUBLY
              .withModel(model)
              .withDecay(decay)
              .calculate(made(decay), DISTANCES, masses(true), masses(false));
      assertEquals(
          decay == DistanceDecay.POWER ? -1.2 : -0.008, fitted.distanceDecay().estimate(), 1e-10);
      if (!model.keepsOrigins()) {
        assertEquals(0.7, fitted.model().estimate("ln origin mass"), 1e-9);
      }
      if (!model.keepsDestinations()) {
        assertEquals(0.9, fitted.model().estimate("ln destination mass"), 1e-9);
      }
      assertEquals(0, fitted.standardisedRootMeanSquareError(), 1e-9);
      assertEquals(1, fitted.squaredCorrelation().value(), 1e-9);
      assertEquals(1, fitted.commonPartOfCommuters(), 1e-9);
      assertEquals(1, fitted.meanPairSorensen(), 1e-9);
    }
  }

  @Test
  void flowsAndDistancesThatAreSwappedAreRefused() {
    OriginDestinationMatrix flows = made(DistanceDecay.POWER).withLabel("flows");
    OriginDestinationMatrix far = DISTANCES.withLabel("far");
    for (WilsonModel model : WilsonModel.values()) {
      assertEquals(
          "unit of 'far' is 'km', expected persons, person-years or money, which add up to totals",
          assertThrows(
                  IllegalArgumentException.class,
                  () -> DOUBLY.withModel(model).calculate(far, flows))
              .getMessage());
    }
    assertEquals(
        "unit of 'flows' is 'persons', expected km, or for distances of another kind years, money,"
            + " ratio or index",
        assertThrows(IllegalArgumentException.class, () -> DOUBLY.calculate(flows, flows))
            .getMessage());
  }

  @Test
  void totalsAreKeptAsTheModelPromises() {
    OriginDestinationMatrix flows =
        matrix(SimpleUnit.PERSONS, (i, j) -> 10 + (i * 7 + j * 13) % 29);
    for (WilsonModel model : WilsonModel.values()) {
      SpatialInteraction fitted = DOUBLY.withModel(model).calculate(flows, DISTANCES);
      OriginDestinationMatrix expected = fitted.expected();
      assertEquals(flows.offDiagonalTotal(), expected.offDiagonalTotal(), 1e-9);
      assertEquals(
          model.keepsOrigins(), near(flows.outflows(), expected.outflows()), model.label());
      assertEquals(
          model.keepsDestinations(), near(flows.inflows(), expected.inflows()), model.label());
      // Mean ln distance is kept by all.
      double gap = 0;
      for (Place from : PLACES) {
        for (Place to : PLACES) {
          if (!from.equals(to)) {
            gap += (flows.at(from, to) - expected.at(from, to)) * Math.log(DISTANCES.at(from, to));
          }
        }
      }
      assertEquals(0, gap, 1e-8);
    }
  }

  private static boolean near(PlaceVector a, PlaceVector b) {
    return PLACES.stream().allMatch(place -> Math.abs(a.at(place) - b.at(place)) < 1e-8);
  }

  @Test
  void transposedFlowsGiveTheSame() {
    OriginDestinationMatrix flows =
        matrix(SimpleUnit.PERSONS, (i, j) -> 10 + (i * 7 + j * 13) % 29);
    SpatialInteraction plain = DOUBLY.calculate(flows, DISTANCES);
    SpatialInteraction turned = DOUBLY.calculate(flows.transposed(), DISTANCES);
    assertEquals(plain.expected().toString(), turned.expected().toString());
    assertEquals(MatrixAxes.ORIGIN_DESTINATION, turned.expected().axes());
    OriginDestinationMatrix stocks = flows.withAxes(MatrixAxes.BIRTHPLACE_RESIDENCE);
    assertEquals(
        MatrixAxes.BIRTHPLACE_RESIDENCE, DOUBLY.calculate(stocks, DISTANCES).expected().axes());
  }

  @Test
  void aPlaceThatNobodyLeavesIsExpectedToSendNobody() {
    OriginDestinationMatrix flows =
        matrix(SimpleUnit.PERSONS, (i, j) -> i == 2 ? 0 : 10 + (i * 7 + j * 13) % 29);
    SpatialInteraction fitted = DOUBLY.calculate(flows, DISTANCES);
    assertEquals(0, fitted.expected().at(PLACES.get(2), PLACES.get(0)), 0);
    assertEquals(List.of("origin = own:p2"), fitted.model().sample().zeroGroups());
    assertTrue(
        assertThrows(
                IllegalArgumentException.class,
                () ->
                    DOUBLY
                        .withModel(WilsonModel.ATTRACTION_CONSTRAINED)
                        .calculate(flows, DISTANCES))
            .toString()
            .contains("what ln origin mass is of from own:p2 to own:p0 is 0.0"));
  }

  @Test
  void distancesBetweenThreePlacesAreSumsOfTheirEffects() {
    OriginDestinationMatrix flows =
        matrix(SimpleUnit.PERSONS, (i, j) -> 10 + (i * 7 + j * 13) % 29)
            .restrictedTo(PLACES.subList(0, 3));
    OriginDestinationMatrix distances = DISTANCES.restrictedTo(PLACES.subList(0, 3));
    assertTrue(
        assertThrows(IllegalArgumentException.class, () -> DOUBLY.calculate(flows, distances))
            .toString()
            .contains("column is 'distance', expected one that effects"));
  }

  @Test
  void measuresOfFitByHand() {
    double[] observed = {10, 20, 30, 0};
    double[] expected = {20, 10, 30, 0};
    // Σ squares 200, n 4, mean 15.
    assertEquals(
        Math.sqrt(50) / 15,
        SpatialInteractionFormulas.standardisedRootMeanSquareError(observed, expected),
        1e-15);
    assertEquals(
        100 / 120.0, SpatialInteractionFormulas.commonPartOfCommuters(observed, expected), 1e-15);
    assertEquals(
        (2 / 3.0 + 2 / 3.0 + 1 + 1) / 4,
        SpatialInteractionFormulas.meanPairSorensen(observed, expected),
        1e-15);
    // Both have squares 500 about their mean; their product is 500 less half of 200.
    assertEquals(
        0.64, SpatialInteractionFormulas.squaredCorrelation(observed, expected).value(), 1e-12);
    assertFalse(
        SpatialInteractionFormulas.squaredCorrelation(new double[] {1, 1}, new double[] {1, 2})
            .isPresent());
    assertTrue(
        assertThrows(
                IllegalArgumentException.class,
                () ->
                    SpatialInteractionFormulas.commonPartOfCommuters(
                        new double[] {1}, new double[] {1, 2}))
            .toString()
            .contains("number of expected flows is 2, expected 1, one for each observed"));
    assertTrue(
        assertThrows(
                IllegalArgumentException.class,
                () ->
                    SpatialInteractionFormulas.meanPairSorensen(new double[] {0}, new double[] {1}))
            .toString()
            .contains("sum of observed flows is 0.0"));
  }

  @Test
  void resultsAndOptionsPrint() {
    OriginDestinationMatrix flows =
        matrix(SimpleUnit.PERSONS, (i, j) -> 10 + (i * 7 + j * 13) % 29);
    SpatialInteraction fitted =
        DOUBLY.withErrors(GravityErrors.clustered("origin")).calculate(flows, DISTANCES);
    String text = fitted.toString();
    assertTrue(text.contains("doubly constrained, power decay, per ln distance"), text);
    assertTrue(text.contains("Standard errors clustered by origin"), text);
    assertTrue(text.contains("common part of commuters"), text);
    assertEquals(
        "SpatialInteractionCalculator, doubly constrained, power decay, per ln distance, errors"
            + " robust, n/(n-1), or G/(G-1)",
        DOUBLY.toString());
  }
}
