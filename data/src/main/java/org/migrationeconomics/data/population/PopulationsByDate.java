package org.migrationeconomics.data.population;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.population.Population;
import org.migrationeconomics.core.population.ReferenceDay;
import org.migrationeconomics.core.table.StackedTables;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * Populations of one area at successive dates.
 *
 * <p>Immutable and thread-safe.
 *
 * @param populations the populations, each at a later date than the one before
 */
public record PopulationsByDate(List<Population> populations) implements Tabular, Serializable {

  private static final long serialVersionUID = 1L;

  /**
   * Populations.
   *
   * @param populations the populations; copied
   * @throws IllegalArgumentException if a date is not after the one before
   */
  public PopulationsByDate {
    populations = List.copyOf(Require.notNull("populations", populations));
    for (int i = 1; i < populations.size(); i++) {
      if (!populations.get(i - 1).date().isBefore(populations.get(i).date())) {
        throw Require.refusal(
            "date", populations.get(i).date(), "a date after " + populations.get(i - 1).date());
      }
    }
  }

  /**
   * The population on 1 January of a year.
   *
   * @param year the year
   * @return the population
   * @throws IllegalArgumentException if there is none
   */
  public Population at(int year) {
    return on(ReferenceDay.START_OF_YEAR.in(year));
  }

  /**
   * The population on one day, such as 31 December before a change of territory.
   *
   * @param date the day
   * @return the population
   * @throws IllegalArgumentException if there is none
   */
  public Population on(LocalDate date) {
    Require.notNull("date", date);
    return populations.stream()
        .filter(population -> population.date().equals(date))
        .findFirst()
        .orElseThrow(() -> Require.refusal("date", date, "one of the dates of " + toString()));
  }

  @Override
  public TextTable table() {
    TextTable.Builder table =
        TextTable.titled(toString())
            .column("date")
            .unit("persons")
            .column("population", 0)
            .column("ages");
    populations.forEach(
        population ->
            table.row(
                population.date().toString(), population.total(), population.ages().toString()));
    return table.note("Persons").build();
  }

  /** Every population by age. */
  @Override
  public TextTable dataTable() {
    StackedTables stack = StackedTables.titled(toString(), "code", "area", "date");
    populations.forEach(
        population ->
            stack.add(
                population::dataTable,
                population.area().code(),
                population.area().name(),
                population.date().toString()));
    return stack.build();
  }

  /** One line: whose, how many dates; {@link #show} lists them. */
  @Override
  public String toString() {
    return populations.isEmpty()
        ? "no population"
        : "populations of "
            + populations.get(0).area().name()
            + " at "
            + populations.size()
            + (populations.size() == 1 ? " date, " : " dates, ")
            + populations.get(0).date()
            + " to "
            + populations.get(populations.size() - 1).date();
  }
}
