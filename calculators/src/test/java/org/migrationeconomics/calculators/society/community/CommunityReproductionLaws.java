package org.migrationeconomics.calculators.society.community;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.migrationeconomics.core.population.AgeGroups;
import org.migrationeconomics.core.society.MultiregionalPopulation;

/** What holds of the reproduction of every community over places. */
class CommunityReproductionLaws {

  private static final int TRIES = 50;
  private static final AgeGroups AGES = AgeGroups.ofWidth(15, 60);
  private static final int SIZE = AGES.size();

  /** Rates of a place: births in the second and third group only, or in all. */
  private static double[] births(Random random, double[] women, boolean everywhere) {
    double[] born = new double[SIZE];
    for (int x = 0; x < SIZE; x++) {
      born[x] = everywhere || x == 1 || x == 2 ? women[x] * .08 * random.nextDouble() : 0;
    }
    return born;
  }

  private static double[] some(Random random, double[] women, double least, double most) {
    double[] events = new double[SIZE];
    for (int x = 0; x < SIZE; x++) {
      events[x] = women[x] * (least + (most - least) * random.nextDouble());
    }
    return events;
  }

  private static MultiregionalPopulation population(int seed, int places, double moving) {
    Random random = new Random(seed);
    MultiregionalPopulation.Builder builder = MultiregionalPopulation.builder(AGES);
    double[][] women = new double[places][SIZE];
    for (int p = 0; p < places; p++) {
      for (int x = 0; x < SIZE; x++) {
        women[p][x] = 1000 + 9000 * random.nextDouble();
      }
      builder.place(
          "p" + p, women[p], births(random, women[p], false), some(random, women[p], .001, .02));
    }
    for (int from = 0; from < places; from++) {
      for (int to = 0; to < places; to++) {
        if (from != to) {
          builder.moves("p" + from, "p" + to, some(random, women[from], 0, moving));
        }
      }
    }
    return builder.build();
  }

  private static CommunityReproduction calculate(MultiregionalPopulation population) {
    return CommunityReproductionCalculator.withDefaults().calculate(population);
  }

  @Property(tries = TRIES)
  void whoDoesNotDieLivesSomewhere(
      @ForAll int seed, @ForAll @IntRange(min = 1, max = 4) int places) {
    CommunityReproduction c = calculate(population(seed, places, .02));
    for (int lower = 0; lower < 60; lower += 15) {
      for (String from : c.population().places()) {
        double dying = c.dying(lower, from);
        assertTrue(dying > 0 && dying < 1, () -> "dying " + dying);
      }
    }
    MultiregionalPopulation immortal = population(seed, places, .02);
    MultiregionalPopulation.Builder builder = MultiregionalPopulation.builder(AGES);
    for (String place : immortal.places()) {
      double[] deaths = new double[SIZE];
      deaths[SIZE - 1] = 1;
      builder.place(place, immortal.women(place), new double[SIZE], deaths);
    }
    for (String from : immortal.places()) {
      for (String to : immortal.places()) {
        if (!from.equals(to)) {
          builder.moves(from, to, immortal.moves(from, to));
        }
      }
    }
    CommunityReproduction all = calculate(builder.build());
    for (String from : immortal.places()) {
      assertEquals(0, all.dying(0, from), 1e-14);
      double alive = 0;
      for (String to : immortal.places()) {
        alive += all.survivors(60, from, to);
      }
      assertEquals(1, alive, 1e-13);
    }
    assertFalse(all.lambda().isPresent());
  }

  @Property(tries = TRIES)
  void equalRatesAreOnePlace(@ForAll int seed) {
    MultiregionalPopulation one = population(seed, 1, 0);
    Random random = new Random(seed);
    double[] women = one.women("p0");
    CommunityReproduction apart = calculate(one);
    CommunityReproduction together =
        calculate(
            MultiregionalPopulation.builder(AGES)
                .place("a", women, one.daughters("p0"), one.deaths("p0"))
                .place("b", women, one.daughters("p0"), one.deaths("p0"))
                .moves("a", "b", some(random, women, 0, .03))
                .moves("b", "a", some(random, women, 0, .03))
                .build());
    double expected = apart.reproduction();
    assertEquals(expected, together.reproduction(), 1e-12);
    assertEquals(expected, together.place("a").daughters(), 1e-12);
    assertEquals(expected, together.place("b").daughters(), 1e-12);
    assertEquals(expected, together.place("a").isolated(), 1e-12);
    assertEquals(apart.lambda().value(), together.lambda().value(), 1e-11);
    assertEquals(apart.place("p0").lifeExpectancy(), together.place("a").lifeExpectancy(), 1e-10);
  }

  @Property(tries = TRIES)
  void withoutMovesPlacesAreIsolated(@ForAll int seed) {
    CommunityReproduction c = calculate(population(seed, 3, 0));
    double largest = 0;
    for (PlaceReproduction row : c.places()) {
      assertEquals(row.isolated(), row.daughters(), 1e-14);
      assertEquals(row.atHome(), row.daughters());
      assertEquals(0, row.interdependence().orElse(0), 0);
      largest = Math.max(largest, row.isolated());
    }
    assertEquals(largest, c.reproduction(), 1e-12);
  }

