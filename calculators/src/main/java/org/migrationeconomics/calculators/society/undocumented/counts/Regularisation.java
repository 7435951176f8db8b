package org.migrationeconomics.calculators.society.undocumented.counts;

import java.util.Optional;
import org.migrationeconomics.calculators.society.undocumented.Uncertain;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.table.StackedTables;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * What a regularisation says about the undocumented before it: the result of {@link
 * RegularisationCalculator}.
 *
 * <p><b>Units</b>: persons.
 *
 * <p>Immutable and thread-safe.
 *
 * @param applied how many applied
 * @param granted how many were granted papers, the lower bound
 * @param takeUp the share of the undocumented who applied; empty if not assumed
 * @param estimate applied / takeUp; empty without it
 */
public record Regularisation(
    double applied, double granted, Optional<Uncertain> takeUp, Optional<Uncertain> estimate)
    implements Tabular {

  /**
   * Validates the numbers.
   *
   * @throws IllegalArgumentException if one is negative or not finite
   */
  public Regularisation {
    applied = Require.notNegative("applied", applied) + 0.0;
    granted = Require.notNegative("granted", granted) + 0.0;
    Require.notNull("takeUp", takeUp);
    Require.notNull("estimate", estimate);
  }

  /**
   * How many undocumented people there were at least.
   *
   * @return those who were granted papers
   */
  public double lowerBound() {
    return granted;
  }

  @Override
  public TextTable table() {
    Figure none = Figure.empty("no share of the undocumented who applied is assumed");
    return TextTable.titled(title())
        .column("undocumented before")
        .unit("persons")
        .column("number", TextTable.COUNTS)
        .row("applied", applied)
        .row("granted, so at least", granted)
        .row("estimate", estimate.map(e -> Figure.of(e.value())).orElse(none))
        .row("estimate, at least", estimate.map(e -> Figure.of(e.low())).orElse(none))
        .row("estimate, at most", estimate.map(e -> Figure.of(e.high())).orElse(none))
        .note("Who did not apply is not counted by the bound.")
        .build();
  }

  private String title() {
    return "Regularisation: at least " + Numbers.readable(granted) + " undocumented before";
  }

  @Override
  public TextTable dataTable() {
    Figure none = Figure.empty("no share of the undocumented who applied is assumed");
    return StackedTables.titled(title())
        .add(this::table)
        .figure("share that applied", "1", takeUp.map(t -> Figure.of(t.value())).orElse(none))
        .figure("share, at least", "1", takeUp.map(t -> Figure.of(t.low())).orElse(none))
        .figure("share, at most", "1", takeUp.map(t -> Figure.of(t.high())).orElse(none))
        .build();
  }

  /** The table, shortened to what JShell prints. */
  @Override
  public String toString() {
    return table().brief();
  }
}
