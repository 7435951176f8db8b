package org.migrationeconomics.calculators.labour.jobs;

import java.util.List;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.labour.Occupation;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * Why the employment of a part grew as it did: with the whole, by its occupations, or by itself.
 * The result of {@link ShiftShareCalculator}.
 *
 * <p><b>Units</b>: persons.
 *
 * <p>Immutable and thread-safe.
 *
 * @param rows one for each occupation
 */
public record ShiftShare(List<Row> rows) implements Tabular {

  /**
   * One occupation.
   *
   * @param occupation which one
   * @param before the part's employment in it before
   * @param change by how much that changed
   * @param common what it would have changed had everything grown alike
   * @param mix what it changed because the occupation grew otherwise than the whole
   * @param competitive what it changed because the part grew otherwise than the occupation
   */
  public record Row(
      Occupation occupation,
      double before,
      double change,
      double common,
      double mix,
      double competitive) {
    /** Checks that nothing is null. */
    public Row {
      Require.finite("before", before);
      Require.finite("change", change);
      Require.finite("common", common);
      Require.finite("mix", mix);
      Require.finite("competitive", competitive);
      Require.notNull("occupation", occupation);
    }
  }

  /** Copies the list. */
  public ShiftShare {
    Require.notNull("rows", rows);
    rows = List.copyOf(rows);
  }

  /**
   * The change of the part's employment in all occupations.
   *
   * @return persons
   */
  public double change() {
    return rows.stream().mapToDouble(Row::change).sum();
  }

  /**
   * What the part would have gained had everything grown alike.
   *
   * @return persons
   */
  public double common() {
    return rows.stream().mapToDouble(Row::common).sum();
  }

  /**
   * What the part gained because its occupations grew otherwise than the whole.
   *
   * @return persons
   */
  public double mix() {
    return rows.stream().mapToDouble(Row::mix).sum();
  }

  /**
   * What the part gained because it grew otherwise than its occupations.
   *
   * @return persons
   */
  public double competitive() {
    return rows.stream().mapToDouble(Row::competitive).sum();
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
        TextTable.titled("shift-share of employment")
            .column("occupation")
            .unit("persons")
            .column("before")
            .column("change")
            .column("common growth")
            .column("mix")
            .column("competitive");
    for (Row row : rows) {
      table.row(
          row.occupation().toString(),
          row.before(),
          row.change(),
          row.common(),
          row.mix(),
          row.competitive());
    }
    double before = rows.stream().mapToDouble(Row::before).sum();
    return table.sum("all", before, change(), common(), mix(), competitive()).build();
  }

  /** The table, shortened to what JShell prints. */
  @Override
  public String toString() {
    return table().brief();
  }
}
