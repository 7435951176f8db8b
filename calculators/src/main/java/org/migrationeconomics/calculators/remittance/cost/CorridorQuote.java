package org.migrationeconomics.calculators.remittance.cost;

import java.io.Serializable;
import java.util.Optional;
import java.util.OptionalDouble;
import org.immutables.value.Value;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.internal.ValueStyle;
import org.migrationeconomics.core.place.Place;
import org.migrationeconomics.core.remittance.RemittanceQuote;

/**
 * What one service asks in one corridor, and how quick and near it is: a row of a price survey.
 *
 * <pre>
 *   CorridorQuote.of(Place.of("USA"), Place.of("MEX"), quote).withSlowestDays(2)
 * </pre>
 *
 * <p>Speed and coverage matter for {@link SmartCriteria} only. What a source does not say stays
 * empty, and does not qualify.
 *
 * <p>Immutable and thread-safe.
 */
@ValueStyle
@Value.Immutable
public abstract class CorridorQuote implements WithCorridorQuote, Serializable {

  private static final long serialVersionUID = 1L;

  CorridorQuote() {}

  /**
   * A quote of which speed and coverage are not known.
   *
   * @param sender where the money comes from
   * @param receiver where it goes
   * @param quote amount, fee and margin
   * @return the quote
   * @throws IllegalArgumentException if sender and receiver are the same
   */
  public static CorridorQuote of(Place sender, Place receiver, RemittanceQuote quote) {
    return builder().sender(sender).receiver(receiver).quote(quote).build();
  }

  /**
   * Begins a quote; sender, receiver and quote are mandatory.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Where the money comes from.
   *
   * @return the place
   */
  public abstract Place sender();

  /**
   * Where the money goes.
   *
   * @return the place
   */
  public abstract Place receiver();

  /**
   * Amount, fee and margin.
   *
   * @return the quote
   */
  public abstract RemittanceQuote quote();

  /**
   * After how many days the money is there at the latest.
   *
   * @return days, 0 for at once; empty if the source does not say
   */
  public abstract OptionalDouble slowestDays();

  /**
   * How near the places are at which the money is received.
   *
   * @return the grade; empty if the source gives none
   */
  public abstract Optional<NetworkCoverage> coverage();

  /** Refuses a place that sends to itself and a negative time. */
  @Value.Check
  void check() {
    if (sender().equals(receiver())) {
      throw Require.refusal("receiver", receiver().code(), "another place than the sender");
    }
    slowestDays().ifPresent(days -> Require.notNegative("slowest days", days));
  }

  /** One line: corridor and quote. */
  @Override
  public String toString() {
    return sender() + " sends to " + receiver() + ": " + quote();
  }

  /** Builds a quote. Not thread-safe. */
  public static final class Builder extends ImmutableCorridorQuote.Builder {
    Builder() {}
  }
}
