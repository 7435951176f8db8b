package org.migrationeconomics.core.measure;

import java.io.Serializable;
import java.util.Currency;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.immutables.value.Value;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.internal.ValueStyle;

/**
 * The unit of an amount of money: currency, price basis and scale.
 *
 * <pre>
 *   MoneyUnit.of("USD")                            // current USD
 *   MoneyUnit.of("USD").millions()                 // million current USD
 *   MoneyUnit.of("USD").constant(2015).billions()  // billion constant 2015 USD
 *   MoneyUnit.parse("current PPP USD")             // current international dollars
 * </pre>
 *
 * <p>Amounts are {@code double}, not {@code BigDecimal}: statistics of remittances are estimates
 * that are revised by several per cent, and no cent of them is exact.
 *
 * <p>Immutable and thread-safe.
 */
@ValueStyle
@Value.Immutable
public abstract non-sealed class MoneyUnit implements MeasureUnit, WithMoneyUnit, Serializable {

  private static final long serialVersionUID = 1L;
  private static final Pattern LABEL =
      Pattern.compile(
          "(?:(thousand|million|billion) )?(current|constant (\\d{4}))( PPP)? ([A-Z]{3})");

  MoneyUnit() {}

  /**
   * Single units of a currency at current prices.
   *
   * @param currency ISO 4217 code
   * @return the unit
   * @throws IllegalArgumentException if the code is unknown
   */
  public static MoneyUnit of(String currency) {
    return builder().currency(currency).build();
  }

  /**
   * Reads a unit from its {@link #label}.
   *
   * @param label for example {@code million current USD}
   * @return the unit
   * @throws IllegalArgumentException if the label is not of that form
   */
  public static MoneyUnit parse(String label) {
    Matcher parts = LABEL.matcher(Require.notNull("label", label));
    if (!parts.matches()) {
      throw Require.refusal("unit", label, "a unit such as 'persons' or 'million current USD'");
    }
    boolean ppp = parts.group(4) != null;
    boolean constant = parts.group(3) != null;
    Builder builder = builder().currency(parts.group(5));
    if (parts.group(1) != null) {
      builder.scale(MoneyScale.valueOf(parts.group(1).toUpperCase(Locale.ROOT)));
    }
    if (constant) {
      builder.baseYear(Integer.parseInt(parts.group(3)));
      return builder.basis(ppp ? PriceBasis.CONSTANT_PPP : PriceBasis.CONSTANT).build();
    }
    return builder.basis(ppp ? PriceBasis.CURRENT_PPP : PriceBasis.CURRENT).build();
  }

  /**
   * Begins a unit; the currency is mandatory, the defaults are current prices and single currency
   * units.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * The currency.
   *
   * @return its ISO 4217 code
   */
  public abstract String currency();

  /**
   * In whose prices.
   *
   * @return the price basis
   */
  @Value.Default
  public PriceBasis basis() {
    return PriceBasis.CURRENT;
  }

  /**
   * The base year of constant prices.
   *
   * @return the year; empty at current prices
   */
  public abstract OptionalInt baseYear();

  /**
   * How many currency units a figure of 1 stands for.
   *
   * @return the scale
   */
  @Value.Default
  public MoneyScale scale() {
    return MoneyScale.ONE;
  }

  /**
   * The same money counted in millions.
   *
   * @return the unit
   */
  public MoneyUnit millions() {
    return withScale(MoneyScale.MILLION);
  }

  /**
   * The same money counted in thousands of millions.
   *
   * @return the unit
   */
  public MoneyUnit billions() {
    return withScale(MoneyScale.BILLION);
  }

  /**
   * The same currency and scale at the prices of one year.
   *
   * @param year the base year
   * @return the unit
   */
  public MoneyUnit constant(int year) {
    return builder()
        .currency(currency())
        .scale(scale())
        .basis(basis().isPpp() ? PriceBasis.CONSTANT_PPP : PriceBasis.CONSTANT)
        .baseYear(year)
        .build();
  }

  /**
   * The number by which figures in this unit are multiplied to be figures in another scale.
   *
   * @param target money of the same currency, price basis and base year
   * @return the factor
   * @throws IllegalArgumentException if currency, basis or base year differ
   */
  public double factorTo(MoneyUnit target) {
    Require.notNull("target", target);
    if (!withScale(target.scale()).equals(target)) {
      throw Require.refusal(
          "unit", target.label(), "a scale of " + withScale(MoneyScale.ONE).label());
    }
    return scale().factor() / target.scale().factor();
  }

  /**
   * Converts an amount to another scale. Multiplies or divides by a power of ten that is exact, so
   * that the result is the correctly rounded one; a factor of 0.000001 would not be.
   */
  double convert(double amount, MoneyUnit target) {
    double factor = factorTo(target);
    return factor >= 1 ? amount * factor : amount / target.factorTo(this);
  }

  @Override
  public String label() {
    String scale = scale().word().isEmpty() ? "" : scale().word() + " ";
    String basis = basis().hasBaseYear() ? "constant " + baseYear().orElseThrow() : "current";
    return scale + basis + (basis().isPpp() ? " PPP " : " ") + currency();
  }

  /** Validates currency and base year. */
  @Value.Check
  void check() {
    try {
      Currency.getInstance(currency());
    } catch (IllegalArgumentException unknown) {
      throw Require.refusal("currency", currency(), "an ISO 4217 code such as USD");
    }
    if (basis().hasBaseYear() != baseYear().isPresent()) {
      throw Require.refusal(
          "base year",
          baseYear().isPresent() ? baseYear().getAsInt() : "not given",
          "a year with constant prices and none with current prices, here " + basis());
    }
    if (baseYear().isPresent()) {
      Require.year("base year", baseYear().getAsInt());
    }
  }

  /** The {@link #label}, which {@link #parse} reads back. */
  @Override
  public String toString() {
    return label();
  }

  /** Builds a unit of money. Not thread-safe. */
  public static final class Builder extends ImmutableMoneyUnit.Builder {
    Builder() {}
  }
}
