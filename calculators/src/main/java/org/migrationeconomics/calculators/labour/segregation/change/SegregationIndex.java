package org.migrationeconomics.calculators.labour.segregation.change;

import org.migrationeconomics.calculators.labour.segregation.GroupCounts;
import org.migrationeconomics.calculators.labour.segregation.internal.SegregationKernel;
import org.migrationeconomics.core.internal.Require;

/** The index of segregation whose change is divided. */
public enum SegregationIndex {
  /** M, mutual information in natural units. */
  MUTUAL_INFORMATION("M"),
  /** H, Theil's index: M by the entropy of groups. */
  THEIL_H("H"),
  /** D, of any number of groups; of two it is Duncan's. */
  DISSIMILARITY("D"),
  /** G, of any number of groups. */
  GINI("G"),
  /** I, Karmel and MacLachlan's, of two groups. */
  KARMEL_MACLACHLAN("I"),
  /** Hutchens' square root index, of two groups. */
  HUTCHENS("Hutchens");

  private final String symbol;

  SegregationIndex(String symbol) {
    this.symbol = symbol;
  }

  /**
   * How the index is written.
   *
   * @return for example {@code M}
   */
  public String symbol() {
    return symbol;
  }

  /**
   * The index of some counts.
   *
   * @param counts people by unit and group
   * @return the index
   * @throws IllegalArgumentException if there are people of fewer than two groups, or the index is
   *     one of two groups and there are more
   */
  public double of(GroupCounts counts) {
    GroupCounts people = Require.notNull("counts", counts).withoutEmpty();
    if (people.groups().size() < 2) {
      throw Require.refusal(
          "number of groups with people", people.groups().size(), "at least two groups");
    }
    checkGroups(people.groups().size());
    return of(people.toArrayUnsafe(), people.units().size(), people.groups().size());
  }

  void checkGroups(int groups) {
    if ((this == KARMEL_MACLACHLAN || this == HUTCHENS) && groups != 2) {
      throw Require.refusal("number of groups with people", groups, "two, for the index " + symbol);
    }
  }

  /** No group may be empty or alone. */
  double of(double[] cells, int units, int groups) {
    double[] unitTotals = new double[units];
    double[] groupTotals = new double[groups];
    double total = SegregationKernel.totals(cells, units, groups, unitTotals, groupTotals);
    double interaction = 0;
    for (double group : groupTotals) {
      interaction += group / total * (1 - group / total);
    }
    return switch (this) {
      case MUTUAL_INFORMATION ->
          SegregationKernel.mutualInformation(
              cells, unitTotals, groupTotals, total, new double[groups]);
      case THEIL_H ->
          SegregationKernel.mutualInformation(
                  cells, unitTotals, groupTotals, total, new double[groups])
              / SegregationKernel.entropy(groupTotals, total);
      case HUTCHENS ->
          SegregationKernel.hutchens(
              SegregationKernel.column(cells, groups, 0),
              SegregationKernel.column(cells, groups, 1));
      case GINI -> gini(cells, unitTotals, groupTotals, total) / interaction;
      // I = 2P(1-P)·D, and of two groups 2P(1-P) is the interaction.
      case KARMEL_MACLACHLAN -> deviation(cells, unitTotals, groupTotals, total);
      case DISSIMILARITY -> deviation(cells, unitTotals, groupTotals, total) / interaction;
    };
  }

  private static double gini(
      double[] cells, double[] unitTotals, double[] groupTotals, double total) {
    double[] ginis = new double[groupTotals.length];
    SegregationKernel.ginis(cells, unitTotals, groupTotals, ginis);
    double gini = 0;
    for (int g = 0; g < ginis.length; g++) {
      double share = groupTotals[g] / total;
      gini += ginis[g] * share * (1 - share);
    }
    return gini;
  }

  private static double deviation(
      double[] cells, double[] unitTotals, double[] groupTotals, double total) {
    double[] absolute = new double[groupTotals.length];
    SegregationKernel.deviations(
        cells,
        unitTotals,
        groupTotals,
        total,
        absolute,
        new double[absolute.length],
        new double[absolute.length]);
    return SegregationKernel.sum(absolute) / (2 * total);
  }
}
