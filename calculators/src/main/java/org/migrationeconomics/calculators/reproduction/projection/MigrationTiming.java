package org.migrationeconomics.calculators.reproduction.projection;

/**
 * When the migrants of a projection step come: peers differ, and their births differ with it.
 *
 * <p>In the formulas P is the population at the start of the step, e that at its end, S the
 * survival ratios, m the migrants of the step, f the fertility rates, z the width of an age group
 * in years, which is that of the step, and B the births.
 *
 * <p><b>Source</b>: S. H. Preston, P. Heuveline and M. Guillot, <i>Demography</i>, 2001, chapter 6;
 * the two conventions for the births are those of the United Nations' and of Bayesian population
 * reconstruction's programs. Sweden 1993-98 has 615,988.1 births with the one and 612,358.2 with
 * the other.
 */
public enum MigrationTiming {
  /**
   * Migrants come evenly: half at the start, half at the end, and those at the end take part in the
   * births. The United Nations' way, and that of the printed births of Preston, Heuveline and
   * Guillot, box 6.2.
   *
   * <pre>
   *   a(x) = P(x) + m(x)/2      e(x) = a(x−z) S(x) + m(x)/2      B = z Σ f(x) (a(x) + e(x)) / 2
   * </pre>
   */
  EVEN_UN,
  /**
   * Migrants come evenly, and those at the end take no part in the births, so that a step is a
   * Leslie matrix applied to P + m/2, and m/2 added.
   *
   * <pre>
   *   B = z Σ f(x) (a(x) + a(x−z) S(x)) / 2
   * </pre>
   */
  EVEN_LESLIE,
  /**
   * Migrants come evenly and are indexed by the age group that their cohort reaches at the end;
   * they survive half a step. The inverse of the residual method that works cohort by cohort.
   *
   * <pre>
   *   e(x) = P(x−z) S(x) + m(x) (1 + S(x)) / 2       B = z Σ f(x) (P(x) + e(x)) / 2
   * </pre>
   */
  COHORT_EVEN,
  /**
   * Migrants come at the end of the step.
   *
   * <pre>
   *   e(x) = P(x−z) S(x) + m(x)      B = z Σ f(x) (P(x) + P(x−z) S(x)) / 2
   * </pre>
   */
  END
}
