package org.migrationeconomics.calculators.corridor.circuit;

import java.io.Serializable;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.measure.MoneyAmount;
import org.migrationeconomics.core.migration.MigrationFlow;
import org.migrationeconomics.core.migration.MigrationInterval;
import org.migrationeconomics.core.place.Corridor;
import org.migrationeconomics.core.remittance.Remittance;

/**
 * What went one way between two places during an interval.
 *
 * <p>The direction is that in which the thing itself moves: remittances of Mexicans in the United
 * States go {@code USA → MEX}.
 *
 * <p><b>Units</b>: {@link #unit}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param kind people, goods, money or information
 * @param direction from where to where it went
 * @param interval when
 * @param amount how much, not negative
 * @param unit of the amount, in words
 */
public record CircuitEntry(
    CircuitKind kind, Corridor direction, MigrationInterval interval, double amount, String unit)
    implements Serializable {

  /**
   * Checks the entry.
   *
   * @throws IllegalArgumentException if the amount is negative or not finite, or the unit blank
   */
  public CircuitEntry {
    Require.notNull("kind", kind);
    Require.notNull("direction", direction);
    Require.notNull("interval", interval);
    Require.notNegative("amount", amount);
    Require.text("unit", unit);
  }

  /**
   * People who moved.
   *
   * @param flow a flow in one direction
   * @return the entry
   * @throws IllegalArgumentException if the flow is a net flow or a turnover
   */
  public static CircuitEntry people(MigrationFlow flow) {
    Require.notNull("flow", flow);
    if (!flow.kind().isDirected()) {
      throw Require.refusal(
          "kind of the flow",
          flow.kind().label(),
          "one direction: a gross flow, an in-flow or an out-flow");
    }
    return new CircuitEntry(
        CircuitKind.PEOPLE, flow.corridor(), flow.interval(), flow.persons(), "persons");
  }

  /**
   * Goods that were traded or carried.
   *
   * @param direction from the seller to the buyer
   * @param year when
   * @param value their value, not negative
   * @return the entry
   * @throws IllegalArgumentException if the value is negative
   */
  public static CircuitEntry goods(Corridor direction, int year, MoneyAmount value) {
    Require.notNull("value", value);
    return new CircuitEntry(
        CircuitKind.GOODS,
        direction,
        MigrationInterval.year(year),
        value.amount(),
        value.unit().label());
  }

  /**
   * Money that was sent home.
   *
   * @param remittance who sent it to whom
   * @return the entry, from the sender to the receiver
   */
  public static CircuitEntry money(Remittance remittance) {
    Require.notNull("remittance", remittance);
    return new CircuitEntry(
        CircuitKind.MONEY,
        Corridor.of(remittance.sender(), remittance.receiver()),
        MigrationInterval.year(remittance.year()),
        remittance.amount().amount(),
        remittance.amount().unit().label());
  }

  /**
   * Information that was exchanged.
   *
   * @param direction from the one who calls or writes to the other
   * @param year when
   * @param amount how much, not negative
   * @param unit what was counted, for example {@code minutes of calls}
   * @return the entry
   * @throws IllegalArgumentException if the amount is negative or not finite, or the unit blank
   */
  public static CircuitEntry information(Corridor direction, int year, double amount, String unit) {
    return new CircuitEntry(
        CircuitKind.INFORMATION, direction, MigrationInterval.year(year), amount, unit);
  }

  /** One line. */
  @Override
  public String toString() {
    return kind.label()
        + " "
        + direction
        + " "
        + interval
        + ": "
        + Numbers.readable(amount)
        + " "
        + unit;
  }
}
