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
 * How a population would reproduce itself in the long run under the rates of one period and without
 * migration: the result of {@link ReproductionIndicatorsCalculator}, which has the formulas.
 *
 * <p><b>Units</b>: children, or daughters, per woman; rates per person and year; years.
 *
 * <p>Immutable and thread-safe.
 *
 * @param label whose rates
 * @param totalFertility children of a woman who lives through all fertile ages
 * @param grossReproduction GRR, her daughters
 * @param netReproduction NRR, daughters of a newborn girl, of whom some die early
 * @param meanAgeAtChildbearing of women in the life table, years; no value without births
 * @param intrinsicGrowth r, growth per year in the long run; no value without births or if the
 *     iteration failed
 * @param convergence how the iteration for r ended
 * @param generationLength T, years in which the population grows by the factor NRR
 * @param birthRate girls born per woman and year in the stable population
 * @param deathRate deaths per woman and year in the stable population
 * @param stableAges shares of age groups in the stable female population; empty if there is none
 */
public record ReproductionIndicators(
    String label,
    double totalFertility,
    double grossReproduction,
    double netReproduction,
    Figure meanAgeAtChildbearing,
    Figure intrinsicGrowth,
    Convergence convergence,
    Figure generationLength,
    Figure birthRate,
    Figure deathRate,
    Optional<AgeVector> stableAges)
    implements Tabular {

  /**
   * Checks the components.
   *
   * @throws IllegalArgumentException if a reproduction rate is negative
   */
  public ReproductionIndicators {
    Require.text("label", label);
    Require.notNegative("total fertility", totalFertility);
    Require.notNegative("gross reproduction", grossReproduction);
    Require.notNegative("net reproduction", netReproduction);
    Require.notNull("mean age at childbearing", meanAgeAtChildbearing);
    Require.notNull("intrinsic growth", intrinsicGrowth);
    Require.notNull("convergence", convergence);
    Require.notNull("generation length", generationLength);
    Require.notNull("birth rate", birthRate);
    Require.notNull("death rate", deathRate);
    Require.notNull("stable ages", stableAges);
  }

  /**
   * Whether the population replaces itself, NRR at least 1.
   *
   * @return true if it does
   */
  public boolean replacesItself() {
    return netReproduction >= 1;
  }

  /**
   * Years in which the population doubles in the long run.
   *
   * @return years; no value if it does not grow
   */
  public Figure doublingTime() {
    return intrinsicGrowth.isPresent() && intrinsicGrowth.value() > 0
        ? Figure.of(Math.log(2) / intrinsicGrowth.value())
        : Figure.empty("the population does not grow in the long run");
  }

  /**
   * Years in which the population halves in the long run.
   *
   * @return years; no value if it does not shrink
   */
  public Figure halvingTime() {
    return intrinsicGrowth.isPresent() && intrinsicGrowth.value() < 0
        ? Figure.of(-Math.log(2) / intrinsicGrowth.value())
        : Figure.empty("the population does not shrink in the long run, as far as is known");
  }

  @Override
  public TextTable table() {
    return TextTable.titled("reproduction, " + label)
        .column("indicator")
        .column("formula")
        .unit("1")
        .column("value", 6)
        .row(
            "total fertility, children per woman",
            "Σ n f(x)",
            Cell.in("children per woman", totalFertility))
        .row(
            "GRR, daughters per woman",
            "TFR / (1 + SRB)",
            Cell.in("daughters per woman", grossReproduction))
        .row(
            "NRR, daughters per girl",
            "Σ f L / l(0) / (1 + SRB)",
            Cell.in("daughters per girl", netReproduction))
        .row("mean age at childbearing", "Σ x f L / Σ f L", Cell.in("years", meanAgeAtChildbearing))
        .row("r, per year", "Σ exp(−r x) f L / … = 1", Cell.in("per year", intrinsicGrowth))
        .row("T, years", "ln NRR / r", Cell.in("years", generationLength))
        .row("stable birth rate, per year", "b", Cell.in("per year", birthRate))
        .row("stable death rate, per year", "b − r", Cell.in("per year", deathRate))
        .note("r: " + convergence + ".")
        .build();
  }

  /** The indicators, and the ages of the stable population. */
  @Override
  public TextTable dataTable() {
    StackedTables stack =
        StackedTables.titled(table().title(), "part").add(this::table, "indicators");
    stableAges.ifPresent(ages -> stack.add(ages::dataTable, "stable ages"));
    return stack.build();
  }

  /** The table, shortened to what JShell prints. */
  @Override
  public String toString() {
    return table().brief();
  }
}
