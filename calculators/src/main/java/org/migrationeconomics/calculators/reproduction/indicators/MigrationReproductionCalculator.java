package org.migrationeconomics.calculators.reproduction.indicators;

import java.time.temporal.ChronoUnit;
import org.migrationeconomics.calculators.reproduction.ReproductionFormulas;
import org.migrationeconomics.calculators.reproduction.lifetable.LifeTableCalculator;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.population.AgeGroups;
import org.migrationeconomics.core.population.AgeVector;
import org.migrationeconomics.core.population.FertilitySchedule;
import org.migrationeconomics.core.population.LifeTable;
import org.migrationeconomics.core.population.Population;
import org.migrationeconomics.core.population.PopulationHistory;
import org.migrationeconomics.core.population.Sex;
import org.migrationeconomics.core.population.VitalRates;

/**
 * Net reproduction with migration: how many daughters are born in a country for each girl born
 * there, if women come and go at every age as they did in an interval between two counts.
 *
 * <pre>
 *   L*(0) = n P(0, t+n) / B
 *   L*(x) = L*(x−n) P(x, t+n) / P(x−n, t)
 *   NRR*  = Σ f(x) L*(x) / (1 + SRB)
 *   r*    :  Σ exp(−r* (x + n/2)) f(x) L*(x) / (1 + SRB) = 1
 *
 *   P(x, t)  women in the group of n years from x          B  girls born from t to t+n,
 *   n Σ f(x) (P(x, t) + P(x, t+n)) / 2 / (1 + SRB) unless they are given
 * </pre>
 *
 * <p>L* counts who is there, so that a cohort that gains women by migration has more years than its
 * life table allows; it stands beside the NRR and r of the life table. Errors of the counts are in
 * it as well: where one count is more complete than the other, the difference looks like migration.
 *
 * <p>Options: {@link #withTolerance} and {@link #withMaximumIterations} as in {@link
 * ReproductionIndicatorsCalculator}; {@link #withLifeTables}, which makes tables where rates are
 * given, {@link LifeTableCalculator#withDefaults}.
 *
 * <p><b>Units</b>: daughters per girl, rates per year.
 *
 * <p><b>Source</b>: S. H. Preston and H. Wang, "Intrinsic growth rates and net reproduction rates
 * in the presence of migration", <i>Population and Development Review</i> 33, 2007, for NRR* and
 * r*; they are estimated here from ratios of birth cohorts in two counts.
 *
 * <p><b>Reproduces</b>: Spain and Mexico in four intervals from 1975 to 2020, such as Spain
 * 2000-2005, NRR 0.6126 and NRR* 1.0045 (worked out apart from this library from the United
 * Nations' World Population Prospects 2019).
 *
 * <p>Immutable and thread-safe.
 */
public final class MigrationReproductionCalculator {

  private static final MigrationReproductionCalculator DEFAULT =
      new MigrationReproductionCalculator(
          ReproductionIndicatorsCalculator.withDefaults(), LifeTableCalculator.withDefaults());

  private final ReproductionIndicatorsCalculator indicators;
  private final LifeTableCalculator lifeTables;

  private MigrationReproductionCalculator(
      ReproductionIndicatorsCalculator indicators, LifeTableCalculator lifeTables) {
    this.indicators = indicators;
    this.lifeTables = lifeTables;
  }

  /**
   * The calculator with the options listed above.
   *
   * @return the calculator
   */
  public static MigrationReproductionCalculator withDefaults() {
    return DEFAULT;
  }

  /**
   * The same calculator with another tolerance.
   *
   * @param error the absolute logarithm of the renewal equation at which an iteration stops
   * @return the calculator
   * @throws IllegalArgumentException if it is not above zero
   */
  public MigrationReproductionCalculator withTolerance(double error) {
    return new MigrationReproductionCalculator(indicators.withTolerance(error), lifeTables);
  }

  /**
   * The same calculator with another limit of iterations.
   *
   * @param count steps, not negative
   * @return the calculator
   * @throws IllegalArgumentException if it is negative
   */
  public MigrationReproductionCalculator withMaximumIterations(int count) {
    return new MigrationReproductionCalculator(indicators.withMaximumIterations(count), lifeTables);
  }

  /**
   * The same calculator with other rules for making life tables of rates.
   *
   * @param calculator makes the tables
   * @return the calculator
   */
  public MigrationReproductionCalculator withLifeTables(LifeTableCalculator calculator) {
    return new MigrationReproductionCalculator(
        indicators, Require.notNull("calculator", calculator));
  }

  /**
   * The indicators of an interval of a history.
   *
   * @param history populations, and the rates between them
   * @param startYear the year of a population that is not the last
   * @return the indicators of the interval to the next population
   * @throws IllegalArgumentException if no population is of that year or it is the last, or as
   *     {@link #calculate(Population, Population, FertilitySchedule, LifeTable)}
   */
  public MigrationReproduction calculate(PopulationHistory history, int startYear) {
    Population start = Require.notNull("history", history).population(startYear);
    int interval = history.populations().indexOf(start);
    if (interval == history.rates().size()) {
      throw Require.refusal("start year", startYear, "a year before that of the last population");
    }
    VitalRates rates = history.rates().get(interval);
    return calculate(
        start,
        history.populations().get(interval + 1),
        rates.fertility(),
        lifeTables.calculate(Sex.FEMALE, rates.deathRates(Sex.FEMALE)));
  }

