package org.migrationeconomics.calculators.labour.segregation;

import org.migrationeconomics.core.internal.Require;

/**
 * How one group is distributed over units, compared with everybody.
 *
 * <pre>
 *   D^g   ½ Σ abs(c/C - t/T)                     which share of the group would have to move
 *   Φ^g   Σ (c/C) ln((c/C) / (t/T))              Σ (C/T) Φ^g = M
 * </pre>
 *
 * <p><b>Units</b>: plain numbers; Φ in units of the logarithm.
 *
 * <p><b>Source</b>: O. Alonso-Villar and C. del Río, Mathematical Social Sciences 60 (2010), 30-38.
 *
 * <p>Immutable and thread-safe.
 *
 * @param group the label of the group
 * @param count C, how many people
 * @param share C/T, their share in all
 * @param dissimilarity D^g, from 0 to 1
 * @param information Φ^g, not negative but for rounding
 * @param gini the Gini coefficient of the group against all others, from 0 to 1
 * @param isolation the share of the group in the unit of its average member, from 0 to 1
 * @param correlationRatio η² of the group against all others, from 0 to 1
 */
public record LocalSegregation(
    String group,
    double count,
    double share,
    double dissimilarity,
    double information,
    double gini,
    double isolation,
    double correlationRatio) {

  /**
   * Validates the numbers.
   *
   * @throws IllegalArgumentException if one is out of its range
   */
  public LocalSegregation {
    Require.text("group", group);
    Require.positive("count of " + group, count);
    Require.share("share of " + group, share);
    Require.share("dissimilarity of " + group, dissimilarity);
    Require.finite("information of " + group, information);
    Require.share("Gini of " + group, gini);
    Require.share("isolation of " + group, isolation);
    Require.share("correlation ratio of " + group, correlationRatio);
  }
}
