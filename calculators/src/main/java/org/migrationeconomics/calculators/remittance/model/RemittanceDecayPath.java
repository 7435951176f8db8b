package org.migrationeconomics.calculators.remittance.model;

import java.util.List;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.MoneyUnit;
import org.migrationeconomics.core.measure.YearSeries;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * What cohorts of migrants send home year by year: the result of {@link RemittanceDecayCalculator}.
 *
 * <p><b>Units</b>: persons, and money per year.
 *
 * <p>Immutable and thread-safe.
 *
 * @param decay how the remittances of a migrant fade
 * @param years one row for each year without a gap, from the first cohort on
 * @param staying what was assumed about those who stay abroad
 */
public record RemittanceDecayPath(
    RemittanceDecay decay, List<RemittanceDecayYear> years, String staying) implements Tabular {

  /**
   * Copies the years.
   *
   * @throws IllegalArgumentException if there is none, or they do not follow each other
   */
  public RemittanceDecayPath {
    Require.notNull("years", years);
    Require.notNull("decay", decay);
    Require.text("staying", staying);
    years = List.copyOf(years);
    if (years.isEmpty()) {
      throw Require.refusal("years", "[]", "at least one year");
    }
    for (int i = 1; i < years.size(); i++) {
      if (years.get(i).year() != years.get(0).year() + i) {
        throw Require.refusal(
            "year", years.get(i).year(), "the year after " + years.get(i - 1).year());
      }
    }
  }

  /**
   * The unit of all money here.
   *
   * @return the unit
   */
  public MoneyUnit unit() {
    return decay.initial().unit();
  }

  /**
   * One year.
   *
   * @param year which one
   * @return its row
   * @throws IllegalArgumentException if the path does not have it
   */
  public RemittanceDecayYear year(int year) {
    int first = years.get(0).year();
    if (year < first || year >= first + years.size()) {
      throw Require.refusal(
          "year", year, "a year from " + first + " to " + (first + years.size() - 1));
    }
    return years.get(year - first);
  }

  /**
   * The inflow as a series, to set beside an observed one.
   *
   * @return money per year
   */
  public YearSeries inflows() {
    return YearSeries.of(
            unit(),
            years.get(0).year(),
            years.stream().mapToDouble(RemittanceDecayYear::inflow).toArray())
        .withLabel("remittances of cohorts")
        .withSource("model: " + decay);
  }

  @Override
  public TextTable table() {
    TextTable.Builder table =
        TextTable.titled("remittances of cohorts, " + decay)
            .column("year")
            .unit("persons")
            .column("migrants abroad", 0)
            .unit(unit().label())
            .column("inflow, " + unit().label())
            .unit(unit().label() + " per migrant")
            .column("per migrant");
    for (RemittanceDecayYear row : years) {
      table.row(row.year(), row.migrants(), row.inflow(), row.perMigrant());
    }
    return table.note(staying).build();
  }

  /** The table, shortened to what JShell prints. */
  @Override
  public String toString() {
    return table().brief();
  }
}
