package org.migrationeconomics.data.labour.microdata;

import java.io.Serializable;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.labour.LabourTable;
import org.migrationeconomics.core.table.StackedTables;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * The workers of a file of microdata, added up by segment and occupation, and what became of its
 * rows.
 *
 * <p>As a table it is the table of the workers, whose first line says what became of the rows.
 *
 * <p>Immutable and thread-safe.
 *
 * @param workers the workers by segment and occupation
 * @param rows how many rows were kept, and why the others were not
 */
public record LabourMicrodata(LabourTable workers, RowTally rows) implements Tabular, Serializable {

  private static final long serialVersionUID = 1L;

  /**
   * Workers and their rows.
   *
   * @param workers the workers
   * @param rows the rows
   */
  public LabourMicrodata {
    Require.notNull("workers", workers);
    Require.notNull("rows", rows);
  }

  @Override
  public TextTable table() {
    return workers.table("workers by segment and occupation, of " + rows.sentence());
  }

  @Override
  public TextTable dataTable() {
    return StackedTables.titled(table().title(), "part")
        .about(table())
        .add(workers::dataTable, "workers")
        .add(rows::dataTable, "rows")
        .build();
  }

  /** The table of the workers, shortened in the middle if it is long. */
  @Override
  public String toString() {
    return table().brief();
  }
}
