package org.migrationeconomics.calculators.labour.inequality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.migrationeconomics.calculators.internal.Ranks;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.labour.LabourSums;
import org.migrationeconomics.core.labour.LabourTable;
import org.migrationeconomics.core.labour.WageDistribution;
import org.migrationeconomics.core.labour.WageUnit;
import org.migrationeconomics.core.measure.Figure;

/**
 * How unequal wages are, and how much of it lies between groups of workers.
 *
 * <pre>
 *   T   = Σ p (y/μ) ln(y/μ)                    = Σ s(g) T(g)            + Σ s(g) ln(μ(g)/μ)
 *   L   = Σ p ln(μ/y)                          = Σ p(g) L(g)            + Σ p(g) ln(μ/μ(g))
 *   GE2 = (Σ p (y/μ)² − 1) / 2                 = Σ p(g) (μ(g)/μ)² GE2(g) + (Σ p(g) (μ(g)/μ)² − 1) / 2
 *   G   = ΣΣ p p' |y − y'| / 2μ                = Σ p(g) s(g) G(g)       + G of the means + overlap
 *   A   = 1 − (Σ p y^(1−ε))^(1/(1−ε)) / μ
 *
 *   p shares of persons, s shares of wages, μ mean wages, g groups
 * </pre>
 *
 * <p>T, L and GE2 divide exactly into what lies within groups and what lies between them, and need
 * sums only: {@link #bySegment} and {@link #byOccupation} compute them from a table of any number
 * of workers. The Gini coefficient and Atkinson's index need the distribution of wages; from a
 * table they have no value, and say so. The Gini coefficient leaves an overlap where the wages of
 * groups interleave.
 *
 * <p>Which groups are worse off is not in these measures: see the mean wages.
 *
 * <p>Options and their defaults: {@link #withAversions} 0.5, 1 and 2 for Atkinson's index.
 *
 * <p><b>Units</b>: plain numbers, whatever the unit of wages.
 *
 * <p><b>Source</b>: A. F. Shorrocks, The class of additively decomposable inequality measures,
 * Econometrica 48, 1980; D. Mookherjee and A. Shorrocks, A decomposition analysis of the trend in
 * UK income inequality, Economic Journal 92, 1982; A. B. Atkinson, On the measurement of
 * inequality, 1970.
 *
 * <p><b>Reproduces</b>: all measures of the salary schedule of T. Hale's tutorial (University of
 * Texas Inequality Project), as computed independently of this library ({@code
 * WageInequalityTest}).
 *
 * <p>Immutable and thread-safe.
 */
public final class WageInequalityCalculator {

  private static final WageInequalityCalculator DEFAULTS =
      new WageInequalityCalculator(new double[] {0.5, 1, 2});

  private final double[] aversions;

  private WageInequalityCalculator(double[] aversions) {
    this.aversions = aversions;
  }

  /**
   * Atkinson's index for aversions 0.5, 1 and 2.
   *
   * @return the calculator
   */
  public static WageInequalityCalculator withDefaults() {
    return DEFAULTS;
  }

  /**
   * A copy with other aversions to inequality.
   *
   * @param newAversions the ε of Atkinson's index, each above zero; may be none; copied
   * @return the calculator
   * @throws IllegalArgumentException if one is not above zero, or there twice
   */
  public WageInequalityCalculator withAversions(double... newAversions) {
    Require.notNull("aversions", newAversions);
    double[] copy = newAversions.clone();
    for (int i = 0; i < copy.length; i++) {
      Require.positive("aversion", copy[i]);
      for (int j = 0; j < i; j++) {
        if (copy[j] == copy[i]) {
          throw Require.refusal("aversion", copy[i], "each aversion once");
        }
      }
    }
    return new WageInequalityCalculator(copy);
  }

  /**
   * Inequality among all, without groups.
   *
   * @param wages the wages
   * @return the measures
   * @throws IllegalArgumentException if nobody is in the distribution
   */
  public WageInequality calculate(WageDistribution wages) {
    Require.notNull("wages", wages);
    if (wages.isEmpty()) {
      throw Require.refusal("wages", wages.toString(), "somebody's wages");
    }
    return result(GroupMoments.of(wages), Map.of(), wages.wageUnit(), leftOut(wages));
  }

