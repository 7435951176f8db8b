package org.migrationeconomics.calculators.reproduction.contribution;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.measure.YearSeries;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * The contribution of migration as the difference of two published projections, one of them without
 * migration: the result of {@link MigrationContributionCalculator#fromVariants}.
 *
 * <pre>
 *   contribution = population with migration − population without
 * </pre>
 *
 * <p>Totals tell nothing about generations: direct and indirect contribution stay together.
 *
 * <p><b>Units</b>: persons; shares are plain ratios.
 *
 * <p>Immutable and thread-safe.
 *
 * @param actual what the projection with migration is, such as "Medium"
 * @param zero what the projection without is, such as "Zero migration"
 * @param path the years that both have, in order
 */
public record VariantContribution(String actual, String zero, List<Year> path) implements Tabular {

  /**
   * One year.
   *
   * @param year calendar year, of the publisher's reference day
   * @param population persons with migration
   * @param counterfactual persons without
   */
  public record Year(int year, double population, double counterfactual) implements Serializable {

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if the population is not above zero or the counterfactual is
     *     negative
     */
    public Year {
      Require.year("year", year);
      Require.positive("population", population);
      Require.notNegative("counterfactual", counterfactual);
    }

    /**
     * Persons owed to migration.
     *
     * @return persons, negative if migration took people away
     */
    public double contribution() {
      return population - counterfactual;
    }

    /**
     * The part of the population that is owed to migration.
     *
     * @return a ratio
     */
    public double share() {
      return contribution() / population;
    }
  }

  /**
   * Copies the path.
   *
   * @throws IllegalArgumentException if there are fewer than two years
   */
  public VariantContribution {
    Require.text("actual", actual);
    Require.text("zero", zero);
    path = List.copyOf(path);
    if (path.size() < 2) {
      throw Require.refusal("years in common", path.size(), "at least 2");
    }
  }

  static VariantContribution of(YearSeries actual, YearSeries zero) {
    persons("actual", actual);
    persons("zero", zero);
    List<Year> years = new ArrayList<>();
    int from = Math.max(actual.firstYear(), zero.firstYear());
    int to = Math.min(actual.lastYear(), zero.lastYear());
    for (int year = from; year <= to; year++) {
      if (actual.has(year) && zero.has(year)) {
        years.add(new Year(year, actual.at(year), zero.at(year)));
      }
    }
    return new VariantContribution(actual.label(), zero.label(), years);
  }

  private static void persons(String argument, YearSeries series) {
    if (series.unit() != SimpleUnit.PERSONS) {
      throw Require.refusal(
          "unit of " + argument, series.unit().label(), SimpleUnit.PERSONS.label());
    }
  }

  /**
   * One year of the path.
   *
   * @param year a year that both projections have
   * @return the year
   * @throws IllegalArgumentException if one of them has not the year
   */
  public Year year(int year) {
    return path.stream()
        .filter(row -> row.year() == year)
        .findFirst()
        .orElseThrow(
            () ->
                Require.refusal(
                    "year",
                    year,
                    "one of both projections, from "
                        + path.get(0).year()
                        + " to "
                        + last().year()));
  }

  private Year last() {
    return path.get(path.size() - 1);
  }

  /**
   * Persons owed to migration in the last year.
   *
   * @return persons, negative if migration took people away
   */
  public double contribution() {
    return last().contribution();
  }

  /**
   * The part of the population that is owed to migration in the last year.
   *
   * @return a ratio
   */
  public double share() {
    return last().share();
  }

  /**
   * Persons that each net migrant is worth in the last year.
   *
   * @param migrants net migrants of all years of the path, as the publisher has them
   * @return persons per migrant; no value if net migration is zero
   * @throws IllegalArgumentException if the number is NaN or infinite
   */
  public Figure multiplier(double migrants) {
    return Require.finite("migrants", migrants) == 0
        ? Figure.empty("net migration is zero")
        : Figure.of(contribution() / migrants);
  }

  @Override
  public TextTable table() {
    TextTable.Builder table =
        TextTable.titled(
                "contribution of migration, from published variants: " + actual + " less " + zero)
            .column("year")
            .unit("persons")
            .column("with migration", 0)
            .column("without", 0)
            .column("contribution", 0)
            .unit("%")
            .column("share, %", 1);
    for (Year year : path) {
      table.row(
          String.valueOf(year.year()),
          year.population(),
          year.counterfactual(),
          year.contribution(),
          100 * year.share());
    }
    return table.note("Persons.").build();
  }

  /** The table, shortened to what JShell prints. */
  @Override
  public String toString() {
    return table().brief();
  }
}
