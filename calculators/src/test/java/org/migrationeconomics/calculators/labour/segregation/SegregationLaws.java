package org.migrationeconomics.calculators.labour.segregation;

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
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

@PropertyDefaults(tries = 200)
class SegregationLaws {

  private static final double ROUNDING = 1e-11;
  private static final SegregationIndicesCalculator CALCULATOR =
      SegregationIndicesCalculator.withDefaults();

  /**
   * Matrices of any shape, a third of whose cells are empty, with two groups and units at least.
   */
  @Provide
  Arbitrary<GroupCounts> matrices() {
    return Combinators.combine(
            Arbitraries.integers().between(2, 90),
            Arbitraries.integers().between(2, 6),
            Arbitraries.randomValue(Random::nextLong),
            Arbitraries.of(true, false))
        .as(SegregationLaws::matrix);
  }

  private static GroupCounts matrix(int units, int groups, long seed, boolean whole) {
    Random random = new Random(seed);
    double[] cells = new double[units * groups];
    for (int i = 0; i < cells.length; i++) {
      double count = random.nextInt(3) == 0 ? 0 : 200 * random.nextDouble() * random.nextDouble();
      cells[i] = whole ? Math.rint(count) : count;
    }
    // Somebody of each group, and somebody in two units.
    for (int g = 0; g < groups; g++) {
      cells[(g % 2) * groups + g] += 1;
    }
    return GroupCounts.of(names("u", units), names("g", groups), cells);
  }

  private static List<String> names(String prefix, int n) {
    return IntStream.range(0, n).mapToObj(i -> prefix + i).toList();
  }

  private static List<Double> all(SegregationIndices indices) {
    return List.of(
        indices.mutualInformation(),
        indices.theilH(),
        indices.dissimilarity(),
        indices.gini(),
        indices.relativeDiversity(),
        indices.squaredVariation(),
        indices.normalizedExposure());
  }

  private static void close(List<Double> expected, List<Double> found) {
    for (int i = 0; i < expected.size(); i++) {
      assertEquals(expected.get(i), found.get(i), ROUNDING, "index " + i);
    }
  }

  @Property
  void bounds(@ForAll("matrices") GroupCounts counts) {
    SegregationIndices indices = CALCULATOR.calculate(counts);
    assertTrue(indices.mutualInformation() <= indices.groupEntropy() + ROUNDING);
    assertTrue(indices.mutualInformation() <= indices.unitEntropy() + ROUNDING);
    all(indices).forEach(index -> assertTrue(index >= 0));
    for (LocalSegregation local : indices.local()) {
      assertTrue(local.isolation() >= local.share() - ROUNDING);
      assertTrue(local.information() >= -ROUNDING);
      TwoGroupSegregation pair = CALCULATOR.againstOthers(counts, local.group());
      double d = pair.dissimilarity();
      assertTrue(d <= pair.gini() + ROUNDING);
      assertTrue(pair.gini() <= 2 * d - d * d + ROUNDING);
      assertTrue(pair.karmelMaclachlan() <= 0.5);
      assertEquals(2 * pair.share() * (1 - pair.share()) * d, pair.karmelMaclachlan(), ROUNDING);
      assertEquals(local.gini(), pair.gini(), ROUNDING);
      assertEquals(local.isolation(), pair.isolation(), ROUNDING);
      assertEquals(local.correlationRatio(), pair.correlationRatio(), ROUNDING);
      // A group differs from everybody by its distance from the others, times their share.
      assertEquals(d * (1 - pair.share()), local.dissimilarity(), ROUNDING);
    }
  }

