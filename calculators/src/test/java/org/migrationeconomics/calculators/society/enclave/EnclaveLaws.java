package org.migrationeconomics.calculators.society.enclave;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.migrationeconomics.core.society.neighbourhood.Contiguity;
import org.migrationeconomics.core.society.neighbourhood.GridPattern;
import org.migrationeconomics.core.society.neighbourhood.NeighbourList;
import org.migrationeconomics.core.society.neighbourhood.NeighbourhoodMap;

/** What holds for every city. */
class EnclaveLaws {

  private static final SpatialSegregationCalculator CALCULATOR =
      SpatialSegregationCalculator.withDefaults();

  /** Counts of whole people; the first two areas have both groups, so that nobody is missing. */
  @Provide
  Arbitrary<NeighbourhoodMap> cities() {
    return Arbitraries.longs()
        .map(
            seed -> {
              Random chance = new Random(seed);
              int rows = 1 + chance.nextInt(5);
              int columns = 2 + chance.nextInt(5);
              double[] x = new double[rows * columns];
              double[] y = new double[rows * columns];
              for (int i = 0; i < x.length; i++) {
                boolean empty = i > 1 && chance.nextInt(6) == 0;
                x[i] = empty ? 0 : chance.nextInt(50) + (i < 2 ? 1 : 0);
                y[i] = empty ? 0 : chance.nextInt(200) + (i < 2 ? 1 : 0);
              }
              return NeighbourhoodMap.grid(
                  rows, columns, chance.nextBoolean() ? Contiguity.ROOK : Contiguity.QUEEN, x, y);
            });
  }

  private static double[] times(double[] values, double factor) {
    double[] all = values.clone();
    for (int i = 0; i < all.length; i++) {
      all[i] *= factor;
    }
    return all;
  }

  private static NeighbourhoodMap like(NeighbourhoodMap map, double[] x, double[] y) {
    return NeighbourhoodMap.of("others too", map.areas(), x, y)
        .withNeighbours(map.neighbours().orElseThrow())
        .withCoordinates(map.eastUnsafe(), map.northUnsafe())
        .withAreas(map.sizesUnsafe());
  }

  @Property(tries = 300)
  void neighboursOnlyLowerDissimilarity(@ForAll("cities") NeighbourhoodMap city) {
    SpatialSegregation s = CALCULATOR.calculate(city);
    if (s.morrill().isPresent()) {
      assertTrue(s.morrill().value() <= s.dissimilarity() + 1e-15);
    }
    if (s.boundary().isPresent()) {
      // The factor of the shape is at most 1.
      assertTrue(s.boundary().value() <= s.dissimilarity() + 1e-15);
      assertTrue(s.shape().value() >= s.boundary().value() - 1e-12);
      assertTrue(s.shape().value() <= s.dissimilarity() + 1e-15);
    }
    assertEquals(-1.0 / (s.areas() - 1), s.moranExpected().orElse(-1.0 / (s.areas() - 1)));
  }

  @Property(tries = 200)
  void equalSharesAreNotSegregatedAnywhere(
      @ForAll("cities") NeighbourhoodMap city,
      @ForAll @DoubleRange(min = .1, max = 9) double ratio) {
    NeighbourhoodMap even = like(city, city.othersUnsafe(), times(city.othersUnsafe(), ratio));
    if (even.areas().size() - even.emptyAreas().size() < 2) {
      return;
    }
    SpatialSegregation s = CALCULATOR.calculate(even);
    assertEquals(0, s.dissimilarity(), 1e-14);
    assertEquals(0, s.morrill().orElse(0), 1e-13);
    for (OwnDistance own : OwnDistance.values()) {
      assertEquals(1, s.proximity(own).proximity().value(), 1e-12);
      assertEquals(1 / (1 + ratio), s.proximity(own).isolation().value(), 1e-12);
    }
  }