  @Property(tries = TRIES)
  void reproductionAsOneLiesBetweenThoseOfPlaces(
      @ForAll int seed, @ForAll @IntRange(min = 1, max = 4) int places) {
    CommunityReproduction c = calculate(population(seed, places, .02));
    double[] sums = c.places().stream().mapToDouble(PlaceReproduction::daughters).toArray();
    Arrays.sort(sums);
    assertTrue(c.reproduction() >= sums[0] - 1e-12, c::show);
    assertTrue(c.reproduction() <= sums[sums.length - 1] + 1e-12, c::show);
    // No births in the first and the last age group.
    if (Math.abs(c.reproduction() - 1) > 1e-9) {
      assertEquals(c.reproduction() > 1, c.lambda().value() > 1, c::show);
    }
    for (PlaceReproduction row : c.places()) {
      if (row.typeNumber().isPresent()) {
        assertTrue(row.typeNumber().value() >= row.atHome() - 1e-12, c::show);
        assertEquals(row.typeNumber().value() > 1, c.reproduction() > 1, c::show);
      }
    }
  }

  @Property(tries = TRIES)
  void growthIsWhatAProjectionComesTo(@ForAll int seed) {
    CommunityReproduction c = calculate(population(seed, 2, .02));
    CommunityProjection path = c.project(200);
    double before = path.women(199, "p0", 0) + path.women(199, "p1", 0);
    double after = path.women(200, "p0", 0) + path.women(200, "p1", 0);
    // The second root dies away faster than this in 200 intervals of such rates.
    assertEquals(c.lambda().value(), after / before, 1e-6);
  }

  @Property(tries = TRIES)
  void mergingPlacesKeepsPeopleAndEvents(@ForAll int seed) {
    MultiregionalPopulation three = population(seed, 3, .02);
    MultiregionalPopulation two = three.merged(List.of("p0", "p2"), "abroad");
    assertEquals(List.of("abroad", "p1"), two.places());
    for (int x = 0; x < SIZE; x++) {
      assertEquals(three.women("p0")[x] + three.women("p2")[x], two.women("abroad")[x]);
      assertEquals(
          three.moves("p1", "p0")[x] + three.moves("p1", "p2")[x], two.moves("p1", "abroad")[x]);
    }
    assertEquals(new double[SIZE].length, two.moves("abroad", "abroad").length);
    assertEquals(0, two.moves("abroad", "abroad")[0]);
  }

  @Test
  void figuresWithoutPeopleAreRefused() {
    double[] women = {100, 100, 100, 100, 100};
    double[] deaths = {1, 1, 1, 1, 5};
    double[] none = new double[SIZE];
    MultiregionalPopulation.Builder village = MultiregionalPopulation.builder(AGES);
    village.place("village", women, none, deaths);
    assertEquals(
        "place of moves is 'city', expected one of [village]",
        refusal(() -> village.moves("village", "city", none)));
    village.place("city", women, none, deaths);
    village.moves("village", "city", none);
    assertEquals(
        "moves city → village is 'not given', expected one number for each age group",
        refusal(village::build));
    assertEquals(
        "women of empty aged 0-14 is 0, expected a number above zero, as there are events",
        refusal(
            () ->
                MultiregionalPopulation.builder(AGES).place("empty", none, none, deaths).build()));
    assertEquals(
        "death rates aged 60+ is 'such that somebody lives for ever', expected deaths that reach"
            + " everybody in the last age group",
        refusal(
            () ->
                calculate(
                    MultiregionalPopulation.builder(AGES).place("p", women, none, none).build())));
    assertEquals(
        "number of deaths of p is 4, expected 5, one for each age group",
        refusal(
            () -> MultiregionalPopulation.builder(AGES).place("p", women, none, new double[4])));
    assertTrue(
        refusal(() -> MultiregionalPopulation.builder(AgeGroups.abridged(85)))
            .contains("expected groups of equal width from birth on, the last one open"));
    double[] many = {100, 1, 1, 1, 5};
    assertTrue(
        refusal(
                () ->
                    calculate(
                        MultiregionalPopulation.builder(AGES)
                            .place("p", women, none, many)
                            .build()))
            .contains("the rates are too high for intervals of 15 years"));
  }

  @Test
  void birthsOfBothSexesAreHalved() {
    double[] women = {100, 100, 100, 100, 100};
    MultiregionalPopulation p =
        MultiregionalPopulation.builder(AGES)
            .place("p", women, new double[] {0, 8, 4, 0, 0}, new double[] {1, 1, 1, 1, 5})
            .bothSexes(.5)
            .build();
    assertEquals(4, p.daughters("p")[1]);
    CommunityReproduction c = calculate(p);
    assertTrue(c.toString().length() <= 950, c::toString);
    assertEquals(1, c.places().size());
    assertEquals(c.reproduction(), c.place("p").typeNumber().value(), 1e-15);
    assertTrue(c.explain().rowCount() > 8);
    assertEquals(3, c.project(3).intervals());
  }

  private static String refusal(Executable call) {
    return String.valueOf(assertThrows(IllegalArgumentException.class, call).getMessage());
  }
}
