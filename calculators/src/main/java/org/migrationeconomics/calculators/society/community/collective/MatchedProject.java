package org.migrationeconomics.calculators.society.community.collective;

import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.measure.MoneyAmount;
import org.migrationeconomics.core.table.Cell;
import org.migrationeconomics.core.table.StackedTables;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * Who pays for a work that clubs of migrants give for: the result of {@link
 * MatchingProgramme#project}.
 *
 * <pre>
 *   leverage = public/clubs          multiplier = cost/clubs = 1 + leverage
 * </pre>
 *
 * <p><b>Units</b>: money; leverage and multiplier are plain numbers.
 *
 * <p>Immutable and thread-safe.
 *
 * @param programme the name of the programme
 * @param cost of the project
 * @param federal paid by the federation
 * @param states paid by states and municipalities
 * @param clubs paid by clubs of migrants
 * @param capBinds whether the federation would pay more without its cap
 */
public record MatchedProject(
    String programme,
    MoneyAmount cost,
    MoneyAmount federal,
    MoneyAmount states,
    MoneyAmount clubs,
    boolean capBinds)
    implements Tabular {

  private static final Figure NOTHING = Figure.empty("the clubs give nothing");

  /** Checks that everything is there. */
  public MatchedProject {
    Require.text("programme", programme);
    Require.notNull("cost", cost);
    Require.notNull("federal", federal);
    Require.notNull("states", states);
    Require.notNull("clubs", clubs);
  }

  /**
   * Public money for each unit of the clubs'.
   *
   * @return the leverage; no value if the clubs give nothing
   */
  public Figure leverage() {
    return clubs.amount() > 0
        ? Figure.of((federal.amount() + states.amount()) / clubs.amount())
        : NOTHING;
  }

  /**
   * The cost for each unit of the clubs' money.
   *
   * @return the multiplier; no value if the clubs give nothing
   */
  public Figure multiplier() {
    return clubs.amount() > 0 ? Figure.of(cost.amount() / clubs.amount()) : NOTHING;
  }

  @Override
  public TextTable table() {
    double all = cost.amount();
    return TextTable.titled(
            "A project of " + cost + " under " + programme + (capBinds ? ": the cap binds" : ""))
        .column("who")
        .unit(cost.unit().label())
        .column("pays")
        .unit("1")
        .column("share", 4)
        .row("federation", federal.amount(), federal.amount() / all)
        .row("states and municipalities", states.amount(), states.amount() / all)
        .row("clubs", clubs.amount(), clubs.amount() / all)
        .sum("all", all, 1)
        .row("leverage", Cell.in("1", leverage()), Cell.in("1", Figure.empty("no share")))
        .row("multiplier", Cell.in("1", multiplier()), Cell.in("1", Figure.empty("no share")))
        .build();
  }

  /** The parts, and the cost beside them. */
  @Override
  public TextTable dataTable() {
    return StackedTables.titled(table().title())
        .add(this::table)
        .figure("cost", cost.unit().label(), cost.amount())
        .build();
  }

  /** The table. */
  @Override
  public String toString() {
    return table().brief();
  }
}
