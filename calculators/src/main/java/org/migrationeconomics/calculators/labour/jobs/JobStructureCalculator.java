package org.migrationeconomics.calculators.labour.jobs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.labour.LabourSums;
import org.migrationeconomics.core.labour.LabourTable;
import org.migrationeconomics.core.labour.Occupation;
import org.migrationeconomics.core.measure.Figure;

/**
 * Whether jobs polarize: do the lowest and the highest paid occupations grow at the cost of those
 * in the middle?
 *
 * <p>Occupations are ranked by their mean wage at the beginning, put into groups, and the shares of
 * employment of the groups compared. Whether changes of shares follow a parabola is tested over the
 * logarithm of wages.
 *
 * <p>With terciles and quintiles an occupation belongs where the middle of its step of cumulated
 * employment lies; it is not split, so groups are near a third or a fifth only. Occupations that
 * have no wage before cannot be ranked; they are left out and their share is reported. An
 * occupation that has no wage but workers after is in this sense new.
 *
 * <p>Weigh workers by their hours to see shares of hours.
 *
 * <p>Options and their defaults: {@link #withGrouping} terciles.
 *
 * <p><b>Units</b>: shares of employment.
 *
 * <p><b>Source</b>: M. Goos and A. Manning, Lousy and lovely jobs, Review of Economics and
 * Statistics 89, 2007; M. Goos, A. Manning and A. Salomons, Explaining job polarization, American
 * Economic Review 104, 2014. For the opposite view: D. Oesch and G. Piccitto, The polarization
 * myth, 2019.
 *
 * <p><b>No published figure</b> is recomputed: the groups are definitions of the papers, which
 * print shares of occupations but not the wages that rank them. By hand: wages of 8, 12, 15, 22 and
 * 35 with 10, 25, 30, 20 and 15 per cent of employment, and 15, 22, 25, 21 and 17 per cent later;
 * the shares of the terciles change by 2, −5 and 3 points ({@code JobStructureTest.polarization}).
 *
 * <p>Immutable and thread-safe.
 */
public final class JobStructureCalculator {

  private static final int[] LOWEST_MIDDLE_TOP = {4, 9, 8};
  private static final int FEWEST_FOR_ERROR = 4;
  // Of squares: what rounding leaves of a perfect fit.
  private static final double EXACT = 1e-24;
  private static final JobStructureCalculator DEFAULTS =
      new JobStructureCalculator(JobGrouping.TERCILES);

  private final JobGrouping grouping;

  private JobStructureCalculator(JobGrouping grouping) {
    this.grouping = grouping;
  }

  /**
   * Terciles.
   *
   * @return the calculator
   */
  public static JobStructureCalculator withDefaults() {
    return DEFAULTS;
  }

  /**
   * A copy with other groups.
   *
   * @param newGrouping the groups
   * @return the calculator
   */
  public JobStructureCalculator withGrouping(JobGrouping newGrouping) {
    return new JobStructureCalculator(Require.notNull("grouping", newGrouping));
  }

  /**
   * Changes of the structure of jobs.
   *
   * @param before workers with wages at the beginning
   * @param after workers at the end; their wages are not used
   * @return the groups, the jobs and the test
   * @throws IllegalArgumentException if no occupation has a wage before or none of them has workers
   *     after, the grouping asks for 21 occupations and there are others, or occupations are of
   *     more than one classification or level of ISCO-08
   */
  public JobStructure calculate(LabourTable before, LabourTable after) {
    Require.notNull("before", before);
    Require.notNull("after", after);
    before.atOneLevel(after);
    Map<Occupation, LabourSums> base = before.byOccupation();
    Map<Occupation, LabourSums> end = after.byOccupation();
    List<Occupation> ranked = new ArrayList<>();
    base.forEach(
        (occupation, sums) -> {
          if (sums.wageWeight() > 0) {
            ranked.add(occupation);
          }
        });
    if (ranked.isEmpty()) {
      throw Require.refusal("before", "without wages", "occupations with wages to rank them by");
    }
    ranked.sort(
        Comparator.comparingDouble((Occupation job) -> wage(base, job))
            .thenComparing(Comparator.naturalOrder()));
    double totalBefore = 0;
    double totalAfter = 0;
    for (Occupation job : ranked) {
      totalBefore += weight(base, job);
      totalAfter += weight(end, job);
    }
    Require.positive("persons after in occupations with a wage before", totalAfter);
    int[] groupOf = groups(ranked, base, totalBefore);
    List<JobStructure.Job> jobs = new ArrayList<>();
    for (int j = 0; j < ranked.size(); j++) {
      Occupation job = ranked.get(j);
      jobs.add(
          new JobStructure.Job(
              job,
              wage(base, job),
              groupOf[j],
              weight(base, job) / totalBefore,
              weight(end, job) / totalAfter));
    }
    return new JobStructure(
        grouping,
        jobs,
        summed(jobs),
        test(jobs),
        1 - totalBefore / before.total().weight(),
        1 - totalAfter / after.total().weight());
  }

