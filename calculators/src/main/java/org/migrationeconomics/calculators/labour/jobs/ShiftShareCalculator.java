package org.migrationeconomics.calculators.labour.jobs;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeSet;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.labour.LabourSums;
import org.migrationeconomics.core.labour.LabourTable;
import org.migrationeconomics.core.labour.Occupation;

/**
 * The classic shift-share: why did the employment of a part (a region, or migrants) grow as it did?
 *
 * <pre>
 *   common       e G              as if everything had grown like the whole
 *   mix          e (G(j) − G)     the part is in occupations that grow otherwise
 *   competitive  Δe − e G(j)      the part grows otherwise than these occupations
 *
 *   e employment of the part in occupation j before, G(j) growth of the occupation in the whole,
 *   G growth of the whole; the three add to Δe exactly
 * </pre>
 *
 * <p>Occupations in which the whole had nobody before have no growth; what the part gains there is
 * competitive. For industries in the place of occupations, give industries as occupations of a
 * classification of their own: {@code Occupation.of("NACE", "F")}.
 *
 * <p>The calculator has no options.
 *
 * <p><b>Units</b>: persons.
 *
 * <p><b>Source</b>: E. S. Dunn, A statistical and analytical technique for regional analysis, 1960.
 *
 * <p><b>Reproduces</b>: the classroom table of G. Krumme, University of Washington, Geography 350
 * (630 new jobs: 290 common, −80 by the mix, 420 competitive).
 *
 * <p>Immutable and thread-safe.
 */
public final class ShiftShareCalculator {

  private static final ShiftShareCalculator DEFAULTS = new ShiftShareCalculator();

  private ShiftShareCalculator() {}

  /**
   * The calculator.
   *
   * @return the calculator
   */
  public static ShiftShareCalculator withDefaults() {
    return DEFAULTS;
  }

  /**
   * The three parts of the change.
   *
   * @param partBefore workers of the part at the beginning; wages are not used
   * @param partAfter workers of the part at the end
   * @param wholeBefore all workers at the beginning, the part included
   * @param wholeAfter all workers at the end, the part included
   * @return one row for each occupation
   * @throws IllegalArgumentException if the whole has nobody before, the part has more workers in
   *     an occupation than the whole, or occupations are of more than one classification or level
   *     of ISCO-08
   */
  public ShiftShare calculate(
      LabourTable partBefore,
      LabourTable partAfter,
      LabourTable wholeBefore,
      LabourTable wholeAfter) {
    Require.notNull("partBefore", partBefore);
    Require.notNull("partAfter", partAfter);
    Require.notNull("wholeBefore", wholeBefore);
    Require.notNull("wholeAfter", wholeAfter);
    partBefore.atOneLevel(partAfter, wholeBefore, wholeAfter);
    SortedMap<Occupation, LabourSums> part0 = partBefore.byOccupation();
    SortedMap<Occupation, LabourSums> part1 = partAfter.byOccupation();
    SortedMap<Occupation, LabourSums> whole0 = wholeBefore.byOccupation();
    SortedMap<Occupation, LabourSums> whole1 = wholeAfter.byOccupation();
    double all = Require.positive("persons in the whole before", wholeBefore.total().weight());
    double growth = wholeAfter.total().weight() / all - 1;
    TreeSet<Occupation> occupations = new TreeSet<>(part0.keySet());
    occupations.addAll(part1.keySet());
    List<ShiftShare.Row> rows = new ArrayList<>();
    for (Occupation job : occupations) {
      double before = weight(part0, job);
      double after = weight(part1, job);
      double wholeOfJob = within(job + " before", before, weight(whole0, job));
      double wholeLater = within(job + " after", after, weight(whole1, job));
      double common = before * growth;
      double grown = wholeOfJob > 0 ? before * (wholeLater / wholeOfJob - 1) : 0;
      rows.add(
          new ShiftShare.Row(
              job, before, after - before, common, grown - common, after - before - grown));
    }
    return new ShiftShare(rows);
  }

  private static double weight(SortedMap<Occupation, LabourSums> sums, Occupation job) {
    return sums.getOrDefault(job, LabourSums.empty()).weight();
  }

  private static double within(String what, double part, double whole) {
    if (part > whole * (1 + 1e-9)) {
      throw Require.refusal(
          "persons of the part in " + what, part, "at most " + whole + ", the whole");
    }
    return whole;
  }

  /** The name. */
  @Override
  public String toString() {
    return "ShiftShareCalculator";
  }
}
