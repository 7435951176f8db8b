package org.migrationeconomics.calculators.remittance.bilateral;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.measure.MoneyUnit;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.migration.MatrixAxes;
import org.migrationeconomics.core.migration.OriginDestinationMatrix;
import org.migrationeconomics.core.migration.PlaceVector;
import org.migrationeconomics.core.place.Place;

@PropertyDefaults(tries = 200)
class BilateralRemittanceLaws {

  private static final MoneyUnit USD = MoneyUnit.of("USD");

  /** Stocks by birthplace and residence, incomes and receipts of n places. */
  static final class World {

    private final List<Place> places;
    private final double[][] stocks;
    private final double[] incomes;
    private final double[] received;

    World(List<Place> places, double[][] stocks, double[] incomes, double[] received) {
      this.places = places;
      this.stocks = stocks;
      this.incomes = incomes;
      this.received = received;
    }

    OriginDestinationMatrix table() {
      return OriginDestinationMatrix.of(places, SimpleUnit.PERSONS, stocks)
          .withAxes(MatrixAxes.BIRTHPLACE_RESIDENCE);
    }

    BilateralRemittances allocate(BilateralRemittanceAllocator allocator) {
      return allocator.calculate(
          table(), PlaceVector.of(places, USD, incomes), PlaceVector.of(places, USD, received));
    }

    World withIncomes(double... others) {
      return new World(places, stocks, others, received);
    }
  }

  @Provide
  Arbitrary<World> worlds() {
    return Combinators.combine(Arbitraries.integers().between(3, 9), Arbitraries.randoms())
        .as((n, random) -> world(n, random, 0.3));
  }

  private static World world(int n, Random random, double empty) {
    List<Place> places =
        IntStream.range(0, n).mapToObj(i -> Place.own("p" + i, "place " + i)).toList();
    double[][] stocks = new double[n][n];
    double[] incomes = new double[n];
    double[] received = new double[n];
    for (int i = 0; i < n; i++) {
      incomes[i] = 500 + 10 * random.nextInt(9000);
      received[i] = random.nextDouble() < 0.2 ? 0 : 1e9 * random.nextDouble();
      for (int j = 0; j < n; j++) {
        stocks[i][j] = random.nextDouble() < empty ? 0 : random.nextInt(1_000_000);
      }
    }
    return new World(places, stocks, incomes, received);
  }

  @Provide
  Arbitrary<BilateralRemittanceAllocator> allocators() {
    return Combinators.combine(
            Arbitraries.of(AllocationRule.class), Arbitraries.doubles().between(0.1, 1).ofScale(3))
        .as(
            (rule, beta) ->
                BilateralRemittanceAllocator.withDefaults().withRule(rule).withBeta(beta));
  }

  private static void same(double expected, double actual) {
    assertEquals(expected, actual, 1e-11 * Math.max(1e-6, Math.abs(expected)));
  }

  private static void sameCells(BilateralRemittances one, BilateralRemittances other) {
    for (Place sender : one.matrix().places()) {
      for (Place receiver : one.matrix().places()) {
        same(one.figure(sender, receiver).orElse(-1), other.figure(sender, receiver).orElse(-1));
      }
    }
  }

  @Property
  void columnsSumToReceiptsAndNothingIsNegative(
      @ForAll("worlds") World world, @ForAll("allocators") BilateralRemittanceAllocator allocator) {
    BilateralRemittances result = world.allocate(allocator);
    PlaceVector received = result.received();
    double sum = result.unallocatedTotal();
    for (int i = 0; i < world.places.size(); i++) {
      Place receiver = world.places.get(i);
      if (received.has(receiver)) {
        assertEquals(world.received[i], received.at(receiver), 1e-12 * world.received[i]);
        sum += received.at(receiver);
      }
      for (int j = 0; j < world.places.size(); j++) {
        Figure sent = result.figure(world.places.get(j), receiver);
        assertTrue(sent.orElse(0) >= 0);
        if (world.stocks[i][j] == 0) {
          assertEquals(0, sent.orElse(0));
        }
      }
    }
    double all = 0;
    for (double one : world.received) {
      all += one;
    }
    same(all, sum);
    same(result.total(), result.sent().total().value());
  }

  @Property
  void withBetaOneRicherHostsWeighTheirIncome(@ForAll("worlds") World world) {
    // The first place is the poorest, so that all its hosts are richer.
    double[] incomes = world.incomes.clone();
    incomes[0] = 100;
    World poor = world.withIncomes(incomes);
    BilateralRemittances third =
        poor.allocate(BilateralRemittanceAllocator.withDefaults().withBeta(1));
    BilateralRemittances second =
        poor.allocate(
            BilateralRemittanceAllocator.withDefaults().withRule(AllocationRule.STOCK_HOST_INCOME));
    Place first = world.places.get(0);
    for (Place sender : world.places) {
      same(second.figure(sender, first).orElse(-1), third.figure(sender, first).orElse(-1));
    }
  }

  @Property
  void poorerHostsCountByHeads(
      @ForAll("worlds") World world, @ForAll("allocators") BilateralRemittanceAllocator allocator) {
    double[] incomes = world.incomes.clone();
    incomes[0] = 1e6;
    World rich = world.withIncomes(incomes);
    BilateralRemittances third = rich.allocate(allocator.withRule(AllocationRule.RATHA_SHAW));
    BilateralRemittances first = rich.allocate(allocator.withRule(AllocationRule.STOCK));
    Place receiver = world.places.get(0);
    for (Place sender : world.places) {
      same(first.figure(sender, receiver).orElse(-1), third.figure(sender, receiver).orElse(-1));
    }
  }

