package org.migrationeconomics.calculators.labour.segregation;

import java.util.ArrayList;
import java.util.List;
import org.migrationeconomics.calculators.internal.TwoGroups;
import org.migrationeconomics.calculators.labour.segregation.internal.SegregationKernel;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.labour.LabourTable;

/**
 * Measures how unevenly groups of people are distributed over occupations, workplaces or places.
 *
 * <pre>
 *   c, t, T      people of a group in a unit, everybody in the unit, everybody
 *   p = C/T      share of a group in all;  P = c/t its share in the unit;  I = Σ p(1-p)
 *
 *   M    Σ (c/T) ln((c/T) / ((t/T) p))           mutual information
 *   H    M / E,  E = -Σ p ln p                   Theil's information index
 *   D    Σ Σ t abs(P - p) / (2 T I)              dissimilarity
 *   G    Σ Σ Σ t t' abs(P - P') / (2 T² I)       Gini
 *   R    Σ Σ t (P - p)² / (T I)                  relative diversity
 *   C    Σ Σ t (P - p)² / (T (G-1) p)            squared coefficient of variation
 *   P    Σ Σ t (P - p)² / (T (1-p))              normalized exposure
 * </pre>
 *
 * <p>and, for each group against everybody, the indices of {@link LocalSegregation}. For two groups
 * {@link #between} has Duncan's D and its relatives, and there R, C and P are one number, the
 * correlation ratio. M is the same if units and groups are exchanged; H is not.
 *
 * <p>No index says how much chance alone would bring about: see {@code
 * RandomSegregationCalculator}. Empty units and groups are left out.
 *
 * <p>Options and their defaults: {@link #withLogarithmBase} e.
 *
 * <p><b>Units</b>: counts in persons; results are plain numbers, M and entropies in units of the
 * logarithm (base 2: bits).
 *
 * <p><b>Source</b>: H. Theil, <i>Statistical Decomposition Analysis</i>, 1972; S. F. Reardon and G.
 * Firebaugh, Sociological Methodology 32 (2002), 33-67; O. Alonso-Villar and C. del Río,
 * Mathematical Social Sciences 60 (2010), 30-38.
 *
 * <p><b>Reproduces</b>: for the schools of the R package segregation (2,045 schools, 877,739
 * pupils, five groups) M 0.425538975876 and H 0.418808314642, local indices, isolation, exposure
 * and D of two groups ({@code SchoolsTest}); for the Swiss Labour Market Survey 1998, occupations
 * by sex, D 0.350818, Gini 0.433361, M 0.079171 ({@code SwissSegregationTest}).
 *
 * <p>Immutable and thread-safe.
 */
public final class SegregationIndicesCalculator {

  private static final SegregationIndicesCalculator DEFAULTS =
      new SegregationIndicesCalculator(Math.E);

  private final double base;
  private final double unitOfInformation;

  private SegregationIndicesCalculator(double base) {
    this.base = base;
    // Exactly 1 for e: a logarithm of Math.E need not be.
    this.unitOfInformation = base == Math.E ? 1 : Math.log(base);
  }

  /**
   * Natural logarithms.
   *
   * @return the calculator
   */
  public static SegregationIndicesCalculator withDefaults() {
    return DEFAULTS;
  }

  /**
   * A copy with logarithms to another base: 2 for bits, 10 for Hartley's units.
   *
   * @param newBase above 1
   * @return the calculator
   * @throws IllegalArgumentException if the base is not a finite number above 1
   */
  public SegregationIndicesCalculator withLogarithmBase(double newBase) {
    return new SegregationIndicesCalculator(base(newBase));
  }

  static double base(double base) {
    if (!(base > 1 && base < Double.POSITIVE_INFINITY)) {
      throw Require.refusal("logarithm base", base, "a finite number above 1");
    }
    return base;
  }

  /**
   * Measures the segregation of the segments of a workforce over occupations.
   *
   * @param table workers by segment and occupation
   * @return all indices
   * @throws IllegalArgumentException if there are workers of fewer than two segments, or in fewer
   *     than two occupations
   */
  public SegregationIndices calculate(LabourTable table) {
    return calculate(GroupCounts.of(Require.notNull("table", table)));
  }

