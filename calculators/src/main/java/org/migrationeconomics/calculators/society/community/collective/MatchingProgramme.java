package org.migrationeconomics.calculators.society.community.collective;

import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.measure.MoneyAmount;
import org.migrationeconomics.core.measure.MoneyUnit;

/**
 * The rules by which governments match what clubs of migrants give for works in their places of
 * origin.
 *
 * <pre>
 *   federal = min(federal share · cost, cap)      states = their share · cost
 *   clubs   = cost − federal − states
 * </pre>
 *
 * <p>What the cap takes from the federal part the clubs have to give, so that "each peso brings
 * three" is a ceiling.
 *
 * <p><b>Units</b>: shares of the cost; the cap in money.
 *
 * <p><b>Source</b>: the programme 3x1 para Migrantes of Mexico, rules of operation as in its fact
 * sheet of 2012: of infrastructure a quarter by the federation, up to 1,000,000 pesos a project, a
 * quarter by clubs, half by states and municipalities; of productive projects half by the
 * federation, up to 250,000 pesos.
 *
 * <p><b>Reproduces</b>: of a work without a cap in reach, three pesos for each peso of a club, as
 * the programme says of itself; with the cap, works of 4, 6 and 10 million have multipliers of 4, 3
 * and 2.5, worked out apart from this library.
 *
 * <p>Immutable and thread-safe.
 *
 * @param name what it is called
 * @param federalShare of the cost, up to the cap
 * @param federalCap the most that the federation pays for a project
 * @param statesShare of the cost, paid by states and municipalities
 */
public record MatchingProgramme(
    String name, double federalShare, MoneyAmount federalCap, double statesShare) {

  /**
   * Checks the rules.
   *
   * @throws IllegalArgumentException if a share is no share, both are more than the cost, the cap
   *     is not above zero, or the name is blank
   */
  public MatchingProgramme {
    Require.text("name", name);
    Require.share("federal share", federalShare);
    Require.share("share of states", statesShare);
    Require.share("federal share and that of states together", federalShare + statesShare);
    Require.positive("federal cap", Require.notNull("federalCap", federalCap).amount());
  }

  /**
   * Works of infrastructure of Mexico's 3x1.
   *
   * @return a quarter federal up to a million pesos, half by states and municipalities
   */
  public static MatchingProgramme threeForOne() {
    return new MatchingProgramme("3x1", .25, MoneyAmount.of(1_000_000, MoneyUnit.of("MXN")), .5);
  }

  /**
   * Productive projects of the same programme.
   *
   * @return half federal up to 250,000 pesos, nothing by others
   */
  public static MatchingProgramme oneForOne() {
    return new MatchingProgramme("1x1", .5, MoneyAmount.of(250_000, MoneyUnit.of("MXN")), 0);
  }

  /**
   * Who pays for a project.
   *
   * @param cost what it costs, in the currency of the cap
   * @return the parts, in the unit of the cost
   * @throws IllegalArgumentException if the cost is not above zero, or its currency or price basis
   *     is another than that of the cap
   */
  public MatchedProject project(MoneyAmount cost) {
    Require.positive("cost", Require.notNull("cost", cost).amount());
    double cap = federalCap.in(cost.unit()).amount();
    double quarter = federalShare * cost.amount();
    double federal = Math.min(quarter, cap);
    double states = statesShare * cost.amount();
    // The rest of the shares is exact where the cap does not bind.
    double clubs =
        (1 - federalShare - statesShare) * cost.amount() + (quarter > cap ? quarter - cap : 0);
    return new MatchedProject(
        name,
        cost,
        MoneyAmount.of(federal, cost.unit()),
        MoneyAmount.of(states, cost.unit()),
        MoneyAmount.of(clubs, cost.unit()),
        quarter > cap);
  }

  /**
   * What a project costs for each unit of money that the clubs give.
   *
   * @param cost what it costs, in the currency of the cap
   * @return the multiplier; no value if the clubs give nothing
   * @throws IllegalArgumentException as {@link #project}
   */
  public Figure multiplier(MoneyAmount cost) {
    return project(cost).multiplier();
  }

  /** One line. */
  @Override
  public String toString() {
    return name
        + ": federal "
        + Numbers.readable(100 * federalShare)
        + " % up to "
        + federalCap
        + ", states and municipalities "
        + Numbers.readable(100 * statesShare)
        + " %";
  }
}
