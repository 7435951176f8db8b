package org.migrationeconomics.calculators.reproduction.indicators;

import java.time.LocalDate;
import org.migrationeconomics.calculators.reproduction.lifetable.LifeTables;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.place.ReferenceArea;
import org.migrationeconomics.core.population.AgeGroups;
import org.migrationeconomics.core.population.AgeVector;
import org.migrationeconomics.core.population.LifeTable;
import org.migrationeconomics.core.population.Population;

/**
 * The age structure that a population has after growing for long at one rate under one mortality:
 * for populations of which only the total is known.
 *
 * <pre>
 *   N(x) ∝ L(x) exp(−r (x + n/2))        girls : boys = 1 : sex ratio at birth
 *   N(open) = N(open−n) S / (exp(r n) − S),     S = T(open) / T(open−n)
 * </pre>
 *
 * <p><b>Units</b>: persons; growth per year.
 *
 * <p><b>Source</b>: S. H. Preston, P. Heuveline and M. Guillot, <i>Demography</i>, 2001, chapter 7.
 *
 * <p><b>No published figure</b> is recomputed; of such populations two formulas of momentum agree
 * ({@code ReproductionIndicatorsLaws.momentumOfStablePopulations}).
 */
public final class StablePopulation {

  private StablePopulation() {}

  /**
   * A population of both sexes that grows at one rate.
   *
   * @param area whose population
   * @param date on which day
   * @param tables mortality of both sexes, in groups of one width, and the sex ratio at birth
   * @param growth r, per year, below zero for a population that shrinks
   * @param total all persons, above zero
   * @return the population
   * @throws IllegalArgumentException if a sex is missing, the groups differ in width, a number is
   *     NaN or infinite, the total is not above zero, or the population shrinks faster than its
   *     oldest die
   */
  public static Population of(
      ReferenceArea area, LocalDate date, LifeTables tables, double growth, double total) {
    Require.finite("growth", growth);
    Require.positive("total", total);
    LifeTable female =
        Require.notNull("tables", tables)
            .female()
            .orElseThrow(() -> Require.refusal("tables", tables.label(), "those of both sexes"));
    LifeTable male =
        tables
            .male()
            .orElseThrow(() -> Require.refusal("tables", tables.label(), "those of both sexes"));
    double[] women = persons(female, growth);
    double[] men = persons(male, growth);
    double boys = tables.sexRatioAtBirth();
    double sum = StableAges.sum(women) + boys * StableAges.sum(men);
    AgeGroups ages = female.ages();
    return Population.builder()
        .area(area)
        .date(date)
        .female(AgeVector.of(SimpleUnit.PERSONS, ages, women).times(total / sum))
        .male(AgeVector.of(SimpleUnit.PERSONS, ages, men).times(boys * total / sum))
        .source("stable population, growth " + growth + " per year, " + female.source())
        .build();
  }

  private static double[] persons(LifeTable table, double growth) {
    int open = table.ages().size() - 1;
    double step = Math.exp(growth * table.ages().width());
    double survival = table.survivalRatios().value(open);
    double[] persons = StableAges.persons(table.personYears().toArray(), survival, step);
    if (persons.length == 0) {
      throw Require.refusal(
          "growth",
          growth,
          "a rate at which the population does not shrink faster than its oldest die");
    }
    return persons;
  }
}
