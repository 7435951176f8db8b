package org.migrationeconomics.core.migration;

import java.io.Serializable;
import java.util.Optional;
import java.util.stream.Stream;
import org.immutables.value.Value;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.internal.ValueStyle;
import org.migrationeconomics.core.place.Corridor;

/**
 * How many people moved along a corridor during an interval, what exactly was counted, and how.
 *
 * <pre>
 *   MigrationFlow.of(
 *       Corridor.of("MEX", "USA"), MigrationInterval.midYears(2010, 2015),
 *       FlowKind.GROSS, FlowMeasurement.ESTIMATED, 1_740_211)
 * </pre>
 *
 * <p>Kind and measurement are mandatory, because the figure means nothing without them. Only a net
 * flow may be negative.
 *
 * <p><b>Units</b>: persons (moves, if {@link FlowMeasurement#EVENTS events} were counted) over the
 * whole interval, not per year.
 *
 * <p>Immutable and thread-safe.
 */
@ValueStyle
@Value.Immutable
public abstract class MigrationFlow implements WithMigrationFlow, Serializable {

  private static final long serialVersionUID = 1L;

  MigrationFlow() {}

  /**
   * A flow.
   *
   * @param corridor from where to where
   * @param interval when
   * @param kind what was counted
   * @param measurement how it was measured
   * @param persons how many over the whole interval
   * @return the flow
   * @throws IllegalArgumentException if the number is not finite, or is negative and no net flow
   */
  public static MigrationFlow of(
      Corridor corridor,
      MigrationInterval interval,
      FlowKind kind,
      FlowMeasurement measurement,
      double persons) {
    return builder()
        .corridor(corridor)
        .interval(interval)
        .kind(kind)
        .measurement(measurement)
        .persons(persons)
        .build();
  }

  /**
   * Begins a flow; everything but the source is mandatory.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * From where to where.
   *
   * @return the corridor
   */
  public abstract Corridor corridor();

  /**
   * When.
   *
   * @return the interval
   */
  public abstract MigrationInterval interval();

  /**
   * What was counted.
   *
   * @return the kind
   */
  public abstract FlowKind kind();

  /**
   * How it was measured.
   *
   * @return the measurement
   */
  public abstract FlowMeasurement measurement();

  /**
   * How many over the whole interval.
   *
   * @return persons; negative only in a net flow
   */
  public abstract double persons();

  /**
   * Where the figure comes from.
   *
   * @return the source; empty if nobody said
   */
  public abstract Optional<String> source();

  /**
   * The flow divided by the years of its interval. For {@link FlowMeasurement#TRANSITIONS
   * transitions} this is not what one year would have shown: the longer the interval, the more
   * moves and returns within it go unseen.
   *
   * @return persons a year
   */
  public double perYear() {
    return persons() / interval().lengthInYears();
  }

  /**
   * The net flow: this flow less the counter-flow.
   *
   * @param counterFlow the flow of the reversed corridor, over the same interval and measured the
   *     same way; its kind may be another one, as a country's in-flow and out-flow are
   * @return the net flow in the direction of this corridor
   * @throws IllegalArgumentException if one of the two is no directed flow, or corridor, interval
   *     or measurement do not match
   */
  public MigrationFlow net(MigrationFlow counterFlow) {
    Require.notNull("counterFlow", counterFlow);
    return combined(counterFlow, FlowKind.NET, persons() - counterFlow.persons());
  }

  /**
   * The turnover: this flow and the counter-flow together.
   *
   * @param counterFlow the flow of the reversed corridor, over the same interval and measured the
   *     same way
   * @return the turnover of the corridor
   * @throws IllegalArgumentException if one of the two is no directed flow, or corridor, interval
   *     or measurement do not match
   */
  public MigrationFlow turnover(MigrationFlow counterFlow) {
    Require.notNull("counterFlow", counterFlow);
    return combined(counterFlow, FlowKind.TURNOVER, persons() + counterFlow.persons());
  }

  private MigrationFlow combined(MigrationFlow counterFlow, FlowKind kind, double persons) {
    directed("kind of the flow", this);
    directed("kind of the counter-flow", counterFlow);
    same("corridor", counterFlow.corridor(), corridor().reversed());
    same("interval", counterFlow.interval(), interval());
    same("measurement", counterFlow.measurement().label(), measurement().label());
    Builder result =
        builder()
            .corridor(corridor())
            .interval(interval())
            .kind(kind)
            .measurement(measurement())
            .persons(persons);
    Stream.of(source(), counterFlow.source())
        .flatMap(Optional::stream)
        .distinct()
        .reduce((mine, other) -> mine + "; " + other)
        .ifPresent(result::source);
    return result.build();
  }

  private static void directed(String argument, MigrationFlow flow) {
    if (!flow.kind().isDirected()) {
      throw Require.refusal(
          argument, flow.kind().label(), "one direction: a gross flow, an in-flow or an out-flow");
    }
  }

  private static void same(String what, Object given, Object expected) {
    if (!given.equals(expected)) {
      throw Require.refusal(what + " of the counter-flow", given, expected.toString());
    }
  }

  /** Refuses impossible numbers. */
  @Value.Check
  void check() {
    if (kind() == FlowKind.NET) {
      Require.finite("persons", persons());
    } else if (!Double.isFinite(persons()) || persons() < 0) {
      throw Require.refusal(
          "persons",
          persons(),
          "a finite number that is not negative, as the kind is " + kind().label());
    }
    source().ifPresent(text -> Require.text("source", text));
  }

  /** One line: corridor, interval, kind, persons, measurement, source. */
  @Override
  public String toString() {
    return corridor()
        + " "
        + interval()
        + ", "
        + kind().label()
        + ": "
        + Numbers.readable(persons())
        + " persons ("
        + measurement().label()
        + source().map(text -> "; " + text).orElse("")
        + ")";
  }

  /** Builds a flow. Not thread-safe. */
  public static final class Builder extends ImmutableMigrationFlow.Builder {
    Builder() {}
  }
}
