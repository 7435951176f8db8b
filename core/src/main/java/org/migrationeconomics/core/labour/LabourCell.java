package org.migrationeconomics.core.labour;

import java.io.Serializable;
import org.immutables.value.Value;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.internal.ValueStyle;

/**
 * The workers of one segment in one occupation, as additive {@link LabourSums sums}.
 *
 * <pre>
 *   LabourCell.of(segment, Occupation.isco08("9"), LabourSums.ofMeanWage(120_000, 11.40))
 * </pre>
 *
 * <p>Immutable and thread-safe.
 */
@ValueStyle
@Value.Immutable
public abstract class LabourCell implements WithLabourCell, Serializable {

  private static final long serialVersionUID = 1L;

  LabourCell() {}

  /**
   * A cell.
   *
   * @param segment who
   * @param occupation doing what
   * @param sums how many, at what wages
   * @return the cell
   */
  public static LabourCell of(LabourSegment segment, Occupation occupation, LabourSums sums) {
    return builder().segment(segment).occupation(occupation).sums(sums).build();
  }

  /**
   * The cell of one worker.
   *
   * @param worker the worker
   * @return the cell
   */
  public static LabourCell of(Worker worker) {
    Require.notNull("worker", worker);
    return of(worker.segment(), worker.occupation(), LabourSums.of(worker));
  }

  /**
   * Begins a cell; everything is mandatory.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Who.
   *
   * @return the segment
   */
  public abstract LabourSegment segment();

  /**
   * Doing what.
   *
   * @return the occupation
   */
  public abstract Occupation occupation();

  /**
   * How many, at what wages.
   *
   * @return the sums
   */
  public abstract LabourSums sums();

  /**
   * This cell and another of the same segment and occupation.
   *
   * @param other the other cell, with other workers and in the same unit of wages
   * @return the cell of both
   * @throws IllegalArgumentException if segment or occupation differ
   */
  public LabourCell plus(LabourCell other) {
    Require.notNull("other", other);
    if (!segment().equals(other.segment())) {
      throw Require.refusal("segment", other.segment(), segment().toString());
    }
    if (!occupation().equals(other.occupation())) {
      throw Require.refusal("occupation", other.occupation(), occupation().toString());
    }
    return withSums(sums().plus(other.sums()));
  }

  /** One line: who, doing what, how many, at what wage. */
  @Override
  public String toString() {
    return segment() + "; " + occupation() + "; " + sums();
  }

  /** Builds a cell. Not thread-safe. */
  public static final class Builder extends ImmutableLabourCell.Builder {
    Builder() {}
  }
}
