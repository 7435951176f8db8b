package org.migrationeconomics.calculators.labour.jobs;

import java.util.List;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.labour.LabourSegment;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.table.Tabular;
import org.migrationeconomics.core.table.TextTable;

/**
 * Which share of the highly educated works below their education: the result of {@link
 * OverQualificationCalculator}.
 *
 * <p><b>Units</b>: persons and shares.
 *
 * <p>Immutable and thread-safe.
 *
 * @param rows one for each segment, education set aside
 */
public record OverQualification(List<Row> rows) implements Tabular {

  /**
   * One segment.
   *
   * @param segment who, without the education
   * @param tertiary how many with tertiary education work
   * @param below how many of them work in occupations that do not ask for it
   * @param rate the share of those; no value if nobody has tertiary education
   */
  public record Row(LabourSegment segment, double tertiary, double below, Figure rate) {}

  /** Copies the list. */
  public OverQualification {
    rows = List.copyOf(rows);
  }

  /**
   * The rate of one segment.
   *
   * @param segment exactly this segment, without the education
   * @return the rate
   * @throws IllegalArgumentException if there is no such segment
   */
  public Figure rate(LabourSegment segment) {
    return Require.one("segment", segment, rows, Row::segment).rate();
  }

  @Override
  public TextTable table() {
    TextTable.Builder table =
        TextTable.titled("over-qualification of the employed with tertiary education")
            .column("segment")
            .unit("persons")
            .column("tertiary education")
            .column("in ISCO 4 to 9")
            .unit("%")
            .column("over-qualified, %", 1);
    for (Row row : rows) {
      table.row(
          row.segment().toString(),
          row.tertiary(),
          row.below(),
          row.rate().isPresent() ? Figure.of(100 * row.rate().value()) : row.rate());
    }
    return table.build();
  }

  /** The table, shortened to what JShell prints. */
  @Override
  public String toString() {
    return table().brief();
  }
}
