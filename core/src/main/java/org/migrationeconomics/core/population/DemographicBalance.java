package org.migrationeconomics.core.population;

import java.io.Serializable;
import org.immutables.value.Value;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.internal.ValueStyle;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.measure.MeasureUnit;
import org.migrationeconomics.core.measure.SimpleUnit;
import org.migrationeconomics.core.measure.YearSeries;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * The population accounts of a place: population at the beginning of each year, natural increase
 * and net migration during it.
 *
 * <pre>
 *   P(t+1) = P(t) + natural(t) + migration(t) + correction(t)
 * </pre>
 *
 * <p>The statistical correction is what the three published series leave over ({@link
 * #correction}); it is computed, never given, so that accounts that do not close say by how much.
 * The population spans one year more than the two components: its last value is that of 1 January
 * after the last year of the account.
 *
 * <p><b>Units</b>: persons; years are calendar years, populations those of 1 January.
 *
 * <p>Immutable and thread-safe.
 */
@ValueStyle
@Value.Immutable
public abstract class DemographicBalance implements WithDemographicBalance, Tabular, Serializable {

  private static final long serialVersionUID = 1L;

  DemographicBalance() {}

  /**
   * The accounts of a place.
   *
   * @param place whose population
   * @param population persons on 1 January, n + 1 years
   * @param naturalIncrease births less deaths, n years
   * @param netMigration arrivals less departures, n years
   * @return the accounts
   * @throws IllegalArgumentException if a series is not in persons, has holes, or the years do not
   *     match
   */
  public static DemographicBalance of(
      Place place, YearSeries population, YearSeries naturalIncrease, YearSeries netMigration) {
    return builder()
        .place(place)
        .population(population)
        .naturalIncrease(naturalIncrease)
        .netMigration(netMigration)
        .build();
  }

  /**
   * Begins the accounts of a place; everything is mandatory.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Whose population.
   *
   * @return the place
   */
  public abstract Place place();

  /**
   * Population on 1 January of each year and of the year after the last.
   *
   * @return persons, above zero
   */
  public abstract YearSeries population();

  /**
   * Births less deaths of each year.
   *
   * @return persons
   */
  public abstract YearSeries naturalIncrease();

  /**
   * Arrivals less departures of each year.
   *
   * @return persons
   */
  public abstract YearSeries netMigration();

  /**
   * The first year of the account.
   *
   * @return the year
   */
  public int firstYear() {
    return naturalIncrease().firstYear();
  }

  /**
   * The last year of the account.
   *
   * @return the year
   */
  public int lastYear() {
    return naturalIncrease().lastYear();
  }

  /**
   * What the components of a year leave unexplained: intercensal revisions, corrections of the
   * registers.
   *
   * @param year a year of the account
   * @return persons; 0 if the account of the year closes
   * @throws IllegalArgumentException if the year is outside the account
   */
  public double correction(int year) {
    double components = naturalIncrease().at(year) + netMigration().at(year);
    return population().at(year + 1) - population().at(year) - components;
  }

  /**
   * The accounts of some of the years.
   *
   * @param from the first year
   * @param to the last year
   * @return the accounts of those years
   * @throws IllegalArgumentException if a year is outside the account
   */
  public DemographicBalance between(int from, int to) {
    Require.years(from, to);
    return builder()
        .place(place())
        .population(population().between(from, to + 1))
        .naturalIncrease(naturalIncrease().between(from, to))
        .netMigration(netMigration().between(from, to))
        .build();
  }

  /** Validates units, holes and years. */
  @Value.Check
  void check() {
    persons("population", population());
    persons("natural increase", naturalIncrease());
    persons("net migration", netMigration());
    spans("net migration", netMigration(), firstYear(), lastYear());
    spans("population", population(), firstYear(), lastYear() + 1);
    population()
        .years()
        .forEach(year -> Require.positive("population of " + year, population().at(year)));
  }

  private static void persons(String argument, YearSeries series) {
    MeasureUnit unit = series.unit();
    if (!unit.equals(SimpleUnit.PERSONS)) {
      throw Require.refusal("unit of " + argument, unit.label(), SimpleUnit.PERSONS.label());
    }
    series
        .holes()
        .findFirst()
        .ifPresent(
            year -> {
              throw Require.refusal(
                  argument + " of " + year, "missing", "a value in every year of the account");
            });
  }

  private static void spans(String argument, YearSeries series, int from, int to) {
    if (series.firstYear() != from || series.lastYear() != to) {
      throw Require.refusal(
          "span of " + argument,
          series.firstYear() + "-" + series.lastYear(),
          from + "-" + to + ", to match the years of natural increase");
    }
  }

  @Override
  public TextTable table() {
    TextTable.Builder table =
        TextTable.titled(toString())
            .column("year")
            .unit("persons")
            .column("population 1 Jan", 0)
            .column("natural", 0)
            .column("migration", 0)
            .column("correction", 0);
    for (int year = firstYear(); year <= lastYear(); year++) {
      table.row(
          year,
          population().figure(year),
          naturalIncrease().figure(year),
          netMigration().figure(year),
          Figure.of(correction(year)));
    }
    return table
        .row(lastYear() + 1, population().figure(lastYear() + 1), "", "", "")
        .source("Persons.", population().source())
        .build();
  }

  /** One line: whose accounts, which years; {@link #show} prints them. */
  @Override
  public String toString() {
    return "population accounts of "
        + place().name()
        + " "
        + firstYear()
        + "-"
        + lastYear()
        + ", persons";
  }

  /** Builds the accounts of a place. Not thread-safe. */
  public static final class Builder extends ImmutableDemographicBalance.Builder {
    Builder() {}
  }
}