  @Property(tries = 200)
  void numbersOfPeopleDoNotMatterAndGroupsAreAlike(
      @ForAll("cities") NeighbourhoodMap city,
      @ForAll @DoubleRange(min = .01, max = 1000) double factor) {
    SpatialSegregation s = CALCULATOR.calculate(city);
    SpatialSegregation more =
        CALCULATOR.calculate(
            like(city, times(city.countsUnsafe(), factor), times(city.othersUnsafe(), factor)));
    SpatialSegregation turned =
        CALCULATOR.calculate(like(city, city.othersUnsafe(), city.countsUnsafe()));
    assertEquals(s.dissimilarity(), more.dissimilarity(), 1e-13);
    assertEquals(s.dissimilarity(), turned.dissimilarity(), 0);
    assertEquals(s.morrill().orElse(9), more.morrill().orElse(9), 1e-12);
    assertEquals(s.morrill().orElse(9), turned.morrill().orElse(9), 1e-12);
    assertEquals(s.isolation(), more.isolation(), 1e-13);
    for (OwnDistance own : OwnDistance.values()) {
      double sp = s.proximity(own).proximity().value();
      assertEquals(sp, more.proximity(own).proximity().value(), 1e-12 * sp);
      assertEquals(sp, turned.proximity(own).proximity().value(), 1e-15 * sp);
    }
  }

