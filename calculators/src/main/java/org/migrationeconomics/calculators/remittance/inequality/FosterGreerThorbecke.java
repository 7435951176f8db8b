package org.migrationeconomics.calculators.remittance.inequality;

import java.util.List;
import java.util.Optional;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.MoneyAmount;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * Poverty by the indices of Foster, Greer and Thorbecke, and what it would be without one source of
 * income: the result of {@link FosterGreerThorbeckeCalculator}.
 *
 * <p><b>Units</b>: plain ratios; the line is money.
 *
 * <p>Immutable and thread-safe.
 *
 * @param line the poverty line
 * @param rule whether who is exactly at the line is poor
 * @param removed the source that was taken out for comparison; empty if none was
 * @param indices one for each exponent, in the order asked for
 * @param basis the incomes from which they were computed
 */
public record FosterGreerThorbecke(
    MoneyAmount line,
    PovertyLineRule rule,
    Optional<String> removed,
    List<PovertyIndex> indices,
    String basis)
    implements Tabular {

  /**
   * Copies the indices.
   *
   * @throws IllegalArgumentException if there is none
   */
  public FosterGreerThorbecke {
    Require.notNull("indices", indices);
    Require.notNull("line", line);
    Require.notNull("rule", rule);
    Require.notNull("removed", removed);
    Require.text("basis", basis);
    indices = List.copyOf(indices);
    if (indices.isEmpty()) {
      throw Require.refusal("indices", "[]", "at least one exponent");
    }
  }

  /**
   * The index for one exponent.
   *
   * @param alpha the exponent
   * @return the index, with and without the source
   * @throws IllegalArgumentException if it was not computed
   */
  public PovertyIndex index(double alpha) {
    return Require.one("alpha", alpha, indices, PovertyIndex::alpha);
  }

  /**
   * The share of the population that is poor: P0.
   *
   * @return a ratio
   * @throws IllegalArgumentException if exponent 0 was not computed
   */
  public double headcount() {
    return index(0).value();
  }

  /**
   * The mean shortfall of the whole population as a share of the line: P1.
   *
   * @return a ratio
   * @throws IllegalArgumentException if exponent 1 was not computed
   */
  public double gap() {
    return index(1).value();
  }

  /**
   * The mean square of the shortfalls as shares of the line: P2.
   *
   * @return a ratio
   * @throws IllegalArgumentException if exponent 2 was not computed
   */
  public double severity() {
    return index(2).value();
  }

  @Override
  public TextTable table() {
    TextTable.Builder table =
        TextTable.titled(
                "poverty "
                    + (rule == PovertyLineRule.BELOW ? "below " : "at or below ")
                    + line
                    + ", "
                    + basis)
            .column("alpha")
            .column("index")
            .unit("1")
            .column("all income");
    removed.ifPresent(source -> table.column("without " + source).column("difference"));
    for (PovertyIndex index : indices) {
      if (removed.isPresent()) {
        table.row(index.alpha(), index.label(), index.value(), index.without(), index.effect());
      } else {
        table.row(index.alpha(), index.label(), index.value());
      }
    }
    removed.ifPresent(
        source -> table.note("Without " + source + " nothing takes its place in the incomes."));
    return table.build();
  }

  /** The table, shortened to what JShell prints. */
  @Override
  public String toString() {
    return table().brief();
  }
}