  @Property
  void identities(@ForAll("matrices") GroupCounts counts) {
    SegregationIndices indices = CALCULATOR.calculate(counts);
    double information = 0;
    for (LocalSegregation local : indices.local()) {
      information += local.share() * local.information();
      double met = 0;
      for (String other : indices.counts().groups()) {
        met += indices.exposure(local.group(), other);
        // X·xPy = Y·yPx
        assertEquals(
            local.share() * indices.exposure(local.group(), other),
            indices.local(other).share() * indices.exposure(other, local.group()),
            ROUNDING);
      }
      assertEquals(1, met, ROUNDING);
      // Σ p(u) LQ = 1
      double quotients = 0;
      double[] totals = indices.counts().unitTotals();
      for (int u = 0; u < totals.length; u++) {
        quotients +=
            totals[u]
                / indices.counts().total()
                * indices.locationQuotient(indices.counts().units().get(u), local.group());
      }
      assertEquals(1, quotients, ROUNDING);
    }
    assertEquals(indices.mutualInformation(), information, ROUNDING);
  }

  @Property
  void twoGroupsHaveOneCorrelationRatio(@ForAll("matrices") GroupCounts counts) {
    GroupCounts pair = counts.onlyGroups("g0", "g1");
    SegregationIndices indices = CALCULATOR.calculate(pair);
    TwoGroupSegregation two = CALCULATOR.between(counts, "g0", "g1");
    assertEquals(two.correlationRatio(), indices.relativeDiversity(), ROUNDING);
    assertEquals(two.correlationRatio(), indices.squaredVariation(), ROUNDING);
    assertEquals(two.correlationRatio(), indices.normalizedExposure(), ROUNDING);
    assertEquals(
        (two.isolation() - two.share()) / (1 - two.share()), two.correlationRatio(), ROUNDING);
    assertEquals(two.dissimilarity(), indices.dissimilarity(), ROUNDING);
    assertEquals(two.gini(), indices.gini(), ROUNDING);
    assertEquals(two.mutualInformation(), indices.mutualInformation(), ROUNDING);
    assertEquals(
        1, SegregationFormulas.isolation(pair.ofGroup("g0"), pair.ofGroup("g1")) + two.exposure());
  }

  /** The definition, over all pairs of units. */
  @Property
  void giniIsTheMeanDifference(@ForAll("matrices") GroupCounts counts) {
    double[] x = counts.ofGroup("g0");
    double[] y = counts.ofGroup("g1");
    double first = 0;
    double second = 0;
    double sum = 0;
    for (int u = 0; u < x.length; u++) {
      first += x[u];
      second += y[u];
      for (int v = 0; v < x.length; v++) {
        sum += Math.abs(x[u] * y[v] - x[v] * y[u]);
      }
    }
    // t t' |P - P'| = |x y' - x' y|, and T² P (1-P) = X Y.
    assertEquals(sum / (2 * first * second), SegregationFormulas.gini(x, y), ROUNDING);
  }

