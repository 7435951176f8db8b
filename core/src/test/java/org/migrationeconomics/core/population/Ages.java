package org.migrationeconomics.core.population;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.migrationeconomics.core.measure.MeasureUnit;

/** Age groups and vectors for the laws. */
final class Ages {

  private Ages() {}

  /** Runs of equal widths one after another, open or closed, from any age. */
  static Arbitrary<AgeGroups> groups() {
    Arbitrary<int[]> runs =
        Arbitraries.integers().between(1, 12).array(int[].class).ofMinSize(1).ofMaxSize(4);
    Arbitrary<Integer> repeats = Arbitraries.integers().between(1, 9);
    return Combinators.combine(
            Arbitraries.integers().between(0, 30),
            runs.withoutEdgeCases(),
            repeats.list().ofSize(4).withoutEdgeCases(),
            Arbitraries.of(true, false))
        .as(Ages::runs);
  }

  private static AgeGroups runs(int first, int[] widths, List<Integer> repeats, boolean open) {
    int[] bounds = new int[1 + repeats.stream().mapToInt(Integer::intValue).sum()];
    bounds[0] = first;
    int n = 1;
    for (int run = 0; run < widths.length; run++) {
      for (int i = 0; i < repeats.get(run) && bounds[n - 1] + widths[run] <= 150; i++) {
        bounds[n] = bounds[n - 1] + widths[run];
        n++;
      }
    }
    int[] used = java.util.Arrays.copyOf(bounds, n);
    return open ? AgeGroups.ofLowers(used) : AgeGroups.ofBounds(used);
  }

  /** Groups from birth, the last open: those of a life table. */
  static Arbitrary<AgeGroups> fromBirth() {
    return Arbitraries.oneOf(
        Arbitraries.of(AgeGroups.ofWidth(5, 85), AgeGroups.abridged(80), AgeGroups.ofWidth(5, 5)),
        groups()
            .filter(AgeGroups::isOpen)
            .filter(groups -> groups.size() > 1)
            .map(
                groups -> {
                  int first = groups.lower(0);
                  return AgeGroups.ofLowers(
                      java.util.Arrays.stream(groups.lowers()).map(age -> age - first).toArray());
                }));
  }

  /** Vectors of whole numbers, whose sums are exact. */
  static Arbitrary<AgeVector> whole(MeasureUnit unit, AgeGroups groups, int least, int most) {
    return Arbitraries.integers()
        .between(least, most)
        .map(Integer::doubleValue)
        .list()
        .ofSize(groups.size())
        .map(
            values ->
                AgeVector.of(
                    unit, groups, values.stream().mapToDouble(Double::doubleValue).toArray()));
  }
}
