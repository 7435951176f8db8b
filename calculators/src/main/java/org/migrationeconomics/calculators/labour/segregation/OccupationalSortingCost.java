package org.migrationeconomics.calculators.labour.segregation;

import java.util.List;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.table.StackedTables;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * What each group gains or loses by the occupations into which its members are sorted: the result
 * of {@link OccupationalSortingCostCalculator}.
 *
 * <p><b>Units</b>: {@link Cost#gamma} is a share of the mean wage; wages in {@link #wageUnit}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param counts people by occupation and group, without empty ones
 * @param wages the mean wage of everybody in each occupation, in the order of the counts
 * @param meanWage the mean wage of everybody if each has that of the occupation
 * @param wageUnit the unit of wages in words
 * @param groups gain or loss of each group
 */
public record OccupationalSortingCost(
    GroupCounts counts, List<Double> wages, double meanWage, String wageUnit, List<Cost> groups)
    implements Tabular {

  /**
   * Copies the lists.
   *
   * @throws IllegalArgumentException if there is not one wage for each unit, or one is not above
   *     zero
   */
  public OccupationalSortingCost {
    Require.notNull("wages", wages);
    Require.notNull("groups", groups);
    Require.notNull("counts", counts);
    wages = List.copyOf(wages);
    groups = List.copyOf(groups);
    if (wages.size() != counts.units().size()) {
      throw Require.refusal(
          "number of wages", wages.size(), counts.units().size() + ", one for each unit");
    }
    for (double wage : wages) {
      Require.positive("wage", wage);
    }
    Require.positive("mean wage", meanWage);
    Require.text("wage unit", wageUnit);
  }

  /**
   * Gain or loss of one group.
   *
   * @param group its label
   * @param share its share of all people
   * @param dissimilarity D^g, the share of the group that would have to change occupation
   * @param gamma Γ^g: by which share of the mean wage the group stands better (above zero) or worse
   *     than if it were distributed as everybody
   * @param perWorker the same in money for each member
   */
  public record Cost(
      String group, double share, double dissimilarity, double gamma, double perWorker) {

    /**
     * Validates the numbers.
     *
     * @throws IllegalArgumentException if one is out of its range
     */
    public Cost {
      Require.text("group", group);
      Require.share("share of " + group, share);
      Require.share("dissimilarity of " + group, dissimilarity);
      Require.finite("gamma of " + group, gamma);
      Require.finite("gain of " + group, perWorker);
    }
  }

  /**
   * Gain or loss of one group.
   *
   * @param label its label
   * @return the figures
   * @throws IllegalArgumentException if there is no such group with people
   */
  public Cost group(String label) {
    return groups.get(counts.groupIndex(label));
  }

  /**
   * From which occupations the gain or loss of a group comes.
   *
   * @param label the group
   * @return a row for each occupation; the last column adds up to Γ^g
   * @throws IllegalArgumentException if there is no such group with people
   */
  public TextTable byOccupation(String label) {
    double[] members = counts.ofGroup(label);
    double[] totals = counts.unitTotals();
    double group = 0;
    for (double here : members) {
      group += here;
    }
    TextTable.Builder table =
        TextTable.titled("Sorting of " + label + " into occupations")
            .column("occupation")
            .unit("1")
            .column("share of group", 4)
            .column("share of all", 4)
            .column("wage / mean", 4)
            .column("part of Γ", 6);
    for (int u = 0; u < totals.length; u++) {
      double share = members[u] / group;
      double all = totals[u] / counts.total();
      double relative = wages.get(u) / meanWage;
      table.row(counts.units().get(u), share, all, relative, (share - all) * (relative - 1));
    }
    return table
        .note(
            "Γ = Σ (share of group - share of all)·(wage/mean - 1); the -1 adds nothing to the sum")
        .build();
  }

  @Override
  public TextTable table() {
    TextTable.Builder table =
        TextTable.titled("What sorting into occupations gives (+) or costs (-)")
            .column("group")
            .unit("1")
            .column("share", 4)
            .column("D^g", 4)
            .column("Γ, share of mean wage", 6)
            .unit(wageUnit)
            .column("per worker, " + wageUnit, 4);
    for (Cost one : groups) {
      table.row(one.group(), one.share(), one.dissimilarity(), one.gamma(), one.perWorker());
    }
    return table
        .note("Mean wage " + Numbers.readable(meanWage) + " " + wageUnit + "; Σ share·Γ = 0")
        .build();
  }

  /** The groups, and the occupations of each. */
  @Override
  public TextTable dataTable() {
    StackedTables stack = StackedTables.titled(table().title(), "part").add(this::table, "groups");
    stack
        .figure("mean wage", wageUnit, meanWage, "all")
        .add(counts::table, "counts")
        .add(this::wagesByOccupation, "wages");
    groups.forEach(one -> stack.add(() -> byOccupation(one.group()), "sorting of " + one.group()));
    return stack.build();
  }

  private TextTable wagesByOccupation() {
    TextTable.Builder table =
        TextTable.titled("wages").column("occupation").unit(wageUnit).column("mean wage");
    for (int u = 0; u < wages.size(); u++) {
      table.row(counts.units().get(u), wages.get(u));
    }
    return table.build();
  }

  /** The table. */
  @Override
  public String toString() {
    return table().brief();
  }
}
