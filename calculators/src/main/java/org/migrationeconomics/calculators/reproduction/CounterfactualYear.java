package org.migrationeconomics.calculators.reproduction;

import java.io.Serializable;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;

/**
 * A population on 1 January of a year, and what it would be had nobody migrated since the
 * beginning.
 *
 * <pre>
 *   population = counterfactual + direct + indirect + correction
 * </pre>
 *
 * <p><b>Units</b>: persons; the rate is per person and year.
 *
 * <p>Immutable and thread-safe.
 *
 * @param year the year
 * @param population the observed population
 * @param counterfactual the population without migration and corrections
 * @param direct net migrants since the beginning
 * @param correction what statistical corrections since the beginning have added, with their natural
 *     increase
 * @param naturalRate the rate of natural increase during the year; no value for the 1 January that
 *     ends the account
 */
public record CounterfactualYear(
    int year,
    double population,
    double counterfactual,
    double direct,
    double correction,
    Figure naturalRate)
    implements Serializable {

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if a population is not above zero or another number is NaN or
   *     infinite
   */
  public CounterfactualYear {
    Require.year("year", year);
    Require.positive("population of " + year, population);
    Require.positive("counterfactual of " + year, counterfactual);
    Require.finite("direct contribution of " + year, direct);
    Require.finite("correction of " + year, correction);
    Require.notNull("natural rate", naturalRate);
  }

  /**
   * What migration since the beginning has contributed, directly and indirectly.
   *
   * @return persons, negative if the population would be larger without migration
   */
  public double contribution() {
    return population - counterfactual - correction;
  }

  /**
   * The natural increase of those who came, since they came; for departures that which they took
   * with them.
   *
   * @return persons, contribution less direct contribution
   */
  public double indirect() {
    return contribution() - direct;
  }

  /**
   * The contribution of migration as a share of the observed population.
   *
   * @return the share, at most 1 if there is no correction; negative where the population would be
   *     larger without migration
   */
  public Figure share() {
    return Figure.of(contribution() / population);
  }
}
