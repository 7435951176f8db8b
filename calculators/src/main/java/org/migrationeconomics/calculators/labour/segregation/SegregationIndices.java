package org.migrationeconomics.calculators.labour.segregation;

import java.util.ArrayList;
import java.util.List;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.table.StackedTables;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * How segregated any number of groups are over units: the result of {@link
 * SegregationIndicesCalculator}, where the formulas are.
 *
 * <p><b>Units</b>: plain numbers; M and entropies in units of the logarithm.
 *
 * <p>Immutable and thread-safe.
 *
 * @param counts the people of whom this is said, without empty units and groups
 * @param logarithmBase the base of logarithms
 * @param mutualInformation M
 * @param theilH H = M / E(groups)
 * @param groupEntropy E(groups)
 * @param unitEntropy E(units)
 * @param interaction Simpson's I, the probability that two people are of different groups
 * @param dissimilarity multigroup D
 * @param gini multigroup G
 * @param relativeDiversity R
 * @param squaredVariation C, the squared coefficient of variation
 * @param normalizedExposure P
 * @param local each group against everybody, in the order of the groups
 */
public record SegregationIndices(
    GroupCounts counts,
    double logarithmBase,
    double mutualInformation,
    double theilH,
    double groupEntropy,
    double unitEntropy,
    double interaction,
    double dissimilarity,
    double gini,
    double relativeDiversity,
    double squaredVariation,
    double normalizedExposure,
    List<LocalSegregation> local)
    implements Tabular {

  /**
   * Copies the list and validates the numbers.
   *
   * @throws IllegalArgumentException if an index is out of its range
   */
  public SegregationIndices {
    Require.notNull("local", local);
    Require.notNull("counts", counts);
    Require.positive("logarithm base", logarithmBase);
    Require.notNegative("mutual information", mutualInformation);
    Require.share("Theil H", theilH);
    Require.positive("group entropy", groupEntropy);
    Require.notNegative("unit entropy", unitEntropy);
    Require.share("interaction", interaction);
    Require.share("dissimilarity", dissimilarity);
    Require.share("Gini", gini);
    Require.share("relative diversity", relativeDiversity);
    Require.share("squared variation", squaredVariation);
    Require.share("normalized exposure", normalizedExposure);
    local = List.copyOf(local);
  }

  /**
   * One group against everybody.
   *
   * @param group the label of the group
   * @return its local indices
   * @throws IllegalArgumentException if there is no such group with people
   */
  public LocalSegregation local(String group) {
    Require.notNull("group", group);
    return local.get(counts.groupIndex(group));
  }

  /**
   * The share of a group in the unit of the average member of another: isolation, if it is the
   * same.
   *
   * <pre>
   *   Σ (x/X)(y/t)
   * </pre>
   *
   * <p>Over all groups that are met it adds up to 1.
   *
   * @param of the group whose members meet others
   * @param to the group they meet
   * @return from 0 to 1
   * @throws IllegalArgumentException if there is no such group with people
   */
  public double exposure(String of, String to) {
    Require.notNull("to", to);
    double[] met = counts.ofGroup(to);
    double[] meeting = counts.ofGroup(of);
    double[] totals = counts.unitTotals();
    double sum = 0;
    double all = 0;
    for (int u = 0; u < met.length; u++) {
      sum += meeting[u] * (met[u] / totals[u]);
      all += meeting[u];
    }
    return Math.min(sum / all, 1);
  }

  /**
   * How much more often a group is found in a unit than in the whole.
   *
   * @param unit the label of the unit
   * @param group the label of the group
   * @return (share of the group in the unit) / (share of the group in all); 1 where they are the
   *     same
   * @throws IllegalArgumentException if there is no such unit or group with people
   */
  public double locationQuotient(String unit, String group) {
    Require.notNull("unit", unit);
    return quotient(
        counts.unitIndex(unit),
        counts.groupIndex(group),
        counts.unitTotals(),
        counts.groupTotals());
  }

  private double quotient(int unit, int group, double[] unitTotals, double[] groupTotals) {
    return counts.at(unit, group) / unitTotals[unit] / (groupTotals[group] / counts.total());
  }

  /**
   * All location quotients.
   *
   * @return a row for each unit, a column for each group
   */
  public TextTable locationQuotients() {
    TextTable.Builder table =
        TextTable.titled("Location quotients: share in the unit by share in all")
            .column("unit")
            .unit("1");
    counts.groups().forEach(table::column);
    double[] unitTotals = counts.unitTotals();
    double[] groupTotals = counts.groupTotals();
    for (int u = 0; u < unitTotals.length; u++) {
      List<Object> row = new ArrayList<>();
      row.add(counts.units().get(u));
      for (int g = 0; g < groupTotals.length; g++) {
        row.add(quotient(u, g, unitTotals, groupTotals));
      }
      table.row(row.toArray());
    }
    return table.build();
  }

  /**
   * Whom the members of each group meet.
   *
   * @return a row for each group, which adds up to 1; isolation stands in the diagonal
   */
  public TextTable exposures() {
    TextTable.Builder table =
        TextTable.titled("Exposure: share of a group in the unit of the average member of another")
            .column("of")
            .unit("1");
    counts.groups().forEach(to -> table.column("to " + to, 6));
    for (String of : counts.groups()) {
      List<Object> row = new ArrayList<>();
      row.add(of);
      counts.groups().forEach(to -> row.add(exposure(of, to)));
      table.row(row.toArray());
    }
    return table.build();
  }

  /** The indices of all groups together by name, with their formulas. */
  @Override
  public TextTable table() {
    TextTable.Builder table =
        TextTable.titled("Segregation, " + counts)
            .column("index")
            .column("formula")
            .unit("1")
            .column("value", 6)
            .row("mutual information M", "Σ p ln(p(u,g)/(p(u) p(g)))", mutualInformation)
            .row("Theil H", "M / E(groups)", theilH)
            .row("entropy of groups", "E(groups)", groupEntropy)
            .row("entropy of units", "E(units)", unitEntropy)
            .row("interaction (Simpson)", "I = Σ p(1-p)", interaction)
            .row("dissimilarity D", "Σ Σ t|P-p| / (2TI)", dissimilarity)
            .row("Gini G", "Σ Σ Σ t t'|P-P'| / (2T²I)", gini)
            .row("relative diversity R", "Σ Σ t(P-p)² / (TI)", relativeDiversity)
            .row("squared variation C", "Σ Σ t(P-p)² / (T(G-1)p)", squaredVariation)
            .row("normalized exposure P", "Σ Σ t(P-p)² / (T(1-p))", normalizedExposure);
    if (logarithmBase != Math.E) {
      table.note("Logarithms to base " + Numbers.readable(logarithmBase));
    }
    return table.build();
  }

  /** The indices, those of each group, exposures and location quotients, and the counts. */
  @Override
  public TextTable dataTable() {
    return StackedTables.titled("Segregation, " + counts, "part")
        .add(this::table, "indices")
        .add(this::byGroup, "groups")
        .add(this::exposures, "exposure")
        .add(this::locationQuotients, "location quotients")
        .add(counts::table, "counts")
        .figure("base of the logarithms", "1", logarithmBase, "logarithms")
        .build();
  }

  /**
   * Each group against everybody.
   *
   * @return a row for each group
   */
  public TextTable byGroup() {
    TextTable.Builder table =
        TextTable.titled("Segregation of each group from everybody")
            .column("group")
            .unit("persons")
            .column("people")
            .unit("1")
            .column("share", 4)
            .column("D^g", 6)
            .column("Φ^g", 6)
            .column("Gini", 6)
            .column("isolation", 6)
            .column("η²", 6);
    for (LocalSegregation one : local) {
      table.row(
          one.group(),
          one.count(),
          one.share(),
          one.dissimilarity(),
          one.information(),
          one.gini(),
          one.isolation(),
          one.correlationRatio());
    }
    return table.note("Σ share·Φ^g = M = " + Numbers.fixed(mutualInformation, 6)).build();
  }

  /** The table. */
  @Override
  public String toString() {
    return table().brief();
  }
}
