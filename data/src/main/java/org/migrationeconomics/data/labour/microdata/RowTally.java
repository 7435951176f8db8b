package org.migrationeconomics.data.labour.microdata;

import java.io.Serializable;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * What became of the rows of a file of microdata: how many were kept, why the others were not, and
 * of how many of the kept ones something is not as in the others.
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
 * @param keptWith how many were kept with something of their own, in the order of what it is, such
 *     as {@code no wage, INCTOT negative}; it cannot be changed
 */
public record RowTally(long rows, long kept, Map<String, Long> leftOut, Map<String, Long> keptWith)
    implements Tabular, Serializable {

  private static final long serialVersionUID = 1L;

  /**
   * A tally.
   *
   * @param rows how many rows
   * @param kept how many were kept
   * @param leftOut how many were left out for each reason; copied
   * @param keptWith how many were kept with something of their own; copied
   * @throws IllegalArgumentException if the rows are not the sum of the others
   */
  public RowTally {
    SortedMap<String, Long> sorted = new TreeMap<>(Require.notNull("left out", leftOut));
    leftOut = Collections.unmodifiableSortedMap(sorted);
    keptWith =
        Collections.unmodifiableSortedMap(
            new TreeMap<>(Require.notNull("kept with something", keptWith)));
    long sum = kept + sorted.values().stream().mapToLong(Long::longValue).sum();
    if (rows != sum) {
      throw Require.refusal("rows", rows, sum + " as many as were kept and left out");
    }
  }

  /**
   * A tally of rows of which none has anything of its own.
   *
   * @param rows how many rows
   * @param kept how many were kept
   * @param leftOut how many were left out for each reason; copied
   * @throws IllegalArgumentException if the rows are not the sum of the others
   */
  public RowTally(long rows, long kept, Map<String, Long> leftOut) {
    this(rows, kept, leftOut, Map.of());
  }

  /** The rows in one line, such as 4 rows, 1 left out (weight zero in WT), 1 kept with no wage. */
  String sentence() {
    StringBuilder text = new StringBuilder(Numbers.readable((double) rows));
    text.append(rows == 1 ? " row" : " rows");
    if (rows > kept) {
      text.append(", ").append(Numbers.readable((double) (rows - kept))).append(" left out");
      if (leftOut.size() == 1) {
        text.append(" (").append(leftOut.keySet().iterator().next()).append(')');
      }
    }
    keptWith.forEach(
        (what, count) ->
            text.append(", ")
                .append(Numbers.readable((double) count))
                .append(" kept with ")
                .append(what));
    return text.toString();
  }

  @Override
  public TextTable table() {
    TextTable.Builder table =
        TextTable.titled(sentence()).column("what").unit("rows").column("rows");
    table.row("kept", kept);
    leftOut.forEach((reason, count) -> table.row("left out: " + reason, count));
    keptWith.forEach((what, count) -> table.row("kept with " + what, count));
    return table.build();
  }

  /** The counts, one line each. */
  @Override
  public String toString() {
    return table().brief();
  }
}
