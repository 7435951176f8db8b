package org.migrationeconomics.calculators.labour.jobs;

import java.util.List;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.labour.Occupation;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.table.StackedTables;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * Which jobs grew, ranked by what they paid at the beginning: the result of {@link
 * JobStructureCalculator}.
 *
 * <p><b>Units</b>: shares of employment; wages in the unit of the table.
 *
 * <p>Immutable and thread-safe.
 *
 * @param grouping how jobs were put into groups
 * @param jobs the occupations from the lowest paid to the highest
 * @param groups the groups from the lowest paid to the highest
 * @param test the quadratic test of polarization
 * @param unrankedBefore share of employment before in occupations without a wage to rank them by
 * @param unrankedAfter share of employment after in such occupations
 */
public record JobStructure(
    JobGrouping grouping,
    List<Job> jobs,
    List<Group> groups,
    QuadraticTest test,
    double unrankedBefore,
    double unrankedAfter)
    implements Tabular {

  /**
   * One occupation.
   *
   * @param occupation which one
   * @param wage its mean wage before
   * @param group its group, 0 for the lowest paid
   * @param shareBefore its share of ranked employment before
   * @param shareAfter its share of ranked employment after
   */
  public record Job(
      Occupation occupation, double wage, int group, double shareBefore, double shareAfter) {
    /** Checks that nothing is null. */
    public Job {
      Require.finite("wage", wage);
      Require.finite("shareBefore", shareBefore);
      Require.finite("shareAfter", shareAfter);
      Require.notNull("occupation", occupation);
    }

    /**
     * By how much the share changed.
     *
     * @return share after less share before
     */
    public double change() {
      return shareAfter - shareBefore;
    }
  }

  /**
   * One group of occupations.
   *
   * @param name its name
   * @param occupations how many are in it
   * @param shareBefore its share of ranked employment before
   * @param shareAfter its share of ranked employment after
   */
  public record Group(String name, int occupations, double shareBefore, double shareAfter) {
    /** Checks that nothing is null. */
    public Group {
      Require.finite("shareBefore", shareBefore);
      Require.finite("shareAfter", shareAfter);
      Require.notNull("name", name);
    }

    /**
     * By how much the share changed.
     *
     * @return share after less share before
     */
    public double change() {
      return shareAfter - shareBefore;
    }
  }

  /**
   * The parabola through the changes of shares over the logarithm of wages, each job weighted by
   * its employment before.
   *
   * <pre>
   *   change of share = a + b ln w + c (ln w)²
   * </pre>
   *
   * @param constant a
   * @param linear b
   * @param quadratic c; above zero: jobs at both ends grow more than those in the middle
   * @param quadraticError the standard error of c
   * @param lowestPoint the wage at which the parabola turns
   * @param turnsWithin whether it turns between the lowest and the highest wage
   */
  public record QuadraticTest(
      Figure constant,
      Figure linear,
      Figure quadratic,
      Figure quadraticError,
      Figure lowestPoint,
      boolean turnsWithin) {
    /** Checks that nothing is null. */
    public QuadraticTest {
      Require.notNull("constant", constant);
      Require.notNull("linear", linear);
      Require.notNull("quadratic", quadratic);
      Require.notNull("quadraticError", quadraticError);
      Require.notNull("lowestPoint", lowestPoint);
    }

    /**
     * Whether the shape is that of polarization; it says nothing about significance, for which
     * compare c with its error.
     *
     * @return true if c is above zero and the parabola turns within the range of wages
     */
    public boolean isPolarized() {
      return quadratic.isPresent() && quadratic.value() > 0 && turnsWithin;
    }
  }

  /** Copies the lists. */
  public JobStructure {
    Require.finite("unrankedBefore", unrankedBefore);
    Require.finite("unrankedAfter", unrankedAfter);
    Require.notNull("jobs", jobs);
    Require.notNull("groups", groups);
    Require.notNull("grouping", grouping);
    jobs = List.copyOf(jobs);
    groups = List.copyOf(groups);
    Require.notNull("test", test);
  }

  @Override
  public TextTable table() {
    TextTable.Builder table =
        TextTable.titled("jobs by wage rank, " + grouping.label() + unranked())
            .column("jobs")
            .unit("occupations")
            .column("occupations")
            .unit("%")
            .column("before, %", 2)
            .column("after, %", 2)
            .unit("percentage points")
            .column("change, points", 2);
    for (Group group : groups) {
      table.row(
          group.name(),
          group.occupations(),
          100 * group.shareBefore(),
          100 * group.shareAfter(),
          100 * group.change());
    }
    table.note(
        "Quadratic in log wage: "
            + test.quadratic()
            + ", s.e. "
            + test.quadraticError()
            + (test.isPolarized() ? ", polarized" : ", not polarized"));
    return table.build();
  }

  /** The groups, each occupation, and what is left out for want of a wage before. */
  @Override
  public TextTable dataTable() {
    return StackedTables.titled(table().title(), "part")
        .add(this::table, "groups")
        .add(this::occupations, "occupations")
        .figure("constant", "1", test.constant(), "quadratic in log wage")
        .figure("linear", "1", test.linear(), "quadratic in log wage")
        .figure("quadratic", "1", test.quadratic(), "quadratic in log wage")
        .figure("s.e. of the quadratic", "1", test.quadraticError(), "quadratic in log wage")
        .figure("lowest point", "log wage", test.lowestPoint(), "quadratic in log wage")
        .add(
            () ->
                TextTable.titled("unranked")
                    .column("jobs")
                    .unit("persons")
                    .column("before")
                    .column("after")
                    .row("left out, without a wage before", unrankedBefore, unrankedAfter)
                    .build(),
            "left out")
        .build();
  }

  private TextTable occupations() {
    TextTable.Builder table =
        TextTable.titled("occupations")
            .column("occupation")
            .column("group")
            .unit("that of the wages")
            .column("wage before")
            .unit("%")
            .column("before, %")
            .column("after, %");
    for (Job job : jobs) {
      table.row(
          job.occupation().toString(),
          job.group(),
          job.wage(),
          100 * job.shareBefore(),
          100 * job.shareAfter());
    }
    return table.build();
  }

  private String unranked() {
    return unrankedBefore > 0 || unrankedAfter > 0
        ? "; left out are occupations without a wage before, "
            + Numbers.readable(100 * unrankedBefore)
            + " % of employment before and "
            + Numbers.readable(100 * unrankedAfter)
            + " % after"
        : "";
  }

  /** The table, shortened to what JShell prints. */
  @Override
  public String toString() {
    return table().brief();
  }
}
