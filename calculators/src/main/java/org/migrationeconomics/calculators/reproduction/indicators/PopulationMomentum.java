package org.migrationeconomics.calculators.reproduction.indicators;

import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * By what factor a closed population would still grow if its fertility fell, or rose, to
 * replacement at once: the result of {@link PopulationMomentumCalculator}, which has the formulas.
 *
 * <p><b>Units</b>: ratios, 1.2 is a growth by 20 % in the long run; persons.
 *
 * <p>Immutable and thread-safe.
 *
 * @param women the female population at the beginning, persons
 * @param keyfitz momentum if the population is stable; no value without births
 * @param prestonGuillot momentum of the population as it is, in continuous time; no value without
 *     births
 * @param projected momentum of the population as it is, from the projection matrix; no value
 *     without births
 */
public record PopulationMomentum(
    double women, Figure keyfitz, Figure prestonGuillot, Figure projected) implements Tabular {

  /**
   * Checks the components.
   *
   * @throws IllegalArgumentException if there are no women
   */
  public PopulationMomentum {
    Require.positive("women", women);
    Require.notNull("Keyfitz's momentum", keyfitz);
    Require.notNull("Preston and Guillot's momentum", prestonGuillot);
    Require.notNull("projected momentum", projected);
  }

  /**
   * The women in the stationary population at the end of the projection.
   *
   * @return persons; no value without births
   */
  public Figure womenInTheLongRun() {
    return projected.isPresent() ? Figure.of(projected.value() * women) : projected;
  }

  @Override
  public TextTable table() {
    return TextTable.titled("momentum of " + Math.round(women) + " women")
        .column("method")
        .column("supposes")
        .unit("1")
        .column("momentum", 4)
        .row("Keyfitz", "a stable population", keyfitz)
        .row("Preston and Guillot", "nothing, in continuous time", prestonGuillot)
        .row("projection", "nothing, in steps", projected)
        .note("Ratio of the population in the long run to that at the beginning.")
        .build();
  }

  /** The table, shortened to what JShell prints. */
  @Override
  public String toString() {
    return table().brief();
  }
}
