package org.migrationeconomics.calculators.remittance.inequality;

import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;

/**
 * What one source of income has to do with the inequality of all income: a row of {@link
 * IncomeSourceGini}.
 *
 * <p><b>Units</b>: all are plain ratios: 0.14 is 14 %.
 *
 * <p>Immutable and thread-safe.
 *
 * @param source what the source is called
 * @param losses how many households have a negative income from it, which takes the bound of 1 from
 *     its Gini; 0 for a published table, which does not say
 * @param share S, its share in all income
 * @param gini G of the source among all households, those without it included; no value if the
 *     income from it is not above zero in the mean
 * @param correlation R, from −1 to 1, the Gini correlation of the source with the rank in total
 *     income; no value if all households have the same from it
 * @param contribution what the source adds to the Gini of all income, S·G·R; it exists even where a
 *     factor does not
 * @param shareOfInequality the contribution as a share of the Gini; no value if the Gini is 0
 * @param elasticity the relative change of the Gini as the source rises everywhere in the same
 *     proportion: share of inequality less share of income; no value if the Gini is 0
 */
public record IncomeSourceInequality(
    String source,
    int losses,
    double share,
    Figure gini,
    Figure correlation,
    double contribution,
    Figure shareOfInequality,
    Figure elasticity) {

  /** Checks that numbers are finite and nothing is null. */
  public IncomeSourceInequality {
    Require.text("source", source);
    Require.notNegative("losses", losses);
    Require.finite("share of '" + source + "'", share);
    Require.finite("contribution of '" + source + "'", contribution);
    Require.notNull("gini", gini);
    Require.notNull("correlation", correlation);
    Require.notNull("share of inequality", shareOfInequality);
    Require.notNull("elasticity", elasticity);
  }

  /** Puts a row together from what is known of it before the Gini of all income is. */
  static IncomeSourceInequality of(
      String source,
      int losses,
      double share,
      Figure gini,
      Figure correlation,
      double contribution,
      double total) {
    if (total == 0) {
      Figure none = Figure.empty("the Gini of all income is 0, so no source has a share in it");
      return new IncomeSourceInequality(
          source, losses, share, gini, correlation, contribution, none, none);
    }
    double part = contribution / total;
    return new IncomeSourceInequality(
        source,
        losses,
        share,
        gini,
        correlation,
        contribution,
        Figure.of(part),
        Figure.of(part - share));
  }
}
