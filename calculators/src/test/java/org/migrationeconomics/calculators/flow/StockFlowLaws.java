package org.migrationeconomics.calculators.flow;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.migration.MatrixAxes;
import org.migrationeconomics.core.migration.OriginDestinationMatrix;
import org.migrationeconomics.core.migration.PlaceVector;
import org.migrationeconomics.core.place.Place;

/** What holds of flows from any stocks. */
class StockFlowLaws {

  private static final DemographicAccountingFlowsCalculator CLOSED =
      DemographicAccountingFlowsCalculator.withDefaults();
  private static final double NEAR = 1e-7;

  /**
   * Stocks with a few per cent of migrants, births and deaths. No cell is zero, as small worlds
   * with zeros may have no solution.
   */
  private static final class World {
    final List<Place> places;
    final OriginDestinationMatrix start;
    final OriginDestinationMatrix end;
    final PlaceVector births;
    final PlaceVector deaths;
    final int n;

    World(int n, long seed) {
      this.n = n;
      Random random = new Random(seed);
      places = IntStream.range(0, n).mapToObj(i -> Place.own("p" + i, "Place " + i)).toList();
      start = stocks(random);
      end = stocks(random);
      births = some(random);
      deaths = some(random);
    }

    private OriginDestinationMatrix stocks(Random random) {
      double[] cells = new double[n * n];
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          cells[i * n + j] = i == j ? 500 + random.nextInt(1000) : 1 + random.nextInt(80);
        }
      }
      return OriginDestinationMatrix.ofUnsafe(
              "stocks", SimpleUnit.PERSONS, "made up", places, cells)
          .withAxes(MatrixAxes.BIRTHPLACE_RESIDENCE);
    }

    private PlaceVector some(Random random) {
      return PlaceVector.of(
          places, SimpleUnit.PERSONS, random.doubles(n, 0, 90).map(Math::floor).toArray());
    }
  }

  @Property(tries = 60)
  void marginsAreKept(
      @ForAll @IntRange(min = 2, max = 9) int n,
      @ForAll long seed,
      @ForAll BirthplaceMatching matching) {
    World w = new World(n, seed);
    for (DemographicAccountingFlowsCalculator calculator :
        List.of(CLOSED, CLOSED.withIndependence(), CLOSED.withPseudoBayes(0.87))) {
      DemographicAccountingFlows flows =
          calculator.withMatching(matching).calculate(w.start, w.end, w.births, w.deaths);
      assertTrue(flows.convergence().converged());
      for (Place birthplace : w.places) {
        OriginDestinationMatrix own = flows.flowsOf(birthplace);
        for (Place place : w.places) {
          assertEquals(flows.start().at(birthplace, place), own.rowTotals().at(place), NEAR);
          assertEquals(flows.end().at(birthplace, place), own.columnTotals().at(place), NEAR);
        }
      }
      // Nobody is lost: the account of every place closes over the given births and deaths.
      double[] net = flows.netMigration().toArray();
      double[] population1 = w.start.columnTotals().toArray();
      double[] population2 = w.end.columnTotals().toArray();
      double natives1 = w.start.diagonal().total().value();
      double natives2 = w.end.diagonal().total().value();
      for (int i = 0; i < n; i++) {
        Place place = w.places.get(i);
        double half = flows.worldGap() / 2;
        double first = population1[i] - half * w.start.at(place, place) / natives1;
        double second = population2[i] + half * w.end.at(place, place) / natives2;
        assertEquals(second - first - w.births.at(place) + w.deaths.at(place), net[i], NEAR);
      }
    }
  }

  @Property(tries = 60)
  void netMigrationIsTheSameByAllEstimators(
      @ForAll @IntRange(min = 2, max = 9) int n,
      @ForAll long seed,
      @ForAll @DoubleRange(min = 0, max = 1) @Scale(3) double weight) {
    World w = new World(n, seed);
    DemographicAccountingFlows fewest = CLOSED.calculate(w.start, w.end, w.births, w.deaths);
    DemographicAccountingFlows free =
        CLOSED.withIndependence().calculate(w.start, w.end, w.births, w.deaths);
    DemographicAccountingFlows mixed =
        CLOSED.withPseudoBayes(weight).calculate(w.start, w.end, w.births, w.deaths);
    assertArrayEquals(fewest.netMigration().toArray(), mixed.netMigration().toArray(), NEAR);
    // No table with the same margins has fewer moves, and the mixture lies between.
    assertTrue(fewest.total() <= mixed.total() + NEAR);
    assertTrue(mixed.total() <= free.total() + NEAR);
    assertEquals(weight * fewest.total() + (1 - weight) * free.total(), mixed.total(), NEAR);
    double least = 0;
    for (Place birthplace : w.places) {
      for (Place place : w.places) {
        least +=
            Math.max(0, fewest.start().at(birthplace, place) - fewest.end().at(birthplace, place));
      }
    }
    assertEquals(least, fewest.total(), NEAR);
  }

  @Property(tries = 40)
  void aSeedOfOnesIsNoSeed(
      @ForAll @IntRange(min = 2, max = 7) int n,
      @ForAll long seed,
      @ForAll @DoubleRange(min = 0, max = 1) @Scale(2) double weight) {
    World w = new World(n, seed);
    double[] ones = new double[n * n];
    Arrays.fill(ones, 3);
    OriginDestinationMatrix flat =
        OriginDestinationMatrix.ofUnsafe("ones", SimpleUnit.RATIO, "made up", w.places, ones);
    DemographicAccountingFlowsCalculator calculator = CLOSED.withPseudoBayes(weight);
    assertArrayEquals(
        calculator
            .calculate(w.start, w.end, w.births, w.deaths)
            .flows()
            .withoutDiagonal()
            .toArrayUnsafe(),
        calculator
            .withSeedMatrix(flat)
            .calculate(w.start, w.end, w.births, w.deaths)
            .flows()
            .toArrayUnsafe(),
        NEAR);
  }

  @Property(tries = 40)
  void namesAndScaleDoNotMatter(
      @ForAll @IntRange(min = 2, max = 8) int n,
      @ForAll long seed,
      @ForAll BirthplaceMatching matching) {
    World w = new World(n, seed);
    DemographicAccountingFlowsCalculator calculator =
        CLOSED.withMatching(matching).withPseudoBayes(0.6);
    OriginDestinationMatrix flows =
        calculator.calculate(w.start, w.end, w.births, w.deaths).flows();
    List<Place> shuffled = new ArrayList<>(w.places);
    Collections.shuffle(shuffled, new Random(seed));
    OriginDestinationMatrix relabelled =
        calculator
            .calculate(
                w.start.restrictedTo(shuffled),
                w.end.restrictedTo(shuffled),
                w.births.restrictedTo(shuffled),
                w.deaths.restrictedTo(shuffled))
            .flows();
    OriginDestinationMatrix thousandfold =
        calculator
            .calculate(
                w.start.times(1000), w.end.times(1000), w.births.times(1000), w.deaths.times(1000))
            .flows();
    for (Place origin : w.places) {
      for (Place destination : w.places) {
        if (!origin.equals(destination)) {
          double flow = flows.at(origin, destination);
          assertEquals(flow, relabelled.at(origin, destination), NEAR);
          assertEquals(flow, thousandfold.at(origin, destination) / 1000, NEAR);
        }
      }
    }
  }

  @Property(tries = 60)
  void differencesOfStocks(@ForAll @IntRange(min = 1, max = 9) int n, @ForAll long seed) {
    World w = new World(n, seed);
    StockDifferenceFlows drop =
        StockDifferenceFlowsCalculator.withDefaults().calculate(w.start, w.end);
    StockDifferenceFlows reverse =
        StockDifferenceFlowsCalculator.withDefaults()
            .withRule(DecreaseRule.REVERSE)
            .calculate(w.start, w.end);
    double changes = 0;
    for (Place i : w.places) {
      for (Place j : w.places) {
        if (!i.equals(j)) {
          changes += Math.abs(w.end.at(i, j) - w.start.at(i, j));
          assertTrue(drop.flows().at(i, j) <= reverse.flows().at(i, j));
        }
      }
    }
    assertEquals(changes, reverse.total(), NEAR);
    assertEquals(changes, drop.total() + drop.decrease(), NEAR);
    // Time turned round: what dropped then rises now.
    assertEquals(
        drop.decrease(),
        StockDifferenceFlowsCalculator.withDefaults().calculate(w.end, w.start).total(),
        NEAR);
  }

  @Property(tries = 60)
  void ratesKeepTheirTotal(
      @ForAll @IntRange(min = 2, max = 9) int n,
      @ForAll long seed,
      @ForAll @DoubleRange(min = 0, max = 1e6) @Scale(1) double migrants) {
    World w = new World(n, seed);
    if (w.start.offDiagonalTotal() > 0) {
      assertEquals(
          migrants,
          RateFlowsCalculator.withDefaults().calculate(w.start, migrants).total(),
          1e-9 * (1 + migrants));
    }
    // People who have not moved give no flows.
    assertEquals(
        0,
        RateFlowsCalculator.withDefaults()
            .withMethod(RateMethod.ROGERS_VON_RABENAU)
            .calculate(w.start, w.start)
            .total(),
        NEAR);
  }

  @Property(tries = 200)
  void spreadingKeepsTotalAndCaps(@ForAll @IntRange(min = 1, max = 12) int n, @ForAll long seed) {
    Random random = new Random(seed);
    double[] weights = random.doubles(n).map(x -> x < 0.3 ? 0 : x).toArray();
    double[] caps = random.doubles(n).map(x -> x < 0.2 ? 0 : x).toArray();
    double total = random.nextDouble() * Arrays.stream(caps).sum();
    double[] parts = new double[n];
    double moved = AccountingKernel.spread(total, weights, caps, 0, n, parts);
    double sum = 0;
    double plainTotal = Arrays.stream(weights).sum();
    boolean fits = plainTotal > 0;
    for (int i = 0; i < n; i++) {
      assertTrue(parts[i] >= 0 && parts[i] <= caps[i] + 1e-12, parts[i] + " of " + caps[i]);
      sum += parts[i];
      fits &= total * weights[i] / plainTotal <= caps[i];
    }
    assertEquals(total, sum, 1e-12 * n);
    assertEquals(fits || total < 1e-12, moved < 1e-12);
  }
}
