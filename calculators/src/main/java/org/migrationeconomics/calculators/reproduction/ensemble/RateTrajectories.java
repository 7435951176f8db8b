package org.migrationeconomics.calculators.reproduction.ensemble;

/**
 * All rates of every trajectory, for those who have them: the Lee-Carter paths of a model of their
 * own, the posterior draws of a reconstruction.
 *
 * <pre>
 *   RateTrajectories draws = (trajectory, interval, rates) -&gt; {
 *     double[] survival = rates.femaleSurvival();
 *     for (int x = 0; x &lt; survival.length; x++) {
 *       survival[x] = posterior[trajectory][interval][x];
 *     }
 *   };
 * </pre>
 *
 * <p>Called from several threads at a time and in no particular order: what it gives must depend on
 * trajectory and interval only.
 */
@FunctionalInterface
public interface RateTrajectories {

  /**
   * Writes the rates of a trajectory in an interval.
   *
   * @param trajectory from 0
   * @param interval from 0
   * @param rates arrays by age, filled with the rates of the base; to be changed
   */
  void fill(int trajectory, int interval, TrajectoryRates rates);
}
