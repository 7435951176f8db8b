package org.migrationeconomics.calculators.reproduction;

import java.io.Serializable;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * The growth of a population over one year or several, and what it is made of.
 *
 * <pre>
 *   ΔP = natural + migratory + correction
 * </pre>
 *
 * <p>The correction is computed, never given: it is what natural increase and net migration leave
 * unexplained.
 *
 * <p><b>Units</b>: persons; shares are ratios (0.83 is 83 %).
 *
 * <p>Immutable and thread-safe.
 *
 * @param firstYear the first year
 * @param lastYear the last year, the same as the first for the account of one year
 * @param initialPopulation population on 1 January of the first year
 * @param finalPopulation population on 1 January after the last year
 * @param natural births less deaths
 * @param migratory arrivals less departures
 */
public record GrowthAccount(
    int firstYear,
    int lastYear,
    double initialPopulation,
    double finalPopulation,
    double natural,
    double migratory)
    implements Tabular, Serializable {

  /** Less than this is no person. */
  private static final double TO_THE_PERSON = 0.5;

  /**
   * Checks years and numbers.
   *
   * @throws IllegalArgumentException if the years run backwards, a population is not above zero or
   *     a component is NaN or infinite
   */
  public GrowthAccount {
    Require.years(firstYear, lastYear);
    Require.positive("initial population", initialPopulation);
    Require.positive("final population", finalPopulation);
    Require.finite("natural increase", natural);
    Require.finite("net migration", migratory);
  }

  /**
   * The growth ΔP.
   *
   * @return persons, negative if the population shrank
   */
  public double growth() {
    return finalPopulation - initialPopulation;
  }

  /**
   * What natural increase and net migration leave unexplained: intercensal revisions, corrections
   * of the registers.
   *
   * @return persons, ΔP − natural − migratory
   */
  public double correction() {
    return growth() - natural - migratory;
  }

  /**
   * Whether the account closes to the person: the correction is less than half a person. (Not
   * "exactly 0", because figures that came in thousands carry the rounding of their conversion.)
   *
   * @return true if it does
   */
  public boolean closes() {
    return Math.abs(correction()) < TO_THE_PERSON;
  }

  /**
   * Natural increase as a share of growth.
   *
   * @return the share, not bounded by 0 and 1 ({@link ReproductionFormulas#shareOfGrowth}); no
   *     value if the population did not grow
   */
  public Figure naturalShare() {
    return ReproductionFormulas.shareOfGrowth(natural, growth());
  }

  /**
   * Net migration as a share of growth.
   *
   * @return the share, not bounded by 0 and 1 ({@link ReproductionFormulas#shareOfGrowth}); no
   *     value if the population did not grow
   */
  public Figure migratoryShare() {
    return ReproductionFormulas.shareOfGrowth(migratory, growth());
  }

  /**
   * The correction as a share of growth.
   *
   * @return the share; no value if the population did not grow
   */
  public Figure correctionShare() {
    return ReproductionFormulas.shareOfGrowth(correction(), growth());
  }

  /**
   * This account and that of the years that follow, as one.
   *
   * @param next an account that begins where this one ends
   * @return the account of both spans
   * @throws IllegalArgumentException if the other account does not begin in the year after this
   *     one, with the population in which this one ends
   */
  public GrowthAccount plus(GrowthAccount next) {
    Require.notNull("next", next);
    if (next.firstYear != lastYear + 1) {
      throw Require.refusal(
          "first year of the next account",
          next.firstYear,
          (lastYear + 1) + ", the year after " + lastYear);
    }
    if (next.initialPopulation != finalPopulation) {
      throw Require.refusal(
          "initial population of " + next.firstYear,
          next.initialPopulation,
          finalPopulation + ", the final population of " + lastYear);
    }
    return new GrowthAccount(
        firstYear,
        next.lastYear,
        initialPopulation,
        next.finalPopulation,
        natural + next.natural,
        migratory + next.migratory);
  }

  /**
   * The years in words.
   *
   * @return {@code 2000-2011}, or {@code 2000} for one year
   */
  public String span() {
    return firstYear == lastYear ? String.valueOf(firstYear) : firstYear + "-" + lastYear;
  }

  @Override
  public TextTable table() {
    return TextTable.titled("growth " + span() + " by component")
        .column("component")
        .unit("persons")
        .column("persons", 0)
        .unit("%")
        .column("% of growth", 1)
        .row("natural", natural, Shares.percent(naturalShare()))
        .row("migratory", migratory, Shares.percent(migratoryShare()))
        .row("correction", correction(), Shares.percent(correctionShare()))
        .sum(
            "growth",
            growth(),
            Shares.percent(ReproductionFormulas.shareOfGrowth(growth(), growth())))
        .build();
  }

  /** The components, and the populations between which they are. */
  @Override
  public TextTable dataTable() {
    return TextTable.titled("growth " + span() + " by component")
        .column("component")
        .unit("persons")
        .column("persons")
        .unit("%")
        .column("% of growth")
        .row("population at the beginning", initialPopulation, "")
        .row("natural", natural, Shares.percent(naturalShare()))
        .row("migratory", migratory, Shares.percent(migratoryShare()))
        .row("correction", correction(), Shares.percent(correctionShare()))
        .row("population at the end", finalPopulation, "")
        .build();
  }

  /** The table. */
  @Override
  public String toString() {
    return table().brief();
  }
}
