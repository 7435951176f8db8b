package org.migrationeconomics.calculators.remittance.inequality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

@PropertyDefaults(tries = 200)
class InequalityLaws {

  private static final IncomeSourceGiniCalculator GINI = IncomeSourceGiniCalculator.withDefaults();
  private static final FosterGreerThorbeckeCalculator POVERTY =
      FosterGreerThorbeckeCalculator.withDefaults().withAlphas(0, 0.5, 1, 2, 3);
  private static final double TINY = 1e-11;

  /** A household: three incomes and a weight; few different numbers, so that ties are common. */
  record Household(double wages, double farm, double remittances, double weight) {
    double total() {
      return wages + farm + remittances;
    }
  }

  @Property
  void sharesTimesGinisTimesCorrelationsMakeTheGini(@ForAll("villages") List<Household> village) {
    IncomeSourceGini result = GINI.calculate(incomes(village));
    double shares = 0;
    double products = 0;
    double elasticities = 0;
    for (IncomeSourceInequality row : result.sources()) {
      shares += row.share();
      if (row.gini().isPresent() && row.correlation().isPresent()) {
        double product = row.share() * row.gini().value() * row.correlation().value();
        assertEquals(row.contribution(), product, TINY);
        products += product;
      } else {
        products += row.contribution();
      }
      elasticities += row.elasticity().orElse(0);
    }
    assertEquals(1, shares, TINY);
    assertEquals(result.gini(), products, TINY);
    assertEquals(0, elasticities, 1e-9);
  }

  @Property
  void giniAndCorrelationsKeepTheirBounds(@ForAll("villages") List<Household> village) {
    IncomeSourceGini result = GINI.calculate(incomes(village));
    assertTrue(result.gini() >= -TINY && result.gini() < 1);
    for (IncomeSourceInequality row : result.sources()) {
      assertTrue(Math.abs(row.correlation().orElse(0)) <= 1 + TINY, row.toString());
      assertTrue(row.gini().orElse(0) >= -TINY && row.gini().orElse(0) < 1, row.toString());
    }
  }

  /** Half the mean absolute difference of all pairs, over the mean: another road to the Gini. */
  @Property
  void giniIsTheMeanDifference(@ForAll("villages") List<Household> village) {
    double pairs = 0;
    double weights = 0;
    double sum = 0;
    for (Household a : village) {
      for (Household b : village) {
        pairs += a.weight() * b.weight() * Math.abs(a.total() - b.total());
      }
      weights += a.weight();
      sum += a.weight() * a.total();
    }
    assertEquals(pairs / (2 * weights * sum), GINI.calculate(incomes(village)).gini(), TINY);
  }

  @Property
  void unitOfMoneyDoesNotMatter(
      @ForAll("villages") List<Household> village, @ForAll @IntRange(min = -6, max = 9) int power) {
    double k = Math.scalb(1.0, power); // keeps ties, which other factors break by rounding
    HouseholdIncomes incomes = incomes(village);
    HouseholdIncomes scaled = incomes.scaled("wages", k).scaled("farm", k).scaled("remittances", k);
    same(GINI.calculate(incomes), GINI.calculate(scaled));
    for (PovertyIndex index : POVERTY.calculate(incomes, 3.5).indices()) {
      assertEquals(
          index.value(), POVERTY.calculate(scaled, 3.5 * k).index(index.alpha()).value(), TINY);
    }
  }

  /** A source whose gains and losses cancel has no Gini, in whatever unit they are counted. */
  @Example
  void moneyThatCancelsIsNothingInAnyUnit() {
    moneyCountedInCentsIsTheSameMoney(32, 6);
  }