  @Property
  void proportionalToReceiptsAndIndifferentToTheScaleOfStocks(
      @ForAll("worlds") World world,
      @ForAll("allocators") BilateralRemittanceAllocator allocator,
      @ForAll @DoubleRange(min = 0.01, max = 100) double factor) {
    BilateralRemittances before = world.allocate(allocator);
    BilateralRemittances after =
        allocator.calculate(
            world.table().times(factor),
            PlaceVector.of(world.places, USD, world.incomes),
            PlaceVector.of(world.places, USD, world.received).times(factor));
    for (Place sender : world.places) {
      for (Place receiver : world.places) {
        Figure one = before.figure(sender, receiver);
        Figure other = after.figure(sender, receiver);
        assertEquals(one.isPresent(), other.isPresent());
        same(one.orElse(0) * factor, other.orElse(0));
      }
    }
  }

  @Property
  void theOrderOfPlacesDoesNotMatter(
      @ForAll("worlds") World world,
      @ForAll("allocators") BilateralRemittanceAllocator allocator,
      @ForAll Random random) {
    List<Place> shuffled = new ArrayList<>(world.places);
    Collections.shuffle(shuffled, random);
    sameCells(
        world.allocate(allocator),
        allocator.calculate(
            world.table().restrictedTo(shuffled),
            PlaceVector.of(world.places, USD, world.incomes),
            PlaceVector.of(world.places, USD, world.received)));
  }

  @Property
  void aHostSplitInTwoSendsTheSame(
      @ForAll("worlds") World world,
      @ForAll("allocators") BilateralRemittanceAllocator allocator,
      @ForAll @DoubleRange(min = 0.1, max = 0.9) double share) {
    int n = world.places.size();
    List<Place> more = new ArrayList<>(world.places);
    Place half = Place.own("half", "half of the last place");
    more.add(half);
    double[][] stocks = new double[n + 1][n + 1];
    double[] incomes = new double[n + 1];
    for (int i = 0; i < n; i++) {
      System.arraycopy(world.stocks[i], 0, stocks[i], 0, n);
      incomes[i] = world.incomes[i];
      stocks[i][n] = share * stocks[i][n - 1];
      stocks[i][n - 1] -= stocks[i][n];
    }
    incomes[n] = incomes[n - 1];
    // The last place itself is no receiver here: its emigrants are not to live in its other half.
    Place last = world.places.get(n - 1);
    BilateralRemittances whole = world.allocate(allocator);
    BilateralRemittances split =
        allocator.calculate(
            OriginDestinationMatrix.of(more, SimpleUnit.PERSONS, stocks)
                .withAxes(MatrixAxes.BIRTHPLACE_RESIDENCE),
            PlaceVector.of(more, USD, incomes),
            PlaceVector.of(world.places, USD, world.received));
    for (Place receiver : world.places.subList(0, n - 1)) {
      same(
          whole.figure(last, receiver).orElse(0),
          split.figure(last, receiver).orElse(0) + split.figure(half, receiver).orElse(0));
    }
  }

  @Property
  void aRicherHostSendsMore(
      @ForAll("worlds") World world,
      @ForAll @IntRange(min = 1, max = 2) int host,
      @ForAll @DoubleRange(min = 0, max = 50_000) double more,
      @ForAll("allocators") BilateralRemittanceAllocator any) {
    BilateralRemittanceAllocator allocator = any.withRule(AllocationRule.RATHA_SHAW);
    double[] incomes = world.incomes.clone();
    incomes[host] += more;
    Place sender = world.places.get(host);
    Place receiver = world.places.get(0);
    double before = world.allocate(allocator).figure(sender, receiver).orElse(0);
    double after =
        world.withIncomes(incomes).allocate(allocator).figure(sender, receiver).orElse(0);
    assertTrue(after >= before * (1 - 1e-12), after + " after " + before);
  }

  /**
   * The fast power is the power: in units of 1.1e-16, two roots and their product round by 3.5, and
   * the power by 2.
   */
  @Property
  void twoRootsAreThePowerOfThreeQuarters(@ForAll @DoubleRange(min = 0, max = 1e7) double income) {
    double expected = Math.pow(income, 0.75);
    assertEquals(expected, AllocationKernel.power(income, 0.75), 6.2e-16 * expected);
  }

  /**
   * Where every place is a receiver with hosts everywhere, two of them without income, all but the
   * poorest places are recovered.
   */
  @Property(tries = 60)
  void impliedIncomesUndoTheAllocation(
      @ForAll @IntRange(min = 8, max = 14) int n,
      @ForAll Random random,
      @ForAll @DoubleRange(min = 0.3, max = 0.8) double beta) {
    World world = world(n, random, 0);
    for (int i = 0; i < n; i++) {
      // Far enough apart to be told from each other.
      world.incomes[i] = i < 2 ? 0 : 1000 * i + random.nextInt(40) * 10;
      world.received[i] = 1e6 + i;
      for (int j = 0; j < n; j++) {
        world.stocks[i][j] += 1;
      }
    }
    BilateralRemittanceAllocator allocator =
        BilateralRemittanceAllocator.withDefaults().withBeta(beta);
    ImpliedIncomes implied =
        allocator.impliedIncomes(world.allocate(allocator).matrix(), world.table());
    for (int i = 2; i < n; i++) {
      Place place = world.places.get(i);
      assertEquals(
          world.incomes[i],
          implied.income(place).orElse(-1),
          1e-4 * world.incomes[i],
          place + " of " + implied);
    }
    assertTrue(implied.largestResidual().value() < 1e-6);
  }
}
