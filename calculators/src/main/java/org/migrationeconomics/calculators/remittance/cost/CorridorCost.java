package org.migrationeconomics.calculators.remittance.cost;

import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.core.remittance.TransferCost;

/**
 * What sending costs in one corridor: the mean of its services, and its parts.
 *
 * <p><b>Units</b>: per cent of the amount.
 *
 * <p>Immutable and thread-safe.
 *
 * @param sender where the money comes from
 * @param receiver where it goes
 * @param cost mean cost of the services that disclose it; no value if none does
 * @param fee the part of the fees in it; no value if only the cost is known
 * @param margin the rest: the part of the margins, less what is charged twice if fees are deducted
 * @param smart mean of the cheapest qualifying services; no value if too few qualify
 * @param services how many services are in the cost; 0 if only the mean is known
 * @param hidden how many services do not disclose their margin and are in nothing
 */
public record CorridorCost(
    Place sender,
    Place receiver,
    Figure cost,
    Figure fee,
    Figure margin,
    Figure smart,
    int services,
    int hidden) {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if sender and receiver are the same, a count is negative, or
   *     services have no mean cost
   */
  public CorridorCost {
    if (Require.notNull("sender", sender).equals(Require.notNull("receiver", receiver))) {
      throw Require.refusal("receiver", receiver.code(), "another place than the sender");
    }
    Require.notNull("cost", cost);
    Require.notNull("fee", fee);
    Require.notNull("margin", margin);
    Require.notNull("smart", smart);
    Require.notNegative("services", services);
    Require.notNegative("hidden", hidden);
    if (services > 0 && !cost.isPresent()) {
      throw Require.refusal("cost", "missing", "the mean of " + services + " services");
    }
  }

  /**
   * A corridor of which only the mean cost is known, as in files of corridor averages.
   *
   * @param sender where the money comes from
   * @param receiver where it goes
   * @param cost mean cost, per cent of the amount
   * @return the corridor
   * @throws IllegalArgumentException if sender and receiver are the same, the cost is NaN or
   *     infinite, or it lies between -1 and 1 and so may be a fraction; {@link TransferCost} says
   *     what it is
   */
  public static CorridorCost of(Place sender, Place receiver, double cost) {
    return of(sender, receiver, TransferCost.bare("cost", cost));
  }

  /**
   * A corridor of which only the mean cost is known, as in files of corridor averages.
   *
   * @param sender where the money comes from
   * @param receiver where it goes
   * @param cost mean cost, its unit said
   * @return the corridor
   * @throws IllegalArgumentException if sender and receiver are the same
   */
  public static CorridorCost of(Place sender, Place receiver, TransferCost cost) {
    Figure unknown = Figure.empty("only the mean cost of the corridor is known");
    return new CorridorCost(
        sender,
        receiver,
        Figure.of(Require.notNull("cost", cost).percent()),
        unknown,
        unknown,
        unknown,
        0,
        0);
  }
}
