package org.migrationeconomics.core.remittance;

import java.io.Serializable;
import java.util.Optional;
import org.immutables.value.Value;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.internal.ValueStyle;
import org.migrationeconomics.core.measure.MoneyAmount;
import org.migrationeconomics.core.place.Corridor;
import org.migrationeconomics.core.place.Place;

/**
 * What was sent home from one country to another in a year.
 *
 * <p>People and their money run in opposite directions: what Mexicans in the United States send has
 * the United States for sender and Mexico for receiver, while the people's corridor is {@code MEX →
 * USA}. Therefore neither this type nor its builder takes two places by position: say {@code
 * sender} and {@code receiver}, or start from {@link #fromMigrantsIn the corridor of the migrants}.
 *
 * <pre>
 *   Remittance.builder()
 *       .sender(Place.of("USA")).receiver(Place.of("MEX")).year(2021)
 *       .amount(MoneyAmount.of(52_595.342546, MoneyUnit.of("USD").millions()))
 *       .definition(RemittanceDefinition.WDI_PERSONAL)
 *       .build();
 * </pre>
 *
 * <p><b>Units</b>: those of the amount, in the year.
 *
 * <p>Immutable and thread-safe.
 */
@ValueStyle
@Value.Immutable
public abstract class Remittance implements WithRemittance, Serializable {

  private static final long serialVersionUID = 1L;

  Remittance() {}

  /**
   * What migrants of a corridor sent back along it.
   *
   * @param migrants the corridor of the people: from where they came to where they live and send
   * @param year when
   * @param amount how much, not negative
   * @param definition which money was counted
   * @return the remittance: sent from the corridor's destination, received at its origin
   * @throws IllegalArgumentException if the amount is negative or the year is outside 1000-2999
   */
  public static Remittance fromMigrantsIn(
      Corridor migrants, int year, MoneyAmount amount, RemittanceDefinition definition) {
    Require.notNull("migrants", migrants);
    return builder()
        .sender(migrants.destination())
        .receiver(migrants.origin())
        .year(year)
        .amount(amount)
        .definition(definition)
        .build();
  }

  /**
   * Begins a remittance; everything but the source is mandatory.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Where the money was sent from: where the migrants live.
   *
   * @return the sending place
   */
  public abstract Place sender();

  /**
   * Where the money went: where the migrants came from, as a rule.
   *
   * @return the receiving place
   */
  public abstract Place receiver();

  /**
   * When.
   *
   * @return the year
   */
  public abstract int year();

  /**
   * How much.
   *
   * @return money, not negative
   */
  public abstract MoneyAmount amount();

  /**
   * Which money was counted.
   *
   * @return the definition
   */
  public abstract RemittanceDefinition definition();

  /**
   * Where the figure comes from.
   *
   * @return the source; empty if nobody said
   */
  public abstract Optional<String> source();

  /**
   * The corridor of the people who sent the money, which runs against it.
   *
   * @return receiver to sender
   */
  public Corridor corridorOfMigrants() {
    return Corridor.of(receiver(), sender());
  }

  /** Refuses negative amounts and money that stays where it is. */
  @Value.Check
  void check() {
    Require.year("year", year());
    Require.notNegative("amount", amount().amount());
    source().ifPresent(text -> Require.text("source", text));
    if (sender().equals(receiver())) {
      throw Require.refusal("receiver", receiver().code(), "another place than the sender");
    }
  }

  /** One line: who sends to whom, when, how much, by which definition. */
  @Override
  public String toString() {
    return "sent from "
        + sender()
        + " to "
        + receiver()
        + " in "
        + year()
        + ": "
        + amount()
        + ", "
        + definition().label()
        + source().map(text -> " (" + text + ")").orElse("");
  }

  /** Builds a remittance. Not thread-safe. */
  public static final class Builder extends ImmutableRemittance.Builder {
    Builder() {}
  }
}
