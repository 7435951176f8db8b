package org.migrationeconomics.calculators.labour.segregation.change;

import org.migrationeconomics.calculators.Convergence;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * Why segregation differs between two tables: the result of {@link SegregationChangeCalculator}.
 *
 * <pre>
 *   second - first = additions + removals + group margin + unit margin + interaction + structural
 * </pre>
 *
 * <p><b>Units</b>: those of the index.
 *
 * <p>Immutable and thread-safe.
 *
 * @param index what is divided
 * @param method how
 * @param first the index of the first table
 * @param second the index of the second table
 * @param additions owed to units and groups that are in the second table only
 * @param removals owed to units and groups that are in the first table only
 * @param groupMarginal owed to groups that have grown or shrunk
 * @param unitMarginal owed to units that have grown or shrunk
 * @param interaction owed to both at once; zero in methods that divide it
 * @param structural owed to people sorted otherwise
 * @param convergence how all fits ended together; the error is the largest relative one of a margin
 *     in any fit, and zero where nothing is fitted
 */
public record SegregationChange(
    SegregationIndex index,
    ChangeMethod method,
    double first,
    double second,
    double additions,
    double removals,
    double groupMarginal,
    double unitMarginal,
    double interaction,
    double structural,
    Convergence convergence)
    implements Tabular {

  /**
   * Validates the numbers.
   *
   * @throws IllegalArgumentException if one is not finite
   */
  public SegregationChange {
    Require.notNull("index", index);
    Require.notNull("method", method);
    Require.finite("first", first);
    Require.finite("second", second);
    Require.finite("additions", additions);
    Require.finite("removals", removals);
    Require.finite("group marginal", groupMarginal);
    Require.finite("unit marginal", unitMarginal);
    Require.finite("interaction", interaction);
    Require.finite("structural", structural);
    Require.notNull("convergence", convergence);
  }

  /**
   * The whole difference.
   *
   * @return second less first
   */
  public double difference() {
    return second - first;
  }

  /**
   * All that is owed to margins, which Karmel and MacLachlan call the mix effect.
   *
   * @return group margin, unit margin and interaction together
   */
  public double marginal() {
    return groupMarginal + unitMarginal + interaction;
  }

  @Override
  public TextTable table() {
    String name = index.symbol();
    TextTable.Builder table =
        TextTable.titled("Change of segregation " + name + ", " + method.label())
            .column("term")
            .unit("1")
            .column(name, 9)
            .row("first", first)
            .row("additions", additions)
            .row("removals", removals)
            .row("group margin", groupMarginal)
            .row("unit margin", unitMarginal);
    if (method == ChangeMethod.KARMEL_MACLACHLAN) {
      table.row("interaction of margins", interaction);
    }
    return table
        .row("structural", structural)
        .row("second", second)
        .note("Fits of margins: " + convergence + ".")
        .build();
  }

  /** The table. */
  @Override
  public String toString() {
    return table().brief();
  }
}
