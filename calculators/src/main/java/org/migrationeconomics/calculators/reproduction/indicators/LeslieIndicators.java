package org.migrationeconomics.calculators.reproduction.indicators;

import java.util.Optional;
import org.migrationeconomics.calculators.Convergence;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.population.AgeVector;
import org.migrationeconomics.core.table.Cell;
import org.migrationeconomics.core.table.StackedTables;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * Where a projection matrix leads if it is applied for ever: the result of {@link
 * LeslieCalculator}, which has the formulas.
 *
 * <p><b>Units</b>: growth per step of so many years, or per year; daughters per girl; years.
 *
 * <p>Immutable and thread-safe.
 *
 * @param stepYears the width of the age groups
 * @param netReproduction R0, daughters of a newborn girl
 * @param growthPerStep λ, the factor by which births, and in the long run the population, grow; no
 *     value without births or if the iteration failed
 * @param intrinsicGrowth r = ln λ / n, per year
 * @param convergence how the iteration for λ ended
 * @param generationLength T = ln R0 / r, years
 * @param stableAges shares of age groups, the right eigenvector; empty if there is none
 * @param reproductiveValues daughters that a woman will have, discounted by growth, relative to a
 *     girl of the first group: the left eigenvector; empty if there is none
 */
public record LeslieIndicators(
    int stepYears,
    double netReproduction,
    Figure growthPerStep,
    Figure intrinsicGrowth,
    Convergence convergence,
    Figure generationLength,
    Optional<AgeVector> stableAges,
    Optional<AgeVector> reproductiveValues)
    implements Tabular {

  /**
   * Checks the components.
   *
   * @throws IllegalArgumentException if the step is not above zero or reproduction is negative
   */
  public LeslieIndicators {
    Require.positive("step", stepYears);
    Require.notNegative("net reproduction", netReproduction);
    Require.notNull("growth per step", growthPerStep);
    Require.notNull("intrinsic growth", intrinsicGrowth);
    Require.notNull("convergence", convergence);
    Require.notNull("generation length", generationLength);
    Require.notNull("stable ages", stableAges);
    Require.notNull("reproductive values", reproductiveValues);
  }

  @Override
  public TextTable table() {
    return TextTable.titled("projection matrix in the long run, step " + stepYears + " years")
        .column("indicator")
        .column("formula")
        .unit("1")
        .column("value", 9)
        .row("R0, daughters per girl", "Σ F(x) Π S", Cell.in("daughters per girl", netReproduction))
        .row("λ, per step", "Σ F(x) Π S λ^−(x/n+1) = 1", growthPerStep)
        .row("r, per year", "ln λ / n", Cell.in("per year", intrinsicGrowth))
        .row("T, years", "ln R0 / r", Cell.in("years", generationLength))
        .note("λ: " + convergence + ".")
        .build();
  }

  /** The indicators, the ages of the stable population, and reproductive values by age. */
  @Override
  public TextTable dataTable() {
    StackedTables stack =
        StackedTables.titled(table().title(), "part").add(this::table, "indicators");
    stableAges.ifPresent(ages -> stack.add(ages::dataTable, "stable ages"));
    reproductiveValues.ifPresent(ages -> stack.add(ages::dataTable, "reproductive values"));
    return stack.build();
  }

  /** The table, shortened to what JShell prints. */
  @Override
  public String toString() {
    return table().brief();
  }
}
