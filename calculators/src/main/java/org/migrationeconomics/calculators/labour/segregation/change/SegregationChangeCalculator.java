package org.migrationeconomics.calculators.labour.segregation.change;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.migrationeconomics.calculators.Convergence;
import org.migrationeconomics.calculators.internal.DenseTwoWayFit;
import org.migrationeconomics.calculators.labour.segregation.GroupCounts;
import org.migrationeconomics.calculators.labour.segregation.internal.SegregationKernel;
import org.migrationeconomics.core.internal.Require;

/**
 * Divides the difference in segregation between two years, places or sources: how much is owed to
 * groups and units that grew, shrank, came or went, and how much to people sorted otherwise.
 *
 * <pre>
 *   additions    I(second) - I(second, units and groups of both only)
 *   removals     I(first, units and groups of both only) - I(first)
 *   the rest     by a {@link ChangeMethod}, on units and groups of both
 * </pre>
 *
 * <p>The terms add up to the difference but for rounding.
 *
 * <p><b>Convergence.</b> The methods of Shapley and of Karmel and MacLachlan need tables with the
 * odds ratios of one year and the margins of another, which are found by iteration. The R package
 * segregation by default ends it when margins are off by 0.001 of all people, and begins with a
 * margin chosen at random. A group that is 0.0075 of all people may then still be off by an eighth
 * of its size. For its own example, schools from 2000 to 2005, it so prints a structural change of
 * -0.0035; the converged one is +0.0031535, of the other sign (the package prints +0.0024 if its
 * tolerance is set to 0.00001, and +0.003153490 at 1e-9, which is 5e-8 short of the end). Here the
 * error of each margin is measured against that margin, the iteration begins in the same way every
 * time, Newton steps cut its tail where it crawls, and the result says whether, how far and in how
 * many steps it converged.
 *
 * <p>Options and their defaults: {@link #withMethod} {@link ChangeMethod#SHAPLEY}, {@link
 * #withIndex} {@link SegregationIndex#MUTUAL_INFORMATION}, {@link #withAdjustment} tolerance 1e-12.
 *
 * <p><b>Units</b>: those of the index; M in natural units.
 *
 * <p><b>Source</b>: B. Elbers, Sociological Methods and Research 52 (2023),
 * doi:10.1177/0049124121986204; T. Karmel and M. MacLachlan, Economic Record 64 (1988), 187-195; R.
 * Mora and J. Ruiz-Castillo, Journal of Economic Inequality 7 (2009), 355-386.
 *
 * <p><b>Reproduces</b>: schools of the R package segregation from 2000 to 2005 at its tolerance of
 * 1e-9, structural +0.003153490 within 1e-7, and what a separate program finds at 1e-12,
 * +0.00315354098 ({@code SchoolsTest}); a small dense table by three methods, and Karmel and
 * MacLachlan's own example ({@code SegregationChangeTest}).
 *
 * <p>Immutable and thread-safe.
 */
public final class SegregationChangeCalculator {

  private static final SegregationChangeCalculator DEFAULTS =
      new SegregationChangeCalculator(
          ChangeMethod.SHAPLEY,
          SegregationIndex.MUTUAL_INFORMATION,
          MarginAdjustmentCalculator.withDefaults());
  private static final int PARALLEL_CELLS = 1 << 13;

  private final ChangeMethod method;
  private final SegregationIndex index;
  private final MarginAdjustmentCalculator adjustment;

  private SegregationChangeCalculator(
      ChangeMethod method, SegregationIndex index, MarginAdjustmentCalculator adjustment) {
    if (method == ChangeMethod.MORA_RUIZ_CASTILLO && index != SegregationIndex.MUTUAL_INFORMATION) {
      throw Require.refusal(
          "index", index, "MUTUAL_INFORMATION, the only one Mora and Ruiz-Castillo divide");
    }
    this.method = method;
    this.index = index;
    this.adjustment = adjustment;
  }

  /**
   * Shapley, mutual information, tolerance 1e-12.
   *
   * @return the calculator
   */
  public static SegregationChangeCalculator withDefaults() {
    return DEFAULTS;
  }

  /**
   * A copy with another method.
   *
   * @param newMethod how the difference is divided
   * @return the calculator
   * @throws IllegalArgumentException if the method cannot divide the index
   */
  public SegregationChangeCalculator withMethod(ChangeMethod newMethod) {
    return new SegregationChangeCalculator(Require.notNull("method", newMethod), index, adjustment);
  }

