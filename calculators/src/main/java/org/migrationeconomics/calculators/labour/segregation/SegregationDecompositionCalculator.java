package org.migrationeconomics.calculators.labour.segregation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.migrationeconomics.calculators.labour.segregation.SegregationDecomposition.Level;
import org.migrationeconomics.calculators.labour.segregation.SegregationDecomposition.Part;
import org.migrationeconomics.calculators.labour.segregation.internal.SegregationKernel;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;

/**
 * Divides segregation between the levels of nested units, of any depth: between states, between
 * districts inside them, between schools inside those.
 *
 * <pre>
 *   M(schools) = M(states) + [M(districts) - M(states)] + [M(schools) - M(districts)]
 *   M(districts) - M(states) = Σ p(s) M(districts of s)
 *   H: each term divided by E(groups); inside one state H(s) = M(s) / E(s)
 * </pre>
 *
 * <p>To divide the segregation of groups nested in larger groups (countries of birth in natives and
 * migrants) transpose the counts.
 *
 * <p>Options and their defaults: {@link #withLogarithmBase} e.
 *
 * <p><b>Units</b>: M in units of the logarithm, H a plain number.
 *
 * <p><b>Source</b>: H. Theil, <i>Statistical Decomposition Analysis</i>, 1972; R. Mora and J.
 * Ruiz-Castillo, Sociological Methodology 41 (2011), 159-194.
 *
 * <p><b>Reproduces</b>: for the schools of the R package segregation, M between states
 * 0.0992437012829, districts in states 0.2387087955059, schools in districts 0.0875864790876, and
 * the segregation inside each state ({@code SchoolsTest}).
 *
 * <p>Immutable and thread-safe.
 */
public final class SegregationDecompositionCalculator {

  private static final SegregationDecompositionCalculator DEFAULTS =
      new SegregationDecompositionCalculator(Math.E);

  private final double base;
  private final double unitOfInformation;

  private SegregationDecompositionCalculator(double base) {
    this.base = base;
    this.unitOfInformation = base == Math.E ? 1 : Math.log(base);
  }

  /**
   * Natural logarithms.
   *
   * @return the calculator
   */
  public static SegregationDecompositionCalculator withDefaults() {
    return DEFAULTS;
  }

  /**
   * A copy with logarithms to another base.
   *
   * @param newBase above 1
   * @return the calculator
   * @throws IllegalArgumentException if the base is not a finite number above 1
   */
  public SegregationDecompositionCalculator withLogarithmBase(double newBase) {
    return new SegregationDecompositionCalculator(SegregationIndicesCalculator.base(newBase));
  }

  /**
   * Divides segregation.
   *
   * @param counts people by unit and group
   * @param hierarchy where each unit lies
   * @return what each level adds, and segregation inside each larger unit
   * @throws IllegalArgumentException if there are people of fewer than two groups, or a unit with
   *     people is not in the hierarchy
   */
  public SegregationDecomposition calculate(GroupCounts counts, UnitHierarchy hierarchy) {
    GroupCounts people = Require.notNull("counts", counts).withoutEmpty();
    Require.notNull("hierarchy", hierarchy);
    SegregationFormulas.twoGroups(people);
    // A hierarchy of one level is asked for no path below.
    people.units().forEach(hierarchy::path);
    double entropy = SegregationFormulas.entropy(people.groupTotals());
    double all = SegregationFormulas.mutualInformation(people);
    List<Level> levels = new ArrayList<>();
    List<Part> parts = new ArrayList<>();
    double above = 0;
    for (int i = 0; i < hierarchy.levels().size(); i++) {
      int depth = i;
      String name = hierarchy.levels().get(i);
      boolean last = i == hierarchy.levels().size() - 1;
      GroupCounts level =
          last ? people : people.regroupedUnits(unit -> hierarchy.path(unit).get(depth));
      double m = last ? all : SegregationFormulas.mutualInformation(level);
      double added = m - above;
      levels.add(
          new Level(
              name,
              level.units().size(),
              added / unitOfInformation,
              added / entropy,
              all > 0
                  ? Figure.of(added / all)
                  : Figure.empty("there is no segregation to be divided")));
      above = m;
      if (!last) {
        parts.addAll(parts(people, hierarchy, depth, entropy));
      }
    }
    return new SegregationDecomposition(
        all / unitOfInformation, Math.min(all / entropy, 1), levels, parts);
  }

  private List<Part> parts(
      GroupCounts people, UnitHierarchy hierarchy, int depth, double entropyOfAll) {
    Map<String, List<Integer>> members = new LinkedHashMap<>();
    for (int u = 0; u < people.units().size(); u++) {
      String part = hierarchy.path(people.units().get(u)).get(depth);
      members.computeIfAbsent(part, key -> new ArrayList<>()).add(u);
    }
    double[] cells = people.toArrayUnsafe();
    int groups = people.groups().size();
    List<Part> parts = new ArrayList<>();
    members.forEach(
        (part, units) -> {
          double[] inside = new double[units.size() * groups];
          int row = 0;
          for (int unit : units) {
            System.arraycopy(cells, unit * groups, inside, row * groups, groups);
            row++;
          }
          double[] groupTotals = new double[groups];
          double total =
              SegregationKernel.totals(
                  inside, units.size(), groups, new double[units.size()], groupTotals);
          double m = SegregationKernel.mutualInformation(inside, units.size(), groups);
          double entropy = SegregationKernel.entropy(groupTotals, total);
          parts.add(
              new Part(
                  hierarchy.levels().get(depth),
                  part,
                  Math.min(total / people.total(), 1),
                  m / unitOfInformation,
                  entropy > 0
                      ? Figure.of(Math.min(m / entropy, 1))
                      : Figure.empty("people of one group only are in " + part),
                  entropy / entropyOfAll));
        });
    return parts;
  }

  /** Options in one line. */
  @Override
  public String toString() {
    return "SegregationDecompositionCalculator, logarithms to base "
        + (base == Math.E ? "e" : Numbers.readable(base));
  }
}
