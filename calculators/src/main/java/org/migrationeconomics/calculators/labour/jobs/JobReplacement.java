package org.migrationeconomics.calculators.labour.jobs;

import java.util.List;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.labour.Occupation;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * How many migrants came into jobs that locals left and how many into jobs that were added, by the
 * library's own definition: the result of {@link JobReplacementCalculator}.
 *
 * <p><b>Units</b>: persons.
 *
 * <p>Immutable and thread-safe.
 *
 * @param rows one for each occupation
 */
public record JobReplacement(List<Row> rows) implements Tabular {

  /**
   * One occupation.
   *
   * @param occupation which one
   * @param migrants change of the number of migrants
   * @param locals change of the number of locals
   * @param replacement migrants more where there are locals less, as far as the two match
   * @param expansion migrants more beyond that
   */
  public record Row(
      Occupation occupation, double migrants, double locals, double replacement, double expansion) {
    /** Checks that nothing is null. */
    public Row {
      Require.finite("migrants", migrants);
      Require.finite("locals", locals);
      Require.finite("replacement", replacement);
      Require.finite("expansion", expansion);
      Require.notNull("occupation", occupation);
    }

    /**
     * By how much employment in the occupation changed.
     *
     * @return migrants + locals
     */
    public double employment() {
      return migrants + locals;
    }
  }

  /** Copies the list. */
  public JobReplacement {
    Require.notNull("rows", rows);
    rows = List.copyOf(rows);
  }

  /**
   * Migrants who came where locals left, in all occupations.
   *
   * @return persons
   */
  public double replacement() {
    return rows.stream().mapToDouble(Row::replacement).sum();
  }

  /**
   * Migrants who came beyond that, in all occupations.
   *
   * @return persons
   */
  public double expansion() {
    return rows.stream().mapToDouble(Row::expansion).sum();
  }

  /**
   * The share of replacement in the growth of migrants.
   *
   * @return a share; no value if migrants grew in no occupation
   */
  public Figure replacementShare() {
    double both = replacement() + expansion();
    return both > 0
        ? Figure.of(replacement() / both)
        : Figure.empty("the number of migrants grew in no occupation");
  }

  /**
   * One occupation.
   *
   * @param occupation which one
   * @return its row
   * @throws IllegalArgumentException if there is no such occupation
   */
  public Row row(Occupation occupation) {
    return Require.one("occupation", occupation, rows, Row::occupation);
  }

  @Override
  public TextTable table() {
    TextTable.Builder table =
        TextTable.titled("migrants who replace and migrants who are added")
            .column("occupation")
            .unit("persons")
            .column("migrants")
            .column("locals")
            .column("employment")
            .column("replacement")
            .column("expansion");
    double migrants = 0;
    double locals = 0;
    for (Row row : rows) {
      migrants += row.migrants();
      locals += row.locals();
      table.row(
          row.occupation().toString(),
          row.migrants(),
          row.locals(),
          row.employment(),
          row.replacement(),
          row.expansion());
    }
    return table
        .sum("all", migrants, locals, migrants + locals, replacement(), expansion())
        .note("Changes. Definition of this library: an accounting of places, not of causes.")
        .build();
  }

  /** The table, shortened to what JShell prints. */
  @Override
  public String toString() {
    return table().brief();
  }
}
