package org.migrationeconomics.calculators.remittance.bilateral;

import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.place.Place;

/**
 * The income that a matrix implies for one place, and how well its own column agrees.
 *
 * <p>Immutable and thread-safe.
 *
 * @param place the place
 * @param income income per head, in the unit that the makers of the matrix used; no value, with the
 *     reason, where the matrix does not tell
 * @param residual the largest relative deviation between the cells of the place's column (what it
 *     receives) and the rule with the recovered incomes; no value where the column does not test
 *     them
 */
public record ImpliedIncome(Place place, Figure income, Figure residual) {

  /** Checks that nothing is null. */
  public ImpliedIncome {
    Require.notNull("place", place);
    Require.notNull("income", income);
    Require.notNull("residual", residual);
  }
}
