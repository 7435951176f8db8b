package org.migrationeconomics.calculators.labour.inequality;

import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;

/**
 * Inequality within one group of workers: a part of {@link WageInequality}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param group its name
 * @param personShare its share of persons with a wage
 * @param wageShare its share of all wages
 * @param meanWage its mean wage
 * @param theil Theil's T within the group
 * @param meanLogDeviation the mean logarithmic deviation within the group
 * @param generalisedEntropy2 half the squared coefficient of variation within the group
 * @param gini the Gini coefficient within the group
 */
public record GroupInequality(
    String group,
    double personShare,
    double wageShare,
    double meanWage,
    Figure theil,
    Figure meanLogDeviation,
    Figure generalisedEntropy2,
    Figure gini) {

  /**
   * Checks the shares.
   *
   * @throws IllegalArgumentException if a share is not from 0 to 1
   */
  public GroupInequality {
    Require.text("group", group);
    Require.share("share of persons", personShare);
    Require.share("share of wages", wageShare);
    Require.notNegative("mean wage", meanWage);
    Require.notNull("Theil T", theil);
    Require.notNull("mean log deviation", meanLogDeviation);
    Require.notNull("GE(2)", generalisedEntropy2);
    Require.notNull("Gini", gini);
  }

  /**
   * One of the measures.
   *
   * @param measure which one
   * @return its value within the group
   */
  public Figure of(InequalityMeasure measure) {
    Require.notNull("measure", measure);
    return switch (measure) {
      case THEIL -> theil;
      case MEAN_LOG_DEVIATION -> meanLogDeviation;
      case GENERALISED_ENTROPY_2 -> generalisedEntropy2;
      case GINI -> gini;
    };
  }
}
