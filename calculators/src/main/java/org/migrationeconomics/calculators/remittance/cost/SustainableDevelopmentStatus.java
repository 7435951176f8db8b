package org.migrationeconomics.calculators.remittance.cost;

import java.util.List;
import org.migrationeconomics.calculators.internal.Ties;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.table.StackedTables;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * How far remittance costs are from target 10.c of the Sustainable Development Goals: by 2030 a
 * mean below 3 %, and no corridor above 5 %.
 *
 * <p><b>Source</b>: metadata of indicator 10.c.1, United Nations and World Bank: the first part is
 * the mean over services ({@link CostEstimator#SERVICE_MEAN}), the second the SmaRT average of each
 * corridor. Where a source has no more than corridor means, both are judged by these, and {@link
 * #mean} and {@link #corridorMeasure} say so.
 *
 * <p>Immutable and thread-safe.
 *
 * @param mean the mean that is compared with 3 %
 * @param corridorMeasure which cost of the corridors is compared with 5 %: {@link
 *     CostEstimator#SMART_MEAN} or {@link CostEstimator#CORRIDOR_MEAN}
 * @param corridors how many corridors were compared
 * @param above those above 5 %, dearest first
 * @param unknown how many corridors could not be compared
 */
public record SustainableDevelopmentStatus(
    MeanCost mean,
    CostEstimator corridorMeasure,
    int corridors,
    List<CorridorCost> above,
    int unknown)
    implements Tabular {

  /** The mean cost must be below it, per cent. */
  public static final double MEAN_TARGET = 3;

  /** No corridor may cost more, per cent. */
  public static final double CORRIDOR_TARGET = 5;

  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException if more corridors are above the target than were compared
   */
  public SustainableDevelopmentStatus {
    Require.notNull("above", above);
    Require.notNull("mean", mean);
    Require.notNull("corridor measure", corridorMeasure);
    above = List.copyOf(above);
    if (above.size() > corridors) {
      throw Require.refusal("corridors", corridors, "at least the " + above.size() + " above");
    }
  }

  /**
   * Whether the mean is below 3 %.
   *
   * @return true if it is known and below
   */
  public boolean meanReached() {
    return mean.percent().isPresent()
        && mean.percent().value() < MEAN_TARGET
        && !Ties.same(mean.percent().value(), MEAN_TARGET);
  }

  /** Whether a cost is above the target of corridors by more than the rounding of a mean. */
  static boolean above(double cost) {
    return cost > CORRIDOR_TARGET && !Ties.same(cost, CORRIDOR_TARGET);
  }

  /**
   * Whether no corridor is above 5 %.
   *
   * @return true if there are corridors, all could be compared and none is above
   */
  public boolean corridorsReached() {
    return corridors > 0 && unknown == 0 && above.isEmpty();
  }

  /**
   * The share of corridors at 5 % or below.
   *
   * @return a share from 0 to 1; no value if no corridor could be compared
   */
  public Figure shareWithin() {
    return corridors > 0
        ? Figure.of((corridors - above.size()) / (double) corridors)
        : Figure.empty("no corridor could be compared");
  }

  /** The corridors above 5 %, dearest first. */
  @Override
  public TextTable table() {
    TextTable.Builder table =
        TextTable.titled(
                "corridors above 5 %, "
                    + corridorMeasure.label()
                    + (unknown > 0 ? ", not known of " + unknown : ""))
            .column("sender")
            .column("receiver")
            .unit("%")
            .column("cost, %", 2);
    for (CorridorCost corridor : above) {
      table.row(
          corridor.sender(),
          corridor.receiver(),
          corridorMeasure == CostEstimator.SMART_MEAN ? corridor.smart() : corridor.cost());
    }
    return table
        .note("Target below 3 %: " + (meanReached() ? "reached" : "not reached") + ", " + mean)
        .note(
            "Target 5 % everywhere: "
                + (corridorsReached() ? "reached" : "not reached")
                + ", share of corridors within it "
                + (shareWithin().isPresent() ? Numbers.fixed(shareWithin().value(), 3) : "unknown")
                + " of "
                + corridors
                + (unknown > 0 ? ", not known of " + unknown : ""))
        .build();
  }

  @Override
  public TextTable dataTable() {
    return StackedTables.titled(table().title(), "part")
        .add(this::table, "above 5 %")
        .figure(mean.estimator().label(), "%", mean.percent(), "mean")
        .figure("counted", "1", mean.counted(), "mean")
        .figure("left out", "1", mean.leftOut(), "mean")
        .figure("in all", "corridors", corridors, "corridors")
        .figure("not known", "corridors", unknown, "corridors")
        .figure("share within 5 %", "1", shareWithin(), "corridors")
        .build();
  }

  /** The table, shortened to what JShell prints. */
  @Override
  public String toString() {
    return table().brief();
  }
}
