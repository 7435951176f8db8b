package org.migrationeconomics.calculators.remittance.model;

import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;

/**
 * What remittances do to one account: a row of {@link RemittanceMultiplier}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param account the account
 * @param injection what reaches it from outside, negative if it loses some
 * @param receipts all that it receives in the end, the injection included
 * @param multiplier what all accounts together receive in the end for a unit that reaches this one
 * @param productMultiplier what a unit that reaches this one adds to the domestic product; no value
 *     if value added is not known
 */
public record AccountEffect(
    String account,
    double injection,
    double receipts,
    double multiplier,
    Figure productMultiplier) {

  /** Checks that numbers are finite and nothing is null. */
  public AccountEffect {
    Require.text("account", account);
    Require.finite("injection into '" + account + "'", injection);
    Require.finite("receipts of '" + account + "'", receipts);
    Require.finite("multiplier of '" + account + "'", multiplier);
    Require.notNull("product multiplier", productMultiplier);
  }
}
