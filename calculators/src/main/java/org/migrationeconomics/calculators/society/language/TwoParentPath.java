package org.migrationeconomics.calculators.society.language;

import java.util.List;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.table.StackedTables;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * A population whose children take a trait from two parents: the result of {@link
 * TwoParentTransmissionCalculator}.
 *
 * <p><b>Units</b>: shares from 0 to 1.
 *
 * <p>Immutable and thread-safe.
 *
 * @param transmission the three numbers
 * @param shares one a generation, that of the beginning first
 */
public record TwoParentPath(TwoParentTransmission transmission, List<Double> shares)
    implements Tabular {

  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException if something is missing
   */
  public TwoParentPath {
    Require.notNull("transmission", transmission);
    shares = List.copyOf(Require.notNull("shares", shares));
    if (shares.isEmpty()) {
      throw Require.refusal("shares", shares, "at least that of the beginning");
    }
  }

  /** One row a generation. */
  @Override
  public TextTable table() {
    return TextTable.titled(title())
        .column("generations later")
        .unit("1")
        .column("share", 6)
        .rows(shares.size(), g -> new Object[] {g, shares.get(g)})
        .build();
  }

  private String title() {
    return "A trait from two parents, "
        + Numbers.readable(shares.get(0))
        + " to "
        + Numbers.readable(shares.get(shares.size() - 1))
        + " in "
        + (shares.size() - 1)
        + " generations";
  }

  /**
   * The four kinds of parents, equilibrium and half-life.
   *
   * @return the table of the three numbers
   */
  public TextTable explain() {
    return transmission.table();
  }

  @Override
  public TextTable dataTable() {
    return StackedTables.titled(title(), "part")
        .add(this::table, "generations")
        .add(this::explain, "quantities")
        .build();
  }

  /** The table, shortened to what JShell prints. */
  @Override
  public String toString() {
    return table().brief();
  }
}
