package org.migrationeconomics.calculators.reproduction.indicators;

import org.migrationeconomics.calculators.Convergence;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.population.AgeVector;
import org.migrationeconomics.core.table.Cell;
import org.migrationeconomics.core.table.StackedTables;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * Net reproduction and intrinsic growth without and with migration: the result of {@link
 * MigrationReproductionCalculator}, which has the formulas.
 *
 * <p><b>Units</b>: daughters per girl, rates per year, years lived per girl.
 *
 * <p>Immutable and thread-safe.
 *
 * @param label which population and interval
 * @param netReproduction NRR, with mortality only
 * @param netReproductionWithMigration NRR*, with mortality and net migration
 * @param intrinsicGrowth r, with mortality only; no value without births
 * @param intrinsicGrowthWithMigration r*, with mortality and net migration; no value without births
 * @param convergence how the iteration for r ended
 * @param convergenceWithMigration how the iteration for r* ended
 * @param personYears L(x) for each girl born, from birth to the last fertile age
 * @param personYearsWithMigration L*(x) likewise, with women who came and without those who left
 */
public record MigrationReproduction(
    String label,
    double netReproduction,
    double netReproductionWithMigration,
    Figure intrinsicGrowth,
    Figure intrinsicGrowthWithMigration,
    Convergence convergence,
    Convergence convergenceWithMigration,
    AgeVector personYears,
    AgeVector personYearsWithMigration)
    implements Tabular {

  /**
   * Checks the components.
   *
   * @throws IllegalArgumentException if reproduction is negative or the ages differ
   */
  public MigrationReproduction {
    Require.notNull("personYears", personYears);
    Require.notNull("personYearsWithMigration", personYearsWithMigration);
    Require.text("label", label);
    Require.notNegative("net reproduction", netReproduction);
    Require.notNegative("net reproduction with migration", netReproductionWithMigration);
    Require.notNull("intrinsic growth", intrinsicGrowth);
    Require.notNull("intrinsic growth with migration", intrinsicGrowthWithMigration);
    Require.notNull("convergence", convergence);
    Require.notNull("convergence with migration", convergenceWithMigration);
    if (!personYears.ages().equals(personYearsWithMigration.ages())) {
      throw Require.refusal(
          "ages with migration",
          personYearsWithMigration.ages().toString(),
          personYears.ages() + ", the ages without");
    }
  }

  /**
   * What migration adds to net reproduction.
   *
   * @return NRR* − NRR, daughters per girl; negative for net emigration of women who would have
   *     been mothers
   */
  public double contribution() {
    return netReproductionWithMigration - netReproduction;
  }

  /** The same under another label. */
  MigrationReproduction withLabel(String newLabel) {
    return new MigrationReproduction(
        newLabel,
        netReproduction,
        netReproductionWithMigration,
        intrinsicGrowth,
        intrinsicGrowthWithMigration,
        convergence,
        convergenceWithMigration,
        personYears,
        personYearsWithMigration);
  }

  @Override
  public TextTable table() {
    Figure difference =
        intrinsicGrowth.isPresent() && intrinsicGrowthWithMigration.isPresent()
            ? Figure.of(intrinsicGrowthWithMigration.value() - intrinsicGrowth.value())
            : Figure.empty("one of the rates has no value");
    return TextTable.titled(
            "reproduction without and with migration, "
                + label
                + ReproductionIndicators.unfinished("r", convergence)
                + ReproductionIndicators.unfinished("r*", convergenceWithMigration))
        .column("indicator")
        .unit("1")
        .column("without", 5)
        .column("with migration", 5)
        .column("difference", 5)
        .row(
            "net reproduction, daughters per girl",
            netReproduction,
            netReproductionWithMigration,
            contribution())
        .row(
            "intrinsic growth, per year",
            Cell.in("per year", intrinsicGrowth),
            Cell.in("per year", intrinsicGrowthWithMigration),
            Cell.in("per year", difference))
        .build();
  }

  /** The indicators, and the person-years by age that they come from. */
  @Override
  public TextTable dataTable() {
    return StackedTables.titled(table().title(), "part")
        .add(this::table, "indicators")
        .add(personYears::dataTable, "person-years without migration")
        .add(personYearsWithMigration::dataTable, "person-years with migration")
        .build();
  }

  /** The table, shortened to what JShell prints. */
  @Override
  public String toString() {
    return table().brief();
  }
}
