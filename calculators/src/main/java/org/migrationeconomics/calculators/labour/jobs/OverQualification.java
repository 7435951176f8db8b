package org.migrationeconomics.calculators.labour.jobs;

import java.util.List;
import org.migrationeconomics.core.internal.Labels;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.labour.LabourSegment;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.table.StackedTables;
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
 * @param withoutEducation how many persons are in neither number, as their education is not given
 * @param absent values of tertiary education that no segment has
 * @param present values of education that segments have
 */
public record OverQualification(
    List<Row> rows, double withoutEducation, List<String> absent, List<String> present)
    implements Tabular {

  /**
   * One segment.
   *
   * @param segment who, without the education
   * @param tertiary how many with tertiary education work
   * @param below how many of them work in occupations that do not ask for it
   * @param rate the share of those; no value if nobody has tertiary education
   */
  public record Row(LabourSegment segment, double tertiary, double below, Figure rate) {
    /** Checks that nothing is null. */
    public Row {
      Require.finite("tertiary", tertiary);
      Require.finite("below", below);
      Require.notNull("segment", segment);
      Require.notNull("rate", rate);
    }
  }

  /**
   * Copies the lists.
   *
   * @throws IllegalArgumentException if the number of persons is negative or not finite
   */
  public OverQualification {
    Require.notNull("rows", rows);
    Require.notNull("absent", absent);
    Require.notNull("present", present);
    rows = List.copyOf(rows);
    Require.notNegative("persons without education", withoutEducation);
    absent = List.copyOf(absent);
    present = List.copyOf(present);
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
        TextTable.titled(
                "over-qualification of the employed with tertiary education"
                    + Labels.onOneLine(notIn()))
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

  @Override
  public TextTable dataTable() {
    return StackedTables.titled(table().title())
        .add(this::table)
        .figure("workers whose education is not given", "persons", withoutEducation)
        .build();
  }

  private String notIn() {
    return (withoutEducation > 0
            ? "; without " + Numbers.readable(withoutEducation) + " persons of unknown education"
            : "")
        + (absent.isEmpty()
            ? ""
            : "; nobody has "
                + String.join(", ", absent)
                + ", values there are: "
                + Require.listed(present));
  }

  /** The table, shortened to what JShell prints. */
  @Override
  public String toString() {
    return table().brief();
  }
}
