package org.migrationeconomics.core.society;

import java.io.Serializable;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.immutables.value.Value;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.internal.ValueStyle;
import org.migrationeconomics.core.place.Place;

/**
 * How many undocumented people live in a country by one count, with the method that made it and
 * what it may be compared with.
 *
 * <pre>
 *   UndocumentedEstimate.of(Place.of("CHE"), 2005, 80_000, 100_000, UndocumentedMethod.DELPHI)
 *       .withMigrants(1_805_437).withShadowEconomy(8.2)
 * </pre>
 *
 * <p><b>Units</b>: persons; shares of inhabitants and shadow economies in per cent, as printed.
 *
 * <p>Immutable and thread-safe.
 */
@ValueStyle
@Value.Immutable
public abstract class UndocumentedEstimate implements WithUndocumentedEstimate, Serializable {

  private static final long serialVersionUID = 1L;
  private static final double HUNDRED = 100;

  UndocumentedEstimate() {}

  /**
   * An estimate.
   *
   * @param place the country
   * @param year to which it refers
   * @param low the least number of persons
   * @param high the greatest; the same if only one is given
   * @param method how they were counted
   * @return the estimate
   * @throws IllegalArgumentException if a number is negative or not finite, low is above high, or
   *     the year is none
   */
  public static UndocumentedEstimate of(
      Place place, int year, double low, double high, UndocumentedMethod method) {
    return builder().place(place).year(year).low(low).high(high).method(method).build();
  }

  /**
   * Begins an estimate; place, year, low, high and method are mandatory.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * The country.
   *
   * @return the place
   */
  public abstract Place place();

  /**
   * To which year the estimate refers.
   *
   * @return the year
   */
  public abstract int year();

  /**
   * The least number.
   *
   * @return persons
   */
  public abstract double low();

  /**
   * The greatest number.
   *
   * @return persons, not below {@link #low}
   */
  public abstract double high();

  /**
   * How they were counted.
   *
   * @return the method
   */
  public abstract UndocumentedMethod method();

  /**
   * Their least share of all inhabitants, as the source prints it.
   *
   * @return per cent; empty if not printed
   */
  public abstract OptionalDouble percentOfInhabitantsLow();

  /**
   * Their greatest share of all inhabitants, as the source prints it.
   *
   * @return per cent; empty if not printed
   */
  public abstract OptionalDouble percentOfInhabitantsHigh();

  /**
   * All migrants of the country, documented or not.
   *
   * @return persons; empty if not known
   */
  public abstract OptionalDouble migrants();

  /**
   * To which year the migrants refer.
   *
   * @return the year; empty if not known
   */
  public abstract OptionalInt migrantsYear();

  /**
   * The size of the shadow economy.
   *
   * @return per cent of GDP; empty if not known
   */
  public abstract OptionalDouble shadowEconomy();

  /**
   * Where the estimate was published, with its vintage: series are revised, and copies mix them.
   *
   * @return the source; empty if not given
   */
  public abstract Optional<String> source();

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if one is out of its range
   */
  @Value.Check
  void check() {
    Require.year("year", year());
    Require.notNegative("low", low());
    Require.notNegative("high", high());
    ordered("low", low(), "high", high());
    percentOfInhabitantsLow().ifPresent(each -> percent("percentOfInhabitantsLow", each));
    percentOfInhabitantsHigh().ifPresent(each -> percent("percentOfInhabitantsHigh", each));
    ordered(
        "percentOfInhabitantsLow",
        percentOfInhabitantsLow().orElse(0),
        "percentOfInhabitantsHigh",
        percentOfInhabitantsHigh().orElse(HUNDRED));
    migrants().ifPresent(each -> Require.positive("migrants", each));
    migrantsYear().ifPresent(each -> Require.year("migrantsYear", each));
    shadowEconomy().ifPresent(each -> Require.notNegative("shadowEconomy", each));
    source().ifPresent(each -> Require.text("source", each));
  }

  private static void percent(String name, double value) {
    if (!(value >= 0 && value <= HUNDRED)) {
      throw Require.refusal(name, value, "per cent from 0 to 100");
    }
  }

  private static void ordered(String first, double low, String second, double high) {
    if (low > high) {
      throw Require.refusal(first, low, "at most " + second + ", " + Numbers.exact(high));
    }
  }

  /** One line: the country, the year, the number and the method. */
  @Override
  public String toString() {
    return place()
        + " "
        + year()
        + ", "
        + Numbers.count(low())
        + (low() == high() ? "" : " to " + Numbers.count(high()))
        + " undocumented ("
        + method().label()
        + ")";
  }

  /** Builds an estimate. Not thread-safe. */
  public static final class Builder extends ImmutableUndocumentedEstimate.Builder {

    Builder() {}
  }
}
