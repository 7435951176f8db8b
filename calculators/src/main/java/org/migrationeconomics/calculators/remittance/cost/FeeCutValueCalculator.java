package org.migrationeconomics.calculators.remittance.cost;

import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.MoneyAmount;
import org.migrationeconomics.core.remittance.TransferCost;

/**
 * What cheaper transfers are worth to migrants and to those who receive their money.
 *
 * <pre>
 *   direct saving   R0 (c0 − c1)                      the same sums sent at the lower cost
 *   response        R1 = R0 (c1 / c0)^e               e elasticity of the flow to its cost, not above 0
 *   receivers       R1 (1 − c1) − R0 (1 − c0)         if R includes the costs
 *                   R1 − R0                           if R is what arrives
 * </pre>
 *
 * <p>Defaults: an elasticity of 0 (nobody sends more), flows with costs included. Published
 * elasticities differ by corridor and method and none is built in. A constant elasticity is a local
 * description: a cut to a tenth takes it far from where it was estimated.
 *
 * <p>A rise of the cost, such as a tax on transfers, is a cut with the sign reversed.
 *
 * <p><b>Units</b>: costs in per cent of the amount; money as given.
 *
 * <p><b>Source</b>: the argument is that of A. I. Canales and I. Montiel Armas, <i>A world without
 * borders?</i>, UNESCO, on cutting commissions; the formulas are accounting and the usual constant
 * elasticity.
 *
 * <p><b>Reproduces</b>: low- and middle-income countries in 2023, 669 billion dollars at 6.18 %
 * brought to 3 %: 21.27 billion a year (both figures World Bank, the product worked out apart from
 * this library).
 *
 * <p>Immutable and thread-safe.
 */
public final class FeeCutValueCalculator {

  private static final double PERCENT = 100;
  private static final FeeCutValueCalculator DEFAULT =
      new FeeCutValueCalculator(0, FlowBasis.GROSS_OF_COSTS);

  private final double elasticity;
  private final FlowBasis basis;

  private FeeCutValueCalculator(double elasticity, FlowBasis basis) {
    this.elasticity = elasticity;
    this.basis = basis;
  }

  /**
   * The calculator without a response of the flow, for flows that include their costs.
   *
   * @return the calculator
   */
  public static FeeCutValueCalculator withDefaults() {
    return DEFAULT;
  }

  /**
   * A copy in which the flow responds to its cost.
   *
   * @param newElasticity per cent change of the flow by 1 % change of the cost, not above 0
   * @return the copy
   * @throws IllegalArgumentException if the elasticity is above zero or not finite
   */
  public FeeCutValueCalculator withElasticity(double newElasticity) {
    if (!Double.isFinite(newElasticity) || newElasticity > 0) {
      throw Require.refusal("elasticity", newElasticity, "a finite number that is not above zero");
    }
    return new FeeCutValueCalculator(newElasticity, basis);
  }

  /**
   * A copy for flows of another kind.
   *
   * @param newBasis whether the flow includes its costs
   * @return the copy
   */
  public FeeCutValueCalculator withBasis(FlowBasis newBasis) {
    return new FeeCutValueCalculator(elasticity, Require.notNull("basis", newBasis));
  }

  /**
   * Values a change of the cost, given in per cent.
   *
   * @param flow what is sent in a year, not negative
   * @param costBefore cost before, per cent of the amount, from 0 to below 100
   * @param costAfter cost afterwards, per cent of the amount, from 0 to below 100
   * @return savings and gains
   * @throws IllegalArgumentException if the flow is negative, a cost is out of range, the flow
   *     responds and a cost is zero, at which a constant elasticity has no meaning, or a cost lies
   *     between 0 and 1 and so may be a fraction; {@link TransferCost} says what it is
   */
  public FeeCutValue calculate(MoneyAmount flow, double costBefore, double costAfter) {
    return calculate(
        flow,
        TransferCost.bare("cost before", costBefore),
        TransferCost.bare("cost after", costAfter));
  }

  /**
   * Values a change of the cost.
   *
   * @param flow what is sent in a year, not negative
   * @param before cost before, its unit said, from 0 to below 100 %
   * @param after cost afterwards, its unit said, from 0 to below 100 %
   * @return savings and gains
   * @throws IllegalArgumentException if the flow is negative, a cost is out of range, or the flow
   *     responds and a cost is zero, at which a constant elasticity has no meaning
   */
  public FeeCutValue calculate(MoneyAmount flow, TransferCost before, TransferCost after) {
    return value(
        Require.notNull("flow", flow),
        Require.notNull("cost before", before).percent(),
        Require.notNull("cost after", after).percent());
  }

  private FeeCutValue value(MoneyAmount flow, double costBefore, double costAfter) {
    double before = Require.notNegative("flow", flow.amount());
    double c0 = share("cost before", costBefore);
    double c1 = share("cost after", costAfter);
    double after = before;
    if (elasticity < 0) {
      Require.positive("cost before", costBefore);
      Require.positive("cost after", costAfter);
      after = Require.finite("flow after the change", before * Math.pow(c1 / c0, elasticity));
    }
    boolean gross = basis == FlowBasis.GROSS_OF_COSTS;
    return new FeeCutValue(
        basis,
        elasticity,
        costBefore,
        costAfter,
        flow,
        money(after, flow),
        money(before * (c0 - c1), flow),
        money(gross ? before * (1 - c0) : before, flow),
        money(gross ? after * (1 - c1) : after, flow));
  }

  private static MoneyAmount money(double amount, MoneyAmount like) {
    return MoneyAmount.of(amount, like.unit());
  }

  private static double share(String argument, double percent) {
    if (!(percent >= 0 && percent < PERCENT)) {
      throw Require.refusal(argument, percent, "per cent from 0 to below 100");
    }
    return percent / PERCENT;
  }

  /** The options. */
  @Override
  public String toString() {
    return "FeeCutValueCalculator, elasticity " + Numbers.exact(elasticity) + ", " + basis.label();
  }
}
