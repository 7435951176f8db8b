package org.migrationeconomics.calculators.society.diversity;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.migrationeconomics.core.society.GroupDistances;
import org.migrationeconomics.core.society.GroupShares;
import org.migrationeconomics.core.society.Repertoires;

class MixtureLaws {

  /** Sums of at most 30 products of numbers up to 1 differ by no more, in whatever order. */
  private static final double ROUNDING = 1e-13;

  private static List<String> names(int n) {
    return IntStream.range(0, n).mapToObj(i -> "g" + i).toList();
  }

  private static CulturalMixture mixture(double... counts) {
    return CulturalMixture.of(GroupShares.ofCounts("any", names(counts.length), counts));
  }

  private static GroupDistances distances(int n, Random random) {
    double[] d = new double[n * n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        d[i * n + j] = random.nextInt(5) == 0 ? 1 : random.nextDouble();
        d[j * n + i] = d[i * n + j];
      }
    }
    return GroupDistances.of(names(n), d);
  }

  @Provide
  Arbitrary<double[]> counts() {
    return Arbitraries.doubles()
        .between(0, 1000)
        .array(double[].class)
        .ofMinSize(2)
        .ofMaxSize(12)
        .filter(all -> Arrays.stream(all).sum() > 1e-3);
  }

  @Property(tries = 500)
  void measuresAreInTheirRanges(@ForAll("counts") double[] counts, @ForAll long seed) {
    int n = counts.length;
    CulturalMixture mixture = mixture(counts).withDistances(distances(n, new Random(seed)));
    double a = mixture.fractionalisation();
    assertTrue(a >= 0 && a <= 1 - 1.0 / n + ROUNDING);
    assertTrue(mixture.polarisation() >= -ROUNDING && mixture.polarisation() <= 1 + ROUNDING);
    assertEquals(mixture.polarisation(), mixture.polarisation(ReynalQuerolForm.SQUARES), ROUNDING);
    double b = mixture.distanceWeighted().value();
    assertTrue(b >= 0 && b <= a + ROUNDING);
    double effective = mixture.effectiveGroups().value();
    assertTrue(effective >= 1 - ROUNDING && effective <= n * (1 + ROUNDING));
    assertTrue(mixture.hill(1).value() >= effective * (1 - 1e-9));
  }

  @Property(tries = 300)
  void neitherOrderNorGroupsOfNobodyMatter(@ForAll("counts") double[] counts, @ForAll long seed) {
    List<Double> list = new ArrayList<>();
    Arrays.stream(counts).forEach(list::add);
    list.add(0.0);
    Collections.shuffle(list, new Random(seed));
    CulturalMixture one = mixture(counts);
    CulturalMixture other = mixture(list.stream().mapToDouble(Double::doubleValue).toArray());
    assertEquals(one.fractionalisation(), other.fractionalisation(), ROUNDING);
    assertEquals(one.polarisation(), other.polarisation(), ROUNDING);
    assertEquals(one.entropy(), other.entropy(), ROUNDING * 10);
    assertEquals(one.estebanRay(0.7).value(), other.estebanRay(0.7).value(), ROUNDING);
  }

  @Property(tries = 300)
  void mergingNeverRaisesFractionalisation(@ForAll("counts") double[] counts, @ForAll long seed) {
    CulturalMixture apart = mixture(counts);
    int first = new Random(seed).nextInt(counts.length - 1);
    CulturalMixture merged = apart.merged("both", List.of("g" + first, "g" + (first + 1)));
    assertTrue(merged.fractionalisation() <= apart.fractionalisation() + ROUNDING);
    assertTrue(merged.entropy() <= apart.entropy() + ROUNDING * 10);
  }

  @Property(tries = 300)
  void distancesOfOneAreNoDistances(@ForAll("counts") double[] counts) {
    CulturalMixture mixture = mixture(counts);
    CulturalMixture ones =
        mixture.withDistances(GroupDistances.allDifferent(mixture.groups().names()));
    assertEquals(mixture.fractionalisation(), ones.distanceWeighted().value(), ROUNDING);
    assertEquals(mixture.polarisation(), 4 * ones.estebanRay(1).value(), ROUNDING);
    assertEquals(mixture.fractionalisation(), ones.estebanRay(0).value(), ROUNDING);
  }

  @Property(tries = 300)
  void nearerGroupsAreLessDiverse(@ForAll("counts") double[] counts, @ForAll long seed) {
    int n = counts.length;
    Random random = new Random(seed);
    GroupDistances far = distances(n, random);
    int i = 1 + random.nextInt(n - 1);
    int j = random.nextInt(i);
    double[] d = far.toArray(names(n));
    d[i * n + j] *= random.nextDouble();
    d[j * n + i] = d[i * n + j];
    GroupDistances near = GroupDistances.of(names(n), d);
    CulturalMixture mixture = mixture(counts);
    assertTrue(
        mixture.withDistances(near).distanceWeighted().value()
            <= mixture.withDistances(far).distanceWeighted().value() + ROUNDING);
  }

  @Property(tries = 300)
  void twoGroupsPolariseTwiceTheirFractionalisation(@ForAll("counts") double[] counts) {
    double[] two = {counts[0], counts[1] + 1};
    CulturalMixture mixture = mixture(two);
    assertEquals(2 * mixture.fractionalisation(), mixture.polarisation(), ROUNDING);
    assertEquals(1, mixture(3, 3).polarisation(), ROUNDING);
    double s = mixture.share("g0");
    // 1 - RQ = (1 - 2s)^2 for two groups: below 1 but for halves.
    assertEquals(Math.pow(1 - 2 * s, 2), 1 - mixture.polarisation(), ROUNDING);
  }

  @Property(tries = 300)
  void whatIfKeepsTheSumAndTheProportions(@ForAll("counts") double[] counts, @ForAll long seed) {
    CulturalMixture mixture = mixture(counts);
    int at = new Random(seed).nextInt(counts.length);
    double share = new Random(seed + 1).nextDouble();
    if (mixture.share("g" + at) > 1 - 1e-9) {
      return;
    }
    CulturalMixture then = mixture.whatIf("g" + at, share);
    assertEquals(1, then.groups().sum(), 1e-12);
    assertEquals(share, then.share("g" + at), 1e-12);
    double others = 1 - mixture.share("g" + at);
    for (int i = 0; i < counts.length; i++) {
      if (i != at) {
        assertEquals(mixture.share("g" + i) / others, then.share("g" + i) / (1 - share), 1e-9);
      }
    }
    double[] back = then.whatIf("g" + at, mixture.share("g" + at)).groups().toArray();
    assertArrayEquals(mixture.groups().toArray(), back, 1e-9);
  }

  @Provide
  Arbitrary<Repertoires> repertoires() {
    Arbitrary<List<Integer>> set =
        Arbitraries.integers().between(0, 6).list().ofMinSize(1).ofMaxSize(4).uniqueElements();
    Arbitrary<Double> weight = Arbitraries.doubles().between(0.01, 100);
    return Combinators.combine(set.list().ofMinSize(1).ofMaxSize(9), weight.list().ofSize(9))
        .as(
            (sets, weights) -> {
              Repertoires.Builder builder = Repertoires.ofPersons("any");
              for (int i = 0; i < sets.size(); i++) {
                String[] spoken =
                    sets.get(i).stream().map(at -> "language " + at).toArray(String[]::new);
                builder.put(weights.get(i), spoken);
              }
              return builder.build();
            });
  }

  @Property(tries = 300)
  void disenfranchisementFallsAndItsFallsBecomeSmaller(
      @ForAll("repertoires") Repertoires repertoires, @ForAll long seed) {
    List<String> order = new ArrayList<>(repertoires.languages());
    Collections.shuffle(order, new Random(seed));
    int small = new Random(seed).nextInt(order.size());
    int large = small + new Random(seed + 1).nextInt(order.size() - small);
    String next = order.get(order.size() - 1);
    List<String> few = order.subList(0, small);
    List<String> many = order.subList(0, large);
    double gainOfFew = gain(repertoires, few, next);
    double gainOfMany = gain(repertoires, many, next);
    assertTrue(gainOfMany >= -ROUNDING);
    assertTrue(gainOfFew >= gainOfMany - ROUNDING);
    assertEquals(0, MixtureFormulas.disenfranchised(repertoires, order), 0);
  }

  private static double gain(Repertoires repertoires, List<String> before, String next) {
    List<String> after = new ArrayList<>(before);
    after.add(next);
    return MixtureFormulas.disenfranchised(repertoires, before)
        - MixtureFormulas.disenfranchised(repertoires, after);
  }

  @Property(tries = 200)
  void theBestSetIsNoWorseThanAnyAndTheBoundsHold(
      @ForAll("repertoires") Repertoires repertoires, @ForAll long seed) {
    int k = 1 + new Random(seed).nextInt(repertoires.languages().size());
    OfficialLanguagesCalculator calculator = OfficialLanguagesCalculator.withDefaults();
    OfficialLanguages best = calculator.calculate(repertoires, k);
    OfficialLanguages step = calculator.withSearch(LanguageSearch.GREEDY).calculate(repertoires, k);
    assertTrue(best.disenfranchised() <= step.disenfranchised() + ROUNDING);
    assertTrue(step.fewest() <= best.disenfranchised() + ROUNDING);
    double covered = 1 - best.disenfranchised();
    assertTrue(1 - step.disenfranchised() >= covered * (1 - Math.pow(1 - 1.0 / k, k)) - ROUNDING);
    List<String> any = new ArrayList<>(repertoires.languages());
    Collections.shuffle(any, new Random(seed));
    assertTrue(
        best.disenfranchised()
            <= MixtureFormulas.disenfranchised(repertoires, any.subList(0, k)) + ROUNDING);
    assertEquals(
        best.disenfranchised(),
        MixtureFormulas.disenfranchised(repertoires, best.languages()),
        ROUNDING);
  }

  @Property(tries = 300)
  void aLanguageInCommonIsAProbability(@ForAll("repertoires") Repertoires repertoires) {
    LinguisticDiversity diversity =
        LinguisticDiversityCalculator.withDefaults().calculate(repertoires);
    double h = diversity.communication();
    double same = 0;
    for (int r = 0; r < repertoires.size(); r++) {
      same += repertoires.share(r) * repertoires.share(r);
    }
    assertTrue(h >= same - ROUNDING && h <= 1 + ROUNDING);
    assertEquals(1, diversity.speakings().sum(), ROUNDING);
    assertEquals(1, diversity.speakers().sum(), ROUNDING);
    // People of one language each: H is the probability of the same one, and C and E are A.
    Repertoires.Builder builder = Repertoires.ofPersons("one each");
    for (int r = 0; r < repertoires.size(); r++) {
      builder.put(repertoires.share(r), repertoires.repertoire(r).get(0));
    }
    LinguisticDiversity one =
        LinguisticDiversityCalculator.withDefaults().calculate(builder.build());
    assertEquals(1 - one.communication(), one.split(), ROUNDING);
    assertEquals(one.split(), one.random(), ROUNDING);
  }
}