  /**
   * The indicators of the interval between two counts.
   *
   * @param start the population at the beginning
   * @param end the population one width of the age groups later
   * @param fertility births per woman and year of the interval, with the sex ratio at birth
   * @param lifeTable the women's life table of the interval, in the age groups of the populations
   *     or in narrower ones
   * @return the indicators
   * @throws IllegalArgumentException if the areas differ; the dates are not one width of the age
   *     groups apart, to the day; or as {@link #calculate(AgeVector, AgeVector, FertilitySchedule,
   *     LifeTable)}
   */
  public MigrationReproduction calculate(
      Population start, Population end, FertilitySchedule fertility, LifeTable lifeTable) {
    Require.notNull("start", start);
    Require.notNull("end", end);
    if (!start.area().equals(end.area())) {
      throw Require.refusal(
          "area at the end", end.area().name(), start.area().name() + ", as at the start");
    }
    int n = start.ages().width();
    if (!start.date().plus(n, ChronoUnit.YEARS).equals(end.date())) {
      throw Require.refusal(
          "date at the end",
          end.date(),
          "the width of age groups after the start, " + n + " years");
    }
    return calculate(start.of(Sex.FEMALE), end.of(Sex.FEMALE), fertility, lifeTable)
        .withLabel(start.area().name() + " " + start.date() + " to " + end.date());
  }

  /**
   * The indicators of women counted twice, one width of the age groups apart.
   *
   * @param start women at the beginning, in groups of the width of the fertility rates
   * @param end women at the end, in the same groups
   * @param fertility births per woman and year of the interval, with the sex ratio at birth
   * @param lifeTable the women's life table of the interval, in the same groups or in narrower ones
   * @return the indicators
   * @throws IllegalArgumentException if a vector is not of persons or has negative values, the age
   *     groups do not fit each other, there are no births, or there is nobody at an age from which
   *     women came
   */
  public MigrationReproduction calculate(
      AgeVector start, AgeVector end, FertilitySchedule fertility, LifeTable lifeTable) {
    AgeGroups ages = PopulationMomentumCalculator.persons("women at the start", start);
    PopulationMomentumCalculator.persons("women at the end", end);
    if (!end.ages().equals(ages)) {
      throw Require.refusal(
          "ages at the end", end.ages().toString(), ages + ", the ages at the start");
    }
    AgeVector mothers = start.plus(end).part(Require.notNull("fertility", fertility).ages());
    double births =
        ages.width() * fertility.rates().dot(mothers) / 2 * fertility.femaleShareOfBirths();
    return calculate(start, end, fertility, lifeTable, births);
  }

  /**
   * The indicators of women counted twice, with births as registered.
   *
   * @param start women at the beginning, in groups of the width of the fertility rates
   * @param end women at the end, in the same groups
   * @param fertility births per woman and year of the interval, with the sex ratio at birth
   * @param lifeTable the women's life table of the interval, in the same groups or in narrower ones
   * @param girlsBorn girls born in the interval, all years together
   * @return the indicators
   * @throws IllegalArgumentException as without births
   */
  public MigrationReproduction calculate(
      AgeVector start,
      AgeVector end,
      FertilitySchedule fertility,
      LifeTable lifeTable,
      double girlsBorn) {
    AgeGroups ages = PopulationMomentumCalculator.persons("women at the start", start);
    PopulationMomentumCalculator.persons("women at the end", end);
    Require.positive("girls born", girlsBorn);
    if (!end.ages().equals(ages)) {
      throw Require.refusal(
          "ages at the end", end.ages().toString(), ages + ", the ages at the start");
    }
    AgeGroups fertile = Require.notNull("fertility", fertility).ages();
    ReproductionIndicatorsCalculator.women(lifeTable);
    int n = ages.width();
    int first = fertile.offsetIn(ages);
    AgeGroups lived = ages.between(0, fertile.end(fertile.size() - 1) - 1);
    double[] years = new double[first + fertile.size()];
    years[0] = n * end.value(0) / girlsBorn;
    for (int x = 1; x < years.length; x++) {
      years[x] =
          years[x - 1]
              * end.value(x)
              / Require.positive(
                  "women at the start at age " + ages.label(x - 1), start.value(x - 1));
    }
    LifeTable table = lifeTable.collapseTo(ages);
    AgeVector with =
        AgeVector.ofUnsafe("person-years with migration", SimpleUnit.PERSON_YEARS, lived, years);
    ReproductionIndicators without = indicators.calculate(fertility, table);
    RenewalRoot root = indicators.root(fertility, with, 1);
    return new MigrationReproduction(
        "women counted twice, " + n + " years apart",
        without.netReproduction(),
        ReproductionFormulas.netReproduction(fertility, with, 1),
        without.intrinsicGrowth(),
        root.rate(),
        without.convergence(),
        root.convergence(),
        table.personYears().part(lived).times(1 / table.radix()),
        with);
  }

  /** The name of the calculator and its options. */
  @Override
  public String toString() {
    return "MigrationReproductionCalculator, " + indicators + ", " + lifeTables;
  }
}