  @Property(tries = 200)
  void orderOfAreasDoesNotMatter(@ForAll("cities") NeighbourhoodMap city, @ForAll long seed) {
    int n = city.size();
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      order.add(i);
    }
    Collections.shuffle(order, new Random(seed));
    double[][] moved = new double[5][n];
    List<String> names = new ArrayList<>(city.areas());
    NeighbourList list = city.neighbours().orElseThrow();
    List<int[]> pairs = new ArrayList<>();
    List<Double> lengths = new ArrayList<>();
    for (int u = 0; u < n; u++) {
      int to = order.get(u);
      moved[0][to] = city.countsUnsafe()[u];
      moved[1][to] = city.othersUnsafe()[u];
      moved[2][to] = city.eastUnsafe()[u];
      moved[3][to] = city.northUnsafe()[u];
      moved[4][to] = city.sizesUnsafe()[u];
      names.set(to, city.areas().get(u));
      for (int i = list.startsUnsafe()[u]; i < list.startsUnsafe()[u + 1]; i++) {
        pairs.add(new int[] {to, order.get(list.neighboursUnsafe()[i])});
        lengths.add(list.boundariesUnsafe()[i]);
      }
    }
    NeighbourhoodMap other =
        NeighbourhoodMap.of(city.group(), names, moved[0], moved[1])
            .withNeighbours(
                NeighbourList.of(
                    n,
                    pairs.stream().mapToInt(pair -> pair[0]).toArray(),
                    pairs.stream().mapToInt(pair -> pair[1]).toArray(),
                    lengths.stream().mapToDouble(length -> length).toArray()))
            .withCoordinates(moved[2], moved[3])
            .withAreas(moved[4]);
    SpatialSegregation s = CALCULATOR.calculate(city);
    SpatialSegregation t = CALCULATOR.calculate(other);
    assertEquals(s.morrill().orElse(9), t.morrill().orElse(9), 1e-13);
    assertEquals(s.boundary().orElse(9), t.boundary().orElse(9), 1e-13);
    assertEquals(s.shape().orElse(9), t.shape().orElse(9), 1e-13);
    assertEquals(s.moran().orElse(9), t.moran().orElse(9), 1e-10);
    assertEquals(
        s.proximity(OwnDistance.ZERO).proximity().value(),
        t.proximity(OwnDistance.ZERO).proximity().value(),
        1e-12);
  }

  @Property(tries = 30)
  void checkersAreHalf(
      @ForAll @IntRange(min = 1, max = 5) int halfRows,
      @ForAll @IntRange(min = 1, max = 5) int halfColumns) {
    int columns = 2 * halfColumns;
    double[] x = new double[2 * halfRows * columns];
    double[] y = new double[x.length];
    double[] board = new double[x.length];
    double[] others = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      x[i] = i / columns % 2 == 0 && i % columns % 2 == 1 ? 100 : 0;
      y[i] = 100 - x[i];
      board[i] = (i / columns + i % columns) % 2 == 0 ? 100 : 0;
      others[i] = 100 - board[i];
    }
    SpatialSegregation s = CALCULATOR.calculate(NeighbourhoodMap.grid(2 * halfRows, columns, x, y));
    assertEquals(1, s.dissimilarity(), 1e-14);
    assertEquals(.5, s.morrill().value(), 1e-14);
    // On a chess board all neighbours differ wholly, and Moran's I is as low as it can be.
    SpatialSegregation chess =
        CALCULATOR.calculate(NeighbourhoodMap.grid(2 * halfRows, columns, board, others));
    assertEquals(1, chess.dissimilarity(), 1e-14);
    assertEquals(0, chess.morrill().value(), 1e-14);
    assertEquals(-1, chess.moran().value(), 1e-12);
  }

  @Property(tries = 300)
  void theAreaUnderTheProfileIsIsolation(@ForAll("cities") NeighbourhoodMap city) {
    ConcentrationProfile profile = ConcentrationProfileCalculator.withDefaults().calculate(city);
    assertEquals(profile.isolation(), profile.area(), 1e-12);
    double before = 1;
    assertEquals(1, profile.at(0));
    for (ConcentrationProfile.Step step : profile.steps()) {
      assertTrue(step.ofGroup() <= before);
      before = step.ofGroup();
      assertEquals(step.ofGroup(), city.enclaves(step.share()).share(), 1e-13);
    }
  }

  @Property(tries = 300)
  void meetingPointsAreWhereNobodyComesOrGoes(
      @ForAll @DoubleRange(min = 10, max = 1000) double people,
      @ForAll @DoubleRange(min = 10, max = 1000) double others,
      @ForAll @DoubleRange(min = .2, max = 12) double most,
      @ForAll @DoubleRange(min = .2, max = 12) double theirs) {
    LinearTolerance first = LinearTolerance.of(people, most);
    LinearTolerance second = LinearTolerance.of(others, theirs);
    BoundedNeighbourhood place =
        BoundedNeighbourhoodCalculator.withDefaults().calculate(first, second);
    for (BoundedNeighbourhood.Meeting one : place.mixed()) {
      double size = Math.max(people * most, others * theirs);
      assertEquals(one.second(), first.others(one.first()), 1e-12 * size);
      // The second line is met as well as rounding of the first, stretched by both slopes, lets it.
      double stretch = (1 + most) * (1 + theirs);
      assertEquals(one.first(), second.others(one.second()), 1e-12 * size * stretch);
    }
    assertTrue(place.mixed().stream().filter(BoundedNeighbourhood.Meeting::stable).count() <= 1);
  }

  @Property(tries = 100)
  void bothGroupsComeWhileBothAreContent(
      @ForAll @DoubleRange(min = 1.1, max = 8) double most,
      @ForAll @DoubleRange(min = 1, max = 99) double first,
      @ForAll @DoubleRange(min = 1, max = 99) double second) {
    BoundedNeighbourhood place = BoundedNeighbourhoodCalculator.withDefaults().calculate(100, most);
    List<BoundedNeighbourhood.Meeting> path = place.path(first, second);
    for (int i = 1; i < path.size(); i++) {
      BoundedNeighbourhood.Meeting one = path.get(i - 1);
      boolean content =
          place.first().others(one.first()) > one.second()
              && place.second().others(one.second()) > one.first();
      if (content) {
        assertTrue(path.get(i).first() >= one.first() && path.get(i).second() >= one.second());
      }
    }
  }

  @Property(tries = 50)
  void scalingChangesScalesTheJump(
      @ForAll long seed, @ForAll @DoubleRange(min = .1, max = 10) double factor) {
    Random chance = new Random(seed);
    double[] m = new double[60];
    double[] y = new double[60];
    for (int i = 0; i < m.length; i++) {
      m[i] = chance.nextInt(600) / 1000.0;
      y[i] = chance.nextGaussian();
    }
    TippingPoint one = TippingPointCalculator.withDefaults().withOrder(2).calculate(m, y);
    TippingPoint other =
        TippingPointCalculator.withDefaults().withOrder(2).calculate(m, times(y, factor));
    if (one.point().equals(other.point())) {
      assertEquals(factor * one.jump().orElse(0), other.jump().orElse(0), 1e-9 * factor);
      assertEquals(one.fit().orElse(0), other.fit().orElse(0), 1e-9);
    }
  }

  @Property(tries = 8)
  void patternsHaveAHundredPeopleInEachCell(@ForAll GridPattern pattern) {
    NeighbourhoodMap map = pattern.map();
    for (int i = 0; i < 100; i++) {
      assertEquals(100, map.countsUnsafe()[i] + map.othersUnsafe()[i]);
    }
  }
}
