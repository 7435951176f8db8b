package org.migrationeconomics.core.labour;

import java.io.Serializable;
import java.util.OptionalDouble;
import org.immutables.value.Value;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.internal.ValueStyle;

/**
 * One worker of a survey: who, in which occupation, for how many people the record stands, and at
 * what wage.
 *
 * <p>A wage that was not reported is absent. So is one of zero: unpaid family workers have no wage,
 * and its logarithm would not exist.
 *
 * <p><b>Units</b>: persons for the weight; the wage is in the unit of the {@link LabourTable} that
 * collects it.
 *
 * <p>Immutable and thread-safe.
 */
@ValueStyle
@Value.Immutable
public abstract class Worker implements WithWorker, Serializable {

  private static final long serialVersionUID = 1L;

  Worker() {}

  /**
   * A worker who stands for one person and whose wage is not known.
   *
   * @param segment who
   * @param occupation doing what
   * @return the worker
   */
  public static Worker of(LabourSegment segment, Occupation occupation) {
    return builder().segment(segment).occupation(occupation).build();
  }

  /**
   * A worker who stands for one person.
   *
   * @param segment who
   * @param occupation doing what
   * @param wage the wage, above zero
   * @return the worker
   * @throws IllegalArgumentException if the wage is not a finite number above zero
   */
  public static Worker of(LabourSegment segment, Occupation occupation, double wage) {
    return builder().segment(segment).occupation(occupation).wage(wage).build();
  }

  /**
   * Begins a worker; segment and occupation are mandatory, the weight is 1 unless given.
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
   * For how many people the record stands.
   *
   * @return the survey weight, not negative
   */
  @Value.Default
  public double weight() {
    return 1;
  }

  /**
   * The wage.
   *
   * @return a number above zero; empty if there is no wage or none was reported
   */
  public abstract OptionalDouble wage();

  /** Refuses negative weights and wages that are not above zero. */
  @Value.Check
  void check() {
    Require.notNegative("weight", weight());
    wage()
        .ifPresent(
            value -> {
              if (!Double.isFinite(value) || value <= 0) {
                throw Require.refusal(
                    "wage", value, "a finite number above zero, or no wage where none is paid");
              }
            });
  }

  /** One line: who, doing what, weight, wage. */
  @Override
  public String toString() {
    return segment()
        + "; "
        + occupation()
        + "; weight "
        + Numbers.readable(weight())
        + (wage().isPresent() ? "; wage " + Numbers.readable(wage().getAsDouble()) : "");
  }

  /** Builds a worker. Not thread-safe. */
  public static final class Builder extends ImmutableWorker.Builder {
    Builder() {}
  }
}
