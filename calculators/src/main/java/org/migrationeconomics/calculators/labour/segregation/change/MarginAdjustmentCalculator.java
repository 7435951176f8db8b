package org.migrationeconomics.calculators.labour.segregation.change;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.migrationeconomics.calculators.Convergence;
import org.migrationeconomics.calculators.internal.DenseTwoWayFit;
import org.migrationeconomics.calculators.labour.segregation.GroupCounts;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;

/**
 * Gives a table the margins of another and leaves its odds ratios as they are, by iterative
 * proportional fitting: how the first workforce would be distributed if groups and occupations had
 * the sizes of the second.
 *
 * <pre>
 *   fitted(u,g) = source(u,g)·r(u)·c(g), with the sums of rows and columns of the target
 * </pre>
 *
 * <p>The iteration begins with factors of 1 and ends when every margin is hit within a relative
 * error; where it crawls (after forty iterations that were not enough), Newton steps on the same
 * equations take its place. The table it ends at is the only one with these odds ratios and
 * margins, so that it does not depend on the way. A cell without anybody has no odds ratio: it is
 * filled with a very small number, {@link #withZeroFill}, as peers do.
 *
 * <p>Options and their defaults: {@link #withTolerance} 1e-12, {@link #withMaximumIterations}
 * 10,000, {@link #withZeroFill} 1e-10.
 *
 * <p><b>Units</b>: persons.
 *
 * <p><b>Source</b>: W. E. Deming and F. F. Stephan, Annals of Mathematical Statistics 11 (1940),
 * 427-444; T. Karmel and M. MacLachlan, Economic Record 64 (1988), 187-195.
 *
 * <p><b>Reproduces</b>: the worked table of Karmel and MacLachlan 1988, men 134.7, 85.5, 104.8,
 * women 90.3, 114.5, 70.2 ({@code MarginAdjustmentTest}).
 *
 * <p>Immutable and thread-safe.
 */
public final class MarginAdjustmentCalculator {

  private static final MarginAdjustmentCalculator DEFAULTS =
      new MarginAdjustmentCalculator(1e-12, 10_000, 1e-10);

  private final double tolerance;
  private final int maximumIterations;
  private final double zeroFill;

  private MarginAdjustmentCalculator(double tolerance, int maximumIterations, double zeroFill) {
    this.tolerance = tolerance;
    this.maximumIterations = maximumIterations;
    this.zeroFill = zeroFill;
  }

  /**
   * Tolerance 1e-12, at most 10,000 iterations, empty cells filled with 1e-10.
   *
   * @return the calculator
   */
  public static MarginAdjustmentCalculator withDefaults() {
    return DEFAULTS;
  }

  /**
   * A copy with another tolerance.
   *
   * @param newTolerance the largest relative error of a margin, from 1e-15 to 0.1
   * @return the calculator
   * @throws IllegalArgumentException if it is smaller or larger
   */
  public MarginAdjustmentCalculator withTolerance(double newTolerance) {
    if (!(newTolerance >= 1e-15 && newTolerance <= 0.1)) {
      throw Require.refusal("tolerance", newTolerance, "a number from 1e-15 to 0.1");
    }
    return new MarginAdjustmentCalculator(newTolerance, maximumIterations, zeroFill);
  }

  /**
   * A copy that gives up later or sooner; the result then says that it did not converge.
   *
   * @param newMaximum at least 1
   * @return the calculator
   * @throws IllegalArgumentException if it is below 1
   */
  public MarginAdjustmentCalculator withMaximumIterations(int newMaximum) {
    if (newMaximum < 1) {
      throw Require.refusal("maximum of iterations", newMaximum, "at least 1");
    }
    return new MarginAdjustmentCalculator(tolerance, newMaximum, zeroFill);
  }

  /**
   * A copy that fills empty cells with another number of people.
   *
   * @param newFill above 0 and at most 0.5
   * @return the calculator
   * @throws IllegalArgumentException if it is not
   */
  public MarginAdjustmentCalculator withZeroFill(double newFill) {
    if (!(newFill > 0 && newFill <= 0.5)) {
      throw Require.refusal("fill of empty cells", newFill, "a number above 0 and at most 0.5");
    }
    return new MarginAdjustmentCalculator(tolerance, maximumIterations, newFill);
  }

  double tolerance() {
    return tolerance;
  }

  /**
   * Adjusts a table.
   *
   * @param source the table that gives the odds ratios
   * @param target the table that gives the margins, of the same units and groups in any order
   * @return the adjusted table, with units and groups in the order of the source, and whether it
   *     converged
   * @throws IllegalArgumentException if a unit or group has nobody in one of the tables and
   *     somebody in the other
   */
  public MarginAdjustment calculate(GroupCounts source, GroupCounts target) {
    GroupCounts from = Require.notNull("source", source).withoutEmpty();
    GroupCounts to = Require.notNull("target", target).withoutEmpty();
    Require.positive("total of source", from.total());
    same("unit", from.units(), to.units());
    same("group", from.groups(), to.groups());
    to = to.onlyUnits(from.units()).onlyGroups(from.groups().toArray(String[]::new));
    DenseTwoWayFit fitting =
        new DenseTwoWayFit(filled(from.toArrayUnsafe()), to.unitTotals(), to.groupTotals());
    Convergence convergence = run(fitting);
    return new MarginAdjustment(
        GroupCounts.ofUnsafe(from.units(), from.groups(), fitting.fitted()), convergence);
  }

  private static void same(String what, List<String> source, List<String> target) {
    Set<String> known = new HashSet<>(source);
    Set<String> wanted = new HashSet<>(target);
    for (String label : target) {
      if (!known.contains(label)) {
        throw Require.refusal(
            what, label, "no " + what + " of the target without people in source");
      }
    }
    for (String label : source) {
      if (!wanted.contains(label)) {
        throw Require.refusal(
            what, label, "no " + what + " of the source without people in target");
      }
    }
  }

  /** Fits, and tells how it ended. */
  Convergence run(DenseTwoWayFit fitting) {
    fitting.run(tolerance, maximumIterations);
    return new Convergence(tolerance, fitting.iterations(), fitting.error());
  }

  double[] filled(double[] cells) {
    double[] filled = cells.clone();
    for (int i = 0; i < filled.length; i++) {
      if (filled[i] == 0) {
        filled[i] = zeroFill;
      }
    }
    return filled;
  }

  /** Options in one line. */
  @Override
  public String toString() {
    return "MarginAdjustmentCalculator, tolerance "
        + Numbers.exact(tolerance)
        + ", at most "
        + maximumIterations
        + " iterations, empty cells "
        + Numbers.exact(zeroFill);
  }
}
