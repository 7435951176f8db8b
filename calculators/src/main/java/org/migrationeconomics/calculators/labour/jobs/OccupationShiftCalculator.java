package org.migrationeconomics.calculators.labour.jobs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.labour.LabourCell;
import org.migrationeconomics.core.labour.LabourTable;
import org.migrationeconomics.core.labour.Occupation;

/**
 * Takes the change of each occupation's share of employment apart: industries that use it grow
 * (between), or industries use more of it (within).
 *
 * <pre>
 *   ΔS(j) = Σ ΔS(k) · mean s(j|k)  +  Σ mean S(k) · Δs(j|k)        means of both dates; exact
 *
 *   S(k) share of industry k in employment, s(j|k) share of occupation j within industry k
 * </pre>
 *
 * <p>An industry that exists at one date only has the same occupations at the other, as far as this
 * formula is concerned: all it does is between.
 *
 * <p>Options and their defaults: {@link #withIndustryAttribute} {@code industry}, the attribute of
 * segments that names the industry.
 *
 * <p><b>Units</b>: shares of employment.
 *
 * <p><b>Source</b>: M. Goos, A. Manning and A. Salomons, Explaining job polarization:
 * routine-biased technological change and offshoring, American Economic Review 104, 2014.
 *
 * <p><b>Reproduces</b>: P. Das Gupta, Standardization and Decomposition of Rates, 1993, example
 * 5.1, with heads of households for an occupation and ages for industries: 1.2269 between, 1.7403
 * within them per 100 persons.
 *
 * <p>Immutable and thread-safe.
 */
public final class OccupationShiftCalculator {

  private static final OccupationShiftCalculator DEFAULTS =
      new OccupationShiftCalculator("industry");

  private final String attribute;

  private OccupationShiftCalculator(String attribute) {
    this.attribute = attribute;
  }

  /**
   * The attribute {@code industry}.
   *
   * @return the calculator
   */
  public static OccupationShiftCalculator withDefaults() {
    return DEFAULTS;
  }

  /**
   * A copy that finds the industry elsewhere.
   *
   * @param newAttribute the name of an attribute of segments
   * @return the calculator
   * @throws IllegalArgumentException if the name is blank
   */
  public OccupationShiftCalculator withIndustryAttribute(String newAttribute) {
    return new OccupationShiftCalculator(Require.text("attribute", newAttribute));
  }

  /**
   * The changes.
   *
   * @param before workers at the beginning; wages are not used
   * @param after workers at the end
   * @return one row for each occupation
   * @throws IllegalArgumentException if nobody works at one date, a segment does not name its
   *     industry, or occupations are of more than one classification or level of ISCO-08
   */
  public OccupationShift calculate(LabourTable before, LabourTable after) {
    Require.notNull("before", before);
    Require.notNull("after", after);
    before.atOneLevel(after);
    Map<String, Map<Occupation, Double>> first = shares("before", before);
    Map<String, Map<Occupation, Double>> last = shares("after", after);
    TreeSet<String> industries = new TreeSet<>(first.keySet());
    industries.addAll(last.keySet());
    TreeSet<Occupation> occupations = new TreeSet<>(before.occupations());
    occupations.addAll(after.occupations());
    List<OccupationShift.Row> rows = new ArrayList<>();
    for (Occupation job : occupations) {
      double shareBefore = 0;
      double shareAfter = 0;
      double between = 0;
      double within = 0;
      for (String industry : industries) {
        Map<Occupation, Double> one = first.getOrDefault(industry, Map.of());
        Map<Occupation, Double> other = last.getOrDefault(industry, Map.of());
        double sizeBefore = sum(one);
        double sizeAfter = sum(other);
        double hereBefore = one.getOrDefault(job, 0.0);
        double hereAfter = other.getOrDefault(job, 0.0);
        shareBefore += hereBefore;
        shareAfter += hereAfter;
        if (sizeBefore + sizeAfter > 0) {
          double usedBefore = sizeBefore > 0 ? hereBefore / sizeBefore : hereAfter / sizeAfter;
          double usedAfter = sizeAfter > 0 ? hereAfter / sizeAfter : usedBefore;
          between += (sizeAfter - sizeBefore) * (usedBefore + usedAfter) / 2;
          within += (sizeBefore + sizeAfter) / 2 * (usedAfter - usedBefore);
        }
      }
      rows.add(new OccupationShift.Row(job, shareBefore, shareAfter, between, within));
    }
    return new OccupationShift(industries.size(), rows);
  }

  private Map<String, Map<Occupation, Double>> shares(String when, LabourTable table) {
    double total = Require.positive("persons " + when, table.total().weight());
    Map<String, Map<Occupation, Double>> shares = new HashMap<>();
    for (LabourCell cell : table.cells()) {
      String industry = cell.segment().attributes().get(attribute);
      if (industry == null) {
        throw Require.refusal(
            "segment " + when, cell.segment(), "the attribute " + attribute + " in every segment");
      }
      shares
          .computeIfAbsent(industry, key -> new TreeMap<>())
          .merge(cell.occupation(), cell.sums().weight() / total, Double::sum);
    }
    return shares;
  }

  private static double sum(Map<Occupation, Double> shares) {
    double sum = 0;
    for (double share : shares.values()) {
      sum += share;
    }
    return sum;
  }

  /** The options. */
  @Override
  public String toString() {
    return "OccupationShiftCalculator, industry in the attribute " + attribute;
  }
}
