package org.migrationeconomics.calculators.remittance.bilateral;

import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.place.Place;

/**
 * A receiver whose receipts were not divided among senders, and why.
 *
 * <p>Immutable and thread-safe.
 *
 * @param receiver the receiver
 * @param amount what it receives, in the unit of the receipts; no value if that is not known
 * @param reason why it was not divided, in words
 */
public record UnallocatedReceipt(Place receiver, Figure amount, String reason) {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the reason is blank
   */
  public UnallocatedReceipt {
    Require.notNull("receiver", receiver);
    Require.notNull("amount", amount);
    Require.text("reason", reason);
  }

  /** One line: receiver and reason. */
  @Override
  public String toString() {
    return receiver + ": " + reason;
  }
}
