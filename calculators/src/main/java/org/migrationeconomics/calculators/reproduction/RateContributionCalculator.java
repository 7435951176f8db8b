package org.migrationeconomics.calculators.reproduction;

import java.util.ArrayList;
import java.util.List;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.population.DemographicBalance;

/**
 * How large a population would be without migration if it had grown at its observed natural rates:
 * the second answer to what migration contributed, from population accounts alone.
 *
 * <pre>
 *   n(t)    = natural(t) / ((P(t) + P(t+1)) / 2)
 *   P*(t+1) = P*(t) (1 + n(t)/2) / (1 - n(t)/2),    P* = P at the beginning
 *
 *   contribution = P - P* = direct + indirect,      direct = Σ net migration
 * </pre>
 *
 * <p>As growth is linear in the population, the indirect contribution is the natural increase of
 * the net migrants (for net emigration, of those who are missing) since the year of their move,
 * half of which they spend in the place.
 *
 * <p><b>This understates what migration contributed.</b> The observed natural rate is that of a
 * population with its migrants. They arrive young: they have children in the place and few deaths,
 * so they raise the rate, and the population that would have been there without them is credited
 * with it. It would have been older, with fewer births and more deaths. Emigration works the same
 * way with the opposite sign: those who left would have raised the natural rate, so the loss is
 * understated too. Only a projection by age and sex can do better; the difference is what it is
 * worth.
 *
 * <p>Accounts that do not close leave a correction that is neither natural increase nor migration;
 * {@link CorrectionPolicy} says where it goes. The default is {@link
 * CorrectionPolicy#COUNT_AS_NEITHER}, by which
 *
 * <pre>
 *   P - P* = direct + indirect + correction
 * </pre>
 *
 * where the correction term D follows the corrections R(t) as the contribution follows net
 * migration: D(t+1) = D(t) (1 + n/2) / (1 - n/2) + R(t) / (1 - n/2). No part of it is attributed to
 * migration, and accounts without migration give a contribution of 0 whether they close or not.
 *
 * <p><b>Units</b>: persons; rates per person and year of the mean population.
 *
 * <p><b>Source</b>: the balancing equation with a constant rate within each year, as in S. H.
 * Preston, P. Heuveline and M. Guillot, <i>Demography</i>, 2001, chapter 1.
 *
 * <p><b>Reproduces</b>: Catalonia 2000-2011 (accounts of Idescat, formula above worked out in exact
 * fractions): counterfactual 6,377,770.9 persons on 1 January 2012, contribution 1,137,627.1 (15.14
 * % of the population), of which 25,953.1 indirect.
 *
 * <p>Immutable and thread-safe.
 */
public final class RateContributionCalculator {

  private static final RateContributionCalculator DEFAULT =
      new RateContributionCalculator(CorrectionPolicy.COUNT_AS_NEITHER);

  private final CorrectionPolicy policy;

  private RateContributionCalculator(CorrectionPolicy policy) {
    this.policy = policy;
  }

  /**
   * The calculator that counts corrections as {@linkplain CorrectionPolicy#COUNT_AS_NEITHER
   * neither} natural increase nor migration.
   *
   * @return the calculator
   */
  public static RateContributionCalculator withDefaults() {
    return DEFAULT;
  }

  /**
   * The calculator with another policy for accounts that do not close.
   *
   * @param newPolicy where corrections go
   * @return the calculator
   */
  public RateContributionCalculator withCorrectionPolicy(CorrectionPolicy newPolicy) {
    return new RateContributionCalculator(Require.notNull("policy", newPolicy));
  }

  /**
   * Works out the population without migration, and what migration contributed.
   *
   * @param accounts the population accounts of a place
   * @return the contribution
   * @throws IllegalArgumentException if a natural rate is not between −2 and 2, which no population
   *     can have, or if the policy is {@link CorrectionPolicy#REFUSE} and a year does not close to
   *     the person
   */
  public RateContribution calculate(DemographicBalance accounts) {
    Require.notNull("accounts", accounts);
    List<RateContribution.Year> path = new ArrayList<>();
    double counterfactual = accounts.population().at(accounts.firstYear());
    double direct = 0;
    double corrected = 0;
    for (int year = accounts.firstYear(); year <= accounts.lastYear(); year++) {
      GrowthAccount account = AccountingContributionCalculator.account(accounts, year);
      double natural = account.natural();
      double migratory = account.migratory();
      double correction = account.correction();
      switch (policy) {
        case COUNT_AS_NEITHER -> {}
        case COUNT_AS_MIGRATION -> {
          migratory += correction;
          correction = 0;
        }
        case COUNT_AS_NATURAL -> {
          natural += correction;
          correction = 0;
        }
        case REFUSE -> {
          if (!account.closes()) {
            throw Require.refusal(
                "correction of " + year, correction, "an account that closes to the person");
          }
        }
      }
      double rate = rate(account, natural);
      path.add(
          new RateContribution.Year(
              year,
              account.initialPopulation(),
              counterfactual,
              direct,
              corrected,
              Figure.of(rate)));
      double factor = ReproductionFormulas.growthFactor(rate);
      counterfactual *= factor;
      direct += migratory;
      corrected = corrected * factor + correction / (1 - rate / 2);
    }
    int end = accounts.lastYear() + 1;
    path.add(
        new RateContribution.Year(
            end,
            accounts.population().at(end),
            counterfactual,
            direct,
            corrected,
            Figure.empty(end + " is after the last year of the accounts")));
    return new RateContribution(accounts.place(), policy, path, Shares.sources(accounts));
  }

  private static double rate(GrowthAccount account, double natural) {
    double rate = natural / ((account.initialPopulation() + account.finalPopulation()) / 2);
    if (!(rate > -2 && rate < 2)) {
      throw Require.refusal(
          "natural rate of " + account.firstYear(),
          rate,
          "a rate between -2 and 2 of the mean population; check that all series count persons");
    }
    return rate;
  }

  /** The calculator and its option. */
  @Override
  public String toString() {
    return "RateContributionCalculator, corrections " + policy;
  }
}
