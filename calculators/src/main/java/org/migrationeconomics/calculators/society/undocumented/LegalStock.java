package org.migrationeconomics.calculators.society.undocumented;

import java.util.List;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.table.StackedTables;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * How many of those who were admitted are still there: the result of {@link LegalStockCalculator},
 * where the formulas stand.
 *
 * <p><b>Units</b>: that of the admissions; rates as shares a year.
 *
 * <p>Immutable and thread-safe.
 *
 * @param cohorts by year of admission
 * @param others added without attrition
 * @param stock L, with both rates at their worst and best
 * @param mortality q
 * @param emigration e
 * @param perMortality dL/dq
 * @param perEmigration dL/de
 * @param unit of the admissions
 */
public record LegalStock(
    List<Cohort> cohorts,
    double others,
    Uncertain stock,
    Uncertain mortality,
    Uncertain emigration,
    double perMortality,
    double perEmigration,
    String unit)
    implements Tabular {

  /**
   * Those admitted in a year.
   *
   * @param year of admission
   * @param admitted how many
   * @param left how many are still there
   */
  public record Cohort(int year, double admitted, double left) {

    /**
     * Validates the numbers.
     *
     * @throws IllegalArgumentException if one is negative or not finite
     */
    public Cohort {
      Require.year("year", year);
      admitted = Require.notNegative("admitted", admitted) + 0.0;
      left = Require.notNegative("left", left) + 0.0;
    }
  }

  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException if a number is out of its range
   */
  public LegalStock {
    cohorts = List.copyOf(Require.notNull("cohorts", cohorts));
    others = Require.notNegative("others", others) + 0.0;
    Require.notNull("stock", stock);
    Require.notNull("mortality", mortality);
    Require.notNull("emigration", emigration);
    perMortality = Require.finite("perMortality", perMortality) + 0.0;
    perEmigration = Require.finite("perEmigration", perEmigration) + 0.0;
    Require.text("unit", unit);
  }

  /** The stock, its interval, and what half a percentage point more of emigration does. */
  @Override
  public TextTable table() {
    double admitted = cohorts.stream().mapToDouble(Cohort::admitted).sum();
    return TextTable.titled(title())
        .column("quantity")
        .unit(unit)
        .column("number")
        .row("admitted", admitted)
        .row("still there", stock.value() - others)
        .row("others", others)
        .row("legal residents", stock.value())
        .row("legal residents, at least", stock.low())
        .row("legal residents, at most", stock.high())
        .row("half a point more of emigration", perEmigration * 0.005)
        .note("Mortality " + mortality + ", emigration " + emigration + " a year.")
        .build();
  }

  private String title() {
    return "Legal residents of "
        + cohorts.size()
        + (cohorts.size() == 1 ? " cohort: " : " cohorts: ")
        + Numbers.readable(stock.value())
        + " ("
        + unit
        + ")";
  }

  @Override
  public TextTable dataTable() {
    return StackedTables.titled(title(), "part")
        .add(
            () ->
                TextTable.titled(title())
                    .column("year")
                    .unit(unit)
                    .column("admitted")
                    .column("still there")
                    .rows(
                        cohorts.size(),
                        i ->
                            new Object[] {
                              String.valueOf(cohorts.get(i).year()),
                              cohorts.get(i).admitted(),
                              cohorts.get(i).left()
                            })
                    .build(),
            "cohorts")
        .figure("others", unit, others, "stock")
        .figure("legal residents", unit, stock.value(), "stock")
        .figure("legal residents, at least", unit, stock.low(), "stock")
        .figure("legal residents, at most", unit, stock.high(), "stock")
        .figure("change per unit of mortality", unit, perMortality, "stock")
        .figure("change per unit of emigration", unit, perEmigration, "stock")
        .figure("mortality", "per year", mortality.value(), "rates")
        .figure("mortality, at least", "per year", mortality.low(), "rates")
        .figure("mortality, at most", "per year", mortality.high(), "rates")
        .figure("emigration", "per year", emigration.value(), "rates")
        .figure("emigration, at least", "per year", emigration.low(), "rates")
        .figure("emigration, at most", "per year", emigration.high(), "rates")
        .build();
  }

  /** The table, shortened to what JShell prints. */
  @Override
  public String toString() {
    return table().brief();
  }
}
