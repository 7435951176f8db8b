package org.migrationeconomics.calculators.flow.indices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.migration.MatrixAxes;
import org.migrationeconomics.core.migration.OriginDestinationMatrix;
import org.migrationeconomics.core.migration.PlaceVector;
import org.migrationeconomics.core.place.Place;

/** Identities, bounds and invariances of the indices. */
class MigrationIndicesLaws {

  private static final MigrationIndicesCalculator INDICES =
      MigrationIndicesCalculator.withDefaults().withTolerance(1e-9).withMaximumIterations(200);
  private static final CorridorNetworkCalculator NETWORK = CorridorNetworkCalculator.withDefaults();

  private static List<Place> places(int n) {
    return IntStream.range(0, n).mapToObj(i -> Place.own("p" + i, "p" + i)).toList();
  }

  @Provide
  Arbitrary<OriginDestinationMatrix> flows() {
    return Arbitraries.integers()
        .between(3, 7)
        .flatMap(
            n ->
                Arbitraries.frequencyOf(
                        net.jqwik.api.Tuple.of(
                            4, Arbitraries.doubles().between(0, 1_000).ofScale(2)),
                        net.jqwik.api.Tuple.of(1, Arbitraries.just(0.0)))
                    .array(double[].class)
                    .ofSize(n * n)
                    .filter(cells -> offDiagonal(cells, n) > 0)
                    .map(
                        cells ->
                            OriginDestinationMatrix.ofUnsafe(
                                "flows", SimpleUnit.PERSONS, "random", places(n), cells)));
  }

  private static double offDiagonal(double[] cells, int n) {
    double sum = 0;
    for (int a = 0; a < cells.length; a++) {
      sum += a % (n + 1) == 0 ? 0 : cells[a];
    }
    return sum;
  }

  private static PlaceVector people(OriginDestinationMatrix flows, double each) {
    double[] numbers = new double[flows.size()];
    java.util.Arrays.fill(numbers, each);
    return PlaceVector.of(flows.places(), SimpleUnit.PERSONS, numbers);
  }

  @Property
  void netRateIsIntensityTimesEffectiveness(
      @ForAll("flows") OriginDestinationMatrix flows,
      @ForAll @DoubleRange(min = 10_000, max = 1e6) @Scale(4) double each) {
    MigrationIndices m = INDICES.calculate(flows, people(flows, each));
    double gains = 0;
    for (double net : flows.net().toArray()) {
      gains += Math.max(net, 0);
    }
    // Computed from the gains, not from the two indices.
    double direct = 100 * gains / (each * flows.size());
    assertEquals(direct, m.aggregateNetRate().value(), 1e-10 * (1 + direct));
    assertEquals(
        m.crudeIntensity().value() * m.effectiveness() / 100,
        m.aggregateNetRate().value(),
        1e-12 * (1 + direct));
    assertTrue(m.effectiveness() >= 0 && m.effectiveness() <= 100);
  }

  /** MEI(M) = MEI(Mᵀ), when the transposed numbers are read as flows. */
  @Property
  void effectivenessIsTheSameBackwards(@ForAll("flows") OriginDestinationMatrix flows) {
    MigrationIndices back =
        INDICES.calculate(flows.transposed().withAxes(MatrixAxes.ORIGIN_DESTINATION));
    MigrationIndices there = INDICES.calculate(flows);
    assertEquals(there.effectiveness(), back.effectiveness(), 1e-10);
    assertEquals(there.ginis().total(), back.ginis().total(), 1e-12);
    assertEquals(there.ginis().row(), back.ginis().column(), 1e-12);
    assertEquals(there.ginis().exchange(), back.ginis().exchange(), 1e-12);
    assertEquals(there.variationIn(), back.variationOut(), 1e-12);
  }