  @Property
  void scaleDoesNotMatter(
      @ForAll("matrices") GroupCounts counts,
      @ForAll @DoubleRange(min = 0.01, max = 100) double factor) {
    double[] scaled = counts.toArray();
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] *= factor;
    }
    close(
        all(CALCULATOR.calculate(counts)),
        all(CALCULATOR.calculate(GroupCounts.of(counts.units(), counts.groups(), scaled))));
  }

  @Property
  void sizeOfOneGroupDoesNotMatterToSome(
      @ForAll("matrices") GroupCounts counts,
      @ForAll @DoubleRange(min = 0.1, max = 10) double factor) {
    double[] x = counts.ofGroup("g0");
    double[] y = counts.ofGroup("g1");
    double[] more = x.clone();
    for (int u = 0; u < more.length; u++) {
      more[u] *= factor;
    }
    assertEquals(
        SegregationFormulas.dissimilarity(x, y),
        SegregationFormulas.dissimilarity(more, y),
        ROUNDING);
    assertEquals(SegregationFormulas.gini(x, y), SegregationFormulas.gini(more, y), ROUNDING);
    assertEquals(
        SegregationFormulas.hutchens(x, y), SegregationFormulas.hutchens(more, y), ROUNDING);
  }

  @Property
  void sizeOfOneGroupMattersToInformation(@ForAll @DoubleRange(min = 1.5, max = 10) double factor) {
    List<String> units = List.of("a", "b");
    GroupCounts once = GroupCounts.of(units, List.of("x", "y"), 10, 90, 30, 70);
    GroupCounts more = GroupCounts.of(units, List.of("x", "y"), 10 * factor, 90, 30 * factor, 70);
    assertTrue(
        SegregationFormulas.mutualInformation(more) > SegregationFormulas.mutualInformation(once));
  }

  @Property
  void unitsMayBeSplitAndReordered(
      @ForAll("matrices") GroupCounts counts,
      @ForAll @DoubleRange(min = 0.1, max = 0.9) double part,
      @ForAll @IntRange(max = 1) int split,
      @ForAll long seed) {
    GroupCounts.Builder divided = GroupCounts.builder();
    List<String> groups = new ArrayList<>(counts.groups());
    Collections.shuffle(groups, new Random(seed));
    List<String> units = new ArrayList<>(counts.units());
    Collections.shuffle(units, new Random(seed));
    divided.unit("nobody").group("none");
    for (String unit : units) {
      for (String group : groups) {
        double count = counts.at(unit, group);
        boolean here = unit.equals("u" + split);
        divided.add(unit, group, here ? part * count : count);
        divided.add("u" + split + " other part", group, here ? (1 - part) * count : 0);
      }
    }
    close(all(CALCULATOR.calculate(counts)), all(CALCULATOR.calculate(divided.build())));
  }

  @Property
  void informationIsSymmetric(@ForAll("matrices") GroupCounts counts) {
    SegregationIndices indices = CALCULATOR.calculate(counts);
    SegregationIndices turned = CALCULATOR.calculate(counts.transposed());
    assertEquals(indices.mutualInformation(), turned.mutualInformation(), ROUNDING);
    assertEquals(
        indices.theilH() * indices.groupEntropy(),
        turned.theilH() * indices.unitEntropy(),
        ROUNDING);
  }

  @Property
  void levelsAddUp(
      @ForAll("matrices") GroupCounts counts, @ForAll @IntRange(min = 2, max = 7) int k) {
    UnitHierarchy hierarchy =
        UnitHierarchy.of("unit", counts.units())
            .within("middle", unit -> "m" + Integer.parseInt(unit.substring(1)) / k)
            .within("large", middle -> "l" + Integer.parseInt(middle.substring(1)) / k)
            .within("all", large -> "all");
    SegregationDecomposition parts =
        SegregationDecompositionCalculator.withDefaults().calculate(counts, hierarchy);
    double m = 0;
    double h = 0;
    for (SegregationDecomposition.Level level : parts.levels()) {
      assertTrue(level.mutualInformation() >= -ROUNDING);
      m += level.mutualInformation();
      h += level.theilH();
    }
    SegregationIndices whole = CALCULATOR.calculate(counts);
    assertEquals(whole.mutualInformation(), m, ROUNDING);
    assertEquals(whole.theilH(), h, ROUNDING);
    double inside =
        parts.parts().stream()
            .filter(part -> part.level().equals("large"))
            .mapToDouble(part -> part.share() * part.mutualInformation())
            .sum();
    assertEquals(
        inside,
        parts.level("middle").mutualInformation() + parts.level("unit").mutualInformation(),
        ROUNDING);
    assertEquals(0, parts.level("all").mutualInformation(), ROUNDING);
  }

  /** Counting in parts, in any order and grouping, is counting the whole. */
  @Property(tries = 60)
  void anyPartitionIsTheWhole(@ForAll long seed, @ForAll @IntRange(min = 1, max = 5) int parts) {
    Random random = new Random(seed);
    int n = random.nextInt(4000);
    int units = 1 + random.nextInt(40);
    int groups = 1 + random.nextInt(9);
    GroupCountsAccumulator whole = new GroupCountsAccumulator();
    List<GroupCountsAccumulator> pieces = new ArrayList<>();
    for (int p = 0; p < parts; p++) {
      pieces.add(new GroupCountsAccumulator());
    }
    GroupCounts.Builder keyed = GroupCounts.builder();
    for (int i = 0; i < n; i++) {
      int unit = random.nextInt(units);
      int group = random.nextInt(groups);
      GroupCountsAccumulator piece = pieces.get(random.nextInt(parts));
      if (random.nextBoolean()) {
        whole.add(unit, group);
        piece.add(unit, group);
        keyed.add("" + unit, "" + group, 1);
      } else {
        double weight = Math.exp(20 * random.nextDouble() - 10);
        whole.add(unit, group, weight);
        piece.add(unit, group, weight);
        keyed.add("" + unit, "" + group, weight);
      }
    }
    Collections.shuffle(pieces, random);
    GroupCountsAccumulator left = new GroupCountsAccumulator();
    GroupCountsAccumulator right = new GroupCountsAccumulator();
    GroupCounts added = GroupCounts.empty();
    for (int p = 0; p < parts; p++) {
      left = left.plus(pieces.get(p));
      right = pieces.get(parts - 1 - p).plus(right);
      added = pieces.get(p).counts().plus(added);
    }
    GroupCounts expected = whole.counts();
    GroupCounts fromLeft = left.counts();
    GroupCounts fromRight = right.counts();
    GroupCounts byName = keyed.build();
    assertEquals(expected.units(), fromLeft.units());
    for (String unit : expected.units()) {
      for (String group : expected.groups()) {
        double count = expected.at(unit, group);
        assertEquals(count, fromLeft.at(unit, group), 1e-14 * count);
        assertEquals(count, fromRight.at(unit, group), 1e-14 * count);
        assertEquals(count, added.at(unit, group), 1e-12 * count);
        if (count > 0) {
          assertEquals(count, byName.at(unit, group), 1e-12 * count);
        }
      }
    }
  }

  @Property
  void sortingCostsAddUpToNothing(@ForAll("matrices") GroupCounts counts, @ForAll long seed) {
    double[] wages = new Random(seed).doubles(counts.units().size(), 5, 80).toArray();
    OccupationalSortingCost cost =
        OccupationalSortingCostCalculator.withDefaults().calculate(counts, wages);
    double sum = 0;
    for (OccupationalSortingCost.Cost group : cost.groups()) {
      sum += group.share() * group.gamma();
      assertEquals(group.gamma() * cost.meanWage(), group.perWorker(), ROUNDING * 80);
      // The mean wage of the group, were all paid alike within occupations, against that of all.
      double[] members = counts.ofGroup(group.group());
      double wage = 0;
      double size = 0;
      for (int u = 0; u < members.length; u++) {
        wage += members[u] * wages[u];
        size += members[u];
      }
      assertEquals(wage / size - cost.meanWage(), group.perWorker(), ROUNDING * 80);
    }
    assertEquals(0, sum, ROUNDING);
    Arrays.fill(wages, 17);
    for (OccupationalSortingCost.Cost group :
        OccupationalSortingCostCalculator.withDefaults().calculate(counts, wages).groups()) {
      assertEquals(0, group.gamma(), 1e-14);
    }
  }

  @Property
  void withoutSegregationSortingCostsNothing(
      @ForAll @DoubleRange(min = 1, max = 50) double size, @ForAll long seed) {

    double[] wages = new Random(seed).doubles(2, 5, 80).toArray();
    GroupCounts even =
        GroupCounts.of(List.of("a", "b"), List.of("x", "y"), size, 3 * size, 2 * size, 6 * size);
    OccupationalSortingCostCalculator.withDefaults()
        .calculate(even, wages)
        .groups()
        .forEach(group -> assertEquals(0, group.gamma(), ROUNDING));
  }
}
