package org.migrationeconomics.calculators.remittance.measure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.migrationeconomics.calculators.remittance.ComparedInflow;
import org.migrationeconomics.calculators.remittance.RemittanceComparison;
import org.migrationeconomics.calculators.remittance.RemittanceComparisonCalculator;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.YearSeries;
import org.migrationeconomics.core.place.ReferenceArea;
import org.migrationeconomics.core.remittance.CapitalInflows;

/**
 * Compares two downloads of the same data: how many observations were revised, and in which years
 * the answer to "do remittances exceed direct investment?" depends on the date of the download.
 *
 * <pre>
 *   changed   |after - before| &gt; threshold |before|       an observation that was zero and is not has changed
 * </pre>
 *
 * <p>Options and their defaults: {@link #withComparedInflow} FDI; {@link #withThresholds} 0.001 and
 * 0.1, that is, 0.1 and 10 per cent.
 *
 * <p><b>Units</b>: observations; both downloads in one unit of money.
 *
 * <p><b>Source</b>: a definition of this library.
 *
 * <p><b>Reproduces</b>: World Bank WDI of August 2018 and of 1 July 2026: Mexico's ratio of
 * remittances to direct investment of 2010 was 1.05 and became 0.75 ({@code VintageFilesTest}).
 *
 * <p>Immutable and thread-safe.
 */
public final class VintageComparisonCalculator {

  private static final VintageComparisonCalculator DEFAULTS =
      new VintageComparisonCalculator(ComparedInflow.FDI, 0.001, 0.1);

  private final ComparedInflow comparedInflow;
  private final double threshold;
  private final double largeThreshold;

  private VintageComparisonCalculator(
      ComparedInflow comparedInflow, double threshold, double largeThreshold) {
    this.comparedInflow = comparedInflow;
    this.threshold = threshold;
    this.largeThreshold = largeThreshold;
  }

  /**
   * Direct investment; thresholds of 0.1 and 10 per cent.
   *
   * @return the calculator
   */
  public static VintageComparisonCalculator withDefaults() {
    return DEFAULTS;
  }

  /**
   * A copy that looks at another inflow.
   *
   * @param inflow direct investment or aid
   * @return the calculator
   */
  public VintageComparisonCalculator withComparedInflow(ComparedInflow inflow) {
    return new VintageComparisonCalculator(
        Require.notNull("inflow", inflow), threshold, largeThreshold);
  }

  /**
   * A copy that calls other changes a change.
   *
   * @param small relative change, not negative: 0.001 is 0.1 per cent
   * @param large relative change, not below the small one
   * @return the calculator
   * @throws IllegalArgumentException if one is negative or the large one is below the small one
   */
  public VintageComparisonCalculator withThresholds(double small, double large) {
    Require.notNegative("small", small);
    if (!(Require.notNegative("large", large) >= small)) {
      throw Require.refusal("large", large, "not below " + small + ", the small threshold");
    }
    return new VintageComparisonCalculator(comparedInflow, small, large);
  }

  /**
   * Two downloads of one area.
   *
   * @param before the earlier download
   * @param after the later download
   * @return what changed
   * @throws IllegalArgumentException if areas or units differ, or one lacks the compared inflow
   */
  public VintageComparison calculate(CapitalInflows before, CapitalInflows after) {
    Require.notNull("before", before);
    Require.notNull("after", after);
    return calculate(List.of(before), List.of(after));
  }

  /**
   * Two downloads of many areas. An area that lacks the compared inflow in one download counts as
   * an area of the other one only.
   *
   * @param before the earlier download, in any order
   * @param after the later download, in any order
   * @return what changed
   * @throws IllegalArgumentException if no area is in both, one occurs twice, or units differ
   */
  public VintageComparison calculate(
      Collection<CapitalInflows> before, Collection<CapitalInflows> after) {
    Require.notNull("before", before);
    Require.notNull("after", after);
    Map<String, CapitalInflows> then = byCode("before", before);
    Map<String, CapitalInflows> now = byCode("after", after);
    List<VintageComparison.Area> areas = new ArrayList<>();
    List<ReferenceArea> onlyBefore = new ArrayList<>();
    then.forEach(
        (code, one) -> {
          CapitalInflows other = now.get(code);
          if (other == null) {
            onlyBefore.add(one.area());
          } else {
            areas.add(area(one, other));
          }
        });
    List<ReferenceArea> onlyAfter = new ArrayList<>();
    now.forEach(
        (code, one) -> {
          if (!then.containsKey(code)) {
            onlyAfter.add(one.area());
          }
        });
    if (areas.isEmpty()) {
      throw Require.refusal(
          "areas of after", now.keySet(), "one that both downloads have with " + comparedInflow);
    }
    Map<String, ReferenceArea> without = new TreeMap<>();
    Stream.concat(before.stream(), after.stream())
        .map(CapitalInflows::area)
        .filter(area -> !then.containsKey(area.code()) && !now.containsKey(area.code()))
        .forEach(area -> without.put(area.code(), area));
    return new VintageComparison(
        comparedInflow,
        threshold,
        largeThreshold,
        areas,
        onlyBefore,
        onlyAfter,
        List.copyOf(without.values()));
  }

  /**
   * Two downloads of one series.
   *
   * @param before the earlier download
   * @param after the later download
   * @return how many observations changed
   * @throws IllegalArgumentException if the units differ
   */
  public Revision revision(YearSeries before, YearSeries after) {
    Require.notNull("before", before);
    Require.notNull("after", after);
    if (!before.unit().equals(after.unit())) {
      throw Require.refusal(
          "unit of '" + after.label() + "'", after.unit().label(), before.unit().label());
    }
    int common = 0;
    int changed = 0;
    int changedMuch = 0;
    int added = 0;
    int removed = 0;
    int last = Math.max(before.lastYear(), after.lastYear());
    for (int year = Math.min(before.firstYear(), after.firstYear()); year <= last; year++) {
      if (before.has(year) && after.has(year)) {
        double was = before.at(year);
        double difference = Math.abs(after.at(year) - was);
        common++;
        changed += difference > threshold * Math.abs(was) ? 1 : 0;
        changedMuch += difference > largeThreshold * Math.abs(was) ? 1 : 0;
      } else if (after.has(year)) {
        added++;
      } else if (before.has(year)) {
        removed++;
      }
    }
    return new Revision(common, changed, changedMuch, added, removed);
  }

  private Map<String, CapitalInflows> byCode(String which, Collection<CapitalInflows> inflows) {
    Map<String, CapitalInflows> map = new TreeMap<>();
    for (CapitalInflows one : inflows) {
      if (comparedInflow.seriesOf(one).isPresent() && map.put(one.area().code(), one) != null) {
        throw Require.refusal(
            "area of " + which, one.area().code() + " for the second time", "each area once");
      }
    }
    return map;
  }

  private VintageComparison.Area area(CapitalInflows before, CapitalInflows after) {
    RemittanceComparisonCalculator comparison =
        RemittanceComparisonCalculator.withDefaults().withComparedInflow(comparedInflow);
    RemittanceComparison then = comparison.calculate(before);
    RemittanceComparison now = comparison.calculate(after);
    return new VintageComparison.Area(
        then,
        now,
        revision(before.remittances(), after.remittances()),
        revision(
            comparedInflow.seriesOf(before).orElseThrow(),
            comparedInflow.seriesOf(after).orElseThrow()));
  }

  /** Options in one line. */
  @Override
  public String toString() {
    return "VintageComparisonCalculator, remittances and "
        + comparedInflow
        + ", changes above "
        + 100 * threshold
        + " % and "
        + 100 * largeThreshold
        + " %";
  }
}
