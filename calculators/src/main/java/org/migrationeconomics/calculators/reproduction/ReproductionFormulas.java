package org.migrationeconomics.calculators.reproduction;

import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;

/**
 * The formulas behind the calculators of this package, for whoever has only a few numbers: two
 * populations out of a paper, three rounded totals.
 *
 * <p>No formula asks for a unit where it cancels out: persons, thousands and millions are all right
 * as long as all arguments of a call are in the same.
 *
 * <p>Immutable and thread-safe.
 */
public final class ReproductionFormulas {

  private ReproductionFormulas() {}

  /**
   * The part of a population's growth that one of its components makes up.
   *
   * <pre>
   *   share = component / growth
   * </pre>
   *
   * <p>A share is not bounded by 0 and 1. Where the components have opposite signs, the one that
   * outweighs the other has a share above 1 and the other a negative one: a population that loses
   * 100 by deaths and gains 300 by migration grows by 200, and 150 % of that is migration. In a
   * shrinking population a positive share belongs to a component that is negative. All shares
   * together make 1 in every case.
   *
   * <p><b>Units</b>: any, the same for both; the result is a ratio (0.62 is 62 %).
   *
   * <p><b>Reproduces</b>: of the growth of Catalonia 1877-1970, 3.4 million according to Anna
   * Cabré, 2.1 million were migratory (El País, 2 October 1999). These rounded figures give 61.8 %;
   * the paper prints 63 %, which is within what rounding allows (2.05/3.45 to 2.15/3.35, that is
   * 59.4 % to 64.2 %) and presumably comes from unrounded ones.
   *
   * @param component natural increase, net migration or a correction
   * @param growth population at the end less population at the beginning
   * @return the share; no value if the growth is 0
   * @throws IllegalArgumentException if an argument is NaN or infinite
   */
  public static Figure shareOfGrowth(double component, double growth) {
    Require.finite("component", component);
    Require.finite("growth", growth);
    return growth == 0
        ? Figure.empty("the population did not grow, so its growth has no shares")
        : Figure.of(component / growth);
  }

  /**
   * The part of a population that would not be there without migration.
   *
   * <pre>
   *   share = 1 − counterfactual / population
   * </pre>
   *
   * <p>Negative if the population would be larger without migration, as in countries of emigration.
   *
   * <p><b>Units</b>: any, the same for both; the result is a ratio (0.6 is 60 %).
   *
   * <p><b>Reproduces</b>: Anna Cabré's 60.3 % for Catalonia, to her rounding: 2.36 million without
   * the migrations of the 20th century (1985; El País, 2 October 1999) of the 5.96 million of the
   * census of 1981 are 60.4 %, and 60.3 % implies a population of 5.945 million.
   *
   * @param population the population there is
   * @param counterfactual the population there would be without migration
   * @return the share, at most 1
   * @throws IllegalArgumentException if the population is not above zero or the counterfactual is
   *     negative
   */
  public static double shareOfPopulation(double population, double counterfactual) {
    Require.positive("population", population);
    Require.notNegative("counterfactual", counterfactual);
    return 1 - counterfactual / population;
  }

  /**
   * The factor by which a population grows in a year at a rate that refers to its mean population.
   *
   * <pre>
   *   P(t+1) − P(t) = n · (P(t) + P(t+1)) / 2    ⇒    P(t+1) / P(t) = (1 + n/2) / (1 − n/2)
   * </pre>
   *
   * @param rate the rate of natural increase n, per person and year of the mean population
   * @return the factor, above zero
   * @throws IllegalArgumentException if the rate is not between −2 and 2; beyond them either end of
   *     the year would have no population or a negative one
   */
  public static double growthFactor(double rate) {
    if (!(rate > -2 && rate < 2)) {
      throw Require.refusal("rate", rate, "a rate of the mean population between -2 and 2");
    }
    return (1 + rate / 2) / (1 - rate / 2);
  }
}