  /**
   * A copy for another index.
   *
   * @param newIndex what is divided
   * @return the calculator
   * @throws IllegalArgumentException if the method cannot divide the index
   */
  public SegregationChangeCalculator withIndex(SegregationIndex newIndex) {
    return new SegregationChangeCalculator(method, Require.notNull("index", newIndex), adjustment);
  }

  /**
   * A copy that adjusts margins otherwise: with another tolerance, more iterations, other fill of
   * empty cells.
   *
   * @param newAdjustment how margins are adjusted
   * @return the calculator
   */
  public SegregationChangeCalculator withAdjustment(MarginAdjustmentCalculator newAdjustment) {
    return new SegregationChangeCalculator(
        method, index, Require.notNull("adjustment", newAdjustment));
  }

  /**
   * Divides the difference.
   *
   * @param first people by unit and group, in the earlier year or the place compared with
   * @param second the same of the later year or the other place; units and groups are matched by
   *     their labels
   * @return what the difference is owed to
   * @throws IllegalArgumentException if a table has people of fewer than two groups, fewer than two
   *     groups or no unit have people in both, or the index is one of two groups and there are more
   */
  public SegregationChange calculate(GroupCounts first, GroupCounts second) {
    GroupCounts a = Require.notNull("first", first).withoutEmpty();
    GroupCounts b = Require.notNull("second", second).withoutEmpty();
    double indexOfFirst = index.of(a);
    double indexOfSecond = index.of(b);

    GroupCounts commonA = a;
    GroupCounts commonB = b;
    // A group may lose its last people with a unit that the other table does not have.
    while (!same(commonA.units(), commonB.units()) || !same(commonA.groups(), commonB.groups())) {
      List<String> units = both(commonA.units(), commonB.units());
      String[] groups = both(commonA.groups(), commonB.groups()).toArray(String[]::new);
      if (units.isEmpty() || groups.length < 2) {
        throw Require.refusal(
            "what both tables have",
            units.size() + " units and " + groups.length + " groups",
            "at least one unit and two groups with people in both");
      }
      commonA = commonA.onlyUnits(units).onlyGroups(groups).withoutEmpty();
      commonB = commonB.onlyUnits(units).onlyGroups(groups).withoutEmpty();
    }
    commonB =
        commonB.onlyUnits(commonA.units()).onlyGroups(commonA.groups().toArray(String[]::new));

    double start = index.of(commonA);
    double end = index.of(commonB);
    Terms terms =
        switch (method) {
          case SHAPLEY -> shapley(commonA, commonB, start, end);
          case KARMEL_MACLACHLAN -> karmelMaclachlan(commonA, commonB, start, end);
          case MORA_RUIZ_CASTILLO -> moraRuizCastillo(commonA, commonB);
        };
    return new SegregationChange(
        index,
        method,
        indexOfFirst,
        indexOfSecond,
        indexOfSecond - end,
        start - indexOfFirst,
        terms.group,
        terms.unit,
        terms.interaction,
        terms.structural,
        terms.convergence);
  }

  private static boolean same(List<String> one, List<String> other) {
    return one.size() == other.size() && new HashSet<>(one).containsAll(other);
  }

  private static List<String> both(List<String> one, List<String> other) {
    Set<String> others = new HashSet<>(other);
    return one.stream().filter(others::contains).toList();
  }

  /** What the rest is owed to, and how the fits ended that told so. */
  private record Terms(
      double group, double unit, double interaction, double structural, Convergence convergence) {}

  /** The index of a fitted table, and how the fit ended. */
  private record Fitted(double index, Convergence convergence) {}

  /** The index of a table in shares with the odds ratios of one and the margins of two others. */
  private Fitted fitted(double[] odds, GroupCounts groupMargin, GroupCounts unitMargin) {
    double[] units = shares(unitMargin.unitTotals(), unitMargin.total());
    double[] groups = shares(groupMargin.groupTotals(), groupMargin.total());
    DenseTwoWayFit fitting = new DenseTwoWayFit(odds, units, groups);
    Convergence convergence = adjustment.run(fitting);
    return new Fitted(index.of(fitting.fitted(), units.length, groups.length), convergence);
  }

