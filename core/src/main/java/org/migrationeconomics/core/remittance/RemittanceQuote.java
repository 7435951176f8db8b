package org.migrationeconomics.core.remittance;

import java.io.Serializable;
import java.util.Optional;
import java.util.OptionalDouble;
import org.immutables.value.Value;
import org.migrationeconomics.core.internal.Numbers;
import org.migrationeconomics.core.internal.Require;
import org.migrationeconomics.core.internal.ValueStyle;
import org.migrationeconomics.core.measure.Figure;
import org.migrationeconomics.core.measure.MoneyAmount;
import org.migrationeconomics.core.measure.MoneyUnit;

/**
 * What one service asks for sending a sum abroad: a fee and a margin on the exchange rate.
 *
 * <p>Two things decide what the quote means, and both must be said: whether the fee is paid on top
 * or {@linkplain FeeConvention deducted}, and what the margin is. The margin is either stated or
 * follows from the two rates; if neither is known, it is unknown and not zero, and so is the cost.
 *
 * <pre>
 *   margin % = 100 · (mid − offered) / mid        rates in receiving currency per unit sent
 *
 *   RemittanceQuote.of(usd200, usd5, FeeConvention.FEE_ON_TOP).withRates(18.00, 17.64, "MXN")
 *       .cost()          // 4.5 %, and 3,528 MXN arrive
 * </pre>
 *
 * <p>The margin may be negative, and the cost with it: some services offer more than the mid rate.
 * Rates the wrong way round look just like that, so {@link #withRates} then asks for the direction
 * in words. Rates that cannot be of one pair of currencies, one of them upside down or more than
 * ten times the other, are refused.
 *
 * <p><b>Units</b>: amount and fee in single units of the sending currency at current prices; margin
 * and cost in per cent; rates in receiving currency per unit of sending currency.
 *
 * <p><b>Source</b>: World Bank, Remittance Prices Worldwide, methodology and data file (columns
 * {@code fee}, {@code fx margin}, {@code total cost %}, {@code inter lcu bank fx}, {@code
 * transparent}).
 *
 * <p>Immutable and thread-safe.
 */
@ValueStyle
@Value.Immutable
public abstract class RemittanceQuote implements WithRemittanceQuote, Serializable {

  private static final long serialVersionUID = 1L;
  private static final int PERCENT = 100;

  /** Beyond this factor two rates are not of one pair: parallel markets have stayed within it. */
  private static final double MOST_TIMES = 10;

  /**
   * Beyond this factor a margin is rare enough to ask whether a rate is upside down. Within it,
   * that is for pairs near parity, a rate upside down looks like a dear one, and nothing is
   * guessed.
   */
  private static final double LARGE_MARGIN = 1.5;

  /** A rate whose inverse is within this part of mid is taken for one upside down. */
  private static final double NEAR_MID = 0.25;

  private static final String PER = " per ";

  RemittanceQuote() {}

  /**
   * A quote whose margin is not known yet; {@link #withRates} or {@link #withStatedMargin(double)}
   * add it.
   *
   * @param amount the sum named in the quote, above zero
   * @param fee the fee, in the same currency
   * @param feeConvention whether the fee comes on top or is deducted
   * @return the quote
   * @throws IllegalArgumentException if amount or fee are not current money of one currency, the
   *     fee is negative, or a deducted fee leaves nothing to send
   */
  public static RemittanceQuote of(
      MoneyAmount amount, MoneyAmount fee, FeeConvention feeConvention) {
    return builder().amount(amount).fee(fee).feeConvention(feeConvention).build();
  }

  /**
   * Begins a quote; amount, fee and fee convention are mandatory.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * The sum named in the quote: what is sent if the fee comes on top, what is handed over if it is
   * deducted.
   *
   * @return money, above zero
   */
  public abstract MoneyAmount amount();

  /**
   * The fee.
   *
   * @return money in the unit of the amount, not negative
   */
  public abstract MoneyAmount fee();

  /**
   * Whether the fee comes on top or is deducted.
   *
   * @return the convention
   */
  public abstract FeeConvention feeConvention();

  /**
   * The margin on the exchange rate as the source states it.
   *
   * @return per cent of the mid rate; empty if the source gives none, or gives the mid rate instead
   */
  public abstract OptionalDouble statedMargin();

  /**
   * The rate at which banks exchange the currencies.
   *
   * @return receiving currency per unit sent; empty if not known
   */
  public abstract OptionalDouble midRate();