  /** By the definition, over all pairs of corridors. */
  @Property(tries = 300)
  void giniByDefinition(@ForAll("flows") OriginDestinationMatrix flows) {
    int n = flows.size();
    double[][] m = flows.toArray();
    double all = 0;
    double rows = 0;
    double columns = 0;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        for (int k = 0; k < n; k++) {
          for (int l = 0; l < n; l++) {
            if (i != j && k != l) {
              double gap = Math.abs(m[i][j] - m[k][l]);
              all += gap;
              rows += i == k ? gap : 0;
              columns += j == l ? gap : 0;
            }
          }
        }
      }
    }
    double corridors = n * (n - 1);
    double total = flows.offDiagonalTotal();
    MigrationGinis ginis = INDICES.calculate(flows).ginis();
    assertEquals(all / (2 * (corridors - 1) * total), ginis.total(), 1e-12);
    assertEquals(all / (2 * corridors * total), ginis.totalUncorrected(), 1e-12);
    assertEquals(rows / (2 * corridors * total), ginis.row(), 1e-12);
    assertEquals(columns / (2 * corridors * total), ginis.column(), 1e-12);
  }

  @Property
  void scaleAndOrderDoNotMatter(
      @ForAll("flows") OriginDestinationMatrix flows,
      @ForAll @DoubleRange(min = 0.01, max = 1e4) @Scale(4) double factor,
      @ForAll long seed) {
    List<Place> shuffled = new ArrayList<>(flows.places());
    Collections.shuffle(shuffled, new Random(seed));
    MigrationIndices other = INDICES.calculate(flows.times(factor).restrictedTo(shuffled));
    MigrationIndices m = INDICES.calculate(flows);
    assertEquals(m.ginis().total(), other.ginis().total(), 1e-9);
    assertEquals(m.ginis().exchange(), other.ginis().exchange(), 1e-9);
    assertEquals(m.variation(), other.variation(), 1e-9);
    assertEquals(m.variationIn(), other.variationIn(), 1e-9);
    assertEquals(m.inequality(), other.inequality(), 1e-9);
    assertEquals(m.effectiveness(), other.effectiveness(), 1e-7);
    CorridorNetwork network = NETWORK.calculate(flows.times(factor).restrictedTo(shuffled));
    CorridorNetwork before = NETWORK.calculate(flows);
    assertEquals(before.herfindahlCorridors(), network.herfindahlCorridors(), 1e-9);
    assertEquals(before.entropyCorridors(), network.entropyCorridors(), 1e-9);
    assertEquals(before.meanSpread(), network.meanSpread(), 1e-9);
    assertEquals(before.topShare(), network.topShare(), 1e-9);
    assertEquals(before.links(), network.links());
  }

  @Property
  void uniformIsZeroAndOneCorridorIsOne(
      @ForAll @IntRange(min = 3, max = 12) int n,
      @ForAll @DoubleRange(min = 0.5, max = 1e6) @Scale(4) double flow,
      @ForAll @IntRange(min = 0, max = 1_000) int which) {
    double[] same = new double[n * n];
    java.util.Arrays.fill(same, flow);
    OriginDestinationMatrix uniform =
        OriginDestinationMatrix.ofUnsafe("u", SimpleUnit.PERSONS, "made", places(n), same);
    MigrationIndices even = INDICES.calculate(uniform);
    assertEquals(0, even.ginis().total(), 1e-12);
    assertEquals(0, even.variation(), 1e-9);
    assertEquals(0, even.effectiveness(), 1e-9);
    assertEquals(0, even.inequality(), 1e-12);
    double[] one = new double[n * n];
    int i = which % n;
    one[i * n + (i + 1) % n] = flow;
    MigrationIndices single =
        INDICES.calculate(
            OriginDestinationMatrix.ofUnsafe("s", SimpleUnit.PERSONS, "made", places(n), one));
    assertEquals(1, single.ginis().total(), 1e-12);
    assertEquals(100, single.effectiveness(), 1e-12);
    assertEquals(1.0 / (n * (n - 1)), single.connectivity(), 1e-15);
  }

  @Property
  void diversityIdentities(@ForAll("flows") OriginDestinationMatrix flows) {
    CorridorNetwork n = NETWORK.calculate(flows);
    int size = flows.size();
    assertEquals(1, n.herfindahlOrigins() + n.fractionalisationOfOrigins(), 1e-15);
    assertTrue(n.fractionalisationOfOrigins() >= 0);
    assertTrue(n.fractionalisationOfOrigins() <= 1 - 1.0 / size + 1e-12);
    // Within and between.
    assertEquals(n.entropyCorridors(), n.entropyOrigins() + n.entropyWithinOrigins(), 1e-9);
    assertEquals(
        n.entropyCorridors(), n.entropyDestinations() + n.entropyWithinDestinations(), 1e-9);
    double previous = n.hillOrigins(0);
    assertTrue(previous <= size + 1e-9);
    for (double order : new double[] {0.5, 1, 1.5, 2, 3}) {
      double hill = n.hillOrigins(order);
      assertTrue(hill <= previous * (1 + 1e-9), "order " + order);
      previous = hill;
    }
    assertEquals(Math.exp(n.entropyOrigins()), n.hillOrigins(1), 1e-9 * size);
    assertEquals(1 / n.herfindahlOrigins(), n.hillOrigins(2), 1e-9 * size);
    assertTrue(n.density() > 0 && n.density() <= 1);
    assertTrue(n.weightedReciprocity() <= 1 && n.reciprocity() <= 1);
    assertTrue(n.herfindahlCorridors() <= n.herfindahlOrigins() + 1e-12);
  }
}
