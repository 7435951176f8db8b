package org.migrationeconomics.calculators.remittance.measure;

import java.util.List;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * How two downloads of one series, or of many, differ.
 *
 * <p>Counts of several series are added by {@link #plus}.
 *
 * <p><b>Units</b>: observations.
 *
 * <p>Immutable and thread-safe.
 *
 * @param common observations in both downloads
 * @param changed of these, changed by more than the smaller threshold
 * @param changedMuch of these, changed by more than the larger threshold
 * @param added observations in the later download only
 * @param removed observations in the earlier download only
 */
public record Revision(int common, int changed, int changedMuch, int added, int removed)
    implements Tabular {

  /**
   * Validates the counts.
   *
   * @throws IllegalArgumentException if one is negative, or more changed much than changed, or more
   *     changed than are common
   */
  public Revision {
    for (int count : List.of(common, changed, changedMuch, added, removed)) {
      Require.notNegative("count", count);
    }
    if (changed > common || changedMuch > changed) {
      throw Require.refusal(
          "changed", changed, "from " + changedMuch + ", changed much, to " + common + ", common");
    }
  }

  /** No observation at all, from which sums begin. */
  static final Revision NONE = new Revision(0, 0, 0, 0, 0);

  /**
   * The counts of both.
   *
   * @param other those of other series
   * @return the sums
   */
  public Revision plus(Revision other) {
    Require.notNull("other", other);
    return new Revision(
        common + other.common,
        changed + other.changed,
        changedMuch + other.changedMuch,
        added + other.added,
        removed + other.removed);
  }

  @Override
  public TextTable table() {
    return TextTable.titled("Observations of two downloads")
        .unit("observations")
        .column("common")
        .column("changed")
        .column("changed much")
        .column("added")
        .column("removed")
        .row(common, changed, changedMuch, added, removed)
        .build();
  }

  /** The table. */
  @Override
  public String toString() {
    return table().brief();
  }
}