  /**
   * The rate that the service offers.
   *
   * @return receiving currency per unit sent; empty if not known
   */
  public abstract OptionalDouble offeredRate();

  /**
   * The currency in which the money arrives.
   *
   * @return its ISO 4217 code; empty if no rate is given
   */
  public abstract Optional<String> receivingCurrency();

  /**
   * Who offers the service.
   *
   * @return the firm; empty if not named
   */
  public abstract Optional<String> firm();

  /**
   * Whether the service discloses its exchange rate before the sender pays. Files write a margin of
   * 0 for services that do not; here their margin cannot be stated.
   *
   * @return true or false; empty if the source does not say
   */
  public abstract Optional<Boolean> transparent();

  /**
   * This quote with both rates.
   *
   * <p>The rates are in receiving currency per unit sent. A pair in words says in which direction
   * they are given, and those of the other direction are turned round:
   *
   * <pre>
   *   withRates(18.00, 17.64, "MXN")                     per unit of the currency sent
   *   withRates(18.00, 17.64, "MXN per USD")             the same, said
   *   withRates(1 / 18.00, 1 / 17.64, "USD per MXN")     the same
   * </pre>
   *
   * @param mid the rate at which banks exchange the currencies
   * @param offered the rate that the service offers
   * @param currency the receiving currency, ISO 4217, or the pair of currencies in words
   * @return the quote
   * @throws IllegalArgumentException if a rate is not above zero, the currency is unknown, the pair
   *     is not of the currency sent, the offered rate is above mid and the direction not said, the
   *     rates cannot be of one pair, a margin is stated too, or the service is not transparent
   */
  public RemittanceQuote withRates(double mid, double offered, String currency) {
    int per = Require.notNull("currency", currency).indexOf(PER);
    Require.positive("mid rate", mid);
    Require.positive("offered rate", offered);
    if (per < 0) {
      if (offered > mid) {
        throw Require.refusal(
            "offered rate",
            offered,
            "at most mid, "
                + mid
                + ", or the direction in words, '"
                + currency
                + PER
                + amount().unit().currency()
                + "', if the service offers more than mid");
      }
      return withRatesPerUnitSent(mid, offered, currency);
    }
    String above = currency.substring(0, per);
    String below = currency.substring(per + PER.length());
    String sent = amount().unit().currency();
    if (below.equals(sent)) {
      return withRatesPerUnitSent(mid, offered, above);
    }
    if (above.equals(sent)) {
      return withRatesPerUnitSent(1 / mid, 1 / offered, below);
    }
    throw Require.refusal("pair of currencies", currency, "one with " + sent + ", which is sent");
  }

  private RemittanceQuote withRatesPerUnitSent(double mid, double offered, String currency) {
    return builder()
        .from(this)
        .midRate(mid)
        .offeredRate(offered)
        .receivingCurrency(currency)
        .build();
  }

  /**
   * This quote with the margin as the source states it.
   *
   * @param margin part of the mid rate, its unit said
   * @return the quote
   * @throws IllegalArgumentException if it is 100 % or above, the mid rate is there too, or the
   *     service is not transparent
   */
  public RemittanceQuote withStatedMargin(TransferCost margin) {
    Require.notNull("margin", margin);
    return builder().from(this).statedMargin(margin.percent()).build();
  }

  /**
   * The margin on the exchange rate, stated or from the two rates.
   *
   * @return per cent of the mid rate, or no value if it is not known
   */
  public Figure margin() {
    if (statedMargin().isPresent()) {
      return Figure.of(statedMargin().getAsDouble());
    }
    if (midRate().isPresent() && offeredRate().isPresent()) {
      double mid = midRate().getAsDouble();
      return Figure.of(PERCENT * (mid - offeredRate().getAsDouble()) / mid);
    }
    return Figure.empty("the margin on the exchange rate is not known");
  }

  /**
   * The fee as a share of the amount.
   *
   * @return per cent of the amount
   */
  public double feePercent() {
    return PERCENT * fee().amount() / amount().amount();
  }

  /**
   * What sending costs, fee and margin together, by the convention of the quote.
   *
   * @return per cent of the amount, or no value if the margin is not known
   */
  public Figure cost() {
    Figure margin = margin();
    if (!margin.isPresent()) {
      return margin;
    }
    double fee = feePercent();
    double onTop = fee + margin.value();
    return Figure.of(
        feeConvention() == FeeConvention.FEE_ON_TOP
            ? onTop
            : onTop - fee * margin.value() / PERCENT);
  }