  /**
   * Measures segregation.
   *
   * @param counts people by unit and group
   * @return all indices
   * @throws IllegalArgumentException if there are people of fewer than two groups, or in fewer than
   *     two units
   */
  public SegregationIndices calculate(GroupCounts counts) {
    GroupCounts people = Require.notNull("counts", counts).withoutEmpty();
    SegregationFormulas.twoGroups(people);
    SegregationFormulas.twoUnits(people);
    double[] cells = people.toArrayUnsafe();
    int units = people.units().size();
    int groups = people.groups().size();
    double[] unitTotals = new double[units];
    double[] groupTotals = new double[groups];
    double total = SegregationKernel.totals(cells, units, groups, unitTotals, groupTotals);

    double[] information = new double[groups];
    double[] absolute = new double[groups];
    double[] squared = new double[groups];
    double[] squares = new double[groups];
    double[] ginis = new double[groups];
    double m =
        SegregationKernel.mutualInformation(cells, unitTotals, groupTotals, total, information);
    SegregationKernel.deviations(cells, unitTotals, groupTotals, total, absolute, squared, squares);
    SegregationKernel.ginis(cells, unitTotals, groupTotals, ginis);

    double interaction = SegregationFormulas.interaction(groupTotals);
    double groupEntropy = SegregationKernel.entropy(groupTotals, total);
    double allAbsolute = 0;
    double allGini = 0;
    double allSquared = 0;
    double variation = 0;
    double exposure = 0;
    List<LocalSegregation> local = new ArrayList<>(groups);
    for (int g = 0; g < groups; g++) {
      double share = groupTotals[g] / total;
      allAbsolute += absolute[g];
      allGini += ginis[g] * share * (1 - share);
      allSquared += squared[g];
      variation += squared[g] / share;
      exposure += squared[g] / (1 - share);
      local.add(
          new LocalSegregation(
              people.groups().get(g),
              groupTotals[g],
              share,
              atMostOne(absolute[g] / groupTotals[g] / 2),
              information[g] / groupTotals[g] / unitOfInformation,
              ginis[g],
              atMostOne(squares[g] / groupTotals[g]),
              atMostOne(squared[g] / (groupTotals[g] * (1 - share)))));
    }
    return new SegregationIndices(
        people,
        base,
        m / unitOfInformation,
        atMostOne(m / groupEntropy),
        groupEntropy / unitOfInformation,
        SegregationKernel.entropy(unitTotals, total) / unitOfInformation,
        interaction,
        atMostOne(allAbsolute / (2 * total * interaction)),
        atMostOne(allGini / interaction),
        atMostOne(allSquared / (total * interaction)),
        atMostOne(variation / (total * (groups - 1))),
        atMostOne(exposure / total),
        local);
  }

  /** Complete segregation rounds to either side of 1. */
  private static double atMostOne(double value) {
    return Math.min(value, 1);
  }

  /**
   * Measures the segregation of two groups from each other; all others are as if they were not
   * there.
   *
   * @param counts people by unit and group
   * @param first one group
   * @param second another group
   * @return all two-group indices
   * @throws IllegalArgumentException if there is no such group, the two are one, or nobody is in
   *     one of them
   */
  public TwoGroupSegregation between(GroupCounts counts, String first, String second) {
    Require.notNull("counts", counts);
    if (Require.notNull("first", first).equals(second)) {
      throw Require.refusal("second group", second, "another one than the first");
    }
    return between(first, counts.ofGroup(first), second, counts.ofGroup(second));
  }

  /**
   * Measures the segregation of one group from all others together.
   *
   * @param counts people by unit and group
   * @param group the group
   * @return all two-group indices, the second group being called "all others"
   * @throws IllegalArgumentException if there is no such group, or nobody is in it or outside it
   */
  public TwoGroupSegregation againstOthers(GroupCounts counts, String group) {
    Require.notNull("counts", counts);
    Require.notNull("group", group);
    double[] members = counts.ofGroup(group);
    int own = counts.groupIndex(group);
    double[] others = new double[members.length];
    for (int u = 0; u < others.length; u++) {
      for (int g = 0; g < counts.groups().size(); g++) {
        others[u] += g == own ? 0 : counts.at(u, g);
      }
    }
    return between(group, members, "all others", others);
  }

  private TwoGroupSegregation between(String first, double[] x, String second, double[] y) {
    double firstCount = Require.positive("total of " + first, SegregationKernel.sum(x));
    double secondCount = Require.positive("total of " + second, SegregationKernel.sum(y));
    double share = firstCount / (firstCount + secondCount);
    double dissimilarity = TwoGroups.dissimilarity(x, y);
    double[] both = new double[2 * x.length];
    for (int u = 0; u < x.length; u++) {
      both[2 * u] = x[u];
      both[2 * u + 1] = y[u];
    }
    double m = SegregationKernel.mutualInformation(both, x.length, 2);
    double entropy = SegregationFormulas.entropy(firstCount, secondCount);
    return new TwoGroupSegregation(
        first,
        second,
        firstCount,
        secondCount,
        dissimilarity,
        2 * share * (1 - share) * dissimilarity,
        SegregationKernel.gini(x, y),
        SegregationKernel.hutchens(x, y),
        m / unitOfInformation,
        atMostOne(m / entropy),
        SegregationFormulas.isolation(x, y),
        SegregationFormulas.isolation(y, x),
        SegregationFormulas.correlationRatio(x, y));
  }

  /** Options in one line. */
  @Override
  public String toString() {
    return "SegregationIndicesCalculator, logarithms to base "
        + (base == Math.E ? "e" : Numbers.readable(base));
  }
}
