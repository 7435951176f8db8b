package org.migrationeconomics.calculators.labour.segregation.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import org.migrationeconomics.calculators.labour.segregation.GroupCounts;

@PropertyDefaults(tries = 100)
class SegregationChangeLaws {

  private static final double ROUNDING = 1e-11;

  /** Two tables of one shape, without empty cells. */
  @Provide
  Arbitrary<List<GroupCounts>> tables() {
    return Combinators.combine(
            Arbitraries.integers().between(2, 12),
            Arbitraries.integers().between(2, 5),
            Arbitraries.randomValue(Random::nextLong))
        .as(
            (units, groups, seed) -> {
              Random random = new Random(seed);
              return List.of(table(units, groups, random), table(units, groups, random));
            });
  }

  private static GroupCounts table(int units, int groups, Random random) {
    return GroupCounts.of(
        names("u", units),
        names("g", groups),
        random.doubles((long) units * groups, 0.5, 100).toArray());
  }

  private static List<String> names(String prefix, int n) {
    return IntStream.range(0, n).mapToObj(i -> prefix + i).toList();
  }

  @Property
  void fitsKeepOddsAndHitMargins(@ForAll("tables") List<GroupCounts> tables) {
    GroupCounts source = tables.get(0);
    GroupCounts target = tables.get(1);
    MarginAdjustmentCalculator calculator = MarginAdjustmentCalculator.withDefaults();
    MarginAdjustment result = calculator.calculate(source, target);
    assertTrue(result.convergence().converged());
    double[] units = target.unitTotals();
    double[] found = result.adjusted().unitTotals();
    for (int u = 0; u < units.length; u++) {
      assertEquals(units[u], found[u], 1e-11 * units[u]);
      for (int g = 1; g < source.groups().size(); g++) {
        double odds = source.at(u, g) * source.at(0, 0) / (source.at(0, g) * source.at(u, 0));
        GroupCounts fitted = result.adjusted();
        assertEquals(
            odds,
            fitted.at(u, g) * fitted.at(0, 0) / (fitted.at(0, g) * fitted.at(u, 0)),
            1e-9 * odds);
      }
    }
    double[] groups = target.groupTotals();
    double[] foundGroups = result.adjusted().groupTotals();
    for (int g = 0; g < groups.length; g++) {
      assertEquals(groups[g], foundGroups[g], 1e-11 * groups[g]);
    }
    // Again, there is nothing left to do.
    double[] once = result.adjusted().toArray();
    double[] twice = calculator.calculate(result.adjusted(), target).adjusted().toArray();
    for (int i = 0; i < once.length; i++) {
      assertEquals(once[i], twice[i], 1e-10 * once[i]);
    }
  }

  @Property
  void termsAddUpAndSwapSigns(
      @ForAll("tables") List<GroupCounts> tables, @ForAll SegregationIndex index) {
    GroupCounts first = tables.get(0);
    GroupCounts second = tables.get(1);
    if (index == SegregationIndex.KARMEL_MACLACHLAN || index == SegregationIndex.HUTCHENS) {
      first = first.onlyGroups("g0", "g1");
      second = second.onlyGroups("g0", "g1");
    }
    SegregationChangeCalculator calculator =
        SegregationChangeCalculator.withDefaults().withIndex(index);
    SegregationChange there = calculator.calculate(first, second);
    SegregationChange back = calculator.calculate(second, first);
    assertEquals(
        there.difference(),
        there.additions()
            + there.removals()
            + there.groupMarginal()
            + there.unitMarginal()
            + there.structural(),
        1e-12);
    assertEquals(-there.structural(), back.structural(), ROUNDING);
    assertEquals(-there.groupMarginal(), back.groupMarginal(), ROUNDING);
    assertEquals(-there.unitMarginal(), back.unitMarginal(), ROUNDING);
  }

  @Property
  void swappingUnitsAndGroupsSwapsTheMargins(@ForAll("tables") List<GroupCounts> tables) {
    SegregationChangeCalculator calculator = SegregationChangeCalculator.withDefaults();
    SegregationChange upright = calculator.calculate(tables.get(0), tables.get(1));
    SegregationChange turned =
        calculator.calculate(tables.get(0).transposed(), tables.get(1).transposed());
    assertEquals(upright.structural(), turned.structural(), ROUNDING);
    assertEquals(upright.groupMarginal(), turned.unitMarginal(), ROUNDING);
    assertEquals(upright.unitMarginal(), turned.groupMarginal(), ROUNDING);
  }

  /** If only sizes of units change, in each unit by its own factor, nothing is structural. */
  @Property
  void growthOfUnitsIsNotStructural(@ForAll("tables") List<GroupCounts> tables, @ForAll long seed) {
    GroupCounts before = tables.get(0);
    double[] cells = before.toArray();
    Random random = new Random(seed);
    int groups = before.groups().size();
    for (int u = 0; u < before.units().size(); u++) {
      double factor = 0.2 + 3 * random.nextDouble();
      for (int g = 0; g < groups; g++) {
        cells[u * groups + g] *= factor;
      }
    }
    SegregationChange change =
        SegregationChangeCalculator.withDefaults()
            .calculate(before, GroupCounts.of(before.units(), before.groups(), cells));
    assertEquals(0, change.structural(), ROUNDING);
    assertEquals(change.difference(), change.marginal(), ROUNDING);
  }
}