  /**
   * What the sender hands over.
   *
   * @return the amount, with the fee if it comes on top
   */
  public MoneyAmount paid() {
    return feeConvention() == FeeConvention.FEE_ON_TOP ? amount().plus(fee()) : amount();
  }

  /**
   * What is exchanged and sent.
   *
   * @return the amount, less the fee if it is deducted
   */
  public MoneyAmount sent() {
    return feeConvention() == FeeConvention.FEE_ON_TOP ? amount() : amount().minus(fee());
  }

  /**
   * What arrives.
   *
   * @return units of the {@link #receivingCurrency}, or no value if the offered rate is not known
   */
  public Figure received() {
    return offeredRate().isPresent()
        ? Figure.of(sent().amount() * offeredRate().getAsDouble())
        : Figure.empty("the rate that the service offers is not known");
  }

  /** Validates units, signs and what is known about the margin. */
  @Value.Check
  void check() {
    MoneyUnit unit = amount().unit();
    if (!unit.equals(MoneyUnit.of(unit.currency()))) {
      throw Require.refusal(
          "unit of the amount", unit.label(), "single units at current prices, as current USD");
    }
    if (!fee().unit().equals(unit)) {
      throw Require.refusal("unit of the fee", fee().unit().label(), unit.label());
    }
    Require.positive("amount", amount().amount());
    Require.notNegative("fee", fee().amount());
    if (feeConvention() == FeeConvention.FEE_DEDUCTED && fee().amount() >= amount().amount()) {
      throw Require.refusal("fee", fee().amount(), "less than the amount it is deducted from");
    }
    firm().ifPresent(text -> Require.text("firm", text));
    checkRates();
  }

  private void checkRates() {
    statedMargin()
        .ifPresent(
            margin -> {
              if (!Double.isFinite(margin) || margin >= PERCENT) {
                throw Require.refusal("stated margin", margin, "per cent below 100");
              }
            });
    midRate().ifPresent(rate -> Require.positive("mid rate", rate));
    offeredRate().ifPresent(rate -> Require.positive("offered rate", rate));
    if (midRate().isPresent() && offeredRate().isPresent()) {
      checkPair(midRate().getAsDouble(), offeredRate().getAsDouble());
    }
    receivingCurrency().ifPresent(MoneyUnit::of);
    if (midRate().isPresent() && offeredRate().isEmpty()) {
      throw Require.refusal("offered rate", "missing", "a rate to compare with the mid rate");
    }
    if (offeredRate().isPresent() && receivingCurrency().isEmpty()) {
      throw Require.refusal("receiving currency", "missing", "the currency of the rates");
    }
    if (statedMargin().isPresent() && midRate().isPresent()) {
      throw Require.refusal(
          "stated margin",
          statedMargin().getAsDouble(),
          "either a stated margin or the mid rate, which already gives one");
    }
    if (!transparent().orElse(true) && margin().isPresent()) {
      throw Require.refusal(
          "margin",
          margin().value(),
          "no margin, as the service is not transparent (files write 0 for unknown)");
    }
  }

  /** Refuses rates of which one is upside down, or that are too far apart to be of one pair. */
  private static void checkPair(double mid, double offered) {
    double turned = Math.abs(1 - 1 / offered / mid);
    boolean large = offered > LARGE_MARGIN * mid || mid > LARGE_MARGIN * offered;
    if (large && turned < NEAR_MID) {
      throw Require.refusal(
          "offered rate",
          offered,
          "a rate in the direction of mid, "
              + mid
              + "; it looks like one upside down, as 1 / "
              + offered
              + " is "
              + Numbers.readable(1 / offered));
    }
    if (offered > MOST_TIMES * mid || mid > MOST_TIMES * offered) {
      throw Require.refusal(
          "offered rate", offered, "a rate of the same pair of currencies as mid, " + mid);
    }
  }

  /** One line: firm, amount, fee, margin, cost. */
  @Override
  public String toString() {
    return firm().map(name -> name + ": ").orElse("")
        + amount()
        + ", "
        + feeConvention().label()
        + " "
        + Numbers.readable(fee().amount())
        + ", margin "
        + percent(margin())
        + ", cost "
        + percent(cost());
  }

  private static String percent(Figure figure) {
    return figure.isPresent() ? Numbers.fixed(figure.value(), 2) + " %" : "not known";
  }

  /** Builds a quote. Not thread-safe. */
  public static final class Builder extends ImmutableRemittanceQuote.Builder {
    Builder() {}
  }
}
