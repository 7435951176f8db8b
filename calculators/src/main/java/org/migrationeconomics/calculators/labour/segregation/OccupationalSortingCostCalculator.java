package org.migrationeconomics.calculators.labour.segregation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.migrationeconomics.calculators.labour.segregation.OccupationalSortingCost.Cost;
import org.migrationeconomics.calculators.labour.segregation.internal.SegregationKernel;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.labour.LabourSums;
import org.migrationeconomics.core.labour.LabourTable;
import org.migrationeconomics.core.labour.Occupation;
import org.migrationeconomics.core.labour.WageUnit;

/**
 * Works out what it costs a group that its members are allocated to some occupations rather than to
 * others.
 *
 * <pre>
 *   Γ^g = Σ (c/C - t/T) w/w̄,      w̄ = Σ (t/T) w
 *
 *   c, C   members of the group in the occupation, in all
 *   t, T   everybody in the occupation, in all
 *   w      mean wage of everybody in the occupation
 * </pre>
 *
 * <p>Γ is the difference between the mean wage of the group and that of everybody, as a share of
 * the latter, if in every occupation all were paid alike: what is left out is exactly that people
 * are paid unequally within occupations. It is zero without segregation and with equal wages, and
 * weighted by the sizes of groups it adds up to zero.
 *
 * <p><b>Units</b>: a share of the mean wage; money in the unit of wages.
 *
 * <p><b>Source</b>: after C. del Río and O. Alonso-Villar, Review of Income and Wealth 61 (2015);
 * the formula is derived here from its properties (zero without segregation or with equal wages,
 * groups add up to zero).
 *
 * <p><b>Reproduces</b>: Swiss Labour Market Survey 1998, ISCO major groups by sex: men
 * +0.0116334419, women -0.0127916762 (worked out apart from this library; {@code
 * SwissSegregationTest}).
 *
 * <p>With survey weights both the people and the wages are weighted, as {@code LabourTable} sums
 * them: +0.0183285169 and -0.0216636817 in the same survey. Weighted people beside unweighted wages
 * give other figures, which belong to no population.
 *
 * <p>Immutable and thread-safe.
 */
public final class OccupationalSortingCostCalculator {

  private static final OccupationalSortingCostCalculator DEFAULT =
      new OccupationalSortingCostCalculator();

  private OccupationalSortingCostCalculator() {}

  /**
   * The calculator; it has no options.
   *
   * @return the calculator
   */
  public static OccupationalSortingCostCalculator withDefaults() {
    return DEFAULT;
  }

  /**
   * Works out the cost from workers with wages. People without a wage count in the distribution
   * over occupations; the wage of an occupation is the mean of those who have one.
   *
   * @param table workers by segment and occupation, with wages
   * @return gain or loss of each segment
   * @throws IllegalArgumentException if there are workers of fewer than two segments, or an
   *     occupation in which nobody has a wage
   */
  public OccupationalSortingCost calculate(LabourTable table) {
    GroupCounts counts = GroupCounts.of(Require.notNull("table", table));
    SortedMap<Occupation, LabourSums> occupations = table.byOccupation();
    double[] wages = new double[counts.units().size()];
    int unit = 0;
    for (Map.Entry<Occupation, LabourSums> occupation : occupations.entrySet()) {
      LabourSums sums = occupation.getValue();
      if (sums.weight() > 0 && !sums.meanWage().isPresent()) {
        throw Require.refusal(
            "mean wage of " + occupation.getKey(),
            "missing",
            "a wage in every occupation; leave out those in which nobody has one");
      }
      wages[unit++] = sums.meanWage().orElse(0);
    }
    return calculate(
        counts, wages, table.wageUnit().map(WageUnit::label).orElse("units of the wages"));
  }

  /**
   * Works out the cost from counts and the mean wages of occupations.
   *
   * @param counts people by occupation and group
   * @param wages the mean wage of everybody in each occupation, in the order of the units
   * @return gain or loss of each group
   * @throws IllegalArgumentException if there are people of fewer than two groups, more or fewer
   *     wages than units, or a wage where there are people is not a finite number above zero
   */
  public OccupationalSortingCost calculate(GroupCounts counts, double... wages) {
    Require.notNull("wages", wages);
    return calculate(Require.notNull("counts", counts), wages.clone(), "units of the wages");
  }

  private static OccupationalSortingCost calculate(
      GroupCounts counts, double[] wages, String wageUnit) {
    if (wages.length != counts.units().size()) {
      throw Require.refusal(
          "number of wages", wages.length, counts.units().size() + ", one for each unit");
    }
    GroupCounts people = counts.withoutEmpty();
    SegregationFormulas.twoGroups(people);
    double[] unitTotals = people.unitTotals();
    List<Double> kept = new ArrayList<>();
    double bill = 0;
    double[] allTotals = counts.unitTotals();
    for (int u = 0; u < allTotals.length; u++) {
      if (allTotals[u] > 0) {
        kept.add(Require.positive("wage of " + counts.units().get(u), wages[u]));
        bill += wages[u] * allTotals[u];
      }
    }
    double mean = bill / people.total();
    List<Cost> costs = new ArrayList<>();
    for (String group : people.groups()) {
      double[] members = people.ofGroup(group);
      double size = SegregationKernel.sum(members);
      double gamma = 0;
      double absolute = 0;
      for (int u = 0; u < members.length; u++) {
        double difference = members[u] / size - unitTotals[u] / people.total();
        // Less the mean, which adds nothing in sum, so that equal wages give zero exactly.
        gamma += difference * (kept.get(u) - mean);
        absolute += Math.abs(difference);
      }
      costs.add(
          new Cost(
              group,
              Math.min(size / people.total(), 1),
              Math.min(absolute / 2, 1),
              gamma / mean,
              gamma));
    }
    return new OccupationalSortingCost(people, kept, mean, wageUnit, costs);
  }

  /** The name of the calculator. */
  @Override
  public String toString() {
    return "OccupationalSortingCostCalculator";
  }
}
