package org.migrationeconomics.calculators.labour.inequality;

import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;

/**
 * How much of inequality lies between groups and how much within them: a part of {@link
 * WageInequality}.
 *
 * <pre>
 *   total = between + within + overlap
 * </pre>
 *
 * <p>The overlap is exactly zero for the measures of the entropy family. For the Gini coefficient
 * it is what is left where the wages of groups interleave, and zero where they do not.
 *
 * <p>Immutable and thread-safe.
 *
 * @param measure what was taken apart
 * @param total inequality among all
 * @param between inequality that would be left if all in a group had the group's mean wage
 * @param within inequality inside of the groups, weighted as the measure asks for
 * @param overlap the rest
 */
public record InequalityDecomposition(
    InequalityMeasure measure, Figure total, Figure between, Figure within, Figure overlap) {

  /** Checks that everything is there. */
  public InequalityDecomposition {
    Require.notNull("measure", measure);
    Require.notNull("total", total);
    Require.notNull("between", between);
    Require.notNull("within", within);
    Require.notNull("overlap", overlap);
  }

  /**
   * The share of inequality that lies between the groups.
   *
   * @return between over total; no value if one has none, or there is no inequality
   */
  public Figure betweenShare() {
    if (!total.isPresent()) {
      return total;
    }
    if (!between.isPresent()) {
      return between;
    }
    return total.value() == 0
        ? Figure.empty("there is no inequality to divide")
        : Figure.of(between.value() / total.value());
  }
}
