package org.migrationeconomics.calculators.policy.gains;

import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.MoneyAmount;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * What the same worker earns more in another place, and the barrier at the border that this
 * implies.
 *
 * <pre>
 *   R = wage there / wage at home          barrier = R − 1, as a tariff on labour
 *   gain of a mover = (R − 1) wage at home
 *   with selection q:  R / q,   q = what movers earned at home / what stayers earn
 * </pre>
 *
 * <p><b>What carries the result</b>: that the two wages are those of equal workers. Where movers
 * were better than stayers, q is above 1 and the premium smaller: {@link #withSelection}. A q that
 * takes the premium below 1 is refused, as the barrier would be negative.
 *
 * <p><b>Units</b>: both wages in one unit, at purchasing power parity if people live where they
 * work.
 *
 * <p><b>Source</b>: M. A. Clemens, C. E. Montenegro and L. Pritchett, The place premium, Center for
 * Global Development, Working Paper 148, 2008: 2.7 at the median of 42 countries (Bolivia), 8.4 at
 * the highest (Nigeria), barriers of 170 and 740 %.
 *
 * <p>Immutable and thread-safe.
 *
 * @param home wage at home, above 0
 * @param there wage of an equal worker there, in the same unit
 * @param selection q, 1 or more
 */
public record PlacePremium(MoneyAmount home, MoneyAmount there, double selection)
    implements Tabular {

  private static final double PERCENT = 100;

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if a wage is not above 0, the units differ, the selection is
   *     below 1, or it takes the premium below 1
   */
  public PlacePremium {
    Require.positive("wage at home", Require.notNull("wage at home", home).amount());
    Require.positive("wage there", Require.notNull("wage there", there).amount());
    if (!home.unit().equals(there.unit())) {
      throw Require.refusal(
          "unit of the wage there",
          there.unit().label(),
          home.unit().label() + ", that of the wage at home");
    }
    if (!(selection >= 1 && selection < Double.POSITIVE_INFINITY)) {
      throw Require.refusal("selection", selection, "1 or more");
    }
    double ratio = there.amount() / home.amount();
    if (selection > 1 && ratio / selection < 1) {
      throw Require.refusal(
          "selection",
          selection,
          "at most the ratio of the wages, "
              + Numbers.readable(ratio)
              + ": the movers would earn less there than at home");
    }
  }

  /**
   * The premium of equal workers.
   *
   * @param home wage at home, above 0
   * @param there wage there, in the same unit
   * @return the premium
   * @throws IllegalArgumentException if a wage is not above 0 or the units differ
   */
  public static PlacePremium of(MoneyAmount home, MoneyAmount there) {
    return new PlacePremium(home, there, 1);
  }

  /**
   * A copy for movers who were better than stayers.
   *
   * @param newSelection q, what movers earned at home divided by what stayers earn, 1 or more
   * @return the copy
   * @throws IllegalArgumentException if it is below 1, or the premium would be below 1
   */
  public PlacePremium withSelection(double newSelection) {
    return new PlacePremium(home, there, newSelection);
  }

  /**
   * How many times as much an equal worker earns there.
   *
   * @return R, divided by the selection
   */
  public double ratio() {
    return there.amount() / home.amount() / selection;
  }

  /**
   * The barrier as a tariff on labour, that would have the same effect.
   *
   * @return R − 1, as a share of the wage at home; negative if wages are lower there
   */
  public double barrier() {
    return ratio() - 1;
  }

  /**
   * What a stayer would gain by moving.
   *
   * @return money in the unit of the wages
   */
  public MoneyAmount gain() {
    return home.times(barrier());
  }

  @Override
  public TextTable table() {
    return TextTable.titled("place premium of equal workers")
        .column("quantity")
        .unit(home.unit().label())
        .column("money")
        .unit("1")
        .column("ratio", 3)
        .row("wage at home", home.amount(), "")
        .row("wage there", there.amount(), "")
        .row("selection of the movers", "", selection)
        .row("premium", "", ratio())
        .row("barrier, as a tariff", "", barrier())
        .row("gain of a mover", gain().amount(), "")
        .build();
  }

  /** The premium in a line. */
  @Override
  public String toString() {
    return "place premium "
        + Numbers.readable(ratio())
        + ", a barrier of "
        + Numbers.readable(PERCENT * barrier())
        + " %"
        + (selection == 1 ? "" : ", movers " + Numbers.exact(selection) + " times the stayers");
  }
}