  /**
   * Inequality among all, between groups and within them.
   *
   * @param groups the wages of each group, in the order in which they shall be shown; every person
   *     in one of them
   * @return the measures
   * @throws IllegalArgumentException if there is no group, a group has nobody, or the units of
   *     wages differ
   */
  public WageInequality calculate(Map<String, WageDistribution> groups) {
    Require.notNull("groups", groups);
    Map<String, GroupMoments> moments = new LinkedHashMap<>();
    groups.forEach(
        (name, wages) -> {
          if (wages.isEmpty()) {
            throw Require.refusal("group " + name, wages.toString(), "somebody's wages");
          }
          moments.put(Require.text("group", name), GroupMoments.of(wages));
        });
    if (moments.isEmpty()) {
      throw Require.refusal("groups", "{}", "at least one group");
    }
    WageDistribution all = WageDistribution.merged(groups.values());
    return result(GroupMoments.of(all), moments, all.wageUnit(), leftOut(all));
  }

  /**
   * Inequality among all, between the segments of a table and within them, from sums.
   *
   * @param table workers with wages; those without are left out
   * @return T, L and GE2 and their parts; the Gini coefficient has no value
   * @throws IllegalArgumentException if nobody in the table has a wage
   */
  public WageInequality bySegment(LabourTable table) {
    Require.notNull("table", table);
    return ofSums(table, table.bySegment(), Object::toString);
  }

  /**
   * Inequality among all, between the occupations of a table and within them, from sums.
   *
   * @param table workers with wages; those without are left out
   * @return T, L and GE2 and their parts; the Gini coefficient has no value
   * @throws IllegalArgumentException if nobody in the table has a wage, or occupations are of more
   *     than one level of ISCO-08
   */
  public WageInequality byOccupation(LabourTable table) {
    Require.notNull("table", table).atOneLevel();
    return ofSums(
        table,
        table.byOccupation(),
        occupation -> occupation + occupation.label().map(text -> " " + text).orElse(""));
  }

  private <K> WageInequality ofSums(
      LabourTable table, Map<K, LabourSums> margin, Function<K, String> name) {
    Map<String, GroupMoments> moments = new LinkedHashMap<>();
    margin.forEach(
        (key, sums) -> {
          if (sums.wageWeight() > 0) {
            moments.put(name.apply(key), GroupMoments.of(sums));
          }
        });
    if (moments.isEmpty()) {
      throw Require.refusal("table", "without wages", "workers with wages");
    }
    LabourSums total = table.total();
    double unpaid = total.weight() - total.wageWeight();
    return result(
        GroupMoments.of(total),
        moments,
        table.wageUnit(),
        unpaid > 1e-12 * total.weight()
            ? "; without " + Numbers.readable(unpaid) + " persons who have no wage"
            : "");
  }

  private static String leftOut(WageDistribution wages) {
    return (wages.withoutWageCount() > 0
            ? "; without " + wages.withoutWageCount() + " workers who have no wage"
            : "")
        + (wages.zeroWeightCount() > 0
            ? "; without " + wages.zeroWeightCount() + " of weight 0"
            : "");
  }

  private WageInequality result(
      GroupMoments all,
      Map<String, GroupMoments> moments,
      Optional<WageUnit> unit,
      String leftOut) {
    List<AtkinsonIndex> atkinson = new ArrayList<>();
    for (double aversion : aversions) {
      atkinson.add(new AtkinsonIndex(aversion, all.atkinson(aversion)));
    }
    List<GroupInequality> groups = new ArrayList<>();
    moments.forEach(
        (name, group) ->
            groups.add(
                new GroupInequality(
                    name,
                    Math.min(1, group.persons() / all.persons()),
                    all.paid() > 0 ? Math.min(1, group.paid() / all.paid()) : 0,
                    group.mean(),
                    group.theil(),
                    group.meanLogDeviation(),
                    group.generalisedEntropy2(),
                    group.gini())));
    return new WageInequality(
        "wages of "
            + Numbers.readable(all.persons())
            + " persons"
            + unit.map(money -> ", " + money.label()).orElse("")
            + leftOut,
        all.persons(),
        all.mean(),
        all.theil(),
        all.meanLogDeviation(),
        all.generalisedEntropy2(),
        all.gini(),
        atkinson,
        groups,
        groups.isEmpty() ? List.of() : decompositions(all, groups));
  }