  private static double[] shares(double[] totals, double total) {
    for (int i = 0; i < totals.length; i++) {
      totals[i] /= total;
    }
    return totals;
  }

  private Terms shapley(GroupCounts a, GroupCounts b, double aaa, double bbb) {
    double[] oddsA = adjustment.filled(a.toArrayUnsafe());
    double[] oddsB = adjustment.filled(b.toArrayUnsafe());
    // Letters: whose groups, whose units, whose odds ratios. The index of AAA and BBB is known.
    IntStream six = IntStream.range(0, 6);
    List<Fitted> fits =
        (oddsA.length >= PARALLEL_CELLS ? six.parallel() : six)
            .mapToObj(
                i ->
                    switch (i) {
                      case 0 -> fitted(oddsA, b, a);
                      case 1 -> fitted(oddsA, a, b);
                      case 2 -> fitted(oddsA, b, b);
                      case 3 -> fitted(oddsB, a, a);
                      case 4 -> fitted(oddsB, a, b);
                      default -> fitted(oddsB, b, a);
                    })
            .toList();
    double baa = fits.get(0).index;
    double aba = fits.get(1).index;
    double bba = fits.get(2).index;
    double aab = fits.get(3).index;
    double abb = fits.get(4).index;
    double bab = fits.get(5).index;
    Convergence none = Convergence.closedForm(adjustment.tolerance());
    return new Terms(
        ((baa - aaa) + (bba - aba) + (bbb - abb) + (bab - aab)) / 4,
        ((aba - aaa) + (bba - baa) + (bbb - bab) + (abb - aab)) / 4,
        0,
        ((aab - aaa) + (bbb - bba)) / 2,
        fits.stream().map(Fitted::convergence).reduce(none, Convergence::and));
  }

  private Terms karmelMaclachlan(GroupCounts a, GroupCounts b, double aaa, double bbb) {
    Fitted adjusted = fitted(adjustment.filled(a.toArrayUnsafe()), b, b);
    double group = scaled(a, b, true) - aaa;
    double unit = scaled(a, b, false) - aaa;
    return new Terms(
        group,
        unit,
        adjusted.index - aaa - group - unit,
        bbb - adjusted.index,
        adjusted.convergence);
  }

  /** The index of A after its columns (or rows) are multiplied to have the shares of B. */
  private double scaled(GroupCounts a, GroupCounts b, boolean byGroup) {
    int groups = a.groups().size();
    double[] from = byGroup ? a.groupTotals() : a.unitTotals();
    double[] to = byGroup ? b.groupTotals() : b.unitTotals();
    double[] cells = a.toArray();
    for (int i = 0; i < cells.length; i++) {
      int line = byGroup ? i % groups : i / groups;
      cells[i] *= to[line] / b.total() / (from[line] / a.total());
    }
    return index.of(cells, a.units().size(), groups);
  }

  private Terms moraRuizCastillo(GroupCounts a, GroupCounts b) {
    double group =
        SegregationKernel.entropy(b.groupTotals(), b.total())
            - SegregationKernel.entropy(a.groupTotals(), a.total());
    double unit = 0;
    double structural = 0;
    double[] unitsA = a.unitTotals();
    double[] unitsB = b.unitTotals();
    for (int u = 0; u < unitsA.length; u++) {
      double shareA = unitsA[u] / a.total();
      double shareB = unitsB[u] / b.total();
      double entropyA = SegregationKernel.entropy(row(a, u), unitsA[u]);
      double entropyB = SegregationKernel.entropy(row(b, u), unitsB[u]);
      unit -= (shareB - shareA) * (entropyA + entropyB) / 2;
      structural -= (shareA + shareB) / 2 * (entropyB - entropyA);
    }
    return new Terms(group, unit, 0, structural, Convergence.closedForm(adjustment.tolerance()));
  }

  private static double[] row(GroupCounts counts, int unit) {
    double[] row = new double[counts.groups().size()];
    for (int g = 0; g < row.length; g++) {
      row[g] = counts.at(unit, g);
    }
    return row;
  }

  /** Options in one line. */
  @Override
  public String toString() {
    return "SegregationChangeCalculator, "
        + index.symbol()
        + ", "
        + method.label()
        + ", by "
        + adjustment;
  }
}
