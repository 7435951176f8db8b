package org.migrationeconomics.calculators.policy.gains;

import java.util.ArrayList;
import java.util.List;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;

/**
 * Whose wages rise and whose fall when the numbers of some groups of workers change: labour nested
 * to any depth, with capital that stays (short run) or follows (long run).
 *
 * <pre>
 *   Y = A Kᵅ L¹⁻ᵅ,   L and every nest below it a CES index of its members
 *   d ln w = − α d ln L  (short run only)  +  Σ over the nests above a group  (d ln parent − d ln member) / σ
 *   d ln parent = Σ θ d ln member                                       LOG_LINEAR
 *               = σ/(σ−1) ln Σ θ (after / before)^((σ−1)/σ)             EXACT; Σ θ ln at σ = 1, ln Σ θ at ∞
 *   θ   a member's share of the wage bill of its nest before
 * </pre>
 *
 * <p>The short run less the long run is −α d ln L, the same for every group; weighted by the wage
 * bill the mean of all is −α d ln L in the short run and 0 in the long run (log-linear form). Hence
 * nested models cannot say that all natives lose in the long run: they say who does, against whom.
 *
 * <p>Defaults: α = 0.33, the exact form.
 *
 * <p><b>What carries the result</b>: the elasticities of substitution, above all that between
 * natives and immigrants. Published ones for it go from 20 to infinite, and the sign of the effect
 * on natives with little schooling changes between them. Short run and long run are two answers and
 * never averaged. {@link NestedWageEffects#sensitivity} has other elasticities for any nest.
 *
 * <p><b>Units</b>: hundredths of a logarithm (per cent for small changes).
 *
 * <p><b>Source</b>: G. J. Borjas, The labor demand curve is downward sloping, <i>Quarterly Journal
 * of Economics</i> 118(4), 2003; G. I. P. Ottaviano and G. Peri, Rethinking the effect of
 * immigration on wages, <i>Journal of the European Economic Association</i> 10(1), 2012. Their
 * inputs by cell are not public, and their tables are not claimed here.
 *
 * <p><b>Reproduces</b>: the difference of the two horizons in a published table for immigration to
 * the United States 1980-2000, five groups by schooling, five times −3.4 = 0.3 times the 11.33 % by
 * which labour grew.
 *
 * <p>Immutable and thread-safe.
 */
public final class NestedWageCalculator {

  private static final double CAPITAL_SHARE = 0.33;
  private static final NestedWageCalculator DEFAULT =
      new NestedWageCalculator(CAPITAL_SHARE, NestedWageForm.EXACT);

  private final double capitalShare;
  private final NestedWageForm form;

  private NestedWageCalculator(double capitalShare, NestedWageForm form) {
    this.capitalShare = capitalShare;
    this.form = form;
  }

  /**
   * The exact form with a capital share of 0.33.
   *
   * @return the calculator
   */
  public static NestedWageCalculator withDefaults() {
    return DEFAULT;
  }

  /**
   * A copy with another share of capital.
   *
   * @param newCapitalShare α, between 0 and 1
   * @return the copy
   * @throws IllegalArgumentException if the share is not between 0 and 1, both excluded
   */
  public NestedWageCalculator withCapitalShare(double newCapitalShare) {
    ImmigrationSurplusCalculator.open("capital share", newCapitalShare);
    return new NestedWageCalculator(newCapitalShare, form);
  }

  /**
   * A copy of another form.
   *
   * @param newForm exact or log-linear
   * @return the copy
   */
  public NestedWageCalculator withForm(NestedWageForm newForm) {
    return new NestedWageCalculator(capitalShare, Require.notNull("form", newForm));
  }

  /**
   * The effects on the wage of each group.
   *
   * @param labour the nests with the numbers before and after
   * @return effects in the short and in the long run
   * @throws IllegalArgumentException if the labour is a single group, which has no relative wage
   */
  public NestedWageEffects calculate(LabourNest labour) {
    if (Require.notNull("labour", labour).isGroup()) {
      throw Require.refusal("labour", labour.name(), "a nest of groups");
    }
    List<GroupWageEffect> effects = new ArrayList<>();
    double change = change(labour);
    walk(labour, change, 0, change, effects);
    return new NestedWageEffects(capitalShare, form, labour, change, effects);
  }

  /** Goes down from a nest whose own change is known. */
  private void walk(
      LabourNest nest,
      double change,
      double relative,
      double ofAll,
      List<GroupWageEffect> effects) {
    double inverse = 1 / nest.substitution().orElseThrow();
    for (LabourNest member : nest.members()) {
      double own = change(member);
      double sum = relative + inverse * (change - own);
      if (member.isGroup()) {
        effects.add(
            new GroupWageEffect(
                member.name(),
                nest.name(),
                member.workers(),
                member.workersAfter(),
                member.wageBill(),
                -capitalShare * ofAll + sum,
                sum));
      } else {
        walk(member, own, sum, ofAll, effects);
      }
    }
  }

  /** d ln of the labour of a nest or group. */
  private double change(LabourNest nest) {
    if (nest.isGroup()) {
      return Math.log(nest.workersAfter() / nest.workers());
    }
    double sigma = nest.substitution().orElseThrow();
    boolean linear = form == NestedWageForm.LOG_LINEAR || sigma == 1;
    double power = Double.isInfinite(sigma) ? 1 : (sigma - 1) / sigma;
    double bill = nest.wageBill();
    double sum = 0;
    for (LabourNest member : nest.members()) {
      double share = member.wageBill() / bill;
      double own = change(member);
      // expm1 and log1p, so that small changes and elasticities near 1 lose no digits.
      sum += share * (linear ? own : Math.expm1(power * own));
    }
    return linear ? sum : Math.log1p(sum) / power;
  }

  /**
   * By how much a group must have grown if its wage changed as it did and nothing else happened:
   * the formula turned round.
   *
   * <pre>
   *   d ln member = d ln parent − σ d ln w
   * </pre>
   *
   * @param parent d ln of the labour of the nest
   * @param substitution σ within it, above 0 and finite
   * @param wage d ln of the wage of the group in the long run
   * @return d ln of the labour of the group
   * @throws IllegalArgumentException if a number is not finite or σ is not above 0
   */
  public static double growthBehind(double parent, double substitution, double wage) {
    Require.finite("change of the nest", parent);
    Require.positive("elasticity of substitution", substitution);
    Require.finite("change of the wage", wage);
    return parent - substitution * wage;
  }

  /** The options. */
  @Override
  public String toString() {
    return "NestedWageCalculator, "
        + form.label()
        + ", capital's share "
        + Numbers.exact(capitalShare);
  }
}
