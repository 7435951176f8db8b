package org.migrationeconomics.data.labour.microdata;

import java.io.Serializable;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * What became of the rows of a file of microdata: how many were kept, and why the others were not.
 *
 * <pre>
 *   rows = kept + Σ left out
 * </pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param rows how many rows the file has below its header, as far as it was read
 * @param kept how many of them were kept
 * @param leftOut how many were left out for each reason, in the order of the reasons; it cannot be
 *     changed
 */
public record RowTally(long rows, long kept, Map<String, Long> leftOut)
    implements Tabular, Serializable {

  private static final long serialVersionUID = 1L;

  /**
   * A tally.
   *
   * @param rows how many rows
   * @param kept how many were kept
   * @param leftOut how many were left out for each reason; copied
   * @throws IllegalArgumentException if the rows are not the sum of the others
   */
  public RowTally {
    SortedMap<String, Long> sorted = new TreeMap<>(Require.notNull("left out", leftOut));
    leftOut = Collections.unmodifiableSortedMap(sorted);
    long sum = kept + sorted.values().stream().mapToLong(Long::longValue).sum();
    if (rows != sum) {
      throw Require.refusal("rows", rows, sum + " as many as were kept and left out");
    }
  }

  @Override
  public TextTable table() {
    TextTable.Builder table =
        TextTable.titled(rows + (rows == 1 ? " row" : " rows"))
            .column("what")
            .unit("rows")
            .column("rows");
    table.row("kept", kept);
    leftOut.forEach((reason, count) -> table.row("left out: " + reason, count));
    return table.build();
  }

  /** The counts, one line each. */
  @Override
  public String toString() {
    return table().brief();
  }
}
