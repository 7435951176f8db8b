package org.migrationeconomics.calculators.remittance.inequality;

import java.io.Serializable;
import org.immutables.value.Value;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.internal.ValueStyle;

/**
 * By how much a regression across countries says poverty changes with remittances or migration: an
 * elasticity, and what follows from it for a rise of a given size.
 *
 * <pre>
 *   ln P = a + b ln(mean income) + c ln(Gini) + e ln x          e is the elasticity
 *
 *   linear   ΔP/P ≈ e g                  for a rise of x by g
 *   exact    ΔP/P = (1 + g)^e − 1
 * </pre>
 *
 * <p>Papers speak of the linear one, which is the tangent of the other. With a negative elasticity
 * it always lies below: a fall of 3.5 % in the paper is one of 3.28 % by its own equation.
 *
 * <p><b>Units</b>: elasticities and relative changes are plain ratios: −0.035 is 3.5 % less. They
 * are changes in per cent of the rate, not in percentage points.
 *
 * <p><b>Source</b>: R. H. Adams and J. Page, Do international migration and remittances reduce
 * poverty in developing countries?, <i>World Development</i> 33, 2005, for the equation in
 * logarithms and the two elasticities here; other values can be given.
 *
 * <p><b>Reproduces</b>: 10 % more remittances per head, 3.5 % fewer people below a dollar a day
 * (abstract), which is 3.28 % by the equation.
 *
 * <p>Immutable and thread-safe.
 */
@ValueStyle
@Value.Immutable
public abstract class PovertyElasticity implements WithPovertyElasticity, Serializable {

  private static final long serialVersionUID = 1L;

  PovertyElasticity() {}

  /**
   * An elasticity, source not stated.
   *
   * @param variable what rises
   * @param elasticity e, negative if poverty falls
   * @return the elasticity
   * @throws IllegalArgumentException if it is NaN or infinite, or the variable blank
   */
  public static PovertyElasticity of(String variable, double elasticity) {
    return builder().variable(variable).elasticity(elasticity).build();
  }

  /**
   * Official international remittances per head and the share of people below a dollar a day, 71
   * developing countries, with remittances instrumented.
   *
   * @return −0.35, the 3.5 % that the abstract gives for a rise of 10 %
   */
  public static PovertyElasticity adamsPageRemittances() {
    return of("official remittances per head", -0.35).withSource("Adams and Page 2005, abstract");
  }

  /**
   * The share of a country's population that lives abroad and the share of people below a dollar a
   * day, 71 developing countries, with migration instrumented.
   *
   * @return −0.21, the 2.1 % that the abstract gives for a rise of 10 %
   */
  public static PovertyElasticity adamsPageMigration() {
    return of("share of migrants in the population", -0.21)
        .withSource("Adams and Page 2005, abstract");
  }

  /**
   * Begins an elasticity; variable and elasticity are mandatory.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * What rises.
   *
   * @return for example {@code official remittances per head}
   */
  public abstract String variable();

  /**
   * The elasticity of poverty with respect to it.
   *
   * @return a ratio, negative if poverty falls
   */
  public abstract double elasticity();

  /**
   * Where it comes from.
   *
   * @return the source, {@code not stated} if nobody said
   */
  @Value.Default
  public String source() {
    return "not stated";
  }

  /**
   * The relative change of poverty along the tangent, as papers put it.
   *
   * @param rise the proportion by which the variable rises, 0.10 for 10 %; negative for a fall
   * @return the relative change
   * @throws IllegalArgumentException if the rise is −1 or below, NaN or infinite
   */
  public double linearEffect(double rise) {
    return elasticity() * rise(rise) + 0.0;
  }

  /**
   * The relative change of poverty by the equation itself.
   *
   * @param rise the proportion by which the variable rises, 0.10 for 10 %; negative for a fall
   * @return the relative change, above −1
   * @throws IllegalArgumentException if the rise is −1 or below, NaN or infinite, or the result is
   *     infinite
   */
  public double exactEffect(double rise) {
    // Not pow less 1, which would lose the digits of a small change.
    return Require.finite(
        "change of poverty", Math.expm1(elasticity() * Math.log1p(rise(rise))) + 0.0);
  }

  /**
   * The poverty rate after a rise, by the equation itself.
   *
   * @param rate the rate before, as a share
   * @param rise the proportion by which the variable rises
   * @return the rate after; the equation may take it above 1, which is returned as it is
   * @throws IllegalArgumentException if the rate is not from 0 to 1, or the rise is −1 or below,
   *     NaN or infinite
   */
  public double rateAfter(double rate, double rise) {
    return Require.share("poverty rate", rate) * (1 + exactEffect(rise));
  }

  private static double rise(double rise) {
    if (!(rise > -1 && rise < Double.POSITIVE_INFINITY)) {
      throw Require.refusal("rise", rise, "a finite number above -1");
    }
    return rise;
  }

  /** Validates texts and number. */
  @Value.Check
  void check() {
    Require.text("variable", variable());
    Require.text("source", source());
    Require.finite("elasticity", elasticity());
  }

  /** One line. */
  @Override
  public String toString() {
    return "elasticity of poverty, "
        + variable()
        + ": "
        + Numbers.readable(elasticity())
        + " ("
        + source()
        + ")";
  }

  /** Builds an elasticity. Not thread-safe. */
  public static final class Builder extends ImmutablePovertyElasticity.Builder {
    Builder() {}
  }
}