  private static double wage(Map<Occupation, LabourSums> sums, Occupation job) {
    return sums.getOrDefault(job, LabourSums.empty()).meanWage().orElse(0);
  }

  private static double weight(Map<Occupation, LabourSums> sums, Occupation job) {
    return sums.getOrDefault(job, LabourSums.empty()).weight();
  }

  private int[] groups(List<Occupation> ranked, Map<Occupation, LabourSums> base, double total) {
    int[] groups = new int[ranked.size()];
    if (grouping == JobGrouping.LOWEST_4_MIDDLE_9_TOP_8) {
      int all = LOWEST_MIDDLE_TOP[0] + LOWEST_MIDDLE_TOP[1] + LOWEST_MIDDLE_TOP[2];
      if (ranked.size() != all) {
        throw Require.refusal(
            "number of occupations", ranked.size(), all + " for lowest 4, middle 9, top 8");
      }
      for (int j = 0; j < groups.length; j++) {
        groups[j] =
            j < LOWEST_MIDDLE_TOP[0] ? 0 : j < LOWEST_MIDDLE_TOP[0] + LOWEST_MIDDLE_TOP[1] ? 1 : 2;
      }
      return groups;
    }
    int count = grouping == JobGrouping.TERCILES ? 3 : 5;
    double below = 0;
    for (int j = 0; j < groups.length; j++) {
      double here = weight(base, ranked.get(j));
      groups[j] = Math.min(count - 1, (int) (count * (below + here / 2) / total));
      below += here;
    }
    return groups;
  }

  private List<JobStructure.Group> summed(List<JobStructure.Job> jobs) {
    String[] names =
        grouping == JobGrouping.QUINTILES
            ? new String[] {"lowest fifth", "second", "third", "fourth", "highest fifth"}
            : new String[] {"lowest paid", "middling", "highest paid"};
    List<JobStructure.Group> groups = new ArrayList<>();
    for (int g = 0; g < names.length; g++) {
      int count = 0;
      double before = 0;
      double after = 0;
      for (JobStructure.Job job : jobs) {
        if (job.group() == g) {
          count++;
          before += job.shareBefore();
          after += job.shareAfter();
        }
      }
      groups.add(new JobStructure.Group(names[g], count, before, after));
    }
    return groups;
  }

  /** Weighted least squares; powers of the centred and orthogonalised logarithm of wages. */
  private static JobStructure.QuadraticTest test(List<JobStructure.Job> jobs) {
    int n = jobs.size();
    double meanX = 0;
    for (JobStructure.Job job : jobs) {
      meanX += job.shareBefore() * Math.log(job.wage());
    }
    double xx = 0;
    double xxx = 0;
    double meanY = 0;
    double xy = 0;
    for (JobStructure.Job job : jobs) {
      double x = Math.log(job.wage()) - meanX;
      xx += job.shareBefore() * x * x;
      xxx += job.shareBefore() * x * x * x;
      meanY += job.shareBefore() * job.change();
      xy += job.shareBefore() * x * job.change();
    }
    double slope = xx > 0 ? xxx / xx : 0;
    double zz = 0;
    double zy = 0;
    for (JobStructure.Job job : jobs) {
      double x = Math.log(job.wage()) - meanX;
      double z = x * x - xx - slope * x;
      zz += job.shareBefore() * z * z;
      zy += job.shareBefore() * z * job.change();
    }
    if (n < 3 || zz <= 1e-12 * xx * xx || xx == 0) {
      Figure few = Figure.empty("a parabola needs three occupations with different wages");
      return new JobStructure.QuadraticTest(few, few, few, few, few, false);
    }
    double c = zy / zz;
    double b = xy / xx - c * slope; // of the centred logarithm
    double a = meanY - c * xx;
    double rest = 0;
    double changes = 0;
    for (JobStructure.Job job : jobs) {
      double x = Math.log(job.wage()) - meanX;
      double miss = job.change() - a - b * x - c * x * x;
      rest += job.shareBefore() * miss * miss;
      changes += job.shareBefore() * job.change() * job.change();
    }
    double turn = meanX - b / (2 * c);
    boolean finite = c != 0 && Math.abs(turn) < 700; // the wage itself is a double
    return new JobStructure.QuadraticTest(
        Figure.of(a - b * meanX + c * meanX * meanX),
        Figure.of(b - 2 * c * meanX),
        Figure.of(c),
        n < FEWEST_FOR_ERROR
            ? Figure.empty("a standard error needs four occupations")
            : rest <= EXACT * changes
                ? Figure.empty(
                    "the parabola fits exactly, which leaves nothing to tell errors from")
                : Figure.of(Math.sqrt(rest / (n - 3) / zz)),
        finite ? Figure.of(Math.exp(turn)) : Figure.empty("the line does not turn"),
        finite && turn >= Math.log(jobs.get(0).wage()) && turn <= Math.log(jobs.get(n - 1).wage()));
  }

  /** The options. */
  @Override
  public String toString() {
    return "JobStructureCalculator, " + grouping.label();
  }
}
