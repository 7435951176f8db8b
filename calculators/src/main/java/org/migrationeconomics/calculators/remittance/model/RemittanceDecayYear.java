package org.migrationeconomics.calculators.remittance.model;

import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;

/**
 * A year of {@link RemittanceDecayPath}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param year the calendar year
 * @param migrants migrants of all cohorts who are still abroad
 * @param inflow what they send in the year, in the unit of the path
 */
public record RemittanceDecayYear(int year, double migrants, double inflow) {

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if one is negative, NaN or infinite
   */
  public RemittanceDecayYear {
    Require.year("year", year);
    Require.notNegative("migrants of " + year, migrants);
    Require.notNegative("inflow of " + year, inflow);
  }

  /**
   * What a migrant sends on average in the year.
   *
   * @return the number, in the unit of the path; no value if nobody is abroad
   */
  public Figure perMigrant() {
    return migrants == 0
        ? Figure.empty("no migrant of these cohorts is abroad in " + year)
        : Figure.of(inflow / migrants);
  }
}
