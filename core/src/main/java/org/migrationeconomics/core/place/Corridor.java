package org.migrationeconomics.core.place;

import java.io.Serializable;
import org.immutables.value.Value;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.internal.ValueStyle;

/**
 * A migration corridor: an ordered pair of places, origin and destination <em>of the people</em>.
 *
 * <p>Money usually runs the other way: what Mexicans in the United States send home belongs to the
 * corridor {@code MEX → USA} of people and to {@code USA → MEX} of money. Types that carry money
 * say which of the two they mean.
 *
 * <pre>
 *   Corridor.of("MEX", "USA").reversed()     // USA → MEX
 * </pre>
 *
 * <p>Immutable and thread-safe.
 */
@ValueStyle
@Value.Immutable
public abstract class Corridor implements WithCorridor, Comparable<Corridor>, Serializable {

  private static final long serialVersionUID = 1L;
  private static final String ARROW = " → ";

  Corridor() {}

  /**
   * The corridor between two places.
   *
   * @param origin where people leave from
   * @param destination where they go
   * @return the corridor
   * @throws IllegalArgumentException if both are the same place
   */
  public static Corridor of(Place origin, Place destination) {
    return builder().origin(origin).destination(destination).build();
  }

  /**
   * The corridor between two places given by their codes.
   *
   * @param origin code of the place that people leave
   * @param destination code of the place they go to
   * @return the corridor
   * @throws IllegalArgumentException if a code is unknown or both are the same
   */
  public static Corridor of(String origin, String destination) {
    return of(Place.of(origin), Place.of(destination));
  }

  /**
   * Reads a corridor as {@code toString} prints it, or with {@code ->} for the arrow.
   *
   * @param text for example {@code MEX → USA}
   * @return the corridor
   * @throws IllegalArgumentException if the text is not two place codes with an arrow between
   */
  public static Corridor parse(String text) {
    String[] ends = Require.notNull("corridor", text).replace("->", "→").split("→", -1);
    if (ends.length != 2) {
      throw Require.refusal(
          "corridor", text, "two place codes with one arrow between, such as MEX → USA");
    }
    return of(ends[0].strip(), ends[1].strip());
  }

  /**
   * Begins a corridor; both ends are mandatory.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Where people leave from.
   *
   * @return the origin
   */
  public abstract Place origin();

  /**
   * Where they go.
   *
   * @return the destination
   */
  public abstract Place destination();

  /**
   * The corridor in the other direction.
   *
   * @return destination to origin
   */
  public Corridor reversed() {
    return of(destination(), origin());
  }

  /** Refuses a corridor from a place to itself. */
  @Value.Check
  void check() {
    if (origin().equals(destination())) {
      throw Require.refusal("destination", destination().code(), "another place than the origin");
    }
  }

  @Override
  public int compareTo(Corridor other) {
    Require.notNull("other", other);
    int first = origin().compareTo(other.origin());
    return first != 0 ? first : destination().compareTo(other.destination());
  }

  /** Origin, arrow, destination, which {@link #parse} reads back. */
  @Override
  public String toString() {
    return origin() + ARROW + destination();
  }

  /** Builds a corridor. Not thread-safe. */
  public static final class Builder extends ImmutableCorridor.Builder {
    Builder() {}
  }
}
