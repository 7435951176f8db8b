package org.migrationeconomics.calculators.reproduction.projection;

import java.io.Serializable;
import org.immutables.value.Value;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.internal.ValueStyle;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.population.AgeGroups;
import org.migrationeconomics.core.population.AgeVector;

/**
 * The model migration schedule of Rogers and Castro: who moves at which age.
 *
 * <pre>
 *   m(x) = a1 exp(−α1 x)
 *        + a2 exp(−α2 (x − μ2) − exp(−λ2 (x − μ2)))
 *        + a3 exp(−α3 (x − μ3) − exp(−λ3 (x − μ3)))
 *        + a4 exp(α4 x)
 *        + c
 * </pre>
 *
 * <p>Children move with their parents (1), young adults for work (2), some at retirement (3) and
 * some of the oldest (4). A component whose level a is zero is left out, which gives the models
 * with seven, nine, eleven and thirteen parameters.
 *
 * <p><b>Units</b>: x is completed age in years; levels are rates per year, of which usually only
 * the pattern is wanted.
 *
 * <p><b>Source</b>: A. Rogers and L. J. Castro, <i>Model Migration Schedules</i>, IIASA RR-81-30,
 * 1981.
 *
 * <p>Immutable and thread-safe.
 */
@ValueStyle
@Value.Immutable
public abstract class RogersCastro implements WithRogersCastro, Serializable {

  private static final long serialVersionUID = 1L;

  RogersCastro() {}

  /**
   * The schedule with the fundamental parameters that the authors suggest: a1 0.02, α1 0.1, a2
   * 0.06, α2 0.1, μ2 20, λ2 0.4, c 0.003, no retirement and no oldest component.
   *
   * @return the schedule with seven parameters
   */
  public static RogersCastro fundamental() {
    return builder().build();
  }

  /**
   * Begins a schedule; what is not set is as in {@link #fundamental()}.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Level of the children's component.
   *
   * @return a1, not negative
   */
  @Value.Default
  public double childLevel() {
    return 0.02;
  }

  /**
   * Descent of the children's component.
   *
   * @return α1, per year, not negative
   */
  @Value.Default
  public double childDescent() {
    return 0.1;
  }

  /**
   * Level of the component of young workers.
   *
   * @return a2, not negative
   */
  @Value.Default
  public double labourLevel() {
    return 0.06;
  }

  /**
   * Descent of the component of young workers.
   *
   * @return α2, per year, not negative
   */
  @Value.Default
  public double labourDescent() {
    return 0.1;
  }

  /**
   * Position of the component of young workers.
   *
   * @return μ2, age in years
   */
  @Value.Default
  public double labourPeak() {
    return 20;
  }

  /**
   * Ascent of the component of young workers.
   *
   * @return λ2, per year, not negative
   */
  @Value.Default
  public double labourAscent() {
    return 0.4;
  }

  /**
   * Level of the component of retirement.
   *
   * @return a3, not negative; 0 for none
   */
  @Value.Default
  public double retirementLevel() {
    return 0;
  }

  /**
   * Descent of the component of retirement.
   *
   * @return α3, per year, not negative
   */
  @Value.Default
  public double retirementDescent() {
    return 0.8;
  }

  /**
   * Position of the component of retirement.
   *
   * @return μ3, age in years
   */
  @Value.Default
  public double retirementPeak() {
    return 65;
  }

  /**
   * Ascent of the component of retirement.
   *
   * @return λ3, per year, not negative
   */
  @Value.Default
  public double retirementAscent() {
    return 0.7;
  }

  /**
   * Level of the component of the oldest.
   *
   * @return a4, not negative; 0 for none
   */
  @Value.Default
  public double oldestLevel() {
    return 0;
  }

  /**
   * Ascent of the component of the oldest.
   *
   * @return α4, per year
   */
  @Value.Default
  public double oldestAscent() {
    return 0.03;
  }

  /**
   * What is the same at all ages.
   *
   * @return c, not negative
   */
  @Value.Default
  public double constant() {
    return 0.003;
  }

  /**
   * The schedule at an age.
   *
   * @param age completed years, not negative
   * @return the rate
   * @throws IllegalArgumentException if the age is negative, NaN or infinite
   */
  public double rate(double age) {
    Require.notNegative("age", age);
    return childLevel() * Math.exp(-childDescent() * age)
        + peak(age, labourLevel(), labourDescent(), labourPeak(), labourAscent())
        + peak(age, retirementLevel(), retirementDescent(), retirementPeak(), retirementAscent())
        + (oldestLevel() == 0 ? 0 : oldestLevel() * Math.exp(oldestAscent() * age))
        + constant();
  }

  private static double peak(double age, double level, double descent, double at, double ascent) {
    // Without this a far-away component of level zero would be 0 × ∞.
    return level == 0
        ? 0
        : level * Math.exp(-descent * (age - at) - Math.exp(-ascent * (age - at)));
  }

  /**
   * The schedule in age groups: the mean over the single years of each; the open group has the rate
   * of its first year.
   *
   * @param ages any groups
   * @return rates per year
   */
  public AgeVector rates(AgeGroups ages) {
    Require.notNull("ages", ages);
    double[] rates = new double[ages.size()];
    for (int i = 0; i < rates.length; i++) {
      int lower = ages.lower(i);
      int end = ages.isOpen(i) ? lower + 1 : ages.end(i);
      for (int age = lower; age < end; age++) {
        rates[i] += rate(age) / (end - lower);
      }
    }
    return AgeVector.of(SimpleUnit.PER_YEAR, ages, rates);
  }

  /** Validates signs. */
  @Value.Check
  void check() {
    Require.notNegative("child level", childLevel());
    Require.notNegative("child descent", childDescent());
    Require.notNegative("labour level", labourLevel());
    Require.notNegative("labour descent", labourDescent());
    Require.finite("labour peak", labourPeak());
    Require.notNegative("labour ascent", labourAscent());
    Require.notNegative("retirement level", retirementLevel());
    Require.notNegative("retirement descent", retirementDescent());
    Require.finite("retirement peak", retirementPeak());
    Require.notNegative("retirement ascent", retirementAscent());
    Require.notNegative("oldest level", oldestLevel());
    Require.finite("oldest ascent", oldestAscent());
    Require.notNegative("constant", constant());
    if (childLevel() + labourLevel() + retirementLevel() + oldestLevel() + constant() == 0) {
      throw Require.refusal("levels", "all zero", "at least one above zero");
    }
  }

  /** Name and number of parameters. */
  @Override
  public String toString() {
    int parameters = 7 + (retirementLevel() == 0 ? 0 : 4) + (oldestLevel() == 0 ? 0 : 2);
    return "Rogers-Castro schedule with " + parameters + " parameters";
  }

  /** Builds a schedule. Not thread-safe. */
  public static final class Builder extends ImmutableRogersCastro.Builder {
    Builder() {}
  }
}
