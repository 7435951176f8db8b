package org.migrationeconomics.data.labour.ilostat;

import java.io.Serializable;
import java.util.List;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.labour.LabourTable;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.table.StackedTables;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * The employed of one area and year by sex and occupation, as ILOSTAT publishes them, and those
 * whom the table cannot hold.
 *
 * <pre>
 *   published total ≈ workers + unclassified + cells without a value
 * </pre>
 *
 * <p>As a table it is the table of the workers.
 *
 * <p><b>Units</b>: persons, rounded as the source rounds thousands.
 *
 * <p>Immutable and thread-safe.
 *
 * @param workers the employed whose sex and occupation are known
 * @param unclassified how many have an occupation or origin that is not classified
 * @param total the total that is published; empty if none is
 * @param absent the cells of which the file has a row for the year but no value; they are not in
 *     the table, and are not zero
 */
public record IlostatEmployment(
    LabourTable workers, double unclassified, Figure total, List<String> absent)
    implements Tabular, Serializable {

  private static final long serialVersionUID = 1L;

  /**
   * The employed.
   *
   * @param workers those whose sex and occupation are known
   * @param unclassified how many are not classified
   * @param total the total that is published
   * @param absent the cells without a value; copied
   */
  public IlostatEmployment {
    Require.notNull("workers", workers);
    Require.notNegative("unclassified", unclassified);
    Require.notNull("total", total);
    absent = List.copyOf(Require.notNull("absent", absent));
  }

  @Override
  public TextTable table() {
    return workers.table("workers by segment and occupation" + reservations());
  }

  private String reservations() {
    String text =
        unclassified > 0 ? ", without " + Numbers.count(unclassified) + " not classified" : "";
    return absent.isEmpty() ? text : text + ", not in the file: " + String.join(", ", absent);
  }

  @Override
  public TextTable dataTable() {
    return StackedTables.titled(table().title(), "part")
        .about(table())
        .add(workers::dataTable, "workers")
        .figure("not classified, left out", "persons", unclassified, "all")
        .figure("published total", "persons", total, "all")
        .build();
  }

  /** The table of the workers, shortened in the middle if it is long. */
  @Override
  public String toString() {
    return table().brief();
  }
}
