package org.migrationeconomics.calculators.policy.gains;

import org.migrationeconomics.core.internal.Require;

/**
 * What happens to the wage of a group of workers.
 *
 * <p><b>Units</b>: effects are differences of logarithms (0.01 is about 1 %).
 *
 * <p>Immutable and thread-safe.
 *
 * @param group the group
 * @param nest the nest that it is a member of
 * @param workers how many there were
 * @param workersAfter how many there are
 * @param wageBill what they earned before, in the unit of the wages
 * @param shortRun d ln w while capital stays as it is
 * @param longRun d ln w when capital has followed
 */
public record GroupWageEffect(
    String group,
    String nest,
    double workers,
    double workersAfter,
    double wageBill,
    double shortRun,
    double longRun) {

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if a name is blank, a number of workers or a wage bill is not
   *     above 0, or an effect is not finite
   */
  public GroupWageEffect {
    Require.text("group", group);
    Require.text("nest", nest);
    Require.positive("workers", workers);
    Require.positive("workers afterwards", workersAfter);
    Require.positive("wage bill", wageBill);
    Require.finite("effect in the short run", shortRun);
    Require.finite("effect in the long run", longRun);
  }
}
