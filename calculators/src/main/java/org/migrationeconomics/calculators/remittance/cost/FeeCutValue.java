package org.migrationeconomics.calculators.remittance.cost;

import java.util.List;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.MoneyAmount;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * What a change of the cost of sending money is worth: the result of {@link FeeCutValueCalculator},
 * which has the formulas.
 *
 * <p><b>Units</b>: costs in per cent of the amount; money in the unit of the flow.
 *
 * <p>Immutable and thread-safe.
 *
 * @param basis whether the flows include their costs
 * @param elasticity of the flow to its cost
 * @param costBefore cost before
 * @param costAfter cost afterwards
 * @param flowBefore what was sent before
 * @param flowAfter what is sent afterwards
 * @param directSaving what the flow of before costs less
 * @param receivedBefore what arrived before
 * @param receivedAfter what arrives afterwards
 */
public record FeeCutValue(
    FlowBasis basis,
    double elasticity,
    double costBefore,
    double costAfter,
    MoneyAmount flowBefore,
    MoneyAmount flowAfter,
    MoneyAmount directSaving,
    MoneyAmount receivedBefore,
    MoneyAmount receivedAfter)
    implements Tabular {

  private static final double PERCENT = 100;

  /**
   * Checks that nothing is null and all money has one unit.
   *
   * @throws IllegalArgumentException if it has not
   */
  public FeeCutValue {
    Require.finite("elasticity", elasticity);
    Require.finite("costBefore", costBefore);
    Require.finite("costAfter", costAfter);
    Require.notNull("basis", basis);
    Require.notNull("flow before", flowBefore);
    Require.notNull("flow after", flowAfter);
    Require.notNull("direct saving", directSaving);
    Require.notNull("received before", receivedBefore);
    Require.notNull("received after", receivedAfter);
    for (MoneyAmount money : List.of(flowAfter, directSaving, receivedBefore, receivedAfter)) {
      if (!money.unit().equals(flowBefore.unit())) {
        throw Require.refusal(
            "unit", money.unit().label(), flowBefore.unit().label() + ", that of the flow before");
      }
    }
  }

  /**
   * What arrives more than before.
   *
   * @return money; negative if less arrives
   */
  public MoneyAmount receiversGain() {
    return receivedAfter.minus(receivedBefore);
  }

  /**
   * What one percentage point of cost is worth at the flow of before.
   *
   * @return money a point
   */
  public MoneyAmount savingPerPoint() {
    return MoneyAmount.of(flowBefore.amount() / PERCENT, flowBefore.unit());
  }

  @Override
  public TextTable table() {
    return TextTable.titled(
            "sending money at "
                + Numbers.readable(costAfter)
                + " % instead of "
                + Numbers.readable(costBefore)
                + " %, "
                + flowBefore.unit().label())
        .column("quantity")
        .unit(flowBefore.unit().label())
        .column("before", 2)
        .column("after", 2)
        .column("difference", 2)
        .row(
            "flow, " + basis.label(),
            flowBefore.amount(),
            flowAfter.amount(),
            flowAfter.minus(flowBefore).amount())
        .row("received", receivedBefore.amount(), receivedAfter.amount(), receiversGain().amount())
        .note(
            "Direct saving at the flow of before "
                + Numbers.fixed(directSaving.amount(), 2)
                + ", a point "
                + Numbers.fixed(savingPerPoint().amount(), 2)
                + "; elasticity "
                + Numbers.readable(elasticity))
        .build();
  }

  /** The table, shortened to what JShell prints. */
  @Override
  public String toString() {
    return table().brief();
  }
}
