package org.migrationeconomics.calculators.society.diversity;

import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;

/**
 * The measures of one mixture, without distances: a row of {@link CulturalDiversity}.
 *
 * <p><b>Units</b>: plain numbers, the entropy in natural logarithms.
 *
 * <p>Immutable and thread-safe.
 *
 * @param label whose groups they are
 * @param groups how many
 * @param sum what their shares add up to, as they were given
 * @param fractionalisation A = 1 − Σ s²
 * @param polarisation RQ, in the form that was chosen
 * @param entropy −Σ s ln s
 * @param effectiveGroups 1/Σ s², the number of groups of equal size that would be as diverse; no
 *     value of shares as given that do not add up to one
 */
public record MixtureMeasures(
    String label,
    int groups,
    double sum,
    double fractionalisation,
    double polarisation,
    double entropy,
    Figure effectiveGroups) {

  /**
   * Checks the measures.
   *
   * @throws IllegalArgumentException if one is missing or not finite
   */
  public MixtureMeasures {
    Require.text("label", label);
    if (groups < 1) {
      throw Require.refusal("groups", groups, "at least 1");
    }
    Require.positive("sum", sum);
    Require.finite("fractionalisation", fractionalisation);
    Require.finite("polarisation", polarisation);
    Require.finite("entropy", entropy);
    Require.notNull("effectiveGroups", effectiveGroups);
    sum += 0.0;
    fractionalisation += 0.0;
    polarisation += 0.0;
    entropy += 0.0;
  }
}
