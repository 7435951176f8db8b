package org.migrationeconomics.core.measure;

import java.io.Serializable;
import org.immutables.value.Value;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.internal.ValueStyle;

/**
 * An amount of money with its unit; it may be negative, as net inflows are.
 *
 * <p>Amounts of different units are not added: {@link #in} changes the scale, everything else
 * (exchange rates, deflators, purchasing power parities) is a calculation with data of its own.
 *
 * <p>Immutable and thread-safe.
 */
@ValueStyle
@Value.Immutable
public abstract class MoneyAmount
    implements WithMoneyAmount, Comparable<MoneyAmount>, Serializable {

  private static final long serialVersionUID = 1L;

  MoneyAmount() {}

  /**
   * An amount.
   *
   * @param amount a finite number
   * @param unit what it counts
   * @return the amount
   * @throws IllegalArgumentException if the number is NaN or infinite
   */
  public static MoneyAmount of(double amount, MoneyUnit unit) {
    return builder().amount(amount).unit(unit).build();
  }

  /**
   * Begins an amount; number and unit are mandatory.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * The number, in {@link #unit}s.
   *
   * @return a finite number
   */
  public abstract double amount();

  /**
   * What the number counts.
   *
   * @return the unit
   */
  public abstract MoneyUnit unit();

  /**
   * This amount and another of the same unit.
   *
   * @param other the other amount
   * @return the sum
   * @throws IllegalArgumentException if the units differ
   */
  public MoneyAmount plus(MoneyAmount other) {
    Require.notNull("other", other);
    return withAmount(amount() + sameUnit(other));
  }

  /**
   * This amount less another of the same unit.
   *
   * @param other the other amount
   * @return the difference
   * @throws IllegalArgumentException if the units differ
   */
  public MoneyAmount minus(MoneyAmount other) {
    Require.notNull("other", other);
    return withAmount(amount() - sameUnit(other));
  }

  /**
   * This amount multiplied by a number.
   *
   * @param factor a finite number
   * @return the product
   * @throws IllegalArgumentException if the factor is NaN or infinite
   */
  public MoneyAmount times(double factor) {
    return withAmount(amount() * Require.finite("factor", factor));
  }

  /**
   * The same money in another scale.
   *
   * @param target a unit of the same currency, price basis and base year
   * @return the amount in that unit
   * @throws IllegalArgumentException if more than the scale differs
   */
  public MoneyAmount in(MoneyUnit target) {
    Require.notNull("target", target);
    return of(unit().convert(amount(), target), target);
  }

  private double sameUnit(MoneyAmount other) {
    if (!unit().equals(other.unit())) {
      throw Require.refusal("unit", other.unit().label(), unit().label());
    }
    return other.amount();
  }

  /** Refuses NaN and infinities. */
  @Value.Check
  void check() {
    Require.finite("amount", amount());
  }

  /**
   * Orders amounts of one unit by size.
   *
   * @throws IllegalArgumentException if the units differ
   */
  @Override
  public int compareTo(MoneyAmount other) {
    Require.notNull("other", other);
    return Double.compare(amount(), sameUnit(other));
  }

  @Override
  public String toString() {
    return Numbers.readable(amount()) + " " + unit().label();
  }

  /** Builds an amount of money. Not thread-safe. */
  public static final class Builder extends ImmutableMoneyAmount.Builder {
    Builder() {}
  }
}
