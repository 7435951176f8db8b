package org.migrationeconomics.calculators.reproduction.residual;

import java.util.Optional;
import org.migrationeconomics.calculators.reproduction.projection.MigrationTiming;

/**
 * How net migrants are found from two populations and the survival between them.
 *
 * <p>All methods index migrants by the age group that is reached at the end of the interval, except
 * {@link #TIME_EVEN}, whose migrants have the same age at the start and at the end. In the formulas
 * P is the observed population at the start, Q that at the end, z the interval, S the survival
 * ratios, B the births of one sex during the interval, W the observed women and f their fertility.
 *
 * <p>The newborn are treated as everyone else, with B in place of P(x−z). The open group is that of
 * the last two groups of the start together, with their common ratio.
 *
 * <p><b>Source</b>: forward, reverse and average survival: J. S. Siegel and C. H. Hamilton, "Some
 * considerations in the use of the residual method of estimating net migration", <i>Journal of the
 * American Statistical Association</i> 47, 1952. The formulas of the two even methods are those of
 * the projection step that they invert (S. H. Preston, P. Heuveline and M. Guillot,
 * <i>Demography</i>, 2001, chapter 6).
 */
public enum ResidualMethod {
  /**
   * Forward survival: who is there at the end without having survived from the start. The inverse
   * of a projection whose migrants come at the end ({@link MigrationTiming#END}); births are
   * therefore those of the women at the start and of their survivors.
   *
   * <pre>
   *   m(x) = Q(x) − P(x−z) S(x)        B from z Σ f(x) (W(x) + W(x−z) S(x)) / 2
   * </pre>
   */
  FORWARD,
  /**
   * Reverse survival: who must have been there at the start for the end to be as it is. The
   * migrants are counted before those of them died who died, so that there are more of them than in
   * {@link #FORWARD}. In the open group one number stands for the last two groups of the start:
   * what came out of them cannot be told apart.
   *
   * <pre>
   *   m(x) = Q(x) / S(x) − P(x−z)      B from z Σ f(x) (W(x, t) + W(x, t+z)) / 2
   * </pre>
   */
  REVERSE,
  /**
   * The mean of {@link #FORWARD} and {@link #REVERSE}, number by number and so for the births.
   *
   * <pre>
   *   m(x) = (Q(x) − P(x−z) S(x)) (1 + 1/S(x)) / 2
   * </pre>
   */
  AVERAGE,
  /**
   * Migrants come evenly, cohort by cohort, and survive half of the interval on average. The
   * inverse of a projection with {@link MigrationTiming#COHORT_EVEN}; births are those of the
   * observed women.
   *
   * <pre>
   *   m(x) = 2 (Q(x) − P(x−z) S(x)) / (1 + S(x))      B from z Σ f(x) (W(x, t) + W(x, t+z)) / 2
   * </pre>
   */
  COHORT_EVEN,
  /**
   * Migrants come evenly, age by age: half at the start in the group, half at the end in the same
   * group. The inverse of a projection with {@link MigrationTiming#EVEN_UN}, births included.
   *
   * <pre>
   *   m(0) = 2 (Q(0) − B S(0))        m(x) = 2 (Q(x) − P(x−z) S(x)) − m(x−z) S(x)
   *   m(ω) = (2 (Q(ω) − (P(ω−z) + P(ω)) S(ω)) − m(ω−z) S(ω)) / (1 + S(ω))
   * </pre>
   *
   * <p><b>Warning</b>: each group's number is subtracted from the next one's. An error of one group
   * runs through all older ones with changing sign, and the age pattern zigzags. Totals can be used
   * and so can the input of a projection; the pattern should not be read.
   */
  TIME_EVEN;

  /**
   * The timing with which a projection of these migrants returns the observed populations.
   *
   * @return the timing; empty for {@link #REVERSE} and {@link #AVERAGE}, which no timing inverts
   */
  public Optional<MigrationTiming> timing() {
    return switch (this) {
      case FORWARD -> Optional.of(MigrationTiming.END);
      case COHORT_EVEN -> Optional.of(MigrationTiming.COHORT_EVEN);
      case TIME_EVEN -> Optional.of(MigrationTiming.EVEN_UN);
      case REVERSE, AVERAGE -> Optional.empty();
    };
  }
}
