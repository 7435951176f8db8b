package org.migrationeconomics.calculators.reproduction;

import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.population.AgeGroups;
import org.migrationeconomics.core.population.AgeVector;
import org.migrationeconomics.core.population.FertilitySchedule;

/**
 * The formulas behind the calculators of this package, for whoever has only a few numbers: two
 * populations out of a paper, three rounded totals.
 *
 * <p>No formula asks for a unit where it cancels out: persons, thousands and millions are all right
 * as long as all arguments of a call are in the same.
 *
 * <p><b>Source</b>: the shares are those of A. Cabré, El País, 2 October 1999; net reproduction and
 * the mean age at childbearing those of S. H. Preston, P. Heuveline and M. Guillot,
 * <i>Demography</i>, 2001, chapter 5.
 *
 * <p><b>Reproduces</b>: from Cabré's rounded figures, 61.8 per cent of the growth of Catalonia
 * 1877-1970 (printed: 63) and 60.7 per cent of its people of 1985 (printed: 60.3), within what
 * their rounding allows.
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

  /**
   * Net reproduction: the daughters that a newborn girl will have on average in the course of her
   * life, under given rates of fertility and mortality.
   *
   * <pre>
   *   R = Σ f(x) L(x) / l(0) / (1 + SRB)
   * </pre>
   *
   * <p>With the rates of a cohort this is the net reproduction of the cohort, with those of a
   * period the net reproduction rate of the period.
   *
   * <p><b>Units</b>: daughters per newborn girl.
   *
   * <p><b>Reproduces</b>: Sweden 1993, 1.0064240341 (worked out apart from this library from the
   * data of S. H. Preston, P. Heuveline and M. Guillot, <i>Demography</i>, 2001, box 6.1).
   *
   * @param fertility births per woman and year, with the sex ratio at birth
   * @param personYears L(x), in the age groups of the rates or in narrower ones; more ages do not
   *     matter
   * @param radix l(0), the newborn girls of whom they are the years
   * @return the net reproduction
   * @throws IllegalArgumentException if the age groups cannot be joined to those of the rates, or
   *     the radix is not above zero
   */
  public static double netReproduction(
      FertilitySchedule fertility, AgeVector personYears, double radix) {
    Require.notNull("fertility", fertility);
    Require.notNull("personYears", personYears);
    Require.positive("radix", radix);
    double births = fertility.rates().dot(fertilePersonYears(fertility, personYears));
    return births / radix * fertility.femaleShareOfBirths();
  }

  /**
   * The mean age of mothers at the births of their children, with mortality.
   *
   * <pre>
   *   A = Σ (x + n/2) f(x) L(x) / Σ f(x) L(x)
   * </pre>
   *
   * <p>It differs from {@link FertilitySchedule#meanAgeAtChildbearing}, which has as many women at
   * every age, by what mortality takes from the older ages.
   *
   * <p><b>Units</b>: years of exact age.
   *
   * @param fertility births per woman and year
   * @param personYears L(x), in the age groups of the rates or in narrower ones; more ages do not
   *     matter
   * @return the mean age; no value if there are no births
   * @throws IllegalArgumentException if the age groups cannot be joined to those of the rates
   */
  public static Figure meanAgeAtChildbearing(FertilitySchedule fertility, AgeVector personYears) {
    Require.notNull("fertility", fertility);
    Require.notNull("personYears", personYears);
    AgeVector lived = fertilePersonYears(fertility, personYears);
    AgeGroups ages = fertility.ages();
    double births = 0;
    double weighted = 0;
    for (int i = 0; i < ages.size(); i++) {
      double born = fertility.rates().value(i) * lived.value(i);
      births += born;
      weighted += born * (ages.lower(i) + ages.width(i) / 2.0);
    }
    return births == 0
        ? Figure.empty("there are no births, so their mothers have no mean age")
        : Figure.of(weighted / births);
  }

  /** Person-years in the age groups of the rates. */
  static AgeVector fertilePersonYears(FertilitySchedule fertility, AgeVector personYears) {
    AgeGroups ages = fertility.ages();
    int end = ages.end(ages.size() - 1);
    return personYears.between(ages.lower(0), end - 1).collapseTo(ages);
  }
}
