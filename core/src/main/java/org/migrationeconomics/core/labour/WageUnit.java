package org.migrationeconomics.core.labour;

import java.io.Serializable;
import java.util.Locale;
import org.immutables.value.Value;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.internal.ValueStyle;
import org.migrationeconomics.core.measure.MoneyUnit;

/**
 * The unit of wages: money, and the time for which it is paid. Hourly and monthly wages are not
 * added.
 *
 * <pre>
 *   WageUnit.of(MoneyUnit.of("CHF"), WagePeriod.HOUR)     // current CHF per hour
 * </pre>
 *
 * <p>Immutable and thread-safe.
 */
@ValueStyle
@Value.Immutable
public abstract class WageUnit implements WithWageUnit, Serializable {

  private static final long serialVersionUID = 1L;
  private static final String PER = " per ";

  WageUnit() {}

  /**
   * Money per period.
   *
   * @param money the unit of money
   * @param period the time for which it is paid
   * @return the unit
   */
  public static WageUnit of(MoneyUnit money, WagePeriod period) {
    return builder().money(money).period(period).build();
  }

  /**
   * Reads a unit from its {@link #label}.
   *
   * @param label for example {@code current CHF per hour}
   * @return the unit
   * @throws IllegalArgumentException if the label is not of that form
   */
  public static WageUnit parse(String label) {
    int per = Require.notNull("wage unit", label).lastIndexOf(PER);
    if (per >= 0) {
      String word = label.substring(per + PER.length());
      for (WagePeriod period : WagePeriod.values()) {
        if (word(period).equals(word)) {
          return of(MoneyUnit.parse(label.substring(0, per)), period);
        }
      }
    }
    throw Require.refusal(
        "wage unit", label, "money per hour, day, week, month or year, as current CHF per hour");
  }

  /**
   * Begins a unit; money and period are mandatory.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * The unit of money.
   *
   * @return the unit
   */
  public abstract MoneyUnit money();

  /**
   * The time for which it is paid.
   *
   * @return the period
   */
  public abstract WagePeriod period();

  /**
   * The unit in words, as it stands in table heads; {@link #parse} reads it back.
   *
   * @return for example {@code current CHF per hour}
   */
  public String label() {
    return money().label() + PER + word(period());
  }

  private static String word(WagePeriod period) {
    return period.name().toLowerCase(Locale.ROOT);
  }

  /** The {@link #label}, which {@link #parse} reads back. */
  @Override
  public String toString() {
    return label();
  }

  /** Builds a unit of wages. Not thread-safe. */
  public static final class Builder extends ImmutableWageUnit.Builder {
    Builder() {}
  }
}