  private static List<InequalityDecomposition> decompositions(
      GroupMoments all, List<GroupInequality> groups) {
    double mean = all.mean();
    double theil = 0;
    double l = 0;
    double squares = 0;
    boolean unpaid = false;
    for (GroupInequality group : groups) {
      double relative = mean > 0 ? group.meanWage() / mean : 0;
      unpaid |= relative == 0;
      theil += relative > 0 ? group.wageShare() * Math.log(relative) : 0;
      l -= relative > 0 ? group.personShare() * Math.log(relative) : 0;
      squares += group.personShare() * (relative - 1) * (relative - 1);
    }
    boolean paid = all.paid() > 0;
    return List.of(
        parts(
            InequalityMeasure.THEIL,
            all.theil(),
            paid ? Figure.of(theil) : GroupMoments.NO_WAGES,
            within(InequalityMeasure.THEIL, groups, GroupInequality::wageShare)),
        parts(
            InequalityMeasure.MEAN_LOG_DEVIATION,
            all.meanLogDeviation(),
            unpaid
                ? Figure.empty("a group has no wages above zero, and zero has no logarithm")
                : Figure.of(l),
            within(InequalityMeasure.MEAN_LOG_DEVIATION, groups, GroupInequality::personShare)),
        parts(
            InequalityMeasure.GENERALISED_ENTROPY_2,
            all.generalisedEntropy2(),
            paid ? Figure.of(squares / 2) : GroupMoments.NO_WAGES,
            within(
                InequalityMeasure.GENERALISED_ENTROPY_2,
                groups,
                group -> group.wageShare() * (mean > 0 ? group.meanWage() / mean : 0))),
        gini(all.gini(), groups, paid));
  }

  private static InequalityDecomposition parts(
      InequalityMeasure measure, Figure total, Figure between, Figure within) {
    return new InequalityDecomposition(
        measure, total, between, within, total.isPresent() ? Figure.of(0) : total);
  }

  private static Figure within(
      InequalityMeasure measure,
      List<GroupInequality> groups,
      ToDoubleFunction<GroupInequality> weight) {
    double sum = 0;
    for (GroupInequality group : groups) {
      double share = weight.applyAsDouble(group);
      if (share > 0) {
        Figure inside = group.of(measure);
        if (!inside.isPresent()) {
          return inside;
        }
        sum += share * inside.value();
      }
    }
    return Figure.of(sum);
  }

  private static InequalityDecomposition gini(
      Figure total, List<GroupInequality> groups, boolean paid) {
    if (!paid) {
      return new InequalityDecomposition(
          InequalityMeasure.GINI, total, GroupMoments.NO_WAGES, total, total);
    }
    List<GroupInequality> rising =
        groups.stream().sorted(Comparator.comparingDouble(GroupInequality::meanWage)).toList();
    double between =
        Ranks.gini(
            rising.stream().mapToDouble(GroupInequality::meanWage).toArray(),
            rising.stream().mapToDouble(GroupInequality::personShare).toArray());
    Figure within =
        within(InequalityMeasure.GINI, groups, group -> group.personShare() * group.wageShare());
    return new InequalityDecomposition(
        InequalityMeasure.GINI,
        total,
        Figure.of(between),
        within,
        total.isPresent() && within.isPresent()
            ? Figure.of(total.value() - between - within.value())
            : total);
  }

  /** The options. */
  @Override
  public String toString() {
    return "WageInequalityCalculator, aversions " + Arrays.toString(aversions);
  }
}
