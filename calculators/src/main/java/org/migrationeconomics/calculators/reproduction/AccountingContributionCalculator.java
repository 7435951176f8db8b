package org.migrationeconomics.calculators.reproduction;

import java.util.ArrayList;
import java.util.List;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.population.DemographicBalance;

/**
 * How much of a population's growth is migration, by its accounts: the first and simplest answer.
 *
 * <pre>
 *   ΔP = natural + migratory + correction
 *   migratory share = Σ migratory / ΔP
 * </pre>
 *
 * <p>Whatever natural increase and net migration leave unexplained is reported as a correction,
 * year by year, and never added to either. The share counts the migrants themselves and not their
 * children, who are natural increase; so it understates what migration brought. {@link
 * RateContributionCalculator} is the second answer.
 *
 * <p><b>Units</b>: persons.
 *
 * <p><b>Source</b>: the demographic balancing equation, as in S. H. Preston, P. Heuveline and M.
 * Guillot, <i>Demography</i>, 2001, chapter 1; as a measure of what migration contributed, Anna
 * Cabré on Catalonia 1877-1970, reported in El País, 2 October 1999 ({@link
 * ReproductionFormulas#shareOfGrowth}).
 *
 * <p><b>Reproduces</b>: Catalonia 2000-2011 (Idescat), where the accounts of all twelve years close
 * to the person: natural 229,177, migratory 1,111,674, growth 1,340,851, migratory share 82.908 %.
 *
 * <p>Immutable and thread-safe.
 */
public final class AccountingContributionCalculator {

  private static final AccountingContributionCalculator DEFAULT =
      new AccountingContributionCalculator();

  private AccountingContributionCalculator() {}

  /**
   * The calculator; it has no options.
   *
   * @return the calculator
   */
  public static AccountingContributionCalculator withDefaults() {
    return DEFAULT;
  }

  /**
   * Splits the growth of a population into its components.
   *
   * @param accounts the population accounts of a place
   * @return the account of every year, and of all
   */
  public AccountingContribution calculate(DemographicBalance accounts) {
    Require.notNull("accounts", accounts);
    List<GrowthAccount> years = new ArrayList<>();
    for (int year = accounts.firstYear(); year <= accounts.lastYear(); year++) {
      years.add(account(accounts, year));
    }
    return new AccountingContribution(accounts.place(), years, Shares.sources(accounts));
  }

  static GrowthAccount account(DemographicBalance accounts, int year) {
    return new GrowthAccount(
        year,
        year,
        accounts.population().at(year),
        accounts.population().at(year + 1),
        accounts.naturalIncrease().at(year),
        accounts.netMigration().at(year));
  }

  /** The name of the calculator. */
  @Override
  public String toString() {
    return "AccountingContributionCalculator";
  }
}
