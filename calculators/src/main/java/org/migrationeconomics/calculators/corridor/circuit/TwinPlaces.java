package org.migrationeconomics.calculators.corridor.circuit;

import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.core.table.Cell;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * Two places on either side of a border that grow together, or apart.
 *
 * <pre>
 *   parity  min(a, b) / max(a, b)      share of the first  a / (a + b)      joint share  (a + b) / whole
 *   growth  ln(a1 / a0) / years        gap  growth of the first less growth of the second
 * </pre>
 *
 * <p><b>Units</b>: persons; growth per year; all else plain numbers.
 *
 * <p>Immutable and thread-safe.
 *
 * @param first one of them
 * @param second the other
 * @param from the first year
 * @param to the last year
 * @param firstBefore population of the first in the first year
 * @param firstAfter population of the first in the last year
 * @param secondBefore population of the second in the first year
 * @param secondAfter population of the second in the last year
 * @param wholeBefore population in the first year of the region that contains both; no value if
 *     none was given
 * @param wholeAfter population of that region in the last year; no value if none was given
 */
public record TwinPlaces(
    Place first,
    Place second,
    int from,
    int to,
    double firstBefore,
    double firstAfter,
    double secondBefore,
    double secondAfter,
    Figure wholeBefore,
    Figure wholeAfter)
    implements Tabular {

  /**
   * Checks the populations.
   *
   * @throws IllegalArgumentException if one is not above zero, the places are the same, the years
   *     do not ascend, or both together are more than the region that contains them
   */
  public TwinPlaces {
    Require.notNull("first", first);
    Require.notNull("second", second);
    Require.notNull("wholeBefore", wholeBefore);
    Require.notNull("wholeAfter", wholeAfter);
    if (first.equals(second)) {
      throw Require.refusal("second", second.code(), "another place than the first");
    }
    if (from >= to) {
      throw Require.refusal("from-to", from + "-" + to, "a first year before the last");
    }
    Require.positive("population of " + first + " in " + from, firstBefore);
    Require.positive("population of " + first + " in " + to, firstAfter);
    Require.positive("population of " + second + " in " + from, secondBefore);
    Require.positive("population of " + second + " in " + to, secondAfter);
    atLeast(from, wholeBefore, firstBefore + secondBefore);
    atLeast(to, wholeAfter, firstAfter + secondAfter);
  }

  private static void atLeast(int year, Figure whole, double both) {
    if (whole.isPresent() && whole.value() < both) {
      throw Require.refusal(
          "population of the region in " + year, whole.value(), "at least that of both, " + both);
    }
  }

  private static double parity(double a, double b) {
    return Math.min(a, b) / Math.max(a, b);
  }

  /**
   * The smaller by the larger in the first year.
   *
   * @return above 0, at most 1
   */
  public double parityBefore() {
    return parity(firstBefore, secondBefore);
  }

  /**
   * The smaller by the larger in the last year.
   *
   * @return above 0, at most 1
   */
  public double parityAfter() {
    return parity(firstAfter, secondAfter);
  }

  /**
   * The share of both in the region that contains them, in the first year.
   *
   * @return above 0, at most 1; no value without a region
   */
  public Figure jointShareBefore() {
    return wholeBefore.isPresent()
        ? Figure.of((firstBefore + secondBefore) / wholeBefore.value())
        : wholeBefore;
  }

  /**
   * The share of both in the region that contains them, in the last year.
   *
   * @return above 0, at most 1; no value without a region
   */
  public Figure jointShareAfter() {
    return wholeAfter.isPresent()
        ? Figure.of((firstAfter + secondAfter) / wholeAfter.value())
        : wholeAfter;
  }

  /**
   * The growth of the first.
   *
   * @return per year, continuously compounded
   */
  public double firstGrowth() {
    return Math.log(firstAfter / firstBefore) / (to - from);
  }

  /**
   * The growth of the second.
   *
   * @return per year, continuously compounded
   */
  public double secondGrowth() {
    return Math.log(secondAfter / secondBefore) / (to - from);
  }

  /**
   * How much faster the first grows.
   *
   * @return per year; negative if the second grows faster
   */
  public double growthGap() {
    return firstGrowth() - secondGrowth();
  }

  @Override
  public TextTable table() {
    Figure none = Figure.empty("of both years only");
    return TextTable.titled(first.name() + " and " + second.name() + " " + from + "-" + to)
        .column("measure")
        .unit("persons")
        .column(String.valueOf(from))
        .column(String.valueOf(to))
        .unit("per year")
        .column("growth, per year")
        .row(first.code(), firstBefore, firstAfter, firstGrowth())
        .row(second.code(), secondBefore, secondAfter, secondGrowth())
        .row("gap", none, none, growthGap())
        .row("parity, min/max", Cell.in("1", parityBefore()), Cell.in("1", parityAfter()), none)
        .row(
            "share of the first",
            Cell.in("1", firstBefore / (firstBefore + secondBefore)),
            Cell.in("1", firstAfter / (firstAfter + secondAfter)),
            none)
        .row(
            "joint share of the region",
            Cell.in("1", jointShareBefore()),
            Cell.in("1", jointShareAfter()),
            none)
        .reasons()
        .build();
  }

  /** The table. */
  @Override
  public String toString() {
    return table().brief();
  }
}
