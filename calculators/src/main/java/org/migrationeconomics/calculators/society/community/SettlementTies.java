package org.migrationeconomics.calculators.society.community;

import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.society.Settlement;

/**
 * Whom the people of a settlement have ties with.
 *
 * <p><b>Units</b>: those of the ties.
 *
 * <p>Immutable and thread-safe.
 *
 * @param settlement the settlement
 * @param within its ties within itself, which the index leaves out
 * @param own its ties to its own community elsewhere
 * @param around its ties to other communities of its country
 * @param far its ties to other communities of other countries, which the index leaves out
 * @param externalInternal (around − own)/(around + own): below 0, it is closer to its own community
 *     elsewhere than to those around it; no value without either
 */
public record SettlementTies(
    Settlement settlement,
    double within,
    double own,
    double around,
    double far,
    Figure externalInternal) {

  /** Checks that everything is there. */
  public SettlementTies {
    Require.notNull("settlement", settlement);
    Require.notNegative("ties within", within);
    Require.notNegative("ties with its own", own);
    Require.notNegative("ties with those around", around);
    Require.notNegative("ties with those far away", far);
    Require.notNull("externalInternal", externalInternal);
  }
}
