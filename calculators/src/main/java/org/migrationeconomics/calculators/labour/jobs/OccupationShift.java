package org.migrationeconomics.calculators.labour.jobs;

import java.util.List;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.labour.Occupation;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * Whether occupations grew because their industries did or because industries changed how they
 * work: the result of {@link OccupationShiftCalculator}.
 *
 * <p><b>Units</b>: shares of employment.
 *
 * <p>Immutable and thread-safe.
 *
 * @param industries how many industries there are
 * @param rows one for each occupation
 */
public record OccupationShift(int industries, List<Row> rows) implements Tabular {

  /**
   * One occupation.
   *
   * @param occupation which one
   * @param shareBefore its share of employment before
   * @param shareAfter its share of employment after
   * @param between the part of the change that is due to the size of industries
   * @param within the part that is due to the share of the occupation within industries
   */
  public record Row(
      Occupation occupation, double shareBefore, double shareAfter, double between, double within) {
    /** Checks that nothing is null. */
    public Row {
      Require.finite("shareBefore", shareBefore);
      Require.finite("shareAfter", shareAfter);
      Require.finite("between", between);
      Require.finite("within", within);
      Require.notNull("occupation", occupation);
    }

    /**
     * By how much the share changed.
     *
     * @return between + within
     */
    public double change() {
      return shareAfter - shareBefore;
    }
  }

  /** Copies the list. */
  public OccupationShift {
    Require.notNull("rows", rows);
    rows = List.copyOf(rows);
  }

  /**
   * The change of one occupation.
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
        TextTable.titled("changes of occupations between and within " + industries + " industries")
            .column("occupation")
            .unit("%")
            .column("before, %", 2)
            .column("after, %", 2)
            .unit("percentage points")
            .column("change, points", 2)
            .column("between", 2)
            .column("within", 2);
    for (Row row : rows) {
      table.row(
          row.occupation().toString(),
          100 * row.shareBefore(),
          100 * row.shareAfter(),
          100 * row.change(),
          100 * row.between(),
          100 * row.within());
    }
    return table.build();
  }

  /** The table, shortened to what JShell prints. */
  @Override
  public String toString() {
    return table().brief();
  }
}
