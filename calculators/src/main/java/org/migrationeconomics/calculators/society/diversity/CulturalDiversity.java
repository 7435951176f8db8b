package org.migrationeconomics.calculators.society.diversity;

import java.util.List;
import org.migrationeconomics.calculators.IncompleteShares;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * The diversity of many populations beside each other.
 *
 * <p><b>Units</b>: plain numbers, the entropy in natural logarithms.
 *
 * <p>Immutable and thread-safe.
 *
 * @param rows the measures, one population each
 * @param rule what was done with shares that did not add up to one
 * @param form how polarisation was computed
 */
public record CulturalDiversity(
    List<MixtureMeasures> rows, IncompleteShares rule, ReynalQuerolForm form) implements Tabular {

  private static final double ROUNDING = 1e-6;

  /**
   * Checks the rows.
   *
   * @throws IllegalArgumentException if there is none
   */
  public CulturalDiversity {
    Require.notNull("rows", rows);
    Require.notNull("rule", rule);
    Require.notNull("form", form);
    rows = List.copyOf(rows);
    if (rows.isEmpty()) {
      throw Require.refusal("rows", rows, "at least one population");
    }
  }

  /**
   * The measures of one population.
   *
   * @param label whose groups they are
   * @return the first row with that label
   * @throws IllegalArgumentException if there is none
   */
  public MixtureMeasures of(String label) {
    return Require.one("label", label, rows, MixtureMeasures::label);
  }

  /**
   * The populations whose shares did not add up to one within a millionth.
   *
   * @return their labels
   */
  public List<String> incomplete() {
    return rows.stream()
        .filter(row -> Math.abs(row.sum() - 1) > ROUNDING)
        .map(MixtureMeasures::label)
        .toList();
  }

  /** A row a population; the title says whose shares did not add up to one. */
  @Override
  public TextTable table() {
    List<String> off = incomplete();
    TextTable.Builder table =
        TextTable.titled(
                "Diversity of "
                    + rows.size()
                    + (rows.size() == 1 ? " population" : " populations")
                    + (off.isEmpty()
                        ? ""
                        : "; shares of " + off.size() + " do not add up to 1, " + rule.label()))
            .column("population")
            .unit("groups")
            .column("groups", 0)
            .unit("1")
            .column("sum", 6)
            .unit("1")
            .column("A", 6)
            .unit("1")
            .column("RQ", 6)
            .unit("1")
            .column("entropy", 6)
            .unit("groups")
            .column("effective", 4);
    for (MixtureMeasures row : rows) {
      table.row(
          row.label(),
          row.groups(),
          row.sum(),
          row.fractionalisation(),
          row.polarisation(),
          row.entropy(),
          row.effectiveGroups());
    }
    table.note("RQ = " + form.label());
    if (!off.isEmpty()) {
      table.note("Shares do not add up to 1, " + rule.label() + ": " + String.join(", ", off));
    }
    return table.build();
  }

  /** The table, cut if it is long. */
  @Override
  public String toString() {
    return table().brief();
  }
}
