package org.migrationeconomics.calculators.remittance.measure;

import java.util.List;
import java.util.function.Function;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.measure.MoneyUnit;
import org.migrationeconomics.core.place.ReferenceArea;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * Remittances measured by exports, imports, reserves and emigrants, year by year.
 *
 * <p>Beside direct investment, aid, GDP and the population they are measured by {@code
 * RemittanceComparison}.
 *
 * <p><b>Units</b>: see {@link Year}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param area who receives
 * @param unit the unit of remittances
 * @param years one row a calendar year, without gaps
 */
public record RemittanceMeasures(ReferenceArea area, MoneyUnit unit, List<Year> years)
    implements Tabular {

  /**
   * Copies the rows.
   *
   * @throws IllegalArgumentException if there is no row or the years are not consecutive
   */
  public RemittanceMeasures {
    Require.notNull("years", years);
    Require.notNull("area", area);
    Require.notNull("unit", unit);
    years = List.copyOf(years);
    if (years.isEmpty()) {
      throw Require.refusal("years", years, "at least one row");
    }
    for (int i = 1; i < years.size(); i++) {
      int expected = years.get(0).year() + i;
      if (years.get(i).year() != expected) {
        throw Require.refusal("year of row " + (i + 1), years.get(i).year(), "" + expected);
      }
    }
  }

  /**
   * Remittances of one year and what they amount to.
   *
   * @param year the year
   * @param remittances R, in the unit of the inflows
   * @param toExports 100 R / exports, per cent
   * @param toImports 100 R / imports, per cent
   * @param toReserves 100 R / reserves, per cent
   * @param perEmigrant R by the people of this origin who live elsewhere, in single currency units
   */
  public record Year(
      int year,
      Figure remittances,
      Figure toExports,
      Figure toImports,
      Figure toReserves,
      Figure perEmigrant) {

    /** Refuses missing components. */
    public Year {
      Require.year("year", year);
      Require.notNull("remittances", remittances);
      Require.notNull("toExports", toExports);
      Require.notNull("toImports", toImports);
      Require.notNull("toReserves", toReserves);
      Require.notNull("perEmigrant", perEmigrant);
    }
  }

  /**
   * The row of a year.
   *
   * @param year a year of the result
   * @return its row
   * @throws IllegalArgumentException if the year is outside
   */
  public Year year(int year) {
    int first = years.get(0).year();
    int last = first + years.size() - 1;
    if (year < first || year > last) {
      throw Require.refusal("year", year, "a year from " + first + " to " + last);
    }
    return years.get(year - first);
  }

  @Override
  public TextTable table() {
    TextTable.Builder table =
        TextTable.titled(
                "Remittances of "
                    + area.name()
                    + " "
                    + years.get(0).year()
                    + "-"
                    + years.get(years.size() - 1).year()
                    + without())
            .column("year")
            .unit(unit.label())
            .column("remittances")
            .unit("%")
            .column("% of exports", 2)
            .column("% of imports", 2)
            .column("% of reserves", 2)
            .unit(unit.currency())
            .column("per emigrant", 2);
    for (Year row : years) {
      table.row(
          row.year(),
          row.remittances(),
          row.toExports(),
          row.toImports(),
          row.toReserves(),
          row.perEmigrant());
    }
    return table
        .note("Remittances in " + unit.label() + ", per emigrant in " + unit.currency())
        .build();
  }

  /** The measures that no year has, each with the reason. */
  private String without() {
    StringBuilder text = new StringBuilder();
    without(text, "exports", Year::toExports);
    without(text, "imports", Year::toImports);
    without(text, "reserves", Year::toReserves);
    without(text, "emigrants", Year::perEmigrant);
    return text.toString();
  }

  private void without(StringBuilder text, String what, Function<Year, Figure> measure) {
    if (years.stream().noneMatch(row -> measure.apply(row).isPresent())) {
      text.append(text.isEmpty() ? "; nothing by " : ", ").append(what);
    }
  }

  /** The table, shortened in the middle to what JShell prints. */
  @Override
  public String toString() {
    return table().brief();
  }
}
