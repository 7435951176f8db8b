package org.migrationeconomics.calculators.labour.wagegap.reweighting;

import java.util.List;
import org.migrationeconomics.calculators.labour.wagegap.WageRows;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.table.StackedTables;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * A gap in a statistic, taken apart by giving group B the characteristics of group A.
 *
 * <p><b>Units</b>: those of the statistic.
 *
 * <p>Immutable and thread-safe.
 *
 * @param statistic what differs
 * @param a the statistic of group A, without those who are left out
 * @param b the statistic of group B
 * @param counterfactual the statistic of B's workers under A's composition
 * @param cells the combinations of characteristics that B has, in the order of their appearance
 * @param leftOut how many people of A have a combination that nobody of B has, and are left out
 * @param reweighted B's workers with the weights that give them A's composition
 */
public record CellReweighting(
    String statistic,
    double a,
    double b,
    double counterfactual,
    List<ReweightedCell> cells,
    double leftOut,
    WageRows reweighted)
    implements Tabular {

  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException if a statistic is not finite
   */
  public CellReweighting {
    Require.notNull("cells", cells);
    Require.text("statistic", statistic);
    Require.finite("a", a);
    Require.finite("b", b);
    Require.finite("counterfactual", counterfactual);
    cells = List.copyOf(cells);
    Require.notNegative("leftOut", leftOut);
    Require.notNull("reweighted", reweighted);
  }

  /**
   * The whole gap.
   *
   * @return A minus B
   */
  public double gap() {
    return a - b;
  }

  /**
   * What the difference in characteristics makes of it.
   *
   * @return counterfactual minus B
   */
  public double composition() {
    return counterfactual - b;
  }

  /**
   * What is left: the difference between workers with the same characteristics.
   *
   * @return A minus counterfactual
   */
  public double structure() {
    return a - counterfactual;
  }

  /** The parts of the gap, and the cells. */
  @Override
  public TextTable table() {
    TextTable.Builder table =
        TextTable.titled(
                "Gap in the "
                    + statistic
                    + ": "
                    + Numbers.readable(gap())
                    + " = composition "
                    + Numbers.readable(composition())
                    + " + structure "
                    + Numbers.readable(structure()))
            .column("cell")
            .unit("1")
            .column("share of A", 4)
            .column("share of B", 4)
            .column("factor", 4);
    for (ReweightedCell cell : cells) {
      table.row(cell.cell(), cell.shareA(), cell.shareB(), cell.factor());
    }
    if (leftOut > 0) {
      table.note(
          "Left out of A, as nobody of B is like them: " + Numbers.readable(leftOut) + " persons.");
    }
    return table.build();
  }

  /** The cells, the three statistics, and the workers of A with their new weights. */
  @Override
  public TextTable dataTable() {
    return StackedTables.titled(table().title(), "part")
        .add(this::table, "cells")
        .add(this::statistics, "statistics")
        .add(reweighted::table, "reweighted workers")
        .build();
  }

  private TextTable statistics() {
    return TextTable.titled(statistic)
        .column("of")
        .unit("that of the outcome")
        .column(statistic)
        .unit("persons")
        .column("left out")
        .row("A", a, leftOut)
        .row("B", b, "")
        .row("A with the composition of B", counterfactual, "")
        .build();
  }

  /** The table. */
  @Override
  public String toString() {
    return table().brief();
  }
}