  /**
   * Incomes and losses with two decimals are the same money in cents: no tie depends on the unit.
   */
  @Property(tries = 500)
  void moneyCountedInCentsIsTheSameMoney(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 40) int n) {
    SplittableRandom random = new SplittableRandom(seed);
    double[][] cents = new double[3][n];
    double[][] dollars = new double[3][n];
    double sum = 0;
    for (int k = 0; k < 3; k++) {
      for (int i = 0; i < n; i++) {
        // Multiples of ten cents, so that many totals are equal.
        cents[k][i] = 10.0 * random.nextInt(k == 2 ? -10 : 0, 30);
        dollars[k][i] = cents[k][i] / 100;
        sum += cents[k][i];
      }
    }
    Assume.that(sum > 0);
    HouseholdIncomes inCents = incomes(cents);
    HouseholdIncomes inDollars = incomes(dollars);
    assertEquals(inCents.losses(), inDollars.losses());
    same(GINI.calculate(inCents), GINI.calculate(inDollars));
    for (double line = 10; line <= 600; line += 10) {
      for (PovertyLineRule rule : PovertyLineRule.values()) {
        FosterGreerThorbeckeCalculator poverty = POVERTY.withRule(rule);
        FosterGreerThorbecke small = poverty.calculate(inDollars, line / 100, "farm");
        for (PovertyIndex index : poverty.calculate(inCents, line, "farm").indices()) {
          PovertyIndex other = small.index(index.alpha());
          assertEquals(index.value(), other.value(), TINY);
          assertEquals(index.without().value(), other.without().value(), TINY);
        }
      }
    }
  }

  private static HouseholdIncomes incomes(double[][] bySource) {
    return HouseholdIncomes.of(Village.PESOS, "wages", bySource[0])
        .and("farm", bySource[1])
        .and("trade", bySource[2]);
  }

  /**
   * The formula of Berrebi and Silber for households that each stand for themselves, another road
   * than the area below the axis; and it keeps its bounds where the plain Gini does not.
   */
  @Property(tries = 500)
  void normalisedGiniIsThatOfBerrebiAndSilberAndFromZeroToOne(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 20) int n) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] incomes = random.doubles(n, -20, 30).map(Math::rint).toArray();
    double sum = Arrays.stream(incomes).sum();
    Assume.that(sum > 0);
    double[] y = Arrays.stream(incomes).sorted().map(x -> x / sum).toArray();
    double numerator = -(n + 1.0) / n;
    for (int i = 0; i < n; i++) {
      numerator += 2.0 / n * (i + 1) * y[i];
    }
    int k = 0;
    double below = 0;
    double ranked = 0;
    while (below + y[k] <= 0) {
      ranked += (k + 1) * y[k];
      below += y[k++];
    }
    double denominator = 1 + 2.0 / n * ranked + below / n * (below / y[k] - (1 + 2 * k));
    IncomeSourceGini result =
        GINI.withNegatives(NegativeIncomes.NORMALISED)
            .calculate(HouseholdIncomes.of(Village.PESOS, "all", incomes));
    assertEquals(numerator / denominator, result.normalised().value(), 1e-9);
    assertTrue(result.normalised().value() >= 0 && result.normalised().value() <= 1 + TINY);
    if (result.losses() == 0) {
      assertEquals(result.gini(), result.normalised().value());
    }
    double[] twice = new double[n];
    Arrays.fill(twice, 2);
    assertEquals(
        result.normalised().value(),
        GINI.withNegatives(NegativeIncomes.NORMALISED)
            .calculate(HouseholdIncomes.of(Village.PESOS, "all", incomes).withWeights(twice))
            .normalised()
            .value(),
        TINY);
  }

  @Property
  void orderOfHouseholdsDoesNotMatter(
      @ForAll("villages") List<Household> village, @ForAll long seed) {
    List<Household> shuffled = new ArrayList<>(village);
    Collections.shuffle(shuffled, new Random(seed));
    same(GINI.calculate(incomes(village)), GINI.calculate(incomes(shuffled)));
  }

  @Property
  void replicationChangesNothing(
      @ForAll("villages") List<Household> village, @ForAll @IntRange(min = 2, max = 5) int times) {
    List<Household> many = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      many.addAll(village);
    }
    same(GINI.calculate(incomes(village)), GINI.calculate(incomes(many)));
  }

  @Property
  void weightIsThatManyHouseholds(@ForAll("villages") List<Household> village) {
    List<Household> single = new ArrayList<>();
    for (Household household : village) {
      for (int i = 0; i < household.weight(); i++) {
        single.add(new Household(household.wages(), household.farm(), household.remittances(), 1));
      }
    }
    same(GINI.calculate(incomes(village)), GINI.calculate(incomes(single)));
    for (PovertyIndex index : POVERTY.calculate(incomes(village), 3).indices()) {
      assertEquals(
          index.value(), POVERTY.calculate(incomes(single), 3).index(index.alpha()).value(), TINY);
    }
  }

  @Property
  void higherExponentsGiveLowerIndicesWhereNobodyMakesALoss(
      @ForAll("villages") List<Household> village,
      @ForAll @DoubleRange(min = 0.5, max = 12) double z) {
    List<PovertyIndex> indices = POVERTY.calculate(incomes(village), z).indices();
    for (int i = 1; i < indices.size(); i++) {
      assertTrue(indices.get(i).value() <= indices.get(i - 1).value() + TINY);
    }
  }

  @Property
  void moreIncomeNeverMeansMorePoverty(
      @ForAll("villages") List<Household> village,
      @ForAll @DoubleRange(min = 1, max = 3) double k) {
    FosterGreerThorbecke before = POVERTY.calculate(incomes(village), 4, "remittances");
    FosterGreerThorbecke after = POVERTY.calculate(incomes(village).scaled("remittances", k), 4);
    for (PovertyIndex index : before.indices()) {
      assertTrue(after.index(index.alpha()).value() <= index.value() + TINY);
      assertTrue(index.effect().value() <= TINY);
      assertEquals(
          index.without().value(),
          POVERTY
              .calculate(incomes(village).scaled("remittances", 0), 4)
              .index(index.alpha())
              .value(),
          TINY);
    }
  }

  @Property
  void povertyIsThePopulationWeightedMeanOfSubgroups(
      @ForAll("villages") List<Household> first, @ForAll("villages") List<Household> second) {
    List<Household> both = new ArrayList<>(first);
    both.addAll(second);
    double one = first.stream().mapToDouble(Household::weight).sum();
    double two = second.stream().mapToDouble(Household::weight).sum();
    for (PovertyIndex index : POVERTY.calculate(incomes(both), 3).indices()) {
      double mean =
          (one * POVERTY.calculate(incomes(first), 3).index(index.alpha()).value()
                  + two * POVERTY.calculate(incomes(second), 3).index(index.alpha()).value())
              / (one + two);
      assertEquals(mean, index.value(), TINY);
    }
  }

  @Property
  void effectsOfElasticitiesCompound(
      @ForAll @DoubleRange(min = -2, max = 2) double e,
      @ForAll @DoubleRange(min = -0.5, max = 1) double g,
      @ForAll @DoubleRange(min = -0.5, max = 1) double h) {
    PovertyElasticity elasticity = PovertyElasticity.of("remittances", e);
    double twice = (1 + elasticity.exactEffect(g)) * (1 + elasticity.exactEffect(h)) - 1;
    assertEquals(
        twice, elasticity.exactEffect((1 + g) * (1 + h) - 1), 1e-10 * (2 + Math.abs(twice)));
    if (e <= 0) {
      assertTrue(elasticity.linearEffect(g) <= elasticity.exactEffect(g) + TINY);
    }
  }

  private static void same(IncomeSourceGini a, IncomeSourceGini b) {
    assertEquals(a.gini(), b.gini(), TINY);
    for (IncomeSourceInequality row : a.sources()) {
      IncomeSourceInequality other = b.source(row.source());
      assertEquals(row.share(), other.share(), TINY);
      assertEquals(row.gini().orElse(0), other.gini().orElse(0), TINY);
      assertEquals(row.contribution(), other.contribution(), TINY);
      assertEquals(row.correlation().orElse(0), other.correlation().orElse(0), TINY);
    }
  }

  private static HouseholdIncomes incomes(List<Household> village) {
    return HouseholdIncomes.of(Village.PESOS, "wages", column(village, 0))
        .and("farm", column(village, 1))
        .and("remittances", column(village, 2))
        .withWeights(column(village, 3));
  }

  private static double[] column(List<Household> village, int column) {
    double[] values = new double[village.size()];
    for (int i = 0; i < values.length; i++) {
      Household one = village.get(i);
      values[i] =
          switch (column) {
            case 0 -> one.wages();
            case 1 -> one.farm();
            case 2 -> one.remittances();
            default -> one.weight();
          };
    }
    return values;
  }

  @Provide
  Arbitrary<List<Household>> villages() {
    Arbitrary<Double> income =
        Arbitraries.oneOf(
            Arbitraries.integers().between(0, 4).map(Integer::doubleValue),
            Arbitraries.doubles().between(0, 9).ofScale(2));
    Arbitrary<Double> weight = Arbitraries.integers().between(0, 4).map(Integer::doubleValue);
    return Combinators.combine(income, income, income, weight)
        .as(Household::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(12)
        .filter(
            village ->
                village.stream().mapToDouble(one -> one.weight() * one.total()).sum() > 0.01);
  }
}
