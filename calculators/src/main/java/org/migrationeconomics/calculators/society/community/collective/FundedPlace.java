package org.migrationeconomics.calculators.society.community.collective;

import org.migrationeconomics.core.internal.Require;

/**
 * A municipality, how marginal it is, and what it got.
 *
 * <p>Immutable and thread-safe.
 *
 * @param name its name
 * @param marginality an index of which only the order counts, the higher the poorer
 * @param persons its people, above zero
 * @param amount what it got in all, not negative
 */
public record FundedPlace(String name, double marginality, double persons, double amount) {

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if one is out of range or the name is blank
   */
  public FundedPlace {
    Require.text("name", name);
    Require.finite("marginality of " + name, marginality);
    Require.positive("persons of " + name, persons);
    Require.notNegative("amount of " + name, amount);
  }
}
