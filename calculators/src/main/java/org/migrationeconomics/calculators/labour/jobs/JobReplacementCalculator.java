package org.migrationeconomics.calculators.labour.jobs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.labour.LabourCell;
import org.migrationeconomics.core.labour.LabourSegment;
import org.migrationeconomics.core.labour.LabourTable;
import org.migrationeconomics.core.labour.Occupation;

/**
 * Do migrants take the places that locals leave, or places that were not there? <b>A definition of
 * this library</b>, for the claim of A. I. Canales and J. Montiel Armas that immigration follows
 * the demographic and occupational vacancies of the receiving society; no publication computes it
 * in this way.
 *
 * <pre>
 *   replacement(j) = min(max(ΔM(j), 0), max(−ΔN(j), 0))
 *   expansion(j)   = max(ΔM(j), 0) − replacement(j)
 *
 *   ΔM(j), ΔN(j): change of migrants and of locals in occupation j
 * </pre>
 *
 * <p>All growth of migrants is one or the other, and the change of employment is ΔM + ΔN. It is an
 * accounting: it does not say whether locals left because migrants came, retired, or moved up. The
 * finer the occupations, the less is replacement; compare only what has the same classification.
 *
 * <p>The calculator has no options.
 *
 * <p><b>Units</b>: persons.
 *
 * <p><b>No published figure</b>, as it is a definition. By hand: where locals fall from 100 to 70
 * and migrants rise from none to 40, 30 replace and 10 expand; where locals rise from 100 to 120
 * and migrants to 10, all 10 expand: 30 of 50 new migrants, 60 per cent, take places that locals
 * left ({@code JobStructureTest.replacementAndExpansion}).
 *
 * <p>Immutable and thread-safe.
 */
public final class JobReplacementCalculator {

  private static final JobReplacementCalculator DEFAULTS = new JobReplacementCalculator();

  private JobReplacementCalculator() {}

  /**
   * The calculator.
   *
   * @return the calculator
   */
  public static JobReplacementCalculator withDefaults() {
    return DEFAULTS;
  }

  /**
   * Replacement and expansion.
   *
   * @param before workers at the beginning; wages are not used
   * @param after workers at the end
   * @param migrants which segments are migrants; the others are locals
   * @return one row for each occupation
   * @throws IllegalArgumentException if nobody works at one date, no segment is of migrants or none
   *     of locals, or occupations are of more than one classification or level of ISCO-08
   */
  public JobReplacement calculate(
      LabourTable before, LabourTable after, Predicate<LabourSegment> migrants) {
    Require.notNull("before", before);
    Require.notNull("after", after);
    Require.notNull("migrants", migrants);
    before.atOneLevel(after);
    Require.positive("persons before", before.total().weight());
    Require.positive("persons after", after.total().weight());
    Set<LabourSegment> segments = new TreeSet<>(before.segments());
    segments.addAll(after.segments());
    long chosen = segments.stream().filter(migrants).count();
    if (chosen == 0 || chosen == segments.size()) {
      throw Require.refusal(
          "migrants",
          chosen == 0 ? "no segment" : "every segment",
          "some of the segments, which are " + Require.listed(segments));
    }
    Map<Occupation, double[]> changes = new TreeMap<>();
    add(changes, before, migrants, -1);
    add(changes, after, migrants, 1);
    List<JobReplacement.Row> rows = new ArrayList<>();
    changes.forEach(
        (job, change) -> {
          double more = Math.max(change[0], 0);
          double replacement = Math.min(more, Math.max(-change[1], 0));
          rows.add(
              new JobReplacement.Row(job, change[0], change[1], replacement, more - replacement));
        });
    return new JobReplacement(rows);
  }

  private static void add(
      Map<Occupation, double[]> changes,
      LabourTable table,
      Predicate<LabourSegment> migrants,
      int sign) {
    for (LabourCell cell : table.cells()) {
      double[] change = changes.computeIfAbsent(cell.occupation(), key -> new double[2]);
      change[migrants.test(cell.segment()) ? 0 : 1] += sign * cell.sums().weight();
    }
  }

  /** The name. */
  @Override
  public String toString() {
    return "JobReplacementCalculator";
  }
}
